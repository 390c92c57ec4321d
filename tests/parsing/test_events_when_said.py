"""The day of a statement without one of its own, and background that is given no day."""

from __future__ import annotations

import pytest

from parsing.pipeline import parse_article
from parsing.records import Article, Event
from tests.parsing.reports import events

PUBLISHED = "2031-05-21"  # a Wednesday
STORY = "A ferry sank off Port Selm on Monday, the harbour office said on Tuesday."


def last(*paragraphs: str) -> Event:
    text = "\n\n".join(paragraphs)
    article = Article("a", text, published=PUBLISHED, published_basis="flag")
    return parse_article(article).events[-1]


@pytest.mark.parametrize(
    "sentence",
    [
        "“We are in shock,” said Ingrid Korda, the mayor.",
        "Ingrid Korda said the pier was closed.",
        "Ingrid Korda denied any part in it.",
    ],
)
def test_a_statement_belongs_to_the_day_on_which_others_spoke(sentence: str) -> None:
    event = last(STORY, sentence)
    assert (event.date, event.how) == ("2031-05-20", "said with what “Tuesday” dates")


def test_the_sentence_before_says_best_when_it_was_said() -> None:
    told = "Norland said on Wednesday that it would answer. “There will be mirrors,” Ingrid Korda wrote."
    assert last(STORY, told).date == PUBLISHED


def test_who_answered_a_charge_goes_on_speaking() -> None:
    blasted = "On Tuesday Korda blasted the claims as “pure invention”. He said: “I paid it back.”"
    assert last("Ingrid Korda quit as mayor of Port Selm last Friday.", blasted).date == "2031-05-20"


def test_what_the_press_reports_belongs_to_the_event() -> None:
    assert last(STORY, "The Selm Courier reported heavy seas.").date == "2031-05-19"


@pytest.mark.parametrize(
    "story",
    [
        "Pavel Brandt left the port board on Monday.",
        "A bomb killed four dockers in Port Selm on Tuesday.",
        "A pilot who died in Port Selm on Tuesday had a heart attack.",
    ],
)
def test_what_is_said_since_is_not_of_the_day_of_the_event(story: str) -> None:
    assert last(story, "“We need time,” said Ingrid Korda, the mayor.").date == PUBLISHED


def test_the_day_after_the_event_it_is_still_spoken_of() -> None:
    event = last("Pavel Brandt left the port board on Tuesday.", "“We need time,” Ingrid Korda said.")
    assert event.date == "2031-05-20"


@pytest.mark.parametrize(
    "text",
    [
        "The 1991-94 war was brutal. About 30,000 people were killed.",
        "During the occupation her father ferried refugees across the sound.",
        "As a young girl she sold fish in Port Selm.",
        "Back then the mayor ruled alone and closed the market.",
        "In later years she wrote a memoir.",
        "In later years she wrote a memoir. Critics praised its candour.",
        "Her predecessor, Karl Venn, closed the market.",
        "The court heard that Korda took the money in September 2026. She spent it on a boat.",
    ],
)
def test_background_is_given_no_day(text: str) -> None:
    event = last(text)
    assert (event.date, event.latest) == (None, PUBLISHED)


def test_what_followed_an_event_of_long_ago_is_given_no_day() -> None:
    text = "Korda's predecessor fled to Norland after a 2005 uprising."
    article = Article("a", text, published=PUBLISHED, published_basis="flag")
    assert [event.date for event in parse_article(article).events] == [None, "2005"]


def test_what_the_dead_did_is_not_of_the_day_they_died() -> None:
    died = "Ingrid Korda, a former mayor, died on Monday at her home."
    event = last(died, "She built the new pier.", "Korda closed the market.")
    assert event.date is None
    assert last(died, "She built the new pier.", "The council closed the market.").date == "2031-05-19"


def test_what_is_said_in_court_is_of_the_day_of_the_trial() -> None:
    jailed = "A former head teacher was jailed on Monday for stealing from her school."
    assert last(jailed, "Judge Ruth Tern told her: “You were trusted.”").date == "2031-05-19"


def test_what_lies_ahead_is_no_background_to_an_answer() -> None:
    plan = ("The port has announced cuts.", "It is old.", "It is big.", "It lies in Norland.")
    assert last(*plan, "Piers in Selm will be affected.", "Karl Venn called it “unfair”.").date == PUBLISHED


def test_the_day_of_a_relative_clause_does_not_date_the_next_sentence() -> None:
    after = "The rescue, which was signed into law on Friday, allows it. Karl Venn urged calm."
    assert last("Share prices plunged today.", after).date == PUBLISHED


def test_who_speaks_in_the_present_speaks_to_the_paper() -> None:
    story = "The Selm museum opened its new hall on Tuesday."
    assert last(story, "“I thought it was dirt,” Ingrid Korda says.").date == PUBLISHED


def test_an_answer_far_from_what_was_said_days_before_is_of_the_day_of_the_article() -> None:
    said = "Pavel Brandt said on Sunday that he would leave the port board."
    assert last(said, "The board is old.", "“He is late,” said Ingrid Korda, the mayor.").date == PUBLISHED


def test_what_nobody_did_dates_no_words() -> None:
    text = ("Ingrid Korda did not close the port on Sunday.", "It is old.", "Korda said she was well.")
    assert last(*text).date == PUBLISHED


def test_a_day_in_a_question_is_none_of_the_answers() -> None:
    turn = last("QUESTION: Did the ferry sink in Selm on Sunday?", "MS KORDA: I have seen the reports.")
    assert (turn.date, turn.basis) == (PUBLISHED, "publication")


@pytest.mark.parametrize("told", ["I never left Norland.", "My mother told me: “You eat here.”"])
def test_what_somebody_remembers_is_given_no_day(told: str) -> None:
    assert last("**You closed your pier. Why?**", "I was there last week.", told).date is None


def test_what_happened_goes_on_from_what_was_said_to_have_happened() -> None:
    told = events(
        "A gunman gave up in Port Selm on Wednesday.",
        "Ingrid Korda said guards were called to the mill on Monday. The man fired at a boat.",
    )
    assert told[-1].date == "2031-05-19"


def test_what_a_pronoun_goes_on_to_say_is_of_the_day_of_the_report() -> None:
    told = events(
        "Port Selm closed its harbour on Monday.",
        "Ingrid Korda said last Saturday that the owners would pay. She directed that divers be called.",
    )
    assert told[-1].date == "2031-05-17"


def test_what_was_said_at_the_time_is_of_what_is_told_before() -> None:
    told = events(
        "Port Selm closed its harbour on Monday.",
        "The pier was sold on 30 April 2021. Ingrid Korda said at the time that it was old.",
    )
    assert told[-1].date == "2021-04-30"
    told = events("Port Selm closed its harbour on Monday.", "Ingrid Korda said at the time that it was old.")
    assert told[-1].date is None


def test_the_day_of_a_report_is_no_day_of_the_story() -> None:
    told = events(
        "Selm Bank regrets the story published on Monday in the Halden Post.",
        "It sold the pier to Ingrid Korda.",
    )
    assert told[-1].date == "2031-05-21"


def test_of_a_night_people_speak_the_day_after() -> None:
    told = events(
        "Ninety sailors were moved overnight on Tuesday after the river rose in Port Selm.",
        "“The pier is gone,” Pavel Brandt said.",
        "Ingrid Korda called for an inquiry.",
    )
    assert [event.date for event in told[1:]] == ["2031-05-21", "2031-05-21"]


def test_where_publication_is_unknown_a_statement_has_no_day_of_another_event() -> None:
    told = events("The pier burned on 3 May 2031.", "“It was old,” Pavel Brandt said.", published=None)
    assert told[-1].date is None
