"""Where what is remembered of a log (`store.memories`) lies: under the name of the log and its stamp."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path

from store.sidecar import Stamp, digest_of

_WORTH_KEEPING = 200
"""Articles: reconciling fewer takes hardly longer."""


def is_worth_keeping(articles: int) -> bool:
    return articles >= _WORTH_KEEPING


def is_kept(log: Path | None, stamp: Stamp | None) -> bool:
    """Whether anything is remembered of the log with this stamp."""
    return log is not None and stamp is not None and memory_file(log, stamp).exists()


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
