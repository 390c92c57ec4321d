"""Words as filters compare them: without case, accents and typographic variants."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ŀ": "l", "ħ": "h"}
)
"""Letters that Unicode does not take apart into a base and an accent."""
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Kana and Chinese characters, written without spaces: each counts as a word."""
_WORD = re.compile(rf"[^\W{_UNSPACED}]+|[{_UNSPACED}]")


def fold(text: str) -> str:
    """`text` without case and accents. Its length may differ."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_LETTERS)


def words(text: str) -> list[str]:
    """The words of `text`, folded: runs of letters, digits and underscores."""
    return _WORD.findall(fold(text))
