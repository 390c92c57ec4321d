"""What the last line says: messages, the keys of a line typed in, and that no key does nothing silently."""

from __future__ import annotations

import pytest

from store.index import Snapshot
from tui.app import DatelineApp

from .screens import lines, settle

SMALL = (80, 24)


async def test_a_message_covers_nothing_and_goes_with_a_later_key(
    log: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await settle(pilot)
        before = lines(app)
        app.notify("The ferry has landed.")
        await settle(pilot)
        assert lines(app)[:-1] == before[:-1]
        assert lines(app)[-1].startswith(" The ferry has landed.  ")
        assert lines(app)[-1].endswith("? help  q back/quit")
        await pilot.press("j")
        assert "landed" in lines(app)[-1]
        monkeypatch.setattr("tui.panes.footer._LEAST", 0)
        await pilot.press("k")
        await settle(pilot)
        assert lines(app) == before


async def test_a_long_warning_is_told_whole_after_a_sign(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        app.notify("word " * 30 + "end", severity="warning")
        await settle(pilot)
        last = lines(app)[-2:]
        assert last[0].startswith(" ! word word")
        assert last[1].endswith("end")


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        (["u"], "Nothing to undo"),
        (["ctrl+r"], "Nothing to redo"),
        (["ctrl+f"], "no filter to switch off"),
        (["G", "d"], "No later date"),
        (["g", "D"], "No earlier date"),
        (["g", "n"], "one source"),
        (["g", "v"], "one source"),
        (["right_square_bracket", *["right_square_bracket"] * 60], "cannot go further"),
        (["z"] * 5, "Bars of a day are the narrowest"),
        (["Z"] * 5, "Bars of a decade are the widest"),
        (["o", *["D"] * 20], "Nothing earlier was read"),
        (["4", "G", "plus"], "Nothing here to keep"),
        (["4", "c"], "can be set right"),
        (["G", "w"], "No row below on which sources disagree"),
        (["g", "W"], "No row above on which sources disagree"),
        (["R"], "This log has no file"),
        (["S"], "No view is saved"),
    ],
)
async def test_a_key_that_can_do_nothing_says_so(log: Snapshot, keys: list[str], says: str) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press(*keys)
        await settle(pilot)
        assert says in app.footer.told


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("slash", "Enter done  ctrl+u empty  actor: by:"),
        ("t", "Enter answer  Esc leave it"),
        ("e", "↑↓ format"),
    ],
)
async def test_a_line_typed_in_shows_its_own_keys_and_moves_nothing(
    log: Snapshot, key: str, hint: str
) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await settle(pilot)
        before = lines(app)
        await pilot.press(key)
        await settle(pilot)
        assert hint in lines(app)[-1]
        assert "q back" not in lines(app)[-1]
        assert lines(app)[4:-2] == before[4:-2]
        await pilot.press("escape")
        await settle(pilot)
        assert lines(app) == before


async def test_what_lies_over_the_lists_shows_its_own_keys(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await settle(pilot)
        before = lines(app)[-1]
        for key, hints in (("o", "d/D find  n/N source"), ("question_mark", "j/k scroll   ")):
            await pilot.press(key)
            await settle(pilot)
            assert hints in lines(app)[-1]
            assert "keep/drop" not in lines(app)[-1]
            await pilot.press("q")
            await settle(pilot)
            assert lines(app)[-1] == before


async def test_an_answer_that_is_refused_can_be_mended(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("t", *"maybe", "enter")
        assert "“maybe” is no date" in app.footer.told
        assert app.question.input.value == "maybe"
        await pilot.press("ctrl+u", *"2017", "enter")
        await settle(pilot)
        assert not app.question.display
        assert app.timeline.cursor > 0


async def test_typing_replaces_what_a_question_begins_with(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        app.question.ask("Name", lambda _: None, "old")
        await pilot.press(*"new")
        assert app.question.input.value == "new"
