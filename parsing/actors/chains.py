"""Capitalised chains: where the text writes names, and the words around each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from parsing import lexicon
from parsing.actors.vocabulary import is_common
from parsing.patterns import one_of
from parsing.segments import Segments

Style = Literal["plain", "title", "capitals"]
"""How a sentence is set: words in lower case, each word capitalised (a headline), all capitals."""

_MOST_TOKENS = 24
_BETWEEN_NAMES = "do|das|e"
"""Portuguese particles, which are an English word or a letter elsewhere: `Maria do Céu`."""


def _upper() -> str:
    """All capitals, to stand in a class; those in a row as a range, which compiles sooner than each alone."""
    codes = [code for code in range(0x41, 0x1F00) if unicodedata.category(chr(code)) == "Lu"]
    firsts = sorted(set(codes) - {code + 1 for code in codes})
    lasts = sorted(set(codes) - {code - 1 for code in codes})
    rows = zip(firsts, lasts, strict=True)
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in rows)


_UPPER = _upper()
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_LOWER = re.compile(r"(?<![\w'’.-])[a-z]+(?![\w'’-])")
_SMALL_IN_TITLES = frozenset(
    {"a", "after", "against", "al", "amid", "an", "and", "as", "at", "before", "but", "by", "de", "for",
     "from", "in", "into", "nor", "of", "off", "on", "or", "over", "per", "the", "to", "under", "up", "via",
     "vs", "with"}
)  # fmt: skip
"""What a headline leaves uncapitalised; a sentence with a full stop and other small words is none."""
_PREFIX = re.compile(r"\b(?:pro|anti|non|post|pre|mid|all|inter|trans|sub|neo)[-‑–]$")
"""What makes an adjective of the word behind its hyphen: `pro-Europe` is no part of the name that follows."""


@dataclass(frozen=True, slots=True)
class Token:
    """A capitalised word. Possessive `'s` is left out; `link` is the small word that joins it to the one
    before: a particle, `of`, `and` …; empty where only a space does."""

    start: int
    end: int
    text: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """Capitalised words in a row, joined by spaces, name particles, `of`, `for`, `and` or `&`."""

    tokens: tuple[Token, ...]
    initial: bool
    """It opens a sentence, a quotation or a line: its first word would be capitalised anyway."""
    style: Style
    sentence: int


def find_chains(text: str, segments: Segments) -> Iterator[Chain]:
    """The chains of all sentences of `text` in order."""
    chain_pattern, token_pattern = _patterns()
    for number, sentence in enumerate(segments.sentences):
        style: Style | None = None
        for match in chain_pattern.finditer(text, sentence.start, sentence.end):
            style = style or style_of(text[sentence.start : sentence.end])
            tokens = tuple(_tokens(text, match.start(), match.end(), token_pattern))
            initial = _is_initial(text, sentence.start, tokens[0].start)
            if len(tokens) > 1 and _PREFIX.search(text, max(0, tokens[0].start - 6), tokens[0].start):
                yield Chain(tokens[:1], initial, style, number)
                tokens, initial = tokens[1:], False
            yield Chain(tokens, initial, style, number)


def style_of(sentence: str) -> Style:
    """Whether `sentence` is set in capitals, as a title, or plainly. A short one is plain."""
    words = _LONG_WORD.findall(sentence)
    if len(words) < 3:
        return "capitals" if len(words) == 2 and sentence.isupper() else "plain"
    if sum(map(str.isupper, words)) >= 0.7 * len(words):
        return "capitals"
    if sum(word[0].isupper() for word in words) < 0.6 * len(words):
        return "plain"
    if sentence.rstrip().endswith(".") and not _SMALL_IN_TITLES.issuperset(_LOWER.findall(sentence)):
        return "plain"
    common = [word for word in words[1:] if is_common(word)]
    return "title" if sum(word[0].isupper() for word in common) > max(2, 0.75 * len(common)) else "plain"


def _tokens(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[Token]:
    last = begin = start
    for match in pattern.finditer(text, start, end):
        begin = start if last == start else match.start()
        yield Token(begin, match.end(), text[begin : match.end()], text[last:begin].strip())
        last = match.end()


def _is_initial(text: str, sentence_start: int, start: int) -> bool:
    before = text[max(sentence_start, start - 4) : start].rstrip(" \u00a0")
    return start - sentence_start < 3 or before[-1:] in '.!?:;"“”‘•–—-\n*|' or before[-2:] in ("''", "``")


@cache
def _token_source() -> str:
    """The pattern of one capitalised word."""
    dotted, owners, tails, marked = (
        one_of(lexicon.words(name))
        for name in ("dotted-titles", "possessive-openers", "hyphen-tails", "names-with-marks")
    )
    shouted = one_of(word.upper() for word in lexicon.words("dotted-titles") & lexicon.words("honorifics"))
    heads = one_of(lexicon.words("organisation-heads"))
    acronym = rf"(?:[{_UPPER}]\.){{2,}}(?:[{_UPPER}](?!\w))?"
    initial = rf"[{_UPPER}]\.(?=[ \u00a0-]?[{_UPPER}])"
    article = r"(?:[Aa]l|[Ee]l|[Aa]d|[Aa]s|[Aa]sh|[Aa]n|[Aa]r|[Uu]l|[Aa]z)[-‑] ?"
    opening = rf"(?:{article}|[dDlLO]['’‘`]|(?:[a-z]|kw?a)(?=[{_UPPER}][a-z]))"
    letters = rf"\w|&(?=[{_UPPER}])|['’‘](?!s\b)(?=\w)|\+|[-‑](?=\w)(?!{tails}\b)"
    word = rf"{opening}?[{_UPPER}](?:{letters})*"
    return (
        rf"(?<![\w@#&])(?<!//)(?:{acronym}|{marked}|(?:{dotted}|{shouted}(?= [{_UPPER}]{{2}}))(?!\w)"
        rf"|{owners}(?=[ \u00a0][{_UPPER}])|[{_UPPER}]\w+s['’](?=[ \u00a0]{heads}\b)"
        rf"|St\.? [{_UPPER}]\w+['’]s(?=[ \u00a0][{_UPPER}])|{initial}|{word})"
    )


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The pattern of a chain and of a token within it."""
    token, space = _token_source(), r"(?:[ \u00a0]{1,2}|\n(?!\n))"
    particle = one_of(word for word in lexicon.words("name-particles") if word.islower())
    links = r"of the|of|for the|for|and|&|on the|on|to|in"
    joiner = rf"(?:{particle}(?:{space}{particle}){{0,2}}|{_BETWEEN_NAMES}|{links})"
    nickname = r"[\"“'‘][\w. -]{2,20}[\"”'’]"
    company_form = rf",{space}(?=(?:Ltd|Inc|LLC|Jr|Sr|Corp)\b)"
    epithet = rf"the(?={space}{one_of(lexicon.words('epithets'))}\b)"
    between = rf"(?:{space}(?:(?:{joiner}|{nickname}|{epithet}){space})?|{company_form}|(?<=[{_UPPER}]\.))"
    leading = rf"(?:(?<![\w-]){one_of(lexicon.words('leading-particles'))}{space})"
    # Says quickly where no chain begins.
    begins = rf"(?=[{_UPPER}]|[a-z]{{1,3}}[-‑'’‘`{_UPPER}]|{leading})"
    chain = rf"\b{begins}{leading}?{token}(?:{between}{token}){{0,{_MOST_TOKENS}}}"
    return re.compile(chain), re.compile(token)
