"""On which day somebody spoke: that of a report before, of the story, or of the article."""

from __future__ import annotations

import re

from parsing import lexicon
from parsing.events.about import STRIKES, About, Clauses, is_report
from parsing.events.dated import Issue
from parsing.events.verbs import PRESENTS

_NEAREST = 12
"""Clauses that are looked through for what stands near: time stays linear."""
_BEFORE = 16
"""Characters before a day in which its part is named."""
_FIRST_PERSON = re.compile(r"[\s*_]*(?:I|My|Our|We)\s")
_NIGHT = re.compile(r"\b(?:overnight|night|midnight)\b", re.IGNORECASE)
_HE = re.compile(r"(?:He|It|She|They)\s")
_LABEL = re.compile(r"[A-Z][\w.’' -]{0,40}:\s")
_OCCASIONS = frozenset({"COERCE", "CONSULT"})
"""Types of what is done while people speak: a trial, a meeting."""
_REPORTED = frozenset({"reported", "reports"})
"""What papers and broadcasters do, whenever they do it."""


class Speaking:
    """The statements among the clauses of an article."""

    def __init__(self, clauses: Clauses, issue: Issue, about: About) -> None:
        self._clauses = clauses
        self._issue = issue
        self._about = about

    def is_remembered(self, number: int) -> bool:
        """Told in the first person, and not as news: “My mother told me”."""
        telling = self._clauses.tellings[number]
        told = _FIRST_PERSON.match(self._clauses.whole, telling.start, telling.end) is not None
        return told and telling.kind == "body" and self._clauses.tense(number) == "past"

    def is_turn(self, number: int) -> bool:
        """Words behind the name of who speaks: “MR BRANDT: No.”"""
        if self._clauses.cues[number] != "":
            return False
        return _LABEL.match(self._clauses.whole, self._clauses.tellings[number].start) is not None

    def is_said_since(self, number: int, story: int) -> bool:
        """Nothing but that somebody spoke, days after the event the article opens with; already the day after
        one that is told by the way, “Korda, who died on Sunday, …”, and a remark soon after any, or after one
        that struck. An answer is given on the day of what was said, and the press tells of any."""
        days, verb = self._issue.days_since(self._clauses.own[story]), self._clauses.tellings[number].verb
        if not days or not self._says(number) or self._clauses.is_saying(story):
            return False
        if verb is None or verb.word in _REPORTED:
            return False
        if verb.tense in PRESENTS:
            return True  # “he says”: to the paper
        if any(word.type in _OCCASIONS for word in self._clauses.words[story]):
            return False
        if self.is_said_after_night(number, story):
            return True
        struck = any(word.type in STRIKES for word in self._clauses.words[story])
        by_the_way = self._clauses.tellings[story].verb
        if days > 2 or (by_the_way and by_the_way.subordinate):
            return True
        return (struck or days > 1) and self._is_remark(number)

    def is_said_after_night(self, number: int, story: int) -> bool:
        """“Evacuated overnight on Saturday”: spoken of the day after."""
        own = self._clauses.own[story]
        source = own.source if own else None
        if source is None or number <= story or self._issue.days_since(own) < 1:
            return False
        return _NIGHT.search(self._clauses.whole, max(0, source.start - _BEFORE), source.end) is not None

    def is_answered_since(self, number: int, told: int) -> bool:
        """Somebody else spoke, farther on, days after what was said first."""
        apart = self._clauses.tellings[number].sentence - self._clauses.tellings[told].sentence
        if apart < 2 or not self._says(number) or self._clauses.agents[told] == self._clauses.agents[number]:
            return False
        return self._issue.days_since(self._clauses.own[told]) > 1

    def _is_remark(self, number: int) -> bool:
        """Words of somebody that name no event."""
        saying = lexicon.words("reporting-verbs")
        named = any(not word.verb or word.word not in saying for word in self._clauses.words[number])
        return self._clauses.cues[number] is not None and not named

    def spoken_with(self, number: int) -> int | None:
        """The clause that says when somebody spoke: the sentence before, else the first of the article.

        None of what the press reports, and of what was said at an hour: it goes on with the story.
        """
        verb = self._clauses.tellings[number].verb
        if self._clauses.tellings[number].clock or (
            verb and (verb.tense in PRESENTS or verb.word in _REPORTED)
        ):
            return None
        for before in range(number - 1, max(-1, number - 1 - _NEAREST), -1):
            telling, own = self._clauses.tellings[before], self._clauses.own[before]
            if telling.main:
                near = self._clauses.is_next(before, number) and is_report(telling) and own is not None
                return before if near and own and self._issue.is_recent(own.date) else self._about.telling
        return self._about.telling

    def is_in_passing(self, number: int) -> bool:
        """A remark hangs on something else that is told, by “saying …”, or was made before, or in an article
        without a story."""
        verb = self._clauses.tellings[number].verb
        if verb is None or self._says(number):
            return False
        hangs = (self._clauses.cues[number] or "").endswith("ing")
        return self._about.story is None or hangs or verb.tense in ("perfect", "pluperfect")

    def _says(self, number: int) -> bool:
        """What the clause tells is no more than that something was said."""
        verb, cue = self._clauses.tellings[number].verb, self._clauses.cues[number]
        if verb is None or verb.tense in ("perfect", "pluperfect"):
            return False
        return cue in (lexicon.words("reporting-verbs") | {verb.word}) or is_report(
            self._clauses.tellings[number]
        )

    def said_right_before(self, number: int, told: int | None) -> int | None:
        """The sentence before, where it tells what the speaker's side said on a recent day of its own:
        “Norland denied it on Monday. “We left,” a Norland minister said.”

        `told` is the main clause last that holds no statement.
        """
        if told is None or not self._clauses.is_saying(told):
            return None
        own, after = self._clauses.own[told], self._clauses.tellings[told].sentence + 1
        if (
            own is None
            or not self._issue.is_recent(own.date)
            or self._clauses.tellings[number].sentence != after
        ):
            return None
        side = self._clauses.sides[number]
        return told if side is not None and side == self._clauses.sides[told] else None

    def said_in_one_breath(self, number: int) -> int | None:
        """What was said before, in the paragraph, on a recent day of its own, and a pronoun goes on with."""
        telling = self._clauses.tellings[number]
        if not telling.main or _HE.match(self._clauses.whole, telling.start, telling.end) is None:
            return None
        before = next((one for one in range(number - 1, -1, -1) if self._clauses.tellings[one].main), None)
        if (
            before is None
            or not self._clauses.is_next(before, number)
            or not (self._clauses.cues[before] or is_report(self._clauses.tellings[before]))
        ):
            return None
        own = self._clauses.own[before]
        return before if own and self._issue.is_recent(own.date) else None
