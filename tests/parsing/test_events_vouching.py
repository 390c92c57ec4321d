"""What is told in court, taken back by a paper, or only expected."""

from __future__ import annotations

import pytest

from tests.parsing.reports import events


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("A nurse poisoned her brother in March, the Old Bailey heard.", ["alleged"]),
        ("A nurse poisoned her brother in March, jurors were told.", ["alleged"]),
        ("Brandt stole the ship on Monday, prosecutors said.", ["alleged"]),
        ("Selm Crown Court heard on Monday that Pavel Brandt sank it in 2029.", ["occurred", "alleged"]),
        ("Two men were arrested on Monday, prosecutors said.", ["occurred"]),
        ("A ferry sank on Monday, prosecutors said.", ["occurred"]),
        ("A judge jailed Pavel Brandt on Monday after a trial.", ["occurred"]),
    ],
)
def test_what_a_party_tells_in_court_is_alleged(text: str, statuses: list[str]) -> None:
    assert [event.status for event in events(text)] == statuses


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        (
            "An article on Monday said Eva Lind met Brandt in Selm on 3 May. In fact she was in Halden.",
            "met",
            "denied",
        ),
        ("An article on Monday said Eva Lind met Brandt in Selm on 3 May. He left.", "met", "occurred"),
        ("A previous version said Eva Lind resigned on 3 May.", "resigned", "denied"),
        (
            "In May, deputies killed an earlier version of the bill.",
            "killed",
            "occurred",
        ),
    ],
)
def test_what_a_paper_takes_back_is_denied(text: str, words: str, status: str) -> None:
    told = [event for event in events(text) if words in text[event.start : event.end]]
    assert told[-1].status == status


def test_what_a_withdrawn_story_said_names_no_event() -> None:
    told = events("We have withdrawn a story which said that Selm Ferries had filed for bankruptcy.")
    assert [event.type for event in told] == [None]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Selm Ferries now expects a profit in 2031.", ["scheduled"]),
        ("Selm Ferries now expects a margin of between 1% and 2.5% in 2031.", ["scheduled"]),
        ("Norland recalled its envoy after the mayor, Eva Lind, claimed it was weak.", ["occurred"]),
        ("The port closed on Monday, the union claimed.", ["alleged"]),
        ("The judge ordered Selm Ferries to pay 3,000 marks by the end of this month.", ["scheduled"]),
        ("The judge ordered Selm Ferries on Monday to pay 3,000 marks.", ["occurred"]),
        ("The mayor dismissed speculation that she will call a vote in June.", ["denied", "denied"]),
        ("Norland has no plans to close the port in June.", ["denied"]),
        ("The mayor said on Monday there was no need to leave.", ["denied"]),
        ("Some will say that sanctions will bite by June.", []),
        ("“It is odd,” says Eva Lind, who was not involved in the work.", ["occurred"]),
    ],
)
def test_what_is_awaited_ordered_or_may_be_said(text: str, statuses: list[str]) -> None:
    assert [event.status for event in events(text)] == statuses
