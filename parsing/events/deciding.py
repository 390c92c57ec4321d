"""What kind of event a clause tells: the type of the word that decides it.

The verb decides, else its object or its subject; what is only told by the way, “on a plea”, “after the raid”,
“the man who sued”, does not.
"""

from __future__ import annotations

import re
from functools import cache

from parsing import lexicon
from parsing.events.forms import verb_forms
from parsing.events.types import EventWord, noun_type, verb_type
from parsing.events.verbs import Verb

_LEADING = "in|on|at|by|for|from|to|with|after|before|over|of|as|and|but|or|that|every"
_DETERMINER = r"(?:an?|the|his|her|its|their|this|that|no)"
# The article and the adjectives before an object.
_OBJECT = re.compile(
    rf"(?:\s+(?:away|down|off|out|up|(?<=handed )in|(?<=hands )in))?\s+(?:{_DETERMINER}\s+)?"
    rf"(?:(?!(?:{_LEADING}|{_DETERMINER})\s)(?:\d[\d,.]*|[\w’'.-]+)\s+){{0,4}}"
)
# “Came under [attack]”, “goes on [trial]”, “is in [talks]”
_UNDER = re.compile(rf"\s+(?:at|in|into|on|under)\s+(?:(?!(?:{_LEADING})\b)[\w’'-]+\s+){{0,3}}")
_AT = re.compile(rf"\sat\s+{_DETERMINER}\s+(?:[\w’'-]+\s+){{0,2}}\Z")
# What leads to a noun that is no subject: “under the [deal]”, “the cost of the [war]”.
_LED_TO = re.compile(
    r"\b(about|after|against|amid|at|before|behind|by|despite|during|following|for|from|in|into|of|on|over|since|to|"
    r"towards?|under|until|with|within|without)\s+(?:(?!(?:and|but|or)\b)[\w’'.-]+\s+){0,4}\Z",
    re.IGNORECASE,
)
_MAYBE_CONJUNCTION = ("after", "before", "since", "until")
# Before a word that may be a noun: here it is a verb.
_DOES = re.compile(
    r"(?:\b(?:and|but|could|may|might|must|not|or|should|then|to|who|will|would)|,)\s+\Z", re.IGNORECASE
)
_BY_DOING = re.compile(r"\b(?:about|by|for|from|of|on|over|without)\s+\Z")
_LOWER = re.compile(r"\s([a-z][a-z-]+)")


_NAMED = re.compile(
    r"\s(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?[A-Z][\w’'-]*(?<![’']s)(?:\s[A-Z][\w’'-]*(?<![’']s)){0,3}"
    r"(?=[,.;]|\s(?:as|from|on|in|after|over|for|because|and|when|while)\b|\s{2,}|\Z)"
)


_HE_WAS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|who|(?:Mr|Mrs|Ms)\.?\s[A-Z][\w’-]+)\s+(?:was|were|(?:has|had|have)\s+been)\s+(?:\w+ly\s+)?\Z"
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
# Behind these another clause begins.
_OTHER_CLAUSE = re.compile(
    r"\s(after|although|as(?!\s+(?:he|it|she|they)\s)|because|before|if|since|that|though|unless|until|what|when|where|whether|which|while|"
    r"whom?|whose|why)\s"
)
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


_STATES = frozenset({"am", "are", "be", "been", "is", "was", "were"})
_TO_DO = frozenset(
    {"came", "come", "comes", "entered", "enters", "go", "goes", "going", "gone", "placed", "put", "went"}
)
"""Verbs that lead on to what is done: “placed under arrest”, “goes on trial”."""
_NEAR = 60
"""Characters before a word that are looked at."""


@cache
def _light_forms() -> frozenset[str]:
    return _all_forms("light-verbs")


@cache
def _carrier_forms() -> frozenset[str]:
    return _all_forms("carrier-verbs")


@cache
def _leading_forms() -> frozenset[str]:
    """What says little beside the noun it leads on to."""
    return _STATES | _TO_DO | _light_forms() | _carrier_forms()


@cache
def _harm_forms() -> frozenset[str]:
    return _all_forms("harm-verbs")


def event_type(
    text: str, words: list[EventWord], verb: Verb | None, content: Verb | None = None, start: int = 0
) -> tuple[str | None, str | None]:
    """Type and the word that decided it: the verb if it names an event, else the first verb after it, else
    the first noun; of a clause without a verb the last noun, its head.

    Of what is merely said only its main verb, `content`, decides; what did not happen has no type.
    """
    if verb and verb.negated:
        return None, None
    chosen = _deciding(text, words, verb, content, start)
    if chosen and (_dismisses(text, chosen) or _is_dismissed(text, chosen)):
        return "RESIGN", chosen.word
    chosen = _calamity(words, chosen) or _voted(text, words, verb, chosen) or chosen
    if chosen is None or _is_of_things(text, chosen):
        return None, None
    return chosen.type, chosen.word


def _dismisses(text: str, word: EventWord) -> bool:
    """“Dismissed Pavel Brandt as pilot”, “dismissed her defence minister”: him, not what he claims."""
    if word.word.lower() not in verb_forms("dismiss"):
        return False
    return _NAMED.match(text, word.end) is not None or _is_of_post(text, word.end)


def _is_dismissed(text: str, word: EventWord) -> bool:
    """“She was dismissed in May”, not “her appeal was dismissed”."""
    if word.word != "dismissed":
        return False
    return _HE_WAS.search(text, max(0, word.start - _NEAR), word.start) is not None


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


def _deciding(
    text: str, words: list[EventWord], verb: Verb | None, content: Verb | None, start: int
) -> EventWord | None:
    words = [_as_it_stands(text, word, verb) for word in words]
    verbs = [word for word in words if word.verb]
    nouns = [word for word in words if not (word.verb or _is_judged(text, verb, word))]
    if verb is None or verb.end <= start:
        hauled = [_as_noun(word) for one in verbs for word in words if _carries(text, one, word)]
        return next(iter([*hauled, *nouns[-1:], *verbs]), None)
    exact = next((word for word in verbs if verb.start <= word.start < verb.end), None)
    carried = next((_as_noun(word) for word in words if exact and _carries(text, exact, word)), None)
    if not exact and _judges(text, verb):
        return None
    after = [word for word in verbs if word.start > verb.start and not _is_of_noun(text, word)]
    if _says(verb):
        said = (content.start, content.end) if content and not content.negated else (0, 0)
        return exact or next((word for word in after if said[0] <= word.start < said[1]), None)
    after = [word for word in after if not _is_beside(text, verb, word)]
    nouns = [word for word in nouns if _is_told_of(text, start, word, verb)]
    before = [word for word in verbs if _opens(text, start, word, verb)]
    subject = [noun for noun in nouns if noun.start < verb.start]
    behind = sorted(after + [noun for noun in nouns if noun.start > verb.start])
    return carried or exact or next(iter([*subject, *behind, *before]), None)


def _as_it_stands(text: str, word: EventWord, verb: Verb | None) -> EventWord:
    """A noun where it could be one and nothing makes it a verb: “the rail strike will go ahead”."""
    form = word.word.lower()
    sure = noun_type(form) is None or verb_type(form) != word.type  # the sense has told which it is
    if sure or not word.verb or verb is None or verb.start <= word.start < verb.end:
        return word
    return word if _DOES.search(text, max(0, word.start - _NEAR), word.start) else _as_noun(word)


def _opens(text: str, start: int, word: EventWord, verb: Verb) -> bool:
    """What begins the clause is told before a comma: “Born in Selm, …”, “hit back, saying it was …”."""
    if word.start >= verb.start or "," not in text[word.end : verb.start]:
        return False
    opening = text[start : word.start]
    return "," not in opening and _OTHER_CLAUSE.search(opening) is None


def _is_beside(text: str, verb: Verb, word: EventWord) -> bool:
    """Another clause or a gerund tells it, but for the disaster that does it: “were buried as it fell in”."""
    if word.type == "DISASTER":
        return False
    if word.word.endswith("ing") and _BY_DOING.search(text, max(0, word.start - _NEAR), word.start):
        return True
    openings = _OTHER_CLAUSE.findall(text, verb.end, word.start)
    cleft = verb.word in _STATES and openings[-1:] in (["that"], ["who"])
    return bool(openings) and not cleft  # “it was not until May that she left”


def _is_told_of(text: str, start: int, noun: EventWord, verb: Verb) -> bool:
    """The noun is the subject of the verb or its object, or what the verb leads on to: “talks collapsed”,
    “offered assistance”, “goes on trial”, not “condoled after the raid”, “the rescue worker”."""
    if noun.start < verb.start:
        led = _LED_TO.search(text, max(start, noun.start - _NEAR), noun.start)
        if led and (led[1].lower() not in _MAYBE_CONJUNCTION or "," in text[noun.end : verb.start]):
            return False
        return _is_head(text, noun, verb)
    if not _is_head(text, noun, verb):
        return False
    if _OBJECT.fullmatch(text, verb.end, noun.start):
        return True
    if noun.type == "CONSULT" and _AT.search(text, verb.end, noun.start):
        return True
    return verb.word in _leading_forms() and _UNDER.fullmatch(text, verb.end, noun.start) is not None


def _is_head(text: str, noun: EventWord, verb: Verb) -> bool:
    """No other noun follows that it only describes: “an election official”."""
    after = _LOWER.match(text, noun.end)
    if after is None or after.start(1) == verb.start or after[1].endswith("ly"):
        return True
    return after[1] in lexicon.words("stop-words")


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
    return word._replace(type=noun_type(word.word.lower()) or word.type, verb=False)


def _carries(text: str, verb: EventWord, noun: EventWord) -> bool:
    """“Launched an attack”, “imposed new sanctions”: the verb says no more than that there was one."""
    if noun.start < verb.end or verb.word.lower() not in _carrier_forms():
        return False
    if noun_type(noun.word.lower()) is None:
        return False
    return _OBJECT.fullmatch(text, verb.end, noun.start) is not None


def _calamity(words: list[EventWord], chosen: EventWord | None) -> EventWord | None:
    """What killed or struck, where it is a disaster and no attack is named."""
    if chosen is None or chosen.word.lower() not in _harm_forms():
        return None
    if any(word.type == "ASSAULT" and not word.verb for word in words):
        return None
    return next((word for word in words if word.type == "DISASTER"), None)


def _voted(
    text: str, words: list[EventWord], verb: Verb | None, chosen: EventWord | None
) -> EventWord | None:
    """“Holds an election”, “meets her rival in the runoff”."""
    if verb is None or _says(verb) or chosen is None or chosen.word.lower() not in _light_forms():
        return None
    return next((word for word in words if word.type == "ELECT" and _is_head(text, word, verb)), None)
