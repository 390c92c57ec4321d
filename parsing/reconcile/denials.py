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
from functools import cache

from parsing import lexicon
from parsing.reconcile.names import fold
from parsing.reconcile.seen import SeenQuote, overlaps
from parsing.reconcile.told import Holders, Sights, Told
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
_GUILT = ("guilt", "impropriety", "involvement", "misconduct", "responsibility", "wrongdoing")
_BACK = (
    r"(?:it|this|them|these|those|(?:the|any|all|such|these|those|his|her|their|its) (?:[\w-]+ )?"
    r"(?P<kind>accus|alleg|assert|charg|claim|report|rumou?r|suggest)(?:ation|ion)?s?e?s?"
    rf"|(?P<guilt>(?:any |all )?(?:{'|'.join(_GUILT)})))"
)
_POINTS_BACK = re.compile(
    rf"{_BACK}(?=$|[.,;]|\s+(?:after|and|as|at|before|during|in|on|through|to|via|when|while|with)\b"
    r"|\s+yesterday\b|\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_CALLED_FALSE = re.compile(
    rf"(?:that )?{_BACK}(?: (?:is|are|was|were))?(?: [a-z]+ly)? "
    r"(?:a lie|lies|(?:false|untrue|not true|baseless|unfounded|fabricated)\b(?! (?:in|if|when)\b))",
    re.IGNORECASE,
)
"""“the claim was untrue”, “this is a lie”."""
_SENTENCE_END = re.compile(r"[.!?…](?=[\s\"'”’»])")
_NEGATION = re.compile(r"\b(?:not|no|never|nothing|nobody|neither|nor|none|\w+n['’]t)\b", re.IGNORECASE)


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
        if _can_be_denied(one):
            for stem in one.stems - one.names:
                statements[stem].append(number)


def _denied_by(row: int, seen: Sights[SeenQuote], told: Told, statements: Holders) -> tuple[int, ...]:
    found: dict[int, None] = {}
    for number in told.groups[row]:
        if _denies(seen[number]):
            found |= dict.fromkeys(told.group_of[other] for other in _denied(number, seen, statements))
    found.pop(row, None)
    return tuple(found)[:_MOST_DENIED]


def _told_alike(number: int, seen: Sights[SeenQuote], statements: Holders) -> list[int]:
    """The statements of its article and of those before that share most words with it."""
    one, end = seen[number], seen.span(seen.article_of(number)).stop
    votes: Counter[int] = Counter()
    for stem in one.stems - one.names:
        numbers = statements[stem]
        last = bisect_left(numbers, end)
        votes.update(numbers[max(last - _MOST_CANDIDATES, 0) : last])
    best = sorted(votes.items(), key=lambda item: (-item[1], item[0]))
    return [number for number, _ in best[:_MOST_COMPARED]]


@cache
def _stances() -> dict[str, str]:
    """The form of a verb -> `denies` or `accuses`."""
    return {row[0]: row[1] for row in lexicon.table("stance-cues")}


def _stance(one: SeenQuote) -> str:
    words = (one.quote.cue or "").lower().split()
    return _stances().get(words[-1], "") if words else ""


def _denies(one: SeenQuote) -> bool:
    return one.quote.negated or _stance(one) == "denies" or _CALLED_FALSE.match(one.quote.text) is not None


def _can_be_denied(one: SeenQuote) -> bool:
    text = one.quote.text
    return not (_denies(one) or text.endswith("?") or _NEGATION.search(text))


def _who(one: SeenQuote) -> str:
    return one.speaker_id or fold(one.quote.speaker or "")


def _is_named(one: SeenQuote) -> bool:
    """Not “the candidate”, who may be the very one that is spoken of."""
    return one.speaker_id is not None or one.quote.attribution == "named"


def _side(one: SeenQuote) -> frozenset[str]:
    """By what an accusation may name the one who denies: as an actor, or as the country of that name; and
    whomever the denial itself names."""
    start, end = one.quote.speaker_start or 0, one.quote.speaker_end or 0
    home = (
        country.code
        for country in one.parsed.countries
        if any(start <= mention.start < end for mention in country.mentions)
    )
    return frozenset((one.speaker_id or "", *home)) - {""} | one.names


def _denied(number: int, seen: Sights[SeenQuote], statements: Holders) -> Iterator[int]:
    one = seen[number]
    back = _POINTS_BACK.match(one.quote.text) or _CALLED_FALSE.match(one.quote.text)
    if back:
        other = _right_before(number, seen, (back["kind"] or back["guilt"] or "").lower())
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
    at = one.quote.start if one.quote.speaker_start is None else min(one.quote.start, one.quote.speaker_start)
    for other in range(number - 1, max(first, number - _MOST_COMPARED) - 1, -1):
        that = seen[other]
        if that.quote.end > at or (kind and _who(that) == _who(one)):
            continue
        between = one.parsed.article.text[that.quote.end : at]
        near = len(between) <= _FARTHEST_BACK and len(_SENTENCE_END.findall(between)) <= 1
        aimed = bool(kind) and one.speaker_id in that.names and len(between) <= _FARTHEST_AIMED
        meant = (near or aimed) and _fits(kind, that, aimed) and not _denies(that)
        return other if meant and _is_by_other(one, that) else None
    return None


def _fits(kind: str, that: SeenQuote, aimed: bool) -> bool:
    """The statement is what a denial calls it: “it” any, “the report” one that is reported, “wrongdoing” an
    accusation of who denies."""
    accuses = _stance(that) == "accuses"
    if kind.endswith(_GUILT):
        return aimed and accuses
    return not kind or aimed or accuses or kind in (that.quote.cue or "").lower()


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
    told, said = one.stems - one.names, other.stems - other.names
    shared, share = len(told & said), containment(told, said)
    fewest = _FEWEST_SHARED if one.parsed is other.parsed else _FEWEST_ELSEWHERE
    if shared >= fewest and share >= _LEAST_CONTAINMENT:
        return shared >= _LEAST_OF_LONGER * max(len(told), len(said))
    aimed = _stance(other) == "accuses" and not side.isdisjoint(other.names)
    return aimed and shared >= _FEWEST_AIMED and share >= _LEAST_AIMED
