"""One day for several verbs of a sentence, and one for what is told beside the event an article is about."""

from __future__ import annotations

import pytest

from parsing.events.verbs import find_verbs, main_verb
from tests.parsing.reports import events

MONDAY = "2031-05-19"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ten people were hurt when the roof of the granary fell on Monday, officials said.",
        "When the roof of the granary fell on Monday, ten people were hurt.",
        "Four sailors were wounded as the ferry hit a mine off Port Selm on Monday.",
        "Pavel Brandt left the chamber and flew home on Monday.",
    ],
)
def test_what_happens_meanwhile_or_next_is_one_event_of_that_day(sentence: str) -> None:
    assert [event.date for event in events(sentence)] == [MONDAY]


@pytest.mark.parametrize(
    "sentence",
    [
        "A report published on Monday said that the pier was unsafe.",
        "The mayor said in a letter published on Monday that the pier was unsafe.",
        "Police say a boat sank on Monday.",
        "It was a dark day for Port Selm: a ferry sank on Monday.",
    ],
)
def test_a_report_and_what_it_tells_are_one_event(sentence: str) -> None:
    assert [event.date for event in events(sentence)] == [MONDAY]


@pytest.mark.parametrize(
    "sentence",
    [
        "The fire destroyed the granary, its owner said on Monday.",
        "The fire destroyed the granary, Ingrid Korda said on Monday, and the pier was closed.",
    ],
)
def test_what_is_told_on_a_day_had_happened_by_then_and_is_one_event(sentence: str) -> None:
    told = events(sentence)
    assert [(event.date, event.basis) for event in told] == [(MONDAY, "inferred")]
    assert told[0].how.startswith("reported in what")


def test_what_is_told_beside_a_dated_remark_is_not_of_its_day() -> None:
    told = events("The harbour closed, as the mayor of Port Selm said on Monday.")
    assert [event.date for event in told if "closed" in event.summary and event.basis == "relative"] == []


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("A clerk fired by the bank burned its ledgers.", "burned"),
        ("A report published by the port found the pier unsafe.", "found"),
        ("The port published a report on the pier.", "published"),
        ("The pier was built in May and sank.", "built"),
        ("Ten people were hurt, the police said.", "hurt"),
        ("The gunman shot two clerks, the police said.", "shot"),
    ],
)
def test_a_relative_clause_without_its_opening_is_not_the_main_one(sentence: str, word: str) -> None:
    verb = main_verb(find_verbs(sentence, 0, len(sentence)))
    assert verb is not None
    assert verb.word == word


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The first ferries will be delivered to Halden Lines in January 2032.", "2032-01"),
        ("The pier could have been opened in 2030.", "2030"),
        ("The court on Monday rejected the plan.", MONDAY),
    ],
)
def test_auxiliaries_and_a_date_before_the_verb_do_not_part_it_from_its_date(
    sentence: str, date: str
) -> None:
    assert [event.date for event in events(sentence)] == [date]


def test_a_state_and_what_led_to_it_tell_that_it_happened() -> None:
    told = events("Three sailors are missing after the ferry sank on Monday off Port Selm.")
    assert [event.date for event in told] == [MONDAY]


@pytest.mark.parametrize("sentence", ["Two sailors were dead.", "The grain index was down 3%."])
def test_what_has_become_so_is_an_event(sentence: str) -> None:
    assert [event.summary for event in events(sentence)] == [sentence]


def test_what_others_say_of_the_event_is_of_its_day() -> None:
    told = events(
        "Ingrid Korda resigned on Tuesday over the harbour contract.",
        "The gallery was cleared.",
        "“This is a sad day for Port Selm,” said Pavel Brandt.",
    )
    assert told[-1].date == "2031-05-20"


def test_a_stamp_that_says_when_the_page_was_changed_is_not_part_of_the_lead() -> None:
    told = events(
        "Korda loses her office\n21 May 2031 Last updated at 22:46 GMT Ingrid Korda lost her office."
    )
    assert told[-1].summary == "Ingrid Korda lost her office."


@pytest.mark.parametrize(
    "sentence",
    [
        "The petition was the work of two clerks who met in a tavern.",
        "This has raised fears among the grain traders of the coast.",
        "Korda has been a loud friend of both mayors, her niece asking for a “Halden-Selm bridge” ahead.",
    ],
)
def test_what_is_so_is_no_event(sentence: str) -> None:
    coast = "Norland lies on the coast. It is old. Its ports are small. Its towns are few. Its grain is good."
    assert events(coast, sentence) == ()


def test_what_somebody_says_now_may_be_of_any_day() -> None:
    told = events(
        "A ferry sank off Port Selm on Sunday. The mayor says the pilot left.", "The pier burned on Monday."
    )
    assert (
        next(event for event in told if "pilot" in event.summary).how.startswith("told right after") is False
    )
