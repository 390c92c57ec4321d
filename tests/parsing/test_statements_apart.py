"""Statements of two speakers, or of which one denies the other, are never one row. Whole articles, parsed and
reconciled."""

from __future__ import annotations

import pytest

from parsing.logged import LoggedQuote
from parsing.pipeline import parse_article
from parsing.reconcile import reconcile
from parsing.records import Article


def rows_of(*texts: str) -> tuple[LoggedQuote, ...]:
    articles = (Article(f"paper {number}", text, published="2031-05-06") for number, text in enumerate(texts))
    return reconcile(map(parse_article, articles)).quotes


def by_speaker(rows: tuple[LoggedQuote, ...]) -> dict[str | None, LoggedQuote]:
    assert len({row.speaker for row in rows}) == len(rows)
    return {row.speaker: row for row in rows}


def test_a_denial_is_no_second_telling_of_what_it_denies() -> None:
    rows = by_speaker(
        rows_of(
            "Norway said on Monday that Chad’s navy sank nine trawlers off Selm on May 3.",
            "Chad denied on Monday that its navy had sunk trawlers off Selm on May 3.",
        )
    )
    assert rows["Chad"].denies == (rows["Norway"].id,)
    assert [len(row.sources) for row in rows.values()] == [1, 1]


@pytest.mark.parametrize(
    ("one", "other", "speakers"),
    [
        (
            "Some 900 porters walked out in Selm on Monday, the union said.",
            "About 400 porters walked out in Selm on Monday, the airport said.",
            {"the union", "the airport"},
        ),
        (
            "Painter Nora Quill fell ill in Selm on Sunday, her agent said.",
            "Painter Nora Quill fell ill in Selm on Monday, her gallery said.",
            {"her agent", "her gallery"},
        ),
        (
            "The union said 90,000 porters marched in Selm on Monday.",
            "Police said 31,000 porters marched in Selm on Monday.",
            {"The union", "Police"},
        ),
    ],
)
def test_speakers_without_a_name_who_are_two(one: str, other: str, speakers: set[str]) -> None:
    assert set(by_speaker(rows_of(one, other))) == speakers


def test_two_figures_of_one_article_are_two_statements() -> None:
    text = (
        "Quill Shipping reported a quarterly loss of 812 million crowns on Friday. "
        "Quill Shipping had reported a quarterly loss of 873 million crowns a year earlier."
    )
    assert all(len(row.sources) == 1 for row in rows_of(text))


def test_papers_that_disagree_whether_it_was_said_with_a_not() -> None:
    said = "Harbour Minister Nora Quill said on Monday: “We will{} close the pier.”"
    (row,) = rows_of(said.format(""), said.format(" not"))
    assert [conflict.field for conflict in row.conflicts] == ["wording"]


def test_a_denial_of_another_matter() -> None:
    rows = rows_of(
        "Mayor Ivo Brandt said Lena Rusk had sold the old pier to a friend. "
        "Mayor Nora Quill of Orren denied that Carl Moss had sold the old pier to a friend."
    )
    assert not any(row.denies for row in rows)
