"""Words that stand in somebody's question: “Asked whether she agreed that it is “a sham,” she said”."""

from __future__ import annotations

from collections.abc import Sequence

from parsing.quotes.tokens import Token, group

_LONGEST_ASKED = 6
"""Tokens between “asked” and its “if”."""
_LONGEST_CLAUSE = 24


def is_asked(tokens: Sequence[Token], start: int) -> bool:
    """The clause whose subject is token `start` is one that a question asks: nobody has said it."""
    if not start or tokens[start - 1].word not in ("whether", "if"):
        return False
    ahead = tokens[max(0, start - 1 - _LONGEST_ASKED) : start - 1]
    return tokens[start - 1].word == "whether" or any(token.word in group("questioned") for token in ahead)


def is_quoted_in_question(tokens: Sequence[Token], at: int) -> bool:
    """The quotation at token `at` is part of what “Asked whether”, “was asked if” asks."""
    for number in range(at - 1, max(0, at - _LONGEST_CLAUSE), -1):
        if tokens[number].kind not in ("word", "name", "number"):
            return False
        if tokens[number].word in ("whether", "if"):
            ahead = tokens[max(0, number - _LONGEST_ASKED) : number]
            return any(token.word in group("questioned") for token in ahead)
    return False
