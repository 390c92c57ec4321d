"""Files → parse → reconcile → one transaction: where the store meets the engine.

The engine is imported when called, so that opening a log does not pay for it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass

from parsing.records import Article
from store.arrivals import arrivals
from store.batches import Batches, commit
from store.candidates import Candidate, candidate, identity, is_same
from store.documents import Given
from store.files import Note, readable
from store.log import EventLog
from store.workers import WorkerLost, parse_each

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
    candidates = [candidate(one, known.get(identity(one)), given, model) for one in articles]
    batches = Batches(log)
    same = {identity(one.article) for one in candidates if is_same(one, known)}
    to_parse = [one for one in candidates if identity(one.article) not in same]
    skipped += _parse(to_parse, batches, progress, jobs, ner)
    fresh = batches.identities | pending.keys()
    if fresh:
        commit(log, paths, batches)
    summary = log.summary()
    read = tuple(identity(article) for article in articles)
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


def _parse(
    candidates: Sequence[Candidate],
    batches: Batches,
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
                path = identity(one.article)
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


def _model_version(ner: str) -> str:
    from parsing.ner import model_version

    return model_version(ner)


def _day(published: str | None) -> str | None:
    if published is None:
        return None
    from parsing.readers import iso_day

    day = iso_day(published)
    if day is None:
        raise ValueError(f"“{published}” is no date; write it as 2017-02-15")
    return day
