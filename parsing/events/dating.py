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
from parsing.records import Basis, Publication, TimeExpression
from parsing.words import content_stems


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
class _Dated:
    telling: Telling
    dating: Dating
    stems: frozenset[str]


class Chronology:
    """The dates of one article's clauses."""

    def __init__(
        self, text: str, tellings: Sequence[Telling], said: Sequence[bool], publication: Publication
    ):
        self.text = text
        self.tellings = tellings
        self.said = said
        self.publication = publication.date
        self.own = [own_dating(telling) for telling in tellings]
        self.lead = self._lead_paragraph()
        self.story = self._story()

    def _lead_paragraph(self) -> int:
        return next((t.paragraph for t in self.tellings if t.kind == "body" and t.verb), 0)

    def _story(self) -> tuple[Telling, Dating] | None:
        """The first past event with a day of its own, near publication, among the opening sentences."""
        bodies = [i for i, t in enumerate(self.tellings) if t.verb and t.sentence < 8]
        for number in bodies:
            telling, dating = self.tellings[number], self.own[number]
            if dating is None or telling.verb is None or reporting(telling):
                continue
            if telling.verb.tense in ("past", "perfect", "present", "progressive") and self._recent(
                dating.date
            ):
                return telling, dating
        return None

    def _recent(self, date: str | None) -> bool:
        days = bounds(date)
        published = bounds(self.publication)
        if not days or not days[0] or days[0] != days[1]:
            return False
        return published is None or published[0] is None or 0 <= (published[0] - days[0]).days <= 14

    def date_all(self) -> list[Dating]:
        return [own or self._carried(number) for number, own in enumerate(self.own)]

    def _carried(self, number: int) -> Dating:
        telling = self.tellings[number]
        tense = telling.verb.tense if telling.verb else "present"
        if self.said[number] or reporting(telling):
            return self._published("said, and the article gives no other day")
        if self.story and tense in ("past", "perfect", "present", "progressive"):
            return self._from_story()
        if tense in ("future", "modal", "pluperfect", "state"):
            return UNDATED
        return self._published("")

    def _from_story(self) -> Dating:
        assert self.story
        _, dating = self.story
        return Dating(
            dating.date, "inferred", f"told with “{self._words(dating)}” in the lead", dating.source
        )

    def _words(self, dating: Dating) -> str:
        return dating.source.text if dating.source else ""

    def _published(self, why: str) -> Dating:
        if not self.publication:
            return UNDATED
        return Dating(self.publication, "publication", "the day the article appeared")


def own_dating(telling: Telling) -> Dating | None:
    if not telling.date:
        return None
    date = telling.date
    return Dating(date.edtf, date.basis, f"“{date.text}”: {date.how}" if date.how else f"“{date.text}”", date)
