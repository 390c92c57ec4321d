"""Where logs live: one for each path ingested, named ones, and files anywhere."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from platformdirs import user_data_path, user_state_path

from store.files import real

_APP = "dateline"
_VARIABLE = "DATELINE_LOG"


def logs_folder() -> Path:
    """The folder of the logs that have no place of their own."""
    return user_data_path(_APP, appauthor=False) / "logs"


def log_path_for(paths: Sequence[str | os.PathLike[str]]) -> Path:
    """The log kept for these files and folders, in whatever order. ValueError where there are none."""
    resolved = sorted(real(path) for path in paths)
    if not resolved:
        raise ValueError("no path to keep a log for")
    slug = re.sub(r"[^\w]+", "-", Path(resolved[0]).stem.casefold()).strip("-") or "log"
    digest = hashlib.sha256("\0".join(resolved).encode("utf-8", "surrogateescape")).hexdigest()[:6]
    return logs_folder() / f"{slug}-{digest}.json"


def named(name_or_file: str) -> Path:
    """A name is a log in `logs_folder`; what ends in `.json` or has a separator in it is a file."""
    separators = [separator for separator in (os.sep, os.altsep) if separator]
    if name_or_file.endswith(".json") or any(separator in name_or_file for separator in separators):
        return Path(name_or_file).expanduser().absolute()
    return logs_folder() / f"{name_or_file}.json"


def from_environment() -> Path | None:
    """The log that `DATELINE_LOG` names."""
    value = os.environ.get(_VARIABLE)
    return named(value) if value else None


def default_log() -> Path | None:
    """The log meant where none is named: `DATELINE_LOG`, else the last used, else None."""
    return from_environment() or last_used()


def last_used() -> Path | None:
    """The log used last, where it still exists."""
    try:
        path = Path(_state_file().read_text(encoding="utf-8").strip())
    except (OSError, ValueError):
        return None
    return path if path.is_file() else None


def remember(path: Path) -> None:
    """Makes `path` the last used; where that cannot be noted, it is not."""
    with suppress(OSError):
        _state_file().parent.mkdir(parents=True, exist_ok=True)
        _state_file().write_text(f"{path}\n", encoding="utf-8")


def list_logs() -> list[Path]:
    """The logs of `logs_folder`, by name."""
    return sorted(logs_folder().glob("*.json"))


def _state_file() -> Path:
    return user_state_path(_APP, appauthor=False) / "last-log"
