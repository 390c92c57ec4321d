"""The events of a log as its reader set them right: merged, split, and given another date.

As with actors, corrections are applied in the order they were made to what was joined automatically.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from parsing.corrections import Correction, EventRef, MergeEvents, RedateEvent, SourceRef, SplitEvent
from parsing.edtf import bounds
from parsing.logged import LoggedEvent
from parsing.reconcile.likeness import alike
from parsing.reconcile.seen import SeenEvent
from parsing.reconcile.told import Sights, Told

_MOST_COMPARED = 6
"""Events that stand for those that go, and for those that stay."""
_LEAST_KEPT = 0.5
"""Share of a sentence that a parser which cuts it elsewhere leaves of it."""


@dataclass(eq=False, slots=True)
class Row:
    """Events of single articles that are one, by index, and what the reader of the log said of them."""

    members: list[int]
    date: str | None = None
    """EDTF, as given by hand; None: undated, where `given` says so."""
    given: str = ""
    """Who gave the date and when, in words; empty where nobody did."""
    regrouped: dict[str, None] = field(default_factory=dict)
    """`merged`, `split`."""

    def corrects(self, event: LoggedEvent) -> LoggedEvent:
        """The event made of the members, with what was said of it."""
        corrected = (*(("date",) if self.given else ()), *self.regrouped)
        event = replace(event, corrected=corrected) if corrected else event
        if not self.given:
            return event
        first, last = bounds(self.date) or (None, None)
        return replace(
            event,
            date=self.date,
            basis="given",
            first=first.isoformat() if first else None,
            last=last.isoformat() if last else None,
            latest=None,
            how=self.given,
        )


def correct_events(
    seen: Sights[SeenEvent], told: Told, places: Mapping[str, int], corrections: Iterable[Correction]
) -> tuple[list[Row], set[int]]:
    """The rows that the corrections speak of as they leave them, each in order and in order of their first;
    all others stay as `told` has them. And the numbers of those corrections of events that found none.

    `places`: of the articles, by id.
    """
    rows = _Rows(seen, told, places)
    missed = {one.number for one in corrections if not rows.apply(one)}
    for row in rows.all:
        row.members.sort()
    return sorted(rows.all, key=lambda row: row.members[0]), missed


class _Rows:
    def __init__(self, seen: Sights[SeenEvent], told: Told, places: Mapping[str, int]) -> None:
        self.all: dict[Row, None] = {}
        """Those that were looked at."""
        self._seen, self._told, self._places = seen, told, places
        self._of: dict[int, Row] = {}

    def apply(self, correction: Correction) -> bool:
        """Applies one; False where it finds nothing. What does not concern events is left alone."""
        match correction.change:
            case MergeEvents(events):
                return self._merge(events)
            case SplitEvent(event, sources):
                return self._split(event, sources)
            case RedateEvent(event, date):
                return self._redate(event, date, f"given by {correction.by} on {correction.made[:10]}")
        return True

    def _redate(self, event: EventRef, date: str | None, given: str) -> bool:
        found = self._rows(event.sources)
        if found:
            found[0].date, found[0].given = date, given
        return bool(found)

    def _merge(self, events: Sequence[EventRef]) -> bool:
        found = [rows for event in events if (rows := self._rows(event.sources))]
        if len(found) < 2:
            return False
        first, *others = dict.fromkeys(row for rows in found for row in rows)
        for other in others:
            first.members = first.members + other.members
            if not first.given:
                first.date, first.given = other.date, other.given
            first.regrouped |= other.regrouped
            del self.all[other]
        first.regrouped["merged"] = None
        self._of.update(dict.fromkeys(first.members, first))
        return True

    def _split(self, event: EventRef, sources: Sequence[SourceRef]) -> bool:
        """What came later goes with whom it is more like."""
        goes = {number for source in sources if (number := self._find(source)) is not None}
        stays = {number for source in event.sources if (number := self._find(source)) is not None} - goes
        if not (goes and stays):
            return False
        row = self._holding(sorted(stays))[0]
        parted = [number for number in row.members if number in goes]
        if parted and len(parted) < len(row.members):
            old = [number for number in row.members if number in stays]
            parted += [
                number
                for number in row.members
                if number not in goes | stays and self._likeness(number, parted) > self._likeness(number, old)
            ]
            self._part(row, parted)
        return True

    def _part(self, row: Row, parted: list[int]) -> None:
        """Makes `parted` a row of their own."""
        row.members = [number for number in row.members if number not in parted]
        row.regrouped["split"] = None
        other = Row(parted, regrouped={"split": None})
        self.all[other] = None
        self._of.update(dict.fromkeys(parted, other))

    def _likeness(self, number: int, others: Sequence[int]) -> float:
        return max(alike(self._seen[number], self._seen[other]) for other in others[:_MOST_COMPARED])

    def _rows(self, sources: Iterable[SourceRef]) -> list[Row]:
        """The rows these sources tell now, the one most of them tell first."""
        return self._holding(number for one in sources if (number := self._find(one)) is not None)

    def _holding(self, numbers: Iterable[int]) -> list[Row]:
        """The rows of these events, the one with the most first."""
        return [row for row, _ in Counter(map(self._row_of, numbers)).most_common()]

    def _row_of(self, number: int) -> Row:
        if number not in self._of:
            members = self._told.groups[self._told.group_of[number]]
            row = Row(list(members))
            self.all[row] = None
            self._of.update(dict.fromkeys(members, row))
        return self._of[number]

    def _find(self, source: SourceRef) -> int | None:
        """The event that a sentence tells: in the same words, else in most of them; of several the one of
        its date, then the nearest."""
        wanted = _words(source.text)
        told = self._sentences(source.article)
        found = [number for words, number in told if words == wanted]
        found = found or [number for words, number in told if _is_most_of(words, wanted)]
        return min(found, key=lambda number: _distance(self._seen[number], source), default=None)

    def _sentences(self, article: str) -> list[tuple[str, int]]:
        """The sentence and the number of each event that the article tells."""
        place = self._places.get(article)
        if place is None:
            return []
        told = zip(self._seen.of(place), self._seen.span(place), strict=True)
        return [(_words(one.read().parsed.article.text[one.start : one.end]), number) for one, number in told]


def _words(text: str) -> str:
    return " ".join(text.split())


def _is_most_of(one: str, other: str) -> bool:
    """Whether one contains the other, and little else."""
    shorter, longer = sorted((one, other), key=len)
    return shorter in longer and len(shorter) > _LEAST_KEPT * len(longer)


def _distance(one: SeenEvent, source: SourceRef) -> tuple[bool, int, int]:
    return one.date != source.date, abs(one.start - source.start), one.start
