"""The words of a sentence, each quotation one token among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from parsing import lexicon
from parsing.segments import Quotation, Segments

Kind = Literal["name", "word", "number", "quote", "comma", "stop", "colon", "dash", "open", "close"]
"""`name` a capitalised word; `stop` also a semicolon."""

_MASKS = ("\ue000", "\ue001")
_TOKEN = re.compile(
    r"(?P<quote>\ue000+|\ue001+)"
    r"|(?P<word>[^\W\d_]+(?:['’&-](?=\w)\w+|\.(?=[^\W\d_])[^\W\d_]+)*(?:\.(?=,|\s+[\w“\"'‘\ue000\ue001(]))?)"
    r"|(?P<number>[$£€]?\d[\w.,]*\w|[$£€]?\d)"
    r"|(?P<comma>,)|(?P<stop>[.!?;…])|(?P<colon>:)|(?P<dash>[—–―]|--+|(?<=\s)-(?=\s)|(?<![^\n])-(?=\w))"
    r"|(?P<open>[(\[])|(?P<close>[)\]])"
)
_LONGEST = 160
"""Tokens of a sentence; a longer one (a list, a line without a stop) is read in parts."""
_SPEECH_STAYS_OPEN = (",", "?", "!", "—", "–", "-")


@dataclass(frozen=True, slots=True)
class Token:
    """`word` is lower-cased, without a full stop or a possessive ending."""

    start: int
    end: int
    word: str
    kind: Kind
    possessive: bool = False
    capital: bool = False
    quotation: int = -1
    """Index into `Segments.quotations`."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or two that a quotation's own full stop had parted, as tokens."""

    paragraph: int
    first: bool
    """It opens its paragraph."""
    tokens: tuple[Token, ...]

    @property
    def is_title(self) -> bool:
        """Its words are capitalised, as in a headline."""
        words = [token for token in self.tokens if token.kind in ("name", "word")]
        long = [token for token in words if len(token.word) > 3]
        return len(long) > 2 and sum(token.capital for token in long) >= 0.8 * len(long)

    @property
    def is_bare(self) -> bool:
        """It is nothing but quotations, and what joins them."""
        return all(
            token.kind not in ("name", "number", "word") or token.word in ("and", "but")
            for token in self.tokens
        )


@cache
def word_class() -> dict[str, str]:
    """Function words and what they do: determiner, pronoun, preposition, conjunction, auxiliary, adverb."""
    return {row[0]: row[1] for row in lexicon.table("word-classes")}


@cache
def group(name: str) -> frozenset[str]:
    """The words of one group of `speech-words.tsv`."""
    return next(frozenset(row[1].split()) for row in lexicon.table("speech-words") if row[0] == name)


def units_of(text: str, segments: Segments) -> tuple[Unit, ...]:
    """The sentences of `text` as tokens, in order; a bare quotation joins the words that report it."""
    masked = _mask(text, segments.quotations)
    starts = {quotation.outer_start: number for number, quotation in enumerate(segments.quotations)}
    units: list[Unit] = []
    for sentence in segments.sentences:
        for tokens in _parts(_tokens(masked, sentence.start, sentence.end, starts)):
            last = units[-1] if units else None
            if last and _goes_on(text, last, tokens, sentence.paragraph, segments.quotations):
                units[-1] = Unit(last.paragraph, last.first, last.tokens + tokens)
            else:
                first = last is None or last.paragraph != sentence.paragraph
                units.append(Unit(sentence.paragraph, first, tokens))
    return tuple(units)


def _mask(text: str, quotations: tuple[Quotation, ...]) -> str:
    """`text` with every quotation, marks and all, overwritten by as many letters of the private use area."""
    parts, at = [], 0
    for number, quotation in enumerate(quotations):
        parts.append(text[at : quotation.outer_start])
        parts.append(_MASKS[number % 2] * (quotation.outer_end - quotation.outer_start))
        at = quotation.outer_end
    parts.append(text[at:])
    return "".join(parts)


def _tokens(masked: str, start: int, end: int, starts: dict[int, int]) -> tuple[Token, ...]:
    tokens = []
    for match in _TOKEN.finditer(masked, start, end):
        kind = match.lastgroup
        if kind == "quote":
            tokens.append(
                Token(match.start(), match.end(), "", "quote", quotation=starts.get(match.start(), -1))
            )
        elif kind == "word":
            tokens.append(_word(match))
        else:
            tokens.append(Token(match.start(), match.end(), match.group(), kind))  # type: ignore[arg-type]  # group names are kinds
    return tuple(_names(tokens))


def _names(tokens: list[Token]) -> list[Token]:
    """“said Will Doyle”: a capitalised function word before a name, within a sentence, is a name too."""
    for number in range(1, len(tokens) - 1):
        token = tokens[number]
        if token.capital and token.kind == "word" and token.word in group("also name"):
            before, after = tokens[number - 1], tokens[number + 1]
            if after.kind == "name" and before.kind in ("word", "comma"):
                tokens[number] = replace(token, kind="name")
    return tokens


def _word(match: re.Match[str]) -> Token:
    written = match.group()
    word = written.lower().rstrip(".").replace("’", "'")
    possessive = word.endswith(("'s", "s'"))
    if possessive:
        word = word[:-2] if word.endswith("'s") else word[:-1]
    capital = written[0].isupper()
    named = capital and (word not in word_class() or (written.isupper() and len(word) == 2))
    return Token(match.start(), match.end(), word, "name" if named else "word", possessive, capital)


def _parts(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    for at in range(0, len(tokens), _LONGEST):
        yield tokens[at : at + _LONGEST]


def _goes_on(
    text: str, last: Unit, tokens: tuple[Token, ...], paragraph: int, quotations: tuple[Quotation, ...]
) -> bool:
    """The sentence before ended with an open-ended quotation (“Why?”) that this one reports (asked Venn),
    or that it signs (— Orla Venn), perhaps on a line of its own."""
    final = last.tokens[-1]
    if final.quotation < 0 or len(last.tokens) + len(tokens) > _LONGEST:
        return False
    if tokens[0].kind == "dash" and len(tokens) > 1 and tokens[1].kind == "name":
        return last.paragraph == paragraph or last.is_bare
    if last.paragraph != paragraph or tokens[0].kind == "quote":
        return False
    quotation = quotations[final.quotation]
    return text[quotation.start : quotation.end].endswith(_SPEECH_STAYS_OPEN)
