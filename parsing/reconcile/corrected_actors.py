"""The actors of a log as its reader set them right: merged, split, and told what they are.

Corrections are applied in the order they were made to what was joined automatically, so that each finds the
actors as the ones before it left them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from parsing.corrections import (
    ActorRef,
    Correction,
    MergeActors,
    RenameActor,
    SetActorCountry,
    SetActorRole,
    SplitActor,
)
from parsing.reconcile.names import fold
from parsing.reconcile.seen import SeenActor
from parsing.separating import names_taken, same_name
from parsing.words import content_stems

_MOST_COMPARED = 12
"""Actors of single articles that stand for those who go, and for those who stay."""


@dataclass(eq=False, slots=True)
class Cluster:
    """Actors of single articles that are one, and what the reader of the log said of them."""

    members: list[SeenActor]
    naming: list[SeenActor]
    """The members it takes its name from: all, but for those that were merged into another."""
    said: dict[str, str | None] = field(default_factory=dict)
    """`name`, `role` and `country` as given by hand."""
    regrouped: dict[str, None] = field(default_factory=dict)
    """`merged`, `split`."""

    @property
    def corrected(self) -> tuple[str, ...]:
        return *self.said, *self.regrouped


def correct_actors(
    groups: Iterable[list[SeenActor]], corrections: Iterable[Correction]
) -> tuple[list[Cluster], set[int]]:
    """The clusters under the corrections, and the numbers of those corrections of actors that found none."""
    clusters = _Clusters([Cluster(members, members) for members in groups])
    missed = {one.number for one in corrections if not clusters.apply(one)}
    return clusters.all, missed


class _Clusters:
    def __init__(self, clusters: list[Cluster]) -> None:
        self.all = clusters
        self._of = {_key(member): cluster for cluster in clusters for member in cluster.members}

    def apply(self, correction: Correction) -> bool:
        """Applies one; False where it finds nothing. What does not concern actors is left alone."""
        match correction.change:
            case MergeActors(actors):
                return self._merge(actors)
            case SplitActor():
                return self._split(correction.change)
            case RenameActor(actor, value):
                return self._say(actor, "name", value)
            case SetActorCountry(actor, value):
                return self._say(actor, "country", value)
            case SetActorRole(actor, value):
                return self._say(actor, "role", value)
        return True

    def _say(self, actor: ActorRef, what: str, value: str | None) -> bool:
        cluster = self._main(actor.members, actor)
        if cluster:
            cluster.said[what] = value
        return cluster is not None

    def _merge(self, actors: Sequence[ActorRef]) -> bool:
        found = [clusters for actor in actors if (clusters := self._found(actor))]
        if len(found) < 2:
            return False
        first, *others = dict.fromkeys(cluster for clusters in found for cluster in clusters)
        for other in others:
            first.members = first.members + other.members
            first.said = _nameless(other.said) | first.said
            first.regrouped |= other.regrouped
            self.all.remove(other)
        first.regrouped["merged"] = None
        self._of.update({_key(member): first for member in first.members})
        return True

    def _split(self, change: SplitActor) -> bool:
        """Takes the members that the change speaks of out of the cluster that the others of it are in."""
        stay = [key for key in change.actor.members if key[0] not in change.articles]
        cluster = self._main(stay, change.actor)
        if cluster is None:
            return False
        goes = _goes(change, cluster.members)
        parted = [member for member in cluster.members if goes(member)]
        apart = self._apart(change)
        if 0 < len(parted) < len(cluster.members):
            apart.append(self._part(cluster, parted))
        for one in (cluster, *apart) if parted or apart else ():
            one.regrouped["split"] = None
        return bool(parted or apart)

    def _part(self, cluster: Cluster, parted: list[SeenActor]) -> Cluster:
        """Makes `parted` a cluster of their own."""
        gone = set(map(_key, parted))
        cluster.members = [member for member in cluster.members if _key(member) not in gone]
        cluster.naming = [member for member in cluster.naming if _key(member) not in gone] or cluster.members
        other = Cluster(parted, parted)
        self.all.append(other)
        self._of.update(dict.fromkeys(gone, other))
        return other

    def _apart(self, change: SplitActor) -> list[Cluster]:
        """The clusters with what the change parts."""
        keys = {key for key in change.actor.members if key[0] in change.articles}
        names = {(change.actor.kind, same_name(form)) for form in change.forms}
        return [
            cluster
            for cluster in self.all
            if any(
                _key(member) in keys or (member.actor.kind, same_name(member.actor.name)) in names
                for member in cluster.members
            )
        ]

    def _found(self, actor: ActorRef) -> list[Cluster]:
        """The clusters its members are in now, the one with the most first."""
        counts = Counter(self._of[key] for key in actor.members if key in self._of)
        return [cluster for cluster, _ in counts.most_common()] or self._called(actor)

    def _main(self, members: Sequence[tuple[str, str]], actor: ActorRef) -> Cluster | None:
        """The cluster most of `members` are in now; where none is in any, the one of the actor's name."""
        counts = Counter(self._of[key] for key in members if key in self._of)
        found = [cluster for cluster, _ in counts.most_common(1)] or self._called(actor)
        return found[0] if found else None

    def _called(self, actor: ActorRef) -> list[Cluster]:
        """The one cluster of the actor's name and kind; of several nobody can tell which is meant."""
        wanted = fold(actor.name)
        named = [
            cluster
            for cluster in self.all
            if cluster.naming[0].actor.kind == actor.kind
            and (
                fold(cluster.said.get("name") or "") == wanted
                or any(one.folded == wanted for one in cluster.naming)
            )
        ]
        return named if len(named) == 1 else []


def _key(member: SeenActor) -> tuple[str, str]:
    return member.article, member.actor.id


def _nameless(said: dict[str, str | None]) -> dict[str, str | None]:
    return {what: value for what, value in said.items() if what != "name"}


def _goes(change: SplitActor, members: Sequence[SeenActor]) -> Callable[[SeenActor], bool]:
    """Tells the members that go from those that stay: by the name they go by, or by their article; what came
    later goes with whom it shares role and country."""
    if change.articles:
        known = set(change.actor.members)
        parted = [member for member in members if member.article in change.articles][:_MOST_COMPARED]
        stay = [m for m in members if _key(m) in known and m.article not in change.articles][:_MOST_COMPARED]
        return lambda member: (
            member.article in change.articles
            or (_key(member) not in known and _likeness(member, parted) > _likeness(member, stay))
        )
    names = (name for member in members for name in _names(member))
    taken = names_taken(names, change.forms)
    return lambda member: same_name(member.actor.name) in taken


def _likeness(one: SeenActor, others: Sequence[SeenActor]) -> int:
    """How much of role and country the actor shares with one of the others: none, one or both."""
    country, role = one.actor.country, content_stems(one.actor.role or "")
    return any(country and country == other.actor.country for other in others) + any(
        role & content_stems(other.actor.role or "") for other in others
    )


def _names(member: SeenActor) -> Iterable[str]:
    return member.actor.name, *member.actor.aliases, *(form for form, _ in member.forms)
