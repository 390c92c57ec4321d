"""As what each actor takes part in what a clause tells: a subject acts and an object is acted on."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from parsing import lexicon
from parsing.events.verbs import Verb, find_verbs
from parsing.records import ActorPart

_DIRECTLY = 60
"""Characters after a verb within which its object stands."""
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b(?:\s+[\w.,]+)*\s+\w+(?<!ing)\Z")
# “Is expected to leave”: who leaves acts.
_IS_TO = re.compile(
    r"\b(?:am|is|are|was|were|be|been)\s+(?:also\s+|not\s+)?"
    r"(?:(?:about|bound|due|expected|likely|planning|poised|scheduled|set|supposed|thought|yet)\s+)?to\s+(?!be\b)\w+\Z"
)
_AND = re.compile(r"(?:,\s\d{1,3})?,?\s+(?:and|or)\s+(?:[\w’'-]+\s+){0,5}|,\s+(?:the\s+)?", re.IGNORECASE)
_OWNS = re.compile(r"[’'](?:s\b|\s)")
NOUN_AFTER = re.compile(r"-[a-z]|\s([a-z]{3,})(?<!ly)\b(?![’'])")
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
# “Was sentenced on Monday by Judge”
_BY = re.compile(r"\sby\s(?:(?!(?:after|at|before|for|from|in|near|of|on|over|to|with)\b)[\w’'-]+\s){0,5}\Z")
_FARTHEST_BY = 160
"""Characters after a passive within which who did it stands."""
# “…, beating [Korda]”
_DOING = re.compile(
    r",\s(?:\w+ly\s)?(?!(?:according|amid|barring|beginning|citing|concerning|during|following|including|involving|"
    r"pending|quoting|regarding|saying|starting|wearing)\b)[a-z]+ing\s(?:(?:an?|his|her|its|their|the)\s)?(?:[a-z-]+\s){0,2}\Z"
)
# “Dismissed [her defence minister, ]Korda,”: the object, and its name.
_BESIDE = re.compile(r"\s(?:his|her|its|their|the)\s(?:[\w-]+\s){0,3}[a-z-]+,\s")
# What cannot stand between a verb and its object.
_AWAY = re.compile(
    r"[,;:—–()“”]|\b(?:in|of|on|by|for|from|at|over|about|after|before|beside|"
    r"since|until|while|not|that|who|which|because|as|when|and|but)\b",
    re.IGNORECASE,
)


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
        and not passive
        and _is_reached(text, verb, after[0])
    ):
        parts[after[0][2]] = "agent"
    if passive or "agent" not in leading.values():
        for id in _together(text, before):
            parts.setdefault(id, "patient" if passive else "agent")
    if content and says and verb.word not in _TELLS:
        # “Witnesses say Korda left”
        after = [mention for mention in after if mention[0] < content.start and not parts]
        return tuple((parts | dict.fromkeys(_together(text, after), "agent")).get(id, "other") for id in ids)
    if passive:
        after = [mention for mention in after if _is_by(text, verb, mention)]
    for id in _together(text, after):
        if passive or _is_reached(text, verb, after[0]):
            parts.setdefault(id, "agent" if passive else "patient")
    for id in _done_to(text, [mention for mention in found if mention[0] >= verb.end]):
        parts.setdefault(id, "patient")
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
    return _function_words().isdisjoint(words[:-1]) and not (
        "," in text[start:end] or find_verbs(text, start, end)
    )


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


def _done_to(text: str, mentions: list[tuple[int, int, str]]) -> list[str]:
    """Ids of the object of a participle: “won the vote, beating Korda”."""
    first = next(
        (
            number
            for number, (start, end, _) in enumerate(mentions)
            if _DOING.search(text, max(0, start - _DIRECTLY), start) and not describes(text, end)
        ),
        len(mentions),
    )
    return _together(text, mentions[first:])


def _is_by(text: str, verb: Verb, mention: tuple[int, int, str]) -> bool:
    """`by` leads from a passive to who acts."""
    start, _, _ = mention
    return start - verb.end <= _FARTHEST_BY and _BY.search(text, verb.end, start) is not None


def _is_reached(text: str, verb: Verb, mention: tuple[int, int, str]) -> bool:
    """Nothing parts a verb from its object."""
    start, end, _ = mention
    if start - verb.end > _DIRECTLY:
        return False
    if _BESIDE.fullmatch(text, verb.end, start) and text[end : end + 1] in (",", "."):
        return True
    if _AWAY.search(text, verb.end, start):
        return False
    return verb.word in _TELLS or not describes(text, end)


def describes(text: str, end: int) -> bool:
    """A noun follows the name that ends there: “won a Halden Lines order”."""
    noun = NOUN_AFTER.match(text, end)
    return noun is not None and noun.group(1) not in _function_words()


@cache
def _function_words() -> frozenset[str]:
    return lexicon.words("stop-words") | {word for word, _ in lexicon.table("word-classes")}
