"""Who did it, to whom, and where."""

from __future__ import annotations

import pytest

from parsing.reconcile import reconcile
from tests.parsing.reports import parsed

WHO = "Ingrid Korda met Pavel Brandt, Jonas Hale and Mara Lindt of Halden Lines."


def parts(sentence: str) -> dict[str, str]:
    """Surname -> part in the first event."""
    article = parsed(sentence, WHO)
    names = {actor.id: actor.name.split()[-1] for actor in article.actors}
    event = article.events[0]
    return {names[id]: part for id, part in zip(event.actors, event.parts, strict=True)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ingrid Korda accused Pavel Brandt on Monday.", {"Korda": "agent", "Brandt": "patient"}),
        ("Ingrid Korda was accused by Pavel Brandt on Monday.", {"Korda": "patient", "Brandt": "agent"}),
        ("Pavel Brandt was dismissed on Monday.", {"Brandt": "patient"}),
        (
            "Ingrid Korda and Jonas Hale met Pavel Brandt on Monday.",
            {"Korda": "agent", "Hale": "agent", "Brandt": "patient"},
        ),
        ("Ingrid Korda resigned on Monday after Pavel Brandt.", {"Korda": "agent", "Brandt": "other"}),
        ("“It is late,” Ingrid Korda told Pavel Brandt on Monday.", {"Korda": "agent", "Brandt": "patient"}),
        ("Pavel Brandt’s clerk fled on Monday.", {"Brandt": "other"}),
        ("Witnesses said Pavel Brandt had fled on Monday.", {"Brandt": "agent"}),
        ("The ferry of Pavel Brandt was sold on Monday.", {"Brandt": "other"}),
        ("A clerk of Pavel Brandt said on Monday that the pier was old.", {"Brandt": "agent"}),
        ("Ingrid Korda met Brandt supporters on Monday.", {"Korda": "agent", "Brandt": "other"}),
        ("Pavel Brandt was on Monday arrested by Ingrid Korda.", {"Brandt": "patient", "Korda": "agent"}),
        (
            "Pavel Brandt was jailed on Monday for nine years by Judge Ingrid Korda.",
            {"Brandt": "patient", "Korda": "agent"},
        ),
        ("A bomb was found on Monday near the home of Pavel Brandt.", {"Brandt": "other"}),
        (
            "Police held Pavel Brandt, 43, and Jonas Hale, 37, on Monday.",
            {"Brandt": "patient", "Hale": "patient"},
        ),
        (
            "Ingrid Korda won the vote on Monday, defeating former mayor Pavel Brandt.",
            {"Korda": "agent", "Brandt": "patient"},
        ),
        (
            "President Ingrid Korda received harbour minister Pavel Brandt on Monday.",
            {"Korda": "agent", "Brandt": "patient"},
        ),
        (
            "Mayor Ingrid Korda accused Pavel Brandt of “theft” on Monday.",
            {"Korda": "agent", "Brandt": "patient"},
        ),
        (
            "Mayor Ingrid Korda called Pavel Brandt “a fool” on Monday.",
            {"Korda": "agent", "Brandt": "patient"},
        ),
        ("Mayor Ingrid Korda said Pavel Brandt “had lied” on Monday.", {"Korda": "agent"}),
    ],
)
def test_subjects_act_and_objects_are_acted_on(sentence: str, expected: dict[str, str]) -> None:
    assert parts(sentence) == expected


def test_the_subject_of_a_sentence_is_not_lost_to_the_relative_clause_after_it() -> None:
    told = parsed("Ingrid Korda, who met Pavel Brandt in 2029, resigned on Monday.", WHO).events
    resigned = next(event for event in told if event.type == "RESIGN")
    assert (resigned.actors, resigned.parts) == (("ingrid-korda",), ("agent",))
    met = next(event for event in told if event.date == "2029")
    assert (met.actors, met.parts) == (("ingrid-korda", "pavel-brandt"), ("agent", "patient"))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The port sued Ingrid Korda, who resigned on Monday.", {"Korda": "agent"}),
        ("The port praised Ingrid Korda, who was dismissed on Monday.", {"Korda": "patient"}),
        ("The port sued Ingrid Korda’s ferry, which sank on Monday.", {}),
        ("Ingrid Korda left. She was arrested on Monday.", {"Korda": "patient"}),
    ],
)
def test_who_is_meant_by_a_clause_without_a_name_takes_part_in_it(
    sentence: str, expected: dict[str, str]
) -> None:
    article = parsed(sentence, WHO)
    names = {actor.id: actor.name.split()[-1] for actor in article.actors}
    event = next(event for event in article.events if event.basis == "relative")
    assert {names[id]: part for id, part in zip(event.actors, event.parts, strict=True)} == expected


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Ingrid Korda met the traders in Lisbon on Monday.", "Lisbon"),
        ("Ingrid Korda met the traders in eastern Poland on Monday.", "Poland"),
        ("Ingrid Korda praised Poland on Monday.", None),
        ("Ingrid Korda met the traders at the U.S. embassy on Monday.", None),
        ("Ingrid Korda met the traders in the French manner on Monday.", None),
        ("Ingrid Korda met the traders in the Lisbon area on Monday.", "Lisbon"),
    ],
)
def test_a_place_is_where_the_clause_says(sentence: str, place: str | None) -> None:
    article = parsed(sentence, WHO)
    event = article.events[0]
    assert event.place == place
    if event.place_start is not None:
        assert article.article.text[event.place_start : event.place_end] == place


def test_the_log_keeps_parts_and_place() -> None:
    log = reconcile([parsed("Ingrid Korda accused Pavel Brandt in Lisbon on Monday.", WHO)])
    names = {actor.id: actor.name for actor in log.actors}
    row = next(event for event in log.events if event.place == "Lisbon")
    assert {names[id]: part for id, part in zip(row.actors, row.parts, strict=True)} == {
        "Ingrid Korda": "agent",
        "Pavel Brandt": "patient",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Pavel Brandt resigned on Monday, Ingrid Korda said.",
        "The aide of Ingrid Korda, Pavel Brandt, resigned on Monday.",
    ],
)
def test_who_did_it_comes_before_who_is_named_beside(sentence: str) -> None:
    resigned = next(event for event in parsed(sentence, WHO).events if event.type == "RESIGN")
    assert (resigned.actors[0], resigned.parts) == ("pavel-brandt", ("agent", "other"))
