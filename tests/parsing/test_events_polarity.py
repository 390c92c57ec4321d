"""What is denied, only claimed, conditional or not done is not told as having occurred."""

from __future__ import annotations

import pytest

from parsing.pipeline import parse_article
from parsing.records import Article
from tests.parsing.reports import events

PUBLISHED = "2031-05-21"  # a Wednesday
MONDAY = "2031-05-19"


def told(text: str) -> list[tuple[str | None, str, str | None]]:
    """(date, status, type)"""
    found = parse_article(Article("a", text, published=PUBLISHED, published_basis="flag")).events
    return [(event.date, event.status, event.type) for event in found]


def of(date: str, text: str) -> list[tuple[str, str | None]]:
    return [(status, type) for day, status, type in told(text) if day == date]


@pytest.mark.parametrize(
    ("sentence", "type"),
    [
        ("The ministry denied that the army had shelled Selm on Monday.", "ASSAULT"),
        ("The mayor denied, through a clerk, that the firm sacked 20 workers on Monday.", "RESIGN"),
        ("The firm disavowed reports that it had sacked 20 workers on Monday.", "RESIGN"),
        ("There is no evidence that the army attacked the port on Monday.", "ASSAULT"),
        ("There is no truth in reports that Korda resigned on Monday.", "RESIGN"),
        ("It was untrue that Norland expelled the envoy on Monday.", "COERCE"),
        ("It isn’t true that the envoy resigned on Monday.", "RESIGN"),
        ("It is not the case that police arrested the clerk on Monday.", "COERCE"),
        ("It is a lie that the army attacked Selm on Monday.", "ASSAULT"),
        ("The court rejected a claim that police arrested the clerk on Monday.", "COERCE"),
        ("The palace dismissed reports that Korda fled on Monday.", "RETREAT"),
        ("The army attacked Selm on Monday. That is not true, the palace said later.", "ASSAULT"),
        ("There were no reports that anyone was killed on Monday.", "ASSAULT"),
        ("The army attacked Selm on Monday. The claim is false.", "ASSAULT"),
        ("The army attacked Selm on Monday. Is that so? KORDA: That is not true.", "ASSAULT"),
    ],
)
def test_what_somebody_denies_is_denied(sentence: str, type: str) -> None:
    assert ("denied", type) in of(MONDAY, sentence)
    assert "occurred" not in [status for status, kind in of(MONDAY, sentence) if kind == type]


@pytest.mark.parametrize(
    "sentence",
    [
        "Korda did not resign on Monday.",
        "Korda didn’t resign on Monday.",
        "Korda never resigned on Monday.",
        "There was no attack on Monday.",
        "The mayor neither resigned nor apologised on Monday.",
        "The match did not take place on Monday.",
        "Nobody resigned on Monday.",
        "No one was arrested on Monday.",
        "None of the clerks resigned on Monday.",
        "No soldier was killed on Monday.",
        "Not a single clerk resigned on Monday.",
        "Neither the mayor nor the clerk resigned on Monday.",
        "At no point did the army attack Selm on Monday.",
        "The mayor said nothing, nor did he resign on Monday.",
        "The port was closed, but no one was arrested on Monday.",
        "On Monday the envoy had yet to resign.",
    ],
)
def test_what_did_not_happen_is_denied_and_of_no_type(sentence: str) -> None:
    assert of(MONDAY, sentence)[-1] == ("denied", None)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The mayor has not resigned, his office said.", "denied"),
        ("The owner said the ferry had never left the harbour.", "denied"),
        ("The mayor said on Monday that he would not resign.", "occurred"),
        ("The mayor said on Monday that he did not know the clerk.", "occurred"),
    ],
)
def test_who_says_that_it_did_not_happen_denies_it(text: str, status: str) -> None:
    assert [(status_, type) for _, status_, type in told(text)] == [(status, None)]


@pytest.mark.parametrize(
    ("sentence", "type"),
    [
        ("The rebels claim that the army attacked Selm on Monday.", "ASSAULT"),
        ("The opposition alleges that police arrested 20 students on Monday.", "COERCE"),
        ("A post says that Korda resigned on Monday.", "RESIGN"),
        ("A video shared widely claims that soldiers attacked Selm on Monday.", "ASSAULT"),
        ("A newspaper wrongly reported that Korda had resigned on Monday.", "RESIGN"),
        ("Rumours that Korda had resigned on Monday spread through Selm.", "RESIGN"),
        ("It is rumoured that Korda resigned on Monday.", "RESIGN"),
        ("The palace refused to confirm that the army attacked Selm on Monday.", "ASSAULT"),
        ("Police fear that the boy was killed on Monday.", "ASSAULT"),
        ("The port would neither confirm nor deny that the army attacked Selm on Monday.", "ASSAULT"),
    ],
)
def test_what_is_only_claimed_is_alleged(sentence: str, type: str) -> None:
    assert ("alleged", type) in of(MONDAY, sentence)
    assert "occurred" not in [status for status, kind in of(MONDAY, sentence) if kind == type]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is unclear whether Korda resigned on Monday.",
        "He did not know whether Korda had resigned on Monday.",
        "If the talks had failed on Monday, the port would have closed.",
        "If the workers strike on Monday, the port will close.",
        "Unless Korda resigns on Monday, the port will close.",
        "Had Korda resigned on Monday, the port would be open.",
        "The port would have closed had the workers struck on Monday.",
        "The mayor should have resigned on Monday.",
        "The rebels have yet to sign the treaty.",
    ],
)
def test_a_condition_is_no_event(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor failed to resign on Monday.",
        "The two countries failed to sign a treaty on Monday.",
        "Police prevented the rebels from attacking Selm on Monday.",
        "Police foiled an attack on the palace on Monday.",
        "The firm avoided a strike on Monday.",
        "The mayor was considering resigning on Monday.",
        "The mayor wanted to resign on Monday.",
        "The bridge nearly collapsed on Monday.",
        "The mayor did not rule out a strike on Monday.",
        "The port said on Monday it would sack 300 workers.",
        "Korda promised on Monday that nobody would be arrested.",
    ],
)
def test_what_was_not_done_gives_a_row_no_type(sentence: str) -> None:
    assert of(MONDAY, sentence) == [("occurred", None)]


@pytest.mark.parametrize(
    ("sentence", "type"),
    [
        ("The mayor refused to resign on Monday.", "REJECT"),
        ("The mayor ruled out a strike on Monday.", "REJECT"),
        ("The court acquitted Korda on Monday of killing the clerk.", "YIELD"),
        ("It was not until Monday that police arrested Korda.", "COERCE"),
        ("The mayor was not only arrested but also beaten on Monday.", "COERCE"),
        ("The mayor resigned on Monday after the council refused to sign the treaty.", "RESIGN"),
        ("The suspected bomber attacked the port on Monday.", "ASSAULT"),
        ("Not until Monday did Korda resign.", "RESIGN"),
        ("Korda did not resign until Monday.", "RESIGN"),
        ("Korda not only resigned on Monday but left the country.", "RESIGN"),
        ("Korda did not just resign on Monday, he left.", "RESIGN"),
        ("No sooner had Korda resigned on Monday than police arrested her.", "RESIGN"),
        ("No fewer than 20 people were arrested on Monday.", "COERCE"),
        ("No doubt the army attacked Selm on Monday.", "ASSAULT"),
        ("Korda cannot deny that the army attacked Selm on Monday.", "ASSAULT"),
        ("Nobody denies that the army attacked Selm on Monday.", "ASSAULT"),
        ("Korda did not deny that she had resigned on Monday.", "RESIGN"),
        ("Hundreds, if not thousands, marched in Selm on Monday.", "PROTEST"),
        ("The mayor, who denied the charge, resigned on Monday.", "RESIGN"),
        ("The mayor denied the charge after police arrested him on Monday.", "COERCE"),
        ("The army denied bail to the man who attacked the port on Monday.", "ASSAULT"),
        ("In a post, Korda said that the army attacked Selm on Monday.", "ASSAULT"),
        ("The mayor said in a post that she had resigned on Monday.", "RESIGN"),
        ("The army no longer guards Selm, and withdrew on Monday.", "RETREAT"),
        ("When no one came, Korda resigned on Monday.", "RESIGN"),
        ("With no money left, the firm sacked 30 workers on Monday.", "RESIGN"),
        ("Without warning, the army attacked Selm on Monday.", "ASSAULT"),
        ("Even though nobody resigned, the army attacked Selm on Monday.", "ASSAULT"),
        ("The army attacked Selm on Monday as if nothing had happened.", "ASSAULT"),
        ("The mayor resigned on Monday whether or not he was guilty.", "RESIGN"),
        ("The army attacked Selm on Monday. That is a record.", "ASSAULT"),
        ("None of this tells us who attacked the port on Monday.", "ASSAULT"),
    ],
)
def test_what_happened_in_spite_of_a_not_occurred(sentence: str, type: str) -> None:
    assert ("occurred", type) in of(MONDAY, sentence)


@pytest.mark.parametrize(
    ("sentence", "date", "status"),
    [
        ("If nobody wins, the two leaders meet in a runoff on June 7.", "2031-06-07", "scheduled"),
        ("The storm claimed 20 lives on Monday.", MONDAY, "occurred"),
        ("Sales were no better on Monday.", MONDAY, "occurred"),
        ("Some 800 clerks, not 1,200 as the union claims, stopped work on Monday.", MONDAY, "occurred"),
        ("The port said it would sack 30 workers by the end of the year.", "2031", "scheduled"),
        ("Korda vowed to resign by the end of the year.", "2031", "scheduled"),
        ("Korda plans to visit Selm on May 28.", "2031-05-28", "scheduled"),
        ("Korda is due to visit Selm on May 28.", "2031-05-28", "scheduled"),
    ],
)
def test_a_status_is_that_of_what_the_date_dates(sentence: str, date: str, status: str) -> None:
    assert [found for found, _ in of(date, sentence)] == [status]


@pytest.mark.parametrize(
    "sentence",
    [
        "Korda has cancelled her visit to Selm, planned for May 28.",
        "The match on May 28 has been called off.",
        "The visit, planned for May 28, has been cancelled.",
        "The visit planned for May 28 was cancelled.",
        "The union postponed its strike, due on May 28.",
        "The vote was due to be held on May 28 but was postponed.",
    ],
)
def test_what_is_called_off_is_told_of_its_own_day_alone(sentence: str) -> None:
    assert [(date, status) for date, status, _ in told(sentence)] == [(PUBLISHED, "occurred")]


def test_what_was_planned_and_not_held_is_denied() -> None:
    assert told("The strike planned for Monday did not take place.") == [(PUBLISHED, "denied", None)]


def test_the_other_day_is_that_of_no_event() -> None:
    assert [date for date, _, _ in told("The mayor resigned on Monday, not Tuesday.")] == [MONDAY]


def test_what_is_put_off_is_scheduled_for_its_new_day() -> None:
    days = [
        (date, status) for date, status, _ in told("The council postponed the vote from May 28 to June 3.")
    ]
    assert days == [(PUBLISHED, "occurred"), ("2031-06-03", "scheduled")]


def test_what_an_earlier_version_said_is_not_told() -> None:
    found = told("An earlier version of this story said the mayor had resigned on Monday.")
    assert {status for _, status, _ in found} == {"denied"}


@pytest.mark.parametrize(
    "piece",
    [
        "Nobody denied that if he claims ",
        "denied that ",
        "was cancelled on Monday planned for Friday ",
        "it denied that on Friday Korda left Selm, ",
        "not to ",
    ],
)
def test_long_sentences_do_not_hang(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    found = parse_article(Article("a", text, published=PUBLISHED, published_basis="flag")).events
    assert all(0 <= event.start < event.end <= len(text) for event in found)


def test_what_was_due_but_called_off_is_no_plan() -> None:
    told = events("The talks were due to begin on Friday but the union called them off.")
    assert [(event.date, event.status) for event in told] == [(PUBLISHED, "occurred")]


def test_a_visit_is_called_off_for_the_nearest_day() -> None:
    told = events("Ingrid Korda cancelled her visit to Halden on Friday.")
    assert [event.date for event in told] == [PUBLISHED]
