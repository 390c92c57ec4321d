"""Time expressions: what counts from what, and what is no date at all."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.dates import find_dates, tense
from parsing.dates.model import Tense
from parsing.edtf import bounds
from parsing.records import Publication, TimeExpression
from parsing.segments import Paragraph, Segments, segment

KNOWN = Publication("2017-02-15", "flag", "2017-02-15")  # a Wednesday
UNKNOWN = Publication(None, "unknown")
FIRST, LAST = Publication("0001-01-01", "flag"), Publication("9999-12-31", "flag")
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
    assert values("The ships are not due until October.") == ["2017-10"]


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
    for publication in (KNOWN, UNKNOWN, FIRST, LAST):
        end = 0
        for date in read(text, publication):
            assert end <= date.start < date.end <= len(text)
            assert text[date.start : date.end] == date.text
            assert date.edtf is None or bounds(date.edtf) is not None
            assert date.value[:4] != "0000"
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


@pytest.mark.parametrize(
    ("text", "mod", "edtf"),
    [
        ("in the early 1990s", "START", "199X"),
        ("in mid-March", "MID", "2017-03"),
        ("late last year", "END", "2016"),
        ("at the end of 2014", "END", "2014"),
        ("around May 3", "APPROX", "2017-05-03~"),
        ("no later than May 3", "ON_OR_BEFORE", "2017-05-03"),
        ("by May 3 at the latest", "ON_OR_BEFORE", "2017-05-03"),
        ("about two weeks ago", "APPROX", "2017-01-30~/2017-02-05~"),
        ("nearly two years ago", "AFTER", "2015~"),
        ("more than two years ago", "BEFORE", "2015~"),
        ("at about 8 p.m. Monday", "APPROX", "2017-02-13"),
        ("it took about two weeks", "APPROX", None),
        ("it took two weeks or so", "APPROX", None),
        ("it took more than three years", "MORE_THAN", None),
        ("it took at least a week", "EQUAL_OR_MORE", None),
        ("it took up to a week", "EQUAL_OR_LESS", None),
        ("over the past year", None, "2016-02-15/2017-02-15"),
        ("on May 3", None, "2017-05-03"),
    ],
)
def test_what_a_value_cannot_say_is_its_mod(text: str, mod: str | None, edtf: str | None) -> None:
    (date,) = read(text)
    assert (date.mod, date.edtf) == (mod, edtf)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He spoke at 8 p.m. in the hall.", "2017-02-15T20:00"),
        ("He spoke at 8 p.m. EST on Monday.", "2017-02-13T20:00"),
        ("He spoke at 2:30 a.m. Friday local time.", "2017-02-10T02:30"),
        ("He spoke at 12 at night.", "2017-02-15T00:00"),
        ("It began at twenty-five past six.", "2017-02-15T06:25"),
        ("It began at twenty to one in the morning.", "2017-02-15T00:40"),
    ],
)
def test_times_of_day(text: str, value: str) -> None:
    assert values(text) == [value]


def test_the_zone_of_a_time_is_told_in_words() -> None:
    (date,) = read("It struck at 14:30 GMT on Monday.")
    assert date.how == "the Monday written beside it; the clock of GMT"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On 11 May she left. On 3 June he came.", ["2016-05-11", "2016-06-03"]),
        ("Ahead of the talks, the mayor on Sunday rang the bell.", ["2017-02-12"]),
        ("It gave him until Friday to pay.", ["2017-02-17"]),
        ("It is Monday.", ["2017-02-13"]),
        ("It will rain from Tuesday to Saturday.", ["2017-02-21", "2017-02-25"]),
        ("In the Monday vote he lost.", ["2017-02-13"]),
        ("It has rained since Easter.", ["2016-03-27"]),
        ("The ban will stay, as it has since Friday.", ["2017-02-10"]),
        ("The final is on Sunday.", ["2017-02-19"]),
        ("The judge ordered the dockers back to work by Monday.", ["2017-02-20"]),
        ("By Monday the judge had ordered them back.", ["2017-02-13"]),
        ("The firm had until Friday to appeal.", ["2017-02-17"]),
        ("They were told to leave by noon on Thursday.", ["2017-02-16T12:00"]),
        ("Flags were lowered until sunset on Friday.", ["2017-02-17"]),
        ("The pier was shut on Easter Saturday.", ["2016-03-26"]),
        ("He was remanded in custody until December 5.", ["2017-12-05"]),
        ("Men believed to be smugglers on Monday fled.", ["2017-02-13"]),
        ("They are to be paid on Monday.", ["2017-02-20"]),
        ("He should have called on Monday.", ["2017-02-13"]),
        ("They play Ashmere on Friday.", ["2017-02-17"]),
        ("She was born on a Friday, at a Monday market.", ["XXXX-WXX-5", "2017-02-13"]),
        ("It came on Monday; 36 hours later it was gone.", ["2017-02-13", "2017-02-14TXX"]),
    ],
)
def test_the_verb_that_rules_a_day(text: str, value: list[str]) -> None:
    assert values(text) == value


def count_tense_cues(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many verb cues are judged while the text is read."""
    judged = 0
    judge = tense._tense_of

    def counting(match: re.Match[str], around: str) -> Tense | None:
        nonlocal judged
        judged += 1
        return judge(match, around)

    monkeypatch.setattr(tense, "_tense_of", counting)
    read(text)
    return judged


def test_the_cues_of_a_sentence_are_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert count_tense_cues("They came on Monday, " * 200, monkeypatch) == 200


@pytest.mark.parametrize(
    "piece",
    [
        "9",
        "1 ",
        "2017-",
        "may ",
        "May ",
        "on Monday, ",
        "May 3 ",
        '"',
        "'",
        "’",
        "half a ",
        "two ",
        "early ",
        "1998 ",
    ],
)
def test_a_long_line_does_not_hang(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert all(date.end <= len(text) for date in find_dates(text, segment(text), KNOWN))


def test_scores_ratios_and_versions_are_no_numeric_dates() -> None:
    assert not read("They won 21-14 after a 5/13 start, at odds of 3:2 or 1/2/3, with version 1.2.2017.")
