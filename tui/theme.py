"""Our palettes: ink on night paper, on day paper, with the highest contrast, in sixteen colours. A theme
chosen for Textual goes before them."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Final

from textual.theme import BUILTIN_THEMES, Theme


def _exact(theme: Theme) -> Theme:
    """Text in the theme's very colours; Textual would tint them."""
    roles = ("primary", "secondary", "accent", "success", "warning", "error")
    return replace(theme, variables={f"text-{role}": getattr(theme, role) for role in roles})


DATELINE: Final = _exact(
    Theme(
        name="dateline",
        primary="#6cb2eb",  # where you are: cursor, active pane, keys
        secondary="#9db4c8",  # who
        accent="#f0c674",  # time
        success="#9ccf9c",  # words that were said
        warning="#e5a36b",  # uncertain, alleged
        error="#ef7a7a",  # sources disagree, denied
        foreground="#d5dbe3",
        background="#0e131a",
        surface="#121923",
        panel="#1b2532",
        dark=True,
    )
)
DATELINE_LIGHT: Final = _exact(
    Theme(
        name="dateline-light",
        primary="#1f6fb2",
        secondary="#3f5a73",
        accent="#8a5a00",
        success="#2f6f3a",
        warning="#a4521a",
        error="#b3261e",
        foreground="#1c2430",
        background="#fbfaf6",
        surface="#f2f0e9",
        panel="#e6e3d8",
        dark=False,
    )
)


DATELINE_CONTRAST: Final = _exact(
    Theme(
        name="dateline-contrast",
        primary="#4fd8ff",
        secondary="#ffffff",
        accent="#ffe600",
        success="#7dff7d",
        warning="#ffb454",
        error="#ff8080",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#1a1a1a",
        dark=True,
    )
)
DATELINE_16: Final = _exact(
    Theme(
        name="dateline-16",
        primary="#55ffff",
        secondary="#00aaaa",
        accent="#ffff55",
        success="#55ff55",
        warning="#ff55ff",
        error="#ff5555",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#000000",
        dark=True,
    )
)
"""The colours of a terminal that has sixteen: each stays apart from the others there."""
THEMES: Final = (DATELINE, DATELINE_LIGHT, DATELINE_CONTRAST, DATELINE_16)


def theme_names() -> list[str]:
    """All that can be chosen."""
    return [*(theme.name for theme in THEMES), *BUILTIN_THEMES]


def chosen_theme(configured: str | None = None, colours: str | None = None) -> str:
    """The configured one, else TEXTUAL_THEME where it names one, else ours; `colours` is what Rich calls the
    colours the terminal has."""
    wanted = os.environ.get("TEXTUAL_THEME", "")
    ours = DATELINE_16 if colours == "standard" else DATELINE
    return configured or (wanted if wanted in BUILTIN_THEMES else ours.name)
