"""Years, decades and centuries: "1998", "the year 2000", "'98", "the early 1990s", "the 19th century"."""

from __future__ import annotations

import re

from parsing.dates.fragments import numbers_of
from parsing.dates.model import Context, DateRule, Reading, explicit
from parsing.dates.numbers import ordinal, spoken_year
from parsing.lexicon import words
from parsing.rules import Rule

_CUE = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|from|to|through|during|for|before|after|between|and|or|late|early|mid|fiscal|"
    r"the|year|around|about|circa|c\.|as|summer|winter|spring|autumn|fall|than|election|elections|back|beyond|post|"
    r"pre|that|a)|[-(,;/\"'])\s*$"
)
_SURE = re.compile(
    r"\b(?:in|since|until|till|during|late|early|mid|circa|year|fiscal|summer|winter|spring|autumn|fall)[\s-]*$"
)
_NO_BEFORE = re.compile(
    r"(?:[$£€¥#/=&@_+]|(?<!\*)\*|\b(?:about|some|nearly|almost|over|than|roughly|approximately|no\.?|number|room|flight|route|"
    r"highway|section|page|us\$|rs\.?|area|exactly|least|most|around|at|under|only|every|additional|another|top|"
    r"boeing|article|channel|windows|version|model|type)|\d[.,:]|\d\s)\s?$"
)
_ERA = re.compile(r"A\.?D|CE")
_WORD_AFTER = re.compile(
    r" (?!(?:and|or|the|when|by|in|he|she|it|they|a|an|at|of|after|before)\b)[a-z]|-[a-z]"
)
_NOUN_AFTER = re.compile(r"(?:\s|-)(?P<noun>[a-z]+)")
_MEASURED = re.compile(r"\b(?:temperatures?|degrees|highs|lows|scores?|shot|iq)\b")
_MEASURE_AFTER = re.compile(
    r"\s?(?:%|°|[.,:]\d|/\d|-?(?:foot|mile|meter|metre|pound|page|ton|acre|man|strong|seat|word|point)s?\b)"
)


def _year(match: re.Match[str], context: Context) -> Reading | None:
    if not _is_year(match, context):
        return None
    return explicit(match["year"])


def _is_year(match: re.Match[str], context: Context) -> bool:
    """Whether four digits are a year, not a number of things."""
    before, after = context.before(match.start(), 25), context.after(match.end())
    if _NO_BEFORE.search(before) or _MEASURE_AFTER.match(after):
        return False
    year = int(match["year"])
    if _SURE.search(before):
        return not _counts(after)
    near = context.published.year + 40 if context.published else 2060
    if not (1900 if not context.narrative else 1000) <= year <= near:
        return bool(_CUE.search(before)) and 1400 <= year <= 2200 and not _counts(after)
    return not _counts(after)


def _counts(after: str) -> bool:
    """The next word is a plural of things to be counted: "2000 people"."""
    match = _NOUN_AFTER.match(after)
    if not match:
        return False
    noun = match["noun"]
    return noun in words("counted-nouns")


def _plain_year(match: re.Match[str], context: Context) -> Reading | None:
    return explicit(match["year"])


def _spoken(match: re.Match[str], context: Context) -> Reading | None:
    year = spoken_year(match["spoken"])
    if not 1400 <= year <= 2100 or (
        year == 2000 and not context.before(match.start()).endswith("year ") and not match["the"]
    ):
        return None
    return explicit(f"{year:04d}")


def _short(match: re.Match[str], context: Context) -> Reading | None:
    """ "'98"."""
    two = int(match["yy"])
    if context.narrative and context.last_year:
        century = (context.last_year - two) // 100
    else:
        pivot = context.published.year % 100 + 5 if context.published else 35
        century = 20 if two <= pivot else 19
    return Reading(
        "DATE", f"{century:02d}{two:02d}", "inferred", "the century not written; the nearest that fits"
    )


def _bc(match: re.Match[str], context: Context) -> Reading | None:
    return explicit(f"BC{int(match['bc']):04d}")


def _ad(match: re.Match[str], context: Context) -> Reading | None:
    """ "AD 79", "410 AD", "the year 33"."""
    if match["ad3"] and _WORD_AFTER.match(context.after(match.end())):
        return None
    if not match["ad3"] and not _ERA.search(context.text[match.start() : match.end()]):
        return None
    number = int(match["ad"] or match["ad2"] or match["ad3"])
    return explicit(f"{number:04d}") if 1 <= number <= 2100 else None


def _decade(match: re.Match[str], context: Context) -> Reading | None:
    before = context.before(match.start(), 3)
    if re.search(r"[$£€]\s?$", before):
        return None
    return explicit(match["decade"])


def _short_decade(match: re.Match[str], context: Context) -> Reading | None:
    if "'" not in match[0] and _MEASURED.search(context.before(match.start())):
        return None
    word = match["tens"] or match["tens2"]
    digits = re.search(r"\d", word)
    two = digits[0] if digits else str(numbers_of("number-words")[re.sub("ies$", "y", word)] // 10)
    return Reading("DATE", f"19{two}", "inferred", "the century not written; the twentieth")


def _age(match: re.Match[str], context: Context) -> Reading | None:
    """ "the 19th century", "the sixth century BC" (which lies before the calendar of EDTF dates here)."""
    era = "BC" if match["bc"] else ""
    return explicit(f"{era}{ordinal(match['ordinal']) - 1:02d}")


_TENS = r"(?P<tens>'?[2-9]0'?s|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)"


def _year_range(match: re.Match[str], context: Context) -> Reading | None:
    """ "1914-18"."""
    first = int(match["year"])
    last = first - first % 100 + int(match["yy"])
    return explicit(f"{first}/{last}") if first < last and 1000 <= first < 2100 else None


YEARS: tuple[DateRule, ...] = (
    Rule(
        "century",
        r"(?:the )?(?:(?:early|mid|late)(?: |-))?<ordinal>(?: |-)century(?P<bc> (?:b\.c\.?|bce?))?",
        _age,
        yes=(
            ("in the 19th century", "18"),
            ("an eighteenth-century barn", "17"),
            ("the sixth century BC", "BC05"),
        ),
        no=("a century of cricket",),
    ),
    Rule(
        "decade",
        r"(?:the )?(?:(?:early|mid|late|last half of the)(?: |-))?(?P<decade>1[1-9]\d|20\d)0'?s",
        _decade,
        yes=(("in the early 1990s", "199"), ("1870s furniture", "187")),
        no=("$1990s",),
    ),
    Rule(
        "short_decade",
        r"the (?:(?:early|mid|late|last half of the)(?: |-))?" + _TENS + r"|(?P<tens2>'[2-9]0s)",
        _short_decade,
        yes=(
            ("in the late '80s", "198"),
            ("the nineties", "199"),
            ("in the late 70s", "197"),
            ("in the 1970s and '80s", "198"),
        ),
        no=("a woman in her 50s", "temperatures in 70s", "Temperatures were in the 70s."),
    ),
    Rule(
        "year_bc",
        r"(?P<bc>\d{1,4})(?: (?:b\.c\.?|bce?)|(?= ?(?:-|to|and) ?\d{1,4} (?:b\.c|bc)))",
        _bc,
        yes=(("in 241 BC", "BC0241"),),
        no=(
            "241 people",
            "in 241 BCX",
        ),
    ),
    Rule(
        "year_ad",
        r"(?:(?:a\.d\.|ad|ce) (?P<ad>\d{1,4})|(?P<ad2>\d{2,4}) (?:a\.d\.?|ad|ce)"
        r"|the year (?P<ad3>\d{2,3})(?! bc))",
        _ad,
        yes=(("It burned in AD 79.", "0079"), ("in 410 A.D. they left", "0410"), ("in the year 33", "0033")),
        no=("an ad 20 seconds long", "the year 10 pupils", "ad 79"),
    ),
    Rule(
        "the_year",
        r"the year <year>",
        _plain_year,
        yes=(("by the year 2000", "2000"),),
        no=(
            "the year in 2000 words",
            "a year 2000 strong",
        ),
    ),
    Rule(
        "spoken_year",
        r"(?P<the>the year )?<spoken>(?!-| (?:people|dollars|percent|years?|miles|hundred|thousand))",
        _spoken,
        yes=(("in nineteen ninety-six", "1996"), ("the year two thousand", "2000")),
        no=("twenty seventeen dollars", "two thousand people"),
    ),
    Rule(
        "year_range",
        r"(?P<year>1\d{3}|20\d\d)[-/](?P<yy>\d\d)(?!\d|[-/]|%)"
        r"(?: (?:(?:fiscal|financial|school|academic|tax) year|season))?",
        _year_range,
        yes=(
            ("the war of 1914-18", "1914/1918"),
            ("in the 2015-16 fiscal year", "2015/2016"),
            ("in 2015/16", "2015/2016"),
        ),
        no=("a 1990-80 win",),
    ),
    Rule(
        "short_year",
        r"'(?P<yy>\d\d)(?!\d|'|s\b|-| (?:minutes|hours|days|years)\b)",
        _short,
        yes=(("the class of '98", "1998"),),
        no=("5'11 tall", "the programme '60 Minutes'"),
    ),
    Rule(
        "year",
        r"<year>",
        _year,
        yes=(("It was founded in 1987.", "1987"), ("the 2012 election", "2012")),
        no=("some 2000 people came", "$1998", "2000 tons of steel", "flight 1903", "1987.5 points"),
    ),
)
