"""`.csv`, `.tsv`: a table with a line of names first, an article a row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from parsing.readers.content import LARGEST
from parsing.readers.encodings import encoding_of, note
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.published import Order, order_of
from parsing.readers.tables import Rows, no_text

_SAMPLE = 200_000
_DELIMITERS = ",\t;|"
_GDELT_COLUMNS = 14
"""The fewest of its tables, which have no line of names: mentions, events, the knowledge graph."""
_GDELT_ID = re.compile(r"\d{9,}(?:-T?\d+)?")
_SEPARATOR = re.compile(r"sep=(.)\r?$")
"""The line that spreadsheets put before the names."""


def read_csv(stored: Stored) -> Iterator[Reading]:
    """An article a row, a bad one leaving the others alone. Raises Unreadable.

    An article without an id of its own is `<id>#<row>`, the first below the names being 1.
    """
    with stored.open() as stream:
        sample = stream.read(_SAMPLE)
    if not sample.strip():
        raise Unreadable("empty")
    encoding, guessed = encoding_of(sample, whole=len(sample) < _SAMPLE)
    csv.field_size_limit(LARGEST)
    begun = sample.decode(encoding, "replace")
    with stored.open() as stream, io.TextIOWrapper(stream, encoding, newline="") as text:
        table, names = _opened(text, begun)
        rows = Rows(stored, _order(begun, stored))
        _check(names, rows)
        if guessed:
            yield Reading((), (), (note(encoding),))
        yield from _articles(table, names, rows)


def _articles(table: Iterator[list[str]], names: Sequence[str], rows: Rows) -> Iterator[Reading]:
    number = 0
    while True:
        number += 1
        try:
            row = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            yield Reading((), (f"row {number}: {error}",))
            continue
        if any(row[len(names) :]):
            reason = (
                f"{len(row)} cells under {len(names)} names: perhaps one holds a delimiter without quotes"
            )
            yield Reading((), (f"row {number}: {reason}",))
        elif any(row):
            yield rows.read(dict(zip(names, row, strict=False)), number, "row")


def _opened(text: Iterable[str], sample: str) -> tuple[Iterator[list[str]], list[str]]:
    """A table behind its names, and those; `sample` is its start."""
    first = sample.lstrip("\ufeff").split("\n", 1)[0]
    told = _SEPARATOR.match(first)
    table = csv.reader(text, delimiter=told[1] if told else max(_DELIMITERS, key=first.count))
    names = next(table, [])
    return table, next(table, []) if told else names


def _order(sample: str, stored: Stored) -> Order | None:
    """Whether its dates begin with the day or the month, as far as its start tells."""
    table, names = _opened(io.StringIO(sample, newline=""), sample)
    found: list[dict[str, str]] = []
    with suppress(csv.Error):
        found += (dict(zip(names, row, strict=False)) for row in table)
    return order_of(Rows(stored).values("published", found))


def _check(names: Sequence[str], rows: Rows) -> None:
    if rows.has_text(dict.fromkeys(names, "")):
        return
    if len(names) >= _GDELT_COLUMNS and _GDELT_ID.fullmatch(names[0]):
        raise Unreadable("a GDELT table: it has links, no texts")
    raise Unreadable(no_text(names, rows))
