"""Whom a subject means: an actor by name, by pronoun or by office; else the words themselves."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal

from parsing import lexicon
from parsing.quotes.gender import genders, unnamed_gender
from parsing.quotes.nominals import (
    Description,
    Named,
    compatriots,
    describe,
    fitting,
    read_compatriot,
    read_description,
    untitled,
)
from parsing.quotes.sentence_subject import first_subject
from parsing.quotes.subjects import Subject, is_people
from parsing.quotes.tokens import Token, group, mask
from parsing.quotes.units import Unit
from parsing.records import Actor, Attribution
from parsing.segments import Quotation

_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_MANY = {"they", "them", "their"}
_THINGS = {"it", "its"} | _MANY
_UNNAMED = ""
"""The id of somebody who is no actor."""
_LOOK_BACK = 16
_LONGEST_LINE = 14
"""Tokens of a paragraph of one short sentence."""
_BESIDE = 2
"""Code points a mention may end before its phrase does: a possessive, a full stop."""
_MOST_MENTIONS = 200
_PARAGRAPHS = 2
"""How many paragraphs before its own a noun without a name looks to first."""
_POSSESSIVE = ("'s", "’s")
_ASIDE = 0.75
_DESCRIBED = re.compile(r", (?:an?|the|who|whose|[a-z]+ (?:of|for|at)|\d\d,) ")
_PREPOSITION = re.compile(r"\b(?:about|against|by|for|from|of|on|over|to|with) (?:\w+\.? )?\Z")
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


class Cast:
    """The actors of an article and who was talked of last, read from front to back."""

    def __init__(
        self, text: str, actors: Sequence[Actor], units: Sequence[Unit], quotations: Sequence[Quotation]
    ) -> None:
        self.text = text
        self.mentions = sorted(
            ((span.start, span.end, actor) for actor in actors for span in actor.mentions),
            key=lambda mention: mention[:2],
        )
        self.starts = [start for start, _, _ in self.mentions]
        self.reach = list(accumulate((end for _, end, _ in self.mentions), max))
        self.genders = genders(mask(text, tuple(quotations)), self.mentions)
        self.sentences = [unit.tokens[0].start for unit in units]
        self.paragraphs = [unit.paragraph for unit in units]
        self.described: dict[str, Named] = {}
        told = [
            mention
            for mention in self.mentions
            if mention[2].kind == "person" and not _is_quoted(mention[0], quotations)
        ]
        self.told = told
        self.told_starts = [start for start, _, _ in told]
        self.by_surname: dict[str, list[Actor]] = defaultdict(list)
        for actor in actors:
            if actor.kind == "person":
                self.by_surname[actor.name.lower().split()[-1]].append(actor)
        self.weights: dict[tuple[int, str], float] = self._lines(units)
        self.first = {actor.id: start for start, _, actor in reversed(told)}
        self.spoke: list[tuple[int, Actor]] = []
        self.acted: list[tuple[int, Actor]] = []
        self.thing: tuple[int, Speaker] | None = None
        self.people: tuple[int, Speaker] | None = None
        self.someone: tuple[int, Speaker] | None = None

    def _lines(self, units: Sequence[Unit]) -> dict[tuple[int, str], float]:
        """A short paragraph of one sentence (“For Venn, no way back.”) is about the one person it names."""
        weights = {}
        for number, unit in enumerate(units):
            alone = unit.first and unit.paragraph not in self.paragraphs[number + 1 : number + 2]
            if not alone or len(unit.tokens) > _LONGEST_LINE or any(t.kind == "quote" for t in unit.tokens):
                continue
            first = bisect_left(self.told_starts, unit.tokens[0].start)
            last = bisect_left(self.told_starts, unit.tokens[-1].end)
            if len({actor.id for _, _, actor in self.told[first:last]}) == 1:
                weights[self.told[first][0], self.told[first][2].id] = _SUBJECT
        return weights

    def resolve(self, tokens: Sequence[Token], subject: Subject, speaks: bool = True) -> Speaker:
        """The speaker a subject names; one who `speaks` is the likelier meaning of later pronouns."""
        subject = self._writer(tokens, subject)
        first, last = tokens[subject.head_start], tokens[subject.head_end - 1]
        if subject.head_end - subject.head_start == 1 and first.kind == "word":
            if first.word in _GENDERS:
                return self._pronoun(first, _GENDERS[first.word], speaks)
            if first.word in group("nobody") | group("owner") | group("object pronoun"):
                return self._thing(first)
        actor = self._named(first.start, last.end)
        if actor:
            self._remember(first.start, actor, speaks)
            return Speaker(actor.name, actor.id, first.start, last.end, "named")
        meant = self._described(tokens, subject)
        if meant:
            self._remember(first.start, meant, speaks)
            return Speaker(meant.name, meant.id, first.start, tokens[subject.end - 1].end, "nominal")
        found = self._words(tokens, subject)
        gender = unnamed_gender(tokens, subject)
        if gender and found.name:
            self._remember_unnamed(found.start, found.name, gender, speaks)
        else:
            self._remember_others(found, last, speaks)
        return found

    def _writer(self, tokens: Sequence[Token], subject: Subject) -> Subject:
        """“a letter from Orla Venn”: the person who wrote it, where the phrase names one."""
        by = subject.head_end
        if tokens[by - 1].word not in group("bears words") or by + 1 >= len(tokens):
            return subject
        by += tokens[by].word in ("sent", "signed", "written")
        end = by + 1
        while end < len(tokens) and tokens[end].kind == "name" and not tokens[end].possessive:
            end += 1
        if tokens[by].word not in ("by", "from") or end == by + 1:
            return subject
        named = self.is_person(tokens[by + 1].start, tokens[end - 1].end)
        return Subject(by + 1, end, by + 1, end) if named else subject

    def _remember_others(self, found: Speaker, noun: Token, speaks: bool) -> None:
        """Those whom “it” and “they” may mean, and one without a name whose gender is not told."""
        here = self._sentence(found.start)
        is_many = noun.word in group("plural") or (noun.word.endswith("s") and not noun.possessive)
        if speaks:
            self.thing = here, found
        if noun.kind == "word" and is_many and is_people(noun):
            self.people = here, found
        elif speaks and noun.kind == "word" and noun.word in lexicon.words("roles"):
            self.someone = here, found

    def take_in(self, tokens: Sequence[Token]) -> None:
        """A sentence about to be read: its subject is the likelier meaning of the pronouns in it."""
        subject = first_subject(tokens)
        if subject and subject.head_end > subject.head_start:
            start = tokens[subject.head_start].start
            actor = self._named(start, tokens[subject.head_end - 1].end)
            if actor and actor.kind == "person":
                self.weights.setdefault((start, actor.id), _SUBJECT)

    def labelled(self, start: int, end: int) -> Speaker:
        """The speaker a label names; one in capitals may be the surname of a person named in full."""
        actor = self._named(start, end) or self._capitals(self.text[start:end])
        if actor is None:
            return Speaker(self.text[start:end], None, start, end, "named")
        self._remember(start, actor, speaks=True)
        return Speaker(actor.name, actor.id, start, end, "named")

    def is_person(self, start: int, end: int) -> bool:
        """The words there name a person of the article."""
        actor = self._named(start, end)
        return actor is not None and actor.kind == "person"

    def _capitals(self, label: str) -> Actor | None:
        """The only person whose surname the label “VENN” or “MS. VENN” is."""
        if not label.isupper():
            return None
        fit = self.by_surname.get(label.split()[-1].lower(), ())
        return fit[0] if len(fit) == 1 else None

    def only_person_before(self, at: int) -> Actor | None:
        """The one person named before the text offset `at`, None where it is nobody or more than one."""
        named = {actor.id: actor for start, _, actor in self.told[:_LOOK_BACK] if start < at}
        return next(iter(named.values())) if len(named) == 1 else None

    def hearer(self, tokens: Sequence[Token], subject: Subject, speaker: Speaker | None) -> Speaker:
        """Whom the words for those spoken to mean; nobody speaks to himself."""
        first, last = tokens[subject.head_start], tokens[subject.head_end - 1]
        if first.word in group("object pronoun") and subject.end - subject.start == 1:
            gender = _GENDERS.get(first.word)
            met = self._salient(first.start, gender, speaker.id if speaker else None) if gender else None
            return Speaker(
                met.name if met else None, met.id if met else None, first.start, last.end, "pronoun"
            )
        actor = self._named(first.start, last.end)
        if actor:
            return Speaker(actor.name, actor.id, first.start, last.end, "named")
        end = tokens[subject.end - 1].end
        meant = self._described(tokens, subject)
        if meant:
            return Speaker(meant.name, meant.id, first.start, end, "nominal")
        return Speaker(self.text[first.start : end], None, first.start, end, "nominal")

    def named_before(self, at: int, start: int) -> Speaker | None:
        """The person named last between `start` and `at`."""
        number = bisect_left(self.told_starts, at) - 1
        if number < 0 or self.told_starts[number] < start:
            return None
        mention_start, end, actor = self.told[number]
        return Speaker(actor.name, actor.id, mention_start, end, "named")

    def _words(self, tokens: Sequence[Token], subject: Subject) -> Speaker:
        """A speaker who is no actor goes by the words that name him."""
        last = tokens[subject.head_end - 1]
        if last.kind != "name" or _only_opens(tokens, subject) or read_compatriot(tokens, subject):
            start, end = tokens[subject.head_start].start, tokens[subject.end - 1].end
            end -= 2 * self.text[start:end].endswith(_POSSESSIVE)
            return Speaker(self.text[start:end], None, start, end, "nominal")
        at = subject.head_end - 1
        while at > subject.head_start and tokens[at - 1].kind == "name" and not tokens[at - 1].possessive:
            at -= 1
        start, end = tokens[at].start, last.end
        end -= 2 * self.text[start:end].endswith(_POSSESSIVE)
        return Speaker(self.text[start:end], None, start, end, "named")

    def _described(self, tokens: Sequence[Token], subject: Subject) -> Actor | None:
        """The one actor told of before whom “the minister”, “the broadcaster” fits."""
        at = tokens[subject.start].start
        compatriot = read_compatriot(tokens, subject)
        if compatriot:
            people = compatriots(compatriot, self._told_near(at, paragraphs=0))
            people = people or compatriots(compatriot, self._told_near(at, _PARAGRAPHS))
            return people[0] if len(people) == 1 else None
        said = read_description(tokens, subject)
        if said is None:
            return None
        last = bisect_left(self.starts, at)
        recent = self.mentions[max(0, last - _MOST_MENTIONS) : last]
        opening = self._opening(at)
        near = [self._name(actor) for start, _, actor in recent if start >= opening]
        fit = fitting(said, near) or fitting(said, [self._name(actor) for _, _, actor in recent])
        fit = fit or self._untitled(said, at, near)
        return fit[0] if len(fit) == 1 else None

    def _told_near(self, at: int, paragraphs: int) -> list[Actor]:
        """The persons told of alone, not “Venn and Brekk”, before `at` in its paragraph and those before."""
        number = bisect_left(self.told_starts, at)
        opening = self._opening(at, paragraphs)
        near = self.told[max(0, number - _LOOK_BACK) : number]
        return [
            actor
            for start, end, actor in near
            if start >= opening and (actor.country or not self._is_joined(start, end))
        ]

    def _is_joined(self, start: int, end: int) -> bool:
        return self.text.startswith(" and ", end) or self.text.endswith(" and ", 0, start)

    def _untitled(self, said: Description, at: int, near: Sequence[Named]) -> list[Actor]:
        """Who could be meant where nobody near can be whose title says the same: whoever acted near, or is
        named near and acted before."""
        if fitting(replace(said, country=None), near):
            return []
        opening = self._opening(at)
        if said.kind == "organization":
            opening = max(opening, self.sentences[max(0, self._sentence(at) - 2)])
        acted = [(start, self._name(actor)) for start, actor in self.acted[-_LOOK_BACK:] if start < at]
        fit = untitled(said, [one for start, one in acted if start >= opening])
        if fit or said.kind == "organization":
            return fit
        fit = untitled(said, near)
        return fit if len(fit) == 1 else untitled(said, [one for _, one in acted if one in near])

    def _name(self, actor: Actor) -> Named:
        if actor.id not in self.described:
            self.described[actor.id] = describe(self.text, actor)
        return self.described[actor.id]

    def _opening(self, at: int, paragraphs: int = _PARAGRAPHS) -> int:
        """Where the first of the paragraphs starts in which to look for whom a noun at `at` means."""
        number = self._sentence(at) - 1
        first = bisect_left(self.paragraphs, self.paragraphs[number] - paragraphs)
        return self.sentences[first]

    def _named(self, start: int, end: int) -> Actor | None:
        """The actor whose mention ends the phrase."""
        at = bisect_right(self.starts, end) - 1
        while at >= 0 and self.reach[at] > start:
            mention_start, mention_end, actor = self.mentions[at]
            if mention_start < end and start < mention_end and mention_end >= end - _BESIDE:
                return actor
            at -= 1
        return None

    def _remember(self, at: int, actor: Actor, speaks: bool) -> None:
        self.acted.append((at, actor))
        if actor.kind == "person":
            self.spoke.append((at, actor))
            self.weights[at, actor.id] = _SPOKE if speaks else _SUBJECT
        elif speaks:
            self.thing = self._sentence(at), Speaker(actor.name, actor.id, at, at, "named")

    def _remember_unnamed(self, at: int, words: str, gender: Literal["f", "m"] | None, speaks: bool) -> None:
        """“my mother”, “the gunman”: somebody whom nobody names, and whom a pronoun may mean."""
        self.spoke.append((at, Actor(_UNNAMED, words, "person", None, None, (), (), gender=gender)))
        self.weights[at, _UNNAMED] = _SPOKE if speaks else _SUBJECT

    def _pronoun(self, token: Token, gender: str, speaks: bool) -> Speaker:
        actor = self._salient(token.start, gender)
        if actor is None and self.someone and self._sentence(token.start) - self.someone[0] <= 2:
            return replace(self.someone[1], start=token.start, end=token.end, attribution="pronoun")
        if actor is None:
            return Speaker(None, None, token.start, token.end, "pronoun")
        if actor.id == _UNNAMED:
            self._remember_unnamed(token.start, actor.name, actor.gender, speaks)
            return Speaker(actor.name, None, token.start, token.end, "pronoun")
        self._remember(token.start, actor, speaks)
        return Speaker(actor.name, actor.id, token.start, token.end, "pronoun")

    def _thing(self, token: Token) -> Speaker:
        """“it” and “they” mean the body, or the people, who spoke in the sentence before; people
        rather than a body are “they”."""
        here = self._sentence(token.start)
        things = (self.people, self.thing) if token.word in _MANY else (self.thing,)
        for sentence, speaker in filter(None, things):
            if token.word in _THINGS and here - sentence <= 2:
                return replace(speaker, start=token.start, end=token.end, attribution="pronoun")
        return Speaker(None, None, token.start, token.end, "pronoun")

    def _salient(self, at: int, gender: str, but: str | None = None) -> Actor | None:
        """The person of that gender, `but` one, who is nearest in sentences, speakers and subjects before
        others."""
        here = self._sentence(at)
        number = bisect_left(self.told_starts, at)
        nearby = [(start, actor) for start, _, actor in self.told[max(0, number - _LOOK_BACK) : number]]
        best: tuple[float, int, Actor] | None = None
        for start, actor in nearby + self.spoke[-_LOOK_BACK:]:
            if start >= at or actor.id == but or self._gender(actor) not in (None, gender):
                continue
            score = self._sentence(start) - here + self._weight(start, actor)
            if best is None or (score, start) > best[:2]:
                best = score, start, actor
        return best[2] if best else None

    def _gender(self, actor: Actor) -> Literal["f", "m"] | None:
        return actor.gender or self.genders.get(actor.id)

    def _weight(self, start: int, actor: Actor) -> float:
        """What the part a person has in a sentence is worth; “Venn’s boats” and “with Venn” have none, who is
        introduced (“… Orla Venn, a teacher”) as much as a subject."""
        known = self.weights.get((start, actor.id))
        if known is not None:
            return known
        end = self.told[bisect_left(self.told_starts, start)][1]
        if self.first.get(actor.id) == start and _DESCRIBED.match(self.text, end):
            return _SUBJECT
        aside = self.text[end : end + 2] in _POSSESSIVE or self.text[max(0, end - 2) : end] in _POSSESSIVE
        aside = aside or _PREPOSITION.search(self.text[max(0, start - 24) : start]) is not None
        return -_ASIDE if aside else 0.0

    def _sentence(self, at: int) -> int:
        return bisect_right(self.sentences, at)


def _only_opens(tokens: Sequence[Token], subject: Subject) -> bool:
    """“Lawyers said”: a noun with a capital because it opens the sentence."""
    first = tokens[subject.head_start]
    alone = subject.head_start == 0 and subject.head_end == 1
    return alone and first.word.endswith("s") and first.word in lexicon.words("common-words")


def _is_quoted(at: int, quotations: Sequence[Quotation]) -> bool:
    number = bisect_right(quotations, at, key=lambda quotation: quotation.outer_start) - 1
    return number >= 0 and at < quotations[number].outer_end


def carried(speaker: Speaker) -> Speaker:
    """The same speaker, for a quotation that names none."""
    return replace(speaker, attribution="carried over")
