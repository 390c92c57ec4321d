"""The event log: opened and checked, read as a snapshot, changed in transactions."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from filelock import FileLock, Timeout

from parsing.corrections import Correction
from store.documents import (
    BULK,
    SCHEMA,
    ArticleDocument,
    Dated,
    Known,
    PendingDocument,
    RawTables,
    articles_of,
    corrections_of,
    decode,
    marks_of,
    pending_of,
    waiting_in,
)
from store.errors import LogCorrupt, LogLocked, LogUnwritable, reason_of
from store.garbage import no_collection
from store.holdings import Held, Readable, ReadLog, known_of
from store.laid_out import LaidOut, lay_out
from store.layouts import open_laid
from store.marks import Mark
from store.memory_files import forget_lost, forget_memory, move_memory
from store.reader import Summary
from store.schema import checked, meta_of, new_tables
from store.sidecar import Spans, Stamp, renew_sketch, stamp_of
from store.storage import SafeStorage
from store.transaction import Transaction
from store.writing import Script

if TYPE_CHECKING:
    from store.index import Snapshot

_WAIT = 60.0
"""Seconds to wait for another writer."""
Part = TypeVar("Part")
From = TypeVar("From")


class EventLog:
    """One log file. Nothing is kept open: whoever reads or writes does it whole."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path).absolute()
        self._storage = SafeStorage(self.path)
        self._before: tuple[tuple[int, ...], Held] | None = None
        """What the file held when it was read last, for who asks next."""
        self._summed: tuple[tuple[int, ...], Summary] | None = None
        """What the file held when it was written last."""
        self._schema = SCHEMA
        """Of the file, as it was read last."""

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> EventLog:
        """The log of that file, checked; a file that is not there yet is an empty log.

        Raises LogCorrupt, LogForeign, LogTooNew or LogUnreadable, and touches nothing.
        """
        log = cls(path)
        log._before = log._stamp(), log._find()
        return log

    @property
    def name(self) -> str:
        """What a person calls it: the file's name without its suffix."""
        return self.path.stem

    def snapshot(self) -> Snapshot:
        """The log as it is now. Raises what `open` raises."""
        held: Readable = self._held()
        with no_collection():
            if isinstance(held, ReadLog):
                held = self._part(self._laid_out, held) or held
            return self._part(self._snapshot_of, held)

    def articles(self) -> list[ArticleDocument]:
        """The articles as they are now, in the order they came. Raises what `open` raises."""
        with no_collection():
            return self._part(lambda held: articles_of({"articles": held.table("articles")}), self._held())

    def make_ready(self) -> None:
        """Sees to it that a log can be written: makes its folder, and the lock. Raises LogUnwritable."""
        lock = self._lock_file
        try:
            lock.parent.mkdir(parents=True, exist_ok=True)
            if not lock.exists():  # a lock that cannot be made is waited for as if another had it
                lock.touch()
        except OSError as error:
            raise LogUnwritable(f"{self.path}: {reason_of(error)}; no log can be kept there") from error

    def waiting(self) -> int:
        """How many articles an ingest kept that did not come to its end. Raises what `open` raises."""
        return self._part(lambda held: waiting_in({"pending": held.table("pending")}), self._held())

    def is_unfinished(self) -> bool:
        """An ingest kept articles (`keep`) and did not come to its end. Raises what `open` raises."""
        return self._held(again=True).has("pending")

    def known(self) -> Known:
        """What tells how files are read, and whether articles have to be parsed again. Raises what `open`
        raises."""
        return self._part(known_of, self._held(again=True))

    @property
    def backup(self) -> Path:
        """Where the state before the last transaction is kept."""
        return self._storage.backup

    def corrections(self) -> tuple[Correction, ...]:
        """What was set right by hand, in that order. Raises what `open` raises."""
        return self._part(lambda held: corrections_of(held.table("corrections")), self._held())

    def marks(self) -> tuple[Mark, ...]:
        """What was marked, in that order. Raises what `open` raises."""
        return self._part(lambda held: marks_of(held.table("marks")), self._held())

    def summary(self) -> Summary:
        """Counts and span, without making the records. Raises what `open` raises."""
        if self._summed and self._summed[0] == self._stamp():
            return self._summed[1]
        held = self._held()
        spans = self._part(_spans, held)
        return Summary(
            name=self.name,
            path=str(self.path),
            **{name: held.size(name) for name in BULK},
            first=min((first for first, _ in spans if first), default=None),
            last=max((last for _, last in spans if last), default=None),
        )

    def paths(self) -> tuple[str, ...]:
        """The files and folders that were ingested, in that order. Raises what `open` raises."""
        return tuple(self._part(lambda held: meta_of({"meta": held.table("meta")}), self._held())["paths"])

    @contextmanager
    def transaction(self, wait: float = _WAIT) -> Iterator[Transaction]:
        """The only way to change a log: read once, changed in memory, written once at the end.

        An exception inside changes nothing. Raises LogLocked when another writer is not done after
        `wait` seconds, LogUnwritable where the file cannot be written, and what `open` raises.
        """
        with self._lock(wait), no_collection():
            self._storage.sweep()
            before = stamp_of(self._storage.real)
            open_transaction = partial(Transaction, file=self._storage.real, stamp=before)
            transaction = self._part(open_transaction, self._held())
            with closing(transaction):
                yield transaction
                script = self._write(transaction.finish(), transaction.spans)
            self._remember(transaction, before, script)

    def _remember(self, transaction: Transaction, before: Stamp | None, script: Script) -> None:
        now = stamp_of(self._storage.real)
        if not (transaction.has_new_rows or transaction.fresh()):
            move_memory(self._storage.real, before, now)
        else:
            forget_memory(self._storage.real, transaction.remember is not None)
            forget_lost()
            if now and transaction.remember:
                transaction.remember(now)
        if now:
            transaction.keep_layout(now, script)

    def keep(self, documents: Iterable[PendingDocument], wait: float = _WAIT) -> None:
        """Keeps what was parsed until the ingest ends and `Transaction.take_pending` takes it: no reader sees
        it, no crash loses it. Nothing else of the log is made anew. Raises what `transaction` raises."""
        with self._lock(wait):
            self._storage.sweep()
            before = stamp_of(self._storage.real)
            tables = self._read()
            pending = self._part(pending_of, tables)
            meta = self._part(meta_of, tables)
            meta["generation"] += 1
            kept: dict[str, Any] = {"meta": {"1": meta}, "pending": [*pending, *documents]}
            self._write(tables | kept)
            move_memory(self._storage.real, before, stamp_of(self._storage.real))

    def _write(self, tables: dict[str, Any], spans: Spans | None = None) -> Script:
        if self._schema < SCHEMA:
            self._storage.set_aside(f"schema{self._schema}.bak")
        before = stamp_of(self._storage.real)
        script = Script(tables)
        self._storage.put(script)
        sketch = renew_sketch(self._storage.real, before, tables, spans)
        self._before = None
        if sketch:
            summary = replace(sketch.summary, name=self.name, path=str(self.path))
            self._summed = self._stamp(), summary
        return script

    def restore(self, wait: float = _WAIT) -> Path | None:
        """Puts the state before the last transaction back; gives where the file as it was is kept, if there
        was one. Raises what opening that state raises, LogLocked and LogUnwritable."""
        with self._lock(wait):
            EventLog.open(self.backup).snapshot()
            self._before = None
            return self._storage.restore()

    @property
    def _lock_file(self) -> Path:
        return self._storage.real.with_name(f"{self._storage.real.name}.lock")

    @contextmanager
    def _lock(self, wait: float) -> Iterator[None]:
        self.make_ready()
        lock = FileLock(self._lock_file, timeout=wait)
        try:
            lock.acquire()
        except Timeout:
            raise LogLocked(f"{self.path}: another dateline is writing to it") from None
        except OSError as error:
            raise LogUnwritable(f"{self.path}: {reason_of(error)}") from error
        try:
            yield
        finally:
            lock.release()

    def _laid_out(self, held: ReadLog) -> LaidOut | None:
        return lay_out(self._storage.real, held.tables)

    def _snapshot_of(self, held: Readable) -> Snapshot:
        from store.index import Snapshot  # with numpy, which whoever only writes does without

        corrections, marks = corrections_of(held.table("corrections")), marks_of(held.table("marks"))
        return Snapshot(held, self.name, str(self.path), corrections, marks)

    def _held(self, again: bool = False) -> Held:
        """What the file holds, as it was read last where it is still the same; kept for who asks next where
        it is wanted `again`."""
        before, self._before = self._before, None
        if before is None or before[0] != self._stamp():
            before = self._stamp(), self._find()
        if again:
            self._before = before
        return before[1]

    def _find(self) -> Held:
        """Not read where it is remembered how it lies in its file."""
        laid = open_laid(self._storage.real, stamp_of(self._storage.real))
        if laid is None:
            return ReadLog(self._read())
        self._schema = SCHEMA
        return laid

    def _stamp(self) -> tuple[int, ...]:
        try:
            status = self._storage.real.stat()
        except OSError:
            return ()
        return status.st_ino, status.st_mtime_ns, status.st_size

    def _read(self) -> RawTables:
        tables = self._storage.read_raw()
        if tables is None:
            return new_tables()
        tables, self._schema = checked(tables, self.path)
        return tables

    def _part(self, read: Callable[[From], Part], held: From) -> Part:
        """What `read` makes of what the log holds. LogCorrupt, with the place, where it cannot."""
        try:
            return read(held)
        except (KeyError, ValueError) as error:
            raise LogCorrupt(f"{self.path}: the log cannot be read ({error})") from error


def _spans(held: Held) -> list[tuple[str | None, str | None]]:
    rows = decode(held.table("events"), dict[str, Dated]).values()
    return [(row.first, row.last) for row in rows]
