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
_PAIR = re.compile(r"\b(\w+) (down|in|on|out|up)\b")
_LACK = re.compile(r"\bwithout\b")
_STAYS = re.compile(
    r"\b(go|goes|gone|leave|leaves|left|remain|remained|remains|stay|stayed|stays) (?:un|without )"
)
"""What these add is only that it lasts: “go unanswered”, “be left without an answer”."""
_SHORTEST_BASE = 3


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


def with_opposites(stems: Set[str]) -> set[str]:
    """The stems, and what those that begin with “un” say is not: “unanswered”, answered."""
    return {*stems, *filter(None, map(_base, stems))}


def _base(one: str) -> str:
    base = one.removeprefix("un")
    return base if base != one and len(base) >= _SHORTEST_BASE else ""


def senses_of(stems: Set[str]) -> set[str]:
    """The senses that words of those stems, or their opposites, may have."""
    known = _senses()
    return set().union(*(known[one] for one in with_opposites(stems) & known.keys()))


def may_share(stems: Set[str], others: Set[str]) -> int:
    """How many words and names of a statement another may have too, in the same sense or the opposite one."""
    theirs = with_opposites(others) | senses_of(others)
    return sum(not theirs.isdisjoint({*with_opposites({one}), *senses_of({one})}) for one in stems)


def read(plain: str, stems: Set[str], names: Set[str]) -> Reading:
    """Reads a statement of which `plain` are the words, small and without punctuation, and `stems` those of
    its content words, with `names` among them."""
    matter, opposed = _read_words(plain, stems - names, frozenset())
    return Reading(frozenset(matter | names), is_negated(plain) != opposed, _points(plain))


def read_beside(other: Set[str], plain: str, stems: Set[str], names: Set[str]) -> Reading:
    """As `read`, for comparing it with a statement of which `other` are the stems. “Without”, and a word that
    says the opposite of one of those, are negations: “nothing is without an answer”, “nothing is unanswered”.
    """
    lasting = {stem(word) for word in _STAYS.findall(plain)}
    matter, opposed = _read_words(plain, stems - names - lasting, other)
    negated = is_negated(_LACK.sub("", plain)) != (opposed != (_LACK.search(plain) is not None))
    return Reading(frozenset(matter | names), negated, _points(plain))


def _read_words(plain: str, stems: Set[str], other: Set[str]) -> tuple[set[str], bool]:
    """What each says, and whether one of them says it by its opposite."""
    words = _words()
    particles = {stem(verb): particle for verb, particle in _PAIR.findall(plain)}
    matter, opposed = set(), False
    for one in stems:
        base = _base(one)
        negates = bool(base) and may_share({base}, other) > 0
        one = base if negates else one
        word = words.get((one, particles.get(one, ""))) or words.get((one, "")) or _Word(one, False)
        matter.add(word.sense)
        opposed = opposed or word.opposite != negates
    return matter, opposed


def _points(plain: str) -> bool:
    return _POINTS.search(plain) is not None


def is_negated(plain: str) -> bool:
    return _NEGATION.search(plain) is not None
