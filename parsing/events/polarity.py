"""Whether a clause says that something happened or that it did not, and which of its words tell what did."""

from __future__ import annotations

import re
from functools import cache

from parsing import lexicon
from parsing.events.forms import noun_forms, verb_forms
from parsing.events.scope import governor, is_retracted, verbs_of
from parsing.events.telling import Telling
from parsing.events.types import EventWord
from parsing.events.verbs import Verb
from parsing.patterns import one_of
from parsing.words import small

_NEAR = 80
"""Characters before a word, or after a verb, in which stands what takes it back."""
_MOST = 24
"""Words of a clause that are looked at: time stays linear."""
_UNTIL = re.compile(r"[^,;:.]*?\buntil\b(?!\s+(?:now|then|today)\b)", re.IGNORECASE)
_YET_TO = re.compile(r"(?:has|have|had)\s+yet\s+to\b", re.IGNORECASE)
# Behind these a clause, and its subject, begins.
_OPENING = re.compile(
    r"[,;:—–]|\b(?:and|but|or|that|who|which|when|while|after|before|as|because|since|if|although|though|says?|said|"
    r"adding|claiming|insisting|saying|stating)\b"
)
_CONTRADICTED = re.compile(
    r"\W*(?:(?:[A-Z][\w.’' ]{0,30}:)\s*)?\W*(?:That|This|The (?:claim|story|report|rumou?r|post|video))\s+"
    r"(?:is|was|are|were)(?:\s+\w+ly|\s+just|\s+all)?\s+"
    r"(?:not true|untrue|false|a lie|lies|incorrect|nonsense|fake|fabricated|not what happened)\b"
)


# “None of this tells us who left”, “Nothing could be done, the mayor said”: that is told of another.
_PAUSE = re.compile(r"[,;:—–]|\b(?:who|what|how|when|whether|that|which|where|why)\b", re.IGNORECASE)
# “Has not been as cold since the flood in 2002”: the date is that of a noun.
_SINCE = re.compile(r"\bsince\s+(?:\w+\s+){2}", re.IGNORECASE)


_WHO = re.compile(r"\bwho\s+\Z")
_STATES = frozenset({"am", "are", "be", "been", "had", "has", "have", "is", "was", "were"})
_THERE = re.compile(r"\bthere\s+\Z", re.IGNORECASE)


def _words(kind: str) -> list[str]:
    return [word for wanted, word in lexicon.table("polarity-cues") if wanted == kind]


@cache
def _no_negation() -> re.Pattern[str]:
    return re.compile(rf"(?:\bno|\bnot|n[’']t)\s+{one_of(_words('no negation'))}\b", re.IGNORECASE)


@cache
def _nobody() -> re.Pattern[str]:
    but = one_of([*_words("no negation"), "other than"])
    return re.compile(
        rf"\W*(?:{one_of(_words('nobody'))}\b(?!\s+(?:but|other|less)\b)|no\s+(?!{but})[a-z])",
        re.IGNORECASE,
    )


@cache
def _inverted() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(_words('inverted'))}\s+\Z", re.IGNORECASE)


@cache
def _occasion() -> re.Pattern[str]:
    """An event that is held, right before its date."""
    nouns = one_of(form for base in lexicon.words("scheduled-events") for form in noun_forms(base))
    return re.compile(rf"\b{nouns}\s+(?:(?:in|on|of|from|this|next)\s+)?\Z", re.IGNORECASE)


@cache
def _taken_back() -> frozenset[str]:
    return frozenset(form for base in _words("taking back") for form in verb_forms(base))


def settle_negation(heard: str, telling: Telling, start: int) -> Telling:
    """`telling` with its verb negated where the clause is, by “not”, “nobody”, “has yet to”; and not where
    the “not” says that it happened: “did not resign until Friday”, “not only resigned”.

    `heard` is the text as its verbs were found in, `start` where its sentence begins.
    """
    verb = telling.verb
    if verb is None:
        return telling
    date = telling.date
    if date and "," in heard[verb.end : date.start] and governor(heard, start, verb) == "condition":
        return telling
    negated = _is_negated(heard, verb) if verb.negated else _has_negation(heard, start, verb)
    return telling if negated == verb.negated else telling._replace(verb=verb._replace(negated=negated))


def denies_happening(heard: str, telling: Telling) -> bool:
    """The verb of the clause is negated, and that says that something did not happen: not “did not deny”, nor
    where the date is that of something else: “will not be open for the fair in June”."""
    verb, date = telling.verb, telling.date
    if verb is None or not verb.negated or verb.word in _taken_back():
        return False
    if telling.main and verb.subordinate and _WHO.search(heard, max(0, verb.start - _NEAR), verb.start):
        return False  # “says Lind, who was not involved”
    there = _THERE.search(heard, max(0, verb.start - _NEAR), verb.start) or _YET_TO.match(heard, verb.start)
    if verb.word in _STATES and not there:
        return False  # “June was no better” tells a state; “There was no attack” does not
    between = heard[verb.end : date.start] if date else ""
    return not _SINCE.search(between) and not _occasion().search(between)


_NO_INTENTION = re.compile(
    r"(?:are|had|has|have|is|saw|sees|was|were)\s+no\s+(?:\w+\s+)?(?:intention|need|plans?|reason)\s+(?:of|to)\s+\w",
    re.IGNORECASE,
)


def has_no_intention(heard: str, verb: Verb, content: Verb | None) -> bool:
    """“Has no plans to sell it”, “said there was no need to leave”."""
    says = verb.word in lexicon.words("reporting-verbs")
    told = content.start if says and content else verb.start
    return _NO_INTENTION.match(heard, told) is not None


def _is_negated(heard: str, verb: Verb) -> bool:
    if _no_negation().search(heard, verb.start, min(len(heard), verb.end + 8)):
        return False
    return _UNTIL.match(heard[verb.end : verb.end + _NEAR]) is None


def _has_negation(heard: str, start: int, verb: Verb) -> bool:
    if _YET_TO.match(heard, verb.start) or _inverted().search(heard, max(start, verb.start - 30), verb.start):
        return True
    first = max(start, verb.start - _NEAR)
    openings = [match.end() for match in _OPENING.finditer(small(heard), first, verb.start)]
    places = [*openings[-1:], *([start] if first == start else [])]
    return any(_is_nobody(heard, place, verb) for place in places)


def _is_nobody(heard: str, place: int, verb: Verb) -> bool:
    """Nobody is the subject that begins there, up to the verb: “no one in the port”, “neither … nor”."""
    subject = _nobody().match(heard, place, verb.start)
    if subject is None:
        return False
    between = heard[subject.end() : verb.start]
    return "nor" in between.split() or not _PAUSE.search(between)


def contradicted(text: str, start: int, end: int) -> bool:
    """The sentence that begins at `start` says of the one before that it is not true."""
    return _CONTRADICTED.match(text[start : min(end, start + 2 * _NEAR)]) is not None


# ---------------------------------------------------------------- the words

_NEARLY = re.compile(r"\b(?:nearly|almost|narrowly)\s+\Z")
_ADVERBS = r"(?:\w+ly\s+|ever\s+|again\s+)?"
_PLAIN = r"(?:(?!(?:in|on|at|by|for|from|to|with|after|before|over|of|as|and|but|or|that|who)\b)[\w’'-]+\s+)"


@cache
def _undone() -> re.Pattern[str]:
    """What stands right before a word for something that was not done."""
    return re.compile(
        rf"\b(?:{verbs_of('failing')}\s+{_PLAIN}{{0,2}}to\s+{_ADVERBS}(?:be\s+)?(?:\w+\s+{_PLAIN}{{0,3}})?|"
        rf"{verbs_of('preventing')}\s[^,;.]{{0,60}}\bfrom\s+{_ADVERBS}(?:being\s+)?|"
        rf"{verbs_of('sparing')}\s+{_PLAIN}{{0,3}}|"
        rf"(?:instead\s+of|rather\s+than|without|far\s+from|short\s+of)\s+{_ADVERBS}(?:being\s+)?|"
        rf"{verbs_of('clearing')}\s[^,;.]{{0,60}}?\bof\s+{_ADVERBS}(?:having\s+|being\s+)?|"
        rf"(?:not|never|\w+n[’']t)\s+(?:to\s+)?{_ADVERBS}(?:have\s+)?(?:be(?:en)?\s+)?|(?:nearly|almost|narrowly)\s+|no\s+{_PLAIN}?|"
        rf"yet\s+to\s+{_ADVERBS}(?:be\s+)?)\Z"
    )


@cache
def _planned() -> re.Pattern[str]:
    """What stands right before a word for something that is only meant to be done, or may be."""
    return re.compile(
        rf"\b(?:(?:will|would|could|might|may|should|can|must)\s+(?:not\s+)?{_ADVERBS}(?:have\s+)?(?:be(?:en)?\s+)?|"
        rf"(?:{verbs_of('planning')}|plans?|vows?|pledges?|threats?|promises?|proposals?)\s+"
        rf"(?:{_PLAIN}{{0,2}}to\s+{_ADVERBS}(?:be\s+)?(?:\w+\s+{_PLAIN}{{0,3}})?|{_ADVERBS}))\Z"
    )


def done_words(
    heard: str, words: list[EventWord], telling: Telling, start: int, planned: bool
) -> list[EventWord]:
    """Those of `words` that name what was done, not what failed, was prevented or is asked about.

    `planned`: what is only meant to be done counts, since the clause is told as such.
    """
    return [word for word in words[:_MOST] if not _is_undone(heard, word, telling, start, planned)]


def _is_undone(heard: str, word: EventWord, telling: Telling, start: int, planned: bool) -> bool:
    verb = telling.verb
    if verb and verb.start <= word.start < verb.end and not verb.negated:
        before = heard[max(start, verb.start - 10) : verb.start]
        return _NEARLY.search(before) is not None
    before = small(heard)[max(start, word.start - _NEAR) : word.start]
    if _undone().search(before) or (not planned and _planned().search(before)):
        return True
    if verb is None or word.start < verb.end:
        return False
    if is_retracted(heard, verb, word.start):
        return True
    if not word.verb:
        return False
    content = telling.content
    if (
        not planned
        and content
        and content.tense in ("modal", "future")
        and content.start <= word.start < content.end
    ):
        return verb.word in lexicon.words("reporting-verbs")
    told = Verb(word.start, word.end, word.word.lower(), "past", False)
    return governor(heard, start, told) in ("condition", "denied")
