"""Articles parsed in this process or, where there is enough to read, on several cores.

What was parsed travels as the JSON that the log keeps: quicker than records to hand over, and to write.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice

from parsing.records import Article
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
    failure: str = ""
    """The exception, as Python writes it."""


def parse_each(articles: Sequence[Article], jobs: int, ner: str | None = None) -> Generator[Outcome]:
    """The outcome of each article, in their order, on at most `jobs` cores.

    `ner` names the spaCy model that is asked too; each core loads its own.

    Raises WorkerLost where a worker was killed, with the article that was waited for.
    """
    if jobs < 2 or len(articles) < 2 or sum(len(article.text) for article in articles) < _WORTH_STARTING:
        yield from (_parse(article, ner) for article in articles)
        return
    with _workers(min(jobs, len(articles))) as workers:
        yield from _in_order(workers, articles, ner, jobs * _IN_FLIGHT)


def _parse(article: Article, ner: str | None) -> Outcome:
    """A defect of ours stops no folder."""
    from parsing.pipeline import parse_article

    try:
        return Outcome(encode(parse_article(article, ner)))
    except Exception as error:  # noqa: BLE001 - whatever it is, the other articles are kept
        return Outcome(b"", repr(error))


def _in_order(
    workers: ProcessPoolExecutor, articles: Iterable[Article], ner: str | None, in_flight: int
) -> Iterator[Outcome]:
    """Keeps `in_flight` articles handed out, and waits for the first of them."""
    left = iter(articles)
    handed: deque[tuple[Article, Future[Outcome]]] = deque()
    while True:
        with _interrupts_held():
            handed += [
                (one, workers.submit(_parse, one, ner)) for one in islice(left, in_flight - len(handed))
            ]
        if not handed:
            return
        article, outcome = handed.popleft()
        try:
            yield outcome.result()
        except BrokenProcessPool:
            raise WorkerLost(
                f"a process was killed while parsing (for want of memory?), at {article.path or article.id} "
                "or one of the next articles"
            ) from None


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
