"""The rules, one file a family. `RULES` is their order: of two that match at a place, the earlier wins."""

from __future__ import annotations

from parsing.dates.model import DateRule
from parsing.dates.rules.calendar import CALENDAR
from parsing.dates.rules.counted import COUNTED
from parsing.dates.rules.days import DAYS
from parsing.dates.rules.durations import DURATIONS
from parsing.dates.rules.holidays import HOLIDAYS
from parsing.dates.rules.islamic import ISLAMIC
from parsing.dates.rules.monthdays import MONTH_DAYS
from parsing.dates.rules.months import MONTHS
from parsing.dates.rules.quarters import QUARTERS
from parsing.dates.rules.references import REFERENCES
from parsing.dates.rules.relative import RELATIVE
from parsing.dates.rules.seasons import SEASONS
from parsing.dates.rules.sets import SETS
from parsing.dates.rules.times import TIMES
from parsing.dates.rules.votes import VOTES
from parsing.dates.rules.weekdays import WEEKDAYS
from parsing.dates.rules.years import YEARS

RULES: tuple[DateRule, ...] = (
    *TIMES,
    *SETS,
    *HOLIDAYS,
    *ISLAMIC,
    *CALENDAR,
    *MONTH_DAYS,
    *MONTHS,
    *QUARTERS,
    *SEASONS,
    *YEARS,
    *WEEKDAYS,
    *VOTES,
    *DAYS,
    *COUNTED,
    *RELATIVE,
    *DURATIONS,
    *REFERENCES,
)
