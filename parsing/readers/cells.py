"""A cell of a table, or a value of JSON, as the text of one field of `Article`."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from parsing.readers.blocks import is_markup, markup_text
from parsing.readers.model import Unreadable

_TELLING = ("rendered", "text", "html", "value", "content", "body")
"""What holds the text in an object that stands for it."""
_NAMING = ("name", "title", "main", "rendered", "original", "value", "id")
"""What names a thing, the better first."""
_MOST_NAMES = 50
_CUT_OFF = re.compile(r"\s*(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*$")
"""How a service ends a text of which it gives only the start."""
_BY = re.compile(r"by\s+", re.IGNORECASE)


def text_of(value: object) -> str:
    """The text of an article: HTML as paragraphs, several as several. Raises Unreadable where it is none."""
    if isinstance(value, Mapping):
        value = next((value[name] for name in _TELLING if isinstance(value.get(name), str)), None)
    if isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        value = "\n\n".join(value)
    if isinstance(value, list | tuple) and any(isinstance(part, str) for part in value):
        value = "".join(_pieces(value))
    if not isinstance(value, str):
        raise Unreadable("“text” is not a string")
    return markup_text(value) if is_markup(value) else value


def _pieces(value: list[object] | tuple[object, ...]) -> Iterator[str]:
    """Of one text in pieces, some of them links or in bold, as messengers write it."""
    for part in value:
        told = part.get("text") if isinstance(part, Mapping) else part
        if isinstance(told, str):
            yield told


def without_cut(text: str) -> str:
    """Without the mark that the rest is left out; the same where there is none."""
    return _CUT_OFF.sub("…", text)


def line_of(field: str, value: object) -> str:
    """Any other field as one line: the name of a thing, several joined."""
    if isinstance(value, str):
        told = html.unescape(value) if field in ("title", "source", "author") else value
        return _BY.sub("", told, count=1) if field == "author" and _BY.match(told) else told
    if isinstance(value, Mapping):
        return line_of(field, next((value[name] for name in _NAMING if value.get(name)), ""))
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, (line_of(field, part) for part in _few(value))))
    return str(value)


def _few(values: list[object] | tuple[object, ...]) -> Iterator[object]:
    return (value for value in values[:_MOST_NAMES] if not isinstance(value, list | tuple))
