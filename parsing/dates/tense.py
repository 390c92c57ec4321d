"""The tense of a sentence around an expression, as far as it tells past from future."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from parsing.dates.fragments import choice
from parsing.dates.model import Context
from parsing.lexicon import table, words

Tense = Literal["past", "present", "future"]
_MODAL = re.compile(
    r"(?:\b(?:will|would|shall|may|might|could|should|must|can|to|cannot|won't|wouldn't)|'ll)"
    r"(?: (?:not|also|then|only|soon|\w+ly))?(?: be| get)?(?: \w+ly)? $"
)


@cache
def _cues() -> re.Pattern[str]:
    future = choice(cue for cue in words("future-cues") if not cue.startswith("'"))
    present = choice(words("present-cues"))
    pasts = {form for _, past, _ in table("irregular-verbs") for form in past.split("/")}
    bases = {base for base, _, _ in table("irregular-verbs")}
    past = choice((pasts - bases) | {"did", "didn't", "wasn't", "weren't", "hadn't", "been", "having"})
    return re.compile(
        rf"(?<![\w'])(?:(?P<future>{future})|(?P<past>{past}|[a-z]{{2,20}}ed)|(?P<present>{present}))(?![\w-])"
        r"|(?P<soon>'ll\b)"
    )


def tense(context: Context, start: int, end: int) -> Tense | None:
    """The tense of the nearest verb cue before the expression, else of the first after it, in its sentence.

    None where there is none.
    """
    first, last = context.sentence(start)
    before = context.lower[max(first, start - 200) : start]
    found = [cue for match in _cues().finditer(before) if (cue := _tense_of(match, before))]
    if found:
        return found[-1]
    after = context.lower[end : min(last, end + 120)]
    return next((cue for match in _cues().finditer(after) if (cue := _tense_of(match, after))), None)


def _tense_of(match: re.Match[str], text: str) -> Tense | None:
    if match["future"] or match["soon"]:
        return "future"
    if match["present"]:
        return "present"
    if match["past"] in words("not-past"):
        return None
    return "future" if _MODAL.search(text[max(0, match.start() - 40) : match.start()]) else "past"
