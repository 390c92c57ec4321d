"""How alike two events are: by when, by who and where, and by the words that tell them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from parsing import lexicon
from parsing.reconcile.counts import nearly_equal
from parsing.reconcile.once import can_recur, is_announced, is_once, is_one_disaster, is_one_toll
from parsing.reconcile.opposites import are_opposite, is_denied_later, leaves_either_way
from parsing.reconcile.otherwise import by_the_way, leaves_office, say_the_same, told_otherwise
from parsing.reconcile.seen import SeenEvent
from parsing.reconcile.when import (
    apart,
    dated_apart,
    in_one_month,
    is_daily,
    is_narrow,
    same_day,
)
from parsing.words import containment, stem


class _Common(NamedTuple):
    """What two events have in common."""

    share: float
    """Of the words and names of the one with fewer, those the other has."""
    words: int
    """Content words."""
    all: int
    """Words and names."""


@dataclass(frozen=True, slots=True)
class _Least:
    """What two events must have in common at least."""

    share: float
    words: int = 0
    all: int = 0

    def is_in(self, common: _Common) -> bool:
        return common.share >= self.share and common.words >= self.words and common.all >= self.all


# Found by hand on pairs of articles about one affair: each as low as it could be without joining two events.
_HAPPENING_DAY = _Least(0.5, words=1)
_HAPPENING_DAY_MET = _Least(0.3, words=2)
_HAPPENING_DATE = _Least(0.6, words=1, all=2)
_HAPPENING_WEEK_MET = _Least(0.35, all=4)
_DAY = _Least(0.5, words=2, all=3)
_DAY_MET = _Least(0.4, words=2)
_DAY_AGENT = _Least(0.25, words=3)
_BOTH_UNDATED = _Least(0.6, words=3)
_HAPPENING_UNDATED = _Least(0.5, words=3)
_ONE_UNDATED = _Least(0.4, words=2, all=5)
_DATE_AGENT = _Least(0.4, words=2, all=5)
_DATE = _Least(0.55, words=3)
_DATE_MET = _Least(0.5, words=3)
_NEAR = _Least(0.55, words=2, all=4)
_NEAR_MET = _Least(0.5, words=2, all=4)
_OTHER_DAY = _Least(0.6, words=4)
_STRANGERS = _Least(0.75, words=4)
_TOLL = _Least(0.3, words=2)
_DENIED_ONCE = 0.8
"""Share of a denial and of what is no denial that tell one event."""
_FEWEST_VERBATIM = 2
"""Content words that two articles tell alike, no more and no less, of one date."""
_FEWEST_ON_MATTER = 2
"""Content words that two remarks on one matter have in common."""
_FEWEST_TWICE = 3
_TOLD_TWICE = 0.75
"""Content words, or else the share of words, that two sentences of one article have in common."""
_OBJECT = 0.4
"""Share of the other words where the same kind of deed is told by another verb."""
_TOLD_OTHERWISE = 0.1
"""Likeness of what is told in other words altogether: a vote scheduled for one day."""
_SAYINGS = frozenset({"ACCUSE", "REJECT", "THREATEN"})
"""Types of what is done by saying it."""
_DEEDS = frozenset({"ASSAULT", "COERCE", "CONSULT", "MOBILIZE", "RESIGN", "RETREAT"})
"""Types of what is done otherwise: words that follow are another event."""
_ENDS = {
    "agent": frozenset(map(stem, ("die", "died", "dies"))),
    "patient": frozenset(map(stem, ("kill", "murder", "assassinate"))),
}
"""Stems of the words by which who does it, or whom it is done to, is dead: once."""
_PAIR = 2
"""Actors, or countries, by which a meeting is known."""


def alike(one: SeenEvent, other: SeenEvent) -> float:
    """How much two events are alike, up to 1; 0 where they are two."""
    days, same_article = apart(one, other), one.place == other.place
    if days is None or (same_article and dated_apart(one, other)):
        return 0.0
    if days == 0 and _share(one.quotes, other.quotes):
        return 1.0
    if same_article and (_is_led(one, other) or _same_speech(one, other) or _goes_on(one, other)):
        return 1.0
    met, near = _share(one.actors, other.actors), _is_near(one, other)
    common = _in_common(one, other)
    if days:
        same = _is_dated_otherwise(one, other, common, met or near)
    else:
        same = _is_one(one, other, common, met, near)
    return max(common.share, _TOLD_OTHERWISE) if same else 0.0


def _is_dated_otherwise(one: SeenEvent, other: SeenEvent, common: _Common, known: bool) -> bool:
    """One event, told of two days. `known`: who or where is the same."""
    if is_once(one, other):
        return True
    if not known:
        return False
    if leaves_either_way(one, other) or is_denied_later(one, other):
        return True
    other_act = is_daily(one, other) or can_recur(one, other) or is_announced(one, other)
    told = _OTHER_DAY.is_in(common) and not other_act
    return told or _leave_once(one, other)


def _is_one(one: SeenEvent, other: SeenEvent, common: _Common, met: bool, near: bool) -> bool:
    """One event, where the dates allow it. `met`: somebody is in both; `near`: in one country or town."""
    known = met or near
    if not known and common.all < _STRANGERS.words and not (one.counts and other.counts):
        return False
    if _same_deed(one, other) or _same_count(one, other) or are_opposite(one, other):
        return True
    if known and (is_one_disaster(one, other) or (is_one_toll(one, other) and _TOLL.is_in(common))):
        return True
    if known and is_denied_later(one, other):
        return True
    if (one.status == "denied") != (other.status == "denied") and common.share < _DENIED_ONCE:
        return False
    if _same_occasion(one, other, common):
        return True
    if not known:
        return not (one.names and other.names) and _STRANGERS.is_in(common)
    return _one_happening(one, other, common, met) or _much_in_common(one, other, common, met)


def _share(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return bool(some) and bool(others) and not set(some).isdisjoint(others)


def _in_common(one: SeenEvent, other: SeenEvent) -> _Common:
    """Of two papers that date it alike, also what is told in other words, and not by the way."""
    mine, theirs = one.content, other.content
    both = mine & theirs
    shared, fewer = len(both), min(len(mine), len(theirs))
    if shared >= _FEWEST_ON_MATTER and one.place != other.place and one.days == other.days is not None:
        shared += told_otherwise(one.words, other.words)
        fewer = min(len(told) - by_the_way(told - both) for told in (mine, theirs))
    words = shared - len(one.names & other.names)
    return _Common(min(shared / fewer, 1.0) if fewer else 0.0, words, shared)


def _is_near(one: SeenEvent, other: SeenEvent) -> bool:
    """In one country, or in a town of one name."""
    if _share(one.countries, other.countries):
        return True
    return one.town is not None and one.town == other.town and not (one.countries and other.countries)


def _is_led(one: SeenEvent, other: SeenEvent) -> bool:
    """One is told by the headline, the other tells it in full."""
    return one.number == other.lead or other.number == one.lead


def _same_speech(one: SeenEvent, other: SeenEvent) -> bool:
    """One sentence right after the other in which the same speaker goes on, on the same day, and does nothing
    else by it: “told reporters …”, not “He accused the port”."""
    if one.place != other.place or not (one.quotes and other.quotes) or one.days != other.days:
        return False
    if not one.actors or one.actors[:1] != other.actors[:1] or one.status != other.status:
        return False
    first, second = sorted((one, other), key=lambda seen: seen.start)
    if second.type not in (None, first.type) or (second.type is None and first.type in _DEEDS):
        return False
    return _is_next(one, other)


def _is_next(one: SeenEvent, other: SeenEvent) -> bool:
    """The sentence of one follows right after that of the other."""
    first, second = sorted((one, other), key=lambda seen: seen.start)
    return first.end <= second.start <= first.next


def _goes_on(one: SeenEvent, other: SeenEvent) -> bool:
    """Right after what a government or a firm says against something come the words of somebody of theirs,
    with the same day."""
    if one.place != other.place or one.date_start != other.date_start:
        return False
    if one.date_start is None or not _share(one.countries, other.countries):
        return False
    first, second = sorted((one, other), key=lambda seen: seen.start)
    if first.type not in _SAYINGS or second.basis != "inferred" or not _is_next(one, other):
        return False
    if second.type not in (None, first.type):
        return False
    return bool(second.quotes) and not first.is_by_person


def _same_occasion(one: SeenEvent, other: SeenEvent, common: _Common) -> bool:
    """What the same speaker says of one day: in one article on the same matter, in two to or of the same."""
    if not (one.quotes and other.quotes) or one.days != other.days or one.days is None:
        return False
    if one.days[0] != one.days[1] or one.status != other.status:
        return False
    if not one.actors or one.actors[:1] != other.actors[:1]:
        return False
    if one.place == other.place:
        carried = not {one.basis, other.basis} <= {"explicit", "relative"}
        return carried and common.words >= _FEWEST_ON_MATTER
    return same_day(one, other) and len({*one.actors} & {*other.actors}) >= _PAIR


# ---------------------------------------------------------------- by what is told


def _one_happening(one: SeenEvent, other: SeenEvent, common: _Common, met: bool) -> bool:
    """The same kind of thing happened, to the same."""
    for first, second in ((one, other), (other, one)):
        if _retold(first, second) or _nobody_named(first, second, common):
            return True
    if not _same_happening(one, other):
        return False
    if same_day(one, other):
        if is_vote(one):
            return True
        if _HAPPENING_DAY.is_in(common) or (met and _HAPPENING_DAY_MET.is_in(common)):
            return True
    if one.status == other.status == "scheduled" and is_vote(one):
        # “the vote in April” and “April 23”
        return one.days is not None and other.days is not None and (is_narrow(one) or is_narrow(other))
    if one.days is None and other.days is None and one.place == other.place:
        return met and _HAPPENING_UNDATED.is_in(common)
    if one.days == other.days is not None and _HAPPENING_DATE.is_in(common):
        return True
    if one.type != "OTHER" and _same_pair(one, other):
        return True
    return met and is_narrow(one) and is_narrow(other) and _HAPPENING_WEEK_MET.is_in(common)


def _much_in_common(one: SeenEvent, other: SeenEvent, common: _Common, met: bool) -> bool:
    """Words and names make one event, given when it was."""
    if one.days is None and other.days is None:
        return _BOTH_UNDATED.is_in(common)
    if one.days is None or other.days is None:
        return _ONE_UNDATED.is_in(common)
    enough = [_NEAR_MET if met else _NEAR]
    same_agent = one.actors[:1] == other.actors[:1] != ()
    if one.days == other.days:
        if one.place != other.place and one.content == other.content:
            return common.words >= _FEWEST_VERBATIM
        enough += [_DATE_MET if met else _DATE, *([_DATE_AGENT] if same_agent else [])]
    if same_day(one, other):
        told_twice = same_agent and one.place != other.place
        enough += [_DAY_MET if met else _DAY, *([_DAY_AGENT] if told_twice else [])]
    if one.place == other.place and common.words < _FEWEST_TWICE and common.share < _TOLD_TWICE:
        return False  # “struck in the last minute”, “was sent off in the last minute”
    return any(least.is_in(common) for least in enough)


def _same_happening(one: SeenEvent, other: SeenEvent) -> bool:
    """The same kind of thing by the same word; of a vote and of what is scheduled the kind is enough."""
    if is_vote(one) and is_vote(other):
        return True
    if one.place != other.place and say_the_same(one.deed, other.deed):
        return True
    if one.type is None or one.type != other.type:
        return False
    if one.status == other.status == "scheduled":
        return True
    return not one.deed.isdisjoint(other.deed) or one.type_word == other.type_word


def is_vote(one: SeenEvent) -> bool:
    """A vote, also where the article only says that voters will do something that day."""
    if one.type is None and one.status == "scheduled":
        return stem("voters") in one.words
    return one.type == "ELECT"


def _nobody_named(one: SeenEvent, other: SeenEvent, common: _Common) -> bool:
    """“The two leaders gave a press conference”: the one does not name who, both the same countries."""
    if one.actors or one.place == other.place or one.type in (None, "OTHER"):
        return False
    same_kind = other.type in (None, one.type) and not one.deed.isdisjoint(other.words)
    return same_kind and same_day(one, other) and common.all - common.words >= _PAIR


def _retold(one: SeenEvent, other: SeenEvent) -> bool:
    """What the same two did is told again on the way: “defended his decision to receive her in March”."""
    if one.place == other.place or one.type in (None, "OTHER") or not one.deed:
        return False
    pair = len(set(one.actors) & set(other.actors)) >= _PAIR
    return pair and one.deed <= other.words and in_one_month(one, other)


def _same_pair(one: SeenEvent, other: SeenEvent) -> bool:
    """The same two take part, in one week or month: “met her last week”, “met her on Thursday”."""
    return len(set(one.actors) & set(other.actors)) >= _PAIR and in_one_month(one, other)


def _same_deed(one: SeenEvent, other: SeenEvent) -> bool:
    """Two articles tell of the same kind of thing done by the same on one day, in whatever words: “quit”,
    “resigned”. Once a day for most kinds is no rule, so that what it was done to has to agree as well."""
    if one.place == other.place or not same_day(one, other) or one.actors[:1] != other.actors[:1]:
        return False
    if not one.actors or one.type is None or one.type != other.type:
        return False
    if _leave(one, other):
        return True
    with_one, with_other = set(one.actors[1:]), set(other.actors[1:])
    if with_one and with_other and not with_one & with_other:
        return False
    if one.type == "REJECT" and not (one.matter - _claims() and other.matter - _claims()):
        return True  # “The port rejected the charge on Monday.” says nothing that could differ
    share = containment(one.matter, other.matter)
    return share >= _OBJECT or (share > 0 and bool(with_one & with_other))


@cache
def _claims() -> frozenset[str]:
    """Stems of the words for what is denied."""
    return frozenset(stem(word) for kind, word in lexicon.table("status-cues") if kind == "claim")


def _leave_once(one: SeenEvent, other: SeenEvent) -> bool:
    """Two articles let the same one leave office, or die, on days close to each other."""
    if one.place == other.place or not one.actors or one.actors[:1] != other.actors[:1]:
        return False
    once = _leave(one, other) or (_dies(one) and _dies(other))
    return once and one.status == other.status


def _leave(one: SeenEvent, other: SeenEvent) -> bool:
    return leaves_office(one.type_word) and leaves_office(other.type_word)


def _dies(one: SeenEvent) -> bool:
    """Who is named first dies, or is killed."""
    part = one.parts[0] if one.parts else "other"
    return not one.deed.isdisjoint(_ENDS.get(part, frozenset()))


def _same_count(one: SeenEvent, other: SeenEvent) -> bool:
    """Two articles count about as many of the same, of one date and one who says so: a toll that differs."""
    if one.place == other.place or one.days is None or one.days != other.days:
        return False
    pairs = ((count, another) for count in one.counts for another in other.counts)
    if not any(nearly_equal(*pair) for pair in pairs):
        return False
    return not {*one.actors, *one.setting}.isdisjoint({*other.actors, *other.setting})
