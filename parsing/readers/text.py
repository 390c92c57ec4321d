"""`.txt` and `.md`: one article a file; or an export of many.

YAML front matter, between two lines `---`, or header lines ("Title: …") may stand first and give `title`,
`published`, `source`, `url` and `author`, or what tables call these; they are no part of `Article.text`.
Where neither gives a title, a headline does that stands in a line of its own at the head; it stays in the
text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing.readers.content import read_bytes
from parsing.readers.encodings import decode
from parsing.readers.head import FIELDS, read_above, read_header, read_lines
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.plain import as_typed
from parsing.readers.published import with_day
from parsing.readers.replies import passed_on
from parsing.readers.services import exported, split_export
from parsing.readers.tables import NAMES
from parsing.records import Article

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_COLON = "mapping values are not allowed here"
"""What YAML says of a colon within a value."""
_NOTHING = ("", "~", "null")


def read_text(stored: Stored) -> Iterator[Reading]:
    """The article of a text file, or those of an export that holds many. Raises Unreadable."""
    decoded = decode(read_bytes(stored))
    text, warnings = passed_on(decoded.text), decoded.warnings
    fields: dict[str, str] = {}
    if front := _FRONT_MATTER.match(text):
        fields = _front_matter(front[1])
        text = text[front.end() :]
    if not text.strip():
        raise Unreadable("empty" if not fields else "no text after the front matter")
    if not fields:
        if documents := split_export(text):
            yield from exported(documents, stored, warnings)
            return
        fields, begin = read_header(text)
        text = text[begin:]
    headline, author = read_above(as_typed(text))
    article = Article(
        id=stored.id,
        text=text,
        title=fields.get("title") or headline,
        published=fields.get("published"),
        source=fields.get("source"),
        url=fields.get("url"),
        author=fields.get("author") or author,
        path=stored.where,
    )
    yield with_day(article, warnings)


def _front_matter(block: str) -> dict[str, str]:
    """Its fields as they are written: the loader that makes no types of them. Lines that are no YAML, yet
    plain, are read too: "title: Brel: a town"."""
    import yaml  # slow to start, and few files have any

    try:
        loaded = yaml.load(block, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        if error.problem == _COLON and (plain := read_lines(block)):
            return plain
        line = f", line {error.problem_mark.line + 2}" if error.problem_mark else ""
        raise Unreadable(f"broken front matter{line}: {error.problem}") from None
    except (yaml.YAMLError, RecursionError) as error:
        raise Unreadable(f"broken front matter: {error}".splitlines()[0]) from None
    if not isinstance(loaded, dict):
        raise Unreadable("broken front matter: not “name: value” lines")
    fields = {str(name).casefold(): _written(value) for name, value in loaded.items()}
    found = {name: [value for alias in NAMES[name] if (value := fields.get(alias))] for name in FIELDS}
    return {name: values[0] for name, values in found.items() if values}


def _written(value: object) -> str | None:
    """A value as one line; several authors are joined, anything deeper is not used."""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return ", ".join(value)
    if not isinstance(value, str) or value in _NOTHING:
        return None
    return " ".join(value.split())
