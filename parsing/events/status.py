"""Whether what a clause tells occurred, is scheduled, alleged or denied."""

from __future__ import annotations

import re
from functools import cache

from parsing import lexicon
from parsing.events.telling import Telling
from parsing.records import Status


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    alleged, denied = (
        re.compile(rf"\b(?:{'|'.join(re.escape(cue) for wanted, cue in lexicon.table('status-cues') if wanted == name)})\b",
                   re.IGNORECASE)
        for name in ("alleged", "denied")
    )  # fmt: skip
    return alleged, denied


def event_status(text: str, telling: Telling, ahead: bool) -> Status:
    """The status of a clause. `ahead`: its date lies after publication."""
    alleged, denied = _cues()
    verb = telling.verb
    if verb and denied.search(text, verb.start, verb.end):
        return "denied"
    if ahead or (verb and verb.tense == "future"):
        return "scheduled"
    if any(alleged.search(text, start, end) for start, end in telling.own):
        return "alleged"
    return "occurred"
