"""What the screen shows, as one immutable value, and its history.

Every key makes a new `ViewState`; panes draw from it and from nothing else, so that undo then redo
gives the identical frame.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final, Literal, get_args

from parsing.logged import LoggedEvent, LoggedQuote
from store.reader import Grain

Pane = Literal["timeline", "actors", "countries", "quotes", "evidence"]
ListPane = Literal["timeline", "actors", "countries", "quotes"]
Subject = Literal["timeline", "quotes"]
Overlay = Literal["article", "variants", "help"]

_CONTEXT: Final = 3
"""Rows to show above the one the view opens at."""

PANES: Final[tuple[Pane, ...]] = get_args(Pane)
LIST_PANES: Final[tuple[ListPane, ...]] = get_args(ListPane)


@dataclass(frozen=True, slots=True)
class Place:
    """A cursor: the row it wishes to be on, and how many screen lines below the top that row stands.

    A filter may hide the row; the wish stays, and the cursor returns to it when the filter goes.
    """

    id: str | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class ViewState:
    """The whole view. `subject` is the list whose cursor the evidence follows."""

    query: str = ""
    """The filter as text; it always parses."""
    filtering: bool = True
    """False while the filter is switched off without being forgotten."""
    pane: Pane = "timeline"
    subject: Subject = "timeline"
    timeline: Place = Place()
    actors: Place = Place()
    countries: Place = Place()
    quotes: Place = Place()
    source: int = 0
    """Which of the subject row's sources the evidence shows, from 0."""
    zoomed: bool = False
    grain: Grain | None = None
    """Width of the density's buckets, None for the finest at which the whole log fits."""
    overlay: Overlay | None = None

    @property
    def effective_query(self) -> str:
        return self.query if self.filtering else ""

    def place(self, pane: ListPane) -> Place:
        return {
            "timeline": self.timeline,
            "actors": self.actors,
            "countries": self.countries,
            "quotes": self.quotes,
        }[pane]

    def at(self, pane: ListPane, place: Place) -> ViewState:
        """With the cursor of `pane` at `place`; another subject row begins at its first source."""
        moved = place.id != self.place(pane).id and pane == self.subject
        source = 0 if moved else self.source
        if pane == "timeline":
            return replace(self, timeline=place, source=source)
        if pane == "actors":
            return replace(self, actors=place)
        if pane == "countries":
            return replace(self, countries=place)
        return replace(self, quotes=place, source=source)

    def show(self, pane: Pane) -> ViewState:
        """With `pane` active. The timeline and the quotes become what the evidence follows."""
        if pane == "timeline" or pane == "quotes":
            source = self.source if pane == self.subject else 0
            return replace(self, pane=pane, subject=pane, source=source)
        return replace(self, pane=pane)


@dataclass(frozen=True, slots=True)
class History:
    """The states undo and redo walk through. Only filter edits are steps; moving about is not."""

    present: ViewState = ViewState()
    past: tuple[ViewState, ...] = field(default=(), repr=False)
    future: tuple[ViewState, ...] = field(default=(), repr=False)

    def step(self, state: ViewState) -> History:
        """A filter edit: what was before can be returned to."""
        return History(state, (*self.past, self.present), ())

    def move(self, state: ViewState) -> History:
        """Anything else: the present changes, the steps stay."""
        return History(state, self.past, self.future)

    def undo(self) -> History:
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.present, *self.future))

    def redo(self) -> History:
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.present), self.future[1:])


def first_state(query: str, row: LoggedEvent | LoggedQuote | None) -> ViewState:
    """The view under the filter `query` with the cursor on `row`, or at the beginning."""
    return on_row(ViewState(query=query), row)


def on_row(state: ViewState, row: LoggedEvent | LoggedQuote | None) -> ViewState:
    """`state` with the cursor on `row`; in its list, unless another pane than the first is active already."""
    if row is None:
        return state
    pane: ListPane = "quotes" if isinstance(row, LoggedQuote) else "timeline"
    found = state.show(pane).at(pane, Place(row.id, _CONTEXT))
    return found if state.pane == "timeline" else found.show(state.pane)
