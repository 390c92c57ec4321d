"""The finite verbs of a sentence: where they stand, which is the main one, and what kind of thing it tells.

No parser: a verb is a word that only a verb can be, or one that an auxiliary makes one. What is wrong now
and then is the word found, seldom the tense.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from parsing import lexicon
from parsing.events.forms import noun_forms, third_person
from parsing.events.verb_groups import (
    Tense,
    Token,
    opens_group,
    third_persons,
    tokens_of,
    verb_at,
    verb_class,
)

PRESENTS: frozenset[Tense] = frozenset({"present", "progressive", "state"})
"""Tenses of what is so while it is told."""


class Verb(NamedTuple):
    """A finite verb group. Offsets into the article's text; `word` is its main verb, lower case."""

    start: int
    end: int
    word: str
    tense: Tense
    subordinate: bool
    """It stands in a clause that who, that, after, while … open."""
    negated: bool = False


# A preposition or a blanked date.
_NO_OBJECT = re.compile(
    r"\s+(?:in|on|at|between|by|from|for|of|to|with|during|after|over|under|near|outside)\s|\s{3,}",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(r"\s+by\s+(?!\d|half\b|nearly\b|about\b|more\b|some\b)", re.IGNORECASE)
_ASKED = re.compile(r"(?:Asked|(?<=, )asked)\s+(?:about|by|how|if|on|what|when|where|whether|who|why)\b")
_AFTER_COMMA = re.compile(r",\s\Z")


@cache
def _sure_presents() -> frozenset[str]:
    """Third persons of verbs that tell an event and are no plurals: “dies”, “resigns”."""
    rows = lexicon.table("event-types")
    nouns = frozenset(form for _, pos, base in rows if pos == "n" for form in noun_forms(base))
    known = frozenset(third_person(base) for _, pos, base in rows if pos == "v" and " " not in base)
    return known - nouns - verb_class("plural") - verb_class("also noun")


def find_verbs(text: str, start: int, end: int) -> list[Verb]:
    """The finite verbs of `text[start:end]` in order.

    Where there is no other before it, a present that could be a noun: “Fire grips granary, kills two”.
    """
    tokens = tokens_of(text, start, end)
    verbs = _unreduced(text, _verbs_of(tokens))
    if verbs and (verbs[0].tense != "present" or text[end - 1] in ".!?"):
        return verbs
    before = [verb for verb in _present_of(tokens) if not verbs or verb.start < verbs[0].start]
    parted = not verbs or _AFTER_COMMA.search(text, start, verbs[0].start)
    return [verb for verb in before if parted or verb.word in _sure_presents()] + verbs


def _verbs_of(tokens: Sequence[Token]) -> list[Verb]:
    verbs: list[Verb] = []
    subordinate = False
    last = -1  # token of the group before
    subordinators = verb_class("subordinator")
    for number, token in enumerate(tokens):
        if number <= last:
            continue
        word = token.word
        if word in subordinators and not _is_in_part(tokens, number):
            subordinate = True
        elif not word[0].isalpha():
            subordinate = False  # a comma ends the clause that opened the sentence, or a relative one
        found = verb_at(tokens, number) if opens_group(word) else None
        if found:
            tense, last, negated = found
            verbs.append(Verb(token.start, tokens[last].end, tokens[last].word, tense, subordinate, negated))
            subordinate = False
    return verbs


def _is_in_part(tokens: Sequence[Token], number: int) -> bool:
    """“Her job as a pilot”: “as” opens no clause."""
    return tokens[number].word == "as" and number > 0 and tokens[number - 1].word in verb_class("part")


def _unreduced(text: str, verbs: list[Verb]) -> list[Verb]:
    """`verbs`, those of a relative clause without “that was” made subordinate: “a man fired here left”."""
    return [
        verb._replace(subordinate=True) if _is_reduced(text, verb, after) else verb
        for verb, after in zip_longest(verbs, verbs[1:])
        if verb
    ]


def _is_reduced(text: str, verb: Verb, after: Verb | None) -> bool:
    """No object follows a verb that must have one, but another verb of the same subject."""
    if after is None or after.subordinate or not is_bare_participle(text, verb):
        return False
    tokens = tokens_of(text, verb.end, after.start)
    between = [token.word for number, token in enumerate(tokens) if not _is_in_part(tokens, number)]
    if _AFTER_COMMA.search(text, max(0, verb.start - 2), verb.start) and between and between[-1] == ",":
        between = [token for token in between if token != ","]  # “Korda, born in Selm, left”
    return not any(
        token in verb_class("subordinator") or token in verb_class("joining") or not token[0].isalpha()
        for token in between
    )


def _present_of(tokens: Sequence[Token]) -> list[Verb]:
    """The first present that has a noun in the singular before it and an object after it, or a name before
    it and nothing after: “Korda resigns”."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token.word not in third_persons() or not before.word[0].isalpha() or not after.word[0].isalpha():
            continue
        subject = before.word not in verb_class("no subject") and not before.word.endswith(("s", "ing"))
        if subject and (after.word not in verb_class("no object") or token.word in _sure_presents()):
            return [Verb(token.start, token.end, token.word, "present", False)]
    if len(tokens) > 1 and tokens[-1].word in _sure_presents() and tokens[-2].capital:
        return [Verb(tokens[-1].start, tokens[-1].end, tokens[-1].word, "present", False)]
    return []


def is_bare_participle(text: str, verb: Verb) -> bool:
    """It has no auxiliary, and is told of what it was done to: “fired on Monday”, “nominated by the port”."""
    if " " in text[verb.start : verb.end]:
        return False
    if verb.word in verb_class("has object") and _NO_OBJECT.match(text, verb.end):
        return True
    return verb.word.endswith("ed") and _BY_WHOM.match(text, verb.end) is not None


def tells_result(verb: Verb) -> bool:
    """“Are stranded”: a present passive of what has come about, not of what is so, as “is located”."""
    return _is_done(verb) and verb.word not in verb_class("lasting")


def is_lasting(verb: Verb) -> bool:
    """“Is located”: a present passive of what is so."""
    return _is_done(verb) and verb.word in verb_class("lasting")


def _is_done(verb: Verb) -> bool:
    return verb.tense == "present" and verb.end - verb.start > len(verb.word)


def is_issuing(verb: Verb) -> bool:
    """“A report released on Friday”: a participle for how something comes before the public."""
    return verb.end - verb.start == len(verb.word) and verb.word in verb_class("issuing")


def is_asked(text: str, start: int) -> bool:
    """“Asked whether he agreed, Korda said …”: a question to somebody who answers it, told by the way."""
    return _ASKED.match(text, start) is not None


def main_verb(verbs: Sequence[Verb]) -> Verb | None:
    """The verb of the main clause: the first that no subordinator governs, rather one that is no noun.

    What a sentence ends with, “…, police said”, is no surer than that.
    """
    free = [verb for verb in verbs if not verb.subordinate]
    sure = [
        verb
        for verb in free
        if verb.word not in verb_class("doubtful") or verb.end - verb.start > len(verb.word)
    ]
    if sure and sure[0].word in lexicon.words("reporting-verbs") and sure[0] is verbs[-1]:
        sure = []
    return next(iter([*sure[:1], *free[:1], *verbs[:1]]), None)
