"""A denial names what it denies."""

from __future__ import annotations

from dataclasses import replace

from parsing.records import Reconciled
from store.query import EVERYTHING
from tests.store.making import snapshot_of
from tui.app import DatelineApp

from .conftest import ARTICLES
from .harbour import ACTORS, EVENTS, QUOTES
from .screens import lines, settle


async def test_the_evidence_of_a_denial_names_the_statement_denied() -> None:
    quotes = tuple(replace(quote, denies=("q-ferry",)) if quote.id == "q-navy" else quote for quote in QUOTES)
    reader = snapshot_of(ARTICLES, Reconciled(EVENTS, ACTORS, quotes), "harbour", "")
    assert reader.quotes(EVERYTHING).total == len(quotes)
    app = DatelineApp(reader, at="q-navy")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "✗ denies  Ana Voss: We'll keep every ferry running" in "\n".join(lines(app))
