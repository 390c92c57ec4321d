"""Background: what an article tells of other times without a date, and is given no day."""

from __future__ import annotations

import re

from parsing.events.about import About, Clauses, is_report
from parsing.events.dated import Issue

_NEAREST = 12
"""Clauses, or characters, that are looked through for what stands near: time stays linear."""
_AFTER = re.compile(r"\b(?:after|before|during|following|in)\s+(?:(?:an?|the)\s+)?\Z", re.IGNORECASE)
_PRONOUN = re.compile(r"\W*(?:he|she|they|it|his|her|their|its)\b", re.IGNORECASE)
_HEARS = frozenset({"heard", "indicate", "reveal", "revealed", "show", "showed", "shows", "suggest"})
"""What a court does and what documents do: of the past."""
_DIES = frozenset({"died", "dies"})
# “During the occupation”, “As a child”: long before whatever the article tells.
_BACK_THEN = re.compile(
    r"\W*(?:(?:during|under|throughout|before|after)\s+the\s+(?:[\w-]+\s+){0,2}?"
    r"(?:dictatorship|empire|junta|occupation|(?:civil|cold|world)\s+war)\b|"
    r"as\s+an?\s+(?:[\w-]+\s+)?(?:boy|child|girl|student|teenager|youth)\b|"
    r"in\s+(?:his|her|their)\s+(?:\w+\s+)?(?:childhood|fifties|forties|retirement|sixties|teens|thirties|twenties|"
    r"youth)\b|in\s+(?:later|earlier)\s+(?:life|years)\b|later\s+in\s+life\b|growing\s+up\b|"
    r"(?:for|over)\s+(?:many\s+)?(?:decades|generations|years)\b|over\s+the\s+(?:decades|years)\b|"
    r"throughout\s+(?:his|her|their)\s+(?:\w+\s+)?(?:career|life)\b|"
    r"(?:his|her|its|their|the|\w+[’']s)\s+(?:\w+\s+)?predecessor\b|"
    r"in\s+those\s+(?:days|years)\b|(?:centuries|decades|long)\s+ago\b|back\s+then\b)",
    re.IGNORECASE,
)


class Background:
    """The background among the clauses of an article, gone through in their order."""

    def __init__(self, clauses: Clauses, issue: Issue, about: About) -> None:
        self._clauses = clauses
        self._issue = issue
        self._about = about
        self._found: set[int] = set()
        """Clauses that say so themselves, and what goes on with them."""

    def holds(self, number: int, before: int | None) -> bool:
        """The clause goes on with what was told of long ago, or says so: “fled after a 1997 revolt”.

        `before`: the main clause of the sentence before, in the paragraph, where no statement stands in it.
        """
        if self._clauses.tense(number) == "perfect":
            return False
        if before in self._found or self.says_so(number):
            self._found.add(number)
            return True
        return self._is_beside(number) or self._goes_on(number, before) or self._is_of_the_dead(number)

    def says_so(self, number: int) -> bool:
        """“In later years”, “her predecessor”."""
        if not _BACK_THEN.match(self._clauses.whole, self._clauses.tellings[number].start):
            return False
        self._found.add(number)
        return True

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
        """The sentence before tells of long ago; what those it is about did is no background
        unless a pronoun goes on with it."""
        if before is None or not self._is_all_long_ago(before, number):
            return False
        by_pronoun = _PRONOUN.match(self._clauses.text, self._clauses.tellings[number].start) is not None
        return by_pronoun or self._about.story is None or not self._about.is_news(number)

    def _is_all_long_ago(self, before: int, number: int) -> bool:
        """What is told from the clause `before` on, but for the telling: “The court heard that in 2029 …”."""
        telling = self._clauses.tellings[before]
        hears = telling.verb is not None and telling.verb.word in _HEARS
        heard = self._clauses.own[before] is None and (hears or is_report(telling))
        told = range(before + heard, number)
        return bool(told) and all(self._is_of_long_ago(clause) for clause in told)

    def _is_of_the_dead(self, number: int) -> bool:
        """What somebody did of whose death the article tells: before it, and nobody knows when."""
        story, tellings = self._about.story, self._clauses.tellings
        if story is None or tellings[number].sentence <= tellings[story].sentence + 1:
            return False
        verb, agent = tellings[story].verb, self._clauses.agents[story]
        dies = verb is not None and verb.word in _DIES
        return dies and agent is not None and self._clauses.agents[number] == agent

    def _is_of_long_ago(self, number: int) -> bool:
        own = self._clauses.own[number]
        return own is not None and self._issue.is_long_ago(own.date)
