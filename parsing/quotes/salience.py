"""Whom pronouns mean: who spoke, acted or was named last, read from front to back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from parsing import lexicon
from parsing.actors.vocabulary import first_names, gender_words
from parsing.quotes.gender import genders
from parsing.quotes.mentions import LOOK_BACK, Mentions
from parsing.quotes.subjects import is_people
from parsing.quotes.tokens import Token, group, mask
from parsing.quotes.units import Unit
from parsing.records import Actor, Attribution
from parsing.segments import Quotation

GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_MANY = {"they", "them", "their"}
_THINGS = {"it", "its"} | _MANY
_UNNAMED = ""
"""The id of somebody who is no actor."""
_NEW = frozenset({"a", "an", "another", "one"})
"""What tells that nobody told of before is meant: “A former student”."""
_LONGEST_LINE = 14
"""Tokens of a paragraph of one short sentence."""
_POSSESSIVE = ("'s", "’s")
_ASIDE = 0.75
_DESCRIBED = re.compile(r", (?:an?|the|who|whose|[a-z]+ (?:of|for|at)|\d\d,) ")
_PREPOSITION = re.compile(r"\b(?:about|against|by|for|from|of|on|over|to|with) (?:\w+\.? )?\Z")
_FARTHEST = 6.0
"""Sentences from which a pronoun is nobody’s, those of speakers less what having spoken is worth."""
_GUESSED, _NAMED_SO = 3.0, 5.0
"""What it costs that the pronouns behind a name, or the first name itself, tell another gender."""
_NEAR = 2
"""Sentences over which somebody without a name, or of a guessed gender, may be meant."""
_SPOKE, _SUBJECT = 1.5, 1.0
"""What having spoken, and having been a sentence's subject, is worth against nearness in sentences."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """`start`..`end` are the words that name the speaker; `name` is None where nobody can tell whom
    they mean."""

    name: str | None
    id: str | None
    start: int
    end: int
    attribution: Attribution


def carried(speaker: Speaker) -> Speaker:
    """The same speaker, for a quotation that names none."""
    return replace(speaker, attribution="carried over")


class Salience:
    """Who was talked of, and what part each had in his sentence."""

    def __init__(
        self, text: str, mentions: Mentions, units: Sequence[Unit], quotations: Sequence[Quotation]
    ) -> None:
        self.text = text
        self.mentions = mentions
        self.acted: list[tuple[int, Actor]] = []
        """Where each subject stands that is an actor."""
        self._genders = genders(mask(text, tuple(quotations)), mentions.all)
        self._first = {actor.id: start for start, _, actor in reversed(mentions.told)}
        self._weights = self._lines(units)
        self._spoke: list[tuple[int, Actor]] = []
        self._thing: tuple[int, Speaker] | None = None
        self._people: tuple[int, Speaker] | None = None
        self._someone: tuple[int, Speaker] | None = None

    def _lines(self, units: Sequence[Unit]) -> dict[tuple[int, str], float]:
        """A short paragraph of one sentence (“For Venn, no way back.”) is about the one person it names."""
        weights = {}
        for unit, following in zip(units, (*units[1:], None), strict=False):
            alone = unit.first and (following is None or following.paragraph != unit.paragraph)
            if not alone or len(unit.tokens) > _LONGEST_LINE or any(t.kind == "quote" for t in unit.tokens):
                continue
            told = self.mentions.told_between(unit.tokens[0].start, unit.tokens[-1].end)
            if len({actor.id for _, _, actor in told}) == 1:
                weights[told[0][0], told[0][2].id] = _SUBJECT
        return weights

    def expect(self, at: int, actor: Actor) -> None:
        """The subject of a sentence about to be read, who is the likelier meaning of its pronouns."""
        self._weights.setdefault((at, actor.id), _SUBJECT)

    def remember(self, at: int, actor: Actor, speaks: bool) -> None:
        """A subject that is an actor; one who `speaks` is the likelier meaning of later pronouns."""
        self.acted.append((at, actor))
        if actor.kind == "person":
            self._spoke.append((at, actor))
            self._weights[at, actor.id] = _SPOKE if speaks else _SUBJECT
        else:
            self._thing = self.mentions.sentence(at), Speaker(actor.name, actor.id, at, at, "named")

    def remember_unnamed(self, at: int, words: str, gender: Literal["f", "m"] | None, speaks: bool) -> None:
        """“my mother”, “the gunman”: somebody whom nobody names, and whom a pronoun may mean."""
        self._spoke.append((at, Actor(_UNNAMED, words, "person", None, None, (), (), gender=gender)))
        self._weights[at, _UNNAMED] = _SPOKE if speaks else _SUBJECT

    def remember_others(self, found: Speaker, noun: Token, speaks: bool) -> None:
        """Those whom “it” and “they” may mean, and one without a name whose gender is not told."""
        here = self.mentions.sentence(found.start)
        is_many = noun.word in group("plural") or (noun.word.endswith("s") and not noun.possessive)
        if speaks or _is_body(found, noun):
            self._thing = here, found
        if noun.kind == "word" and is_many and is_people(noun):
            self._people = here, found
        elif speaks and noun.kind == "word" and noun.word in lexicon.words("roles"):
            self._someone = here, found
            if found.name and found.name.split()[0].lower() in _NEW:
                self.remember_unnamed(found.start, found.name, None, speaks)

    def pronoun(self, token: Token, speaks: bool, denies: bool = False, but: str | None = None) -> Speaker:
        """Whom “he”, “she” or “her” means, `but` one; one who `denies` is no victim of what he denies."""
        actor = self.person(token.start, GENDERS[token.word], but, denies)
        someone = self._someone
        if actor is None and someone and self.mentions.sentence(token.start) - someone[0] <= 2:
            return replace(someone[1], start=token.start, end=token.end, attribution="pronoun")
        if actor is None:
            return Speaker(None, None, token.start, token.end, "pronoun")
        if actor.id == _UNNAMED:
            self.remember_unnamed(token.start, actor.name, actor.gender or _gender_of(token), speaks)
            return Speaker(actor.name, None, token.start, token.end, "pronoun")
        self.remember(token.start, actor, speaks)
        return Speaker(actor.name, actor.id, token.start, token.end, "pronoun")

    def thing(self, token: Token) -> Speaker:
        """“it” and “they” mean the body, or the people, who spoke in the sentence before; people
        rather than a body are “they”."""
        here = self.mentions.sentence(token.start)
        things = (self._people, self._thing) if token.word in _MANY else (self._thing,)
        for sentence, speaker in filter(None, things):
            if token.word in _THINGS and here - sentence <= 2:
                return replace(speaker, start=token.start, end=token.end, attribution="pronoun")
        return Speaker(None, None, token.start, token.end, "pronoun")

    def person(self, at: int, gender: str, but: str | None = None, denies: bool = False) -> Actor | None:
        """The person of that gender, `but` one, who is nearest in sentences, speakers and subjects before
        others; no victim where the one who is meant `denies`."""
        here = self.mentions.sentence(at)
        nearby = [(start, actor) for start, _, actor in self.mentions.told_before(at)]
        excepted = {but} | (self.mentions.victims_before(at) if denies else set())
        best: tuple[float, int, Actor] | None = None
        for start, actor in nearby + self._spoke[-LOOK_BACK:]:
            if start >= at or actor.id in excepted:
                continue
            away = here - self.mentions.sentence(start)
            doubt = self._doubt(actor, gender, away)
            if doubt is None:
                continue
            score = self._weight(start, actor) - away - doubt
            if best is None or (score, start) > best[:2]:
                best = score, start, actor
        return best[2] if best and best[0] > -_FARTHEST else None

    def _doubt(self, actor: Actor, gender: str, away: int) -> float | None:
        """What speaks against an actor for a pronoun of that gender so many sentences on; None where the
        actor cannot be meant."""
        known = self._gender(actor)
        if actor.id == _UNNAMED and known is None:
            return 0.0 if 0 < away <= _NEAR else None
        if known in (None, gender):
            return 0.0
        if _is_told_by_title(actor):
            return None
        if first_names().get(actor.name.split()[0].lower()) in ("f", "m"):
            return _NAMED_SO if away <= 1 else None
        return _GUESSED if away <= _NEAR else None

    def _gender(self, actor: Actor) -> Literal["f", "m"] | None:
        return actor.gender or self._genders.get(actor.id)

    def _weight(self, start: int, actor: Actor) -> float:
        """What the part a person has in a sentence is worth; “Venn’s boats” and “with Venn” have none, who is
        introduced (“… Orla Venn, a teacher”) as much as a subject."""
        known = self._weights.get((start, actor.id))
        if known is not None:
            return known
        end = self.mentions.end_of_told(start)
        if self._first.get(actor.id) == start and _DESCRIBED.match(self.text, end):
            return _SUBJECT
        aside = self.text[end : end + 2] in _POSSESSIVE or self.text[max(0, end - 2) : end] in _POSSESSIVE
        aside = aside or _PREPOSITION.search(self.text[max(0, start - 24) : start]) is not None
        return -_ASIDE if aside else 0.0


def _gender_of(pronoun: Token) -> Literal["f", "m"]:
    return "f" if GENDERS[pronoun.word] == "f" else "m"


def _is_told_by_title(actor: Actor) -> bool:
    titled = {word for form in (actor.role or "", *actor.aliases) for word in form.lower().split()}
    return not titled.isdisjoint(gender_words())


def _is_body(found: Speaker, noun: Token) -> bool:
    """“Norland”, “the ministry”: what a later “it” may mean; not “Storms”, a word that opens a sentence."""
    if noun.kind != "name":
        return noun.word in group("body") | group("kind of body")
    name = found.name or ""
    return " " in name or name in _countries() or noun.word not in lexicon.words("common-words")


@cache
def _countries() -> frozenset[str]:
    return frozenset(name for _, name in lexicon.table("country-names"))
