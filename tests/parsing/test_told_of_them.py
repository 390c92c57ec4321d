"""Whose words are passed on: “was quoted as saying”, “is reported to have said”, “according to him”."""

from __future__ import annotations

import pytest

from parsing.quotes import find_quotes
from parsing.records import Actor, Publication, Span
from parsing.segments import segment
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
        ("Police in Selm said nobody was hurt.", ("Police in Selm", "nobody was hurt")),
        ("Villagers in Selm said nobody was hurt.", ("Villagers in Selm", "nobody was hurt")),
        (
            "“Nobody will ever pay for it,” Orla Venn was heard to say.",
            ("Orla Venn", "Nobody will ever pay for it,"),
        ),
        (
            "Orla Venn is quoted in the report as having said “nobody will ever pay”.",
            ("Orla Venn", "nobody will ever pay"),
        ),
        (
            "Conservative backbencher Orla Venn left after calling the vote “a shabby little coup”.",
            ("Orla Venn", "the vote “a shabby little coup”"),
        ),
    ],
)
def test_the_words_are_theirs(text: str, expected: tuple[str | None, str]) -> None:
    assert [(quote.speaker, quote.text) for quote in quotes_of(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A video shared widely since Sunday claims that dockers were shot in Selm.", "A video"),
        ("A letter posted in Port Selm claims that dockers were shot.", "A letter"),
        ("The pier is sinking, according to a study published on Friday in Port Selm.", "a study"),
        ("The docker arrested by Orla Venn said he had been asleep.", "The docker"),
        ("The dockers voted and Orla Venn said the strike was over.", "Orla Venn"),
        ("A letter found in the attic reads: “We sail on Monday and come back no more.”", "A letter"),
        ("A letter from Orla Venn reads: “We sail on Monday and come back no more.”", "Orla Venn"),
        ("A letter from Port Selm reads: “We sail on Monday and come back.”", "A letter from Port Selm"),
    ],
)
def test_a_thing_speaks_for_itself_or_for_its_writer(text: str, speaker: str) -> None:
    assert [quote.speaker for quote in quotes_of(text)] == [speaker]


def test_an_apostrophe_alone_shows_whose_words_they_are() -> None:
    owner = Actor("ray-davis", "Ray Davis", "person", None, None, (), (Span(0, 9), Span(26, 31)))
    text = "Ray Davis left in May. In Davis’ words, “nobody ever wanted the job”."
    quotes = find_quotes(text, segment(text), Publication(None, "unknown"), (), (owner,))
    assert [(quote.speaker, quote.cue) for quote in quotes] == [("Ray Davis", "words")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tomas Brekk won on Sunday. “I had nothing left to give,” the Norwegian said.", "Tomas Brekk"),
        (
            "Orla Venn met Tomas Brekk on Sunday. “I had nothing left to give,” the Irishwoman said.",
            "Orla Venn",
        ),
        (
            "Tomas Brekk met Hugo Aske on Sunday. “I had nothing left to give,” the Norwegian said.",
            "the Norwegian",
        ),
        ("Tomas Brekk won on Sunday. “I had nothing left to give,” the Dutchman said.", "the Dutchman"),
    ],
)
def test_a_person_of_a_country_is_the_one_told_of(text: str, speaker: str) -> None:
    assert [quote.speaker for quote in quotes_of(text)] == [speaker]


def told_by_mari(text: str) -> list[str | None]:
    mari = Actor("mari-sund", "Mari Sund", "person", None, None, (), (Span(0, 9),))
    quotes = find_quotes(text, segment(text), Publication(None, "unknown"), (), (mari,))
    return [quote.speaker for quote in quotes]


def test_one_whose_country_nobody_tells_is_meant_where_nobody_else_is_told_of() -> None:
    assert told_by_mari("Mari Sund won on Sunday. “I had nothing left,” the Dane said.") == ["Mari Sund"]
    third = "Mari Sund lost.\n\nTomas Brekk won on Sunday. “I had nothing left,” the Norwegian said."
    assert [quote.speaker for quote in quotes_of(third)] == ["Tomas Brekk"]
    joined = "Mari Sund and her twin won on Sunday. “I had nothing left,” the Dane said."
    assert told_by_mari(joined) == ["the Dane"]
