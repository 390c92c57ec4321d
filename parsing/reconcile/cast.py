"""The actors of all articles, and by what they are looked up: a new article is compared only with those whose
names have to do with its own.

Actors of one kind and one name (`shared_name`) lie in one block. Blocks are looked up by the whole names of
their actors, by the short forms they go by, and by what a slip of the pen leaves of a name.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from parsing import lexicon
from parsing.reconcile.holders import Holders, key_of
from parsing.reconcile.names import name_words, short_forms, short_name, spelling_key
from parsing.reconcile.packed import pack, unpack
from parsing.reconcile.seen import SeenActor


class Seen(dict[int, Sequence[SeenActor]]):
    """Number of an article -> its actors in order; `before` reads those of an earlier run when asked for."""

    def __init__(self, before: Callable[[int], Sequence[SeenActor]] | None = None) -> None:
        super().__init__()
        self.before = before
        self.packed: dict[int, tuple[bytes, str, str]] = {}
        """Those that were put since, as `unpack` takes them, while nobody looks at them."""

    def __missing__(self, number: int) -> Sequence[SeenActor]:
        if number in self.packed:
            self[number] = unpack(*self.packed[number])
        else:
            self[number] = self.before(number) if self.before else ()
        return self[number]

    def pack(self, numbers: Iterable[int]) -> None:
        """Takes little room from now on; `numbers`: of all that were put since the run before."""
        for number in numbers:
            if number in self:
                published, article = self[number][0].order[:2] if self[number] else ("", "")
                self.packed[number] = pack(self[number]), article, published
        self.clear()


ActorKey = tuple[str, str]
"""(`Article.id`, `Actor.id`)"""


@dataclass(slots=True)
class Cast:
    """Articles and blocks are numbered as they come, and keep their numbers."""

    articles: list[str] = field(default_factory=list)
    """Their ids."""
    actors: Seen = field(default_factory=Seen)
    blocks: list[str] = field(default_factory=list)
    """What the actors of each share."""
    lookups: Holders = field(default_factory=Holders)
    """Numbers of blocks, and of the articles that have a block, by key."""
    put_since: set[int] = field(default_factory=set)
    """The articles that were put since the run before."""
    added: tuple[array[int], array[int]] = field(default_factory=lambda: (array("Q"), array("i")))
    """Keys, and numbers, that were put to `lookups`, likewise."""
    _numbers: dict[str, int] = field(default_factory=dict)
    """Of articles, by id."""
    _noted: set[tuple[str, str, tuple[str, ...]]] = field(default_factory=set)
    """What each block is looked up by already."""

    def put(self, article: str, actors: Sequence[SeenActor]) -> None:
        """Adds an article, or replaces its actors."""
        number = self._number(article)
        self.actors[number] = actors
        self.put_since.add(number)
        for one in actors:
            name = shared_name(one)
            block = self._block(name)
            self._add(f"@ {block}", number)
            what = (name, one.actor.name, one.actor.aliases)
            if what not in self._noted:
                self._noted.add(what)
                for key in _keys(one):
                    self._add(key, block)

    def pack(self) -> None:
        """Takes little room from now on."""
        self.actors.pack(self.put_since)
        self._noted.clear()

    def of(self, article: str) -> Sequence[SeenActor]:
        """The actors of an article, in its order; none of one that is not there."""
        number = self._numbered().get(article)
        return () if number is None else self.actors[number]

    def block_of(self, one: SeenActor) -> int:
        (number,) = self._found("=", shared_name(one))
        return number

    def members(self, block: int) -> list[SeenActor]:
        """The actors of a block, in order."""
        name = self.blocks[block]
        named_in = (self.actors[number] for number in self.lookups[key_of(f"@ {block}")])
        return sorted(
            (one for actors in named_in for one in actors if shared_name(one) == name),
            key=lambda one: one.order,
        )

    def called(self, kind: str, folded: str) -> Sequence[int]:
        """The blocks with actors whose whole name, but for an article, is that."""
        return self.lookups[key_of(f"> {kind} {folded}")]

    def going_by(self, kind: str, form: str) -> Sequence[int]:
        """The blocks with actors that go by that short form too."""
        return self.lookups[key_of(f"< {kind} {form}")]

    def near(self, kind: str, words: Sequence[str], place: int) -> Iterator[int]:
        """The blocks with names of the same words but for the one at that place, which may be a misspelling
        of theirs; among them those of the name itself."""
        for key in _slips(kind, words, place):
            yield from self.lookups[key_of(key)]

    def told_by(self, row: str) -> Sequence[int]:
        """The articles that have an actor of that `LoggedActor.id`, or had."""
        return self.lookups[key_of(f"# {row}")]

    def note_row(self, row: str, article: str) -> None:
        """The article has an actor of that `LoggedActor.id`."""
        self._add(f"# {row}", self._number(article))

    def _add(self, name: str, number: int) -> None:
        key = key_of(name)
        if self.lookups.put(key, number):
            keys, numbers = self.added
            keys.append(key)
            numbers.append(number)

    def _number(self, article: str) -> int:
        numbers = self._numbered()
        if article not in numbers:
            numbers[article] = len(self.articles)
            self.articles.append(article)
        return numbers[article]

    def _numbered(self) -> dict[str, int]:
        if not self._numbers:
            self._numbers.update((id, number) for number, id in enumerate(self.articles))
        return self._numbers

    def _block(self, name: str) -> int:
        for number in self._found("=", name):
            return number
        self._add(f"= {name}", len(self.blocks))
        self.blocks.append(name)
        return len(self.blocks) - 1

    def _found(self, sign: str, name: str) -> list[int]:
        return [number for number in self.lookups[key_of(f"{sign} {name}")] if self.blocks[number] == name]


def shared_name(one: SeenActor) -> str:
    """What the names of one actor share, and their kind; the country too where several countries have one of
    that name."""
    actor = one.actor
    if actor.kind == "person":
        return f"person {spelling_key(one.folded)}"
    shared = actor.name in lexicon.words("shared-organisations")
    return f"organization {one.folded} {actor.country}" if shared else f"organization {one.folded}"


def _keys(one: SeenActor) -> Iterator[str]:
    """By what the block of an actor is looked up."""
    kind, words = one.actor.kind, name_words(one.actor.name)
    yield f"> {kind} {short_name(one.folded)}"
    for form in short_forms(one.actor):
        yield f"< {kind} {form}"
    for place in range(len(words)) if len(words) > 1 else ():
        yield from _slips(kind, words, place)


def _slips(kind: str, words: Sequence[str], place: int) -> set[str]:
    """What names share that are a slip in one word apart: a typo seldom spares neither end of it."""
    word = words[place]
    others = " ".join((*words[:place], "", *words[place + 1 :]))
    return {f"~ {kind} {place} <{word[:1]} {others}", f"~ {kind} {place} {word[-1:]}> {others}"}
