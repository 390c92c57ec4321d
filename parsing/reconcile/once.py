"""What happens once: told of two days close to each other it is still one event, whose date is in dispute.

What can happen every day (attacks, talks, arrests of nobody named, prices) never is; nor is what either paper
calls another, a second or a further one.
"""

from __future__ import annotations

import re
from functools import cache

from parsing import lexicon
from parsing.reconcile.counts import Count
from parsing.reconcile.seen import SeenEvent
from parsing.reconcile.when import is_daily, same_day
from parsing.words import containment, stem

_ENDINGS = ("", "s", "d", "ed")
"""With which a base form may get another stem."""
_NUMBER = re.compile(r"[\d.,]+")
_RECURRING = frozenset({"AID", "ASSAULT", "CONSULT", "INVESTIGATE", "MOBILIZE", "PROTEST"})
"""Types of what the same do to the same day after day."""
_COMMON = frozenset({"thing:car", "thing:factory", "thing:goods", "thing:road"})
"""What comes to harm every day."""
_FEWEST = 3
"""Words that tell what an accident struck, and where, that both papers have."""
_SHARE = 0.6
"""Of the words of the shorter telling, those the other has."""
_SHARE_ATTACK = 0.5
_FEWEST_DEAD = 3


def is_once(one: SeenEvent, other: SeenEvent) -> bool:
    """Two papers tell of what happens once, in words that leave no doubt."""
    if one.place == other.place or one.status != other.status:
        return False
    once = (
        _same_accident(one, other)
        or _same_person(one, other)
        or _same_deal(one, other)
        or _same_act(one, other)
        or _same_trip(one, other)
        or (_same_toll(one, other) and not is_daily(one, other))
    )
    return once and not _recurs(one, other)


def is_remembered(one: SeenEvent, other: SeenEvent) -> bool:
    """The one tells that what the other tells of is remembered."""
    if one.place == other.place:
        return False
    return one.words.isdisjoint(_stems("remember")) != other.words.isdisjoint(_stems("remember"))


def is_one_disaster(one: SeenEvent, other: SeenEvent) -> bool:
    """Two papers tell that the earth shook, or a dam burst, on one day: a country seldom has two of these."""
    if one.place == other.place or not same_day(one, other) or _recurs(one, other):
        return False
    if one.town and other.town and one.town != other.town:
        return False
    if shakes(one) and shakes(other):
        return True
    return one.type == other.type == "DISASTER" and not _rare(one).isdisjoint(_rare(other))


def _rare(one: SeenEvent) -> set[str]:
    return _things(one) - _COMMON


def is_one_toll(one: SeenEvent, other: SeenEvent) -> bool:
    """Two papers count as many dead on one day, and name no two towns."""
    if one.place == other.place or not same_day(one, other) or _recurs(one, other):
        return False
    if one.town and other.town and one.town != other.town:
        return False
    dead = [{count.amount for count in seen.counts if _is_toll(count)} for seen in (one, other)]
    return not dead[0].isdisjoint(dead[1])


def shakes(one: SeenEvent) -> bool:
    """It tells of an earthquake: one of those that others may follow."""
    return one.type == "DISASTER" and not one.words.isdisjoint(_stems("follow"))


def can_recur(one: SeenEvent, other: SeenEvent) -> bool:
    """It may have happened again: of a kind that does, done by another, counted differently, or said to."""
    if not {one.type, other.type}.isdisjoint(_RECURRING):
        return True
    mine, theirs = _things(one), _things(other)
    if _by_two(one, other) or (mine and theirs and mine.isdisjoint(theirs)):
        return True
    again = not (one.words & other.words).isdisjoint(_stems("recurring") | _stems("campaign"))
    return again or _recurs(one, other) or _counts_differ(one, other)


def _counts_differ(one: SeenEvent, other: SeenEvent) -> bool:
    pairs = ((mine, theirs) for mine in one.counts for theirs in other.counts)
    return any(mine.things & theirs.things and mine.amount != theirs.amount for mine, theirs in pairs)


def _recurs(one: SeenEvent, other: SeenEvent) -> bool:
    """One of them says that it was not the first, or which it was, and the other does not."""
    return one.again != other.again


@cache
def _stems(kind: str) -> frozenset[str]:
    words = [word for wanted, word in lexicon.table("once") if wanted == kind]
    return frozenset(stem(word + ending) for word in words for ending in _ENDINGS)


@cache
def _kinds(prefix: str) -> dict[str, str]:
    """Stem -> kind: a ferry is a ship."""
    rows = [(kind, word) for kind, word in lexicon.table("once") if kind.startswith(prefix)]
    return {stem(word + ending): kind for kind, word in rows for ending in _ENDINGS}


def _things(one: SeenEvent) -> set[str]:
    return {_kinds("thing:")[word] for word in one.words & set(_kinds("thing:"))}


@cache
def _plain() -> frozenset[str]:
    """Stems of what every accident is told with: numbers, the dead, who says so."""
    numbers = [word for word, _ in lexicon.table("number-words")]
    told = ("dead", "death", "die", "died", "least", "official", "officials", "people", "police", "said")
    return frozenset(map(stem, [*numbers, *told, *lexicon.lines("harm-verbs.txt")]))


def _matter(one: SeenEvent) -> frozenset[str]:
    return frozenset(word for word in one.content - _plain() if not _NUMBER.fullmatch(word))


def _is_alike(one: SeenEvent, other: SeenEvent, share: float = _SHARE) -> bool:
    mine, theirs = _matter(one), _matter(other)
    return len(mine & theirs) >= _FEWEST and containment(mine, theirs) >= share


def _same_accident(one: SeenEvent, other: SeenEvent) -> bool:
    """The same thing sank, burned or crashed at the same place."""
    if not (_tells_accident(one) and _tells_accident(other)):
        return False
    if not (one.words | other.words).isdisjoint(_stems("attack") | _stems("ongoing")):
        return False
    if is_daily(one, other) and not (one.words & other.words).isdisjoint(_stems("follow")):
        return not _counts_differ(one, other)
    mine, theirs = _things(one), _things(other)
    if mine and theirs:
        return not mine.isdisjoint(theirs) and _is_alike(one, other)
    named = all(not seen.words.isdisjoint(_stems("accident")) for seen in (one, other))
    return named and _is_alike(one, other)


def _tells_accident(one: SeenEvent) -> bool:
    """That it happened or killed, not what was done about it."""
    accident = one.type == "DISASTER" or not one.words.isdisjoint(_stems("accident"))
    return accident and not one.deed.isdisjoint(_stems("accident") | _kills())


@cache
def _kills() -> frozenset[str]:
    return frozenset(map(stem, ("die", "died", "fall", *lexicon.lines("harm-verbs.txt"))))


def _same_person(one: SeenEvent, other: SeenEvent) -> bool:
    """The same one is sentenced, sworn in, arrested, or dismissed."""
    mine, theirs = ({*_patients(seen)} for seen in (one, other))
    if mine.isdisjoint(theirs):
        return False
    if one.type == other.type == "RESIGN":
        return True
    return not _deeds(one).isdisjoint(_deeds(other))


def _deeds(one: SeenEvent) -> set[str]:
    """The kinds of what is done to somebody only once: named is appointed."""
    return {_kinds("person:")[word] for word in one.words & set(_kinds("person:"))}


def _patients(one: SeenEvent) -> list[str]:
    return [id for id, part in zip(one.actors, one.parts, strict=False) if part == "patient"]


def _same_deal(one: SeenEvent, other: SeenEvent) -> bool:
    """The same two firms, and one buys the other."""
    two = len({*one.actors} & {*other.actors}) > 1
    if is_announced(one, other):
        return False
    return two and all(not seen.words.isdisjoint(_stems("purchase")) for seen in (one, other))


def is_announced(one: SeenEvent, other: SeenEvent) -> bool:
    """One tells that it was announced: what is signed one day is announced the next."""
    return one.deed.isdisjoint(_stems("announce")) != other.deed.isdisjoint(_stems("announce"))


def _same_act(one: SeenEvent, other: SeenEvent) -> bool:
    """A law is passed, a town taken, or an envoy recalled."""
    shared = one.words & other.words
    if not (shared.isdisjoint(_stems("recall")) or shared.isdisjoint(_stems("envoy"))):
        return one.names == other.names and _is_alike(one, other)
    passed = not (shared.isdisjoint(_stems("law")) or shared.isdisjoint(_stems("vote")))
    if not (passed or not shared.isdisjoint(_stems("capture"))) or _by_two(one, other):
        return False
    laws = one.laws, other.laws
    return not (all(laws) and set(laws[0]).isdisjoint(laws[1])) and _is_alike(one, other)


def _by_two(one: SeenEvent, other: SeenEvent) -> bool:
    """Each is done by another: one house of a parliament, and the other."""
    agents = [
        {id for id, part in zip(seen.actors, seen.parts, strict=False) if part == "agent"}
        for seen in (one, other)
    ]
    return all(agents) and agents[0].isdisjoint(agents[1])


def _same_trip(one: SeenEvent, other: SeenEvent) -> bool:
    """The same one arrives, or leaves, in the same place for the same."""
    if one.deed.isdisjoint(_stems("trip")) or one.deed != other.deed or one.actors[:1] != other.actors[:1]:
        return False
    there = one.names == other.names and one.town == other.town
    return there and bool(one.actors) and containment(one.matter, other.matter) >= _SHARE


def _same_toll(one: SeenEvent, other: SeenEvent) -> bool:
    """As many of the same are dead, exactly, in an attack told in like words."""
    if not (one.words & other.words).isdisjoint(_stems("campaign")):
        return False
    tolls = [[count for count in seen.counts if _is_toll(count)] for seen in (one, other)]
    same = any(
        mine.amount == theirs.amount
        for mine in tolls[0]
        for theirs in tolls[1]
        if mine.things & theirs.things
    )
    return same and _is_alike(one, other, _SHARE_ATTACK)


def _is_toll(count: Count) -> bool:
    return count.fate == "dead" and count.amount >= _FEWEST_DEAD
