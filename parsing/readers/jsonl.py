"""`.jsonl`, `.ndjson`: one article a line, an object with `text` and perhaps `id`, `title`, `published`,
`source`, `url`, `author`, or what else a table calls them.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator

import orjson

from parsing.readers.content import LARGEST, read_lines
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.tables import Rows


def read_jsonl(stored: Stored) -> Iterator[Reading]:
    """An article a line, a bad line leaving the others alone. Raises Unreadable.

    An article without an id of its own is `<id>#<line>`.
    """
    rows = Rows(stored)
    empty = True
    with stored.open() as stream:
        for number, line in read_lines(stream):
            empty = False
            try:
                yield rows.read(_object(line), number)
            except Unreadable as error:
                yield Reading((), (f"line {number}: {error}",))
    if empty:
        raise Unreadable("empty")


def _object(line: bytes | None) -> dict[str, object]:
    if line is None:
        raise Unreadable(f"larger than {LARGEST // 1_000_000} MB")
    try:
        fields = orjson.loads(line.removeprefix(codecs.BOM_UTF8))
    except orjson.JSONDecodeError as error:
        raise Unreadable(f"not JSON ({error})") from None
    if not isinstance(fields, dict):
        raise Unreadable("not a JSON object")
    return fields
