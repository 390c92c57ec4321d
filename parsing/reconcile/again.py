"""Whether a sentence says that something was not the first of its kind, and which laws it names."""

from __future__ import annotations

import re

from parsing import lexicon
from parsing.words import stem

_AGAIN = re.compile(
    r"\b(?:after-?shocks?|again|another|consecutive|continu(?:ed|es|ing)|fresh|further|(?:quarter|semi)-?finals?|"
    r"second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|still|successive|toll|"
    r"(?:days|hours|minutes|months|weeks|years)\s+(?:earlier|later))\b",
    re.IGNORECASE,
)
_LAW = re.compile(r"\b([^\W\d_]+)\s+(?:act|bill|budget|decree|law|treaty)\b", re.IGNORECASE)


def again_in(text: str, start: int, end: int) -> tuple[str, ...]:
    """The words that say that it was not the first, or which it was, in small letters, sorted."""
    return tuple(sorted({match.group().lower() for match in _AGAIN.finditer(text, start, end)}))


def laws_in(text: str, start: int, end: int) -> tuple[str, ...]:
    """Stems of what laws are called: “the pension bill”."""
    named = _LAW.findall(text, start, end)
    return tuple(stem(word) for word in named if word.lower() not in lexicon.words("stop-words"))
