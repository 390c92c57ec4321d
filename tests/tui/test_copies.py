"""A copy of an article is shown as where a row stands also, and counts as no other telling."""

from __future__ import annotations

import json
import re
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from store.index import Snapshot
from store.ingest import ingest
from store.log import EventLog
from tui.app import DatelineApp
from tui.export.json_rows import render
from tui.render import summary_page

from .screens import lines, settle

AGENCY = """\
The ferry line between Skerry and Holm in Norway will close on Friday, its owner said on Tuesday, after
storms damaged both of its ships. “We have no choice,” said Mara Lindqvist, the director, in the town hall
of Holm. The ministry of transport said it would look for another company before the autumn. Fishermen who
bring their catch to the market of Skerry asked for money from the fund that the islands keep for bad years.
"""


@pytest.fixture
def log(tmp_path: Path) -> Snapshot:
    for name, day in (("tern", 30), ("post", 31)):
        head = f"---\npublished: 2031-05-{day}\nsource: {name.title()}\n---\n"
        (tmp_path / f"{name}.md").write_text(head + AGENCY)
    log = EventLog(tmp_path / "log.json")
    ingest([tmp_path], log)
    return log.snapshot()


def test_the_summary_says_where_it_is_also_printed(log: Snapshot) -> None:
    out = StringIO()
    Console(file=out, width=200).print(summary_page(log))
    assert "tern; also in post" in out.getvalue()


def test_json_names_the_original_and_counts_tellings(log: Snapshot) -> None:
    exported = json.loads(render(log, "").content)
    assert {article["id"]: article["copy_of"] for article in exported["articles"]} == {
        "tern": None,
        "post": "tern",
    }
    told = [row for row in exported["events"] if len(row["sources"]) == 2]
    assert told
    assert {row["tellings"] for row in told} == {1}


async def test_the_evidence_lists_a_copy_as_one_and_the_timeline_does_not_count_it(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        screen = "\n".join(lines(app))
        assert "also in Post  post" in screen
        assert not re.search(r"\b2 art\b", screen)
