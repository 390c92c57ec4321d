"""Articles parsed whole, for the tests of what they tell."""

from __future__ import annotations

from parsing.pipeline import parse_article
from parsing.records import Article, Event, ParsedArticle

PUBLISHED = "2031-05-21"  # a Wednesday


def parsed(*paragraphs: str, published: str | None = PUBLISHED) -> ParsedArticle:
    return parse_article(Article("a", "\n\n".join(paragraphs), published=published, published_basis="flag"))


def events(*paragraphs: str, published: str | None = PUBLISHED) -> tuple[Event, ...]:
    return parsed(*paragraphs, published=published).events


def telling(words: str, *paragraphs: str, published: str | None = PUBLISHED) -> Event:
    """The one event, or of several the shortest, whose span holds `words`."""
    article = parsed(*paragraphs, published=published)
    text = article.article.text
    place = text.index(words)
    over = [event for event in article.events if event.start <= place and place + len(words) <= event.end]
    assert over, [text[event.start : event.end] for event in article.events]
    return min(over, key=lambda event: event.end - event.start)
