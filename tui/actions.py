"""Everything a key can do, once: bindings, footer, command palette, help and README are made from this."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final, Literal, get_args

from textual.binding import Binding

from tui.following import read_again
from tui.keys import correcting, density, editor, evidence, filtering, marking, mouse, moving, panes, views

if TYPE_CHECKING:
    from tui.app import DatelineApp

Group = Literal["Move", "Panes", "Filter", "Density", "Evidence", "Log", "App"]


@dataclass(frozen=True, slots=True)
class Action:
    """`name` stays the same whatever key it has; `keys` are Textual key names, the one to show first."""

    name: str
    keys: tuple[str, ...]
    about: str
    group: Group
    run: Callable[[DatelineApp], None]
    hint: str = ""
    """The footer's word for it; neighbours with the same word share one entry. "" keeps it out."""
    priority: bool = False
    """Whether it works while text is being typed."""


ACTIONS: Final[tuple[Action, ...]] = (
    Action("next-row", ("j", "down"), "Next row", "Move", partial(moving.by, count=1), "move"),
    Action("previous-row", ("k", "up"), "Previous row", "Move", partial(moving.by, count=-1), "move"),
    Action("next-page", ("space", "pagedown"), "One screen on", "Move", partial(moving.page, step=1)),
    Action("previous-page", ("b", "pageup"), "One screen back", "Move", partial(moving.page, step=-1)),
    Action("half-page-on", ("ctrl+d",), "Half a screen on", "Move", partial(moving.page, step=1, part=2)),
    Action(
        "half-page-back", ("ctrl+u",), "Half a screen back", "Move", partial(moving.page, step=-1, part=2)
    ),
    Action("first-row", ("g", "home"), "First row", "Move", partial(moving.edge, step=-1)),
    Action("last-row", ("G", "end"), "Last row", "Move", partial(moving.edge, step=1)),
    Action(
        "next-date", ("d",), "Next date; in an article, the next find", "Move", partial(moving.day, step=1)
    ),
    Action("previous-date", ("D",), "Previous date; the find before", "Move", partial(moving.day, step=-1)),
    Action(
        "next-disagreement",
        ("w",),
        "Next row on which sources disagree",
        "Move",
        partial(moving.disagreement, step=1),
    ),
    Action(
        "previous-disagreement",
        ("W",),
        "Previous row on which they disagree",
        "Move",
        partial(moving.disagreement, step=-1),
    ),
    Action("date", ("t",), "Go to a date", "Move", moving.ask_date),
    Action("jump", ("ctrl+o",), "To a row on the screen, by its letter", "Move", moving.jump),
    Action("open", ("enter",), "Keep an actor or country; read a row", "Panes", panes.open_, "open"),
    Action("next-pane", ("tab",), "Next pane", "Panes", partial(panes.cycle, step=1), "pane", priority=True),
    Action(
        "previous-pane",
        ("shift+tab",),
        "Previous pane",
        "Panes",
        partial(panes.cycle, step=-1),
        priority=True,
    ),
    Action("timeline", ("1",), "Timeline", "Panes", partial(panes.show, pane="timeline")),
    Action("actors", ("2",), "Actors", "Panes", partial(panes.show, pane="actors")),
    Action("countries", ("3",), "Countries", "Panes", partial(panes.show, pane="countries")),
    Action("quotes", ("4",), "Quotes", "Panes", partial(panes.show, pane="quotes")),
    Action("evidence", ("5",), "Evidence", "Panes", partial(panes.show, pane="evidence")),
    Action("zoom-pane", ("x",), "The pane alone, and back", "Panes", panes.zoom),
    Action("filter", ("slash",), "Edit the filter", "Filter", filtering.edit, "filter"),
    Action(
        "keep", ("plus",), "Keep this actor, country, speaker or date", "Filter", filtering.keep, "keep/drop"
    ),
    Action(
        "drop", ("minus",), "Drop this actor, country, speaker or date", "Filter", filtering.drop, "keep/drop"
    ),
    Action("pick", ("f",), "Find an actor or country to keep", "Filter", filtering.pick),
    Action("undo", ("u",), "Undo the last change of the filter", "Filter", filtering.undo, "undo"),
    Action("redo", ("ctrl+r",), "Redo the change of the filter", "Filter", filtering.redo),
    Action("filter-off", ("ctrl+f",), "Filter off and on, at the same row", "Filter", filtering.toggle),
    Action("save-view", ("s",), "Save this filter and place as a view", "Filter", views.save),
    Action("views", ("S",), "Open a saved view", "Filter", views.pick),
    Action("forget-view", ("ctrl+s",), "Forget a saved view", "Filter", views.forget),
    Action(
        "brush-back",
        ("left_square_bracket",),
        "Brush: the stretch before",
        "Density",
        partial(density.move, step=-1),
    ),
    Action(
        "brush-on",
        ("right_square_bracket",),
        "Brush: the stretch after",
        "Density",
        partial(density.move, step=1),
    ),
    Action(
        "brush-shrink", ("left_curly_bracket",), "Brush: shorter", "Density", partial(density.grow, step=-1)
    ),
    Action("brush-grow", ("right_curly_bracket",), "Brush: longer", "Density", partial(density.grow, step=1)),
    Action("zoom-in", ("z",), "Narrower bars, down to days", "Density", partial(density.zoom, step=-1)),
    Action("zoom-out", ("Z",), "Wider bars, up to decades", "Density", partial(density.zoom, step=1)),
    Action(
        "article",
        ("o",),
        "The whole article and its sentence",
        "Evidence",
        partial(panes.overlay, overlay="article"),
        "article",
    ),
    Action(
        "variants",
        ("v",),
        "The wordings of the row side by side",
        "Evidence",
        partial(panes.overlay, overlay="variants"),
        "wordings",
    ),
    Action("next-source", ("n",), "Next source of this row", "Evidence", partial(moving.source, step=1)),
    Action(
        "previous-source", ("N",), "Previous source of this row", "Evidence", partial(moving.source, step=-1)
    ),
    Action("copy", ("y",), "Copy citation, row, sentence or command", "Evidence", evidence.copy, "copy"),
    Action("url", ("O",), "The article in the web browser", "Evidence", evidence.url),
    Action("edit", ("E",), "The article's file in your editor", "Evidence", editor.edit),
    Action("mark", ("m",), "Mark the row, and unmark it", "Log", marking.toggle, "mark"),
    Action("note", ("M",), "Mark the row with a note", "Log", marking.note),
    Action("marks", ("apostrophe",), "Only what is marked, and back", "Log", marking.show),
    Action(
        "correct", ("c",), "Set right: who is who, what is one, when", "Log", correcting.choose, "set right"
    ),
    Action("undo-correction", ("U",), "Take back the last correction", "Log", correcting.undo),
    Action("read-again", ("R",), "Read the log again", "Log", read_again),
    Action("export", ("e",), "Export what is shown", "App", filtering.export, "export"),
    Action("palette", ("colon", "ctrl+p"), "Find a command", "App", panes.palette),
    Action(
        "help",
        ("question_mark",),
        "Keys, marks and the filter language",
        "App",
        partial(panes.overlay, overlay="help"),
        "help",
    ),
    Action("mouse", ("f2",), "The mouse to the terminal, and back", "App", mouse.toggle),
    Action("suspend", ("ctrl+z",), "Back to the shell; fg returns", "App", panes.suspend),
    Action("escape", ("escape",), "Leave what is open; clear the filter", "App", panes.escape),
    Action("back", ("q",), "Back; at the root, quit", "App", panes.leave, "back/quit"),
    Action("quit", ("ctrl+q",), "Quit", "App", panes.quit_, priority=True),
)

BY_NAME: Final = {action.name: action for action in ACTIONS}
GROUPS: Final[tuple[Group, ...]] = get_args(Group)

_NAMES: Final = {
    "down": "↓", "up": "↑", "enter": "Enter", "tab": "Tab", "shift+tab": "shift+Tab", "escape": "Esc",
    "slash": "/", "apostrophe": "'", "plus": "+", "minus": "-", "question_mark": "?", "colon": ":",
    "home": "Home", "end": "End", "left_square_bracket": "[", "right_square_bracket": "]",
    "left_curly_bracket": "{", "right_curly_bracket": "}",
    "f2": "F2", "pagedown": "PgDn", "pageup": "PgUp", "space": "Space",
}  # fmt: skip


def key_name(key: str) -> str:
    """A Textual key name as it stands on the keyboard: `question_mark` is `?`."""
    return _NAMES.get(key, key)


def key_names(action: Action) -> str:
    return " ".join(key_name(key) for key in action.keys)


def bindings() -> Iterator[Binding]:
    """The keys of each action, for Textual."""
    for action in ACTIONS:
        keys, run = ",".join(action.keys), f"key('{action.name}')"
        yield Binding(keys, run, action.about, show=False, priority=action.priority, id=action.name)


def footer_hints(actions: Sequence[Action] = ACTIONS) -> Iterator[tuple[str, str, Action]]:
    """(keys, word, first action) of each footer entry, in order of the registry."""
    for hint, shared in groupby(actions, key=lambda action: action.hint):
        actions = list(shared)
        if hint:
            yield "/".join(key_name(action.keys[0]) for action in actions), hint, actions[0]
