"""What a statement says, whichever of several words a translator has chosen: “We rule out nothing”, “Nothing
is excluded”."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Set
from functools import cache
from typing import NamedTuple

from parsing import lexicon
from parsing.words import stem

_NEGATION = re.compile(r"\b(?:cannot|never|neither|no|nobody|none|nor|not|nothing|without|\w+n t)\b")
"""In plain words “don’t” is “don t”."""
_POINTS = re.compile(r"\b(?:he|it|its|she|that|them|these|they|this|those)\b")
_PAIR = re.compile(r"\b(\w+) (down|in|on|out)\b")


class Reading(NamedTuple):
    """What is compared of two statements that may be translations of one."""

    matter: frozenset[str]
    """The names, and of each content word its sense, or its stem."""
    negated: bool
    points: bool
    """A word in it means what stands elsewhere: “That is unacceptable”."""


class _Word(NamedTuple):
    sense: str
    opposite: bool
    """It says without a negation what the others say with one."""


@cache
def _words() -> dict[tuple[str, str], _Word]:
    """Stem and particle (“rule out”), or the stem alone, to what they say."""
    found = {}
    for sense, kind, words in lexicon.table("same-sense"):
        for word in words.split("|"):
            verb, _, particle = word.partition(" ")
            found[stem(verb), particle] = _Word(f"={sense}", kind == "not")
    return found


@cache
def _senses() -> dict[str, set[str]]:
    """Stem -> what it may say, with a particle or without."""
    found: dict[str, set[str]] = defaultdict(set)
    for (one, _), word in _words().items():
        found[one].add(word.sense)
    return dict(found)


def senses_of(stems: Set[str]) -> set[str]:
    """The senses that words of those stems may have."""
    known = _senses()
    return set().union(*(known[one] for one in stems & known.keys()))


def may_share(stems: Set[str], others: Set[str]) -> int:
    """How many words and names of a statement another may have too, in the same sense."""
    known, theirs = _senses(), others | senses_of(others)
    return sum(one in theirs or not theirs.isdisjoint(known.get(one, ())) for one in stems)


def read(plain: str, stems: Set[str], names: Set[str]) -> Reading:
    """Reads a statement of which `plain` are the words, small and without punctuation, and `stems` those of
    its content words, with `names` among them."""
    words = _words()
    particles = {stem(verb): particle for verb, particle in _PAIR.findall(plain)}
    matter, opposed = set(names), False
    for one in stems - names:
        word = words.get((one, particles.get(one, ""))) or words.get((one, "")) or _Word(one, False)
        matter.add(word.sense)
        opposed = opposed or word.opposite
    return Reading(frozenset(matter), is_negated(plain) != opposed, _POINTS.search(plain) is not None)


def is_negated(plain: str) -> bool:
    return _NEGATION.search(plain) is not None
