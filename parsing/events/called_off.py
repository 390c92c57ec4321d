"""What was planned for a day and is not to be: “has cancelled his visit, planned for May 22”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from parsing.edtf import bounds
from parsing.events.scope import verbs_of
from parsing.events.telling import Telling
from parsing.events.verbs import Verb, find_verbs
from parsing.records import TimeExpression

# The new day: “put off until June”.
_NEW_DAY = re.compile(
    r"\b(?:to|until|till|reschedul\w+\s+(?:for|to|on)|instead\s+(?:for|on|in))\s+\Z", re.IGNORECASE
)
_NOT_THEN = re.compile(r"\b(?:not|rather\s+than|instead\s+of)\s+(?:on\s+|in\s+)?\Z", re.IGNORECASE)
_PLANNED_FOR = re.compile(
    r"\b(?:planned|scheduled|set|due|slated|booked|expected)\s+(?:for|on|in|to\s+\w+(?:\s+\w+){0,3})\s+(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
# No mark or conjunction up to the next verb.
_PLANNED_AT = re.compile(
    r"\w+\s+(?:for|on|in|at)\s(?:(?!\b(?:and|but|or|that|who|which|when|after|as)\b)[^,;:—–])*\Z",
    re.IGNORECASE,
)
_PLANNED = frozenset({"planned", "scheduled", "set", "slated", "booked", "expected"})
_DAY = len("2031-05-21")
_NEAR = 60
"""Characters before a date in which it is said what it is the date of."""
_FAR = 300
"""Characters around a date in which it is said that what it is the date of was called off."""


@cache
def _calls_off() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{verbs_of('calling off')}|did(?:n[’']t|\s+not)\s+(?:take\s+place|happen|go\s+ahead))\b",
        re.IGNORECASE,
    )


@cache
def _but_off() -> re.Pattern[str]:
    """“Was due on Monday but was put off”, “but called the trip off”."""
    return re.compile(
        rf"\bbut\s+(?:(?:he|she|it|they|the\s+\w+)\s+)?"
        rf"(?P<group>(?:(?:was|were|has\s+been|have\s+been)\s+)?(?:\w+ly\s+|later\s+)?"
        rf"(?P<verb>{verbs_of('calling off')}|called(?=\s(?:\w+\s){{1,3}}off\b)))\b",
        re.IGNORECASE,
    )


def _calling_off(off: re.Match[str]) -> Verb:
    return Verb(off.start("group"), off.end("group"), off["verb"].lower(), "past", subordinate=False)


def without_called_off(visible: str, tellings: Sequence[Telling], published: str | None) -> list[Telling]:
    """`tellings` without the days of what is called off; the calling off itself is told of its own day.

    `visible` is the text without quotations and dates, `published` its ISO day.
    """
    kept: list[Telling] = []
    joined: dict[int, list[tuple[int, int]]] = {}
    for telling in tellings:
        if telling.main:
            chief = len(kept)
            kept.append(_of_its_own_day(visible, telling, published))
        elif _is_called_off(visible, telling, kept[chief], published):
            joined.setdefault(chief, [*kept[chief].own]).append((telling.start, telling.end))
        else:
            kept.append(telling)
    for chief, stretches in joined.items():
        kept[chief] = kept[chief]._replace(own=_as_few(stretches))
    return kept


def _of_its_own_day(visible: str, telling: Telling, published: str | None) -> Telling:
    telling = _of_its_own_verb(visible, telling)
    verb, date = telling.verb, telling.date
    if verb is None or date is None or verb.negated:
        return telling
    if verb.tense == "future":
        off = _but_off().search(visible, max(verb.end, date.end), telling.end)
        if off is None:
            return telling
        wide = len(date.edtf or "") < _DAY  # “was due last May but called it off”: so was that
        return telling._replace(date=date if wide else None, verb=_calling_off(off))
    calls = _calls_off().match(visible, verb.end - len(verb.word)) is not None
    planned = calls and (_is_ahead(date, published) or _is_planned_for(visible, date))
    return telling._replace(date=None) if planned and not _is_new(visible, date) else telling


def _of_its_own_verb(visible: str, telling: Telling) -> Telling:
    """“The strike planned for Monday did not take place”: it did not; “planned” is no verb of the clause."""
    verb = telling.verb
    if verb is None or verb.word not in _PLANNED or verb.end - verb.start > len(verb.word):
        return telling
    after = next((one for one in find_verbs(visible, verb.end, telling.end) if not one.subordinate), None)
    if after is None or not _PLANNED_AT.match(visible, verb.start, after.start):
        return telling
    return telling._replace(verb=after)


def _is_called_off(visible: str, part: Telling, chief: Telling, published: str | None) -> bool:
    date = part.date
    if date and _NOT_THEN.search(visible, max(0, date.start - _NEAR), date.start):
        return True  # “on Monday, not Tuesday”
    if date is None or _is_new(visible, date):
        return False
    around = max(chief.start, date.start - _FAR), min(chief.end, date.end + _FAR)
    if _calls_off().search(visible, *around) is None:
        return False
    verb = part.verb
    if verb and verb.word not in _PLANNED and not _calls_off().match(visible, verb.end - len(verb.word)):
        return False
    return _is_planned_for(visible, date) or (
        _is_ahead(date, published) and (verb is None or verb.tense != "future")
    )


def _is_new(visible: str, date: TimeExpression) -> bool:
    return _NEW_DAY.search(visible, max(0, date.start - _NEAR), date.start) is not None


def _is_planned_for(visible: str, date: TimeExpression) -> bool:
    return _PLANNED_FOR.search(visible, max(0, date.start - _NEAR), date.start) is not None


def _is_ahead(date: TimeExpression, published: str | None) -> bool:
    days, today = bounds(date.edtf), bounds(published)
    return bool(days and days[0] and today and today[0] and days[0] > today[0])


def _as_few(stretches: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The stretches in order, those side by side as one."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if spans and start <= spans[-1][1] + 2:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return tuple(spans)
