"""The view state, its history and its layout, without a screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Size

from tui.layout import visible
from tui.state import PANES, History, Place, ViewState


def test_undo_returns_to_the_state_before_the_edit_and_redo_to_the_one_after() -> None:
    before = ViewState(timeline=Place("e-1", 4))
    moved = replace(before, timeline=Place("e-2", 5))
    edited = replace(moved, query="ferry")
    history = History(before).move(moved).step(edited)
    assert history.undo().present == moved
    assert history.undo().redo() == history


def test_undo_at_the_beginning_and_redo_at_the_end_change_nothing() -> None:
    history = History(ViewState(query="ferry"))
    assert history.undo() is history
    assert history.redo() is history


def test_a_new_edit_forgets_what_was_undone() -> None:
    history = History().step(ViewState(query="a")).undo().step(ViewState(query="b"))
    assert history.redo() is history
    assert history.undo().present.query == ""


@given(st.lists(st.sampled_from(["step", "move", "undo", "redo"]), max_size=30))
def test_as_many_redos_as_undos_lead_back(moves: list[str]) -> None:
    history = History()
    for number, move in enumerate(moves):
        state = ViewState(query=str(number))
        if move in ("step", "move"):
            history = history.step(state) if move == "step" else history.move(state)
        else:
            history = history.undo() if move == "undo" else history.redo()
    steps = len(history.past)
    back = history
    for _ in range(steps):
        back = back.undo()
    for _ in range(steps):
        back = back.redo()
    assert back == history


def test_another_subject_row_begins_at_its_first_source() -> None:
    state = ViewState(timeline=Place("e-1"), source=2)
    assert state.at("timeline", Place("e-2")).source == 0
    assert state.at("timeline", Place("e-1", 7)).source == 2
    assert state.at("actors", Place("voss")).source == 2


def test_evidence_follows_the_quotes_once_they_are_shown_and_the_actors_never() -> None:
    state = ViewState().show("quotes")
    assert state.subject == "quotes"
    assert state.show("actors").subject == "quotes"
    assert state.show("evidence").subject == "quotes"


@pytest.mark.parametrize("size", [Size(60, 15), Size(80, 24), Size(120, 36), Size(200, 50)])
@pytest.mark.parametrize("pane", PANES)
def test_the_active_pane_is_always_on_the_screen(size: Size, pane: str) -> None:
    state = ViewState().show(pane)  # type: ignore[arg-type]  # pane is one of PANES
    assert pane in visible(state, size)
    assert pane in visible(replace(state, zoomed=True), size)


def test_a_zoomed_pane_is_alone() -> None:
    shown = visible(replace(ViewState().show("actors"), zoomed=True), Size(120, 36))
    assert not shown & {"timeline", "quotes", "countries", "evidence", "density"}


@pytest.mark.parametrize("size", [Size(59, 40), Size(200, 14)])
def test_a_terminal_too_small_shows_the_sentence_alone(size: Size) -> None:
    assert visible(ViewState(), size) == {"small"}
