"""Days of the week: "on Monday", "last Friday", "Tuesday night", "the Sunday before"."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from parsing.dates.fragments import day_parts, in_name, numbers_of
from parsing.dates.model import Context, DateRule, Reading, Tense, from_mention, relative, unplaced
from parsing.dates.numbers import count, ordinal
from parsing.dates.tense import is_before, is_put_off, is_scheduled_event, looks_ahead, looks_back, tense
from parsing.dates.values import DAY, grain, weekday_on_or_after, weekday_on_or_before
from parsing.dates.values import WEEKDAYS as NAMES
from parsing.lexicon import words
from parsing.patterns import one_of
from parsing.rules import Rule

_SET_FOR = re.compile(
    r"\b(?!(?:it|that|this|today|which|there|what|who|they|we|he|she)\b)[a-z-]+ (?:is|are) (?:on |for )?$"
)
_ON_A = re.compile(r"\bon a $")
_ON_THE = re.compile(r"\b(?:on|the) $")
_WEEKS_AROUND = 8
"""Weeks around publication in which the day of a weekday with its number lies."""
_ENDS = re.compile(
    r"\s*(?:[^\sa-z]|$| (?:and|but|or|when|while|because|before|after|in|at|with|so|that|to)\b)"
)
_DUE = re.compile(r"\b(?:until|till|by|before|from|is|are|be|due|starting|resumes?)(?: at least)? $")
"""Before "a week on Friday", seven days after the Friday to come."""
_HAD_BEEN_DUE = re.compile(
    r"\bhad been (?:due|scheduled|set|slated|expected|supposed|meant|planned) (?:to|for|on)\b[^.;,]*$"
)
_OFF = re.compile(r"[^.;]*\b(?:cancell?ed|called off|postponed|scrapped|put off|suspended|delayed)\b")
"""Of what is off, the day to come is told like one that is over: the nearest one is meant."""
_CALLED_OFF = (
    r"\b(?:cancel(?:s|led|ed|ing)?|call(?:s|ed|ing) off|postpon(?:es|ed|ing)|scrap(?:s|ped|ping)|"
    r"put(?:s|ting)? off) "
    r"(?:an?|her|his|its|the|their|[a-z]+'s) (?:[a-z-]+ ){0,3}?"
)
_JOINED = re.compile(r"day(?: night| morning)? (?:and|or|to|through|until|till) (?:on )?$")


def weekday_date(match: re.Match[str], context: Context, weekday: int) -> dt.date | None:
    """The day meant by a bare weekday: the latest one, the day itself included; ahead under a future verb."""
    now = context.now
    if now is None:
        return None
    said, event = tense(context, *match.span()), is_scheduled_event(context, match.end())
    before, after = weekday_on_or_before(now, weekday), weekday_on_or_after(now, weekday)
    if event and is_before(context, match.start()):
        return after if after - now <= now - before or said == "future" else before
    if _is_off(match, context):
        return after if after - now <= now - before else before
    if said != "past" and (first := _joined_to(match, context)):
        return weekday_on_or_after(first, weekday)
    return after if _is_ahead(match, context, said, event) else before


def _is_off(match: re.Match[str], context: Context) -> bool:
    """ "had been due to resume on Friday, but … cancelled", "cancelled her visit to Selm on Friday"."""
    lead = context.before(match.start(), 90)
    if _HAD_BEEN_DUE.search(lead) and _OFF.search(context.after(match.end(), 90)):
        return True
    return _visit_off().search(lead) is not None


@cache
def _visit_off() -> re.Pattern[str]:
    planned = one_of([*words("planned-events"), *words("scheduled-events")])
    return re.compile(rf"{_CALLED_OFF}{planned}\b[^.;,]*\bon $")


def _is_ahead(match: re.Match[str], context: Context, said: Tense | None, event: bool) -> bool:
    if is_put_off(context, match.start()):
        return True
    if looks_back(context, match.start()):
        return False
    if context.after(match.end(), 2) == "'s" and not event:
        return False  # "would appeal Wednesday's ruling"
    if _is_set_for(match, context):
        return True
    return said == "future" or (said != "past" and looks_ahead(context, match.start()))


def _is_set_for(match: re.Match[str], context: Context) -> bool:
    """ "The deadline is Friday", "The talks are on Monday"; not "It is Monday", which is the day itself."""
    return bool(_SET_FOR.search(context.before(match.start(), 40)))


def _joined_to(match: re.Match[str], context: Context) -> dt.date | None:
    """The day of the weekday that this one is joined to: "on Saturday and on Sunday", "Monday to Friday"."""
    joined = _JOINED.search(context.before(match.start(), 24))
    return context.last_day if joined and grain(context.last or "") == "day" else None


def in_words(date: dt.date, context: Context) -> str:
    """ "the Monday before publication (2017-02-15)"."""
    now, name = context.now, NAMES[date.isoweekday() - 1]
    if now is None or date == now:
        return f"the day of {context.here}"
    return f"the {name} {'before' if date < now else 'after'} {context.here}"


def _bare(match: re.Match[str], context: Context) -> Reading | None:
    if not _is_weekday(match, context):
        return None
    weekday = numbers_of("weekdays")[match["weekday"].rstrip(".")]
    date = weekday_date(match, context, weekday)
    part = day_parts()[match["part"]] if match["part"] else ""
    if _is_any(match, context):
        return Reading(
            "DATE", f"XXXX-WXX-{weekday}", "relative", f"some {NAMES[weekday - 1]}, not said which"
        )
    if date is None:
        return unplaced(f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""), "TIME" if part else "DATE")
    value = f"{date}T{part}" if part else date.isoformat()
    return relative(context, value, in_words(date, context), "TIME" if part else "DATE")


def _numbered(match: re.Match[str], context: Context) -> Reading | None:
    """ "on the Saturday 21": of the months around, that in which the day is of that name."""
    now, weekday = context.now, numbers_of("weekdays")[match["weekday"].rstrip(".")]
    if now is None or not _is_weekday(match, context) or not _ON_THE.search(context.before(match.start(), 8)):
        return None
    days = [now + number * DAY for number in range(-_WEEKS_AROUND * 7, _WEEKS_AROUND * 7 + 1)]
    agreeing = [day for day in days if day.day == ordinal(match["day"]) and day.isoweekday() == weekday]
    ahead = tense(context, *match.span()) == "future"
    found = [day for day in agreeing if (day > now) == ahead or day == now]
    if not found:
        return None
    date = min(found, key=lambda day: abs(day - now))
    return relative(context, date.isoformat(), in_words(date, context))


def _is_any(match: re.Match[str], context: Context) -> bool:
    """ "on a Friday": one of many; not "at a Friday meeting"."""
    return bool(
        _ON_A.search(context.before(match.start(), 12)) and _ENDS.match(context.after(match.end(), 4))
    )


def _is_weekday(match: re.Match[str], context: Context) -> bool:
    """Not a name ("Black Friday", "Sheffield Wednesday"), not "sun", "wed" or "sat"."""
    start, word = match.start("weekday"), match["weekday"]
    if context.text[start].islower():
        return False
    if not word.endswith("day"):
        return word.endswith(".") or word in ("tues", "thurs")
    return not in_name("weekday-names", context.lower, start)


def _pointed(match: re.Match[str], context: Context) -> Reading | None:
    """ "last Friday", "this Thursday", "next Monday", "the previous Friday", "the following Monday"."""
    if not _is_weekday(match, context):
        return None
    weekday = numbers_of("weekdays")[match["weekday"].rstrip(".")]
    which = match["which"]
    mentioned = which in ("previous", "following", "preceding", "that")
    now = context.last_day if mentioned and context.last_day else context.now
    if now is None:
        return unplaced(f"XXXX-WXX-{weekday}")
    date = _step(match, context, which, now, weekday)
    part = day_parts()[match["part"]] if match["part"] else ""
    value = f"{date}T{part}" if part else date.isoformat()
    if mentioned:
        return from_mention(
            context, value, f"the {NAMES[weekday - 1]} {which} {now}", "TIME" if part else "DATE"
        )
    return relative(context, value, in_words(date, context), "TIME" if part else "DATE")


def _step(match: re.Match[str], context: Context, which: str, now: dt.date, weekday: int) -> dt.date:
    if which in ("last", "past", "this past", "previous", "preceding"):
        return weekday_on_or_before(now - DAY, weekday)
    if which in ("next", "coming", "this coming", "following"):
        return weekday_on_or_after(now + DAY, weekday)
    if which == "that":
        return weekday_on_or_before(now, weekday)
    return (
        weekday_date(match, context, weekday) or now
        if tense(context, *match.span()) == "past"
        else (weekday_on_or_after(now, weekday))
    )


def _of_week(match: re.Match[str], context: Context) -> Reading | None:
    """ "Thursday last week", "next week on Monday": weeks begin on Monday."""
    day = match["weekday"] or match["weekday2"]
    if context.text[match.start("weekday" if match["weekday"] else "weekday2")].islower():
        return None
    weekday, now = numbers_of("weekdays")[day.rstrip(".")], context.now
    which = match["which"] or match["which2"]
    if now is None:
        return unplaced(f"XXXX-WXX-{weekday}")
    monday = weekday_on_or_before(now, 1) + {"last": -7, "next": 7}.get(which, 0) * DAY
    date = monday + (weekday - 1) * DAY
    return relative(
        context, date.isoformat(), f"the {NAMES[weekday - 1]} of {which} week, counted from {context.here}"
    )


def _from(match: re.Match[str], context: Context) -> Reading | None:
    """ "two weeks from Monday", "90 days from Friday", "Thursday fortnight"."""
    number = count(match["num"]) if match["num"] else 2
    weekday = numbers_of("weekdays")[(match["weekday"] or match["weekday2"]).rstrip(".")]
    if (
        number is None
        or number % 1
        or context.text[match.start("weekday" if match["weekday"] else "weekday2")].islower()
    ):
        return None
    if match["on"] and not _DUE.search(context.before(match.start(), 24)):
        return None  # “jailed for a week on Friday”
    days = match["unit"] or "weeks"
    if context.now is None:
        return unplaced(f"XXXX-WXX-{weekday}" if days.startswith("week") else "XXXX-XX-XX")
    date = (
        weekday_on_or_after(context.now, weekday) + int(number) * (7 if days.startswith("week") else 1) * DAY
    )
    return relative(context, date.isoformat(), f"{int(number)} {days} after the {NAMES[weekday - 1]} to come")


def _ago(match: re.Match[str], context: Context) -> Reading | None:
    """ "two Fridays ago"."""
    number, weekday = count(match["num"]), numbers_of("weekdays")[match["dayname"]]
    if not number or number % 1:
        return None
    if context.now is None:
        return unplaced(f"XXXX-WXX-{weekday}")
    date = weekday_on_or_before(context.now - DAY, weekday) - 7 * (int(number) - 1) * DAY
    return relative(context, date.isoformat(), f"{match['num']} {NAMES[weekday - 1]}s before {context.here}")


def _beside(match: re.Match[str], context: Context) -> Reading | None:
    """ "the day before last Tuesday", "a week from Monday"."""
    weekday = numbers_of("weekdays")[match["weekday"].rstrip(".")]
    date = weekday_date(match, context, weekday)
    if date is None:
        return unplaced("XXXX-XX-XX")
    date += {"before": -DAY, "after": DAY}[match["side"]]
    return relative(context, date.isoformat(), f"the day {match['side']} a {NAMES[weekday - 1]}")


_WHICH = (
    r"(?:the )?(?P<which>this past|this coming|last|past|previous|preceding|this|next|coming|following|that)"
)
_PART = r"(?:'s)? (?:(?:early|late|mid)(?:-| ))?<part>(?!s)"

WEEKDAYS: tuple[DateRule, ...] = (
    Rule(
        "day_beside_weekday",
        r"(?:the )?day (?P<side>before|after) (?:last |this |next )?<weekday>",
        _beside,
        yes=(("He had left the day before last Tuesday.", "2017-02-13"),),
        no=("the day before the vote",),
    ),
    Rule(
        "weekday_of_week",
        r"<weekday>,? (?:of )?(?P<which>last|this|next) week|(?P<which2>last|next) week,? (?:on )?<weekday2>",
        _of_week,
        yes=(
            ("They met Thursday of last week.", "2017-02-09"),
            ("They will meet on Monday next week.", "2017-02-20"),
            ("They meet next week on Tuesday.", "2017-02-21"),
        ),
        no=("last week the sun rose", "They met on Monday. Last week they rested."),
    ),
    Rule(
        "from_weekday",
        r"<num> (?P<unit>weeks?|days?) (?:from|(?P<on>on)) (?:next |this )?<weekday>"
        r"|(?:next )?<weekday2> fortnight",
        _from,
        yes=(
            ("They vote a week from Friday.", "2017-02-24"),
            ("It takes effect 30 days from Friday.", "2017-03-19"),
            ("The hearing resumes next Thursday fortnight.", "2017-03-02"),
            ("They will strike until at least a week on Friday.", "2017-02-24"),
            ("The vote is a week on Friday.", "2017-02-24"),
        ),
        no=(
            "a week from sun to rain",
            "two weeks from the vote",
            "He was jailed for a week on Friday.",
        ),
    ),
    Rule(
        "weekdays_ago",
        r"<num> <dayname>s ago",
        _ago,
        yes=(("He left two Fridays ago.", "2017-02-03"), ("one Mondays ago", "2017-02-13")),
        no=("several Fridays ago",),
    ),
    Rule(
        "pointed_weekday",
        _WHICH + r" <weekday>(?:" + _PART + ")?",
        _pointed,
        yes=(
            ("They voted last Friday.", "2017-02-10"),
            ("The talks resume next Monday.", "2017-02-20"),
            ("He will speak this Thursday.", "2017-02-16"),
        ),
        no=("this sun", "the last sat down"),
    ),
    Rule(
        "weekday_and_number",
        r"<weekday>,? <day>(?=[.,;)]| (?:and|at|but|in|when|with)\b|$)",
        _numbered,
        yes=(
            ("It sank the Saturday 4.", "2017-02-04"),
            ("They will meet on Tuesday 21 in Selm.", "2017-02-21"),
        ),
        no=("It sank the Saturday 5.", "They won Saturday 4 goals to 3."),
    ),
    Rule(
        "weekday",
        r"<weekday>(?:" + _PART + ")?",
        _bare,
        yes=(
            ("He accused them on Monday.", "2017-02-13"),
            ("They will vote on Sunday.", "2017-02-19"),
            ("The deadline is Friday.", "2017-02-17"),
            ("He spoke on Wednesday.", "2017-02-15"),
            ("She landed Tuesday night.", "2017-02-14TNI"),
            ("She cancelled her visit to Selm on Friday.", "2017-02-17"),
            ("She cancelled her visit to Selm on Tuesday.", "2017-02-14"),
        ),
        no=("Black Friday sales", "the sun rose", "they sat and wed", "the Sunday Times", "Ash Wednesday"),
    ),
)
