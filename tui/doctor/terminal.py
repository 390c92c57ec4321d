"""What the terminal can show."""

from __future__ import annotations

import os
from collections.abc import Iterator

from rich.console import Console

from tui.doctor.findings import Finding
from tui.panes.small import LEAST

_WORDS = "“Ö…” ▁▄█ ●"
"""Quotation marks, letters, bars and marks of the screen."""


def examine_terminal() -> Iterator[Finding]:
    """Size, colours and characters of standard output; nothing here is wrong, as all can be printed."""
    console = Console()
    if not console.is_terminal or os.environ.get("TERM") == "dumb":
        what = "a terminal that cannot move its cursor" if console.is_terminal else "no terminal"
        yield Finding(
            "terminal", "standard output", "note", what, "`dateline browse` needs one; others print"
        )
    else:
        yield _size(console)
    colours = "NO_COLOR is set" if console.no_color else console.color_system or "none"
    yield Finding("terminal", "colours", "fine", f"{colours} (TERM={os.environ.get('TERM', '')})")
    yield _characters(console.encoding)


def _size(console: Console) -> Finding:
    size = f"{console.width} × {console.height}"
    if console.width < LEAST.width or console.height < LEAST.height:
        wanted = f"the browser needs {LEAST.width} × {LEAST.height}"
        return Finding("terminal", "size", "note", size, f"make it larger: {wanted}")
    return Finding("terminal", "size", "fine", size)


def _characters(encoding: str) -> Finding:
    try:
        _WORDS.encode(encoding)
    except (LookupError, UnicodeEncodeError):
        return Finding("terminal", "characters", "note", f"{encoding}: not all", "set PYTHONUTF8=1")
    return Finding("terminal", "characters", "fine", f"{encoding}: {_WORDS}")
