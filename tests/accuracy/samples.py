"""The sample articles, read and parsed once."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import yaml

from parsing.pipeline import parse_article
from parsing.reconcile import reconcile
from parsing.records import Article, ParsedArticle, Reconciled

SAMPLES = Path(__file__).resolve().parents[2] / "sample_articles"
_FENCE = "---\n"


@cache
def parsed(name: str) -> ParsedArticle:
    """The article `name` of the gold: a path under sample_articles, `#2` for the second line of a file."""
    return parse_article(_read(name))


def log(names: list[str]) -> Reconciled:
    """The log of these articles."""
    return reconcile(parsed(name) for name in names)


def _read(name: str) -> Article:
    path, _, number = name.partition("#")
    text = (SAMPLES / path).read_text(encoding="utf-8")
    if number:
        fields = json.loads(text.splitlines()[int(number) - 1])
        return _article(name, fields["text"], fields)
    if text.startswith(_FENCE):
        front, _, body = text.removeprefix(_FENCE).partition("\n" + _FENCE)
        return _article(name, body, yaml.safe_load(front))
    return _article(name, text, {})


def _article(name: str, text: str, fields: dict[str, object]) -> Article:
    published = str(fields["published"])[:10] if "published" in fields else None
    return Article(
        id=name,
        text=text,
        title=str(fields["title"]) if "title" in fields else None,
        published=published,
        published_basis="metadata" if published else None,
        source=str(fields["source"]) if "source" in fields else None,
        path=str(SAMPLES / name),
    )
