"""`.csv`, `.tsv`: a table with a line of names first, an article a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from parsing.readers.content import LARGEST
from parsing.readers.encodings import encoding_of, note
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.tables import Rows

_SAMPLE = 200_000
_DELIMITERS = ",\t;|"
_GDELT_COLUMNS = 57


def read_csv(stored: Stored) -> Iterator[Reading]:
    """An article a row, a bad one leaving the others alone. Raises Unreadable.

    An article without an id of its own is `<id>#<row>`, the first below the names being 1.
    """
    rows = Rows(stored)
    with stored.open() as stream:
        sample = stream.read(_SAMPLE)
    if not sample.strip():
        raise Unreadable("empty")
    encoding, guessed = encoding_of(sample, whole=len(sample) < _SAMPLE)
    csv.field_size_limit(LARGEST)
    with stored.open() as stream, io.TextIOWrapper(stream, encoding, newline="") as text:
        table = csv.reader(text, delimiter=_delimiter(sample.decode(encoding, "replace")))
        names = next(table)
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
        if any(row):
            yield rows.read(dict(zip(names, row, strict=False)), number, "row")


def _delimiter(sample: str) -> str:
    """The one the line of names has most of."""
    head = sample.split("\n", 1)[0]
    return max(_DELIMITERS, key=head.count)


def _check(names: Sequence[str], rows: Rows) -> None:
    if rows.has_text(dict.fromkeys(names, "")):
        return
    if len(names) >= _GDELT_COLUMNS and names[0].isdigit():
        raise Unreadable("a GDELT table of events: it has links, no texts")
    shown = ", ".join(name.strip()[:30] for name in names[:12])
    raise Unreadable(f"no column with the text (there are {shown}); say which with --map text=NAME")
