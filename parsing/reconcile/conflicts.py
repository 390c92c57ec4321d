"""Where the sources of one row disagree: shown, never averaged."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from parsing.edtf import bounds
from parsing.logged import Conflict
from parsing.reconcile.counts import Count, agree
from parsing.reconcile.opposites import exclude_each_other
from parsing.reconcile.seen import ReadEvent, ReadQuote

_MARKS = re.compile(r"[\W_]+")
# “at the Harbour Hall”, “in Port Selm”: where it was, by the words after the preposition.
_PLACE = re.compile(
    r"\b(at|in)\s+(?:the\s+(?:[A-Z][a-z]+\s+)?(?:(?!of\b)[a-z-]+\s+){1,2}of\s+|the\s+)?"
    r"((?:[A-Z][\w’'-]+)(?:\s+(?:of\s+)?[A-Z][\w’'-]+){0,4})"
)


def quote_conflicts(members: Sequence[ReadQuote]) -> tuple[Conflict, ...]:
    """Variants that word, date or attribute the statement differently."""
    found = []
    wordings: dict[str, str] = {}
    for one in members:
        wordings.setdefault(_MARKS.sub(" ", one.quote.text).casefold().strip(), one.quote.text)
    # A fragment that stands word for word in another does not disagree with it.
    whole = [
        text for key, text in wordings.items() if not any(key != other and key in other for other in wordings)
    ]
    if len(whole) > 1:
        found.append(Conflict("wording", tuple(whole)))
    found += _disjoint_dates((one.quote.date, one.quote.basis) for one in members if one.dated)
    speakers = {one.speaker_id: one.quote.speaker for one in members if one.speaker_id and one.quote.speaker}
    if len(speakers) > 1:
        found.append(Conflict("speaker", tuple(speakers.values())))
    return tuple(found)


def event_conflicts(members: Sequence[ReadEvent]) -> tuple[Conflict, ...]:
    """Sources of different articles that give another date, place or number, or deny what others tell."""
    if len({one.parsed.article.id for one in members}) == 1:
        return ()
    dated = [one for one in members if _states_date(one)]
    told = [one for one in dated if one.event.status != "denied"]  # a denial may be dated by its own day
    found = _disjoint_dates((one.event.date, one.event.basis) for one in told or dated)
    apart = [conflict for kind in ("city", "region", None) for conflict in _places_apart(members, kind)]
    found += apart or _countries_apart(members)
    found += _numbers(members)
    found += _statuses(members)
    return tuple(found)


def _states_date(one: ReadEvent) -> bool:
    """The date stands in what is told, or it is given; one carried over from elsewhere is none of its own."""
    start = one.event.date_start
    return one.event.basis != "inferred" or (start is not None and one.event.start <= start < one.event.end)


def _statuses(members: Sequence[ReadEvent]) -> list[Conflict]:
    """A conflict where one article tells that it happened and another that it did not, or the opposite."""
    told = _by_article((one.parsed.article.id, [one.event.status]) for one in members)
    sure = {"denied", "occurred"}
    apart = {frozenset(statuses) for statuses in told.values()} >= {frozenset({status}) for status in sure}
    said = dict.fromkeys(one.event.status for one in members if one.event.status in sure)
    if apart:
        return [Conflict("status", tuple(said))]
    opposite = exclude_each_other(one.event.type_word for one in members if one.event.type_word)
    return [Conflict("status", opposite)] if opposite else []


def _disjoint_dates(dated: Iterable[tuple[str | None, str]]) -> list[Conflict]:
    """A conflict where two dates that articles state have no day in common."""
    stated = list(
        dict.fromkeys(date for date, basis in dated if date and basis not in ("publication", "none"))
    )
    spans = [days for date in stated if (days := bounds(date))]
    for number, (first, last) in enumerate(spans):
        for begin, end in spans[number + 1 :]:
            if (last and begin and last < begin) or (end and first and end < first):
                return [Conflict("date", tuple(stated))]
    return []


def _by_article(found: Iterable[tuple[str, list[str]]]) -> dict[str, list[str]]:
    merged: dict[str, list[str]] = defaultdict(list)
    for article, values in found:
        merged[article] += values
    return {article: values for article, values in merged.items() if values}


def _places_apart(members: Sequence[ReadEvent], kind: str | None) -> Iterator[Conflict]:
    """A conflict where articles have no town, no region, or no place within a town in common."""
    places = _by_article((one.parsed.article.id, _places(one, kind)) for one in members)
    if len(places) > 1 and not set.intersection(*(set(names) for names in places.values())):
        yield Conflict("place", tuple(dict.fromkeys(name for names in places.values() for name in names)))


def _countries_apart(members: Sequence[ReadEvent]) -> list[Conflict]:
    """A conflict where articles have it happen in different countries; a town is in its country."""
    named = {
        one.parsed.article.id: (_country(one), one.event.place)
        for one in members
        if one.event.place_start is not None and not _is_said(one, one.event.place_start)
    }
    codes = {code for code, _ in named.values()}
    if len(codes) < 2 or None in codes:
        return []
    return [Conflict("place", tuple(dict.fromkeys(place for _, place in named.values() if place)))]


def _country(one: ReadEvent) -> str | None:
    """The country that the place of an event is or lies in."""
    start = one.event.place_start
    return next(
        (country.code for country in one.parsed.countries if any(m.start == start for m in country.mentions)),
        None,
    )


def _places(one: ReadEvent, kind: str | None) -> list[str]:
    """The places named after `at` and `in`, either towns, or regions, or what is neither: a hall in a town is
    no other place than the town. No dates, and no country at large."""
    text, start, end = one.parsed.article.text, one.event.start, one.event.end
    found = [
        (match.start(2), match.group(2))
        for match in _PLACE.finditer(text, start, end)
        if _kind(one, match.start(2)) == kind
    ]
    return [name for start, name in found if not (_in_date(one, start) or _is_said(one, start))]


def _kind(one: ReadEvent, start: int) -> str | None:
    """What stands there: a town, a region, a country, or else."""
    mentions = (mention for country in one.parsed.countries for mention in country.mentions)
    evidence = next((mention.evidence for mention in mentions if mention.start == start), None)
    return None if evidence in ("seat", "institution") else evidence


def _is_said(one: ReadEvent, place: int) -> bool:
    """Somebody speaks of it; where they do is another matter. “It sank off Halden, police said” tells."""
    return any(
        quote.start <= place < quote.end and (quote.kind != "indirect" or quote.start > one.event.start)
        for quote in one.parsed.quotes
    )


def _in_date(one: ReadEvent, place: int) -> bool:
    return any(date.start <= place < date.end for date in one.parsed.dates)


def _numbers(members: Sequence[ReadEvent]) -> list[Conflict]:
    """The same thing counted differently: `12 killed` and `14 killed`; not a toll that rises by the day."""
    days = {one.parsed.article.id: one.published or "" for one in members}
    counted: dict[tuple[str, str | None], dict[str, list[Count]]] = defaultdict(lambda: defaultdict(list))
    for one in members:
        for count in one.counts:
            # Whoever is dead: “18 worshippers” and “21 people” are one toll.
            for thing in count.things if count.fate != "dead" else ("",):
                counted[thing, count.fate][one.parsed.article.id].append(count)
    conflicts = {}
    for (_, fate), by_article in counted.items():
        told = [(days[id], counts) for id, counts in by_article.items()]
        pairs = [pair for pair in combinations(told, 2) if not (fate and _rises(*pair))]
        if any(_none_agree(one, other) for (_, one), (_, other) in pairs):
            said = tuple(dict.fromkeys(count.words for found in by_article.values() for count in found))
            conflicts[said] = Conflict("number", said)
    return list(conflicts.values())


def _rises(one: tuple[str, list[Count]], other: tuple[str, list[Count]]) -> bool:
    """A paper of a later day counts more than the “at least” so many of the first."""
    (day, fewer), (next_day, more) = sorted((one, other), key=lambda told: told[0])
    least = max(count.amount for count in fewer) < max(count.amount for count in more)
    return least and "" < day < next_day and all(math.isinf(count.most) for count in fewer)


def _none_agree(some: list[Count], others: list[Count]) -> bool:
    if any(agree(one, other) for one in some for other in others):
        return False
    return not (_add_up(some, others) or _add_up(others, some))


def _add_up(parts: list[Count], others: list[Count]) -> bool:
    """“Two guards and five soldiers” are the “seven” of another."""
    return len(parts) > 1 and sum(part.amount for part in parts) in {other.amount for other in others}
