"""What speaks for a person, an organisation or neither in a name and in the words around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from parsing import lexicon
from parsing.actors.names import Name
from parsing.actors.vocabulary import first_names, fold, folded, is_common, is_first_name, is_role

_BEFORE, _AFTER = 48, 64
"""How many characters beside a name are looked at."""

_LAST_WORD = re.compile(r"([^\W\d_]+(?:[-’'][^\W\d_]+)*)([^\w\s]*)[ \u00a0]+[\"“‘'(]?$")
_NEXT_WORD = re.compile(r"[ \u00a0]+([^\W\d_]+(?:[-’'][^\W\d_]+)*)")
_AGE = re.compile(r",? \(?(?:aged )?(?:[1-9]\d)(?:\)|,|\.|;| of\b)")
_ACRONYM_BEHIND = re.compile(r" ?\((?:the |or )?[\"“‘]?([A-Z][A-Za-z&.-]*[A-Z])\b")
_BRACKET_PLACE = re.compile(r" \( ?[A-Z][a-z. ]+ ?\)")
_APPOSITION = re.compile(
    r", (?:who\b|(?:an?|the|its|his|her|their|one|former|then)? ?((?:[\w’'-]+ ){0,4}?[\w-]+))"
)
_PLACE_BEHIND = re.compile(r", [A-Z][\w.]+")
_RESULT = re.compile(r" \d+(?![\w.,]*\d* (?:per|percent|million|billion))")
_LOCATIVE = frozenset(
    ["in", "at", "near", "across", "outside", "inside", "around", "throughout", "toward", "towards", "into", "within", "via"]
)
_PREPOSITIONS = frozenset(["of", "from", "to", "by", "with", "for", "and", "on", "between", "over", "against", "under", "as", "than", "like", "or"])
_SUFFIX = re.compile(r"(?:Inc|Corp|Ltd|Plc|PLC|plc|LLC|GmbH|AG|SA|NV|Co|Bhd|SpA|Pvt|Pte)\.?")
_CAMEL = re.compile(r"[A-Za-z][a-z]+[A-Z]")


def evidence(text: str, name: Name, is_place: Callable[[int, int], str | None]) -> Iterator[str]:
    """The evidence of one writing: names of rows of `name-evidence.tsv`."""
    yield from _around(text, name)
    if name.title is not None:
        yield "title honorific" if name.honorific else "title role"
    place = is_place(name.start, name.end)
    if place:
        yield f"is a {place}"
    if name.initial:
        yield "opens a sentence"
    if name.style != "plain":
        yield f"in {name.style}"


def _around(text: str, name: Name) -> Iterator[str]:
    front = name.title[0] if name.title else name.start
    match = _LAST_WORD.search(text[max(0, front - _BEFORE) : front])
    if match:
        yield from _in_front(match.group(1), match.group(2))
    elif text[front - 1 : front] == "(":
        yield "bracket before"
    behind = text[name.end : name.end + _AFTER]
    yield from _behind(behind)


def _in_front(word: str, mark: str) -> Iterator[str]:
    if mark:
        yield "comma before" if mark == "," else "mark before"
        return
    key = word.lower()
    if key.endswith(("'s", "’s", "s'", "s’")):
        yield "possessive before"
    elif key in ("the", "a", "an"):
        yield "the before" if key == "the" else "a before"
    elif word[0].isupper():
        yield "capital before"
    elif is_role(key):
        yield "role before"
    elif key in _LOCATIVE:
        yield "locative before"
    elif key in _PREPOSITIONS:
        yield f"{key} before"
    elif key in lexicon.words("organisation-nouns"):
        yield "organisation noun before"
    elif key in lexicon.words("actor-verbs"):
        yield "verb before"


def _behind(behind: str) -> Iterator[str]:
    match = _NEXT_WORD.match(behind)
    if match:
        word = match.group(1).lower()
        if word in lexicon.words("actor-verbs"):
            yield "verb behind"
        if word in lexicon.words("organisation-nouns"):
            yield "organisation noun behind"
        if word in lexicon.words("place-nouns"):
            yield "place noun behind"
        if is_role(word):
            yield "role behind"
        if word in ("and", "or"):
            yield "and behind"
        if word in _LOCATIVE:
            yield "locative behind"
        return
    if behind[:2] in ("’s", "'s", "s’", "s'"):
        yield "possessive behind"
        return
    if behind[:1] == "," or behind[:2] == " (":
        yield from _aside_behind(behind)
    if _RESULT.match(behind):
        yield "number behind"


def _aside_behind(behind: str) -> Iterator[str]:
    if _AGE.match(behind):
        yield "age behind"
        return
    if _ACRONYM_BEHIND.match(behind):
        yield "acronym behind"
        return
    if _BRACKET_PLACE.match(behind):
        yield "bracket behind"
        return
    if _PLACE_BEHIND.match(behind):
        yield "capital behind comma"
        return
    match = _APPOSITION.match(behind)
    if not match:
        return
    if match.group(1) is None:
        yield "who behind"
    elif any(is_role(word) for word in match.group(1).split()):
        yield "role in apposition"
    elif any(word in lexicon.words("organisation-nouns") for word in match.group(1).split()):
        yield "organisation noun in apposition"


# ---------------------------------------------------------------- the name itself


def shape(name: Name) -> Iterator[str]:
    """The evidence in the words of a name."""
    words = name.words
    yield f"{min(len(words), 4)} words"
    if len(words) == 1:
        yield from _single(words[0])
    else:
        yield from _several(name)
    if name.text in lexicon.words("known-organisations"):
        yield "known organisation"
    if any(_SUFFIX.fullmatch(word) for word in words[1:]):
        yield "company form"
    if any(any(letter.isdigit() for letter in word) for word in words):
        yield "digit"
    if any(_CAMEL.match(word) for word in words):
        yield "capital inside"
    if "&" in name.text:
        yield "ampersand"


def _single(word: str) -> Iterator[str]:
    if word.isupper() and len(word) > 1:
        yield "acronym" if 2 <= len(word.replace(".", "")) <= 6 else "long capitals"
        if word in lexicon.words("not-organisations"):
            yield "not an organisation"
        return
    names, key = first_names(), fold(word)
    common = is_common(word)
    if common:
        yield "common word alone"
    if key in names:
        yield "first name alone"
    elif key in lexicon.words("surnames"):
        yield "surname alone"
    if "-" in word:
        yield "hyphen alone"
    if word in lexicon.words("organisation-alone"):
        yield "organisation word alone"
    elif word in lexicon.words("organisation-heads"):
        yield "organisation head alone"
    if is_role(word):
        yield "role alone"
    if key.endswith(("ism", "ist", "ists", "ian", "ians", "ese", "ic", "ish", "ia")):
        yield "adjective ending"
    if key in folded("calendar-words") or key in lexicon.words("function-words"):
        yield "function word"


def _several(name: Name) -> Iterator[str]:
    words, text = name.words, name.text
    first, last = words[0], words[-1]
    if is_first_name(first):
        yield "first name first, common word" if is_common(first) else "first name first"
    if len(words) > 2 and any(is_first_name(word) and not is_common(word) for word in words[1:-1]):
        yield "first name inside"
    if fold(last) in lexicon.words("surnames") or is_first_name(last):
        yield "surname last, common word" if is_common(last) else "surname last"
    common = sum(is_common(word) for word in words)
    if common == len(words):
        yield "all words common"
    elif common == 0:
        yield "no word common"
    if is_common(last):
        yield "common word last"
    if is_common(first):
        yield "common word first"
    if any(word in lexicon.words("organisation-heads") for word in words[1:]):
        yield "organisation head inside"
    if last in lexicon.words("organisation-heads"):
        yield "organisation head last"
    if last in lexicon.words("place-heads"):
        yield "place head last"
    if last in lexicon.words("event-heads"):
        yield "event head last"
    if last in lexicon.words("newspaper-heads"):
        yield "newspaper head last"
    if any(joiner in text for joiner in (" of ", " for ", " on ", " to ")):
        yield "of inside"
        if first in lexicon.words("organisation-openers"):
            yield "organisation opener first"
    elif any(part in folded("name-particles") for part in text.split() if part.islower()):
        yield "particle inside"
    if any(len(word) == 2 and word[1] == "." for word in words):
        yield "initials"
    if "-" in first and not is_common(first):
        yield "hyphen first"
    if "-" in last and last.rsplit("-", 1)[1].islower():
        yield "lower case behind hyphen last"
    if all(word.isupper() for word in words):
        yield "all capitals"
    elif any(word.isupper() and len(word) > 1 and "." not in word for word in words):
        yield "acronym inside"
