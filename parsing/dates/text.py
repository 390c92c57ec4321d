"""The text as the rules see it: small letters, plain marks, every offset where it was."""

from __future__ import annotations

import re

from parsing.words import small

_PLAIN = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "`": "'",
        "–": "-", "‑": "-", "‐": "-", "−": "-",
        "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\t": " ",
    }
)  # fmt: skip
_TOKEN = re.compile(r"[a-z]+|[0-9]+")
_OF_ADDRESS = r"(?:://|www\.|@|#|\.(?:com|org|net|co|html?|php)\b)"
_HAS_ADDRESS = re.compile(_OF_ADDRESS)
_ADDRESS = re.compile(rf"(?<!\S)\S*{_OF_ADDRESS}\S*")


def plain(text: str) -> str:
    """`text` in small letters with plain apostrophes, hyphens and blanks, as long as it was."""
    lower = small(text)
    return lower if lower.isascii() else lower.translate(_PLAIN)


def addresses(lower: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where URLs, mail addresses and handles stand in a stretch of text: their digits are no dates."""
    if not _HAS_ADDRESS.search(lower, start, end):
        return []
    return [match.span() for match in _ADDRESS.finditer(lower, start, end)]


def tokens(lower: str, start: int, end: int) -> list[re.Match[str]]:
    """Words and numbers of a stretch of text."""
    return list(_TOKEN.finditer(lower, start, end))
