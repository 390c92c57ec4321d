"""Setting the log right from the screen: it shows at once, lasts, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from store.ingest import ingest
from store.log import EventLog
from tui.app import DatelineApp

from .screens import settle as settle_once
from .screens import take_first

HARBOUR = """---
published: 2019-05-10
source: Oster Bote
---
Ilse Brandt, the mayor of Oster, opened the new mill on 6 May 2019.

Karl Munk, the harbour master, resigned on 8 May 2019.
"""


@pytest.fixture
def event_log(tmp_path: Path) -> EventLog:
    (tmp_path / "oster.md").write_text(HARBOUR)
    log = EventLog.open(tmp_path / "log.json")
    ingest([tmp_path / "oster.md"], log)
    return log


async def settle(pilot: Pilot[None]) -> None:
    """Waits for the correction, then for the search that shows it."""
    await settle_once(pilot)
    await settle_once(pilot)


async def chosen(pilot: Pilot[None], key: str, letters: str) -> None:
    """Presses `key` and takes what these letters find."""
    await pilot.press(key)
    await take_first(pilot, letters)
    await settle_once(pilot)


async def typed(pilot: Pilot[None], text: str) -> None:
    """Types over what stands there, which is selected."""
    await pilot.press(*({" ": "space", "-": "minus"}.get(char, char) for char in text), "enter")
    await settle(pilot)


async def test_an_event_gets_another_date_and_the_cursor_stays_on_it(event_log: EventLog) -> None:
    app = DatelineApp(event_log.snapshot(), log=event_log)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        before = app.subject_row()
        assert before is not None
        await chosen(pilot, "c", "date")
        await typed(pilot, "2019-05-09")
        row = app.subject_row()
        assert row is not None
        assert (row.date, row.basis) == ("2019-05-09", "given")
        assert row.sources == before.sources
        await pilot.press("U")
        await settle(pilot)
        assert app.subject_row() == before
    assert event_log.snapshot().get(before.id) == before


async def test_an_actor_is_renamed_and_another_country_set(event_log: EventLog) -> None:
    app = DatelineApp(event_log.snapshot(), log=event_log)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("2", "g")
        await settle(pilot)
        await chosen(pilot, "c", "rename")
        await typed(pilot, "Anna Holt")
        await chosen(pilot, "c", "country")
        await typed(pilot, "Norway")
        assert str(app.actors.border_subtitle).startswith("NO by you · ")
    actors = {actor.name: actor for actor in event_log.snapshot().actors.values()}
    assert actors["Anna Holt"].country == "NO"
    assert set(actors["Anna Holt"].corrected) == {"name", "country"}


async def test_two_actors_become_one(event_log: EventLog) -> None:
    app = DatelineApp(event_log.snapshot(), log=event_log)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("2", "g")
        await settle(pilot)
        kept = app.actors.rows[app.actors.cursor].label
        other = "Munk" if "Brandt" in kept else "Brandt"
        await chosen(pilot, "c", "merge")
        await take_first(pilot, other)
        await settle_once(pilot)
        assert [facet.label for facet in app.actors.rows] == [kept]


async def test_two_events_become_one_and_are_parted_again(event_log: EventLog) -> None:
    app = DatelineApp(event_log.snapshot(), log=event_log)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert len(app.timeline.rows) == 2
        await chosen(pilot, "c", "merge")
        await take_first(pilot, "resigned")
        await settle_once(pilot)
        (row,) = app.timeline.rows
        assert len(row.sources) == 2
        await chosen(pilot, "c", "split")
        assert len(app.timeline.rows) == 2


async def test_what_cannot_be_read_changes_nothing_and_says_why(event_log: EventLog) -> None:
    app = DatelineApp(event_log.snapshot(), log=event_log)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await chosen(pilot, "c", "date")
        await typed(pilot, "xyzzy")
        assert "cannot read “xyzzy”" in app.footer.told
        assert app.question.input.value == "xyzzy"
        await pilot.press("escape", "U")
        await settle(pilot)
        assert "nothing was corrected" in app.footer.told
    assert event_log.corrections() == ()


async def test_a_quote_has_nothing_to_set_right(event_log: EventLog) -> None:
    app = DatelineApp(event_log.snapshot(), log=event_log)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("4", "c")
        await settle(pilot)
        assert "can be set right" in app.footer.told
