"""Verb groups: the words of a finite verb and its tense, from auxiliaries, endings and irregular forms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from parsing import lexicon
from parsing.events.forms import third_person

Tense = Literal["past", "perfect", "pluperfect", "present", "progressive", "future", "modal", "state"]
"""`perfect` has done, `pluperfect` had done, `progressive` is doing, `future` will do or is to do, `modal`
would, could or may do; `state` is a form of be or have with no other verb."""


class Token(NamedTuple):
    word: str
    """Lower case, with a straight apostrophe."""
    start: int
    end: int
    capital: bool
    """It is written with a capital."""


_TOKEN = re.compile(r"[A-Za-z]+(?:[-’'][A-Za-z]+)*|[,;:()—–]|(?<=\s)-(?=\s)")
# “due to heavy losses”: a cause, not what lies ahead.
_CAUSE = re.compile(r"\w+(?:able|ible|ous|ful|ion|ness|ity|ance|ence|[^su]s)")
_BLANK = 2
"""Blanks from which something stood between two words."""
_DATING = frozenset({"at", "by", "early", "in", "last", "late", "on", "since"})
"""What leads to a date between an auxiliary and its verb."""
_DETERMINERS = frozenset({"a", "an", "another", "her", "his", "its", "no", "the", "their"})
_FIGURE = 5
"""Characters between two words with a figure between them: “a 12-billion”."""
_LONGEST_OBJECT = 6
"""Words from a determiner to the last of the noun it leads to."""
_FARTHEST = 4
"""Words from an auxiliary to its verb."""


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words and marks of `text[start:end]`."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        written = match[0]
        word = written.lower()
        if "’" in word:
            word = word.replace("’", "'")
        found.append(Token(word, match.start(), match.end(), written[0].isupper()))
    return found


@cache
def verb_class(name: str) -> frozenset[str]:
    """The words of one class of the lexicon."""
    return frozenset(word for group, word in lexicon.table("verb-cues") if group == name)


@cache
def _irregular() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Pasts, participles and third persons of the irregular verbs."""
    rows = lexicon.table("irregular-verbs")
    return (
        frozenset(past for _, past, _ in rows),
        frozenset(participle for _, _, participle in rows),
        frozenset(base + "s" for base, _, _ in rows) | verb_class("present"),
    )


@cache
def third_persons() -> frozenset[str]:
    """Third persons of the verbs that news is told with; many of them are plurals of nouns as well."""
    told = [base.partition(" ")[0] for _, pos, base in lexicon.table("event-types") if pos == "v"]
    return frozenset(third_person(base) for base in [*told, *lexicon.lines("headline-verbs.txt")])


_Group = tuple[Tense, int, bool]
"""Tense, index of the main verb, negation."""


@cache
def _auxiliaries() -> dict[str, str]:
    """Word -> its class: what a verb group other than a plain verb begins with."""
    classes = ("future", "modal", "do then", "have now", "have then", "be now", "be then")
    return {word: name for name in reversed(classes) for word in verb_class(name)}


@lru_cache(maxsize=1 << 12)
def opens_group(word: str) -> bool:
    """Whether a verb group can begin with `word` at all: most words need no closer look."""
    pasts, participles, presents = _irregular()
    known = word in _auxiliaries() or word in participles or word in presents or word in third_persons()
    return known or _is_past(word, pasts)


def verb_at(tokens: Sequence[Token], number: int) -> _Group | None:
    """The verb group that begins with token `number`, None where none does."""
    auxiliary = _auxiliaries().get(tokens[number].word)
    if auxiliary is None:
        return _plain_verb(tokens, number)
    if auxiliary in ("future", "modal"):
        return _with_infinitive(tokens, number, "future" if auxiliary == "future" else "modal")
    if auxiliary == "do then":
        return _with_infinitive(tokens, number, "past")
    return _have_group(tokens, number) if auxiliary.startswith("have") else _be_group(tokens, number)


def _with_infinitive(tokens: Sequence[Token], number: int, tense: Tense) -> _Group:
    main, negated = _next_word(tokens, number)
    return tense, _passive(tokens, main), negated


def _passive(tokens: Sequence[Token], main: int) -> int:
    """Index of the participle of “be opened”, “be opening” and “have been opened”, else `main`."""
    for auxiliary in ("have", "be", "been"):
        if tokens[main].word == auxiliary:
            after, _ = _next_word(tokens, main)
            word = tokens[after].word
            if after != main and (word == "been" or _is_participle(word) or _is_doing(word)):
                main = after
    return main


def _is_doing(word: str) -> bool:
    return word.endswith("ing") and len(word) > 4 and word not in verb_class("not doing")


def _have_group(tokens: Sequence[Token], number: int) -> _Group:
    """Has done, had been done, or has."""
    tense: Tense = "perfect" if tokens[number].word in verb_class("have now") else "pluperfect"
    main, negated = _next_word(tokens, number)
    if main != number and tokens[main].word == "been":
        after, _ = _next_word(tokens, main)
        done = _is_participle(tokens[after].word) or tokens[after].word.endswith("ing")
        return (tense, after, negated) if done else ("state", main, negated)
    if main != number and _is_participle(tokens[main].word):
        return tense, main, negated
    return "state", number, negated


def _be_group(tokens: Sequence[Token], number: int) -> _Group:
    """Is due to do, is doing, is done, or is; the same of was, which has happened whatever follows."""
    now = tokens[number].word in verb_class("be now")
    main, negated = _next_word(tokens, number)
    following = tokens[main].word if main != number else ""
    if following in verb_class("ahead"):
        after, _ = _next_word(tokens, main)
        if following == "to":
            return "future", _passive(tokens, after), negated
        if following == "due" and tokens[after].word == "to" and _is_cause(tokens, after):
            return ("state" if now else "past"), number, negated
        if tokens[after].word == "to":
            return "future", _passive(tokens, _next_word(tokens, after)[0]), negated
        if following in ("due", "expected", "scheduled", "slated"):
            return "future", main, negated
    if following == "being":
        main, _ = _next_word(tokens, main)
        return "progressive" if now else "past", main, negated
    if _is_doing(following):
        return "progressive" if now else "past", main, negated
    if _is_participle(following):
        return "present" if now else "past", main, negated
    return "state" if now else "past", number, negated


def _is_cause(tokens: Sequence[Token], to: int) -> bool:
    """A noun, or words that lead to one, follow “due to”."""
    following = tokens[to + 1].word if to + 1 < len(tokens) else ""
    named = following in verb_class("no subject") or following in verb_class("cause")
    return named or _CAUSE.fullmatch(following) is not None


def _plain_verb(tokens: Sequence[Token], number: int) -> _Group | None:
    """A past without an auxiliary, a participle after its noun, or a present that is no noun."""
    word = tokens[number].word
    before = tokens[number - 1] if number else None
    if before and tokens[number].start - before.end > _BLANK:
        before = None  # “on Monday rejected”: the date between them is blanked
    pasts, participles, presents = _irregular()
    if number == 1 and tokens[0].word in ("this", "that") and (word in presents or word in third_persons()):
        return "present", number, False  # “This brings the count to nine”
    if number == 0 and word == "met" and len(tokens) > 1 and _is_name(tokens[0], tokens[1]):
        return None  # “Met Office”
    if number == 0 and _is_adjective(tokens):
        return None  # “Masked men”
    past = _is_past(word, pasts)
    if not (past or word in presents or (before and word in participles)):
        return None
    if before and (
        before.word in verb_class("no subject") or (word in verb_class("naming") and _is_noun(before))
    ):
        return None  # “the wounded”, “a site called Harbour Watch”
    if _is_described(tokens, number):
        return None  # “the widely used harbour”
    if word in verb_class("doubtful") and _ends_object(tokens, number):
        return None  # “approved a tax cut”
    if past or (before and word in participles and word not in verb_class("no participle")):
        return "past", number, False
    if word not in presents or _is_plural(tokens, number):
        return None
    return "present", number, False


def _is_adjective(tokens: Sequence[Token]) -> bool:
    """A sentence begins with what was done to the noun that follows."""
    if len(tokens) < 2 or not tokens[0].capital or not tokens[0].word.endswith("ed"):
        return False
    after = tokens[1]
    return _is_noun(after) and after.start - tokens[0].end <= _BLANK and after.word not in _function_words()


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word for word, _ in lexicon.table("word-classes"))


def _ends_object(tokens: Sequence[Token], number: int) -> bool:
    """What a verb before it is done to begins with a determiner and ends with the word, but for a verb of
    saying or of a relative clause: “said the firm cut jobs”, “the yard that built the ship cut jobs”."""
    for place in range(number - 1, max(0, number - _LONGEST_OBJECT), -1):
        word, verb = tokens[place].word, tokens[place - 1]
        if tokens[place + 1].start - tokens[place].end > _FIGURE or not word[0].isalpha():
            return False
        if word in _DETERMINERS:
            opens = {token.word for token in tokens[max(0, place - 4) : place - 1]}
            done = _is_past(verb.word, _irregular()[0]) and tokens[place].start - verb.end <= _BLANK
            says = verb.word in lexicon.words("reporting-verbs")
            return done and not says and opens.isdisjoint(verb_class("subordinator"))
    return False


def _is_name(first: Token, second: Token) -> bool:
    """The word after is written with a capital, maybe one that is no letter of a token: “Met Éireann”."""
    return second.capital or second.start - first.end == _BLANK


def _is_described(tokens: Sequence[Token], number: int) -> bool:
    """An adverb after a determiner leads to an adjective and its noun."""
    if number < 2 or number + 1 == len(tokens) or not tokens[number - 1].word.endswith("ly"):
        return False
    before, adverb = tokens[number - 2], tokens[number - 1]
    if adverb.capital or adverb.word in verb_class("no adverb") or adverb.start - before.end > _BLANK:
        return False
    leads = before.word in verb_class("no subject")
    return leads and not (before.word in verb_class("joining") or before.word in verb_class("degree"))


def _is_plural(tokens: Sequence[Token], number: int) -> bool:
    """A plural, not a present: after “over his phone”, or before “on the port”."""
    following = tokens[number + 1].word if number + 1 < len(tokens) else ""
    ends = following == "as" or (following in verb_class("no object") and following not in ("for", "that"))
    if ends and tokens[number].word in verb_class("plural"):
        return True
    words = [token.word for token in tokens[max(0, number - 3) : number]]
    return (
        len(words) == 3 and words[0] in verb_class("leads to noun") and words[1] in verb_class("no subject")
    )


def _is_noun(token: Token) -> bool:
    """Rather a noun than a name, a pronoun, an adverb or a mark."""
    plain = token.word.isalpha() and not token.capital and not token.word.endswith("ly")
    return plain and token.word not in verb_class("pronoun")


def _next_word(tokens: Sequence[Token], number: int) -> tuple[int, bool]:
    """Index of the next word that is no adverb, `number` where there is none near, and whether the group is
    negated."""
    negated = tokens[number].word.endswith("n't") or tokens[number].word == "cannot"
    for index in range(number + 1, min(number + 1 + _FARTHEST, len(tokens))):
        word = tokens[index].word
        if word in verb_class("negation"):
            negated = True
        elif not word[0].isalpha():
            break
        elif word in _DATING and _is_parted(tokens, index):
            continue  # “was on Monday arrested”
        elif not word.endswith("ly") and word not in verb_class("adverb"):
            return index, negated
    return number, negated


def _is_parted(tokens: Sequence[Token], number: int) -> bool:
    """A date that is blanked stands between a word and the next."""
    return number + 1 < len(tokens) and tokens[number + 1].start - tokens[number].end > _BLANK


def is_past(word: str) -> bool:
    """A word, lower case, that can be the past of a verb."""
    return _is_past(word, _irregular()[0])


def _is_past(word: str, pasts: frozenset[str]) -> bool:
    regular = word.endswith("ed") and len(word) > 3 and "-" not in word and word not in verb_class("not past")
    return regular or word in pasts


def _is_participle(word: str) -> bool:
    return word in _irregular()[1] or (word.endswith("ed") and len(word) > 3)
