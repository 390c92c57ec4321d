"""When: the date of each clause, its own or carried from another sentence, with how it was reached.

A clause with a time expression has that date. Of the others, a third of all, the date stands in another
sentence: the one that tells the same event, the one told just before, or the lead; what is said is said on
the day the article tells it. What none of these reaches stays undated.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsing import lexicon
from parsing.edtf import bounds
from parsing.events.clauses import Telling
from parsing.events.types import event_words
from parsing.records import Basis, Publication, TimeExpression
from parsing.words import containment, content_stems, stem


@dataclass(frozen=True, slots=True)
class Dating:
    """A date (EDTF), how it was reached, and the time expression that says so."""

    date: str | None
    basis: Basis
    how: str
    source: TimeExpression | None = None


UNDATED = Dating(None, "none", "the article gives no date")


def reporting(telling: Telling) -> bool:
    """The clause's verb says that something was said."""
    return telling.verb is not None and telling.verb.word in lexicon.words("reporting-verbs")


@dataclass(frozen=True, slots=True)
class Matter:
    """What a clause is about: stems of its words, and of those that name an event."""

    words: frozenset[str]
    events: frozenset[str]


class Chronology:
    """The dates of one article's clauses."""

    def __init__(
        self,
        text: str,
        tellings: Sequence[Telling],
        said: Sequence[bool],
        agents: Sequence[str | None],
        publication: Publication,
    ):
        self.text = text
        self.tellings = tellings
        self.said = said
        self.agents = agents
        self.publication = publication.date
        self.own = [own_dating(telling) for telling in tellings]
        self.matters = [self._matter(telling) for telling in tellings]
        self.lead = self._lead_paragraph()
        self.story = self._story()

    def _matter(self, telling: Telling) -> Matter:
        words = frozenset().union(*(content_stems(self.text[start:end]) for start, end in telling.own))
        events = frozenset(stem(word.word) for word in event_words(self.text, telling.own))
        return Matter(words, events)

    def _lead_paragraph(self) -> int:
        return next((t.paragraph for t in self.tellings if t.kind == "body" and t.verb), 0)

    def _story(self) -> int | None:
        """The first past event with a day of its own, near publication, among the opening sentences."""
        for number, telling in enumerate(self.tellings):
            dating = self.own[number]
            if telling.sentence >= 8:
                break
            if dating is None or telling.verb is None or reporting(telling):
                continue
            if telling.verb.tense in ("past", "perfect", "present", "progressive") and self._recent(dating.date):
                return number
        return None

    def _recent(self, date: str | None) -> bool:
        days = bounds(date)
        published = bounds(self.publication)
        if not days or not days[0] or days[0] != days[1]:
            return False
        return published is None or published[0] is None or 0 <= (published[0] - days[0]).days <= 14

    def date_all(self) -> list[Dating]:
        found: list[Dating] = []
        for number, own in enumerate(self.own):
            found.append(own or self._carried(number, found))
        return found

    def _carried(self, number: int, before: Sequence[Dating]) -> Dating:
        telling = self.tellings[number]
        tense = telling.verb.tense if telling.verb else "present"
        if telling.kind == "headline":
            tense = "perfect"
        if self.said[number] or (reporting(telling) and not self._reports_past(telling)):
            spoken = self._spoke_before(number, before)
            return self._as(spoken, before[spoken], "said with") if spoken is not None else self._published()
        again = self._told_again(number)
        if again is not None:
            return self._as(again, self.own[again], "tells again what is dated")
        if tense in ("past", "perfect", "present", "progressive"):
            if self.story is not None:
                return self._as(self.story, self.own[self.story], "told with")
            return self._published()
        if tense in ("future", "modal", "pluperfect", "state"):
            return UNDATED
        return self._published()

    def _told_again(self, number: int) -> int | None:
        """The clause with a date of its own that tells the same event."""
        matter = self.matters[number]
        best, found = 0.0, None
        for other, dating in enumerate(self.own):
            if dating is None or other == number or not _narrow(dating.date):
                continue
            theirs = self.matters[other]
            if not matter.events & theirs.events:
                continue
            likeness = containment(matter.words, theirs.words)
            if likeness > best and len(matter.words & theirs.words) >= 3:
                best, found = likeness, other
        return found if best >= 0.5 else None

    def _reports_past(self, telling: Telling) -> bool:
        """“She said the ship had left”: what was said, not the saying, is what the story tells."""
        return telling.content is not None and telling.content.tense in ("past", "pluperfect")

    def _spoke_before(self, number: int, before: Sequence[Dating]) -> int | None:
        """The nearest clause before in which who speaks here acted on a recent day that the text gives."""
        agent = self.agents[number]
        if agent is None:
            return None
        for other in range(number - 1, -1, -1):
            if self.agents[other] == agent and before[other].source is not None and self._recent(before[other].date):
                return other
        return None

    def _as(self, number: int, dating: Dating | None, why: str) -> Dating:
        assert dating is not None
        words = dating.source.text if dating.source else ""
        return Dating(dating.date, "inferred", f"{why} “{words}”", dating.source)

    def _published(self) -> Dating:
        if not self.publication:
            return UNDATED
        return Dating(self.publication, "publication", "the day the article appeared")


def own_dating(telling: Telling) -> Dating | None:
    if not telling.date:
        return None
    date = telling.date
    return Dating(date.edtf, date.basis, f"“{date.text}”: {date.how}" if date.how else f"“{date.text}”", date)


def _narrow(date: str | None) -> bool:
    """At most a month long: what a year tells of is no one event."""
    days = bounds(date)
    return bool(days and days[0] and days[1] and (days[1] - days[0]).days <= 31)
