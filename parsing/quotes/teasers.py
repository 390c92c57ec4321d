"""Quotations that a headline takes from the article below it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from parsing.records import Quote
from parsing.segments import Paragraph

_WORD = re.compile(r"\w+")
_SHARE = 0.8
"""How many of a headline's quoted words the article must quote again."""
_LONGEST_LINE = 120
"""Code points of a first paragraph that may be a headline with a full stop."""


def without_teasers(quotes: Sequence[Quote], paragraphs: Sequence[Paragraph]) -> list[Quote]:
    """The quotes but for the direct ones of a headline that the article quotes at length."""
    headline = [quote for quote in quotes if quote.kind == "direct" and _in_headline(quote, paragraphs)]
    if not headline:
        return list(quotes)
    told = [_words(quote) for quote in quotes if quote.kind != "indirect" and quote not in headline]
    return [quote for quote in quotes if quote not in headline or not _is_repeated(_words(quote), told)]


def _in_headline(quote: Quote, paragraphs: Sequence[Paragraph]) -> bool:
    number = bisect_right(paragraphs, quote.start, key=lambda paragraph: paragraph.start) - 1
    if number < 0:
        return False
    paragraph = paragraphs[number]
    return paragraph.kind == "headline" or (number == 0 and paragraph.end - paragraph.start <= _LONGEST_LINE)


def _words(quote: Quote) -> set[str]:
    return set(_WORD.findall(quote.text.lower()))


def _is_repeated(words: set[str], told: Sequence[set[str]]) -> bool:
    return any(len(words & other) >= _SHARE * len(words) for other in told)
