"""Reading a log whose ingest was cut off: what it had kept is there, whoever reads first."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from filelock import FileLock

from store.ingest import ingest
from store.log import EventLog
from store.places import remember
from tui.cli import main

TOLD = "Ines Korda signed the harbour treaty of {town} on 3 March 2017.\n"


@pytest.fixture
def cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EventLog:
    """The log of an article, then of two more whose ingest was interrupted after the first of them."""
    articles = tmp_path / "articles"
    articles.mkdir()
    log = EventLog(tmp_path / "harbour.json")
    (articles / "skarvik.txt").write_text(TOLD.format(town="Skarvik"))
    ingest([articles], log)
    for town in ("Norra", "Ostvik"):
        (articles / f"{town.lower()}.txt").write_text(TOLD.format(town=town))
    monkeypatch.setattr("store.batches._KEPT_EVERY", 0)

    def interrupt(done: int, total: int, path: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest([articles], log, progress=interrupt)
    return log


def export(log: EventLog) -> tuple[Result, list[str]]:
    """What the command says, and the articles it exports."""
    done = CliRunner().invoke(main, ["export", "--format", "json", "--log", str(log.path)])
    assert done.exit_code == 0
    return done, [article["id"] for article in json.loads(done.stdout)["articles"]]


def test_the_first_to_read_takes_in_what_was_kept_and_says_so(cut_off: EventLog) -> None:
    done, articles = export(cut_off)
    assert articles == ["skarvik", "norra"]
    assert done.stderr == (
        "log harbour: took in what an interrupted ingest had read; run it again for the rest\n"
    )
    done, articles = export(cut_off)
    assert (done.stderr, articles) == ("", ["skarvik", "norra"])


def test_it_is_told_how_many_articles_wait(cut_off: EventLog) -> None:
    told = "1 article of an unfinished ingest kept for when it is run again"
    for command in ("check", "doctor"):
        done = CliRunner().invoke(main, [command, "--log", str(cut_off.path)])
        assert f"; {told}" in " ".join(done.stdout.split()), command
    remember(cut_off.path)
    assert f"({told})" in CliRunner().invoke(main, ["logs"]).stdout
    export(cut_off)
    now, before = CliRunner().invoke(main, ["check", "--log", str(cut_off.path)]).stdout.splitlines()
    assert "unfinished" not in now
    assert "unfinished" in before


def test_while_another_writes_the_log_reads_as_it_was(cut_off: EventLog) -> None:
    with FileLock(f"{cut_off.path}.lock"):
        done, articles = export(cut_off)
    assert (done.stderr, articles) == ("", ["skarvik"])
