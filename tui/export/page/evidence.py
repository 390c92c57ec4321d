"""What a row of the page rests on: the sentences that tell it, where they stand, on what they disagree."""

from __future__ import annotations

from collections.abc import Sequence

from parsing.countries.names import country_name
from parsing.edtf import in_words
from parsing.logged import LoggedEvent, LoggedQuote, Source, tellings
from store.files import is_url
from store.index import EventReader
from tui.export.page.markup import element, safe
from tui.words import counted

_UNSURE = ("inferred", "publication", "none")


def sources(reader: EventReader, row: LoggedEvent | LoggedQuote, *, verbatim: bool) -> list[str]:
    """The first, the others folded away; `verbatim`: the row is the words of the first."""
    first, *others = row.sources
    parts = [_source(reader, first, verbatim=verbatim)]
    if others:
        folded = (_source(reader, one) for one in others)
        parts.append(element("details", element("summary", _more(row)), *folded))
    return parts


def conflicts(row: LoggedEvent | LoggedQuote) -> list[str]:
    """On what the sources disagree."""
    return [_conflict(one.field, one.values) for one in row.conflicts]


def countries(codes: Sequence[str]) -> str:
    """Codes, the names behind them."""
    shown = (
        element("abbr", safe(code if len(code) == 2 else country_name(code)), title=country(code))
        for code in codes
    )
    return " ".join(shown)


def country(code: str) -> str:
    """Its name."""
    return safe(country_name(code))


def _more(row: LoggedEvent | LoggedQuote) -> str:
    """How many articles tell it beside the first, and how many print a copy, which is no other source."""
    told = tellings(row)
    copies = sum(map(len, told.values()))
    words = [
        counted(len(told) - 1, "more source") if len(told) > 1 else "",
        f"also in {counted(copies, 'article')}" if copies else "",
    ]
    return ", ".join(filter(None, words)) or counted(len(row.sources) - 1, "more sentence")


def _conflict(field: str, values: Sequence[str]) -> str:
    words = map(in_words, values) if field == "date" else values
    told = " <b>≠</b> ".join(element("span", safe(word), dir="auto") for word in words)
    return element("p", f"Sources disagree on the {field}: {told}", class_="disagree")


def _source(reader: EventReader, source: Source, *, verbatim: bool = False) -> str:
    """The sentence, where it stands, and how it came to its date."""
    parsed = reader.articles[source.article]
    article = parsed.article
    title = element("cite", safe(article.title or article.id), dir="auto")
    if article.url and is_url(article.url):
        title = element("a", title, href=safe(article.url), rel="noopener noreferrer")
    copy = f"a copy of {safe(source.copy_of)}" if source.copy_of else ""
    words = [safe(article.source or ""), title, safe(parsed.publication.date or ""), copy]
    where = " · ".join(word for word in words if word)
    basis = "undated" if source.basis == "none" else f"date {source.basis}"
    how = basis + (f": {safe(source.how)}" if source.how else "")
    reached = element("span", how, class_="how unsure" if source.basis in _UNSURE else "how", dir="auto")
    quoted = "" if verbatim else element("blockquote", marked(source), dir="auto")
    return element("figure", quoted, element("figcaption", where, " ", reached))


def marked(source: Source) -> str:
    """The sentence with the words that date it marked."""
    text = source.text
    if source.date_start is None or source.date_end is None:
        return safe(text)
    start, end = source.date_start - source.start, source.date_end - source.start
    if not 0 <= start < end <= len(text):
        return safe(text)
    return safe(text[:start]) + element("mark", safe(text[start:end])) + safe(text[end:])
