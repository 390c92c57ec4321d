"""Two names compared: whether they can be one person's, by parts, initials, nicknames, accents and typos."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from parsing import lexicon
from parsing.actors.vocabulary import first_names, fold

_NICKNAME = re.compile(r"[\"“‘'(][^\"”’')]*[\"”’')]\s*")
_ARTICLE = re.compile(r"^(?:al|el|ad|as|an|ash|ar|ul|az)[-‑ ]+(?=\w)")
_YEV = re.compile(r"(?<=[a-z]{2})[yij]ev(?=a?$)")
_SKI = re.compile(r"sk(?:ii|iy|ij|y)$")
_SENIOR = frozenset({"sr", "snr", "senior"})
_JUNIOR = frozenset({"jr", "jnr", "junior"})


@dataclass(frozen=True, slots=True)
class Parts:
    """A name as it is compared: folded words without dots, nicknames and `Jr`."""

    words: tuple[str, ...]
    generation: str
    """`jr`, `sr` or empty."""


def _plain(word: str) -> str:
    """`word` without its article, Slavic endings in one of their spellings: `vasilyev`, `vasiliev`."""
    plain = _SKI.sub("ski", _YEV.sub("ev", _ARTICLE.sub("", word)))
    return _spellings().get(plain, plain)


@cache
def _spellings() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.table("name-spellings")}


@lru_cache(maxsize=1 << 14)
def parts_of(text: str) -> Parts:
    """How the name `text` is compared with others."""
    plain = _NICKNAME.sub("", text).replace(",", " ")
    words = [_plain(fold(word).strip(".'-’‑")) for word in re.sub(r"\.(?=\w)", ". ", plain).split()]
    words = [word for word in words if word]
    generation = ""
    if words and words[-1] in _SENIOR | _JUNIOR:
        generation = "jr" if words.pop() in _JUNIOR else "sr"
    return Parts(tuple(words), generation)


def is_same(one: Parts, other: Parts) -> bool:
    """Whether two names can be one person's."""
    if one.generation and other.generation and one.generation != other.generation:
        return False
    shorter, longer = sorted((one.words, other.words), key=len)
    if len(shorter) == len(longer):
        return _alike_word_by_word(shorter, longer)
    if len(shorter) < 2:
        return bool(shorter) and shorter[0] in longer
    if longer[: len(shorter)] == shorter:
        return True
    if longer[-len(shorter) :] == shorter:
        return not (_is_proper_first_name(shorter[0]) and _is_proper_first_name(longer[0]))
    return _stands_inside(shorter, longer) or _middle_left_out(shorter, longer)


def _stands_inside(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """`García Velt` in `Ana María García Velt Ruiz`: the surnames, the mother's left out."""
    starts = range(1, len(longer) - len(shorter))
    inside = any(longer[at : at + len(shorter)] == shorter for at in starts)
    return inside and not _is_proper_first_name(shorter[0])


def _is_proper_first_name(word: str) -> bool:
    """`Ana Maria Kovac` is not `Maria Kovac`, but `Syed Ali Kazmi` can be `Ali Kazmi`."""
    if word in lexicon.words("courtesy-names") or word in lexicon.words("name-particles"):
        return False
    return word in first_names()


def _alike_word_by_word(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    typos = 0
    for a, b in zip(one, other, strict=True):
        if a == b or _is_initial_of(a, b) or _is_nickname(a, b):
            continue
        if not is_typo(a, b):
            return False
        typos += 1
    return typos < 2 and any(a == b for a, b in zip(one, other, strict=True))


def _middle_left_out(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """First and last word agree and the rest stand in the longer name in their order.

    Initials that differ in number do not: `George H. W.` and `George W.` are father and son.
    """
    if not (_agree(shorter[0], longer[0]) and shorter[-1] == longer[-1]):
        return False
    if len(shorter) > 2 and all(len(word) == 1 for word in shorter[1:-1] + longer[1:-1]):
        return False
    rest = iter(longer[1:-1])
    return all(any(_agree(word, other) for other in rest) for word in shorter[1:-1])


def _agree(one: str, other: str) -> bool:
    return one == other or _is_initial_of(one, other) or _is_nickname(one, other) or is_typo(one, other)


def _is_nickname(one: str, other: str) -> bool:
    return (one, other) in _nicknames() or (other, one) in _nicknames()


@cache
def _nicknames() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(map(_plain, row)) for row in lexicon.table("nicknames"))


def _is_initial_of(one: str, other: str) -> bool:
    return (len(one) == 1 or len(other) == 1) and one[:1] == other[:1]


def is_typo(one: str, other: str) -> bool:
    """Whether one word is the other misspelt: one slip, two in a long word, and not both real names."""
    if min(len(one), len(other)) < 4:
        return False
    if is_known(one) and is_known(other):
        return _is_swap(one, other)
    most = 2 if min(len(one), len(other)) >= 9 else 1
    return OSA.distance(one, other, score_cutoff=most) <= most


def _is_swap(one: str, other: str) -> bool:
    """Whether two names differ by neighbouring letters in the wrong order and are of one gender."""
    names = first_names()
    if min(len(one), len(other)) < 6 or sorted(one) != sorted(other) or names.get(one) != names.get(other):
        return False
    return OSA.distance(one, other, score_cutoff=1) <= 1


def is_known(word: str) -> bool:
    """Whether `word`, folded, is a first name or a surname."""
    return word in first_names() or word in lexicon.words("surnames")
