"""`.txt` and `.md`: one article a file, with YAML front matter or without.

Front matter stands first, between two lines `---`, and may give `title`, `published`, `source`,
`url` and `author`. It is no part of `Article.text`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import yaml

from parsing.readers.content import decode, read_bytes
from parsing.readers.model import Reading, Unreadable
from parsing.readers.published import iso_day
from parsing.records import Article

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELDS = ("title", "published", "source", "url", "author")
_NOTHING = ("", "~", "null")


def read_text(path: Path, id: str) -> Reading:
    """The article of a text file. Raises Unreadable."""
    text = decode(read_bytes(path))
    fields: dict[str, str] = {}
    if front := _FRONT_MATTER.match(text):
        fields = _front_matter(front[1])
        text = text[front.end() :]
    if not text.strip():
        raise Unreadable("empty" if not fields else "no text after the front matter")
    return with_day(
        Article(
            id=id,
            text=text,
            title=fields.get("title"),
            published=fields.get("published"),
            source=fields.get("source"),
            url=fields.get("url"),
            author=fields.get("author"),
            path=str(path),
        )
    )


def with_day(article: Article) -> Reading:
    """The article with `published` as an ISO day, or without it and with a warning."""
    if article.published is None:
        return Reading((article,))
    day = iso_day(article.published)
    warnings = () if day else (f"published: “{article.published}” is no date we can read",)
    dated = replace(article, published=day, published_basis="metadata" if day else None)
    return Reading((dated,), warnings=warnings)


def _front_matter(block: str) -> dict[str, str]:
    """Its fields as they are written: the loader that makes no types of them."""
    try:
        loaded = yaml.load(block, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + 2}" if error.problem_mark else ""
        raise Unreadable(f"broken front matter{line}: {error.problem}") from None
    except (yaml.YAMLError, RecursionError) as error:
        raise Unreadable(f"broken front matter: {error}".splitlines()[0]) from None
    if not isinstance(loaded, dict):
        raise Unreadable("broken front matter: not “name: value” lines")
    fields = {str(name).casefold(): _written(value) for name, value in loaded.items()}
    return {name: value for name in _FIELDS if (value := fields.get(name))}


def _written(value: object) -> str | None:
    """A value as one line; several authors are joined, anything deeper is not used."""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return ", ".join(value)
    if not isinstance(value, str) or value in _NOTHING:
        return None
    return " ".join(value.split())
