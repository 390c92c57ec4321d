"""A row of a table, or an object of JSON, to an article: by the usual names of columns, or by those given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from parsing.readers.blocks import is_markup, markup_text
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.published import with_day
from parsing.records import Article

NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id",),
    "title": ("title", "headline", "article_title", "head_line"),
    "text": (
        "text", "body", "content", "article", "articlebody", "article_body", "article_text", "full_text",
        "fulltext", "maintext", "main_text", "plain_text", "story", "content_text", "content_html",
    ),
    "published": (
        "published", "date", "publish_date", "published_date", "publication_date", "date_published",
        "datepublished", "date_publish", "published_at", "publishedat", "publication_time", "pub_date",
        "pubdate", "seendate", "published_on",
    ),
    "source": (
        "source", "publisher", "publication", "outlet", "newspaper", "site", "sitename", "site_name",
        "source_name", "media", "domain", "source_domain",
    ),
    "url": ("url", "link", "article_url", "source_url", "sourceurl", "web_url", "permalink"),
    "author": ("author", "authors", "byline", "creator", "by"),
}  # fmt: skip
"""A field of `Article` → what columns call it, the likelier first; in lower case."""


class Rows:
    """Makes articles of the rows of one file, each with an id and a path of its own."""

    def __init__(self, stored: Stored) -> None:
        unknown = sorted(set(stored.columns) - set(NAMES))
        if unknown:
            raise Unreadable(f"no field is called “{unknown[0]}”; there are {', '.join(NAMES)}")
        self._stored = stored
        self._seen: set[str] = set()

    def read(self, row: Mapping[str, Any], number: int, part: str = "line") -> Reading:
        """The article of a row, or why there is none: `number` and `part` say where it stands."""
        try:
            reading = self._article(row, number)
        except Unreadable as error:
            return Reading((), (f"{part} {number}: {error}",))
        return replace(reading, warnings=tuple(f"{part} {number}: {said}" for said in reading.warnings))

    def has_text(self, row: Mapping[str, Any]) -> bool:
        """Whether one of its names is that of the text."""
        own = self._stored.columns.get("text")
        names = {str(name).strip().casefold() for name in row}
        return not names.isdisjoint((own.casefold(),) if own else NAMES["text"])

    def wanted(self, names: Iterable[str]) -> list[str]:
        """Those of the names of columns that are read."""
        known = {name for listed in NAMES.values() for name in listed}
        known |= {name.casefold() for name in self._stored.columns.values()}
        return [name for name in names if name.strip().casefold() in known]

    def _article(self, row: Mapping[str, Any], number: int) -> Reading:
        found = {str(name).strip().casefold(): value for name, value in row.items()}
        fields = {field: self._field(field, found) for field in NAMES}
        text = fields["text"]
        if text is None:
            raise Unreadable(f"no “{self._stored.columns.get('text', 'text')}”")
        if is_markup(text):
            text = markup_text(text)
        if not text.strip():
            raise Unreadable("empty")
        default = f"{self._stored.id}#{number}"
        own = fields["id"] or default
        if own in self._seen:
            own = default
        self._seen.add(own)
        return with_day(
            Article(
                id=own,
                text=text,
                title=fields["title"],
                published=fields["published"],
                source=fields["source"],
                url=fields["url"],
                author=fields["author"],
                path=f"{self._stored.where}#{own.removeprefix(f'{self._stored.id}#')}",
            )
        )

    def _field(self, field: str, found: Mapping[str, Any]) -> str | None:
        own = self._stored.columns.get(field)
        for name in (own.casefold(),) if own else NAMES[field]:
            if (value := found.get(name)) is not None and value != "":
                return _written(field, value)
        return None


def _written(field: str, value: object) -> str:
    """A value as text; of an object its `name`, several joined. Raises Unreadable for the text itself."""
    if isinstance(value, str):
        return value
    if field == "text":
        raise Unreadable("“text” is not a string")
    if isinstance(value, Mapping):
        return _written(field, value.get("name") or value.get("title") or value.get("id") or "")
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, (_written(field, part) for part in _few(value))))
    return str(value)


def _few(values: list[object] | tuple[object, ...]) -> Iterator[object]:
    return (value for value in values[:50] if not isinstance(value, list | tuple))
