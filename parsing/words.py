"""Words compared: small letters, stems, content words and how much of one text another contains.

Shared by the search for repeats within an article and by the reconciling of articles.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache, lru_cache

from parsing import lexicon

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+|(?<=\d)[.,]\d+)*")
_VOWEL = re.compile(r"[aeiouy]")
_SHORTEST_STEM = 3


@lru_cache(maxsize=4)
def small(text: str) -> str:
    """`text` in small letters, as long as it was.

    A pattern in small letters is found in it several times faster than by `re.IGNORECASE` in `text`.
    """
    lower = text.lower()
    if len(lower) != len(text):  # a few capitals (İ) become two characters
        lower = "".join(letter if len(letter := char.lower()) == 1 else char for char in text)
    return lower


@cache
def _suffixes() -> tuple[str, ...]:
    return lexicon.lines("word-suffixes.txt")


@cache
def _base_forms() -> dict[str, str]:
    """Irregular form of a verb -> its base; a form that is a verb of its own (`found`) is left out."""
    rows = lexicon.table("irregular-verbs")
    bases = {base for base, _, _ in rows}
    forms = {form: base for base, *past in rows for form in past}
    return {form: base for form, base in forms.items() if form not in bases}


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """`word` without its ending: `elections` and `elected` both give `elect`, `broke` gives `break`.

    A light suffix stripper of our own, after the idea of Porter (1980) in one step: it has to bring
    forms together, not to be a word.
    """
    word = word.lower().replace("’", "'").removesuffix("'s")
    word = _base_forms().get(word, word)
    if word.endswith("ss"):
        return word
    for suffix in _suffixes():
        if word.endswith(suffix):
            left = word[: -len(suffix)]
            if len(left) >= _SHORTEST_STEM and _VOWEL.search(left):
                return _undouble(left)
    return word


def _undouble(stem: str) -> str:
    """`stopp` to `stop`, but `fall` and `pass` stay."""
    return stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "lsz" else stem


def content_stems(text: str) -> frozenset[str]:
    """The stems of the words of `text` that carry its matter: no function words, no words of time."""
    words = set(_WORD.findall(text.lower().replace("’", "'")))
    return frozenset([stem(word) for word in words - lexicon.words("stop-words") if len(word) > 1])


def containment(one: Set[str], other: Set[str]) -> float:
    """The share of the smaller set that the larger one holds, 0 to 1; 0 where one is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
