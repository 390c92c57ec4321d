"""When an article was published, and how we know.

flag > file metadata > dateline in the text > file name > inferred window > unknown.
A copyright footer is not a publication date, and today's date is never borrowed.
"""

from __future__ import annotations

import datetime as dt

from parsing.edtf import bounds
from parsing.publication.lines import dateline, dateline_without_year
from parsing.publication.names import day_in_address, day_in_path
from parsing.publication.window import window
from parsing.records import Article, Publication
from parsing.segments import Segments

__all__ = ["find_publication"]


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
    return _inferred(article.text, segments)


def _inferred(text: str, segments: Segments) -> Publication:
    """The window the text fixes, or the one day in it that a dateline without a year can be."""
    found = window(text, segments)
    if found is None:
        return Publication(None, "unknown")
    first, last = bounds(found.window) or (None, None)
    if first and last and (only := dateline_without_year(text, segments, first, last)):
        return Publication(only.day, "dateline", f"{only.evidence}; {found.evidence}")
    return Publication(None, "inferred", found.evidence, found.window)


def _iso_day(written: str) -> str | None:
    try:
        return dt.date.fromisoformat(written[:10]).isoformat()
    except ValueError:
        return None
