"""Quotation marks one by one: which family each belongs to, and whether it can open or close."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Family = Literal["double", "single", "angle"]

_MARK = re.compile(r"</?[a-zA-Z][^<>]*>|'(?=''(?![\w']))|''|``|[\"“”„‟«»'‘’‚‛`]")
"""A tag of HTML is passed over, and what its attributes quote with it."""
_FORMATS = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
"""Characters without a width, which say nothing of the mark beside them."""
_ANGLE = {"«": True, "»": False}
_SINGLE = frozenset("'‘’‚‛`")
_OPENERS = frozenset("“„‟``‘‚‛")
_CLOSERS = frozenset("”’")
_BEFORE_OPENING = frozenset("([{—–-/“”„\"'‘«»>*_|…")
_STOPS = frozenset(",.!?;:…)]")
_CLIPPED = re.compile(
    r"(?:em|til|till|cause|tis|twas|twere|twill|bout|round|n|neath|cept|nuff|\d\ds)(?![^\W_])", re.I
)
"""What an apostrophe starts: 'em, 'til, '90s."""
_SHORT_YEAR = re.compile(r"(?<=\w )['’‘]\d\d(?!\w)")
_POSSESSIVE = re.compile(r"(?<=[\w.])['’] ?s(?!\w)")
_DIGITS = re.compile(r"\d{1,2}\Z")


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark at `start`..`end`. One that can both open and close does what its turn asks."""

    start: int
    end: int
    family: Family
    opens: bool
    closes: bool
    weak: bool = False
    """It may as well be an apostrophe: `the players'`."""
    loose: bool = False
    """A space stands on both sides."""
    is_doubled: bool = False
    """Two single marks stand for a double one."""

    def halves(self) -> tuple[Mark, Mark]:
        """The two single marks of a doubled one."""
        middle = self.start + 1
        return (
            Mark(self.start, middle, "single", self.opens, self.closes),
            Mark(middle, self.end, "single", self.opens, self.closes),
        )


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """The quotation marks of `text[start:end]`, apostrophes and signs for feet and inches left out."""
    marks = []
    for match in _MARK.finditer(text, start, end):
        if text[match.start()] == "<":
            continue
        mark = _read(text, match, *_beside(text, match, start, end))
        if mark and (mark.opens or mark.closes):
            marks.append(mark)
    return marks


def _beside(text: str, match: re.Match[str], start: int, end: int) -> tuple[str, str]:
    """The characters before and after a mark, empty where the paragraph starts or ends there."""
    before, after = match.start(), match.end()
    while before > start and text[before - 1] in _FORMATS:
        before -= 1
    while after < end and text[after] in _FORMATS:
        after += 1
    return text[before - 1] if before > start else "", text[after] if after < end else ""


def _read(text: str, match: re.Match[str], before: str, after: str) -> Mark | None:
    sign = match.group()
    if sign in _ANGLE:
        return Mark(match.start(), match.end(), "angle", _ANGLE[sign], not _ANGLE[sign])
    if sign in _SINGLE:
        return _read_single(text, match, before, after)
    if _is_inches(text, match.start()):
        return None
    opens, closes = _directions(before, after)
    if sign in _OPENERS or sign == "``":
        opens, closes = (False, True) if closes and not opens else (True, False)
    elif sign in _CLOSERS:
        opens, closes = (True, False) if opens and not closes else (False, True)
    loose = before.isspace() and after.isspace()
    return Mark(match.start(), match.end(), "double", opens, closes, loose=loose, is_doubled=sign == "''")


def _directions(before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark between these two characters can open, and whether it can close."""
    inner_before, inner_after = bool(before.strip()), bool(after.strip())
    if before.isspace() and after.isspace():
        return True, True
    if not inner_before:
        opens = inner_after or not before
        return opens, not opens
    if not inner_after:
        return False, True
    word_before, word_after = before.isalnum(), after.isalnum() or after in "$£€#@["
    if word_after:
        if word_before or before in _STOPS:
            return True, True
        return True, before not in _BEFORE_OPENING
    if before in _BEFORE_OPENING and not word_before and after not in _STOPS:
        return True, True
    return False, True


def _read_single(text: str, match: re.Match[str], before: str, after: str) -> Mark | None:
    sign = match.group()
    if (before.isalnum() and after.isalnum()) or _POSSESSIVE.match(text, match.start()):
        return None
    opens, closes = _directions(before, after)
    if sign in "’" and not (opens and not before):
        opens = False
    elif sign in _OPENERS or sign == "`":
        opens, closes = True, False
    if opens and (_CLIPPED.match(text, match.end()) or _SHORT_YEAR.match(text, match.start())):
        opens = False
    if before.isspace() and sign in "'’":
        opens, closes = opens and not after.isspace(), closes and _behind_stop(text, match.start())
    weak = closes and (
        before in "sSzx" or before.isdigit() or text[max(0, match.start() - 2) : match.start()] == "in"
    )
    return Mark(match.start(), match.end(), "single", opens, closes, weak)


def _behind_stop(text: str, at: int) -> bool:
    """A stop and one space stand before: `We sail, ' she said`."""
    return text[max(0, at - 2) : max(0, at - 1)] in (".", ",", "?", "!", "…", "”", '"')


def _is_inches(text: str, at: int) -> bool:
    """6'2" — but “in 2012” closes a quotation."""
    head = text[max(0, at - 4) : at]
    digits = _DIGITS.search(head)
    return digits is not None and head[: digits.start()].endswith(("'", "’", "′"))
