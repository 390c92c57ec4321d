"""“Her warning that …”: statements that a noun reports."""

from __future__ import annotations

import pytest

from tests.parsing.test_speakers import quotes_of


@pytest.mark.parametrize(
    ("text", "words", "speaker", "attribution"),
    [
        ("The town laughed at Orla Venn’s claim that the pier was safe.", "safe", "Orla Venn", "named"),
        ("Orla Venn came. Few heeded her warning that the pier might fall.", "fall", "Orla Venn", "pronoun"),
        ("Dockers fear a threat by Tide FM that the pier will close.", "close", "Tide FM", "named"),
        ("Dockers laughed at the port’s promise that the pier was safe.", "safe", "the port", "nominal"),
    ],
)
def test_the_owner_or_author_of_the_noun_speaks(
    text: str, words: str, speaker: str, attribution: str
) -> None:
    quote = quotes_of(text)[-1]
    assert quote.kind == "indirect"
    assert quote.text.startswith("that the pier")
    assert quote.text.endswith(words)
    assert (quote.speaker, quote.attribution) == (speaker, attribution)


def test_its_clause_ends_at_a_comma() -> None:
    (quote,) = quotes_of("Despite Orla Venn’s promise that the pier was safe, it fell into the sea.")
    assert quote.text == "that the pier was safe"


def test_a_denial_that_is_a_noun_is_negated() -> None:
    (quote,) = quotes_of("Few believed Orla Venn’s denial that the pier was sold.")
    assert quote.negated


@pytest.mark.parametrize(
    "text",
    [
        "The claim that the pier was safe is old.",
        "Nobody heeded its warning that the pier might fall.",
        "Dockers read Orla Venn’s statement and left.",
        "Orla Venn’s claim to the pier that her father built was weak.",
    ],
)
def test_without_an_owner_or_a_clause_it_reports_nothing(text: str) -> None:
    assert quotes_of(text) == []


def test_within_a_statement_it_is_no_second_one() -> None:
    (quote,) = quotes_of("Orla Venn said that her claim that the pier was safe had been misread.")
    assert quote.text.startswith("that her claim")
