"""What kind of event a clause tells: a PLOVER type, or one of ours, and the word that decided it.

PLOVER: Political Language Ontology for Verifiable Event Records (Open Event Data Alliance, 2018). The words
are in `lexicons/event-types.tsv`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from parsing import lexicon
from parsing.events.forms import noun_forms, verb_forms
from parsing.events.verbs import Verb


@dataclass(frozen=True, slots=True)
class EventWord:
    """A word that names an event. Offsets into the article's text; `word` as written there."""

    start: int
    end: int
    word: str
    type: str
    verb: bool


_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*(?![’'](?!s\b))")  # “won’t” is not “won”


@cache
def _light_forms() -> frozenset[str]:
    return frozenset(form for base in lexicon.words("light-verbs") for form in verb_forms(base))


@dataclass(frozen=True, slots=True)
class _Forms:
    """What the lexicon's words look like in a text."""

    verbs: dict[str, str]
    """Verb form -> type."""
    nouns: dict[str, str]
    phrases: dict[str, list[str]]
    """First word -> forms of several words, the longest first."""


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
    return _Forms(verbs, nouns, dict(phrases))


def event_words(text: str, spans: tuple[tuple[int, int], ...]) -> list[EventWord]:
    """The words of `spans` that name an event, in order."""
    found = []
    for start, end in spans:
        last = start
        for match in _WORD.finditer(text, start, end):
            if match.start() < last:
                continue  # within a phrase
            form = _longest_form(text, match, end)
            word = form and not _is_named(text, start, match) and _event_word(text, match.start(), form)
            if word:
                last = word.end
                found.append(word)
    return found


_NAME_BEFORE = re.compile(r"(?<![.!?…:] )\b(?![A-Z]+ )[A-Z][\w.-]* \Z")
_SMALL = re.compile(r"\b[a-z]{4,}")


def _is_named(text: str, start: int, match: re.Match[str]) -> bool:
    """A capital that follows another, where not every word has one, is that of a name: “Pawn Storm”. What
    stands alone in parentheses shows a place: “(left)”."""
    if text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")":
        return True
    if not match.group()[0].isupper() or not _NAME_BEFORE.search(
        text, max(start, match.start() - 30), match.start()
    ):
        return False
    return len(_SMALL.findall(text, start, match.start())) > 1


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
    if noun and form not in forms.nouns and not form.endswith("ing"):
        return None  # “the world’s press”, “an elected official”
    is_verb = form in forms.verbs and (form not in forms.nouns or not noun)
    type_ = forms.verbs[form] if is_verb else forms.nouns[form]
    return EventWord(start, start + len(form), text[start : start + len(form)], type_, is_verb)


_DETERMINER = re.compile(
    r"(?:\b(?:a|an|the|its|his|her|their|this|these|those|of|in|no|any|during|with|against|about|over|\d+)|[’']s)\s+$",
    re.IGNORECASE,
)


def _after_determiner(text: str, start: int) -> bool:
    return _DETERMINER.search(text, max(0, start - 10), start) is not None


def event_type(
    words: list[EventWord], verb: Verb | None, content: Verb | None = None
) -> tuple[str | None, str | None]:
    """Type and the word that decided it: the verb if it names an event, else the first verb after it, else
    the first noun; of a clause without a verb the last noun, its head.

    Of what is merely said only its main verb, `content`, decides.
    """
    verbs = [word for word in words if word.verb]
    nouns = [word for word in words if not word.verb]
    says = verb is not None and verb.word in lexicon.words("reporting-verbs")
    if verb is None:
        chosen = nouns[-1:] or verbs[:1]
    else:
        exact = [word for word in verbs if verb.start <= word.start < verb.end]
        after = [word for word in verbs if word.start > verb.start]
        if says:
            after = [word for word in after if content and content.start <= word.start < content.end]
        chosen = exact[:1] or after[:1] or ([] if says else nouns[:1] or verbs[:1])
    vote = [word for word in words if word.type == "ELECT"]
    if vote and not says and (not chosen or chosen[0].word.lower() in _light_forms()):
        chosen = vote[:1]  # “holds an election”, “meets her rival in the runoff”
    return (chosen[0].type, chosen[0].word) if chosen else (None, None)
