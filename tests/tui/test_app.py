"""The browser through its keys, at 80 × 24: everything must be reachable there without a mouse."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from store.index import Snapshot
from store.query import QuerySyntaxError
from tui.app import DatelineApp
from tui.finding import Finder
from tui.results import find
from tui.searching import Found

from .screens import lines, settle, take_first, typed

SMALL = (80, 24)
WIDE = (120, 36)


async def test_the_first_frame_shows_every_row_and_the_evidence_of_the_first(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=WIDE):
        screen = "\n".join(lines(app))
        assert "1 Timeline 1/13" in screen
        assert "2017-05-29  ● Ana Voss +1" in screen
        assert "2016  year · explicit" in screen


async def test_a_large_log_shows_a_frame_before_it_is_searched(
    log: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app._AT_ONCE", 0)
    found = threading.Event()
    search = Finder.results
    monkeypatch.setattr(Finder, "results", lambda *args: found.wait(5) and search(*args))
    app = DatelineApp(log)
    async with app.run_test(size=WIDE) as pilot:
        assert "Reading 13 events…" in lines(app)[7]
        await pilot.press("j", "2", "plus", "1")
        found.set()
        await settle(pilot)
        assert "1 Timeline 1/13" in lines(app)[6]


@pytest.mark.parametrize(
    ("keys", "id"),
    [
        (["j"], "e-landed"),
        (["down", "down"], "e-met"),
        (["j", "k"], "e-longest"),
        (["G"], "e-note"),
        (["end", "k"], "e-cargo"),
        (["G", "g"], "e-longest"),
        (["G", "home"], "e-longest"),
        (["space"], "e-boarded"),
        (["G", "b"], "e-ferry"),
        (["ctrl+d"], "e-denied"),
        (["G", "ctrl+u"], "e-vote"),
        (["j", "d", "d"], "e-rejected"),
        (["j", "j", "j", "j", "D"], "e-met"),
        (["j", "j", "D"], "e-landed"),
    ],
)
async def test_moving_in_the_timeline(log: Snapshot, keys: list[str], id: str) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press(*keys)
        row = app.subject_row()
        assert row is not None
        assert row.id == id


@pytest.mark.parametrize("end", ["G", "g"])
async def test_moving_past_an_end_stays_there(log: Snapshot, end: str) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press(end, "j" if end == "G" else "k")
        assert app.timeline.cursor == (12 if end == "G" else 0)


@pytest.mark.parametrize(
    ("key", "pane"),
    [("1", "timeline"), ("2", "actors"), ("3", "countries"), ("4", "quotes"), ("5", "evidence")],
)
async def test_a_digit_shows_its_pane_at_80_columns(log: Snapshot, key: str, pane: str) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press(key)
        assert app.query_one(f"#{pane}").region.height > 3
        assert app.state.pane == pane


async def test_tab_goes_round_all_panes_and_shift_tab_back(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        seen = []
        for _ in range(5):
            await pilot.press("tab")
            seen.append(app.state.pane)
        assert seen == ["actors", "countries", "quotes", "evidence", "timeline"]
        await pilot.press("shift+tab")
        assert app.state.pane == "evidence"


# ---------------------------------------------------------------- the filter


async def test_typing_narrows_all_panes_at_once(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=WIDE) as pilot:
        await typed(pilot, "country:ZA")
        assert {row.id for row in app.timeline.rows} == {"e-met", "e-denied", "e-boarded"}
        assert [facet.value for facet in app.countries.rows] == ["ZA", "NL"]
        assert "yamada" not in {facet.value for facet in app.actors.rows}
        assert [quote.id for quote in app.quotes.rows] == ["q-navy"]
        assert "3 of 13 events" in lines(app)[2]


async def test_what_cannot_be_read_keeps_the_last_good_result_and_says_why(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=WIDE) as pilot:
        await typed(pilot, "ferry (")
        assert app.state.query.strip() == "ferry"
        assert [row.id for row in app.timeline.rows] == ["e-ferry"]
        assert "of 13" not in lines(app)[2]
        await pilot.press("escape")
        assert app.filter_line.input.value.strip() == "ferry"
        assert "1 of 13" in lines(app)[2]


async def test_enter_keeps_the_line_while_it_cannot_be_read(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await typed(pilot, "country:")
        await pilot.press("enter")
        assert isinstance(app.focused, Input)


async def test_enter_at_once_after_typing_applies_the_filter(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("slash", *"ferry", "enter")
        await settle(pilot)
        assert [row.id for row in app.timeline.rows] == ["e-ferry"]
        assert app.focused is None


async def test_one_visit_to_the_filter_line_is_one_step_to_undo(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await typed(pilot, "fer")
        await typed(pilot, "ry", fresh=False)
        await pilot.press("enter", "u")
        await settle(pilot)
        assert app.state.query == ""
        assert len(app.timeline.rows) == 13


async def test_escape_clears_the_filter_at_the_root_and_undo_brings_it_back(log: Snapshot) -> None:
    app = DatelineApp(log, query="ferry")
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("escape")
        await settle(pilot)
        assert len(app.timeline.rows) == 13
        await pilot.press("u")
        await settle(pilot)
        assert app.filter_line.input.value == "ferry"
        assert len(app.timeline.rows) == 1


@pytest.mark.parametrize("size", [SMALL, WIDE])
async def test_undo_then_redo_gives_the_identical_frame(log: Snapshot, size: tuple[int, int]) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*"jjjj2j")
        before = lines(app)
        await pilot.press("plus")
        await settle(pilot)
        after = lines(app)
        assert after != before
        await pilot.press("u")
        await settle(pilot)
        assert lines(app) == before
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert lines(app) == after


async def test_the_filter_goes_off_and_on_at_the_same_row_and_line(big_log: Snapshot) -> None:
    app = DatelineApp(big_log, query="actor:person-7")
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("G", *"kkk")
        frame, row = lines(app), app.subject_row()
        await pilot.press("ctrl+f")
        await settle(pilot)
        assert len(app.timeline.rows) == 2000
        assert app.subject_row() == row
        await pilot.press("ctrl+f")
        await settle(pilot)
        assert lines(app) == frame


async def test_a_row_the_filter_hides_comes_back_with_it(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press(*"jjjj")
        await typed(pilot, "country:JP")
        await pilot.press("enter")
        assert [row.id for row in app.timeline.rows] == ["e-signed"]
        await pilot.press("escape")
        await settle(pilot)
        row = app.subject_row()
        assert row is not None
        assert row.id == "e-denied"


async def test_moving_where_nothing_matches_forgets_no_row(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press(*"jjjj")
        await typed(pilot, "submarine")
        await pilot.press("enter", "j", "G", "d", "n", "o", "plus", "2", "j", "enter", "1")
        await pilot.press("u")
        await settle(pilot)
        row = app.subject_row()
        assert row is not None
        assert row.id == "e-denied"


@pytest.mark.parametrize(
    ("keys", "query"),
    [
        (["2", "enter"], "actor:"),
        (["3", "plus"], "country:NL"),
        (["3", "minus"], "-country:NL"),
        (["j", "j", "plus"], "date:2017-05-29"),
        (["G", "plus"], "has:nodate"),
        (["4", "plus"], "by:"),
        (["5", "minus"], "-article:"),
    ],
)
async def test_keep_and_drop_edit_the_one_filter_text(log: Snapshot, keys: list[str], query: str) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press(*keys)
        await settle(pilot)
        assert app.state.query.startswith(query)
        assert app.filter_line.input.value == app.state.query
        assert len(app.timeline.rows) < 13


async def test_keep_again_takes_the_term_away(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("3", "plus")
        await settle(pilot)
        await pilot.press("plus")
        await settle(pilot)
        assert app.state.query == ""


# ---------------------------------------------------------------- evidence, article, help


async def test_enter_goes_to_the_evidence_then_to_the_article_and_q_back(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("j", "j", "enter")
        assert app.state.pane == "evidence"
        await pilot.press("enter")
        assert "Article · courier-0142" in "\n".join(lines(app))
        await pilot.press("q")
        state = app.state
        assert (state.pane, state.overlay) == ("evidence", None)
        await pilot.press("q")
        state = app.state
        assert state.pane == "timeline"
        assert app.is_running


async def test_n_walks_through_the_sources_of_a_row(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("j", "j", "n")
        assert "2 of 2 n/N  The Herald · herald-0099 ¶1 · publ" in "\n".join(lines(app))
        await pilot.press("n")
        assert "1 of 2 n/N  The Courier" in "\n".join(lines(app))
        await pilot.press("N", "o")
        assert "Article · herald-0099" in "\n".join(lines(app))


async def test_of_a_long_filter_the_end_is_seen_while_it_is_typed_else_the_beginning(log: Snapshot) -> None:
    app = DatelineApp(log, "actor:voss OR actor:okonjo OR actor:union OR country:ZA OR ferr")
    async with app.run_test(size=SMALL) as pilot:
        await typed(pilot, "y")
        assert "country:ZA OR ferry " in lines(app)[1]
        await pilot.press("enter")
        await settle(pilot)
        assert lines(app)[1].startswith(" / actor:voss OR actor:okonjo OR")
        await pilot.press("slash", "space", "x")
        await settle(pilot)
        assert "country:ZA OR ferry x " in lines(app)[1]


@pytest.mark.parametrize("query", ["", "-kind:quote", "is:conflicting"])
async def test_w_goes_to_the_rows_on_which_sources_disagree(log: Snapshot, query: str) -> None:
    app = DatelineApp(log, query)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("G")
        found = []
        for _ in range(5):
            await pilot.press("W")
            await settle(pilot)
            found.append(app.timeline.cursor)
        wanted = [place for place, row in enumerate(app.timeline.rows) if row.conflicts]
        assert set(wanted) - {len(app.timeline.rows) - 1} <= set(found)
        await pilot.press("g", "w")
        await settle(pilot)
        assert app.timeline.cursor == next((place for place in wanted if place), 0)
        assert app.state.query == query


async def test_a_row_that_stands_in_for_a_hidden_one_shows_a_source_it_has(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("j", "j", "n")
        await typed(pilot, "status:denied")
        assert "Okonjo denied that the navy had boarded" in "\n".join(lines(app)[-12:])


async def test_only_the_latest_search_is_drawn(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=WIDE) as pilot:
        late = find(log, "country:JP", "day")
        await typed(pilot, "ferry")
        app.post_message(Found(0, late))
        await settle(pilot)
        assert [row.id for row in app.timeline.rows] == ["e-ferry"]


async def test_the_evidence_highlights_the_very_sentence_and_the_words_that_date_it(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("j", "j")
        pane = app.evidence
        paper, accent = pane.rich_style.bgcolor, app.screen.get_component_rich_style("pager--time").color
        segments = [segment for y in range(pane.size.height) for segment in pane.render_line(y)]
        marked = [(s.text, s.style) for s in segments if s.style and s.style.bgcolor != paper]
        words = "Prime Minister Ana Voss met President Piet Okonjo at the harbour palace on Monday."
        assert "".join(text for text, _ in marked) == words
        assert [text for text, style in marked if style.color == accent] == ["on Monday"]


async def test_a_date_carried_from_another_paragraph_shows_that_paragraph(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(*"jjj")
        assert "dated by ¶1" in "\n".join(lines(app))


async def test_zoom_shows_one_pane_alone_and_escape_all_again(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("x")
        assert not app.evidence.display
        await pilot.press("escape")
        assert app.evidence.display


async def test_resizing_there_and_back_gives_the_identical_frame(log: Snapshot) -> None:
    app = DatelineApp(log, query="country:NL")
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("j", "j")
        before = lines(app)
        for size in (SMALL, (61, 16), (200, 50), (40, 10), WIDE):
            await pilot.resize_terminal(*size)
            await settle(pilot)
        assert lines(app) == before


async def test_at_opens_on_that_row(log: Snapshot) -> None:
    app = DatelineApp(log, at="q-navy")
    async with app.run_test(size=SMALL):
        assert app.state.pane == "quotes"
        row = app.subject_row()
        assert row is not None
        assert row.id == "q-navy"


def test_a_filter_that_cannot_be_read_never_opens_the_screen(log: Snapshot) -> None:
    with pytest.raises(QuerySyntaxError):
        DatelineApp(log, query="country:")


async def test_q_at_the_root_quits(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("q")
        await pilot.pause()
        assert not app.is_running


async def test_a_command_of_the_palette_runs(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("colon")
        await take_first(pilot, "Quotes")
        assert app.state.pane == "quotes"


# ---------------------------------------------------------------- export


async def _export(pilot: Pilot[None], path: Path) -> None:
    await pilot.press("e", "ctrl+u")
    pilot.app.query_one("#export Input", Input).value = str(path)
    await pilot.press("enter")
    await settle(pilot)


async def test_export_writes_what_is_shown_in_the_format_of_the_path(log: Snapshot, tmp_path: Path) -> None:
    app = DatelineApp(log, query="ferry")
    path = tmp_path / "ferry.csv"
    async with app.run_test(size=SMALL) as pilot:
        await _export(pilot, path)
    written = path.read_text(encoding="utf-8")
    assert "every ferry running" in written
    assert "harbour palace" not in written


async def test_an_export_that_cannot_be_written_says_why(log: Snapshot, tmp_path: Path) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await _export(pilot, tmp_path / "no" / "folder.md")
        assert "No such file" in app.footer.told


async def test_an_export_replaces_a_file_only_when_asked_twice(log: Snapshot, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("mine", encoding="utf-8")
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await _export(pilot, path)
        assert path.read_text(encoding="utf-8") == "mine"
        await pilot.press("enter")
        await settle(pilot)
    assert "harbour palace" in path.read_text(encoding="utf-8")


async def test_the_arrows_choose_the_format_and_its_suffix(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("e", "down")
        assert app.export_prompt.input.value == "dateline-export.json"
        assert "[json]" in "\n".join(lines(app))
        await pilot.press("escape")
        assert not app.export_prompt.display


@pytest.mark.parametrize("size", [SMALL, WIDE])
async def test_a_long_article_opens_at_its_sentence(long_log: Snapshot, size: tuple[int, int]) -> None:
    app = DatelineApp(long_log)
    async with app.run_test(size=size) as pilot:
        await pilot.press("o")
        await pilot.pause()
        assert "the harbour burned down" in "\n".join(lines(app)[: size[1] - 14])


async def test_opening_far_down_a_long_list_shows_the_row_and_what_is_before_it(big_log: Snapshot) -> None:
    app = DatelineApp(big_log, at="e-1500")
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        assert lines(app)[8].startswith("▌")
        row = app.subject_row()
        assert row is not None
        assert row.id == "e-1500"


async def test_another_theme_colours_what_is_drawn_already(log: Snapshot) -> None:
    app = DatelineApp(log)

    def inks() -> set[object]:
        strips = [app.timeline.render_line(0), *map(app.evidence.render_line, range(5))]
        return {segment.style.color for strip in strips for segment in strip if segment.style}

    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        dark = inks()
        app.theme = "dateline-light"
        await pilot.pause()
        assert not dark & inks()
