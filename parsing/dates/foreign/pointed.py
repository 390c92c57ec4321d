"""Builds dates that are pointed at from publication: weekdays, "yesterday", "last week", "this summer"."""

from __future__ import annotations

import datetime as dt
import re

from parsing.dates.foreign.model import Context, one, place, said
from parsing.dates.foreign.naming import is_name
from parsing.dates.foreign.written import step_of
from parsing.dates.model import Reading, explicit, from_mention, reference, relative, unplaced
from parsing.dates.values import (
    DAY,
    DAYS,
    MONTHS,
    WEEKDAYS,
    grain,
    move,
    value_of,
    weekday_on_or_after,
    weekday_on_or_before,
)
from parsing.edtf import bounds, from_timex
from parsing.records import TimexType

_UNKNOWN = {
    "day": "XXXX-XX-XX",
    "night": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
}
_STEPS = {
    -2: "two days before", -1: "the day before", 0: "the day of", 1: "the day after", 2: "two days after",
}  # fmt: skip
_SIDES = {-1: "before", 0: "of", 1: "after"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d.*")


def _part(match: re.Match[str], context: Context) -> str:
    word = said(match, "part")
    return f"T{context.value('part', word)}" if word else ""


def _kind(value: str) -> TimexType:
    return "TIME" if "T" in value else "DATE"


def weekday(match: re.Match[str], context: Context) -> Reading | None:
    """ "lundi", "lundi soir", "lundi prochain": the most recent one, unless it is told as to come."""
    if is_name(context, match, "weekday"):
        return None
    number, part = int(context.value("weekday", one(match, "weekday"))), _part(match, context)
    now = context.published
    if now is None:
        value = f"XXXX-WXX-{number}{part}"
        return unplaced(value, _kind(value))
    if dom := said(match, "dom"):
        day = next((day for day in _around(now) if (day.day, day.isoweekday()) == (int(dom), number)), None)
        if day is None:
            return None
    else:
        day = _weekday(now, number, step_of(match, context), context.is_ahead(*match.span()))
    side = "of" if day == now else "before" if day < now else "after"
    value = day.isoformat() + part
    how = f"the {WEEKDAYS[number - 1]} {side} {context.here}"
    return relative(context, value, how, _kind(value))


def _weekday(now: dt.date, number: int, step: int | None, ahead: bool) -> dt.date:
    if step == 1:
        return weekday_on_or_after(now + DAY, number)
    if step == -1:
        return weekday_on_or_before(now - DAY, number)
    before, after = weekday_on_or_before(now, number), weekday_on_or_after(now, number)
    if step == 0:  # "ce mardi": the nearest
        return after if ahead or after - now < now - before else before
    return after if ahead else before


def _around(now: dt.date) -> list[dt.date]:
    """The days around `now`, nearest first."""
    return [now + sign * days * DAY for days in range(21) for sign in (-1, 1)]


def weekday_of_week(match: re.Match[str], context: Context) -> Reading | None:
    """ "lundi de la semaine prochaine", "volgende week dinsdag"."""
    number, step = int(context.value("weekday", one(match, "weekday"))), step_of(match, context) or 0
    if context.published is None:
        return unplaced(f"XXXX-WXX-{number}")
    monday = weekday_on_or_before(context.published, 1) + 7 * step * DAY
    how = f"the {WEEKDAYS[number - 1]} of the week {_SIDES[step]} that of {context.here}"
    return relative(context, (monday + (number - 1) * DAY).isoformat(), how.replace("of that of", "of"))


def weekend(match: re.Match[str], context: Context) -> Reading | None:
    """ "am Wochenende": the most recent one, unless it is told as to come."""
    now = context.published
    if now is None:
        return unplaced("XXXX-WXX-WE")
    ahead = context.is_ahead(*match.span())
    saturday = weekday_on_or_after(now, 6) if ahead else weekday_on_or_before(now, 6)
    how = f"the weekend {'after' if ahead else 'before'} {context.here}"
    return relative(context, value_of(saturday, "weekend"), how)


def night(match: re.Match[str], context: Context) -> Reading | None:
    """ "la nuit de lundi à mardi", "in der Nacht zum Dienstag": the night that begins on Monday."""
    number = int(context.value("weekday", one(match, "weekday")))
    if not match.groupdict().get("weekday2"):
        number = (number - 2) % 7 + 1
    if context.published is None:
        return unplaced(f"XXXX-WXX-{number}TNI", "TIME")
    day = weekday_on_or_before(context.published, number)
    how = f"the night that began on the {WEEKDAYS[number - 1]} before {context.here}"
    return relative(context, f"{day}TNI", how, "TIME")


def day(match: re.Match[str], context: Context) -> Reading | None:
    """ "hier", "demain matin", "anoche"."""
    word = one(match, "day")
    if context.text[place(match, "day")].isupper() and not context.starts(place(match, "day")):
        return None  # "am Morgen", "De Morgen"
    steps, _, own = context.value("day", word).partition("T")
    return _stepped(context, int(steps), f"T{own}" if own else _part(match, context))


def this_part(match: re.Match[str], context: Context) -> Reading | None:
    """ "ce matin", "esta tarde"."""
    return _stepped(context, 0, _part(match, context))


def _stepped(context: Context, days: int, part: str) -> Reading:
    if context.published is None:
        value = f"XXXX-XX-XX{part}"
        return unplaced(value, _kind(value))
    value = (context.published + days * DAY).isoformat() + part
    return relative(context, value, f"{_STEPS[days]} {context.here}", _kind(value))


def unit(match: re.Match[str], context: Context) -> Reading | None:
    """ "la semaine dernière", "dieses Jahr", "el próximo mes"."""
    name, step = context.value("unit", one(match, "unit")), step_of(match, context) or 0
    if name not in DAYS and name not in MONTHS:
        return None
    night = "TNI" if name == "night" else ""
    if context.published is None:
        return unplaced(_UNKNOWN.get(name, "XXXX") + night, "TIME" if night else "DATE")
    value = value_of(move(context.published, name, step), name) + night
    return relative(
        context,
        value,
        f"the {name} {_SIDES[step]} that of {context.here}".replace("of that of", "of"),
        _kind(night),
    )


def this_year(match: re.Match[str], context: Context) -> Reading | None:
    """ "le début de l'année", "Jahresende": of the year of publication."""
    if context.published is None:
        return unplaced("XXXX")
    return relative(context, value_of(context.published, "year"), f"the year of {context.here}")


def season(match: re.Match[str], context: Context) -> Reading | None:
    """ "l'été 2016", "l'hiver dernier"."""
    if is_name(context, match, "season"):
        return None
    code = context.value("season", one(match, "season"))
    if written := said(match, "year"):
        return explicit(f"{written}-{code}")
    now, step = context.published, step_of(match, context)
    if now is None:
        return unplaced(f"XXXX-{code}")
    return relative(context, _turn(now, (code,), step), f"the {_SEASONS[code]} counted from {context.here}")


def part_of_year(match: re.Match[str], context: Context) -> Reading | None:
    """ "le premier trimestre 2017", "das zweite Halbjahr"."""
    letter, number = (
        context.value("quarter", one(match, "quarter")),
        context.value("ordinal", one(match, "ordinal")),
    )
    if letter == "H" and number not in "12":
        return None
    code = f"{letter}{number}"
    if written := said(match, "year"):
        return explicit(f"{written}-{code}")
    if context.published is None:
        return unplaced(f"XXXX-{code}")
    value = _turn(context.published, (code,), None)
    return Reading("DATE", value, "inferred", f"the nearest to {context.here}", context.anchor)


def _turn(now: dt.date, codes: tuple[str, ...], step: int | None) -> str:
    """The value of the part of a year nearest to `now`, or the last before (-1), the next after (1)."""

    def distance(value: str) -> float:
        first, last = bounds(from_timex(value)) or (None, None)
        if first is None or last is None:
            return float("inf")
        if (step == -1 and last >= now) or (step == 1 and first <= now):
            return float("inf")
        return max((first - now).days, (now - last).days, 0)

    return min((f"{now.year + offset:04d}-{code}" for offset in (-1, 0, 1) for code in codes), key=distance)


def told_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "le lendemain", "am selben Tag": counted from the day mentioned before."""
    now = context.last_day if context.last and grain(context.last) == "day" else context.published
    if now is None:
        return unplaced("XXXX-XX-XX")
    steps = int(context.value("told", one(match, "told")))
    how = _STEPS[steps].replace("the day of", "the day") + f" {now}"
    anchor = context.last if now == context.last_day else context.anchor
    return Reading("DATE", (now + steps * DAY).isoformat(), "relative", how, anchor)


def clock(match: re.Match[str], context: Context) -> Reading | None:
    """ "à 20h30": of the day mentioned in the same sentence, else of the day of publication."""
    hour, minute = (
        context.number(said(match, "hour") or one(match, "number")),
        int(said(match, "minute") or 0),
    )
    if hour is not None and hour < 12 and _part(match, context) in ("TAF", "TEV", "TNI"):
        hour += 12
    if hour is None or hour > 24:
        return None
    time = f"T{hour:02d}:{minute:02d}"
    beside = context.last_at >= context.sentence(match.start())[0] and _DAY.fullmatch(context.last or "")
    if beside and context.last:
        return from_mention(
            context, context.last[:10] + time, f"the day {context.last[:10]}, written beside it", "TIME"
        )
    if context.published is None:
        return unplaced(f"XXXX-XX-XX{time}", "TIME")
    return relative(context, f"{context.published}{time}", f"the day of {context.here}", "TIME")


def pointing(match: re.Match[str], context: Context) -> Reading | None:
    """ "maintenant", "kürzlich": PRESENT_REF, PAST_REF, FUTURE_REF."""
    return reference(context.value("reference", one(match, "reference")))
