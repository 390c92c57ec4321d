"""A log of which it is remembered how it lies is written as one that is read, and only while it lies so."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Raw

from store import log as logs
from store import memory_files
from store.documents import ArticleDocument, Given, PendingDocument, encode
from store.errors import LogError, LogUnreadable
from store.laid import LaidFile
from store.layouts import LaidLog, open_laid
from store.log import EventLog
from store.marks import Mark
from store.query import EVERYTHING
from store.rows import make_rows
from store.sidecar import stamp_of
from tests.parsing.told import article, event, person

NAMES = ("Ines Korda", "Piet Aalders", "Runa Solheim")
pytestmark = pytest.mark.usefixtures("remembers")
MARK = Mark("e-1", "event", "a0", "", "", "")


@pytest.fixture
def told(log: EventLog) -> EventLog:
    for number in range(3):
        put(log, number, number)
    return log


def put(log: EventLog, number: int, day: int, words: str = "") -> None:
    """The article of that number, with an event of that day of May."""
    name = NAMES[number % len(NAMES)]
    says = f"{name} opened gate {number}{words} of Port Selm."
    opened = event(says, says, f"2031-05-{day + 1:02}", "k")
    one = article(f"a{number}", says, [person(says, "k", name)], [opened], published="2031-06-01")
    with log.transaction() as transaction:
        transaction.put_articles([ArticleDocument(one, f"{day}{words}")])
        make_rows(transaction)


def laid(log: EventLog) -> LaidLog | None:
    return open_laid(log.path, stamp_of(log.path))


def is_laid(log: EventLog) -> bool:
    found = laid(log)
    if found:
        found.close()
    return found is not None


CHANGES = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 29), st.sampled_from(["", " again", " é"])),
    min_size=1,
    max_size=12,
)


@given(changes=CHANGES)
@settings(max_examples=40)
def test_it_is_written_byte_for_byte_as_if_it_were_read(changes: list[tuple[int, int, str]]) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        one, other = (EventLog(Path(folder) / name) for name in ("one.json", "other.json"))
        for change in changes:
            put(one, *change)
        assert is_laid(one)
        patched.setattr(logs, "open_laid", lambda path, stamp: None)
        for change in changes:
            put(other, *change)
        assert one.path.read_bytes() == other.path.read_bytes()


def test_nothing_is_read_whole(told: EventLog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("store.storage.SafeStorage.read_raw")
    fresh = EventLog(told.path)
    assert sorted(fresh.known().articles) == ["a0", "a1", "a2"]
    put(fresh, 3, 0)


def test_a_snapshot_has_its_articles_where_they_lie(told: EventLog, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.delattr("store.storage.SafeStorage.read_raw")
        snapshot = EventLog.open(told.path).snapshot()
    put(told, 0, 9, " again")
    assert snapshot.articles["a0"].article.text == "Ines Korda opened gate 0 of Port Selm."
    again = EventLog.open(told.path).snapshot()
    assert again.articles["a0"].article.text == "Ines Korda opened gate 0 again of Port Selm."


def test_a_snapshot_is_as_one_of_a_log_that_is_read(told: EventLog, monkeypatch: pytest.MonkeyPatch) -> None:
    one = EventLog.open(told.path).snapshot()
    monkeypatch.setattr(logs, "open_laid", lambda path, stamp: None)
    other = EventLog.open(told.path).snapshot()
    assert one.articles == other.articles
    assert one.summary == other.summary == EventLog.open(told.path).summary()
    assert list(one.page(EVERYTHING).rows) == list(other.page(EVERYTHING).rows)
    assert one.tally(EVERYTHING, "actor")[:] == other.tally(EVERYTHING, "actor")[:]


def test_of_a_log_that_was_read_the_articles_are_left_in_its_file(
    told: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "open_laid", lambda path, stamp: None)
    expected = told.articles()
    snapshot = EventLog.open(told.path).snapshot()
    os.truncate(told.path, told.path.stat().st_size - 5)
    assert list(snapshot.articles.values()) == [one.parsed for one in expected]
    os.truncate(told.path, 500)
    with pytest.raises(LogUnreadable, match="was cut off while it was read"):
        snapshot.articles["a2"]


@pytest.mark.parametrize(
    "rewrite",
    [
        lambda tables: orjson.dumps(tables, option=orjson.OPT_INDENT_2),
        lambda tables: orjson.dumps(tables | {"articles": dict(reversed(tables["articles"].items()))}),
        lambda tables: orjson.dumps(tables) + b"\n",
    ],
    ids=["spaced", "in another order", "with a line's end"],
)
def test_a_log_written_by_another_program_is_read_whole(
    told: EventLog, rewrite: Callable[[dict[str, dict[str, object]]], bytes]
) -> None:
    before = EventLog.open(told.path).snapshot()
    articles, rows = dict(before.articles), list(before.page(EVERYTHING).rows)
    told.path.write_bytes(rewrite(orjson.loads(told.path.read_bytes())))
    snapshot = EventLog.open(told.path).snapshot()
    os.truncate(told.path, 0)
    assert snapshot.articles == articles
    assert list(snapshot.page(EVERYTHING).rows) == rows


def test_an_article_of_a_file_that_was_cut_off_is_refused(told: EventLog) -> None:
    snapshot = EventLog.open(told.path).snapshot()
    os.truncate(told.path, 500)
    with pytest.raises(LogUnreadable, match="was cut off while it was read"):
        snapshot.articles["a2"]


def test_it_lies_elsewhere_after_marks(told: EventLog) -> None:
    with told.transaction() as transaction:
        transaction.put_marks([MARK])
    assert is_laid(told)
    put(told, 3, 1)
    snapshot = EventLog.open(told.path).snapshot()
    assert snapshot.summary.articles == 4
    assert told.marks() == (MARK,)


def test_what_waits_is_found(told: EventLog) -> None:
    says = "Runa Solheim left."
    told.keep([PendingDocument(Raw(encode(article("w", says, [], []))), "w", Given())])
    assert not is_laid(told)
    assert EventLog(told.path).waiting() == 1


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 1)


def edit(path: Path) -> None:
    """In the middle, in place, with as many bytes."""
    time.sleep(0.02)  # longer than the ticks by which files are dated
    data = path.read_bytes()
    with path.open("r+b") as file:
        file.seek(data.index(b'"events":{'))
        file.write(b"#")


@pytest.mark.parametrize("change", [cut, edit])
def test_a_file_that_was_changed_is_refused_whatever_its_times_say(
    told: EventLog, change: Callable[[Path], None]
) -> None:
    status = told.path.stat()
    change(told.path)
    os.utime(told.path, ns=(status.st_atime_ns, status.st_mtime_ns))
    broken = told.path.read_bytes()
    with pytest.raises(LogError):
        put(EventLog(told.path), 3, 1)
    with pytest.raises(LogError):
        EventLog(told.path).known()
    assert told.path.read_bytes() == broken


def test_another_file_in_its_place_is_read(told: EventLog) -> None:
    data, status = told.path.read_bytes(), told.path.stat()
    told.path.unlink()
    told.path.write_bytes(data)
    os.utime(told.path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert not is_laid(told)
    assert len(EventLog(told.path).known().articles) == 3


def test_a_file_cut_off_while_it_is_copied_is_refused(told: EventLog) -> None:
    with pytest.raises(LogUnreadable, match="was cut off while it was read"), told.transaction():
        os.truncate(told.path, 500)
    assert [path for path in told.path.parent.iterdir() if path.suffix == ".tmp"] == []


@pytest.fixture(params=["by system", "by hand"])
def copying(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "by hand":
        monkeypatch.delattr(os, "copy_file_range", raising=False)


@pytest.mark.usefixtures("copying")
def test_bytes_are_copied_as_they_are(tmp_path: Path) -> None:
    data = os.urandom(2_500_000)
    (tmp_path / "from").write_bytes(data)
    source = LaidFile(tmp_path / "from")
    with (tmp_path / "to").open("wb") as to:
        to.write(b"before")
        source.copy(7, len(data) - 3, to)
        to.write(b"after")
    source.close()
    assert (tmp_path / "to").read_bytes() == b"before" + data[7:-3] + b"after"


def test_what_is_remembered_wrongly_is_not_believed(told: EventLog) -> None:
    stamp = stamp_of(told.path)
    assert stamp
    file = memory_files.memory_file(told.path, stamp, memory_files.LAID)
    file.write_bytes(file.read_bytes()[:-20])
    assert open_laid(told.path, stamp) is None
    put(told, 3, 1)
    assert is_laid(told)
