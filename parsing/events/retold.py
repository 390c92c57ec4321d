"""Where an event is told again, or taken up as “the denial”: the clause that has its day."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from parsing.events.about import Clauses
from parsing.events.dated import Dating, Issue, is_narrow
from parsing.events.matter import Matter, matter_of
from parsing.events.types import EventWord
from parsing.words import containment, stem

_LIKENESS = 0.5
_SHARED_WORDS = 3
_NEAREST = 12
"""Dated clauses a clause is compared with, for each of its event words: time stays linear."""
_THE = re.compile(r"\b(?:the|this|that|his|her|its|their)\s+\Z", re.IGNORECASE)
_ROOT = 3
"""Letters at the start that “denial” and “denied” have in common."""
_JUST_TOLD = 3
"""Clauses before one in which “the denial” was told."""


class Retold:
    """The repeats among the clauses of an article."""

    def __init__(self, clauses: Clauses, issue: Issue) -> None:
        self._clauses = clauses
        self._issue = issue
        self._matters = [
            matter_of(clauses.text, *told) for told in zip(clauses.tellings, clauses.words, strict=True)
        ]
        self._dated_by_word = self._index()

    def told_again(self, number: int) -> int | None:
        """The clause with a narrow date of its own that tells the same event."""
        matter = self._matters[number]
        best, found = 0.0, None
        for other in self._candidates(number, matter):
            theirs = self._matters[other]
            likeness = containment(matter.words, theirs.words)
            if likeness > best and len(matter.words & theirs.words) >= _SHARED_WORDS:
                best, found = likeness, other
        return found if best >= _LIKENESS else None

    def taken_up(self, number: int, datings: Sequence[Dating]) -> int | None:
        """The clause just before that tells, as “denied”, what “the denial” means.

        `datings` are those of the clauses before.
        """
        for word in self._clauses.words[number]:
            the = _THE.search(self._clauses.text, max(0, word.start - 8), word.start)
            if word.verb or not the:
                continue
            that = the[0].strip().lower() in ("that", "this")
            for other in range(number - 1, max(-1, number - 1 - _JUST_TOLD), -1):
                dating = datings[other]
                recent = dating.source and self._issue.is_recent(dating.date)
                words = self._clauses.words[other]
                if recent and (_is_root(word, words) or (that and _is_named(word, words))):
                    return other
        return None

    def _candidates(self, number: int, matter: Matter) -> list[int]:
        """Dated clauses that share an event word: the first ones, which tell the event, and the nearest."""
        near: set[int] = set()
        for word in matter.events:
            dated = self._dated_by_word.get(word, [])
            here = bisect_left(dated, number)
            near.update(dated[:_NEAREST], dated[max(0, here - _NEAREST) : here])
        return sorted(near - {number})

    def _index(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = defaultdict(list)
        for number, dating in enumerate(self._clauses.own):
            if dating and is_narrow(dating.date):
                for word in self._matters[number].events:
                    index[word].append(number)
        return index


def _is_named(noun: EventWord, words: Sequence[EventWord]) -> bool:
    """“That raid” after “a raid”, or “raids”."""
    return any(not word.verb and stem(word.word) == stem(noun.word) for word in words)


def _is_root(noun: EventWord, words: Sequence[EventWord]) -> bool:
    """One of `words` is the verb that `noun` is made from."""
    root = noun.word[:_ROOT].lower()
    return any(word.verb and word.type == noun.type and word.word.lower().startswith(root) for word in words)
