"""Days that sentences tell of without a date right beside the verb, and dates that are no day of theirs."""

from __future__ import annotations

import pytest

from tests.parsing.reports import PUBLISHED, events

LEAD = "Port Selm closed its market on Monday."
MONDAY = "2031-05-19"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Selm index is down 4.2 percent.",
        "At 3 pm the Selm index was 5.1% lower.",
        "The index is now at its lowest level since 2004.",
        "At present Selm Ferries has nine ships.",
        "The two mayors are in talks over the harbour.",
        "It is a direct response to the ban on trawlers.",
        "This brings the number of attacks to nine.",
        "The raid is the fifth on the coast.",
        "Forty sailors are stranded on the pier.",
    ],
)
def test_a_state_that_is_news_belongs_to_the_day_of_the_article(sentence: str) -> None:
    told = events("Ingrid Korda has banned trawlers from the harbour.", sentence)
    assert [event.date for event in told[1:]] == [PUBLISHED]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norland is a land of ports.",
        "The petition is a sheet of paper.",
        "The port is known for its grain.",
        "The pier is built on oak piles.",
        "The word ferry has never been printed there.",
        "With more money the pier would have opened in 2029.",
        "The delay is due to heavy losses.",
    ],
)
def test_a_state_that_tells_nothing_is_no_event(sentence: str) -> None:
    told = events("Ingrid Korda has banned trawlers from the harbour.", sentence)
    assert len(told) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The index fell 5%, its biggest loss since September 11, 2001.",
        "Ingrid Korda sold more grain than in March 2030.",
        "The Selm index closed 8% below Friday's level.",
        "The port lost ten ships, compared with two in 2029.",
        "Gold for June delivery fell 2%.",
    ],
)
def test_what_is_compared_with_is_no_date_of_the_event(sentence: str) -> None:
    assert [event.date for event in events(LEAD, sentence)] == [MONDAY, MONDAY]


def test_examples_have_a_date_of_their_own() -> None:
    told = events("The port banned trawlers after many accidents, including two crashes in 2029.")
    assert [(event.date, event.start) for event in told] == [(PUBLISHED, 0), ("2029", 47)]


def test_a_report_that_ends_a_sentence_is_what_happened() -> None:
    told = events(LEAD, "The pier will be opened to ferries, the council has announced.")
    assert (told[-1].date, told[-1].status) == (MONDAY, "occurred")
    assert events(LEAD, "The pier will be opened to ferries.")[-1].date is None


def test_the_day_dates_the_verb_and_the_quarter_what_stands_between() -> None:
    told = events("Selm Ferries posted a loss in the first quarter on Monday.")
    assert told[0].date == MONDAY


def test_a_quarter_that_is_told_of_is_no_day_of_the_telling() -> None:
    told = events("Selm Ferries on Monday reported its best first quarter ever and ordered nine ships.")
    assert {event.date for event in told} == {MONDAY}


def test_an_hour_to_come_is_one_of_the_day_told_before() -> None:
    told = events("The council will meet on Friday.", "It will begin at 10 am.")
    assert [event.date for event in told] == ["2031-05-23", "2031-05-23"]


def test_a_number_in_a_title_is_no_year() -> None:
    assert events("Selm Radio unveils new harbour maps and kPad '30 games", LEAD)[0].date == MONDAY


@pytest.mark.parametrize(
    "sentence",
    [
        "Ingrid Korda, born in Selm on April 2, 1985, opened the fair.",
        "Selm Ferries, founded in 1985, bought the harbour.",
    ],
)
def test_when_somebody_was_born_is_not_when_they_acted(sentence: str) -> None:
    main, birth = events(LEAD, sentence)[1:]
    assert main.date == MONDAY
    assert str(birth.date).startswith("1985")


def test_a_day_in_somebodys_words_is_not_that_of_the_story() -> None:
    told = events(
        "Ingrid Korda left the port board.",
        "“I told them that the ferry sank on Monday,” Pavel Brandt said.",
        "The board thanked Ingrid Korda.",
    )
    assert [event.date for event in told if "Korda" in event.summary] == [PUBLISHED, PUBLISHED]


def test_a_remark_is_told_with_the_story() -> None:
    told = events(LEAD, *(["The pier is old."] * 4), "Pavel Brandt described the market as a ruin.")
    assert told[-1].date == MONDAY


@pytest.mark.parametrize(
    ("after", "how"),
    [
        ("“We never left,” said Pavel Brandt, a minister of Norway.", "said right after what"),
        ("“We never left,” said Pavel Brandt, a minister of Poland.", "told with what"),
        ("The clerks echoed the denial.", "tells of what"),
        ("The clerks echoed the decision.", "told right after what"),
    ],
)
def test_what_takes_up_a_denial_has_its_day(after: str, how: str) -> None:
    told = events("Ingrid Korda left the port board.", f"Norway denied the charge on Monday. {after}")
    assert told[-1].date == MONDAY
    assert told[-1].how.startswith(how)


def test_the_day_of_a_clause_beside_is_not_that_of_the_sentence() -> None:
    told = events("Selm Ferries, which reports on May 30, fell 3%.")
    assert [(event.date, event.status) for event in told] == [(PUBLISHED, "occurred")]


def test_a_line_that_names_who_holds_an_opinion_is_no_event() -> None:
    assert events("*Opinion — Pavel Brandt, May 20, 2031*", "The port is old.") == ()


def test_what_a_colon_leads_to_is_told() -> None:
    told = events("It was a bad day for Port Selm: the ferry sank.")
    assert [event.date for event in told] == [PUBLISHED]


def test_what_happened_when_it_was_last_as_bad_has_its_date() -> None:
    told = events(LEAD, "It was the worst accident since 1987, when 41 people drowned.")
    assert [event.date for event in told] == [MONDAY, "1987"]


def test_what_has_gone_on_since_has_no_day() -> None:
    told = events(LEAD, "Since its closing of the market Port Selm has sold the pier.")
    assert told[-1].date is None


def test_a_year_alone_is_no_event() -> None:
    told = events(
        "“The port burned in 2029 and 2030,” said Pavel Brandt of the raid in 1950s and 1960s days."
    )
    assert all(event.summary.strip("… ") not in ("2030", "and 1960s") for event in told)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("A funeral is planned for Saturday.", "scheduled"),
        ("The regatta begins in Selm on December 22.", "scheduled"),
        ("The court had on February 23 refused to hear her.", "occurred"),
    ],
)
def test_a_day_of_no_known_year_leaves_its_event_undated(sentence: str, status: str) -> None:
    told = events(sentence, published=None)
    assert [(event.date, event.status) for event in told] == [(None, status)]


def test_what_is_to_be_done_has_no_day_carried_over_from_what_was() -> None:
    told = events(LEAD, "The grain will be sold, Port Selm said.")
    assert all(event.date != MONDAY for event in told if event.status == "scheduled")


def test_a_coming_day_is_not_that_of_what_the_verb_is_about() -> None:
    told = events("Ingrid Korda will direct the inquiry into the raid last month.")
    assert [(event.date, event.status) for event in told] == [(None, "scheduled"), ("2031-04", "occurred")]


def test_two_days_side_by_side_are_one_stretch() -> None:
    told = events("The mayors met in Port Selm on 18 and 19 May 2031.")
    assert [event.date for event in told] == ["2031-05-18/2031-05-19"]


def test_what_is_named_again_keeps_its_day() -> None:
    told = events("Port Selm counted nine quakes, the strongest on Monday.", "That quake killed two sailors.")
    assert told[-1].date == MONDAY


def test_all_of_an_item_of_a_list_of_dates_is_of_its_date() -> None:
    told = events("Port Selm is old.", "**May 3, 2029** – The pier opens. Its owner is held for theft.")
    assert [event.date for event in told] == ["2029-05-03", "2029-05-03"]


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("A poll published on Monday says that most want a council to be formed before Christmas.", [MONDAY]),
        ("Selm Ferries will publish its third-quarter report on October 23.", ["2031-10-23"]),
        ("The pier was shut in March and April.", ["2031-03/2031-04"]),
    ],
)
def test_a_bound_or_the_time_of_figures_is_no_event(sentence: str, dates: list[str]) -> None:
    assert [event.date for event in events(sentence) if event.date != PUBLISHED] == dates


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Water reached the inn at 2am.", "2031-05-19"),
        ("Shortly after midnight the pier broke.", "2031-05-19"),
        ("The council met at 10 p.m.", "2031-05-18"),
        ("Water had reached the inn by Saturday at 2 a.m.", "2031-05-17"),
    ],
)
def test_the_small_hours_are_of_the_day_after_a_night(sentence: str, day: str) -> None:
    assert events("The Selm burst its banks on Sunday night.", sentence)[-1].date == day
    assert events("The Selm burst its banks on Sunday night. " + sentence)[-1].date == day


def test_the_small_hours_of_a_day_are_of_that_day() -> None:
    assert (
        events("The Selm burst its banks on Sunday. Water reached the inn at 2am.")[-1].date == "2031-05-18"
    )


def test_what_another_country_has_done_since_is_of_the_day_of_the_article() -> None:
    ordered = "France ordered out its consul on Monday."
    assert events("Norway has expelled a French diplomat.", ordered)[0].date == PUBLISHED
    assert events("France has expelled a Norwegian diplomat.", ordered)[0].date == MONDAY
