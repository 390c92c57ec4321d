"""What an article is parsed from, and whether that is what the log has of it already."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import orjson

from parsing.records import Article
from store.documents import ArticleHead, Given


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article as it was read, with what it is parsed from."""

    article: Article
    given: Given
    ner: str | None
    """The spaCy model that helps to parse it."""
    hash: str
    place: int = 0
    """The number, from 1, of the file or page it was read from."""


def candidate(
    article: Article, before: ArticleHead | None, given: Given, ner: str | None = None, place: int = 0
) -> Candidate:
    """The article under the flags that hold for it, those of earlier calls included.

    Raises `parsing.ner.ModelMissing`.
    """
    old = before.given if before else Given()
    holds = Given(given.published or old.published, given.source or old.source)
    if holds.published:
        article = replace(article, published=holds.published, published_basis="flag")
    if holds.source:
        article = replace(article, source=holds.source)
    return Candidate(article, holds, ner, _hash(article, _model_version(ner) if ner else None), place)


def is_same(candidate: Candidate, known: Mapping[str, ArticleHead]) -> bool:
    """Whether `known`, by identity, has it as it is."""
    before = known.get(identity(candidate.article))
    return before is not None and before.hash == candidate.hash


def identity(article: Article) -> str:
    """What an article is known by when it is read again: its path, else its id."""
    return article.path or article.id


def free_id(id: str, taken: Container[str]) -> str:
    """The id, with a number behind it where it is taken: `-2`, `-3`…"""
    own, number = id, 2
    while own in taken:
        own, number = f"{id}-{number}", number + 1
    return own


def _hash(article: Article, model: str | None) -> str:
    """Of all that decides what is parsed: the article (not its id), its flags, our parser, a user's model."""
    parts = (
        article.text,
        article.title,
        article.published,
        article.published_basis,
        article.source,
        article.url,
        article.author,
        parser_version(),
        *([model] if model else []),
    )
    return hashlib.sha256(orjson.dumps(parts)).hexdigest()


@cache
def _model_version(ner: str) -> str:
    from parsing.ner import model_version

    return model_version(ner)


@cache
def parser_version() -> str:
    """A hash of the engine's code and words: whatever changes in it, articles are read again."""
    spec = find_spec("parsing")
    assert spec is not None
    assert spec.origin is not None
    folder = Path(spec.origin).parent
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.suffix in (".py", ".txt", ".tsv"):
            digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()
