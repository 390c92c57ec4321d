"""When: the date of each clause, its own or carried from another sentence, with how it was reached.

A clause with a time expression has that date. Of the others, a third of all, the date stands in another
sentence: the one that tells the same event, what the speaker did, or the event the article opens with. What
somebody says belongs to the day on which the article has others speak, where it names one. What the article
gives as its news and dates nowhere belongs to the day it appeared. The rest is background, and stays undated:
it is never given a day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from parsing.events.about import TOLD_TENSES, About, Clauses, is_report
from parsing.events.anchored import Anchors, own_datings
from parsing.events.background import Background
from parsing.events.dated import UNDATED, UNPLACED, Dating, Issue, carried, own_dating
from parsing.events.retold import Retold
from parsing.events.small_hours import next_morning
from parsing.events.speaking import Speaking
from parsing.events.stamps import opens_item
from parsing.events.telling import Telling
from parsing.events.types import EventWord
from parsing.events.verbs import PRESENTS

_NEAREST = 12
"""Clauses, or characters, that are looked through for what stands near: time stays linear."""
# “The warning comes after …”: what follows is what led to the news.
_COMES_AFTER = re.compile(r"(?:has\s+)?(?:comes?|came)\s+(?:\w+\s+){0,3}?(?:after|amid|as|following)\b")
_SINCE = re.compile(r"(?<!has )(?<!have )\bsince\b", re.IGNORECASE)
_SAYS = re.compile(r"\b(?:says?|claims|insists|admits)\b", re.IGNORECASE)
_BESIDE = re.compile(r",\s*(?:as\s+)?\Z", re.IGNORECASE)
# Of what was told before, wherever that is.
_THAT_DAY = re.compile(r"\b[Tt]hat\s+(?:same\s+)?(?:afternoon|day|evening|month|morning|night|week|year)\b")
_AT_THE_TIME = re.compile(
    r"\b(?:said|told \w+) at the time\b(?!\s+of\b)|\bat the time\b(?!\s+(?:of|that|when)\b)"
)
_THAT = re.compile(r"\s+that\b")


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
    item: int | None = None
    """The last main clause that opens with the date of an item of a list."""
    _paragraph: int = -1

    def enter(self, paragraph: int) -> None:
        """Goes on to a clause of `paragraph`."""
        if paragraph != self._paragraph:
            self._paragraph = paragraph
            self.before = self.told


class Chronology:
    """The dates of one article's clauses; for the arguments see Clauses."""

    def __init__(
        self,
        text: str,
        whole: str,
        tellings: Sequence[Telling],
        words: Sequence[Sequence[EventWord]],
        cues: Sequence[str | None],
        agents: Sequence[str | None],
        sides: Sequence[str | None],
        published: str | None,
    ) -> None:
        own = own_datings(text, whole, tellings, [own_dating(telling) for telling in tellings])
        self._text = text
        self._tellings = tellings
        self._cues = cues
        self._agents = agents
        self._own = own
        self._clauses = Clauses(text, whole, tellings, words, cues, agents, sides, own)
        self._issue = Issue(published)
        self._about = About(self._clauses, self._issue)
        self._background = Background(self._clauses, self._issue, self._about)
        self._retold = Retold(self._clauses, self._issue)
        self._anchors = Anchors(self._clauses, self._issue)
        self._speaking = Speaking(self._clauses, self._issue, self._about)

    def date_all(self) -> list[Dating]:
        """The dating of each clause, in their order."""
        so_far = _SoFar()
        for number, telling in enumerate(self._tellings):
            so_far.enter(telling.paragraph)
            dating = self._own[number] or self._told_at_night(number, self._carried(number, so_far))
            so_far.datings.append(dating)
            agent = self._agents[number]
            if agent and dating.source and self._is_recent(dating) and self._is_done(number):
                so_far.acted[agent] = number
            if telling.main and self._cues[number] is None:
                so_far.told = number
            if telling.main and telling.date and opens_item(self._clauses.whole, telling.date):
                so_far.item = number
        return so_far.datings

    def _is_done(self, number: int) -> bool:
        """The clause tells in the article's words what somebody did."""
        verb = self._tellings[number].verb
        return not (self._clauses.is_spoken(number) or (verb and verb.negated))

    def _told_at_night(self, number: int, dating: Dating) -> Dating:
        return next_morning(self._clauses.whole, self._tellings[number], dating, self._issue.day)

    def _carried(self, number: int, so_far: _SoFar) -> Dating:
        telling = self._tellings[number]
        if telling.unplaced:
            return UNPLACED
        counted = self._anchors.dating(number)
        if counted is not None:
            self._own[number] = counted  # what goes on with it knows its day
            return counted
        if telling.verb and _COMES_AFTER.match(self._text, telling.verb.start):
            return self._anchors.told_back(number, self._just_told(so_far)) or UNDATED
        if _AT_THE_TIME.search(self._clauses.whole, telling.start, telling.end):
            return self._of_the_time(number, so_far)
        tense = self._clauses.tense(number)
        if self._cues[number] is not None or (is_report(telling) and not _reports_past(telling)):
            return self._dated_statement(number, so_far)
        if tense == "perfect" and _SINCE.search(self._text, telling.start, telling.end):
            return UNDATED
        elsewhere = self._told_elsewhere(number, so_far)
        if elsewhere:
            return elsewhere
        item = self._item_of(number, so_far)
        if item is not None:
            return carried(self._own[item], "told under what")
        if telling.clock and tense == "future":
            return self._day_ahead(so_far)
        if telling.now and tense in PRESENTS:
            return self._issue.dating()
        if tense not in TOLD_TENSES or (tense != "past" and not self._about.is_news(number)):
            return UNDATED
        return self._dated_narrative(number, so_far)

    def _dated_narrative(self, number: int, so_far: _SoFar) -> Dating:
        """What happened: with what is told right before, else with the event of the article, unless it is
        background."""
        past = self._clauses.tense(number) == "past"
        if self._background.holds(number, self._right_before(number, so_far)):
            return UNDATED
        before = self._told_right_before(number, so_far)
        if past and before is not None:
            return carried(self._own[before], "told right after what")
        if self._speaking.is_remembered(number):
            return UNDATED
        verb = self._tellings[number].verb
        says = self._clauses.is_saying(number) or is_report(self._tellings[number])
        said = self._speaking.spoken_with(number) if past and says else None
        if said is None and past and verb and _THAT.match(self._text, verb.end):
            said = self._speaking.said_in_one_breath(number)
        if said is not None:
            return carried(self._own[said], "said with what")
        story = self._about.story
        if story is not None and self._is_anothers(number, story):
            return self._issue.dating()
        if story is not None and not (says and self._speaking.is_said_after_night(number, story)):
            return carried(self._own[story], "told with what")
        if not self._about.is_news(number) and self._follows_background(so_far):
            return UNDATED
        telling = self._tellings[number]
        if _THAT_DAY.search(self._clauses.whole, telling.start, telling.end):
            return UNDATED
        report = self._report_of(number)
        return self._issue.dating() if report is None else carried(self._own[report], "reported in what")

    def _is_anothers(self, number: int, story: int) -> bool:
        """“Norland has expelled an envoy. Selmia had expelled one on Monday.”: done by another side."""
        ours, theirs = self._clauses.sides[number], self._clauses.sides[story]
        told = self._tellings[number].kind == "body" and self._clauses.tense(number) == "perfect"
        return told and bool(ours and theirs and ours != theirs)

    def _report_of(self, number: int) -> int | None:
        """The part of the sentence that says when it was told: “The ferry sank, she said on Tuesday.”"""
        for part in range(number + 1, min(number + 1 + _NEAREST, len(self._tellings))):
            if self._tellings[part].main:
                break
            own, start = self._own[part], self._tellings[part].start
            beside = _BESIDE.search(self._text, max(0, start - _NEAREST), start) is not None
            if own and beside and is_report(self._tellings[part]) and self._is_recent(own):
                return part
        return None

    def _told_elsewhere(self, number: int, so_far: _SoFar) -> Dating | None:
        """That of the clause that tells the same, or of what this one takes up."""
        again = self._retold.told_again(number)
        if again is not None:
            return carried(self._own[again], "tells again what")
        past = self._clauses.tense(number) == "past"
        taken_up = self._retold.taken_up(number, so_far.datings) if past else None
        return None if taken_up is None else carried(so_far.datings[taken_up], "tells of what")

    # ------------------------------------------------------------ statements

    def _dated_statement(self, number: int, so_far: _SoFar) -> Dating:
        """With what the speaker did, else with what others say, else on the day of the article, unless it is
        background."""
        agent, story = self._agents[number], self._about.story
        said = self._speaking.said_right_before(number, so_far.told)
        said = self._speaking.said_in_one_breath(number) if said is None else said
        if said is not None:
            return carried(self._own[said], "said right after what")
        if agent in so_far.acted:
            return carried(so_far.datings[so_far.acted[agent]], "the speaker acts in what")
        if agent and story is not None and self._agents[story] == agent:
            return carried(self._own[story], "the speaker acts in what")
        if self._background.says_so(number) or self._speaking.is_remembered(number):
            return UNDATED
        if self._speaking.is_turn(number):
            return self._issue.dating() if story is None else carried(self._own[story], "told with what")
        if not self._about.is_news(number) and self._speaking.is_in_passing(number):
            return UNDATED
        if story is None and not self._about.is_news(number) and self._follows_background(so_far):
            return UNDATED
        told = self._speaking.spoken_with(number)
        if told is not None and not self._speaking.is_answered_since(number, told):
            return carried(self._own[told], "said with what")
        if story is None or self._issue.day is None or self._speaking.is_said_since(number, story):
            return self._issue.dating()
        return carried(self._own[story], "told with what")

    # ------------------------------------------------------------ what is told near it

    def _told_right_before(self, number: int, so_far: _SoFar) -> int | None:
        """The sentence before, in the paragraph, where it tells what happened on a recent day of its own."""
        telling = self._tellings[number]
        if telling.verb and _SAYS.search(self._text, telling.start, telling.verb.start):
            return None  # “Police say he left”: they may tell of any day
        before = self._right_before(number, so_far)
        if before is not None and self._own[before] is None and is_report(self._tellings[before]):
            return self._reported_in(before)
        own = self._own[before] if before is not None else None
        if before is None or own is None or not self._is_recent(own) or is_report(self._tellings[before]):
            return None
        verb = self._tellings[before].verb
        return None if verb and verb.subordinate else before  # “The bill, which passed on Friday, bans nets.”

    def _reported_in(self, number: int) -> int | None:
        """The last part of a report that tells of a recent day: “She said they came on Monday. He fled.”"""
        found = None
        for part in range(number + 1, min(number + 1 + _NEAREST, len(self._tellings))):
            if self._tellings[part].main:
                break
            verb, own = self._tellings[part].verb, self._own[part]
            if (
                own
                and self._is_recent(own)
                and verb
                and verb.tense == "past"
                and not is_report(self._tellings[part])
            ):
                found = part
        return found

    def _item_of(self, number: int, so_far: _SoFar) -> int | None:
        """The clause that opens the item of a list of dates in which it stands: “**May 3** – …”."""
        telling = self._tellings[number]
        first = so_far.item
        if first is None or telling.date or self._tellings[first].paragraph != telling.paragraph:
            return None
        return first if first != number else None

    def _right_before(self, number: int, so_far: _SoFar) -> int | None:
        """The main clause of the sentence before, in the paragraph, where no statement stands in it."""
        return so_far.told if so_far.told is not None and self._clauses.is_next(so_far.told, number) else None

    def _of_the_time(self, number: int, so_far: _SoFar) -> Dating:
        """“She said at the time”: of what is dated before it in the paragraph, however long ago."""
        for before in range(number - 1, max(-1, number - 1 - _NEAREST), -1):
            if self._tellings[before].paragraph != self._tellings[number].paragraph:
                break
            if so_far.datings[before].source:
                return carried(so_far.datings[before], "told of the time of what")
        return UNDATED

    def _just_told(self, so_far: _SoFar) -> Dating:
        """That of the last clause of a recent day of its own, else the day of the article."""
        last = (dating for dating in so_far.datings[-1:-_NEAREST:-1] if dating.source)
        return next((dating for dating in last if self._is_recent(dating)), self._issue.dating())

    def _day_ahead(self, so_far: _SoFar) -> Dating:
        """The coming day told last, else the day of the article: “It will begin at 10 am.”"""
        last = so_far.datings[-1:-_NEAREST:-1]
        coming = (dating for dating in last if dating.source and self._issue.is_ahead(dating.date))
        return next((carried(dating, "told with what") for dating in coming), self._issue.dating())

    def _follows_background(self, so_far: _SoFar) -> bool:
        """What the paragraph before tells happened on no known day or long ago."""
        if so_far.before is None:
            return False
        dating, tense = so_far.datings[so_far.before], self._clauses.tense(so_far.before)
        ahead = dating.date is None and tense in PRESENTS | {"future", "modal"}
        return not (ahead or self._is_recent(dating))

    def _is_recent(self, dating: Dating) -> bool:
        return self._issue.is_recent(dating.date)


def _reports_past(telling: Telling) -> bool:
    """“She said the ship had left”: what was said, not the saying, is what the story tells. “Was leaving” was
    while she spoke."""
    content = telling.content
    if content is None or content.tense not in ("past", "pluperfect"):
        return False
    return not (content.tense == "past" and content.word.endswith("ing"))
