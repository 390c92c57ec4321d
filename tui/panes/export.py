"""The prompt for an export: a format and a path, which agree."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from store.reader import EventReader
from tui.export.formats import FORMATS, KINDS, Format, formats_of

_DEFAULT: Final = "dateline-export"
_WRITTEN: Final = "information"
_FAILED: Final = "error"
_HEAD: Final = "Export ↑↓ "
_TAIL: Final = "  to "
_ROOM_FOR_PATH: Final = 34
"""Columns the path has at least, padding included."""


class ExportPrompt(Horizontal):
    """The arrows choose a format, which sets the path's suffix; a suffix typed chooses the format."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "format(1)", "Next format", show=False),
        Binding("up", "format(-1)", "Previous format", show=False),
    ]

    @dataclass
    class Done(Message):
        """The export was begun, so that the prompt can go."""

    def __init__(self, reader: EventReader, id: str) -> None:
        super().__init__(id=id)
        self.reader = reader
        self._query = ""
        self._replacing: str | None = None
        self.input = Input(f"{_DEFAULT}{KINDS['markdown'].suffix}", compact=True, select_on_focus=False)
        self.input.cursor_blink = False
        self._formats = Formats()

    def ask(self, query: str) -> None:
        """Asks where to write what the filter `query` shows."""
        self._query, self._replacing = query, None
        self.display = True
        if not self.input.is_attached:  # the first frame does without
            self.mount(self.input)
        self.input.focus()
        self.input.select_all()

    def compose(self) -> ComposeResult:
        yield self._formats

    def action_format(self, step: int) -> None:
        self.choose(FORMATS[(FORMATS.index(self._formats.chosen) + step) % len(FORMATS)])

    def choose(self, format: Format) -> None:
        self._formats.choose(format)
        with self.input.prevent(Input.Changed):
            self.input.value = str(Path(self.input.value or _DEFAULT).with_suffix(KINDS[format].suffix))
            self.input.cursor_position = len(self.input.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        meant = formats_of(Path(event.value).suffix)
        if meant and self._formats.chosen not in meant:
            self._formats.choose(meant[0])

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        path = event.value.strip()
        if Path(path).expanduser().exists() and path != self._replacing:
            self._replacing = path
            self.notify(f"{path} exists. Enter again replaces it.", severity="warning", markup=False)
        elif path:
            self._write(self._formats.chosen, path)
            self.post_message(self.Done())

    @work(thread=True, group="export")
    def _write(self, format: Format, path: str) -> None:
        from tui.export.writing import MissingExtra, write_export

        try:
            done = write_export(self.reader, self._query, format, path)
        except OSError as error:
            text, severity = f"{path}: {error.strerror or error}", _FAILED
        except MissingExtra as error:
            text, severity = str(error), _FAILED
        else:
            left = f"; {done.left_out}" if done.left_out else ""
            text, severity = f"{done.told} written to {done.path}{left}", _WRITTEN
        self.app.call_from_thread(self.notify, text, severity=severity, markup=False)


class Formats(Widget):
    """The formats in a row, the chosen one marked; a click chooses. Without room for all, those around it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"formats--chosen", "formats--other"}

    def __init__(self) -> None:
        super().__init__()
        self.chosen: Format = "markdown"

    def choose(self, format: Format) -> None:
        self.chosen = format
        self.refresh(layout=True)

    def render(self) -> Content:
        line = Content(_HEAD)
        for format in self._visible():
            chosen = format == self.chosen
            style = self.get_visual_style("formats--chosen" if chosen else "formats--other")
            line += Content.styled(f"[{format}]" if chosen else f" {format} ", style)
        return line + _TAIL

    def on_click(self, event: Click) -> None:
        event.stop()
        prompt = self.parent
        at = len(_HEAD)
        for format in self._visible():
            if at <= event.x < at + _width(format) and isinstance(prompt, ExportPrompt):
                prompt.choose(format)
            at += _width(format)

    def _visible(self) -> list[Format]:
        return formats_around(self.chosen, self.app.size.width - len(_HEAD) - len(_TAIL) - _ROOM_FOR_PATH)


def formats_around(chosen: Format, columns: int) -> list[Format]:
    """All formats where they fit, else `chosen` with those before and after it, as in a ring."""
    if sum(map(_width, FORMATS)) <= columns:
        return list(FORMATS)
    at = FORMATS.index(chosen)
    ring = [chosen]
    for step in range(1, len(FORMATS)):
        for place, format in (
            (len(ring), FORMATS[(at + step) % len(FORMATS)]),
            (0, FORMATS[at - step]),
        ):
            if sum(map(_width, [*ring, format])) > columns:
                return ring
            ring.insert(place, format)
    return ring


def _width(format: Format) -> int:
    return len(format) + 2
