"""The dateline ("PARIS, Feb 15, 2017 (Agency) -") and date lines ("Published: 15 February 2017")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from parsing.dates import full_days, month_days
from parsing.language import Language, find_language
from parsing.lexicon import table
from parsing.publication.model import Day
from parsing.records import TimeExpression
from parsing.segments import Paragraph, Segments, find_dateline, is_day_line

_HEAD = 10
"""Paragraphs at the head of an article among which a line of its own may hold the date."""
_LONGEST = 160
"""Characters of a date line, and of the part of a paragraph in which a dateline stands."""
_MOST_NAMES = 6
"""Words of a newspaper, a section and an author beside a date: "Opinion — Ana Brel, 3 June 2018"."""
_NOTICE = re.compile(r"©|\(c\)|\bcopyright\b|\ball rights reserved\b", re.IGNORECASE)
_ENGLISH_FILLER = (
    r"\b(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur?|sun)(?:day)?\b|\b(?:[A-Z]{2,4}|[ap]\.?m\.?)\b"
    r"|\d{1,2}(?:[:.]| ?h ?)\d\d"
)
_PLACE = re.compile(
    r"\W{0,3}[A-ZÀ-Þ][A-ZÀ-Þ'’.\-]+(?:[ ,/(]+[A-ZÀ-Þ][\w'’.\-]*)*[\s,(—–-]*(?:(?:le|den|el|il|em) )?"
)
_LETTERHEAD = re.compile(r"[A-ZÀ-Þ][\w'’.-]+(?: [\w'’.-]+){0,3}, (?:le|den) ")
_AFTER = re.compile(r"\s*(?:[—–:)(]|\.?--?\s|$)")


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands in the date lines of a language, and of English, which pages in all of them use."""

    label: re.Pattern[str]
    """Of publication or of an update."""
    updated: re.Pattern[str]
    byline: re.Pattern[str]
    filler: re.Pattern[str]


@cache
def _words(language: Language) -> _Words:
    rows = [(kind, words) for code, kind, words in table("publication-words") if code in (language, "en")]

    def choice(*kinds: str) -> str:
        found = {word for kind, words in rows if kind in kinds for word in words.split(", ")}
        return "|".join(map(re.escape, sorted(found, key=lambda word: (-len(word), word))))

    return _Words(
        re.compile(rf"\b(?:{choice('label', 'updated')})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{choice('updated')})\b", re.IGNORECASE),
        re.compile(rf"\s*(?:{choice('byline')})\b", re.IGNORECASE),
        re.compile(rf"\b(?i:{choice('filler')})\b|{_ENGLISH_FILLER}"),
    )


def dateline(text: str, segments: Segments) -> Day | None:
    """The day a line at the head or the dateline of the story gives, written out in full.

    A date of publication is preferred to one of an update. Copyright notices are passed over.
    """
    updated, language = None, find_language(text)
    words = _words(language)
    for paragraph, line in _head(text, segments):
        for date in full_days(line, language):
            if _is_dateline(line, date):
                return Day((date.edtf or "")[:10], line[: date.end].strip())
            if not _is_date_line(line, date, paragraph, words):
                continue
            found = Day((date.edtf or "")[:10], line.strip())
            if not _is_update(line[: date.start], words):
                return found
            updated = updated or found
    return updated


def dateline_without_year(text: str, segments: Segments) -> Day | None:
    """The day of a dateline like "PARIS, Feb 15 (Agency) -", its year unknown: `XXXX-02-15`."""
    language = find_language(text)
    for _, line in _head(text, segments):
        for date in month_days(line, language):
            if _is_dateline(line, date):
                return Day(date.value, line[: date.end].strip())
    return None


def agency(text: str, segments: Segments) -> str | None:
    """Who wrote the story, where its dateline says so: "PARIS (Agency) -"."""
    for _, line in _head(text, segments):
        if (found := find_dateline(line, 0, len(line))) and found.agency:
            return found.agency
    return None


def _head(text: str, segments: Segments) -> Iterator[tuple[Paragraph, str]]:
    """The first paragraphs and how they begin, copyright notices left out."""
    for paragraph in segments.paragraphs[:_HEAD]:
        line = text[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST)]
        if not _NOTICE.search(line):
            yield paragraph, line


def _is_date_line(line: str, date: TimeExpression, paragraph: Paragraph, words: _Words) -> bool:
    """A short line that is the date, labels it or names who wrote: "By Ana Brel, 15 February 2017"."""
    if is_day_line(line):
        return True
    if paragraph.end - paragraph.start >= _LONGEST or len(line) > 110:
        return False
    rest = line[: date.start] + " " + line[date.end :]
    if words.label.search(line[: date.start]):
        return True
    others = re.findall(r"[^\W\d_]{2,}", words.filler.sub(" ", rest))
    named = (
        len(others) <= _MOST_NAMES and all(word[0].isupper() for word in others) and line[-1] not in ".:?!"
    )
    at_edge = not line[: date.start].strip(" |•·,-–—(*_") or not line[date.end :].strip(" |•·,-–—).*_")
    return at_edge and (not others or named or (bool(words.byline.match(line)) and len(others) <= 8))


def _is_update(before: str, words: _Words) -> bool:
    """Whether the last label before a day is that of an update."""
    labels = words.label.findall(before)
    return bool(labels) and bool(words.updated.search(labels[-1]))


def _is_dateline(line: str, date: TimeExpression) -> bool:
    """ "LONDON, 3 March 2017 —" or "Parne, le 3 mars 2017 —" opens the paragraph."""
    found = find_dateline(line, 0, len(line))
    if found and date.end <= found.end:
        return True
    before = line[: date.start]
    is_place = _PLACE.fullmatch(before) or _LETTERHEAD.fullmatch(before)
    return bool(is_place and _AFTER.match(line[date.end :]))
