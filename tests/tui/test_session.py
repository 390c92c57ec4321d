"""Between two visits: where one was, the views saved by name, the theme, the user's keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.index import Snapshot
from tui.app import DatelineApp
from tui.config import BadConfig, config_path, load_config
from tui.keys import views
from tui.session import Session, View, load_session, save_session
from tui.theme import chosen_theme, theme_names

from .screens import lines, settle, take_first, typed


def test_a_session_comes_back(tmp_path: Path) -> None:
    session = Session(View("ferry", "quotes", "q-1"), "nord", {"minsk*": View("country:BY")})
    save_session(tmp_path / "log.json", session)
    assert load_session(tmp_path / "log.json") == session
    assert load_session(tmp_path / "other.json") == Session()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"last": 3}', b"\xff"])
def test_a_broken_session_is_an_empty_one(content: bytes, tmp_path: Path, own_folders: Path) -> None:
    save_session(tmp_path / "log.json", Session())
    (file,) = (own_folders / "state").rglob("sessions/*.json")
    file.write_bytes(content)
    assert load_session(tmp_path / "log.json") == Session()


async def test_the_next_visit_begins_where_the_last_ended(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=(120, 36)) as pilot:
        await typed(pilot, "ferry")
        await pilot.press("enter", "4", "j")
        await settle(pilot)
        row = app.subject_row()
    assert row
    again = DatelineApp(log, session=load_session(log.summary.path))
    views.restore(again)
    async with again.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert (again.state.query, again.state.pane) == ("ferry", "quotes")
        assert again.subject_row() == row


async def test_a_view_that_cannot_be_kept_says_so(log: Snapshot, own_folders: Path) -> None:
    (own_folders / "state").mkdir(parents=True, exist_ok=True)
    (own_folders / "state" / "dateline").write_text("a file where a folder should be")
    app = DatelineApp(log)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("s", *"dutch", "enter")
        assert app.footer.told.startswith("! Saved only until you quit: ")
        assert list(app.session.views) == ["dutch"]


@pytest.mark.parametrize(
    ("configured", "colours", "theme"),
    [
        (None, "truecolor", "dateline"),
        (None, "256", "dateline"),
        (None, "standard", "dateline-16"),
        ("dateline-light", "standard", "dateline-light"),
    ],
)
def test_sixteen_colours_have_a_theme_of_their_own(configured: str | None, colours: str, theme: str) -> None:
    assert chosen_theme(configured, colours) == theme


async def test_a_filter_that_no_longer_reads_is_left_out(log: Snapshot) -> None:
    app = DatelineApp(log, session=Session(View("nonsense:1")))
    views.restore(app)
    assert app.state.query == ""


async def test_a_view_is_saved_opened_and_forgotten(log: Snapshot) -> None:
    app = DatelineApp(log, "country:NL")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("s", *"dutch", "enter", "escape")
        await settle(pilot)
        assert app.state.query == ""
        assert load_session(log.summary.path).views["dutch"].query == "country:NL"
        await pilot.press("S")
        await take_first(pilot)
        assert app.state.query == "country:NL"
        assert "dutch" in lines(app)[0]
        await pilot.press("u", "ctrl+s")
        await take_first(pilot)
        assert app.state.query == ""
        assert load_session(log.summary.path).views == {}


# ---------------------------------------------------------------- configuration


def configured(text: str) -> None:
    config_path().parent.mkdir(parents=True, exist_ok=True)
    config_path().write_text(text, encoding="utf-8")


async def test_own_keys_work_and_stand_in_help_and_footer(log: Snapshot) -> None:
    configured('theme = "dateline-light"\n[keys]\nnext-row = ["n", "down"]\nnext-source = "j"\n')
    app = DatelineApp(log, config=load_config(theme_names()))
    async with app.run_test(size=(120, 36)) as pilot:
        assert app.theme == "dateline-light"
        before = app.subject_row()
        await pilot.press("n")
        await settle(pilot)
        assert app.subject_row() != before
        assert lines(app)[-1].strip().startswith("n/k move")
        await pilot.press("question_mark")
        await settle(pilot)
        assert any("n ↓" in line for line in lines(app))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("theme = ", "Invalid value"),
        ('theme = "mauve"', "there is no theme “mauve”"),
        ('colour = "red"', "“colour” is no setting"),
        ('[keys]\nfly = "f"', "there is no action “fly”"),
        ('[keys]\nnext-row = "k"', "“k” is both next-row and previous-row"),
        ("[keys]\nnext-row = 3", "needs a key"),
        ('keys = "j"', "[keys] is a table"),
    ],
)
def test_a_wrong_setting_names_the_file_and_the_reason(text: str, reason: str) -> None:
    configured(text)
    with pytest.raises(BadConfig) as error:
        load_config(theme_names())
    assert str(error.value).startswith(str(config_path()))
    assert reason in str(error.value)


def test_without_a_file_the_keys_are_ours() -> None:
    assert load_config(theme_names()).theme is None
