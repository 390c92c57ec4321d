"""Where it was said, told behind what was said: “accused him of lying in an interview with Tide FM”."""

from __future__ import annotations

from collections.abc import Sequence

from parsing.quotes.occasions import is_event, place_end
from parsing.quotes.phrases import end_of_phrase
from parsing.quotes.subjects import is_done
from parsing.quotes.tokens import Token, group, word_class

_FEWEST_WORDS = 3
_LONGEST_VENUE = 4
"""Tokens of “a crowded press conference”."""


def before_occasion(tokens: Sequence[Token], start: int, end: int, clause: bool) -> int:
    """Where the last phrase of `start`..`end` begins if it says only where it was said, else `end`. What a
    whole clause tells may have happened “at a rally” or on the day named: that must be “in a statement”."""
    for at in range(end - 3, start + _FEWEST_WORDS - 1, -1):
        if tokens[at].kind not in ("word", "name", "number"):
            break
        if tokens[at].word in ("at", "during", "in") and tokens[at + 1].word in ("a", "an"):
            after = _after_venue(tokens, at + 2, end, clause)
            return at if after is not None and _only_times(tokens[after:end], clause) else end
    return end


def _after_venue(tokens: Sequence[Token], start: int, end: int, clause: bool) -> int | None:
    for at in range(start, min(start + _LONGEST_VENUE, end)):
        if not is_event(tokens[at]) or (at + 1 < end and is_event(tokens[at + 1])):
            continue
        if clause and tokens[at].word not in group("said in"):
            return None
        after = place_end(tokens, at + 1)
        whom = after + 1 < end and tokens[after + 1].word not in group("time")
        if whom and tokens[after].word in ("before", "for", "on", "to", "with"):
            after = max(after, end_of_phrase(tokens, after + 1))
        return after
    return None


def _only_times(words: Sequence[Token], clause: bool) -> bool:
    """“on Monday”, “released late Thursday”."""
    if clause:
        return not words
    return all(
        token.kind == "number"
        or token.word in group("time")
        or is_done(token)
        or word_class().get(token.word) in ("adverb", "preposition")
        for token in words
    )
