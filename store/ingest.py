"""Files → parse → reconcile → one transaction: where the store meets the engine.

The engine is imported when called, so that opening a log does not pay for it.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import msgspec
import orjson

from parsing.records import Article, ParsedArticle
from store.arrivals import arrivals
from store.documents import ArticleDocument, ArticleHead, Given, PendingDocument, decode
from store.files import Note, readable, real
from store.log import EventLog
from store.rows import make_rows
from store.workers import WorkerLost, parse_each

Progress = Callable[[int, int, str], None]
"""Called with (articles done, articles to parse, path of the one just done)."""

_KEPT_EVERY = 5.0
"""Seconds of parsing that a crash may cost."""
_SHARE_OF_KEEPING = 0.05
"""Of the time, at most, for keeping."""


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
    jobs: int = 1,
    ner: str | None = None,
    columns: Mapping[str, str] | None = None,
    fetch: bool = False,
) -> IngestReport:
    """Reads the files of `paths` and puts what is new or changed into `log`, parsed on `jobs` cores.

    Its rows change once, at the end, all or none; a long ingest keeps what it has parsed on the way, so that
    the same call goes on where one was cut off. `published` and `source` hold for every article read and
    outlast this call: ingesting the same files without them later keeps them. An article whose file is gone
    stays. `ner` names a spaCy model that helps to find actors: with another one, or another version of it,
    articles are read again. `columns` gives the names tables have for fields of `Article`; with `fetch` an
    address among `paths` is fetched. Raises ValueError where `published` is no date,
    `parsing.ner.ModelMissing`, WorkerLost where a process was killed, and the `store.errors` of the log; a
    bad file is only reported.
    """
    given = Given(_day(published), readable(source) if source else None)
    stored, pending = log.heads()
    known = stored | pending
    articles, skipped, warnings = _read(arrivals(paths, columns, fetch))
    model = _model_version(ner) if ner else None
    candidates = [_candidate(one, known.get(_identity(one)), given, model) for one in articles]
    batches = _Batches(log)
    same = {_identity(one.article) for one in candidates if _same(one, known)}
    to_parse = [one for one in candidates if _identity(one.article) not in same]
    skipped += _parse(to_parse, batches, progress, jobs, ner)
    fresh = batches.identities | pending.keys()
    if fresh:
        _commit(log, paths, batches)
    summary = log.summary()
    read = tuple(_identity(article) for article in articles)
    return IngestReport(
        read=read,
        new=tuple(path for path in read if path in fresh and path not in stored),
        changed=tuple(path for path in read if path in fresh and path in stored),
        unchanged=tuple(path for path in read if path in same and path not in fresh),
        skipped=tuple(skipped),
        warnings=tuple(warnings),
        events=summary.events,
        quotes=summary.quotes,
    )


def finish(log: EventLog, wait: float = 60.0) -> bool:
    """Takes in what an ingest kept that never came to its end; False where there is nothing.

    Raises the `store.errors` of the log.
    """
    if not log.is_unfinished():
        return False
    _commit(log, (), _Batches(log), wait)
    return True


def _read(arriving: Iterable[Article | Note]) -> tuple[list[Article], list[Note], list[Note]]:
    """The articles, what could not be read, and warnings."""
    articles: list[Article] = []
    skipped: list[Note] = []
    warnings: list[Note] = []
    for one in arriving:
        if isinstance(one, Article):
            articles.append(one)
        else:
            (warnings if one.used else skipped).append(one)
    return articles, skipped, warnings


def _candidate(article: Article, before: ArticleHead | None, given: Given, model: str | None) -> _Candidate:
    """The article under the flags that hold for it, those of earlier calls included."""
    old = before.given if before else Given()
    holds = Given(given.published or old.published, given.source or old.source)
    if holds.published:
        article = replace(article, published=holds.published, published_basis="flag")
    if holds.source:
        article = replace(article, source=holds.source)
    return _Candidate(article, holds, _hash(article, model))


def _same(candidate: _Candidate, known: Mapping[str, ArticleHead]) -> bool:
    before = known.get(_identity(candidate.article))
    return before is not None and before.hash == candidate.hash


class _Batches:
    """Parsed articles on their way into the log. A long ingest keeps them there from time to time; as that
    writes the whole log, it is done the less often the longer it takes."""

    def __init__(self, log: EventLog) -> None:
        self.waiting: list[PendingDocument] = []
        """Not yet kept."""
        self.identities: set[str] = set()
        """Of all, kept or waiting."""
        self._log = log
        self._due = time.monotonic() + _KEPT_EVERY

    def add(self, one: _Candidate, parsed: bytes) -> None:
        """One more article, JSON of its `ParsedArticle`."""
        self.identities.add(_identity(one.article))
        self.waiting.append(PendingDocument(msgspec.Raw(parsed), one.hash, one.given))
        if time.monotonic() >= self._due:
            self.keep()

    def keep(self) -> None:
        """Acknowledges what waits: no crash loses it."""
        begin = time.monotonic()
        if self.waiting:
            self._log.keep(self.waiting)
            self.waiting = []
        end = time.monotonic()
        self._due = end + max(_KEPT_EVERY, (end - begin) / _SHARE_OF_KEEPING)


def _parse(
    candidates: Sequence[_Candidate],
    batches: _Batches,
    progress: Progress | None,
    jobs: int,
    ner: str | None,
) -> list[Note]:
    """Parses into `batches`; the articles on which our parser failed, which stop no folder."""
    if candidates and ner:
        from parsing.ner import load

        load(ner)  # a model that cannot be loaded is no failure of every article
    failures: list[Note] = []
    with closing(parse_each([one.article for one in candidates], jobs, ner)) as outcomes:
        try:
            for number, (one, outcome) in enumerate(zip(candidates, outcomes, strict=True), 1):
                path = _identity(one.article)
                if outcome.failure:
                    reason = f"our parser failed on it ({outcome.failure}); please report this"
                    failures.append(Note(path, reason))
                else:
                    batches.add(one, outcome.parsed)
                if progress:
                    progress(number, len(candidates), path)
        except WorkerLost:
            batches.keep()
            raise
    return failures


def _commit(
    log: EventLog, paths: Iterable[str | os.PathLike[str]], batches: _Batches, wait: float = 60.0
) -> None:
    """Puts what was parsed beside the articles that are in the log by now, and makes the rows anew."""
    with log.transaction(wait) as transaction:
        stored = {document.identity: document for document in transaction.articles()}
        fresh = {document.identity: document for document in transaction.take_pending()}
        for waiting in batches.waiting:
            document = ArticleDocument(decode(waiting.parsed, ParsedArticle), waiting.hash, waiting.given)
            fresh[document.identity] = document
        placed = _with_own_ids(list(fresh.values()), stored)
        transaction.put_articles(placed)
        make_rows(transaction)
        transaction.note_paths(readable(real(path)) for path in paths)


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
        _parser_version(),
        *([model] if model else []),
    )
    return hashlib.sha256(orjson.dumps(parts)).hexdigest()


def _model_version(ner: str) -> str:
    from parsing.ner import model_version

    return model_version(ner)


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
