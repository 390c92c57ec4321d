"""The day of what is told as so long after or before another event: “two days after the explosion”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from parsing.edtf import bounds
from parsing.events.about import Clauses
from parsing.events.dated import Dating, Issue
from parsing.events.intervals import Interval, find_interval, moved
from parsing.events.telling import Telling
from parsing.events.types import EventWord, event_words
from parsing.events.verbs import PRESENTS, Verb
from parsing.words import content_stems, stem

_FARTHEST = 120
"""Characters of the words that name an event."""
_STOP = re.compile(r"[,;:.—–](?!\d)|\s-\s|\b(?:and|but|while|when)\b")
_KNOWN = re.compile(r"(?:the|that|this|his|her|its|their|he|she|it|they)\s", re.IGNORECASE)
_THING = re.compile(r"(?:the|that|this|his|her|its|their)\s(?:[\w-]+\s)?([a-z]+)\W*\Z")
_ANYTHING = frozenset({"event", "incident"})
_ROOT = 4
"""Letters at the start that “explosion” and “exploded” have in common."""
_MOST = 40
"""Dated clauses on either side that are looked through: time stays linear."""
_KINDS = {"ASSAULT": "strike", "DISASTER": "strike", "ELECT": "vote"}
"""Types of what a text names in many words, the blast and the explosion, if it tells of no more than one."""
_COMES = frozenset({"came", "comes", "come"})


class Anchors:
    """The events of an article from which others are counted."""

    def __init__(self, clauses: Clauses, issue: Issue) -> None:
        self._clauses = clauses
        self._issue = issue
        self._dated = [number for number, own in enumerate(clauses.own) if own]
        self._matters: dict[int, frozenset[str]] = {}

    def dating(self, number: int) -> Dating | None:
        """That of an undated clause, counted from the clause that dates what it names."""
        telling = self._clauses.tellings[number]
        verb = telling.verb
        if verb is None or verb.tense == "perfect":
            return None
        interval = find_interval(self._clauses.text, self._clauses.whole, telling.start, telling.end)
        if interval is None or (verb.tense in PRESENTS and interval.unit != "moment"):
            return None
        if not _has(telling, interval.start) or _is_of_more(telling, interval):
            return None
        anchor = self._beside(number, interval) or self._named(number, interval)
        dating = None if anchor is None else _counted(self._clauses.whole, anchor, interval)
        return dating if dating and self._is_possible(dating, verb) else None

    def told_back(self, number: int, base: Dating) -> Dating | None:
        """Of “It came two days after the dam broke”, where `base` is that of what came."""
        telling = self._clauses.tellings[number]
        interval = find_interval(self._clauses.text, self._clauses.whole, telling.start, telling.end)
        if interval is None or interval.unit == "moment" or not _is_of_more(telling, interval):
            return None
        dating = _counted(self._clauses.whole, base, interval, back=True)
        return dating if dating and telling.content else None

    def _is_possible(self, dating: Dating, verb: Verb) -> bool:
        """Not to come where the verb is past; nor a month or a year that holds the day of the article."""
        days, today = bounds(dating.date), bounds(self._issue.day)
        if not (days and days[0] and days[1] and today and today[0]):
            return True
        if days[0] != days[1] and days[0] <= today[0] <= days[1]:
            return False
        return days[0] <= today[0] or verb.tense in ("future", "modal")

    def _beside(self, number: int, interval: Interval) -> Dating | None:
        """The date of the event in its own sentence: “a week after Hart resigned on 2 May”."""
        tellings = self._clauses.tellings
        for other in range(number + 1, len(tellings)):
            part, own = tellings[other], self._clauses.own[other]
            if part.main:
                break
            if part.start <= interval.end + 1 and interval.end < part.end:
                return own
        return None

    def _named(self, number: int, interval: Interval) -> Dating | None:
        """The date of the clause, rather one before, that tells of the event that is named."""
        whole, text = self._clauses.whole, self._clauses.text
        end = min(self._clauses.tellings[number].end, interval.end + _FARTHEST)
        stop = _STOP.search(whole, interval.end, end)
        span = interval.end, stop.start() if stop else end
        named = event_words(text, (span,))
        matter = content_stems(text[slice(*span)])
        known = _KNOWN.match(whole, interval.end) is not None
        found = self._most_like(number, named, matter, known) or self._only(number, named)
        return found or self._introduced(number, whole[slice(*span)], interval)

    def _introduced(self, number: int, words: str, interval: Interval) -> Dating | None:
        """That of the clause before which first told of it, “wrote a memo” of “the memo”; of “the event” that
        of the dated clause before."""
        thing = _THING.match(words)
        if thing is None:
            return None
        first = re.compile(rf"\b(?:an?|his|her|its|their)\s(?:[\w-]+\s){{0,3}}?{thing[1]}\b", re.IGNORECASE)
        for other in self._near(number):
            if other > number:
                break
            telling, own = self._clauses.tellings[other], self._clauses.own[other]
            told = thing[1] in _ANYTHING or any(
                first.search(self._clauses.text, *span) for span in telling.own
            )
            if told and own and moved(own.date, interval):
                return own
        return None

    def _most_like(
        self, number: int, named: Sequence[EventWord], matter: frozenset[str], known: bool
    ) -> Dating | None:
        """That of the clause that tells of the same deed and shares most else with what is named; it shares
        more than the deed unless this is `known`: “the raid”."""
        best: tuple[int, int] | None = None
        for other in self._near(number):
            same = [one.type for one in named for word in self._clauses.words[other] if _is_same(one, word)]
            shared = len(matter & self._matter(other)) if same else 0
            enough = same and (shared > 1 or (known and set(same) != {"OTHER"}))
            if enough and (best is None or shared > best[0]):
                best = shared, other
        return self._clauses.own[best[1]] if best else None

    def _only(self, number: int, named: Sequence[EventWord]) -> Dating | None:
        """That of all clauses of its kind: “the blast” of the one explosion."""
        kinds = {_KINDS[one.type] for one in named if one.type in _KINDS}
        found = [
            own
            for other in self._near(number)
            if (own := self._clauses.own[other])
            and any(_KINDS.get(word.type) in kinds for word in self._clauses.words[other])
        ]
        return found[0] if len({own.date for own in found}) == 1 else None

    def _matter(self, number: int) -> frozenset[str]:
        """The stems of a clause's own words."""
        if number not in self._matters:
            own = self._clauses.tellings[number].own
            found = (content_stems(self._clauses.text[start:end]) for start, end in own)
            self._matters[number] = frozenset().union(*found)
        return self._matters[number]

    def _near(self, number: int) -> Sequence[int]:
        """Dated clauses, those before it first, from the nearest on."""
        here = bisect_left(self._dated, number)
        before = self._dated[max(0, here - _MOST) : here]
        return [*reversed(before), *(one for one in self._dated[here : here + _MOST] if one != number)]


def own_datings(
    text: str, whole: str, tellings: Sequence[Telling], own: Sequence[Dating | None]
) -> list[Dating | None]:
    """`own`, but of “left a month after the ceasefire of March 3” a month after it."""
    return [
        _of_own(text, whole, telling, dating) if dating else None
        for telling, dating in zip(tellings, own, strict=True)
    ]


def _of_own(text: str, whole: str, telling: Telling, dating: Dating) -> Dating:
    date = telling.date
    if date is None or date.start <= telling.start:
        return dating
    interval = find_interval(text, whole, max(telling.start, date.start - _FARTHEST), date.start)
    if interval is None or interval.unit == "moment" or _is_of_more(telling, interval):
        return dating
    if _STOP.search(whole, interval.end, date.start):
        return dating
    verb = telling.verb
    if verb and interval.end <= verb.start < date.start:
        return dating  # “two days after he left on Monday”: that of what follows
    return _counted(whole, dating, interval) or dating


def _is_of_more(telling: Telling, interval: Interval) -> bool:
    """It came so long after what it tells: that is the event."""
    verb = telling.verb
    return verb is not None and verb.word in _COMES and verb.end <= interval.start


def _has(telling: Telling, place: int) -> bool:
    return any(start <= place < end for start, end in telling.own)


def _is_same(one: EventWord, word: EventWord) -> bool:
    """“Explosion” and “exploded”, “elected” and “vote”."""
    if _KINDS.get(one.type, one.type) != _KINDS.get(word.type, word.type):
        return False
    return stem(one.word) == stem(word.word) or one.word[:_ROOT].lower() == word.word[:_ROOT].lower()


def _counted(whole: str, anchor: Dating, interval: Interval, back: bool = False) -> Dating | None:
    date = moved(anchor.date, interval, back)
    if date is None:
        return None
    words = whole[interval.start : interval.end].strip()
    source = f"what “{anchor.source.text}” dates" if anchor.source else anchor.how
    return replace(anchor, date=date, basis="relative", how=f"“{words} …”: counted from {source}")
