"""What a log promises: whole or not at all, whatever happens, with real processes and real files."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest
from filelock import FileLock
from tinydb import TinyDB

from parsing.corrections import Correction, EventRef, RedateEvent, SourceRef
from parsing.logged import Reconciled
from store.documents import SCHEMA
from store.errors import (
    LogCorrupt,
    LogError,
    LogForeign,
    LogLocked,
    LogTooNew,
    LogUnreadable,
    LogUnwritable,
)
from store.ingest import ingest
from store.keeping import inspect
from store.log import EventLog
from store.query import EVERYTHING
from store.sidecar import stamp_of
from store.storage import SafeStorage
from tests.store.making import actor, actor_documents, article, document, event, quote

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from store import memory_files
from store.log import EventLog
from tests.store.making import document
memory_files._WORTH_KEEPING = int(sys.argv[5])
for number in range(int(sys.argv[3])):
    with EventLog.open(sys.argv[1]).transaction() as transaction:
        transaction.put_articles([document(f"{sys.argv[2]}{number}", sys.argv[4])])
        transaction.put_rows((), (), ())
    print(number, flush=True)
"""
INGEST = """
import sys
from pathlib import Path
import store.batches, store.ingest
from store.log import EventLog
store.batches._KEPT_EVERY, store.batches._SHARE_OF_KEEPING = 0, 1e9
store.ingest.ingest([Path(sys.argv[1])], EventLog.open(sys.argv[2]), jobs=1)
"""


def commit(log: EventLog, *names: str) -> None:
    with log.transaction() as transaction:
        transaction.put_articles(document(name) for name in names)


def names(log: EventLog) -> list[str]:
    return [one.parsed.article.id for one in log.articles()]


def start_writer(
    path: Path, prefix: str, commits: int, text: str = "long " * 2000, worth: int = 200
) -> subprocess.Popen[str]:
    """`worth`: articles from which on it is remembered how the log lies in its file."""
    command = [sys.executable, "-c", WRITER, str(path), prefix, str(commits), text, str(worth)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_what_was_put_in_comes_out(log: EventLog) -> None:
    rows = Reconciled(
        (event("met", "2017-05-29", "They met.", actors=("jane-roe",), quotes=("q",)),),
        (actor("jane-roe", "Jane Roe", "Roe"),),
        (quote("q", "We met."),),
        {("a", "roe"): "jane-roe"},
    )
    with log.transaction() as transaction:
        transaction.put_articles([document("a", "They met.")])
        transaction.put_rows(actor_documents(rows), rows.events, rows.quotes)
        transaction.note_paths(["/articles"])
    again = EventLog.open(log.path)
    snapshot = again.snapshot()
    assert snapshot.articles == {"a": article("a", "They met.")}
    assert tuple(snapshot.page(EVERYTHING).rows) == rows.events
    assert tuple(snapshot.quotes(EVERYTHING).rows) == rows.quotes
    assert snapshot.actors == {"jane-roe": rows.actors[0]}
    assert snapshot.actor_ids == rows.actor_ids
    assert again.summary() == snapshot.summary


def test_it_is_a_tinydb_file(log: EventLog) -> None:
    commit(log, "a")
    with TinyDB(log.path) as database:
        assert database.table("meta").all() == [
            {"what": "dateline log", "schema": SCHEMA, "generation": 1, "paths": []}
        ]
        assert [one["parsed"]["article"]["id"] for one in database.table("articles")] == ["a"]


def test_tinydb_can_write_through_the_safe_storage(log: EventLog) -> None:
    commit(log, "a")
    with TinyDB(log.path, storage=SafeStorage) as database:
        database.table("meta").update({"paths": ["/articles"]})
    assert EventLog.open(log.path).paths() == ("/articles",)
    assert names(log) == ["a"]


def test_a_log_that_is_not_there_is_empty_and_stays_away(log: EventLog) -> None:
    assert log.snapshot().summary.events == 0
    assert not log.path.exists()


def test_an_exception_changes_nothing(log: EventLog) -> None:
    commit(log, "a")
    before = log.path.read_bytes()

    def interrupted() -> None:
        with log.transaction() as transaction:
            transaction.put_articles([document("b")])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert log.path.read_bytes() == before
    commit(log, "c")
    assert names(log) == ["a", "c"]


def test_an_article_of_the_same_path_replaces_the_old_one(log: EventLog) -> None:
    commit(log, "a", "b")
    with log.transaction() as transaction:
        transaction.put_articles([document("a", "Something happened.")])
    assert {one.parsed.article.id: one.parsed.article.text for one in log.articles()} == {
        "a": "Something happened.",
        "b": "Nothing happened.",
    }


def test_corrections_stay_when_all_rows_are_made_anew(log: EventLog) -> None:
    event = EventRef("They met.", (SourceRef("a", "They met.", 0, "2017-05-29"),))
    correction = Correction(1, RedateEvent(event, "2017-05-30"), "2017-06-01T12:00:00Z")
    with log.transaction() as transaction:
        transaction.put_corrections([correction])
    with log.transaction() as transaction:
        transaction.put_articles([document("a")])
        transaction.put_rows((), (), ())
    with EventLog.open(log.path).transaction() as transaction:
        assert transaction.corrections() == (correction,)


def test_each_commit_is_a_generation_and_keeps_the_one_before(log: EventLog) -> None:
    commit(log, "a")
    first = log.path.read_bytes()
    commit(log, "b")
    assert log.path.with_name("log.json.bak").read_bytes() == first
    assert orjson.loads(log.path.read_bytes())["meta"]["1"]["generation"] == 2
    assert sorted(entry.name for entry in log.path.parent.iterdir()) == [
        "log.json",
        "log.json.bak",
        "log.json.lock",
    ]


def test_a_snapshot_does_not_change_while_others_write(log: EventLog) -> None:
    commit(log, "a")
    snapshot = log.snapshot()
    commit(EventLog.open(log.path), "b")
    assert list(snapshot.articles) == ["a"]
    assert list(log.snapshot().articles) == ["a", "b"]


# ---------------------------------------------------------------- killed, crowded, no room


def test_killed_while_writing_loses_no_acknowledged_article(tmp_path: Path) -> None:
    path = tmp_path / "log.json"
    acknowledged: list[str] = []
    for turn in range(10):
        writer = start_writer(path, f"r{turn}-", 10_000)
        assert writer.stdout is not None
        line = writer.stdout.readline()
        time.sleep(0.002 * (turn % 7))
        writer.send_signal(signal.SIGKILL)
        rest = writer.stdout.read()
        writer.wait()
        writer.stdout.close()
        acknowledged += [f"r{turn}-{number}" for number in (line + rest).split()]
        assert set(acknowledged) <= set(names(EventLog.open(path)))
    commit(EventLog.open(path), "after")
    assert not list(tmp_path.glob(".log.json.*.tmp"))


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "log.json"
    writers = [start_writer(path, prefix, 300, "short") for prefix in ("x", "y")]
    for writer in writers:
        writer.communicate(timeout=60)
        assert writer.returncode == 0
    assert len(names(EventLog.open(path))) == 600


@pytest.mark.parametrize("worth", [0, 1000], ids=["read where it lies", "read whole"])
def test_readers_see_a_whole_log_while_another_process_writes_it(log: EventLog, worth: int) -> None:
    commit(log, "a")
    writer = start_writer(log.path, "n", 60, worth=worth)
    seen = [len(names(EventLog.open(log.path)))]
    while writer.poll() is None:
        assert inspect(log.path).problem is None
        articles = EventLog.open(log.path).snapshot().articles
        seen.append(len([article for article in articles.values() if article.article.text]))
    writer.communicate()
    assert writer.returncode == 0
    assert seen == sorted(seen)
    assert len(set(seen)) > 2
    assert len(names(EventLog.open(log.path))) == 61


def test_a_killed_ingest_leaves_whole_articles_and_goes_on(tmp_path: Path) -> None:
    """With `dateline ingest` itself; `benchmarks/kill.py` does the same some hundred times."""
    articles = tmp_path / "articles"
    articles.mkdir()
    told = "Envoy Tove Halden met the council of Skarvik on {} May 2017. “We agree,” Halden said. "
    for number in range(1, 25):
        (articles / f"{number}.txt").write_text(told.format(number) * 20)
    path = tmp_path / "log.json"
    command = [sys.executable, "-c", INGEST, str(articles), str(path)]
    for kept in (0, 9):
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        while len(EventLog.open(path).known().pending) <= kept and process.poll() is None:
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert process.returncode == -signal.SIGKILL
        assert inspect(path).problem is None
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0
    found, read = inspect(path), EventLog.open(path).articles()
    assert (found.problem, found.articles) == (None, 24)
    told_in = {source.article for event in found.rows.events for source in event.sources}
    assert told_in == {one.parsed.article.id for one in read}
    assert not EventLog.open(path).is_unfinished()
    assert not list(tmp_path.glob(".*.tmp"))


def test_no_room_leaves_the_old_file_byte_for_byte(log: EventLog) -> None:
    commit(log, "a")
    before = log.path.read_bytes()
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "from store.log import EventLog; from store.errors import LogUnwritable\n"
        "from tests.store.making import document\n"
        "try:\n"
        "    with EventLog.open(sys.argv[1]).transaction() as t:\n"
        "        t.put_articles([document('b', 'x' * 9999)])\n"
        "except LogUnwritable as error: print(error)\n"
    )
    command = [sys.executable, "-c", script, str(log.path)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout == f"{log.path}: file too large; the log is as it was\n"
    assert log.path.read_bytes() == before
    assert not list(log.path.parent.glob(".*.tmp"))


@pytest.mark.skipif(os.geteuid() != 0 or sys.platform != "linux", reason="only root may mount a small disk")
def test_a_full_disk_leaves_the_old_file_byte_for_byte(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a small disk here")
    try:
        log = EventLog.open(disk / "log.json")
        commit(log, "a")
        before = log.path.read_bytes()
        with (
            pytest.raises(LogUnwritable, match="no space left on device; the log is as it was"),
            log.transaction() as t,
        ):
            t.put_articles([document("b", "x" * 300_000)])
        assert log.path.read_bytes() == before
        assert not list(disk.glob(".*.tmp"))
        commit(log, "c")
        assert names(log) == ["a", "c"]
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_another_writer_at_work_is_named(log: EventLog) -> None:
    commit(log, "a")
    with (
        FileLock(f"{log.path}.lock"),
        pytest.raises(LogLocked, match=r"log\.json: another dateline"),
        EventLog(log.path).transaction(wait=0.05),
    ):
        pytest.fail("two writers at once")


# ---------------------------------------------------------------- files that are no log, or not ours to write


def whole() -> bytes:
    tables: dict[str, object] = {
        name: {} for name in ("articles", "events", "actors", "quotes", "corrections", "marks")
    }
    meta = {"what": "dateline log", "schema": SCHEMA, "generation": 1, "paths": []}
    return orjson.dumps({"meta": {"1": meta}} | tables)


@pytest.mark.parametrize(
    ("content", "error", "words"),
    [
        (b"", LogCorrupt, "is empty"),
        (whole()[:-20], LogCorrupt, "not whole"),
        (whole().replace(b'"events":{},', b""), LogCorrupt, "no table events"),
        (whole().replace(b'"events":{}', b'"events":{"1":{"id":3}}'), LogCorrupt, "cannot be read"),
        (b"{}", LogForeign, "not a dateline log"),
        (b'{"_default": {"1": {"name": "somebody else"}}}', LogForeign, "not a dateline log"),
        (b"[1, 2, 3]", LogForeign, "not a dateline log"),
        (b"PK\x03\x04", LogForeign, "not a dateline log"),
        (b"null", LogForeign, "not a dateline log"),
        (whole().replace(b'"schema":2', b'"schema":99'), LogTooNew, "newer dateline"),
    ],
)
def test_refuses_what_is_no_log_and_leaves_it(
    tmp_path: Path, content: bytes, error: type[LogError], words: str
) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(content)
    attempts: list[Callable[[], object]] = [
        lambda: EventLog.open(path).snapshot(),
        lambda: commit(EventLog(path), "a"),
    ]
    for attempt in attempts if "cannot be read" not in words else attempts[:1]:
        with pytest.raises(error, match=words) as raised:
            attempt()
        assert str(raised.value).startswith(f"{path}: ")
        assert "\n" not in str(raised.value)
    assert path.read_bytes() == content


def test_a_cut_off_log_names_its_backup_wherever_it_is_cut(log: EventLog) -> None:
    commit(log, "a")
    commit(log, "b")
    content = log.path.read_bytes()
    for length in (0, 1, 20, 60, len(content) // 2, len(content) - 1):
        log.path.write_bytes(content[:length])
        with pytest.raises(LogCorrupt, match=r"the state before is in .*log\.json\.bak"):
            EventLog.open(log.path)
        assert log.path.read_bytes() == content[:length]


def test_a_link_to_a_log_that_is_not_there_yet_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "elsewhere" / "real.json")
    commit(EventLog.open(link), "a")
    assert link.is_symlink()
    assert names(EventLog(tmp_path / "elsewhere" / "real.json")) == ["a"]


def test_a_link_stays_a_link_and_the_mode_stays(tmp_path: Path) -> None:
    real = tmp_path / "elsewhere" / "real.json"
    commit(EventLog.open(real), "a")
    real.chmod(0o640)
    link = tmp_path / "link.json"
    link.symlink_to(real)
    commit(EventLog.open(link), "b")
    assert link.is_symlink()
    assert names(EventLog.open(real)) == ["a", "b"]
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
def test_another_owner_stays_the_owner(log: EventLog) -> None:
    commit(log, "a")
    os.chown(log.path, 1234, 1234)
    commit(log, "b")
    assert (log.path.stat().st_uid, log.path.stat().st_gid) == (1234, 1234)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(LogUnwritable, match=r"file/log\.json: (not a directory|file exists)"):
        commit(EventLog(tmp_path / "file" / "log.json"), "a")


def test_a_folder_is_no_log(tmp_path: Path) -> None:
    with pytest.raises(LogUnreadable, match="is a directory"):
        EventLog.open(tmp_path)


@pytest.mark.parametrize("kind", ["pipe", "socket", "device"])
def test_what_is_no_file_is_no_log_and_is_not_waited_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "log.json"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(str(path))
    else:
        path = Path("/dev/full")
    for read in (EventLog.open, lambda path: ingest([tmp_path], EventLog(path))):
        with pytest.raises(LogForeign, match=f"is a {kind}, no file to keep a log in"):
            read(path)
    assert inspect(path).problem == f"is a {kind}, no file to keep a log in"
    assert stamp_of(path) is None


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder here in which nobody can make a file")
def test_where_no_file_can_be_made_nothing_is_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one.txt").write_text("Ines Korda signed the treaty of Norra on 3 March 2017.")
    monkeypatch.setattr("store.workers._parse", lambda article, ner: pytest.fail("it was parsed"))
    with pytest.raises(LogUnwritable, match=r"/proc/x\.json: .*; no log can be kept there"):
        ingest([tmp_path], EventLog("/proc/x.json"))


AS_NOBODY = """
import os, sys
from store.log import EventLog; from store.errors import LogError
from tests.store.making import document
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    with EventLog.open(sys.argv[1]).transaction() as transaction:
        transaction.put_articles([document("b")])
except LogError as error:
    print(type(error).__name__, error)
"""


@pytest.mark.parametrize(
    ("file", "folder", "words"),
    [
        (0o444, 0o777, "LogUnwritable {}: no right to write it; the log is as it was"),
        (0o666, 0o555, "LogUnwritable {}: permission denied"),
        (0o000, 0o777, "LogUnreadable {}: permission denied"),
    ],
)
def test_what_may_not_be_read_or_written_is_left_alone(file: int, folder: int, words: str) -> None:
    """In a folder that anyone may enter, by a process without root's rights."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        log = EventLog.open(Path(place) / "own" / "log.json")
        commit(log, "a")
        before = log.path.read_bytes()
        Path(f"{log.path}.lock").chmod(0o666)
        log.path.chmod(file)
        log.path.parent.chmod(folder)
        command = [sys.executable, "-c", AS_NOBODY, str(log.path)]
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        log.path.parent.chmod(0o755)
        log.path.chmod(0o644)
        assert result.stdout.startswith(words.format(log.path))
        assert log.path.read_bytes() == before
        assert sorted(entry.name for entry in log.path.parent.iterdir()) == ["log.json", "log.json.lock"]


def test_a_file_system_without_hard_links_keeps_a_backup_too(
    log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path, target: Path) -> None:
        raise PermissionError(1, "operation not permitted")

    commit(log, "a")
    before = log.path.read_bytes()
    monkeypatch.setattr(Path, "hardlink_to", refused)
    commit(log, "b")
    assert SafeStorage(log.path).backup.read_bytes() == before
