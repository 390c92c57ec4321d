"""What is known of the actors of a log: which of single articles are one, and under which id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from parsing.corrections import Correction
from parsing.reconcile.cast import Cast
from parsing.reconcile.joining import Joining
from parsing.reconcile.seen import SeenActor


class KnownRow(NamedTuple):
    """What is known of the row of an actor without reading it."""

    name: str
    country: str | None
    base: str
    """What its id begins with: the slug of the name it has without corrections."""
    first: str
    """What it is compared by: the slug of the name of the first it stands for, which stays when later ones
    join it; with its article behind an `@` where an earlier row has that slug."""
    order: tuple[str, str, int]
    """Of that first."""


@dataclass(slots=True)
class KnownActors:
    """Empty, it makes all actors be joined anew."""

    cast: Cast = field(default_factory=Cast)
    rows: dict[str, KnownRow] = field(default_factory=dict)
    """By `LoggedActor.id`."""
    ids: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """`Article.id` -> `LoggedActor.id`s of its actors, in their order."""
    corrections: tuple[Correction, ...] = ()
    """Those that were applied."""

    def id_of(self, one: SeenActor) -> str | None:
        """The id of the row that an actor belongs to; None where it belongs to none yet."""
        ids = self.ids.get(one.article)
        return ids[one.order[2]] if ids else None

    def members(self, id: str) -> Iterator[SeenActor]:
        """The actors of single articles that a row stands for."""
        for number in self.cast.told_by(id):
            ids = self.ids.get(self.cast.articles[number], ())
            for one, own in zip(self.cast.actors[number], ids, strict=False):
                if own == id:
                    yield one

    def firsts(self, article: str) -> tuple[str, ...]:
        """`KnownRow.first` of the rows of an article's actors, in their order."""
        return tuple(self.rows[id].first for id in self.ids.get(article, ()))

    def settle(self, id: str, row: KnownRow, members: Iterable[SeenActor]) -> set[str]:
        """Notes a row and whom it stands for; the articles in which it was another."""
        moved = set()
        self.rows[id] = row
        for one in members:
            ids = self.ids.get(one.article) or ("",) * len(self.cast.of(one.article))
            place = one.order[2]
            if ids[place] != id:
                self.ids[one.article] = (*ids[:place], id, *ids[place + 1 :])
                self.cast.note_row(id, one.article)
                moved.add(one.article)
        return moved


class Region:
    """Actors whose rows may be others now: those of a change, and all that are, or were, one with them."""

    def __init__(self, known: KnownActors) -> None:
        self.joining = Joining(known.cast)
        self.groups: list[list[SeenActor]] = []
        """Of the actors that are one now, in order."""
        self.members: dict[SeenActor, None] = {}
        self.rows: set[str] = set()
        """The ids of the rows they belonged to."""
        self._known = known

    def add(self, actors: Iterable[SeenActor]) -> None:
        todo = list(actors)
        while todo:
            one = todo.pop()
            if one not in self.members:
                group = sorted(self.joining.whole(one), key=lambda one: one.order)
                self.groups.append(group)
                self.members.update(dict.fromkeys(group))
                todo += self._before(filter(None, map(self._known.id_of, group)))

    def add_rows(self, ids: Iterable[str]) -> None:
        """The actors of these rows."""
        self.add(list(self._before(ids)))

    def _before(self, ids: Iterable[str]) -> Iterator[SeenActor]:
        for id in dict.fromkeys(ids):
            if id not in self.rows:
                self.rows.add(id)
                yield from self._known.members(id)
