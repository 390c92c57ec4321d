"""Every sense is found in its `yes` examples and not in its `no` examples."""

from __future__ import annotations

import re

import pytest

from parsing.events.deciding import event_type
from parsing.events.senses import SENSES, Sense, other_sense
from parsing.events.types import event_words
from parsing.events.verbs import find_verbs, main_verb


def senses(text: str) -> list[Sense | None]:
    return [other_sense(text, *match.span(), 0) for match in re.finditer(r"\w+", text)]


@pytest.mark.parametrize("sense", SENSES, ids=lambda sense: f"{sense.words[0]} {sense.type}")
def test_a_sense(sense: Sense) -> None:
    assert [text for text in sense.yes if not any(senses(text))] == []
    assert [text for text in sense.no if sense in senses(text)] == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Several shots were fired from the hill.", "ASSAULT"),
        ("Korda was fired by the board.", "RESIGN"),
        ("The ferry capsized, leaving nine dead.", "DISASTER"),
        ("The death toll rose to nine.", "OTHER"),
        ("MPs clash over the water bill.", None),
    ],
)
def test_the_sense_decides_the_type(text: str, type_: str | None) -> None:
    verbs = find_verbs(text, 0, len(text))
    assert event_type(text, event_words(text, ((0, len(text)),)), main_verb(verbs))[0] == type_
