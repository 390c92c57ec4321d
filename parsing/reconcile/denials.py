"""Which statements a denial denies: those of others with the same matter.

Precise rather than many. A denial in words of its own (“denied that she had sold the pier”) must share most
of them with the statement. One that only points back means the statement right before it: any that “it” or
“this” follows, an accusation where it says “the charge”.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from parsing import lexicon
from parsing.reconcile.names import fold
from parsing.reconcile.seen import SeenQuote, overlaps
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
_POINTS_BACK = re.compile(
    r"(?:it|this|them|these|those|(?P<noun>(?:the|any|such|all|these|those|his|her|their|its) (?:[\w-]+ )?"
    r"(?:accusations?|allegations?|assertions?|charges?|claims?|reports?|suggestions?)))"
    r"(?=$|[.,;]|\s+(?:after|and|as|at|before|during|in|on|through|to|via|when|while|with|yesterday)\b"
    r"|\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…](?=[\s\"'”’»])")
_NEGATION = re.compile(r"\b(?:not|no|never|nothing|nobody|neither|nor|none|\w+n['’]t)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Index:
    """The statements told so far that can be denied, by content word."""

    by_stem: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, number: int, one: SeenQuote) -> None:
        for stem in sorted(one.stems - one.names):
            self.by_stem[stem].append(number)

    def alike(self, one: SeenQuote) -> list[int]:
        votes = Counter(
            number
            for stem in sorted(one.stems - one.names)
            for number in self.by_stem[stem][-_MOST_CANDIDATES:]
        )
        best = sorted(votes.items(), key=lambda item: (-item[1], item[0]))
        return [number for number, _ in best[:_MOST_COMPARED]]


def find_denials(seen: Sequence[SeenQuote], groups: Sequence[Sequence[int]]) -> dict[int, tuple[int, ...]]:
    """Number of a group -> the groups it denies. `seen` is in order of publication; a group holds the numbers
    of the quotes that are one statement."""
    row_of = {number: row for row, group in enumerate(groups) for number in group}
    index = _Index()
    found: dict[int, dict[int, None]] = defaultdict(dict)
    for first, last in _articles(seen):
        for number in range(first, last):
            if _can_be_denied(seen[number]):
                index.add(number, seen[number])
        for number in range(first, last):
            if _denies(seen[number]):
                for other in _denied(number, seen, index, first):
                    if row_of[other] != row_of[number]:
                        found[row_of[number]][row_of[other]] = None
    return {row: tuple(list(rows)[:_MOST_DENIED]) for row, rows in found.items()}


def _articles(seen: Sequence[SeenQuote]) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) number of the quotes of each article."""
    first = 0
    for number in range(1, len(seen) + 1):
        if number == len(seen) or seen[number].parsed is not seen[first].parsed:
            yield first, number
            first = number


@cache
def _stances() -> dict[str, str]:
    """The form of a verb -> `denies` or `accuses`."""
    return {row[0]: row[1] for row in lexicon.table("stance-cues")}


def _stance(one: SeenQuote) -> str:
    words = (one.quote.cue or "").lower().split()
    return _stances().get(words[-1], "") if words else ""


def _denies(one: SeenQuote) -> bool:
    return one.quote.negated or _stance(one) == "denies"


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


def _denied(number: int, seen: Sequence[SeenQuote], index: _Index, first: int) -> Iterator[int]:
    one = seen[number]
    back = _POINTS_BACK.match(one.quote.text)
    if back:
        other = _right_before(number, seen, first)
        if other is not None and (not back["noun"] or _stance(seen[other]) == "accuses"):
            yield other
        return
    side = _side(one)
    for other in index.alike(one):
        if _is_by_other(one, seen[other]) and _is_same_matter(one, seen[other], side):
            yield other


def _right_before(number: int, seen: Sequence[SeenQuote], first: int) -> int | None:
    """The statement of another in the sentence before the denial."""
    one = seen[number]
    at = one.quote.start if one.quote.speaker_start is None else min(one.quote.start, one.quote.speaker_start)
    for other in range(number - 1, max(first, number - _MOST_COMPARED) - 1, -1):
        that = seen[other]
        if that.quote.end <= at:
            between = one.parsed.article.text[that.quote.end : at]
            near = len(between) <= _FARTHEST_BACK and len(_SENTENCE_END.findall(between)) <= 1
            return other if near and not _denies(that) and _is_by_other(one, that) else None
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
    told, said = one.stems - one.names, other.stems - other.names
    shared, share = len(told & said), containment(told, said)
    fewest = _FEWEST_SHARED if one.parsed is other.parsed else _FEWEST_ELSEWHERE
    if shared >= fewest and share >= _LEAST_CONTAINMENT:
        return shared >= _LEAST_OF_LONGER * max(len(told), len(said))
    aimed = _stance(other) == "accuses" and not side.isdisjoint(other.names)
    return aimed and shared >= _FEWEST_AIMED and share >= _LEAST_AIMED
