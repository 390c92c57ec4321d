"""Where what is remembered of a log (`store.memories`) lies: under the name of the log and its stamp."""

from __future__ import annotations

import mmap
import os
import re
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path

from store.sidecar import Stamp, digest_of

_WORTH_KEEPING = 200
"""Articles: reconciling fewer takes hardly longer."""
_OURS = b"dateline memory\0"
"""How each file begins; then comes the path of the log, ended likewise."""
_NAME = re.compile(r"[0-9a-f]{12}(?:-\d+-\d+-\d+\.(?:bin|laid|new)|\.base|\.new)")
LAID = ".laid"
"""How the file is called, after the stamp, that tells how a log lies in its own."""
_LONGEST_PATH = 1 << 14
"""Bytes."""


def is_worth_keeping(articles: int) -> bool:
    """Whether so much is remembered of a log of so many that it is quicker than making all anew."""
    return articles >= _WORTH_KEEPING


def is_kept(log: Path | None, stamp: Stamp | None) -> bool:
    """Whether anything is remembered of the log with this stamp."""
    return log is not None and stamp is not None and memory_file(log, stamp).exists()


def memory_file(log: Path, stamp: Stamp, kind: str = ".bin") -> Path:
    """Where it lies, whether it is there or not; `kind`: what its name ends in."""
    return _folder() / f"{digest_of(log)}-{'-'.join(map(str, stamp))}{kind}"


def read_memory(log: Path, stamp: Stamp, kind: str = ".bin") -> memoryview:
    """What was kept. Raises OSError, and ValueError where it is another's."""
    return _after_head(log, memoryview(memory_file(log, stamp, kind).read_bytes()))


def write_memory(log: Path, stamp: Stamp, data: bytes, kind: str = ".bin") -> None:
    """Keeps it, whole or not at all."""
    _write(log, memory_file(log, stamp, kind), data)


def read_base(log: Path) -> memoryview:
    """What is kept of the log for any stamp, read where it is looked at. Raises what `read_memory` does."""
    with _base_file(log).open("rb") as file:
        return _after_head(log, memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))


def write_base(log: Path, data: bytes) -> None:
    """As `write_memory` does."""
    _write(log, _base_file(log), data)


def _base_file(log: Path) -> Path:
    return _folder() / f"{digest_of(log)}.base"


def _after_head(log: Path, data: memoryview) -> memoryview:
    head = _head(log)
    if data[: len(head)] != head:
        raise ValueError("not what is remembered of this log")
    return data[len(head) :]


def _write(log: Path, file: Path, data: bytes) -> None:
    fresh = file.with_suffix(".new")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("wb") as writing:
            writing.write(_head(log))
            writing.write(data)
        fresh.replace(file)


def move_memory(log: Path, before: Stamp | None, now: Stamp | None) -> None:
    """The log was written again with the rows it had, where they lie anew."""
    with suppress(OSError):
        if before and now:
            memory_file(log, before, LAID).unlink(missing_ok=True)
            memory_file(log, before).replace(memory_file(log, now))


def forget_memory(log: Path, is_renewed: bool) -> None:
    """Deletes all that is remembered of the log; but where that `is_renewed` right after, what is kept of it
    for any stamp stays."""
    with suppress(OSError):
        for file in _folder().glob(f"{digest_of(log)}{'-' if is_renewed else ''}*"):
            file.unlink()


def forget_lost() -> None:
    """Deletes what is remembered of logs that are there no more."""
    with suppress(OSError):
        for file in _folder().iterdir():
            with suppress(OSError):
                log = _log_of(file) if _NAME.fullmatch(file.name) else None
                if log and _is_gone(log):
                    file.unlink()


def _head(log: Path) -> bytes:
    return _OURS + os.fsencode(os.path.realpath(log)) + b"\0"


def _log_of(file: Path) -> str | None:
    """The log that a file is about, if it is one of ours."""
    with file.open("rb") as reading:
        start = reading.read(_LONGEST_PATH)
    path, end, _ = start.removeprefix(_OURS).partition(b"\0")
    return os.fsdecode(path) if start.startswith(_OURS) and end else None


def _is_gone(log: str) -> bool:
    """It is not there; one that cannot be looked at may be."""
    try:
        Path(log).stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _folder() -> Path:
    return user_cache_path("dateline", appauthor=False) / "memories"
