"""Statements grouped, and rows made, in another process while this one groups the events.

Articles go there a few at a time, in order, and stay out of its memory too.
"""

from __future__ import annotations

import gc
from array import array
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cached_property, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from store.crew import Crew, WorkerLost
from store.documents import KeptArticle, encode
from store.parts import ArticleParts
from store.spool import Kept, Spool

if TYPE_CHECKING:
    from parsing.reconcile.holders import Holders
    from parsing.reconcile.known_actors import KnownRow
    from parsing.reconcile.memory import Memory
    from parsing.reconcile.seen import SeenEvent
    from parsing.reconcile.statements import Articles
    from parsing.reconcile.told import Row, Sights

WORTH_STARTING = 300
"""Articles from which a process of its own (a quarter of a second) is repaid."""
_TOGETHER = 48
"""Articles that travel together."""
_AHEAD = 4
"""How many times as many are on their way at a time."""
_ROWS_TOGETHER = 512
_EVENTS_AHEAD = 2
"""The same of rows, and of those of events."""


class _Sent(NamedTuple):
    """An article on its way."""

    id: str
    published: str | None
    quotes: int
    events: int
    own: tuple[str, ...]
    """What its actors are compared by."""
    outline: bytes
    document: bytes


class StatementsElsewhere:
    """The other process as it is seen from this one. It is a worker of the crew, which has no other one."""

    def __init__(self, crew: Crew, log: Path, keep: Callable[[str, bytes], Kept]) -> None:
        """`keep`: as `Transaction.keep_made_row`."""
        self._crew, self._log, self._keep = crew, log, keep
        self._documents: Mapping[str, KeptArticle] = {}
        self._sent = self._reached = 0
        self._on_the_way: deque[Future[tuple[bytes, list[str]]]] = deque()
        self._rows_on_the_way: deque[Future[list[tuple[bytes, Row]]]] = deque()
        self._asked = 0
        self._made: list[Kept] = []
        crew.submit(_wake)

    def takes(self, documents: Mapping[str, KeptArticle]) -> None:
        """The articles of the log, by id, each with its outline."""
        self._documents = documents

    def begin(self, articles: Articles, memory: Memory) -> None:
        self._articles, self._memory = articles, memory
        with _lost_is_told():
            self._crew.submit(
                _begin, self._log, dict(articles.actors), dict(articles.ids), dict(articles.copies)
            )
            self._send()

    def reach(self, place: int) -> None:
        with _lost_is_told():
            self._go_on()
            while self._reached <= place:
                self._take()
                self._send()

    def share(
        self,
        wanted: Sequence[tuple[str, Sequence[int]]],
        make: Callable[[str, Sequence[int]], tuple[Kept, Row]],
    ) -> list[tuple[Kept, Row]]:
        """The last ones there and the first ones here, until they meet."""
        from parsing.reconcile.told import shared

        here: list[tuple[Kept, Row]] = []
        there: dict[int, list[tuple[Kept, Row]]] = {}
        """By the place of their first."""
        left = range(len(wanted))
        awaited: deque[tuple[range, Future[list[tuple[bytes, Row]]]]] = deque()
        with _lost_is_told():
            while left or awaited:
                self._go_on()
                if awaited and (awaited[0][1].done() or not left):
                    some, future = awaited.popleft()
                    made = zip(some, future.result(), strict=True)
                    there[some.start] = [
                        (self._keep(wanted[at][0], row), shared(dated)) for at, (row, dated) in made
                    ]
                elif len(awaited) < _EVENTS_AHEAD:
                    some, left = left[-_ROWS_TOGETHER:], left[:-_ROWS_TOGETHER]
                    awaited.append((some, self._crew.submit(_event_rows, wanted[some.start : some.stop])))
                else:
                    some, left = left[:_ROWS_TOGETHER], left[_ROWS_TOGETHER:]
                    here += (make(*wanted[at]) for at in some)
        return [*here, *chain.from_iterable(there[first] for first in sorted(there))]

    def rows(self) -> list[Kept]:
        with _lost_is_told():
            while self._reached < len(self._articles.shelf):
                self._take()
                self._send()
            self._ask()
            while self._rows_on_the_way:
                self._keep_rows()
                self._ask()
            told, memory = self._memory.quotes, self._memory
            told.keys, told.ends, memory.statements = self._crew.submit(_end).result()
        return self._made

    def _go_on(self) -> None:
        """Takes what is there, and sees that the other process has something to do."""
        while self._on_the_way and self._on_the_way[0].done():
            self._take()
        self._send()
        while self._rows_on_the_way and self._rows_on_the_way[0].done():
            self._keep_rows()
        self._ask()

    def _send(self) -> None:
        shelf = self._articles.shelf.articles
        while self._sent < len(shelf) and len(self._on_the_way) < _AHEAD:
            places = range(self._sent, min(self._sent + _TOGETHER, len(shelf)))
            self._on_the_way.append(self._crew.submit(_group, list(map(self._article, places))))
            self._sent = places.stop

    def _article(self, place: int) -> _Sent:
        from parsing.reconcile.outline import told_in

        one = self._articles.shelf.articles[place]
        kept = self._documents[one.id]
        assert kept.outline
        outline, document = told_in(kept.outline.read()), kept.document.read()
        return _Sent(
            one.id, one.published, one.quotes, one.events, self._articles.own[place], outline, document
        )

    def _take(self) -> None:
        """What was decided of the articles that were sent first."""
        groups, ids = self._on_the_way.popleft().result()
        told = self._memory.quotes
        for group in array("L", groups):
            told.put(group)
        told.ids += ids
        self._reached = min(self._reached + _TOGETHER, len(self._articles.shelf))

    def _ask(self) -> None:
        groups = len(self._memory.quotes.ids)
        while self._reached == len(self._articles.shelf) and len(self._rows_on_the_way) < _AHEAD:
            if self._asked == groups:
                return
            some = range(self._asked, min(self._asked + _ROWS_TOGETHER, groups))
            self._rows_on_the_way.append(self._crew.submit(_rows, some))
            self._asked = some.stop

    def _keep_rows(self) -> None:
        from parsing.reconcile.told import shared

        told = self._memory.quotes
        for made, row in self._rows_on_the_way.popleft().result():
            self._made.append(self._keep(told.ids[len(told.rows)], made))
            told.rows.append(shared(row))


@contextmanager
def _lost_is_told() -> Iterator[None]:
    try:
        yield
    except BrokenProcessPool:
        raise WorkerLost("a process was killed while rows were made (for want of memory?)") from None


# ---------------------------------------------------------------- in the other process


class _Work:
    """What the other process is at."""

    def __init__(
        self, log: Path, actors: Mapping[str, KnownRow], ids: Mapping[str, str], copies: Mapping[str, str]
    ) -> None:
        from parsing.reconcile.memory import Memory
        from parsing.reconcile.shelf import Shelf
        from parsing.reconcile.statements import Articles, Statements

        self.own: list[tuple[str, ...]] = []
        self.shelf = Shelf([])
        self.spool = Spool(log)
        articles = Articles(self.shelf, actors, ids, self.own, (), copies)
        memory = Memory()
        self.articles = articles
        self.statements = Statements(articles, memory.quotes, memory.statements)
        self.denials_found = False

    @cached_property
    def events(self) -> Sights[SeenEvent]:
        """Those of all articles; they are there, and the statements grouped."""
        from parsing.reconcile.happenings import see_all

        return see_all(self.articles, self.statements.told)

    def add(self, one: _Sent) -> None:
        from parsing.reconcile.shelf import Shelved

        outline, document = self.spool.put(one.outline), self.spool.put(one.document)
        look = partial(_look, document)
        self.shelf.articles.append(
            Shelved(one.id, one.published, one.quotes, one.events, _not_read, outline.read, look)
        )
        self.own.append(one.own)


_work: list[_Work] = []


def _wake() -> None:
    """Imports what it will need."""
    import parsing.reconcile.happenings  # noqa: F401


def _begin(
    log: Path, actors: Mapping[str, KnownRow], ids: Mapping[str, str], copies: Mapping[str, str]
) -> None:
    gc.disable()  # as within a transaction
    _work[:] = [_Work(log, actors, ids, copies)]


def _group(articles: Sequence[_Sent]) -> tuple[bytes, list[str]]:
    """The groups of the statements of the next articles, and the ids of the new ones."""
    (work,) = _work
    told = work.statements.told
    numbers, groups = len(told.group_of), len(told.ids)
    for one in articles:
        work.add(one)
    work.statements.group([one.quotes for one in articles])
    return array("L", told.group_of[numbers:]).tobytes(), told.ids[groups:]


def _rows(groups: range) -> list[tuple[bytes, Row]]:
    """The rows of these groups; all statements are grouped."""
    from parsing.reconcile.statements import noted

    (work,) = _work
    if not work.denials_found:
        work.statements.find_denials(range(len(work.statements.told.groups)))
        work.denials_found = True
    rows = map(work.statements.row, groups)
    return [(encode(row), noted(row)) for row in rows]


def _event_rows(wanted: Sequence[tuple[str, Sequence[int]]]) -> list[tuple[bytes, Row]]:
    """The rows of groups of events, by their ids and members; all statements are grouped."""
    from parsing.reconcile.happenings import dated, event_row

    (work,) = _work
    rows = (event_row(id, members, work.events, work.articles) for id, members in wanted)
    return [(encode(row), dated(row)) for row in rows]


def _end() -> tuple[array[int], array[int], Holders]:
    """What is remembered of it."""
    (work,) = _work
    work.spool.close()
    told = work.statements.told
    return told.keys, told.ends, work.statements.statements


def _look(document: Kept) -> ArticleParts:
    return ArticleParts(document.read())


def _not_read() -> NoReturn:
    raise AssertionError("rows need no whole article")
