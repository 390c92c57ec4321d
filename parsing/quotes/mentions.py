"""Where an article names its actors, and who is named near a place of its text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

from parsing.quotes.tokens import group
from parsing.quotes.units import Unit
from parsing.records import Actor
from parsing.segments import Quotation

LOOK_BACK = 16
"""Mentions of persons in which to look for whom a word means."""
_BESIDE = 2
"""Code points a mention may end before its phrase does: a possessive, a full stop."""
_MOST_MENTIONS = 200
_PARAGRAPHS = 2
"""How many paragraphs before its own a noun without a name looks to first."""


_TITLED = 40
"""Code points before a name in which the deed and a title stand."""
_DIED = re.compile(
    r"['’]s (?:body|death|killer|murder|widow)|,? (?:was (?:found dead|killed|murdered)|died)\b"
)
_DONE = re.compile(
    r"\b(?:(?:assault|attack) on|(?:death|murder) of|(\w+)(?: of)?)(?: (?:Dr|Miss|Mrs?|Ms)\.?)? \Z"
)


class Mentions:
    """The mentions of an article's actors, in order; `told` are those of persons outside of quotations."""

    def __init__(
        self, text: str, actors: Sequence[Actor], units: Sequence[Unit], quotations: Sequence[Quotation]
    ) -> None:
        self.text = text
        self.all = sorted(
            ((span.start, span.end, actor) for actor in actors for span in actor.mentions),
            key=lambda mention: mention[:2],
        )
        self._starts = [start for start, _, _ in self.all]
        self._reach = list(accumulate((end for _, end, _ in self.all), max))
        self.told = [
            mention
            for mention in self.all
            if mention[2].kind == "person" and not _is_quoted(mention[0], quotations)
        ]
        self._told_starts = [start for start, _, _ in self.told]
        self._sentences = [unit.tokens[0].start for unit in units]
        self._paragraphs = [unit.paragraph for unit in units]
        self._by_surname: dict[str, list[Actor]] = defaultdict(list)
        for actor in actors:
            if actor.kind == "person":
                self._by_surname[actor.name.lower().split()[-1]].append(actor)

    def sentence(self, at: int) -> int:
        """The number of the sentence at the text offset `at`, from 1."""
        return bisect_right(self._sentences, at)

    def start_of_sentence(self, number: int) -> int:
        return self._sentences[max(0, number - 1)]

    def opening(self, at: int, paragraphs: int = _PARAGRAPHS) -> int:
        """Where the first of the paragraphs starts in which to look for whom a noun at `at` means."""
        first = bisect_left(self._paragraphs, self._paragraphs[self.sentence(at) - 1] - paragraphs)
        return self._sentences[first]

    def named(self, start: int, end: int) -> Actor | None:
        """The actor whose mention ends the phrase."""
        at = bisect_right(self._starts, end) - 1
        while at >= 0 and self._reach[at] > start:
            mention_start, mention_end, actor = self.all[at]
            if mention_start < end and start < mention_end and mention_end >= end - _BESIDE:
                return actor
            at -= 1
        return None

    def last_person(self, start: int, end: int) -> int | None:
        """Where the mention of a person starts, between two text offsets, that ends the stretch."""
        told = self.told_between(start, end)
        return told[-1][0] if told and told[-1][1] >= end - _BESIDE else None

    def by_capitals(self, label: str) -> Actor | None:
        """The only person whose surname the label “VENN” or “MS. VENN” is."""
        if not label.isupper():
            return None
        fit = self._by_surname.get(label.split()[-1].lower(), ())
        return fit[0] if len(fit) == 1 else None

    def only_person_before(self, at: int) -> Actor | None:
        """The one person named before the text offset `at`, None where it is nobody or more than one."""
        named = {actor.id: actor for start, _, actor in self.told[:LOOK_BACK] if start < at}
        return next(iter(named.values())) if len(named) == 1 else None

    def told_before(self, at: int) -> list[tuple[int, int, Actor]]:
        """The latest mentions of persons before `at`."""
        number = bisect_left(self._told_starts, at)
        return self.told[max(0, number - LOOK_BACK) : number]

    def victims_before(self, at: int) -> set[str]:
        """Ids of the persons of whom it is told before `at` that they died, or that harm was done to them."""
        return {
            actor.id
            for start, end, actor in self.told_before(at)
            if _DIED.match(self.text, end) or self._is_harmed(start)
        }

    def _is_harmed(self, start: int) -> bool:
        """“accused of stabbing Orla Venn”, “the death of Mr Brekk”."""
        done = _DONE.search(self.text[max(0, start - _TITLED) : start])
        return done is not None and (done[1] is None or done[1].lower() in group("done to a victim"))

    def told_between(self, start: int, end: int) -> list[tuple[int, int, Actor]]:
        return self.told[bisect_left(self._told_starts, start) : bisect_left(self._told_starts, end)]

    def told_alone(self, at: int, paragraphs: int = _PARAGRAPHS) -> list[Actor]:
        """The persons told of alone, not “Venn and Brekk”, before `at` in its paragraph and those before."""
        opening = self.opening(at, paragraphs)
        return [
            actor
            for start, end, actor in self.told_before(at)
            if start >= opening and (actor.country or not self._is_joined(start, end))
        ]

    def end_of_told(self, start: int) -> int:
        """Where the mention of a person ends that starts at `start`."""
        return self.told[bisect_left(self._told_starts, start)][1]

    def recent(self, at: int) -> list[tuple[int, int, Actor]]:
        """The latest mentions of any actor before `at`."""
        last = bisect_left(self._starts, at)
        return self.all[max(0, last - _MOST_MENTIONS) : last]

    def _is_joined(self, start: int, end: int) -> bool:
        return self.text.startswith(" and ", end) or self.text.endswith(" and ", 0, start)


def _is_quoted(at: int, quotations: Sequence[Quotation]) -> bool:
    number = bisect_right(quotations, at, key=lambda quotation: quotation.outer_start) - 1
    return number >= 0 and at < quotations[number].outer_end
