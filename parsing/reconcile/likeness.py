"""How alike two events are: by when, by who and where, and by the words that tell them."""

from __future__ import annotations

from parsing import lexicon
from parsing.edtf import bounds
from parsing.reconcile.seen import SeenEvent
from parsing.words import containment, stem

DAYS_BEFORE = 7
"""An event dated by publication can have happened this many days before."""
_LEAST = 0.1
"""Likeness of what is told in other words altogether: a vote scheduled for one day."""
SLIP = 2
"""Days by which two sources that otherwise agree may disagree."""
_DEED_ALIKE = 0.4
_PAIR = 2
_MONTH = 31
"""Days a date spans at most to be the day of something else that lies in it."""


def alike(one: SeenEvent, other: SeenEvent) -> float:
    """How much two events are alike, up to 1; 0 where they are two."""
    apart = _apart(one, other)
    if apart is None or (one.parsed is other.parsed and _dated_apart(one, other)):
        return 0.0
    if set(one.quotes) & set(other.quotes) and apart == 0:
        return 1.0
    if _same_speech(one, other):
        return 1.0
    share = containment(one.content, other.content)
    told, shared = len(one.words & other.words), len(one.content & other.content)
    met = bool(set(one.actors) & set(other.actors))
    if apart > 0:
        near = met or bool(set(one.countries) & set(other.countries))
        return share if near and share >= 0.6 and told >= 4 and not _daily(one, other) else 0.0
    if _same_deed(one, other):
        return max(share, _LEAST)
    if (one.event.status == "denied") != (other.event.status == "denied") and share < 0.8:
        return 0.0
    if not met and not set(one.countries) & set(other.countries):
        return share if share >= 0.75 and told >= 4 else 0.0
    return max(share, _LEAST) if _enough(one, other, share, told, shared, met) else 0.0


def _same_speech(one: SeenEvent, other: SeenEvent) -> bool:
    """One sentence right after the other in which the same speaker goes on, on the same day."""
    if one.parsed is not other.parsed or not (one.quotes and other.quotes) or one.days != other.days:
        return False
    if not one.actors or one.actors[:1] != other.actors[:1] or one.event.status != other.event.status:
        return False
    first, second = sorted((one.event, other.event), key=lambda event: event.start)
    return first.end <= second.start and not one.parsed.article.text[first.end : second.start].strip(
        "”’\"' \n"
    )


def _daily(one: SeenEvent, other: SeenEvent) -> bool:
    """Their days are as far apart as the articles: rather news of every day than two days for one event."""
    published = [bounds(seen.parsed.publication.date) for seen in (one, other)]
    if not (
        one.days and other.days and published[0] and published[1] and published[0][0] and published[1][0]
    ):
        return False
    gap = (published[0][0] - published[1][0]).days
    return gap != 0 and gap == one.days[0] - other.days[0]


def _enough(one: SeenEvent, other: SeenEvent, share: float, told: int, shared: int, met: bool) -> bool:
    """Whether `told` words and `shared` words and names in common make one event, given when it was."""
    if _same_happening(one, other):
        if _same_day(one, other) and (
            one.event.type == "ELECT" or (told >= 1 and share >= 0.5) or (met and told >= 2 and share >= 0.3)
        ):
            return True
        if one.event.status == other.event.status == "scheduled" and one.event.type == "ELECT":
            # “the vote in April” and “April 23”
            return one.days is not None and other.days is not None and (_narrow(one) or _narrow(other))
        if one.days == other.days is not None and share >= 0.6 and told >= 1 and shared >= 2:
            return True
        if one.event.type != "OTHER" and _same_pair(one, other):
            return True
        if met and _narrow(one) and _narrow(other) and share >= 0.35 and shared >= 4:
            return True
    if _same_day(one, other) and told >= 2 and share >= (0.4 if met else 0.5):
        return True
    if one.days is None and other.days is None:
        return share >= 0.6 and told >= 3
    same_agent = one.actors[:1] == other.actors[:1] != ()
    if (one.days is None) != (other.days is None) or (same_agent and one.days == other.days):
        return share >= 0.4 and told >= 2 and shared >= 5
    much = shared >= 4 or (told >= 3 and one.days == other.days)
    return share >= (0.5 if met else 0.55) and told >= 2 and much


def _same_deed(one: SeenEvent, other: SeenEvent) -> bool:
    """Two articles tell of the same kind of thing done by the same on one day, in whatever words: “quit”,
    “resigned”. Once a day for most kinds is no rule, so that what it was done to has to agree as well."""
    if one.parsed is other.parsed or not _same_day(one, other) or one.actors[:1] != other.actors[:1]:
        return False
    if not one.actors or one.event.type is None or one.event.type != other.event.type:
        return False
    if _leaves(one) and _leaves(other):
        return True
    with_one, with_other = set(one.actors[1:]), set(other.actors[1:])
    if with_one and with_other and not with_one & with_other:
        return False
    if one.event.type == "REJECT" and not (one.matter and other.matter):
        return True  # “The port hit back on Monday.” says nothing that could differ
    share = containment(one.matter, other.matter)
    return share >= _DEED_ALIKE or (share > 0 and bool(with_one & with_other))


def _leaves(one: SeenEvent) -> bool:
    return (one.event.type_word or "").lower() in lexicon.words("leaving-words")


def _same_pair(one: SeenEvent, other: SeenEvent) -> bool:
    """The same two take part, in one week or month: “met her last week”, “met her on Thursday”."""
    if not (one.days and other.days and len(set(one.actors) & set(other.actors)) >= _PAIR):
        return False
    overlap = one.days[0] <= other.days[1] and other.days[0] <= one.days[1]
    short = max(one.days[1] - one.days[0], other.days[1] - other.days[0]) <= _MONTH
    return overlap and short and (_narrow(one) or _narrow(other))


def _narrow(one: SeenEvent) -> bool:
    """Dated to a week or better."""
    return one.days is not None and one.days[1] - one.days[0] < 7


def _dated_apart(one: SeenEvent, other: SeenEvent) -> bool:
    """Two time expressions of one article tell two events, but for one within the other."""
    if one.event.basis in ("publication", "none") or other.event.basis in ("publication", "none"):
        return False
    return not (one.days and other.days and one.days[0] <= other.days[1] and other.days[0] <= one.days[1])


def _apart(one: SeenEvent, other: SeenEvent) -> int | None:
    """Days between two events' dates, 0 where they can be the same, None where they cannot."""
    if not (one.days and other.days):
        return 0 if _may_precede(one, other) and _may_precede(other, one) else None
    gap = max(one.days[0] - other.days[1], other.days[0] - one.days[1], 0)
    loose = "publication" in (one.event.basis, other.event.basis)
    if loose and gap <= DAYS_BEFORE:
        return 0
    return gap if gap <= SLIP else None


def _may_precede(undated: SeenEvent, other: SeenEvent) -> bool:
    """Whether an undated event can have happened when the other did."""
    if undated.days or not other.days or undated.latest is None:
        return True
    return other.days[0] <= undated.latest or undated.event.status == "scheduled"


def _same_day(one: SeenEvent, other: SeenEvent) -> bool:
    return states_day(one) and states_day(other) and one.days == other.days


def states_day(one: SeenEvent) -> bool:
    """The article gives it a single day."""
    stated = one.event.basis in ("explicit", "relative", "inferred")
    return stated and one.days is not None and one.days[0] == one.days[1]


def _same_happening(one: SeenEvent, other: SeenEvent) -> bool:
    """The same kind of thing by the same word; of a vote and of what is scheduled the kind is enough."""
    if one.event.type is None or one.event.type != other.event.type:
        return False
    if one.event.status == other.event.status == "scheduled" or one.event.type == "ELECT":
        return True
    return stem(one.event.type_word or "") == stem(other.event.type_word or "")
