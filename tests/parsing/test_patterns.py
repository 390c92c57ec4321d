"""Patterns made of word lists, and the small letters they are looked for in."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.patterns import one_of
from parsing.words import small

WORDS = st.lists(st.text(alphabet="ab.| -’", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.text(alphabet="ab.| -’", max_size=8))
def test_the_longest_word_that_stands_there_is_found(words: list[str], text: str) -> None:
    longest = max((word for word in words if text.startswith(word)), key=len, default=None)
    found = re.match(one_of(words), text)
    assert (found.group() if found else None) == longest


def test_what_follows_may_ask_for_a_shorter_word() -> None:
    assert re.fullmatch(rf"{one_of(['brush', 'brush off'])} offers", "brush offers")


@pytest.mark.parametrize(("text", "expected"), [("PORT of Selm", "port of selm"), ("İzmir", "İzmir")])
def test_small_letters(text: str, expected: str) -> None:
    assert small(text) == expected


@given(st.text())
def test_small_letters_stand_where_they_stood(text: str) -> None:
    assert len(small(text)) == len(text)
