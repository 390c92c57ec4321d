"""What is written in the article can be read in every theme of ours."""

from __future__ import annotations

import pytest
from rich.color import Color
from rich.style import Style

from store.index import Snapshot
from tui.app import DatelineApp
from tui.session import Session
from tui.theme import THEMES

from .screens import settle

LEAST = 3.0
"""Contrast of large and bold text, by WCAG 2."""


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
@pytest.mark.parametrize("keys", [["j", "j"], ["j", "j", "o", "d"], ["j", "j", "v"]])
async def test_all_words_stand_out_from_their_paper(theme: str, keys: list[str], log: Snapshot) -> None:
    app = DatelineApp(log, session=Session(theme=theme))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(*keys)
        await settle(pilot)
        strips = app.screen._compositor.render_strips()
    for segment in (one for strip in strips for one in strip):
        words = "".join(char for char in segment.text if char.isalnum())
        if words and segment.style:
            assert contrast(segment.style) >= LEAST, (segment.text, segment.style)


def contrast(style: Style) -> float:
    """Of the ink on the paper, whichever way round they stand."""
    darker, lighter = sorted((luminance(style.color), luminance(style.bgcolor)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: Color | None) -> float:
    """Relative, as WCAG 2 defines it."""
    assert color is not None
    assert color.triplet is not None
    parts = (part / 255 for part in color.triplet)
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
