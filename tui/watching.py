"""New and changed files appear in the open browser."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.worker import get_current_worker
from watchfiles import Change, watch
from watchfiles.main import FileChange

from parsing.readers import SUFFIXES
from store.errors import LogError
from store.files import Found, find_files
from store.ingest import IngestReport, ingest
from tui.clean import clean_line
from tui.words import counted

if TYPE_CHECKING:
    from store.log import EventLog
    from tui.app import DatelineApp

_WAKE = 300
"""Milliseconds after which a watch looks whether the browser was left."""


def watcher(
    paths: Sequence[str],
    log: EventLog,
    published: str | None,
    source: str | None,
    since: float,
) -> Callable[[DatelineApp], None]:
    """What the browser runs alongside: takes in whatever changes in `paths` until it is left.

    `since` is when they were read (seconds of the epoch): what changed before the watch stood is not lost.
    """

    def run(app: DatelineApp) -> None:
        worker = get_current_worker()
        changes = watch(*paths, watch_filter=_is_article, rust_timeout=_WAKE, yield_on_timeout=True)
        changed = _changed_since(paths, since) | _files(next(changes))
        while not worker.is_cancelled:
            if changed:
                read = partial(ingest, sorted(changed), log, published=published, source=source)
                _take_in(app, read, log)
            app.call_from_thread(app.say, _watching(paths))
            changed = _files(next(changes))

    return run


def _changed_since(paths: Sequence[str], since: float) -> set[str]:
    found = (file.path for file in find_files(paths, SUFFIXES) if isinstance(file, Found))
    return {str(path) for path in found if path.stat().st_mtime >= since}


def _files(changes: Iterable[FileChange]) -> set[str]:
    """Those of the paths that changed which are there."""
    return {path for _, path in changes if Path(path).is_file()}


def _is_article(_: Change, path: str) -> bool:
    """A file of a kind we read, not hidden."""
    name = Path(path).name
    return not name.startswith(".") and name.casefold().endswith(tuple(SUFFIXES))


def _take_in(app: DatelineApp, read: Callable[..., IngestReport], log: EventLog) -> None:
    """Reads what changed and shows the log as it is then; what cannot be read is said."""

    def tick(done: int, total: int, path: str) -> None:
        app.call_from_thread(app.say, f"reading {done:,}/{total:,} {clean_line(Path(path).name)}".rstrip())

    try:
        report = read(progress=tick)
    except LogError as error:
        app.call_from_thread(app.notify, str(error), severity="error", markup=False)
        return
    if report.new or report.changed:
        app.call_from_thread(app.show_log, log.snapshot())
    if told := _told(report):
        app.call_from_thread(
            app.notify, told, severity="warning" if report.skipped else "information", markup=False
        )


def _told(report: IngestReport) -> str:
    parts = [f"{counted(len(report.new), 'new article')}" if report.new else ""]
    parts += [f"{counted(len(report.changed), 'changed article')}" if report.changed else ""]
    parts += [clean_line(f"skipped {Path(note.path).name}: {note.reason}") for note in report.skipped[:3]]
    return "\n".join(part for part in parts if part)


def _watching(paths: Sequence[str]) -> str:
    return clean_line(f"watching {', '.join(Path(path).name or path for path in paths)}")
