"""Whom a subject means: by office, by kind, by pronoun, past phrases of time; and deeds that are no words."""

from __future__ import annotations

import re

import pytest

from parsing.quotes import find_quotes
from parsing.records import Actor, Publication, Quote, Span
from parsing.segments import segment

CAST = (
    Actor("orla-venn", "Orla Venn", "person", "harbour minister", "IE", ("Venn",), (), gender="f"),
    Actor("tomas-brekk", "Tomas Brekk", "person", None, "NO", ("Brekk",), (), gender="m"),
    Actor(
        "hugo-aske", "Hugo Aske", "person", "director of the coast agency", "NO", ("Aske",), (), gender="m"
    ),
    Actor("tide-fm", "Tide FM", "organization", None, "IE", (), ()),
    Actor("marrow-bank", "Marrow Bank", "organization", None, "IE", (), ()),
    Actor("onward", "Onward!", "organization", None, "IE", (), ()),
)


def actors_of(text: str) -> tuple[Actor, ...]:
    """The cast as far as the text names it, by full name or alias."""
    found = []
    for actor in CAST:
        pattern = "|".join(re.escape(name) for name in (actor.name, *actor.aliases))
        mentions = tuple(Span(m.start(), m.end()) for m in re.finditer(pattern, text))
        if mentions:
            found.append(
                Actor(
                    actor.id,
                    actor.name,
                    actor.kind,
                    actor.role,
                    actor.country,
                    (),
                    mentions,
                    None,
                    actor.gender,
                )
            )
    return tuple(found)


def quotes_of(text: str) -> list[Quote]:
    return list(find_quotes(text, segment(text), Publication(None, "unknown"), (), actors_of(text)))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Orla Venn walked the quay at noon. “The pier will close,” the minister said.", "Orla Venn"),
        ("Orla Venn walked the quay at noon. “The pier will close,” the Irish minister said.", "Orla Venn"),
        ("Admiral Hugo Aske came ashore. The admiral said that the pier would close.", "Hugo Aske"),
        ("Tomas Brekk has a plan. “The pier will close,” the Norwegian president said.", "Tomas Brekk"),
        ("Tide FM rejected the charge. The broadcaster said that the pier would close.", "Tide FM"),
        ("Onward!, the party of the dockers, held a rally. The party said the pier would close.", "Onward!"),
        ("Tide FM paid Marrow Bank. The bank said that the pier would close.", "Marrow Bank"),
        ("Hugo Aske came ashore. The agency director said that the pier would close.", "Hugo Aske"),
        ("Tomas Brekk is the captain of the ferry. The captain said the pier would close.", "Tomas Brekk"),
    ],
)
def test_an_office_or_kind_means_the_one_actor_it_fits(text: str, speaker: str) -> None:
    quote = quotes_of(text)[-1]
    assert (quote.speaker, quote.attribution) == (speaker, "nominal")
    assert quote.speaker_id is not None
    assert quote.speaker_start is not None
    assert text[quote.speaker_start : quote.speaker_end].lower().startswith("the ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Orla Venn walked the quay. “The pier will close,” the mayor said.", "the mayor"),
        (
            "Orla Venn walked the quay. “The pier will close,” the Polish minister said.",
            "the Polish minister",
        ),
        (
            "Orla Venn walked the quay. “The pier will close,” the former minister said.",
            "the former minister",
        ),
        ("Orla Venn walked the quay. “The pier will close,” the prime minister said.", "the prime minister"),
        (
            "Minister Tomas Brekk met Orla Venn. “The pier will close,” the minister said.",
            "the minister",
        ),
        ("Marrow Bank paid its debts. “The pier will close,” the party said.", "the party"),
        ("“The pier will close,” the minister said. Orla Venn left.", "the minister"),
        ("Hugo Aske came. “The pier will close,” the port director said.", "the port director"),
    ],
)
def test_it_stays_words_where_none_or_two_fit(text: str, words: str) -> None:
    quote = quotes_of(text)[0]
    assert (quote.speaker, quote.speaker_id, quote.attribution) == (words, None, "nominal")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A few hours before the vote, Admiral Hugo Aske, the director, told us the pier would close.",
            "Hugo Aske",
        ),
        ("On Monday Hugo Aske, head of the port, said the pier would close.", "Hugo Aske"),
        ("In May the head of the port, Hugo Aske, said that the pier would close.", "Hugo Aske"),
        (
            "Hugo Aske, of the [port](https://port.example/tag/x), said that the pier would close.",
            "Hugo Aske",
        ),
        ("The voice of the dockers, Onward!, said the pier would close.", "Onward!"),
        ("A week later the newspaper raised its price and said the pier would close.", "the newspaper"),
        ("However, the port said the pier would close.", "the port"),
    ],
)
def test_the_subject_stands_past_time_and_apposition(text: str, speaker: str) -> None:
    assert quotes_of(text)[-1].speaker == speaker


def test_a_pronoun_means_who_acts_rather_than_who_is_named_aside() -> None:
    text = "Hugo Aske spoke of the attack on Tomas Brekk’s boats. “It was nobody we know,” he said."
    assert quotes_of(text)[-1].speaker == "Hugo Aske"


def test_no_body_is_he_or_she() -> None:
    for pronoun in ("he", "she"):
        *_, quote = quotes_of(f"Tide FM rejected the charge. “It was nobody we know,” {pronoun} said.")
        assert (quote.speaker, quote.attribution) == (None, "pronoun")


def test_a_pronoun_after_an_adverb_is_the_subject() -> None:
    (quote,) = quotes_of("Orla Venn left. However, she called the pier “a danger to every boat in town”.")
    assert quote.speaker == "Orla Venn"


def test_what_was_called_so_by_someone_is_theirs() -> None:
    (quote,) = quotes_of("The ferry was described as a “floating ruin” by harbour minister Orla Venn.")
    assert (quote.text, quote.kind, quote.speaker) == ("floating ruin", "direct", "Orla Venn")


@pytest.mark.parametrize(
    "text",
    [
        "Orla Venn called the ferry trip off.",
        "Orla Venn called her whole council together at noon.",
        "Orla Venn dismissed Tomas Brekk as head of the port.",
        "Orla Venn asked for a report on the pier.",
    ],
)
def test_a_deed_is_no_statement(text: str) -> None:
    assert quotes_of(text) == []


def test_a_hope_within_a_statement_is_no_second_one() -> None:
    (quote,) = quotes_of("Orla Venn said she hoped that the pier would open again.")
    assert quote.text == "she hoped that the pier would open again"


def test_what_the_speaker_then_did_is_not_said() -> None:
    (quote,) = quotes_of("Orla Venn told us that the pier would close, then walked out of the room.")
    assert quote.text == "that the pier would close"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The pier will close and the boats leave, Venn told reporters.", "will close", "Orla Venn"),
        ("The pier, Venn told the council, would close in spring.", "would close", "Orla Venn"),
        ("Nearly a third say they would not sell the pier.", "they would not sell the pier", "a third"),
        ("Those surveyed say the pier should be sold.", "the pier should be sold", "Those surveyed"),
        ("Among the voters who said the pier would close were dockers.", "the pier would", "voters"),
        ("Venn said about half of the sum was lost.", "about half of the sum was lost", "Orla Venn"),
    ],
)
def test_statements_of_many_and_to_many(text: str, words: str, speaker: str) -> None:
    (quote,) = quotes_of(text.replace("Venn", "Orla Venn"))
    assert words in quote.text
    assert speaker in (quote.speaker or "")


@pytest.mark.parametrize(
    "text",
    [
        "Norway accused Denmark on Wednesday.",
        "Orla Venn criticised Tomas Brekk on Monday.",
        "Venn blamed both.",
    ],
)
def test_an_accusation_of_nothing_states_nothing(text: str) -> None:
    assert quotes_of(text) == []


def test_a_clause_about_someone_named_does_not_end_the_statement() -> None:
    (quote,) = quotes_of("Orla Venn said Tide FM, the old station, which is on the quay, will move.")
    assert quote.text.endswith("will move")
    (quote,) = quotes_of("Orla Venn said the pier will close, which angered the town.")
    assert quote.text == "the pier will close"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Orla Venn left. The widow turned to the press. “It was the pier that fell,” she said.",
            "The widow",
        ),
        ("Orla Venn left. My mother shouted at the sea. “The pier has to go,” she said.", "My mother"),
        ("The widow left. Orla Venn spoke to the press. “It was the pier that fell,” she said.", "Orla Venn"),
        ("Orla Venn left. My father shouted at the sea. “The pier has to go,” she said.", "Orla Venn"),
    ],
)
def test_a_pronoun_may_mean_somebody_whom_nobody_names(text: str, speaker: str) -> None:
    (quote,) = quotes_of(text)
    assert (quote.speaker, quote.attribution) == (speaker, "pronoun")
    assert (quote.speaker_id is None) == (speaker != "Orla Venn")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Orla Venn walked the quay and had it painted “as bright as the sea in June”.", "Orla Venn"),
        ("Orla Venn came. She had the quay painted “as bright as the sea in June”.", "Orla Venn"),
    ],
)
def test_who_a_sentence_is_about_is_a_guess_and_marked_as_one(text: str, speaker: str) -> None:
    (quote,) = quotes_of(text)
    assert (quote.cue, quote.speaker, quote.attribution) == (None, speaker, "carried over")


def test_nobody_is_guessed_where_the_sentence_is_about_nobody() -> None:
    (quote,) = quotes_of("It was a quay painted “as bright as the sea in June”.")
    assert (quote.speaker, quote.speaker_start, quote.attribution) == (None, None, None)


def test_a_noun_that_opens_the_sentence_is_no_name() -> None:
    first, second = quotes_of("Lawyers for the port said the pier would close. Hollins said it would not.")
    assert (first.speaker, first.attribution) == ("Lawyers for the port", "nominal")
    assert (second.speaker, second.attribution) == ("Hollins", "named")


def test_a_full_name_within_the_marks_labels_a_transcript() -> None:
    text = (
        "Orla Venn met Tomas Brekk.\n“Tomas Brekk: We were never asked about it.\n“A last word: nobody was.”"
    )
    assert [quote.speaker for quote in quotes_of(text)] == ["Tomas Brekk", "Tomas Brekk"]
