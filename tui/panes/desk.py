"""The screen that the panes lie on."""

from __future__ import annotations

from typing import ClassVar, Final

from textual.screen import Screen

_ROWS: Final = (
    "cursor", "text", "dim", "date", "uncertain", "who", "words", "bar", "count", "conflict", "scheduled",
    "alleged", "denied", "kept",
)  # fmt: skip
_PAGER: Final = (
    "title", "dim", "date", "uncertain", "who", "country", "words", "source", "sentence", "time",
    "conflict", "key", "scheduled", "alleged", "denied", "added", "missing", "here",
)  # fmt: skip


class Desk(Screen[None]):
    """Holds the inks of all lists and texts: Textual works each out anew for every widget that has it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"rows--{name}" for name in _ROWS),
        *(f"pager--{name}" for name in _PAGER),
    }
