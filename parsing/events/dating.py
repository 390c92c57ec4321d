"""When: the date of each clause, its own or carried from another sentence, with how it was reached.

A clause with a time expression has that date. Of the others, a third of all, the date stands in another
sentence: the one that tells the same event, what the speaker did, or the event the article opens with. What
the article gives as its news and dates nowhere belongs to the day it appeared. The rest is background, and
stays undated: it is never given a day.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from parsing import lexicon
from parsing.edtf import bounds
from parsing.events.matter import Matter, matter_of
from parsing.events.states import tells_state
from parsing.events.telling import Telling
from parsing.events.types import EventWord
from parsing.events.verbs import PRESENTS, Tense
from parsing.records import Basis, Publication, TimeExpression
from parsing.words import containment

_STORY_SENTENCES = 8
"""The opening within which the event an article is about gets its day."""
_RECENT_DAYS = 14
_OPENING_SENTENCES = 4
_LEAD_SENTENCES = 2
"""Who acts in the headline or in these is whom the article is about."""
_LIKENESS = 0.5
_SHARED_WORDS = 3
_NEAREST = 12
"""Dated clauses a clause is compared with, for each of its event words: time stays linear."""
_TOLD_TENSES = frozenset({"past", "perfect", "present", "progressive"})
# “The warning comes after …”: what follows is what led to the news.
_COMES_AFTER = re.compile(r"(?:has\s+)?(?:comes?|came)\s+(?:\w+\s+){0,3}?(?:after|amid|as|following)\b")
_SINCE = re.compile(r"(?<!has )(?<!have )\bsince\b", re.IGNORECASE)
_SAYS = re.compile(r"\b(?:says?|claims|insists|admits)\b", re.IGNORECASE)
_BESIDE = re.compile(r",\s*(?:as\s+)?\Z", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|this|that|his|her|its|their)\s+\Z", re.IGNORECASE)
_ROOT = 3
"""Letters at the start that “denial” and “denied” have in common."""
_JUST_TOLD = 3
"""Clauses before one in which “the denial” was told."""
_SAYINGS = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
"""Types of what is done by saying it."""


@dataclass(frozen=True, slots=True)
class Dating:
    """A date (EDTF), how it was reached, and the time expression that says so."""

    date: str | None
    basis: Basis
    how: str
    source: TimeExpression | None = None


UNDATED = Dating(None, "none", "the article gives no date")
_UNPLACED = Dating(None, "none", "the article gives a day of no known week or year")


@dataclass(slots=True)
class _SoFar:
    """What is known while the clauses are gone through."""

    datings: list[Dating] = field(default_factory=list)
    acted: dict[str, int] = field(default_factory=dict)
    """Who -> the last clause that dates what they did to a recent day."""
    told: int | None = None
    """The last main clause that holds no statement."""
    before: int | None = None
    """The same, but of an earlier paragraph."""
    _paragraph: int = -1

    def enter(self, paragraph: int) -> None:
        """Goes on to a clause of `paragraph`."""
        if paragraph != self._paragraph:
            self._paragraph = paragraph
            self.before = self.told


class Chronology:
    """The dates of one article's clauses.

    Of each clause, `words` are those that name an event; `cues` what says that a direct or mixed statement
    is said in it, an empty string where nothing does, None where there is no statement; `agents` who acts or
    speaks, `sides` for which country.
    """

    def __init__(
        self,
        text: str,
        tellings: Sequence[Telling],
        words: Sequence[Sequence[EventWord]],
        cues: Sequence[str | None],
        agents: Sequence[str | None],
        sides: Sequence[str | None],
        publication: Publication,
    ) -> None:
        self._text = text
        self._tellings = tellings
        self._words = words
        self._cues = cues
        self._agents = agents
        self._sides = sides
        self._publication = publication.date
        self._matters = [matter_of(text, *told) for told in zip(tellings, words, strict=True)]
        self._own = [_own_dating(telling) for telling in tellings]
        self._dated_by_word = self._index()
        self._lead = next((t.sentence for t in tellings if t.kind == "body" and t.verb), 0)
        self._prominent = self._lead_agents()
        self._story = self._find_story()

    def date_all(self) -> list[Dating]:
        """The dating of each clause, in their order."""
        so_far = _SoFar()
        for number, telling in enumerate(self._tellings):
            so_far.enter(telling.paragraph)
            dating = self._own[number] or self._carried(number, so_far)
            so_far.datings.append(dating)
            agent = self._agents[number]
            if agent and dating.source and self._recent(dating.date) and not self._is_spoken(number):
                so_far.acted[agent] = number
            if telling.main and self._cues[number] is None:
                so_far.told = number
        return so_far.datings

    # ------------------------------------------------------------ carried

    def _carried(self, number: int, so_far: _SoFar) -> Dating:
        telling = self._tellings[number]
        if telling.unplaced:
            return _UNPLACED
        tense = self._tense(number)
        if self._cues[number] is not None or (is_report(telling) and not _reports_past(telling)):
            return self._dated_statement(number, so_far)
        if tense == "perfect" and _SINCE.search(self._text, telling.start, telling.end):
            return UNDATED
        elsewhere = self._told_elsewhere(number, so_far)
        if elsewhere:
            return elsewhere
        if telling.clock and tense == "future":
            return self._day_ahead(so_far)
        if telling.now and tense in PRESENTS:
            return self._published()
        if tense not in _TOLD_TENSES or (tense != "past" and not self._is_news(number)):
            return UNDATED
        if telling.verb and _COMES_AFTER.match(self._text, telling.verb.start):
            return UNDATED
        before = self._told_right_before(number, so_far)
        if tense == "past" and before is not None:
            return _carry(self._own[before], "told right after what")
        if self._story is not None:
            return _carry(self._own[self._story], "told with what")
        if not self._is_news(number) and self._follows_background(so_far):
            return UNDATED
        report = self._report_of(number)
        return self._published() if report is None else _carry(self._own[report], "reported in what")

    def _report_of(self, number: int) -> int | None:
        """The part of the sentence that says when it was told: “The ferry sank, she said on Tuesday.”"""
        for part in range(number + 1, min(number + 1 + _NEAREST, len(self._tellings))):
            if self._tellings[part].main:
                break
            own, start = self._own[part], self._tellings[part].start
            beside = _BESIDE.search(self._text, max(0, start - _NEAREST), start) is not None
            if own and beside and is_report(self._tellings[part]) and self._recent(own.date):
                return part
        return None

    def _told_elsewhere(self, number: int, so_far: _SoFar) -> Dating | None:
        """That of the clause that tells the same, or of what this one takes up."""
        again = self._told_again(number)
        if again is not None:
            return _carry(self._own[again], "tells again what")
        return self._taken_up(number, so_far) if self._tense(number) == "past" else None

    def _tense(self, number: int) -> Tense:
        telling = self._tellings[number]
        if telling.kind == "headline":
            return "perfect"  # “Minister resigns” has happened
        if telling.verb is None or tells_state(self._text, telling, self._words[number]):
            return "present"
        return telling.verb.tense

    def _dated_statement(self, number: int, so_far: _SoFar) -> Dating:
        """With what the speaker did, else on the day of the article, unless it is background."""
        agent = self._agents[number]
        said = self._said_right_before(number, so_far)
        if said is not None:
            return _carry(self._own[said], "said right after what")
        if agent in so_far.acted:
            return _carry(so_far.datings[so_far.acted[agent]], "the speaker acts in what")
        if agent and self._story is not None and self._agents[self._story] == agent:
            return _carry(self._own[self._story], "the speaker acts in what")
        if not self._is_news(number) and self._is_in_passing(number):
            return UNDATED
        if self._story is not None:
            return _carry(self._own[self._story], "told with what")
        if not self._is_news(number) and self._follows_background(so_far):
            return UNDATED
        return self._published()

    def _is_in_passing(self, number: int) -> bool:
        """A remark hangs on something else that is told, by “saying …”, or was made before, or in an article
        without a story."""
        verb = self._tellings[number].verb
        if verb is None or self._says(number):
            return False
        hangs = (self._cues[number] or "").endswith("ing")
        return self._story is None or hangs or verb.tense in ("perfect", "pluperfect")

    def _says(self, number: int) -> bool:
        """What the clause tells is no more than that something was said."""
        verb, cue = self._tellings[number].verb, self._cues[number]
        if verb is None or verb.tense in ("perfect", "pluperfect"):
            return False
        return cue in (lexicon.words("reporting-verbs") | {verb.word}) or is_report(self._tellings[number])

    def _told_right_before(self, number: int, so_far: _SoFar) -> int | None:
        """The sentence before, in the paragraph, where it tells what happened on a recent day of its own."""
        if so_far.told is None:
            return None
        before, telling = self._tellings[so_far.told], self._tellings[number]
        own = self._own[so_far.told]
        if telling.verb and _SAYS.search(self._text, telling.start, telling.verb.start):
            return None  # “Police say he left”: they may tell of any day
        near = before.paragraph == telling.paragraph and before.sentence == telling.sentence - 1
        return so_far.told if near and own and self._recent(own.date) and not is_report(before) else None

    def _said_right_before(self, number: int, so_far: _SoFar) -> int | None:
        """The sentence before, where it tells what the speaker's side said on a recent day of its own:
        “Norland denied it on Monday. “We left,” a Norland minister said.”"""
        if so_far.told is None or not self._is_saying(so_far.told):
            return None
        own, after = self._own[so_far.told], self._tellings[so_far.told].sentence + 1
        if own is None or not self._recent(own.date) or self._tellings[number].sentence != after:
            return None
        side = self._sides[number]
        return so_far.told if side is not None and side == self._sides[so_far.told] else None

    def _is_saying(self, number: int) -> bool:
        """Its verb accuses, denies, asks or threatens."""
        verb = self._tellings[number].verb
        return verb is not None and any(
            word.type in _SAYINGS and verb.start <= word.start < verb.end for word in self._words[number]
        )

    def _taken_up(self, number: int, so_far: _SoFar) -> Dating | None:
        """The dating of what “the denial” means, told as “denied” just before."""
        for word in self._words[number]:
            if word.verb or not _THE.search(self._text, max(0, word.start - 8), word.start):
                continue
            for other in range(number - 1, max(-1, number - 1 - _JUST_TOLD), -1):
                dating = so_far.datings[other]
                if dating.source and self._recent(dating.date) and _is_root(word, self._words[other]):
                    return _carry(dating, "tells of what")
        return None

    def _day_ahead(self, so_far: _SoFar) -> Dating:
        """The coming day told last, else the day of the article: “It will begin at 10 am.”"""
        last = so_far.datings[-1:-_NEAREST:-1]
        coming = (dating for dating in last if dating.source and self._ahead(dating.date))
        return next((_carry(dating, "told with what") for dating in coming), self._published())

    def _follows_background(self, so_far: _SoFar) -> bool:
        """What the paragraph before tells is undated or of long ago."""
        return so_far.before is not None and not self._recent(so_far.datings[so_far.before].date)

    def _is_news(self, number: int) -> bool:
        """The clause stands in the opening, or who acts in it acts there."""
        telling = self._tellings[number]
        opening = telling.kind == "headline" or telling.sentence < self._lead + _OPENING_SENTENCES
        return opening or self._agents[number] in self._prominent

    def _told_again(self, number: int) -> int | None:
        """The clause with a narrow date of its own that tells the same event."""
        matter = self._matters[number]
        best, found = 0.0, None
        for other in self._candidates(number, matter):
            theirs = self._matters[other]
            likeness = containment(matter.words, theirs.words)
            if likeness > best and len(matter.words & theirs.words) >= _SHARED_WORDS:
                best, found = likeness, other
        return found if best >= _LIKENESS else None

    def _candidates(self, number: int, matter: Matter) -> list[int]:
        """Dated clauses that share an event word: the first ones, which tell the event, and the nearest."""
        near: set[int] = set()
        for word in matter.events:
            dated = self._dated_by_word.get(word, [])
            here = bisect_left(dated, number)
            near.update(dated[:_NEAREST], dated[max(0, here - _NEAREST) : here])
        return sorted(near - {number})

    def _published(self) -> Dating:
        if not self._publication:
            return UNDATED
        return Dating(self._publication, "publication", "the day the article appeared")

    # ------------------------------------------------------------ what the article is about

    def _index(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = defaultdict(list)
        for number, dating in enumerate(self._own):
            if dating and _narrow(dating.date):
                for word in self._matters[number].events:
                    index[word].append(number)
        return index

    def _lead_agents(self) -> set[str]:
        """Who acts in the headline and the first sentences."""
        return {
            agent
            for agent, telling in zip(self._agents, self._tellings, strict=True)
            if agent
            and (
                telling.kind == "headline"
                or (telling.kind == "body" and self._lead <= telling.sentence < self._lead + _LEAD_SENTENCES)
            )
        }

    def _find_story(self) -> int | None:
        """The first past event with a recent day of its own, among the opening sentences."""
        for number, telling in enumerate(self._tellings):
            if telling.sentence >= _STORY_SENTENCES:
                break
            dating = self._own[number]
            happened = (
                telling.verb is not None
                and telling.verb.tense in _TOLD_TENSES
                and not (is_report(telling) or self._is_spoken(number))
            )
            if happened and dating and self._recent(dating.date):
                return number
        return None

    def _is_spoken(self, number: int) -> bool:
        """The clause is in somebody's words, not just between marks."""
        mains = range(number, -1, -1)
        main = next((one for one in mains if self._tellings[one].main), number)
        return self._tellings[number].spoken and self._cues[main] is not None

    def _ahead(self, date: str | None) -> bool:
        """A single day not before publication."""
        days, published = bounds(date), bounds(self._publication)
        if not days or not days[0] or days[0] != days[1] or not published or not published[0]:
            return False
        return days[0] >= published[0]

    def _recent(self, date: str | None) -> bool:
        """A single day shortly before publication, or any where that is not known."""
        days, published = bounds(date), bounds(self._publication)
        if not days or not days[0] or days[0] != days[1]:
            return False
        if not published or not published[0]:
            return True
        return 0 <= (published[0] - days[0]).days <= _RECENT_DAYS


def _own_dating(telling: Telling) -> Dating | None:
    if not telling.date:
        return None
    date = telling.date
    how = f"“{date.text}”: {date.how}" if date.how else f"“{date.text}”"
    return Dating(date.edtf, date.basis, how, date)


def _carry(dating: Dating | None, why: str) -> Dating:
    assert dating is not None
    words = dating.source.text if dating.source else ""
    return Dating(dating.date, "inferred", f"{why} “{words}” dates", dating.source)


def _is_root(noun: EventWord, words: Sequence[EventWord]) -> bool:
    """One of `words` is the verb that `noun` is made from."""
    root = noun.word[:_ROOT].lower()
    return any(word.verb and word.type == noun.type and word.word.lower().startswith(root) for word in words)


def is_report(telling: Telling) -> bool:
    """The clause's verb says that something was said."""
    return telling.verb is not None and telling.verb.word in lexicon.words("reporting-verbs")


def _reports_past(telling: Telling) -> bool:
    """“She said the ship had left”: what was said, not the saying, is what the story tells."""
    return telling.content is not None and telling.content.tense in ("past", "pluperfect")


def _narrow(date: str | None) -> bool:
    """At most a month long: what a year tells of is no one event."""
    days = bounds(date)
    return bool(days and days[0] and days[1] and (days[1] - days[0]).days <= 31)
