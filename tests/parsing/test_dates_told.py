"""Days counted from the day a text tells of, and days that lie ahead though no verb says "will"."""

from __future__ import annotations

import pytest

from parsing.dates import find_dates
from parsing.records import Publication
from parsing.segments import segment

KNOWN = Publication("2017-02-15", "flag", "2017-02-15")  # a Wednesday


def last(text: str) -> tuple[str, str | None]:
    """Value and EDTF of the last expression."""
    date = find_dates(text, segment(text), KNOWN)[-1]
    return date.value, date.edtf


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor quit on Monday. Her deputy quit the same day.", "2017-02-13"),
        ("She quit on Monday. The hall was built in 1717. Crowds cheered the same evening.", "2017-02-13TEV"),
        (
            "She quit on Monday. In January he had praised her. Crowds cheered the same evening.",
            "2017-02-13TEV",
        ),
        ("He had praised her in January. Crowds cheered the same evening.", "2017-02-15TEV"),
        ("The hall was built in 1717. The mayor praised it the same evening.", "2017-02-15TEV"),
        ("They left on Monday and will be back on Friday. The union complained the same day.", "2017-02-13"),
        ("He left on Monday. He had come on February 3. The union complained the same day.", "2017-02-13"),
    ],
)
def test_the_same_day_is_the_last_one_on_which_something_was_told(text: str, value: str) -> None:
    assert last(text)[0] == value


def test_the_next_morning_is_the_day_after() -> None:
    assert last("The mayor quit on Monday. She was gone the next morning.")[0] == "2017-02-14TMO"
    assert last("On Monday she fell. The previous evening she had danced.")[0] == "2017-02-12TEV"


def test_a_next_day_needs_a_day_before_it() -> None:
    assert last("The mayor fell. The next day she was dead.") == ("XXXX-XX-XX", None)
    assert last("The mayor fell. The following morning she was dead.") == ("XXXX-XX-XXTMO", None)


@pytest.mark.parametrize(
    "text",
    [
        "In late January the mayor fell ill. Two days later she was dead.",
        "In January the mayor fell ill. The next day she was dead.",
        "The mill opened in 1998. Three weeks later it burned.",
        "The council met last week. Two days later it broke up.",
    ],
)
def test_no_day_is_counted_from_a_wider_date(text: str) -> None:
    assert last(text)[1] is None


def test_months_are_counted_from_a_month() -> None:
    assert last("In January 2016 the mill opened. Two months later it burned.")[0] == "2016-03"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Brelland elects a new council in September.", "2017-09"),
        ("Voters choose on Sunday.", "2017-02-19"),
        ("The ban lasts all Sunday, when polls open in Brel.", "2017-02-19"),
        ("Ms Brel is tipped to win on Sunday.", "2017-02-19"),
        ("The rivals clashed in the only debate before Friday's runoff.", "2017-02-17"),
        ("It postponed the hearing until Friday.", "2017-02-17"),
        ("The law forbids rallies on Thursday and on Friday, when polls open.", "2017-02-17"),
    ],
)
def test_what_is_arranged_lies_ahead(text: str, value: str) -> None:
    assert last(text)[0] == value


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They bought them between June 2015 and May 2016.", "2015-06/2016-05"),
        ("She governed from 2004 to 2009.", "2004/2009"),
        ("The fair ran from 3 March until 5 April 2016.", "2016-03-03/2016-04-05"),
    ],
)
def test_two_dates_may_bound_one_stretch(text: str, edtf: str) -> None:
    assert [date.edtf for date in find_dates(text, segment(text), KNOWN)] == [edtf, edtf]


@pytest.mark.parametrize(
    "text",
    [
        "The vote was moved from 3 March 2016 to 5 April 2016.",
        "They met in June 2015 and May 2016.",
        "It differs between towns, in June 2015 and May 2016.",
        "He ruled from 2009 to 2004.",
    ],
)
def test_two_dates_that_bound_no_stretch_stay_two(text: str) -> None:
    assert not any("/" in (date.edtf or "") for date in find_dates(text, segment(text), KNOWN))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The votes of Sunday were counted.", "2017-02-12"),
        ("He stayed until Friday.", "2017-02-10"),
        ("She had led before Monday's runoff.", "2017-02-13"),
        ("The firm's share before Friday's purchases was small.", "2017-02-10"),
        ("The widow could not be reached on Friday.", "2017-02-10"),
        ("The offer had been due to expire on Friday.", "2017-02-10"),
        ("The second round of visits on Sunday drew few people.", "2017-02-12"),
    ],
)
def test_what_is_over_lies_behind(text: str, value: str) -> None:
    assert last(text)[0] == value


LIFE = (
    "In 1901 the town had a mill. In 1905 it burned. In 1911 the port opened, in 1913 the pier, in 1915 the "
    "hall, in 1917 the market and in 1919 the school. Mara Lindt was born there on 24 February 1925. "
)


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("In 1950 she founded a line, and in 1954 she sold it. One year later she left.", "1955"),
        ("The church is of 1650. One year later her sister was born.", "1926"),
        ("In 1947 she won a prize, and two years later she sang in Selm.", "1949"),
        ("She sold it in 1954. She died at home on New Year's Day.", "2017-01-01"),
        ("She sold it in 1954. She died at home on 3 February.", "2017-02-03"),
        ("In 1954 she sold it. Her brother died on 3 June.", "1954-06-03"),
    ],
)
def test_a_history_goes_on_with_its_second_far_year(told: str, value: str) -> None:
    assert last(LIFE + told)[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bank failed in October 2009. In November its chief resigned.", "2009-11"),
        ("War came in November 1939. On 9 February the fleet sailed.", "1940-02-09"),
        ("He fell ill on 9 May 2011. The jury heard that he died on 12 May.", "2011-05-12"),
        ("He was held on 4 May 2011 and died on 6 June.", "2011-06-06"),
        ("In 1995 she was jailed. The following March she escaped.", "1996-03"),
        ("She was appointed in June 2011. She resigned in January.", "2017-01"),
        ("The trade deal of May 2011 failed. The mayor resigned in January.", "2017-01"),
        ("She fell ill in Selm on 9 May 2011.\n\nThe jury heard it.\n\nShe died on 12 May.", "2011-05-12"),
        ("She was elected on 9 January 2011.\n\nPolice arrested her on 12 January.", "2017-01-12"),
        ("She was appointed in December 2011. She will resign on 3 March.", "2017-03-03"),
        ("In 1995 she was jailed. The following March she escaped. In June she was caught.", "1996-06"),
        (
            "The mill burned on 3 March 2010. Now the town is rebuilding it. On 3 May it opened a part.",
            "2016-05-03",
        ),
        (
            "In February 1795 the army came.\n\nA book of 1997 told it.\n\nOn 11 February they rode.",
            "1795-02-11",
        ),
        ("He came in mid-January 2010. The pier will open in mid-June.", "2017-06"),
    ],
)
def test_a_passage_lends_its_year_to_the_dates_that_follow(text: str, value: str) -> None:
    assert last(text)[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She threatened to strike on Friday.", "2017-02-17"),
        ("The firm, which reports on Friday, lost a third of its value.", "2017-02-17"),
        ("The mayor, who leaves office in June, signed it.", "2017-06"),
        ("Trains are cancelled until Friday.", "2017-02-17"),
        ("She threatened him on Friday.", "2017-02-10"),
        ("She resigned on 3 April.", "2016-04-03"),
        ("They announced elections on 3 April.", "2017-04-03"),
        ("The fair is scheduled on 3 April.", "2017-04-03"),
        ("She died on 17 February.", "2017-02-17"),
        ("An inquiry heard of the June floods.", "2016-06"),
        ("The law will take effect on 2 March, in time for the September 3 primary.", "2017-09-03"),
        ("She resigned on a Tuesday and came back.", "XXXX-WXX-2"),
        ("Talks had been due to resume on Friday, but were called off.", "2017-02-17"),
        ("Talks had been due to resume on Monday, but were called off.", "2017-02-13"),
        ("She had called them on 3 February. They came the next day.", "2017-02-04"),
        (
            "On 7 February she fell. She had said she would sail on 10 February. The next day she rose.",
            "2017-02-08",
        ),
        ("She faces prison when she's sentenced March 7.", "2017-03-07"),
        ("The trial will open in December.", "2017-12"),
        ("“We will vote on 3 February,” she had told them.", "2017-02-03"),
    ],
)
def test_what_is_threatened_or_arranged_lies_ahead(text: str, value: str) -> None:
    assert last(text)[0] == value


def test_where_publication_is_unknown_a_day_without_its_year_is_of_its_passage() -> None:
    text = "The match ended on 15 December 2029. The next begins on December 22."
    found = find_dates(text, segment(text), Publication(None, "unknown"))
    assert [date.value for date in found] == ["2029-12-15", "2029-12-22"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He had been suspended since February 2. The ban is backdated to that day.", "2017-02-02"),
        (
            "He was away from 1 to 15 November 2013. The records show that he returned on 9 November.",
            "2013-11-09",
        ),
        ("The trial, before Judge Korda, continues on Monday.", "2017-02-20"),
        ("Varn Ferries agreed to meet the union on Tuesday.", "2017-02-21"),
        ("Varn Ferries agreed to buy Selm Lines for 4.2 billion crowns on Tuesday.", "2017-02-14"),
        ("On Tuesday Varn Ferries agreed to meet the union.", "2017-02-14"),
        ("The union on Tuesday threatened to strike.", "2017-02-14"),
        ("On Tuesday the union is expected to strike.", "2017-02-21"),
        ("Brandt on Monday ordered the army to take over on Thursday.", "2017-02-16"),
        ("The union agreed on Monday to meet the mayor on Friday.", "2017-02-17"),
        ("The mayor on Tuesday asked Brandt to explain the fire on Sunday.", "2017-02-12"),
        ("Brandt said on Tuesday that she had asked him to leave on Friday.", "2017-02-10"),
        ("Her trial was adjourned to Monday.", "2017-02-20"),
        ("Brandt was freed pending a hearing on Monday.", "2017-02-20"),
        ("She quit on Monday. They will meet on Friday. The vote will be held the next day.", "2017-02-18"),
        ("They came at 1am. Six fled the following day.", "XXXX-XX-XX"),
        ("Varn Ferries agreed to sell the ship. It will sail on Tuesday.", "2017-02-21"),
        ("The firms expect the deal to close in December.", "2017-12"),
        ("They were moved overnight on Sunday.", "2017-02-12"),
        ("Brandt announced a curfew from 8 p.m. on Saturday.", "2017-02-18T20:00"),
        ("Korda invited both mayors to the palace for Friday morning.", "2017-02-17TMO"),
        ("The firms expect the deal to close in the fourth quarter.", "2017-Q4"),
        (
            "He failed on May 11, and had been barred since June 2. The ban counts from that day.",
            "2016-06-02",
        ),
        ("He was away from 1 to 15 March 2013. He returned two days later.", "2013-03-17"),
        ("She was born in 1930, left in 1952 and in the same year married Pavel Brandt.", "1952"),
    ],
)
def test_a_date_takes_what_stands_beside_it(text: str, value: str) -> None:
    assert last(text)[0] == value


def test_a_text_of_many_years_in_which_people_speak_is_no_history() -> None:
    years = " ".join(f"The pier was sold in {year}." for year in range(1990, 2002))
    said = "“It is old,” Ingrid Korda said. Brandt told the port so. He said it in an interview this summer."
    assert last(f"{years} {said} He wrote again last Monday.")[0] == "2017-02-13"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He was arrested in March and released by a court in May 2014.", ["2014-03", "2014-05"]),
        ("The pier was shut in October but opened again on 3 February 2014.", ["2013-10", "2014-02-03"]),
        ("The firm opened in January and bought a rival founded in May 2009.", ["2017-01", "2009-05"]),
    ],
)
def test_a_month_is_of_the_year_of_what_goes_on_with_it(text: str, values: list[str]) -> None:
    assert [date.value for date in find_dates(text, segment(text), KNOWN)] == values


def test_nothing_happened_in_a_quarter_to_come() -> None:
    text = "The ships will come in the third quarter of 2019. The strike lowered sales in the quarter."
    assert last(text)[0] == "2016-Q4"
