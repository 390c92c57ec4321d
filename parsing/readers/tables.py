"""A row of a table, or an object of JSON, to an article: by the usual names of columns, or by those given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from parsing.readers.cells import line_of, text_of, without_cut
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.published import Order, with_day
from parsing.records import Article

_STARTS = ("lead_paragraph", "opening_text", "description", "summary", "abstract", "snippet", "hit_sentence")
"""What stands for a text where there is no more of it; beside a title, as other things have these too."""
NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "_id"),
    "title": ("title", "headline", "article_title", "head_line", "webtitle"),
    "text": (
        "text", "body", "content", "article", "articlebody", "article_body", "article_text", "full_text",
        "fulltext", "maintext", "main_text", "plain_text", "story", "content_text", "content_html",
        "bodytext", "body_text", "selftext", *_STARTS,
    ),
    "published": (
        "published", "date", "publish_date", "published_date", "publication_date", "date_published",
        "datepublished", "date_publish", "published_at", "publishedat", "publication_time", "pub_date",
        "pubdate", "seendate", "published_on", "webpublicationdate", "timestamp", "datetime", "created_at",
        "created_utc",
    ),
    "source": (
        "source", "publisher", "publication", "outlet", "newspaper", "site", "sitename", "site_name",
        "source_name", "media", "domain", "source_domain",
    ),
    "url": ("url", "link", "article_url", "source_url", "sourceurl", "web_url", "weburl", "permalink"),
    "author": ("author", "authors", "byline", "creator", "by", "user", "username", "screen_name", "from"),
}  # fmt: skip
"""A field of `Article` → what columns call it, the likelier first; in lower case, `_` between words."""
_WITHIN = ("fields", "attributes", "_source")
"""Objects that hold the fields of the row they stand in."""
_BETWEEN = re.compile(r"[\s-]+")


class Rows:
    """Makes articles of the rows of one file, each with an id and a path of its own."""

    def __init__(self, stored: Stored, order: Order | None = None) -> None:
        """`order`: whether its dates with two small numbers begin with the day or the month, where known."""
        unknown = sorted(set(stored.columns) - set(NAMES))
        if unknown:
            raise Unreadable(f"no field is called “{unknown[0]}”; there are {', '.join(NAMES)}")
        self._stored, self._order = stored, order
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
        names = set(_flat(row))
        if own:
            return _plain(own) in names
        titled = not names.isdisjoint(NAMES["title"])
        return not names.isdisjoint(NAMES["text"] if titled else set(NAMES["text"]).difference(_STARTS))

    def has_link(self, row: Mapping[str, Any]) -> bool:
        """Whether one of its names is that of an address."""
        return not set(_flat(row)).isdisjoint(NAMES["url"])

    def wanted(self, names: Iterable[str]) -> list[str]:
        """Those of the names of columns that are read."""
        known = {name for listed in NAMES.values() for name in listed}
        known |= {_plain(name) for name in self._stored.columns.values()}
        return [name for name in names if _plain(name) in known]

    def values(self, field: str, table: Iterable[Mapping[str, Any]]) -> list[str]:
        """What stands in that field of some rows."""
        return [told for row in table if (told := self._line(field, _flat(row)))]

    def _article(self, row: Mapping[str, Any], number: int) -> Reading:
        found = _flat(row)
        fields = {field: self._line(field, found) for field in NAMES if field != "text"}
        told = self._value("text", found)
        if told is None:
            raise Unreadable(f"no “{self._stored.columns.get('text', 'text')}”")
        text = text_of(told)
        if not text.strip():
            raise Unreadable("empty")
        cut = without_cut(text)
        warnings = () if cut == text else ("only the start of its text is here",)
        default = f"{self._stored.id}#{number}"
        own = fields["id"] or default
        if own in self._seen:
            own = default
        self._seen.add(own)
        return with_day(
            Article(
                id=own,
                text=cut,
                title=fields["title"],
                published=fields["published"],
                source=fields["source"],
                url=fields["url"],
                author=fields["author"],
                path=f"{self._stored.where}#{own.removeprefix(f'{self._stored.id}#')}",
            ),
            warnings,
            self._order,
        )

    def _line(self, field: str, found: Mapping[str, Any]) -> str | None:
        value = self._value(field, found)
        return None if value is None else line_of(field, value) or None

    def _value(self, field: str, found: Mapping[str, Any]) -> Any:
        own = self._stored.columns.get(field)
        for name in (_plain(own),) if own else NAMES[field]:
            if (value := found.get(name)) is not None and value not in ("", [], {}):
                return value
        return None


def no_text(names: Iterable[str], rows: Rows) -> str:
    """Why a table without a column of texts is not read, and what can be done."""
    told = [name.strip()[:30] for name in names]
    shown = ", ".join(told[:12])
    alone = ", links alone" if rows.has_link(dict.fromkeys(told)) else ""
    return f"no column with the text{alone} (there are {shown}); say which with --map text=NAME"


def _plain(name: object) -> str:
    """A name as `NAMES` has it."""
    return _BETWEEN.sub("_", str(name).strip().casefold())


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row by plain names, its own before those of what holds its fields."""
    found: dict[str, Any] = {}
    for name in _WITHIN:
        if isinstance(row.get(name), Mapping):
            found |= {_plain(inner): value for inner, value in row[name].items()}
    return found | {_plain(name): value for name, value in row.items()}
