"""The event log: opened and checked, read as a snapshot, changed in transactions."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from tinydb import TinyDB
from tinydb.storages import Storage

from parsing.records import Reconciled
from store.corrections import Correction, load_corrections, save_correction
from store.documents import (
    SCHEMA,
    ArticleDocument,
    Document,
    from_document,
    row_documents,
    rows_of,
    to_document,
)
from store.errors import LogCorrupt, LogForeign, LogLocked, LogTooNew, LogUnwritable
from store.index import Snapshot, Summary
from store.storage import SIGNATURE, SafeStorage, Tables

_WAIT = 60.0
"""Seconds to wait for another writer."""


class EventLog:
    """One log file. Nothing is kept open: whoever reads or writes does it whole."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path).absolute()
        self._storage = SafeStorage(self.path)
        self._read_before: tuple[tuple[int, ...], Tables] | None = None

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> EventLog:
        """The log of that file, checked; a file that is not there yet is an empty log.

        Raises LogCorrupt, LogForeign or LogTooNew, and touches nothing.
        """
        log = cls(path)
        stamp = log._stamp()
        with _no_collection():
            log._read_before = (stamp, log._read())
        return log

    @property
    def name(self) -> str:
        """What a person calls it: the file's name without its suffix."""
        return self.path.stem

    def snapshot(self) -> Snapshot:
        """The log as it is now. Raises what `open` raises."""
        with _no_collection():
            tables = self._current()
            parsed = [document.parsed for document in _articles(tables, self.path)]
            return Snapshot(parsed, _rows(tables, self.path), self.name, str(self.path))

    def articles(self) -> list[ArticleDocument]:
        """The articles as they are now, in the order they came. Raises what `open` raises."""
        return _articles(self._current(), self.path)

    def summary(self) -> Summary:
        """Counts and span, without making the records. Raises what `open` raises."""
        tables = self._current()
        events = tables["events"].values()
        return Summary(
            name=self.name,
            path=str(self.path),
            articles=len(tables["articles"]),
            events=len(events),
            quotes=len(tables["quotes"]),
            actors=len(tables["actors"]),
            first=min((event["first"] for event in events if event["first"]), default=None),
            last=max((event["last"] for event in events if event["last"]), default=None),
        )

    def paths(self) -> tuple[str, ...]:
        """The files and folders that were ingested, in that order. Raises what `open` raises."""
        return tuple(self._current()["meta"]["1"]["paths"])

    @contextmanager
    def transaction(self, wait: float = _WAIT) -> Iterator[Transaction]:
        """The only way to change a log: read once, changed in memory, written once at the end.

        An exception inside changes nothing. Raises LogLocked when another writer is not done after
        `wait` seconds, LogUnwritable where the file cannot be written, and what `open` raises.
        """
        with self._lock(wait):
            self._storage.sweep()
            buffer = _Buffer(self._read())
            transaction = Transaction(buffer, self.path)
            yield transaction
            transaction.finish()
            self._storage.write(buffer.tables)
            self._read_before = None

    @contextmanager
    def _lock(self, wait: float) -> Iterator[None]:
        lock = FileLock(f"{self._storage.real}.lock", timeout=wait)
        try:
            self._storage.real.parent.mkdir(parents=True, exist_ok=True)
            lock.acquire()
        except Timeout:
            raise LogLocked(f"{self.path}: another dateline is writing to it") from None
        except OSError as error:
            raise LogUnwritable(f"{self.path}: {(error.strerror or str(error)).lower()}") from error
        try:
            yield
        finally:
            lock.release()

    def _current(self) -> Tables:
        """The tables, from the last reading where the file is still the same."""
        before, self._read_before = self._read_before, None
        return before[1] if before and before[0] == self._stamp() else self._read()

    def _stamp(self) -> tuple[int, ...]:
        try:
            status = self._storage.real.stat()
        except OSError:
            return ()
        return status.st_ino, status.st_mtime_ns, status.st_size

    def _read(self) -> Tables:
        tables = self._storage.read()
        if tables is None:
            return _new_tables()
        _check(tables, self.path)
        return tables


class Transaction:
    """What may be done to a log, on a TinyDB database in memory."""

    def __init__(self, buffer: _Buffer, path: Path) -> None:
        self._buffer = buffer
        self._database = TinyDB(storage=lambda: buffer)
        self._path = path

    def articles(self) -> list[ArticleDocument]:
        """All articles, in the order they came."""
        return _articles(self._buffer.tables, self._path)

    def put_articles(self, articles: Iterable[ArticleDocument]) -> None:
        """Adds articles; one that is there already (same identity) is replaced."""
        new = {article.identity: to_document(article) for article in articles}
        table = self._database.table("articles")
        old = [one.doc_id for one in table.all() if _identity(one) in new]
        table.remove(doc_ids=old)
        table.insert_multiple(new.values())

    def put_rows(self, rows: Reconciled) -> None:
        """Replaces events, actors and quotes."""
        for name, documents in row_documents(rows).items():
            self._database.drop_table(name)
            self._database.table(name).insert_multiple(documents)

    def note_paths(self, paths: Iterable[str]) -> None:
        """Remembers what was ingested, each path once."""
        meta = self._database.table("meta")
        known = meta.all()[0]["paths"]
        meta.update({"paths": list(dict.fromkeys([*known, *paths]))})

    def corrections(self) -> tuple[Correction, ...]:
        return load_corrections(self._database)

    def save_correction(self, correction: Correction) -> None:
        save_correction(self._database, correction)

    def finish(self) -> None:
        """Counts the generation on: one a commit."""
        meta = self._database.table("meta")
        meta.update({"generation": meta.all()[0]["generation"] + 1})


class _Buffer(Storage):
    """Tables in memory, for as long as a transaction lasts."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    def read(self) -> Tables:
        return self.tables

    def write(self, data: Tables) -> None:
        self.tables = data


def _new_tables() -> Tables:
    meta = {"what": SIGNATURE, "schema": SCHEMA, "generation": 0, "paths": []}
    return {"meta": {"1": meta}, "articles": {}, "events": {}, "actors": {}, "quotes": {}, "corrections": {}}


def _check(tables: Tables, path: Path) -> None:
    meta = tables.get("meta", {}).get("1")
    if not isinstance(meta, dict) or meta.get("what") != SIGNATURE:
        raise LogForeign(f"{path}: is not a dateline log")
    if not isinstance(meta.get("schema"), int) or meta["schema"] > SCHEMA:
        raise LogTooNew(
            f"{path}: was written by a newer dateline (schema {meta.get('schema')}, ours is {SCHEMA})"
        )
    missing = [name for name in _new_tables() if name not in tables]
    if missing:
        raise LogCorrupt(f"{path}: the log is not whole (no table {', '.join(missing)})")


def _articles(tables: Tables, path: Path) -> list[ArticleDocument]:
    with _naming(path, "articles"):
        return [from_document(document, ArticleDocument) for document in tables["articles"].values()]


def _rows(tables: Tables, path: Path) -> Reconciled:
    with _naming(path, "rows"):
        return rows_of({name: tables[name].values() for name in ("events", "actors", "quotes")})


@contextmanager
def _naming(path: Path, what: str) -> Iterator[None]:
    """Says which log cannot be read, and what in it."""
    try:
        yield
    except ValueError as error:
        raise LogCorrupt(f"{path}: the {what} cannot be read ({error})") from error


def _identity(document: Mapping[str, Any]) -> str:
    article: Document = document["parsed"]["article"]
    return str(article["path"] or article["id"])


@contextmanager
def _no_collection() -> Iterator[None]:
    """No garbage collection while many records are made, nor of them later (a stall at 100,000 rows)."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()
