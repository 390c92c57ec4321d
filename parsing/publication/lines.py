"""The dateline ("PARIS, Feb 15, 2017 (Agency) -") and date lines ("Published: 15 February 2017")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing.dates import full_days, month_days
from parsing.publication.model import Day
from parsing.records import TimeExpression
from parsing.segments import Paragraph, Segments

_HEAD = 10
"""Paragraphs at the head of an article among which a line of its own may hold the date."""
_LONGEST = 160
"""Characters of a date line, and of the part of a paragraph in which a dateline stands."""
_LABEL = re.compile(
    r"\b(?:published|first published|posted|created|issued|filed|date|dated|updated|last updated|"
    r"modified|last modified)\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated|modified|upd)\b[^|]*$", re.IGNORECASE)
_NOTICE = re.compile(r"©|\(c\)|\bcopyright\b|\ball rights reserved\b", re.IGNORECASE)
_FILLER = re.compile(
    r"\b(?:by|on|at|in|mon|tues?|wed(?:nes)?|thurs?|fri|satur?|sun)(?:day)?\b|\b(?:[A-Z]{2,4}|[ap]\.?m\.?)\b|\d{1,2}[:.]\d\d"
)
_PLACE = re.compile(r"\W{0,3}[A-ZÀ-Þ][A-ZÀ-Þ'’.\-]+(?:[ ,/(]+[A-ZÀ-Þ][\w'’.\-]*)*[\s,(—–-]*")
_AFTER = re.compile(r"\s*(?:[—–:)(]|--?\s|$)")


def dateline(text: str, segments: Segments) -> Day | None:
    """The day a line at the head or the dateline of the story gives, written out in full.

    A date of publication is preferred to one of an update. Copyright notices are passed over.
    """
    updated = None
    for paragraph, line in _head(text, segments):
        for date in full_days(line):
            if _is_dateline(line, date):
                return Day((date.edtf or "")[:10], line[: date.end].strip())
            if not _is_date_line(line, date, paragraph):
                continue
            found = Day((date.edtf or "")[:10], line.strip())
            if not _UPDATED.search(line[: date.start]):
                return found
            updated = updated or found
    return updated


def dateline_without_year(text: str, segments: Segments) -> Day | None:
    """The day of a dateline like "PARIS, Feb 15 (Agency) -", its year unknown: `XXXX-02-15`."""
    for _, line in _head(text, segments):
        for date in month_days(line):
            if _is_dateline(line, date):
                return Day(date.value, line[: date.end].strip())
    return None


def _head(text: str, segments: Segments) -> Iterator[tuple[Paragraph, str]]:
    """The first paragraphs and how they begin, copyright notices left out."""
    for paragraph in segments.paragraphs[:_HEAD]:
        line = text[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST)]
        if not _NOTICE.search(line):
            yield paragraph, line


def _is_date_line(line: str, date: TimeExpression, paragraph: Paragraph) -> bool:
    """A short line that is the date, or labels it: "By Ana Brel, 15 February 2017"."""
    if paragraph.end - paragraph.start >= _LONGEST or len(line) > 110:
        return False
    rest = line[: date.start] + " " + line[date.end :]
    if _LABEL.search(line[: date.start]):
        return True
    words = re.findall(r"[^\W\d_]{2,}", _FILLER.sub(" ", rest))
    at_edge = not line[: date.start].strip(" |•·,-–—(") or not line[date.end :].strip(" |•·,-–—).")
    is_byline = bool(re.match(r"\s*by\b", line, re.IGNORECASE))
    return at_edge and (not words or (is_byline and len(words) <= 8))


def _is_dateline(line: str, date: TimeExpression) -> bool:
    """ "LONDON, 3 March 2017 —" opens the paragraph."""
    return bool(_PLACE.fullmatch(line[: date.start]) and _AFTER.match(line[date.end :]))
