"""A line no longer than a screen's: cut between clauses, or at least not after a word that leads on."""

from __future__ import annotations

import re

from parsing import lexicon

LONGEST = 110
"""Characters a summary takes at most."""

_CUT = re.compile(r"[,;:—–](?=\s)|\s(?=(?:which|who|where|while|although|because|saying|adding|after|as)\s)")
_LAST_WORD = re.compile(r"[\s,;:—–(-]*([A-Za-z]+)\Z")
_SOFT_END = re.compile(r"(?:[\s,;:—–(\[“‘-]|(?<=\s)[\"'])+\Z")
_SOFT = frozenset(" \t\n\r\xa0,;:—–([“‘-\"'")
_LONGEST_WORD = 40
"""Characters at a line's end in which its last word stands."""


def shorten(line: str, verb_end: int = 0) -> str:
    """`line`, or its start with “…” where it is longer than `LONGEST`, cut after `verb_end` if that fits."""
    if len(line) <= LONGEST:
        return line
    earliest = max(LONGEST // 2, min(verb_end + 2, LONGEST - 1))
    cuts = [match.start() for match in _CUT.finditer(line, earliest, LONGEST - 1)]
    cut = cuts[-1] if cuts else max(line.rfind(" ", 0, LONGEST), 0) or LONGEST - 1
    return undangled(line[:cut]) + "…"


def dangles(line: str) -> bool:
    """It ends with a word that something has to follow: `followed by`."""
    line = _soft(line)
    last = _LAST_WORD.search(line, max(0, len(line) - _LONGEST_WORD))
    return last is not None and last.group(1).lower() in lexicon.words("dangling-words")


def undangled(line: str) -> str:
    """`line` without the marks and the words at its end that lead on; all of it where nothing is left."""
    left = _soft(line)
    while left and dangles(left):
        last = _LAST_WORD.search(left)
        left = _soft(left[: last.start() if last else 0])
    return left or _soft(line)


def _soft(line: str) -> str:
    """`line` without the marks at its end that lead on."""
    if not line or not (line[-1] in _SOFT or line[-1].isspace()):
        return line
    return line[: len(line) - len(last.group())] if (last := _SOFT_END.search(line)) else line
