"""Days that are those of a noun, not of the verb of its clause."""

from __future__ import annotations

import pytest

from tests.parsing.reports import PUBLISHED, events

SUNDAY, MONDAY = "2031-05-18", "2031-05-19"


@pytest.mark.parametrize(
    "sentence",
    [
        "The court annulled Sunday's results.",
        "Ingrid Korda condemned Sunday's results.",
        "Ingrid Korda spoke of the Sunday results.",
        "Ingrid Korda denounced the results of May 18.",
        "The court did just that, annulling Sunday's results.",
        "Critics of Sunday's results demanded a new vote.",
    ],
)
def test_a_day_that_a_noun_has_is_not_that_of_the_verb(sentence: str) -> None:
    assert [event.date for event in events(sentence)] == [PUBLISHED]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ingrid Korda won Sunday's race.",
        "She was hurt in Sunday's race.",
        "Sunday's storm killed nine sailors.",
    ],
)
def test_who_takes_part_in_it_does_so_on_its_day(sentence: str) -> None:
    assert [event.date for event in events(sentence)] == [SUNDAY]


def test_the_event_it_names_has_the_day() -> None:
    told = events("Ingrid Korda condemned Sunday's raid on the harbour.")
    assert [(event.date, event.type_word) for event in told] == [(PUBLISHED, "condemned"), (SUNDAY, "raid")]


def test_the_verb_keeps_a_day_of_its_own() -> None:
    assert [event.date for event in events("The court annulled Sunday's results in Selm on Monday.")] == [
        MONDAY
    ]


def test_what_has_happened_is_not_dated_by_the_day_of_what_led_to_it() -> None:
    told = events("A clerk has been charged with arson after a fire at a granary on Sunday.")
    assert (told[0].date, told[0].type) == (PUBLISHED, "ACCUSE")
    assert SUNDAY in {event.date for event in told[1:]}


def test_what_the_article_opens_with_has_the_day_with_which_it_is_named() -> None:
    told = events(
        "A strong earthquake has struck Port Selm.",
        "Engineers put the centre of Sunday's quake under the harbour.",
        "Nine sailors were hurt.",
    )
    assert [told[0].date, told[-1].date] == [SUNDAY, SUNDAY]


def test_of_a_date_and_a_wider_one_before_its_brackets_the_narrower_counts() -> None:
    assert [event.date for event in events("Ingrid Korda left the harbour board this week (May 19).")] == [
        MONDAY
    ]


def test_the_start_of_a_count_is_no_day_of_what_was_the_last_of_it() -> None:
    long = "by the crew of the old customs ship during its long tour of the outer harbour and the gulf"
    assert SUNDAY not in {event.date for event in events(f"The raid was the fifth {long} since Sunday.")}


def test_a_job_as_something_opens_no_clause() -> None:
    told = events("A sailor sacked last week from his post as a cook came back to the mill on Monday.")
    assert told[0].date == MONDAY


def test_a_day_before_a_relative_clause_is_that_of_the_verb_behind_it() -> None:
    told = events("On Monday Ingrid Korda, who asked Brandt for help on 4 May, invited both mayors.")
    assert [event.date for event in told] == ["2031-05-19", "2031-05-04"]


def test_two_verbs_may_have_the_same_year() -> None:
    told = events("Korda read law in Selm, graduating in 1952, and in the same year married Pavel Brandt.")
    assert [event.date for event in told] == ["1952", "1952"]
