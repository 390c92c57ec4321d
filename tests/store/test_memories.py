"""What is remembered of how a log was reconciled is believed only of the very file it was made of."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from parsing.reconcile.memory import Settled
from store import numbers
from store.candidates import parser_version
from store.documents import ArticleDocument
from store.log import EventLog
from store.marks import Mark
from store.memory_files import memory_file
from store.query import parse_query
from store.rows import make_rows, recall
from store.sidecar import stamp_of
from tests.parsing.told import article, event, person

SAYS = "Ines Korda opened the harbour of Port Selm on Monday."


@pytest.fixture
def told(log: EventLog, remembers: None) -> EventLog:
    """A log of two articles, of which is remembered how it was reconciled."""
    for id in ("a", "b"):
        put(log, id)
    return log


def put(log: EventLog, id: str) -> None:
    parsed = article(id, SAYS, [person(SAYS, "k", "Ines Korda")], [event(SAYS, SAYS, "2031-05-19", "k")])
    with log.transaction() as transaction:
        transaction.put_articles([ArticleDocument(parsed, id)])
        make_rows(transaction)


def remembered(log: EventLog) -> int:
    """How many articles are remembered."""
    with log.transaction() as transaction:
        return len(recall(transaction).articles)


def kept(log: EventLog) -> Path:
    stamp = stamp_of(log.path)
    assert stamp
    return memory_file(log.path, stamp)


def test_a_log_is_remembered_as_it_is_now(told: EventLog) -> None:
    assert remembered(told) == 2
    put(told, "c")
    assert remembered(told) == 3
    assert set(kept(told).parent.iterdir()) == {kept(told), kept(told).with_suffix(".laid"), base(told)}


def test_most_of_it_is_not_written_again(told: EventLog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numbers, "_RECENT_SHARE", 0)
    before = base(told).stat()
    for id in ("c", "d"):
        put(told, id)
    assert base(told).stat() == before
    assert remembered(told) == 4


def test_a_mark_changes_nothing_of_it(told: EventLog) -> None:
    with told.transaction() as transaction:
        transaction.put_marks([Mark("e-1", "event", "a", "", "", "")])
    assert remembered(told) == 2


def test_who_goes_by_a_surname_alone_is_settled_before_a_later_article_names_them(told: EventLog) -> None:
    says = "Veltman closed the mill of Port Selm on Monday."
    names = "Ilse Veltman opened the mill of Skerry on Tuesday."
    for id, text, name, day in (("c", says, "Veltman", "20"), ("d", names, "Ilse Veltman", "28")):
        moved = event(text, text, f"2031-05-{int(day) - 1}", "v")
        parsed = article(id, text, [person(text, "v", name)], [moved], published=f"2031-05-{day}")
        before = settled(told)
        with told.transaction() as transaction:
            transaction.put_articles([ArticleDocument(parsed, id)])
            make_rows(transaction)
    assert settled(told)[:3] == before
    assert [row.actors for row in told.snapshot().page(parse_query("mill")).rows] == [("ilse-veltman",)] * 2


def settled(log: EventLog) -> list[Settled]:
    with log.transaction() as transaction:
        return recall(transaction).articles


def touch(log: EventLog) -> None:
    status = log.path.stat()
    os.utime(log.path, ns=(status.st_atime_ns, status.st_mtime_ns + 1))


def spoil(log: EventLog) -> None:
    kept(log).write_bytes(kept(log).read_bytes()[:-7])


def base(log: EventLog) -> Path:
    return kept(log).with_name(f"{kept(log).name.partition('-')[0]}.base")


def spoil_base(log: EventLog) -> None:
    base(log).write_bytes(base(log).read_bytes()[:-7])


def take_base(log: EventLog) -> None:
    """From what is remembered of the log another time."""
    data = base(log).read_bytes()
    log.path.unlink()
    for id in ("a", "b"):
        put(log, id)
    base(log).write_bytes(data)


def restore(log: EventLog) -> None:
    log.restore()


def another_engine(log: EventLog) -> None:
    data = kept(log).read_bytes()
    version = parser_version().encode()
    assert version in data
    kept(log).write_bytes(data.replace(version, version[::-1]))


@pytest.mark.parametrize("change", [touch, spoil, spoil_base, take_base, restore, another_engine])
def test_else_all_is_decided_anew(told: EventLog, change: Callable[[EventLog], None]) -> None:
    change(told)
    assert remembered(told) == 0
    put(told, "c")
    rows = told.snapshot().summary
    assert rows.events == 1
    assert remembered(told) == rows.articles


def test_where_it_cannot_be_kept_the_log_is_written_all_the_same(
    told: EventLog, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_folders / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(own_folders / "file"))
    put(told, "c")
    assert told.snapshot().summary.articles == 3
    assert remembered(told) == 0


def test_what_is_remembered_of_a_log_that_is_gone_is_deleted(told: EventLog, tmp_path: Path) -> None:
    before = kept(told)
    others = [before.with_name(name) for name in ("notes.txt", f"{'0' * 12}-1-2-3.bin")]
    for other in others:
        other.write_bytes(b"somebody else's")
    told.path.unlink()
    put(EventLog(tmp_path / "another.json"), "a")
    assert not before.exists()
    assert all(other.exists() for other in others)


def test_of_a_log_that_cannot_be_looked_at_it_stays(told: EventLog, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    closed = EventLog(folder / "log.json")
    put(closed, "a")
    folder.chmod(0)
    try:
        if os.access(folder, os.R_OK):
            pytest.skip("nothing is closed to this user")
        put(told, "c")
        there = [path.name for path in kept(told).parent.iterdir()]
    finally:
        folder.chmod(0o700)
    assert kept(closed).name in there
