"""What a headline, or a line right below it, tells in short: the event of the lead that tells it in full."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from parsing.edtf import bounds
from parsing.reconcile.otherwise import leaves_office, say_the_same, told_otherwise
from parsing.records import Article
from parsing.words import content_stems

if TYPE_CHECKING:
    from parsing.reconcile.outline import EventOutline

ALONE = -2
"""The `lead` of what a headline tells that nothing below it tells in full."""
_LINE = re.compile(r"[^\n]+")
_ENDS = re.compile(r"[.!?…]\W*\Z")
_BULLET = re.compile(r"\s*(?:[•*·▪●■-]|–)\s")
_SENTENCE_END = re.compile(r"[a-z\d)]{2}[.!?][”’\"')]*\s+[A-Z“\"]")
_MARKS = ('"', "“", "„", "«", "‘", "'")
_PASSIVE = re.compile(r"\b(?:am|are|be|been|being|get|gets|got|is|was|were)\s+(?:\w+ly\s+)?\Z")
_MOST_LINES = 12
_LONGEST_LINE = 200
_LEAD = 2
"""Sentences that are the lead."""
_BELOW = 5
"""Sentences among which it is looked for where the lead does not tell it."""
_DAYS_NEAR = 3
"""Days that what is told without a date may lie before or behind the day of the other."""
_LOOSE = frozenset({None, "OTHER"})
"""Types that do not tell a kind of deed."""
_WITH_DEED = 0.4, 2
"""Share of the headline's words and names, and how many, that the other has at least, where both tell one
kind of deed; found by hand on headlines and leads."""
_WITHOUT = 0.65, 3
"""The same where the headline has no word for a kind of deed."""
_BELOW_LEAD = 0.5
"""The share it takes below the lead."""


def with_leads(article: Article, events: Sequence[EventOutline]) -> tuple[EventOutline, ...]:
    """The events of the article; what its headline tells is compared by what tells it in full.

    Where two sentences of the lead may tell it, or none, it stands for itself.
    """
    head = list(_head(article.text, article.title)) if events else []
    told = list(events)
    above = [number for number, one in enumerate(events) if _is_in(one, head)]
    if above:
        sentences = _sentences(events, head[-1][1])
        for number in above:
            lead = _lead(article.text, events[number], events, sentences)
            one = events[number]
            told[number] = replace(one, lead=ALONE) if lead is None else _as_told(one, events[lead], lead)
    return tuple(told)


def _is_in(one: EventOutline, lines: Sequence[tuple[int, int]]) -> bool:
    return any(start <= one.start and one.end <= end for start, end in lines)


def _as_told(brief: EventOutline, full: EventOutline, lead: int) -> EventOutline:
    """The headline's event, compared by what tells it in full, at that place among the events."""
    more = [number for number, who in enumerate(brief.actors) if who not in full.actors]
    known = dict(zip(brief.actors, brief.parts, strict=True))
    parts = [
        known.get(who, part) if part == "other" else part
        for who, part in zip(full.actors, full.parts, strict=True)
    ]
    return replace(
        full,
        start=brief.start,
        end=brief.end,
        next=brief.next,
        actors=(*full.actors, *(brief.actors[number] for number in more)),
        parts=(*parts, *(brief.parts[number] for number in more)),
        persons=(*full.persons, *(brief.persons[number] for number in more)),
        has_all_actors=brief.has_all_actors and full.has_all_actors,
        quotes=tuple(sorted({*brief.quotes, *full.quotes})),
        mark=brief.mark,
        lead=lead,
    )


def _head(text: str, title: str | None) -> Iterator[tuple[int, int]]:
    """The lines above the first sentence."""
    name = " ".join((title or "").split())
    for match in islice(_LINE.finditer(text), _MOST_LINES):
        line = match.group().strip()
        if line != name and not _BULLET.match(line) and _is_sentence(line):
            return
        yield match.span()


def _is_sentence(line: str) -> bool:
    """It ends with one, or holds the end of one."""
    ends = _ENDS.search(line) or _SENTENCE_END.search(line)
    return len(line) > _LONGEST_LINE or ends is not None


def _sentences(events: Sequence[EventOutline], start: int) -> list[list[int]]:
    """The first that tell something from there on, each with the places of what it tells."""
    sentences: list[list[int]] = []
    end = start
    for number, one in sorted(enumerate(events), key=lambda told: (told[1].start, -told[1].end)):
        if one.start < start:
            continue
        if one.start < end:
            sentences[-1].append(number)
        elif len(sentences) == _BELOW:
            break
        else:
            sentences.append([number])
            end = one.end
    return sentences


def _lead(
    text: str, brief: EventOutline, events: Sequence[EventOutline], sentences: Sequence[list[int]]
) -> int | None:
    """The place of what tells the same in full, if it is one event: in the lead, else right below."""
    for part, least in ((sentences[:_LEAD], 0.0), (sentences[_LEAD:], _BELOW_LEAD)):
        places = [other for told in part for other in told]
        by_deed = [other for other in places if _is_same_deed(brief, events[other])]
        shares = {other: _likeness(brief, events[other], other in by_deed) for other in by_deed or places}
        likeness = {
            other: share
            for other, share in shares.items()
            if share and not (_is_spoken(text, events[other]) or _is_done_to(text, brief, events[other]))
        }
        best = max(likeness.values(), default=0.0)
        if best and best >= least:
            found = [other for other, share in likeness.items() if share == best]
            return found[0] if len(found) == 1 else None
    return None


def _likeness(brief: EventOutline, full: EventOutline, same: bool) -> float:
    """The share of the headline's words and names that the other has; 0 where it tells another event.

    `same`: as `_is_same_deed` gives it.
    """
    if brief.status != full.status or not _dates_agree(brief, full):
        return 0.0
    agents = _agents(brief), _agents(full)
    if _differ(*agents) or _is_elsewhere(brief, full):
        return 0.0
    if _LOOSE.isdisjoint((brief.type, full.type)):
        same = same or (brief.type == full.type and all(agents))
        if not same and brief.type != full.type:
            return 0.0
    deed = _deed(brief)
    if deed and not (same or deed & full.words or say_the_same(deed, full.words)):
        return 0.0
    names = {*brief.named.actors, *brief.named.countries}
    known = {*full.named.actors, *full.named.countries, *full.actors}
    shared = len(brief.words & full.words) + told_otherwise(brief.words, full.words) + len(names & known)
    share = shared / max(len(brief.words) + len(names), 1)
    least, fewest = _WITH_DEED if deed else _WITHOUT
    return share if share >= least and shared >= fewest else 0.0


def _is_elsewhere(brief: EventOutline, full: EventOutline) -> bool:
    """In another town; or in another country, with nobody named in both."""
    strangers = {*brief.named.actors, *brief.actors}.isdisjoint({*full.named.actors, *full.actors})
    if strangers and _differ(brief.named.countries, full.named.countries):
        return True
    return None not in (brief.town, full.town) and brief.town != full.town


def _deed(one: EventOutline) -> frozenset[str]:
    """Stems of the words that name the event."""
    return _stems(one.type_word or "")


@lru_cache(maxsize=1 << 12)
def _stems(words: str) -> frozenset[str]:
    return content_stems(words)


def _is_same_deed(brief: EventOutline, full: EventOutline) -> bool:
    if leaves_office(brief.type_word) and leaves_office(full.type_word):
        return True
    return not _deed(brief).isdisjoint(_deed(full)) or say_the_same(_deed(brief), _deed(full))


def _is_spoken(text: str, full: EventOutline) -> bool:
    """It opens with what somebody says of it."""
    return text.startswith(_MARKS, full.start)


def _is_done_to(text: str, brief: EventOutline, full: EventOutline) -> bool:
    """Who does it in the headline is only named behind the verb of the other: “rebels attack”, “the army
    attacked rebels”."""
    first, verb, _ = text[brief.start : brief.end].partition(brief.type_word or "\0")
    before, deed, behind = text[full.start : full.end].partition(full.type_word or "\0")
    who, does = content_stems(first), content_stems(before)
    if not (verb and deed and who and does) or _PASSIVE.search(before) or _PASSIVE.search(first):
        return False
    return who.isdisjoint(does) and not who.isdisjoint(content_stems(behind))


def _differ(some: Collection[object], others: Collection[object]) -> bool:
    """Both are known and have nothing in common."""
    return bool(some) and bool(others) and set(some).isdisjoint(others)


def _agents(one: EventOutline) -> set[int]:
    return {who for who, part in zip(one.actors, one.parts, strict=True) if part == "agent"}


def _dates_agree(brief: EventOutline, full: EventOutline) -> bool:
    """They have a day in common, or the headline names none and theirs are near."""
    mine, theirs = bounds(brief.date), bounds(full.date)
    if mine is None or theirs is None:
        return True
    states = brief.date_start is not None and brief.start <= brief.date_start < brief.end
    (first, last), (begin, end) = mine, theirs
    if not (first and last and begin and end):
        return False
    gap = max((begin - last).days, (first - end).days, 0)
    return gap <= (0 if states else _DAYS_NEAR)
