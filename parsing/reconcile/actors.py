"""One actor, however many articles name it, and however one of them spells it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from parsing import lexicon
from parsing.corrections import Correction
from parsing.reconcile.corrected_actors import Cluster, correct_actors
from parsing.reconcile.groups import Groups
from parsing.reconcile.names import fold, slug, spelling_key
from parsing.reconcile.namesakes import parted
from parsing.reconcile.seen import SeenActor
from parsing.records import Actor, Affiliation, LoggedActor
from parsing.words import content_stems

_GENERATION = re.compile(r" (?:jr|sr|snr|jnr|junior|senior|ii|iii|iv)\.?$")
_SHORTEST_TYPO = 4
"""Letters a word needs for a misspelling of it to be told from another word."""
_WELL_KNOWN = 5
"""Articles from which one that tells of another role and country has got it wrong."""
_FAR_BETTER = 4
"""Times the articles of the next of that surname that a person needs to be the one meant by it alone."""
_LONG_NAME = 14
"""Letters from which two names a slip apart need no other sign of being one."""


def reconcile_actors(
    seen: Sequence[SeenActor], corrections: Sequence[Correction] = ()
) -> tuple[tuple[LoggedActor, ...], dict[tuple[str, str], str], set[int]]:
    """The actors of a log by id, (`Article.id`, `Actor.id`) -> `LoggedActor.id`, and the numbers of the
    corrections that found no actor."""
    groups = Groups(len(seen))
    _join_same_names(seen, groups)
    _join_misspelt(seen, groups)
    _join_short_forms(seen, groups)
    joined = [[seen[number] for number in group] for group in groups.all()]
    clusters, missed = correct_actors(joined, corrections)
    logged, ids = [], {}
    for id, cluster in _with_ids(clusters):
        logged.append(_logged(id, cluster))
        ids.update({(member.article, member.actor.id): id for member in cluster.members})
    return tuple(sorted(logged, key=lambda actor: actor.id)), ids, missed


# ---------------------------------------------------------------- the same name


def _join_same_names(seen: Sequence[SeenActor], groups: Groups) -> None:
    """Joins equal names, but not those of another country *and* another role."""
    by_name: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(seen):
        by_name[one.actor.kind, _same_name(one)].append(number)
    for numbers in (person for same in by_name.values() for person in parted(seen, same)):
        by_country: dict[str | None, list[int]] = defaultdict(list)
        for number in numbers:
            by_country[_stated_country(seen[number].actor)].append(number)
        homes = sorted(by_country, key=lambda code: (code is None, -len(by_country[code]), code or ""))
        for code in homes:
            groups.join_all(by_country[code])
        for rank, code in enumerate(homes[1:], 1):
            for other in homes[:rank]:
                if (
                    code is None
                    or _may_be_one(seen, by_country[code], by_country[other])
                    or _is_slip(seen, by_country[code], numbers)
                ):
                    groups.join(by_country[code][0], by_country[other][0])
                    break


def _same_name(one: SeenActor) -> str:
    """What the names of one actor share; the country too where several countries have one of that name."""
    if one.actor.kind == "person":
        return spelling_key(one.folded)
    shared = one.actor.name in lexicon.words("shared-organisations")
    return f"{one.folded} {one.actor.country}" if shared else one.folded


def _stated_country(actor: Actor) -> str | None:
    """The country the text names for the actor; one that is only inferred tells no two persons apart."""
    return None if actor.country_tier == "inferred" else actor.country


def _may_be_one(seen: Sequence[SeenActor], some: list[int], others: list[int]) -> bool:
    """Whether actors of one name and two countries can be one: their roles agree, or one side has none."""
    roles = [_role_stems(seen, numbers) for numbers in (some, others)]
    return not all(roles) or bool(roles[0] & roles[1])


def _is_slip(seen: Sequence[SeenActor], lone: list[int], namesakes: list[int]) -> bool:
    """One article alone against many: rather read wrongly than another person of the name."""
    articles = [len({seen[number].article for number in numbers}) for numbers in (lone, namesakes)]
    return articles[0] == 1 and articles[1] > _WELL_KNOWN


def _role_stems(seen: Sequence[SeenActor], numbers: Iterable[int]) -> frozenset[str]:
    return frozenset().union(*(content_stems(seen[number].actor.role or "") for number in numbers))


# ---------------------------------------------------------------- misspellings


def _join_misspelt(seen: Sequence[SeenActor], groups: Groups) -> None:
    """Joins a name that one article alone has to the one other it is a letter or two away from."""
    clusters = groups.all()
    by_mask: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, group in enumerate(clusters):
        words = _name_words(seen[group[0]].actor.name)
        if len(words) > 1:
            for place in range(len(words)):
                by_mask[
                    seen[group[0]].actor.kind, str(place), *words[:place], "", *words[place + 1 :]
                ].append(number)
    for mask, numbers in by_mask.items():
        place = int(mask[1])
        for lone, known in _pairs_alike(seen, clusters, numbers, place):
            groups.join(clusters[lone][0], clusters[known][0])


def _pairs_alike(
    seen: Sequence[SeenActor], clusters: list[list[int]], numbers: list[int], place: int
) -> Iterable[tuple[int, int]]:
    """(cluster of a misspelling, cluster that spells it right); `numbers` share all words but one."""
    shapes: dict[str, list[int]] = defaultdict(list)
    for number in numbers:
        # A typo seldom changes the letters' number by more than one or spares neither end.
        word = _word(seen, clusters, number, place)
        for key in {f"<{word[:1]}", f"{word[-1:]}>"}:
            shapes[key].append(number)
    for lone in numbers:
        if len({seen[member].article for member in clusters[lone]}) > 1:
            continue
        word = _word(seen, clusters, lone, place)
        near = {other for key in (f"<{word[:1]}", f"{word[-1:]}>") for other in shapes[key] if other != lone}
        right = [other for other in near if _misspells(word, _word(seen, clusters, other, place))
                 and _agree(seen, clusters[lone], clusters[other])]  # fmt: skip
        if len(right) == 1:
            yield lone, right[0]


def _word(seen: Sequence[SeenActor], clusters: list[list[int]], number: int, place: int) -> str:
    return _name_words(seen[clusters[number][0]].actor.name)[place]


@lru_cache(maxsize=1 << 16)
def _name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, what a hyphen joins as one."""
    return tuple(folded.replace(" ", "-") for word in name.split() if (folded := fold(word)))


def _misspells(word: str, other: str) -> bool:
    """One slip apart (two in a long word), and not two real first names."""
    if min(len(word), len(other)) < _SHORTEST_TYPO or (word in _first_names() and other in _first_names()):
        return False
    return OSA.distance(word, other, score_cutoff=2) <= (2 if min(len(word), len(other)) >= 8 else 1)


@cache
def _first_names() -> frozenset[str]:
    return frozenset(map(fold, lexicon.pairs("first-names")))


def _agree(seen: Sequence[SeenActor], lone: list[int], known: list[int]) -> bool:
    """Whether the known form is commoner, or the role or the country is the same; never in one article."""
    if {seen[member].article for member in lone} & {seen[member].article for member in known}:
        return False
    countries = [{seen[member].actor.country for member in group} - {None} for group in (lone, known)]
    if all(countries) and not countries[0] & countries[1]:
        return False
    commoner = len(known) >= 2 * len(lone)
    return (
        commoner
        or len(seen[lone[0]].folded) >= _LONG_NAME
        or bool(countries[0] & countries[1])
        or bool(_role_stems(seen, lone) & _role_stems(seen, known))
    )


# ---------------------------------------------------------------- surnames and acronyms alone


def _join_short_forms(seen: Sequence[SeenActor], groups: Groups) -> None:
    """Joins an article that has only the surname or the acronym to the one actor who goes by it elsewhere."""
    clusters = groups.all()
    owners: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, group in enumerate(clusters):
        for member in group:
            for form in _short_forms(seen[member]):
                owners[seen[member].actor.kind, form].add(number)
    for number, group in enumerate(clusters):
        one = seen[group[0]]
        others = owners[one.actor.kind, one.folded.removeprefix("al ")] - {number}
        owner = _owner(seen, group, [clusters[other] for other in sorted(others)])
        if owner:
            groups.join(group[0], owner[0])


def _owner(seen: Sequence[SeenActor], group: list[int], others: Iterable[list[int]]) -> list[int] | None:
    """The one of `others` that fits, or the one known far better than the rest; None where none is."""
    fitting = [other for other in others if not _contradict(seen, group, other)]
    fitting.sort(key=lambda other: -_articles(seen, other))
    if len(fitting) > 1 and _articles(seen, fitting[0]) < _FAR_BETTER * _articles(seen, fitting[1]):
        return None
    return fitting[0] if fitting else None


def _articles(seen: Sequence[SeenActor], group: Iterable[int]) -> int:
    return len({seen[number].article for number in group})


def _short_forms(one: SeenActor) -> set[str]:
    forms = {fold(alias) for alias in one.actor.aliases}
    whole = _GENERATION.sub("", one.folded)
    if one.actor.kind == "person" and " " in whole:
        forms.add(whole.rsplit(" ", 1)[1])
    return forms - {one.folded, ""}


def _contradict(seen: Sequence[SeenActor], some: list[int], others: list[int]) -> bool:
    genders = [{seen[member].actor.gender for member in group} - {None} for group in (some, others)]
    if all(genders) and not genders[0] & genders[1]:
        return True
    countries = [{seen[member].actor.country for member in group} - {None} for group in (some, others)]
    return all(countries) and not countries[0] & countries[1] and not _may_be_one(seen, some, others)


# ---------------------------------------------------------------- the record


def _with_ids(clusters: list[Cluster]) -> list[tuple[str, Cluster]]:
    """Each cluster with its id: the name's slug, then its country, then a number where names are the same.
    A name or country given by hand changes no id."""
    by_slug: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        by_slug[slug(_name(cluster.naming))].append(cluster)
    taken: set[str] = set(by_slug)
    found = []
    for base, sharing in sorted(by_slug.items()):
        sharing.sort(key=lambda cluster: (-len(cluster.members), _first(cluster)))
        found.append((base, sharing[0]))
        for cluster in sharing[1:]:
            country = _commonest(member.actor.country for member in cluster.members)
            id = f"{base}-{country.lower()}" if country else f"{base}-2"
            number = 2
            while id in taken:
                number += 1
                id = f"{base}-{number}"
            taken.add(id)
            found.append((id, cluster))
    return found


def _first(cluster: Cluster) -> tuple[str, str]:
    return min((member.article, member.actor.id) for member in cluster.members)


def _name(members: Sequence[SeenActor]) -> str:
    """The commonest full form: by articles, then by mentions; a single word only where there is no other."""
    articles = Counter(member.actor.name for member in members)
    if len(articles) == 1:
        return members[0].actor.name
    mentions: Counter[str] = Counter()
    for member in members:
        mentions.update(dict(member.forms))
    return max(articles, key=lambda name: (" " in name, articles[name], mentions[name], len(name), name))


def _commonest(values: Iterable[str | None]) -> str | None:
    """The value most members give, the longest and then the first by alphabet among equals."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], -len(value), value), default=None)


def _logged(id: str, cluster: Cluster) -> LoggedActor:
    members, said = cluster.members, cluster.said
    name = said.get("name") or _name(cluster.naming)
    home = _home(members)
    forms = {form for member in members for form in (member.actor.name, *member.actor.aliases)}
    return LoggedActor(
        id=id,
        name=name,
        kind=cluster.naming[0].actor.kind,
        role=said.get("role", _commonest(member.actor.role for member in members)),
        country=said.get("country", home.actor.country if home else None),
        country_tier=home.actor.country_tier if home and "country" not in said else None,
        aliases=tuple(sorted(forms - {name})),
        articles=tuple(sorted({member.article for member in members})),
        mentions=sum(count for member in members for _, count in member.forms),
        corrected=cluster.corrected,
        affiliation=_affiliation(cluster, home),
    )


def _home(members: Sequence[SeenActor]) -> SeenActor | None:
    """The member that tells the commonest country best: stated, from a place, of the first article by id."""
    code = _commonest(member.actor.country for member in members)
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
