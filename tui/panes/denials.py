"""What a statement denies and who denies it, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from parsing.logged import LoggedEvent, LoggedQuote
from store.reader import EventReader
from tui.clean import clean_line
from tui.results import row_at


def denials(reader: EventReader, row: LoggedEvent | LoggedQuote) -> Iterator[Content]:
    """The statements of others that `row` denies, then those that deny it; none of an event."""
    if not isinstance(row, LoggedQuote):
        return
    for lead, ids in (("✗ denies  ", row.denies), ("✗ denied by  ", reader.denied_by(row.id))):
        for id in ids:
            other = row_at(reader, id)
            if isinstance(other, LoggedQuote):
                words = clean_line(f"{other.speaker or 'unattributed'}: {other.text}")
                yield Content.assemble((lead, "denied"), words)
