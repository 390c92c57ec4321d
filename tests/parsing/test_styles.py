"""Short passages in the styles of many papers, read by the whole pipeline: who said what."""

from __future__ import annotations

from functools import cache

import pytest

from parsing.pipeline import parse_article
from parsing.records import Article, Quote

Row = tuple[str, str, str | None]
"""Kind, words, speaker."""


@cache
def quotes_of(text: str) -> tuple[Quote, ...]:
    return parse_article(Article("a", text)).quotes


def rows(text: str) -> list[Row]:
    return [(quote.kind, quote.text, quote.speaker) for quote in quotes_of(text)]


TABLOID = """Minister: 'We will not yield'

FURIOUS residents last night slammed plans to bulldoze the lido.

Mum-of-three Kelly Marsh, 34, fumed: 'It's a disgrace. The kids have nowhere else to go.'

But a source close to the leader told The Courier: 'He's in a hole and he won't stop digging.'

'We're the laughing stock of the county,' raged pensioner Ron Fielding, of Mill Lane. 'I've swum here.'
"""
LIVE = """Storm Ada batters the coast

14:32
Chief Inspector Dana Roke says: “Please do not travel unless you have to.”

14:10
Tomas Brekk, the mayor: “We have opened the school hall.”

Asked whether the army would be called in, he replied: “Not yet.”
"""
COURT = """A builder has been told by a judge that he is a “menace to the trade”.

Dean Crowle, 41, of Fen Road, denied fraud but was found guilty after a trial at Lidham Crown Court.

Prosecuting, Anna Bell told the jury: “This was greed, pure and simple.”

In a statement read to the court, Mrs Ivy Dunn said: “I cannot sleep when it rains.”
"""
RELEASE = """The Special Rapporteur on the freedom of judges, Ms. Amina Sesay, urged the State to let them go.

“Lawyers must be able to work without fear,” she said.

The experts recalled that the Government had pledged to do so. They called for “prompt and fair inquiries”.
"""
RALLY = """Union Minister R. K. Bansal on Tuesday averred that the dam would be ready soon.

Hitting out at the Centre, Congress chief Meena Rao quipped, "Only the truth is submerged."

"Let him come and see for himself," she thundered.

Officials in the ministry said that the note was ready. Bansal rubbished the allegations.
"""
STATE = """The Governor of Kanto State, Alhaji Musa Danjuma, has described as "wicked" the report.

Corroborating him, the chairman, Comrade Peter Eze, lamented that workers had not been paid.

A trader living near the stadium said that business had slowed.
"""
GUILLEMETS = """« We are not afraid of elections », said Claire Vasseur, who heads the Greens.

«The voters will judge,» warned the former premier, Luc Arnoux, «and they will judge harshly.»
"""
DASHES = (
    """Olav Strand looked at the harbour. “They took the boats” — he paused — “and nobody said a word.”"""
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TABLOID, ("direct", "We will not yield", "Minister")),
        (TABLOID, ("direct", "It's a disgrace. The kids have nowhere else to go.", "Kelly Marsh")),
        (TABLOID, ("direct", "He's in a hole and he won't stop digging.", "a source close to the leader")),
        (TABLOID, ("direct", "I've swum here.", "Ron Fielding")),
        (LIVE, ("direct", "Please do not travel unless you have to.", "Dana Roke")),
        (LIVE, ("direct", "We have opened the school hall.", "Tomas Brekk")),
        (LIVE, ("direct", "Not yet.", "Tomas Brekk")),
        (COURT, ("mixed", "that he is a “menace to the trade”", "a judge")),
        (COURT, ("indirect", "fraud", "Dean Crowle")),
        (COURT, ("direct", "I cannot sleep when it rains.", "Ivy Dunn")),
        (RELEASE, ("indirect", "to let them go", "Amina Sesay")),
        (RELEASE, ("direct", "Lawyers must be able to work without fear,", "Amina Sesay")),
        (RALLY, ("indirect", "that the dam would be ready soon", "R. K. Bansal")),
        (RALLY, ("direct", "Only the truth is submerged.", "Meena Rao")),
        (RALLY, ("direct", "Let him come and see for himself,", "Meena Rao")),
        (RALLY, ("indirect", "that the note was ready", "Officials in the ministry")),
        (RALLY, ("indirect", "the allegations", "R. K. Bansal")),
        (STATE, ("indirect", "that workers had not been paid", "Peter Eze")),
        (STATE, ("indirect", "that business had slowed", "A trader")),
        (GUILLEMETS, ("direct", "We are not afraid of elections", "Claire Vasseur")),
        (GUILLEMETS, ("direct", "and they will judge harshly.", "Luc Arnoux")),
        (DASHES, ("direct", "and nobody said a word.", "Olav Strand")),
    ],
    ids=lambda value: value[1] if isinstance(value, tuple) else value.split(maxsplit=1)[0],
)
def test_who_says_what_in_many_styles(text: str, expected: Row) -> None:
    assert expected in rows(text)


def test_people_rather_than_a_body_are_they() -> None:
    (quote,) = (quote for quote in quotes_of(RELEASE) if "prompt" in quote.text)
    assert (quote.speaker, quote.attribution) == ("The experts", "pronoun")


def test_the_office_before_a_name_is_not_the_speaker() -> None:
    assert quotes_of(STATE)[0].speaker == "Musa Danjuma"


def test_what_heads_a_quotation_need_not_speak() -> None:
    text = (
        "Interview: ‘I never wanted to be famous’\n\nThe novelist Ilse Maran talks to Jon Pell about ducks."
    )
    assert rows(text)[0] == ("direct", "I never wanted to be famous", None)


@pytest.mark.parametrize(
    "text",
    [
        "The strike was called by the union to force a vote.",
        "The judge denied bail.",
        "He was called by Venn.",
    ],
)
def test_deeds_are_no_statements(text: str) -> None:
    assert rows(text) == []
