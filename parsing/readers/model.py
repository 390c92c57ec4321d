"""What the readers are given and what they give."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from parsing.records import Article


class Unreadable(Exception):
    """Nothing of a file can be read; its text is the reason, for a person."""


@dataclass(frozen=True, slots=True)
class Stored:
    """Bytes to read: a file, or a file packed in another."""

    name: str
    """Its file name; the suffix tells the format."""
    id: str
    """The `Article.id` of its article, or the start of theirs."""
    where: str
    """The `Article.path` of its article, or the start of theirs."""
    open: Callable[[], BinaryIO]
    columns: Mapping[str, str] = field(default_factory=dict)
    """A field of `Article` → the name a table has for it, where a person said so."""
    packed: bool = False
    """Whether it was unpacked from another file."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of a file, or some of them."""

    articles: tuple[Article, ...]
    unreadable: tuple[str, ...] = ()
    """Parts that gave no article, with the reason: `line 3: not JSON (…)`."""
    warnings: tuple[str, ...] = ()
    """What could not be used of an article that was read: `published: “soon” is no date`."""
