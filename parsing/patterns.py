"""Patterns made of word lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

_Tree: TypeAlias = "dict[str, _Tree]"
"""Letter -> what follows it; the empty string where a word ends."""


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest that stands there; blanks are kept as they are.

    Letters that words begin with alike are tried once: `re` tries the words of a plain alternation one by
    one, however many.
    """
    tree: _Tree = {}
    for word in sorted(words):
        place = tree
        for letter in word:
            place = place.setdefault(letter, {})
        place[""] = {}
    return f"(?:{_pattern(tree)})"


def _pattern(tree: _Tree) -> str:
    """The pattern of what follows, as one group or nothing."""
    ways = [_escaped(letter) + _pattern(after) for letter, after in tree.items() if letter]
    if "" in tree:
        return f"(?:{'|'.join(ways)})?" if ways else ""
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _escaped(letter: str) -> str:
    return letter if letter == " " else re.escape(letter)
