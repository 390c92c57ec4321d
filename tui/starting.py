"""Opening the browser on a log."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import click

from tui.options import reading_filter

_FRAMES = "500"
"""A second at most, unless the user wants others: what a key changes waits for one or two."""
if TYPE_CHECKING:
    from store.log import EventLog
    from store.reader import EventReader

    Read = Callable[["DatelineApp"], tuple[EventLog, EventReader]]
    from tui.app import DatelineApp


def is_terminal() -> bool:
    """Whether there is a screen to browse on: a terminal, or a page that stands in for one."""
    served = os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")
    moves = os.environ.get("TERM") != "dumb"  # one that cannot move its cursor, as in some editors
    return served or (moves and sys.stdin.isatty() and sys.stdout.isatty())


def browse_file(path: Path, query: str | None, at: str | None = None) -> None:
    """Opens the browser on the log of that file, which is read meanwhile; it is then the one used last.

    Raises what `browse_log` raises.
    """
    _browse(path, query, at, partial(read_file, path))


def browse_log(
    log: EventLog,
    query: str | None,
    at: str | None = None,
    alongside: Callable[[DatelineApp], None] | None = None,
) -> None:
    """Opens the browser; without a filter and a row where the last visit ended. `alongside` as in
    `DatelineApp`.

    Raises click's errors where the filter or the user's configuration cannot be read, or the log.
    """
    _browse(log.path, query, at, lambda _: (log, _snapshot(log)), alongside)


def _browse(
    path: Path,
    query: str | None,
    at: str | None,
    read: Read,
    alongside: Callable[[DatelineApp], None] | None = None,
) -> None:
    gc.disable()  # what is made before the first frame is all used
    os.environ.setdefault("TEXTUAL_FPS", _FRAMES)
    from store.query import parse_query
    from store.sidecar import load_sketch, outline_of
    from store.unread import Unread
    from tui.app import DatelineApp
    from tui.config import BadConfig, load_config
    from tui.keys import views
    from tui.session import load_session
    from tui.theme import theme_names

    with reading_filter(query or ""):
        parse_query(query or "")
    try:
        config = load_config(theme_names())
    except BadConfig as error:
        raise click.ClickException(str(error)) from error
    reader = Unread(load_sketch(path) or outline_of(path))
    app = DatelineApp(
        reader, query or "", at, load_session(path), config, None, alongside, partial(_collecting, read)
    )
    if query is None and at is None:
        views.restore(app)
    app.run()
    if app.failure:
        raise click.ClickException(str(app.failure))


def read_file(path: Path, app: DatelineApp) -> tuple[EventLog, EventReader]:
    """The log of that file and what it holds. Raises what `EventLog.open` raises."""
    from store import places
    from store.log import EventLog

    log = EventLog.open(path)
    if log.is_unfinished():
        _finish(log, app)
    places.remember(path)
    return log, _snapshot(log)


def _collecting(read: Read, app: DatelineApp) -> tuple[EventLog, EventReader]:
    gc.freeze()
    gc.enable()
    return read(app)


def _snapshot(log: EventLog) -> EventReader:
    """The log as it is now, its outline kept for the next start, and what filters look at read behind it."""
    from store.sidecar import keep_sketch, stamp_of

    stamp = stamp_of(log.path)
    reader = log.snapshot()
    reader.make_ready()
    keep_sketch(log.path, stamp, reader)
    Thread(target=reader.warm, daemon=True).start()
    return reader


def _finish(log: EventLog, app: DatelineApp) -> None:
    from tui.reading import finish_ingest  # with the engine

    if told := finish_ingest(log):
        app.call_from_thread(app.notify, told, markup=False)
