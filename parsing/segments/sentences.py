"""Sentences within paragraphs: where a full stop ends one, and where it belongs to an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsing import lexicon
from parsing.segments.datelines import find_dateline
from parsing.segments.model import Paragraph, Quotation, Sentence

# A stop with the marks that close over it, before a space; or glued to the next word ("closed.The").
# Possessive, and tried only at the first of a run of stops, so that a megabyte of them stays linear.
_STOP = re.compile(
    r"(?<![.…!?])(?P<stop>\.{2,}+|…++|[!?]++|\.)(?P<closers>[\"'”’»)\]]*+)"
    r"(?:(?P<gap>\s+)|(?<=[a-z]{3}\.)(?=[A-Z][a-z])|(?<=\d\d\.)(?=[A-Z][a-z])|(?<=[.?!][”\"])(?=[A-Z][a-z]))"
)
_LAST_WORD = re.compile(r"[^\s\"“”‘(\[—–]*$")
_NEXT_WORD = re.compile(r"[\"'“‘«(\[]*([\w’'-]+)")
_INITIAL = re.compile(r"(?:[A-Z]-)?[A-Z]")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_SPEECH_AFTER = re.compile(
    r"(?:[A-Z][\w.’'-]*,?\s+){1,4}(?:said|says|asked|asks|told|added|wrote|wondered|shouted|cried)\b"
)
_CLOCK_AFTER = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}T\b|ET\b|GMT|BST|UTC|Eastern|Pacific|Central|Mountain|Greenwich"
)
_LOOK_BACK = 24


def find_sentences(
    text: str, paragraphs: tuple[Paragraph, ...], quotations: tuple[Quotation, ...]
) -> tuple[Sentence, ...]:
    """The sentences of all paragraphs but boilerplate, in order, without the space around them and without
    the datelines before them.

    No sentence ends within one of `quotations`, unless the quotation ends there too.
    """
    sentences: list[Sentence] = []
    waiting = iter(quotations)
    quotation = next(waiting, None)
    for number, paragraph in enumerate(paragraphs):
        if paragraph.kind == "boilerplate":
            continue
        dateline = find_dateline(text, paragraph.start, paragraph.end)
        start = dateline.end if dateline else paragraph.start
        for end, following in _ends(text, paragraph, start):
            while quotation and quotation.outer_end < end:
                quotation = next(waiting, None)
            if quotation and quotation.outer_start < end < quotation.outer_end:
                continue
            sentences.append(Sentence(start, end, number))
            start = following
        if start < paragraph.end:
            sentences.append(Sentence(start, paragraph.end, number))
    return tuple(sentences)


def _ends(text: str, paragraph: Paragraph, start: int) -> Iterator[tuple[int, int]]:
    """(end of a sentence, start of the next one) for each stop from `start` on that ends a sentence."""
    for stop in _STOP.finditer(text, start, paragraph.end):
        if stop.end() < paragraph.end and _is_end(text, stop, start):
            yield stop.end("closers"), stop.end()


def _is_end(text: str, stop: re.Match[str], first: int) -> bool:
    after = stop.end()
    if text[after].islower() or text[after] in ",;:.":
        return False
    if stop["stop"] != ".":
        return not (stop["closers"] and stop["stop"][0] in "!?" and _SPEECH_AFTER.match(text, after))
    if stop["closers"] and stop["closers"][0] not in ")]":
        return True
    last_word = _LAST_WORD.search(text, max(first, stop.start() - _LOOK_BACK), stop.start())
    return _may_end(last_word.group().lstrip("*_") if last_word else "", text, after)


def _may_end(word: str, text: str, after: int) -> bool:
    """Whether the full stop after `word` ends a sentence, given what stands at `after`."""
    if not word:  # the spaced dots of ". . ."
        return text[after] not in "." and text[after].isupper()
    opening = _NEXT_WORD.match(text, after)
    starter = bool(opening) and opening[1] in lexicon.words("sentence-starters") if opening else False
    kind = _abbreviations().get(word)
    if kind == "never":
        return False
    if kind == "number":
        return not text[after].isdigit()
    if kind == "clock":
        return not _CLOCK_AFTER.match(text, after)
    if kind == "seldom" or _INITIAL.fullmatch(word) or _INITIALS.fullmatch(word):
        return starter
    return True


@cache
def _abbreviations() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.table("abbreviations")}
