"""ProQuest: `Document 3 of 25`, then paragraphs with a label (`Title: …`, `Full text: …`), rules between."""

from __future__ import annotations

import re
from collections.abc import Mapping

from parsing.readers.services.lines import filled, joined, labelled

_OPENS = re.compile(r"^[ \t]*Document \d{1,6} of \d{1,6}[ \t]*$", re.MULTILINE)
_RULE = re.compile(r"[ \t]*_{5,}[ \t]*")
_FIELDS: Mapping[str, str] = {
    "author": "author",
    "document url": "url",
    "full text": "text",
    "publication date": "published",
    "publication title": "source",
    "title": "title",
}
_OTHERS = frozenset(
    {
        "abstract", "alternate title", "caption", "classification", "column", "company / organization",
        "credit", "edition", "first page", "illustration", "start page", "year",
        "company", "copyright", "country of publication", "database",
        "dateline", "document feature", "document type", "identifier", "identifiers", "issn", "issue",
        "language of publication", "last updated", "links", "location", "number of pages", "pages", "people",
        "place of publication", "proquest document id", "publication info", "publication subject",
        "publication year", "publisher", "section", "source type", "subject", "term", "volume", "word count",
    }
)  # fmt: skip
"""Labels of what is no part of an article."""


def split(text: str) -> list[Mapping[str, str]]:
    """The documents that have a text; none where the line is not there."""
    found = [_document(part) for part in _OPENS.split(text)[1:]]
    return found if any("text" in fields for fields in found) else []


def _document(part: str) -> Mapping[str, str]:
    fields: dict[str, list[str]] = {}
    here: list[str] = []
    for line in part.split("\n"):
        if _RULE.fullmatch(line):
            here = []
            continue
        label, value = labelled(line)
        if label in _FIELDS or label in _OTHERS:
            here = fields.setdefault(label, [])
            line = value
        here.append(line)
    told = {field: joined(fields.get(label, ())) for label, field in _FIELDS.items()}
    told["title"] = told["title"] or next((line.strip() for line in part.split("\n") if line.strip()), "")
    told["author"] = told["author"] or joined(fields.get("credit", ()))
    return filled({**told, "text": "\n".join(fields.get("full text", ())).strip()})
