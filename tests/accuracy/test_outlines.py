"""Articles compared in outline make the log that they make whole."""

from __future__ import annotations

from dataclasses import replace

from parsing.logged import LoggedEvent, LoggedQuote
from parsing.reconcile import go_on
from parsing.reconcile.memory import Memory
from parsing.reconcile.outline import encode_outline
from parsing.reconcile.shelf import Shelved, shelve
from tests.accuracy import gold, samples

NAMES = sorted(gold.articles())


def outlined(name: str) -> Shelved:
    parsed = samples.parsed(name)
    return replace(shelve(parsed), outline=lambda: encode_outline(parsed))


def test_the_samples_in_outline_give_the_same_rows() -> None:
    update = go_on(map(outlined, NAMES), (), Memory(), lambda row: row)
    whole = samples.log(NAMES)
    assert tuple(row for row in update.events if isinstance(row, LoggedEvent)) == whole.events
    assert tuple(row for row in update.quotes if isinstance(row, LoggedQuote)) == whole.quotes
    assert tuple(row for row, _ in (one for one in update.actors if not isinstance(one, str))) == whole.actors


def test_an_outline_is_a_part_of_an_article() -> None:
    """It is what is held of articles while they are compared."""
    from store.documents import encode

    sizes = [(len(encode_outline(one)), len(encode(one))) for one in map(samples.parsed, NAMES)]
    assert sum(outline for outline, _ in sizes) < sum(whole for _, whole in sizes) / 2
