"""What a log held when it was last read or written, kept apart from it: the first frame need not wait for it.

It lies in the user's cache folder and can be deleted at any time. It is believed only while the log is the
very file it was made of; one that is missing, stale or broken is none, and one that cannot be written is not.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from platformdirs import user_cache_path

from store.reader import Summary

if TYPE_CHECKING:
    from store.index import Snapshot

Stamp = tuple[int, int, int]
"""Size, time of change (ns) and generation of a log's file."""
Spans = Sequence[tuple[str | None, str | None]]
"""First and last day of each event, ISO, in no order."""
_HEAD = 512
"""Bytes that hold the table a log begins with."""
_GENERATION = re.compile(rb'"generation":(\d{1,18})')


@dataclass(frozen=True, slots=True)
class Sketch:
    """A log in outline."""

    summary: Summary
    days: Mapping[str, int]
    """ISO day -> events that begin on it; in order, days without any left out."""


@dataclass(frozen=True, slots=True)
class _Kept:
    stamp: Stamp
    sketch: Sketch


def sketch_of(reader: Snapshot) -> Sketch:
    return Sketch(reader.summary, reader.days())


def outline_of(log: Path) -> Sketch:
    """What is known of a log of which nothing is kept: its name."""
    return Sketch(Summary(log.stem, str(log), 0, 0, 0, 0, None, None), {})


def stamp_of(log: Path) -> Stamp | None:
    """What the file of the log is now; None where it cannot be read."""
    try:
        if not log.is_file():  # opening a pipe waits for its writer
            return None
        with log.open("rb") as file:
            status, head = os.fstat(file.fileno()), file.read(_HEAD)
    except OSError:
        return None
    found = _GENERATION.search(head)
    return (status.st_size, status.st_mtime_ns, int(found[1])) if found else None


def load_sketch(log: Path) -> Sketch | None:
    """The outline of the log at that path as it is now, where one is kept."""
    kept = _load(_file(log))
    if kept is None or kept.stamp != stamp_of(log):
        return None
    return replace(kept.sketch, summary=replace(kept.sketch.summary, name=log.stem, path=str(log)))


def keep_sketch(log: Path, stamp: Stamp | None, reader: Snapshot) -> None:
    """Keeps the outline of the log that had this stamp before it was read, whole or not at all."""
    if stamp:
        _keep(log, _Kept(stamp, sketch_of(reader)))


def renew_sketch(
    log: Path, before: Stamp | None, tables: Mapping[str, Any], spans: Spans | None = None
) -> Sketch | None:
    """Keeps the outline of the log that had this stamp before these tables were written to it just now; gives
    it where it was made anew. `spans`: the days of the events, where they are known."""
    from store.documents import BULK  # the first frame, which only reads, does without
    from store.laid import LaidTable

    now = stamp_of(log)
    if now and any(not isinstance(tables[name], msgspec.Raw | LaidTable) for name in BULK):
        sketch = _sketch_from(log, tables, spans)
        _keep(log, _Kept(now, sketch))
        return sketch
    if now and (kept := _load(_file(log))) and kept.stamp == before:  # marks, say: it still is true
        _keep(log, replace(kept, stamp=now))
    return None


def _sketch_from(log: Path, tables: Mapping[str, Any], spans: Spans | None) -> Sketch:
    from store.documents import BULK, dated, rows_in

    counts = {name: len(rows_in(tables[name])) for name in BULK}
    if spans is None:
        spans = [(row.first, row.last) for row in map(dated, rows_in(tables["events"]))]
    days = Counter([first for first, *_ in spans if first])
    last = max({last for _, last, *_ in spans if last}, default=None)
    summary = Summary(log.stem, str(log), **counts, first=min(days, default=None), last=last)
    return Sketch(summary, dict(sorted(days.items())))


def _keep(log: Path, kept: _Kept) -> None:
    path = _file(log)
    if _load(path) == kept:
        return
    fresh = path.with_suffix(f".{os.getpid()}.new")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(msgspec.json.encode(kept))
        fresh.replace(path)


def _load(file: Path) -> _Kept | None:
    try:
        return msgspec.json.decode(file.read_bytes(), type=_Kept)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def digest_of(log: str | os.PathLike[str]) -> str:
    """Of the log's real path, so that a link to it is the same log: names what is kept apart from it."""
    with suppress(ValueError):  # a path of hostile characters has no real one
        log = os.path.realpath(log)
    return hashlib.sha256(os.fsencode(log)).hexdigest()[:12]


def _file(log: Path) -> Path:
    return user_cache_path("dateline", appauthor=False) / "sketches" / f"{digest_of(log)}.json"
