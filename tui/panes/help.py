"""Keys, marks and the filter language, the keys taken from the registry of actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from textual.content import Content

from tui.actions import GROUPS, Action, key_names
from tui.panes.pager import Pager

_KEY_WIDTH: Final = 14
_TWO_COLUMNS: Final = 110
_MARKS: Final = (
    ("●", "who", "happened"),
    ("“", "who", "its sentence holds a quotation"),
    ("○", "scheduled", "scheduled: not yet happened at the time"),
    ("alleged", "alleged", "somebody says it happened"),
    ("denied", "denied", "somebody says it did not"),
    ("⚠", "conflict", "sources disagree; see the evidence"),
    ("2017-05-29", "date", "known to the day"),
    ("2017-06-~", "uncertain", "known to the month; 2017-~ to the year"),
    ("≈2017", "uncertain", "about then; 2017? is doubtful"),
    ("2017-02-06…", "uncertain", "an interval that begins that day"),
    ("undated", "dim", "no date; ≤2017-02-15 at the latest"),
    ("«words»", "words", "printed as a quotation; else reported"),
    ("▸", "key", "kept by the filter"),
)
_FILTER: Final = (
    ("ferry tariff", "both words, or their beginnings"),
    ('"joint statement"', "the phrase"),
    ("actor:voss", "who acts, by name or alias"),
    ("by:voss", "who speaks"),
    ("country:FR,DE", "either country, by code or name"),
    ("after:2017-02", "then and after; before: then and before"),
    ("date:2017-05-29", "that day; or 2017, 2017-05, 2017..2018"),
    ("kind:quote", "status: type: source: article: basis:"),
    ("has:nodate", "has:quote has:variants is:conflicting"),
    ("-source:wire", "a minus leaves out"),
    ("(a OR b) c", "either, and c"),
)


class Help(Pager):
    def __init__(self, actions: Sequence[Action], id: str) -> None:
        super().__init__(id)
        self._actions = actions

    def on_mount(self) -> None:
        self.border_title = "Help · j/k scroll · q back"

    def on_resize(self) -> None:
        """Two columns where there is room for them."""
        width = self.size.width - 3
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
    for mark, style, about in _MARKS:
        yield _row(mark, style, about)


def _filter() -> Iterator[Content]:
    yield Content.styled("Filter", "title")
    for example, about in _FILTER:
        yield _row(example, "key", about, width=_KEY_WIDTH + 4)


def _row(name: str, style: str, about: str, width: int = _KEY_WIDTH) -> Content:
    return Content.assemble((name, style), " " * max(width - len(name), 1), about)
