"""What a person is, as the text words it: from titles and appositions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from parsing import lexicon
from parsing.actors.names import Name
from parsing.actors.places import Places
from parsing.actors.vocabulary import fold, is_honorific, is_role, is_verb_there

_FRONT, _BEHIND = 90, 110
"""How many characters beside a name a role is looked for in."""
_SUBJECT = 9
"""How many characters before a word are looked at for what makes it a verb."""

_WORD = re.compile(r"\S+")
_LAST_WORD = re.compile(r"(\S+) $")
_INSIDE = frozenset({"of", "for", "and", "the", "to", "in", "on", "&", "de"})
_APPOSITION = re.compile(
    r"(?: \((?:aged )?\d\d\)(?: ?,)?| ?, \d\d ?,| ?,| (?=(?:is|was) (?:an? |the )))"
    r" (?:who (?:is|was) |is |was )?"
    r"(?=(?:an?|the|its|his|her|their|one of|[\w’'-]+) )"
)
_END = re.compile(
    r"[,.;:!?()\n—–\"“”]"
    r"| (?:who|which|that|said|says|told|has|had|was|is|will|would|and is|where|when|after|before|as) "
)
_TAIL = re.compile(
    r"(?: (?:of|for|at|in|from)(?: (?:the|an?|its|his|her|their))?"
    r"(?: (?!(?:who|which|that|to|and|but|or|by|with|as|is|was|has|had|said|in|at|for|of|from|on|when|after"
    r"|before|while)\b|[a-z]+(?:ed|ly)\b)[\w’'&-]+){1,4}){0,2}"
)
_NEXT_ROLE = re.compile(r" (?:(?<=chief )[a-z]+ (?=officer\b))?([a-z][\w-]*)")
_DOTTED = re.compile(r"(?:[A-Z]\.){2,}")
_AGE_WORD = re.compile(r"\d+-year-old|\d+")
_DETERMINERS = frozenset({"a", "an", "the", "its", "his", "her", "their", "one", "of"})
_MOST_WORDS = 6
_OPENING = "([\"“‘'`*_"
_CLOSING = ',;:!?)]*_”’"'
_MARKUP = "[*_"
_LINKED = re.compile(r"(?:\]\([^()\s]{0,300}\))?[*_]{0,3}")
"""What closes a Markdown link or emphasis behind a name."""
_POST = re.compile(
    r"([\w-]+) (?:of|for|at) (?:the [a-z-]+|(?:the )?[^\W\d_a-z][\w.’'-]*"
    r"(?: (?:of |and |for |the )?[^\W\d_a-z][\w.’'-]*){0,5}) ?$"
)
"""A role with its post before the comma: `president of France`."""


@dataclass(frozen=True, slots=True)
class Role:
    """Words of the text that say what a person is, as a span."""

    start: int
    end: int


def role_of(text: str, names: Iterable[Name], places: Places) -> Role | None:
    """The fullest role said of the person with these names; the first of those equally full."""
    best: tuple[tuple[bool, int], Role] | None = None
    for name in names:
        for role in _roles_beside(text, name, places):
            words = len(text[role.start : role.end].split())
            fullness = (bool(places.within(role.start, role.end)), min(words, 4))
            if best is None or fullness > best[0]:
                best = fullness, role
    return best[1] if best else None


def _roles_beside(text: str, name: Name, places: Places) -> Iterator[Role]:
    front = _with_post(text, name, places) or _in_front(text, name, places, _role_side(text, name))
    if front:
        yield front
    behind = _apposed(text, _after_markup(text, name.end), places)
    if behind:
        yield behind


def _after_markup(text: str, end: int) -> int:
    match = _LINKED.match(text, end)
    return match.end() if match else end


def _with_post(text: str, name: Name, places: Places) -> Role | None:
    """`president of France` in `the president of France, Ana Kovac, said`."""
    side = _role_side(text, name)
    post = _POST.search(text, max(0, side - _FRONT), side) if side < name.start else None
    if not post or not is_role(post.group(1)):
        return None
    role = _in_front(text, name, places, post.end(1))
    return Role(role.start, side) if role else None


def _in_front(text: str, name: Name, places: Places, side: int) -> Role | None:
    """`French Foreign Minister`, `Kremlin spokesman`, that ends at `side`: at the name or the comma there."""
    title_start = name.title[0] if name.title else name.start
    first = end = None
    for begin, stop, word in _words_before(text, side):
        if end is None:
            if is_role(word):
                if word.islower() and is_verb_there(text[max(0, begin - _SUBJECT) : begin]):
                    return None
                first, end = begin, stop
            elif word == "General" and _goes_on(text, begin, places):
                end = stop
            elif is_honorific(word) or _is_capital_pronoun(word):
                continue
            elif begin >= title_start:
                end = stop
            else:
                break
        elif is_role(word) or begin >= title_start or _belongs(word, begin, places):
            if _is_new_phrase(word, text[first if first is not None else stop]) or _is_day(word):
                break
            first = begin
        elif word not in _INSIDE or not _goes_on(text, begin, places):
            break
    if first is None or end is None or not any(is_role(word) for word in text[first:end].split()):
        return None
    return Role(first, end)


def _role_side(text: str, name: Name) -> int:
    """Where a role in front of the name ends: before the comma in `the prime minister, Ana Kovac, said`."""
    return (
        name.start - 2
        if text[name.start - 2 : name.start] == ", " and text[name.end : name.end + 1] == ","
        else name.start
    )


def _words_before(text: str, end: int) -> Iterator[tuple[int, int, str]]:
    """Begin, end and text of the words before `end`, from right to left, up to a punctuation mark."""
    limit = max(0, end - _FRONT)
    limit = max(limit, text.rfind("\n", limit, end) + 1)
    while end > limit and text[end - 1] in _MARKUP:
        end -= 1
    for match in reversed(list(_WORD.finditer(text, limit, end))):
        word = match.group().lstrip(_OPENING)
        if not word or word[-1] in _CLOSING or (word[-1] == "." and not _keeps_dot(word)):
            return
        yield match.end() - len(word), match.end(), word
        if word != match.group():
            return


def _keeps_dot(word: str) -> bool:
    """A dot that ends no sentence: `U.S.`, `St.`, `Gen.`"""
    return is_honorific(word) or word == "St." or bool(_DOTTED.fullmatch(word))


def _is_capital_pronoun(word: str) -> bool:
    """`His` in `President His Highness`."""
    return word in ("His", "Her", "Their")


def _is_new_phrase(word: str, following: str) -> bool:
    """`fire` in `would fire FBI Director`: a plain word in front of a capital is no part of the role."""
    plain = word.islower() and word not in _INSIDE
    return plain and following.isupper() and word not in lexicon.words("leading-modifiers")


def _is_day(word: str) -> bool:
    """`Monday` in `On Monday President Ana Kovac`."""
    return word[0].isupper() and fold(word) in lexicon.words("calendar-words")


def _goes_on(text: str, start: int, places: Places) -> bool:
    """Whether what stands before the small word at `start` is part of a role: `founder and director`."""
    match = _LAST_WORD.search(text, max(0, start - _FRONT), start)
    if not match:
        return False
    word = match.group(1)
    return is_role(word) or (
        word.lower() in lexicon.words("role-modifiers") and not places.begins(match.start())
    )


def _belongs(word: str, start: int, places: Places) -> bool:
    """Whether a word in front of a role is part of it: a modifier, a place, an organisation."""
    if (word.lower() in lexicon.words("role-modifiers") and word != "Then") or places.stands_over(start):
        return True
    if word[0].isupper() and fold(word) in lexicon.words("function-words"):
        return False
    return word[0].isupper() and not word.endswith(("'s", "’s"))


def _apposed(text: str, start: int, places: Places) -> Role | None:
    """`, a spokesman for the airline,`: from the first word of the role to the end of the phrase."""
    match = _APPOSITION.match(text, start)
    if not match:
        return None
    stop = min(len(text), match.end() + _BEHIND)
    close = _END.search(text, match.end(), stop)
    end = close.start() if close else stop
    first = None
    for word in islice(_WORD.finditer(text, match.end(), end), _MOST_WORDS):
        plain = word.group()
        if is_role(plain):
            role_end = _role_end(text, _last_role_end(text, word.end(), end), end)
            if role_end is None or (is_honorific(plain) and role_end == word.end()):
                return None
            return Role(word.start() if first is None else first, role_end)
        if plain in _DETERMINERS or _AGE_WORD.fullmatch(plain):
            first = None
        elif plain[0].isupper() or plain.lower() in lexicon.words("role-modifiers"):
            first = word.start() if first is None else first
        elif plain in lexicon.words("function-words") or plain.endswith(("ing", "ed")):
            return None
    return None


def _last_role_end(text: str, after_role: int, end: int) -> int:
    """Where the roles in a row end: `chief executive`, `chief technology officer`."""
    following = _NEXT_ROLE.match(text, after_role, end)
    while following and is_role(following.group(1)):
        after_role = following.end()
        following = _NEXT_ROLE.match(text, after_role, end)
    return after_role


def _role_end(text: str, after_role: int, end: int) -> int | None:
    """Where a role ends that goes on with `of the airline`, `at Radio Lumière`; None where a name follows.

    In `, minister Ana Kovac and …` the role is the next one's.
    """
    tail = _TAIL.match(text, after_role, end)
    stop = tail.end() if tail else after_role
    return None if re.match(r" [^\W\d_a-z]", text[stop : stop + 2]) else stop
