"""Names in results of sport and other lists of figures: who scored, which teams met, who got how much."""

from __future__ import annotations

import re

from parsing.actors.names import Name

_LOOK_BACK = 200
"""Characters in which the bracket with the scorers of a team opens."""

_TALLY = re.compile(
    r" \d[\d.:/+-]*(?: \d[\d.:/+-]*){0,8}"
    r"(?= ?(?:[,;)\n&]|$|\. |and\b|not out|pen(?:alty)?\b|own goal|points?\b|pts\b|seconds|minutes|metres))"
)
_ENTRY = re.compile(r"(?:^|[\n(,;:/&]|[\d.)] ?|[-–]|\b(?:b|c|st|lbw|and|for)) ?$")
_COUNTRY = re.compile(
    r" ?\( ?[A-Z][^()\n\d]{1,25}\) ?(?:beat|bt|def|defeated|drew|leads?|led|lost|\d|[a-z]+ minutes? \d)"
)
_NUMBERED = re.compile(r"(?:^|[\n,;:(]) ?\d{1,2} ?[-–] ?$")
_AFTER_SCORE = re.compile(r"\d ?$")
_MINUTE = re.compile(r" \d{1,3}(?:[,; )-]|st\b|nd\b|rd\b|th\b)")
_SCORE = re.compile(r" \d{1,3}(?= ?(?:[(,.;\n]|$))")
_OTHER_BEFORE = re.compile(r"[^\W\d_] \d{1,3} (?:\([^()\n]*\) )?$")
_OTHER_BEHIND = re.compile(
    r" \d{1,3} (?:\([^()\n]{0,200}\) )?"
    r"[A-Z][^\W\d_]+(?:[ .'’&-]{1,2}[^\W\d_]+){0,3} \d{1,3}(?![\d:])"
)


_STANDING = re.compile(r" (?:\d{1,3} ){2,12}(?:\d{1,3} \d{1,3} \d{1,3}\b|[01]?\.\d{3}\b)")


def is_entry(before: str, behind: str) -> bool:
    """Whether what stands between is an entry of a list with its figures: `131 Ana Holm 66 65,`."""
    return bool(_TALLY.match(behind)) and bool(_ENTRY.search(before))


def is_competitor(before: str, behind: str) -> bool:
    """`Ana Holm (Sweden) beat`, `3. Ana Holm (Sweden) 12.80`, `15 - Ana Holm,` in a team."""
    return bool(_COUNTRY.match(behind)) or bool(_NUMBERED.search(before))


def is_scorer(text: str, name: Name) -> bool:
    """`Dahl` in `Velt 3 (Holm 4, 51, Dahl 63 penalty)`."""
    bracket = text.rfind("(", max(0, name.start - _LOOK_BACK), name.start)
    if bracket < 0 or not _AFTER_SCORE.search(text, max(0, bracket - 2), bracket):
        return False
    between = text[bracket + 1 : name.start]
    return ")" not in between and "\n" not in between and bool(_MINUTE.match(text, name.end))


def is_team(text: str, name: Name) -> bool:
    """`Velt` and `Aaren` in `Velt 3 (Holm 4, 51, Dahl 63) Aaren 1`; `Velt 3 1 2 0 5 2 5` in a table."""
    if _OTHER_BEHIND.match(text, name.end):
        return True
    if _STANDING.match(text, name.end) and (name.start == 0 or text[name.start - 1] == "\n"):
        return True
    other = _OTHER_BEFORE.search(text, max(0, name.start - _LOOK_BACK), name.start)
    return bool(other) and bool(_SCORE.match(text, name.end))
