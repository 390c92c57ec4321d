"""The head of a plain text: header lines ("Title: …", "Published: …"), a headline in a line of its own."""

from __future__ import annotations

import re

from parsing.segments import author_of, head_lines

FIELDS = ("title", "published", "source", "url", "author")
"""What a head may give."""
_NAMES = {
    "title": "title",
    "headline": "title",
    "published": "published",
    "publication date": "published",
    "pubdate": "published",
    "date": "published",
    "source": "source",
    "publisher": "source",
    "publication": "source",
    "newspaper": "source",
    "outlet": "source",
    "url": "url",
    "link": "url",
    "author": "author",
    "byline": "author",
    "by": "author",
}
"""Names of header lines in small letters -> field."""
_LINE = re.compile(r"[ \t]*([A-Za-z][A-Za-z -]{0,24})[ \t]*:[ \t]*(.*)")
_BLOCK = re.compile(r"\s*((?:[^\n]+\n)+?)[ \t]*\n")
"""The lines before the first empty one."""
_ENOUGH = 2
"""Fields by which a block of lines shows that it is a header."""
_HEADLINE = re.compile(r"\s*(#{1,2}[ \t]+)?([^\n]{3,200}?)[ \t#]*\n[ \t]*(?:\n|\*|-[ \t]|(?i:by)[ \t])")
_LEAST_WORDS = 3
_SENTENCE = re.compile(r"[.:;,]$|[a-z]{2}\.[\"”’']?\s+[A-Z]|\d{4}$")
"""What a line that ends in a stop, or in a year, has: it is text, or a date line."""


def read_header(text: str) -> tuple[dict[str, str], int]:
    """The fields of the header lines at the head of `text`, and where the text behind them begins; none and 0
    where there is no header."""
    block = _BLOCK.match(text)
    fields = read_lines(block[1]) if block else {}
    if block is None or len(fields) < _ENOUGH or not text[block.end() :].strip():
        return {}, 0
    return fields, block.end()


def read_lines(block: str) -> dict[str, str]:
    """The fields of lines "Name: value"; none where any line is something else."""
    fields: dict[str, str] = {}
    for line in block.splitlines():
        if not line.strip():
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            return {}
        field, value = _NAMES.get(match[1].strip().casefold()), _unquoted(match[2].strip())
        if field and value:
            fields.setdefault(field, " ".join(value.split()))
    return fields


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"" else value


def read_above(text: str) -> tuple[str | None, str | None]:
    """The headline and the author that stand in lines of their own above the story."""
    lines = [(line.kind, text[line.start : line.end].rstrip("#*_ \t")) for line in head_lines(text)]
    title = next((line for kind, line in lines if kind == "title"), None)
    authors = (author_of(line) for kind, line in lines if kind == "byline" or line.lower().startswith("by "))
    return title or _headline(text), next(filter(None, authors), None)


def _headline(text: str) -> str | None:
    """The headline that stands in a line of its own at the head of `text`, marked as in Markdown or not."""
    match = _HEADLINE.match(text)
    if match is None:
        return None
    line = match[2].strip().strip("*_").strip()
    is_plain = len(line.split()) >= _LEAST_WORDS and not _SENTENCE.search(line)
    return line if match[1] or is_plain else None
