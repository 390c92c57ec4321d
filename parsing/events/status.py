"""Whether what a clause tells occurred, is scheduled, alleged or denied."""

from __future__ import annotations

import re
from functools import cache

from parsing import lexicon
from parsing.events.verbs import Verb
from parsing.records import Status


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    alleged, denied = (
        re.compile(rf"\b(?:{'|'.join(re.escape(cue) for wanted, cue in lexicon.table('status-cues') if wanted == name)})\b",
                   re.IGNORECASE)
        for name in ("alleged", "denied")
    )  # fmt: skip
    return alleged, denied


def event_status(clause: str, verb: Verb | None, ahead: bool) -> Status:
    """The status of a clause. `ahead`: its date lies after publication."""
    alleged, denied = _cues()
    if denied.search(clause):
        return "denied"
    if ahead or (verb and verb.tense == "future"):
        return "scheduled"
    return "alleged" if alleged.search(clause) else "occurred"
