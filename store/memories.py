"""What is remembered of how a log was reconciled (`parsing.reconcile.memory`), kept apart from it.

It lies in the user's cache folder and can be deleted at any time; the next change of the log takes longer
then. It is believed only while the log is the very file it was made of, and our engine the one that made it.
"""

from __future__ import annotations

import secrets
from array import array
from pathlib import Path

import msgspec
import numpy as np

from parsing.reconcile.holders import Holders
from parsing.reconcile.memory import Memory, Settled
from parsing.reconcile.told import Row, Told
from store.candidates import parser_version
from store.kept_actors import Actors, ActorsBase, kept_actors, recalled_actors
from store.kept_texts import KeptTexts, TextsBase, kept_texts, recalled_texts
from store.memory_files import read_base, read_memory, write_base, write_memory
from store.numbers import Before, Grown, Index, bytes_of, index_of, pairs_of
from store.sidecar import Stamp


class _Told(msgspec.Struct):
    """A `parsing.reconcile.told.Told`; in `holders` those that stand for their groups."""

    group_of: memoryview
    days: list[tuple[int, int, bool]]
    ids: list[str]
    rows: list[Row]
    holders: Index


class _Kept(msgspec.Struct):
    """What is written each time."""

    engine: str
    base: str
    """The `Base` it goes with."""
    articles: list[Settled]
    actors: Actors
    texts: KeptTexts
    quotes: _Told
    statements: Index
    events: _Told
    corrected: list[int]


class Base(msgspec.Struct):
    """What most articles leave as it is: it lies in a file of its own, and is seldom written."""

    name: str
    actors: ActorsBase
    texts: TextsBase
    quotes: Index
    statements: Index
    events: Index

    def indexes(self) -> list[Index]:
        texts, actors = self.texts.samples, self.actors.lookups
        return [self.quotes, self.statements, self.events, texts, actors]

    def is_as(self, other: Base) -> bool:
        """They hold the very same."""
        lists = self.actors.actors is other.actors.actors and self.texts.runs is other.texts.runs
        return lists and all(
            one is another for one, another in zip(self.indexes(), other.indexes(), strict=True)
        )


def load_memory(log: Path | None, stamp: Stamp | None) -> Memory | None:
    """What is remembered of the log at that path, if it still has this stamp."""
    try:
        if log is None or stamp is None:
            return None
        kept = msgspec.msgpack.decode(read_memory(log, stamp), type=_Kept)
        if kept.engine != parser_version():
            return None
        base = msgspec.msgpack.decode(read_base(log), type=Base)
        if base.name != kept.base:
            return None
        return _memory(kept, base)
    except (OSError, ValueError, msgspec.MsgspecError):
        return None


def keep_memory(memory: Memory, log: Path, stamp: Stamp) -> None:
    """Keeps it, whole or not at all."""
    kept, base = _kept(memory)
    before = memory.source
    if isinstance(before, Base) and base.is_as(before):
        kept.base = before.name
    else:
        write_base(log, msgspec.msgpack.encode(base))
    write_memory(log, stamp, msgspec.msgpack.encode(kept))


def _kept(memory: Memory) -> tuple[_Kept, Base]:
    below = memory.statements.below
    said = [(key, number) for key, held in memory.statements.items() for number in held if number >= below]
    statements = index_of(memory.statements.before, below, *pairs_of(said))
    actors, actors_base = kept_actors(memory.actors)
    texts, texts_base = kept_texts(memory.texts)
    quotes, quotes_base = _kept_told(memory.quotes)
    events, events_base = _kept_told(memory.events)
    name = secrets.token_hex(8)
    kept = _Kept(
        parser_version(),
        name,
        memory.articles,
        actors,
        texts,
        quotes,
        statements.recent,
        events,
        sorted(memory.corrected),
    )
    return kept, Base(name, actors_base, texts_base, quotes_base, statements.base, events_base)


def _kept_told(told: Told) -> tuple[_Told, Index]:
    groups = bytes_of(np.array(told.group_of, np.int32))
    keys, ends = np.frombuffer(told.keys, np.uint64), np.frombuffer(told.ends, np.int64)
    numbers = np.repeat(np.arange(len(ends)), np.diff(ends, prepend=0))
    holders = index_of(told.holders.before, told.holders.below, keys, numbers)
    return _Told(groups, told.days, told.ids, told.rows, holders.recent), holders.base


def _memory(kept: _Kept, base: Base) -> Memory:
    articles = kept.articles
    published = {article.id: article.published for article in articles}
    memory = Memory(
        articles,
        recalled_actors(kept.actors, base.actors, published),
        recalled_texts(kept.texts, base.texts, published),
    )
    statements = Before(Grown(base.statements, kept.statements))
    memory.statements = Holders(statements, sum(article.quotes for article in articles))
    memory.corrected = set(kept.corrected)
    _recall(memory.quotes, kept.quotes, base.quotes)
    _recall(memory.events, kept.events, base.events)
    memory.source = base
    return memory


def _recall(told: Told, kept: _Told, base: Index) -> None:
    group_of: list[int] = np.frombuffer(kept.group_of, np.int32).tolist()
    told.groups = [[] for _ in kept.ids]
    for number, group in enumerate(group_of):
        told.groups[group].append(number)
    told.group_of, told.ends = group_of, array("q", bytes(8 * len(group_of)))
    told.days = kept.days
    told.ids, told.rows = kept.ids, kept.rows
    told.holders = Holders(Before(Grown(base, kept.holders), group_of), len(group_of))
