"""Words that only tell when and where: “a few minutes ago in Port Selm”, “on Wednesday”, “at Gate 4”."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from parsing.quotes.tokens import Token, group, word_class

_OBJECTS = {"her", "him", "it", "me", "one", "them", "us"}
_WHICH = frozenset({"following", "last", "next", "previous", "same", "this"})
"""What tells, before “week”, which one."""
_LONGEST_ASIDE = 16
"""Tokens of an age, an office or a place between the hearer and the clause."""


def says_something(words: Sequence[Token]) -> bool:
    """Whether more stands there than when, where and a pronoun: not “one three weeks ago”, “in Dublin”."""
    at = 0
    bare = True
    while at < len(words):
        end = circumstance_end(words, at)
        if end > at:
            at = end
            continue
        alone = bare and words[at].kind == "word" and words[at].word in _OBJECTS
        if words[at].kind != "comma" and not alone:
            return True
        bare = bare and not alone
        at += 1
    return False


def circumstance_end(words: Sequence[Token], at: int) -> int:
    """Past a phrase of time or a place by name that begins at `at`; `at` itself where none does."""
    governed = word_class().get(words[at].word) == "preposition" and words[at].word not in ("of", "to")
    return _time_end(words, at + governed, governed) or _place_end(words, at + governed, governed) or at


def _time_end(words: Sequence[Token], start: int, governed: bool) -> int:
    """Past “nine days” after a preposition, “three weeks ago”, “Monday”; 0 where no time stands there."""
    at = start
    while at < len(words) and (words[at].kind == "number" or words[at].word in _counting()):
        at += 1
    if at == len(words) or words[at].word not in _times() or words[at].possessive:
        return 0
    dated = (words[at].word in group("time") and at == start) or (at > start and words[at - 1].word in _WHICH)
    while at < len(words) and (words[at].word in _times() or _is_day(words, at)):
        at += 1
    counted = at < len(words) and words[at].word in ("ago", "earlier", "later")
    return at + counted if governed or counted or dated else 0


@cache
def _times() -> frozenset[str]:
    return group("time") | group("time noun")


@cache
def _counting() -> frozenset[str]:
    return group("count") | group("quantity") | group("article") | _WHICH


def _is_day(words: Sequence[Token], at: int) -> bool:
    """“March 3”."""
    return words[at].kind == "number" and words[at - 1].word in group("time")


def _place_end(words: Sequence[Token], start: int, governed: bool) -> int:
    """Past “the Harbour Hall”, “Gate 4”; 0 where no place stands there by name."""
    at = start + (start < len(words) and words[start].word == "the")
    first = at
    while at < len(words) and words[at].kind == "name" and not words[at].possessive:
        at += 1
    numbered = at < len(words) and words[at].kind == "number"
    return at + numbered if governed and at > first else 0


def after_aside(tokens: Sequence[Token], at: int, end: int) -> int:
    """From the comma behind a hearer past an age, an office and a place, “, 58, at Orren Crown Court”, to
    what was said; `at` where something else follows."""
    for number in range(at + 1, min(at + _LONGEST_ASIDE, end)):
        token = tokens[number]
        if token.word in ("that", "whether", "if") or token.kind in ("colon", "quote"):
            return number
        sort = word_class().get(token.word) if token.kind == "word" else "determiner"
        plain = token.kind in ("word", "name", "number", "comma")
        if not plain or sort not in ("determiner", "preposition", None):
            break
    return at


def before_time(tokens: Sequence[Token], at: int) -> int:
    """Before “last month” in “who last month said”."""
    times = group("time") | {"earlier", "in", "last", "on", "this"}
    while at and tokens[at - 1].word in times:
        at -= 1
    return at
