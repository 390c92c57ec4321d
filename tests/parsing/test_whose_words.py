"""Words that malign or accuse go to who said them, and to nobody beside him. Whole articles, parsed."""

from __future__ import annotations

import pytest

from parsing.pipeline import parse_article
from parsing.records import Article, Quote


def quotes_of(text: str) -> tuple[Quote, ...]:
    return parse_article(Article("paper", text, published="2031-05-06")).quotes


def speakers_of(text: str, words: str) -> set[str | None]:
    """Who says what holds those words."""
    return {quote.speaker for quote in quotes_of(text) if words in quote.text}


@pytest.mark.parametrize(
    "office",
    ["state Rep.", "state Sen.", "former state lawmaker", "county Judge", "report author"],
)
def test_an_office_that_opens_like_a_verb(office: str) -> None:
    text = f"“We are glad,” said Ivo Brandt.\n\n“It is an outrage,” said {office} Nora Quill."
    assert speakers_of(text, "It is an outrage") == {"Nora Quill"}


@pytest.mark.parametrize(
    "source", ["According to the police report,", "According to court papers,", "In May, the report says,"]
)
def test_what_a_report_quotes(source: str) -> None:
    text = f"{source} Nora Quill met the baker, Carl Moss, on a pier and told him: “I will burn it down.”"
    (quote,) = (one for one in quotes_of(text) if "burn it" in one.text)
    assert (quote.speaker, quote.addressee, quote.text) == ("Nora Quill", "Carl Moss", "I will burn it down.")


@pytest.mark.parametrize("verb", ["quoted", "cited", "quotes"])
def test_whom_a_paper_quotes(verb: str) -> None:
    (quote,) = quotes_of(f"The Selm Gazette {verb} Nora Quill as saying the bridge was unsafe.")
    assert quote.speaker == "Nora Quill"


def test_a_cited_source_is_not_what_is_said() -> None:
    (quote,) = quotes_of("Nora Quill was cited by the Selm Gazette as saying the bridge was unsafe.")
    assert (quote.speaker, quote.text) == ("Nora Quill", "the bridge was unsafe")


def test_a_clause_in_front_does_not_speak_for_the_main_one() -> None:
    text = (
        "Ivo Brandt has been accused of rudeness. When pensioner Nora Quill wrote to object, he allegedly "
        "scrawled “Get lost, you old fool” on her letter."
    )
    assert speakers_of(text, "Get lost") == {"Ivo Brandt"}


@pytest.mark.parametrize(
    "told",
    [
        "Ivo Brandt, 44, is on trial for stabbing Carl Moss. Mr Moss, a father of two, died in hospital.",
        "Ivo Brandt, 44, is accused of murdering Carl Moss, 60, at a flat in Selm.",
        "Ivo Brandt, 44, appeared in court over the death of Carl Moss.",
    ],
)
def test_a_victim_denies_nothing(told: str) -> None:
    assert speakers_of(f"{told} He denies murder.", "murder") == {"Ivo Brandt"}


def test_words_in_the_clause_of_their_speaker() -> None:
    text = (
        "President Hale’s pick to run the Harbor Agency, former regulator Ivo Brandt, told senators that he "
        "“never knowingly” shredded files, as Republicans accused him of stalling."
    )
    said = {quote.speaker: quote.text for quote in quotes_of(text)}
    assert said == {
        "Ivo Brandt": "that he “never knowingly” shredded files",
        "Republicans": "him of stalling",
    }


def test_what_a_question_asks_nobody_says() -> None:
    text = "Asked whether he agreed that the vaccine is “a fraud,” Ivo Brandt said: “I do not think it is.”"
    (quote,) = quotes_of(text)
    assert (quote.speaker, quote.text) == ("Ivo Brandt", "I do not think it is.")


def test_a_headline_that_denies() -> None:
    said = {
        quote.text: quote.speaker
        for quote in quotes_of("Selmia says in talks with lenders, denies sale plan")
    }
    assert set(said.values()) == {"Selmia"}
    assert "in talks with lenders" in said


def test_the_company_that_the_sentence_before_is_about() -> None:
    text = (
        "Rival company Haneul Corp sued Tormax Corp in May. In June, Tormax launched a chip that powers the "
        "tablet. The company said it had shipped 12 million units."
    )
    assert speakers_of(text, "had shipped") == {"Tormax Corp"}
