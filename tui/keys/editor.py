"""The file of an article in the user's editor, at the line of the sentence."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual.app import SuspendNotSupported

if TYPE_CHECKING:
    from tui.app import DatelineApp

_BEHIND_THE_PATH: Final = frozenset({"hx", "helix", "subl", "zed"})
"""Editors that take a line as `path:line`; others take `+line`."""
_WITH_GOTO: Final = frozenset({"code", "code-insiders", "codium"})
_LONGEST: Final = 60
"""Code points of the sentence to look for."""
_MOST: Final = 20_000_000
"""Bytes of a file that are searched for it."""


def edit(app: DatelineApp) -> None:
    """Opens the file the sentence was read from; says why where that cannot be."""
    row = app.subject_row()
    if row is None:
        return
    source = row.sources[app.source_of(row)]
    path = file_of(app.reader.articles[source.article].article.path)
    if path is None:
        app.notify("This article was not read from a file that is still there.", markup=False)
        return
    line = line_of(path, source.text)
    if line is None:
        app.notify(f"{path} is no text file; o shows what was read in it.", markup=False)
        return
    try:
        with app.suspend():
            subprocess.run(editing(os.environ, path, line), check=False)
    except SuspendNotSupported:
        app.notify("An editor needs a terminal of its own; there is none here.", markup=False)
    except (OSError, ValueError) as error:
        app.notify(f"The editor cannot be started: {error}", severity="warning", markup=False)


def file_of(path: str | None) -> Path | None:
    """The file of `Article.path`, None where it is none or gone."""
    for name in (path or "", (path or "").rpartition("#")[0]):
        if name and Path(name).is_file():
            return Path(name)
    return None


def line_of(path: Path, sentence: str) -> int | None:
    """The line, from 1, on which `sentence` begins; 1 where it is not found, None in what is no text."""
    with path.open("rb") as file:
        content = file.read(_MOST)
    if b"\0" in content or content.startswith((b"\x1f\x8b", b"%PDF")):
        return None
    wanted = (re.escape(word.encode()) for word in sentence[:_LONGEST].split())
    found = re.search(rb"\s+".join(wanted), content)  # lines of the file may break where ours do not
    return content.count(b"\n", 0, found.start() if found else 0) + 1


def editing(environment: Mapping[str, str], path: Path, line: int) -> list[str]:
    """The command that opens `path` at `line`: VISUAL, else EDITOR, else vi."""
    command = shlex.split(environment.get("VISUAL") or environment.get("EDITOR") or "vi")
    name = Path(command[0]).stem
    if name in _WITH_GOTO:
        return [*command, "--goto", f"{path}:{line}"]
    if name in _BEHIND_THE_PATH:
        return [*command, f"{path}:{line}"]
    return [*command, f"+{line}", str(path)]
