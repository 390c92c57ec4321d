"""What speaks for a person, an organisation or neither in the words of a name itself.

Every kind of evidence is a row of `name-evidence.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing import lexicon
from parsing.actors.names import Name
from parsing.actors.vocabulary import (
    first_names,
    fold,
    is_common,
    is_company_form,
    is_first_name,
    is_given_name,
)
from parsing.countries import is_place

_LONG_CAPITALS = 5
"""Letters of an English word that in capitals is a heading rather than an abbreviation."""
_BARE_INITIALS = re.compile(r"[A-Z]{1,2}")
_DOTTED_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_CAPITAL_INSIDE = re.compile(r"[A-Za-z][a-z]+[A-Z]")
_LONGEST_SIGN = 4
_SHORT = 8
"""Letters of a given name of two Chinese syllables."""
_ADJECTIVE_ENDINGS = ("ism", "ist", "ists", "ian", "ians", "ese", "ic", "ish", "ia")
_SMALL_WORDS = (" of ", " for ", " on ", " to ")
_LAST_WORD_LISTS = {
    "organisation-heads": "organisation head last",
    "place-heads": "place head last",
    "event-heads": "event head last",
    "newspaper-heads": "newspaper head last",
    "facility-heads": "facility head last",
}


def shape(name: Name) -> Iterator[str]:
    """The evidence in the words of `name`."""
    words, text = name.words, name.text
    yield f"{min(len(words), 4)} words"
    if len(words) == 1:
        # “MS. VENN:” in a transcript is a surname in capitals.
        yield from _single(words[0].title() if name.honorific else words[0])
    else:
        yield from _first_names(words)
        yield from _common_words(words)
        yield from _heads(words)
        yield from _joints(name)
    if text in lexicon.words("known-organisations"):
        yield "known organisation"
    elif _is_branch(words):
        yield "known organisation first"
    if is_place(text):
        yield "name of a place"
    if text in lexicon.words("known-persons"):
        yield "known person"
    if {text, text.title() if text.isupper() else text} & lexicon.words("not-actors"):
        yield "known not to be an actor"
    if any(map(str.isdigit, text)):
        yield "digit"
    if any(map(_CAPITAL_INSIDE.match, words)):
        yield "capital inside"


def _is_branch(words: tuple[str, ...]) -> bool:
    """`UNICEF Geneva`, `ABC Velt`: a known acronym with one word behind it."""
    known = words[0].isupper() and words[0] in lexicon.words("known-organisations")
    return known and len(words) == 2 and len(words[0]) > 2 and words[1].istitle()


def _single(word: str) -> Iterator[str]:
    if word.isupper() and len(word) > 1:
        yield "acronym" if 2 <= len(word.replace(".", "")) <= 6 else "long capitals"
        if word in lexicon.words("not-organisations"):
            yield "not an organisation"
        elif len(word) >= _LONG_CAPITALS and is_common(word.lower()):
            yield "common word in capitals"
        return
    key = fold(word)
    if is_common(word):
        yield "common word alone"
    if key in first_names():
        yield "first name alone"
    elif key in lexicon.words("surnames"):
        yield "surname alone"
    elif key.endswith("s") and not is_common(word):
        yield "plural ending"
    if key.endswith(_ADJECTIVE_ENDINGS):
        yield "adjective ending"
    if "-" in word:
        yield "hyphen alone"
    yield from _listed_alone(word)


def _listed_alone(word: str) -> Iterator[str]:
    if word in lexicon.words("organisation-alone"):
        yield "organisation word alone"
    elif word in lexicon.words("organisation-heads"):
        yield "organisation head alone"


def _first_names(words: tuple[str, ...]) -> Iterator[str]:
    if is_first_name(words[0]):
        yield "first name first, common word" if is_common(words[0]) else "first name first"
    if _is_surname_first(words):
        yield "surname that stands first"
    if any(is_given_name(word) for word in words[1:-1]):
        yield "first name inside"
    last = words[-1]
    if last in lexicon.words("known-persons") or " ".join(words[-2:]) in lexicon.words("known-persons"):
        yield "known person last"
    if fold(last) in lexicon.words("surnames") or is_first_name(last):
        yield "surname last, common word" if is_common(last) else "surname last"


def _is_surname_first(words: tuple[str, ...]) -> bool:
    """`Ng Boon Hock`, `Kim Dal-soo`, not `Lim Motor Holdings`."""
    short = len(words) < 4 and all(len(word) <= _SHORT or "-" in word for word in words[1:])
    return short and fold(words[0]) in lexicon.words("surnames-first") and not _is_listed_last(words[-1])


def _common_words(words: tuple[str, ...]) -> Iterator[str]:
    common = [is_common(word) for word in words]
    if all(common):
        yield "all words common"
    elif not any(common):
        yield "no word common"
    if common[0]:
        yield "common word first"
    if common[-1]:
        yield _last_common_word(words)


def _last_common_word(words: tuple[str, ...]) -> str:
    """Which evidence a common word at the end is: `Ana Holder`, `Marine Le Pen`, else an ordinary phrase."""
    if not _is_listed_last(words[-1]) or (len(words) == 2 and fold(words[-1]) in lexicon.words("surnames")):
        if is_given_name(words[0]) or _is_surname_first(words):
            return "common word behind a first name"
        if is_first_name(words[0]) and fold(words[-2]) in lexicon.words("name-particles"):
            return "common word behind a particle"
    return "common word last"


def _is_listed_last(word: str) -> bool:
    return any(word in lexicon.words(name) for name in _LAST_WORD_LISTS)


def _heads(words: tuple[str, ...]) -> Iterator[str]:
    if any(word in lexicon.words("organisation-heads") for word in words[1:]):
        yield "organisation head inside"
    for list_name, kind in _LAST_WORD_LISTS.items():
        if words[-1] in lexicon.words(list_name):
            yield kind
    if words[0] in lexicon.words("foreign-organisation-words"):
        yield "foreign organisation word first"
    elif words[0] in lexicon.words("foreign-place-words"):
        yield "foreign place word first"
    if any(is_company_form(word) for word in words[1:]):
        yield "company form"


def _follows_initials(words: tuple[str, ...]) -> bool:
    """`Rao` in `K P Rao`, not `Dallas` in `FC Dallas`."""
    if words[0] in lexicon.words("not-initials"):
        return False
    name = next((word for word in words if len(word) > 2), "")
    return name.istitle() and not is_common(name) and not is_place(name)


def _sign_off(words: tuple[str, ...]) -> bool:
    """`PTN RKM SVJ`, as agencies sign off."""
    return len(words) > 2 and all(len(word) <= _LONGEST_SIGN for word in words)


def _are_initials(words: tuple[str, ...]) -> bool:
    """`A.P.J.` in `A.P.J. Rao`, not `U.S.` in `U.S. Senate`."""
    return bool(_DOTTED_INITIALS.fullmatch(words[0])) and not is_place(words[0]) and _follows_initials(words)


def _joints(name: Name) -> Iterator[str]:
    words, text = name.words, name.text
    if any(small in text for small in _SMALL_WORDS):
        yield "of inside"
        if words[0] in lexicon.words("organisation-openers"):
            yield "organisation opener first"
    else:
        small = {part for part in text.split() if part.islower()}
        if small & lexicon.words("surname-particles"):
            yield "surname particle inside"
        elif small & lexicon.words("name-particles"):
            yield "particle inside"
    if f" the {words[-1]}" in text and words[-1] in lexicon.words("epithets"):
        yield "epithet last"
    if "&" in text:
        yield "ampersand"
    if any(len(word) == 2 and word[1] == "." for word in words) or _are_initials(words):
        yield "initials"
    elif _BARE_INITIALS.fullmatch(words[0]) and _follows_initials(words):
        yield "bare initials"
    if "-" in words[-1] and words[-1].rsplit("-", 1)[1].islower():
        yield "lower case behind hyphen last"
    if all(word.isupper() for word in words):
        yield "initials of who wrote it" if _sign_off(words) else "all capitals"
    elif any(word.isupper() and len(word) > 1 and "." not in word for word in words):
        yield "acronym inside"
