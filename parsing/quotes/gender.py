"""The gender of a person whose first name does not tell: what the pronouns after the name say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal

from parsing import lexicon
from parsing.quotes.subjects import Subject
from parsing.quotes.tokens import Token
from parsing.records import Actor

_PRONOUN = re.compile(r"\b(?:(?P<m>he|his|him|himself)|(?P<f>she|her|hers|herself))\b", re.IGNORECASE)
_REACH = 120
"""Code points after a mention in which a pronoun is likely to mean it."""


def genders(text: str, mentions: Iterable[tuple[int, int, Actor]]) -> dict[str, Literal["f", "m"]]:
    """Actor id -> gender, of the persons whose gender is known or shown by most of the pronouns that
    follow their mentions before another person is named. `mentions` are in order."""
    persons = [mention for mention in mentions if mention[2].kind == "person"]
    known: dict[str, Literal["f", "m"]] = {}
    counts: dict[str, list[int]] = {}
    for number, (_, end, actor) in enumerate(persons):
        if actor.gender:
            known[actor.id] = actor.gender
            continue
        limit = persons[number + 1][0] if number + 1 < len(persons) else len(text)
        pronoun = _PRONOUN.search(text, end, min(end + _REACH, limit))
        if pronoun:
            counts.setdefault(actor.id, [0, 0])[pronoun.lastgroup == "f"] += 1
    for id, (male, female) in counts.items():
        if male >= 2 * female + 1:
            known[id] = "m"
        elif female >= 2 * male + 1:
            known[id] = "f"
    return known


def unnamed_gender(tokens: Sequence[Token], subject: Subject) -> Literal["f", "m"] | None:
    """The gender that the noun of a phrase without a name tells: “my mother”, “the gunman”."""
    head = tokens[subject.head_end - 1]
    if head.kind != "word" or head.possessive:
        return None
    return _told_by_nouns().get(head.word)


@cache
def _told_by_nouns() -> dict[str, Literal["f", "m"]]:
    return {row[0]: "f" if row[1] == "f" else "m" for row in lexicon.table("gender-words")}
