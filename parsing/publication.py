"""When an article was published, and how we know.

flag > file metadata > dateline in the text > file name > inferred window > unknown.
A copyright footer is not a publication date, and today's date is never borrowed.
"""

from __future__ import annotations

from parsing.records import Article, Publication
from parsing.segments import Segments


def find_publication(article: Article, segments: Segments) -> Publication:
    """The publication date of `article` with its basis."""
    if article.published:
        return Publication(article.published, article.published_basis or "metadata", article.published)
    return Publication(None, "unknown")
