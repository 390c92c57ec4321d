"""The file of an article in the user's editor."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.index import Snapshot
from tui.app import DatelineApp
from tui.keys.editor import editing, file_of, line_of


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({}, ["vi", "+7", "a b.txt"]),
        ({"EDITOR": "nano -w"}, ["nano", "-w", "+7", "a b.txt"]),
        (
            {"EDITOR": "nano", "VISUAL": "/usr/bin/code --wait"},
            ["/usr/bin/code", "--wait", "--goto", "a b.txt:7"],
        ),
        ({"EDITOR": "hx"}, ["hx", "a b.txt:7"]),
    ],
)
def test_editors_take_the_line_in_their_own_ways(environment: dict[str, str], command: list[str]) -> None:
    assert editing(environment, Path("a b.txt"), 7) == command


def test_the_line_is_that_of_the_file_with_its_head(tmp_path: Path) -> None:
    file = tmp_path / "mill.md"
    file.write_text(
        "---\ntitle: Fire\n---\n\nIt rained.\n\nThe “Öster” mill burned\ndown.\n", encoding="utf-8"
    )
    assert line_of(file, "The “Öster” mill burned\ndown.") == 7
    assert line_of(file, "Nothing of the kind.") == 1


@pytest.mark.parametrize("content", [b"PK\0\3", b"\x1f\x8bx", b"%PDF-1.7\n"])
def test_what_is_no_text_has_no_line(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "packed"
    file.write_bytes(content)
    assert line_of(file, "PK") is None


def test_an_article_of_several_in_a_file_is_in_that_file(tmp_path: Path) -> None:
    file = tmp_path / "wire#1.jsonl"
    file.write_text("{}")
    assert file_of(f"{file}#3") == file
    assert file_of(str(file)) == file
    assert file_of(str(tmp_path / "gone.txt")) is None
    assert file_of(None) is None


async def test_an_article_without_a_file_says_so(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("E")
        assert "not read from a file" in app.footer.told
