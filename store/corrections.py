"""What a person changed, kept beside what was parsed: ingesting again leaves it alone."""

from __future__ import annotations

from dataclasses import dataclass

from tinydb import TinyDB

from store.documents import from_document, to_document


@dataclass(frozen=True, slots=True)
class Correction:
    """One field of one row set by hand."""

    row: str
    """Id of the event, actor or quote."""
    field: str
    value: str | None
    made: str
    """ISO day and time, UTC."""


def load_corrections(database: TinyDB) -> tuple[Correction, ...]:
    """All corrections in the order they were made. ValueError where one cannot be read."""
    return tuple(from_document(document, Correction) for document in database.table("corrections").all())


def save_correction(database: TinyDB, correction: Correction) -> None:
    """Adds one to the end."""
    database.table("corrections").insert(to_document(correction))
