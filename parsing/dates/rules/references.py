"""Words that point at the present, the past or the future without placing it."""

from __future__ import annotations

import re

from parsing.dates.fragments import references
from parsing.dates.model import Context, DateRule, Reading, reference
from parsing.rules import Rule


def _reference(match: re.Match[str], context: Context) -> Reading | None:
    return reference(references()[re.sub(r"\s+", " ", match["reference"])])


REFERENCES: tuple[DateRule, ...] = (
    Rule(
        "reference",
        r"<reference>(?!-)",
        _reference,
        yes=(("It is now closed.", "PRESENT_REF"), ("She was recently freed.", "PAST_REF")),
        no=("the past-due bill",),
    ),
)
