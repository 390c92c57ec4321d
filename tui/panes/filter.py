"""The filter line: what is typed narrows every pane; a mark shows where it cannot be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from rich.cells import cell_len
from rich.highlighter import Highlighter
from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Input

from store.query import QuerySyntaxError, parse_query
from tui.clean import clean_line

_STEP: Final = 8
"""Cells by which the room for what was found grows beside the filter: it changes with every key, and to
arrange the screen anew takes time."""
_FIELD: Final = re.compile(r"(?<!\S)(-?)([a-z]+:)")
_OR: Final = re.compile(r"(?<!\S)OR(?!\S)")


class FilterLine(Horizontal):
    """Posts `Typed` for what is typed and can be read. Text the app sets is not posted."""

    @dataclass
    class Typed(Message):
        text: str

    @dataclass
    class Left(Message):
        """Enter was pressed, and the text can be read."""

    def __init__(self, text: str, id: str) -> None:
        super().__init__(id=id)
        self.input = FilterInput()
        self.result = ResultLine(id="result")
        self._first_text = text
        self._found = self._note = ""
        self._error: QuerySyntaxError | None = None
        self._unposted = False

    def compose(self) -> ComposeResult:
        yield Prompt()
        yield self.input
        yield self.result

    def on_mount(self) -> None:
        self.set_text(self._first_text)

    def set_text(self, text: str) -> None:
        """Shows the filter in force, and forgets what was typed."""
        if text != self.input.value:
            with self.input.prevent(Input.Changed):
                self.input.value = text
                self.input.cursor_position = len(text)
        self._mark(None)

    def say(self, found: str, note: str = "") -> None:
        """What was found, unless the text cannot be read: then why. `note` stands at the right of a line that
        has room for it."""
        self._found, self._note = found, note
        self.result.say(self._error.message if self._error else found, note, self._error is not None)

    def pending(self) -> Typed | None:
        """What was typed and can be read but is not posted yet; it will not be."""
        if not self._unposted:
            return None
        self._unposted = False
        return self.Typed(self.input.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._mark(_error_of(event.value))
        self._unposted = self._error is None
        self.call_later(self._post)  # once for all that is typed by then

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if not self._error:
            self.post_message(self.Left())

    def on_click(self, event: Click) -> None:
        self.input.focus()

    def _post(self) -> None:
        if typed := self.pending():
            self.post_message(typed)

    def _mark(self, error: QuerySyntaxError | None) -> None:
        self._error = error
        at = error.position if error else None
        if at != self.input.painter.error_at:
            self.input.painter.error_at = at
            self.input.refresh()
        self.say(self._found, self._note)


def _error_of(text: str) -> QuerySyntaxError | None:
    try:
        parse_query(text)
    except QuerySyntaxError as error:
        return error
    return None


class Prompt(Widget):
    def render(self) -> Content:
        return Content("/ ")


class FilterInput(Input):
    COMPONENT_CLASSES: ClassVar[set[str]] = {"filter--field", "filter--minus", "filter--error"}
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))
    """As an Input's, but no reason to arrange the whole screen again."""

    def __init__(self) -> None:
        self.painter = _Painter(self)
        super().__init__(
            placeholder="type to filter: words, actor:name, country:FR, after:2017",
            highlighter=self.painter,
            compact=True,
            select_on_focus=False,
        )
        self.cursor_blink = False

    def on_resize(self) -> None:
        """What was found has taken room or given it back: Textual leaves the text where it was."""
        self.show_part(self.cursor_position if self.has_focus else 0)

    def on_focus(self) -> None:
        self.show_part(self.cursor_position)

    def on_blur(self) -> None:
        self.show_part(0)

    def show_part(self, position: int) -> None:
        """The part of the text in which the character at `position` stands."""
        at = Region(cell_len(self.value[:position]), 0, 1, 1)
        self.scroll_to_region(at, force=True, animate=False)


class _Painter(Highlighter):
    """Colours fields, minuses and OR, and what cannot be read. Keeps every code point's place."""

    def __init__(self, owner: FilterInput) -> None:
        self._owner = owner
        self.error_at: int | None = None

    def highlight(self, text: Text) -> None:
        text.plain = clean_line(text.plain)  # a name from an article may have come into the filter
        for match in _FIELD.finditer(text.plain):
            text.stylize(self._style("minus"), *match.span(1))
            text.stylize(self._style("field"), *match.span(2))
        for match in _OR.finditer(text.plain):
            text.stylize(self._style("field"), *match.span())
        if self.error_at is not None:
            text.stylize(self._style("error"), min(self.error_at, len(text.plain) - 1), len(text.plain))

    def _style(self, name: str) -> Style:
        return self._owner.get_component_rich_style(f"filter--{name}", partial=True)


class ResultLine(Widget):
    """`12 of 40 · 9 day-exact · 2 undated`, or what is wrong with the filter."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"result--error", "result--count"}
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))
    """As a Widget's, but its text is what the screen is arranged by, once."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._text = self._note = ""
        self._error = False

    def say(self, text: str, note: str, error: bool) -> None:
        if (text, note, error) != (self._text, self._note, self._error):
            before = _room(self._text)
            self._text, self._note, self._error = text, note, error
            self.refresh(layout=self.styles.is_auto_width and _room(text) != before)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return _room(self._text)

    def render(self) -> Content:
        style = self.get_visual_style("result--error" if self._error else "result--count")
        gap = self.size.width - cell_len(self._text) - len(self._note)
        note = " " * gap + self._note if gap > 2 and self._note else ""
        return Content.assemble((self._text, style), (note, self.get_visual_style("result--count")))


def _room(text: str) -> int:
    return -(-cell_len(text) // _STEP) * _STEP
