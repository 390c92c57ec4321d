"""Texts that were broken to fit a page, and signs that nobody types."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.pipeline import parse_article
from parsing.readers.plain import as_typed
from parsing.readers.replies import passed_on
from tests.parsing.reading.making import read

WRAPPED = """Harbour minister quits over ferry deal

SELM, March 14, 2031 (Tide News) - Orvania's harbour minister, Anna
Haimbold, resigned on Tuesday, four days after a court froze her bank
accounts over a ferry contract.

“I have done nothing wrong,” Haimbold told reporters outside parlia-
ment. The director of the line, Carlo Tessin, was arrested on March
2, his office said.
"""


def test_one_newline_within_a_paragraph_is_a_blank(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.txt", WRAPPED).articles
    lines = [line for line in article.text.split("\n") if line]
    assert len(lines) == 3
    assert "Anna Haimbold, resigned" in lines[1]
    assert "outside parliament. The director" in lines[2]
    parsed = parse_article(article)
    assert {"Anna Haimbold", "Carlo Tessin"} <= {actor.name for actor in parsed.actors}
    assert "2031-03-02" in {date.value for date in parsed.dates}


@pytest.mark.parametrize(
    "text",
    [
        "The mayor resigned.\nShe gave no reason.\n",
        "Selm 2\nHolm 1\n\nThe cup stays in Selm.\n",
        "- One ship\n- Two ferries\n",
        "A well-known singer from Selm died on Monday.",
    ],
)
def test_lines_that_are_paragraphs_stay(text: str) -> None:
    assert as_typed(text) == text


def test_signs_that_nobody_types_are_those_one_types() -> None:
    assert as_typed("Anna\u00a0Haimbold left of\ufb01ce on 3\u202fMay, con\u00adfused\u200b.") == (
        "Anna Haimbold left office on 3 May, confused."
    )


def test_a_headline_that_runs_into_a_dateline_is_parted() -> None:
    story = "SELM, March 14, 2031 (Tide News) - The minister resigned on Tuesday."
    assert as_typed(f"Minister quits over ferry deal {story}") == f"Minister quits over ferry deal\n\n{story}"
    assert as_typed("He met the UNESCO (Paris) staff on March 14, 2031.").count("\n") == 0


def test_a_text_passed_on_in_an_answer_loses_the_marks() -> None:
    marked = "On Wed, Mar 15, 2031 at 9:12 AM Jo Smit <jo@example.org> wrote:\n> One line\n> Two\n> Three\n"
    assert passed_on(marked) == "\nOne line\nTwo\nThree\n"
    assert passed_on("> A quotation\n\nand a text\n\nof ours\n") == "> A quotation\n\nand a text\n\nof ours\n"


@given(st.text(alphabet="ab A.-\n\u00ad\u00a0\ufb01", max_size=200))
def test_nothing_but_marks_is_lost(text: str) -> None:
    letters = text.replace("\ufb01", "fi")
    kept = as_typed(text)
    assert [sign for sign in kept if sign.isalpha()] == [sign for sign in letters if sign.isalpha()]
