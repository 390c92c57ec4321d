"""What reading a file gives."""

from __future__ import annotations

from dataclasses import dataclass

from parsing.records import Article


class Unreadable(Exception):
    """Nothing of a file can be read; its text is the reason, for a person."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of one file."""

    articles: tuple[Article, ...]
    unreadable: tuple[str, ...] = ()
    """Parts that gave no article, with the reason: `line 3: not JSON (…)`."""
    warnings: tuple[str, ...] = ()
    """What could not be used of an article that was read: `published: “soon” is no date`."""
