"""Every rule finds what its `yes` examples say and nothing in its `no` examples."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis.strategies import from_regex

from parsing.dates import find_dates
from parsing.dates.fragments import expand, without_names
from parsing.dates.model import DateRule
from parsing.dates.rules import RULES as DATE_RULES
from parsing.dates.text import tokens
from parsing.dates.triggers import REACH, first_word, is_trigger
from parsing.records import Publication
from parsing.segments import segment

PUBLISHED = Publication("2017-02-15", "flag", "2017-02-15")  # a Wednesday


def dates(text: str) -> list[tuple[str, str]]:
    """The rule and value of every expression, read as of Wednesday 15 February 2017."""
    return [(date.rule, date.value) for date in find_dates(text, segment(text), PUBLISHED)]


def test_date_rules_have_names_of_their_own_and_examples() -> None:
    names = [rule.name for rule in DATE_RULES]
    assert len(names) == len(set(names))
    assert [rule.name for rule in DATE_RULES if not (rule.yes and rule.no)] == []


@pytest.mark.parametrize("rule", DATE_RULES, ids=lambda rule: rule.name)
def test_date_rule(rule: DateRule) -> None:
    for text, value in rule.yes:
        assert (rule.name, value) in dates(text), text
    for text in rule.no:
        assert rule.name not in [name for name, _ in dates(text)], text


WRITTEN = from_regex(
    re.compile("|".join(without_names(expand(rule.pattern)) for rule in DATE_RULES), re.ASCII),
    fullmatch=True,
)


@settings(max_examples=100, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(WRITTEN)
def test_whatever_a_rule_matches_is_looked_for_from_its_first_word(expression: str) -> None:
    around = tokens(expression, 0, len(expression))
    triggers = [number for number, word in enumerate(around) if is_trigger(expression, word)]
    assume(triggers)
    assert first_word(around, 0, triggers[0]) == max(0, triggers[0] - REACH)
