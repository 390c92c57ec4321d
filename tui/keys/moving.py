"""Up, down, along the dates and along a row's sources."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from store.query import parse_query, read_period, with_term
from tui.results import other_date, other_of, row_from
from tui.state import LIST_PANES

if TYPE_CHECKING:
    from tui.app import DatelineApp
    from tui.panes.jump import Target


def by(app: DatelineApp, count: int) -> None:
    """Moves the cursor, or scrolls the text whose turn it is."""
    if pager := app.pager():
        pager.scroll_lines(count)
    else:
        rows = app.list_in_use()
        app.go(rows, rows.cursor + count)


def page(app: DatelineApp, step: int, part: int = 1) -> None:
    """By one `part`th of a screen."""
    height = (app.pager() or app.list_in_use()).size.height
    by(app, step * max((height - 1) // part, 1))


def edge(app: DatelineApp, step: int) -> None:
    """To the very first or last row."""
    by(app, step * sys.maxsize)


def day(app: DatelineApp, step: int) -> None:
    """To the first row of another date; in an article, to what else was read in it."""
    where = "later" if step > 0 else "earlier"
    if app.state.overlay == "article":
        if not app.article.jump(step):
            app.notify(f"Nothing {where} was read in this article.", markup=False)
        return
    rows = app.list_of(app.state.subject)
    row = other_date(rows.rows, rows.cursor, step)
    if row == rows.cursor:
        app.notify(f"No {where} date.", markup=False)
    app.go(rows, row)


def disagreement(app: DatelineApp, step: int) -> None:
    """To the next row about which sources disagree, or the one before."""
    reader, rows = app.reader, app.list_of(app.state.subject)
    query = parse_query(with_term(app.state.effective_query, "is", "conflicting"))
    disagreeing = reader.page(query).rows if app.state.subject == "timeline" else reader.quotes(query).rows
    row = other_of(rows.rows, disagreeing, reader, rows.cursor, step)
    if row is None:
        app.notify(f"No row {'below' if step > 0 else 'above'} on which sources disagree.", markup=False)
    else:
        app.go(rows, row)


def jump(app: DatelineApp) -> None:
    """Puts a letter on every row on the screen and goes to the one whose letter is pressed."""
    from tui.panes.jump import Jump, targets_of

    lists = [app.list_of(pane) for pane in LIST_PANES if app.list_of(pane).display and app.list_of(pane).size]

    def go(target: Target | None) -> None:
        if target:
            app.move(app.state.show(target.pane))
            app.go(app.list_of(target.pane), target.row)

    if targets := targets_of(lists):
        app.push_screen(Jump(targets), go)


def ask_date(app: DatelineApp) -> None:
    """Asks for a date and moves to the first row that is not before it."""
    app.question.ask("Go to (2017-05, last month)", lambda answer: go_to_date(app, answer))


def go_to_date(app: DatelineApp, words: str) -> str | None:
    """Moves there; else says why not."""
    period = read_period(words)
    rows = app.list_of(app.state.subject)
    if period is None or period[0] is None:
        return f"“{words}” is no date: write 2017, 2017-05, 29 May 2017, last month."
    if rows.rows:
        app.go(rows, row_from(rows.rows, period[0].isoformat()))
    return None


def source(app: DatelineApp, step: int) -> None:
    """To another source of the row the evidence is about."""
    row = app.subject_row()
    if row and len(row.sources) > 1:
        app.move(replace(app.state, source=(app.source_of(row) + step) % len(row.sources)))
    elif row:
        app.notify("This row has one source.", markup=False)
