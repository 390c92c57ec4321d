"""Exports of news archives: many articles in one text, as each service writes them.

An export may come as text, as a page, or as a document of a word processor: all are read as lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from parsing.readers.model import Reading, Stored
from parsing.readers.services import blocks, factiva, nexis, proquest
from parsing.readers.tables import Rows

_SERVICES = (nexis.split, factiva.split, proquest.split, blocks.split)


def split_export(text: str) -> list[Mapping[str, str]]:
    """The documents of an export, as fields of `Article`; none where `text` is no export."""
    return next(filter(None, (split(text) for split in _SERVICES)), [])


def exported(
    documents: list[Mapping[str, str]], stored: Stored, warnings: tuple[str, ...] = ()
) -> Iterator[Reading]:
    """The articles of an export; `warnings` are of the whole file."""
    if warnings:
        yield Reading((), (), warnings)
    rows = Rows(stored)
    for number, fields in enumerate(documents, 1):
        yield rows.read(fields, number, "document")
