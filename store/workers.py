"""Articles parsed in this process and, where there is enough to read, on other cores too.

What was parsed travels as the JSON that the log keeps: quicker than records to hand over, and to write.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain

from parsing.records import Article, ParsedArticle
from store.candidates import Candidate, identity
from store.crew import Crew, WorkerLost
from store.documents import encode
from store.garbage import collecting_seldom

_WORTH_STARTING = 400_000
"""Code points from which starting workers (half a second each) is repaid."""
_TOGETHER = 8_000
"""Code points that are handed out together: a twentieth of a second."""
_IN_FLIGHT = 4
"""Bundles handed out for each worker and not yet parsed: what it has to do while this process parses one."""
_HELD = 4
"""Times as many that are in memory at most, waiting for one before them."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an article."""

    parsed: bytes
    """JSON of the `ParsedArticle`; empty where the parser failed."""
    outline: bytes
    """What it is compared by (`parsing.reconcile.outline`)."""
    unplaced: bool = False
    """Whether days in it cannot be placed for want of a publication date."""
    failure: str = ""
    """The exception, as Python writes it."""


def parse_each(candidates: Iterable[Candidate], crew: Crew) -> Iterator[tuple[Candidate, Outcome]]:
    """The outcome of each article, in their order, parsed here and by the crew.

    Articles are taken as they are wanted, so that never many are in memory. A spaCy model that one of them
    names is loaded on each core.

    Raises WorkerLost where a worker was killed, with the article that was waited for.
    """
    left = iter(candidates)
    first, worth_it = _first(left) if crew.size else ([], False)
    if worth_it:
        yield from _in_order(crew, chain(first, left))
    else:
        yield from ((one, _parse(one.article, one.ner)) for one in chain(first, left))


def _first(candidates: Iterator[Candidate]) -> tuple[list[Candidate], bool]:
    """As many as make workers worth starting, two at least, or all there are; and whether they do."""
    taken: list[Candidate] = []
    size = 0
    for one in candidates:
        taken.append(one)
        size += len(one.article.text)
        if len(taken) > 1 and size >= _WORTH_STARTING:
            return taken, True
    return taken, False


@collecting_seldom()
def _parse(article: Article, ner: str | None) -> Outcome:
    """A defect of ours stops no folder."""
    from parsing.pipeline import parse_article
    from parsing.reconcile.outline import encode_outline

    try:
        parsed = parse_article(article, ner)
        return Outcome(encode(parsed), encode_outline(parsed), _is_unplaced(parsed))
    except Exception as error:  # noqa: BLE001 - whatever it is, the other articles are kept
        return Outcome(b"", b"", failure=repr(error))


def _is_unplaced(parsed: ParsedArticle) -> bool:
    return parsed.publication.date is None and any(date.value.startswith("XXXX") for date in parsed.dates)


def _parse_all(articles: Sequence[tuple[Article, str | None]]) -> list[Outcome]:
    return [_parse(article, ner) for article, ner in articles]


class _Bundle:
    """Articles that are parsed together."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.candidates = candidates
        self.size = sum(len(one.article.text) for one in candidates)
        """Code points."""
        self.outcomes: Future[list[Outcome]] = Future()

    def hand_to(self, crew: Crew) -> None:
        self.outcomes = crew.submit(_parse_all, [(one.article, one.ner) for one in self.candidates])

    def parse(self) -> None:
        self.outcomes = Future()
        self.outcomes.set_result(_parse_all([(one.article, one.ner) for one in self.candidates]))

    @property
    def is_done(self) -> bool:
        return self.outcomes.done()

    def results(self) -> Iterator[tuple[Candidate, Outcome]]:
        return zip(self.candidates, self.outcomes.result(), strict=True)


def _in_order(crew: Crew, candidates: Iterator[Candidate]) -> Iterator[tuple[Candidate, Outcome]]:
    """Hands out as many bundles as keep the crew busy and parses others here; gives back the first of all as
    soon as it is parsed."""
    handed: deque[_Bundle] = deque()
    in_flight = crew.size * _IN_FLIGHT
    try:
        for bundle in _bundles(candidates):
            while handed and (handed[0].is_done or len(handed) >= in_flight * _HELD):
                yield from handed[0].results()
                handed.popleft()
            waiting = [one for one in handed if not one.is_done]
            if len(waiting) < in_flight or bundle.size > sum(one.size for one in waiting):
                bundle.hand_to(crew)
            else:
                bundle.parse()
            handed.append(bundle)
        while handed:
            _take_back(handed)
            yield from handed[0].results()
            handed.popleft()
    except BrokenProcessPool:
        at = identity((handed[0] if handed else bundle).candidates[0].article)
        raise WorkerLost(
            f"a process was killed while parsing (for want of memory?), at {at} or one of the next articles"
        ) from None


def _take_back(handed: Iterable[_Bundle]) -> None:
    """Parses here what no worker has begun yet, as long as the first of all is not done."""
    first, *others = handed
    for one in others:
        if first.is_done:
            return
        if one.outcomes.cancel():
            one.parse()


def _bundles(candidates: Iterable[Candidate]) -> Iterator[_Bundle]:
    some: list[Candidate] = []
    size = 0
    for one in candidates:
        some.append(one)
        size += len(one.article.text)
        if size >= _TOGETHER:
            yield _Bundle(some)
            some, size = [], 0
    if some:
        yield _Bundle(some)
