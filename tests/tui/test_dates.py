"""Dates as the screen shows them: nothing uncertain looks exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.dates import DATE_WIDTH, date_label, grain, is_day, readable


@pytest.mark.parametrize(
    ("date", "label", "exact_to"),
    [
        ("2017-05-29", "2017-05-29", "day"),
        ("2017-05-29T14:30", "2017-05-29", "day"),
        ("2017-06", "2017-06-~", "month"),
        ("2017", "2017-~", "year"),
        ("201X", "2010s", "decade"),
        ("2017-21", "2017 spring", "season"),
        ("2017-34", "2017 Q2", "quarter"),
        ("2017-02-06/2017-02-12", "2017-02-06…", "interval"),
        ("2016-12/2017-02", "2016-12-~…", "interval"),
        ("../2017-02-15", "≤2017-02-15", "interval"),
        ("2017-02-15/..", "2017-02-15…", "interval"),
        ("2016~", "≈2016", "year"),
        ("2017-06?", "2017-06?", "month"),
        ("2017-02-13~", "≈2017-02-13", "about this day"),
        ("2017-02-13?", "2017-02-13?", "about this day"),
        (None, "undated", "undated"),
    ],
)
def test_label_and_grain(date: str | None, label: str, exact_to: str) -> None:
    assert (date_label(date), grain(date)) == (label, exact_to)


def test_an_undated_event_shows_its_latest_day() -> None:
    assert date_label(None, "2017-02-15") == "≤2017-02-15"


@pytest.mark.parametrize(
    ("date", "exact"),
    [
        ("2017-05-29", True),
        ("2017-05-29T14:30", True),
        ("2017-05", False),
        ("../2017-02", False),
        (None, False),
    ],
)
def test_what_is_exact_to_the_day(date: str | None, exact: bool) -> None:
    assert is_day(date) is exact


@given(
    st.from_regex(
        r"(\.\.|20\d\d(-\d\d(-\d\d)?)?[?~%]?)(/(\.\.|20\d\d(-\d\d(-\d\d)?)?[?~%]?))?", fullmatch=True
    )
)
def test_a_label_fits_its_column_and_looks_like_a_day_only_for_a_day(date: str) -> None:
    label = date_label(date)
    assert len(label) <= DATE_WIDTH
    if not is_day(date):
        assert not (len(label) == 10 and label.replace("-", "").isdigit())


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2018-36", "2018 Q4"),
        ("1966-24~", "1966 winter~"),
        ("2016-21/2016-22", "2016 spring/2016 summer"),
        ("2017-02-24", "2017-02-24"),
        ("2017-02", "2017-02"),
    ],
)
def test_codes_of_seasons_and_quarters_are_told_in_words(date: str, words: str) -> None:
    assert readable(date) == words
