"""What is remembered of how a log was reconciled (`parsing.reconcile.memory`), kept apart from it.

It lies in the user's cache folder and can be deleted at any time; the next change of the log takes longer
then. It is believed only while the log is the very file it was made of, and our engine the one that made it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from store.candidates import parser_version
from store.memory_files import memory_file
from store.sidecar import Stamp

if TYPE_CHECKING:
    from parsing.reconcile.memory import Memory
    from parsing.reconcile.told import Holders, Told


class _Index(msgspec.Struct):
    """Numbers by key: those of one key together, in order."""

    hashes: bytes
    """Of the keys, eight bytes each, in order; as many as there are numbers."""
    numbers: bytes
    """Four bytes each."""


class _Told(msgspec.Struct):
    """A `parsing.reconcile.told.Told`; in `holders` those that stand for their groups."""

    group_of: bytes
    days: list[tuple[int, int, bool]]
    ids: list[str]
    rows: list[tuple[str | None, str | None, tuple[str, str, str | None] | None]]
    holders: _Index


class _Kept(msgspec.Struct):
    engine: str
    articles: list[tuple[str, tuple[str, ...], str | None, int, int]]
    runs: dict[str, bytes]
    """Four bytes each."""
    quotes: _Told
    statements: _Index
    events: _Told


def load_memory(log: Path | None, stamp: Stamp | None) -> Memory | None:
    """What is remembered of the log at that path, if it still has this stamp."""
    try:
        if log is None or stamp is None:
            return None
        kept = msgspec.msgpack.decode(memory_file(log, stamp).read_bytes(), type=_Kept)
        return _memory(kept) if kept.engine == parser_version() else None
    except (OSError, ValueError, msgspec.MsgspecError):
        return None


def keep_memory(memory: Memory, log: Path, stamp: Stamp) -> None:
    """Keeps it, whole or not at all."""
    file = memory_file(log, stamp)
    fresh = file.with_suffix(".new")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(msgspec.msgpack.encode(_kept(memory)))
        fresh.replace(file)


# ---------------------------------------------------------------- numbers by key


def _hash(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


class _Before:
    """Looks keys up in what was kept."""

    def __init__(self, index: _Index, groups: Sequence[int] | None = None) -> None:
        """`groups`: of each number, to be given instead of it."""
        self.hashes = np.frombuffer(index.hashes, dtype=np.uint64)
        self.numbers = np.frombuffer(index.numbers, dtype=np.int32)
        self._groups = groups

    def __call__(self, key: str, below: int) -> list[int]:
        hashed = np.uint64(_hash(key))
        first, last = self.hashes.searchsorted(hashed), self.hashes.searchsorted(hashed, "right")
        numbers = self.numbers[first:last]
        found: list[int] = numbers[: numbers.searchsorted(below)].tolist()
        return [self._groups[number] for number in found] if self._groups is not None else found


def _index(holders: Holders, since: Iterable[tuple[str, int]]) -> _Index:
    """What `holders` had before as far as it holds, and what came `since`: keys and their numbers."""
    hashes, numbers = np.empty(0, np.uint64), np.empty(0, np.int32)
    if isinstance(holders.before, _Before):
        holds = holders.before.numbers < holders.below
        hashes, numbers = holders.before.hashes[holds], holders.before.numbers[holds]
    hash_of = cache(_hash)
    added = [(hash_of(key), number) for key, number in since]
    new_hashes = np.fromiter((key for key, _ in added), np.uint64, len(added))
    new_numbers = np.fromiter((number for _, number in added), np.int32, len(added))
    order = np.lexsort((new_numbers, new_hashes))
    new_hashes, new_numbers = new_hashes[order], new_numbers[order]
    places = hashes.searchsorted(new_hashes, "right")
    hashes, numbers = np.insert(hashes, places, new_hashes), np.insert(numbers, places, new_numbers)
    return _Index(hashes.tobytes(), numbers.tobytes())


# ---------------------------------------------------------------- a memory, and what is kept of it


def _kept(memory: Memory) -> _Kept:
    below = memory.statements.below
    statements = (
        (key, number) for key, held in memory.statements.items() for number in held if number >= below
    )
    return _Kept(
        parser_version(),
        list(memory.articles),
        {id: runs.tobytes() for id, runs in memory.runs.items()},
        _kept_told(memory.quotes),
        _index(memory.statements, statements),
        _kept_told(memory.events),
    )


def _kept_told(told: Told) -> _Told:
    since = ((key, number) for number, keys in enumerate(told.held) for key in keys)
    groups = np.array(told.group_of, np.int32).tobytes()
    return _Told(groups, told.days, told.ids, list(told.rows), _index(told.holders, since))


def _memory(kept: _Kept) -> Memory:
    from parsing.reconcile.memory import Memory, Settled
    from parsing.reconcile.told import Holders

    memory = Memory([Settled(*article) for article in kept.articles])
    memory.statements = Holders(_Before(kept.statements), sum(article.quotes for article in memory.articles))
    memory.runs = {id: array("I", runs) for id, runs in kept.runs.items()}
    _recall(memory.quotes, kept.quotes)
    _recall(memory.events, kept.events)
    return memory


def _recall(told: Told, kept: _Told) -> None:
    from parsing.reconcile.told import Holders, Row

    group_of: list[int] = np.frombuffer(kept.group_of, np.int32).tolist()
    told.groups = [[] for _ in kept.ids]
    for number, group in enumerate(group_of):
        told.groups[group].append(number)
    told.group_of, told.held = group_of, [()] * len(group_of)
    told.days = kept.days
    told.ids, told.rows = kept.ids, [Row(*row) for row in kept.rows]
    told.holders = Holders(_Before(kept.holders, group_of), len(group_of))
