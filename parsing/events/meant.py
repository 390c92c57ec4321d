"""Whom the words mean that name nobody: “she”, “it”, “the union”, “the two men”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from parsing import lexicon
from parsing.events.actor_parts import is_led_to, owns
from parsing.events.participants import Mentions
from parsing.events.telling import Telling
from parsing.quotes.gender import genders
from parsing.quotes.nominals import Named, describe, fitting, read_description, untitled
from parsing.quotes.subjects import Subject
from parsing.quotes.tokens import tokens_of
from parsing.records import Actor

Gender = Literal["f", "m"]
GENDERS: dict[str, Gender] = {"he": "m", "him": "m", "she": "f", "her": "f"}
_FARTHEST = 800
"""Characters before a clause in which the one it means was named or meant."""
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_SELDOM = 2
_OFTEN = 4
"""Mentions of somebody an article tells of by the way, and of one it is about."""


@cache
def _unnamed_people() -> dict[Gender, frozenset[str]]:
    """The nouns for one person without a name whom “she” (`f`) or “he” (`m`) can mean."""
    rows = lexicon.table("gender-words")
    known = {word for word, _ in rows}
    roles = frozenset(word for word in lexicon.words("roles") if word not in known and " " not in word)
    women = frozenset(word for word, gender in rows if gender == "f")
    men = frozenset(word for word, gender in rows if gender == "m")
    return {"f": women | roles, "m": men | roles}


@dataclass(frozen=True, slots=True)
class Acted:
    """Who acted in a clause before."""

    telling: Telling
    id: str


class Meant:
    """Whom one article means. `visible` is `text` without its quotations and dates, `sentences` the span of
    each by number."""

    def __init__(
        self,
        text: str,
        visible: str,
        who: Mentions,
        actors: Sequence[Actor],
        sentences: Mapping[int, tuple[int, int]],
    ) -> None:
        self._text, self._visible, self._who, self._sentences = text, visible, who, sentences
        self._actors = {actor.id: actor for actor in actors}
        self._persons = {actor.id for actor in actors if actor.kind == "person"}
        self._described: dict[str, Named] = {}
        self._told = [mention for mention in who.within(((0, len(text)),)) if mention[2] in self._persons]
        self._starts = [start for start, _, _ in self._told]
        self._times = Counter(id for _, _, id in self._told)
        by_actor = ((start, end, self._actors[id]) for start, end, id in self._told)
        self._genders = genders(visible, by_actor)

    def fits(self, id: str, pronoun: str) -> bool:
        """The pronoun, lower case, can mean that actor."""
        gender = GENDERS.get(pronoun)
        return (id in self._persons) == (gender is not None) and (gender is None or self._can_be(id, gender))

    def subject(self, telling: Telling, pronoun: str, last: Acted | None) -> str | None:
        """Whom the pronoun means that is the subject of a clause, None where nobody can tell."""
        gender = GENDERS.get(pronoun)
        return self._body(telling, pronoun, last) if gender is None else self.person(telling, gender, last)

    def person(self, telling: Telling, gender: Gender, last: Acted | None) -> str | None:
        """Who acted before in the paragraph; else the only one named whom the pronoun can mean."""
        acted = last if last and last.id in self._persons and self._can_be(last.id, gender) else None
        near = self._named(max(0, telling.start - _FARTHEST), telling.start)
        if last and last.telling.paragraph == telling.paragraph:
            known = (id for _, _, id in reversed(near) if self._genders.get(id) == gender)
            return acted.id if acted else next(known, None)
        if acted and self._is_source(telling, acted):
            chief = self._chief(near, gender)
            if chief:
                return chief
        if acted and telling.start - acted.telling.end <= _FARTHEST:
            near = self._named(acted.telling.start, telling.start)
            fit = {acted.id}
        else:
            fit = set()
        fit |= {id for _, _, id in near if self._can_be(id, gender)}
        meant = next(iter(fit)) if len(fit) == 1 else ""
        if self._genders.get(meant) != gender or self._is_unnamed(telling, gender, meant, last):
            return None
        return meant

    def noun(self, start: int, words: tuple[int, int]) -> str | None:
        """The only one named before `start`, and not far, whom “the union”, “the harbour minister” fits."""
        tokens = tokens_of(self._visible, *words, {})
        said = read_description(tokens, Subject(0, len(tokens), 0, len(tokens))) if tokens else None
        if said is None:
            return None
        near = self._who.within(((max(0, start - _FARTHEST), start),))
        named = [self._describe(id) for id in dict.fromkeys(id for _, _, id in near)]
        fit = fitting(said, named)
        return fit[0].id if len(fit) == 1 and not untitled(said, named) else None

    def two(self, telling: Telling) -> list[str]:
        """The two persons, and no third, whom the sentence before names and “they”, “the two men” mean."""
        start, end = self._sentences.get(telling.sentence - 1, (0, 0))
        named = list(dict.fromkeys(id for _, _, id in self._named(max(start, end - _FARTHEST), end)))
        return named if len(named) == 2 else []

    def is_subject(self, id: str, telling: Telling) -> bool:
        """The first named before the verb, led to by no preposition."""
        assert telling.verb is not None
        for start, end, named in self._who.within(telling.own):
            if start < telling.verb.start and not (is_led_to(self._text, start) or owns(self._text, end)):
                return named == id
        return False

    def _is_source(self, telling: Telling, acted: Acted) -> bool:
        """He who acted only spoke, and the clause tells of no speech: it is not about him."""
        spoke, verb = acted.telling.verb, telling.verb
        says = lexicon.words("reporting-verbs")
        seldom = self._times[acted.id] <= _SELDOM
        return bool(seldom and spoke and verb and spoke.word in says and verb.word not in says)

    def _chief(self, near: Sequence[tuple[int, int, str]], gender: Gender) -> str | None:
        """The one of those named near whom the article is about."""
        fit = {id for _, _, id in near if self._genders.get(id) == gender and self._times[id] >= _OFTEN}
        return next(iter(fit)) if len(fit) == 1 else None

    def _body(self, telling: Telling, pronoun: str, last: Acted | None) -> str | None:
        """“They”, and “it” of a verb that only somebody can do: the organisation that acted before."""
        if last is None or last.telling.paragraph != telling.paragraph or last.id in self._persons:
            return None
        led = last.telling.verb is not None and self.is_subject(last.id, last.telling)
        near = telling.sentence - last.telling.sentence <= 1 and led
        verb = telling.verb
        does = pronoun == "they" or (verb is not None and verb.word in lexicon.words("actor-verbs"))
        return last.id if near and does else None

    def _describe(self, id: str) -> Named:
        if id not in self._described:
            self._described[id] = describe(self._text, self._actors[id])
        return self._described[id]

    def _can_be(self, id: str, gender: Gender) -> bool:
        return self._genders.get(id, gender) == gender

    def _named(self, start: int, end: int) -> list[tuple[int, int, str]]:
        return self._told[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _is_unnamed(self, telling: Telling, gender: Gender, meant: str, last: Acted | None) -> bool:
        """Somebody without a name may be meant: “A woman was hurt. She died later.”"""
        if last and last.id == meant and telling.sentence - last.telling.sentence <= 1:
            return False
        start, _ = self._sentences.get(telling.sentence - 1, (telling.start, telling.start))
        names = self._named(start, telling.start)
        place = names[-1][1] if names and names[-1][2] == meant else start
        words = {word.group() for word in _WORD.finditer(self._visible, place, telling.start)}
        return not words.isdisjoint(_unnamed_people()[gender])
