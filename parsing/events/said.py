"""The day of a statement that names none itself: that of the clause in which it is told."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from parsing.events.dated import Dating
from parsing.events.telling import Telling
from parsing.records import Quote

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def date_statements(
    quotes: Sequence[Quote],
    tellings: Sequence[Telling],
    statements: Sequence[Quote | None],
    datings: Sequence[Dating],
) -> tuple[Quote, ...]:
    """`quotes` with the day, where it is known, on which the clause was told that says they were said.

    `statements` and `datings` are those of `tellings`; a main clause stands before the parts of its sentence.
    """
    mains = [number for number, telling in enumerate(tellings) if telling.main]
    starts = [tellings[number].start for number in mains]
    found = []
    for quote in quotes:
        place = bisect_right(starts, quote.start) - 1
        if quote.date or place < 0:
            found.append(quote)
            continue
        first, last = mains[place], mains[place + 1] if place + 1 < len(mains) else len(tellings)
        number = _telling(quote, tellings, statements, first, last)
        found.append(quote if number is None else _dated(quote, datings[number]))
    return tuple(found)


def _telling(
    quote: Quote, tellings: Sequence[Telling], statements: Sequence[Quote | None], first: int, last: int
) -> int | None:
    """The clause of a sentence, one of those from `first`, that says it was said."""
    cue = (quote.cue or "").lower().split()
    for number in range(first, last):
        verb = tellings[number].verb
        inside = verb is not None and quote.start <= verb.start < quote.end
        if verb and not inside and verb.word in cue:
            return number
    told = quote.kind != "indirect" and statements[first] is not None and quote.start < tellings[first].end
    return first if told else None


def _dated(quote: Quote, dating: Dating) -> Quote:
    if dating.date is None or not _DAY.fullmatch(dating.date):
        return quote
    start, end = (dating.source.start, dating.source.end) if dating.source else (None, None)
    return replace(
        quote, date=dating.date, basis=dating.basis, how=dating.how, date_start=start, date_end=end
    )
