"""Blocks between rules (`=====`, `-----`, form feeds) that each begin with lines like `Title: …`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from parsing.readers.services.lines import filled, labelled

_RULE = re.compile(r"^[ \t]*(?:={5,}|-{5,}|_{5,}|\*{5,}|#{5,}|~{5,})[ \t]*$|\f", re.MULTILINE)
FIELDS: Mapping[str, str] = {
    "article": "text",
    "author": "author",
    "authors": "author",
    "body": "text",
    "byline": "author",
    "date": "published",
    "headline": "title",
    "link": "url",
    "outlet": "source",
    "publication": "source",
    "publication date": "published",
    "published": "published",
    "publisher": "source",
    "source": "source",
    "text": "text",
    "title": "title",
    "url": "url",
}
"""A label in small letters → the field of `Article`."""
_FEWEST_LABELS = 2


def split(text: str) -> list[Mapping[str, str]]:
    """The documents; none where there are not several that all begin so."""
    blocks = [_block(part) for part in _RULE.split(text) if part.strip()]
    if len(blocks) > 1 and all(len(block.keys() - {"text"}) >= _FEWEST_LABELS for block in blocks):
        return [*blocks]
    return []


def _block(part: str) -> dict[str, str]:
    """The fields that the lines at the start of a block give; the text is all below them."""
    fields: dict[str, str] = {}
    lines = part.strip("\n").split("\n")
    while lines:
        label, value = labelled(lines[0])
        field = FIELDS.get(label)
        if field is None:
            break
        if field == "text":
            lines[0] = value
            break
        fields.setdefault(field, value)
        del lines[0]
    fields["text"] = "\n".join(lines).strip("\n")
    return filled(fields)
