"""Dates that are no day of what is told with them: what goes on since then, and deadlines."""

from __future__ import annotations

import pytest

from parsing.pipeline import parse_article
from parsing.records import Article

PUBLISHED = "2031-05-21"  # a Wednesday


def rows(text: str) -> list[tuple[str | None, str, str | None]]:
    article = Article("a", text, published=PUBLISHED, published_basis="flag")
    return [(event.date, event.status, event.type_word) for event in parse_article(article).events]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Korda has ruled the island since 2029.", "2029/.."),
        ("Since Monday, forty people have been arrested.", "2031-05-19/.."),
        ("Norland has shipped grain since Lorvia's invasion in February 2030.", "2030-02/.."),
        ("Some 4,000 people have been displaced since April 15.", "2031-04-15/.."),
    ],
)
def test_what_goes_on_since_a_day_is_an_open_span(text: str, date: str) -> None:
    assert rows(text)[0][0] == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Korda had been suspended since May 2030.", "2030-05"),
        ("Ships have burned there since it opened in March 2030.", "2030-03"),
    ],
)
def test_a_span_that_ended_or_a_clause_after_since_is_none(text: str, date: str) -> None:
    assert date in [row[0] for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Korda signed a decree dissolving the council by January 1, 2032.",
            [(PUBLISHED, "occurred", "signed"), ("2032-01-01", "scheduled", "dissolving")],
        ),
        (
            "The court ordered the dockers back to work by Monday.",
            [(PUBLISHED, "occurred", "ordered"), ("2031-05-26", "scheduled", None)],
        ),
        (
            "Selm is old.\n\nMay 19: Korda signs a decree dissolving the council by January 1, 2032.",
            [("2031-05-19", "occurred", "signs"), ("2032-01-01", "scheduled", "dissolving")],
        ),
        ("Korda was remanded in custody until December 5.", [(PUBLISHED, "occurred", "remanded")]),
    ],
)
def test_the_deed_is_not_done_on_the_deadline(
    text: str, told: list[tuple[str | None, str, str | None]]
) -> None:
    assert rows(text) == told


def test_a_date_that_opens_an_item_of_a_list_is_the_day_of_what_it_tells() -> None:
    text = (
        "The harbour at Selm has a long past.\n\n"
        "1921 – The harbour was founded by monks.\n\n"
        "Feb 3: Police raid the mill at Selm.\n\n"
        "- Nov 9, 2030: A ceasefire is signed in Selm."
    )
    assert [date for date, _, _ in rows(text)] == ["1921", "2031-02-03", "2030-11-09"]


def test_the_items_of_a_list_lend_each_other_their_year() -> None:
    text = (
        "**2027** – Selm Bank, a lender, buys the old mill.\n\n"
        "**Feb. 13, 2028** – The port accuses Selm Bank of fraud.\n\n"
        "**24 February** – Selm Bank is closed.\n\n"
        "**January** – Ingrid Korda resigns."
    )
    assert [date for date, _, _ in rows(text)] == ["2027", "2028-02-13", "2028-02-24", "2029-01"]


def test_a_colon_in_bold_closes_the_day_of_an_item() -> None:
    text = (
        "How it came\n\n**2012:** Selm Bank is founded.\n\n**22 September:** Korda meets the board.\n\n"
        "## 2013\n\n**November:** Selm Bank buys the mill."
    )
    assert [date for date, _, _ in rows(text)] == ["2012", "2012-09-22", "2013-11"]


def test_a_dateline_is_no_item() -> None:
    text = "Ferry sinks\n\nPORT SELM, May 20 - A ferry sank on Monday."
    assert [date for date, _, _ in rows(text)][-1] == "2031-05-19"
