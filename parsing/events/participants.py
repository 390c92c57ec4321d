"""Who takes part in what a clause tells and as what, in which countries and where: the mentions in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from parsing import lexicon
from parsing.events.verbs import Verb
from parsing.records import Actor, ActorPart, Country, Quote

_DIRECTLY = 60
"""Characters after a verb within which its object stands."""
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b(?:\s+\w+)*\s+\w+(?<!ing)\Z")
# “Is expected to leave”: who leaves acts.
_IS_TO = re.compile(
    r"\b(?:am|is|are|was|were|be|been)\s+(?:also\s+|not\s+)?"
    r"(?:(?:about|bound|due|expected|likely|planning|poised|scheduled|set|supposed|thought|yet)\s+)?to\s+(?!be\b)\w+\Z"
)
_AND = re.compile(r",?\s+(?:and|or)\s+(?:[\w’'-]+\s+){0,5}|,\s+(?:the\s+)?", re.IGNORECASE)
_OWNS = re.compile(r"[’'](?:s\b|\s)")
_NOUN_AFTER = re.compile(r"-[a-z]|\s([a-z]{3,})(?<!ly)\b(?![’'])")
_THE = re.compile(r"\bthe\s+\Z", re.IGNORECASE)
_FINDS = frozenset({"find", "finds", "found", "show", "showed", "shows"})
_TELLS = frozenset({"tell", "tells", "told"})
_SAYS = frozenset({"added", "adds", "explained", "insisted", "noted", "said", "says"})
"""Verbs that who speaks may stand behind: “…,” said Korda."""
_PREPOSITION = re.compile(
    r"\b(?:about|against|at|behind|between|by|for|from|in|near|of|on|over|to|towards?|under|with)\s"
    r"(?:the\s)?\Z",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:after|before)\s(?:the\s)?\Z", re.IGNORECASE)
_BEFORE_PREPOSITION = 16
_LONGEST_POST = 60
"""Characters of a post between the name of a body and of who holds it."""
_BY = re.compile(r"\s+by\s")
# “Dismissed [her defence minister, ]Korda,”: the object, and its name.
_BESIDE = re.compile(r"\s(?:his|her|its|their|the)\s(?:[\w-]+\s){0,3}[a-z-]+,\s")
# What cannot stand between a verb and its object.
_AWAY = re.compile(
    r"[,;:—–()“”]|\b(?:in|of|on|by|for|from|at|over|about|after|before|beside|"
    r"since|until|while|not|that|who|which|because|as|when|and|but)\b",
    re.IGNORECASE,
)
_LOCATED = re.compile(
    r"\b(?:in|at|near|off|outside|across|around)\s(?:(?:the|central|downtown|north(?:ern)?|south(?:ern)?|"
    r"east(?:ern)?|west(?:ern)?)\s){0,3}\Z",
    re.IGNORECASE,
)
_BEFORE_PLACE = 40
Spans = tuple[tuple[int, int], ...]


class Mentions:
    """The mentions of an article's actors or countries by place: (start, end, id)."""

    def __init__(self, mentions: Iterable[tuple[int, int, str]]) -> None:
        self._mentions = sorted(mentions)
        self._starts = [start for start, _, _ in self._mentions]

    def within(self, spans: Spans) -> list[tuple[int, int, str]]:
        """The mentions that begin in one of `spans`, in order."""
        found: list[tuple[int, int, str]] = []
        for start, end in spans:
            found += self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return found


def actor_mentions(
    actors: Iterable[Actor], quotes: Iterable[Quote], spoken: Sequence[tuple[int, int]]
) -> Mentions:
    """Where actors are named, or meant by the words for who speaks, “she”, “the company”, but not within what
    is said (`spoken`, in order): there they are the topic."""
    starts = [start for start, _ in spoken]

    def is_spoken(place: int) -> bool:
        number = bisect_right(starts, place) - 1
        return number >= 0 and place < spoken[number][1]

    named = {
        (mention.start, mention.end, actor.id)
        for actor in actors
        for mention in actor.mentions
        if not is_spoken(mention.start)
    }
    return Mentions(named | {speaker for quote in quotes for speaker in _who_speaks(quote)})


def _who_speaks(quote: Quote) -> Iterator[tuple[int, int, str]]:
    """The pronoun or noun that the speaker is meant by."""
    start, end = quote.speaker_start, quote.speaker_end
    meant = quote.attribution in ("pronoun", "nominal")
    if meant and quote.speaker_id and start is not None and end is not None:
        yield start, end, quote.speaker_id


def country_mentions(countries: Iterable[Country]) -> Mentions:
    return Mentions((m.start, m.end, country.code) for country in countries for m in country.mentions)


def place_mentions(countries: Iterable[Country]) -> Mentions:
    """Where a country or a town is named that something can be in: no “French”, no “the Bundestag”."""
    return Mentions(
        (m.start, m.end, country.code)
        for country in countries
        for m in country.mentions
        if m.evidence not in ("demonym", "institution")
    )


def who_takes_part(
    found: list[tuple[int, int, str]], verb: Verb | None, passive: bool, speaker: str | None
) -> tuple[str, ...]:
    """Ids, the one who acts first: `speaker`, else who stands before the verb.

    Of a passive (“was arrested by”) the agent after `by` acts, where the text names one.
    """
    ids = [id for _, _, id in found]
    if passive and verb:
        after = [id for start, _, id in found if start > verb.end]
        before = [id for start, _, id in found if start <= verb.end]
        ids = after[:1] + before + after[1:] if after else ids
    return tuple(dict.fromkeys(([speaker] if speaker else []) + ids))


# ---------------------------------------------------------------- parts and places


def is_passive(text: str, verb: Verb) -> bool:
    """“Was arrested”, “has been dismissed”."""
    group = verb.start, verb.end
    return _PASSIVE.search(text, *group) is not None and _IS_TO.search(text, *group) is None


def parts_of(
    text: str,
    ids: tuple[str, ...],
    found: list[tuple[int, int, str]],
    verbs: tuple[Verb | None, Verb | None],
    leading: dict[str, ActorPart],
) -> tuple[ActorPart, ...]:
    """The part of each of `ids`, whose mentions are `found`: a subject acts and an object is acted on, in the
    passive the other way round; who else is named is named beside.

    `verbs`: of the clause, and of what is said in it. `leading`: the part of who is known to lead it, a
    speaker or whom a pronoun means.
    """
    verb, content = verbs
    parts = dict(leading)
    if verb is None:
        return tuple(parts.get(id, "other") for id in ids)
    found = _heads(text, [mention for mention in found if not owns(text, mention[1])])
    passive = is_passive(text, verb)
    before = [mention for mention in found if mention[0] < verb.start]
    says = verb.word in lexicon.words("reporting-verbs")
    subjects = [
        mention
        for mention in before
        if not (is_led_to(text, mention[0]) or _is_of_opening(text, mention, verb))
    ]
    if subjects or not (says or verb.word in _FINDS):  # “a spokesman for Halden Lines said”
        before = subjects
    after = [mention for mention in found if mention[0] >= verb.end]
    if (
        not before
        and not parts
        and verb.word in _SAYS
        and after
        and _is_reached(text, verb, after[0], passive)
    ):
        parts[after[0][2]] = "agent"
    if passive or not leading:
        for id in _together(text, before):
            parts.setdefault(id, "patient" if passive else "agent")
    if content and says and verb.word not in _TELLS:
        # “Witnesses say Korda left”
        after = [mention for mention in after if mention[0] < content.start and not parts]
        return tuple((parts | dict.fromkeys(_together(text, after), "agent")).get(id, "other") for id in ids)
    for id in _together(text, after):
        if _is_reached(text, verb, after[0], passive):
            parts.setdefault(id, "agent" if passive else "patient")
    return tuple(parts.get(id, "other") for id in ids)


def parts_of_said(
    text: str,
    ids: tuple[str, ...],
    found: list[tuple[int, int, str]],
    verb: Verb,
    content: Verb,
    speaker: str | None,
) -> tuple[ActorPart, ...]:
    """The parts in what `verb` says that somebody did, `content`: “Korda said Brandt had fled”. Who says so
    is named beside, unless he is the `speaker` who tells of himself."""
    told = [mention for mention in found if mention[0] >= verb.end]
    if told and verb.word in _TELLS and not text[verb.end : told[0][0]].strip():
        told = told[1:]
    leading: dict[str, ActorPart] = {}
    if speaker:
        leading = {speaker: "patient" if is_passive(text, content) else "agent"}
        told = [mention for mention in told if mention[0] >= content.end]
    return parts_of(text, ids, told, (content, None), leading)


def _heads(text: str, found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Those that are no more than part of what another is called, “Halden Lines spokesman Korda”, nor the
    agency in parentheses that tells it."""
    heads = [
        mention for mention, after in pairwise(found) if not _is_of_title(text, mention[1], after[0])
    ] + found[-1:]
    return [
        mention
        for mention in heads
        if not (text[mention[0] - 1 : mention[0]] == "(" and text[mention[1] : mention[1] + 1] == ")")
    ]


def _is_of_title(text: str, start: int, end: int) -> bool:
    """Nothing but a post stands between two names."""
    if end - start > _LONGEST_POST or not text[start : start + 1].isspace():
        return False
    words = text[start:end].split()
    if not words or words[-1].lower() not in lexicon.words("roles"):
        return False
    return _function_words().isdisjoint(words[:-1])


def agents_first(
    ids: tuple[str, ...], parts: tuple[ActorPart, ...]
) -> tuple[tuple[str, ...], tuple[ActorPart, ...]]:
    """Both with those who act before the others."""
    pairs = sorted(zip(ids, parts, strict=True), key=lambda pair: pair[1] != "agent")
    return tuple(id for id, _ in pairs), tuple(part for _, part in pairs)


def is_led_to(text: str, start: int) -> bool:
    """A preposition leads to the name: it is no subject."""
    return _PREPOSITION.search(text, max(0, start - _BEFORE_PREPOSITION), start) is not None


def _is_of_opening(text: str, mention: tuple[int, int, str], verb: Verb) -> bool:
    """“Appearing before the council, Korda …”, not “days before Korda …”"""
    start, end, _ = mention
    led = _BEFORE.search(text, max(0, start - _BEFORE_PREPOSITION), start)
    return led is not None and "," in text[end : verb.start]


def owns(text: str, end: int) -> bool:
    """Whether the name that ends there is but the owner of what follows: “Korda’s ferry”."""
    return _OWNS.match(text, end) is not None


def _together(text: str, mentions: list[tuple[int, int, str]]) -> list[str]:
    """Ids of the first mention and of those joined to it: “Korda and Brandt”."""
    joined = [id for _, _, id in mentions[:1]]
    for (_, end, _), (start, _, id) in pairwise(mentions):
        if not _AND.fullmatch(text, end, start):
            break
        joined.append(id)
    return joined


def _is_reached(text: str, verb: Verb, mention: tuple[int, int, str], passive: bool) -> bool:
    """Nothing parts a verb from its object; of a passive, `by` leads to who acts."""
    start, end, _ = mention
    if start - verb.end > _DIRECTLY:
        return False
    if passive:
        return _BY.match(text, verb.end, start) is not None
    if _BESIDE.fullmatch(text, verb.end, start) and text[end : end + 1] in (",", "."):
        return True
    if _AWAY.search(text, verb.end, start):
        return False
    return verb.word in _TELLS or not _describes(text, end)


def _describes(text: str, end: int) -> bool:
    """A noun follows the name that ends there: “won a Halden Lines order”."""
    noun = _NOUN_AFTER.match(text, end)
    return noun is not None and noun.group(1) not in _function_words()


@cache
def _function_words() -> frozenset[str]:
    return lexicon.words("stop-words") | {word for word, _ in lexicon.table("word-classes")}


def place_of(text: str, found: list[tuple[int, int, str]]) -> tuple[int, int] | None:
    """The first of the mentions of a country or a town that says where: “in Halden”."""
    return next(((start, end) for start, end, _ in found if _is_located(text, start, end)), None)


def _is_located(text: str, start: int, end: int) -> bool:
    """“In the U.S.”, but not “in the U.S. election”."""
    earliest = max(0, start - _BEFORE_PLACE)
    if not _LOCATED.search(text, earliest, start):
        return False
    return not _THE.search(text, earliest, start) or not _describes(text, end) or _is_in_town(text, end)


def _is_in_town(text: str, end: int) -> bool:
    """“In the Halden district”"""
    noun = _NOUN_AFTER.match(text, end)
    return noun is not None and noun.group(1) in lexicon.words("place-nouns")
