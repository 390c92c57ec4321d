"""The wordings of one statement side by side, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.index import Snapshot
from tui.app import DatelineApp
from tui.differences import differences

from .screens import lines, settle


def words(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("left", "right", "missing", "added"),
    [
        ("We will keep every ferry", "We'll keep every ferry", ["We will"], ["We'll"]),
        ("agents of influence", "agents of deceitful influence", [], ["deceitful"]),
        ("“It’s over,” he said", "it's over", ["he said"], []),
        ("the same", "The same.", [], []),
        ("", "all new", [], ["all new"]),
    ],
)
def test_only_words_differ(left: str, right: str, missing: list[str], added: list[str]) -> None:
    found = differences(left, right)
    assert words(left, found.left) == missing
    assert words(right, found.right) == added


@given(st.text(), st.text())
def test_a_text_never_differs_from_itself_and_spans_lie_within(left: str, right: str) -> None:
    assert differences(left, left) == differences(right, right)
    for text, spans in zip(
        (left, right), (differences(left, right).left, differences(left, right).right), strict=True
    ):
        assert all(0 <= start < end <= len(text) for start, end in spans)


async def test_v_shows_each_wording_with_its_outlet(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("4", "v")
        await settle(pilot)
        screen = "\n".join(lines(app))
        assert "2 wordings" in screen
        row = next(line for line in lines(app) if "│ We'll keep" in line)
        assert "We will keep" in row
        assert "The Herald" in screen
        assert "The Courier" in screen
        await pilot.press("q")
        await settle(pilot)
        assert "2 wordings" not in "\n".join(lines(app))


async def test_a_row_of_one_source_has_nothing_to_compare(log: Snapshot) -> None:
    app = DatelineApp(log, at="q-note")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("v")
        await settle(pilot)
        assert app.state.overlay is None
