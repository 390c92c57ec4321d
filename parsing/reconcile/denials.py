"""Which statements a denial denies: those of others with the same matter.

Precise rather than many. A denial in words of its own (“denied that she had sold the pier”) must share most
of them with the statement. One that only points back means the statement right before it: any that “it” or
“this” follows, one that fits the noun where it says “the charge”, and a little further back one that names
who denies.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from parsing.reconcile.denying import fits
from parsing.reconcile.holders import Holders, key_of
from parsing.reconcile.seen import SeenQuote, overlaps
from parsing.reconcile.told import Sights, Told
from parsing.words import containment

_LEAST_CONTAINMENT = 0.6
_FEWEST_SHARED = 2
"""Share of the content words, and how many, that a denial and what it denies have in common."""
_LEAST_OF_LONGER = 0.3
"""Share of the longer one's words: a speech that touches on the matter is not what is denied."""
_FEWEST_ELSEWHERE = 3
"""… where another article prints the statement."""
_LEAST_AIMED = 0.5
_FEWEST_AIMED = 1
"""The same for an accusation that names the one who denies, or whom the denial names."""
_FARTHEST_DAYS = 60
"""Days from which a statement is too old to be the one denied."""
_FARTHEST_BACK = 60
"""Code points between a statement and the sentence that denies it with a mere “it”."""
_MOST_CANDIDATES = 48
"""Statements looked up for each word, the latest ones: keeps long logs linear."""
_MOST_COMPARED = 12
_MOST_DENIED = 4
_FARTHEST_AIMED = 240
"""… with a noun (“the charge”), where the statement names who denies it."""
_SENTENCE_END = re.compile(r"[.!?…](?=[\s\"'”’»])")


def find_denials(
    seen: Sights[SeenQuote], told: Told, statements: Holders, rows: Iterable[int]
) -> dict[int, tuple[int, ...]]:
    """Number of a group -> the groups it denies, for those of `rows` that deny any.

    `statements`: by content word, the quotes that can be denied; all of them (`add_statements`).
    """
    denied = ((row, _denied_by(row, seen, told, statements)) for row in rows)
    return {row: others for row, others in denied if others}


def add_statements(seen: Sights[SeenQuote], statements: Holders, first: int) -> None:
    """Puts the quotes from number `first` on that can be denied by their words."""
    for number, one in seen.since(first):
        if one.can_be_denied:
            for stem in one.stems - one.names:
                statements.add(key_of(stem), number)


def _denied_by(row: int, seen: Sights[SeenQuote], told: Told, statements: Holders) -> tuple[int, ...]:
    found: dict[int, None] = {}
    for number in told.groups[row]:
        if seen[number].denies:
            found |= dict.fromkeys(told.group_of[other] for other in _denied(number, seen, statements))
    found.pop(row, None)
    return tuple(found)[:_MOST_DENIED]


def _told_alike(number: int, seen: Sights[SeenQuote], statements: Holders) -> list[int]:
    """The statements of its article and of those before that share most words with it."""
    one, end = seen[number], seen.span(seen.article_of(number)).stop
    votes: Counter[int] = Counter()
    for stem in one.stems - one.names:
        numbers = statements[key_of(stem)]
        last = bisect_left(numbers, end)
        votes.update(numbers[max(last - _MOST_CANDIDATES, 0) : last])
    best = sorted(votes.items(), key=lambda item: (-item[1], item[0]))
    return [number for number, _ in best[:_MOST_COMPARED]]


def _who(one: SeenQuote) -> str:
    return one.speaker_id or one.voice


def _is_named(one: SeenQuote) -> bool:
    """Not “the candidate”, who may be the very one that is spoken of."""
    return one.speaker_id is not None or one.is_named


def _side(one: SeenQuote) -> frozenset[str]:
    """By what an accusation may name the one who denies: as an actor, or as the country of that name; and
    whomever the denial itself names."""
    read = one.read()
    start, end = read.quote.speaker_start or 0, read.quote.speaker_end or 0
    home = (
        country.code
        for country in read.parsed.countries
        if any(start <= mention.start < end for mention in country.mentions)
    )
    return frozenset((one.speaker_id or "", *home)) - {""} | one.names


def _denied(number: int, seen: Sights[SeenQuote], statements: Holders) -> Iterator[int]:
    one = seen[number]
    if one.back is not None:
        other = _right_before(number, seen, one.back)
        if other is not None:
            yield other
        return
    side = _side(one)
    for other in _told_alike(number, seen, statements):
        if _is_by_other(one, seen[other]) and _is_same_matter(one, seen[other], side):
            yield other


def _right_before(number: int, seen: Sights[SeenQuote], kind: str) -> int | None:
    """The statement of another in the sentence before the denial, of the `kind` that its noun names, if any.
    One that names who denies it may then stand further back."""
    one, first = seen[number], seen.span(seen.article_of(number)).start
    read = one.read()
    speaker, text, quotes = read.quote.speaker_start, read.parsed.article.text, read.parsed.quotes
    at = one.start if speaker is None else min(one.start, speaker)
    for other in range(number - 1, max(first, number - _MOST_COMPARED) - 1, -1):
        that = seen[other]
        if that.end > at or (kind and _who(that) == _who(one)):
            continue
        between = text[that.end : at]
        near = len(between) <= _FARTHEST_BACK and len(_SENTENCE_END.findall(between)) <= 1
        aimed = bool(kind) and one.speaker_id in that.names and len(between) <= _FARTHEST_AIMED
        meant = (near or aimed) and fits(kind, quotes[that.number], aimed) and not that.denies
        return other if meant and _is_by_other(one, that) else None
    return None


def _is_by_other(one: SeenQuote, other: SeenQuote) -> bool:
    """Another speaker, known by name, said it, and not after the denial or long before."""
    if not (_is_named(one) and _is_named(other)) or _who(one) == _who(other) or overlaps(one, other):
        return False
    if not (one.day and other.day):
        return True
    if one.dated and other.dated and other.day > one.day:
        return False
    return abs(one.day - other.day) <= _FARTHEST_DAYS


def _is_same_matter(one: SeenQuote, other: SeenQuote, side: frozenset[str]) -> bool:
    if side and other.names and side.isdisjoint(other.names):
        return False
    told, said = one.stems - one.names, other.stems - other.names
    shared, share = len(told & said), containment(told, said)
    fewest = _FEWEST_SHARED if one.place == other.place else _FEWEST_ELSEWHERE
    if shared >= fewest and share >= _LEAST_CONTAINMENT:
        return shared >= _LEAST_OF_LONGER * max(len(told), len(said))
    aimed = other.stance == "accuses" and not side.isdisjoint(other.names)
    return aimed and shared >= _FEWEST_AIMED and share >= _LEAST_AIMED
