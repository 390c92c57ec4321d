"""The tense of a sentence around an expression, as far as it tells past from future."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from parsing.dates.model import Context, Cue, Tense
from parsing.dates.text import plain
from parsing.lexicon import table, words
from parsing.patterns import one_of

_MAY = re.compile(r"\bMay\b")
"""The month, not the verb."""
_REACH_BEFORE = 200
_REACH_AFTER = 120
"""Characters around an expression within which a verb rules it."""
_MODAL = re.compile(
    r"(?:\b(?:will|would|shall|may|might|could|should|must|can|to|cannot|won't|wouldn't)|'ll)"
    r"(?: (?!have )\w+)?(?: be| get)?(?: \w+ly)? $"
)

_AHEAD = re.compile(
    r"\b(?:until|till|by|ahead of|starting|beginning|no later than|due|effective|payable|through|for|"
    r"before|of record)\s+"
    r"(?:on\s+)?$"
)

_BACKGROUND = re.compile(
    r"\bhad(?: \w+ly| never| already| not)? "
    r"(?!(?:an?|the|to|no|some|any|his|her|its|their|two|three|many)\b)[a-z]"
)
"""The pluperfect: what lies before the day told of."""
_IN_TIME = re.compile(r"\b(?:in time for|in the run-up to|ahead of|before) (?:the|its|their|his|her|an?) $")
_PUT_OFF = re.compile(
    r"\b(?:(?:extend|postpone|delay|adjourn|defer|reschedule|put off|push(?:ed)? back)\w*"
    r"|gave|giv(?:en|es|ing))\b.{0,80}"
    r"\b(?:until|till|for)\s+(?:on\s+)?$"
    r"|\b(?:adjourned|brought forward|deferred|delayed|moved|postponed|pushed back|put back|put off|"
    r"rescheduled) to (?:next )?$"
    r"|\bpending (?:an?|his|her|its|the|their) (?:[\w-]+ ){1,4}on $"
)
_BOUND = re.compile(
    r"\b(?:(?:ask|order|demand|instruct|direct|require|request|urge|warn|oblige|remand|sentenc|suspend|ban|"
    r"cancell?|clos|ground|halt|lower|seal)(?:e?s|ed|ing)?|shut"
    r"|told|tells?|deadlines?|ultimatums?)\b.{0,80}\b(?:by|until|till|before|no later than)"
    r"(?: (?:noon|midday|midnight|dawn|daybreak|sunrise|sunset|sundown|dusk|nightfall|the (?:end|close) of))?"
    r"\s+(?:on\s+)?$"
    r"|\b(?:has|had|have) (?:until|till)\s+$"
)
"""A day set to somebody, which lies ahead though the verb is past."""
_FROM = re.compile(
    r"\b(?:(?:announced|banned|declared|imposed|introduced|ordered)\b.{0,80}\bfrom|(?:invited|summoned)\b.{0,80}\bfor)\s+"
    r"(?:(?:[\d.:]+|noon|midnight|dusk|dawn)\s?(?:[ap]\.?m\.?)?\s+(?:on\s+)?)?$"
)
"""A day from which, or for which, something was ordered or announced."""
_HELD = re.compile(
    r"\b(?:(?:suspect|believ|consider|presum|alleg|report|suppos|fear|rumou?r|appear|happen|prov|us)ed"
    r"|turned out|thought|said|found|known|understood|shown|seem(?:s|ed)|appears|claim(?:s|ed|ing)) $"
)
"""Before "to be": what somebody is held to be, not what is to come."""
_WEEKDAY = re.compile(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)\b")
_WILL = re.compile(r"will|won't|shall|'ll|(?:is|are) .+|[a-z]+s to")
"""Cues of a future that is seen from the day of writing, not from one told of ("would", "was due")."""
_AT_ONCE = re.compile(r" (?:(?:on|in) )?(?:the )?")
_IS = re.compile(r"(?:\b(?:is|are|be|gets?)|'s|'re)(?: \w+ly)? $")
"""Before a participle that is no past: "when he is sentenced May 7"."""
_PLANNED = re.compile(
    r"(?:re)?scheduled|planned|expected|slated|set|fixed|timed|arranged|booked|postponed|delayed|moved|announced|"
    r"proposed|agreed|promised|called|ordered|anticipated|projected|forecast|targeted|sought|wanted|needed"
)
"""Past forms beside which a day may lie ahead: "elections announced on 3 June"."""
_WITH_SUBJECT = re.compile(r"(?:they|we|i|who|which) ")
_GAVE_WORD = re.compile(r"(?:agreed|pledged|promised|threatened) to|called for")
"""Of the past where the day stands before it: "On Monday they agreed to meet"."""
_IRREALIS = re.compile(r"(?: not)?(?: \w+ly)? have (?:been |[a-z]+ed\b)")
_SINCE = re.compile(r"\bsince\s+(?:late |early |mid-)?$")
_BEFORE = re.compile(r"\b(?:before|ahead of|until|till)\s+(?:the )?$")
_ON_A_WEEKDAY = (
    r"(?: (?!(?:by|from|if|when|which|to (?:be|begin|close|start|take))\b)[\w'£$€-]+(?:[.,]\d+)?%?){0,12}"
    r" on (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
)
_COULD_NOT = re.compile(r"\bcould(?:n't| not)\b|\b(?:neither|nor|none)\b.*\bcould\b")
_NO_SUBJECT = re.compile(
    r"(?:^|[\d,;:.$£€-]|\b(?:an?|the|its|their|his|her|this|that|of|in|on|at|by|for|with|from|as|and|or|not|"
    r"no|more|most|some|all|first|second|two|three|four|five|very|been|be|is|are|was|were|wide|'s)"
    r"|(?:\b(?:an?|the|this|last|next|previous)|'s) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\s*$"
)
_ASIDE = re.compile(r"[a-z], [^,;:.]{3,50}, $")
"""Before a verb, what stands between it and its subject: "The trial, before a judge, continues"."""
_EXPECTS = re.compile(
    r"\b(?:expects?|wants?|needs?|hopes? for) (?:[\w'-]+ ){1,6}to [a-z]+ (?:[\w'-]+ ){0,4}?"
    r"(?:in|on|by|at) (?:the )?$"
)
_DETERMINER = re.compile(r"(?:\b(?:an?|the|its|their|his|her|this|that|next|'s)|[a-z]-[a-z]+)\s+$")
_NOUN = re.compile(
    r"(?:-\w+\s\d+)?\s+(?!(?:and|or|to|in|at|on|of|by|for|with|when|as|after|before|that|was|were|is|had|has)\b)[a-z]+"
)


@cache
def _cues() -> re.Pattern[str]:
    future = one_of(cue for cue in words("future-cues") if not cue.startswith("'"))
    present, scheduled = one_of(words("present-cues")), one_of(words("scheduled-verbs"))
    pasts = {form for _, past, _ in table("irregular-verbs") for form in past.split("/")}
    bases = {base for base, _, _ in table("irregular-verbs")}
    past = one_of((pasts - bases) | {"did", "didn't", "wasn't", "weren't", "hadn't", "been", "having"})
    return re.compile(
        rf"(?<![\w'])(?:(?P<future>{future})|(?P<past>{past}|[a-z]{{2,20}}ed)|(?P<scheduled>{scheduled})"
        rf"|(?P<present>{present}))(?![\w-])"
        r"|(?P<soon>'ll\b)"
    )


@cache
def _deal() -> re.Pattern[str]:
    """ "[agreed to] buy a rival on Tuesday": the day is that of the deal."""
    return re.compile(rf" {one_of(words('deal-verbs'))}\b{_ON_A_WEEKDAY}")


def is_attributive(context: Context, start: int, end: int) -> bool:
    """The date stands before its noun, where no verb rules it: "a May 7 runoff"."""
    return bool(_DETERMINER.search(context.before(start, 24)) and _NOUN.match(context.after(end, 24)))


def is_of_past_event(context: Context, start: int, end: int) -> bool:
    """ "the February floods": a date before the name of what nobody plans."""
    return is_attributive(context, start, end) and not _planned().match(context.after(end, 40))


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(rf"(?:-\w+\s\d+)?\s+(?:[a-z-]+ ){{0,2}}{one_of(words('scheduled-events'))}\b")


def is_in_time_for(context: Context, start: int) -> bool:
    """ "in time for the March 1 primary"."""
    return bool(_IN_TIME.search(context.before(start, 40)))


def looks_ahead(context: Context, start: int) -> bool:
    """The words just before point ahead: "until May", "effective Feb. 1", "payable Dec. 7"."""
    return bool(_AHEAD.search(context.before(start, 24)))


def looks_back(context: Context, start: int) -> bool:
    """ "since June", "since late last week": what is told as begun is over or goes on."""
    return bool(_SINCE.search(context.before(start, 16)))


@cache
def _arranged() -> re.Pattern[str]:
    """ "ordered the army to take over on": what somebody is to do on a day."""
    verbs = one_of(words("arranged-verbs"))
    return re.compile(
        r"(?<!had )\b(?:agreed|asked|decided|directed|instructed|invited|offered|ordered|pledged|promised|"
        rf"summoned|threatened|told|urged|voted|vowed)\b[^.;:]{{0,80}}\bto {verbs}\b"
        r"(?: (?!(?:after|as|that|when|which|who)\b)[\w'-]+){0,5} on $"
    )


def _is_arranged(context: Context, start: int) -> bool:
    """ "On Monday it told the army to leave on Friday": the second day is that of what is ordered."""
    first = max(context.sentence(start)[0], start - _REACH_BEFORE)
    before = context.lower[first:start]
    return _WEEKDAY.search(before) is not None and _arranged().search(before) is not None


def is_put_off(context: Context, start: int) -> bool:
    """ "extended its deadline until Tuesday", "ordered them out by Monday": ahead though the verb is past."""
    before = context.before(start, 120)
    return bool(
        _PUT_OFF.search(before)
        or _BOUND.search(before)
        or _EXPECTS.search(before)
        or _FROM.search(before)
        or _is_arranged(context, start)
    )


def is_before(context: Context, start: int) -> bool:
    """ "before Sunday's …"."""
    return bool(_BEFORE.search(context.before(start, 16)))


@cache
def _event() -> re.Pattern[str]:
    return re.compile(rf"'s (?:[a-z-]+ ){{0,2}}{one_of(words('scheduled-events'))}\b")


def is_scheduled_event(context: Context, end: int) -> bool:
    """ "Sunday's runoff": the date belongs to an event whose day was fixed beforehand."""
    return bool(_event().match(context.after(end, 50)))


def is_told(context: Context, start: int, end: int) -> bool:
    """Whether the text tells of the date as a day of its own: not one ahead, not background ("had fled")."""
    return tense(context, start, end) != "future" and not is_background(context, start)


def is_background(context: Context, start: int) -> bool:
    """ "had fled on Monday": before the day that the text tells of."""
    return bool(_BACKGROUND.search(context.lower, max(context.sentence(start)[0], start - 200), start))


def tense(context: Context, start: int, end: int) -> Tense | None:
    """The tense of the nearest verb cue before the expression, else of the first after it, in its sentence.

    None where there is none.
    """
    cues = _cues_around(context, start)
    last = bisect_right(cues, start, key=lambda cue: cue.end) - 1
    if last >= 0 and cues[last].start >= start - _REACH_BEFORE:
        return cues[last].tense
    return _first_after(context, start, end)


def sure_tense(context: Context, start: int, end: int) -> Tense | None:
    """`tense`, unless the first cue after the expression says otherwise.

    None of "The vote was long ago, and on January 4 they will meet".
    """
    said = tense(context, start, end)
    return said if said == (_first_after(context, start, end) or said) else None


def is_sure(context: Context, start: int) -> bool:
    """Whether the verb before an expression leaves no doubt: "will open in March", "died on 20 May"."""
    cues = _cues_around(context, start)
    last = bisect_right(cues, start, key=lambda cue: cue.end) - 1
    if last < 0 or cues[last].start < start - _REACH_BEFORE:
        return False
    cue, said = cues[last], context.lower[cues[last].start : cues[last].end]
    if cue.tense == "future":
        return _WILL.fullmatch(said) is not None
    beside = _AT_ONCE.fullmatch(context.lower, cue.end, start) is not None
    is_done = not (_PLANNED.fullmatch(said) or _IS.search(context.before(cue.start, 24)))
    return cue.tense == "past" and beside and is_done


def _first_after(context: Context, start: int, end: int) -> Tense | None:
    """The tense of the first verb cue behind the expression in its sentence."""
    cues = _cues_around(context, start)
    first = bisect_left(cues, end, key=lambda cue: cue.start)
    if first == len(cues) or cues[first].end > end + _REACH_AFTER:
        return None
    cue = cues[first]
    said = _GAVE_WORD.fullmatch(context.lower, cue.start, cue.end)
    return "past" if said else cue.tense


def _cues_around(context: Context, position: int) -> list[Cue]:
    """The cues of the sentence around `position`, found once a sentence."""
    span = context.sentence(position)
    if context.cues is None or context.cues[0] != span:
        start, text = span[0], plain(_MAY.sub("mai", context.text[slice(*span)]))
        found = ((match, _tense_of(match, text)) for match in _cues().finditer(text))
        cues = [Cue(start + match.start(), start + match.end(), said) for match, said in found if said]
        context.cues = span, cues
    return context.cues[1]


def _tense_of(match: re.Match[str], text: str) -> Tense | None:
    before = text[max(0, match.start() - 60) : match.start()]
    if match["future"] or match["soon"]:
        if match["future"] == "to be" and _HELD.search(before):
            return None
        done = match["future"] == "agreed to" and _deal().match(text, match.end())
        return "past" if done or _is_over(match, before, text) else "future"
    modal = _MODAL.search(before[-40:])
    if match["present"]:
        return None if modal else "present"
    if match["scheduled"]:
        if _WITH_SUBJECT.match(match["scheduled"]):
            return "future"
        if modal:
            return None
        return None if _NO_SUBJECT.search(before) and not _ASIDE.search(before) else "future"
    if match["past"] in words("not-past") or match["past"].startswith("un"):
        return None
    return "future" if modal and not _COULD_NOT.search(before) else "past"


def _is_over(match: re.Match[str], before: str, text: str) -> bool:
    """ "had been due to expire", "could not be reached", "should have called": tells of the past."""
    if match["future"] in ("could", "might", "should", "would") and _IRREALIS.match(text, match.end()):
        return True
    if match["future"] == "could":
        return bool(_COULD_NOT.search(before + text[match.start() : match.end() + 4]))
    return before.endswith("had been ")
