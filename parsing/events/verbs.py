"""The finite verbs of a sentence and their tenses, from auxiliaries, endings and the irregular forms.

No parser: a verb is a word that only a verb can be, or one that an auxiliary makes one. What is wrong now
and then is the word found, seldom the tense.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest
from typing import Literal, NamedTuple

from parsing import lexicon
from parsing.events.forms import noun_forms, third_person

Tense = Literal["past", "perfect", "pluperfect", "present", "progressive", "future", "modal", "state"]
"""`perfect` has done, `pluperfect` had done, `progressive` is doing, `future` will do or is to do, `modal`
would, could or may do; `state` is a form of be or have with no other verb."""


PRESENTS: frozenset[Tense] = frozenset({"present", "progressive", "state"})
"""Tenses of what is so while it is told."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A finite verb group. Offsets into the article's text; `word` is its main verb, lower case."""

    start: int
    end: int
    word: str
    tense: Tense
    subordinate: bool
    """It stands in a clause that who, that, after, while … open."""
    negated: bool = False


class _Token(NamedTuple):
    word: str
    """Lower case, with a straight apostrophe."""
    start: int
    end: int
    capital: bool
    """It is written with a capital."""


def _token(match: re.Match[str]) -> _Token:
    word = match.group()
    lower = word.lower()
    return _Token(lower.replace("’", "'"), *match.span(), lower[0] != word[0])


_TOKEN = re.compile(r"[A-Za-z]+(?:[-’'][A-Za-z]+)*|[,;:()—–]|(?<=\s)-(?=\s)")
# A preposition or a blanked date.
_NO_OBJECT = re.compile(
    r"\s+(?:in|on|at|between|by|from|for|of|to|with|during|after|over|under|near|outside)\s|\s{3,}",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(r"\s+by\s+(?!\d|half\b|nearly\b|about\b|more\b|some\b)", re.IGNORECASE)
# “due to heavy losses”: a cause, not what lies ahead.
_CAUSE = re.compile(r"\w+(?:able|ible|ous|ful|ion|ness|ity|ance|ence|[^su]s)")
_AFTER_COMMA = re.compile(r",\s\Z")
_BLANK = 2
"""Blanks from which something stood between two words."""
_FARTHEST = 4
"""Words from an auxiliary to its verb."""


@cache
def _class(name: str) -> frozenset[str]:
    """The words of one class of the lexicon."""
    return frozenset(word for group, word in lexicon.table("verb-cues") if group == name)


@cache
def _irregular() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Pasts, participles and third persons of the irregular verbs."""
    rows = lexicon.table("irregular-verbs")
    return (
        frozenset(past for _, past, _ in rows),
        frozenset(participle for _, _, participle in rows),
        frozenset(base + "s" for base, _, _ in rows) | _class("present"),
    )


@cache
def _third_persons() -> frozenset[str]:
    """Third persons of the verbs that news is told with; many of them are plurals of nouns as well."""
    told = [base.partition(" ")[0] for _, pos, base in lexicon.table("event-types") if pos == "v"]
    return frozenset(third_person(base) for base in [*told, *lexicon.lines("headline-verbs.txt")])


@cache
def _sure_presents() -> frozenset[str]:
    """Third persons of verbs that tell an event and are no plurals: “dies”, “resigns”."""
    rows = lexicon.table("event-types")
    nouns = frozenset(form for _, pos, base in rows if pos == "n" for form in noun_forms(base))
    known = frozenset(third_person(base) for _, pos, base in rows if pos == "v" and " " not in base)
    return known - nouns - _class("plural") - _class("also noun")


def find_verbs(text: str, start: int, end: int) -> list[Verb]:
    """The finite verbs of `text[start:end]` in order.

    Where there is no other before it, a present that could be a noun: “Fire grips granary, kills two”.
    """
    tokens = [_token(match) for match in _TOKEN.finditer(text, start, end)]
    verbs = _unreduced(text, _verbs_of(tokens))
    if verbs and (verbs[0].tense != "present" or text[end - 1] in ".!?"):
        return verbs
    before = [verb for verb in _present_of(tokens) if not verbs or verb.start < verbs[0].start]
    parted = not verbs or _AFTER_COMMA.search(text, start, verbs[0].start)
    return [verb for verb in before if parted or verb.word in _sure_presents()] + verbs


def _verbs_of(tokens: Sequence[_Token]) -> list[Verb]:
    verbs: list[Verb] = []
    subordinate = False
    number = 0
    subordinators = _class("subordinator")
    while number < len(tokens):
        token = tokens[number]
        if token.word in subordinators:
            subordinate = True
        elif not token.word[0].isalpha():
            subordinate = False  # a comma ends the clause that opened the sentence, or a relative one
        found = _verb_at(tokens, number)
        if found:
            tense, main, negated = found
            verbs.append(Verb(token.start, tokens[main].end, tokens[main].word, tense, subordinate, negated))
            subordinate = False
            number = main
        number += 1
    return verbs


def _unreduced(text: str, verbs: list[Verb]) -> list[Verb]:
    """`verbs`, those of a relative clause without “that was” made subordinate: “a man fired here left”."""
    return [
        replace(verb, subordinate=True) if _is_reduced(text, verb, after) else verb
        for verb, after in zip_longest(verbs, verbs[1:])
        if verb
    ]


def _is_reduced(text: str, verb: Verb, after: Verb | None) -> bool:
    """No object follows a verb that must have one, but another verb of the same subject."""
    if after is None or after.subordinate or not is_bare_participle(text, verb):
        return False
    between = [match.group().lower() for match in _TOKEN.finditer(text, verb.end, after.start)]
    if _AFTER_COMMA.search(text, max(0, verb.start - 2), verb.start) and between and between[-1] == ",":
        between = [token for token in between if token != ","]  # “Korda, born in Selm, left”
    return not any(
        token in _class("subordinator") or token in _class("joining") or not token[0].isalpha()
        for token in between
    )


def _present_of(tokens: Sequence[_Token]) -> list[Verb]:
    """The first present that has a noun in the singular before it and an object after it."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token.word not in _third_persons() or not before.word[0].isalpha() or not after.word[0].isalpha():
            continue
        subject = before.word not in _class("no subject") and not before.word.endswith(("s", "ing"))
        if subject and (after.word not in _class("no object") or token.word in _sure_presents()):
            return [Verb(token.start, token.end, token.word, "present", False)]
    return []


def is_bare_participle(text: str, verb: Verb) -> bool:
    """It has no auxiliary, and is told of what it was done to: “fired on Monday”, “nominated by the port”."""
    if " " in text[verb.start : verb.end]:
        return False
    if verb.word in _class("has object") and _NO_OBJECT.match(text, verb.end):
        return True
    return verb.word.endswith("ed") and _BY_WHOM.match(text, verb.end) is not None


def tells_result(verb: Verb) -> bool:
    """“Are stranded”: a present passive of what has come about, not of what is so, as “is located”."""
    return _is_done(verb) and verb.word not in _class("lasting")


def is_lasting(verb: Verb) -> bool:
    """“Is located”: a present passive of what is so."""
    return _is_done(verb) and verb.word in _class("lasting")


def _is_done(verb: Verb) -> bool:
    return verb.tense == "present" and verb.end - verb.start > len(verb.word)


def is_issuing(verb: Verb) -> bool:
    """“A report released on Friday”: a participle for how something comes before the public."""
    return verb.end - verb.start == len(verb.word) and verb.word in _class("issuing")


def main_verb(verbs: Sequence[Verb]) -> Verb | None:
    """The verb of the main clause: the first that no subordinator governs, rather one that is no noun.

    What a sentence ends with, “…, police said”, is no surer than that.
    """
    free = [verb for verb in verbs if not verb.subordinate]
    sure = [
        verb for verb in free if verb.word not in _class("doubtful") or verb.end - verb.start > len(verb.word)
    ]
    if sure and sure[0].word in lexicon.words("reporting-verbs") and sure[0] is verbs[-1]:
        sure = []
    return next(iter([*sure[:1], *free[:1], *verbs[:1]]), None)


# ---------------------------------------------------------------- verb groups

_Group = tuple[Tense, int, bool]
"""Tense, index of the main verb, negation."""


@cache
def _auxiliaries() -> dict[str, str]:
    """Word -> its class: what a verb group other than a plain verb begins with."""
    classes = ("future", "modal", "do then", "have now", "have then", "be now", "be then")
    return {word: name for name in reversed(classes) for word in _class(name)}


def _verb_at(tokens: Sequence[_Token], number: int) -> _Group | None:
    """The verb group that begins with token `number`, None where none does."""
    auxiliary = _auxiliaries().get(tokens[number].word)
    if auxiliary is None:
        return _plain_verb(tokens, number)
    if auxiliary in ("future", "modal"):
        return _with_infinitive(tokens, number, "future" if auxiliary == "future" else "modal")
    if auxiliary == "do then":
        return _with_infinitive(tokens, number, "past")
    return _have_group(tokens, number) if auxiliary.startswith("have") else _be_group(tokens, number)


def _with_infinitive(tokens: Sequence[_Token], number: int, tense: Tense) -> _Group:
    main, negated = _next_word(tokens, number)
    return tense, _passive(tokens, main), negated


def _passive(tokens: Sequence[_Token], main: int) -> int:
    """Index of the participle of “be opened”, “be opening” and “have been opened”, else `main`."""
    for auxiliary in ("have", "be", "been"):
        if tokens[main].word == auxiliary:
            after, _ = _next_word(tokens, main)
            word = tokens[after].word
            if after != main and (word == "been" or _is_participle(word) or _is_doing(word)):
                main = after
    return main


def _is_doing(word: str) -> bool:
    return word.endswith("ing") and len(word) > 4 and word not in _class("not doing")


def _have_group(tokens: Sequence[_Token], number: int) -> _Group:
    """Has done, had been done, or has."""
    tense: Tense = "perfect" if tokens[number].word in _class("have now") else "pluperfect"
    main, negated = _next_word(tokens, number)
    if main != number and tokens[main].word == "been":
        after, _ = _next_word(tokens, main)
        done = _is_participle(tokens[after].word) or tokens[after].word.endswith("ing")
        return (tense, after, negated) if done else ("state", main, negated)
    if main != number and _is_participle(tokens[main].word):
        return tense, main, negated
    return "state", number, negated


def _be_group(tokens: Sequence[_Token], number: int) -> _Group:
    """Is due to do, is doing, is done, or is; the same of was, which has happened whatever follows."""
    now = tokens[number].word in _class("be now")
    main, negated = _next_word(tokens, number)
    following = tokens[main].word if main != number else ""
    if following in _class("ahead"):
        after, _ = _next_word(tokens, main)
        if following == "to":
            return "future", _passive(tokens, after), negated
        if following == "due" and tokens[after].word == "to" and _is_cause(tokens, after):
            return ("state" if now else "past"), number, negated
        if tokens[after].word == "to":
            return "future", _passive(tokens, _next_word(tokens, after)[0]), negated
        if following in ("due", "scheduled", "slated"):
            return "future", main, negated
    if following == "being":
        main, _ = _next_word(tokens, main)
        return "progressive" if now else "past", main, negated
    if _is_doing(following):
        return "progressive" if now else "past", main, negated
    if _is_participle(following):
        return "present" if now else "past", main, negated
    return "state" if now else "past", number, negated


def _is_cause(tokens: Sequence[_Token], to: int) -> bool:
    """A noun, or words that lead to one, follow “due to”."""
    following = tokens[to + 1].word if to + 1 < len(tokens) else ""
    named = following in _class("no subject") or following in _class("cause")
    return named or _CAUSE.fullmatch(following) is not None


def _plain_verb(tokens: Sequence[_Token], number: int) -> _Group | None:
    """A past without an auxiliary, a participle after its noun, or a present that is no noun."""
    word = tokens[number].word
    before = tokens[number - 1] if number else None
    if before and tokens[number].start - before.end > _BLANK:
        before = None  # “on Monday rejected”: the date between them is blanked
    pasts, participles, presents = _irregular()
    if number == 1 and tokens[0].word in ("this", "that") and (word in presents or word in _third_persons()):
        return "present", number, False  # “This brings the count to nine”
    if number == 0 and word == "met" and len(tokens) > 1 and _is_name(tokens[0], tokens[1]):
        return None  # “Met Office”
    past = _is_past(word, pasts)
    if not (past or word in presents or (before and word in participles)):
        return None
    if before and (before.word in _class("no subject") or (word in _class("naming") and _is_noun(before))):
        return None  # “the wounded”, “a site called Harbour Watch”
    if _is_described(tokens, number):
        return None  # “the widely used harbour”
    if past or (before and word in participles and word not in _class("no participle")):
        return "past", number, False
    if word not in presents or _is_plural(tokens, number):
        return None
    return "present", number, False


def _is_name(first: _Token, second: _Token) -> bool:
    """The word after is written with a capital, maybe one that is no letter of a token: “Met Éireann”."""
    return second.capital or second.start - first.end == _BLANK


def _is_described(tokens: Sequence[_Token], number: int) -> bool:
    """An adverb after a determiner leads to an adjective and its noun."""
    if number < 2 or number + 1 == len(tokens) or not tokens[number - 1].word.endswith("ly"):
        return False
    before, adverb = tokens[number - 2], tokens[number - 1]
    if adverb.capital or adverb.word in _class("no adverb") or adverb.start - before.end > _BLANK:
        return False
    return before.word in _class("no subject") - _class("joining") - _class("degree")


def _is_plural(tokens: Sequence[_Token], number: int) -> bool:
    """A plural, not a present: after “over his phone”, or before “on the port”."""
    following = tokens[number + 1].word if number + 1 < len(tokens) else ""
    ends = following == "as" or (following in _class("no object") and following not in ("for", "that"))
    if ends and tokens[number].word in _class("plural"):
        return True
    words = [token.word for token in tokens[max(0, number - 3) : number]]
    return len(words) == 3 and words[0] in _class("leads to noun") and words[1] in _class("no subject")


def _is_noun(token: _Token) -> bool:
    """Rather a noun than a name, a pronoun, an adverb or a mark."""
    plain = token.word.isalpha() and not token.capital and not token.word.endswith("ly")
    return plain and token.word not in _class("pronoun")


def _next_word(tokens: Sequence[_Token], number: int) -> tuple[int, bool]:
    """Index of the next word that is no adverb, `number` where there is none near, and whether the group is
    negated."""
    negated = tokens[number].word.endswith("n't") or tokens[number].word == "cannot"
    for index in range(number + 1, min(number + 1 + _FARTHEST, len(tokens))):
        word = tokens[index].word
        if word in _class("negation"):
            negated = True
        elif not word[0].isalpha():
            break
        elif not word.endswith("ly") and word not in _class("adverb"):
            return index, negated
    return number, negated


def _is_past(word: str, pasts: frozenset[str]) -> bool:
    regular = word.endswith("ed") and len(word) > 3 and "-" not in word and word not in _class("not past")
    return regular or word in pasts


def _is_participle(word: str) -> bool:
    return word in _irregular()[1] or (word.endswith("ed") and len(word) > 3)
