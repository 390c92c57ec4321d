"""What a log tells of an article: its events, each with its day and how that was reached."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.parsing.reports import PUBLISHED, events, parsed, telling

# ---------------------------------------------------------------- dates of their own


def test_the_time_expression_of_a_clause_dates_it_and_is_shown() -> None:
    text = "Norland’s prime minister, Ingrid Korda, resigned on Monday over the harbour contract."
    event = telling("resigned", text)
    assert (event.date, event.basis) == ("2031-05-19", "relative")
    assert event.date_start is not None
    assert "Monday" in text[event.date_start : event.date_end]
    assert "Monday" in event.how


def test_two_dates_in_one_sentence_are_two_events() -> None:
    text = "The ferry owners sued the port on Monday, a charge the harbour master denied on Tuesday."
    assert (telling("sued", text).date, telling("denied", text).date) == ("2031-05-19", "2031-05-20")
    assert telling("denied", text).status == "denied"


def test_two_rounds_of_a_vote_are_two_scheduled_days() -> None:
    voting = events("Norland holds a two-round presidential election on June 8-June 22, officials said.")
    assert {"2031-06-08", "2031-06-22"} <= {event.date for event in voting if event.status == "scheduled"}


def test_a_vote_and_the_runoff_after_it_are_two_scheduled_days() -> None:
    text = "Voters in Norland elect a president June 8, followed by a June 22 runoff between the two leaders."
    assert telling("elect a president", text).date == "2031-06-08"
    runoff = telling("runoff", text)
    assert (runoff.date, runoff.status, runoff.type) == ("2031-06-22", "scheduled", "ELECT")


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Hackers raided the granary’s ledgers over the past month.", "2031-04-21/2031-05-21"),
        ("The traders met twice in the past two weeks.", "2031-05-07/2031-05-21"),
        ("The owners sold the pier late last year.", "2030"),
        ("The owners sold the pier in December.", "2030-12"),
        ("The pier will open in July.", "2031-07"),
        ("The owners shut the pier from March 3 to March 9.", "2031-03-03/2031-03-09"),
        ("The mayor fled last summer.", "2030-22"),
        ("The mayor resigned in the first quarter of 2031.", "2031-33"),
        ("The owners sold the pier in the early 1990s.", "199X"),
        ("The traders met about two weeks ago.", "2031-05-05~/2031-05-11~"),
    ],
)
def test_what_is_no_day_stays_as_wide_as_it_is_told(sentence: str, date: str) -> None:
    assert [event.date for event in events(sentence)] == [date]


def test_a_stretch_that_is_no_vote_is_one_event() -> None:
    assert [event.date for event in events("The fair ran April 23-May 7.")] == ["2031-04-23/2031-05-07"]


def test_what_has_happened_is_not_dated_by_what_has_not() -> None:
    text = "Harbour master Pavel Brandt threatened to close the port before the regional elections in July."
    assert telling("threatened", text).date == PUBLISHED
    election = telling("regional elections in July", text)
    assert (election.date, election.status, election.type) == ("2031-07", "scheduled", "ELECT")


def test_a_year_before_a_noun_dates_the_noun() -> None:
    text = "The court fined the ferry owners on Monday for their part in the 2029 harbour fire."
    assert telling("fined", text).date == "2031-05-19"
    assert telling("harbour fire", text).date == "2029"


@pytest.mark.parametrize(
    "text",
    [
        "Turnout on Monday was 58 percent, four points lower than five years ago.",
        "On Monday the shares slipped to 3.1 percent from 3.6 percent a year earlier.",
        "On Monday the port named a price of $3 million against $5 million a year ago.",
        "Third-quarter figures were released on Monday.",
        "Trade rose to 3.9 million tons on Monday, up from 1.2 million tons in 2016.",
    ],
)
def test_what_a_figure_is_compared_with_is_no_event(text: str) -> None:
    assert [event.date for event in events(text)] == ["2031-05-19"]


def test_a_quarter_before_the_day_is_that_of_the_figures() -> None:
    (publishes,) = events("Halden Lines will publish third-quarter figures on 31 October.")
    assert (publishes.date, publishes.status) == ("2031-10-31", "scheduled")


@pytest.mark.parametrize(
    "text",
    [
        "Anyone with information is asked to call 101 quoting log 447 of November 4.",
        "Witnesses are urged to contact the harbour police on Monday.",
        "You received this because you signed up for the letter of the port.",
        "That’s all for today.",
    ],
)
def test_what_is_said_to_the_reader_is_no_event(text: str) -> None:
    assert events("Pirates boarded a grain ship on Monday.", text)[1:] == ()


def test_what_a_man_was_freed_from_is_no_figure() -> None:
    assert [event.date for event in events("The clerk was freed from cell 12 two years ago.")] == ["2029"]


def test_a_clock_time_is_no_day() -> None:
    text = "A fire broke out at the terminal on Monday. Crews reached the pier at 9:20 a.m. and fought it."
    assert telling("Crews reached", text).date == "2031-05-19"


@pytest.mark.parametrize(
    "stamp",
    [
        "Updated: May 21, 2031, 8:20 am",
        "Originally published May 21, 2031, 8:20 AM ET\n",
        "May 21, 2031 15:50 IST\n",
        "May 21, 2031",
        "PORT SELM, May 21 (Halden) -",
        "PORT SELM, May 21 (H) -",
        "PORT SELM (Halden) 21 May 2031 -",
        "21 May 2031 |",
    ],
)
def test_a_date_stamp_dates_nothing(stamp: str) -> None:
    text = f"{stamp} Pirates boarded a grain ship off Port Selm on Monday and took the crew ashore."
    assert [event.date for event in events(text)] == ["2031-05-19"]


# ---------------------------------------------------------------- dates carried


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In 2029 Norland banned trawlers.", "2029"),
        ("On May 3, 2030 Ingrid Korda resigned.", "2030-05-03"),
        ("Late in 2029 Norland banned trawlers.", "2029"),
    ],
)
def test_a_date_that_opens_a_sentence_is_no_stamp(text: str, date: str) -> None:
    assert [(event.date or "")[: len(date)] for event in events(text)] == [date]


def test_the_headline_has_the_day_of_the_event_it_tells() -> None:
    event = telling("Prime minister quits", "Prime minister quits over harbour contract",
                    "Ingrid Korda quit on Monday after the harbour contract was published.")  # fmt: skip
    assert (event.date, event.basis) == ("2031-05-19", "inferred")


def test_what_is_told_after_the_lead_has_its_day() -> None:
    event = telling(
        "fled",
        "Pirates attacked a grain ship off Port Selm on Monday.",
        "The crew fired flares. Two of the boats fled towards the islands.",
    )
    assert (event.date, event.basis) == ("2031-05-19", "inferred")


def test_an_event_told_again_has_its_day_and_not_the_storys() -> None:
    event = telling(
        "shot dead",
        "Two brothers went on trial in Port Selm on Monday.",
        "Dockers' leader Jonas Hale was shot dead outside the granary on March 3.",
        "Prosecutors told the jury why Hale was shot dead outside the granary.",
    )
    assert event.date == "2031-03-03"


def test_a_statement_is_dated_with_what_its_speaker_did() -> None:
    event = telling(
        "tolerate no pressure",
        "Ingrid Korda opened the new ferry terminal on Monday.",
        "“We shall tolerate no pressure on our harbour courts,” Ingrid Korda said.",
    )
    assert (event.date, event.basis) == ("2031-05-19", "inferred")


def test_news_without_a_day_belongs_to_the_day_it_appeared() -> None:
    event = telling("has sold", "Halden Lines has sold its last paddle steamer to a museum in Port Selm.")
    assert (event.date, event.basis, event.date_start) == (PUBLISHED, "publication", None)


def test_background_stays_undated_and_says_how_late_it_can_have_been() -> None:
    event = telling(
        "has moved its warehouses",
        "Ingrid Korda resigned on Monday over the harbour contract.",
        "Her deputy wept in the chamber. The opposition cheered. The gallery was cleared.",
        "Meanwhile the grain trade has moved its warehouses upriver.",
    )
    assert (event.date, event.basis, event.latest) == (None, "none", PUBLISHED)


def test_what_led_to_the_news_is_not_dated_by_it() -> None:
    event = telling(
        "stopped selling",
        "Ingrid Korda resigned on Monday over the harbour contract.",
        "The move comes after the granary stopped selling to the ferries.",
    )
    assert (event.date, event.basis) == (None, "none")


def test_who_acts_in_what_others_tell_takes_part() -> None:
    text = "On Friday President Piet Okonjo asked his cabinet for “a plan for all harbours”, the palace said."
    found = parsed(text)
    names = {actor.id: actor.name for actor in found.actors}
    assert "Piet Okonjo" in [names[id] for event in found.events for id in event.actors]


def test_an_event_that_names_no_country_has_that_of_who_acts() -> None:
    found = events("French minister Ingrid Korda resigned on Monday.", "Korda wept on Tuesday.")
    assert found[1].countries == ("FR",)


def test_without_a_publication_date_nothing_gets_a_day_that_the_text_does_not_give() -> None:
    found = events("Ingrid Korda resigned on Monday.", "The port closed on March 3, 2031.", published=None)
    assert {event.date for event in found} <= {None, "2031-03-03"}


def test_a_day_of_no_known_week_is_not_exchanged_for_another() -> None:
    event = telling(
        "The harbour clubs",
        "Ingrid Korda resigned on May 19, 2031.",
        "The harbour clubs protested on Wednesday.",
        published=None,
    )
    assert event.date is None


def test_a_year_behind_a_day_of_no_known_year_is_that_of_what_stands_before_it() -> None:
    text = "Pavel Brandt was arrested on Tuesday, Nov. 8, after the vote in 2029."
    arrested, vote = events(text, published=None)
    assert (arrested.date, "no known week or year" in arrested.how) == (None, True)
    assert (vote.date, vote.type) == ("2029", "ELECT")


# ---------------------------------------------------------------- what is an event


@pytest.mark.parametrize(
    "text",
    [
        "The harbour of Port Selm is deep.",
        "Halden Lines owns eleven ships.",
        "Could the granary burn again?",
        "The owners might sell the pier.",
        "The minister did not say when.",
        "The minister did not name the ships.",
        "Rumours claimed that the granary had burned.",
        "Nothing was found in the granary.",
        "If the granary burns, the port will close.",
        "Hands off our harbour!",
        "- Protests come amid tension between owners and unions",
        "- Why the owners may have met their match",
        "© Copyright Halden Post 2031. All rights reserved.",
    ],
)
def test_what_tells_nothing_that_happened_is_no_event(text: str) -> None:
    lead = "Ingrid Korda resigned on Monday over the harbour contract."
    assert len(events("Prime minister resigns", lead, text)) == 2


def test_sentences_of_one_speech_are_one_event() -> None:
    text = (
        "“We shall tolerate no pressure,” Ingrid Korda said. “Not from the owners. Not from anyone at all.”"
    )
    found = events(text)
    assert len(found) == 1
    assert (found[0].start, found[0].end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "type", "word"),
    [
        ("Ingrid Korda accused the ferry owners of fraud on Monday.", "ACCUSE", "accused"),
        ("Ingrid Korda stepped down on Monday.", "RESIGN", "stepped down"),
        ("Police arrested two dockers on Monday.", "COERCE", "arrested"),
        ("Pirates attacked a grain ship on Monday.", "ASSAULT", "attacked"),
        ("Halden Lines bought a paddle steamer on Monday.", "BUSINESS", "bought"),
        ("The ferry owners won't pay, their lawyer told the court on Monday.", None, None),
    ],
)
def test_the_type_names_the_word_that_decided_it(text: str, type: str | None, word: str | None) -> None:
    assert [(event.type, event.type_word) for event in events(text)] == [(type, word)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ingrid Korda resigned on Monday.", "occurred"),
        ("The court will hear the ferry owners on June 3.", "scheduled"),
        ("The ferry owners allegedly bribed a clerk on Monday.", "alleged"),
        ("Ingrid Korda denied the charge on Monday.", "denied"),
    ],
)
def test_the_status_says_what_is_known(text: str, status: str) -> None:
    assert [event.status for event in events(text)] == [status]


def test_the_one_who_acts_comes_first_also_in_the_passive() -> None:
    text = "Dockers' leader Jonas Hale was arrested by Captain Pavel Brandt on Monday."
    article = parsed(text)
    names = {actor.id: actor.name for actor in article.actors}
    assert [names[id] for id in article.events[0].actors][:2] == ["Pavel Brandt", "Jonas Hale"]


def test_he_is_not_the_woman_who_acted_before() -> None:
    article = parsed(
        "Mr Pavel Brandt met Ms Ingrid Korda on Monday.",
        "Ms Korda accused the pilots of fraud on Monday. On Tuesday he denied it in the harbour court.",
    )
    names = {actor.id: actor.name for actor in article.actors}
    denial = next(event for event in article.events if event.status == "denied")
    assert [names[id] for id in denial.actors] == ["Pavel Brandt"]


def test_a_date_alone_has_the_kind_and_the_country_of_its_sentence() -> None:
    text = "Voters in France elect a new parliament on June 8 and June 22."
    assert [(event.date, event.type, event.countries) for event in events(text)] == [
        ("2031-06-08", "ELECT", ("FR",)),
        ("2031-06-22", "ELECT", ("FR",)),
    ]


def test_who_is_only_talked_about_takes_no_part() -> None:
    article = parsed(
        "“I never met Jonas Hale, and never will,” Ingrid Korda told reporters on Monday.",
        "Jonas Hale slept.",
    )
    names = {actor.id: actor.name for actor in article.actors}
    assert [names[id] for id in article.events[0].actors] == ["Ingrid Korda"]


# ---------------------------------------------------------------- any text


OPENINGS = (
    "Ingrid Korda ",
    "“We ",
    "has been ",
    "will ",
    "was to ",
    "in May ",
    "on Monday ",
    "( ",
    "’",
    "and ",
)
ENDINGS = (
    "said ",
    "pay.” ",
    "resigned ",
    "June 8-June 22 ",
    "election ",
    ", ",
    ". ",
    "\n\n",
    "2029 ",
    "jailed by ",
)
PIECES = st.sampled_from(OPENINGS + ENDINGS)


@settings(max_examples=120, deadline=None)
@given(st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=40).map("".join)))
@example("had")
@example("“")
def test_any_text_gives_events_within_it(text: str) -> None:
    article = parsed(text)
    ids = {actor.id for actor in article.actors}
    for event in article.events:
        assert 0 <= event.start < event.end <= len(text)
        assert set(event.actors) <= ids
        assert event.summary.strip()
        assert (event.date is None) == (event.basis == "none")
        if event.date_start is not None:
            assert event.date_end is not None
            assert text[event.date_start : event.date_end].strip()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A clerk said: “An audit began on 2 May. It will end soon.”", "An audit began on 2 May."),
        (
            "“He is gone. Mr. Brandt told us in March. Today he is here,” she said.",
            "Mr. Brandt told us in March.",
        ),
        (
            "“Eva Lind resigned in March and left on 4 April. We wept,” she said.",
            "Eva Lind resigned in March",
        ),
        ("“The mayor must go, today,” she said.", None),
        ("“It will not be a problem after Christmas,” she said.", None),
    ],
)
def test_a_speaker_tells_in_whole_clauses(text: str, told: str | None) -> None:
    found = [text[event.start : event.end].strip() for event in events(text)[1:]]
    assert (found[0] if found else None) == told
