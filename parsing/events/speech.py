"""Statements as events: which clause holds one, and which sentences are one speech."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from parsing import lexicon
from parsing.events.telling import Telling
from parsing.records import Quote

_OBJECT = re.compile(
    r"(?!that\s)(?:(?!\b(?:are|could|did|had|has|have|is|should|was|were|will|would)\b)[^“”\"‘,;:]){1,60}?"
    r"(?:\s(?:as|for|of|over)\s|\s?(?=[“\"‘']))"
)
"""Up to what is said of it, or to the quotation mark."""


class Spoken:
    """The direct and mixed statements of an article by place."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        self._quotes = [
            quote for quote in quotes if quote.kind != "indirect" and (quote.speaker or quote.cue)
        ]
        self._starts = [quote.start for quote in self._quotes]

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Where they stand, in order."""
        return [(quote.start, quote.end) for quote in self._quotes]

    @property
    def topics(self) -> list[tuple[int, int]]:
        """The same without those that open a sentence in the article's own words, “Korda asked her for
        “a plan”, the palace said”, and without whom they are said of: who is named there takes part."""
        return [
            (quote.start + _of_whom(quote), quote.end) for quote in self._quotes if not _is_fronted(quote)
        ]

    def within(self, telling: Telling) -> Quote | None:
        """The first statement that begins in a main clause."""
        number = bisect_left(self._starts, telling.start)
        if telling.main and number < len(self._quotes) and self._quotes[number].start < telling.end:
            return self._quotes[number]
        return None


def _is_fronted(quote: Quote) -> bool:
    return quote.kind == "mixed" and quote.speaker_start is not None and quote.speaker_start >= quote.end


def _of_whom(quote: Quote) -> int:
    """The length of the object with which the words for what was said begin: “accused [Korda of ]“theft””."""
    if quote.kind != "mixed" or (quote.cue or "").lower() not in _said_of():
        return 0
    found = _OBJECT.match(quote.text)
    return found.end() if found else 0


@cache
def _said_of() -> frozenset[str]:
    """The forms of the verbs of speech that have an object of whom it is said."""
    rows = lexicon.table("speech-verbs")
    return frozenset(form for *forms, takes in rows if "o" in takes for form in forms)


def voices(quotes: Sequence[Quote], tellings: Sequence[Telling]) -> dict[tuple[int, str], str | None]:
    """(Number of a sentence, verb of saying in it) -> id of the one who says it, None where several do."""
    mains = [telling for telling in tellings if telling.main]
    starts = [telling.start for telling in mains]
    found: dict[tuple[int, str], str | None] = {}
    for quote in quotes:
        place = bisect_right(starts, quote.start) - 1
        if quote.kind != "indirect" or quote.speaker_id is None or place < 0:
            continue
        for word in (quote.cue or "").lower().split():
            id = found.setdefault((mains[place].sentence, word), quote.speaker_id)
            if id != quote.speaker_id:
                found[mains[place].sentence, word] = None
    return found


def join_speeches(
    tellings: Sequence[Telling], statements: Sequence[Quote | None]
) -> tuple[list[Telling], list[Quote | None]]:
    """Makes one clause of a statement and the sentences of the same speech after it in the paragraph."""
    joined: list[Telling] = []
    kept: list[Quote | None] = []
    last = -1  # where the last main clause is in `joined`
    for telling, statement in zip(tellings, statements, strict=True):
        if last >= 0 and _goes_on(joined[last], kept[last], telling, statement):
            joined[last] = joined[last]._replace(end=telling.end, own=joined[last].own + telling.own)
            continue
        if telling.main:
            last = len(joined)
        joined.append(telling)
        kept.append(statement)
    return joined, kept


def _goes_on(before: Telling, said: Quote | None, telling: Telling, saying: Quote | None) -> bool:
    """Nothing but more words of the same speaker: no verb and no date of its own."""
    if said is None or saying is None or before.paragraph != telling.paragraph:
        return False
    return telling.verb is None and telling.date is None and said.speaker == saying.speaker
