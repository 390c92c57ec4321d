"""A log that an older dateline wrote is read as it is, and is one of today's after the next transaction."""

from __future__ import annotations

import shutil
from pathlib import Path

import orjson
import pytest

from store.documents import SCHEMA
from store.errors import LogCorrupt
from store.log import EventLog
from store.query import EVERYTHING
from tests.store.making import document

OLD = Path(__file__).with_name("schema1.json")
"""As dateline of November 2026 wrote it: one article, four events, two quotes."""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD, tmp_path / "log.json"))


def test_reading_an_older_log_leaves_its_file_alone(old: Path) -> None:
    log = EventLog.open(old)
    assert (log.summary().articles, log.summary().events, log.summary().quotes) == (1, 4, 2)
    assert len(log.snapshot().page(EVERYTHING).rows) == 4
    assert log.marks() == ()
    assert old.read_bytes() == OLD.read_bytes()
    assert [entry.name for entry in old.parent.iterdir()] == ["log.json"]


def test_the_next_transaction_makes_it_one_of_today_and_keeps_the_old_one(old: Path) -> None:
    before = EventLog.open(old).snapshot().page(EVERYTHING).rows[:]
    for name in ("b", "c"):
        with EventLog.open(old).transaction() as transaction:
            transaction.put_articles([document(name)])
    log = EventLog.open(old)
    assert orjson.loads(old.read_bytes())["meta"]["1"]["schema"] == SCHEMA
    assert [one.parsed.article.id for one in log.articles()] == ["ferry", "b", "c"]
    assert log.snapshot().page(EVERYTHING).rows[:] == before
    assert old.with_name("log.json.schema1.bak").read_bytes() == OLD.read_bytes()


def test_an_older_log_is_migrated_when_an_ingest_keeps_a_batch(old: Path) -> None:
    EventLog.open(old).keep([])
    assert orjson.loads(old.read_bytes())["meta"]["1"]["schema"] == SCHEMA
    assert old.with_name("log.json.schema1.bak").read_bytes() == OLD.read_bytes()


def test_an_exception_leaves_an_older_log_as_it_is(old: Path) -> None:
    def interrupted() -> None:
        with EventLog.open(old).transaction():
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert old.read_bytes() == OLD.read_bytes()
    assert not old.with_name("log.json.schema1.bak").exists()


def test_what_an_older_log_lacks_is_not_made_up(old: Path) -> None:
    tables = orjson.loads(old.read_bytes())
    del tables["quotes"]
    old.write_bytes(orjson.dumps(tables))
    with pytest.raises(LogCorrupt, match="no table quotes"):
        EventLog.open(old)
