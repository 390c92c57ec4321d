"""Time expressions: what counts from what, and what is no date at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.dates import find_dates
from parsing.edtf import bounds
from parsing.records import Publication, TimeExpression
from parsing.segments import Paragraph, Segments, segment

KNOWN = Publication("2017-02-15", "flag", "2017-02-15")  # a Wednesday
UNKNOWN = Publication(None, "unknown")
WORDS = [
    *(
        "May",
        "March",
        "Feb.",
        "Monday",
        "Easter",
        "today",
        "noon",
        "last",
        "next",
        "the",
        "first",
        "every",
        "half",
    ),
    *(
        "two",
        "a",
        "week",
        "days",
        "years",
        "century",
        "quarter",
        "ago",
        "earlier",
        "of",
        "to",
        "and",
        "in",
        "BC",
        "a.m.",
    ),
    *(
        "31",
        "30",
        "29",
        "0",
        "00",
        "2016",
        "1999",
        "9999",
        "1990s",
        "'98",
        "25:99",
        "13/13/2013",
        "2016-02-30",
    ),
    *("-", "/", ",", "."),
]


def read(text: str, publication: Publication = KNOWN) -> tuple[TimeExpression, ...]:
    return find_dates(text, segment(text), publication)


def values(text: str, publication: Publication = KNOWN) -> list[str]:
    return [date.value for date in read(text, publication)]


def test_an_expression_says_how_it_was_reached() -> None:
    (date,) = read("He accused them on Monday.")
    assert (date.text, date.type, date.value, date.edtf) == ("Monday", "DATE", "2017-02-13", "2017-02-13")
    assert (date.basis, date.anchor) == ("relative", "2017-02-15")
    assert date.how == "the Monday before publication (2017-02-15)"


def test_the_tense_chooses_between_past_and_future() -> None:
    assert values("They voted on Sunday.") == ["2017-02-12"]
    assert values("They will vote on Sunday.") == ["2017-02-19"]
    assert values("The agencies ruled in December.") == ["2016-12"]
    assert values("The country will vote in September.") == ["2017-09"]


def test_the_following_day_counts_from_the_mention_before() -> None:
    assert values("It fell on 3 May 2016. The following day it rose.") == ["2016-05-03", "2016-05-04"]


def test_a_range_is_one_expression() -> None:
    (date,) = read("the two-stage April 23-May 7 election")
    assert (date.text, date.edtf) == ("April 23-May 7", "2017-04-23/2017-05-07")


def test_a_year_at_the_end_is_the_earlier_date_s_too() -> None:
    assert values("from April 23 to May 7, 2012") == ["2012-04-23", "2012-05-07"]


@pytest.mark.parametrize(
    "text",
    [
        "The candidates may see themselves so.",
        "A 39-year-old man, 52 years old, spoke.",
        "There are hundreds a day.",
        "They won 3-2 with 6.5 percent.",
        "The channel Russia Today and USA Today said so.",
        "See https://brel.example/2016/05/03/article-1998.html now-or-never.",
        "Some 2000 people paid $1999.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert [date for date in read(text) if date.edtf] == []


def test_without_a_publication_date_nothing_relative_is_placed() -> None:
    found = read("On Wednesday he left. Yesterday, last week, in May and on May 3 he had not.", UNKNOWN)
    assert len(found) == 5
    assert [date.edtf for date in found] == [None] * 5
    assert found[0].value == "XXXX-WXX-3"
    assert values("It opened on 3 May 2016.", UNKNOWN) == ["2016-05-03"]


def test_a_history_counts_from_the_date_before() -> None:
    text = " ".join(f"In {year} the fort of Brel was besieged." for year in range(1801, 1812))
    assert values(text + " On 3 June 1812 the siege began. On 9 July it ended.")[-2:] == [
        "1812-06-03",
        "1812-07-09",
    ]


def test_boilerplate_is_left_out() -> None:
    text = "It opened in 1998."
    boilerplate = Segments((Paragraph(0, len(text), "boilerplate"),), (), ())
    assert find_dates(text, boilerplate, KNOWN) == ()


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)))
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    for publication in (KNOWN, UNKNOWN):
        end = 0
        for date in read(text, publication):
            assert end <= date.start < date.end <= len(text)
            assert text[date.start : date.end] == date.text
            assert date.edtf is None or bounds(date.edtf) is not None
            end = date.end


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Signed on 04/05/2016, sealed on 13/05/2016.", "2016-05-04"),
        ("Signed on 04/05/2016, sealed on 05/13/2016.", "2016-04-05"),
        ("Signed on 04/05/16, sealed on 5/13/16.", "2016-04-05"),
        ("Signed on 04-05-2016, sealed on 13.05.2016.", "2016-05-04"),
    ],
)
def test_a_numeric_date_is_read_in_the_order_the_article_shows(text: str, value: str) -> None:
    first, second = read(text)
    assert (first.value, first.basis) == (value, "inferred")
    assert (second.value, second.basis) == ("2016-05-13", "explicit")


def test_scores_ratios_and_versions_are_no_numeric_dates() -> None:
    assert not read("They won 21-14 after a 5/13 start, at odds of 3:2 or 1/2/3, with version 1.2.2017.")
