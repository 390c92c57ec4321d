"""Files → parse → reconcile → one transaction: where the store meets the engine.

The engine is imported when called, so that opening a log does not pay for it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from parsing.records import Article
from store.arrivals import Place, find_places, name_of, read_place
from store.batches import Batches, commit
from store.candidates import Candidate, candidate, free_id, identity, is_same
from store.crew import Crew, WorkerLost, crew_of
from store.documents import ArticleHead, Given, Known
from store.files import Note, is_url, known_as, readable
from store.log import EventLog
from store.manners import Said, manner_of, manners_after
from store.workers import parse_each

Progress = Callable[[int, int, str], None]
"""Called with (number of the file or page at hand, how many there are, path of what of it was just done), and
with the path "" before what was read becomes rows."""

_UNPLACED = "no publication date found, so days such as “Monday” have no date; --published DATE gives one"


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What became of each article; paths are `Article.path`s."""

    read: tuple[str, ...]
    new: tuple[str, ...]
    changed: tuple[str, ...]
    """Their old rows are replaced."""
    unchanged: tuple[str, ...]
    gone: tuple[Note, ...]
    """What was read before in these folders and is there no more; it stays in the log."""
    skipped: tuple[Note, ...]
    """What gave no article, with the reason."""
    warnings: tuple[Note, ...]
    """Articles that were ingested without something their file says, or should say, with the reason."""
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

    Files are read while others are parsed, so that few articles are in memory at a time. The rows of the log
    change once, at the end, all or none; what has been parsed is kept on the way, and where the call is cut
    off, so that the same call goes on from there. An article whose file is gone stays.

    What is said outlasts the call: `published` and `source` for every article read, `ner` and `columns` for
    `paths` and all that is ever read below them. `ner` names a spaCy model that helps to find actors: with
    another one, or another version of it, articles are read again. `columns` gives the names tables have for
    fields of `Article`. "" for a model or a name forgets it. With `fetch` addresses in `paths` are fetched.

    Raises ValueError where `published` is no date, `parsing.ner.ModelMissing`, WorkerLost where a process was
    killed, and the `store.errors` of the log; a bad file is only reported.
    """
    given = Given(_day(published), readable(source) if source else None)
    said = Said(columns or {}, ner)
    known = log.known()
    intake = _Intake(find_places(paths, known.paths), known, given, said, fetch, progress)
    batches = Batches(log)
    try:
        with crew_of(jobs - 1) as crew:
            _parse(_once_ready(log, intake.candidates()), intake, batches, crew)
        fresh = batches.identities | known.pending.keys()
        if fresh or (intake.read and _is_news(said, paths, known)):
            intake.tell(intake.total, "")
            commit(log, paths, batches, said=said, jobs=jobs)
    except (KeyboardInterrupt, WorkerLost):
        batches.keep()
        raise
    finally:
        batches.close()
    summary = log.summary()
    return IngestReport(
        read=tuple(intake.read),
        new=tuple(path for path in intake.read if path in fresh and path not in known.articles),
        changed=tuple(path for path in intake.read if path in fresh and path in known.articles),
        unchanged=tuple(path for path in intake.read if path in intake.same and path not in fresh),
        gone=tuple(_gone(paths, known.articles.keys() - intake.read)),
        skipped=tuple(intake.skipped),
        warnings=tuple(intake.warnings),
        events=summary.events,
        quotes=summary.quotes,
    )


class _Intake:
    """Reads one file after the other, keeping of their articles only what they are known by."""

    def __init__(
        self,
        places: Sequence[Place],
        known: Known,
        given: Given,
        said: Said,
        fetch: bool,
        progress: Progress | None,
    ) -> None:
        self.read: list[str] = []
        """Identities, as are those of `same`."""
        self.same: set[str] = set()
        """In the log as they are."""
        self.skipped: list[Note] = []
        self.warnings: list[Note] = []
        self._places, self._given, self._said, self._fetch = places, given, said, fetch
        self._heads = known.articles | known.pending
        self._ids = {head.id for head in self._heads.values()}
        self._manners = known.manners
        self._progress = progress
        self.total = sum(not isinstance(place, Note) for place in places)
        self._reached = 0

    def candidates(self) -> Iterator[Candidate]:
        """The articles that have to be parsed. Raises `parsing.ner.ModelMissing`."""
        number = 0
        for place in self._places:
            number += not isinstance(place, Note)
            parsing = False
            for one in self._articles(place, number):
                if is_same(one, self._heads):
                    self.same.add(identity(one.article))
                else:
                    parsing = True
                    _load(one.ner)
                    yield one
            if not parsing:
                self.tell(number, name_of(place))

    def tell(self, number: int, path: str) -> None:
        """Progress, which never goes back where files are read ahead of what is parsed."""
        self._reached = max(self._reached, number)
        if self._progress:
            self._progress(self._reached, self.total, path)

    def _articles(self, place: Place, number: int) -> Iterator[Candidate]:
        manner = self._said.of(manner_of(name_of(place), self._manners))
        for one in read_place(place, manner.columns, self._fetch):
            if isinstance(one, Note):
                (self.warnings if one.used else self.skipped).append(one)
            else:
                self.read.append(identity(one))
                before = self._heads.get(identity(one))
                yield candidate(self._called(one, before), before, self._given, manner.ner, number)

    def _called(self, article: Article, before: ArticleHead | None) -> Article:
        """The article under the id that it will have in the log, which the ids of its rows are made of."""
        if not article.path:
            return article
        own = before.id if before else free_id(article.id, self._ids)
        self._ids.add(own)
        return article if own == article.id else replace(article, id=own)


def _once_ready(log: EventLog, candidates: Iterator[Candidate]) -> Iterator[Candidate]:
    """Nothing is parsed for a log that cannot be written. Raises LogUnwritable."""
    for number, one in enumerate(candidates):
        if not number:
            log.make_ready()
        yield one


def _parse(candidates: Iterator[Candidate], intake: _Intake, batches: Batches, crew: Crew) -> None:
    """Parses them into `batches`; an article on which our parser failed stops no folder."""
    for one, outcome in parse_each(candidates, crew):
        path = identity(one.article)
        if outcome.failure:
            reason = f"our parser failed on it ({outcome.failure}); please report this"
            intake.skipped.append(Note(path, reason))
        else:
            batches.add(one, outcome.parsed, outcome.outline)
            if outcome.unplaced:
                intake.warnings.append(Note(path, _UNPLACED, error=False, used=True))
        intake.tell(one.place, path)


def _gone(paths: Sequence[str | os.PathLike[str]], unread: Iterable[str]) -> Iterator[Note]:
    """Which of the articles that were not read lay in these folders, in a file that is there no more."""
    within = tuple(f"{known_as(path).rstrip(os.sep)}{os.sep}" for path in paths if not is_url(path))
    for path in sorted(path for path in unread if path.startswith(within)):
        if not _is_there(path):
            yield Note(path, "gone since it was read; it stays in the log")


def _is_there(path: str) -> bool:
    """Whether the file is, of what may be the third article of it: `news.csv#3`."""
    while not Path(path).is_file() and "#" in path:
        path = path.rpartition("#")[0]
    return Path(path).is_file()


def _is_news(said: Said, paths: Sequence[str | os.PathLike[str]], known: Known) -> bool:
    """Whether it changes how any path is read."""
    return manners_after(known.manners, map(known_as, paths), said) != known.manners


def _load(ner: str | None) -> None:
    """A model that cannot be loaded is no failure of every article."""
    if ner:
        from parsing.ner import load

        load(ner)


def _day(published: str | None) -> str | None:
    if published is None:
        return None
    from parsing.readers import iso_day

    day = iso_day(published)
    if day is None:
        raise ValueError(f"“{published}” is no date; write it as 2017-02-15")
    return day
