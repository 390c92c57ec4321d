"""What a clause with “who” or “which” reports ends where the main clause goes on."""

from __future__ import annotations

from collections.abc import Sequence

from parsing.quotes.circumstances import before_time
from parsing.quotes.ends import acts, irregular, is_clause
from parsing.quotes.frames import Frame
from parsing.quotes.tokens import Token, group, word_class


def before_main_verb(tokens: Sequence[Token], start: int, end: int, frame: Frame) -> int:
    """“Venn, who said the pier would close, will go to court”: where the aside ends."""
    ahead = (frame.start, *((before_time(tokens, frame.cue.start),) if frame.cue else ()))
    opening = next((at - 2 for at in ahead if at > 1 and tokens[at - 1].word in ("who", "which")), -1)
    if opening < 0 or start >= end:
        return end
    if opening + 2 == frame.start and _is_doer(tokens[opening]) and tokens[start].word not in word_class():
        return _before_second_verb(tokens, start, end)
    if tokens[opening].kind == "dash":
        return next((at for at in range(start, end) if tokens[at].kind == "dash"), end)
    if tokens[opening].kind != "comma":
        return end
    for at in range(start, end - 1):
        if tokens[at].kind == "quote" and word_class().get(tokens[at + 1].word) == "auxiliary":
            return at + 1  # “, who called it “a wreck,” has left”
        if tokens[at].kind == "comma" and tokens[at + 1].kind == "word" and _goes_on(tokens, at + 1, end):
            told = tokens[start:at]
            return at if any(token.word == "to" for token in told) or is_clause(told) else end
    return end


def opens_relative(tokens: Sequence[Token], at: int) -> bool:
    """“a plan that had failed”, “coats that keep it out”: the clause tells of the noun before it."""
    if tokens[at].word != "that" or not 0 < at < len(tokens) - 1:
        return False
    noun = tokens[at - 1]
    named = noun.kind == "word" and noun.word not in word_class() and noun.word not in group("time")
    return named and not noun.word.endswith("ly") and acts(tokens, at + 1, len(tokens))


def _before_second_verb(tokens: Sequence[Token], start: int, end: int) -> int:
    """“A man who police say shot at guards and then fled gave up”: the second verb in the past that nothing
    joins to the first is that of the man."""
    for at in range(start + 1, end - 1):
        token, before = tokens[at], tokens[at - 1]
        if token.kind not in ("word", "name", "number"):
            break
        acts_there = token.kind == "word" and token.word not in word_class() and _goes_on(tokens, at, end)
        if acts_there and before.word not in ("and", "or", "then") and not _is_helped(tokens, at):
            return at
    return end


def _is_doer(token: Token) -> bool:
    return token.kind in ("name", "word") and token.word not in word_class()


def _is_helped(tokens: Sequence[Token], at: int) -> bool:
    """An auxiliary, an article or a relative pronoun makes the word no verb of the main clause."""
    return word_class().get(tokens[at - 1].word) in ("auxiliary", "conjunction", "determiner", "pronoun")


def _goes_on(tokens: Sequence[Token], at: int, end: int) -> bool:
    """A verb in the past stands there, and no participle: “, suspended operations”."""
    word, following = tokens[at].word, tokens[at + 1].word
    past = (word.endswith("ed") or word in irregular()) and word not in word_class()
    return acts(tokens, at, end) or (past and following not in ("and", "as", "by", "or"))
