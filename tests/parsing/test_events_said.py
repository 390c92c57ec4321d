"""A quote without a day of its own has that of the clause that tells it."""

from __future__ import annotations

import pytest

from parsing.pipeline import parse_article
from parsing.records import Article, Quote

PUBLISHED = "2031-05-21"  # a Wednesday


def quotes(text: str) -> tuple[Quote, ...]:
    article = Article("a", text, published=PUBLISHED, published_basis="flag")
    return parse_article(article).quotes


@pytest.mark.parametrize(
    ("text", "date", "basis"),
    [
        ("“We will answer,” Ingrid Korda said.", PUBLISHED, "publication"),
        (
            "Pavel Brandt resigned on Tuesday.\n\n“We are in shock,” Ingrid Korda said.",
            "2031-05-20",
            "inferred",
        ),
        ("Ingrid Korda said that the port would close.", PUBLISHED, "publication"),
        ("Ingrid Korda told reporters on Tuesday that the port would close.", "2031-05-20", "relative"),
    ],
)
def test_a_quote_has_the_day_of_its_telling(text: str, date: str, basis: str) -> None:
    told = quotes(text)[-1]
    assert (told.date, told.basis) == (date, basis)
    assert told.how


def test_the_day_of_what_is_told_is_not_that_of_its_telling() -> None:
    assert quotes("About 900 dockers walked out on Monday, the union said.")[0].date is None


def test_nothing_is_said_on_a_deadline() -> None:
    accused, filed = quotes("The union accused Selm Ferries of theft and said it would sue by Friday.")
    assert "2031-05-23" not in (accused.date, filed.date)
