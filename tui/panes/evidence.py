"""The evidence of the row under the cursor: the sentence in its article, and how its date was reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len
from textual.content import Content

from parsing.logged import Conflict, LoggedEvent, LoggedQuote, Source, tellings
from parsing.records import Article, Publication
from store import marks
from store.reader import EventReader
from tui.clean import clean_line
from tui.correct.words import by_you
from tui.dates import DATE_WIDTH, date_label, grain, is_day, readable
from tui.panes.cells import fit, fit_end, fit_line
from tui.panes.denials import denials
from tui.panes.pager import Pager
from tui.panes.passage import Mark, paragraph_at, passage
from tui.who import arrow, who

PUBLISHED: Final = {
    "flag": "as told by --published",
    "metadata": "from its metadata",
    "dateline": "from its dateline",
    "file name": "from its file name",
    "inferred": "inferred from its text",
    "unknown": "unknown",
}
_REACHED: Final = {
    "named": "named",
    "pronoun": "by the pronoun",
    "nominal": "by the description",
    "carried over": "carried over from the paragraph before",
}
_SNIPPET: Final = 60
"""Code points shown around a time expression that stands in another paragraph."""
_LEAST_ID: Final = 12
"""Cells that the end of an article's id needs to say which it is."""
_ROOMY: Final = 9
"""Lines from which on the parts stand apart."""


class Evidence(Pager):
    def __init__(self, reader: EventReader, id: str) -> None:
        super().__init__(id)
        self.reader = reader
        self._row: LoggedEvent | LoggedQuote | None = None
        self._source = 0
        self._notes: tuple[marks.Mark, ...] = ()

    def show(self, row: LoggedEvent | LoggedQuote | None, source: int) -> None:
        """The evidence of `row` as its source number `source` gives it."""
        notes = self.reader.marked.on(row) if row else ()
        if (row, source, notes) != (self._row, self._source, self._notes):
            self._row, self._source, self._notes = row, source, notes
            self._build()

    def on_resize(self) -> None:
        self._build()

    def _build(self) -> None:
        if self._row is None:
            self.show_blocks([])
            return
        row, source = self._row, self._row.sources[self._source]
        told = self._said(row, source) if isinstance(row, LoggedQuote) else self._happened(row)
        denied = map(self._one_line, denials(self.reader, row))
        claims, doubts = [told, *denied, *map(_marked, self._notes)], [*map(_disagreement, row.conflicts)]
        dated, heading = _dated(row, source), self._heading(source)
        text, others = self._text(source), self._others(row)
        if self.size.height >= _ROOMY:
            self.show_blocks([dated, *claims, *doubts, Content(), heading, *text, Content(), *others])
        else:
            head = map(self._one_line, (dated, *doubts, heading))
            self.show_blocks([*head, *text, *claims, *others])

    def _one_line(self, line: Content) -> Content:
        """Cut where the line would wrap."""
        return line.truncate(self.text_width, ellipsis=True)

    # -------------------------------------------------------------- what is claimed

    def _happened(self, event: LoggedEvent) -> Content:
        kind = " ← ".join(part for part in (event.type, event.type_word and f"“{event.type_word}”") if part)
        parts: list[tuple[str, str]] = [(event.status, "dim" if event.status == "occurred" else event.status)]
        parts += [(clean_line(kind), "dim")]
        parts += [(clean_line(arrow(*who(self.reader, event))), "who")]
        parts += [(clean_line(f"in {event.place}") if event.place else "", "dim")]
        parts += [(_countries(event.countries), "country")]
        parts += [(by_you(one for one in event.corrected if one != "date"), "dim")]
        return _dotted(parts)

    def _said(self, quote: LoggedQuote, source: Source) -> Content:
        text = self.reader.articles[source.article].article.text
        named = "" if source.speaker_start is None else text[source.speaker_start : source.speaker_end]
        speaker = clean_line(quote.speaker) if quote.speaker else "unattributed"
        parts = [(speaker, "who" if quote.speaker else "uncertain")]
        if quote.attribution:
            words = f" “{clean_line(named)}”" if named else ""
            parts.append((f"{_REACHED[quote.attribution]}{words}", "dim"))
        if source.cue:
            parts.append((f"cue “{clean_line(source.cue)}”", "dim"))
        parts += [(f"to {clean_line(source.addressee)}", "dim")] if source.addressee else []
        parts += [(f"at “{clean_line(source.venue)}”", "dim")] if source.venue else []
        parts.append((quote.kind, "dim"))
        parts += [("denial", "denied")] if quote.negated else []
        parts += [(_countries(quote.countries), "country")]
        return _dotted(parts)

    # -------------------------------------------------------------- what the article says

    def _text(self, source: Source) -> Iterator[Content]:
        parsed = self.reader.articles[source.article]
        text = parsed.article.text
        paragraph = paragraph_at(text, source.start, source.end)
        context = max((self.size.height - 3) // 3, 1) * max(self.text_width, 20)
        yield passage(text, source.start, source.end, list(_marks(source)), context)
        if source.date_start is not None and source.date_end is not None:
            elsewhere = source.date_end <= paragraph.start or source.date_start >= paragraph.end
            if elsewhere:
                number = paragraph_at(text, source.date_start, source.date_end).number
                time = [(source.date_start, source.date_end, "time")]
                snippet = passage(text, source.date_start, source.date_end, time, _SNIPPET)
                yield Content.assemble((f"dated by ¶{number}  ", "dim"), snippet)

    def _heading(self, source: Source) -> Content:
        parsed = self.reader.articles[source.article]
        article = parsed.article
        number = paragraph_at(article.text, source.start, source.end).number
        count = len(self._row.sources) if self._row else 0
        which = f"{self._source + 1} of {count} n/N  " if count > 1 else ""
        when = Content.styled(f" ¶{number} · {published(parsed.publication)}", "dim")
        return Content.styled(which, "key") + titled(article) + when

    def _others(self, row: LoggedEvent | LoggedQuote) -> Iterator[Content]:
        """All sources of a row that has several, the one shown marked; a copy of another is where it is “also
        in”."""
        if len(row.sources) < 2:
            return
        articles = [self.reader.articles[source.article].article for source in row.sources]
        told = tellings(row)
        names = [_name(article, article.id not in told, self.text_width // 3) for article in articles]
        width = max(cell_len(name) for name in names)
        for number, (source, name) in enumerate(zip(row.sources, names, strict=True)):
            yield Content.assemble(
                ("▸ " if number == self._source else "  ", "key"),
                (fit(name, width), "source"),
                _dated_as(source, row),
                fit_line(source.text, max(self.text_width - width - DATE_WIDTH - 5, 10)).rstrip(),
            )


def titled(article: Article) -> Content:
    """Its outlet, where that is known, and its id."""
    named = [(clean_line(article.source or ""), "source")]
    return _dotted([*named, (clean_line(article.id), "dim" if article.source else "source")])


def _name(article: Article, is_copy: bool, width: int) -> str:
    """Outlet and id; where they are wider than `width`, the outlet, and the end of the id as far as there is
    room for it."""
    lead, outlet, id = "also in " if is_copy else "", clean_line(article.source or ""), clean_line(article.id)
    whole = f"{lead}{outlet}  {id}" if outlet else f"{lead}{id}"
    if cell_len(whole) <= width:
        return whole
    room = width - len(lead)
    if not outlet:
        return lead + fit_end(id, room)
    left = room - cell_len(outlet) - 2
    return lead + (f"{outlet}  {fit_end(id, left)}" if left >= _LEAST_ID else fit(outlet, room).rstrip())


def _dated_as(source: Source, row: LoggedEvent | LoggedQuote) -> tuple[str, str]:
    """The date that the source gives, after a sign where it is another one than the row's."""
    differs = source.date not in (None, row.date)
    return (
        f" {'≠' if differs else ' '}{date_label(source.date):{DATE_WIDTH}} ",
        "conflict" if differs else "dim",
    )


def _dated(row: LoggedEvent | LoggedQuote, source: Source) -> Content:
    """The row's date, then how the source shown reached its own."""
    how = f" ← {clean_line(source.how)}" if source.how else ""
    own = f" (here {source.date or 'undated'})" if source.date != row.date else ""
    if isinstance(row, LoggedEvent) and row.basis == "given":
        date, style = readable(row.date or "undated"), "date" if is_day(row.date) else "uncertain"
        return Content.assemble((date, style), f"  {clean_line(row.how)}", (own, "conflict"), (how, "dim"))
    if row.date:
        date, style = readable(row.date), "date" if is_day(row.date) else "uncertain"
        reached = f"  {grain(date)} · {source.basis}{how}" if source.date else ""
    else:
        latest = row.latest if isinstance(row, LoggedEvent) else None
        date, style = f"undated, {latest} at the latest" if latest else "undated", "uncertain"
        reached = how
    return Content.assemble((date, style), (own, "conflict"), (reached, "dim"))


def published(publication: Publication) -> str:
    """When the article appeared and how we know, in words."""
    if publication.date:
        return f"published {publication.date} {PUBLISHED[publication.basis]}"
    if publication.window:
        return f"published within {publication.window}"
    return "publication date unknown"


def _marks(source: Source) -> Iterator[Mark]:
    yield source.start, source.end, "sentence"
    if source.date_start is not None and source.date_end is not None:
        yield source.date_start, source.date_end, "time"
    if source.speaker_start is not None and source.speaker_end is not None:
        yield source.speaker_start, source.speaker_end, "who"


def _countries(codes: Sequence[str]) -> str:
    from parsing.countries.names import (
        country_label,  # with its gazetteer, which the first frame does without
    )

    return " ".join(map(country_label, codes))


def _disagreement(conflict: Conflict) -> Content:
    if conflict.field == "wording":
        return Content.styled("⚠ sources word it differently", "conflict")
    values = clean_line("  ≠  ".join(conflict.values))
    return Content.assemble((f"⚠ sources disagree on the {conflict.field}: ", "conflict"), values)


def _marked(mark: marks.Mark) -> Content:
    return Content.assemble(("◆ marked", "key"), (f"  {clean_line(mark.note)}" if mark.note else ""))


def _dotted(parts: Sequence[tuple[str, str]]) -> Content:
    """Parts that have text, dots between."""
    return Content(" · ").join([Content.styled(text, style) for text, style in parts if text])
