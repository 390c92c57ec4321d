"""The row of an actor, from those of single articles it stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from parsing.logged import LoggedActor
from parsing.reconcile.corrected_actors import Cluster
from parsing.reconcile.seen import SeenActor
from parsing.records import Affiliation


def name_of(members: Sequence[SeenActor]) -> str:
    """The commonest full form: by articles, then by mentions; a single word only where there is no other."""
    articles = Counter(member.actor.name for member in members)
    if len(articles) == 1:
        return members[0].actor.name
    mentions: Counter[str] = Counter()
    for member in members:
        mentions.update(dict(member.forms))
    return max(articles, key=lambda name: (" " in name, articles[name], mentions[name], len(name), name))


def commonest(values: Iterable[str | None]) -> str | None:
    """The value most members give, the longest and then the first by alphabet among equals."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], -len(value), value), default=None)


def log_actor(id: str, cluster: Cluster) -> LoggedActor:
    members, said = cluster.members, cluster.said
    name = said.get("name") or name_of(cluster.naming)
    home = _home(members)
    forms = {form for member in members for form in (member.actor.name, *member.actor.aliases)}
    return LoggedActor(
        id=id,
        name=name,
        kind=cluster.naming[0].actor.kind,
        role=said.get("role", commonest(member.actor.role for member in members)),
        country=said.get("country", home.actor.country if home else None),
        country_tier=home.actor.country_tier if home and "country" not in said else None,
        aliases=tuple(sorted(forms - {name})),
        articles=tuple(sorted({member.article for member in members})),
        mentions=sum(times for member in members for _, times in member.forms),
        corrected=cluster.corrected,
        affiliation=_affiliation(cluster, home),
    )


def _home(members: Sequence[SeenActor]) -> SeenActor | None:
    """The member that tells the commonest country best: stated, from a place, of the first article by id."""
    code = commonest(member.actor.country for member in members)
    return min(
        (member for member in members if code and member.actor.country == code),
        key=lambda member: (
            member.actor.country_tier != "stated",
            member.actor.affiliation is None,
            member.article,
            member.actor.id,
        ),
        default=None,
    )


def _affiliation(cluster: Cluster, home: SeenActor | None) -> Affiliation | None:
    if "country" in cluster.said:
        return Affiliation("you")
    if home is None or home.actor.affiliation is None:
        return None
    return replace(home.actor.affiliation, article=home.article)
