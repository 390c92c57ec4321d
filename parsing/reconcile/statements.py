"""The statements of a log: which of them are one, and their rows.

What events are compared by of statements is only which are one. So another process may group the statements
and make their rows, while this one groups the events of the articles of which the statements are grouped.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from parsing.logged import LoggedQuote
from parsing.reconcile.denials import add_statements, find_denials
from parsing.reconcile.holders import Holders
from parsing.reconcile.ids import Ids
from parsing.reconcile.known_actors import KnownRow
from parsing.reconcile.memory import Memory
from parsing.reconcile.quotes import group_quotes, log_quote
from parsing.reconcile.seen import SeenEvent, SeenQuote, see_quotes
from parsing.reconcile.shelf import Shelf
from parsing.reconcile.told import Row, Sights, Told

Seen = TypeVar("Seen", SeenEvent, SeenQuote)
Kept = TypeVar("Kept")
_MOST_SEEN = 4_096
"""Articles of which the quotes are in memory at a time: nearly always those looked at."""


@dataclass(frozen=True, slots=True)
class Articles:
    """The articles of a log in order, and what was found of them before quotes and events."""

    shelf: Shelf
    actors: Mapping[str, KnownRow]
    """By what they are compared by (`KnownRow.first`)."""
    ids: Mapping[str, str]
    """`LoggedActor.id`s, likewise."""
    own: Sequence[tuple[str, ...]]
    """Of each article, what each of its actors is compared by."""
    moved: Sequence[int]
    """The places of those whose actors belong to rows of other ids than before."""
    copies: Mapping[str, str]
    """As `Texts.copies` gives them."""


class Elsewhere(Protocol[Kept]):
    """Another process that groups statements and makes their rows, and some of the events’."""

    def begin(self, articles: Articles, memory: Memory) -> None:
        """Lets it begin; nothing is decided of any statement yet."""

    def reach(self, place: int) -> None:
        """Brings the memory up to the statements of the article at that place, or further; its `quotes` can
        be read, and nothing else be done with them."""

    def share(
        self,
        wanted: Sequence[tuple[str, Sequence[int]]],
        make: Callable[[str, Sequence[int]], tuple[Kept, Row]],
    ) -> Sequence[tuple[Kept, Row]]:
        """The rows of groups of events, each `wanted` by its id and the numbers of its members: some made
        there, others here by `make`. All statements are reached."""

    def rows(self) -> Sequence[Kept]:
        """The row of each group, as it is kept; the memory is brought up to them."""


class Statements:
    """Those of some articles, and of more."""

    def __init__(self, articles: Articles, told: Told, statements: Holders) -> None:
        """`told`, and `statements`, which can be denied, are brought up to them."""
        self.told, self.statements = told, statements
        self.said: Sights[SeenQuote] = Sights(
            (), lambda place: see_quotes(articles.shelf, place, articles.own[place]), _MOST_SEEN
        )
        self._articles = articles
        self._ids = Ids(told.ids)
        self._denied: Mapping[int, tuple[int, ...]] = {}

    def group(self, counts: Sequence[int]) -> None:
        """Decides of those of the next articles, which tell so many each, which are one."""
        told, first = self.told, len(self.told.group_of)
        self.said.add(counts)
        group_quotes(self.said, told)
        add_statements(self.said, self.statements, first)
        new = told.groups[len(told.ids) :]
        told.ids += [self._ids.make("q", self.said[members[0]].mark) for members in new]

    def find_denials(self, groups: Collection[int]) -> None:
        """Among all there are."""
        self._denied = find_denials(self.said, self.told, self.statements, groups)

    def row(self, group: int) -> LoggedQuote:
        articles, told = self._articles, self.told
        members = [one.read() for one in by_publication(map(self.said.__getitem__, told.groups[group]))]
        denies = tuple(told.ids[other] for other in self._denied.get(group, ()))
        quote = log_quote(told.ids[group], members, articles.actors, articles.copies, denies)
        return replace(
            quote,
            speaker_id=articles.ids[quote.speaker_id] if quote.speaker_id else None,
            addressee_ids=tuple(articles.ids[one] for one in quote.addressee_ids),
        )


def noted(quote: LoggedQuote) -> Row:
    """What is known of its row without reading it."""
    return Row(quote.first, quote.last, quote.speaker_id)


def by_publication(members: Iterable[Seen]) -> list[Seen]:
    """Those of undated articles, which were taken first, come last."""
    return sorted(members, key=lambda one: one.published is None)
