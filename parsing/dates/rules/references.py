"""Words that point at the present, the past or the future without placing it."""

from __future__ import annotations

import re

from parsing.dates.fragments import references
from parsing.dates.model import Context, DateRule, Reading, reference
from parsing.rules import Rule

_AFTER_NOW = re.compile(r"\s*(?:that|then)\b")


def _reference(match: re.Match[str], context: Context) -> Reading | None:
    words = re.sub(r"\s+", " ", match["reference"])
    if words == "now" and _AFTER_NOW.match(context.after(match.end(), 8)):
        return None
    return reference(references()[words])


REFERENCES: tuple[DateRule, ...] = (
    Rule(
        "reference",
        r"<reference>(?!-)",
        _reference,
        yes=(("It is now closed.", "PRESENT_REF"), ("She was recently freed.", "PAST_REF")),
        no=("the past-due bill", "now that he knows"),
    ),
)
