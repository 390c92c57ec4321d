"""The words of a text that name an event, each with a PLOVER type, or one of ours.

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
from parsing.events.verbs import is_asked
from parsing.words import small


class EventWord(NamedTuple):
    """A word that names an event. Offsets into the article's text; `word` as written there."""

    start: int
    end: int
    word: str
    type: str
    verb: bool


_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*(?![’'](?!s\b))")  # “won’t” is not “won”


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
    return word._replace(type=sense.type) if sense.type else None


_NEAR = 40
"""Characters around a word in capitals that are looked at."""
_NAME_BEFORE = re.compile(r"(?<![.!?…:] )\b(?![A-Z]+ )[A-Z][\w.-]* \Z")
_SMALL_BEFORE = re.compile(r"[a-z] \Z")
_CAPITAL_AFTER = re.compile(r" [A-Z]")
_SMALL = re.compile(r"\b[a-z]{4,}")
_SURNAME_AFTER = re.compile(r" [A-Z][a-z]+\b(?! [A-Z][a-z]+ [A-Z])")


def _is_named(text: str, start: int, match: re.Match[str]) -> bool:
    """A capital beside another, where not every word has one, is that of a name: “Pawn Storm”. What
    stands alone in parentheses shows a place: “(left)”."""
    if text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")":
        return True
    if _is_acronym(text, match):
        return True
    if match.group().lower() in lexicon.pairs("first-names") and _SURNAME_AFTER.match(text, match.end()):
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


def noun_type(form: str) -> str | None:
    """The type of a form, lower case, as a noun."""
    return _forms().nouns.get(form)


def verb_type(form: str) -> str | None:
    """The type of a form, lower case, as a verb."""
    return _forms().verbs.get(form)
