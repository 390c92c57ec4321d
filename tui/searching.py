"""Searches for the filter in force behind the screen: one search at a time, and only the latest is shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from tui.results import Results
from tui.state import ViewState

if TYPE_CHECKING:
    from tui.app import DatelineApp


@dataclass
class Found(Message):
    """A search came to its end. Only the latest generation is drawn."""

    generation: int
    results: Results


class Search:
    def __init__(self) -> None:
        self._generation = 0
        self._searching = False

    def begin(self, app: DatelineApp) -> None:
        """At once, or as soon as the search under way is done."""
        self._generation += 1
        if not (self._searching or app.is_reading):
            self._searching = True
            find = partial(_find, app, self._generation, app.state, app.cells)
            app.run_worker(find, thread=True, exclusive=True, group="find")

    def is_latest(self, found: Found) -> bool:
        """Whether `found` is what is in force; the search under way is done."""
        self._searching = False
        return found.generation == self._generation


def _find(app: DatelineApp, generation: int, state: ViewState, cells: int) -> None:
    app.post_message(Found(generation, app.finder.results(state, cells)))
