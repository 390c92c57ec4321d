"""The subject of a sentence that reports nothing, or whose cue stands far from it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from parsing import lexicon
from parsing.quotes.phrases import end_of_phrase
from parsing.quotes.subjects import Subject, is_done, is_people, opens_with_time, subject_of
from parsing.quotes.tokens import Token, group, word_class

_LONGEST_DAY = 5
"""Tokens of “the very same winter night”."""


def first_subject(tokens: Sequence[Token]) -> Subject | None:
    """The subject of the whole sentence: its first noun phrase after an introduction."""
    at = 0
    while at < len(tokens) and tokens[at].kind != "quote":
        token = tokens[at]
        sort = word_class().get(token.word) if token.kind == "word" else None
        if sort == "pronoun" and token.word in group("subject pronoun"):
            return Subject(at, at + 1, at, at + 1)
        if _introduces(token, sort, at) or _is_aside(tokens, at):
            at = _next_comma(tokens, at)
        elif opens_with_time(tokens, at, len(tokens)):
            at = _after_time(tokens, at)
        elif end_of_day := _end_of_day(tokens, at):
            at = end_of_day
        elif token.kind in ("name", "number", "word") and sort in (None, "determiner"):
            end = _end_before_verb(tokens, at)
            if all(word.kind == "number" or word.word in group("time") for word in tokens[at:end]):
                at = end
                continue
            return subject_of(tokens, at, end)
        else:
            at += 1
    return None


def _introduces(token: Token, sort: str | None, at: int) -> bool:
    """The word opens a phrase or clause that stands before the subject."""
    if sort in ("preposition", "conjunction"):
        return token.word not in ("and", "but", "or", "so", "yet")
    if at or token.kind == "number" or sort is not None:
        return False
    return token.word.endswith(("ing", "ed")) or token.word in group("sentence adverb")


def _is_aside(tokens: Sequence[Token], at: int) -> bool:
    """“In the note, dated 5 May, the port”: what was done to the noun before the comma."""
    return at > 0 and tokens[at - 1].kind == "comma" and is_done(tokens[at])


def _end_before_verb(tokens: Sequence[Token], start: int) -> int:
    """Where the noun phrase at `start` ends in a sentence whose verb nobody has found."""
    end = max(end_of_phrase(tokens, start), start + 1)
    office = end < len(tokens) and tokens[end].word == "of" and _is_title(tokens[end - 1])
    if office:
        end = max(end, end_of_phrase(tokens, end + 1))
    nouns = _nouns_behind_names()
    for at in range(start + 1, end):
        token, before = tokens[at], tokens[at - 1]
        if token.kind != "word" or token.word == "of":
            continue
        if before.kind == "name" and not before.possessive and token.word not in nouns:
            return at
        if token.word.endswith("ed") and word_class().get(before.word) != "determiner":
            return at
        if _is_text(before) and token.word.endswith("s") and not is_people(token):
            return at  # “the letter ends”
    return end


def _is_text(token: Token) -> bool:
    return token.kind == "word" and token.word in group("work") | group("bears words")


@cache
def _nouns_behind_names() -> frozenset[str]:
    return lexicon.words("roles") | lexicon.words("role-modifiers") | group("body") | group("seat")


def _after_time(tokens: Sequence[Token], at: int) -> int:
    """Past “a week later”; past the comma after “a few hours before the vote,”."""
    while tokens[at].word not in group("time noun"):
        at += 1
    following = tokens[at + 1 : at + 2]
    if following and following[0].word in ("before", "after"):
        return _next_comma(tokens, at)
    return at + 1 + bool(following and following[0].word in group("after a time"))


def _end_of_day(tokens: Sequence[Token], start: int) -> int | None:
    """Past “the following year”, “the same day”, which say when; not “the days of waiting”."""
    if word_class().get(tokens[start].word) != "determiner":
        return None
    for at in range(start + 1, min(start + _LONGEST_DAY, len(tokens))):
        if tokens[at].kind != "word":
            return None
        if tokens[at].word in group("time noun") | group("time"):
            goes_on = at + 1 < len(tokens) and _goes_on(tokens[at + 1])
            return at + 1 if goes_on else None
        if tokens[at].word in word_class() and tokens[at].word != "following":
            return None
    return None


def _goes_on(token: Token) -> bool:
    """The subject may stand there: a name, “the”, “she”."""
    return token.kind == "name" or word_class().get(token.word) in ("determiner", "pronoun")


def _next_comma(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].kind not in ("comma", "quote"):
        at += 1
    return at + 1 if at < len(tokens) and tokens[at].kind == "comma" else at


def _is_title(token: Token) -> bool:
    """“Leader” of “Leader of Opposition Orla Venn”."""
    return token.kind == "name" and token.word in lexicon.words("roles")
