"""What is remembered of how a log was reconciled (`parsing.reconcile.memory`), kept apart from it.

It lies in the user's cache folder and can be deleted at any time; the next change of the log takes longer
then. It is believed only while the log is the very file it was made of, and our engine the one that made it.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np

from parsing.reconcile.memory import Memory, Settled
from parsing.reconcile.told import Holders, Row, Told
from store.candidates import parser_version
from store.kept_actors import Actors, kept_actors, recalled_actors
from store.kept_texts import KeptTexts, kept_texts, recalled_texts
from store.memory_files import read_memory, write_memory
from store.numbers import Before, Index, bytes_of, index_of
from store.sidecar import Stamp


class _Told(msgspec.Struct):
    """A `parsing.reconcile.told.Told`; in `holders` those that stand for their groups."""

    group_of: memoryview
    days: list[tuple[int, int, bool]]
    ids: list[str]
    rows: list[Row]
    holders: Index


class _Kept(msgspec.Struct):
    engine: str
    articles: list[Settled]
    actors: Actors
    texts: KeptTexts
    quotes: _Told
    statements: Index
    events: _Told
    corrected: list[int]


def load_memory(log: Path | None, stamp: Stamp | None) -> Memory | None:
    """What is remembered of the log at that path, if it still has this stamp."""
    try:
        if log is None or stamp is None:
            return None
        kept = msgspec.msgpack.decode(read_memory(log, stamp), type=_Kept)
        return _memory(kept) if kept.engine == parser_version() else None
    except (OSError, ValueError, msgspec.MsgspecError):
        return None


def keep_memory(memory: Memory, log: Path, stamp: Stamp) -> None:
    """Keeps it, whole or not at all."""
    write_memory(log, stamp, msgspec.msgpack.encode(_kept(memory)))


def _kept(memory: Memory) -> _Kept:
    below = memory.statements.below
    statements = (
        (key, number) for key, held in memory.statements.items() for number in held if number >= below
    )
    return _Kept(
        parser_version(),
        memory.articles,
        kept_actors(memory.actors),
        kept_texts(memory.texts),
        _kept_told(memory.quotes),
        index_of(memory.statements.before, below, statements),
        _kept_told(memory.events),
        sorted(memory.corrected),
    )


def _kept_told(told: Told) -> _Told:
    since = ((key, number) for number, keys in enumerate(told.held) for key in keys)
    groups = bytes_of(np.array(told.group_of, np.int32))
    holders = index_of(told.holders.before, told.holders.below, since)
    return _Told(groups, told.days, told.ids, told.rows, holders)


def _memory(kept: _Kept) -> Memory:
    articles = kept.articles
    published = {article.id: article.published for article in articles}
    memory = Memory(
        articles,
        recalled_actors(kept.actors, published),
        recalled_texts(kept.texts, published),
    )
    memory.statements = Holders(Before(kept.statements), sum(article.quotes for article in articles))
    memory.corrected = set(kept.corrected)
    _recall(memory.quotes, kept.quotes)
    _recall(memory.events, kept.events)
    return memory


def _recall(told: Told, kept: _Told) -> None:
    group_of: list[int] = np.frombuffer(kept.group_of, np.int32).tolist()
    told.groups = [[] for _ in kept.ids]
    for number, group in enumerate(group_of):
        told.groups[group].append(number)
    told.group_of, told.held = group_of, [()] * len(group_of)
    told.days = kept.days
    told.ids, told.rows = kept.ids, kept.rows
    told.holders = Holders(Before(kept.holders, group_of), len(group_of))
