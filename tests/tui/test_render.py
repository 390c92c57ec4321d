"""The summary as a page."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from store.ingest import ingest
from store.log import EventLog
from tui.render import summary_page


@pytest.mark.parametrize(
    ("first", "bar"), [(2029, "1 bar = 1 month"), (1980, "1 bar = 1 year"), (1931, "1 bar = 2 years")]
)
def test_the_bars_of_any_span_fit_eighty_columns(tmp_path: Path, first: int, bar: str) -> None:
    years = [first, *range(first + 1, 2032, 4), 2031]
    told = " ".join(f"The harbour of Selm was closed on 3 May {year}." for year in years)
    (tmp_path / "a.txt").write_text(told)
    log = EventLog(tmp_path / "log.json")
    ingest([tmp_path / "a.txt"], log)
    out = StringIO()
    Console(file=out, width=80).print(summary_page(log.snapshot()))
    page = out.getvalue().split("\n")
    strip = next(number for number, line in enumerate(page) if line.startswith(("▁", "█")))
    assert page[strip + 1].startswith(f"{first}-0")
    assert bar in page[strip + 1] + page[strip + 2]
    assert not set(page[strip + 1]) & set("▁▂▃▄▅▆▇█·")
