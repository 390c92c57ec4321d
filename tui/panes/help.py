"""Keys, marks and the filter language, the keys taken from the registry of actions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from textual.content import Content

from tui.actions import ACTIONS, GROUPS, key_names
from tui.panes.pager import Pager

_KEY_WIDTH: Final = 16
_MARKS: Final = (
    ("●", "who", "an event that happened"),
    ("“", "who", "an event whose sentence holds a quotation"),
    ("○", "scheduled", "scheduled: announced, not yet happened when it was written"),
    ("alleged", "alleged", "somebody says it happened"),
    ("denied", "denied", "somebody says it did not"),
    ("⚠", "conflict", "sources disagree; the evidence shows on what"),
    (
        "2017-06-~",
        "uncertain",
        "known to the month; 2017-~ to the year; 2017-02-06… an interval from that day",
    ),
    ("undated", "uncertain", "the article gives no date; ≤2017-02-15 is the latest it can be"),
    ("«words»", "words", "words printed between quotation marks; without guillemets: reported speech"),
    ("▸", "key", "kept by the filter"),
)
_FILTER: Final = (
    ("merger", "rows with the word; several words must all be there"),
    ('"joint statement"', "the phrase"),
    ("actor:name", "who acts, by name or alias"),
    ("by:name", "who speaks"),
    ("country:FR,DE", "either country, by code or name"),
    ("after:2017-02", "from that month on; before:2017 until the end of that year"),
    ("date:2017-05-29", "on that day; also a month, a year, a range 2017-02..2017-04"),
    ("kind:quote", "kind, type, status, source, article, basis, is and has work alike"),
    ("-source:wire", "a minus leaves out"),
    ("a OR b", "either"),
)


class Help(Pager):
    def on_mount(self) -> None:
        self.border_title = "Help"
        self.show_blocks(list(_blocks()))


def _blocks() -> Iterator[Content]:
    for group in GROUPS:
        yield Content.styled(group, "title")
        for action in ACTIONS:
            if action.group == group:
                yield _row(key_names(action), "key", action.about)
        yield Content()
    yield Content.styled("Marks", "title")
    for mark, style, about in _MARKS:
        yield _row(mark, style, about)
    yield Content()
    yield Content.styled("Filter", "title")
    for example, about in _FILTER:
        yield _row(example, "key", about, width=_KEY_WIDTH + 4)


def _row(name: str, style: str, about: str, width: int = _KEY_WIDTH) -> Content:
    return Content.assemble((name, style), " " * max(width - len(name), 1), about)
