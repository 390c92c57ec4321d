"""Background: what an article tells of other times without a date, and is given no day."""

from __future__ import annotations

import re

from parsing.events.about import About, Clauses
from parsing.events.dated import Issue

_NEAREST = 12
"""Clauses, or characters, that are looked through for what stands near: time stays linear."""
_AFTER = re.compile(r"\b(?:after|before|during|following|in)\s+(?:(?:an?|the)\s+)?\Z", re.IGNORECASE)
# “During the occupation”, “As a child”: long before whatever the article tells.
_BACK_THEN = re.compile(
    r"\W*(?:(?:during|under|throughout|before|after)\s+the\s+(?:[\w-]+\s+){0,2}?"
    r"(?:dictatorship|empire|junta|occupation|(?:civil|cold|world)\s+war)\b|"
    r"as\s+an?\s+(?:[\w-]+\s+)?(?:boy|child|girl|student|teenager|youth)\b|"
    r"in\s+(?:his|her|their)\s+(?:childhood|teens|thirties|twenties|youth)\b|"
    r"in\s+those\s+(?:days|years)\b|(?:centuries|decades|long)\s+ago\b|back\s+then\b)",
    re.IGNORECASE,
)


class Background:
    """The background among the clauses of an article, gone through in their order."""

    def __init__(self, clauses: Clauses, issue: Issue, about: About) -> None:
        self._clauses = clauses
        self._issue = issue
        self._about = about

    def holds(self, number: int, before: int | None) -> bool:
        """The clause goes on with what was told of long ago, or says so: “fled after a 1997 revolt”.

        `before`: the main clause of the sentence before, in the paragraph, where no statement stands in it.
        """
        if self._clauses.tense(number) == "perfect":
            return False
        if _BACK_THEN.match(self._clauses.text, self._clauses.tellings[number].start):
            return True
        return self._is_beside(number) or self._goes_on(number, before)

    def _is_beside(self, number: int) -> bool:
        """A part of the sentence names something of long ago that came before: “after a 1997 revolt”."""
        tellings = self._clauses.tellings
        for other in range(number + 1, min(number + 1 + _NEAREST, len(tellings))):
            part = tellings[other]
            if part.main:
                break
            after = _AFTER.search(self._clauses.text, max(0, part.start - _NEAREST), part.start)
            if part.verb is None and after and self._is_of_long_ago(other):
                return True
        return False

    def _goes_on(self, number: int, before: int | None) -> bool:
        if before is None or not all(self._is_of_long_ago(clause) for clause in range(before, number)):
            return False
        return self._about.story is None or not self._about.is_news(number)

    def _is_of_long_ago(self, number: int) -> bool:
        own = self._clauses.own[number]
        return own is not None and self._issue.is_long_ago(own.date)
