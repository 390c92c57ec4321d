"""The filter language: what it reads, what it refuses and where, and its laws."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from store.query import (
    EVERYTHING,
    QuerySyntaxError,
    parse_query,
    render_query,
    replace_field,
    with_term,
    without_term,
)
from store.query.model import And, Not, Or, Phrase, Query, Regex, Term, Value, Word
from store.query.periods import read_period

PIECES = st.sampled_from(
    [
        *("actor:", "country:", "after:", "before:", "date:", "kind:", "is:", "has:", "status:", "source:"),
        *("OR", "AND", "NOT", "-", "(", ")", '"', "“", "”", ",", "/", "\\", ":", "..", " ", "  ", "\t"),
        *(
            "minsk",
            "Zoë",
            "2017",
            "2017-05",
            "2017q2",
            "2017-05-29",
            "last",
            "month",
            "event",
            "RU",
            "[a",
            "https://",
        ),
    ]
)
FILTERS = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=14).map("".join))


@given(FILTERS)
@example('-(a OR "b c") /x\\/y/ actor:"O\\"Neil",b after:last month 2017')
@example("(" * 200)
@example("-" * 5000 + "a")
@example('"' * 999)
@example("/(" * 300)
def test_reading_a_rendered_filter_gives_the_same_filter(text: str) -> None:
    failure = failure_of(text)
    if failure is None:
        assert parse_query(render_query(parse_query(text))) == parse_query(text)
    else:
        assert failure.message
        assert 0 <= failure.position <= len(text)


def failure_of(text: str) -> QuerySyntaxError | None:
    try:
        parse_query(text)
    except QuerySyntaxError as error:
        return error
    return None


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("minsk", Word("minsk")),
        ('"talks in minsk"', Phrase("talks in minsk")),
        ("“talks”", Phrase("talks")),
        ("/sanct\\w+/", Regex("sanct\\w+")),
        ("a b OR c", Or((And((Word("a"), Word("b"))), Word("c")))),
        ("a (b OR c)", And((Word("a"), Or((Word("b"), Word("c")))))),
        ("a AND b", And((Word("a"), Word("b")))),
        ("-a", Not(Word("a"))),
        ("NOT (a b)", Not(And((Word("a"), Word("b"))))),
        ("or", Word("or")),
        ("https://wire.example/x", Word("https://wire.example/x")),
        ("12:30", Word("12:30")),
        ("actor:doe,roe", Term("actor", (Value("doe"), Value("roe")))),
        ('ACTOR:"Jane Doe",roe', Term("actor", (Value("Jane Doe", exact=True), Value("roe")))),
        ("date:spring 2017 ferry", And((Term("date", (Value("spring 2017"),)), Word("ferry")))),
        ("after:first quarter of 2017", Term("after", (Value("first quarter of 2017"),))),
        ("before:the 1990s", Term("before", (Value("the 1990s"),))),
        ("after:last month", Term("after", (Value("last month"),))),
        ("before:May 2017 sanctions", And((Term("before", (Value("May 2017"),)), Word("sanctions")))),
        ("after:2017 may", And((Term("after", (Value("2017"),)), Word("may")))),
        ("date:2017-01..2017-05", Term("date", (Value("2017-01..2017-05"),))),
        ('date:"last month..today"', Term("date", (Value("last month..today"),))),
    ],
)
def test_reads(text: str, node: object) -> None:
    assert parse_query(text).node == node


@pytest.mark.parametrize(
    "text",
    ["a" * 10**6, "a " * 10**5, "date:" + "5" * 10**6, 'date:"' + "5 may " * 10**5 + '"', "z" * 10**6 + ":x",
     "status:" + "d" * 10**6, "date:" + "5..".join("6" * 10**5), "actor:" + "a," * 10**5, "(" * 10**6,
     "after:last " + "month " * 10**5],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_a_very_long_filter_does_not_hang(text: str) -> None:
    failure = failure_of(text)
    assert failure is None or len(text) >= failure.position


def test_nothing_matches_everything() -> None:
    assert parse_query("  ") == EVERYTHING == Query()
    assert render_query(EVERYTHING) == ""


@pytest.mark.parametrize(
    ("text", "words", "position"),
    [
        ("actor:", "needs a value", 6),
        ("x actor:a,", "needs a value", 10),
        ("actr:doe", "did you mean actor:", 0),
        ("zzz:red", "fields are actor", 0),
        ("x contry:FR", "“contry:”; did you mean country:", 2),
        ("acter:doe", "did you mean actor:", 0),
        ("auther:doe", "did you mean by:", 0),
        ("speaker:doe", "did you mean by:", 0),
        ("since:2017", "did you mean after:", 0),
        ("until:2017", "did you mean before:", 0),
        ("actor: doe", "needs a value right after it, without a space", 6),
        ("doe”", "not opened", 3),
        ("a || b", "write OR", 2),
        ("a & b", "a space is AND", 2),
        ("!a", "write -a", 0),
        ("actor=doe", "write actor:doe", 0),
        ("has:denail", "did you mean denial", 4),
        ("kind:quotes", "did you mean quote", 5),
        ("status:deny", "did you mean denied", 7),
        ("after:yesterdy", "did you mean “yesterday”", 6),
        ("after:last mnth", "did you mean “last month”", 6),
        ('after:"last mnth"', "did you mean “last month”", 6),
        ("date:early 2022", "write 2022-01..2022-04, or all of 2022", 5),
        ('after:"late March 2022"', "write 2022-03-21..2022-03-31, or", 6),
        ("date:mid-1990s", "write 1993-05..1996-08, or all of 1990s", 5),
        ("date:31.12.2017", "did you mean 2017-12-31", 5),
        ("date:05/06/2017", "did you mean 2017-06-05 or 2017-05-06", 5),
        ("date:20170529", "did you mean 2017-05-29", 5),
        ("date:2017-1-5", "did you mean 2017-01-05", 5),
        ("date:2017-05..2017-01", "ends before it begins", 5),
        ('a "b c', "not closed", 2),
        ('""', "nothing between", 0),
        ("(a b", "not closed", 0),
        ("a) b", "without", 1),
        ("a OR", "missing", 4),
        ("a OR OR b", "missing", 5),
        ("- a", "right before", 0),
        ("/[a/", "not a regular expression", 3),
        ("/a", "no second", 0),
        ("after:blue", "is no date", 6),
        ("date:2017-02-30", "the calendar has no 2017-02-30", 5),
        ("date:2017-13", "the calendar has no 2017-13", 5),
        ("status:maybe", "knows no “maybe”, but occurred", 7),
    ],
)
def test_says_what_it_cannot_read_and_where(text: str, words: str, position: int) -> None:
    with pytest.raises(QuerySyntaxError, match=words) as error:
        parse_query(text)
    assert error.value.position == position


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2017-02", "2017-02-01", "2017-02-28"),
        ("2017q2", "2017-04-01", "2017-06-30"),
        ("2017-05-29", "2017-05-29", "2017-05-29"),
        ("2016-12..2017-01", "2016-12-01", "2017-01-31"),
        ("2017..", "2017-01-01", None),
        ("..2017q1", None, "2017-03-31"),
        ("9999", "9999-01-01", "9999-12-31"),
        ("2017-05-29T10:30", "2017-05-29", "2017-05-29"),
        ("Q2 2017", "2017-04-01", "2017-06-30"),
        ("2017 q4", "2017-10-01", "2017-12-31"),
        ("first quarter of 2017", "2017-01-01", "2017-03-31"),
        ("the second half of 2016", "2016-07-01", "2016-12-31"),
        ("spring 2017", "2017-03-01", "2017-05-31"),
        ("fall 2016", "2016-09-01", "2016-11-30"),
        ("winter 2016", "2016-12-01", "2017-02-28"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        ("last decade", "2000-01-01", "2009-12-31"),
        ("winter 2015..spring 2016", "2015-12-01", "2016-05-31"),
        ("wednesday", "2017-05-31", "2017-05-31"),
        ("last wednesday", "2017-05-24", "2017-05-24"),
        ("on Thursday", "2017-05-25", "2017-05-25"),
        ("this friday", "2017-06-02", "2017-06-02"),
        ("next wednesday", "2017-06-07", "2017-06-07"),
        ("3 weeks ago", "2017-05-08", "2017-05-14"),
        ("May 2017", "2017-05-01", "2017-05-31"),
        ("december", "2016-12-01", "2016-12-31"),
        ("today", "2017-05-31", "2017-05-31"),
        ("yesterday", "2017-05-30", "2017-05-30"),
        ("last week", "2017-05-22", "2017-05-28"),
        ("last month", "2017-04-01", "2017-04-30"),
        ("this quarter", "2017-04-01", "2017-06-30"),
        ("next year", "2018-01-01", "2018-12-31"),
        ("3 months ago", "2017-02-01", "2017-02-28"),
        ("last 10 days", "2017-05-21", "2017-05-31"),
        ("last month..today", "2017-04-01", "2017-05-31"),
        ("29 May 2016", "2016-05-29", "2016-05-29"),
        ("february 2016", "2016-02-01", "2016-02-29"),
        ("mai 2016", "2016-05-01", "2016-05-31"),
    ],
)
def test_dates_name_their_first_and_last_day(text: str, first: str | None, last: str | None) -> None:
    period = read_period(text, dt.date(2017, 5, 31))
    assert period is not None
    assert [day and day.isoformat() for day in period] == [first, last]


NO_DATES = ["", "..", "0000", "2017-13", "05/06/2017", "9999 years ago", "blue moon"]
NO_DATES += ["q5 of 2017", "spring", "noon", "0000s", "spring of", "3 spring 2017"]


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date_is_none(text: str) -> None:
    assert read_period(text, dt.date(2017, 5, 31)) is None


def test_keeping_and_dropping_edit_the_one_string() -> None:
    assert with_term("", "country", "RU") == "country:RU"
    assert with_term("country:RU", "country", "RU") == "country:RU"
    assert with_term("x -country:RU", "country", "RU") == "x country:RU"
    assert with_term("x country:RU", "country", "RU", negated=True) == "x -country:RU"
    assert with_term("a OR b", "actor", "jane-doe") == "(a OR b) actor:jane-doe"
    assert with_term("", "source", "The Daily Wire") == 'source:"The Daily Wire"'
    assert without_term("x -country:RU y", "country", "RU") == "x y"
    assert without_term("country:RU", "country", "RU") == ""
    assert replace_field("x date:2017 y", "date", "2017-01..2017-02") == "x y date:2017-01..2017-02"
    assert replace_field("x date:2017 -date:2016", "date", None) == "x"


@given(
    FILTERS,
    st.sampled_from(["actor", "by", "country", "source", "type"]),
    st.text(min_size=1).filter(str.strip),
)
def test_a_term_put_in_is_there_once_and_comes_out_again(text: str, field: str, value: str) -> None:
    try:
        before = without_term(text, field, value)
    except QuerySyntaxError:
        return
    kept = with_term(before, field, value)
    assert with_term(kept, field, value) == kept
    assert without_term(kept, field, value) == before
    assert without_term(with_term(kept, field, value, negated=True), field, value) == before
