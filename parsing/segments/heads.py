"""The lines above a story: its title, who wrote it, the paper, the day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from parsing import lexicon
from parsing.patterns import one_of
from parsing.segments.boilerplate import is_boilerplate, is_byline
from parsing.segments.datelines import find_dateline, month_names

LineKind = Literal["title", "byline", "paper", "day", "label", "other"]
"""`label` says what kind of text follows (“For Immediate Release”); `other` may be a line below the title."""

_MOST = 10
"""Lines above a story."""
_LONGEST = 160
"""Characters of a line above a story."""
_LONGEST_PAPER = 6
"""Words of a paper's name."""
_MOST_NAMES = 12
"""Words beside a day: a paper, a place, who wrote."""
_TITLE_WORDS = 4, 2
"""Words of what is a title rather than a name, and of what may be one where nothing else is."""
_SIGN = re.compile(r"\S")
_TELLS = re.compile(r"[a-z0-9’”\"')%][.!?…][\"'”’»)\]]*\Z|[,;:]\Z")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMERIC = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b")
_BESIDE_DAY = re.compile(
    r"\([^()]{0,40}\)|\d{1,2}(?:[:.]| ?h ?)\d\d(?::\d\d)?(?: ?(?i:[ap]\.?m\b\.?|hrs\b|uhr\b))?"
    r"|\b(?i:page|p\.|no\.|vol\.|issue)\s*\d+|\d+(?:st|nd|rd|th|er|\.ª)?"
)
_IN_A_NAME = re.compile(r"\b(?:of|the)(?= [A-ZÀ-Þ])")
_WORD = re.compile(r"[^\W\d_]{2,}")
_WRITES = re.compile(
    r"(?:(?i:an?|the)\s+)?(?:\w+\s+)?(?i:by|por|von|par|door|di)\s+\S"
    r"|(?i:staff|special|our|own|from our)\b[\w\s’'-]{0,40}"
    r"\b(?i:reporters?|correspondents?|writers?|agencies|bureau|desk|team)\W*\Z"
)
_NAME_ALONE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ’'.-]*(?: [A-ZÀ-Þ][A-ZÀ-Þ’'.-]*){1,3}")
_EDITION = re.compile(
    r"\s*(?:\((?=[^()]*\b(?i:edition|online|print|service|translat\w+)\b)[^()]{2,40}\)"
    r"|[-–—|]\s*[\w ]{0,20}\b(?i:service|edition|online|desk))\s*\Z"
)


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line above a story; `start` and `end` leave blanks and marks of a heading out."""

    start: int
    end: int
    kind: LineKind


def head_lines(text: str) -> tuple[HeadLine, ...]:
    """The lines above the first that tells something; none where nothing shows that there are any.

    What shows it: a day, a byline, the paper or a label, or the dateline that the story opens with.
    """
    lines = list(_above(text))
    story = _line(text, lines[-1].end) if lines else None
    signs = {"byline", "paper", "day", "label"} & {line.kind for line in lines}
    if not story or not (signs or find_dateline(text, *story)):
        return ()
    title = _title(text, lines)
    return tuple(_named(text, line, title) for line in lines)


def _named(text: str, line: HeadLine, title: HeadLine | None) -> HeadLine:
    """The line with what it is where there is a title."""
    if line is title:
        return replace(line, kind="title")
    is_paper = title and line.kind == "other" and _is_paper(text[line.start : line.end])
    return replace(line, kind="paper") if is_paper else line


def _above(text: str) -> Iterator[HeadLine]:
    """The lines before the story."""
    found = _line(text, 0)
    for number in range(_MOST):
        if found is None or found[1] - found[0] > _LONGEST or find_dateline(text, *found):
            return
        start, end = found
        start += len(text[start:end]) - len(text[start:end].lstrip("# "))
        kind = _kind(text[start:end].strip("*_# "), number)
        found = _line(text, end)
        if kind == "other" and (_TELLS.search(text[start:end]) or (found and _goes_on(text[slice(*found)]))):
            return
        yield HeadLine(start, end, kind)


def _line(text: str, at: int) -> tuple[int, int] | None:
    """The next line that is not blank, without the blanks around it."""
    first = _SIGN.search(text, at)
    if first is None:
        return None
    end = text.find("\n", first.start())
    line = text[first.start() : end if end >= 0 else len(text)]
    return first.start(), first.start() + len(line.rstrip())


def _goes_on(line: str) -> bool:
    """Whether a line goes on with the sentence of the line before."""
    return line[0].islower() and not is_byline(line)


def _kind(line: str, number: int) -> LineKind:
    if is_day_line(line):
        return "day"
    if is_byline(line) or (_WRITES.match(line) and _is_named(line) and line[-1] not in ".:?!"):
        return "byline"
    if number and _NAME_ALONE.fullmatch(line) and line.split()[0].lower() in lexicon.pairs("first-names"):
        return "byline"
    is_label = line.strip(" .:!*|-–—").lower() in lexicon.words("text-labels")
    return "label" if is_label or is_boilerplate(line) else "other"


def _is_named(line: str) -> bool:
    """Few words that are no names."""
    return sum(word.islower() for word in line.split()) <= 5


def is_day_line(line: str) -> bool:
    """Whether a line holds a full day and beside it only names, a clock time, labels, who wrote."""
    if len(line) > _LONGEST or line[-1:] in ".:?!" or not _YEAR.search(line):
        return False
    if not (_NUMERIC.search(line) or _month().search(line)):
        return False
    rest = _beside().sub(" ", _BESIDE_DAY.sub(" ", _month().sub(" ", line)))
    rest = _IN_A_NAME.sub(" ", rest)
    words = _WORD.findall(rest)
    small = [word for word in words if word[0].islower()]
    wrote = bool(_WRITES.match(line)) and len(small) <= 4
    return len(words) <= _MOST_NAMES and (not small or wrote)


@cache
def _month() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?<=\d )of )?(?i:{one_of(month_names())})\b\.?(?: of\b)?")


@cache
def _beside() -> re.Pattern[str]:
    """Labels and other words that only stand beside a day, in all languages; weekdays, zones."""
    words = {word for _, _, row in lexicon.table("publication-words") for word in row.split(", ")}
    days = r"(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur?|sun)(?:day)?"
    return re.compile(rf"\b(?i:{one_of(words)}|{days}|as of)\b|\b[A-Z]{{2,4}}\b")


def _title(text: str, lines: Sequence[HeadLine]) -> HeadLine | None:
    """The first line that can be one; a name only where there is no other."""
    others = [line for line in lines if line.kind == "other"]
    for least in _TITLE_WORDS:
        for line in others:
            words = text[line.start : line.end]
            if len(words.split()) >= least and not _is_paper(words):
                return line
    return None


def _is_paper(line: str) -> bool:
    """“The Skarvik Courier”, “La Voz de Brel (translated from Spanish)”."""
    name = _EDITION.sub("", line)
    words = name.split()
    small = [word for word in words if word[0].islower()]
    if not 1 < len(words) <= _LONGEST_PAPER or not lexicon.words("name-particles").issuperset(small):
        return False
    return name != line or _has_head(name)


def _has_head(name: str) -> bool:
    """Whether the first or last words name a paper: “Gazette”, “La Voz”."""
    words = [word.strip(".,").capitalize() for word in name.split()]
    foreign = lexicon.words("foreign-newspaper-heads")
    return words[-1] in lexicon.words("newspaper-heads") or not foreign.isdisjoint(words)


def author_of(byline: str) -> str | None:
    """The names of a byline; None where it names nobody: “By our court reporter”."""
    names = re.sub(r"\([^()]*\)", " ", byline)
    names = re.sub(r"\A(?:.{0,30}?\b)?(?i:by)\s+", "", names)
    names = re.split(r"[,|]|\s[–—-]\s|\b(?i:for|in|at)\s", names, maxsplit=1)[0]
    words = names.split()
    if len(words) < 2 or words[0].lower() in ("our", "a", "an", "the", "staff", "special"):
        return None
    small = [word for word in words if word[0].islower() and word != "and"]
    return " ".join(words) if lexicon.words("name-particles").issuperset(small) else None
