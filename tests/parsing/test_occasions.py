"""To whom and where it was said."""

from __future__ import annotations

import pytest

from parsing.quotes.occasions import RULES, OccasionRule, find_occasion
from parsing.quotes.tokens import tokens_of


def occasion(text: str, rules: tuple[OccasionRule, ...] = RULES) -> str:
    """The occasion that a stretch of words tells, as `to …, at …`."""
    tokens = tokens_of(text, 0, len(text), {})
    found = find_occasion(text, tokens, 0, len(tokens), rules)
    whom = found.addressee
    to = [f"to {text[tokens[whom.start].start : tokens[whom.end - 1].end]}"] if whom else []
    return ", ".join(to + ([f"at {text[slice(*found.venue)]}"] if found.venue else []))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_occasion_rule(rule: OccasionRule) -> None:
    assert rule.yes
    for text, expected in rule.yes:
        assert occasion(text) == expected, text
        assert occasion(text, (rule,)), text
    for text in rule.no:
        assert not occasion(text, (rule,)), text
