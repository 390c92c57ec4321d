"""`.parquet`: a table, an article a row, by pyarrow."""

from __future__ import annotations

import io
from collections.abc import Iterator

from pyarrow.parquet import ParquetFile

from parsing.readers.content import LARGEST_WHOLE, read_bytes
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.tables import Rows, no_text

_AT_A_TIME = 64
"""Rows in memory."""


def read_parquet(stored: Stored) -> Iterator[Reading]:
    """An article a row, a bad one leaving the others alone. Raises Unreadable."""
    rows = Rows(stored)
    with stored.open() as stream:
        source = stream if stream.seekable() else io.BytesIO(read_bytes(stored, LARGEST_WHOLE))
        table = ParquetFile(source)
        names = table.schema_arrow.names
        if not rows.has_text(dict.fromkeys(names)):
            raise Unreadable(no_text(names, rows))
        number = 0
        for batch in table.iter_batches(_AT_A_TIME, columns=rows.wanted(names)):
            for row in batch.to_pylist():
                number += 1
                yield rows.read(row, number, "row")
