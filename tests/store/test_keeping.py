"""`dateline check` tells what is wrong with a log, `dateline restore` goes back, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner, Result

from store.documents import ActorDocument, ArticleDocument
from store.keeping import inspect
from store.log import EventLog
from tests.store.making import actor, article, document, event
from tui.cli import main


def dateline(*arguments: str, answer: str = "") -> Result:
    return CliRunner().invoke(main, arguments, input=answer)


@pytest.fixture
def twice(log: EventLog) -> Path:
    """A log that was written twice: the state before has one article, today's two."""
    met = event("met", "2017-05-29", "They met.", actors=("jane-roe",))
    with log.transaction() as transaction:
        transaction.put_articles([ArticleDocument(article("a"), "1")])
        transaction.put_rows([ActorDocument(actor("jane-roe", "Jane"), ())], [met], ())
    with log.transaction() as transaction:
        transaction.put_articles([document("b")])
    return log.path


def test_check_tells_what_a_whole_log_holds(twice: Path) -> None:
    result = dateline("check", "--log", str(twice))
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        f"{twice}: whole: 2 articles, 1 event, 0 quotes; written 2 times, schema 2",
        f"{twice}.bak: whole: 1 article, 1 event, 0 quotes; written once, schema 2",
    ]


def test_check_says_what_is_wrong_and_changes_nothing(twice: Path) -> None:
    cut = twice.read_bytes()[:-30]
    twice.write_bytes(cut)
    result = dateline("check", "--log", str(twice))
    assert result.exit_code == 1
    assert f"{twice}: not whole: the log is not whole" in result.output
    assert "`dateline restore` puts the state before back." in result.output
    assert twice.read_bytes() == cut


def test_restore_asks_and_keeps_the_broken_file(twice: Path) -> None:
    backup = twice.with_name("log.json.bak").read_bytes()
    twice.write_bytes(b"{")
    assert dateline("restore", "--log", str(twice), answer="n\n").exit_code == 1
    assert twice.read_bytes() == b"{"
    result = dateline("restore", "--log", str(twice), answer="y\n")
    assert result.exit_code == 0
    assert twice.read_bytes() == backup
    assert twice.with_name("log.json.broken").read_bytes() == b"{"
    assert dateline("check", "--log", str(twice)).exit_code == 0


def test_restoring_twice_keeps_both_broken_files(twice: Path) -> None:
    for broken in (b"{", b""):
        twice.write_bytes(broken)
        assert dateline("restore", "--yes", "--log", str(twice)).exit_code == 0
    assert twice.with_name("log.json.broken").read_bytes() == b"{"
    assert twice.with_name("log.json.broken2").read_bytes() == b""


def test_restore_brings_back_a_log_that_is_gone_through_its_link(twice: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(twice)
    twice.unlink()
    assert dateline("restore", "--yes", "--log", str(link)).exit_code == 0
    assert link.is_symlink()
    assert inspect(twice).articles == 1


def test_restore_refuses_a_backup_that_is_not_whole(twice: Path) -> None:
    twice.with_name("log.json.bak").write_bytes(b"")
    before = twice.read_bytes()
    result = dateline("restore", "--yes", "--log", str(twice))
    assert result.exit_code == 1
    assert "log.json.bak: is empty, not a log" in result.output
    assert twice.read_bytes() == before


def test_without_a_backup_there_is_nothing_to_go_back_to(log: EventLog) -> None:
    with log.transaction() as transaction:
        transaction.put_articles([document("a")])
    assert "no state before is kept" in dateline("check", "--log", str(log.path)).output
    assert dateline("restore", "--yes", "--log", str(log.path)).exit_code == 1


@pytest.mark.parametrize(
    ("table", "words"),
    [("articles", "row met stands in an article that is not there, a"), ("actors", "event met has no actor")],
)
def test_check_follows_what_rows_name(twice: Path, table: str, words: str) -> None:
    tables = orjson.loads(twice.read_bytes())
    tables[table] = {}
    twice.write_bytes(orjson.dumps(tables))
    assert words in str(inspect(twice).problem)
