"""The manual page is of the commands as they are, and reads without a warning."""

from __future__ import annotations

import re
import runpy
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tui.cli import main

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "dateline.1"
MADE: str = runpy.run_path(str(ROOT / "scripts" / "make_man.py"))["page"]()


def test_the_page_is_made_of_what_there_is() -> None:
    made_anew = "run: python scripts/make_man.py"
    assert PAGE.read_text(encoding="utf-8") == MADE, made_anew


def commands(group: click.Group, path: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        yield f"{path}{name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{path}{name} ")


def test_every_command_and_option_is_in_it() -> None:
    sections = dict(re.findall(r"^\.SS (.*)\n((?:(?!\.S[SH]).*\n)*)", MADE, re.MULTILINE))
    for path, command in commands(main):
        if command.hidden:
            continue
        name = path.replace("-", r"\-")
        text = next(text for title, text in sections.items() if f"{title} ".startswith(f"{name} "))
        for option in command.params:
            if isinstance(option, click.Option):
                assert option.opts[-1].replace("-", r"\-") in text


def test_nothing_hidden_is_in_it_but_the_options_of_the_main_job() -> None:
    assert ".SS open" not in MADE
    assert MADE.index(r"\-\-strict") < MADE.index(".SH COMMANDS")


def test_no_line_of_text_is_taken_for_a_request() -> None:
    requests = {line.split(" ")[0] for line in MADE.splitlines() if line.startswith((".", "'"))}
    assert requests == {'.\\"', ".TH", ".SH", ".SS", ".TP", ".PP", ".br", ".nf", ".fi"}


def test_groff_reads_it_without_a_warning() -> None:
    if shutil.which("groff") is None:
        pytest.skip("groff is not installed")
    checked = ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z", str(PAGE)]
    done = subprocess.run(checked, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
