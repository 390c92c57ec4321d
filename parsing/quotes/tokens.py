"""The words of a sentence, each quotation one token among them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from parsing import lexicon
from parsing.segments import Quotation

Kind = Literal["name", "word", "number", "quote", "comma", "stop", "colon", "dash", "open", "close"]
"""`name` a capitalised word; `stop` also a semicolon."""

_MASKS = ("\ue000", "\ue001")
_TOKEN = re.compile(
    r"(?P<quote>\ue000+|\ue001+)"
    r"|(?P<word>[^\W\d_]+(?:['’&-](?=\w)\w+|\.(?=[^\W\d_])[^\W\d_]+|(?<=s)['’](?=\s[a-z]))*(?:\.(?=,|\s+[\w“\"'‘\ue000\ue001(])|!(?=,|\s+[a-z]))?)"
    r"|(?P<number>[$£€]?\d[\w.,]*\w|[$£€]?\d)"
    r"|(?P<comma>,)|(?P<stop>[.!?;…])|(?P<colon>:)|(?P<dash>[—–―]|--+|(?<=\s)-(?=\s)|(?<![^\n])-(?=\w)|(?<=\s)-(?=[A-Z]))"
    r"|(?P<open>[(\[])|(?P<close>[)\]])"
)


@dataclass(slots=True)
class Token:
    """`word` is lower-cased, without a full stop or a possessive ending.

    Not frozen: every word of a text is one, and a frozen one takes twice as long to make.
    """

    start: int
    end: int
    word: str
    kind: Kind
    possessive: bool = False
    capital: bool = False
    quotation: int = -1
    """Index into `Segments.quotations`."""


@cache
def word_class() -> dict[str, str]:
    """Function words and what they do: determiner, pronoun, preposition, conjunction, auxiliary, adverb."""
    return {row[0]: row[1] for row in lexicon.table("word-classes")}


@cache
def group(name: str) -> frozenset[str]:
    """The words of one group of `speech-words.tsv`."""
    return next(frozenset(row[1].split()) for row in lexicon.table("speech-words") if row[0] == name)


def mask(text: str, quotations: tuple[Quotation, ...]) -> str:
    """`text` with every quotation, marks and all, overwritten by as many letters of the private use area."""
    parts, at = [], 0
    for number, quotation in enumerate(quotations):
        parts.append(text[at : quotation.outer_start])
        parts.append(_MASKS[number % 2] * (quotation.outer_end - quotation.outer_start))
        at = quotation.outer_end
    parts.append(text[at:])
    return "".join(parts)


def tokens_of(
    masked: str, start: int, end: int, starts: Mapping[int, int], capitals: Set[int] = frozenset()
) -> tuple[Token, ...]:
    """The tokens of `start`..`end`. `starts`: where a quotation starts -> its number; `capitals`: the numbers
    of those that open with a capital."""
    tokens = []
    for match in _TOKEN.finditer(masked, start, end):
        kind = match.lastgroup
        if kind == "quote":
            number = starts.get(match.start(), -1)
            tokens.append(Token(*match.span(), "", "quote", capital=number in capitals, quotation=number))
        elif kind == "word":
            tokens.append(_word(match))
        else:
            tokens.append(Token(match.start(), match.end(), match.group(), kind))  # type: ignore[arg-type]  # group names are kinds
    return tuple(_names(tokens))


def _names(tokens: list[Token]) -> list[Token]:
    """“said Will Doyle”, “Ida May said”, “in May”: a capitalised function word beside a name is
    one too, and a month."""
    if len(tokens) > 1 and tokens[0].kind == "name" and tokens[1].word in group("attaching"):
        word = tokens[0].word
        if word in group("body") | group("plural") or _is_plural(word):
            tokens[0] = replace(tokens[0], kind="word")  # “Officials in the port said”
    for number in range(1, len(tokens) - 1):
        token = tokens[number]
        if token.capital and token.kind == "word" and token.word in group("also name"):
            before, after = tokens[number - 1], tokens[number + 1]
            if token.word == "under" and after.word == "secretary":
                tokens[number] = replace(token, kind="name")
            if token.word == "may" and before.word in group("before a month"):
                tokens[number] = replace(token, kind="name")
            if after.kind == "name" and before.kind in ("word", "comma"):
                tokens[number] = replace(token, kind="name")
            if before.kind == "name" and after.kind == "word" and not after.capital:
                tokens[number] = replace(token, kind="name")
    return tokens


def _is_plural(word: str) -> bool:
    people = word[:-1] in lexicon.words("roles") or word in lexicon.words("common-words")
    return word.endswith("s") and people


def _word(match: re.Match[str]) -> Token:
    word, kind, possessive, capital = _read(match.group())
    return Token(*match.span(), word, kind, possessive, capital)


@lru_cache(maxsize=1 << 12)
def _read(written: str) -> tuple[str, Kind, bool, bool]:
    """The word in small letters, its kind, and whether it is a possessive and has a capital."""
    word = written.lower().rstrip(".!").replace("’", "'")
    possessive = word.endswith(("'s", "s'"))
    if possessive:
        word = word[:-2] if word.endswith("'s") else word[:-1]
    capital = written[0].isupper()
    initial = written.isupper() and (len(word) == 2 or (len(word) == 1 and written.endswith(".")))
    named = capital and (word not in word_class() or initial)
    return word, "name" if named else "word", possessive, capital
