"""Editing the filter's text one term at a time: what the keep and drop keys do.

The filter has no parentheses, so a term joins a filter with OR by joining each of its branches.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_TERM: Final = re.compile(r'(?:"[^"]*"?|[^\s"])+')
_PLAIN: Final = re.compile(r"[^\s\"',:()]+")


def term(field: str, value: str) -> str:
    """`actor:macron`, quoted where the value needs it."""
    quoted = value if _PLAIN.fullmatch(value) else '"' + value.replace('"', "") + '"'
    return f"{field}:{quoted}"


def has_term(query: str, wanted: str) -> bool:
    """Whether every branch of the filter has the term."""
    return all(wanted in branch for branch in _branches(query))


def keep(query: str, wanted: str) -> str:
    """With `wanted` required; a second time takes it away again."""
    if has_term(query, wanted):
        return _edit(query, lambda branch: _without(branch, wanted))
    return _edit(query, lambda branch: [*_without(branch, f"-{wanted}"), wanted])


def drop(query: str, unwanted: str) -> str:
    """With `unwanted` excluded; a second time takes the exclusion away again."""
    excluded = f"-{unwanted}"
    if has_term(query, excluded):
        return _edit(query, lambda branch: _without(branch, excluded))
    return _edit(query, lambda branch: [*_without(branch, unwanted), excluded])


def _branches(query: str) -> list[list[str]]:
    branches: list[list[str]] = [[]]
    for word in _TERM.findall(query):
        if word == "OR":
            branches.append([])
        else:
            branches[-1].append(word)
    return branches


def _edit(query: str, change: Callable[[list[str]], list[str]]) -> str:
    """A branch left empty matches everything, and so then does the whole."""
    branches = [change(branch) for branch in _branches(query)]
    return " OR ".join(" ".join(branch) for branch in branches) if all(branches) else ""


def _without(branch: list[str], word: str) -> list[str]:
    return [other for other in branch if other != word]
