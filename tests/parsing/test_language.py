"""The language of an article is found by its small words; where that is not sure, it is English."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.language import Language, find_language, function_words
from tests.accuracy import languages

OTHERS: list[Language] = ["fr", "de", "es", "it", "pt", "nl"]
ENGLISH = (
    "The council of Orvane voted on Monday to close the harbour, and the mayor said it would not be opened "
    "again before the spring."
)


@pytest.mark.parametrize("language", OTHERS)
def test_an_article_is_known(language: Language) -> None:
    article = "\n\n".join(sentence.text for sentence in languages.sentences(language))
    assert find_language(article) == language


@pytest.mark.parametrize("language", OTHERS)
def test_a_sentence_is_known_or_taken_for_english_but_never_for_a_third_language(language: Language) -> None:
    found = [find_language(sentence.text) for sentence in languages.sentences(language)]
    assert set(found) <= {language, "en"}
    assert found.count(language) >= 0.5 * len(found)


def test_english_stays_english() -> None:
    assert find_language(ENGLISH) == "en"


def test_a_quotation_in_another_language_does_not_make_the_article_so() -> None:
    quotation = "« Nous ne sommes pas là pour les juger », dit la ministre. "
    assert find_language(ENGLISH + " " + quotation + ENGLISH) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "42",
        "Los Angeles de la Sierra",
        "Jean de la Fontaine",
        "北京の春",
        "Ο δήμαρχος παραιτήθηκε τη Δευτέρα",
        "die in",
    ],
)
def test_what_is_not_sure_is_english(text: str) -> None:
    assert find_language(text) == "en"


def test_a_menu_in_english_does_not_hide_the_article() -> None:
    article = " ".join(sentence.text for sentence in languages.sentences("es"))
    assert find_language("Home News Sport About us Sign in\n\n" + article) == "es"


@pytest.mark.parametrize("language", get_args(Language))
def test_every_language_has_its_words(language: Language) -> None:
    assert len(function_words(language)) >= 40


@given(st.text())
def test_any_text_has_a_language(text: str) -> None:
    assert find_language(text) in get_args(Language)
