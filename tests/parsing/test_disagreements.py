"""What two papers say differently of one event is shown; the same in other words is no disagreement."""

from __future__ import annotations

import pytest

from parsing.logged import Reconciled
from parsing.pipeline import parse_article
from parsing.reconcile import reconcile
from parsing.records import Article

SANK = "A ferry sank off Lisbon on Monday, killing {} people, police said."
MET = "Ingrid Korda met Pavel Brandt {} on Monday."
BOUGHT = "Halden Lines bought the pier of Port Selm on Monday for {}."
DIED = "Envoy Ingrid Korda died in Vienna on {} after an illness."
RESIGNED = "Harbour master Ingrid Korda resigned on {} over the ferry contract."


def told(*texts: str, days: tuple[str, str] = ("2031-05-21", "2031-05-21")) -> Reconciled:
    """The log of what two papers tell."""
    return reconcile(
        parse_article(Article(str(number), text, published=day, published_basis="flag"))
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    )


def disagreements(log: Reconciled) -> list[tuple[str, tuple[str, ...]]]:
    assert [len(row.sources) for row in log.events] == [2]
    return [(conflict.field, conflict.values) for row in log.events for conflict in row.conflicts]


@pytest.mark.parametrize(
    ("words", "one", "other", "field", "values"),
    [
        (SANK, "12", "14", "number", ("12 people", "14 people")),
        (SANK, "twelve", "fourteen", "number", ("twelve people", "fourteen people")),
        (SANK, "twenty-two", "12", "number", ("twenty-two people", "12 people")),
        (SANK, "a dozen", "14", "number", ("a dozen people", "14 people")),
        (SANK, "at least 14", "12", "number", ("at least 14 people", "12 people")),
        (SANK, "at least twenty", "at least 30", "number", ("at least twenty people", "at least 30 people")),
        (DIED, "Monday", "Sunday", "date", ("2031-05-19", "2031-05-18")),
        (BOUGHT, "$3 million", "$5 million", "number", ("$3 million", "$5 million")),
        (MET, "in Lisbon", "in Porto", "place", ("Lisbon", "Porto")),
        (MET, "in Lisbon", "in Spain", "place", ("Lisbon", "Spain")),
        (MET, "in Portugal", "in Spain", "place", ("Portugal", "Spain")),
        (MET, "at the Harbour Hall", "at the Old Palace", "place", ("Harbour Hall", "Old Palace")),
        (RESIGNED, "Monday", "Tuesday", "date", ("2031-05-19", "2031-05-20")),
    ],
)
def test_papers_that_say_something_else_disagree(
    words: str, one: str, other: str, field: str, values: tuple[str, ...]
) -> None:
    assert disagreements(told(words.format(one), words.format(other))) == [(field, values)]


@pytest.mark.parametrize(
    ("words", "one", "other"),
    [
        (SANK, "12", "a dozen"),
        (SANK, "12", "twelve"),
        (SANK, "at least 12", "14"),
        (SANK, "more than 100", "120"),
        (SANK, "nearly 100", "96"),
        (BOUGHT, "$3 million", "$3,000,000"),
        (MET, "in Lisbon", "in Portugal"),
        (MET, "in central Lisbon", "in Lisbon"),
        (MET, "at the Harbour Hall", "in Lisbon"),
        (RESIGNED, "Monday", "May 19"),
        (RESIGNED, "Monday", "Monday, May 19, 2031,"),
    ],
)
def test_papers_that_say_the_same_in_other_words_agree(words: str, one: str, other: str) -> None:
    assert disagreements(told(words.format(one), words.format(other))) == []


def test_the_dead_and_the_injured_are_counted_apart() -> None:
    log = told(
        "A ferry sank off Lisbon on Monday, killing 12 people, police said.",
        "A ferry sank off Lisbon on Monday, injuring 30 people, police said.",
    )
    assert disagreements(log) == []


def test_nobody_leaves_twice_though_papers_of_two_days_name_two() -> None:
    log = told(RESIGNED.format("Monday"), RESIGNED.format("Tuesday"), days=("2031-05-20", "2031-05-21"))
    assert disagreements(log) == [("date", ("2031-05-19", "2031-05-20"))]


def test_where_something_is_said_is_not_where_that_happens() -> None:
    log = told(
        "In Lisbon Ingrid Korda said on Monday that the pilots would strike in Spain.",
        "Ingrid Korda said on Monday that the pilots would strike in Spain.",
    )
    assert disagreements(log) == []


def test_a_statement_in_other_words_says_so() -> None:
    log = told(
        "“We will never sell the old harbour to strangers,” Ingrid Korda said on Monday.",
        "“We shall never sell our old harbour to any strangers,” Ingrid Korda said on Monday.",
    )
    assert [conflict.field for row in log.quotes for conflict in row.conflicts] == ["wording"]
