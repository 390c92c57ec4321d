"""One actor, however many articles name it, and however one of them spells it.

Only the actors whose names have to do with those of new articles, or with corrections, are joined anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from parsing.corrections import Change, Correction, SplitActor, actors_meant
from parsing.logged import LoggedActor
from parsing.reconcile.actor_rows import commonest, log_actor, name_of
from parsing.reconcile.cast import ActorKey, Cast
from parsing.reconcile.corrected_actors import Cluster, correct_actors
from parsing.reconcile.joining import places
from parsing.reconcile.known_actors import KnownActors, KnownRow, Region
from parsing.reconcile.names import fold, name_words, short_forms, short_name, slug
from parsing.reconcile.seen import SeenActor


@dataclass(frozen=True, slots=True)
class ActorUpdate:
    """What became of the actors of a log."""

    made: dict[str, tuple[LoggedActor, list[ActorKey]]]
    """The rows that are new or may be others, by id, with whom they stand for."""
    renamed: set[str]
    """The ids of rows that are new, gone, or have another name or country."""
    touched: set[str]
    """The articles with actors of those rows."""
    moved: set[str]
    """The articles with actors that belong to a row of another id now."""
    missed: set[int]
    """The numbers of the corrections that found no actor."""


def reconcile_actors(
    articles: Mapping[str, Sequence[SeenActor]], corrections: Sequence[Correction], known: KnownActors
) -> ActorUpdate:
    """Brings `known` up to the actors of `articles`, which are new or were read anew, by `Article.id`, and to
    the corrections."""
    region = _region(articles, (*known.corrections, *corrections), known)
    known.corrections = tuple(corrections)
    sharing = _Sharing(known, region)
    while True:
        clusters, missed = correct_actors(region.groups, corrections)
        bases = [(slug(name_of(cluster.naming)), cluster) for cluster in clusters]
        firsts = {cluster: min(cluster.members, key=lambda one: one.order) for cluster in clusters}
        more = sharing.with_bases({base for base, _ in bases}) | sharing.with_firsts(firsts.values())
        if not more:
            break
        region.add_rows(more)
    before = {id: known.rows.pop(id) for id in region.rows}
    made, moved = {}, set()
    for id, base, cluster in _with_ids(bases, {row.base for row in known.rows.values()}):
        row = log_actor(id, cluster)
        first = firsts[cluster]
        named = KnownRow(row.name, row.country, base, sharing.first(first), first.order)
        moved |= known.settle(id, named, cluster.members)
        made[id] = row, [(one.article, one.actor.id) for one in cluster.members]
    renamed = {
        id
        for id in before.keys() | made.keys()
        if id not in before or id not in made or before[id][:2] != known.rows[id][:2]
    }
    return ActorUpdate(made, renamed, {one.article for one in region.members}, moved, missed)


# ---------------------------------------------------------------- whose rows may be others now


def _region(
    articles: Mapping[str, Sequence[SeenActor]], corrections: Iterable[Correction], known: KnownActors
) -> Region:
    cast, region = known.cast, Region(known)
    is_first = not known.rows
    gone: list[SeenActor] = []
    come: list[SeenActor] = []
    rows: list[str] = []
    for article, seen in articles.items():
        gone += cast.of(article)
        rows += known.ids.pop(article, ())
        cast.put(article, seen)
        come += seen
    if is_first:
        region.add(come)
        return region
    region.add_rows(rows)
    region.add(_of_those_names([*gone, *come], region, cast))
    region.add(actors_meant_by((one.change for one in corrections), cast))
    region.add(_called([*gone, *region.members], region))
    return region


def _of_those_names(actors: Sequence[SeenActor], region: Region, cast: Cast) -> Iterator[SeenActor]:
    """All actors of the names of `actors`, and of names that are a slip apart."""
    blocks = dict.fromkeys(map(cast.block_of, actors))
    named = [one for block in blocks for one in cast.members(block)]
    yield from named
    for kind, name in {(one.actor.kind, one.actor.name): None for one in (*actors, *named)}:
        words = name_words(name)
        for place in places(words):
            for group in region.joining.near(kind, words, place):
                yield from group.members


def _called(actors: Iterable[SeenActor], region: Region) -> Iterator[SeenActor]:
    """Those who are called by a name that one of `actors` goes by too: it may be they."""
    forms = {(one.actor.kind, form): None for one in actors for form in short_forms(one.actor)}
    for kind, form in forms:
        for group in region.joining.called(kind, form):
            yield from group.members


def actors_meant_by(changes: Iterable[Change], cast: Cast) -> Iterator[SeenActor]:
    """Whom changes by hand speak of, and all of the names by which they do."""
    for change in changes:
        forms = change.forms if isinstance(change, SplitActor) else ()
        for actor in actors_meant(change):
            for article, id in actor.members:
                yield from (one for one in cast.of(article) if one.actor.id == id)
            for name in (actor.name, *forms):
                for block in cast.called(actor.kind, short_name(fold(name))):
                    yield from cast.members(block)


# ---------------------------------------------------------------- ids


class _Sharing:
    """The rows whose names have the same slug, and so share the making of their ids."""

    def __init__(self, known: KnownActors, region: Region) -> None:
        self._known, self._region = known, region
        self._rows: dict[str, list[str]] = defaultdict(list)
        self._firsts: dict[str, list[str]] = defaultdict(list)
        self._earliest: dict[str, tuple[str, str, int]] = {}
        """Slug of a first's name -> the first of those with that slug."""
        for id, row in known.rows.items():
            self._rows[row.base].append(id)
            self._firsts[row.first.partition("@")[0]].append(id)

    def with_bases(self, bases: set[str]) -> set[str]:
        """Those outside of the region whose ids may be others where the slugs in it are `bases` now."""
        before = {self._known.rows[id].base for id in self._region.rows}
        turned = {base for base in bases ^ before if not self._outside(base)}
        # `velt-no` may be the second `velt`, of Norway.
        shorter = {base.rpartition("-")[0] for base in turned}
        affected = {*bases, *before, *(base for base in shorter if len(self._outside(base)) > 1)}
        return {id for base in affected for id in self._outside(base)}

    def with_firsts(self, firsts: Iterable[SeenActor]) -> set[str]:
        """Those outside of the region that are compared by another name where these are the firsts in it."""
        rows, more = self._known.rows, set()
        orders: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
        for one in firsts:
            orders[slug(one.actor.name)].append(one.order)
        gone = {rows[id].first.partition("@")[0] for id in self._region.rows}
        for name in gone | orders.keys():
            outside = [id for id in self._firsts.get(name, ()) if id not in self._region.rows]
            self._earliest[name] = min(
                [*orders[name], *(rows[id].order for id in outside)], default=("", "", 0)
            )
            more |= {
                id for id in outside if ("@" in rows[id].first) == (rows[id].order == self._earliest[name])
            }
        return more

    def first(self, one: SeenActor) -> str:
        """What a row is compared by that begins with that actor."""
        name = slug(one.actor.name)
        return name if one.order == self._earliest[name] else f"{name}@{one.article} {one.actor.id}"

    def _outside(self, base: str) -> list[str]:
        return [id for id in self._rows.get(base, ()) if id not in self._region.rows]


def _with_ids(
    clusters: Iterable[tuple[str, Cluster]], elsewhere: set[str]
) -> Iterator[tuple[str, str, Cluster]]:
    """(id, slug of its name, cluster) of each: the slug, then its country, then a number where names are the
    same. A name or country given by hand changes no id. `elsewhere`: the slugs of all others."""
    by_slug: dict[str, list[Cluster]] = defaultdict(list)
    for base, cluster in clusters:
        by_slug[base].append(cluster)
    taken = {*by_slug, *elsewhere}
    for base, sharing in sorted(by_slug.items()):
        sharing.sort(key=lambda cluster: (-len(cluster.members), _first(cluster)))
        yield base, base, sharing[0]
        for cluster in sharing[1:]:
            country = commonest(member.actor.country for member in cluster.members)
            id = f"{base}-{country.lower()}" if country else f"{base}-2"
            number = 2
            while id in taken:
                number += 1
                id = f"{base}-{number}"
            taken.add(id)
            yield id, base, cluster


def _first(cluster: Cluster) -> tuple[str, str]:
    return min((member.article, member.actor.id) for member in cluster.members)
