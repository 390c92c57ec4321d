"""Files → parse → reconcile → one transaction: where the store meets the engine.

The engine is imported when called, so that opening a log does not pay for it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import orjson

from parsing.records import Article
from store.documents import ArticleDocument, Given
from store.files import Found, Note, find_files, readable
from store.log import EventLog
from store.rows import make_rows

Progress = Callable[[int, int, str], None]
"""Called with (articles done, articles to parse, path of the one just done)."""


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What became of each article; paths are `Article.path`s."""

    read: tuple[str, ...]
    new: tuple[str, ...]
    changed: tuple[str, ...]
    """Their old rows are replaced."""
    unchanged: tuple[str, ...]
    skipped: tuple[Note, ...]
    """What gave no article, with the reason."""
    warnings: tuple[Note, ...]
    """Articles that were ingested without something their file says, with the reason."""
    events: int
    """Events in the log now."""
    quotes: int
    """Quotes in the log now."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An article as it was read, with what it is parsed from."""

    article: Article
    given: Given
    hash: str


def ingest(
    paths: Sequence[str | os.PathLike[str]],
    log: EventLog,
    *,
    published: str | None = None,
    source: str | None = None,
    progress: Progress | None = None,
) -> IngestReport:
    """Reads the files of `paths` and puts what is new or changed into `log`, all of it or nothing.

    `published` and `source` hold for every article read and outlast this call: ingesting the same
    files without them later keeps them. An article whose file is gone stays. Raises ValueError where
    `published` is no date, and the `store.errors` of the log; a bad file is only reported.
    """
    given = Given(_day(published), readable(source) if source else None)
    known = {document.identity: document for document in log.articles()}
    articles, skipped, warnings = _read(paths)
    candidates = [_candidate(article, known.get(_identity(article)), given) for article in articles]
    parsed, failures = _parse([one for one in candidates if not _same(one, known)], progress)
    if parsed:
        _commit(log, paths, parsed)
    summary = log.summary()
    fresh_paths = [document.identity for document in parsed]
    return IngestReport(
        read=tuple(_identity(article) for article in articles),
        new=tuple(path for path in fresh_paths if path not in known),
        changed=tuple(path for path in fresh_paths if path in known),
        unchanged=tuple(_identity(one.article) for one in candidates if _same(one, known)),
        skipped=(*skipped, *failures),
        warnings=tuple(warnings),
        events=summary.events,
        quotes=summary.quotes,
    )


def _read(paths: Iterable[str | os.PathLike[str]]) -> tuple[list[Article], list[Note], list[Note]]:
    """The articles of all files, what could not be read, and warnings."""
    from parsing.readers import READERS, Unreadable, read_file

    articles: list[Article] = []
    skipped: list[Note] = []
    warnings: list[Note] = []
    for found in find_files(paths, READERS):
        if isinstance(found, Note):
            skipped.append(found)
            continue
        try:
            reading = read_file(found.path, found.name)
        except Unreadable as error:
            skipped.append(Note(readable(found.path), str(error)))
            continue
        articles += [replace(one, path=readable(one.path or found.path)) for one in reading.articles]
        skipped += _notes(found, reading.unreadable)
        warnings += _notes(found, reading.warnings)
    return articles, skipped, warnings


def _notes(found: Found, reasons: Iterable[str]) -> Iterable[Note]:
    return (Note(readable(found.path), reason) for reason in reasons)


def _candidate(article: Article, before: ArticleDocument | None, given: Given) -> _Candidate:
    """The article under the flags that hold for it, those of earlier calls included."""
    old = before.given if before else Given()
    holds = Given(given.published or old.published, given.source or old.source)
    if holds.published:
        article = replace(article, published=holds.published, published_basis="flag")
    if holds.source:
        article = replace(article, source=holds.source)
    return _Candidate(article, holds, _hash(article))


def _same(candidate: _Candidate, known: dict[str, ArticleDocument]) -> bool:
    before = known.get(_identity(candidate.article))
    return before is not None and before.hash == candidate.hash


def _parse(
    candidates: Sequence[_Candidate], progress: Progress | None
) -> tuple[list[ArticleDocument], list[Note]]:
    """What was parsed, and the articles on which our parser failed: a defect of ours stops no folder."""
    from parsing.pipeline import parse_article

    parsed: list[ArticleDocument] = []
    failures: list[Note] = []
    for number, one in enumerate(candidates, 1):
        path = _identity(one.article)
        try:
            parsed.append(ArticleDocument(parse_article(one.article), one.hash, one.given))
        except Exception as error:  # noqa: BLE001 - whatever it is, the other articles are kept
            failures.append(Note(path, f"our parser failed on it ({error!r}); please report this"))
        if progress:
            progress(number, len(candidates), path)
    return parsed, failures


def _commit(log: EventLog, paths: Iterable[str | os.PathLike[str]], fresh: Sequence[ArticleDocument]) -> None:
    """Puts `fresh` beside the articles that are in the log by now, and makes the rows anew."""
    with log.transaction() as transaction:
        stored = {document.identity: document for document in transaction.articles()}
        placed = _with_own_ids(fresh, stored)
        transaction.put_articles(placed)
        make_rows(transaction)
        transaction.note_paths(readable(os.path.realpath(path)) for path in paths)


def _with_own_ids(
    fresh: Sequence[ArticleDocument], stored: dict[str, ArticleDocument]
) -> list[ArticleDocument]:
    """An article that is in the log keeps its id; a new one whose id is taken gets `-2`, `-3`…"""
    taken = {document.parsed.article.id for document in stored.values()}
    placed = []
    for document in fresh:
        article = document.parsed.article
        if before := stored.get(document.identity):
            own = before.parsed.article.id
        else:
            own = _free(article.id, taken)
            taken.add(own)
        parsed = replace(document.parsed, article=replace(article, id=own))
        placed.append(replace(document, parsed=parsed))
    return placed


def _free(id: str, taken: set[str]) -> str:
    own, number = id, 2
    while own in taken:
        own, number = f"{id}-{number}", number + 1
    return own


def _identity(article: Article) -> str:
    return article.path or article.id


def _hash(article: Article) -> str:
    """Of all that decides what is parsed: the article (not its id), its flags, our parser."""
    parts = (
        article.text,
        article.title,
        article.published,
        article.published_basis,
        article.source,
        article.url,
        article.author,
        _parser_version(),
    )
    return hashlib.sha256(orjson.dumps(parts)).hexdigest()


@cache
def _parser_version() -> str:
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


def _day(published: str | None) -> str | None:
    if published is None:
        return None
    from parsing.readers import iso_day

    day = iso_day(published)
    if day is None:
        raise ValueError(f"“{published}” is no date; write it as 2017-02-15")
    return day
