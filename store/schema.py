"""What makes a file one of our logs, and how an older one becomes one of today's.

A log of an older schema is read as if it were of today's; the file changes with the next transaction, which
keeps the old one as `.schema1.bak`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from store.documents import BULK, NOTHING, SCHEMA, RawTables, decode, encode
from store.errors import LogCorrupt, LogForeign, LogTooNew
from store.storage import SIGNATURE

_TABLES = ("meta", *BULK, "corrections", "marks")


def new_tables() -> RawTables:
    """A log in which nothing is yet."""
    meta = {"what": SIGNATURE, "schema": SCHEMA, "generation": 0, "paths": []}
    return dict.fromkeys(_TABLES, NOTHING) | {"meta": _raw_meta(meta)}


def meta_of(tables: RawTables) -> dict[str, Any]:
    """What is known of the log. KeyError or ValueError where that is not there."""
    return decode(tables["meta"], dict[str, dict[str, Any]])["1"]


def checked(tables: RawTables, path: Path) -> tuple[RawTables, int]:
    """The tables as today's schema has them, and the schema they are of.

    Raises LogForeign, LogTooNew or LogCorrupt for what is no log, or not one of ours to read.
    """
    try:
        meta = meta_of(tables)
    except (KeyError, ValueError):
        meta = {}
    if meta.get("what") != SIGNATURE:
        raise LogForeign(f"{path}: is not a dateline log")
    schema = meta.get("schema")
    if not isinstance(schema, int) or schema not in range(1, SCHEMA + 1):
        raise LogTooNew(f"{path}: was written by a newer dateline (schema {schema}, ours is {SCHEMA})")
    for step in range(schema, SCHEMA):
        tables = _STEPS[step](tables)
    if missing := [name for name in _TABLES if name not in tables]:
        raise LogCorrupt(f"{path}: the log is not whole (no table {', '.join(missing)})")
    if schema < SCHEMA:
        tables |= {"meta": _raw_meta(meta | {"schema": SCHEMA})}
    return tables, schema


def _with_marks(tables: RawTables) -> RawTables:
    return tables | {"marks": NOTHING}


_STEPS: Mapping[int, Callable[[RawTables], RawTables]] = {1: _with_marks}
"""Schema -> what makes the next one of its tables; a table that is not there is not made up."""


def _raw_meta(meta: dict[str, Any]) -> msgspec.Raw:
    return msgspec.Raw(encode({"1": meta}))
