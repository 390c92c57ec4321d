"""Dates in digits, the same in all six languages."""

from __future__ import annotations

from parsing.dates.foreign.model import ForeignRule
from parsing.dates.foreign.written import iso_day, numeric_day, year_range
from parsing.rules import Rule

COMMON: tuple[ForeignRule, ...] = (
    Rule(
        "iso_date",
        r"[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])",
        iso_day,
        yes=(("(2016-03-01)", "2016-03-01"),),
        no=("12016-03-019",),
    ),
    Rule(
        "numeric_date",
        r"(?P<first>[0-3]?\d)(?:/[01]?\d/|-[01]?\d-|\. ?[01]?\d\. ?)(?:(?:19|20)\d\d|\d\d)",
        numeric_day,
        yes=(("(13/02/2017)", "2017-02-13"), ("(13. 2. 2017)", "2017-02-13"), ("(3-2-17)", "2017-02-03")),
        no=("(12.10.2017.4)", "(35/02/2017)", "(12/10.2017)", "(1.17.18)"),
    ),
    Rule(
        "dashed_years",
        r"<year>-<year>(?!-)",
        year_range,
        yes=(("(2014-2016)", "2014/2016"),),
        no=("(2016-2014)", "(1800-2017-3)"),
    ),
)
