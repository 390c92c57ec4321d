"""Going to a date, picking a value by its letters, and taking a row elsewhere."""

from __future__ import annotations

import shlex

import pytest

from parsing.logged import LoggedEvent, LoggedQuote
from store.index import Snapshot
from store.query import parse_query
from tui.app import DatelineApp
from tui.keys.evidence import citation, command, line

from .screens import settle, take_first


def told(app: DatelineApp) -> str:
    """What the last line says."""
    return app.footer.told


@pytest.mark.parametrize(
    ("answer", "expected"), [("2017-05-29", "2017-05-29"), ("1200", None), ("2999", None)]
)
async def test_t_goes_to_a_date(log: Snapshot, answer: str, expected: str | None) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("t", *(("minus" if char == "-" else char) for char in answer), "enter")
        await settle(pilot)
        row = app.subject_row()
        assert row is not None
        assert row.date is not None
        assert expected in (None, row.date)
        assert app.focused is None


async def test_what_is_no_date_says_so_and_moves_nothing(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=(120, 36)) as pilot:
        before = app.state
        await pilot.press("t", *"xyzzy", "enter")
        await settle(pilot)
        assert app.state == before
        assert "is no date" in told(app)


async def test_f_keeps_what_some_letters_find(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("f")
        await take_first(pilot, "okonj")
        assert app.state.query == 'actor:"okonjo"'


async def test_y_copies(log: Snapshot) -> None:
    app = DatelineApp(log, at="q-ferry")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("y")
        await take_first(pilot)
        assert "The Courier" in app.clipboard


def test_a_citation_has_words_speaker_outlet_title_and_day(log: Snapshot) -> None:
    quote = log.get("q-ferry")
    assert isinstance(quote, LoggedQuote)
    assert citation(log, quote, quote.sources[0]) == (
        "“We will keep every ferry running,” (Ana Voss). "
        "The Courier, “Voss meets Okonjo”, published 2017-05-30."
    )


def test_a_row_is_one_line(log: Snapshot) -> None:
    event = log.page(parse_query("")).rows[0]
    assert isinstance(event, LoggedEvent)
    assert event.summary in line(log, event)
    assert "\n" not in line(log, event)


def test_the_command_opens_the_same_view() -> None:
    words = shlex.split(command("/logs/a b.json", 'actor:"Ana Voss"', "q-1"))
    assert words == [
        "dateline", "browse", "--log", "/logs/a b.json", "-q", 'actor:"Ana Voss"', "--at", "q-1",
    ]  # fmt: skip


async def test_an_article_without_address_says_so(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("O")
        await settle(pilot)
        assert "names no web address" in told(app)


async def test_d_goes_through_what_was_read_in_an_article(log: Snapshot) -> None:
    app = DatelineApp(log, at="q-ferry")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("o")
        await settle(pilot)
        passed = []
        for key in ("D", "D", "d"):
            await pilot.press(key)
            await settle(pilot)
            passed.append(app.article._here)
        assert all(passed)
        assert passed[0] == passed[2] != passed[1]
        await pilot.press(*"d" * 50)
        await settle(pilot)
        last = app.article._here
        await pilot.press("d")
        assert app.article._here == last
