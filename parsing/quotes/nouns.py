"""Nouns that report: “her warning that …”, “a claim by the port that …”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from parsing import lexicon
from parsing.quotes.cues import Cue
from parsing.quotes.phrases import end_of_phrase, start_of_phrase
from parsing.quotes.subjects import Subject
from parsing.quotes.tokens import Token, group, word_class

_FARTHEST_OWNER = 4
_FARTHEST_CLAUSE = 12
"""Tokens before the noun in which its owner stands, and after it in which its “that” does."""


def noun_cues(tokens: Sequence[Token]) -> Iterator[tuple[Cue, Subject]]:
    """Each noun that reports a clause, with who it says spoke. One that opens the sentence is left out: where
    its clause ends and the sentence goes on is not told."""
    nouns = lexicon.words("speech-nouns")
    for number, token in enumerate(tokens):
        if token.kind != "word" or token.word not in nouns or token.possessive:
            continue
        who = _owner(tokens, number) or _author(tokens, number)
        if who and who.start and number and _reports(tokens, max(number + 1, who.end)):
            yield Cue(number, max(number + 1, who.end), number, "noun", token.word, "c"), who


def quoting_nouns(tokens: Sequence[Token]) -> Iterator[tuple[Cue, Subject]]:
    """Each noun whose words stand quoted right behind it, “Venn’s slogan, “…””, “her answer was: “…””, or
    behind a colon, “a headline from the Port Post, which is read here: “…””."""
    if not any(token.kind == "quote" for token in tokens):
        return
    nouns = _with_words()
    for number, token in enumerate(tokens):
        if token.word not in nouns or token.kind != "word" or token.possessive:
            continue
        who, end = None, 0
        if token.word in group("quoted noun"):
            who, end = _owner(tokens, number), _past_joint(tokens, number + 1)
        if who is None:
            who, end = _author(tokens, number), _past_colon(tokens, number + 1)
        if who and end < len(tokens) and tokens[end].kind == "quote":
            yield Cue(number, end, number, "noun", token.word, "q"), who


def claiming_nouns(tokens: Sequence[Token]) -> Iterator[tuple[Cue, Subject]]:
    """Each noun that says whose the words before it are: “…,” in Venn’s words; “…” Those were the words of
    Venn; “…” was the answer from Venn. The cue starts behind the quotation."""
    for at, token in enumerate(tokens):
        if token.kind != "quote":
            continue
        start = at + 1
        while start < len(tokens) and tokens[start].kind in ("comma", "stop"):
            start += 1
        noun = _claim(tokens, start)
        who = (_owner(tokens, noun) or _author(tokens, noun, ("from", "of"))) if noun else None
        if noun and who and who.start >= start:
            yield Cue(start, max(noun + 1, who.end), noun, "noun", tokens[noun].word, "q"), who


def _claim(tokens: Sequence[Token], start: int) -> int | None:
    """The number of “words” in “in Venn’s own words”, “those were Venn’s words”, “were the words of”."""
    if start >= len(tokens):
        return None
    points = tokens[start].word in group("points at words")
    verb = start + points
    leads = verb < len(tokens) and tokens[verb].word in (group("be") if points else group("be") | {"in"})
    if not leads:
        return None
    told = not points and tokens[verb].word in group("be")
    nouns = group("own words") | (group("quoted noun") if told else frozenset())
    for at in range(verb, min(verb + 2 + _FARTHEST_OWNER, len(tokens))):
        if tokens[at].word in group("not") or tokens[at].word.endswith("n't"):
            return None
        if tokens[at].word in nouns and tokens[at].kind == "word":
            return at
    return None


def claims_words(tokens: Sequence[Token]) -> bool:
    """The sentence says whose the words of the one before are: “Those were Venn’s words”, “So said Venn”."""
    return (tokens[0].word in group("points at words") and _claim(tokens, 0) is not None) or (
        tokens[0].word in ("so", "thus") and len(tokens) > 2 and tokens[1].word in group("never a noun")
    )


@cache
def _with_words() -> frozenset[str]:
    return group("quoted noun") | group("work") | group("bears words")


def _past_joint(tokens: Sequence[Token], end: int) -> int:
    while end < len(tokens) and (tokens[end].word in group("be") or tokens[end].kind in ("comma", "colon")):
        end += 1
    return end


def _past_colon(tokens: Sequence[Token], start: int) -> int:
    return next((at + 1 for at in range(start, len(tokens)) if tokens[at].kind == "colon"), len(tokens))


def _owner(tokens: Sequence[Token], noun: int) -> Subject | None:
    """“Venn’s latest”, “her”, “the port’s” before the noun."""
    for at in range(noun - 1, max(-1, noun - 1 - _FARTHEST_OWNER), -1):
        token = tokens[at]
        if token.word in group("owner") and token.kind == "word":
            return Subject(at, at + 1, at, at + 1)
        if token.possessive:
            start = start_of_phrase(tokens, at)
            return Subject(start, at + 1, start, at + 1) if start <= at else None
        if token.kind != "word" or token.word in word_class():
            return None
    return None


def _author(tokens: Sequence[Token], noun: int, leading: tuple[str, ...] = ("by", "from")) -> Subject | None:
    """“by the port”, “from Orla Venn” after the noun."""
    if noun + 1 >= len(tokens) or tokens[noun + 1].word not in leading:
        return None
    end = end_of_phrase(tokens, noun + 2)
    return Subject(noun + 2, end, noun + 2, end) if end > noun + 2 else None


def _reports(tokens: Sequence[Token], at: int) -> bool:
    """“that” follows at once, or after where it was said."""
    for number in range(at, min(at + _FARTHEST_CLAUSE, len(tokens))):
        if tokens[number].word == "that":
            return number == at or word_class().get(tokens[at].word) == "preposition"
        if tokens[number].kind not in ("word", "name", "number"):
            return False
    return False
