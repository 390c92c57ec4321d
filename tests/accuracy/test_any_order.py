"""The log of the sample articles is the same in whatever order they come, all at once or in batches."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from store.batches import finish
from store.documents import Given, PendingDocument, encode
from store.log import EventLog
from tests.accuracy import gold, samples

NAMES = sorted(gold.articles())


@settings(max_examples=12)
@given(st.permutations(NAMES))
def test_any_order_of_the_samples_gives_the_same_rows(order: list[str]) -> None:
    assert samples.log(order) == samples.log(NAMES)


@settings(max_examples=6)
@given(st.permutations(NAMES), st.lists(st.integers(0, len(NAMES)), max_size=4).map(sorted))
def test_so_does_any_split_into_batches(tmp_path: Path, order: list[str], cuts: list[int]) -> None:
    whole, parts = EventLog(tmp_path / "whole.json"), EventLog(tmp_path / "parts.json")
    for log in (whole, parts):
        log.path.unlink(missing_ok=True)
    whole.keep(map(pending, NAMES))
    for begin, end in zip([0, *cuts], [*cuts, len(order)], strict=True):
        parts.keep(pending(name) for name in order[begin:end])
        if begin % 2:
            finish(parts)
    for log in (whole, parts):
        finish(log)
    assert rows(parts) == rows(whole)


def pending(name: str) -> PendingDocument:
    parsed = samples.parsed(name)
    placed = replace(parsed, article=replace(parsed.article, path=f"/samples/{name}"))
    return PendingDocument(msgspec.Raw(encode(placed)), name, Given())


def rows(log: EventLog) -> list[Any]:
    """Events and quotes in order, and actors, as they are in the file."""
    tables = json.loads(log.path.read_bytes())
    actors = [{**row, "members": sorted(row["members"])} for row in tables["actors"].values()]
    return [tables["events"], tables["quotes"], actors]
