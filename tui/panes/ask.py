"""A question of one line: what to answer to is up to who asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from tui.clean import clean_line


class Ask(Horizontal):
    """Hidden until something is asked; Enter answers, Esc leaves it without an answer. An answer that is
    refused stays, to be mended."""

    @dataclass
    class Done(Message):
        """It was answered, so that the question can go."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._label = Label()
        self.input = Input(compact=True, select_on_focus=False)
        self.input.cursor_blink = False
        self._then: Callable[[str], str | None] = str

    def ask(self, label: str, then: Callable[[str], str | None], value: str = "") -> None:
        """Asks `label`, with `value` to begin with, which typing replaces. `then` gets the answer without
        blanks around it and gives None, or why it is refused."""
        self._label.say(label)
        self._then = then
        self.input.value = clean_line(value)
        self.input.select_all()
        self.display = True
        if not self.input.is_attached:  # the first frame does without
            self.mount(self.input)
        self.input.focus()

    def compose(self) -> ComposeResult:
        yield self._label

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        answer = event.value.strip()
        if answer and (refused := self._then(answer)):
            self.notify(refused, severity="warning", markup=False)
        else:
            self.post_message(self.Done())


class Label(Widget):
    def __init__(self) -> None:
        super().__init__()
        self._text = ""

    def say(self, text: str) -> None:
        self._text = text
        self.refresh(layout=True)

    def render(self) -> Content:
        return Content(f"{self._text}  ")
