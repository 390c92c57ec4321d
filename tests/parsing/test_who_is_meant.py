"""Whom relative clauses, participles, pronouns and bare quotations mean."""

from __future__ import annotations

import pytest

from tests.parsing.test_styles import rows


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "We met Bret Holm, who, after a row with Tomas Brekk, said on air that “too much is lost”.",
            "that “too much is lost”",
            "Bret Holm",
        ),
        (
            "The vote was hard for Tomas Brekk, who said he wanted to “take a day off”.",
            "he wanted to “take a day off”",
            "Tomas Brekk",
        ),
        (
            "They heard a lecture from the union president, who said that the port was safe.",
            "that the port was safe",
            "the union president",
        ),
        (
            "The spokesman for Tomas Brekk, who said the port was safe yesterday.",
            "the port was safe yesterday",
            "The spokesman for Tomas Brekk",
        ),
        (
            "Orla Venn wants to discuss her recent remarks on the port, saying it would be “far better”.",
            "it would be “far better”",
            "Orla Venn",
        ),
        (
            "Tomas Brekk criticised it. Orla Venn shot back, “I could have stayed at home.”",
            "I could have stayed at home.",
            "Orla Venn",
        ),
        (
            "“That is what he did,” said former Norland Gov. and Harbour Fund National Chairman Ed Rendal.",
            "That is what he did,",
            "Ed Rendal",
        ),
        (
            "Orla Venn held up a sign saying “Fishermen Against the Port”.",
            "Fishermen Against the Port",
            "a sign",
        ),
        (
            "“We will wait,” Tomas Brekk said.\n\nOrla Venn went ashore. “We cannot wait at all.”",
            "We cannot wait at all.",
            "Orla Venn",
        ),
        ("“We will wait and see.” -Orla Venn, at the port", "We will wait and see.", "Orla Venn"),
    ],
)
def test_the_speaker_is(text: str, words: str, speaker: str) -> None:
    assert [(said, by) for _, said, by in rows(text) if said == words] == [(words, speaker)]


def test_he_is_whom_the_short_paragraph_before_is_about() -> None:
    text = (
        "Judge Olav Lunde fined Aksel Strand for the speech. Lunde told him that words have weight.\n\n"
        "For Strand, no surrender.\n\n“They will not silence me,” he wrote."
    )
    assert rows(text)[-1] == ("direct", "They will not silence me,", "Aksel Strand")


def test_he_is_who_was_just_introduced() -> None:
    text = (
        "“I will vote,” Tomas Brekk said. That worries Aksel Strand, head of the local fishing union. "
        "“Nobody asks us,” he said."
    )
    assert rows(text)[-1] == ("direct", "Nobody asks us,", "Aksel Strand")


def test_they_are_the_people_the_sentence_before_is_about() -> None:
    text = "Analysts at the bank were lukewarm. “The price looks full,” they wrote in a note."
    assert rows(text) == [("direct", "The price looks full,", "Analysts")]


def test_he_may_be_an_office_without_a_name() -> None:
    text = "The prime minister replied that the money was on its way. To laughter, he added: “Ask again.”"
    assert rows(text)[-1] == ("direct", "Ask again.", "The prime minister")
