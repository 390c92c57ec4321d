"""EDTF: bounds, order, words, and what a TIMEX3 value is on the calendar."""

from __future__ import annotations

import datetime as dt

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing.edtf import bounds, from_timex, in_words, members, one_of, order

DAYS = st.dates(dt.date(1000, 1, 1), dt.date(9998, 12, 31))
few = settings(max_examples=25)  # the edtf package takes a twentieth of a second for a set


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2016-24", "2016-12-01", "2017-02-28"),
        ("2016-36", "2016-10-01", "2016-12-31"),
        ("2017-02-06/2017-02-12", "2017-02-06", "2017-02-12"),
        ("2017-02-13~", "2017-02-13", "2017-02-13"),
    ],
)
def test_bounds(edtf: str, first: str, last: str) -> None:
    assert bounds(edtf) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


def test_an_open_end_has_no_bound() -> None:
    assert bounds("2017-02-15/..") == (dt.date(2017, 2, 15), None)
    assert bounds("../2017-02-15") == (None, dt.date(2017, 2, 15))


@pytest.mark.parametrize("text", [None, "", "2017-13", "2017-02-30", "0000", "soon", "../.."])
def test_no_date_has_no_bounds(text: str | None) -> None:
    assert bounds(text) is None


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2017-02-13", "2017-02-13"),
        ("2017-02-13T19:15", "2017-02-13"),
        ("2017-W06", "2017-02-06/2017-02-12"),
        ("2017-W06-WE", "2017-02-11/2017-02-12"),
        ("2016-Q3", "2016-35"),
        ("2016-H2", "2016-07/2016-12"),
        ("2016-WI", "2016-24"),
        ("199", "199X"),
        ("18", "1800/1899"),
        ("2017-04-23/2017-05-07", "2017-04-23/2017-05-07"),
        ("P2M", None),
        ("PAST_REF", None),
        ("XXXX-WXX-3", None),
        ("BC0241", None),
    ],
)
def test_timex_on_the_calendar(value: str, edtf: str | None) -> None:
    assert from_timex(value) == edtf


def test_order_is_by_first_day_and_the_undated_come_last() -> None:
    dates = [None, "2017-02-15", "2017", "2017-02-13", "../2016"]
    assert sorted(dates, key=order) == ["../2016", "2017", "2017-02-13", "2017-02-15", None]


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2017-02-13", "13 February 2017"),
        ("201X", "the 2010s"),
        ("2016-35", "third quarter of 2016"),
        ("2017-04-23/2017-05-07", "23 April 2017 to 7 May 2017"),
        ("../2017", "until 2017"),
        ("2016-12~", "about December 2016"),
        ("[2011-11-08,2016-11..2017-02]", "8 November 2011 or November 2016 to February 2017"),
        (None, "undated"),
    ],
)
def test_in_words(edtf: str | None, words: str) -> None:
    assert in_words(edtf) == words


@given(DAYS, st.sampled_from([4, 7, 10]))
def test_bounds_agree_with_the_edtf_package(day: dt.date, length: int) -> None:
    written = day.isoformat()[:length]
    theirs = parse_edtf(written)
    ours = bounds(written)
    assert ours is not None
    assert tuple(theirs.lower_strict()[:3]) == ours[0].timetuple()[:3] if ours[0] else False
    assert tuple(theirs.upper_strict()[:3]) == ours[1].timetuple()[:3] if ours[1] else False


@few
@given(DAYS, DAYS)
def test_intervals_agree_with_the_edtf_package(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    theirs = parse_edtf(f"{first}/{last}")
    assert bounds(f"{first}/{last}") == (first, last)
    assert tuple(theirs.lower_strict()[:3]) == first.timetuple()[:3]
    assert tuple(theirs.upper_strict()[:3]) == last.timetuple()[:3]


STRETCHES = st.lists(DAYS, min_size=4, max_size=12, unique=True).map(sorted)


@few
@given(STRETCHES, st.booleans())
def test_sets_agree_with_the_edtf_package_and_come_back(days: list[dt.date], single: bool) -> None:
    stretches = [(day, day) for day in days] if single else list(zip(days[::2], days[1::2], strict=False))
    written = one_of(stretches)
    theirs = parse_edtf(written)
    assert members(written) == tuple(stretches)
    assert bounds(written) == (stretches[0][0], stretches[-1][1])
    assert [tuple(one.lower_strict()[:3]) for one in theirs.objects] == [
        a.timetuple()[:3] for a, _ in stretches
    ]
    assert [tuple(one.upper_strict()[:3]) for one in theirs.objects] == [
        b.timetuple()[:3] for _, b in stretches
    ]


def test_one_stretch_is_an_interval_and_its_set_is_in_order() -> None:
    assert one_of([(dt.date(2016, 11, 8), dt.date(2017, 11, 7))]) == "2016-11-08/2017-11-07"
    assert order("[2011,2016]") == (dt.date(2011, 1, 1), dt.date(2016, 12, 31))


@pytest.mark.parametrize(
    "text", ["[", "[]", "[2016", "[2016,]", "[2017,2016]", "[2016,soon]", "[2017..2016]"]
)
def test_what_is_no_set_has_no_bounds(text: str) -> None:
    assert members(text) == ()
    assert bounds(text) is None


@given(st.text() | st.text(alphabet="[]0129-.,/X~?T", max_size=30))
def test_arbitrary_text_never_raises(text: str) -> None:
    bounds(text)
    from_timex(text)
    in_words(text)
    order(text)
