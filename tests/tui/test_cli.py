"""The command line as a person or a script meets it: real processes, pipes, exit codes, real files."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from store import places

Run = Callable[..., subprocess.CompletedProcess[str]]

MILL = """The mill at Oster burned down on Monday, the mayor, Ilse Brandt, said.

"Nobody was hurt," Brandt told reporters in Berlin on Tuesday.
"""


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `dateline` in a process of its own, in an empty folder, without a terminal."""

    def call(
        *args: str, stdin: str = "", env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "tui", *args],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **(env or {})},
            timeout=60,
            check=False,
        )

    return call


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "mill.txt").write_text(
        f"---\npublished: 2019-05-08\nsource: Oster Bote\n---\n{MILL}", encoding="utf-8"
    )
    return folder


def test_without_a_terminal_the_main_job_prints_the_summary(run: Run, articles: Path) -> None:
    done = run("articles")
    assert done.returncode == 0
    assert "2019-05-06" in done.stdout  # the Monday before
    assert "Oster" in done.stdout
    assert "1 new" in done.stderr
    assert "\x1b" not in done.stdout + done.stderr


def test_reading_the_same_again_does_nothing_and_says_so(run: Run, articles: Path) -> None:
    run("ingest", "articles")
    before = [path.read_bytes() for path in places.list_logs()]
    again = run("ingest", "articles")
    assert "nothing new, 1 unchanged" in again.stderr
    assert [path.read_bytes() for path in places.list_logs()] == before


def test_a_changed_article_replaces_its_rows(run: Run, articles: Path) -> None:
    run("ingest", "articles")
    (articles / "mill.txt").write_text("The bridge at Oster was closed on 3 March 2019.\n", encoding="utf-8")
    done = run("articles")
    assert "1 changed" in done.stderr
    assert "bridge" in done.stdout
    assert "mill at Oster" not in done.stdout


def test_summary_uses_the_last_log_and_says_which(run: Run, articles: Path) -> None:
    run("ingest", "articles")
    done = run("summary", "--country", "DE")
    assert "Brandt" in done.stdout
    assert "log articles-" in done.stderr
    assert "told reporters in Berlin on Tuesday" in done.stdout
    assert "burned down" not in done.stdout  # nothing there says Germany
    assert "Brandt" in run("summary", "--actor", "brandt", "-q", "Berlin OR Oster").stdout
    assert "No event matches" in run("summary", "--actor", "merkel").stdout


def test_a_country_that_is_none_is_an_error_with_the_nearest_names(run: Run, articles: Path) -> None:
    run("ingest", str(articles))
    done = run("summary", "--country", "Gremany")
    assert done.returncode == 2
    assert "country: knows no “Gremany”; did you mean Germany?" in done.stderr
    assert run("summary", "--country", "East Germany").returncode == 0


@pytest.mark.parametrize("by", ["day", "actor", "country"])
@pytest.mark.parametrize("format", ["text", "html", "svg", "markdown"])
def test_summary_in_every_format_and_grouping(run: Run, articles: Path, by: str, format: str) -> None:
    run("ingest", "articles")
    done = run("summary", "--by", by, "--format", format)
    assert done.returncode == 0, done.stderr
    assert "2019-05-07" in done.stdout.replace("&#x2011;", "-")


def test_export_json_goes_to_standard_output_whole(run: Run, articles: Path) -> None:
    run("ingest", "articles")
    done = run("export", "--format", "json")
    log = json.loads(done.stdout)
    assert [article["id"] for article in log["articles"]] == ["mill"]
    assert any(source["text"] in MILL for event in log["events"] for source in event["sources"])
    assert {quote["text"] for quote in log["quotes"]} >= {"Nobody was hurt,"}


def test_export_to_a_file_says_what_was_left_out(run: Run, articles: Path, tmp_path: Path) -> None:
    run("ingest", "articles")
    done = run("export", "--format", "csv", "-q", "Berlin", "-o", "out.csv")
    assert "1 event and 0 quotes. 1 of 2 events and 2 of 2 quotes left out by the filter" in done.stderr
    assert (tmp_path / "out.csv").read_text(encoding="utf-8-sig").startswith("kind,id,date")


def test_an_export_that_cannot_be_written_is_one_clear_line(run: Run, articles: Path) -> None:
    run("ingest", "articles")
    done = run("export", "--format", "csv", "-o", "articles/mill.txt/out.csv")
    assert done.returncode == 1
    assert done.stderr.strip().splitlines()[-1] == "Error: articles/mill.txt/out.csv: Not a directory"


def test_the_log_can_be_named_be_a_file_or_come_from_the_environment(
    run: Run, articles: Path, tmp_path: Path
) -> None:
    run("ingest", "articles", "--log", "mills")
    run("ingest", "articles", "--log", "./here.json")
    assert (tmp_path / "here.json").is_file()
    assert "2 events" in run("logs").stdout
    assert "Brandt" in run("summary", "--log", "mills").stdout
    assert "Brandt" in run("summary", env={"DATELINE_LOG": str(tmp_path / "here.json")}).stdout


def test_parse_answers_each_line_in_order_and_names_what_it_cannot_read(run: Run) -> None:
    lines = [
        json.dumps({"id": "a", "text": MILL, "published": "2019-05-08"}),
        "{",
        json.dumps({"text": "Rain."}),
    ]
    done = run("parse", "--jsonl", "-", stdin="\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", "-#3"]
    monday = answers[0]["dates"][0]
    assert (monday["value"], MILL[monday["start"] : monday["end"]]) == ("2019-05-06", "Monday")
    assert "-: line 2: " in done.stderr
    assert done.returncode == 0


def test_parse_reads_article_files_and_leaves_no_log(run: Run, articles: Path) -> None:
    done = run("parse", "articles/mill.txt")
    assert json.loads(done.stdout)["published"] == "2019-05-08"
    assert places.list_logs() == []


def test_explain_shows_how_each_date_was_reached(run: Run, articles: Path) -> None:
    done = run("explain", "articles/mill.txt")
    assert "published 2019-05-08 (metadata)" in done.stdout
    assert "Monday⟨1⟩" in done.stdout
    assert "2019-05-06" in done.stdout
    wide = run("explain", "articles/mill.txt", env={"COLUMNS": "140"}).stdout
    start = MILL.index("Monday")
    assert f"rule weekday · at {start}–{start + 6} · from 2019-05-08" in wide


def test_explain_breaks_no_date_in_two(run: Run, articles: Path) -> None:
    (articles / "fair.txt").write_text("The fair at Oster lasted from April 23 to May 7, 2017.\n")
    done = run("explain", "articles/fair.txt", env={"COLUMNS": "80"})
    assert re.search(r"2017-04-23/2017-05-07 +explicit · ", done.stdout)


def test_explain_shows_what_tells_the_country_of_an_actor(run: Run, articles: Path) -> None:
    (articles / "pier.txt").write_text("The pier of Norwegian mayor Kari Solheim burned.\n", encoding="utf-8")
    done = run("explain", "articles/pier.txt", env={"COLUMNS": "140"})
    assert re.search(r"Kari Solheim +person +NO +“Norwegian” \(demonym\) at 12–21 · stated", done.stdout)


def test_explain_shows_to_whom_and_where_it_was_said(run: Run, articles: Path) -> None:
    done = run("explain", "articles/mill.txt", env={"COLUMNS": "140"})
    assert "reporters, Berlin" in done.stdout


def test_help_names_every_command(run: Run) -> None:
    text = run("--help").stdout
    for command in ("ingest", "browse", "summary", "export", "logs", "parse", "explain"):
        assert f"  {command} " in text


# ---------------------------------------------------------------- what goes wrong


def test_browsing_without_a_terminal_is_refused(run: Run) -> None:
    done = run("browse")
    assert done.returncode == 2
    assert "needs a terminal" in done.stderr


def test_without_a_log_the_way_to_one_is_told(run: Run) -> None:
    done = run("summary")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Error: there is no log yet; make one: dateline PATH…\n"


def test_where_the_log_used_last_is_gone_others_are_told_of(
    run: Run, tmp_path: Path, own_folders: Path
) -> None:
    (tmp_path / "mill.txt").write_text(MILL)
    for name in ("kept", "gone"):
        assert run("ingest", "mill.txt", "--log", name).returncode == 0
    (gone,) = own_folders.rglob("gone.json")
    gone.unlink()
    done = run("summary")
    assert done.returncode == 1
    assert "the log used last is gone" in done.stderr
    assert run("summary", "--log", "kept").returncode == 0


def test_an_empty_folder_is_an_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("empty")
    assert done.returncode == 1
    assert "empty: no article in it" in done.stderr
    assert places.list_logs() == []
    assert places.last_used() is None


def test_one_broken_file_does_not_stop_a_folder(run: Run, articles: Path) -> None:
    (articles / "binary.txt").write_bytes(b"\x00\x01\x02")
    (articles / "latin.txt").write_bytes("Müller traf ein.".encode("latin-1"))
    done = run("articles")
    assert done.returncode == 0
    assert "2 new" in done.stderr
    assert "binary.txt: binary" in done.stderr
    assert "latin.txt: not UTF-8; read as cp1252" in done.stderr
    assert run("articles", "--strict").returncode == 1


def test_a_file_that_is_not_there_is_named(run: Run) -> None:
    assert run("explain", "nope").stderr == "Error: nope: no such file or directory\n"
    assert run("parse", "nope.txt").stderr == "nope.txt: no such file or directory\n"


def test_a_folder_is_not_explained(run: Run, articles: Path) -> None:
    done = run("explain", "articles")
    assert done.returncode == 1
    assert done.stderr == (
        "Error: articles: is a folder; give one of its files, or read it all: dateline articles\n"
    )


@pytest.mark.parametrize(
    ("typed", "meant"), [("summarry", "summary"), ("ingset", "ingest"), ("--lgo", "--log")]
)
def test_what_is_mistyped_is_told_with_what_is_near(run: Run, typed: str, meant: str) -> None:
    done = run(typed, "articles")
    assert done.returncode == 2
    assert "Did you mean" in done.stderr
    assert meant in done.stderr


def test_a_path_is_no_mistyped_command(run: Run, articles: Path) -> None:
    articles.rename(articles.with_name("summarys"))
    assert run("summarys").returncode == 0
    assert "articles: no such file or directory" in run("articles").stderr


def test_a_50_mb_text_is_refused_clearly(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        for _ in range(50):
            file.write(b"word " * 200_000)
    done = run("ingest", "big.txt")
    assert done.returncode == 1
    assert "big.txt: larger than" in done.stderr


def test_a_date_nobody_can_read_is_a_usage_error(run: Run, articles: Path) -> None:
    done = run("ingest", "articles", "--published", "soonish")
    assert done.returncode == 2
    assert "cannot read “soonish” as one day" in done.stderr


def test_a_filter_nobody_can_read_shows_where(run: Run, articles: Path) -> None:
    run("ingest", "articles")
    done = run("summary", "-q", "country:DE (")
    assert done.returncode == 2
    assert "country:DE (\n" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_log_that_cannot_be_written_is_one_clear_line(run: Run, articles: Path) -> None:
    done = run("ingest", "articles", "--log", str(articles / "mill.txt" / "log.json"))
    assert done.returncode == 1
    assert "log.json: not a directory" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_foreign_file_is_no_log_and_stays_as_it_is(run: Run, articles: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.json"
    foreign.write_text('{"mine": 1}', encoding="utf-8")
    done = run("ingest", "articles", "--log", "./foreign.json")
    assert done.returncode == 1
    assert foreign.read_text(encoding="utf-8") == '{"mine": 1}'


def test_a_reader_that_leaves_early_is_no_error(articles: Path, tmp_path: Path, run: Run) -> None:
    run("ingest", "articles")
    done = subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -m tui export --format json | head -c 10'],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        check=False,
    )
    assert b"Traceback" not in done.stderr


# ---------------------------------------------------------------- start-up


@pytest.mark.parametrize("arguments", [["--help"], ["summary", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys; from click.testing import CliRunner; from tui.cli import main; "
        f"assert CliRunner().invoke(main, {arguments}).exit_code == 0; "
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"textual", "rich", "dateparser", "tinydb", "msgspec", "parsing", "store", "rapidfuzz"}
    assert heavy.isdisjoint(done.stdout.split())


def test_exports_import_no_textual(run: Run) -> None:
    code = "import sys, tui.export, tui.export.pages, tui.export.csv_rows; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    "command", [["summary"], ["actors", "list"], ["events", "list"], ["logs"], ["stats"]]
)
def test_a_terminal_without_unicode_shows_what_it_can(run: Run, articles: Path, command: list[str]) -> None:
    run("ingest", "articles")
    done = run(*command, env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0, done.stderr
    assert done.stdout
    assert done.stdout.isascii()


@pytest.mark.parametrize("command", ["summary", "stats", "doctor"])
def test_in_a_pipe_no_line_ends_in_spaces(run: Run, articles: Path, command: str) -> None:
    run("ingest", "articles")
    lines = run(command).stdout.splitlines()
    assert len(lines) > 3
    assert [line for line in lines if line != line.rstrip()] == []


def test_many_skipped_files_are_counted_by_reason(run: Run, articles: Path) -> None:
    for number in range(30):
        (articles / f"{number}.jpg").write_bytes(b"")
    (articles / "bad.jsonl").write_text("{")
    done = run("ingest", "articles")
    assert done.returncode == 0
    (pictures,) = [line for line in done.stderr.splitlines() if "30" in line]
    assert pictures.strip().startswith("skipped  30 more: ")
    assert any("bad.jsonl" in line for line in done.stderr.splitlines())
