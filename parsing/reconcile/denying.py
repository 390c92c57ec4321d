"""Whether a statement denies, can be denied, and points back to what it denies: by its own words alone."""

from __future__ import annotations

import re
from functools import cache

from parsing import lexicon
from parsing.records import Quote

_GUILT = ("guilt", "impropriety", "involvement", "misconduct", "responsibility", "wrongdoing")
_BACK = (
    r"(?:it|this|them|these|those|(?:the|any|all|such|these|those|his|her|their|its) (?:[\w-]+ )?"
    r"(?P<kind>accus|alleg|assert|charg|claim|report|rumou?r|suggest)(?:ation|ion)?s?e?s?"
    rf"|(?P<guilt>(?:any |all )?(?:{'|'.join(_GUILT)})))"
)
_POINTS_BACK = re.compile(
    rf"{_BACK}(?=$|[.,;]|\s+(?:after|and|as|at|before|during|in|on|through|to|via|when|while|with)\b"
    r"|\s+yesterday\b|\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_CALLED_FALSE = re.compile(
    rf"(?:that )?{_BACK}(?: (?:is|are|was|were))?(?: [a-z]+ly)? "
    r"(?:a lie|lies|(?:false|untrue|not true|baseless|unfounded|fabricated)\b(?! (?:in|if|when)\b))",
    re.IGNORECASE,
)
"""“the claim was untrue”, “this is a lie”."""
_NEGATION = re.compile(r"\b(?:not|no|never|nothing|nobody|neither|nor|none|\w+n['’]t)\b", re.IGNORECASE)


@cache
def _stances() -> dict[str, str]:
    """The form of a verb -> `denies` or `accuses`."""
    return {row[0]: row[1] for row in lexicon.table("stance-cues")}


def stance(quote: Quote) -> str:
    """`denies` or `accuses` where the verb says so; else nothing."""
    words = (quote.cue or "").lower().split()
    return _stances().get(words[-1], "") if words else ""


def denies(quote: Quote) -> bool:
    return quote.negated or stance(quote) == "denies" or _CALLED_FALSE.match(quote.text) is not None


def can_be_denied(quote: Quote) -> bool:
    return not (denies(quote) or quote.text.endswith("?") or _NEGATION.search(quote.text))


def points_back(quote: Quote) -> str | None:
    """The noun by which it points back, in part: `charg` of “the charge”, nothing of “it”; None where it does
    not."""
    back = _POINTS_BACK.match(quote.text) or _CALLED_FALSE.match(quote.text)
    return (back["kind"] or back["guilt"] or "").lower() if back else None


def fits(kind: str, quote: Quote, aimed: bool) -> bool:
    """The statement is what a denial calls it: “it” any, “the report” one that is reported, “wrongdoing” an
    accusation of who denies (`aimed`)."""
    accuses = stance(quote) == "accuses"
    if kind.endswith(_GUILT):
        return aimed and accuses
    return not kind or aimed or accuses or kind in (quote.cue or "").lower()
