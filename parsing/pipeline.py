"""The way of one article, and the only file that knows the order."""

from __future__ import annotations

from parsing.actors import find_actors
from parsing.countries import find_countries
from parsing.dates import find_dates
from parsing.events import find_told
from parsing.publication import find_publication, with_source
from parsing.quotes import find_quotes
from parsing.records import Article, ParsedArticle
from parsing.segments import segment


def parse_article(article: Article, ner: str | None = None) -> ParsedArticle:
    """Everything `article` tells: dates, countries, actors, quotes and events, each with its place.

    `ner` names an installed spaCy model that helps to find actors; ModelMissing where there is none.
    """
    text = article.text
    segments = segment(text)
    article = with_source(article, segments)
    publication = find_publication(article, segments)
    dates = find_dates(text, segments, publication)
    countries = find_countries(text, segments)
    actors = find_actors(text, segments, countries, ner)
    quotes = find_quotes(text, segments, publication, dates, actors)
    events, quotes = find_told(text, segments, publication, dates, countries, actors, quotes)
    return ParsedArticle(article, publication, dates, countries, actors, quotes, events)
