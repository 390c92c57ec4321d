"""Marks to come back to, with a note where one is wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from store.errors import LogError
from tui import terms
from tui.changing import changeable
from tui.keys import filtering

if TYPE_CHECKING:
    from store.log import EventLog
    from tui.app import DatelineApp


def toggle(app: DatelineApp) -> None:
    """Marks the row, or takes its mark away."""
    from store.marking import mark, unmark

    if row := app.subject_row():
        _work(app, lambda log: unmark(log, row) or mark(log, row))


def note(app: DatelineApp) -> None:
    """Marks the row with a note."""
    from store.marking import mark

    if row := app.subject_row():
        before = app.reader.marked.on(row)
        app.question.ask(
            "Note on this row",
            lambda typed: _work(app, lambda log: mark(log, row, typed)),
            before[0].note if before else "",
        )


def show(app: DatelineApp) -> None:
    """Keeps only what is marked; again: no more."""
    filtering.change(app, lambda query: terms.keep(query, ("is", "marked")))


def _work(app: DatelineApp, do: Callable[[EventLog], object]) -> None:
    """Changes the marks in the log, behind the screen, and shows them."""
    log = changeable(app)
    if log is None:
        return

    def work() -> None:
        try:
            do(log)
            app.call_from_thread(app.show_marks, log.marks())
        except LogError as error:
            app.call_from_thread(app.notify, str(error), severity="error", markup=False)

    app.run_worker(work, thread=True, group="marks")
