"""Notices that another program changed the log, and reads it again when asked to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from store.errors import LogError
from store.sidecar import Stamp, stamp_of
from tui.words import counted

if TYPE_CHECKING:
    from store.log import EventLog
    from tui.app import DatelineApp

_EVERY: Final = 2.0
"""Seconds between two looks at the file: a stat and its first bytes."""


class Following:
    """What the file of the log was when its rows were read, or when we changed it."""

    def __init__(self) -> None:
        self._seen: Stamp | None = None

    def start(self, app: DatelineApp) -> None:
        """Looks at the file again and again from now on."""
        self.settle(app)
        app.set_interval(_EVERY, partial(self.look, app))

    def settle(self, app: DatelineApp) -> None:
        """The file is now as it is shown."""
        self._seen = stamp_of(app.event_log.path) if app.event_log else None

    def look(self, app: DatelineApp) -> None:
        """Says in the title that the file is another one; not while we may be changing it ourselves."""
        if app.event_log is None or any(worker.is_running for worker in app.workers):
            return
        now = stamp_of(app.event_log.path)
        if now != self._seen:
            app.say("changed since · R reads it again" if now else "the file of this log is gone")


def read_again(app: DatelineApp) -> None:
    """Reads the log anew, behind the screen; filter, panes and cursor stay."""
    log = app.event_log
    if log is None:
        app.notify(
            "The log is still being read." if app.is_reading else "This log has no file.", markup=False
        )
    elif not log.path.exists():
        app.notify(f"{log.path} is gone; its rows are those last read.", severity="warning", markup=False)
    else:
        app.say("reading the log…")
        app.run_worker(partial(_read, app, log), thread=True, group="again", exclusive=True)


def _read(app: DatelineApp, log: EventLog) -> None:
    try:
        reader = log.snapshot()
    except LogError as error:
        app.call_from_thread(app.notify, str(error), severity="error", markup=False)
    else:
        app.call_from_thread(app.show_log, reader)
        told = f"{counted(reader.summary.articles, 'article')}, {counted(reader.summary.events, 'event')}"
        app.call_from_thread(app.notify, f"Read again: {told}.", markup=False)
    app.call_from_thread(app.say, "")
