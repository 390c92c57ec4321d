"""The other cores: processes that do what they are handed until an ingest ends, however it ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Given = TypeVar("Given")


_TELLING = 1.0
"""Seconds in which a worker that is to end has told what it made."""


class WorkerLost(Exception):
    """A worker was killed; its text is one line for a person."""


class Crew:
    """Workers, none of which is started before it is needed."""

    def __init__(self, workers: int) -> None:
        self.size = workers
        self._others = set(multiprocessing.active_children())
        self._executor: ProcessPoolExecutor | None = None

    @property
    def is_at_work(self) -> bool:
        return self._executor is not None

    def submit(self, work: Callable[Asked, Given], *args: Asked.args, **named: Asked.kwargs) -> Future[Given]:
        """Hands work out. Raises BrokenProcessPool where a worker was killed, as its result then does."""
        with _interrupts_held():
            if self._executor is None:
                spawn = multiprocessing.get_context("spawn")  # no copy of a screen's threads
                self._executor = ProcessPoolExecutor(self.size, spawn, initializer=_serve)
            return self._executor.submit(partial(_do, work, *args, **named))

    def close(self, at_once: bool = False) -> None:
        """Lets the workers end when they have done what they are at, or ends them `at_once`."""
        if self._executor:
            for worker in set(multiprocessing.active_children()) - self._others if at_once else ():
                worker.terminate()
            self._executor.shutdown(cancel_futures=True)


@contextmanager
def crew_of(workers: int) -> Iterator[Crew]:
    """So many workers, gone when this ends."""
    crew = Crew(workers)
    try:
        yield crew
    except BaseException:
        crew.close(at_once=True)
        raise
    finally:
        crew.close()


class _Worker:
    """What this process is at, if it is a worker."""

    is_at_work = False


def _do(work: Callable[Asked, Given], *args: Asked.args, **named: Asked.kwargs) -> Given:
    _Worker.is_at_work = True
    try:
        return work(*args, **named)
    finally:
        _Worker.is_at_work = False


def _serve() -> None:
    """Ctrl-C reaches every process of a terminal: the parent answers it. Where that is killed, so are we."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _stop(*_: object) -> None:
    """Ends this process, but not amid what it tells: the parent would wait for the rest."""
    if _Worker.is_at_work:
        os._exit(1)
    ending = threading.Timer(_TELLING, os._exit, (1,))
    ending.daemon = True
    ending.start()


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
