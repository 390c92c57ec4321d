"""The dated parts of a sentence: which words each of its dates is the date of."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from parsing.edtf import bounds
from parsing.events.forms import known_bases
from parsing.events.noun_days import BOUNDARY, COARSE, DAY, MODIFIES, POSSESSIVE, noun_dated
from parsing.events.stretches import is_deadline, only_begins, since, to_be_done
from parsing.events.verbs import Verb, find_verbs
from parsing.records import TimeExpression
from parsing.words import small

_BETWEEN = re.compile(r"\b(?:between|both)\s(?:(?!\band\b)[^,;:—–])*\Z", re.IGNORECASE)
_WHO = re.compile(r"(?<=[,\w] )(?:who|which|whose)\b")
_PHRASE = re.compile(
    r"\b(?:in|of|for|before|on|to|at|with|from|against|about|over|during|into|by)\s+|\b(?=(?:the|an?)\s)",
    re.IGNORECASE,
)
_WILL = re.compile(r"(?:will|won[’']t|shall|is|are)\s", re.IGNORECASE)
_APPOSED = re.compile(r"\s?\(|,\s(?:on\s)?|\s")
_BESIDE_SUBJECT = re.compile(r"[^,;:]\w,\s(?:who|which|whose)\b")
_POLLING = re.compile(
    r"\b(?:elections?|run-?offs?|ballots?|votes?|polls|referendums?|two-(?:stage|round))\b", re.IGNORECASE
)
# “The worst fall since 1987”, “higher than in May”: what is compared with, not when it was.
_COMPARED = re.compile(
    r"\b(?:\w{2,}est|worst|most|least|first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th|last|only|record|"
    r"(?<!the )time)\b[^,;:—–]{0,60}"
    r"\bsince\s+(?:at least\s+|the\s+|about\s+|around\s+)*$|"
    r"\b(?:higher|lower|better|worse|more|less|fewer|larger|smaller|bigger|greater|stronger|weaker)\s+(?:\w+\s+)?than\s+"
    r"(?:(?:it|they)\s+(?:was|were|did|had)\s+)?(?:in|on|at)\s+$|"
    r"\bcompared\s+(?:with|to)\s+[^,;:—–]{0,60}$"
)
_SOLD = re.compile(r"\s+(?:delivery|settlement)\b")
_FOR = re.compile(r"\bfor\s+\Z", re.IGNORECASE)
_ASIDE = re.compile(r",\s(?P<aside>(?:which|who)\s[^,;:]*)\Z")
_ASIDE_ENDS = re.compile(r"[^,;:.]*,\s")
_WHEN = re.compile(r",\s+when\s")
# “Fell to 3.1 billion from 3.6 billion a year earlier”, “four points lower than five years ago”.
_FROM = re.compile(
    r"\b(?:(?:from|against|versus)\s+(?:\w+\s+){0,2}(?:[$€£]\s?[\d.,]+|[\d.,]+\s?(?:%|per\s?cent|points?|[mbtr]+illion))"
    r"(?:\s+\w+)?|(?:lower|higher|better|worse|larger|smaller)\s+than)\s+\Z",
    re.IGNORECASE,
)
# “Up from 1.2 million tons in 2016”
_UP_FROM = re.compile(
    r"\b(?:up|down|rising|falling)\s+(?:\w+\s+)?from\s+[^,;:]{1,40}?\s(?:in|on|at)\s+\Z", re.IGNORECASE
)
_EARLIER = re.compile(r"\b(?:ago|before|earlier|previous|last)\b", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:above|below|over|under|than|from|against)\s+$", re.IGNORECASE)
_DAY_OR_MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_ON = re.compile(r"(?:\s+(?:at|by|early|in|late|on))*\s*\Z", re.IGNORECASE)
_MEASURED = re.compile(r"\s+(?:an?|his|her|its|their)\s+(?:[\w-]+\s+){0,3}\Z", re.IGNORECASE)
_TO = re.compile(r"\bto\s+(?P<verb>[a-z]+)\b")
_NOUN_ON = re.compile(r"\b(?:the|an?|its|his|her|their)\s+(?:[\w-]+\s+){1,3}(?:in|of|on)\s+\Z", re.IGNORECASE)
_INCLUDING = re.compile(r"\b(?:including|such as|among them)\b", re.IGNORECASE)
_FAR = 100
"""Characters before a date in which the words stand that compare with it or open examples."""
_NEAR = 24
"""Characters before a date in which the word that goes with it stands."""
_ROUNDS_APART = dt.timedelta(days=5)
"""Days from which two polling days are two rounds, not one stretch of voting."""


class Part(NamedTuple):
    """A stretch of a sentence that has a date of its own; `verb` is None where the date is a noun's."""

    start: int
    end: int
    verb: Verb | None
    date: TimeExpression


def dated_parts(
    visible: str,
    span: tuple[int, int],
    verbs: list[Verb],
    dates: Sequence[TimeExpression],
    published: str | None,
    unplaced: Sequence[int] = (),
) -> list[Part]:
    """The dated parts of a sentence in order: each ends where the next date or verb takes over.

    `visible` is the text without quotations and dates; `unplaced` is where dates begin that have no place on
    the calendar.
    """
    cuts = _cuts(visible, span, verbs)
    parts: list[Part] = []
    last = -1
    for date in dates:
        if parts and _is_narrower(visible, parts[-1].date, date):
            parts[-1] = parts[-1]._replace(date=date)
            continue  # “this week (May 3)”
        if parts and (both := _both_days(visible, parts[-1].date, date)):
            parts[-1] = parts[-1]._replace(date=both)
            continue
        region = bisect_right(cuts, date.start) - 1
        verb = verbs[region] if verbs else None
        if region == last and _adds_nothing(visible, verb, parts[-1].date, date):
            continue
        if main := _before_relative(visible, verbs[region + 1 :], verb, date):
            parts.append(Part(cuts[region], date.end, main, date))
            continue
        if only_begins(visible, verb, date) and not _WHEN.match(visible, date.end):
            continue
        noun = noun_dated(visible, span, verb, date, published) if len(dates) + len(verbs) > 1 else None
        if noun:
            parts.append(Part(*noun, None, date))
            continue
        nearer = unplaced[bisect_left(unplaced, cuts[region]) : bisect_left(unplaced, date.start)]
        if nearer and verbs:  # “on Tuesday, Nov. 8, after the vote in 2014”
            parts.append(Part(_takes_over(visible, nearer[-1], date.start), span[1], None, date))
            continue
        examples = _examples(visible, verb, date)
        if examples is not None:
            parts.append(Part(examples, span[1], None, date))
            continue
        start = _relative(visible, cuts[region], verb, date)
        if region == last:
            start = _takes_over(visible, parts[-1].date.end, date.start)
        end = cuts[region + 1] if region + 1 < len(cuts) else span[1]
        if parts and parts[-1].end > start:
            ends = start if start > parts[-1].start else _words_end(visible, parts[-1].date.end, date.start)
            parts[-1] = parts[-1]._replace(end=ends)
        parts.append(Part(start, end, verb, date))
        last = region
    parts = [
        _not_yet(visible, part, published) for part in _due(visible, _days_first(visible, parts), published)
    ]
    parts = [part._replace(date=since(visible, part.verb, part.date)) for part in parts]
    return [round_ for part in parts for round_ in _rounds(visible, span, part)]


def is_compared(visible: str, start: int, date: TimeExpression) -> bool:
    """Whether what the sentence that begins at `start` tells is only measured by that of `date`, or speaks of
    what is sold for it: “crude for April delivery”."""
    if _is_sold_for(visible, start, date) or _is_of_aside(visible, start, date):
        return True
    if _WHEN.match(visible, date.end):
        return False
    if _COMPARED.search(small(visible), max(start, date.start - _FAR), date.start):
        return True
    if _EARLIER.search(date.text) and _FROM.search(visible, max(start, date.start - _FAR), date.start):
        return True
    if _UP_FROM.search(visible, max(start, date.start - _FAR), date.start):
        return True
    beside = _BESIDE.search(visible, max(start, date.start - _NEAR), date.start)
    return beside is not None and POSSESSIVE.match(visible, date.end) is not None


def _is_sold_for(visible: str, start: int, date: TimeExpression) -> bool:
    before = _FOR.search(visible, max(start, date.start - _NEAR), date.start)
    return before is not None and _SOLD.match(visible, date.end) is not None


def _is_of_aside(visible: str, start: int, date: TimeExpression) -> bool:
    """“Varn, which reports on Friday, fell 3%”: of a relative clause whose verb could be a noun."""
    aside = _ASIDE.search(visible, max(start, date.start - _FAR), date.start)
    if aside is None or _ASIDE_ENDS.match(visible, date.end) is None:
        return False
    return not find_verbs(visible, aside.start("aside"), date.start)


def _cuts(visible: str, span: tuple[int, int], verbs: list[Verb]) -> list[int]:
    """Where the stretch of each verb begins; the sentence's start where there is none."""
    cuts = [span[0]]
    for before, verb in pairwise(verbs):
        found = BOUNDARY.finditer(small(visible), before.end, verb.start)
        boundaries = [match.start() for match in found if not _joins_two(visible, before.end, match)]
        cuts.append(boundaries[-1] if boundaries else verb.start)
    return cuts


def _joins_two(visible: str, start: int, mark: re.Match[str]) -> bool:
    """“Talks between the union [and] the port”"""
    return mark.group() == "and" and _BETWEEN.search(visible, start, mark.start()) is not None


def _relative(visible: str, start: int, verb: Verb | None, date: TimeExpression) -> int:
    """Where a relative clause begins right after the subject: “Korda, who left in 2029, …”; else `start`."""
    if verb is None or not verb.subordinate:
        return start
    pronouns = [match.start() for match in _WHO.finditer(visible, start, min(verb.start, date.start))]
    return pronouns[-1] if pronouns else start


def _before_relative(
    visible: str, later: Sequence[Verb], verb: Verb | None, date: TimeExpression
) -> Verb | None:
    """The verb of “On Monday the mayor, who had left, spoke”, where `verb` is that of the clause beside."""
    if verb is None or not verb.subordinate or date.end > verb.start:
        return None
    if _BESIDE_SUBJECT.search(visible, date.end, verb.start) is None:
        return None
    return next((one for one in later if not one.subordinate), None)


def _takes_over(visible: str, start: int, end: int) -> int:
    """Where the words of a second date of one verb begin: at the boundary before it, else at its noun, as in
    “follows [the arrest on] Monday”, else at the date."""
    boundaries = [match.start() for match in BOUNDARY.finditer(small(visible), start, end)]
    if boundaries:
        return boundaries[-1]
    noun = _NOUN_ON.search(visible, start, end)
    return noun.start() if noun else end


def _is_narrower(visible: str, wide: TimeExpression, date: TimeExpression) -> bool:
    """A date right behind a wider one that holds it: “this week (May 3)”, “a week later, on May 3”."""
    inside, around = bounds(date.edtf), bounds(wide.edtf)
    if not (inside and around and inside[0] and around[0] and inside[1] and around[1]):
        return False
    holds = around[0] <= inside[0] and inside[1] <= around[1]
    return holds and _APPOSED.fullmatch(visible, wide.end, date.start) is not None


def _both_days(visible: str, date: TimeExpression, other: TimeExpression) -> TimeExpression | None:
    """Of “on 26 and 27 January”, “in July and August” the two days or months as one stretch."""
    one, two = date.edtf or "", other.edtf or ""
    first, last = bounds(one), bounds(two)
    alike = len(one) == len(two) and _DAY_OR_MONTH.fullmatch(one) and _DAY_OR_MONTH.fullmatch(two)
    if not (alike and first and last and first[1] and last[0]):
        return None
    if last[0] - first[1] != dt.timedelta(days=1) or visible[date.end : other.start] != " and ":
        return None
    return replace(date, end=other.end, text=f"{date.text} and {other.text}", edtf=f"{one}/{two}")


def _words_end(visible: str, start: int, end: int) -> int:
    """Where the words between two dates end, the preposition of the second left out."""
    found = _ON.search(visible, max(start, end - _NEAR), end)
    return found.start() if found else end


def _examples(visible: str, verb: Verb | None, date: TimeExpression) -> int | None:
    """Where examples begin that have a date of their own: “many fires, including two this year”."""
    if verb is None or verb.end > date.start:
        return None
    openings = [
        match.start() for match in _INCLUDING.finditer(visible, max(verb.end, date.start - _FAR), date.start)
    ]
    return openings[-1] if openings else None


def _days_first(visible: str, parts: list[Part]) -> list[Part]:
    """“Posted a loss in the third quarter on Friday”: the day is that of the verb, the quarter that of the
    loss."""
    found = list(parts)
    for number, (part, after) in enumerate(pairwise(parts)):
        coarse, day = part.date.edtf or "", after.date.edtf or ""
        verb = part.verb
        if _is_of_subject(visible, part, after):
            found[number] = part._replace(end=part.verb.start if part.verb else part.end, verb=None)
            continue
        if verb is None or after.verb is not verb or not verb.end <= part.date.start:
            continue
        told = verb.tense in ("past", "future") and coarse not in day
        if told and COARSE.fullmatch(coarse) and DAY.fullmatch(day):
            found[number] = part._replace(start=verb.end, verb=None)
    return found


def _adds_nothing(visible: str, verb: Verb | None, before: TimeExpression, date: TimeExpression) -> bool:
    """“Yesterday (May 3)”; “On Wednesday it reported its best second quarter”: which is what is told of, not
    when."""
    if bounds(before.edtf) == bounds(date.edtf):
        return True
    if verb is None or verb.tense != "past" or not 0 <= date.start - verb.end <= _FAR:
        return False
    if not (COARSE.fullmatch(date.edtf or "") and DAY.fullmatch(before.edtf or "")):
        return False
    return _MEASURED.fullmatch(visible, verb.end, date.start) is not None


def _is_of_subject(visible: str, part: Part, after: Part) -> bool:
    """“Third-quarter results are due on Monday”: the quarter is that of the results."""
    verb, date = part.verb, part.date
    if verb is None or after.verb is not verb or date.end > verb.start or after.date.start < verb.end:
        return False
    coarse, day = date.edtf or "", after.date.edtf or ""
    return bool(
        COARSE.fullmatch(coarse)
        and DAY.fullmatch(day)
        and coarse not in day
        and MODIFIES.match(visible, date.end)
    )


def _due(visible: str, parts: list[Part], published: str | None) -> Iterator[Part]:
    """Of a deadline what is to be done by it; what only lasts until then has no day."""
    dated: Verb | None = None
    for part in parts:
        again = part.verb is dated
        dated = part.verb
        if part.verb is None or not is_deadline(visible, part.verb, part.date, published, again):
            yield part
            continue
        start = to_be_done(visible, part.verb, part.date)
        if start is not None:
            yield Part(start, part.end, None, part.date)


def _not_yet(visible: str, part: Part, published: str | None) -> Part:
    """“threatened to leave before the vote in May”, “will join the inquiry into last week's crash”: what has
    happened cannot be dated by what has not, nor the other way round."""
    days, today = bounds(part.date.edtf), bounds(published)
    if not (part.verb and days and days[0] and days[1] and today and today[0] and today[1]):
        return part
    before = part.verb.start <= part.date.start
    if days[0] > today[1]:
        if not before or part.verb.tense not in ("past", "perfect", "pluperfect"):
            return part
    elif days[1] >= today[0] or part.verb.tense != "future" or not _WILL.match(visible, part.verb.start):
        return part
    elif not before:
        return part._replace(end=part.verb.start, verb=None)
    to_do = _to_do(visible, part.verb.end, part.date.start) if days[0] > today[1] else None
    if to_do is not None:
        return Part(to_do, part.end, None, part.date)
    openings = [match.end() for match in _PHRASE.finditer(visible, part.verb.end, part.date.start)]
    glued = openings and not visible[openings[-1] : part.date.start].strip()  # “in” of “in May”
    start = openings[-2] if glued and len(openings) > 1 else openings[-1] if openings else part.verb.end
    return Part(start, part.end, None, part.date)


def _to_do(visible: str, start: int, end: int) -> int | None:
    """Where the words begin that say what is to be done: “decided [to send ships] in May”."""
    found = [match.start() for match in _TO.finditer(visible, start, end) if match["verb"] in known_bases()]
    return found[-1] if found else None


def _rounds(visible: str, span: tuple[int, int], part: Part) -> Iterator[Part]:
    """“the April 23-May 7 election”: two polling days, not two weeks of voting."""
    first, slash, last = (part.date.edtf or "").partition("/")
    ends = bounds(first), bounds(last)
    written = len(re.findall(r"\d+", part.date.text)) > 1  # not “last week”
    if (
        written
        and slash
        and ends[0]
        and ends[1]
        and _are_days(ends[0], ends[1])
        and _POLLING.search(visible, *span)
    ):
        yield part._replace(date=replace(part.date, edtf=first))
        yield part._replace(date=replace(part.date, edtf=last))
    else:
        yield part


def _are_days(
    one: tuple[dt.date | None, dt.date | None], other: tuple[dt.date | None, dt.date | None]
) -> bool:
    """Two single days far enough apart to be two rounds."""
    first, last = one[0], other[0]
    return bool(
        first and last and one[0] == one[1] and other[0] == other[1] and last - first >= _ROUNDS_APART
    )
