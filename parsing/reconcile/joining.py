"""Which actors of single articles are one: those of one name, of a misspelt name, of a surname or an acronym.

Three steps, each on the groups that the one before made. Groups are made when they are asked for, from those
whose names have to do with theirs (`Cast`), so that the actors of a new article are joined without the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from rapidfuzz.distance import OSA

from parsing import lexicon
from parsing.reconcile.cast import Cast
from parsing.reconcile.groups import Groups
from parsing.reconcile.names import name_words, short_forms, short_name
from parsing.reconcile.namesakes import parted
from parsing.reconcile.seen import SeenActor
from parsing.records import Actor
from parsing.words import content_stems

Linked = TypeVar("Linked")

_SHORTEST_TYPO = 4
"""Letters a word needs for a misspelling of it to be told from another word."""
_WELL_KNOWN = 5
"""Articles from which one that tells of another role and country has got it wrong."""
_FAR_BETTER = 4
"""Times the articles of the next of that surname that a person needs to be the one meant by it alone."""
_LONG_NAME = 14
"""Letters from which two names a slip apart need no other sign of being one."""


class Group:
    """Actors of single articles that are one, in order."""

    def __init__(self, members: Iterable[SeenActor]) -> None:
        self.members = sorted(members, key=lambda one: one.order)
        self.first = self.members[0]
        self.kind = self.first.actor.kind
        self.words = name_words(self.first.actor.name)

    @cached_property
    def articles(self) -> frozenset[str]:
        return frozenset(one.article for one in self.members)

    @cached_property
    def countries(self) -> frozenset[str]:
        return frozenset(one.actor.country for one in self.members if one.actor.country)

    @cached_property
    def genders(self) -> frozenset[str]:
        return frozenset(one.actor.gender for one in self.members if one.actor.gender)

    @cached_property
    def roles(self) -> frozenset[str]:
        """The stems of their words."""
        return _role_stems(self.members)

    @cached_property
    def short_forms(self) -> frozenset[str]:
        return frozenset().union(*(short_forms(one.actor) for one in self.members))


class Joining:
    """The groups of a cast, as it is now."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._named: dict[int, list[Group]] = {}
        self._named_of: dict[SeenActor, Group] = {}
        self._right: dict[Group, list[Group]] = {}
        self._spelt: dict[Group, Group] = {}
        self._owners: dict[Group, Group | None] = {}

    def named(self, block: int) -> list[Group]:
        """The groups of the actors in a block."""
        if block not in self._named:
            self._named[block] = [Group(members) for members in _same_names(self._cast.members(block))]
            for group in self._named[block]:
                self._named_of.update(dict.fromkeys(group.members, group))
        return self._named[block]

    def group_of(self, one: SeenActor) -> Group:
        """The group of an actor among those of its name."""
        if one not in self._named_of:
            self.named(self._cast.block_of(one))
        return self._named_of[one]

    def whole(self, one: SeenActor) -> list[SeenActor]:
        """All that are one with an actor."""
        groups = _linked(self._spelt_of(self.group_of(one)), self._by_short_forms)
        return [member for group in groups for member in group.members]

    # ------------------------------------------------------------ misspellings

    def near(self, kind: str, words: Sequence[str], place: int) -> Iterator[Group]:
        """The groups of one name whose name has the same words, but for one at that place which is a slip."""
        for block in dict.fromkeys(self._cast.near(kind, words, place)):
            for group in self.named(block):
                if group.kind == kind and _is_slip_apart(words, group.words, place):
                    yield group

    def _spelt_of(self, group: Group) -> Group:
        """The group with those of its misspellings."""
        if group not in self._spelt:
            groups = _linked(group, self._by_spelling)
            joined = Group(one for each in groups for one in each.members) if len(groups) > 1 else group
            self._spelt.update(dict.fromkeys(groups, joined))
        return self._spelt[group]

    def _by_spelling(self, group: Group) -> Iterator[Group]:
        yield from self._rightly_spelt(group)
        for place in places(group.words):
            for other in self.near(group.kind, group.words, place):
                if group in self._rightly_spelt(other):
                    yield other

    def _rightly_spelt(self, lone: Group) -> list[Group]:
        """What a name that one article alone has is a misspelling of: the one other a letter or two away."""
        if lone not in self._right:
            found = self._right[lone] = []
            for place in places(lone.words) if len(lone.articles) == 1 else ():
                right = [
                    other
                    for other in self.near(lone.kind, lone.words, place)
                    if other.words != lone.words and _agree(lone, other)
                ]
                if len(right) == 1:
                    found += right
        return self._right[lone]

    # ------------------------------------------------------------ surnames and acronyms alone

    def called(self, kind: str, folded: str) -> Iterator[Group]:
        """The groups, with their misspellings, whose first has that whole name, but for an article."""
        for group in self._in_blocks(self._cast.called(kind, folded)):
            if group.kind == kind and short_name(group.first.folded) == folded:
                yield group

    def _in_blocks(self, blocks: Iterable[int]) -> Iterable[Group]:
        return dict.fromkeys(self._spelt_of(group) for block in blocks for group in self.named(block))

    def _by_short_forms(self, group: Group) -> Iterator[Group]:
        owner = self._owner(group)
        if owner:
            yield owner
        for form in group.short_forms:
            for other in self.called(group.kind, form):
                if self._owner(other) is group:
                    yield other

    def _owner(self, group: Group) -> Group | None:
        """The one other that goes by the name of the group elsewhere."""
        if group not in self._owners:
            name = short_name(group.first.folded)
            others = self._in_blocks(self._cast.going_by(group.kind, name))
            self._owners[group] = _owner(
                group,
                (
                    other
                    for other in others
                    if other is not group and other.kind == group.kind and name in other.short_forms
                ),
            )
        return self._owners[group]


def _linked(first: Linked, links: Callable[[Linked], Iterable[Linked]]) -> list[Linked]:
    """All that links lead to from the first, itself included."""
    found, todo = {first: None}, [first]
    while todo:
        for other in links(todo.pop()):
            if other not in found:
                found[other] = None
                todo.append(other)
    return list(found)


# ---------------------------------------------------------------- the same name


def _same_names(actors: Sequence[SeenActor]) -> Iterator[list[SeenActor]]:
    """Actors of equal names, parted where country *and* role are others."""
    for person in parted(actors):
        by_country: dict[str | None, list[SeenActor]] = defaultdict(list)
        for one in person:
            by_country[_stated_country(one.actor)].append(one)
        homes = sorted(by_country, key=lambda code: (code is None, -len(by_country[code]), code or ""))
        groups = Groups(len(homes))
        for rank, code in enumerate(homes[1:], 1):
            for other in range(rank):
                if (
                    code is None
                    or _may_be_one(_role_stems(by_country[code]), _role_stems(by_country[homes[other]]))
                    or _is_slip(by_country[code], person)
                ):
                    groups.join(rank, other)
                    break
        for ranks in groups.all():
            yield [one for rank in ranks for one in by_country[homes[rank]]]


def _stated_country(actor: Actor) -> str | None:
    """The country the text names for the actor; one that is only inferred tells no two persons apart."""
    return None if actor.country_tier == "inferred" else actor.country


def _may_be_one(roles: frozenset[str], others: frozenset[str]) -> bool:
    """Whether actors of one name and two countries can be one: their roles agree, or one side has none."""
    return not (roles and others) or bool(roles & others)


def _is_slip(lone: Sequence[SeenActor], namesakes: Sequence[SeenActor]) -> bool:
    """One article alone against many: rather read wrongly than another person of the name."""
    articles = [len({one.article for one in actors}) for actors in (lone, namesakes)]
    return articles[0] == 1 and articles[1] > _WELL_KNOWN


def _role_stems(actors: Iterable[SeenActor]) -> frozenset[str]:
    return frozenset().union(*(content_stems(role) for role in {one.actor.role or "" for one in actors}))


# ---------------------------------------------------------------- misspellings


def places(words: Sequence[str]) -> range:
    """Where a name may be misspelt: not where it is one word alone."""
    return range(len(words) if len(words) > 1 else 0)


def _is_slip_apart(words: Sequence[str], others: Sequence[str], place: int) -> bool:
    """Whether names differ at that place at most, by a slip that spares one end of the word."""
    if (*words[:place], *words[place + 1 :]) != (*others[:place], *others[place + 1 :]):
        return False
    if len(words) != len(others):
        return False
    word, other = words[place], others[place]
    return (word[:1] == other[:1] or word[-1:] == other[-1:]) and _misspells(word, other)


def _misspells(word: str, other: str) -> bool:
    """One slip apart (two in a long word), and not two real first names."""
    known = lexicon.pairs("first-names")
    if min(len(word), len(other)) < _SHORTEST_TYPO or (word in known and other in known):
        return False
    return OSA.distance(word, other, score_cutoff=2) <= (2 if min(len(word), len(other)) >= 8 else 1)


def _agree(lone: Group, known: Group) -> bool:
    """Whether the known form is commoner, or the role or the country is the same; never in one article."""
    if lone.articles & known.articles:
        return False
    if lone.countries and known.countries and not lone.countries & known.countries:
        return False
    commoner = len(known.members) >= 2 * len(lone.members)
    return (
        commoner
        or len(lone.first.folded) >= _LONG_NAME
        or bool(lone.countries & known.countries)
        or bool(lone.roles & known.roles)
    )


# ---------------------------------------------------------------- surnames and acronyms alone


def _owner(group: Group, others: Iterable[Group]) -> Group | None:
    """The one of `others` that fits, or the one known far better than the rest; None where none is."""
    fitting = [other for other in others if not _contradict(group, other)]
    fitting.sort(key=lambda other: -len(other.articles))
    if len(fitting) > 1 and len(fitting[0].articles) < _FAR_BETTER * len(fitting[1].articles):
        return None
    return fitting[0] if fitting else None


def _contradict(one: Group, other: Group) -> bool:
    if one.genders and other.genders and not one.genders & other.genders:
        return True
    if not (one.countries and other.countries) or one.countries & other.countries:
        return False
    return not _may_be_one(one.roles, other.roles)
