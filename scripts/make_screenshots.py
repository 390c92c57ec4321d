"""Makes the pictures of the README from the sample articles: `python scripts/make_screenshots.py`.

The app itself draws them, in a terminal of 120×36 that exists only in memory.
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from store.index import Snapshot
from store.ingest import ingest
from store.log import EventLog
from tui.app import DatelineApp
from tui.session import Session
from tui.theme import DATELINE

ROOT = Path(__file__).parents[1]
SIZE = (120, 36)
PICTURES = {
    "screenshot": ("", ["w", "w", *"jjjjkkkk"]),
    "quotes": ("by:ayrault", ["4"]),
    "wordings": ("actor:ayrault has:variants", ["4", "v"]),
    "article": ("country:DE", ["G", "o"]),
    "step-1": ("", ["t", *"2017-04", "enter"]),
    "step-2": ("date:2017-04..2017-05", []),
    "step-3": ("date:2017-04..2017-05 country:DE", ["j", "j"]),
}
"""Name -> (filter, keys). The three steps tell how one narrows a log down."""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        log = EventLog.open(Path(folder) / "samples.json")
        ingest([ROOT / "sample_articles"], log)
        reader = log.snapshot()
    for name, (query, keys) in PICTURES.items():
        path = ROOT / "docs" / f"{name}.svg"
        path.write_text(asyncio.run(picture(reader, query, keys)), encoding="utf-8")
        print(path.relative_to(ROOT))


async def picture(reader: Snapshot, query: str, keys: list[str]) -> str:
    """The app's screen as SVG, under a filter and after some keys."""
    app = DatelineApp(reader, query, session=Session(theme=DATELINE.name))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.5)
        await pilot.press(*("minus" if key == "-" else key for key in keys))
        await pilot.pause(0.5)
        return app.export_screenshot(title="dateline sample_articles/")


if __name__ == "__main__":
    main()
