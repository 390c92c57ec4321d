"""Blocks that each begin with lines like `Title: …`, with rules between (`=====`, form feeds) or without."""

from __future__ import annotations

import re
from collections import deque
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
    for parts in (_RULE.split(text), _unruled(text)):
        blocks = [_block(part) for part in parts if part.strip()]
        if len(blocks) > 1 and all(len(block.keys() - {"text"}) >= _FEWEST_LABELS for block in blocks):
            return [*blocks]
    return []


def _unruled(text: str) -> list[str]:
    """The text in pieces that each begin as it does."""
    label, _ = labelled(text.lstrip().partition("\n")[0])
    if label not in FIELDS or FIELDS[label] == "text":
        return []
    return re.split(rf"\n[ \t]*\n(?=[ \t]*{re.escape(label)}[ \t]*:)", text, flags=re.IGNORECASE)


def _block(part: str) -> dict[str, str]:
    """The fields that the lines at the start of a block give; the text is all below them."""
    fields: dict[str, str] = {}
    lines = deque(part.strip("\n").split("\n"))
    while lines:
        label, value = labelled(lines[0])
        field = FIELDS.get(label)
        if field is None:
            break
        if field == "text":
            lines[0] = value
            break
        fields.setdefault(field, value)
        lines.popleft()
    fields["text"] = "\n".join(lines).strip("\n")
    return filled(fields)
