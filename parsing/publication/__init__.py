"""When an article was published, and how we know.

flag > file metadata > dateline in the text > file name > dateline without year > inferred window > unknown.
A copyright footer is not a publication date, and today's date is never borrowed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from parsing.edtf import one_of
from parsing.publication.lines import agency, dateline, dateline_without_year
from parsing.publication.names import day_in_address, day_in_path
from parsing.publication.window import window
from parsing.publication.years import dated, within
from parsing.records import Article, Publication
from parsing.segments import Segments

__all__ = ["find_publication", "with_source"]


def find_publication(article: Article, segments: Segments) -> Publication:
    """The publication date of `article` with its basis and the words or name that say so."""
    if article.published and (given := _iso_day(article.published)):
        return Publication(given, article.published_basis or "metadata", article.published)
    if article.url and (found := day_in_address(article.url)):
        return Publication(found.day, "metadata", found.evidence)
    if found := dateline(article.text, segments):
        return Publication(found.day, "dateline", found.evidence)
    if article.path and (found := day_in_path(article.path)):
        return Publication(found.day, "file name", found.evidence)
    return _inferred(article, segments)


def with_source(article: Article, segments: Segments) -> Article:
    """`article` with the agency its dateline names as its source, where nothing else says whose it is."""
    found = None if article.source else agency(article.text, segments)
    return replace(article, source=found) if found else article


def _inferred(article: Article, segments: Segments) -> Publication:
    """The window the text fixes, or the day of a dateline whose year a folder or the text tells."""
    found = window(article.text, segments)
    line = dateline_without_year(article.text, segments)
    if line and (day := dated(line, article.text, segments, article.path, found)):
        return Publication(day.day, "dateline", day.evidence)
    if found is None:
        return Publication(None, "unknown")
    if line and (days := within(line, found)):
        words = f"{line.evidence}; {found.evidence}"
        return Publication(None, "inferred", words, one_of([(day, day) for day in days]))
    return Publication(None, "inferred", found.evidence, found.window)


def _iso_day(written: str) -> str | None:
    try:
        return dt.date.fromisoformat(written[:10]).isoformat()
    except ValueError:
        return None
