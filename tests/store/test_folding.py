"""Words without case and accents, whichever way they are read."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from store.folding import fold, words
from store.sorting import sorted_in_parts
from store.texts import Beginnings

LETTERS = st.one_of(st.text(max_size=12), st.text("aB9_- .’“Ω가\u0301éß港ー・ΣΣ", max_size=12))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The U.S. envoy’s “brother-in-law”", ["the", "u", "s", "envoy", "s", "brother", "in", "law"]),
        ("snake_case, 3rd\tROW\x1funit", ["snake_case", "3rd", "row", "unit"]),
        ("ΟΔΟΣ οδός", ["οδοσ", "οδοσ"]),
        ("山田・太郎", ["山", "田", "太", "郎"]),
        ("ℝ 𝚺 ﬁne", ["r", "σ", "fine"]),
        ("—…", []),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(LETTERS)
@example("İstanbul")
def test_folding_a_letter_does_not_depend_on_its_neighbours(text: str) -> None:
    assert fold(text) == "".join(fold(letter) for letter in text)
    assert fold(fold(text)) == fold(text)
    assert not any(unicodedata.combining(letter) for letter in fold(text))


@given(LETTERS)
def test_quick_words_are_those_of_a_plain_pattern(text: str) -> None:
    spaced = re.sub(r"\W", " ", fold(text))
    assert "".join(words(text)) == spaced.replace(" ", "")
    assert words(text) == words(spaced)


@given(st.lists(st.text("ab -.\0", max_size=8)), st.text("ab -", min_size=1, max_size=3))
def test_beginnings_are_those_a_plain_pattern_finds(texts: list[str], start: str) -> None:
    inside = re.compile(r"(?<!\w)" + re.escape(start))
    assert Beginnings(texts).of(start) == [n for n, text in enumerate(texts) if inside.search(text)]


def test_sorting_in_parts_is_sorting() -> None:
    numbers = [(number * 7919) % 50_021 for number in range(50_000)]
    assert sorted_in_parts(numbers) == sorted(numbers)
