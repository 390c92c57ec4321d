"""What kind of event a clause tells: a PLOVER type, or one of ours, and the word that decided it.

PLOVER: Political Language Ontology for Verifiable Event Records (Open Event Data Alliance, 2018). The words
are in `lexicons/event-types.tsv`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from parsing import lexicon
from parsing.events.forms import noun_forms, verb_forms
from parsing.events.senses import other_sense
from parsing.events.verbs import Verb, is_asked
from parsing.words import small


class EventWord(NamedTuple):
    """A word that names an event. Offsets into the article's text; `word` as written there."""

    start: int
    end: int
    word: str
    type: str
    verb: bool


_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*(?![’'](?!s\b))")  # “won’t” is not “won”


# The article and the adjectives before an object.
_OBJECT = re.compile(
    r"\s+(?:(?!(?:in|on|at|by|for|from|to|with|after|before|over|of|as|and|but|or|that)\b)[\w’'-]+\s+){0,3}"
)


_NAMED = re.compile(
    r"\s(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?[A-Z][\w’'-]*(?<![’']s)(?:\s[A-Z][\w’'-]*(?<![’']s)){0,3}"
    r"(?=[,.;]|\s(?:as|from|on|in|after|over|for|because|and|when|while)\b|\s{2,}|\Z)"
)


_WHOSE = re.compile(r"\s+(?:an?|his|her|its|their|the|two|three)(?=\s)")
_NEXT_WORD = re.compile(r"\s([A-Za-z-]+)")
_FARTHEST_POST = 4
"""Words from a verb of dismissing to the post of whom it dismisses."""
_BY_OR_NAME = re.compile(
    r"\s+(?:by\s+)?(?:(?:the|an?|his|her|its|their)\s+)?(?:[a-z-]+\s+)?(?:[A-Z]|him\b|her\b)"
)
_JUDGING = frozenset(
    {"branded", "called", "calls", "considers", "deemed", "described", "describes", "dubbed", "hailed",
     "labelled", "lamented", "mourned", "praised", "regretted", "regrets", "termed"}
)  # fmt: skip
"""Verbs of what is only said of a deed."""
_DEFINITE = re.compile(r"\s+(?:her|his|its|that|the|their|this|[A-Z][\w-]*[’']s?)\s")
_MEANWHILE = re.compile(r",?\s(?:as|while)\s")
_BY = re.compile(r"\s+by\s")
_AUXILIARY = re.compile(r"\b(?:are|be|been|being|is|was|were)\s+(?:\w+ly\s+|also\s+)?\Z")
_NEED = re.compile(
    r"\s+(?:[a-z’'-]+\s+){0,3}(?:conditions?|costs?|criteria|deadlines?|demands?|expectations?|goals?|needs?|"
    r"obligations?|requirements?|standards?|targets?)\b"
)

_JUDGES = re.compile(r"(?:brand|deem|describ|label|regard)\w*|dubb?(?:s|ed|ing)?\b")
_CALLS = re.compile(r"call(?:s|ed|ing)?(?!\s+an?\s)")
# “Called the sale a mistake”, “called the sale “a mistake””, not “called the election”.
_JUDGED = re.compile(
    r"(?:\s(?:after|at|by|for|from|in|of|on|over|to|with)(?:\s(?!an?\s)[\w’'-]+){1,5}?)?(?:\s{3,}|\s*[“\"‘]|\s(?:an?|“|too)\s)"
)


def _all_forms(lexicon_name: str) -> frozenset[str]:
    return frozenset(form for base in lexicon.words(lexicon_name) for form in verb_forms(base))


@cache
def _light_forms() -> frozenset[str]:
    return _all_forms("light-verbs")


@cache
def _carrier_forms() -> frozenset[str]:
    return _all_forms("carrier-verbs")


@cache
def _harm_forms() -> frozenset[str]:
    return _all_forms("harm-verbs")


@dataclass(frozen=True, slots=True)
class _Forms:
    """What the lexicon's words look like in a text."""

    verbs: dict[str, str]
    """Verb form -> type."""
    nouns: dict[str, str]
    phrases: dict[str, list[str]]
    """First word -> forms of several words, the longest first."""
    openings: frozenset[str]
    """The first words of all of them."""


@cache
def _forms() -> _Forms:
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    for type_, pos, base in lexicon.table("event-types"):
        forms, known = (noun_forms(base), nouns) if pos == "n" else (verb_forms(base), verbs)
        if pos == "p":
            forms -= noun_forms(base)  # “stations”, “back”
        for form in forms:
            known.setdefault(form, type_)
    phrases: dict[str, list[str]] = defaultdict(list)
    for form in sorted({**verbs, **nouns}, key=lambda form: (-len(form), form)):
        if " " in form:
            phrases[form.partition(" ")[0]].append(form)
    return _Forms(verbs, nouns, dict(phrases), frozenset([*verbs, *nouns, *phrases]))


def event_words(text: str, spans: tuple[tuple[int, int], ...]) -> list[EventWord]:
    """The words of `spans` that name an event, in order."""
    found = []
    openings = _forms().openings
    for start, end in spans:
        last = start
        for match in _WORD.finditer(text, start, end):
            if match.group().lower() not in openings or match.start() < last:
                continue  # no form begins there, or it stands within a phrase
            form = _longest_form(text, match, end)
            word = form and not _is_named(text, start, match) and _event_word(text, match.start(), form)
            word = word and _in_its_sense(text, start, word)
            if word:
                last = word.end
                found.append(word)
    return found


def _in_its_sense(text: str, start: int, word: EventWord) -> EventWord | None:
    sense = other_sense(text, word.start, word.end, start)
    if sense is None:
        return word
    return word._replace(type=sense.type, verb=True) if sense.type else None


_NEAR = 40
"""Characters around a word in capitals that are looked at."""
_NAME_BEFORE = re.compile(r"(?<![.!?…:] )\b(?![A-Z]+ )[A-Z][\w.-]* \Z")
_SMALL_BEFORE = re.compile(r"[a-z] \Z")
_CAPITAL_AFTER = re.compile(r" [A-Z]")
_SMALL = re.compile(r"\b[a-z]{4,}")
_SURNAME_AFTER = re.compile(r" [A-Z][a-z]+\b(?! [A-Z][a-z]+ [A-Z])")


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name.lower() for name in lexicon.pairs("first-names"))


def _is_named(text: str, start: int, match: re.Match[str]) -> bool:
    """A capital beside another, where not every word has one, is that of a name: “Pawn Storm”. What
    stands alone in parentheses shows a place: “(left)”."""
    if text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")":
        return True
    if _is_acronym(text, match):
        return True
    if match.group().lower() in _first_names() and _SURNAME_AFTER.match(text, match.end()):
        return match.group()[0].isupper()
    if not match.group()[0].isupper():
        return False
    beside = _NAME_BEFORE.search(text, max(start, match.start() - 30), match.start()) or (
        _CAPITAL_AFTER.match(text, match.end()) and _SMALL_BEFORE.search(text, start, match.start())
    )
    before = _SMALL.findall(text, start, match.start())
    told = before and before[0] not in lexicon.words("stop-words")
    return beside is not None and (len(before) > 1 or bool(told))


def _is_acronym(text: str, match: re.Match[str]) -> bool:
    """“The NAB office” nabs nobody; a line in capitals is no acronym."""
    if len(match.group()) < 2 or not match.group().isupper():
        return False
    around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    return len(_SMALL.findall(around)) > 1


def _longest_form(text: str, match: re.Match[str], end: int) -> str | None:
    """The form of the lexicon that begins with a word: a phrase rather than the word alone."""
    forms = _forms()
    word = match.group().lower()
    for phrase in forms.phrases.get(word, ()):
        stop = match.start() + len(phrase)
        if (
            text[match.start() : stop].lower() == phrase
            and stop <= end
            and not text[stop : stop + 1].isalpha()
        ):
            return phrase
    return word if word in forms.verbs or word in forms.nouns else None


def _event_word(text: str, start: int, form: str) -> EventWord | None:
    forms = _forms()
    noun = _after_determiner(text, start)
    if form == "asked" and is_asked(text, start):
        return None
    if noun and form == "building":
        return None  # a house
    if noun and form not in forms.nouns and not form.endswith("ing"):
        return None  # “the world’s press”, “an elected official”
    is_verb = form in forms.verbs and (form not in forms.nouns or not noun)
    type_ = forms.verbs[form] if is_verb else forms.nouns[form]
    return EventWord(start, start + len(form), text[start : start + len(form)], type_, is_verb)


_DETERMINER = re.compile(
    r"(?:\b(?:a|an|the|its|his|her|their|this|these|those|of|in|no|any|during|with|against|about|over|\d+)|[’']s)\s+$"
)


def _after_determiner(text: str, start: int) -> bool:
    return _DETERMINER.search(small(text), max(0, start - 10), start) is not None


def event_type(
    text: str, words: list[EventWord], verb: Verb | None, content: Verb | None = None
) -> tuple[str | None, str | None]:
    """Type and the word that decided it: the verb if it names an event, else the first verb after it, else
    the first noun; of a clause without a verb the last noun, its head.

    Of what is merely said only its main verb, `content`, decides; what did not happen has no type.
    """
    if verb and verb.negated:
        return None, None
    chosen = _deciding(text, words, verb, content)
    if chosen and _dismisses(text, chosen):
        return "RESIGN", chosen.word
    chosen = _calamity(words, chosen) or _voted(words, verb, chosen) or chosen
    if chosen is None or _is_of_things(text, chosen):
        return None, None
    return chosen.type, chosen.word


def _dismisses(text: str, word: EventWord) -> bool:
    """“Dismissed Pavel Brandt as pilot”, “dismissed her defence minister”: him, not what he claims."""
    if word.word.lower() not in verb_forms("dismiss"):
        return False
    return _NAMED.match(text, word.end) is not None or _is_of_post(text, word.end)


def _is_of_post(text: str, place: int) -> bool:
    """What follows is whoever has a post: “her defence minister”, not “the minister’s claims”."""
    whose = _WHOSE.match(text, place)
    place = whose.end() if whose else place
    for _ in range(_FARTHEST_POST if whose else 0):
        found = _NEXT_WORD.match(text, place)
        if found is None or found[1].lower() in lexicon.words("stop-words"):
            return False
        place = found.end()
        if found[1].lower() in lexicon.words("roles"):
            return text[place : place + 1] not in ("’", "'")
    return False


def _is_of_things(text: str, word: EventWord) -> bool:
    """“Received six orders”, “meets the demand”, “replaced the pipes”: nobody meets or replaces anybody;
    “struck the pier”: nobody went on strike."""
    form = word.word.lower()
    if form == "struck":
        return True
    if form in verb_forms("receive") | verb_forms("replace"):
        return _BY_OR_NAME.match(text, word.end) is None
    return form in verb_forms("meet") and _NEED.match(text, word.end) is not None


def _says(verb: Verb | None) -> bool:
    return verb is not None and verb.word in lexicon.words("reporting-verbs")


def _deciding(text: str, words: list[EventWord], verb: Verb | None, content: Verb | None) -> EventWord | None:
    verbs = [word for word in words if word.verb]
    nouns = [word for word in words if not (word.verb or _is_judged(text, verb, word))]
    if verb is None:
        return next(iter([*nouns[-1:], *verbs]), None)
    exact = next((word for word in verbs if verb.start <= word.start < verb.end), None)
    carried = next((_as_noun(word) for word in words if exact and _carries(text, exact, word)), None)
    if not exact and _judges(text, verb):
        return None
    verbs = [word for word in verbs if not _is_of_noun(text, word)]
    after = [
        word
        for word in verbs
        if word.start > verb.start and not _MEANWHILE.search(text, verb.end, word.start)
    ]
    if _says(verb):
        said = (content.start, content.end) if content and not content.negated else (0, 0)
        return exact or next((word for word in after if said[0] <= word.start < said[1]), None)
    return carried or exact or next(iter([*after, *nouns, *verbs]), None)


def _is_judged(text: str, verb: Verb | None, noun: EventWord) -> bool:
    """“Called the resignation “too late”": somebody else's."""
    if verb is None or noun.start < verb.end:
        return False
    if _CALLS.match(text, verb.end - len(verb.word)):
        return _JUDGED.match(text, noun.end) is not None
    return _JUDGES.match(verb.word) is not None


def _judges(text: str, verb: Verb) -> bool:
    """“Called the resignation late”: nobody who says so resigned."""
    return verb.word in _JUDGING and _DEFINITE.match(text, verb.end) is not None


def _is_of_noun(text: str, word: EventWord) -> bool:
    """“A petition filed by Korda”: said of the petition only."""
    return (
        _BY.match(text, word.end) is not None
        and _AUXILIARY.search(text, max(0, word.start - _NEAR), word.start) is None
    )


def _as_noun(word: EventWord) -> EventWord:
    return word._replace(type=_forms().nouns[word.word.lower()], verb=False)


def _carries(text: str, verb: EventWord, noun: EventWord) -> bool:
    """“Launched an attack”, “imposed new sanctions”: the verb says no more than that there was one."""
    if noun.start < verb.end or verb.word.lower() not in _carrier_forms():
        return False
    if noun.word.lower() not in _forms().nouns:
        return False
    return _OBJECT.fullmatch(text, verb.end, noun.start) is not None


def _calamity(words: list[EventWord], chosen: EventWord | None) -> EventWord | None:
    """What killed or struck, where it is a disaster and no attack is named."""
    if chosen is None or chosen.word.lower() not in _harm_forms():
        return None
    if any(word.type == "ASSAULT" and not word.verb for word in words):
        return None
    return next((word for word in words if word.type == "DISASTER"), None)


def _voted(words: list[EventWord], verb: Verb | None, chosen: EventWord | None) -> EventWord | None:
    """“Holds an election”, “meets her rival in the runoff”."""
    if _says(verb) or (chosen and chosen.word.lower() not in _light_forms()):
        return None
    return next((word for word in words if word.type == "ELECT"), None)
