"""Counts what was right of how many, and keeps what was missed."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """`right` of `total`, by figure; `false` findings have no total. `misses` are lines for a person."""

    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    misses: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def count(self, figure: str, is_right: bool, miss: str) -> None:
        """One more that should be right; `miss` says what is wrong where it is not."""
        self.right[figure] += is_right
        self.total[figure] += 1
        if not is_right:
            self.misses[figure].append(miss)

    def add_false(self, figure: str, what: str) -> None:
        """One more that should not have been found."""
        self.false[figure] += 1
        self.misses[figure].append(what)
