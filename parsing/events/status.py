"""Whether what a clause tells occurred, is scheduled, alleged or denied."""

from __future__ import annotations

import re
from functools import cache

from parsing import lexicon
from parsing.events.telling import Telling
from parsing.records import Status


@cache
def _cues(status: str) -> re.Pattern[str]:
    cues = "|".join(re.escape(cue) for wanted, cue in lexicon.table("status-cues") if wanted == status)
    return re.compile(rf"\b(?:{cues})\b", re.IGNORECASE)


def event_status(text: str, telling: Telling, ahead: bool) -> Status:
    """The status of a clause. `ahead`: its date lies after publication."""
    verb = telling.verb
    if verb and _cues("denied").match(text, verb.end - len(verb.word)):
        return "denied"
    if ahead or (verb and verb.tense == "future"):
        return "scheduled"
    if any(_cues("alleged").search(text, start, end) for start, end in telling.own):
        return "alleged"
    return "occurred"
