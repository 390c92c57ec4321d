"""The user's own keys and theme, from `config.toml` in their configuration folder.

    theme = "dateline-light"

    [keys]
    next-row = ["j", "down"]
    quit = "ctrl+q"

The names of keys are Textual's; the names on the left are those of `tui.actions`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from tui.actions import ACTIONS, Action


class BadConfig(ValueError):
    """The file, and what is wrong in it."""


@dataclass(frozen=True, slots=True)
class Config:
    theme: str | None = None
    actions: Sequence[Action] = field(default=ACTIONS)
    """The registry with the user's keys."""


def config_path() -> Path:
    return user_config_path("dateline", appauthor=False) / "config.toml"


def load_config(themes: Sequence[str]) -> Config:
    """The user's configuration, ours where they have none. `themes` are those there are.

    Raises BadConfig where the file cannot be read or says what does not exist.
    """
    path = config_path()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Config()
    except OSError as error:
        raise BadConfig(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadConfig(f"{path}: {error}") from error
    import tomllib

    try:
        return _read(tomllib.loads(text), themes)
    except ValueError as error:
        raise BadConfig(f"{path}: {error}") from error


def _read(table: Mapping[str, Any], themes: Sequence[str]) -> Config:
    if unknown := sorted(set(table) - {"theme", "keys"}):
        raise ValueError(f"“{unknown[0]}” is no setting; there are theme and [keys]")
    theme, keys = table.get("theme"), table.get("keys", {})
    if theme is not None and theme not in themes:
        raise ValueError(f"there is no theme “{theme}”; there are {', '.join(sorted(themes))}")
    if not isinstance(keys, dict):
        raise ValueError('[keys] is a table: next-row = ["j", "down"]')
    return Config(theme, with_keys(keys))


def with_keys(keys: Mapping[str, Any]) -> Sequence[Action]:
    """The registry with other keys for some actions. ValueError where one is unknown or a key is taken."""
    names = {action.name for action in ACTIONS}
    if unknown := sorted(set(keys) - names):
        raise ValueError(f"[keys] there is no action “{unknown[0]}”; there are {', '.join(sorted(names))}")
    actions = [
        replace(one, keys=_keys(one.name, keys[one.name])) if one.name in keys else one for one in ACTIONS
    ]
    owners: dict[str, str] = {}
    for action in actions:
        for key in action.keys:
            if key in owners:
                raise ValueError(f"[keys] “{key}” is both {owners[key]} and {action.name}")
            owners[key] = action.name
    return actions


def _keys(name: str, value: Any) -> tuple[str, ...]:
    keys = [value] if isinstance(value, str) else value
    if (
        not isinstance(keys, list)
        or not keys
        or not all(isinstance(key, str) and key.strip() for key in keys)
    ):
        raise ValueError(f'[keys] {name} needs a key or a list of keys, such as "j"')
    return tuple(key.strip() for key in keys)
