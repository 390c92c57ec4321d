"""Every command of the page on pipes runs and gives what the page says; tools that are missing are named."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```sh\n(.*?)^```\n", re.MULTILINE | re.DOTALL)
TOOLS = ("jq", "csvlook", "sqlite-utils", "datasette")
HEAD, *PARTS = (ROOT / "docs" / "pipes.md").read_text(encoding="utf-8").split("\n## ")
SECTIONS = {part.split("\n", 1)[0]: part for part in PARTS}
PATH = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")


class Shell:
    """A folder with the sample articles and their log, and `dateline` on the path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "sample_articles").symlink_to(ROOT / "sample_articles")
        program = folder / "bin" / "dateline"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tui "$@"\n', encoding="utf-8")
        program.chmod(0o755)
        for block in BLOCK.findall(HEAD):
            self.run(block)
        self.log: dict[str, Any] = json.loads(self.run("dateline export --format json"))

    def run(self, commands: str) -> str:
        """What they print; nothing may go wrong in any part of a pipe."""
        own = {f"XDG_{kind}_HOME": str(self.folder / kind) for kind in ("DATA", "STATE", "CONFIG")}
        env = {
            **{name: value for name, value in os.environ.items() if name != "DATELINE_LOG"},
            **own,
            "PATH": f"{self.folder / 'bin'}{os.pathsep}{PATH}",
            "PYTHONPATH": str(ROOT),
        }
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", commands],
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=self.folder,
            env=env,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, f"{commands}{done.stderr}"
        return done.stdout

    def section(self, title: str) -> list[str]:
        """What each block of a section prints, in order."""
        for tool in TOOLS:
            if re.search(rf"\b{tool}\b", SECTIONS[title]) and shutil.which(tool, path=PATH) is None:
                pytest.skip(f"{tool} is not installed")
        return [self.run(block) for block in BLOCK.findall(SECTIONS[title])]


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    return Shell(tmp_path_factory.mktemp("pipes"))


def test_jq(shell: Shell) -> None:
    told, disagreeing, speakers, russian, basis, healthy = shell.section("jq")
    events = shell.log["events"]
    assert [line.split("\t")[0] for line in told.splitlines()] == [row["date"] or "undated" for row in events]
    conflicting = [row for row in events if row["conflicts"]]
    assert [line for line in disagreeing.splitlines() if line[0] != " "] == [
        row["summary"] for row in conflicting
    ]
    assert disagreeing.count(" ≠ ") >= len(conflicting) > 0
    names = Counter(row["speaker"] or "nobody can tell" for row in shell.log["quotes"])
    counted = (line.strip().split(" ", 1) for line in speakers.splitlines())
    assert {name: int(number) for number, name in counted} == names
    dated = [json.loads(line) for line in russian.splitlines()]
    assert [row["date"] for row in dated] == [
        row["date"] for row in events if "RU" in row["countries"] and row["date"]
    ]
    assert all(source["text"] for row in dated for source in row["sources"])
    assert sum(json.loads(basis).values()) == len(events)
    assert healthy == "true\n"


def test_the_first_minute_of_the_readme(shell: Shell) -> None:
    """All but what opens the browser."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (minute,) = BLOCK.findall(readme[readme.index("## One minute") : readme.index("Narrowing a log down")])
    lines = [line for line in minute.splitlines() if not re.match(r"dateline (?:watch|serve)", line)]
    assert len(lines) > 8
    for line in lines:
        if all(shutil.which(tool, path=PATH) for tool in re.findall(r"\| (\w+)", line)):
            shell.run(line)
    assert {"log.csv", "log.html", "quotes.csv"} <= {file.name for file in shell.folder.iterdir()}
    shell.run("dateline corrections undo")


def test_annotations(shell: Shell) -> None:
    relative, line = shell.section("Annotations")
    assert all(len(row.split("\t")) == 3 for row in relative.splitlines())
    assert len(relative.splitlines()) > 5
    assert f"```json\n{line}```" in SECTIONS["Annotations"]


def test_csvkit(shell: Shell) -> None:
    table, denied, types = shell.section("csvkit")
    assert table.startswith("| date")
    assert len(table.splitlines()) == len(shell.log["events"]) + 2
    assert len(denied.splitlines()) > 1
    commonest = Counter(row["type"] for row in shell.log["events"] if row["type"]).most_common(1)[0][0]
    assert commonest in types


def test_sqlite_utils(shell: Shell) -> None:
    tables, acting, found = shell.section("sqlite-utils")
    assert {one["table"]: one["count"] for one in json.loads(tables)} == {
        table: len(shell.log[table]) for table in ("events", "quotes", "actors")
    }
    names = {actor["id"]: actor["name"] for actor in shell.log["actors"]}
    _, most = Counter(id for row in shell.log["events"] for id in row["actors"]).most_common(1)[0]
    name, number = re.findall(r"^(\S.*?)\s{2,}(\d+)$", acting, re.MULTILINE)[0]
    assert int(number) == most
    assert name in names.values()
    assert all("election" in row["summary"].lower() for row in json.loads(found))
    assert len(json.loads(found)) == 3


def test_datasette(shell: Shell) -> None:
    *_, answer = shell.section("datasette")
    rows = answer[answer.index("[") :]
    denied = [row["id"] for row in shell.log["events"] if row["status"] == "denied"]
    assert {row["id"] for row in json.loads(rows)} == set(denied)
