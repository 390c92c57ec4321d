"""Articles parsed in this process or, where there is enough to read, on several cores.

What was parsed travels as the JSON that the log keeps: quicker than records to hand over, and to write.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain

from parsing.records import Article, ParsedArticle
from store.candidates import Candidate, identity
from store.documents import encode

_WORTH_STARTING = 400_000
"""Code points from which starting workers (half a second each) is repaid."""
_IN_FLIGHT = 8
"""Articles handed out for each worker and not yet taken back: what bounds the memory."""


class WorkerLost(Exception):
    """A worker was killed; its text is one line for a person."""


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


_Handed = deque[tuple[Candidate, Future[Outcome]]]


def parse_each(candidates: Iterable[Candidate], jobs: int) -> Generator[tuple[Candidate, Outcome]]:
    """The outcome of each article, in their order, on at most `jobs` cores.

    Articles are taken as they are wanted, so that never many are in memory. A spaCy model that one of them
    names is loaded on each core.

    Raises WorkerLost where a worker was killed, with the article that was waited for.
    """
    left = iter(candidates)
    first, worth_it = _first(left) if jobs > 1 else ([], False)
    if worth_it:
        with _workers(jobs) as workers:
            yield from _in_order(workers, chain(first, left), jobs * _IN_FLIGHT)
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


def _in_order(
    workers: ProcessPoolExecutor, candidates: Iterator[Candidate], in_flight: int
) -> Iterator[tuple[Candidate, Outcome]]:
    """Hands out at most `in_flight` articles, and gives the first of them back as soon as it is parsed."""
    handed: _Handed = deque()
    try:
        for one in candidates:
            while handed and (len(handed) >= in_flight or handed[0][1].done()):
                yield _first_of(handed)
            with _interrupts_held():
                handed.append((one, workers.submit(_parse, one.article, one.ner)))
        while handed:
            yield _first_of(handed)
    except BrokenProcessPool:
        at = identity((handed[0][0] if handed else one).article)
        raise WorkerLost(
            f"a process was killed while parsing (for want of memory?), at {at} or one of the next articles"
        ) from None


def _first_of(handed: _Handed) -> tuple[Candidate, Outcome]:
    one, outcome = handed[0]
    parsed = outcome.result()
    handed.popleft()
    return one, parsed


@contextmanager
def _workers(count: int) -> Iterator[ProcessPoolExecutor]:
    """Fresh processes (`spawn`: no copy of a screen's threads), gone when this ends, however it ends."""
    others = set(multiprocessing.active_children())
    executor = ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), initializer=_serve)
    try:
        yield executor
    except BaseException:
        for worker in set(multiprocessing.active_children()) - others:
            worker.terminate()
        raise
    finally:
        executor.shutdown(cancel_futures=True)


def _serve() -> None:
    """Ctrl-C reaches every process of a terminal: the parent answers it. Where that is killed, so are we."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C waits until this ends, and never reaches a process started in it (not on Windows)."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
