"""Who acts in a clause that does not name them: whom its pronoun means, whose subject it shares."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from parsing import lexicon
from parsing.events.actor_parts import is_led_to, is_passive, owns
from parsing.events.forms import verb_forms
from parsing.events.participants import Mentions
from parsing.events.telling import Telling
from parsing.events.verb_groups import is_past
from parsing.events.verbs import find_verbs
from parsing.quotes.gender import genders
from parsing.quotes.nominals import Named, describe, fitting, read_description, untitled
from parsing.quotes.subjects import Subject
from parsing.quotes.tokens import tokens_of
from parsing.records import Actor, ActorPart, Quote

_ADVERBS = (
    r"(?:[\s,]|\b(?:also|again|both|even|first|just|later|never|now|once|only|soon|still|then|"
    r"himself|herself|[a-z]+ly)\b)*"
)
_PRONOUN = re.compile(rf"\b(he|she|they|it)\b{_ADVERBS}\Z", re.IGNORECASE)
_OPENS = re.compile(r"\W*(he|she)\s+[a-z]+s\s", re.IGNORECASE)
_THE = re.compile(rf"(?<![\w’'-])((?:[Tt]he|THE)\s+(?:[\w’'-]+\s+){{0,2}}?[\w’'-]+\s+){_ADVERBS}\Z")
_OWNER = re.compile(r"\b(his|her|its|their)\s", re.IGNORECASE)
_OWN = {"he": "his", "she": "her", "it": "its", "they": "their"}
_GENDERS: dict[str, Literal["f", "m"]] = {"he": "m", "she": "f"}
_BEFORE_VERB = 60
"""Characters before a verb within which the pronoun stands that is its subject."""
_FARTHEST_PRONOUN = 800
"""Characters before a clause in which the one its pronoun means was named or meant."""
_FARTHEST_SUBJECT = 80
"""Characters before a clause without a subject in which that is named: “Korda, who left on Monday”."""
_NO_SUBJECT = re.compile(
    r"(?:[\s,]|\b(?:and|but|then|who|which|that|also|later)\b)*(?:(?:[\w-]+\s+){1,2}later\s+)?", re.IGNORECASE
)
_GOES_ON = re.compile(r"[\s,]*\b(?:and|but|then)\b", re.IGNORECASE)
_AND_DID = re.compile(r"[\s,]*\b(?:and|then)\s+(?:(?:also|later|then)\s+)*([a-z]+)\b")
_LATER = re.compile(r"\b(?:after|because|before|since|when|while)\b")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


@cache
def _unnamed_people() -> dict[Literal["f", "m"], frozenset[str]]:
    """The nouns for one person without a name whom “she” (`f`) or “he” (`m`) can mean."""
    rows = lexicon.table("gender-words")
    known = {word for word, _ in rows}
    roles = frozenset(word for word in lexicon.words("roles") if word not in known and " " not in word)
    women = frozenset(word for word, gender in rows if gender == "f")
    men = frozenset(word for word, gender in rows if gender == "m")
    return {"f": women | roles, "m": men | roles}


@cache
def _never_passive() -> frozenset[str]:
    return frozenset(form for base in lexicon.words("never-passive") for form in verb_forms(base))


@dataclass(frozen=True, slots=True)
class _Acted:
    """Who acted in the clause before."""

    telling: Telling
    id: str


def _is_told_by(visible: str, telling: Telling, statement: Quote) -> bool:
    """The clause tells that the statement is made, not what is stated, “Korda has left, the port said”, nor
    what else somebody did, “the port closed after Korda said …”."""
    verb = telling.verb
    if verb is None or verb.word == statement.cue:
        return True
    speaker = statement.speaker_start
    if speaker is not None and speaker >= verb.end and _LATER.search(visible, verb.end, speaker):
        return False
    if statement.kind != "indirect" or statement.start > verb.start:
        return True
    return verb.word in lexicon.words("reporting-verbs")


class Subjects:
    """Who acts in the clauses of one article.

    `visible` is `text` without its quotations and dates, `sentences` the span of each by number.
    """

    def __init__(
        self,
        text: str,
        visible: str,
        who: Mentions,
        actors: Sequence[Actor],
        sentences: Mapping[int, tuple[int, int]],
    ) -> None:
        self._text, self._visible, self._who, self._sentences = text, visible, who, sentences
        self._persons = {actor.id for actor in actors if actor.kind == "person"}
        by_id = {actor.id: actor for actor in actors}
        self._actors = by_id
        self._described: dict[str, Named] = {}
        self._told = [mention for mention in who.within(((0, len(text)),)) if mention[2] in self._persons]
        self._starts = [start for start, _, _ in self._told]
        self._genders = genders(visible, ((start, end, by_id[id]) for start, end, id in self._told))

    def agents(
        self,
        tellings: Sequence[Telling],
        statements: Sequence[Quote | None],
        voices: Mapping[tuple[int, str], str | None],
    ) -> list[str | None]:
        """Who acts in each clause: who speaks, else who is named nearest before the verb, else whom the
        pronoun there means. `voices`: who says what, by sentence and verb."""
        found: list[str | None] = []
        last: _Acted | None = None
        speech_ends = 0
        for telling, statement in zip(tellings, statements, strict=True):
            agent = statement.speaker_id if statement else None
            agent = agent or (telling.verb and voices.get((telling.sentence, telling.verb.word)))
            agent = agent or self._named_before_verb(telling)
            if telling.start >= speech_ends or not telling.main:  # a speaker means somebody else by “he”
                agent = agent or self._meant_by_pronoun(telling, last) or self._meant_by_noun(telling)
            if statement and statement.kind == "direct":
                speech_ends = max(speech_ends, statement.end)
            last = _Acted(telling, agent) if agent else last
            found.append(agent)
        return found

    def leading(
        self,
        tellings: Sequence[Telling],
        statements: Sequence[Quote | None],
        agents: Sequence[str | None],
    ) -> list[dict[str, ActorPart]]:
        """The part in each clause of who speaks, else of who is not named in it but leads it."""
        found: list[dict[str, ActorPart]] = []
        main = 0
        for number, (telling, statement, agent) in enumerate(zip(tellings, statements, agents, strict=True)):
            main = number if telling.main else main
            if statement and statement.speaker and _is_told_by(self._visible, telling, statement):
                found.append({statement.speaker_id: "agent"} if statement.speaker_id else {})
                continue
            meant = agent and (self._pronoun(telling) or agent == self._meant_by_noun(telling))
            leads = agent if meant else None
            leads = leads or self._shared_subject(telling, tellings[main], agents[main])
            leads = leads or self._also_did(telling, tellings[main], agents[main])
            leads = leads or self._himself(telling, tellings[main], agents[main])
            found.append({leads: self._part(telling)} if leads else {})
        return found

    def _also_did(self, telling: Telling, main: Telling, leads: str | None) -> str | None:
        """“Korda fled in 1969 [and returned in 1974]”: what follows “and” could be a participle, so it is no
        verb of its own."""
        did = None if telling.main else self._did(telling)
        return self._goes_on(telling, main, leads) if did and is_past(did) else None

    def _did(self, telling: Telling) -> str | None:
        """The word that follows the “and” with which a clause begins."""
        did = _AND_DID.match(self._visible, telling.start, telling.end)
        return did.group(1) if did else None

    def _himself(self, telling: Telling, main: Telling, speaker: str | None) -> str | None:
        """Who speaks and tells of himself: “Korda said he [left on Monday]”, not “his son said he …”."""
        verb, says = telling.verb, main.verb
        if telling.main or verb is None or says is None or speaker is None:
            return None
        if not says.end <= telling.start <= verb.start or says.word not in lexicon.words("reporting-verbs"):
            return None
        found = _PRONOUN.search(self._visible, max(says.end, verb.start - _BEFORE_VERB), verb.start)
        between = (says.end, found.start() if found else says.end)
        if found is None or self._who.within((between,)) or find_verbs(self._visible, *between):
            return None
        pronoun = found.group(1).lower()
        owners = _OWNER.findall(self._visible, main.start, says.start)
        return (
            speaker if self._fits(speaker, pronoun) and _OWN[pronoun] not in map(str.lower, owners) else None
        )

    def _fits(self, id: str, pronoun: str) -> bool:
        gender = _GENDERS.get(pronoun)
        return (id in self._persons) == (gender is not None) and (gender is None or self._can_be(id, gender))

    def means(self, id: str, start: int, end: int) -> bool:
        """A pronoun is the subject of the verb at `end` that can mean `id`, and no other is named from
        `start` on."""
        found = _PRONOUN.search(self._visible, max(start, end - _BEFORE_VERB), end)
        if found is None or self._who.within(((start, end),)):
            return False
        return self._fits(id, found.group(1).lower())

    def _part(self, telling: Telling) -> ActorPart:
        verb = telling.verb
        if verb is None or not is_passive(self._text, verb):
            return "agent"
        acts = verb.end <= telling.start and self._did(telling) in _never_passive()
        return "agent" if acts else "patient"  # “was suspended [and resigned in May]”

    def _shared_subject(self, telling: Telling, main: Telling, leads: str | None) -> str | None:
        """Who is named right before a part of a sentence that has no subject, or acts before in it."""
        verb = telling.verb
        if telling.main or verb is None or verb.start < telling.start:
            return None
        if not _NO_SUBJECT.fullmatch(self._visible, telling.start, verb.start):
            return None
        if _GOES_ON.match(self._visible, telling.start):
            return self._goes_on(telling, main, leads)
        sentence = self._sentences.get(telling.sentence, (telling.start, telling.end))
        before = (max(sentence[0], telling.start - _FARTHEST_SUBJECT), telling.start)
        named = [mention for mention in self._who.within((before,)) if not owns(self._text, mention[1])]
        if not named or find_verbs(self._visible, named[-1][1], telling.start):
            return None
        return named[-1][2]

    def _goes_on(self, telling: Telling, main: Telling, leads: str | None) -> str | None:
        """“Korda was elected in 2009 [but left a year later]”: no verb between has another subject."""
        if leads is None or main.verb is None or main.verb.end > telling.start:
            return None
        if main.verb.word in lexicon.words("reporting-verbs"):
            return None
        subject = self._pronoun(main) or self._is_subject(leads, main)
        return leads if subject and not find_verbs(self._visible, main.verb.end, telling.start) else None

    def _is_subject(self, id: str, telling: Telling) -> bool:
        """The first named before the verb, led to by no preposition."""
        assert telling.verb is not None
        for start, end, named in self._who.within(telling.own):
            if start < telling.verb.start and not (is_led_to(self._text, start) or owns(self._text, end)):
                return named == id
        return False

    def _named_before_verb(self, telling: Telling) -> str | None:
        end = telling.verb.start if telling.verb else telling.end
        before = [id for start, _, id in self._who.within(telling.own) if start < end]
        return before[-1] if before else None

    def _pronoun(self, telling: Telling) -> str | None:
        """The pronoun that is the subject, lower case."""
        verb = telling.verb
        if verb is None:
            opens = _OPENS.match(self._visible, telling.start, telling.end)
            return opens.group(1).lower() if opens else None
        earliest = max(telling.start, verb.start - _BEFORE_VERB)
        found = _PRONOUN.search(self._visible, earliest, verb.start)
        return found.group(1).lower() if found else None

    def _meant_by_pronoun(self, telling: Telling, last: _Acted | None) -> str | None:
        pronoun = self._pronoun(telling)
        if pronoun is None:
            return None
        gender = _GENDERS.get(pronoun)
        if gender is None:
            return self._body(telling, pronoun, last)
        return self._person(telling, gender, last)

    def _body(self, telling: Telling, pronoun: str, last: _Acted | None) -> str | None:
        """“They”, and “it” of a verb that only somebody can do: the organisation that acted before."""
        if last is None or last.telling.paragraph != telling.paragraph or last.id in self._persons:
            return None
        near = telling.sentence - last.telling.sentence <= 1 and self._led(last)
        verb = telling.verb
        does = pronoun == "they" or (verb is not None and verb.word in lexicon.words("actor-verbs"))
        return last.id if near and does else None

    def _meant_by_noun(self, telling: Telling) -> str | None:
        """The only one named before, and not far, whom “the union”, “the harbour minister” fits."""
        verb = telling.verb
        if verb is None or verb.start < telling.start:
            return None
        the = _THE.search(self._visible, max(telling.start, verb.start - _BEFORE_VERB), verb.start)
        if the is None:
            return None
        tokens = tokens_of(self._visible, *the.span(1), {})
        said = read_description(tokens, Subject(0, len(tokens), 0, len(tokens))) if tokens else None
        if said is None:
            return None
        near = self._who.within(((max(0, telling.start - _FARTHEST_PRONOUN), telling.start),))
        named = [self._describe(id) for id in dict.fromkeys(id for _, _, id in near)]
        fit = fitting(said, named)
        return fit[0].id if len(fit) == 1 and not untitled(said, named) else None

    def _describe(self, id: str) -> Named:
        if id not in self._described:
            self._described[id] = describe(self._text, self._actors[id])
        return self._described[id]

    def _led(self, acted: _Acted) -> bool:
        return acted.telling.verb is not None and self._is_subject(acted.id, acted.telling)

    def _person(self, telling: Telling, gender: Literal["f", "m"], last: _Acted | None) -> str | None:
        """Who acted before in the paragraph; else the only one named whom the pronoun can mean."""
        acted = last if last and last.id in self._persons and self._can_be(last.id, gender) else None
        near = self._named(max(0, telling.start - _FARTHEST_PRONOUN), telling.start)
        if last and last.telling.paragraph == telling.paragraph:
            known = (id for _, _, id in reversed(near) if self._genders.get(id) == gender)
            return acted.id if acted else next(known, None)
        if acted and telling.start - acted.telling.end <= _FARTHEST_PRONOUN:
            near = self._named(acted.telling.start, telling.start)
            fit = {acted.id}
        else:
            fit = set()
        fit |= {id for _, _, id in near if self._can_be(id, gender)}
        meant = next(iter(fit)) if len(fit) == 1 else ""
        if self._genders.get(meant) != gender or self._is_unnamed(telling, gender, meant, last):
            return None
        return meant

    def _can_be(self, id: str, gender: Literal["f", "m"]) -> bool:
        return self._genders.get(id, gender) == gender

    def _named(self, start: int, end: int) -> list[tuple[int, int, str]]:
        return self._told[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _is_unnamed(
        self, telling: Telling, gender: Literal["f", "m"], meant: str, last: _Acted | None
    ) -> bool:
        """Somebody without a name may be meant: “A woman was hurt. She died later.”"""
        if last and last.id == meant and telling.sentence - last.telling.sentence <= 1:
            return False
        start, _ = self._sentences.get(telling.sentence - 1, (telling.start, telling.start))
        names = self._named(start, telling.start)
        place = names[-1][1] if names and names[-1][2] == meant else start
        words = {word.group() for word in _WORD.finditer(self._visible, place, telling.start)}
        return not words.isdisjoint(_unnamed_people()[gender])
