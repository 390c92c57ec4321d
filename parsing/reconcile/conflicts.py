"""Where the sources of one row disagree: shown, never averaged."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from parsing.edtf import bounds
from parsing.reconcile.seen import SeenEvent, SeenQuote
from parsing.records import Conflict
from parsing.words import stem

_MARKS = re.compile(r"[\W_]+")
# “at the Harbour Hall”, “in Port Selm”: where it was, by the words after the preposition.
_PLACE = re.compile(r"\b(at|in)\s+(?:the\s+)?((?:[A-Z][\w’'-]+)(?:\s+(?:of\s+)?[A-Z][\w’'-]+){0,4})")
_NUMBER = re.compile(r"\b((?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s+([a-z]{3,}))(?:\s+([a-z]{3,}))?")


def quote_conflicts(members: Sequence[SeenQuote]) -> tuple[Conflict, ...]:
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
    found += _disjoint_dates((one.quote.date, one.quote.basis) for one in members)
    speakers = {one.speaker_id: one.quote.speaker for one in members if one.speaker_id and one.quote.speaker}
    if len(speakers) > 1:
        found.append(Conflict("speaker", tuple(speakers.values())))
    return tuple(found)


def event_conflicts(members: Sequence[SeenEvent]) -> tuple[Conflict, ...]:
    """Sources of different articles that give another date, place or number."""
    if len({one.parsed.article.id for one in members}) == 1:
        return ()
    found = _disjoint_dates((one.event.date, one.event.basis) for one in members)
    found += [conflict for towns in (True, False) for conflict in _places_apart(members, towns)]
    found += _numbers(members)
    return tuple(found)


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


def _places_apart(members: Sequence[SeenEvent], towns: bool) -> Iterator[Conflict]:
    """A conflict where articles have no town, or no place within one, in common."""
    places = _by_article((one.parsed.article.id, _places(one, towns)) for one in members)
    if len(places) > 1 and not set.intersection(*(set(names) for names in places.values())):
        yield Conflict("place", tuple(dict.fromkeys(name for names in places.values() for name in names)))


def _places(one: SeenEvent, towns: bool) -> list[str]:
    """The places named after `at` and `in`, either towns or places within one: a hall in a town is no other
    place than the town. No dates, and no country at large."""
    known = {m.start: m.evidence for country in one.parsed.countries for m in country.mentions}
    return [
        match.group(2)
        for match in _PLACE.finditer(one.parsed.article.text, one.event.start, one.event.end)
        if known.get(match.start(2)) not in ("name", "demonym", "region")
        and (known.get(match.start(2)) == "city") == towns
        and not _in_date(one, match.start(2))
    ]


def _in_date(one: SeenEvent, place: int) -> bool:
    return any(date.start <= place < date.end for date in one.parsed.dates)


def _numbers(members: Sequence[SeenEvent]) -> list[Conflict]:
    """The same thing counted differently: `12 killed` and `14 killed`."""
    counted: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in members:
        for words, things in _counts(one):
            for thing in things:
                counted[thing][one.parsed.article.id].append(words)
    conflicts = {}
    for by_article in counted.values():
        amounts = [{words.split()[0].replace(",", "") for words in found} for found in by_article.values()]
        if len(amounts) > 1 and not set.intersection(*amounts):
            said = tuple(dict.fromkeys(words for found in by_article.values() for words in found))
            conflicts[said] = Conflict("number", said)
    return list(conflicts.values())


def _counts(one: SeenEvent) -> Iterator[tuple[str, set[str]]]:
    """Each number with the word after it, and the stems of what it may count; dates are not numbers."""
    for match in _NUMBER.finditer(one.parsed.article.text, one.event.start, one.event.end):
        if not _in_date(one, match.start()):
            yield match.group(1), {stem(word) for word in match.group(2, 3) if word}
