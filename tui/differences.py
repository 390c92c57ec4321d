"""Two wordings of one statement, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

_WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True, slots=True)
class Differences:
    """Spans, in code points, of the words that only one of two texts has in that place."""

    left: tuple[tuple[int, int], ...]
    right: tuple[tuple[int, int], ...]


def differences(left: str, right: str) -> Differences:
    """Where two texts differ, case, punctuation and the shape of apostrophes left aside."""
    ours, theirs = list(_WORD.finditer(left)), list(_WORD.finditer(right))
    matcher = SequenceMatcher(None, list(map(_key, ours)), list(map(_key, theirs)), autojunk=False)
    changed = [block for block in matcher.get_opcodes() if block[0] != "equal"]
    return Differences(
        tuple(_span(ours, start, end) for _, start, end, _, _ in changed if start < end),
        tuple(_span(theirs, start, end) for _, _, _, start, end in changed if start < end),
    )


def _key(word: re.Match[str]) -> str:
    return word.group().casefold().replace("’", "'")


def _span(words: list[re.Match[str]], start: int, end: int) -> tuple[int, int]:
    return words[start].start(), words[end - 1].end()
