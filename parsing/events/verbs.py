"""The finite verbs of a sentence and their tenses, from auxiliaries, endings and the irregular forms.

No parser: a verb is a word that only a verb can be, or one that an auxiliary makes one. What is wrong now
and then is the word found, seldom the tense.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from parsing import lexicon

Tense = Literal["past", "perfect", "pluperfect", "present", "progressive", "future", "modal", "state"]
"""`perfect` has done, `pluperfect` had done, `progressive` is doing, `future` will do or is to do, `modal`
would, could or may do; `state` is a form of be or have with no other verb."""


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


_TOKEN = re.compile(r"[A-Za-z]+(?:[-’'][A-Za-z]+)*|[,;:()—–]|(?<=\s)-(?=\s)")
_MODALS = frozenset({"would", "could", "may", "might", "must", "should", "can", "cannot", "can't", "couldn't",
                     "wouldn't", "shouldn't"})  # fmt: skip
_FUTURES = frozenset(
    {"will", "shall", "won't", "'ll", "she'll", "he'll", "they'll", "we'll", "it'll", "i'll"}
)
_HAVE = {"has": "perfect", "have": "perfect", "hasn't": "perfect", "haven't": "perfect", "we've": "perfect",
         "they've": "perfect", "i've": "perfect", "had": "pluperfect", "hadn't": "pluperfect"}  # fmt: skip
_BE_NOW = frozenset(
    {"is", "are", "am", "isn't", "aren't", "it's", "he's", "she's", "we're", "they're", "i'm"}
)
_BE_THEN = frozenset({"was", "were", "wasn't", "weren't"})
_DO_THEN = frozenset({"did", "didn't"})
_NEGATIONS = frozenset({"not", "never", "no"})
_AHEAD = frozenset({"set", "due", "expected", "scheduled", "slated", "going", "planned", "poised", "to"})
_SUBORDINATORS = frozenset({
    "who", "which", "that", "whose", "whom", "after", "as", "while", "before", "since", "where", "because",
    "if", "when", "although", "though", "unless", "until", "once", "whether", "how", "why", "what", "than",
})  # fmt: skip
_DETERMINERS = frozenset({
    "a", "an", "the", "its", "his", "her", "their", "our", "my", "your", "this", "these", "those", "of", "in",
    "on", "at", "for", "with", "by", "to", "from", "and", "or", "more", "most", "so", "very", "as", "no",
})  # fmt: skip
_NOT_PASTS = frozenset({
    "red", "need", "indeed", "hundred", "bed", "speed", "seed", "weed", "breed", "greed", "exceed", "proceed",
    "succeed", "feed", "shed", "united", "armed", "so-called", "wicked", "naked", "sacred", "rugged", "aged",
    "beloved", "alleged", "unprecedented", "wounded", "embed", "kindred", "inbred", "sled", "med", "ted",
    "fred", "ahmed", "mohamed", "mohammed", "limited", "incorporated", "wed", "fed", "creed", "deed", "reed",
    "steed", "bleed", "used", "based", "related", "detailed", "continued", "advanced", "unnamed", "unidentified",
    "pictured",
})  # fmt: skip
_NAMING = frozenset({"named", "dubbed", "titled", "entitled", "nicknamed", "known"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who", "which", "that", "also"})
# Present or noun as often as past: they count as past only where nothing else is a verb.
_DOUBTFUL = frozenset({"put", "cut", "set", "hit", "cost", "read", "let", "hurt", "bet", "bid", "burst", "cast",
                       "split", "spread", "shut", "beat", "broadcast", "forecast", "upset", "quit", "left", "found",
                       "felt", "led", "saw", "lay", "fell", "wound", "ground", "bore", "shot", "rose", "reset", "rid",
                       "light", "lit", "built", "meant", "thought", "spoke", "become", "overrun", "run", "come"})  # fmt: skip


@cache
def irregular() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    """Irregular pasts and participles with their base, and the third persons of the irregular verbs."""
    rows = lexicon.table("irregular-verbs")
    pasts = {past: base for base, past, _ in rows}
    participles = {participle: base for base, _, participle in rows}
    return pasts, participles, frozenset(base + "s" for base, _, _ in rows)


def find_verbs(text: str, start: int, end: int) -> list[Verb]:
    """The finite verbs of `text[start:end]` in order."""
    tokens = [
        (match.group().lower().replace("’", "'"), match.start(), match.end())
        for match in _TOKEN.finditer(text, start, end)
    ]
    verbs: list[Verb] = []
    subordinate = False
    number = 0
    while number < len(tokens):
        word = tokens[number][0]
        if word in _SUBORDINATORS:
            subordinate = True
        elif word in ",;:()—–-":
            # A comma ends a clause that opened the sentence, or a relative one.
            subordinate = False
        found = _verb_at(tokens, number)
        if found:
            tense, main, negated = found
            verbs.append(
                Verb(tokens[number][1], tokens[main][2], tokens[main][0], tense, subordinate, negated)
            )
            subordinate = False
            number = main
        number += 1
    return verbs


_Tokens = list[tuple[str, int, int]]


def _verb_at(tokens: _Tokens, number: int) -> tuple[Tense, int, bool] | None:
    """Tense, index of the main verb and negation of the group that begins with token `number`."""
    word = tokens[number][0]
    if word in _FUTURES or word in _MODALS:
        main, negated = _next_word(tokens, number)
        return ("future" if word in _FUTURES else "modal"), main, negated or word.endswith("n't")
    if word in _HAVE:
        return _have_group(tokens, number)
    if word in _BE_NOW or word in _BE_THEN:
        return _be_group(tokens, number)
    if word in _DO_THEN:
        main, negated = _next_word(tokens, number)
        return "past", main, negated or word.endswith("n't")
    before = tokens[number - 1][0] if number else ""
    if word in _NAMING and before.isalpha() and before not in _PRONOUNS and not before.endswith("ly"):
        return None  # “a site called Harbour Watch”
    if before in _DETERMINERS:
        return None
    if _is_past(word) or (word in irregular()[1] and before and word not in ("been", "come", "become", "run")):
        return "past", number, False
    if word in irregular()[2] or word in (
        "says",
        "tells",
        "vows",
        "warns",
        "denies",
        "claims",
        "urges",
        "calls",
    ):
        return "present", number, False
    return None


def _have_group(tokens: _Tokens, number: int) -> tuple[Tense, int, bool]:
    word = tokens[number][0]
    main, negated = _next_word(tokens, number)
    negated = negated or word.endswith("n't")
    if main != number and tokens[main][0] == "been":
        after, _ = _next_word(tokens, main)
        if is_participle(tokens[after][0]) or tokens[after][0].endswith("ing"):
            main = after
        return ("perfect" if _HAVE[word] == "perfect" else "pluperfect"), main, negated
    if main != number and is_participle(tokens[main][0]):
        return ("perfect" if _HAVE[word] == "perfect" else "pluperfect"), main, negated
    return "state", number, negated


def _be_group(tokens: _Tokens, number: int) -> tuple[Tense, int, bool]:
    word = tokens[number][0]
    main, negated = _next_word(tokens, number)
    negated = negated or word.endswith("n't")
    now = word in _BE_NOW
    following = tokens[main][0] if main != number else ""
    if following in _AHEAD:
        after, _ = _next_word(tokens, main)
        infinitive = following == "to" or tokens[after][0] == "to"
        if infinitive or following in ("due", "scheduled", "slated"):
            return "future", after, negated
    if following == "being":
        after, _ = _next_word(tokens, main)
        return ("progressive" if now else "past"), after, negated
    if following.endswith("ing") and len(following) > 4:
        return ("progressive" if now else "past"), main, negated
    if is_participle(following):
        return ("present" if now else "past"), main, negated
    return ("state" if now else "past"), number, negated


def _next_word(tokens: _Tokens, number: int) -> tuple[int, bool]:
    """Index of the next word that is no adverb (at most four on), and whether a negation stood between."""
    negated = False
    for index in range(number + 1, min(number + 5, len(tokens))):
        word = tokens[index][0]
        if word in _NEGATIONS:
            negated = True
        elif word.endswith("ly") or word in ("also", "already", "just", "now", "since", "long", "yet", "still",
                                             "always", "often", "again", "even", "to", "ever"):  # fmt: skip
            if word == "to":
                return index, negated
        elif word[0].isalpha():
            return index, negated
        else:
            break
    return number, negated


def _is_past(word: str) -> bool:
    return word in irregular()[0] or (
        word.endswith("ed") and len(word) > 3 and word not in _NOT_PASTS and "-" not in word
    )


def is_participle(word: str) -> bool:
    """A past participle by its ending or the list of irregular verbs."""
    return word in irregular()[1] or (word.endswith("ed") and len(word) > 3)


def main_verb(verbs: list[Verb]) -> Verb | None:
    """The verb of the main clause: the first that no subordinator governs and that is not doubtful."""
    for wanted in (
        lambda verb: not verb.subordinate and verb.word not in _DOUBTFUL,
        lambda verb: not verb.subordinate,
    ):
        for verb in verbs:
            if wanted(verb):
                return verb
    return verbs[0] if verbs else None
