"""A line no longer than a screen's: cut between clauses, or at least not after a word that leads on."""

from __future__ import annotations

import re
from string import ascii_letters

from parsing import lexicon

LONGEST = 110
"""Characters a summary takes at most."""

_CUT = re.compile(r"[,;:—–](?=\s)|\s(?=(?:which|who|where|while|although|because|saying|adding|after|as)\s)")
_SOFT_END = re.compile(r"(?:[\s,;:—–(\[“‘-]|(?<=\s)[\"'])+\Z")
_SOFT = frozenset(" \t\n\r\xa0,;:—–([“‘-\"'")
_PHRASE = re.compile(
    r"[,;:—–]\s+|\s(?=(?:in|of|by|for|from|at|on|with|about|against|after|before|over|that|who|which|as|when)\s)"
)
_TWICE = re.compile(r"…(?:\s?…)+")
# Words that may not be left out: “not one of the crew”, “if he resigns”.
_TURNS = re.compile(
    r"\b(?:not?|none|never|nobody|nor|neither|without|unless|if|whether|den(?:y|ie[sd]|ying)|claim\w*|alleg\w*|"
    r"rumou?r\w*|false\w*|would|could|might)\b|n[’']t\b",
    re.IGNORECASE,
)
_BEFORE = 30
_BEHIND = 25
"""Characters before and behind a word that are kept with it."""


def shorten(line: str, verb_end: int = 0, trigger: str = "") -> str:
    """`line`, or its start with “…” where it is longer than `LONGEST`, cut after `verb_end` if that fits.

    Where `trigger`, the word that tells the event, stands behind the cut, the words around it follow the “…”.
    """
    if len(line) <= LONGEST:
        return line
    start = _start(line, verb_end, LONGEST)
    place = -1 if not trigger or trigger in start else line.find(trigger, len(start))
    if place < 0:
        return start + "…"
    for before, behind in ((_BEFORE, _BEHIND), (0, 0)):
        around = _around(line, place, place + len(trigger), before, behind)
        left = LONGEST - len(around) - len(" … ")
        head = _start(line, verb_end if verb_end < left else 0, left)
        left_out = line[len(head) : line.find(around.rstrip("…"), len(head))]
        if (verb_end < left or place < verb_end) and not _TURNS.search(left_out):
            return f"{head} … {around}"
    return start + "…"


def closed(line: str) -> str:
    """`line` with the quotation mark that closes what it opens last, where there is room for it, “…” before
    it where the words go on; and with no two “…” side by side."""
    line = _TWICE.sub("…", line)
    mark = "”" if line.count("“") == line.count("”") + 1 else '"' if line.count('"') % 2 else ""
    if not mark or len(line) > LONGEST - 2:
        return line
    opened = line.rfind("“" if mark == "”" else mark)
    head, left_out, rest = line[opened:].partition(" … ")
    if left_out:
        return f"{line[:opened]}{head}…{mark} {rest}"
    return line + mark if line[-1] in ".!?…" else f"{line.rstrip(',;:')}…{mark}"


def _start(line: str, verb_end: int, longest: int) -> str:
    """The start of `line`, cut where a clause ends, else between two words."""
    earliest = max(longest // 2, min(verb_end + 2, longest - 1))
    cuts = [match.start() for match in _CUT.finditer(line, earliest, longest - 1)]
    cut = cuts[-1] if cuts else max(line.rfind(" ", 0, longest), 0) or longest - 1
    return undangled(_closed(line[:cut]))


def _closed(line: str) -> str:
    """`line` without a parenthesis that is opened at its end and not closed."""
    opened = line.rfind("(")
    return line[:opened].rstrip() if opened > 0 and ")" not in line[opened:] else line


def _around(line: str, place: int, end: int, before: int, behind: int) -> str:
    """The words around the one at `place`, from where a phrase begins, “…” where they do not end `line`."""
    first = line.rfind(" ", 0, max(1, place - before)) + 1
    phrase = _PHRASE.search(line, first, place)
    begin = phrase.end() if phrase else first
    if len(line) - end <= behind:
        return line[begin:]
    stop = max(end, line.rfind(" ", end, end + behind))
    left = undangled(_closed(line[begin:stop]))
    return (left if begin + len(left) >= end else line[begin:end]) + "…"


def dangles(line: str) -> bool:
    """It ends with a word that something has to follow: `followed by`."""
    line = _soft(line)
    return line[_last_word(line) :].lower() in lexicon.words("dangling-words")


def undangled(line: str) -> str:
    """`line` without the marks and the words at its end that lead on; all of it where nothing is left."""
    left = _soft(line)
    while left and dangles(left):
        left = _soft(left[: _last_word(left)])
    return left or _soft(line)


def _last_word(line: str) -> int:
    """Where the letters begin that `line` ends with."""
    return len(line.rstrip(ascii_letters))


def _soft(line: str) -> str:
    """`line` without the marks at its end that lead on."""
    if not line or not (line[-1] in _SOFT or line[-1].isspace()):
        return line
    return line[: len(line) - len(last.group())] if (last := _SOFT_END.search(line)) else line
