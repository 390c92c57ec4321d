"""The filter line: what is typed narrows every pane; a mark shows where it cannot be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from rich.highlighter import Highlighter
from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

_FIELD: Final = re.compile(r"(?<!\S)(-?)([a-z]+:)")
_OR: Final = re.compile(r"(?<!\S)OR(?!\S)")


class FilterLine(Horizontal):
    """Posts `Typed` for every change a person makes; text set by the app is not posted."""

    @dataclass
    class Typed(Message):
        text: str

    @dataclass
    class Left(Message):
        """Enter was pressed."""

    def __init__(self, text: str, id: str) -> None:
        super().__init__(id=id)
        self.input = FilterInput()
        self._first_text = text
        self.result = ResultLine(id="result")

    def compose(self) -> ComposeResult:
        yield Prompt()
        yield self.input
        yield self.result

    def on_mount(self) -> None:
        self.set_text(self._first_text)

    def set_text(self, text: str) -> None:
        if text != self.input.value:
            with self.input.prevent(Input.Changed):
                self.input.value = text
                self.input.cursor_position = len(text)

    def mark_error(self, position: int | None) -> None:
        """Underlines the text from `position` on; None where it can be read."""
        self.input.painter.error_at = position
        self.input.refresh()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Left())

    def on_click(self, event: Click) -> None:
        self.input.focus()


class Prompt(Widget):
    def render(self) -> Content:
        return Content("/ ")


class FilterInput(Input):
    COMPONENT_CLASSES: ClassVar[set[str]] = {"filter--field", "filter--minus", "filter--error"}

    def __init__(self) -> None:
        self.painter = _Painter(self)
        super().__init__(
            placeholder="type to filter: words, actor:name, country:FR, after:2017-02",
            highlighter=self.painter,
            compact=True,
            select_on_focus=False,
        )
        self.cursor_blink = False


class _Painter(Highlighter):
    """Colours fields, minuses and OR, and what cannot be read."""

    def __init__(self, owner: FilterInput) -> None:
        self._owner = owner
        self.error_at: int | None = None

    def highlight(self, text: Text) -> None:
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

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._text = ""
        self._error = False

    def say(self, text: str, error: bool = False) -> None:
        if (text, error) != (self._text, self._error):
            self._text, self._error = text, error
            self.refresh(layout=True)

    def render(self) -> Content:
        style = self.get_visual_style("result--error" if self._error else "result--count")
        return Content.styled(self._text, style)
