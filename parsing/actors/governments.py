"""Governments as actors: capitals that act or speak, such as Oslo in “Oslo denied it”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from parsing import lexicon
from parsing.actors.names import Name

_VERB = re.compile(
    r"(?: and [A-Z]\w+)?"
    r"(?: on \w+day| \w+day| last \w+| \w+ly| also| has| had| have| will| would| again| never){0,3} (\w+)"
)
_BLAMED = re.compile(r"\b(?:accus|blam|condemn|criticis|criticiz|urg|warn|invit|press)(?:es|ed|e|ing)? $")
_OPENS_CLAUSE = frozenset({"and", "as", "but", "that", "what", "which", "while"})
_OBJECTION = re.compile(r" (?:of|for|to|against|not)\b")


GOVERNMENT = "government"
"""The role of an actor called by its capital."""


def is_seat(name: str) -> bool:
    """Whether `name` is a capital that stands for its government where it acts."""
    return name in lexicon.words("seats-of-government")


def governments(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """Those of `names` that are capitals and stand for the government there."""
    for name in names:
        if is_seat(name.text) and name.title is None and (_acts(text, name) or _is_addressed(text, name)):
            yield name


def _acts(text: str, name: Name) -> bool:
    """It is the subject of a verb of speech or policy, not part of `in Oslo said`."""
    verb = _VERB.match(text, name.end)
    if not verb or verb.group(1) not in lexicon.words("government-verbs"):
        return False
    front = text[max(0, name.start - 16) : name.start]
    if front.endswith("The "):
        return True
    before = front.removesuffix("the ").split(" ")
    return name.initial or (len(before) > 1 and before[-2] in _OPENS_CLAUSE)


def _is_addressed(text: str, name: Name) -> bool:
    """It is accused or urged: `accused Oslo of meddling`."""
    before, behind = text[max(0, name.start - 14) : name.start], text[name.end : name.end + 9]
    return bool(_BLAMED.search(before) and _OBJECTION.match(behind))
