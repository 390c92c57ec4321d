"""The day of a vote, where the text has named it: "election day", "the day after the vote"."""

from __future__ import annotations

import datetime as dt
import re

from parsing.dates.model import Context, DateRule, Reading
from parsing.dates.values import DAY
from parsing.rules import Rule

_VOTES = re.compile(
    r"\b(?:votes?|voters?|voting|elections?|elects?|polls|referendum|plebiscite|run-?off|ballot)\b"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_REACH = 60


def note_vote(context: Context, start: int, end: int, value: str) -> None:
    """Remembers a day told beside a vote."""
    if not _DAY.fullmatch(value):
        return
    first, last = context.sentence(start)
    beside = context.lower[max(first, start - _REACH) : min(last, end + _REACH)]
    if _VOTES.search(beside):
        context.votes.add(value)


def _vote(match: re.Match[str], context: Context) -> Reading | None:
    """None where the text has named no day of a vote before, or several."""
    if len(context.votes) != 1:
        return None
    (vote,) = context.votes
    step = {"before": -DAY, "after": DAY, None: dt.timedelta()}[match["side"]]
    day = (dt.date.fromisoformat(vote) + step).isoformat()
    how = f"the day {match['side']} the vote of {vote}" if match["side"] else f"the day of the vote, {vote}"
    return Reading("DATE", day, "inferred", f"{how}, told before", vote)


VOTES: tuple[DateRule, ...] = (
    Rule(
        "vote",
        r"(?:the )?(?:election|polling|voting) day"
        r"|(?:the )?day (?P<side>before|after) the (?:vote|election|run-?off|referendum|ballot)",
        _vote,
        yes=(
            ("Brel votes on March 5. The schools close on election day.", "2017-03-05"),
            ("Brel votes on March 5. The count ends the day after the vote.", "2017-03-06"),
        ),
        no=(
            "The schools close on election day.",
            "Brel votes on March 5 and again in a runoff on March 19. The schools close on election day.",
            "The fair is on March 5. The schools close on election day.",
        ),
    ),
)
