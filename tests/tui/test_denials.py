"""A denial names what it denies, and a statement who denies it."""

from __future__ import annotations

from dataclasses import replace

import orjson

from parsing.logged import LoggedQuote, Reconciled
from store.index import Snapshot
from tests.store.making import snapshot_of
from tui.app import DatelineApp
from tui.export.json_rows import render

from .conftest import ARTICLES
from .harbour import ACTORS, EVENTS, QUOTES
from .screens import lines, settle


def denying() -> Snapshot:
    """The harbour's log, in which one statement denies another."""
    quotes = tuple(replace(quote, denies=("q-ferry",)) if quote.id == "q-navy" else quote for quote in QUOTES)
    return snapshot_of(ARTICLES, Reconciled(EVENTS, ACTORS, quotes), "harbour", "")


async def test_the_evidence_of_a_denial_names_the_statement_denied() -> None:
    app = DatelineApp(denying(), at="q-navy")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "✗ denies  Ana Voss: We'll keep every ferry running" in "\n".join(lines(app))


async def test_a_statement_that_was_denied_shows_who_denies_it() -> None:
    reader = denying()
    denial = reader.get("q-navy")
    assert isinstance(denial, LoggedQuote)
    app = DatelineApp(reader, at="q-ferry")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        shown = "\n".join(lines(app))
        assert f"✗ denied by  {denial.speaker}: {denial.text[:20]}" in shown
        assert "✗ «We'll keep every ferry running" in shown


async def test_the_wordings_of_a_statement_end_with_who_denies_it() -> None:
    app = DatelineApp(denying(), at="q-ferry")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("v")
        await settle(pilot)
        assert "✗ denied by" in "\n".join(lines(app))


def test_json_tells_both_ways() -> None:
    rows = {row["id"]: row for row in orjson.loads(render(denying(), "").content)["quotes"]}
    assert (rows["q-navy"]["denies"], rows["q-navy"]["denied_by"]) == (["q-ferry"], [])
    assert (rows["q-ferry"]["denies"], rows["q-ferry"]["denied_by"]) == ([], ["q-navy"])
