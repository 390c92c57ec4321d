"""Where what is remembered of a log (`store.memories`) lies: under the name of the log and its stamp."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path

from store.sidecar import Stamp, digest_of


def memory_file(log: Path, stamp: Stamp) -> Path:
    return _folder() / f"{digest_of(log)}-{'-'.join(map(str, stamp))}.bin"


def move_memory(log: Path, before: Stamp | None, now: Stamp | None) -> None:
    """The log was written again with the rows it had."""
    with suppress(OSError):
        if before and now:
            memory_file(log, before).replace(memory_file(log, now))


def forget_memory(log: Path) -> None:
    with suppress(OSError):
        for file in _folder().glob(f"{digest_of(log)}-*"):
            file.unlink()


def _folder() -> Path:
    return user_cache_path("dateline", appauthor=False) / "memories"
