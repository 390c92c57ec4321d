"""Whether a person is a woman or a man, as far as the article tells: for resolving pronouns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import Literal

from parsing.actors.names import Name
from parsing.actors.roles import Role
from parsing.actors.vocabulary import first_names, fold, gender_words

Gender = Literal["f", "m"]

_PRONOUN = re.compile(r"\b(?:(she|her|herself)|(?:he|his|him|himself))\b", re.IGNORECASE)
_QUOTED = re.compile(r"(?<!\S)(?:[\"“«][^\"”»]*|[‘'](?=\w)[^\n]*?(?:[.,!?]['’](?!\w)|$))")
"""Within quotation marks “he” is seldom the one who speaks."""
_BEHIND = 150
"""How many characters behind a name a pronoun is taken to be that person's, if nobody else is named."""


def gender_of(
    text: str, canonical: str, names: list[Name], role: Role | None, starts: list[int]
) -> Gender | None:
    """What titles and role words say, else the first name, else the pronouns behind the names.

    `starts` are the offsets at which persons are named, in order. None where nothing tells.
    """
    return _by_title(text, names, role) or _by_first_name(canonical) or _by_pronouns(text, names, starts)


def _by_title(text: str, names: list[Name], role: Role | None) -> Gender | None:
    words, spans = gender_words(), [name.title for name in names if name.title]
    said = Counter(words[w] for start, end in spans for w in text[start:end].lower().split() if w in words)
    if role:
        said.update(words[w] for w in text[role.start : role.end].lower().split()[:4] if w in words)
    return _clear(said)


def _by_first_name(name: str) -> Gender | None:
    """The gender of the first word of a name of several; parts of `Anne-Marie` that disagree tell nothing."""
    first, *rest = fold(name).split() or [""]
    if not rest:
        return None
    names = first_names()
    genders = {names[first]} if first in names else {names[p] for p in first.split("-") if p in names}
    if genders == {"f"}:
        return "f"
    return "m" if genders == {"m"} else None


def _by_pronouns(text: str, names: list[Name], starts: list[int]) -> Gender | None:
    said: Counter[str] = Counter()
    for name in names:
        following = bisect_right(starts, name.start)
        stop = min(starts[following] if following < len(starts) else len(text), name.end + _BEHIND)
        match = _PRONOUN.search(_QUOTED.sub(" ", text[name.end : stop]))
        if match:
            said["f" if match.group(1) else "m"] += 1
    return _clear(said)


def _clear(said: Counter[str]) -> Gender | None:
    """The gender that at least three in four say."""
    if 4 * said["f"] >= 3 * said.total() > 0:
        return "f"
    return "m" if 4 * said["m"] >= 3 * said.total() > 0 else None
