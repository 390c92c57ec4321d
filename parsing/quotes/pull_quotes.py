"""Pull quotes: a quotation set out in a paragraph of its own that the article prints again in its text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from parsing.records import Quote
from parsing.segments import Segments

_WORD = re.compile(r"\w+")
_MARKS = 4
"""Code points that a paragraph which is nothing but a quotation may be longer than it."""
_LONGEST_SIGNATURE = 10
"""Words of a name and an office that stand within the marks, in the paragraph below."""


def without_pull_quotes(text: str, quotes: Sequence[Quote], segments: Segments) -> list[Quote]:
    """The quotes but for the direct ones that are all of a paragraph and stand, word by word, in a longer
    passage of quoted words elsewhere; the signature below one goes with it."""
    marked = {quotation.start for quotation in segments.quotations}
    alone = [
        quote
        for quote in quotes
        if quote.kind == "direct" and quote.start in marked and _is_alone(quote, segments)
    ]
    if not alone:
        return list(quotes)
    lonely = {quote.start for quote in alone}
    told: set[tuple[str, ...]] = set()
    for quote in quotes:
        if quote.kind != "indirect" and quote.start not in lonely:
            told |= _triples(quote)
    pulled = {quote.start for quote in alone if (words := _triples(quote)) and words <= told}
    pulled |= _signatures(text, pulled, segments)
    return [quote for quote in quotes if quote.start not in pulled]


def _triples(quote: Quote) -> set[tuple[str, ...]]:
    """Every three words in a row."""
    words = _WORD.findall(quote.text.lower())
    return set(zip(words, words[1:], words[2:], strict=False))


def _is_alone(quote: Quote, segments: Segments) -> bool:
    number = bisect_right(segments.paragraphs, quote.start, key=lambda paragraph: paragraph.start) - 1
    paragraph = segments.paragraphs[number]
    return (paragraph.end - paragraph.start) - (quote.end - quote.start) <= _MARKS


def _signatures(text: str, pulled: set[int], segments: Segments) -> set[int]:
    """Where the quotations start that go on from a pull quote with no more than a name and an office."""
    return {
        following.start
        for quotation, following in pairwise(segments.quotations)
        if quotation.continued
        and quotation.start in pulled
        and len(_WORD.findall(text, following.start, following.end)) <= _LONGEST_SIGNATURE
    }
