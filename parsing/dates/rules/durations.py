"""Lengths of time: "two months", "a five-year plan", "the past three weeks", "several days"."""

from __future__ import annotations

import re

from parsing.dates.fragments import units
from parsing.dates.model import Context, DateRule, Reading, duration
from parsing.dates.numbers import count
from parsing.dates.values import CODES, DAYS, LONG, MONTHS, move
from parsing.rules import Rule

_HALVES = {"year": "6M", "hour": "30M", "minute": "30S"}
_RATE = re.compile(
    r"(?:\b(?:times?|hundreds|thousands|dozens|millions|billions|dollars|cents|pounds|euros|percent|once|twice|thrice|%|"
    r"[$£€]?[\d,.]+|shares?|hours|minutes|days|nights|people|barrels|miles|tons|tonnes|jobs)|%)\s*$"
)
_AGE_AFTER = re.compile(
    r"(?:-|\s)(?:old|olds|of age|(?:his|her|their|my) (?:junior|senior))\b|\s+older\b|\s+younger\b"
)
_LENGTH_BEFORE = re.compile(
    r"\b(?:for|in|within|over|during|after|of|than|about|nearly|almost|around|some|every|at least|"
    r"up to|as long as|lasted|"
    r"last|took|take|takes|spent|spend|served|another|only|just|barely|under|roughly|least|him|them|it|"
    r"half|whole|full|is|was|be)\s+$"
)

_THING = re.compile(
    r" (?!(?:baby|babies|boys?|girls?|infants?|sons?|daughters?|child|children|twins?|brother|sister|puppy|"
    r"kittens?|calf|foal|lambs?|and|or|in|who|was|is)\b)[a-z]"
)
_FRACTION = re.compile(r"\bthree(?:-| )quarters$")
_BESIDE = re.compile(r"\s+(?:after|before)\b")
_VERB_BEFORE = re.compile(r"\b(?:to|will|would|could|can|may|might|should|not|'ll)\s+$")
_RATE_AFTER = re.compile(r"\s+(?:an?|per|every|each)\s+(?:day|week|month|year|night)\b")
_BARE_BEFORE = re.compile(
    r"\b(?:for|in|within|over|after|of|take|took|takes|spent|spend|lasted|last|the|many)\s+$"
)


def length(number: float | None, unit: str) -> str:
    """TIMEX3 of so many units: `P2M`, `PT5H30M`, `PXY` where the number is vague."""
    if unit in LONG:
        return f"P{'X' if number is None else _digits(number * LONG[unit])}Y"
    if unit == "weekend":
        return f"P{'X' if number is None else _digits(number * 2)}D"
    if unit == "fortnight":
        return f"P{'X' if number is None else _digits(number * 2)}W"
    time = "T" if unit in ("second", "minute", "hour") else ""
    if number is None:
        return f"P{time}X{CODES[unit]}"
    if number % 1 == 0.5 and unit in _HALVES and number > 0:
        whole = f"{int(number)}{CODES[unit]}" if number >= 1 else ""
        return f"P{time}{whole}{_HALVES[unit]}"
    return f"P{time}{_digits(number)}{CODES[unit]}"


def _digits(number: float) -> str:
    return str(int(number)) if number % 1 == 0 else str(number)


def _counted(match: re.Match[str], context: Context) -> Reading | None:
    after = context.after(match.end(), 20)
    if _AGE_AFTER.match(after) or _RATE_AFTER.match(after):
        return None
    words, unit = match["num"], units()[match["unit"]]
    if unit == "second" and not match["unit"].endswith("s") and not re.search(r"\d-second$", match[0]):
        return None
    if words in ("a", "an") and not _is_length(match, context):
        return None
    if re.search(r"[$£€]\s?$", context.before(match.start(), 3)):
        return None
    if unit == "quarter" and (not match["unit"].endswith("s") or _FRACTION.search(match[0])):
        return None
    return duration(length(count(words), unit))


def _is_length(match: re.Match[str], context: Context) -> bool:
    """ "for a year", "a week after", but not "hundreds a day" or "$2 a share a year"."""
    before = context.before(match.start(), 24)
    if _BESIDE.match(context.after(match.end(), 12)) and (
        before.endswith(", ") or not _RATE.search(before[-16:])
    ):
        return True
    return bool(_LENGTH_BEFORE.search(before)) and not _RATE.search(before[-16:])


def _age(match: re.Match[str], context: Context) -> Reading | None:
    """How long a thing has lasted, not how old someone is."""
    if not _THING.match(context.after(match.end(), 20)):
        return None
    if match["units"]:
        return duration(length(None, units()[match["units"]]))
    return duration(length(count(match["num"]), re.split(r"[\s-]+", match[0])[-2]))


def _to(match: re.Match[str], context: Context) -> Reading | None:
    return duration(length(count(match["num"]), units()[match["unit"]]))


def _stretch(match: re.Match[str], context: Context) -> Reading | None:
    """ "the past two months", "the next few days": placed on the calendar where now is known."""
    if match["side"] == "last" and _VERB_BEFORE.search(context.before(match.start(), 10)):
        return None  # "will last six weeks"
    unit = units()[match["unit"]]
    number = count(match["num"]) if match["num"] else (1 if not match["unit"].endswith("s") else None)
    value, side = length(number, unit), match["side"]
    now = context.now
    if (
        now is None
        or number is None
        or number % 1
        or side in ("first", "latest", "final", "opening", "closing")
    ):
        return duration(value)
    if unit not in DAYS and unit not in MONTHS:
        return duration(value)
    back = side in ("last", "past", "previous", "preceding")
    other = move(now, unit, -int(number) if back else int(number))
    edtf = f"{other}/{now}" if back else f"{now}/{other}"
    how = f"{'up to' if back else 'from'} {context.here}"
    return Reading("DURATION", value, "relative", how, context.anchor, edtf)


def _vague(match: re.Match[str], context: Context) -> Reading | None:
    """ "recent years", "the coming weeks", "for months"."""
    word = next(word for word in (match["unit"], match["unit3"]) if word)
    unit = units()[word]
    if not word.endswith(("s", "ia")) or unit in ("second", "minute", "hour"):
        return None
    return duration(length(None, unit))


def _bare(match: re.Match[str], context: Context) -> Reading | None:
    """ "for months": a plural alone after a word that makes it a length."""
    word = match["unit"]
    if (
        not word.endswith(("s", "ia"))
        or units()[word] in ("second", "minute")
        or not _BARE_BEFORE.search(context.before(match.start(), 16))
    ):
        return None
    return duration(length(None, units()[word]))


def _long(match: re.Match[str], context: Context) -> Reading | None:
    """ "day-long", "decades-long", "month-long"."""
    plural = match["unit"].endswith("s")
    return duration(length(None if plural else 1, units()[match["unit"]]))


def _and_half(match: re.Match[str], context: Context) -> Reading | None:
    """ "a minute and a half"."""
    return duration(length((count(match["num"]) or 1) + 0.5, units()[match["one"]]))


_FROM = r"(?:the )?(?P<side>last|past|previous|preceding|next|coming|first|latest|final|opening|closing)"

DURATIONS: tuple[DateRule, ...] = (
    Rule(
        "age",
        r"(?:<num>(?: |-)(?:day|week|month|decade|century)|<units>)-old",
        _age,
        yes=(("the 8-month-old truce", "P8M"), ("a years-old feud", "PXY"), ("a two-decade-old law", "P20Y")),
        no=("an 8-month-old boy", "a 39-year-old man", "She has a 3-day-old."),
    ),
    Rule(
        "and_half",
        r"<num> <one> and a half",
        _and_half,
        yes=(("for a minute and a half", "PT1M30S"),),
        no=(
            "a minute and a halfpenny",
            "a man and a half",
        ),
    ),
    Rule(
        "stretch",
        _FROM + r" <num>(?: |-)(?:(?:full|whole|trading|business|working|consecutive|successive|"
        r"straight) )?<unit>(?! ago)(?: or (?:so|more))?",
        _stretch,
        yes=(
            ("over the past two months", "P2M"),
            ("in the next few days", "PXD"),
            ("the first nine months", "P9M"),
        ),
        no=(
            "It will last six weeks.",
            "the first two men",
        ),
    ),
    Rule(
        "stretch_one",
        r"the (?P<side>past)(?P<num>) <unit>",
        _stretch,
        yes=(("over the past month", "P1M"), ("the past decade", "P10Y")),
        no=(
            "the past tense",
            "They drove past a month of ruins.",
        ),
    ),
    Rule(
        "to",
        r"<num>(?: |-)(?:to|or)(?: |-)<num2>(?: |-)<unit>",
        _to,
        yes=(("two to three weeks", "P2W"),),
        no=("two to three men",),
    ),
    Rule(
        "vague",
        r"(?:the )?(?:recent|coming|ensuing|intervening|early|past|final|last|following) <unit>(?: "
        r"(?:and|or) <unit2>)?"
        r"|the <unit3> (?:ahead|to come)",
        _vague,
        yes=(("in recent months", "PXM"), ("in the weeks ahead", "PXW")),
        no=("the final year",),
    ),
    Rule(
        "unit_long",
        r"<unit>-long",
        _long,
        yes=(("a day-long strike", "P1D"), ("a decades-long feud", "PXY")),
        no=("a mile-long queue",),
    ),
    Rule(
        "counted",
        r"<num>(?: |-)(?:(?:more|additional|full|whole|consecutive|successive|straight|trading|"
        r"business|working|long|further) )?<unit>(?!-long)(?: or (?:so|more)| period)?",
        _counted,
        yes=(
            ("They talked for two hours.", "PT2H"),
            ("a 30-second film", "PT30S"),
            ("a five-year plan", "P5Y"),
            ("It took several days.", "PXD"),
            ("within a week", "P1W"),
            ("He fled on May 14, a month before the vote.", "P1M"),
        ),
        no=(
            "It buys three-quarters of its grain.",
            "a 39-year-old man",
            "hundreds a day",
            "52 years old",
            "$3 a year",
            "a second man",
        ),
    ),
    Rule(
        "bare_plural",
        r"<unit>",
        _bare,
        yes=(("It lasted for months.", "PXM"),),
        no=("the minutes of the meeting",),
    ),
)
