"""Reads the log behind the first frame, and runs what goes on alongside the browser."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from textual.message import Message

from store.errors import LogError

if TYPE_CHECKING:
    from store.log import EventLog
    from store.reader import EventReader
    from tui.app import DatelineApp

_TURN = 0.0005
"""Seconds after which a thread that reads gives way; at Python's 5 ms every turn of the screen waits."""


@dataclass
class Loading:
    """`read` gives the log and what it reads, None where the app has it already; `alongside` runs in a thread
    from when the log is read until the browser is left."""

    read: Callable[[DatelineApp], tuple[EventLog, EventReader]] | None = None
    alongside: Callable[[DatelineApp], None] | None = None

    def start(self, app: DatelineApp) -> None:
        if self.read:
            app.say("" if app.reader.summary.events else "reading the log…")
            sys.setswitchinterval(_TURN)
            thread = Thread(target=self._read, args=(app, self.read), daemon=True)  # quitting does not wait
            app.call_after_refresh(thread.start)
        else:
            self._run_alongside(app)

    def _read(self, app: DatelineApp, read: Callable[[DatelineApp], tuple[EventLog, EventReader]]) -> None:
        try:
            app.post_message(Read(*read(app)))
        except Exception as error:  # noqa: BLE001, the app's own: the thread has nobody to raise it to
            app.post_message(Failed(error))

    def take(self, app: DatelineApp, read: Read) -> None:
        app.event_log = read.log
        app.say("")
        app.show_log(read.reader)
        app.seek(app.sought)
        self._run_alongside(app)

    def give_up(self, app: DatelineApp, error: Exception) -> None:
        """Ends the app; `failure` says why the log cannot be read. Raises what is no `LogError`."""
        if not isinstance(error, LogError):
            raise error
        app.failure = error
        app.exit(return_code=1)

    def _run_alongside(self, app: DatelineApp) -> None:
        if self.alongside:
            app.run_worker(partial(self.alongside, app), thread=True, group="alongside")


@dataclass
class Read(Message):
    """The log was read."""

    log: EventLog
    reader: EventReader


@dataclass
class Failed(Message):
    """The log cannot be read."""

    error: Exception
