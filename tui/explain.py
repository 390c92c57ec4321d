"""One article with what was read in it: coloured in the text, then listed, each date with its reason."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from parsing.countries.names import country_label, country_name
from parsing.records import Actor, Event, ParsedArticle, Publication, TimeExpression
from tui.clean import clean, clean_line
from tui.marks import STATUS_STYLE
from tui.who import because

_STYLES = {
    "quote": "italic",
    "person": "bold cyan",
    "organization": "bold magenta",
    "country": "green",
    "country inferred": "green underline",
    "date": "bold yellow",
}


def explain_page(parsed: ParsedArticle) -> RenderableType:
    """The page of `dateline explain`. Dates carry a number in the text, that of their row below it."""
    return Group(
        _head(parsed),
        _legend(),
        Padding(_coloured(parsed), (1, 0)),
        *_section("Dates", _dates(parsed)),
        *_section("Actors", _actors(parsed)),
        *_section("Countries", _countries(parsed)),
        *_section("Quotes", _quotes(parsed)),
        *_section("Events", _events(parsed)),
    )


def _head(parsed: ParsedArticle) -> Text:
    article = parsed.article
    head = Text(clean(article.title or article.id), style="bold")
    details = [article.id if article.title else None, article.source, article.author]
    head.append("".join(f" · {clean(word)}" for word in details if word), style="not bold dim")
    head.append(f"\n{_published(parsed.publication)}", style="not bold")
    return head


def _published(publication: Publication) -> str:
    if publication.date:
        evidence = f": {publication.evidence}" if publication.evidence != publication.date else ""
        return clean(f"published {publication.date} ({publication.basis}{evidence})")
    if publication.window:
        return f"publication date unknown, within {publication.window} by what the text fixes"
    return "publication date unknown: relative dates stay unresolved (give one with --published)"


def _legend() -> Text:
    legend = Text()
    for name, style in _STYLES.items():
        legend.append(name, style=style).append("  ")
    return legend


def _coloured(parsed: ParsedArticle) -> Text:
    """The text with its annotations; `⟨3⟩` behind a time expression is its row in the table of dates."""
    text = Text(parsed.article.text)
    for start, end, kind in _annotations(parsed):
        text.stylize(_STYLES[kind], start, end)
    out, position = Text(), 0
    for number, date in enumerate(parsed.dates, 1):
        out.append_text(text[position : date.end]).append(f"⟨{number}⟩", style="yellow")
        position = date.end
    out.append_text(text[position:])
    out.plain = clean(out.plain)  # as many code points as before
    return out


def _annotations(parsed: ParsedArticle) -> Iterator[tuple[int, int, str]]:
    """(start, end, kind), what is more particular last: it is drawn on top."""
    for quote in parsed.quotes:
        if quote.kind != "indirect":
            yield quote.start, quote.end, "quote"
    for actor in parsed.actors:
        for span in actor.mentions:
            yield span.start, span.end, actor.kind
    for country in parsed.countries:
        for mention in country.mentions:
            kind = "country" if mention.tier == "stated" else "country inferred"
            yield mention.start, mention.end, kind
    for date in parsed.dates:
        yield date.start, date.end, "date"


# ---------------------------------------------------------------- tables


def _section(title: str, table: Table) -> Iterator[RenderableType]:
    if table.row_count:
        yield Rule(Text(f"{title} {table.row_count}", style="bold"), align="left", style="dim")
        yield table
        yield Text()


def _grid(*headers: str) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="dim")
    for header in headers:
        table.add_column(header, overflow="fold", no_wrap=header == "date")
    return table


def _dates(parsed: ParsedArticle) -> Table:
    table = _grid("", "words", "date", "how")
    for number, date in enumerate(parsed.dates, 1):
        words = Text(_one_line(date.text), style="yellow")
        how = Text.assemble(date.basis, " · ", clean(date.how), (f"\n{_reached(date)}", "dim"))
        table.add_row(str(number), words, date.edtf or "—", how)
    return table


def _reached(date: TimeExpression) -> str:
    """`TIMEX3 DATE 2017-SP · rule season · at 34–45 · from 2017-02-15`; TIMEX3 where it is not the date."""
    value = f"TIMEX3 {date.type} {date.value}{f' {date.mod}' if date.mod else ''} · "
    told = "" if (date.type, date.value, date.mod) == ("DATE", date.edtf, None) else value
    anchor = f" · from {date.anchor}" if date.anchor else ""
    return f"{told}rule {date.rule} · at {date.start}–{date.end}{anchor}"


def _actors(parsed: ParsedArticle) -> Table:
    table = _grid("name", "kind", "country", "because of", "role", "also", "mentions")
    for actor in parsed.actors:
        name = Text(clean(actor.name), style=_STYLES[actor.kind])
        role, also = Text(clean(actor.role or "")), Text(clean(", ".join(actor.aliases)))
        country = country_label(actor.country) if actor.country else ""
        table.add_row(name, actor.kind, country, _because(actor), role, also, str(len(actor.mentions)))
    return table


def _because(actor: Actor) -> Text:
    """`“French” (demonym) at 12–18 · stated`"""
    told = actor.affiliation
    at = f" at {told.start}–{told.end} · {actor.country_tier}" if told else ""
    return Text.assemble(because(actor), (at, "dim"))


def _countries(parsed: ParsedArticle) -> Table:
    table = _grid("", "country", "tier", "because of")
    for country in parsed.countries:
        tier = "stated" if any(mention.tier == "stated" for mention in country.mentions) else "inferred"
        words = dict.fromkeys(
            f"{parsed.article.text[mention.start : mention.end]} ({mention.evidence})"
            for mention in country.mentions
        )
        because = Text(_one_line(", ".join(words)))
        table.add_row(Text(country.code, style="green"), country_name(country.code), tier, because)
    return table


def _quotes(parsed: ParsedArticle) -> Table:
    table = _grid("speaker", "reached", "cue", "to whom, where", "kind", "words")
    for quote in parsed.quotes:
        speaker = Text(clean(quote.speaker or "unattributed"), style="cyan" if quote.speaker else "dim")
        cue, words = Text(_one_line(quote.cue or "")), Text(_one_line(quote.text), style="italic")
        occasion = Text(_one_line(", ".join(filter(None, (quote.addressee, quote.venue)))))
        table.add_row(speaker, quote.attribution or "", cue, occasion, quote.kind, words)
    return table


def _events(parsed: ParsedArticle) -> Table:
    table = _grid("date", "status", "type", "summary", "how")
    for event in parsed.events:
        status = Text(event.status, style=STATUS_STYLE[event.status])
        summary, how = Text(_one_line(event.summary)), Text(_one_line(_how(event)))
        table.add_row(event.date or "—", status, event.type or "", summary, how)
    return table


def _how(event: Event) -> str:
    if event.basis == "none":
        return f"undated, {event.latest} at the latest" if event.latest else "undated"
    return f"{event.basis} · {event.how}" if event.how else event.basis


def _one_line(text: str) -> str:
    return clean_line(" ".join(text.split()))
