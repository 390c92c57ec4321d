"""The single-byte encoding of a text, told by the letters of the languages that are written in it.

What a language seldom or never has beyond ASCII speaks against a reading; so does a capital within a word, or
a letter of another script beside one of ASCII. A few words are enough.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from parsing.lexicon import table

_OPENING, _CLOSING, _DASHES = frozenset("«»„“‚‘"), frozenset("«»“”’…"), frozenset("–—")
"""Signs that may stand before a letter, and behind one."""
_MARKS = _OPENING | _CLOSING | _DASHES
_JOINING = frozenset("’–—…\xad")
"""Those that may stand between two."""
_OTHER_SIGNS = frozenset("•‹›°§€£©®·\xa0№²½¼¾×†‡‰™ªº´")
_FEW = 2.0
"""Against a language that few write. This and all figures below are set by hand, and added as logarithms."""
_FEW_SPEAK = frozenset({"et", "is", "mk", "sq"})
_OTHER_SCRIPTS = frozenset({"ar", "be", "bg", "el", "he", "mk", "ru", "sr", "th", "uk"})
_ANYWHERE = frozenset("éöüáóçñ")
"""Letters that names bring into every language of Latin letters."""
_WORD = re.compile(r"[^\W\d_]+")
_BEYOND = re.compile(r"[^\x00-\x7f]")
_LONGEST = 4_000
"""Bytes that are looked at: by then the letters of a language have come."""
_QUOTE, _SIGN, _FOREIGN, _STRANGE = (math.log(share) for share in (0.1, 0.02, 1e-3, 1e-5))
"""A quotation mark or dash; another sign; a letter of a name; what the language does not have."""
_CAPITAL_WITHIN = math.log(0.01)
_CAPITALS = math.log(0.1)
_BESIDE = math.log(0.2)
"""Each letter with a mark shortly before one, in a language of Latin letters."""
_MIXED = math.log(0.01)
"""A letter of another script beside one of ASCII; a letter beside a digit."""
_OWN_WORD, _ENGLISH_WORD = 1.5, 1.2
"""A frequent word; one of English, in which names of any language may stand."""
_LEAST, _ONE_ODD = -4.5, -8.0
"""What a reading must reach, a character, to be likely at all, one odd one aside."""
_RARE = {"cp8": 2.0, "iso8859_16": 4.0, "iso8859_4": 1.5, "mac": 1.5, "iso": 0.5, "koi": 0.5}
"""By how an encoding's name begins: what is against it where texts read as well in another."""


class Alphabet(NamedTuple):
    """A language in its letters."""

    language: str
    is_latin: bool
    letters: Mapping[str, float]
    """The logarithm of the share of each among those beyond ASCII."""
    words: Sequence[str]
    """The most frequent ones."""


def ranked(sample: bytes) -> list[str]:
    """The encodings in which `sample` reads as a language of the table does, the likeliest first."""
    begin = next((at for at, byte in enumerate(sample) if byte >= 0x80), 0)
    sample = sample[max(0, begin - _LONGEST // 4) : begin + _LONGEST]
    scores: dict[str, float] = {}
    for encoding, alphabets in _by_encoding().items():
        text = sample.decode(encoding, "replace")
        words = Counter(_WORD.findall(text.lower()))
        against = next((much for start, much in _RARE.items() if encoding.startswith(start)), 0.0)
        likely = [score for one in alphabets if (score := _score(text, words, one)) is not None]
        if likely:
            scores[encoding] = max(likely) - against
    return sorted(scores, key=lambda one: -scores[one])


def _score(text: str, words: Mapping[str, int], alphabet: Alphabet) -> float | None:
    """How likely a text is in a language; None where its letters are not."""
    letters = [*_likelihoods(text, alphabet)]
    if sum(letters) < _LEAST * len(letters) + _ONE_ODD:
        return None
    own = sum(words.get(word, 0) for word in alphabet.words)
    english = sum(words.get(word, 0) for word in _english())
    told = max(_OWN_WORD * own, _ENGLISH_WORD * english)
    return sum(letters) + told - _FEW * (alphabet.language in _FEW_SPEAK)


def _likelihoods(text: str, alphabet: Alphabet) -> Iterator[float]:
    """Of each character beyond ASCII, the logarithm of how likely it is there."""
    for match in _BEYOND.finditer(text):
        at, one = match.start(), match[0]
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if one in _MARKS or one in _OTHER_SIGNS:
            yield _sign(one, before, after)
            continue
        small = one.lower()
        foreign = _FOREIGN if alphabet.is_latin and small in _ANYWHERE else _STRANGE
        likely = alphabet.letters.get(one) or alphabet.letters.get(small, foreign)
        if one != small and before.isalpha():
            likely += _CAPITAL_WITHIN if before.islower() else _CAPITALS
        if before.isdigit() or after.isdigit():
            likely += _MIXED
        if alphabet.is_latin:
            likely += _BESIDE * sum(one > "\x7f" and one.isalpha() for one in text[max(0, at - 3) : at])
        elif (before.isalpha() and before < "\x80") or (after.isalpha() and after < "\x80"):
            likely += _MIXED
        yield likely


def _sign(one: str, before: str, after: str) -> float:
    """How likely a sign is between these two."""
    if before.isalpha() and after.isalpha():
        return _QUOTE if one in _JOINING else _STRANGE
    if after.isalpha():
        return _QUOTE if one in _OPENING else _SIGN if one in "\xa0…" else _FOREIGN
    if before.isalpha():
        return _QUOTE if one in _CLOSING or one == "\xa0" else _SIGN if one in "°™®©ªº" else _FOREIGN
    return _QUOTE if one in _MARKS else _SIGN


@cache
def _english() -> Sequence[str]:
    return next(words.split() for language, *_, words in table("alphabets") if language == "en")


@cache
def _by_encoding() -> Mapping[str, Sequence[Alphabet]]:
    """The languages that are written in an encoding, the usual encodings first."""
    found: dict[str, list[Alphabet]] = {}
    for language, encodings, letters, words in table("alphabets"):
        shares = [1 / (rank + 1.5) for rank in range(len(letters))]
        whole = sum(shares)
        logs = {letter: math.log(share / whole) for letter, share in zip(letters, shares, strict=True)}
        alphabet = Alphabet(language, language not in _OTHER_SCRIPTS, logs, words.split())
        for encoding in encodings.split():
            found.setdefault(encoding, []).append(alphabet)
    return found
