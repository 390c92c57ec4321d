"""What stands in an article and tells nothing: section heads, credits, mastheads, greetings, mere answers."""

from __future__ import annotations

import re

from parsing import lexicon

_CREDIT = re.compile(
    r"\W*(?:(?i:by)\s+(?:an?|our|the)\s+(?:[\w’'-]+\s+){0,4}(?i:agencies|agency|bureau|correspondents?|desk|editors?|"
    r"reporters?|staff|team|writers?)\b|(?:Agencies|Contact|Credits?|Image|Photo(?:graph)?s?|Picture|Related|"
    r"Sources?|Watch)\s*:)"
)
# “Interview: Ada Brandt”, “Done at Selm this 3rd day of May 2031.”: by whom and where it was signed.
_SIGNED = re.compile(
    r"\W*(?:(?:Edited|Illustrations?|Interview(?:er|ed)?|Reporting|Text|Translat(?:ed|ion)|Words|Written)"
    r"(?:\s+(?:and\s+(?:photo(?:graph)?s|pictures)|by))?\s*:\s*(?:(?:[A-Z][\w.’'-]*+|and\b)\W*+){1,6}+\Z"
    r"|(?:Done|Given)\s+(?:at|in)\s"
    r"(?:(?:[A-Z][\w.’'-]*+|\d\w*+|(?:and|at|day|in|of|on|the|this|year)\b)\W*+){3,20}+\Z)"
)
_OPINION = re.compile(
    r"\W*(?:Column|Comment(?:ary)?|Editorial|Leader|Letters?|Op-?[Ee]d|Opinion|Review)\s*[|:]\s"
)
_LABEL = r"\W*(?:(?:[A-Z][A-Z.’'-]*\s){0,4}[A-Z][A-Z.’'-]*:\s*)?\W*"
_GREETING = re.compile(
    rf"{_LABEL}(?:Good (?:afternoon|day|evening|morning)(?:,?\s+[\w’']+){{0,3}}|"
    r"(?:All right|Hello|Hi|I see|No|OK|Okay|Right|Sure|Thanks|Thank you|Welcome(?: back)?|Yeah|Yes)"
    r"(?:,?\s+(?:again|all|everybody|everyone|folks|ma[’']am|sir|thanks|thank you))*)\W*\Z"
)
_BEGINS = re.compile(rf"{_LABEL}(?:Let\s+(?:me|us)|Let[’']s|Because)\b[^,;:“]*\Z")
_NEWS_WORD = re.compile(r"\b[A-Z][A-Za-z]+\b")
_LONGEST_HEAD = 4
"""Words of a section head in capitals."""
_LONGEST_MASTHEAD = 80
_MOST = 200
"""Characters of the longest of them."""


def is_furniture(clause: str, tells: bool) -> bool:
    """“By our city staff”, “Good morning.”, “NEWS IN BRIEF”, “Notice No. 4, 3 May:”.

    `tells`: it has a verb or names an event.
    """
    if len(clause) > _MOST:
        return False
    if any(opening.match(clause) for opening in (_GREETING, _BEGINS, _SIGNED)):
        return True
    if not tells and clause.rstrip().endswith(":"):
        return True
    return not tells and (_CREDIT.match(clause) is not None or _is_section(clause) or _is_masthead(clause))


def is_opinion(headline: str) -> bool:
    """“Opinion | The pier must go”: what somebody thinks, not what is told."""
    return _OPINION.match(headline) is not None


def _is_section(clause: str) -> bool:
    words = clause.split()
    return len(words) <= _LONGEST_HEAD and len(words) > 1 and clause.isupper() and words[-1].isalpha()


def _is_masthead(clause: str) -> bool:
    """“THE HALDEN GAZETTE, MONDAY, MAY 21, 1951”"""
    if len(clause) > _LONGEST_MASTHEAD or not any(sign.isdigit() for sign in clause):
        return False
    words = {word.capitalize() for word in _NEWS_WORD.findall(clause)}
    return clause.isupper() and not words.isdisjoint(lexicon.words("newspaper-heads"))
