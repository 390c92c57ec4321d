"""Events told as so long after or before another one."""

from __future__ import annotations

import pytest

from tests.parsing.reports import PUBLISHED, events, telling

BLAST = "The granary in Port Selm exploded on May 12."


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Two days after the explosion, the mayor resigned.", "2031-05-14"),
        ("The owner fled the day after the blast.", "2031-05-13"),
        ("The owner sold the mill a week before the explosion.", "2031-05-05~"),
        ("Hours before the explosion, workers had smelled gas.", "2031-05-12~"),
        ("Minutes after the granary exploded, nine boats left the harbour.", "2031-05-12"),
        ("The mayor will speak three weeks after the explosion.", "2031-06-02~"),
        ("Korda left the council a month before the explosion.", "2031-04"),
    ],
)
def test_it_is_counted_from_the_day_of_what_is_named(sentence: str, date: str) -> None:
    told = events(BLAST, sentence)[-1]
    assert (told.date, told.basis) == (date, "relative")


def test_it_is_counted_from_where_a_thing_was_first_told_of() -> None:
    told = events(
        "A clerk wrote a long memo on May 5.", "Three days after the memo, divers came.", published=PUBLISHED
    )
    assert told[-1].date == "2031-05-08"
    told = events("The yard showed its ferry on May 5.", "Halden sued it a day before the event.")
    assert told[-1].date == "2031-05-04"


@pytest.mark.parametrize(
    "sentence",
    [
        "She was held for nine days after the explosion.",
        "Days after the explosion, the mayor resigned.",
        "The mayor resigned two days after the scandal.",
        "The mayor resigned two weeks after the explosion.",
        "“Two days after the explosion he left,” Ingrid Korda said.",
    ],
)
def test_it_is_not_where_the_count_or_the_event_is_unknown_or_it_would_be_to_come(sentence: str) -> None:
    assert "counted from" not in events(BLAST, sentence)[-1].how


def test_of_two_blasts_none_is_the_blast() -> None:
    told = events(BLAST, "The mill was bombed on May 15.", "A day after the attack, the mayor fled.")
    assert "counted from" not in told[-1].how


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The council fell a week after Ingrid Korda resigned on 2 May.", "2031-05-09~"),
        ("The envoys left two days after the ceasefire of March 3, 2031.", "2031-03-05"),
        ("On Tuesday, a day after the council fell, Ingrid Korda fled.", "2031-05-20"),
    ],
)
def test_a_date_beside_the_event_is_no_day_of_what_came_after(sentence: str, date: str) -> None:
    assert events(sentence)[0].date == date


def test_what_a_day_is_told_to_have_come_after_has_its_own() -> None:
    sentence = "Korda took office on May 14, a week after he beat Brandt in the vote."
    assert [event.date for event in events(sentence)] == ["2031-05-14", "2031-05-07~"]
    assert (
        telling("council fell", "On Tuesday, a day after the council fell, Korda fled.").date == "2031-05-19"
    )


def test_what_came_so_long_after_something_tells_of_that() -> None:
    told = events(
        "Korda quit on Tuesday. Her step came two days after the bank pointed to a gap in its books."
    )
    assert [event.date for event in told] == ["2031-05-20", "2031-05-18"]


def test_of_a_week_and_its_day_the_day_counts() -> None:
    told = events("Korda won the first round on May 4. The second came two weeks later, on May 18.")
    assert told[-1].date == "2031-05-18"


def test_the_day_of_the_article_stands_where_the_event_would_only_be_of_its_year() -> None:
    told = events("The pier was closed in 2029.", "Two years after the pier was closed, Korda opened it.")
    assert told[-1].date == PUBLISHED
