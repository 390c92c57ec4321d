"""What is remembered of where the documents of a log lie in its file, and of what tells them apart.

It lies beside what is remembered of its rows (`store.memory_files`), can be deleted at any time, and is
believed only while the log is the very file that we wrote, unchanged to its end.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Raw

from store.documents import BULK, NOTHING, ArticleHead, encode
from store.laid import CAN_STAY_OPEN, Changed, LaidFile, LaidTable
from store.late import Late
from store.memory_files import LAID, read_memory, write_memory
from store.sidecar import Stamp
from store.spool import Kept
from store.writing import Script

Value = TypeVar("Value")
_END = 4096
"""Bytes at the end of a log by which it is known again."""
_ROWS = ("events", "actors", "quotes")


class Mark(msgspec.Struct):
    """What tells a file from what became of it."""

    size: int
    modified: int
    changed: int
    inode: int
    """These as `os.stat` has them, times in ns."""
    end: bytes


class _Layout(msgspec.Struct):
    mark: Mark
    spans: dict[str, tuple[int, int]]
    sizes: dict[str, bytes]
    heads: Raw
    """Of the articles, in order."""
    ids: Raw
    """Of the rows of each table, in order."""


class LaidLog:
    """A log of which only what is looked at is read."""

    def __init__(self, file: LaidFile, layout: _Layout) -> None:
        self.file, self._layout = file, layout
        self._tables = {name: self._laid(name) for name in BULK}
        self._ids = Late(lambda: _read(layout.ids, dict[str, list[str]]))

    def table(self, name: str) -> Raw:
        """Its JSON; of one that is not there, of nothing."""
        span = self._layout.spans.get(name)
        return Raw(self.file.read(*span)) if span else NOTHING

    def has(self, name: str) -> bool:
        return name in self._layout.spans

    def size(self, name: str) -> int:
        """How many documents a table has."""
        return len(self._tables[name])

    def whole(self, name: str) -> LaidTable:
        """A table as it is written again where nothing of it changes."""
        return self._tables[name]

    def heads(self) -> dict[str, ArticleHead]:
        """By document number."""
        heads = _read(self._layout.heads, list[ArticleHead])
        return {str(number): head for number, head in enumerate(heads, 1)}

    def articles(self) -> dict[str, Kept]:
        """By document number."""
        return {str(number): one for number, one in enumerate(self._tables["articles"].documents(), 1)}

    def articles_by_id(self) -> Callable[[], Mapping[str, Raw | Kept]]:
        """What gives them, not read."""
        ids = [head.id for head in self.heads().values()]
        by_id = dict(zip(ids, self._tables["articles"].documents(), strict=True))
        return lambda: by_id

    def changed(self, name: str, rows: Sequence[object]) -> Changed:
        """A table as it will be: `rows` that are new, and ids of those that stay."""
        return self._tables[name].changed(list(rows), self._ids()[name])

    def ids(self, name: str) -> list[str] | None:
        """Those of the rows of a table, in order."""
        return self._ids()[name]

    def close(self) -> None:
        self.file.close()

    def _laid(self, name: str) -> LaidTable:
        sizes = array("I")
        sizes.frombytes(self._layout.sizes[name])
        return LaidTable(self.file, self._layout.spans[name][0], sizes)


def open_laid(log: Path, stamp: Stamp | None) -> LaidLog | None:
    """The log in that file, which has this stamp, where it is remembered how it lies there."""
    if stamp is None or not CAN_STAY_OPEN:
        return None
    try:
        layout = msgspec.msgpack.decode(read_memory(log, stamp, LAID), type=_Layout)
        file = LaidFile(log)
    except (OSError, ValueError, msgspec.MsgspecError):
        return None
    if _is_laid_so(file, layout):
        return LaidLog(file, layout)
    file.close()
    return None


def keep_layout(
    log: Path, stamp: Stamp, script: Script, heads: list[ArticleHead], ids: Mapping[str, list[str]]
) -> None:
    """Remembers the log that was just written so; `ids` of the rows of each table, in order."""
    if "pending" in script.spans or not script.sizes.keys() >= set(BULK) or not CAN_STAY_OPEN:
        return
    try:
        file = LaidFile(log)
    except OSError:
        return
    counts = {"articles": len(heads)} | {name: len(ids[name]) for name in _ROWS}
    if all(len(script.sizes[name]) == count for name, count in counts.items()):
        sizes = {name: script.sizes[name].tobytes() for name in BULK}
        layout = _Layout(_mark(file), script.spans, sizes, _raw(heads), _raw(ids))
        if _is_laid_so(file, layout):
            write_memory(log, stamp, msgspec.msgpack.encode(layout), LAID)
    file.close()


def _raw(value: object) -> Raw:
    return Raw(msgspec.msgpack.encode(value))


def _read(raw: Raw, kind: type[Value]) -> Value:
    """ValueError where it is no such thing."""
    return msgspec.msgpack.decode(raw, type=kind)


def _mark(file: LaidFile) -> Mark:
    status = file.status()
    size = status.st_size
    end = file.read(max(0, size - _END), size)
    return Mark(size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, end)


def _is_laid_so(file: LaidFile, layout: _Layout) -> bool:
    """The file is the very one, and its tables begin and end where they should."""
    if file.status().st_size != layout.mark.size or _mark(file) != layout.mark:
        return False
    for name, (begin, end) in layout.spans.items():
        key = encode(name) + b":{"
        if file.read(begin + 1 - len(key), begin + 1) != key or file.read(end - 1, end) != b"}":
            return False
    return max(end for _, end in layout.spans.values()) == layout.mark.size - 1
