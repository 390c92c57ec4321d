"""The log on the screen as one that can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.log import EventLog
    from tui.app import DatelineApp


def changeable(app: DatelineApp) -> EventLog | None:
    """The log; None where it cannot be changed, and says why."""
    log = app.event_log
    if log and log.path.exists():  # else a new log would be made of this one change
        return log
    if log:
        why = (
            f"{log.path} is gone; nothing was written. `dateline restore --log {log.name}` may bring it back."
        )
    elif app.is_reading:
        why = "The log is still being read."
    else:
        why = "This log cannot be changed here."
    app.notify(why, severity="warning", markup=False)
    return None
