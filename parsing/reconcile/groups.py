"""Groups of numbered things that turn out to be one (union-find)."""

from __future__ import annotations

from collections import defaultdict


class Groups:
    """The numbers 0 to `size` - 1, each in a group of its own at first."""

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))

    def find(self, number: int) -> int:
        """The lowest number of `number`'s group."""
        root = number
        while self._parents[root] != root:
            root = self._parents[root]
        while self._parents[number] != root:
            self._parents[number], number = root, self._parents[number]
        return root

    def join(self, one: int, other: int) -> None:
        """Makes one group of the groups of two numbers."""
        low, high = sorted((self.find(one), self.find(other)))
        self._parents[high] = low

    def all(self) -> list[list[int]]:
        """The groups, each in order of its numbers, in order of their first."""
        groups: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self._parents)):
            groups[self.find(number)].append(number)
        return list(groups.values())
