"""Nexis: documents begin `3 of 25 DOCUMENTS` or `Document 3 of 25`, or close `End of Document`; one alone
may have none of these lines.

Over the body stand title, source and day, in an order that differs, and lines like `LENGTH: 312 words`;
below it `LOAD-DATE: …` and what describes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from parsing.readers.services.blocks import FIELDS
from parsing.readers.services.lines import COPYRIGHT, DAY, filled, joined, labelled, without_pages

_OPENS = re.compile(r"^[ \t\f]*\d{1,6} (?:of|von|de) \d{1,6} (?:DOCUMENTS?|DOKUMENTEN?)[ \t]*$", re.MULTILINE)
_OPENS_TOO = re.compile(r"^[ \t\f]*Do[ck]ument \d{1,6} (?:of|von|de) \d{1,6}[ \t]*$", re.MULTILINE)
"""ProQuest begins its documents so too."""
_LENGTH = re.compile(r"^[ \t]*(?:LENGTH|LOAD-DATE):", re.MULTILINE | re.IGNORECASE)
"""Labels that documents of ProQuest never have."""
_HEADLINE = re.compile(r"^[ \t]*(?:HEADLINE|BYLINE|BODY):", re.MULTILINE)
_CLOSES = re.compile(r"^[ \t]*(?:End of Document|Ende des Dokuments|Fin du document)[ \t]*$", re.MULTILINE)
_BODY_LINE = re.compile(r"^[ \t]*Body[ \t]*$", re.MULTILINE)
_BELOW = re.compile(
    r"^[ \t]*(?:load-date|language|publication-type|graphic|classification|subject|document-type|"
    r"journal-code)(?::.*|[ \t]*)$",
    re.MULTILINE | re.IGNORECASE,
)
_ABOVE = frozenset(
    {"byline", "correction-date", "dateline", "highlight", "length", "section", "series", *FIELDS}
)
"""Labels that stand over the body."""
_WANTED = frozenset(FIELDS.values())
_COVER = re.compile(
    r"[ \t]*(?:(?:user name|date and time|job number|client/matter|search terms|search type|content type|"
    r"narrowed by|source information|timeline|project id)[ \t]*(?::.*|$)|documents? \(\d+\).*|\d{1,4}\. .*|"
    r".*\bprivacy policy\b.*)",
    re.IGNORECASE,
)
"""A line of the page that lists what was asked for and found, before the first document."""


def split(text: str) -> list[Mapping[str, str]]:
    """The documents; none where no line of theirs is there."""
    for opens in (_OPENS, _OPENS_TOO):
        parts = opens.split(text)[1:]
        if parts and (opens is _OPENS or all(_LENGTH.search(part) for part in parts)):
            return [_document(part) for part in parts]
    if _CLOSES.search(text):
        parts = [part for part in _CLOSES.split(without_pages(text)) if _BODY_LINE.search(part)]
        return [_document(_without_cover(part) if not at else part) for at, part in enumerate(parts)]
    return [_document(text)] if _LENGTH.search(text) and _HEADLINE.search(text) else []


def _without_cover(part: str) -> str:
    """The first document without what stands before it."""
    body = _BODY_LINE.search(part)
    head = part[: body.start() if body else 0].split("\n")
    last = max((at for at, line in enumerate(head) if _COVER.fullmatch(line)), default=-1)
    return "\n".join(head[last + 1 :]) + part[body.start() :] if body else part


def _document(part: str) -> Mapping[str, str]:
    """Its head, what is labelled in it, and the body between the labels above and below."""
    body_line = _BODY_LINE.search(part)
    head_end = body_line.start() if body_line else _last_label(part)
    body_start = body_line.end() if body_line else head_end
    below = _BELOW.search(part, body_start)
    fields = {"text": part[body_start : below.start() if below else len(part)].strip("\n")}
    loose: list[list[str]] = [[]]
    going = ""
    for line in part[:head_end].split("\n"):
        name, value = labelled(line)
        if name in _ABOVE:
            going = FIELDS.get(name, name)
            fields.setdefault(going, value)
        elif not line.strip():
            going = ""
            loose.append([])
        elif going:
            fields[going] = joined([fields[going], line])
        else:
            loose[-1].append(joined([line]))
    for name, value in _head([paragraph for paragraph in loose if paragraph]):
        fields.setdefault(name, value)
    return filled({name: value for name, value in fields.items() if name in _WANTED})


def _last_label(part: str) -> int:
    """Where the labels over a body end: before the first paragraph without one, or behind `BODY:`."""
    end = at = 0
    going = False
    for line in part.split("\n"):
        at += len(line) + 1
        name, value = labelled(line)
        if FIELDS.get(name) == "text":
            return at - 1 - len(value)
        going = name in _ABOVE or (going and bool(line.strip()))
        if going:
            end = at
        elif end and line.strip():
            break
    return min(end, len(part))


def _head(loose: list[list[str]]) -> Iterator[tuple[str, str]]:
    """Title, source and day from the paragraphs without a label: the day tells them apart."""
    lines = [line for paragraph in loose for line in paragraph if not COPYRIGHT.search(line)]
    at = next((number for number, line in enumerate(lines) if DAY.search(line)), None)
    if at is None:
        if lines:
            yield "title", lines[0]
        return
    if day := DAY.search(lines[at]):
        yield "published", day[0]
    if at >= 2:  # title, source, day
        yield "title", joined(dict.fromkeys(lines[: at - 1]))  # the head of a page repeats it
        yield "source", lines[at - 1]
        return
    if at:  # source, day, and the title below, behind the name of the edition
        yield "source", lines[0]
    rest = set(lines[at + 1 :])
    below = [[line for line in paragraph if line in rest] for paragraph in loose]
    if told := [paragraph for paragraph in below if paragraph]:
        yield "title", joined(told[-1])
