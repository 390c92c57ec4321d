"""Whether what a clause tells occurred, is scheduled, alleged or denied."""

from __future__ import annotations

import re
from functools import cache

from parsing import lexicon
from parsing.events.forms import noun_forms, verb_forms
from parsing.events.telling import Telling
from parsing.events.verbs import Verb
from parsing.records import Status

_TO_THE = r"(?:\s+(?:all|any|as|these|those|such|the|his|her|its|their|this|that|\w+[’']s?))?\s+(?:\w+\s+)?"
_HAVE = re.compile(r"[^\W\d_]+(?:n[’']t)?(?:\s+not)?\s+have\b")


def _words(status: str) -> list[str]:
    return [word for wanted, word in lexicon.table("status-cues") if wanted == status]


@cache
def _alleged() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _words('alleged')))})\b", re.IGNORECASE)


@cache
def _denied() -> re.Pattern[str]:
    """A denial as such, or a verb of refusal with what is refused: “dismissed the reports”."""
    refusals = "|".join(sorted(form for base in _words("refusal") for form in verb_forms(base)))
    claims = "|".join(sorted(form for base in _words("claim") for form in noun_forms(base)))
    return re.compile(
        rf"\b(?:{'|'.join(_words('denied'))}|(?:{refusals}){_TO_THE}(?:{claims}))\b", re.IGNORECASE
    )


def event_status(text: str, telling: Telling, ahead: bool) -> Status:
    """The status of a clause. `ahead`: its date lies after publication.

    What “would have” happened did not; what “may” or “must have” happened is no more than said.
    """
    verb = telling.verb
    if verb and _denied().match(text, verb.end - len(verb.word)):
        return "denied"
    if ahead or (verb and _is_planned(text, telling, verb)):
        return "scheduled"
    if (verb and is_past_guess(text, verb)) or any(_alleged().search(text, *own) for own in telling.own):
        return "alleged"
    return "occurred"


def _is_planned(text: str, telling: Telling, verb: Verb) -> bool:
    """It will or is to happen; a modal without a date, or in a headline, says no more than that."""
    if verb.tense == "modal":
        return not is_past_guess(text, verb) and (telling.date is None or telling.kind == "headline")
    return verb.tense == "future"


def is_past_guess(text: str, verb: Verb) -> bool:
    """“May have left”, “would have sunk”."""
    return verb.tense == "modal" and _HAVE.match(text, verb.start) is not None
