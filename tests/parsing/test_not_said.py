"""What looks like a statement and is none, and what stands beside one: nouns, circumstances, doubles."""

from __future__ import annotations

import pytest

from tests.parsing.test_speakers import quotes_of


def told(text: str) -> list[tuple[str | None, str]]:
    return [(quote.speaker, quote.text) for quote in quotes_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Venn, the minister, said a few minutes ago in Port Selm.",
        "Orla Venn got no refund, though she demanded one three weeks ago.",
        "The Senate estimates hearing in Port Selm ran until the evening.",
        "The coast agency issued a yellow fog warning for Selm and Orren.",
        "The insurance claims the port made were settled in May.",
        "A claims adjuster came to the pier on Monday.",
        "Nobody stopped the fire. Had the port asked, dockers told us.",
        "A quote attributed to Orla Venn, “we will flood the whole harbour”, is invented.",
        "The words “we will flood the whole harbour”, attributed to Orla Venn, were fabricated.",
    ],
)
def test_nothing_is_said_there(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orla Venn claims hearing aids are too dear.", ("Orla Venn", "hearing aids are too dear")),
        ("The report claims hearing aids are too dear.", ("The report", "hearing aids are too dear")),
        (
            "The port sent out a letter warning of a long strike at the pier.",
            ("a letter", "a long strike at the pier"),
        ),
        ("Orla Venn claims the port was sold.", ("Orla Venn", "the port was sold")),
        ("Orla Venn demanded one of the two piers.", ("Orla Venn", "one of the two piers")),
        (
            "A quote attributed to Orla Venn, “we will flood the whole harbour”, hangs in the hall.",
            ("Orla Venn", "we will flood the whole harbour"),
        ),
    ],
)
def test_something_is_said_in_like_words(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The pier will not open, Orla Venn said a few minutes ago in Port Selm.", "The pier will not open"),
        ("Had the port asked, Orla Venn told us, they would have come.", None),
        ("Orla Venn has said she wrote it in nine days.", "she wrote it in nine days"),
        (
            "Orla Venn has said she wrote the book and that it hurt her.",
            "she wrote the book and that it hurt her",
        ),
        ("Orla Venn told Tomas Brekk, 58, at Orren Crown Court that he had lied.", "that he had lied"),
        ("Orla Venn asked the director, Hugo Aske, whether he had met him.", "whether he had met him"),
        ("Orla Venn denied it on Monday in Port Selm.", "it"),
        ("Orla Venn told Tomas Brekk, 58, of Selm: “You lied to all of us.”", "You lied to all of us."),
        ("Marrow Bank reported on Wednesday an 18 percent fall in profit.", "an 18 percent fall in profit"),
        ("Orla Venn said on Wednesday night that she would go.", "that she would go"),
    ],
)
def test_when_where_and_to_whom_are_no_part_of_it(text: str, statement: str | None) -> None:
    assert [quote.text for quote in quotes_of(text)] == [statement or text.rstrip(".")]


def test_a_number_belongs_to_the_gate() -> None:
    (quote,) = quotes_of("“We are not leaving the port,” Orla Venn told reporters outside Gate 4 on Monday.")
    assert quote.venue == "Gate 4"
