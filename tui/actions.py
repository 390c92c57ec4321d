"""Everything a key can do, once: bindings, footer, command palette, help and README are made from this."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

Group = Literal["Move", "Panes", "Filter", "Evidence", "App"]


@dataclass(frozen=True, slots=True)
class Action:
    """`name` is a Textual action of the app, `keys` are Textual key names, the one to show first."""

    name: str
    keys: tuple[str, ...]
    about: str
    group: Group
    hint: str = ""
    """The footer's word for it; neighbours with the same word share one entry. "" keeps it out."""
    priority: bool = False
    """Whether it works while text is being typed."""


ACTIONS: Final[tuple[Action, ...]] = (
    Action("move(1)", ("j", "down"), "Next row", "Move", "move"),
    Action("move(-1)", ("k", "up"), "Previous row", "Move", "move"),
    Action("page(1)", ("space", "pagedown"), "One screen on", "Move"),
    Action("page(-1)", ("b", "pageup"), "One screen back", "Move"),
    Action("page(1, 2)", ("ctrl+d",), "Half a screen on", "Move"),
    Action("page(-1, 2)", ("ctrl+u",), "Half a screen back", "Move"),
    Action("edge(-1)", ("g", "home"), "First row", "Move"),
    Action("edge(1)", ("G", "end"), "Last row", "Move"),
    Action("day(1)", ("d",), "Next date", "Move"),
    Action("day(-1)", ("D",), "Previous date", "Move"),
    Action("open", ("enter",), "Keep an actor or country; read a row", "Panes", "open"),
    Action("cycle(1)", ("tab",), "Next pane", "Panes", "pane", priority=True),
    Action("cycle(-1)", ("shift+tab",), "Previous pane", "Panes", priority=True),
    Action("pane('timeline')", ("1",), "Timeline", "Panes"),
    Action("pane('actors')", ("2",), "Actors", "Panes"),
    Action("pane('countries')", ("3",), "Countries", "Panes"),
    Action("pane('quotes')", ("4",), "Quotes", "Panes"),
    Action("pane('evidence')", ("5",), "Evidence", "Panes"),
    Action("zoom", ("x",), "The pane alone, and back", "Panes"),
    Action("filter", ("slash",), "Edit the filter", "Filter", "filter"),
    Action("keep", ("plus",), "Keep what has the value at the cursor", "Filter", "keep/drop"),
    Action("drop", ("minus",), "Leave out what has it", "Filter", "keep/drop"),
    Action("undo", ("u",), "Undo the last change of the filter", "Filter", "undo"),
    Action("redo", ("ctrl+r",), "Redo it", "Filter"),
    Action("toggle_filter", ("ctrl+f",), "Filter off and on, at the same row", "Filter"),
    Action("overlay('article')", ("o",), "The whole article and its sentence", "Evidence", "article"),
    Action("source(1)", ("n",), "Next source of this row", "Evidence"),
    Action("source(-1)", ("N",), "Previous source", "Evidence"),
    Action("export", ("e",), "Export what is shown", "App", "export"),
    Action("command_palette", ("colon", "ctrl+p"), "Find a command", "App"),
    Action("overlay('help')", ("question_mark",), "Keys, marks and the filter language", "App", "help"),
    Action("escape", ("escape",), "Leave what is open; clear the filter", "App"),
    Action("leave", ("q",), "Back; at the root, quit", "App", "back/quit"),
    Action("quit", ("ctrl+q",), "Quit", "App", priority=True),
)

GROUPS: Final[tuple[Group, ...]] = ("Move", "Panes", "Filter", "Evidence", "App")

_NAMES: Final = {
    "down": "↓", "up": "↑", "enter": "Enter", "tab": "Tab", "shift+tab": "shift+Tab", "escape": "Esc",
    "slash": "/", "plus": "+", "minus": "-", "question_mark": "?", "colon": ":", "home": "Home",
    "end": "End", "pagedown": "PgDn", "pageup": "PgUp", "space": "Space",
}  # fmt: skip


def key_name(key: str) -> str:
    """A Textual key name as it stands on the keyboard: `question_mark` is `?`."""
    return _NAMES.get(key, key)


def key_names(action: Action) -> str:
    return " ".join(key_name(key) for key in action.keys)


def footer_hints() -> Iterator[tuple[str, str, Action]]:
    """(keys, word, first action) of each footer entry, in order of the registry."""
    for hint, shared in groupby(ACTIONS, key=lambda action: action.hint):
        actions = list(shared)
        if hint:
            yield "/".join(key_name(action.keys[0]) for action in actions), hint, actions[0]
