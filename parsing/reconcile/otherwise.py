"""What two papers tell in other words: “a quake killed four”, “four dead in an earthquake”."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Set
from functools import cache

from parsing import lexicon
from parsing.words import stem


@cache
def _senses() -> dict[str, frozenset[str]]:
    """Stem -> what it may say."""
    found: dict[str, set[str]] = defaultdict(set)
    for sense, words in lexicon.table("same-deed"):
        for word in words.split("|"):
            for form in (word, word + "s", word.removesuffix("e") + "ed", word.removesuffix("e") + "ing"):
                found[stem(form)].add(sense)
    return {one: frozenset(senses) for one, senses in found.items()}


def senses_of(stems: Collection[str]) -> set[str]:
    """All that words of those stems may say."""
    known = _senses()
    return set().union(*(known[one] for one in stems if one in known))


def told_otherwise(one: Set[str], other: Set[str]) -> int:
    """How many words of `one` the other lacks but has another for; each of those counts once."""
    return min(
        len([word for word in mine if not known[word].isdisjoint(senses_of(theirs))])
        for mine, theirs, known in (
            (one & _senses().keys() - other, other - one, _senses()),
            (other & _senses().keys() - one, one - other, _senses()),
        )
    )


@cache
def _sources() -> frozenset[str]:
    """Stems of the words for who says so."""
    return frozenset(stem(word) for kind, word in lexicon.table("once") if kind == "source")


def by_the_way(stems: Set[str]) -> int:
    """How many of them are figures, or say who says so: in these, papers that tell of one event differ."""
    return len([word for word in stems if word[0].isdigit() or word in _sources()])


def say_the_same(one: Collection[str], other: Collection[str]) -> bool:
    """A word of one says what a word of the other says."""
    return not senses_of(one).isdisjoint(senses_of(other))


def leaves_office(word: str | None) -> bool:
    """The word that names an event says that somebody leaves their own office."""
    return (word or "").lower() in lexicon.words("leaving-words")
