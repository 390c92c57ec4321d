"""The folders, the log and the configuration."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from platformdirs import user_state_path

from store import places
from store.keeping import backup_of, inspect
from tui.commands.keep import in_words
from tui.config import BadConfig, config_path, load_config
from tui.doctor.findings import Finding
from tui.theme import chosen_theme, theme_names


def examine_folders() -> Iterator[Finding]:
    """Data and state must be writable, or become so when they are made; the configuration is only read."""
    yield _folder("data", places.logs_folder(), os.W_OK)
    yield _folder("state", user_state_path("dateline", appauthor=False), os.W_OK)
    yield _folder("configuration", config_path().parent, os.R_OK)


def _folder(name: str, path: Path, right: int) -> Finding:
    there = next(one for one in (path, *path.parents) if _exists(one))
    if not there.is_dir():
        return Finding("folders", name, "wrong", f"{path}: {there} is a file", f"move {there} away")
    if not os.access(there, right | os.X_OK):
        what = "written to" if right == os.W_OK else "read"
        return Finding("folders", name, "wrong", f"{path} cannot be {what}", f"see to the rights of {there}")
    told = "writable" if os.access(there, os.W_OK | os.X_OK) else "readable"
    return Finding("folders", name, "fine", f"{path} ({told if there == path else 'not made yet'})")


def examine_log(name: str | None) -> Iterator[Finding]:
    """The log that is meant, and the state before, as `dateline check` reads them."""
    path = places.named(name) if name else places.default_log()
    if path is None:
        yield Finding("log", "log", "note", "none yet", "dateline PATH… makes one")
        return
    found = inspect(path)
    kept = backup_of(path)
    before = inspect(kept) if _exists(kept) else None
    back = "dateline restore puts the state before back" if before and not before.problem else ""
    size = f", {path.stat().st_size / 1e6:,.1f} MB" if _exists(path) else ""
    yield Finding(
        "log", path.stem, "wrong" if found.problem else "fine", f"{path}: {in_words(found)}{size}",
        back if found.problem else "",
    )  # fmt: skip
    if before is None:
        yield Finding("log", "state before", "note", "none is kept")
    else:
        yield Finding("log", "state before", "note" if before.problem else "fine", in_words(before))


def examine_config() -> Iterator[Finding]:
    """The user's file, if there is one: what it says has to be there."""
    path = config_path()
    try:
        config = load_config(theme_names())
    except BadConfig as error:
        yield Finding("configuration", path.name, "wrong", str(error), "docs/keys.md shows what it may say")
        return
    told = f"{path}: read" if _exists(path) else "none; nothing has to be configured"
    yield Finding("configuration", path.name, "fine", told)
    yield Finding("configuration", "theme", "fine", chosen_theme(config.theme))


def _exists(path: Path) -> bool:
    """False too where it cannot be seen."""
    try:
        return path.exists()
    except OSError:
        return False
