"""Words before an expression that belong to it: "late November", "the end of 1990", "nearly two years"."""

from __future__ import annotations

import re

from parsing.dates.model import Context
from parsing.dates.recognise import Found

_PART = re.compile(
    r"(?<![a-z0-9])(?:(?:very |sometime |some time )?(?:early|late|mid|later|earlier|sometime)(?:-| )(?:in |on )?(?:the )?"
    r"|(?:the )?(?:very )?(?:end|beginning|start|middle|close|rest|first half|latter half|latter part|early part|"
    r"first part|second half|last half|remainder|turn|eve) of (?:the )?)$"
)
_ABOUT = re.compile(
    r"(?<![a-z0-9])(?:nearly|almost|about|around|roughly|approximately|at least|at most|more than|less than|fewer than|"
    r"over|under|up to|no more than|some|only|just over|just under|just|well over|the) $"
)


def extended(context: Context, found: Found, floor: int) -> int:
    """Where the expression begins with its modifiers, not before `floor`."""
    start = found.start
    kind = found.reading.type
    before = context.lower[max(floor, start - 30, context.paragraph[0]) : start]
    if kind in ("DATE", "TIME") and (match := _PART.search(before)):
        return start - len(before) + match.start()
    if (kind == "DURATION" or found.rule == "ago") and (match := _ABOUT.search(before)):
        return start - len(before) + match.start()
    return start
