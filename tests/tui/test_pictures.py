"""Two pictures of the screen, for its colours. `pytest --snapshot-update` draws them anew."""

from __future__ import annotations

from typing import Protocol

from textual.app import App
from textual.pilot import Pilot

from store.index import Snapshot
from tui.app import DatelineApp

from .screens import settle


class Compare(Protocol):
    def __call__(
        self, app: App[None], *, press: list[str], terminal_size: tuple[int, int], run_before: object
    ) -> bool: ...


async def _rest(pilot: Pilot[None]) -> None:
    await settle(pilot)


def test_wide(log: Snapshot, snap_compare: Compare) -> None:
    assert snap_compare(DatelineApp(log), press=["j", "j"], terminal_size=(120, 36), run_before=_rest)


def test_small(log: Snapshot, snap_compare: Compare) -> None:
    app = DatelineApp(log, query="actor:voss")
    assert snap_compare(app, press=["4"], terminal_size=(80, 24), run_before=_rest)
