"""Quotation marks that quote nobody: scare quotes, titles of works, names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsing.quotes.titles import is_headed, is_title
from parsing.quotes.tokens import Token, group, word_class

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_SCARE_WORDS = 3
_LONGEST_BRACKET = 12
"""Tokens of “(“Norland” or the “Board”)” on either side of a quotation."""


def is_scare(text: str, tokens: Sequence[Token], at: int, start: int, end: int) -> bool:
    """Whether the quotation `start`..`end`, token `at` of a sentence that reports nothing, is a statement of
    nobody's: too short, or a title."""
    words = _WORD.findall(text, start, end)
    if len(words) <= _SCARE_WORDS:
        return True
    titled = at > 0 and tokens[at - 1].word in group("titling")
    return titled or is_title(text, start, end) or is_headed(tokens, at)


def is_defined(text: str, tokens: Sequence[Token], at: int, start: int, end: int) -> bool:
    """“the Norland Port Board (“Norland” or the “Board”)”: a name for short, in brackets."""
    opening = at
    while (
        opening and at - opening < _LONGEST_BRACKET and tokens[opening - 1].kind in ("word", "quote", "comma")
    ):
        opening -= 1
    closing = at + 1
    while closing < min(len(tokens), at + _LONGEST_BRACKET) and tokens[closing].kind in (
        "word",
        "quote",
        "comma",
    ):
        closing += 1
    enclosed = opening > 0 and tokens[opening - 1].kind == "open" and closing < len(tokens)
    return (
        enclosed and tokens[closing].kind == "close" and len(_WORD.findall(text, start, end)) <= _SCARE_WORDS
    )


def is_disowned(tokens: Sequence[Token], at: int) -> bool:
    """“A quote attributed to Orla Venn, “…”, is invented”: the sentence says that nobody said it."""
    words = {token.word for token in (*tokens[:at], *tokens[at + 1 :]) if token.kind == "word"}
    if not words & group("invented") or words & group("not"):
        return False
    return "attributed" in words or bool(words & group("words quoted"))


def is_naming(text: str, tokens: Sequence[Token], at: int, start: int, end: int) -> bool:
    """“An article called “…” was”: a title after a participle, or with a verb of the sentence behind it."""
    if not at or tokens[at - 1].word not in group("naming"):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    verb = following is not None and word_class().get(following.word) == "auxiliary"
    return verb or is_title(text, start, end)
