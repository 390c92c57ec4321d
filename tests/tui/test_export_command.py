"""`dateline export`: formats by name and by suffix, clear lines where it cannot be done."""

from __future__ import annotations

import codecs
import json
import re
import shlex
import sys
from pathlib import Path

import pexpect
import pytest
from click.testing import CliRunner, Result

from store.ingest import ingest
from store.log import EventLog
from tui.cli import main
from tui.export.formats import FORMATS, KINDS, formats_of

MILL = """---
published: 2019-05-08
---
The mill at Oster burned down on Monday, the mayor, Ilse Brandt, said.
"""


@pytest.fixture
def oster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a log, where commands run."""
    (tmp_path / "mill.txt").write_text(MILL, encoding="utf-8")
    ingest([tmp_path / "mill.txt"], EventLog.open(tmp_path / "log.json"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATELINE_LOG", str(tmp_path / "log.json"))
    return tmp_path


def export(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", *arguments])


def test_help_has_a_line_for_every_format() -> None:
    lines = export("--help").output.splitlines()
    for format in FORMATS:
        assert f"  {format:12}{KINDS[format].about}" in lines


@pytest.mark.parametrize("format", FORMATS)
def test_standard_output_and_a_file_get_the_same(oster: Path, format: str) -> None:
    done = export("--format", format)
    assert done.exit_code == 0, done.output
    written = export("--format", format, "-o", "out")
    assert written.stderr.startswith("out: ")
    if format != "ics":  # tells when it was made
        mark = codecs.BOM_UTF8 if format == "csv" else b""  # by which Excel knows UTF-8
        assert (oster / "out").read_bytes() == mark + done.stdout_bytes


@pytest.mark.parametrize("format", [one for one in FORMATS if len(formats_of(KINDS[one].suffix)) == 1])
def test_a_suffix_of_one_format_says_it(oster: Path, format: str) -> None:
    name = f"out{KINDS[format].suffix}"  # type: ignore[index]
    assert export("-o", name).exit_code == 0
    assert export("--format", format, "-o", "named").exit_code == 0
    if format != "ics":
        assert (oster / name).read_bytes() == (oster / "named").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "which format? say it with --format"),
        (("-o", "out.html"), "out.html may be html or page: say which with --format"),
        (("-o", "out.json"), "out.json may be json or timelinejs: say which with --format"),
        (("-o", "out.docx"), "out.docx ends in no suffix of a format (.docx): say which with --format"),
        (("-o", "out"), "out ends in no suffix of a format (none)"),
        (("--format", "xlsx"), "'xlsx' is not one of 'text', 'html'"),
    ],
)
def test_a_format_nobody_can_tell_is_asked_for(oster: Path, arguments: tuple[str, ...], said: str) -> None:
    done = export(*arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not list(oster.glob("out*"))


def test_what_a_format_leaves_out_is_said_beside_standard_output(oster: Path) -> None:
    done = export("--format", "ics")
    assert done.stderr == (
        "1 event left out: not scheduled; 1 quote left out: the calendar is of events "
        "(--rows quotes -o quotes.csv has them)\n"
    )
    assert done.stdout.startswith("BEGIN:VCALENDAR")


def test_a_table_of_both_counts_both(oster: Path) -> None:
    assert export("-o", "out.csv").stderr == "out.csv: 1 event and 1 quote.\n"
    assert export("-o", "out.parquet").stderr.endswith("(--rows quotes -o quotes.csv has them)\n")
    assert "has them" not in export("-o", "out.parquet", "--rows", "events").stderr


def test_a_table_can_be_of_quotes_alone_and_other_formats_cannot(oster: Path) -> None:
    done = export("--format", "csv", "--rows", "quotes", "-o", "said.csv")
    assert (oster / "said.csv").read_text().count("\nquote,") == 1
    assert done.stderr.startswith("said.csv: 1 quote. ")
    refused = export("--format", "json", "--rows", "quotes")
    assert refused.exit_code == 2
    assert "--rows is for csv and parquet" in refused.stderr


@pytest.mark.parametrize(("format", "library"), [("graphml", "networkx"), ("parquet", "pyarrow")])
def test_a_missing_extra_is_named(
    oster: Path, monkeypatch: pytest.MonkeyPatch, format: str, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.delitem(sys.modules, f"tui.export.{format}", raising=False)
    done = export("--format", format)
    assert done.exit_code == 1
    assert done.stderr == f"Error: {format} needs {library}: pip install 'dateline[{format}]'\n"


def test_a_folder_that_is_not_there_is_one_clear_line(oster: Path) -> None:
    done = export("-o", "no/such/out.csv")
    assert (done.exit_code, done.stderr) == (1, "Error: no/such/out.csv: No such file or directory\n")


def test_what_is_no_text_stays_off_a_terminal(oster: Path) -> None:
    terminal = pexpect.spawn(
        sys.executable, ["-m", "tui", "export", "--format", "parquet"], encoding="utf-8", timeout=30
    )
    terminal.expect("parquet is not text: write it to a file with -o, or into a pipe")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 2


def test_a_dash_is_standard_output(oster: Path) -> None:
    assert export("--format", "csv", "-o", "-").stdout.startswith("kind,id,")
    assert "which format?" in export("-o", "-").stderr
    assert not (oster / "-").exists()


def test_a_file_can_be_a_pipe_or_a_device(oster: Path) -> None:
    assert export("--format", "json", "-o", "/dev/null").exit_code == 0
    assert Path("/dev/null").is_char_device()


def test_a_filter_that_is_no_unicode_is_written_harmlessly(oster: Path) -> None:
    page = export("--format", "json", "-q", "\udcff").stdout
    assert json.loads(page)["filter"] == "�"


def test_exports_import_only_what_they_need(oster: Path) -> None:
    code = (
        "import sys; from click.testing import CliRunner; from tui.cli import main; "
        "assert CliRunner().invoke(main, ['export', '--format', 'csv']).exit_code == 0; "
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    output, status = pexpect.run(f'{sys.executable} -c "{code}"', withexitstatus=True, encoding="utf-8")
    assert status == 0, output
    assert {"textual", "icalendar", "networkx", "pyarrow", "dateparser"}.isdisjoint(output.split())


# ---------------------------------------------------------------- the documentation

DOCUMENTED = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")


def test_the_documentation_has_every_format_with_its_suffix() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `(\.\w+)` \|", DOCUMENTED, re.MULTILINE)
    assert rows == [(format, KINDS[format].suffix) for format in FORMATS]
    extras = re.findall(r"`(\w+)` needs `pip install 'dateline\[(\w+)\]'`", DOCUMENTED)
    assert extras == [(format, kind.extra) for format, kind in KINDS.items() if kind.extra]


@pytest.mark.parametrize("command", re.findall(r"^dateline export (.*)$", DOCUMENTED, re.MULTILINE))
def test_the_commands_of_the_documentation_run(oster: Path, command: str) -> None:
    assert export(*shlex.split(command)).exit_code == 0


def test_the_documentation_names_the_fields_of_timesketch_and_gives_csv_back(oster: Path) -> None:
    (row, *_) = map(json.loads, export("--format", "timesketch").stdout.splitlines())
    section = DOCUMENTED.partition("## timesketch")[2].partition("\n## ")[0]
    assert set(row) <= set(re.findall(r"`(\w+)`", section))
    (pattern,) = re.findall(r"`(\^'.*)`", DOCUMENTED)
    assert [re.sub(pattern, "", cell) for cell in ("'=1", "''=1", "'tis", "a")] == ["=1", "'=1", "'tis", "a"]
