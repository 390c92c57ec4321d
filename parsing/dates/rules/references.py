"""Words that point at the present, the past or the future without placing it."""

from __future__ import annotations

import re

from parsing.dates.fragments import references
from parsing.dates.model import Context, DateRule, Reading, reference
from parsing.rules import Rule

_NOUN = re.compile(r" (?!(?:and|or|in|at|on|to|is|was|that|which)\b)[a-z]")


def _reference(match: re.Match[str], context: Context) -> Reading | None:
    return reference(references()[re.sub(r"\s+", " ", match["reference"])])


def _current(match: re.Match[str], context: Context) -> Reading | None:
    """The adjective, not "current affairs" nor an electric current."""
    return reference("PRESENT_REF") if _NOUN.match(context.after(match.end(), 20)) else None


REFERENCES: tuple[DateRule, ...] = (
    Rule(
        "reference",
        r"<reference>(?!-)",
        _reference,
        yes=(("It is now closed.", "PRESENT_REF"), ("She was recently freed.", "PAST_REF")),
        no=("the past-due bill",),
    ),
    Rule(
        "current",
        r"current(?!-| (?:affairs|account|accounts|events|of)\b)",
        _current,
        yes=(("His current wife was there.", "PRESENT_REF"),),
        no=("a current account", "the current of the river", "They fear the current."),
    ),
)
