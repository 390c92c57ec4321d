"""Where the words of a clause with a day of its own begin: it has its verb or its noun."""

from __future__ import annotations

import pytest

from tests.parsing.reports import parsed


@pytest.mark.parametrize(
    ("sentence", "date", "words"),
    [
        (
            "The council decided to send nine ships not later than 31 August 2031.",
            "2031-08-31",
            "to send nine ships not later than 31 August 2031.",
        ),
        (
            "On Monday the mayors agreed to resume talks in July.",
            "2031-07",
            "resume talks in July.",
        ),
        (
            "Today's ban follows the arrest on May 6 of nine sailors.",
            "2031-05-06",
            "the arrest on May 6 of nine sailors.",
        ),
    ],
)
def test_a_clause_begins_with_what_its_day_is_of(sentence: str, date: str, words: str) -> None:
    found = [(event.date, sentence[event.start : event.end]) for event in parsed(sentence).events]
    assert (date, words) in found
