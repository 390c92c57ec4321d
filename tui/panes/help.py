"""Keys, marks and the filter language, the keys taken from the registry of actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from textual.content import Content

from tui.actions import GROUPS, Action, key_names
from tui.panes.pager import Pager
from tui.reference import FILTER, MARKS

_KEY_WIDTH: Final = 14
_TWO_COLUMNS: Final = 110


class Help(Pager):
    def __init__(self, actions: Sequence[Action], id: str) -> None:
        super().__init__(id)
        self._actions = actions

    def on_mount(self) -> None:
        self.border_title = "Help"

    def on_resize(self) -> None:
        """Two columns where there is room for them."""
        width = self.text_width
        keys, rest = list(_keys(self._actions)), [*_marks(), Content(), *_filter()]
        if width < _TWO_COLUMNS:
            self.show_blocks([*keys, Content(), *rest])
        else:
            self.show_blocks([_beside(*pair, width // 2) for pair in zip_longest(keys, rest)])


def _beside(left: Content | None, right: Content | None, width: int) -> Content:
    start = (left or Content()).truncate(width - 2, ellipsis=True)
    end = (right or Content()).truncate(width, ellipsis=True)
    return start + " " * (width - start.cell_length) + end


def _keys(actions: Sequence[Action]) -> Iterator[Content]:
    for group in GROUPS:
        if group != GROUPS[0]:
            yield Content()
        yield Content.styled(group, "title")
        for action in actions:
            if action.group == group:
                yield _row(key_names(action), "key", action.about)


def _marks() -> Iterator[Content]:
    yield Content.styled("Marks", "title")
    for mark, style, about in MARKS:
        yield _row(mark, style, about)


def _filter() -> Iterator[Content]:
    yield Content.styled("Filter", "title")
    for example, about in FILTER:
        yield _row(example, "key", about, width=_KEY_WIDTH + 4)


def _row(name: str, style: str, about: str, width: int = _KEY_WIDTH) -> Content:
    return Content.assemble((name, style), " " * max(width - len(name), 1), about)
