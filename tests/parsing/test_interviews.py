"""Interviews whose questions and answers stand in paragraphs without labels or marks."""

from __future__ import annotations

import pytest

from tests.parsing.test_transcripts import told

TALK = """Orla Venn runs the port of Orren. She was interviewed on Monday.

**What did you sell?**

We sold nothing at all. It is the town’s boat.

And will you close the pier?

I never will.

It has stood there since my father’s time.

The port is 200 years old."""


def test_the_answers_are_of_the_one_who_is_interviewed() -> None:
    assert told(TALK) == [
        ("We sold nothing at all. It is the town’s boat.", "Orla Venn"),
        ("I never will.", "Orla Venn"),
        ("It has stood there since my father’s time.", "Orla Venn"),
    ]


def test_of_two_people_the_one_who_is_said_to_be_interviewed_answers() -> None:
    text = TALK.replace(
        "Orla Venn runs the port of Orren. She was interviewed on Monday.",
        "Tomas Brekk wants the pier. In an interview with harbour minister Orla Venn we asked why.",
    )
    assert {speaker for _, speaker in told(text)} == {"Orla Venn"}


@pytest.mark.parametrize(
    "change",
    [
        ("She was interviewed on Monday.", "She was ill on Monday."),
        ("She was interviewed on Monday.", "She and Tomas Brekk were interviewed."),
        ("Orla Venn runs the port of Orren. She", "The mayor"),
        ("And will you close the pier?", "The pier is open."),
    ],
)
def test_where_it_is_not_plain_nobody_is_quoted(change: tuple[str, str]) -> None:
    assert told(TALK.replace(*change)) == []


def test_questions_that_a_paper_asks_itself_are_no_interview() -> None:
    text = (
        "Orla Venn was interviewed on Monday about the pier.\n\nWhy close the pier?\n\nIt is old.\n\n"
        "Who pays for it?\n\nThe town does."
    )
    assert told(text) == []
