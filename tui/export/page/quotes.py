"""Statements on the page: a line below the event they were said in, or a row of their own."""

from __future__ import annotations

from parsing.logged import LoggedEvent, LoggedQuote
from store.index import EventReader
from tui.export.page.evidence import conflicts, countries, country, sources
from tui.export.page.markup import element, safe

_DOT = ' <span class="dot">·</span> '
_NOBODY = "nobody can tell who says it"


def said(reader: EventReader, quote: LoggedQuote, event: LoggedEvent) -> str:
    """Who says it, and the words where the sentence that is shown has them not."""
    shown = quote.text in event.sources[0].text
    words = "said by " if shown and quote.speaker else "" if shown else f"{_words(quote)} — "
    return element("p", words, _speaker(reader, quote), class_="said")


def entry(reader: EventReader, quote: LoggedQuote) -> str:
    """A statement that stands in no sentence of an event."""
    status = element("span", "denied", class_="status") + " " if quote.negated else ""
    who = _DOT.join(filter(None, (_speaker(reader, quote), countries(quote.countries))))
    return element(
        "li",
        element("p", status, _words(quote), class_="told"),
        element("p", who, class_="who"),
        *conflicts(quote),
        *sources(reader, quote, verbatim=quote.text == quote.sources[0].text),
        class_="quote denied" if quote.negated else "quote",
        id=f"quote-{safe(quote.id)}",
        tabindex="-1",
        data_day=quote.first or quote.last,
        data_find=" ".join([safe(quote.date or "undated"), *map(country, quote.countries)]),
    )


def _words(quote: LoggedQuote) -> str:
    """In quotation marks where they are the speaker's own."""
    return element("q" if quote.kind == "direct" else "span", safe(quote.text), dir="auto")


def _speaker(reader: EventReader, quote: LoggedQuote) -> str:
    """Who says it and to whom."""
    speaker = element("span", safe(quote.speaker), dir="auto") if quote.speaker else _NOBODY
    heard = [safe(reader.actors[id].name) for id in quote.addressee_ids]
    return f"{speaker}, to {', '.join(heard)}" if heard else speaker
