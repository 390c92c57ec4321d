"""Numbers by what they are looked up by, small enough for those of a long log to be in memory.

A key is a number of 60 bits made of words, the same in every process: that two words share one is as good as
impossible among the millions of a log.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b

_BITS = 60
"""As many as Python keeps in its smallest numbers of that size."""
_MASK = (1 << _BITS) - 1


@lru_cache(maxsize=1 << 16)
def key_of(words: str) -> int:
    """The key of a word, a name, or several words."""
    digest = blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little") & _MASK


def joined(*parts: int) -> int:
    """The key of what is known by several keys, or numbers, together."""
    return hash(parts) & _MASK  # tuples of numbers have the same hash in every process


class Holders:
    """Key -> numbers of what is looked up by it, in order of telling.

    What an earlier run found is read when it is asked for: `before` gives it for a key, as far as it was told
    by numbers under `below`.
    """

    __slots__ = ("_held", "before", "below")

    def __init__(self, before: Callable[[int, int], list[int]] | None = None, below: int = 0) -> None:
        self.before = before
        self.below = below
        self._held: dict[int, int | list[int]] = {}
        """A lone number takes a fifth of the room without a list."""

    def __len__(self) -> int:
        """How many keys were asked for or put."""
        return len(self._held)

    def __getitem__(self, key: int) -> Sequence[int]:
        held = self._held.get(key)
        if held is None:
            return self._recalled(key)
        return (held,) if isinstance(held, int) else held

    def latest(self, keys: Iterable[int], most: int) -> list[int]:
        """The last numbers of each key, one key after the other."""
        found: list[int] = []
        for key in keys:
            held = self._held.get(key)
            if held is None:
                held = self._recalled(key)
            if isinstance(held, int):
                found.append(held)
            else:
                found += held[-most:]
        return found

    def counted(self, words: Iterable[tuple[str, int]]) -> list[tuple[int, str, int]]:
        """How many numbers the key of each word has, where it has any; the word and the key."""
        found: list[tuple[int, str, int]] = []
        for word, key in words:
            held = self._held.get(key)
            if held is None:
                held = self._recalled(key)
            if isinstance(held, int):
                found.append((1, word, key))
            elif held:
                found.append((len(held), word, key))
        return found

    def items(self) -> Iterator[tuple[int, Sequence[int]]]:
        """All that were asked for or put."""
        return ((key, self[key]) for key in self._held)

    def add(self, key: int, number: int) -> None:
        """The number comes last."""
        held = self._held.get(key)
        if held is None:
            held = self._recalled(key)
        if isinstance(held, int):
            self._held[key] = [held, number]
        elif held:
            held.append(number)
        else:
            self._held[key] = number

    def put(self, key: int, number: int) -> bool:
        """The number comes in its place; whether it was not there."""
        held = self[key]
        place = bisect_left(held, number)
        if place == len(held):
            self.add(key, number)
            return True
        if held[place] == number:
            return False
        self._held[key] = [*held[:place], number, *held[place:]]
        return True

    def take_last(self, key: int) -> None:
        """Takes the number back that was added last."""
        held = self._held[key]
        if isinstance(held, int):
            del self._held[key]
        else:
            held.pop()

    def cut(self, first: int) -> None:
        """Forgets the numbers from the `first` on."""
        self.below = min(self.below, first)
        for key, held in list(self._held.items()):
            if not isinstance(held, int):
                del held[bisect_left(held, first) :]
            elif held >= first:
                del self._held[key]

    def _recalled(self, key: int) -> list[int]:
        if self.before is None:
            return []
        found = self._held[key] = self.before(key, self.below)
        return found
