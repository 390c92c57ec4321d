"""Completion in the shell: by the protocol that the printed scripts speak, and once in a real bash."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from store import places

ROOT = Path(__file__).parents[2]
DATELINE = [sys.executable, "-m", "tui"]


def dateline(*arguments: str, **variables: str) -> str:
    env = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    return subprocess.run(
        [*DATELINE, *arguments], capture_output=True, text=True, encoding="utf-8", env=env, check=True
    ).stdout


def complete(*words: str) -> list[str]:
    """What is offered for the last word: its type and value."""
    asked = {"_DATELINE_COMPLETE": "bash_complete", "COMP_WORDS": " ".join(("dateline", *words))}
    return dateline(**asked, COMP_CWORD=str(len(words))).split()


@pytest.mark.parametrize(
    ("shell", "word"), [("bash", "complete -o"), ("zsh", "compdef"), ("fish", "complete ")]
)
def test_the_script_asks_dateline(shell: str, word: str) -> None:
    script = dateline("completion", shell)
    assert word in script
    assert f"_DATELINE_COMPLETE={shell}_complete" in script


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_can_read_the_script(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    done = subprocess.run([shell, "-n"], input=dateline("completion", shell), capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_first_word_is_a_command_or_a_path() -> None:
    offered = complete("s")
    assert offered[0] == "file,s"
    assert {"plain,summary", "plain,stats", "plain,serve"} <= set(offered[1:])
    assert all(one.startswith("plain,s") for one in offered[1:])
    assert complete("./art") == ["file,./art"]
    assert "plain,open" not in complete("o")


def test_behind_a_mistyped_command_nothing_breaks() -> None:
    assert "plain,--published" in complete("summarry", "--pub")


def test_options_of_the_main_job_stand_before_a_path() -> None:
    assert complete("--pub") == ["plain,--published"]
    assert complete("--vers") == ["plain,--version"]
    assert sorted(complete("--he")) == ["plain,--help"]


def test_paths_go_on_after_a_path() -> None:
    assert complete("articles/", "mo") == ["file,mo"]
    assert complete("--strict", "mo") == ["file,mo"]
    assert complete("articles/", "--stri") == ["plain,--strict"]
    for command in ("ingest", "watch", "parse", "explain"):
        assert complete(command, "mo") == ["file,mo"]


def test_logs_are_offered_by_name_and_as_files() -> None:
    places.logs_folder().mkdir(parents=True)
    for name in ("harbour", "harvest", "mill"):
        (places.logs_folder() / f"{name}.json").write_text("{}", encoding="utf-8")
    assert complete("stats", "--log", "har") == ["file,har", "plain,harbour", "plain,harvest"]
    assert complete("articles/", "--log", "mi") == ["file,mi", "plain,mill"]
    assert complete("stats", "--log", "./x") == ["file,./x"]


def test_countries_are_offered_by_code_and_by_name() -> None:
    assert complete("summary", "--country", "nor") == [
        "plain,KP",
        "plain,MK",
        "plain,MP",
        "plain,NF",
        "plain,NO",
    ]
    assert "plain,DE" in complete("summary", "--country", "d")
    assert complete("actors", "set-country", "korda", "norw") == ["plain,NO"]


def test_values_and_commands_within_commands_are_offered() -> None:
    assert complete("summary", "--by", "a") == ["plain,actor"]
    assert "plain,redate" in complete("events", "re")


def test_tab_completes_in_bash(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not installed")
    (tmp_path / "dateline").write_text(f'#!/bin/sh\nexec {sys.executable} -m tui "$@"\n', encoding="utf-8")
    (tmp_path / "dateline").chmod(0o755)
    (tmp_path / "harbour-articles").mkdir()
    env = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "PS1": "ready> ",
    }
    shell = pexpect.spawn(
        bash, ["--norc", "--noprofile", "-i"], env=env, cwd=str(tmp_path), encoding="utf-8", timeout=20
    )
    try:
        shell.sendline(
            "bind 'set enable-bracketed-paste off'; eval \"$(dateline completion bash)\"; PS1='on''> '"
        )
        shell.expect("on> ")
        shell.send("dateline summ\t")
        shell.expect("summary ")
        shell.send("--country norw\t")
        shell.expect("NO ")
        shell.sendcontrol("u")
        shell.send("dateline harb\t")
        shell.expect("harbour-articles/")
    finally:
        shell.close(force=True)


def test_python_m_tui_is_dateline() -> None:
    assert dateline("--help").startswith("Usage: dateline PATH…")
    assert dateline("--version").startswith("dateline, version ")
    assert complete("summa") == ["file,summa", "plain,summary"]
