"""`dateline doctor`: what is well, what is wrong with what to do, nothing changed."""

from __future__ import annotations

import json
import os
import tomllib
from importlib import metadata
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from tui.cli import main
from tui.config import config_path
from tui.doctor.examination import examine
from tui.doctor.findings import Finding
from tui.doctor.libraries import EXTRAS, is_within
from tui.doctor.page import doctor_page
from tui.doctor.terminal import examine_terminal

OURS = ("dev", "lexicons")
"""Extras for who works on dateline."""
PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def doctor(*arguments: str, code: int = 0) -> Result:
    done = CliRunner().invoke(main, ["doctor", *arguments])
    assert done.exit_code == code, done.output
    return done


def findings(*arguments: str, code: int = 0) -> dict[str, dict[str, Any]]:
    """By name."""
    document = json.loads(doctor("--json", *arguments, code=code).stdout)
    assert document["healthy"] is (code == 0)
    return {one["name"]: one for one in document["findings"]}


@pytest.fixture
def log(tmp_path: Path) -> Path:
    (tmp_path / "mill.txt").write_text("The mill at Oster burned down on 6 May 2019.", encoding="utf-8")
    path = tmp_path / "mill.json"
    done = CliRunner().invoke(main, ["ingest", str(tmp_path / "mill.txt"), "--log", str(path)])
    assert done.exit_code == 0, done.output
    return path


# ---------------------------------------------------------------- what is well


def test_a_healthy_place_is_told_so(log: Path) -> None:
    found = findings("--log", str(log))
    assert {one["state"] for one in found.values()} <= {"fine", "note"}
    assert found["textual"]["value"] == metadata.version("textual")
    assert found["mill"]["value"].startswith(f"{log}: whole: 1 article, 1 event")
    assert found["state before"]["value"] == "none is kept"
    assert "All is well." in doctor("--log", str(log)).stdout


def test_looking_changes_nothing(log: Path, own_folders: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (*own_folders.rglob("*"), *log.parent.rglob("*"))}
    doctor("--log", str(log))
    after = {path: path.stat().st_mtime_ns for path in (*own_folders.rglob("*"), *log.parent.rglob("*"))}
    assert after == before


def test_without_a_log_the_way_to_one_is_told() -> None:
    assert findings()["log"]["advice"] == "dateline PATH… makes one"


def test_the_folders_are_the_users_own(own_folders: Path) -> None:
    found = findings()
    assert found["data"]["value"] == f"{own_folders}/data/dateline/logs (not made yet)"
    assert found["state"]["value"] == f"{own_folders}/state/dateline (not made yet)"
    assert found["configuration"]["value"] == f"{own_folders}/config/dateline (not made yet)"


def test_every_extra_is_told_with_what_it_gives() -> None:
    users = {name: needs for name, needs in PROJECT["optional-dependencies"].items() if name not in OURS}
    assert set(EXTRAS) == set(users)
    for name, (distribution, gives) in EXTRAS.items():
        assert users[name][0].startswith(f"{distribution}>=")
        assert gives in findings()[name]["value"]


# ---------------------------------------------------------------- what is wrong


def test_a_broken_log_is_wrong_and_the_way_back_is_told(log: Path) -> None:
    (log.parent / "mill.txt").write_text("The mill at Oster burned down on 7 May 2019.", encoding="utf-8")
    CliRunner().invoke(main, ["ingest", str(log.parent / "mill.txt"), "--log", str(log)])
    log.write_bytes(log.read_bytes()[:-20])
    found = findings("--log", str(log), code=1)
    assert found["mill"]["state"] == "wrong"
    assert "not whole" in found["mill"]["value"]
    assert found["mill"]["advice"] == "dateline restore puts the state before back"
    assert "1 thing to see to (✗)" in doctor("--log", str(log), code=1).stdout


def test_a_log_that_is_not_there_is_wrong(tmp_path: Path) -> None:
    assert "no such file" in findings("--log", str(tmp_path / "none.json"), code=1)["none"]["value"]


def test_a_file_where_a_folder_belongs_is_wrong(own_folders: Path) -> None:
    (own_folders / "data").write_text("")
    found = findings(code=1)["data"]
    assert found["value"].endswith(f"{own_folders}/data is a file")
    assert found["advice"] == f"move {own_folders}/data away"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root and Windows may write anywhere")
def test_a_folder_without_rights_is_wrong(own_folders: Path) -> None:
    (own_folders / "state").mkdir(mode=0o500)
    assert "cannot be written to" in findings(code=1)["state"]["value"]


@pytest.mark.parametrize("text", ["theme = 3\nbad", 'theme = "no such theme"', '[keys]\nquite = "q"'])
def test_a_configuration_nobody_can_read_is_wrong(text: str) -> None:
    config_path().parent.mkdir(parents=True)
    config_path().write_text(text, encoding="utf-8")
    found = findings(code=1)["config.toml"]
    assert found["state"] == "wrong"
    assert found["value"].startswith(str(config_path()))


def test_a_missing_library_is_wrong_and_a_missing_extra_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    known = metadata.version

    def version(name: str) -> str:
        if name in ("tinydb", "pypdf"):
            raise metadata.PackageNotFoundError(name)
        return "0.1" if name == "rich" else known(name)

    monkeypatch.setattr(metadata, "version", version)
    found = findings(code=1)
    assert found["tinydb"]["advice"].startswith("pip install 'tinydb>=")
    assert found["rich"]["value"].startswith("0.1, where >=")
    assert (found["pdf"]["state"], found["pdf"]["advice"]) == ("note", "pip install 'dateline[pdf]'")


@pytest.mark.parametrize(
    ("version", "bounds", "within"),
    [
        ("8.2.8", "==8.2.8", True), ("8.2.9", "==8.2.8", False), ("8.3", ">=8.1", True),
        ("8.0.9", ">=8.1", False), ("8.10", ">=8.9", True), ("2.0.0", "==2", True),
        ("2024.11.6", ">=2024.4", True), ("1.0rc1", ">=1.0", True), ("7.4", "<9,>=8.3", False),
        ("8.4", "<9,>=8.3", True), ("1.0", "", True), ("unknown", ">=1", False),
    ],
)  # fmt: skip
def test_versions_are_compared_by_number(version: str, bounds: str, within: bool) -> None:
    assert is_within(version, bounds) is within


# ---------------------------------------------------------------- terminal and page


def test_what_the_terminal_can_do_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable, value in (
        ("FORCE_COLOR", "1"),
        ("COLUMNS", "30"),
        ("LINES", "8"),
        ("COLORTERM", "truecolor"),
    ):
        monkeypatch.setenv(variable, value)
    found = {one.name: one for one in examine_terminal()}
    assert (found["size"].state, found["size"].value) == ("note", "30 × 8")
    assert found["colours"].value.startswith("truecolor")
    monkeypatch.setenv("NO_COLOR", "1")
    assert next(one for one in examine_terminal() if one.name == "colours").value.startswith(
        "NO_COLOR is set"
    )


def test_the_page_fits_80_columns_and_says_all(log: Path) -> None:
    out = StringIO()
    found = examine(str(log))
    Console(file=out, width=80).print(doctor_page(found))
    told = out.getvalue()
    assert max(map(len, told.splitlines())) <= 80
    assert all(one.name in told for one in found)


def test_what_was_found_cannot_steer_the_terminal() -> None:
    out = StringIO()
    Console(file=out, width=80).print(
        doctor_page([Finding("log", "\x1b[31m", "wrong", "[b]\x1b[0m", "x\x07")])
    )
    assert "\x1b" not in out.getvalue()
    assert "[b]␛[0m" in out.getvalue()
