"""Days counted from today: "today", "yesterday morning", "tonight", "the day after tomorrow"."""

from __future__ import annotations

import datetime as dt
import re

from parsing.dates.fragments import day_parts, in_name, numbers_of
from parsing.dates.model import Context, DateRule, Reading, from_mention, reference, relative, unplaced
from parsing.dates.rules.weekdays import in_words, weekday_date
from parsing.dates.tense import tense
from parsing.dates.values import DAY, grain, move, value_of
from parsing.records import TimexType
from parsing.rules import Rule

_STEPS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_STEP = {"next": 1, "following": 1, "previous": -1, "preceding": -1}
_HAD = re.compile(r"\b(?:had|earlier|before)\b|['’]d\b|[\"“]")
_DURING = re.compile(r"\b(?:in|during|by|until|before|through|later in|earlier in)\s+$")
_WILL = re.compile(r"\b(?:will|would|may|might|could|must|'ll|to|hopes?|dreams?|that)\s+$")
_SAID = {
    -1: "the day before",
    0: "the day of",
    1: "the day after",
    -2: "two days before",
    2: "two days after",
}


def _stepped(context: Context, days: int, part: str = "") -> Reading:
    if context.now is None:
        return unplaced(f"XXXX-XX-XX{part}", "TIME" if part else "DATE")
    value = (context.now + days * DAY).isoformat() + part
    return relative(context, value, f"{_SAID[days]} {context.here}", "TIME" if part else "DATE")


_NOT_THEN = re.compile(r"\b(?:today|tonight|now|tomorrow),? (?:and )?not $")
""" "today, not tomorrow": no day on which something is."""


def _deictic(match: re.Match[str], context: Context) -> Reading | None:
    start, word = match.start("word"), match["word"]
    if not context.text[start].islower() and in_name("today-names", context.lower, start):
        return None
    if _NOT_THEN.search(context.before(start, 24)):
        return None
    if word == "today" and context.narrative:
        return Reading("DATE", "PRESENT_REF", "relative", "the time of writing")
    part = "TNI" if word == "tonight" else f"T{day_parts()[match['part']]}" if match["part"] else ""
    return _stepped(context, _STEPS[word], part)


def _told(day: dt.date, value: str, how: str, kind: TimexType = "DATE") -> Reading:
    """A date counted from the day told of."""
    return Reading(kind, value, "relative", how, day.isoformat())


def _twice(match: re.Match[str], context: Context) -> Reading | None:
    return _stepped(context, -2 if match["word"] == "before yesterday" else 2)


def _this_part(match: re.Match[str], context: Context) -> Reading | None:
    """ "this morning", "last night"."""
    part, which = day_parts()[match["part"]], match["which"]
    if which == "last":
        return _stepped(context, -1, f"T{part}")
    if which == "this":
        return _stepped(context, 0, f"T{part}")
    step = _STEP.get(which.removeprefix("the "), 0)
    day = context.told_day(step, match.start())
    if day is None:
        return unplaced(f"XXXX-XX-XXT{part}", "TIME")
    day += step * DAY
    return _told(day, f"{day}T{part}", f"the {part} told from {day}", "TIME")


def _part_and_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "mid-afternoon yesterday", "early evening on Tuesday"."""
    part = f"T{day_parts()[match['part']]}"
    if match["word"]:
        return _stepped(context, _STEPS[match["word"]], part)
    if context.text[match.start("weekday")].islower():
        return None
    weekday = numbers_of("weekdays")[match["weekday"]]
    day = weekday_date(match, context, weekday)
    if day is None:
        return unplaced(f"XXXX-WXX-{weekday}{part}", "TIME")
    return relative(context, f"{day}{part}", in_words(day, context), "TIME")


def _some_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "will one day be king"; of the past it is a day, or a length of time."""
    ahead = match["word"] or _WILL.search(context.before(match.start(), 24))
    return reference("FUTURE_REF", "a day ahead, not said which") if ahead else None


def _this_time(match: re.Match[str], context: Context) -> Reading | None:
    """ "this time last year": about this month, a year away."""
    if context.now is None:
        return unplaced("XXXX-XX")
    day = move(context.now, "year", -1 if match["which"] == "last" else 1)
    return relative(context, value_of(day, "month"), f"the same time, a year from {context.here}")


def _one_before(match: re.Match[str], context: Context) -> Reading | None:
    """ "the day before", "the year after", "the week before last"."""
    unit, steps = match["unit"], -1 if match["side"] == "before" else 1
    day = context.now if match["last"] else context.last_day or context.now
    if day is None:
        return unplaced({"day": "XXXX-XX-XX", "night": "XXXX-XX-XX", "week": "XXXX-WXX"}.get(unit, "XXXX"))
    other = move(day, unit, 2 * steps if match["last"] else steps)
    value = value_of(other, unit) + ("TNI" if unit == "night" else "")
    how = f"the {unit} {match['side']} {day}"
    return from_mention(context, value, how) if not match["last"] else relative(context, value, how)


def _the_part(match: re.Match[str], context: Context) -> Reading | None:
    """ "in the morning", "by mid-afternoon", "overnight": of the day told of, else of today."""
    if match["part"] and not _DURING.search(context.before(match.start(), 12)):
        return None
    part = "NI" if match["night"] else day_parts()[match["part"] or match["part2"]]
    if context.told and not context.wider and not match["night"]:
        day, which = dt.date.fromisoformat(context.told), f"{context.told}, told of before"
        if _is_of_next_day(match, context, part):
            return _told(day, f"{day + DAY}T{part}", f"{match[0]} after {which}", "TIME")
        return _told(day, f"{day}T{part}", f"{match[0]} of {which}", "TIME")
    return _stepped(context, 0, f"T{part}")


def _is_of_next_day(match: re.Match[str], context: Context, part: str) -> bool:
    """A morning or an afternoon told of after a night, but for what "had" happened and what is quoted."""
    night = context.last is not None and context.last[10:] in ("TNI", "TEV") and part in ("DA", "MO", "AF")
    return night and not _HAD.search(context.lower, context.sentence(match.start())[0], match.start())


def _mentioned_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "the next day", "the same day", "that day", "a day earlier"."""
    step = _STEP.get(match["which"] or "", 0)
    ahead = _day_ahead(match, context) if step > 0 else None
    day = ahead or context.told_day(step, match.start(), nearest=match[0].startswith("that"))
    if day is None:
        return unplaced("XXXX-XX-XX")
    if step > 0 and day == context.published and tense(context, *match.span()) == "past":
        return unplaced("XXXX-XX-XX")  # what has happened did not do so after the article
    how = {1: "the day after", -1: "the day before", 0: "the day"}[step]
    return _told(day, (day + step * DAY).isoformat(), f"{how} {day}, told of before")


def _day_ahead(match: re.Match[str], context: Context) -> dt.date | None:
    """The coming day mentioned last: "They meet on Friday. The vote will be held the next day."."""
    day = context.last_day if grain(context.last or "") == "day" else None
    if day is None or context.published is None or day <= context.published:
        return None
    return day if tense(context, *match.span()) == "future" else None


DAYS: tuple[DateRule, ...] = (
    Rule(
        "day_but_one",
        r"(?:the )?day (?P<word>before yesterday|after tomorrow)",
        _twice,
        yes=(("He fled the day before yesterday.", "2017-02-13"),),
        no=("the day before the vote",),
    ),
    Rule(
        "deictic_day",
        r"(?P<word>yesterday|today|tonight|tomorrow)(?:(?:'s)? (?:(?:early|late|mid)(?:-| ))?<part>(?!s))?",
        _deictic,
        yes=(
            ("They signed it yesterday.", "2017-02-14"),
            ("It is due tomorrow morning.", "2017-02-16TMO"),
            ("She speaks tonight.", "2017-02-15TNI"),
        ),
        no=("as the channel Russia Today put it", "USA Today wrote", "We act now, not tomorrow."),
    ),
    Rule(
        "part_and_day",
        r"(?:early|late|mid)(?: |-)<part> (?:on )?(?:(?P<word>yesterday|today|tomorrow)|<weekday>)",
        _part_and_day,
        yes=(
            ("Shares fell at mid-afternoon yesterday.", "2017-02-14TAF"),
            ("It shut in early afternoon Monday.", "2017-02-13TAF"),
        ),
        no=("in the early afternoon sun", "late evening mon ami"),
    ),
    Rule(
        "some_day",
        r"(?:one day|(?P<word>some ?day))",
        _some_day,
        yes=(("He will one day be king.", "FUTURE_REF"), ("It may happen someday.", "FUTURE_REF")),
        no=("They talked for one day.", "One day he fell."),
    ),
    Rule(
        "this_time",
        r"(?:at )?(?:this|the same) time (?P<which>last|next) year",
        _this_time,
        yes=(("Prices were lower this time last year.", "2016-02"),),
        no=("They lost this time. Last year they won.",),
    ),
    Rule(
        "part_of_day",
        r"(?P<which>this|last|that|(?:the )?(?:next|following|previous|same)) <part>",
        _this_part,
        yes=(("Shots were heard last night.", "2017-02-14TNI"), ("this morning", "2017-02-15TMO")),
        no=(
            "this eveningwear",
            "the last mornings",
        ),
    ),
    Rule(
        "the_part",
        r"(?:the (?:(?:early|late|mid)(?: |-))?<part>|(?:early|late|mid)(?: |-)<part2>|"
        r"(?P<night>overnight))(?! of)(?! (?:on|into) (?:mon|tues|wednes|thurs|fri|satur|sun)day)",
        _the_part,
        yes=(
            ("He fell on 3 May 2016. In the morning he rose.", "2016-05-03TMO"),
            ("It sank on Monday night. In the afternoon divers left.", "2017-02-14TAF"),
            ("Shells hit the town overnight.", "2017-02-15TNI"),
        ),
        no=("the night train", "the night of the storm"),
    ),
    Rule(
        "one_before",
        r"the (?P<unit>day|night|week|month|year) (?P<side>before|after)(?P<last> last)?(?=\s*(?:[.,;:)]|$))",
        _one_before,
        yes=(
            ("It fell on 3 May 2016. It had risen the day before.", "2016-05-02"),
            ("They won the year before last.", "2015"),
        ),
        no=(
            "the year after that",
            "the day before he left",
        ),
    ),
    Rule(
        "mentioned_day",
        r"(?:the |that )(?P<which>next|following|previous|preceding|very same|same) day(?!-)|that day(?!-)",
        _mentioned_day,
        yes=(("On 3 May 2016 he fell. The next day he rose.", "2016-05-04"),),
        no=(
            "the next day-trip",
            "some day",
        ),
    ),
)
