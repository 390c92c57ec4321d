"""The language of a text, known by its function words: English, or one of six whose dates we read."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import Literal, get_args

from parsing import lexicon

Language = Literal["en", "fr", "de", "es", "it", "pt", "nl"]
"""ISO 639-1."""

_WINDOW = 1000
"""Characters looked at, at each of three places: however long the text, the cost stays the same."""
_WORD = re.compile(r"[^\W\d_]+'?")
_SHORTEST = 7
"""Words below which nothing is decided: a name may be as long."""
_FEWEST = 3
"""Function words below which nothing is."""
_SHARE = 0.2
"""The share of function words in running text is at least this; in names and lists it is less."""
_LEAD = 1.25
"""How far a language must be ahead of English, which wins where nothing is sure."""


@lru_cache(maxsize=1)
def find_language(text: str) -> Language:
    """The language `text` is mostly written in; English where that is not sure.

    Reads at most 3,000 characters, from the beginning, the middle and the end; the stages of one article ask
    in turn, so the last answer is kept.
    """
    words = _WORD.findall(_sample(text).lower().replace("’", "'"))
    if len(words) < _SHORTEST:
        return "en"
    counts: Counter[Language] = Counter()
    languages = _languages()
    times = Counter(words)
    for word in times.keys() & languages.keys():
        for language in languages[word]:
            counts[language] += times[word]
    english = counts.pop("en", 0)
    if not counts:
        return "en"
    (best, count), second = counts.most_common(1)[0], sorted(counts.values())[-2:-1]
    unsure = count < max(_FEWEST, _SHARE * len(words), _LEAD * english) or second == [count]
    return "en" if unsure else best


def _sample(text: str) -> str:
    if len(text) <= 3 * _WINDOW:
        return text
    middle = len(text) // 2
    return f"{text[:_WINDOW]} {text[middle : middle + _WINDOW]} {text[-_WINDOW:]}"


@cache
def function_words(language: Language) -> frozenset[str]:
    """The small words of a language: articles, prepositions, pronouns, auxiliaries."""
    rows = lexicon.table("language-words")
    return frozenset(word for code, words in rows if code == language for word in words.split())


@cache
def _languages() -> dict[str, tuple[Language, ...]]:
    """Every function word with the languages it belongs to."""
    found: dict[str, tuple[Language, ...]] = {}
    for language in get_args(Language):
        for word in function_words(language):
            found[word] = (*found.get(word, ()), language)
    return found
