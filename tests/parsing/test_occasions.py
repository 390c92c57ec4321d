"""To whom and where it was said."""

from __future__ import annotations

import pytest

from parsing.quotes.occasions import RULES, OccasionRule, find_occasion
from parsing.quotes.tokens import tokens_of
from tests.parsing.test_speakers import quotes_of


def occasion(text: str, rules: tuple[OccasionRule, ...] = RULES) -> str:
    """The occasion that a stretch of words tells, as `to …, at …`."""
    tokens = tokens_of(text, 0, len(text), {})
    found = find_occasion(text, tokens, 0, len(tokens), rules)
    whom = found.addressee
    to = [f"to {text[tokens[whom.start].start : tokens[whom.end - 1].end]}"] if whom else []
    return ", ".join(to + ([f"at {text[slice(*found.venue)]}"] if found.venue else []))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_occasion_rule(rule: OccasionRule) -> None:
    assert rule.yes
    for text, expected in rule.yes:
        assert occasion(text) == expected, text
        assert occasion(text, (rule,)), text
    for text in rule.no:
        assert not occasion(text, (rule,)), text


@pytest.mark.parametrize(
    ("text", "addressee", "venue"),
    [
        ("Orla Venn told the Irish parliament on Monday that it would close.", "the Irish parliament", None),
        ("“The pier will close,” Orla Venn told reporters in Selm.", "reporters", "Selm"),
        ("“The pier will close,” Orla Venn said in an interview with Tide FM.", "Tide FM", "an interview"),
        ("In an interview with Tide FM, Orla Venn said the pier would close.", "Tide FM", "an interview"),
        ("Orla Venn, speaking to Tide FM, said the pier would close.", "Tide FM", None),
        ("Orla Venn asked Tomas Brekk whether the pier would close.", "Tomas Brekk", None),
        ("Orla Venn met Tomas Brekk. She told him the pier would close.", "Tomas Brekk", None),
        ("Orla Venn warned Tomas Brekk that the pier would close.", "Tomas Brekk", None),
        ("Orla Venn said to her cabinet that the pier would close.", "her cabinet", None),
        ("“The pier will close,” said Orla Venn at a press conference.", None, "a press conference"),
        ("Orla Venn told a briefing in Selm that the pier would close.", None, "a briefing in Selm"),
        ("“The pier will close,” Orla Venn told Tide FM’s breakfast show.", None, "Tide FM’s breakfast show"),
        ("Orla Venn said in a statement the pier would close.", None, "a statement"),
        ("Orla Venn wrote on Twitter: “The pier will close.”", None, "Twitter"),
        ("Orla Venn warned the pier would close.", None, None),
        ("Orla Venn told him the pier would close.", None, None),
        ("Orla Venn said the pier in Selm would close.", None, None),
        ("“It will close,” Orla Venn said of the talks with Tomas Brekk in Selm.", None, None),
    ],
)  # fmt: skip
def test_a_statement_says_to_whom_and_where(text: str, addressee: str | None, venue: str | None) -> None:
    quote = quotes_of(text)[-1]
    assert (quote.speaker, quote.addressee, quote.venue) == ("Orla Venn", addressee, venue)
    if addressee:
        assert quote.addressee_start is not None
        assert text[quote.addressee_start : quote.addressee_end] in (addressee, "him")
    if venue:
        assert text[quote.venue_start : quote.venue_end] == venue


def test_an_addressee_is_an_actor_where_the_words_mean_one() -> None:
    (quote,) = quotes_of("Orla Venn told Tomas Brekk that the pier would close.")
    assert quote.addressee_id == "tomas-brekk"
    (quote,) = quotes_of("Orla Venn told dockers that the pier would close.")
    assert (quote.addressee, quote.addressee_id) == ("dockers", None)


def test_the_words_of_the_occasion_are_no_part_of_the_statement() -> None:
    (quote,) = quotes_of("Orla Venn said in a statement: “The pier will close.”")
    assert (quote.kind, quote.text) == ("direct", "The pier will close.")
    (quote,) = quotes_of("Orla Venn said in Selm on Monday the pier would close.")
    assert quote.text == "the pier would close"


def test_what_is_added_in_the_same_sentence_was_said_on_the_same_occasion() -> None:
    quotes = quotes_of("Orla Venn told dockers that the pier would close, adding that the boats would leave.")
    assert [quote.addressee for quote in quotes] == ["dockers", "dockers"]
