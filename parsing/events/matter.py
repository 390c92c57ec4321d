"""What a clause is about, to find where the same event is told again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from parsing.events.telling import Telling
from parsing.events.types import EventWord
from parsing.words import content_stems, stem


@dataclass(frozen=True)
class Matter:
    """Stems of a clause's content words, and of those among them that name an event."""

    text: str
    telling: Telling
    events: frozenset[str]

    @cached_property
    def words(self) -> frozenset[str]:
        """Those of the clause's own; only what shares an event word with another is asked for them."""
        return frozenset().union(*(content_stems(self.text[start:end]) for start, end in self.telling.own))


def matter_of(text: str, telling: Telling, words: Sequence[EventWord]) -> Matter:
    """The matter of a clause whose event words are `words`, dated clauses of its sentence left out."""
    return Matter(text, telling, frozenset(stem(word.word) for word in words))
