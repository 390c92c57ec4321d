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
    r"(?: \w+)?(?: be| get)?(?: \w+ly)? $"
)

_AHEAD = re.compile(
    r"\b(?:until|till|by|ahead of|starting|beginning|no later than|due|effective|payable|through|for|"
    r"before|of record)\s+"
    r"(?:on\s+)?$"
)

_DETERMINER = re.compile(r"(?:\b(?:an?|the|its|their|his|her|this|that|next|'s)|[a-z]-[a-z]+)\s+$")
_NOUN = re.compile(
    r"(?:-\w+\s\d+)?\s+(?!(?:and|or|to|in|at|on|of|by|for|with|when|as|after|before|that|was|were|is|had|has)\b)[a-z]+"
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


def is_attributive(context: Context, start: int, end: int) -> bool:
    """The date stands before its noun, where no verb rules it: "a May 7 runoff"."""
    return bool(_DETERMINER.search(context.before(start, 24)) and _NOUN.match(context.after(end, 24)))


def looks_ahead(context: Context, start: int) -> bool:
    """The words just before point ahead: "until May", "effective Feb. 1", "payable Dec. 7"."""
    return bool(_AHEAD.search(context.before(start, 24)))


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
    modal = _MODAL.search(text[max(0, match.start() - 40) : match.start()])
    if match["present"]:
        return None if modal else "present"
    if match["past"] in words("not-past") or match["past"].startswith("un"):
        return None
    return "future" if modal else "past"
