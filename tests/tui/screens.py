"""What tests do with a screen: read it as text, wait until it rests."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.pilot import Pilot


def lines(app: App[Any]) -> list[str]:
    """The screen as text, one string a line, without trailing blanks."""
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


async def settle(pilot: Pilot[None]) -> None:
    """Waits for the searches under way and for their frame."""
    await pilot.pause(0.05)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def take_first(pilot: Pilot[None], letters: str = "") -> None:
    """Types `letters` into the palette, which is being opened, and takes what it finds first."""
    await settle(pilot)
    await pilot.press(*letters)
    await settle(pilot)
    await pilot.press("down", "enter")
    await settle(pilot)


async def typed(pilot: Pilot[None], text: str, *, fresh: bool = True) -> None:
    """Types into the filter line, entering it first where `fresh`."""
    names = {" ": "space", ":": "colon", "(": "left_parenthesis", "-": "minus"}
    await pilot.press(*(["slash"] if fresh else []), *(names.get(char, char) for char in text))
    await settle(pilot)
