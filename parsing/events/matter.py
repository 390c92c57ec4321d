"""What a clause is about, to find where the same event is told again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsing.events.telling import Telling
from parsing.events.types import EventWord
from parsing.words import content_stems, stem


@dataclass(frozen=True, slots=True)
class Matter:
    """Stems of a clause's content words, and of those among them that name an event."""

    words: frozenset[str]
    events: frozenset[str]


def matter_of(text: str, telling: Telling, words: Sequence[EventWord]) -> Matter:
    """The matter of a clause whose event words are `words`, dated clauses of its sentence left out."""
    stems: frozenset[str] = frozenset().union(*(content_stems(text[start:end]) for start, end in telling.own))
    return Matter(stems, frozenset(stem(word.word) for word in words))
