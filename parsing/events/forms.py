"""The inflected forms of English words: what a lexicon's base forms look like in a text."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import pairwise

from parsing import lexicon

_VOWELS = "aeiou"


@cache
def _irregular() -> dict[str, set[str]]:
    forms: dict[str, set[str]] = defaultdict(set)
    for base, past, participle in lexicon.table("irregular-verbs"):
        forms[base] |= {past, participle}
    return forms


@cache
def verb_forms(base: str) -> frozenset[str]:
    """All forms of a verb, a particle kept: `step down` gives `stepped down`, `steps down` …"""
    verb, _, particle = base.partition(" ")
    forms = {verb, third_person(verb), _with_ending(verb, "ing")}
    forms |= _irregular().get(verb) or {_with_ending(verb, "ed")}
    return frozenset(f"{form} {particle}".strip() for form in forms)


@cache
def known_bases() -> frozenset[str]:
    """The base forms, first words only, of verbs that news is told with."""
    told = [base.partition(" ")[0] for _, pos, base in lexicon.table("event-types") if pos == "v"]
    bases = (base for base, _, _ in lexicon.table("irregular-verbs"))
    return frozenset([*told, *bases, *lexicon.lines("headline-verbs.txt")])


@cache
def noun_forms(base: str) -> frozenset[str]:
    """Singular and plural of a noun."""
    return frozenset([base] if base.endswith("s") else [base, third_person(base)])


def third_person(word: str) -> str:
    """The form with -s: of a verb its present, of a noun its plural."""
    if word.endswith(("s", "x", "z", "ch", "sh")) or (word.endswith("o") and len(word) > 3):
        return word + "es"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _with_ending(word: str, ending: str) -> str:
    if ending == "ing" and word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not (ending == "ing" and word.endswith(("ee", "ye", "oe"))):
        return word[:-1] + ending
    if ending == "ed" and word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ied"
    if _doubles(word):
        return word + word[-1] + ending
    return word + ending


def _doubles(word: str) -> bool:
    if len(word) < 3 or word[-1] in _VOWELS + "wxy" or word[-2] not in _VOWELS or word[-3] in _VOWELS:
        return False
    syllables = sum(one in _VOWELS and other not in _VOWELS for one, other in pairwise(word))
    return syllables == 1 or word in lexicon.words("doubling-verbs")
