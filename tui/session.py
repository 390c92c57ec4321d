"""What the browser remembers of a log between two visits: where one was, and the views saved by name.

Kept beside the log's data in the user's state folder; a file that is missing or cannot be read is an
empty session, and one that cannot be written is not written: nothing of the log depends on it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec
from platformdirs import user_state_path

from store.sidecar import digest_of
from tui.state import Pane, ViewState


@dataclass(frozen=True, slots=True)
class View:
    """A filter and where the cursor stood in it."""

    query: str = ""
    pane: Pane = "timeline"
    at: str | None = None
    """Id of the event or quote under the cursor."""


@dataclass(frozen=True, slots=True)
class Session:
    last: View = View()
    theme: str | None = None
    """Chosen in the browser; None for the configured one."""
    views: dict[str, View] = field(default_factory=dict)
    """By name, in the order saved."""

    def with_view(self, name: str, view: View) -> Session:
        return replace(self, views={**self.views, name: view})

    def without_view(self, name: str) -> Session:
        return replace(self, views={other: view for other, view in self.views.items() if other != name})


def view_of(state: ViewState) -> View:
    return View(state.query, state.pane, state.place(state.subject).id)


def view_shown(session: Session, state: ViewState) -> str:
    """The name of the saved view whose filter is in force, "" where there is none."""
    shown = (name for name, view in session.views.items() if view.query == state.query and state.filtering)
    return next(shown, "")


def load_session(log: str | os.PathLike[str]) -> Session:
    """What is remembered of the log at that path."""
    try:
        return msgspec.json.decode(_file(log).read_bytes(), type=Session)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return Session()


def save_session(log: str | os.PathLike[str], session: Session) -> str:
    """Remembers it, whole or not at all; gives why it could not, else ""."""
    path = _file(log)
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(msgspec.json.format(msgspec.json.encode(session)))
        fresh.replace(path)
    except OSError as error:
        return f"{path.parent}: {error.strerror or error}"
    return ""


def _file(log: str | os.PathLike[str]) -> Path:
    return user_state_path("dateline", appauthor=False) / "sessions" / f"{digest_of(log)}.json"
