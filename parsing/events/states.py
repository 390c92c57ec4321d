"""What is so, and tells news: “was down 3%”, “It is a reply to the ban”, “The two are in talks”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsing.events.telling import Telling
from parsing.events.types import EventWord
from parsing.events.verbs import Verb

_ADVERB = r"(?:\w+ly\s+|still\s+|now\s+|already\s+)?"
_BECAME = re.compile(
    rf"\s+{_ADVERB}(?:[\d.,]+\s?(?:%|per\s?cent|points?)\s+)?"
    r"(?:dead|missing|homeless|injured|unhurt|down|up|lower|higher|out|over|back)\b(?!\s+(?:to|for)\b)",
    re.IGNORECASE,
)
_THIS = re.compile(rf"\W*(?:this|that|it)\s+{_ADVERB}", re.IGNORECASE)
_RANKS = re.compile(
    rf"\s+{_ADVERB}(?:one\s+of\s+)?(?:the|its|his|her|their|a)\s+"
    r"(?:latest|first|second|third|fourth|fifth|\w+th|last|only|most|worst|result|part|\w{3,}est)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(rf"\s+{_ADVERB}(?:in|under|on|at)\s+(?:\w+\s+){{0,2}}", re.IGNORECASE)
_FARTHEST = 80
"""Characters after the verb within which a noun says what the state is."""


def became(text: str, verb: Verb) -> bool:
    """What somebody or something is since a moment ago: “were dead”, “is down 3%”, “was 5% lower”."""
    return _BECAME.match(text, verb.end) is not None


def tells_state(text: str, telling: Telling, words: Sequence[EventWord]) -> bool:
    """A present state that is news: it came about, or speaks of an event or one that goes on.

    `words` are those of the clause that name events.
    """
    verb = telling.verb
    if verb is None or verb.tense != "state":
        return False
    nouns = [word for word in words if not word.verb and word.start - verb.end <= _FARTHEST]
    return (
        became(text, verb)
        or any(_GOES_ON.fullmatch(text, verb.end, word.start) for word in nouns)
        or (_RANKS.match(text, verb.end) is not None and any(word.end <= verb.start for word in nouns))
        or (bool(nouns) and _THIS.fullmatch(text, telling.start, verb.start) is not None)
    )
