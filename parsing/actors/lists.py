"""Names that hold a list: `Ministry of Housing, Land and Water`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from parsing import lexicon
from parsing.actors.names import Name
from parsing.actors.vocabulary import is_common, is_given_name, is_head

_WORDS = r"[A-Z][a-z-]+(?: [A-Z][a-z-]+){0,2}"
_REST = re.compile(rf"((?:, {_WORDS}){{1,5}},?) (?:and|&) ({_WORDS})")
_OPENED = re.compile(r" (?:of|for) (?:the )?[A-Z]")


def with_lists(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """`names`, in order, those of institutions with all that their list names; without what is in it."""
    end = 0
    for name in names:
        if name.start < end:
            continue
        rest = _rest(text, name)
        end = name.end + len(rest)
        yield replace(name, end=end, text=name.text + rest) if rest else name


def _rest(text: str, name: Name) -> str:
    """What follows `Ministry of Housing`: words that are neither persons nor institutions themselves."""
    opened = _OPENED.search(name.text)
    if not opened or name.text[: opened.start()].split()[-1] not in lexicon.words("organisation-openers"):
        return ""
    match = _REST.match(text, name.end)
    if not match:
        return ""
    entries = [*match.group(1).strip(", ").split(", "), match.group(2)]
    if any(_is_institution(entry) for entry in entries):
        return ""
    words = [word for entry in entries for word in re.findall(r"\w[\w-]*", entry)]
    fits = all(is_common(entry.split()[-1]) for entry in entries) and not any(map(is_given_name, words))
    return match.group() if fits and not any(_names_institution(word) for word in words) else ""


def _is_institution(entry: str) -> bool:
    """`Human Rights Watch` in a list behind a `Commission of Jurists`."""
    return entry in lexicon.words("known-organisations") or (" " in entry and is_head(entry.split()[-1]))


def _names_institution(word: str) -> bool:
    """`Council` in `Ministry of Health, City Council and Police`: a list of institutions."""
    return word in lexicon.words("organisation-openers") or word in lexicon.words("organisation-alone")
