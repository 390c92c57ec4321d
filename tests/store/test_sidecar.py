"""The outline of a log that is kept for the next start: believed while the log is the same, else none."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.corrections import correct, redate_event, undo
from store.ingest import ingest
from store.log import EventLog
from store.marking import mark, unmark
from store.query import EVERYTHING, parse_query
from store.reader import Grain
from store.sidecar import Sketch, keep_sketch, load_sketch, sketch_of, stamp_of
from store.unread import Unread
from tests.store.making import document, event, snapshot


def kept(log: EventLog) -> Sketch | None:
    """What is kept after one reading."""
    keep_sketch(log.path, stamp_of(log.path), log.snapshot())
    return load_sketch(log.path)


def put(log: EventLog, *texts: str) -> None:
    with log.transaction() as transaction:
        transaction.put_articles([document(text, text) for text in texts])


def files(own_folders: Path) -> list[Path]:
    return list((own_folders / "cache").rglob("*.json"))


def test_what_is_kept_is_what_the_log_says_of_itself(log: EventLog) -> None:
    put(log, "a", "b")
    sketch = kept(log)
    assert sketch == sketch_of(log.snapshot())
    assert sketch
    assert sketch.summary == log.summary()


def test_a_log_that_something_else_changed_has_none(log: EventLog) -> None:
    put(log, "a")
    assert kept(log)
    log.path.write_bytes(log.path.read_bytes() + b" ")
    assert load_sketch(log.path) is None


@pytest.mark.parametrize("browsed", [True, False])
def test_it_is_true_after_everything_that_changes_the_log(
    browsed: bool, log: EventLog, tmp_path: Path
) -> None:
    def is_true() -> bool:
        sketch = load_sketch(log.path)
        return sketch is not None and sketch == sketch_of(log.snapshot())

    for day in (3, 4):
        (tmp_path / f"{day}.txt").write_text(f"On {day} May 2017 envoy Tove Halden left Skarvik for Oslo.\n")
        ingest([tmp_path / f"{day}.txt"], log)
        assert is_true()
    if browsed:
        assert kept(log)
    reader = log.snapshot()
    event = reader.page(EVERYTHING).rows[0]
    mark(log, event, "ask the harbour")
    assert is_true()
    unmark(log, event)
    correct(log, redate_event(reader, event.id, "2017-06-01"))
    assert is_true()
    assert list(log.snapshot().days()) == ["2017-05-04", "2017-06-01"]
    undo(log)
    assert is_true()


def test_another_log_of_the_same_size_and_time_has_none(log: EventLog) -> None:
    put(log, "a")
    assert kept(log)
    before, data = log.path.stat(), log.path.read_bytes()
    assert data.count(b'"generation":1') == 1
    log.path.write_bytes(data.replace(b'"generation":1', b'"generation":2'))
    os.utime(log.path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert load_sketch(log.path) is None


def test_a_link_to_the_log_has_its_own_name(log: EventLog, tmp_path: Path) -> None:
    put(log, "a")
    kept(log)
    (tmp_path / "other.json").symlink_to(log.path)
    sketch = load_sketch(tmp_path / "other.json")
    assert sketch
    assert (sketch.summary.name, sketch.summary.articles) == ("other", 1)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"stamp":[1,2,3]}', b"\xff\xfe"])
def test_a_broken_one_is_none(content: bytes, log: EventLog, own_folders: Path) -> None:
    put(log, "a")
    kept(log)
    (file,) = files(own_folders)
    file.write_bytes(content)
    assert load_sketch(log.path) is None
    assert kept(log)


def test_it_can_be_deleted_and_be_impossible_to_write(log: EventLog, own_folders: Path) -> None:
    put(log, "a")
    kept(log)
    shutil.rmtree(own_folders / "cache")
    assert load_sketch(log.path) is None
    (own_folders / "cache").write_text("no folder")
    assert kept(log) is None


def test_no_log_has_none(tmp_path: Path, log: EventLog) -> None:
    assert stamp_of(tmp_path / "nothing.json") is None
    assert load_sketch(tmp_path / "nothing.json") is None


@given(st.lists(st.one_of(st.none(), st.dates(date(1998, 12, 1), date(2001, 2, 1))), max_size=8))
def test_its_histogram_is_that_of_the_log(days: list[date | None]) -> None:
    log = snapshot([event(f"e{n}", day and day.isoformat()) for n, day in enumerate(days)])
    unread = Unread(sketch_of(log))
    for grain in get_args(Grain):
        assert unread.histogram(EVERYTHING, grain) == log.histogram(EVERYTHING, grain)


def test_before_it_is_read_a_log_has_no_rows_and_counts_nothing_under_a_filter() -> None:
    unread = Unread(sketch_of(snapshot([event("met", "2017-05-29", "They met.")])))
    assert unread.page(EVERYTHING).rows == ()
    (bucket,) = unread.histogram(parse_query("met"), "year")
    assert (bucket.count, bucket.total) == (0, 1)
    with pytest.raises(KeyError):
        unread.get("met")
