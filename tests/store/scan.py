"""A log read by looking at every row anew: slow and plain, to hold the index against."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from parsing.logged import LoggedActor, LoggedEvent, LoggedQuote
from parsing.records import ParsedArticle
from store.folding import fold, words
from store.marks import Marked
from store.query.model import And, Node, Not, Or, Phrase, Regex, Term, Value, Word
from store.reader import Grain

Row = LoggedEvent | LoggedQuote

COUNTRIES = {"NO": ("norway", "norwegian"), "SE": ("sweden", "swedish"), "FI": ("finland", "finnish")}
"""What the test's countries are called; the first is the name."""
PERIODS = {
    "2016": ("2016-01-01", "2016-12-31"),
    "2016-12": ("2016-12-01", "2016-12-31"),
    "2016q4": ("2016-10-01", "2016-12-31"),
    "2017-01-01": ("2017-01-01", "2017-01-01"),
    "2016-12-31..2017-02": ("2016-12-31", "2017-02-28"),
    "2017..": ("2017-01-01", None),
    "..2016-12-30": (None, "2016-12-30"),
}


@dataclass(frozen=True)
class Scan:
    """The rows of a log and all that they refer to."""

    events: Sequence[LoggedEvent]
    """In date order, undated last, as the quotes."""
    quotes: Sequence[LoggedQuote]
    actors: Mapping[str, LoggedActor]
    articles: Mapping[str, ParsedArticle]
    actor_ids: Mapping[tuple[str, str], str]
    marked: Marked

    def found(self, node: Node | None, rows: Sequence[Row]) -> list[Row]:
        return [row for row in rows if node is None or self.holds(node, row)]

    def ids(self, node: Node | None, rows: Sequence[Row]) -> list[str]:
        return [row.id for row in self.found(node, rows)]

    def holds(self, node: Node, row: Row) -> bool:
        match node:
            case Word(text):
                return self._says(row, words(text), started=True)
            case Phrase(text):
                return self._says(row, words(text), started=False)
            case Regex(pattern):
                return any(re.search(pattern, text, re.IGNORECASE) for text in self.texts(row))
            case Not(inner):
                return not self.holds(inner, row)
            case And(nodes):
                return all(self.holds(part, row) for part in nodes)
            case Or(nodes):
                return any(self.holds(part, row) for part in nodes)
            case Term(field, values):
                return any(self._is_of(field, value, row) for value in values)

    def texts(self, row: Row) -> list[str]:
        told = [source.text for source in row.sources]
        if isinstance(row, LoggedQuote):
            return [row.text, *told, row.speaker or ""]
        return [row.summary, *told, *(self.actors[id].name for id in row.actors)]

    def _says(self, row: Row, wanted: list[str], *, started: bool) -> bool:
        if not wanted:
            return True
        for text in self.texts(row):
            there = words(text)
            for begin in range(len(there) - len(wanted) + 1):
                *whole, last = there[begin : begin + len(wanted)]
                if whole == wanted[:-1] and (last == wanted[-1] or (started and last.startswith(wanted[-1]))):
                    return True
        return False

    # ------------------------------------------------------------ fields

    def _is_of(self, field: str, value: Value, row: Row) -> bool:
        match field:
            case "date" | "after" | "before":
                return _dated(field, value.text, row)
            case "country":
                return bool(_called_countries(value) & set(row.countries))
            case "actor" | "by":
                return any(self._is_actor(value, one) for one in self.values(field, row))
            case "to":
                return any(
                    self._is_actor(value, one) or (not value.exact and _begins(value, one))
                    for one in self.values(field, row)
                )
            case "source" | "article":
                return any(
                    fold(one) == fold(value.text) if value.exact else _begins(value, one)
                    for one in self.values(field, row)
                )
        return any(self._is_called(field, value, one, row) for one in self.values(field, row))

    def _is_actor(self, value: Value, one: str) -> bool:
        """`one` is an actor's id, or words that name a speaker who is no actor."""
        if one == value.text or (value.text in self.actors and (value.exact or "-" in value.text)):
            return one == value.text
        if one not in self.actors:
            return False
        wanted, actor = words(value.text), self.actors[one]
        for name in (actor.name, *actor.aliases):
            there = words(name)
            if value.exact and there == wanted:
                return True
            if not value.exact and any(
                " ".join(there[begin:]).startswith(" ".join(wanted)) for begin in range(len(there))
            ):
                return True
        return False

    def _is_called(self, field: str, value: Value, one: str, row: Row) -> bool:
        """The value of that very name where any such row has it, else those it begins."""
        like = self.events if isinstance(row, LoggedEvent) else self.quotes
        every = {fold(known) for other in like for known in self.values(field, other)}
        wanted = fold(value.text)
        if value.exact or wanted in every:
            return fold(one) == wanted
        return fold(one).startswith(wanted)

    def values(self, field: str, row: Row) -> list[str]:
        """The cells of a row."""
        return self._of_event(field, row) if isinstance(row, LoggedEvent) else self._of_quote(field, row)

    def _of_event(self, field: str, row: LoggedEvent) -> list[str]:
        said = [quote for quote in self.quotes if quote.id in row.quotes]
        match field:
            case "actor":
                return list(row.actors)
            case "to":
                return list(row.actors[1:])
            case "by":
                return [speaker for quote in said if (speaker := quote.speaker_id or quote.speaker)]
            case "kind":
                return ["event", "quote"] if said else ["event"]
            case "type":
                return [row.type] if row.type else []
            case "status":
                return [row.status]
            case "is":
                return self._is(row, row.status == "scheduled")
            case "has":
                return [*(["quote"] if said else []), *self._denials(row.quotes), *_has(row)]
            case "attribution":
                return [_reached(quote) for quote in said]
        return self._of_both(field, row)

    def _of_quote(self, field: str, row: LoggedQuote) -> list[str]:
        telling = [event for event in self.events if row.id in event.quotes]
        speaker = row.speaker_id or row.speaker
        match field:
            case "actor":
                return [*([speaker] if speaker else []), *row.addressee_ids, *self._mentioned(row)]
            case "to":
                heard = {self.actors[id].name for id in row.addressee_ids}
                told = [one.addressee for one in row.sources if one.addressee and one.addressee not in heard]
                return [
                    *told,
                    *(one for one in (*row.addressee_ids, *self._mentioned(row)) if one != speaker),
                ]
            case "by":
                return [speaker] if speaker else []
            case "kind":
                return ["event", "quote"] if telling else ["quote"]
            case "type":
                return [event.type for event in telling if event.type]
            case "status":
                return [event.status for event in telling]
            case "is":
                return self._is(row, any(event.status == "scheduled" for event in telling))
            case "has":
                return ["quote", *self._denials([row.id]), *_has(row)]
            case "attribution":
                return [_reached(row)]
        return self._of_both(field, row)

    def _of_both(self, field: str, row: Row) -> list[str]:
        articles = [source.article for source in row.sources]
        match field:
            case "basis":
                return [row.basis]
            case "country":
                return list(row.countries)
            case "article":
                return articles
            case "source":
                outlets = (self.articles[one].article.source for one in articles if one in self.articles)
                return [outlet for outlet in outlets if outlet]
        raise AssertionError(field)

    def _is(self, row: Row, scheduled: bool) -> list[str]:
        return [
            *(["conflicting"] if row.conflicts else []),
            *(["scheduled"] if scheduled else []),
            *(["marked"] if row in self.marked else []),
        ]

    def _denials(self, quotes: Sequence[str]) -> list[str]:
        denying = {quote.id for quote in self.quotes if quote.denies}
        denied = {id for quote in self.quotes for id in quote.denies}
        either = not (denying | denied).isdisjoint(quotes)
        return [
            *(["denial"] if either else []),
            *(["denied"] if not denied.isdisjoint(quotes) else []),
        ]

    def _mentioned(self, row: Row) -> list[str]:
        return [
            self.actor_ids[source.article, actor.id]
            for source in row.sources
            if source.article in self.articles
            for actor in self.articles[source.article].actors
            if (source.article, actor.id) in self.actor_ids
            for mention in actor.mentions
            if source.start <= mention.start < source.end
        ]

    # ------------------------------------------------------------ what is counted

    def counts(self, rows: Iterable[Row], field: str) -> list[tuple[str, int]]:
        """Value and how many rows have it, most frequent first, then by label."""
        counts = Counter(value for row in rows for value in set(self.values(field, row)))
        return sorted(counts.items(), key=lambda item: (-item[1], self._label(field, item[0]), item[0]))

    def _label(self, field: str, value: str) -> str:
        if field == "country":
            return COUNTRIES[value][0].title()
        return self.actors[value].name if field in ("actor", "by") and value in self.actors else value


def without(node: Node | None, field: str) -> Node | None:
    """What the filter asks for beside the field: the terms of it that must hold taken out."""
    parts = node.nodes if isinstance(node, And) else () if node is None else (node,)
    left = [
        part
        for part in parts
        if not isinstance(inner := part.node if isinstance(part, Not) else part, Term) or inner.field != field
    ]
    return And(tuple(left)) if left else None


def begun(rows: Iterable[Row], edges: Sequence[str]) -> list[int]:
    """How many rows begin from each of these days to before the next."""
    places = Counter(bisect_right(edges, row.first) for row in rows if row.first)
    return [places[place] for place in range(1, len(edges))]


STEPS: Mapping[Grain, Callable[[dt.date], tuple[int, ...]]] = {
    "day": lambda day: (day.toordinal(),),
    "week": lambda day: day.isocalendar()[:2],
    "month": lambda day: (day.year, day.month),
    "year": lambda day: (day.year,),
    "decade": lambda day: (day.year // 10,),
}
"""What days of one bucket have in common."""


def buckets(rows: Iterable[Row], grain: Grain) -> dict[tuple[int, ...], int]:
    """How many rows begin in each bucket that any begins in."""
    return dict(Counter(STEPS[grain](dt.date.fromisoformat(row.first)) for row in rows if row.first))


def _dated(field: str, text: str, row: Row) -> bool:
    first, last = PERIODS[text]
    if not (row.first or row.last):
        return False
    begins_in_time = field == "after" or last is None or row.first is None or row.first <= last
    ends_in_time = field == "before" or first is None or row.last is None or row.last >= first
    return begins_in_time and ends_in_time


def _called_countries(value: Value) -> set[str]:
    wanted = value.text.casefold()
    for code, names in COUNTRIES.items():
        if wanted == code.casefold() or wanted in names:
            return {code}
    if value.exact:
        return set()
    return {code for code, names in COUNTRIES.items() if names[0].startswith(wanted)}


def _begins(value: Value, one: str) -> bool:
    """Whether a word of `one` begins with the value."""
    return re.search(r"(?<!\w)" + re.escape(fold(value.text)), fold(one)) is not None


def _has(row: Row) -> list[str]:
    return [
        *(["nodate"] if row.date is None else []),
        *(["variants"] if len(row.sources) > 1 else []),
    ]


def _reached(quote: LoggedQuote) -> str:
    spoken = quote.speaker_id or quote.speaker
    return quote.attribution if quote.attribution and spoken else "unattributed"
