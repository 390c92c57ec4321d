"""Who acts in a clause that does not name them: whom its pronoun means, whose subject it shares."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from parsing import lexicon
from parsing.events.actor_parts import is_led_to, is_passive, owns
from parsing.events.forms import known_bases, verb_forms
from parsing.events.meant import GENDERS, Acted, Meant
from parsing.events.participants import Mentions
from parsing.events.telling import Telling
from parsing.events.verb_groups import is_past
from parsing.events.verbs import Verb, find_verbs
from parsing.records import Actor, ActorPart, Quote

_ADVERBS = (
    r"(?:[\s,]|\b(?:also|again|both|even|first|just|later|never|now|once|only|soon|still|then|"
    r"himself|herself|[a-z]+ly)\b)*"
)
_PRONOUN = re.compile(rf"\b(he|she|they|it)\b{_ADVERBS}\Z", re.IGNORECASE)
_I = re.compile(rf"\bI\b{_ADVERBS}\Z")
_OPENS = re.compile(r"\W*(he|she)\s+[a-z]+s\s", re.IGNORECASE)
_THE = re.compile(rf"(?<![\w’'-])((?:[Tt]he|THE)\s+(?:[\w’'-]+\s+){{0,2}}?[\w’'-]+\s+){_ADVERBS}\Z")
_TWO = re.compile(
    rf"(?:\bThey|\b(?:The\s+two|Both)(?:\s+(?:candidates|leaders|men|ministers|officials|politicians|presidents|"
    rf"rivals|sides|women))?)\s+{_ADVERBS}\Z"
)
_OWNER = re.compile(r"\b(his|her|its|their)\s", re.IGNORECASE)
_OWN = {"he": "his", "she": "her", "it": "its", "they": "their"}
# “Arrested [her] on Monday”, not “arrested her son”.
_OBJECT = re.compile(
    r"\s+(him|her)(?=\s*[,.;]|\s{2,}|\s+(?:after|as|at|by|for|from|in|of|on|over|to|with)\b|\s*\Z)"
)
# “Decided to [leave in May]”
_TO = re.compile(r"\bto\s+\Z")
_HIS_TO = re.compile(
    r"\b(?:her|his|its|their)\s+(?:decision|intention|plan|pledge|promise|proposal|refusal|threat|vow|wish)s?\s+to\s+\Z"
)
_DOES = re.compile(r"(?:to\s+)?([a-z]+)")
_BEFORE_VERB = 60
"""Characters before a verb within which the pronoun stands that is its subject."""
_FARTHEST = 400
"""Characters from the verb of a main clause to a part that has its subject: time stays linear."""
_FARTHEST_SUBJECT = 80
"""Characters before a clause without a subject in which that is named: “Korda, who left on Monday”."""
_NO_SUBJECT = re.compile(
    r"(?:[\s,]|\b(?:and|but|then|who|which|that|also|later)\b)*(?:(?:[\w-]+\s+){1,2}later\s+)?", re.IGNORECASE
)
_GOES_ON = re.compile(r"[\s,]*\b(?:and|but|then)\b", re.IGNORECASE)
_JOINED = re.compile(r"(?:,|\b(?:and|but|then))\s*\Z")
_AND_DID = re.compile(r"[\s,]*\b(?:and|then)\s+(?:(?:also|later|then)\s+)*([a-z]+)\b")
_LATER = re.compile(r"\b(?:after|because|before|since|when|while)\b")


@cache
def _never_passive() -> frozenset[str]:
    return frozenset(form for base in lexicon.words("never-passive") for form in verb_forms(base))


@cache
def _ordering() -> frozenset[str]:
    """Verbs whose object is who is to do what follows: “ordered him to leave”."""
    bases = (
        "allow",
        "ask",
        "beg",
        "cause",
        "command",
        "enable",
        "force",
        "get",
        "help",
        "instruct",
        "invite",
    )
    more = ("order", "permit", "persuade", "press", "require", "sentence", "tell", "urge", "want", "warn")
    return frozenset(form for base in (*bases, *more) for form in verb_forms(base))


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
        self._meant = Meant(text, visible, who, actors, sentences)
        self._nouns: dict[tuple[int, int], str | None] = {}

    def agents(
        self,
        tellings: Sequence[Telling],
        statements: Sequence[Quote | None],
        voices: Mapping[tuple[int, str], str | None],
    ) -> list[str | None]:
        """Who acts in each clause: who speaks, else who is named nearest before the verb, else whom the
        pronoun there means. `voices`: who says what, by sentence and verb."""
        found: list[str | None] = []
        last: Acted | None = None
        speech_ends = 0
        for telling, statement in zip(tellings, statements, strict=True):
            agent = statement.speaker_id if statement else None
            agent = agent or (telling.verb and voices.get((telling.sentence, telling.verb.word)))
            agent = agent or self._named_before_verb(telling)
            if telling.start >= speech_ends or not telling.main:  # a speaker means somebody else by “he”
                agent = agent or self._meant_by_pronoun(telling, last) or self._meant_by_noun(telling)
            if statement and statement.kind == "direct":
                speech_ends = max(speech_ends, statement.end)
            last = Acted(telling, agent) if agent else last
            found.append(agent)
        return found

    def leading(
        self,
        tellings: Sequence[Telling],
        statements: Sequence[Quote | None],
        agents: Sequence[str | None],
    ) -> list[dict[str, ActorPart]]:
        """The part in each clause of who speaks, else of those who are not named in it but lead it, or are
        acted on."""
        found: list[dict[str, ActorPart]] = []
        main = 0
        last: Acted | None = None
        for number, (telling, statement, agent) in enumerate(zip(tellings, statements, agents, strict=True)):
            main = number if telling.main else main
            if statement and statement.speaker and _is_told_by(self._visible, telling, statement):
                leading: dict[str, ActorPart] = (
                    {statement.speaker_id: "agent"} if statement.speaker_id else {}
                )
            else:
                part = self._part(telling)
                ids = (
                    self._speaker(telling, statements[main])
                    if telling.spoken
                    else self._leads(telling, agent, tellings[main], agents[main])
                )
                leading = dict.fromkeys(ids, part) | self._acted_on(telling, agent, last)
            found.append(leading)
            last = Acted(telling, agent) if agent else last
        return found

    def means(self, id: str, start: int, end: int) -> bool:
        """A pronoun is the subject of the verb at `end` that can mean `id`, and no other is named from
        `start` on."""
        found = _PRONOUN.search(self._visible, max(start, end - _BEFORE_VERB), end)
        if found is None or self._who.within(((start, end),)):
            return False
        return self._meant.fits(id, found.group(1).lower())

    def _leads(self, telling: Telling, agent: str | None, main: Telling, leads: str | None) -> Sequence[str]:
        """Ids of those who are the subject of a clause that does not name them."""
        if agent and (self._pronoun(telling) or agent == self._meant_by_noun(telling)):
            return (agent,)
        found = self._of_main(telling) if telling.main else self._of_part(telling, main, leads)
        return (found,) if found else self._two(telling)

    def _speaker(self, telling: Telling, statement: Quote | None) -> Sequence[str]:
        """“I met her on Monday,” he said"""
        verb = telling.verb
        if verb is None or statement is None or statement.speaker_id is None:
            return ()
        earliest = max(telling.start, verb.start - _BEFORE_VERB)
        return (statement.speaker_id,) if _I.search(self._text, earliest, verb.start) else ()

    def _of_main(self, telling: Telling) -> str | None:
        """“[Korda left in 2029 and] was elected in 2031”: the subject stands in the part before."""
        first = telling.own[0][0] if telling.own else telling.start
        verb = telling.verb
        if verb is None or first == telling.start or not first <= verb.start:
            return None
        opens = _GOES_ON.match(self._visible, first, verb.start)
        if opens is None or not _NO_SUBJECT.fullmatch(self._visible, first, verb.start):
            return None
        before = find_verbs(self._visible, telling.start, first)[:1]
        named = self._who.within(((telling.start, before[0].start),)) if before else []
        subject = [
            id for start, end, id in named if not (is_led_to(self._text, start) or owns(self._text, end))
        ]
        return subject[0] if subject else None

    def _of_part(self, telling: Telling, main: Telling, leads: str | None) -> str | None:
        """The subject that a part of a sentence has from what stands before it."""
        return (
            self._shared_subject(telling, main, leads)
            or self._also_did(telling, main, leads)
            or self._pronoun_before(telling, main, leads)
            or self._is_to_do(telling, main, leads)
        )

    def _two(self, telling: Telling) -> Sequence[str]:
        """“They met”, “The two men signed”"""
        verb = telling.verb
        if verb is None or verb.start < telling.start:
            return ()
        two = _TWO.search(self._visible, max(telling.start, verb.start - _BEFORE_VERB), verb.start)
        return self._meant.two(telling) if two else ()

    def _acted_on(self, telling: Telling, agent: str | None, last: Acted | None) -> dict[str, ActorPart]:
        """“Police arrested her”"""
        verb = telling.verb
        if verb is None or verb.start < telling.start:
            return {}
        found = _OBJECT.match(self._visible, verb.end, telling.end)
        if found is None or is_passive(self._text, verb):
            return {}
        id = self._meant.person(telling, GENDERS[found[1]], last)
        return {id: "patient"} if id and id != agent else {}

    def _also_did(self, telling: Telling, main: Telling, leads: str | None) -> str | None:
        """“Korda fled in 1969 [and returned in 1974]”: what follows “and” could be a participle, so it is no
        verb of its own."""
        did = self._did(telling)
        return self._goes_on(telling, main, leads) if did and is_past(did) else None

    def _did(self, telling: Telling) -> str | None:
        """The word that follows the “and” with which a clause begins."""
        did = _AND_DID.match(self._visible, telling.start, telling.end)
        return did.group(1) if did else None

    def _pronoun_before(self, telling: Telling, main: Telling, leads: str | None) -> str | None:
        """Who tells of himself, “Korda said he [left on Monday]”, not “his son said he …”; or goes on: “until
        he [left on Monday]”."""
        verb, first = telling.verb, main.verb
        if verb is None or first is None or leads is None or not first.end <= telling.start <= verb.start:
            return None
        if telling.start - first.end > _FARTHEST:
            return None
        found = _PRONOUN.search(self._visible, max(first.end, verb.start - _BEFORE_VERB), verb.start)
        if found is None or self._who.within(((first.end, found.start()),)):
            return None
        pronoun = found.group(1).lower()
        owners = {owner.lower() for owner in _OWNER.findall(self._visible, main.start, first.start)}
        if not self._meant.fits(leads, pronoun) or _OWN[pronoun] in owners:
            return None
        between = find_verbs(self._visible, first.end, found.start())
        if first.word in lexicon.words("reporting-verbs"):
            return None if between else leads
        return leads if pronoun in GENDERS else None

    def _is_to_do(self, telling: Telling, main: Telling, leads: str | None) -> str | None:
        """Who decided, promised or is said “to [leave by May]”; who orders it does not do it."""
        verb = main.verb
        if leads is None or verb is None or not 0 <= telling.start - verb.end <= _FARTHEST:
            return None
        does = _DOES.match(self._visible, telling.start, telling.end)
        if does is None or does[1] not in known_bases():
            return None
        before = max(verb.end, does.start(1) - _BEFORE_VERB), does.start(1)
        to = (_HIS_TO if verb.word in _ordering() else _TO).search(self._visible, *before)
        if to is None:
            return None
        named = self._who.within(((verb.end, telling.start),))
        return None if named or is_passive(self._text, verb) or not self._is_led(main, leads) else leads

    def _is_led(self, main: Telling, leads: str) -> bool:
        return bool(self._pronoun(main)) or self._meant.is_subject(leads, main)

    def _part(self, telling: Telling) -> ActorPart:
        verb = telling.verb
        if verb is None or not is_passive(self._text, verb):
            return "agent"
        acts = verb.end <= telling.start and self._did(telling) in _never_passive()
        return "agent" if acts else "patient"  # “was suspended [and resigned in May]”

    def _shared_subject(self, telling: Telling, main: Telling, leads: str | None) -> str | None:
        """Who is named right before a part of a sentence that has no subject, or acts before in it."""
        verb = telling.verb
        if verb is None or verb.start < telling.start:
            return None
        if not _NO_SUBJECT.fullmatch(self._visible, telling.start, verb.start):
            return None
        if _GOES_ON.match(self._visible, telling.start, telling.end):
            return self._goes_on(telling, main, leads)
        sentence = self._sentences.get(telling.sentence, (telling.start, telling.end))
        before = (max(sentence[0], telling.start - _FARTHEST_SUBJECT), telling.start)
        named = [mention for mention in self._who.within((before,)) if not owns(self._text, mention[1])]
        if not named or find_verbs(self._visible, named[-1][1], telling.start):
            return None
        return named[-1][2]

    def _goes_on(self, telling: Telling, main: Telling, leads: str | None) -> str | None:
        """“Korda was elected in 2009 [but left a year later]”: no verb between has another subject."""
        if leads is None or main.verb is None or not 0 <= telling.start - main.verb.end <= _FARTHEST:
            return None
        if main.verb.word in lexicon.words("reporting-verbs") or not self._is_led(main, leads):
            return None
        between = find_verbs(self._visible, main.verb.end, telling.start)
        return leads if all(self._is_joined(main.verb, verb) for verb in between) else None

    def _is_joined(self, first: Verb, verb: Verb) -> bool:
        """A comma or “and” stands right before a verb, so it has the subject of the one before."""
        return _JOINED.search(self._visible, max(first.end, verb.start - 8), verb.start) is not None

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

    def _meant_by_pronoun(self, telling: Telling, last: Acted | None) -> str | None:
        pronoun = self._pronoun(telling)
        return self._meant.subject(telling, pronoun, last) if pronoun else None

    def _meant_by_noun(self, telling: Telling) -> str | None:
        """Whom “the union”, “the harbour minister” before the verb means."""
        verb = telling.verb
        if verb is None or verb.start < telling.start:
            return None
        place = telling.start, verb.start
        if place not in self._nouns:
            the = _THE.search(self._visible, max(telling.start, verb.start - _BEFORE_VERB), verb.start)
            self._nouns[place] = self._meant.noun(telling.start, the.span(1)) if the else None
        return self._nouns[place]
