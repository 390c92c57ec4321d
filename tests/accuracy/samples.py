"""The sample articles, read and parsed once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from parsing.logged import Reconciled
from parsing.pipeline import parse_article
from parsing.readers import read_file
from parsing.reconcile import reconcile
from parsing.records import Article, ParsedArticle

SAMPLES = Path(__file__).resolve().parents[2] / "sample_articles"


@cache
def parsed(name: str) -> ParsedArticle:
    """The article `name` of the gold: a path under sample_articles, `#2` for the second line of a file."""
    return parse_article(_read(name))


def log(names: Iterable[str]) -> Reconciled:
    """The log of these articles."""
    return reconcile(parsed(name) for name in names)


def _read(name: str) -> Article:
    path, _, number = name.partition("#")
    articles = read_file(SAMPLES / path, path).articles
    return replace(articles[int(number or 1) - 1], id=name)
