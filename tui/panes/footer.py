"""The last line: what there is to say, else the keys that matter most, as many as fit, each to be clicked
too; while something is typed those that end it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import monotonic
from typing import ClassVar, Final

from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.widget import Widget

from tui.actions import Action, footer_hints, key_name
from tui.clean import clean
from tui.state import Overlay

_LEAST: Final = 1.5
"""Seconds that what is said stands at least, however fast keys follow."""
_MOST_LINES: Final = 4
_TYPING: Final = {
    "filter": (
        ("Enter", "done"),
        ("ctrl+u", "empty"),
        ("actor: by: country: after: before: type: is: has:", ""),
        ("to: kind: status: date: source: article: basis:", ""),
        ("-word", "not"),
        ("OR", "either"),
        ('"…"', "phrase"),
    ),
    "ask": (("Enter", "answer"), ("Esc", "leave it")),
    "export": (("Enter", "write"), ("↑↓", "format"), ("Esc", "leave it")),
}
"""(key, word) by the id of the line typed in."""
_SCROLL: Final = (("next-row", "previous-row"), "scroll")
_OVER: Final[dict[Overlay, tuple[tuple[tuple[str, ...], str], ...]]] = {
    "article": (
        _SCROLL,
        (("next-date", "previous-date"), "find"),
        (("next-source", "previous-source"), "source"),
        (("copy",), "copy"),
        (("edit",), "editor"),
        (("url",), "web"),
    ),
    "variants": (_SCROLL, (("next-source", "previous-source"), "compare with"), (("copy",), "copy")),
    "help": (_SCROLL,),
}
"""(actions, word) by what lies over the lists."""


class Footer(Widget):
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "footer--key",
        "footer--word",
        "footer--warning",
        "footer--error",
    }

    def __init__(self, actions: Sequence[Action], id: str) -> None:
        super().__init__(id=id)
        self._actions = actions
        self.told = ""
        """What it says instead of keys."""
        self._severity = "information"
        self._since = 0.0
        self._over: Overlay | None = None

    def on_mount(self) -> None:
        self.watch(self.screen, "focused", self._focus_moved)

    def show(self, over: Overlay | None) -> None:
        """The keys of what lies over the lists, None for those of the lists."""
        if over != self._over:
            self._over = over
            self.refresh()

    def tell(self, text: str, severity: str) -> None:
        """Says `text` until `hush`, on as many lines as it takes; a warning or an error after a sign."""
        self._say(clean(text if severity == "information" else f"! {text}"))
        self._severity, self._since = severity, monotonic()

    def hush(self) -> None:
        """Shows keys again, if what is said has stood long enough to be seen."""
        if self.told and monotonic() - self._since >= _LEAST:
            self._say("")

    def _focus_moved(self) -> None:
        self.refresh()

    def _say(self, text: str) -> None:
        before, self.told = self.told, text
        width = self.size.width
        self.refresh(layout=_height(before, width) != _height(text, width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return _height(self.told, width)

    # -------------------------------------------------------------- drawing

    def render(self) -> Content:
        key, word = self.get_visual_style("footer--key"), self.get_visual_style("footer--word")
        line = self._lead()
        for start, names, hint, _ in self._entries():
            gap = " " * (start - line.cell_length)
            line = Content.assemble(line, gap, (names, key), (f" {hint}", word))
        return line

    def _lead(self) -> Content:
        if self.told:
            style = "word" if self._severity == "information" else self._severity
            return Content.styled(self.told, self.get_visual_style(f"footer--{style}"))
        key, word = self.get_visual_style("footer--key"), self.get_visual_style("footer--word")
        line = Content()
        for name, hint in self._typing():
            longer = line + Content.assemble(
                "  " if line else "", (name, key), (f" {hint}" if hint else "", word)
            )
            if longer.cell_length > self.size.width:
                break
            line = longer
        return line

    def _typing(self) -> Iterator[tuple[str, str]]:
        typed_in = self.screen.focused
        ids = (widget.id for widget in typed_in.ancestors) if typed_in else ()
        return (hint for id in ids for hint in _TYPING.get(id or "", ()))

    async def on_click(self, event: Click) -> None:
        for start, names, hint, action in self._entries():
            at = event.get_content_offset_capture(self).x - start
            if 0 <= at <= len(names) + len(hint):
                await self.app.run_action(f"key('{action.name}')")

    def _entries(self) -> list[tuple[int, str, str, Action]]:
        """(cell it begins at, keys, word, action). How to get help and out stands at the right; of the others
        as many as fit, none beside what is said, and none at all where a line is typed in."""
        if self.screen.focused:
            return []
        *others, help_hint, quit_hint = footer_hints(self._actions)
        if self._over:
            others = [self._hint(*entry) for entry in _OVER[self._over]]
        last = _length(help_hint) + 2 + _length(quit_hint)
        if self.told:
            others = []
            if Content(self.told).cell_length + 2 + last > self.size.width:
                return []
        entries, at = [], 0
        for hint in others:
            if at + _length(hint) + 2 + last > self.size.width:
                break
            entries.append((at, *hint))
            at += _length(hint) + 2
        right = max(self.size.width - last, 0)
        return [*entries, (right, *help_hint), (right + _length(help_hint) + 2, *quit_hint)]

    def _hint(self, names: tuple[str, ...], word: str) -> tuple[str, str, Action]:
        actions = [action for name in names for action in self._actions if action.name == name]
        return "/".join(key_name(action.keys[0]) for action in actions), word, actions[0]


def _length(hint: tuple[str, str, Action]) -> int:
    return len(hint[0]) + 1 + len(hint[1])


def _height(text: str, width: int) -> int:
    """Lines of `text`, `width` cells wide."""
    return min(len(Content(text).wrap(max(width, 1))), _MOST_LINES) if text else 1
