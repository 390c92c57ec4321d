"""Ids of logged rows: a hash of where the row was first told, the same in whatever order articles come."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha1


def mark(article: str, start: int, words: str) -> str:
    """Twelve digits of a hash of an article, a place in it and the words there."""
    digest = sha1(f"{article}\x00{start}\x00{words}".encode("utf-8", "replace"), usedforsecurity=False)
    return digest.hexdigest()[:12]


class Ids:
    """Makes ids and keeps two rows from sharing one."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def make(self, prefix: str, mark: str) -> str:
        """`e-3f2a…`: prefix and the `mark` of the row's first source."""
        id = base = f"{prefix}-{mark}"
        number = 1
        while id in self._taken:
            number += 1
            id = f"{base}-{number}"
        self._taken.add(id)
        return id
