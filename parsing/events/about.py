"""What an article is about: who acts in it, the event it opens with, and the day it was told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from parsing import lexicon
from parsing.edtf import bounds
from parsing.events.dated import Dating, Issue
from parsing.events.states import tells_state
from parsing.events.telling import Telling
from parsing.events.types import EventWord
from parsing.events.verb_groups import Tense
from parsing.events.verbs import is_bare_participle, is_issuing

_STORY_SENTENCES = 8
"""The opening within which the event an article is about gets its day."""
_OPENING_SENTENCES = 4
_ENDING = 6
"""Characters in which the mark stands that ends a sentence."""
_LEAD_SENTENCES = 2
"""Who acts in the headline or in these is whom the article is about."""
TOLD_TENSES: frozenset[Tense] = frozenset({"past", "perfect", "present", "progressive"})
STRIKES = frozenset({"ASSAULT", "DISASTER"})
"""Types of what comes once and unannounced: its name means it, and nobody speaks of it before."""
_SAYINGS = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
"""Types of what is done by saying it."""


@dataclass(frozen=True)
class Clauses:
    """The clauses of one article, with what is known of each."""

    text: str
    """Without quotations and dates."""
    whole: str
    """With them."""
    tellings: Sequence[Telling]
    words: Sequence[Sequence[EventWord]]
    """Those that name an event."""
    cues: Sequence[str | None]
    """What says that a direct or mixed statement is said in it, an empty string where nothing does, None
    where there is no statement."""
    agents: Sequence[str | None]
    """Who acts or speaks."""
    sides: Sequence[str | None]
    """For which country."""
    own: Sequence[Dating | None]
    """What its own time expression says."""

    def tense(self, number: int) -> Tense:
        telling = self.tellings[number]
        if telling.kind == "headline":
            return "perfect"  # “Minister resigns” has happened
        if telling.verb is None or tells_state(self.text, telling, self.words[number]):
            return "present"
        return telling.verb.tense

    def is_saying(self, number: int) -> bool:
        """Its verb accuses, denies, asks or threatens."""
        verb = self.tellings[number].verb
        return verb is not None and any(
            word.type in _SAYINGS and verb.start <= word.start < verb.end for word in self.words[number]
        )

    def is_spoken(self, number: int) -> bool:
        """The clause is in somebody's words, not just between marks."""
        return self.tellings[number].spoken and self.cues[self._main(number)] is not None

    def is_next(self, before: int, number: int) -> bool:
        """It stands in the sentence after that of `before`, in one paragraph."""
        one, other = self.tellings[before], self.tellings[number]
        return one.paragraph == other.paragraph and one.sentence == other.sentence - 1

    def is_asked(self, number: int) -> bool:
        """It stands in a question: “Can you confirm that they struck on Sunday?”"""
        main = self.tellings[self._main(number)]
        return self.whole[max(main.start, main.end - _ENDING) : main.end].rstrip(" ”’\"')").endswith("?")

    def _main(self, number: int) -> int:
        return self._mains[number]

    @cached_property
    def _mains(self) -> Sequence[int]:
        """By the number of a clause, that of the main clause of its sentence."""
        found: list[int] = []
        for number, telling in enumerate(self.tellings):
            found.append(number if telling.main or not found else found[-1])
        return found


class About:
    """What the article with these clauses is about."""

    def __init__(self, clauses: Clauses, issue: Issue) -> None:
        self._clauses = clauses
        self._issue = issue
        self._lead = next((t.sentence for t in clauses.tellings if t.kind == "body" and t.verb), 0)
        self._prominent = self._lead_agents()
        dated = self._dated_opening()
        self.story = next((number for number in dated if not is_report(clauses.tellings[number])), None)
        """The first past event with a recent day of its own, among the opening sentences."""
        since = self._first_day(self.story)
        told = [number for number in dated if _tells_of_saying(clauses.tellings[number])]
        self.telling = next((number for number in told if self._first_day(number) >= since), None)
        """The first clause there that says on which day, not before that event, somebody spoke."""

    def is_news(self, number: int) -> bool:
        """The clause stands in the opening, or who acts in it acts there."""
        telling = self._clauses.tellings[number]
        opening = telling.kind == "headline" or telling.sentence < self._lead + _OPENING_SENTENCES
        return opening or self._clauses.agents[number] in self._prominent

    def _first_day(self, number: int | None) -> dt.date:
        own = self._clauses.own[number] if number is not None else None
        days = bounds(own.date) if own else None
        return days[0] if days and days[0] else dt.date.min

    def _lead_agents(self) -> set[str]:
        """Who acts in the headline and the first sentences."""
        return {
            agent
            for agent, telling in zip(self._clauses.agents, self._clauses.tellings, strict=True)
            if agent
            and (
                telling.kind == "headline"
                or (telling.kind == "body" and self._lead <= telling.sentence < self._lead + _LEAD_SENTENCES)
            )
        }

    def _dated_opening(self) -> list[int]:
        """The clauses of the opening sentences that tell what happened on a recent day of their own."""
        found = []
        for number, telling in enumerate(self._clauses.tellings):
            if telling.sentence >= _STORY_SENTENCES:
                break
            own, verb = self._clauses.own[number], telling.verb
            if own is None or not self._issue.is_recent(own.date) or self._is_of_report(telling):
                continue
            told = verb.tense in TOLD_TENSES and not verb.negated if verb else self._names_news(number)
            if not told:
                continue
            if not (self._clauses.is_spoken(number) or self._clauses.is_asked(number)):
                found.append(number)
        return found

    def _is_of_report(self, telling: Telling) -> bool:
        """“The article published on Sunday”: when it came before the public, no event of this one."""
        verb = telling.verb
        if verb is None or not is_issuing(verb):
            return False
        return not telling.main or is_bare_participle(self._clauses.text, verb)

    def _names_news(self, number: int) -> bool:
        """What the article opens with, told without its day, is named with it: “Sunday's quake”."""
        named = {word.type for word in self._clauses.words[number]} & STRIKES
        for other in range(number):
            telling = self._clauses.tellings[other]
            if telling.sentence >= self._lead + _LEAD_SENTENCES:
                break
            told = telling.main and telling.sentence != self._clauses.tellings[number].sentence
            if told and named & {word.type for word in self._clauses.words[other]}:
                return True
        return False


def is_report(telling: Telling) -> bool:
    """The clause's verb says that something was said."""
    return telling.verb is not None and telling.verb.word in lexicon.words("reporting-verbs")


def _tells_of_saying(telling: Telling) -> bool:
    """Of its own: not “two days after they accused him”."""
    return is_report(telling) and telling.verb is not None and not telling.verb.subordinate
