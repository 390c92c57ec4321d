"""Days and months by name or number: "February 15, 2017", "15 Feb", "2017-02-15", "mid-March"."""

from __future__ import annotations

import datetime as dt
import re

from parsing.dates.fragments import numbers_of
from parsing.dates.model import Context, DateRule, Reading, explicit, unplaced
from parsing.dates.nearest import year_for
from parsing.dates.numbers import ordinal, spoken_year
from parsing.dates.values import DAY, move, value_of, weekday_on_or_after, weekday_on_or_before
from parsing.rules import Rule

_IN = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|from|to|through|during|for|before|after|between|last|this|next|and|or|"
    r"late|early|mid|every|each|past|previous|following|around|about|beyond|than|as|until|on)|[-(/,;])\s*(?:-\s*)?$"
)
_SURE = re.compile(r"(?:\b(?:in|since|until|till|during|last|next|late|early|mid)|-)\s*$")
_NAMES = frozenset({"april", "june", "august", "may", "march"})
_VERB_AFTER = re.compile(r"\s+(?:was|is|were|saw|will|had|has|brought|marked)\b")


def month_number(words: str) -> int:
    """1 to 12, of a name or abbreviation."""
    return numbers_of("months")[words.rstrip(".")]


def weekday_number(words: str) -> int:
    """ISO weekday, of a name or abbreviation."""
    return numbers_of("weekdays")[words.rstrip(".")]


def _day_number(match: re.Match[str]) -> int:
    return ordinal(match["day"] or match["ordinal"])


def _capital(match: re.Match[str], context: Context, group: str) -> bool:
    return not context.text[match.start(group)].islower()


def _full(match: re.Match[str], context: Context) -> Reading | None:
    if not _capital(match, context, "month"):
        return None
    day = dt.date(int(match["year"]), month_number(match["month"]), _day_number(match))
    return explicit(day.isoformat())


def _iso(match: re.Match[str], context: Context) -> Reading | None:
    day = dt.date(int(match["year"]), int(match["m"]), int(match["d"]))
    if match["time"]:
        return explicit(f"{day}T{match['time'].replace('.', ':')[:5]}", "TIME")
    return explicit(day.isoformat())


def _numeric(match: re.Match[str], context: Context) -> Reading | None:
    a, b, year = int(match["a"]), int(match["b"]), int(match["yy"])
    if len(match["yy"]) == 2:
        pivot = (context.published.year if context.published else 2030) % 100 + 10
        year += 1900 if year > pivot else 2000
    day_first = a > 12 or (b <= 12 and bool(context.day_first))
    month, day = (b, a) if day_first else (a, b)
    unsure = a <= 12 and b <= 12 and a != b
    how = f"read as {'day/month' if day_first else 'month/day'}"
    return Reading("DATE", dt.date(year, month, day).isoformat(), "inferred" if unsure else "explicit", how)


def _without_year(match: re.Match[str], context: Context) -> Reading | None:
    """A month and day: the year is the nearest one, or the one the words point at."""
    if not _capital(match, context, "month"):
        return None
    month, day = month_number(match["month"]), _day_number(match)
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    dt.date(2000, month, day)  # raises where the month has no such day
    pointed = _pointed_year(match, context)
    year = pointed or year_for(context, match.span(), month, day, weekday)
    if year is None:
        return unplaced(f"XXXX-{month:02d}-{day:02d}")
    return _inferred(context, dt.date(year, month, day).isoformat(), year, pointed is not None)


def _pointed_year(match: re.Match[str], context: Context) -> int | None:
    which = match["which"]
    if not which:
        return None
    if which in ("that", "the same"):
        return context.last_year
    if context.now is None:
        return None
    return context.now.year + {"last": -1, "next": 1}.get(which, 0)


def _inferred(context: Context, value: str, year: int, pointed: bool) -> Reading:
    if pointed:
        how = f"the year counted from {context.here}"
    else:
        how = f"the year not written; {year} is the nearest to {context.here} that fits the tense"
    return Reading("DATE", value, "inferred", how, context.anchor)


def _month_year(match: re.Match[str], context: Context) -> Reading | None:
    if not _capital(match, context, "month"):
        return None
    year = int(match["year"]) if match["year"] else spoken_year(match["spoken"])
    return explicit(f"{year:04d}-{month_number(match['month']):02d}")


def _month(match: re.Match[str], context: Context) -> Reading | None:
    if not _capital(match, context, "month") or not (match["which"] or _is_month(match, context)):
        return None
    month = month_number(match["month"])
    pointed = _pointed_year(match, context)
    year = pointed or year_for(context, match.span(), month)
    if year is None:
        return unplaced(f"XXXX-{month:02d}")
    return _inferred(context, f"{year:04d}-{month:02d}", year, pointed is not None)


def _is_month(match: re.Match[str], context: Context) -> bool:
    """Whether the word is the month, not a name or a verb."""
    before, after = context.before(match.start()), context.text[match.end() : match.end() + 20]
    word = match["month"].rstrip(".")
    if len(word) < 4 and word != "may":
        return match["month"].endswith(".") and bool(_IN.search(before))  # an abbreviation alone: "in Dec."
    if word not in _NAMES:
        return not re.match(r"\s+[A-Z][a-z]+['’]s\b", after)
    if word == "may" and context.may_is_name:
        return bool(_SURE.search(before))
    if re.match(r"\s+[A-Z][a-z]", after) and not re.match(r"\s+(?:I|The|Mr|Mrs|Ms|President|Prime)\b", after):
        return bool(_SURE.search(before))
    if _IN.search(before):
        return True
    return word not in ("may", "march") or bool(_VERB_AFTER.match(after) and not before.strip())


def _pointed_month(match: re.Match[str], context: Context) -> Reading | None:
    """ "last April", "this June", "next May", "the previous April"."""
    if not _capital(match, context, "month"):
        return None
    month, which = month_number(match["month"]), match["point"]
    day = ordinal(match["day"]) if match["day"] else 0
    now = context.last_day if which in ("previous", "following", "that") else context.now
    if now is None:
        return unplaced(f"XXXX-{month:02d}" + (f"-{day:02d}" if day else ""))
    year = now.year
    if which in ("last", "past", "this past", "previous") and month >= now.month:
        year -= 1
    elif which in ("next", "coming", "this coming", "following") and month <= now.month:
        year += 1
    value = dt.date(year, month, day).isoformat() if day else f"{year:04d}-{month:02d}"
    return Reading("DATE", value, "relative", f"counted from {context.here}", context.anchor)


def _weekday_the(match: re.Match[str], context: Context) -> Reading | None:
    """ "Tuesday the 14th": the nearest month in which the two agree."""
    if not _STOPS.match(context.after(match.end())):
        return None
    weekday, day = weekday_number(match["weekday"]), ordinal(match["ordinal"])
    now = context.now
    if now is None:
        return unplaced(f"XXXX-XX-{day:02d}")
    found = [date for date in _days_around(now, day) if date.isoweekday() == weekday]
    if not found:
        return None
    date = min(found, key=lambda date: abs((date - now).days))
    return Reading("DATE", date.isoformat(), "inferred", f"the nearest to {context.here}", context.anchor)


def _day_range(match: re.Match[str], context: Context) -> Reading | None:
    """ "June 3-5, 2015", "from 6 to 9 February"."""
    group = "month" if match["month"] else "month2"
    if not _capital(match, context, group):
        return None
    month = month_number(match[group])
    first, last = (ordinal(day) for day in (match["day"] or match["day3"], match["day2"] or match["day4"]))
    if first >= last:
        return None
    year = int(match["year"]) if match["year"] else year_for(context, match.span(), month, last)
    if year is None:
        return unplaced(f"XXXX-{month:02d}-{first:02d}/XXXX-{month:02d}-{last:02d}")
    value = f"{dt.date(year, month, first)}/{dt.date(year, month, last)}"
    return explicit(value) if match["year"] else _inferred(context, value, year, False)


def _day_of_list(match: re.Match[str], context: Context) -> Reading | None:
    """The first of "22 and 23 January"."""
    if not _capital(match, context, "month"):
        return None
    month, day = month_number(match["month"]), ordinal(match["day"])
    year = year_for(context, match.span(), month, day)
    if year is None:
        return unplaced(f"XXXX-{month:02d}-{day:02d}")
    return _inferred(context, dt.date(year, month, day).isoformat(), year, False)


_LISTED = re.compile(r"[a-z]\.? \d{1,2}(?:st|nd|rd|th)?(?:, \d{1,2})*,? (?:and|or) $")


def _day_beside(match: re.Match[str], context: Context) -> Reading | None:
    """The second of "April 24 and 25"."""
    day, last = _day_number(match), context.last
    if not last or not re.fullmatch(r"\d{4}-\d\d-\d\d", last) or not 1 <= day <= 31:
        return None
    if not _LISTED.search(context.before(match.start(), 24)) or not _STOPS.match(context.after(match.end())):
        return None
    return Reading(
        "DATE",
        dt.date(int(last[:4]), int(last[5:7]), day).isoformat(),
        "inferred",
        f"the month of {last}",
        last,
    )


def _part_of_month(match: re.Match[str], context: Context) -> Reading | None:
    """ "the last week of August 2016"."""
    month = month_number(match["month"])
    year = int(match["year"]) if match["year"] else year_for(context, match.span(), month)
    if year is None:
        return unplaced(f"XXXX-{month:02d}")
    day = (
        dt.date(year, month, 1)
        if match["which"] == "first"
        else move(dt.date(year, month, 1), "month", 1) - DAY
    )
    if match["one"] == "weekend":
        day = weekday_on_or_after(day, 6) if match["which"] == "first" else weekday_on_or_before(day, 6)
    value = value_of(day, match["one"])
    return explicit(value) if match["year"] else _inferred(context, value, year, False)


_STOPS = re.compile(
    r"\s*(?:[.,;:)\"'-]|$|(?:and|when|at|as|but|he|she|they|it|after|before|with|for|to|in|that|this|of the month)\b)"
)
_ON = re.compile(r"\b(?:on|by|until|till|from|since|before|after|and|between)\s+$")


def _the_nth(match: re.Match[str], context: Context) -> Reading | None:
    """ "on the 14th": in the month told of, else the nearest."""
    after = context.after(match.end())
    if not _ON.search(context.before(match.start())) or not _STOPS.match(after):
        return None
    day = ordinal(match["nth"])
    now = context.last_day if context.last and re.match(r"\d{4}-\d\d", context.last) else context.now
    if now is None or not 1 <= day <= 31:
        return None
    found = dt.date(now.year, now.month, day)
    return Reading("DATE", found.isoformat(), "inferred", f"the month of {now}", now.isoformat())


def _days_around(now: dt.date, day: int) -> list[dt.date]:
    found = []
    for months in range(-6, 7):
        at = now.year * 12 + now.month - 1 + months
        try:
            found.append(dt.date(at // 12, at % 12 + 1, day))
        except ValueError:
            continue
    return found


_YEAR = r"(?:,? (?:of )?(?P<which>last|this|next|that|the same) year)?"

CALENDAR: tuple[DateRule, ...] = (
    Rule(
        "iso_date",
        r"(?P<year>[12]\d{3})-(?P<m>0\d|1[0-2])-(?P<d>[0-3]\d)(?:(?:t| )(?P<time>[0-2]\d:[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?: ?z|[+-]\d\d:?\d\d)?)?",
        _iso,
        yes=(("Logged 2016-03-01 in Arvenne.", "2016-03-01"), ("at 2016-03-01T14:30", "2016-03-01T14:30")),
        no=("part no. 12016-03-019",),
    ),
    Rule(
        "numeric_date",
        r"(?P<a>[0-3]?\d)[/.](?P<b>[0-3]?\d)[/.](?P<yy>(?:19|20)\d\d|\d\d(?!\d))(?![/.]?\d)",
        _numeric,
        yes=(("The stamp reads 02/13/2017.", "2017-02-13"), ("Am 13.02.2017 vereinbart", "2017-02-13")),
        no=("a 50/30/20 split", "version 1.2.3.4", "$12.10.99"),
    ),
    Rule(
        "month_day_year",
        r"(?:<weekday>,? )?<month> (?:the )?(?:<day>|<ordinal>)(?:, ?| of | )<year>",
        _full,
        yes=(("It opened on Tuesday, Feb. 14, 2017.", "2017-02-14"), ("March eighth, 1994", "1994-03-08")),
        no=("Rule 14, 2017 edition",),
    ),
    Rule(
        "day_month_year",
        r"(?:<weekday>,? )?(?:the )?(?:<day>|<ordinal>)(?: day)?(?: of)? <month>(?:,| of)? <year>",
        _full,
        yes=(("signed on 7 May 1953 in Korda", "1953-05-07"), ("the fourth of July 1920", "1920-07-04")),
    ),
    Rule(
        "day_range",
        r"(?:<month> <day>(?: ?- ?| to | through )<day2>|<day3>(?: ?- ?| to )<day4>(?: of)? <month2>)(?:,? <year>)?",
        _day_range,
        yes=(
            ("the fair of June 3-5, 2015", "2015-06-03/2015-06-05"),
            ("from 6 to 9 February", "2017-02-06/2017-02-09"),
        ),
        no=("a 3-5 win in May",),
    ),
    Rule(
        "day_of_list",
        r"<day>(?=(?:, (?:<day2>,? )?| )(?:and|or) <day3>(?: of)? <month>)",
        _day_of_list,
        yes=(("on 22 and 23 January", "2017-01-22"),),
    ),
    Rule(
        "day_beside",
        r"(?:<day>|<ordinal>)",
        _day_beside,
        yes=(("on April 24 and 25", "2017-04-25"),),
        no=("on April 24 and 25 people came", "5 and 6"),
    ),
    Rule(
        "part_of_month",
        r"(?:the )?(?P<which>first|last|final) (?P<one>day|week|weekend) (?:of|in) <month>(?:,? <year>)?",
        _part_of_month,
        yes=(("in the last week of August 2016", "2016-W35"), ("the first day of March", "2017-03-01")),
    ),
    Rule(
        "month_day",
        r"(?:<weekday>,? )?<month> (?:the )?(?:<day>|<ordinal>)" + _YEAR,
        _without_year,
        yes=(
            ("The runoff will be held May 7.", "2017-05-07"),
            ("They met on Tuesday, Nov. 8, in Brel.", "2016-11-08"),
            ("It had closed on June 3 last year.", "2016-06-03"),
        ),
        no=("They may 8 times out of ten agree.", "We march 5 miles a day."),
    ),
    Rule(
        "day_month",
        r"(?:<weekday>,? )?(?:the )?(?:<day>|<ordinal>)(?: of)? <month>" + _YEAR,
        _without_year,
        yes=(
            ("He was seen on 13 February.", "2017-02-13"),
            ("on the 3rd of March they will vote", "2017-03-03"),
        ),
        no=("the 20 may differ",),
    ),
    Rule(
        "weekday_the",
        r"<weekday>,? (?:the )?<ordinal>",
        _weekday_the,
        yes=(("They meet on Monday the 13th.", "2017-02-13"),),
    ),
    Rule(
        "month_year",
        r"<month>(?:,| of)? (?:<year>|<spoken>)",
        _month_year,
        yes=(("It was built in October 1987.", "1987-10"), ("since Sept. 2001", "2001-09")),
    ),
    Rule(
        "pointed_month",
        r"(?:the )?(?P<point>last|next|this past|this coming|past|coming|this|previous|following|that) <month>(?: <day>)?",
        _pointed_month,
        yes=(("He left last April.", "2016-04"), ("It reopens next June.", "2017-06")),
        no=("the last may have gone",),
    ),
    Rule(
        "month",
        r"<month>" + _YEAR,
        _month,
        yes=(
            ("The agencies concluded in December that it was so.", "2016-12"),
            ("Voters will go to the polls in September.", "2017-09"),
            ("It began in May of last year.", "2016-05"),
        ),
        no=("Candidates may see it so.", "They march on.", "April Ryder sang.", "Sir Hugh May said no."),
    ),
    Rule(
        "the_nth",
        r"the (?P<nth>(?:[12]?\d|3[01])(?:st|nd|rd|th))",
        _the_nth,
        yes=(("The court met again on the 14th.", "2017-02-14"),),
        no=("on the 14th floor",),
    ),
)
