"""The word lists as the search for names asks them: any spelling, accents and case set aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from parsing import lexicon

_OTHER_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "ı": "i", "’": "'", "‘": "'"}
)
_CONTRACTED = re.compile(r"'(?:d|ll|m|re|ve)$")
_ROLE_ENDINGS = ("owner", "keeper", "maker", "ologist", "ographer", "sportsman", "sportswoman", "shareholder")
_PREFIXES = frozenset({"co", "de", "e", "ex", "re", "tv", "uk", "un", "us", "x"})
_SUBJECT_BEFORE = re.compile(
    r"\b(?:I|[Ww]e|[Yy]ou|[Tt]hey|to|who|will|would|can|could|may|might|must|should|cannot|not) $"
)
_NOUN_ENDINGS = (
    "ability", "ibility", "isation", "ization", "ology", "ness", "ment", "ments", "ivity", "ceuticals",
)  # fmt: skip


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """`word` in lower case without accents; curly apostrophes are straight."""
    lower = word.casefold()
    if lower.isascii():
        return lower
    plain = unicodedata.normalize("NFKD", lower.translate(_OTHER_LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def first_names() -> Mapping[str, str]:
    """First name, folded, to its gender: `f`, `m`, or `u` where it is not sure."""
    return lexicon.pairs("first-names")


def gender_words() -> Mapping[str, str]:
    """Title or role, in lower case, to the gender it tells: `f` or `m`."""
    return lexicon.pairs("gender-words")


@lru_cache(maxsize=1 << 12)
def is_first_name(word: str) -> bool:
    """Whether `word`, or what stands before its hyphen, is a first name."""
    names = first_names()
    key = fold(word)
    return key in names or ("-" in key and key.split("-")[0] in names)


@lru_cache(maxsize=1 << 12)
def is_common(word: str) -> bool:
    """Whether `word`, or each part of it, is an English word that is written in lower case."""
    key, common = fold(word), lexicon.words("common-words")
    if key in lexicon.words("names-before-words") and word[0].isupper():
        return False
    if key in common or (len(key) > 8 and key.endswith(_NOUN_ENDINGS)):
        return True
    return "-" in key and all(_is_common_part(part) for part in key.split("-"))


def _is_common_part(part: str) -> bool:
    """`moon` but not `ki` in `Ki-moon`."""
    return part in lexicon.words("common-words") or part in _PREFIXES or not part


@lru_cache(maxsize=1 << 12)
def is_company_form(word: str) -> bool:
    """Whether `word`, as written behind a name, is the form of a company: `Ltd`, `GmbH`, `ASA`."""
    return word[0].isupper() and word.replace(".", "").lower() in lexicon.words("company-forms")


@lru_cache(maxsize=1 << 12)
def is_given_name(word: str) -> bool:
    """Whether `word` is a first name and nothing else: `Ana`, not `Grace`."""
    return is_first_name(word) and not is_common(word)


@lru_cache(maxsize=1 << 12)
def is_role(word: str) -> bool:
    """Whether `word` says what a person is: `minister`, `Spokeswoman`, `co-founder`."""
    key = word.lower()
    if key in lexicon.words("roles"):
        return True
    if key.endswith(_ROLE_ENDINGS):
        return key not in lexicon.words("organisation-nouns")
    return "-" in key and key.rsplit("-", 1)[1] in lexicon.words("roles")


def is_verb_there(before: str) -> bool:
    """Whether a role that `before` ends in front of is a verb: `host` behind `They `, `to ` or `will `."""
    return bool(_SUBJECT_BEFORE.search(before))


@lru_cache(maxsize=1 << 12)
def is_honorific(word: str) -> bool:
    """Whether `word`, as written, is a title in front of a name: `Mr`, `Sheikh`."""
    titles = lexicon.words("honorifics")
    return word in titles or (word[-1] == "." and word.isupper() and word.capitalize() in titles)


@lru_cache(maxsize=1 << 12)
def is_function_word(word: str) -> bool:
    """Whether `word`, a contracted verb left off, is one like `the`, `when` or `we'll`."""
    return _CONTRACTED.sub("", fold(word)) in lexicon.words("function-words")


def is_kind_of_body(word: str) -> bool:
    """Whether a name behind `word` is hardly a person's: `union`, `Rival`."""
    key = fold(word)
    return key in lexicon.words("organisation-nouns") or key in lexicon.words("persons-or-bodies")


def is_head(word: str) -> bool:
    """Whether an organisation's name ends in `word`: `Ministry`, `Bank`."""
    return word in lexicon.words("organisation-heads")


def opens_name(word: str) -> bool:
    """Whether an organisation's name that begins with `word` goes on behind an `of`: `Bank of England`."""
    return word in lexicon.words("organisation-openers")
