"""Whose words are passed on: “was quoted as saying”, “is reported to have said”, “according to him”."""

from __future__ import annotations

import pytest

from tests.parsing.test_speakers import quotes_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We will not sell the pier,” Orla Venn was quoted as saying by local television.",
            ("Orla Venn", "We will not sell the pier,"),
        ),
        (
            "The pier had been sold, Orla Venn was quoted as saying by Tide FM.",
            ("Orla Venn", "The pier had been sold"),
        ),
        ("Orla Venn was quoted by Tide FM as saying the pier was safe.", ("Orla Venn", "the pier was safe")),
        (
            "Tomas Brekk is reported to have said that the pier was safe.",
            ("Tomas Brekk", "that the pier was safe"),
        ),
        (
            "“The pier is quite safe,” Tomas Brekk is said to have told dockers.",
            ("Tomas Brekk", "The pier is quite safe,"),
        ),
        (
            "Tomas Brekk spoke on Tuesday. According to him, Norland “has not answered a single letter”.",
            ("Tomas Brekk", "Norland “has not answered a single letter”"),
        ),
        ("According to her, Norland has not answered.", (None, "Norland has not answered")),
        ("According to her lawyer, the letter was lost.", ("her lawyer", "the letter was lost")),
        (
            "“We will rebuild every house,” the mayor, Orla Venn, who lost her own, told dockers.",
            ("Orla Venn", "We will rebuild every house,"),
        ),
        (
            "Conservative backbencher Orla Venn left after calling the vote “a shabby little coup”.",
            ("Orla Venn", "the vote “a shabby little coup”"),
        ),
    ],
)
def test_the_words_are_theirs(text: str, expected: tuple[str | None, str]) -> None:
    assert [(quote.speaker, quote.text) for quote in quotes_of(text)] == [expected]
