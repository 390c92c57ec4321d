"""Titles of works and nicknames: names that stand in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parsing.quotes.tokens import Token, group
from parsing.segments import Quotation

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_LONGEST_NICKNAME = 2
_LONGEST_DAY = 4
"""Tokens of “on Monday”, “on Aug. 10”."""
_OWNED = 4
"""Tokens that a work and those before it that may say whose it is take up."""


def is_title(text: str, start: int, end: int) -> bool:
    """Every word has a capital but the small ones, as in the title of a book, a song, a programme."""
    words = _WORD.findall(text, start, end)
    small = [word for word in words if word[0].islower()]
    return len(words) > 1 and len(small) < len(words) and group("in title").issuperset(small)


def is_headed(tokens: Sequence[Token], at: int) -> bool:
    """“Venn’s column, “…,” is”, “in her letter on Aug. 10, “…,””: token `at` is the title of what somebody
    wrote, named just before it."""
    end = at - 1
    if end < 1 or tokens[end].kind != "comma":
        return False
    day = next((on for on in range(end - 2, max(0, end - _LONGEST_DAY), -1) if tokens[on].word == "on"), end)
    if all(token.kind in ("name", "number") for token in tokens[day + 1 : end]):
        end = day
    if tokens[end - 1].word not in group("work"):
        return False
    owner = tokens[max(0, end - _OWNED) : end - 1]
    return any(token.kind == "name" or token.possessive or token.word in group("owner") for token in owner)


def name_titles(text: str, tokens: tuple[Token, ...], quotations: Sequence[Quotation]) -> tuple[Token, ...]:
    """The tokens of a sentence, titles of works and nicknames made names among the words around them."""
    named = {
        at
        for at, token in enumerate(tokens)
        if at and token.quotation >= 0 and _is_name(text, tokens, at, quotations[token.quotation])
    }
    if not named:
        return tokens
    return tuple(
        replace(token, kind="name", quotation=-1) if at in named else token for at, token in enumerate(tokens)
    )


def _is_name(text: str, tokens: Sequence[Token], at: int, quotation: Quotation) -> bool:
    before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
    if before.kind == "name" and after and after.kind == "name":
        return len(_WORD.findall(text, quotation.start, quotation.end)) <= _LONGEST_NICKNAME
    return is_title(text, quotation.start, quotation.end) and _is_work(tokens[:at], after)


def _is_work(before: Sequence[Token], after: Token | None) -> bool:
    """“the channel's “…””, “the song “…””, “his book, “…,” by”, “during a “…””; not “said “…””."""
    last = before[-1]
    if last.word in ("a", "an", "the") and len(before) > 1:
        return before[-2].word in group("at an event")
    if last.kind == "comma" and len(before) > 1:
        return before[-2].word in group("work") or (after is not None and after.word == "by")
    if last.kind not in ("word", "name"):
        return False
    return last.possessive or last.word in group("work") or last.word in group("at an event")
