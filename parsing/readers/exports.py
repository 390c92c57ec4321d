"""Text exports of news archives, many articles in one file.

Two kinds: those of Nexis, whose documents begin `3 of 25 DOCUMENTS` or close `End of Document`; and blocks
between rules (`=====`, `-----`, form feeds) that each begin with lines like `Title: …`, `Date: …`, `URL: …`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_OPENS = re.compile(r"^[ \t\f]*\d{1,6} of \d{1,6} DOCUMENTS?[ \t]*$", re.MULTILINE)
_CLOSES = re.compile(r"^[ \t]*End of Document[ \t]*$", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*(?:={5,}|-{5,}|_{5,}|\*{5,}|#{5,}|~{5,})[ \t]*$|\f", re.MULTILINE)
_LABEL = re.compile(r"[ \t]*([A-Za-z][A-Za-z_ -]{1,20}):[ \t]*(.*)")
_BODY_LINE = re.compile(r"^[ \t]*Body[ \t]*$", re.MULTILINE)
_BELOW = re.compile(
    r"^[ \t]*(?:load-date|language|publication-type|graphic|classification|subject|document-type)"
    r"(?::.*|[ \t]*)$",
    re.MULTILINE | re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2}\.? [A-Z][a-z]{2,8} \d{4}|\d{4}-\d{2}-\d{2})\b"
)
_COPYRIGHT = re.compile(r"copyright|all rights reserved|©", re.IGNORECASE)
_FIELDS: Mapping[str, str] = {
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
_ABOVE = frozenset({"byline", "dateline", "highlight", "length", "section", "series", *_FIELDS})
"""Labels that stand over the body of a Nexis document."""
_FEWEST_LABELS = 2


def split_export(text: str) -> list[Mapping[str, str]]:
    """The documents of an export, as fields of `Article`; none where `text` is no export."""
    if _OPENS.search(text):
        return [_nexis(part) for part in _OPENS.split(text)[1:]]
    if _CLOSES.search(text):
        return [_nexis(part) for part in _CLOSES.split(text) if part.strip() and _BODY_LINE.search(part)]
    parts = [part for part in _RULE.split(text) if part.strip()]
    blocks = [_labelled(part) for part in parts]
    if len(blocks) > 1 and all(len(block.keys() - {"text"}) >= _FEWEST_LABELS for block in blocks):
        return [*blocks]
    return []


def _labelled(part: str) -> dict[str, str]:
    """The fields that the lines at the start of a block give; the text is all below them."""
    fields: dict[str, str] = {}
    lines = part.strip("\n").split("\n")
    while lines:
        label = _LABEL.fullmatch(lines[0])
        field = _FIELDS.get(label[1].strip().lower()) if label else None
        if label is None or field is None:
            break
        if field == "text":
            lines[0] = label[2]
            break
        fields.setdefault(field, label[2].strip())
        del lines[0]
    fields["text"] = "\n".join(lines).strip("\n")
    return {name: value for name, value in fields.items() if value.strip()}


def _nexis(part: str) -> Mapping[str, str]:
    """A document: its head, what is labelled in it, and the body between the labels above and below."""
    body_line = _BODY_LINE.search(part)
    head_end = body_line.start() if body_line else _last_label(part)
    body_start = body_line.end() if body_line else head_end
    below = _BELOW.search(part, body_start)
    fields = {"text": part[body_start : below.start() if below else len(part)].strip("\n")}
    loose: list[str] = []
    for line in part[:head_end].split("\n"):
        label = _LABEL.fullmatch(line)
        if label and (name := label[1].strip().lower()) in _ABOVE:
            if field := _FIELDS.get(name):
                fields.setdefault(field, label[2].strip())
        elif line.strip():
            loose.append(" ".join(line.split()))
    for name, value in _head(loose):
        fields.setdefault(name, value)
    return {name: value for name, value in fields.items() if value.strip()}


def _last_label(part: str) -> int:
    """Where the labels over a body end: the last line of them before a paragraph without one."""
    end = at = 0
    for line in part.split("\n"):
        at += len(line) + 1
        label = _LABEL.fullmatch(line)
        name = label[1].strip().lower() if label else ""
        if name in _ABOVE:
            end = at
        elif end and line.strip() and part[end:at].count("\n\n") > 0:
            break
    return min(end, len(part))


def _head(loose: list[str]) -> Iterator[tuple[str, str]]:
    """Title, source and day from the lines without a label: the day tells them apart."""
    lines = [line for line in loose if not _COPYRIGHT.search(line)]
    at = next((number for number, line in enumerate(lines) if _DAY.search(line)), None)
    if at is None:
        if lines:
            yield "title", lines[0]
        return
    if day := _DAY.search(lines[at]):
        yield "published", day[0]
    if at >= 2:  # title, source, day
        yield "title", " ".join(lines[: at - 1])
        yield "source", lines[at - 1]
        return
    if at:  # source, day, and the title below, behind the name of the edition
        yield "source", lines[0]
    if rest := lines[at + 1 :]:
        yield "title", rest[-1]
