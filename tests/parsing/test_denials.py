"""A denial is linked to the statement it denies, where speaker and matter make it plain."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsing.pipeline import parse_article
from parsing.reconcile import reconcile
from parsing.records import Article, ParsedArticle, Quote
from tests.parsing.told import article, person


def said(
    text: str, words: str, speaker: str, id: str | None, cue: str = "said", date: str | None = None
) -> Quote:
    speaker_start = text.index(f"{speaker} {cue}")
    start = text.index(words, speaker_start + len(speaker) + len(cue))
    named = Quote(
        start,
        start + len(words),
        words,
        "indirect",
        speaker,
        id,
        speaker_start,
        speaker_start + len(speaker),
        cue,
    )
    dated = replace(named, date=date, basis="explicit" if date else "none")
    return replace(dated, negated=cue.startswith("den"))


def told(
    claim: str, denial: str, *, cue: str = "said", denies: str = "denied", days: tuple[str, str] | None = None
) -> ParsedArticle:
    """An article in which Pavel Brandt `cue` the claim and Ines Korda `denies` the denial."""
    text = f"Pavel Brandt {cue} {claim}. Ines Korda {denies} {denial}."
    brandt, korda = person(text, "b", "Pavel Brandt"), person(text, "k", "Ines Korda")
    first, second = days or (None, None)
    return article("a", text, [brandt, korda], quotes=[
        said(text, claim, "Pavel Brandt", "b", cue, first),
        said(text, denial, "Ines Korda", "k", denies, second),
    ])  # fmt: skip


def denied(*articles: ParsedArticle) -> list[tuple[str, str]]:
    """(words of the denial, words it denies)"""
    quotes = reconcile(articles).quotes
    by_id = {row.id: row.text for row in quotes}
    return [(row.text, by_id[other]) for row in quotes for other in row.denies]


CLAIM = "that the ferry contract was secretly sold"
DENIAL = "that the ferry contract had been sold"


def test_the_same_matter_denied_by_another_is_linked() -> None:
    assert denied(told(CLAIM, DENIAL)) == [(DENIAL, CLAIM)]


def test_across_articles_whichever_is_printed_first_in_the_day() -> None:
    claim, denial = f"Pavel Brandt said {CLAIM}.", f"Ines Korda denied {DENIAL}."
    claims = article("a", claim, [person(claim, "b", "Pavel Brandt")], (),
                     [said(claim, CLAIM, "Pavel Brandt", "b")])  # fmt: skip
    denies = article("b", denial, [person(denial, "k", "Ines Korda")], (),
                     [said(denial, DENIAL, "Ines Korda", "k", "denied")], published="2031-05-22")  # fmt: skip
    assert denied(claims, denies) == denied(denies, claims) == [(DENIAL, CLAIM)]


@pytest.mark.parametrize("denial", ["it on Monday", "this", "it"])
def test_it_means_the_statement_right_before(denial: str) -> None:
    claim = "that Ines Korda had sold the ferry contract"
    assert denied(told(claim, denial)) == [(denial, claim)]


def test_the_charge_means_an_accusation_right_before() -> None:
    claim = "Ines Korda of selling the ferry contract"
    assert denied(told(claim, "the charge", cue="accused", denies="rejected")) == [("the charge", claim)]
    assert denied(told("that the sea is cold", "the charge", denies="rejected")) == []


def test_one_word_is_enough_where_an_accusation_is_aimed_at_who_denies() -> None:
    claim, denial = "Ines Korda of spying", "that there was any spying"
    assert denied(told(claim, denial, cue="accused")) == [(denial, claim)]
    assert denied(told("that he feared spying", denial)) == []


@pytest.mark.parametrize(
    "article",
    [
        told(CLAIM, "that the harbour office was closed"),
        told(CLAIM, "it had moved to Selm"),
        told("that the ferry contract was not sold", DENIAL),
        told(CLAIM, DENIAL, days=("2031-05-19", "2031-05-01")),
        told(CLAIM, DENIAL, days=("2031-01-01", "2031-05-19")),
        told(CLAIM, DENIAL, denies="confirmed"),
    ],
    ids=["other matter", "its own words", "both deny", "said later", "long ago", "no denial"],
)
def test_nothing_is_linked(article: ParsedArticle) -> None:
    assert denied(article) == []


def test_nobody_denies_himself() -> None:
    text = f"Ines Korda said {CLAIM}. Ines Korda denied {DENIAL}."
    korda = person(text, "k", "Ines Korda")
    quotes = [said(text, CLAIM, "Ines Korda", "k"), said(text, DENIAL, "Ines Korda", "k", "denied")]
    assert denied(article("a", text, [korda], quotes=quotes)) == []


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        (
            "Pavel Brandt accused Ines Korda of selling the ferry. She denied it.",
            [("it", "Ines Korda of selling the ferry")],
        ),
        (
            "Pavel Brandt said Ines Korda had taken money. Korda denied the allegation on Monday.",
            [("the allegation on Monday", "Ines Korda had taken money")],
        ),
        (
            "Pavel Brandt said Ines Korda had taken money.\n\nThe harbour was quiet and the ferries ran.\n\n"
            "Korda denies the claim.",
            [("the claim", "Ines Korda had taken money")],
        ),
        (
            "Pavel Brandt accused Ines Korda of theft. “We are sad,” Korda said. She denied any wrongdoing.",
            [("any wrongdoing", "Ines Korda of theft")],
        ),
        (
            "Tide FM reported that the ferry had been sold. Ines Korda denied the report.",
            [("the report", "that the ferry had been sold")],
        ),
        (
            "Pavel Brandt claimed that the ferry was sold. “This is a lie,” Ines Korda said.",
            [("This is a lie,", "that the ferry was sold")],
        ),
        ("Pavel Brandt said the sea was cold in winter. Ines Korda denied the allegation.", []),
        ("Pavel Brandt said Ines Korda had gone to sea. Korda denied any wrongdoing.", []),
        ("Ines Korda said it would rain. Pavel Brandt said the sky was blue. Korda denied the report.", []),
        (
            "Pavel Brandt said Ines Korda had taken money. Tomas Lund said the port was safe. "
            "Korda denied the allegation.",
            [],
        ),
    ],
)
def test_a_bare_denial_means_what_was_said_just_before(text: str, linked: list[tuple[str, str]]) -> None:
    assert denied(parse_article(Article("a", text))) == linked
