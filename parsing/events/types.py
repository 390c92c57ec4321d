"""What kind of event a clause tells: a PLOVER type, or one of ours, and the word that decided it.

PLOVER: Political Language Ontology for Verifiable Event Records (Open Event Data Alliance, 2018). The words
are in `lexicons/event-types.tsv`.
"""

from __future__ import annotations

import re
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


@cache
def _forms() -> tuple[dict[str, str], dict[str, str], re.Pattern[str]]:
    """Verb forms -> type, noun forms -> type, and a pattern that finds words with their particles."""
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    for type_, pos, base in lexicon.table("event-types"):
        forms, known = (verb_forms(base), verbs) if pos == "v" else (noun_forms(base), nouns)
        for form in forms:
            known.setdefault(form, type_)
    phrases = sorted((form for form in {**verbs, **nouns} if " " in form), key=len, reverse=True)
    word = r"[a-z]+(?:-[a-z]+)*(?![’'][a-z]{1,2}\b(?<![’']s))"  # “won't” is not “won”
    return verbs, nouns, re.compile(rf"\b(?:(?:{'|'.join(map(re.escape, phrases))})\b|{word})", re.IGNORECASE)


def event_words(text: str, spans: tuple[tuple[int, int], ...]) -> list[EventWord]:
    """The words of `spans` that name an event, in order."""
    verbs, nouns, pattern = _forms()
    found = []
    for start, end in spans:
        for match in pattern.finditer(text, start, end):
            word = match.group().lower()
            type_ = verbs.get(word) or nouns.get(word)
            if type_:
                is_verb = word in verbs and (word not in nouns or not _after_determiner(text, match.start()))
                if not is_verb and word not in nouns:
                    continue
                chosen = verbs[word] if is_verb else nouns[word]
                found.append(EventWord(match.start(), match.end(), match.group(), chosen, is_verb))
    return found


_DETERMINER = re.compile(
    r"(?:\b(?:a|an|the|its|his|her|their|this|that|of|in|no|any)|[’']s)\s+$", re.IGNORECASE
)


def _after_determiner(text: str, start: int) -> bool:
    return _DETERMINER.search(text, max(0, start - 8), start) is not None


def event_type(words: list[EventWord], verb: Verb | None) -> tuple[str | None, str | None]:
    """Type and the word that decided it: the verb if it names an event, else the first verb after it, else
    the first noun; of a clause without a verb the last noun, its head."""
    verbs = [word for word in words if word.verb]
    nouns = [word for word in words if not word.verb]
    if verb is None:
        chosen = nouns[-1:] or verbs[:1]
    else:
        exact = [word for word in verbs if verb.start <= word.start < verb.end]
        chosen = (
            exact[:1] or [word for word in verbs if word.start > verb.start][:1] or nouns[:1] or verbs[:1]
        )
    return (chosen[0].type, chosen[0].word) if chosen else (None, None)
