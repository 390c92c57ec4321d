"""The word lists of the search for names: sorted, unique, and not at odds with each other."""

from __future__ import annotations

import pytest

from parsing import lexicon
from parsing.actors.vocabulary import fold

LISTS = (
    "actor-verbs", "calendar-words", "clause-words", "common-words", "courtesy-names",
    "craft-and-bases", "dotted-titles",
    "epithets", "event-heads", "facility-heads",
    "foreign-organisation-words", "foreign-place-words", "function-words", "government-verbs",
    "honorifics", "hyphen-tails", "known-organisations", "known-persons", "leading-modifiers",
    "leading-particles", "linking-words", "locatives", "name-particles", "names-before-words",
    "names-with-marks",
    "newspaper-heads", "not-actors", "not-initials", "not-organisations", "organisation-alone",
    "organisation-heads", "organisation-nouns", "organisation-openers", "people-nouns",
    "persons-or-bodies", "place-heads", "place-nouns", "possessive-openers", "post-nominals",
    "role-modifiers", "roles", "seats-of-government", "shared-organisations", "ship-prefixes",
    "state-offices", "surname-particles", "surnames", "surnames-first",
)  # fmt: skip
TABLES = {
    "first-names": 2,
    "gender-words": 2,
    "leaders": 3,
    "name-spellings": 2,
    "nicknames": 2,
    "organisation-countries": 2,
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_sorted_and_has_every_word_once(name: str) -> None:
    words = lexicon.lines(f"{name}.txt")
    assert list(words) == sorted(set(words))
    assert all(word == word.strip() for word in words)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_sorted_and_has_its_columns(name: str) -> None:
    rows = lexicon.table(name)
    assert list(rows) == sorted(set(rows))
    assert {len(row) for row in rows} == {TABLES[name]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("known-organisations", "not-organisations"),
        ("known-organisations", "not-actors"),
        ("known-persons", "not-actors"),
        ("organisation-heads", "facility-heads"),
        ("organisation-heads", "place-heads"),
    ],
)
def test_no_word_is_in_two_lists_that_contradict_each_other(one: str, other: str) -> None:
    assert lexicon.words(one) & lexicon.words(other) == frozenset()


@pytest.mark.parametrize(
    "name", ["function-words", "calendar-words", "clause-words", "first-names", "surnames"]
)
def test_lists_that_are_asked_folded_are_folded(name: str) -> None:
    words = [row[0] for row in lexicon.table(name)] if name in TABLES else lexicon.words(name)
    assert all(fold(word) == word for word in words)


def test_evidence_has_two_weights_within_reason() -> None:
    rows = lexicon.table("name-evidence")
    assert rows[0][0] == "always"
    assert len({row[0] for row in rows}) == len(rows)
    assert all(abs(float(weight)) <= 8 for row in rows for weight in row[1:])


def test_genders_are_known_letters() -> None:
    assert {row[1] for row in lexicon.table("first-names")} == {"f", "m", "u"}
    assert {row[1] for row in lexicon.table("gender-words")} == {"f", "m"}
