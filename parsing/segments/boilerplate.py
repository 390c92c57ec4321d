"""What stands on a web page beside the story: notices, sign-offs, bylines, buttons, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsing import lexicon

_YEAR = r"(?:19|20)\d\d"
_HOLDER = r"(?:[A-Z][\w.&'’-]*\ ){1,6}"
_RESERVED = r"(?:ALL\ RIGHTS\ RESERVED|[Aa]ll\ [Rr]ights\ [Rr]eserved)\b\.?"
# A notice may be glued to a story line on either side, so it ends at its first full stop, else at its year.
_NOTICE = re.compile(
    rf"""
    (?: (?: ©(?![a-z])|&copy;|\([cC]\)\ ?(?={_YEAR}|[Cc]opyright)
          | \b(?:COPYRIGHT|[Cc]opyright)\ (?=©|&copy;|\([cC]\)|(?:by\ )?{_YEAR}\b|{_HOLDER}{_YEAR}\b) )
        (?: [^.\n]{{0,80}}(?:\.|$) | [^.\n\d]{{0,60}}{_YEAR} )
        (?: \s*{_RESERVED} )?
      | {_RESERVED} )
    (?: \s*This\ (?:material|content|story|article)\ may\ not\ be\ [^.\n]{{0,200}}\.? )?
    | \(\s*(?:(?:[Aa]dditional|[Cc]ompiled|[Ww]ritten)\ )?
      (?:[Rr]eport(?:ing|ed)|[Ww]riting|[Ee]dit(?:ing|ed)|[Cc]ompiled)\ by\ [^()\n]{{2,400}}\)
    | \((?:[A-Z][\w.&’'\ -]{{1,30}}/)+
      (?:AFP?|Alamy|EPA|[Ff]ile|Getty(?:\ Images)?|Handout|Pool|Reuters)\)(?=[ \t]*$)
    """,
    re.VERBOSE | re.MULTILINE,
)
_SIGN_OFF = re.compile(
    r"\(?\s*(?:\w+ )?(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|compiled) by (?P<names>.+)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:By|BY|by) (?P<names>.+)")
_PATH = re.compile(r"[^\W\d_][\w &’'-]{1,30}(?: ?[>›»] ?[^\W\d_][\w &’'-]{1,30})+\Z")
"""Where a page stands: “Home > Africa > Namibia”."""
_URL_LINE = re.compile(r"(?:[\w ]{0,30}: ?)?<?(?:https?://|www\.)\S+\Z")
_HANDLE_LINE = re.compile(r"(?:[\w ]{0,30}: ?)?@\w+(?:[ |,]+@?\w+){0,4}\Z")
_STAMP = re.compile(
    r"(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?\s*[:|][^.!?]{0,90}\Z"
    r"|\d+ (?:comments?|shares?|(?:minutes?|hours?|days?) ago)\W*\Z",
    re.IGNORECASE,
)
_SMALL_IN_BYLINE = re.compile(
    r"and|by|of|for|in|at|the|with|de|da|di|du|la|le|van|von|den|der|bin|al|el|[&|/–—-]|(?:report|edit|writ)ing"
)
_LABEL_PUNCTUATION = " \t.:!?…»>|*-–—[]()\u00a0"
_LONGEST = 300


def notices(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """`text[start:end]`, one line, cut into (start, end, is a notice): copyright notices and reporters'
    sign-offs apart from the story they are glued to."""
    at = start
    for match in _NOTICE.finditer(text, start, end):
        first, last = match.span()
        yield from _part(text, at, first, False)
        yield from _part(text, first, last, True)
        at = last
    yield from _part(text, at, end, False)


def _part(text: str, start: int, end: int, notice: bool) -> Iterator[tuple[int, int, bool]]:
    piece = text[start:end]
    first, last = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
    if first < last:
        yield first, last, notice or not any(map(str.isalnum, piece))


def is_boilerplate(line: str) -> bool:
    """Whether a whole line is no part of the story."""
    if len(line) > _LONGEST:
        return False
    lower = line.lower()
    if lower.strip(_LABEL_PUNCTUATION) in lexicon.words("boilerplate-lines") or not any(
        map(str.isalnum, line)
    ):
        return True
    return bool(
        _starts().match(lower)
        or _PATH.match(line)
        or is_link_head(line)
        or _URL_LINE.match(line)
        or _HANDLE_LINE.match(line)
        or _STAMP.match(line)
        or is_byline(line)
    )


def is_link_head(line: str) -> bool:
    """Whether a line stands over links to other stories: “Related stories”, “Most read”."""
    return line.lower().strip(_LABEL_PUNCTUATION) in lexicon.words("link-heads")


def is_byline(line: str) -> bool:
    """“By Jane Doe, Political Correspondent”, “Writing by Jane Doe; editing by John Roe”: names only."""
    sign_off = _SIGN_OFF.match(line)
    byline = sign_off or _BYLINE.match(line)
    if not byline or (not sign_off and line.endswith((".", ":", "?", "!"))):
        return False
    names = [name for name in re.split(r"[\s,;:()]+", byline["names"]) if name]
    return len(names) >= 2 and all(name[0].isupper() or _SMALL_IN_BYLINE.fullmatch(name) for name in names)


@cache
def _starts() -> re.Pattern[str]:
    """One pattern for the phrases that open a line which is not the story's."""
    phrases = "|".join(
        re.escape(phrase) + (r"\b" if phrase[-1].isalnum() else "")
        for phrase in sorted(lexicon.words("boilerplate-starts"))
    )
    return re.compile(phrases)
