"""Factiva: documents close `Document ABCD000020240515ek5f0001x`.

Each line, or row of a table, may begin with a code of two or three letters (`HD` headline, `LP` and `TD` the
text); without codes the same stands in the same order, and the count of words tells what is what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from parsing.readers.services.lines import BY, COPYRIGHT, filled, joined, without_pages

_CLOSES = re.compile(
    r"^[ \t]*(?:AN\b[ \t|]*)?(?:Documento?|Dokument)[ \t]+"
    r"[A-Za-z][A-Za-z0-9]{1,11}(?:19|20)\d{6}[a-z0-9]{7,11}[ \t|]*$",
    re.MULTILINE,
)
_FIELDS: Mapping[str, str] = {"HD": "title", "BY": "author", "PD": "published", "SN": "source"}
_TEXT = ("LP", "TD")
_ABOVE = frozenset(
    ("AU", "BY", "CLM", "CR", "CX", "CY", "ED", "ET", "HD", "LA", "PD", "PG", "SC", "SE", "SN", "VOL", "WC")
)
_BELOW = frozenset(("AN", "ART", "CO", "CT", "DLN", "IN", "IPC", "IPD", "NS", "PUB", "RE", "RF", "RST"))
_PLAIN_BELOW = frozenset(("DLN", "IPC", "IPD", "PUB", "RF", "RST"))
"""Those that no sentence begins with, whatever stands behind them."""
_CODED = re.compile(r"[ \t]*([A-Z]{2,3})(?:[ \t]*\|[ \t]*|[ \t]+|$)(.*)")
_INDEXED = re.compile(r"[\w.]{2,12} ?: |Documento? |Dokument ")
"""What stands behind a code below the text: `gpol : Politics`."""
_WORDS = re.compile(
    r"[ \t]*\d[\d.,]* (?:words?|mots|palabras|Wörter|parole|palavras|woorden)[ \t]*", re.IGNORECASE
)
_TIME = re.compile(r"\d{1,2}:\d{2}.*")
_LANGUAGE = re.compile(
    r"(?:English|French|German|Spanish|Italian|Portuguese|Dutch|Russian|Polish|Turkish|Greek|Czech|Swedish|"
    r"Danish|Norwegian|Finnish|Hungarian|Arabic|Hebrew|Japanese|Korean|Chinese.*)"
)


def split(text: str) -> list[Mapping[str, str]]:
    """The documents; what stands behind the last (what was searched for) is none."""
    if not _CLOSES.search(text):
        return []
    parts = _CLOSES.split(without_pages(text))[:-1]
    return [_coded(lines) or _plain(lines) for lines in (part.split("\n") for part in parts)]


def _coded(lines: Sequence[str]) -> Mapping[str, str]:
    """The fields of lines with codes; none where they have none."""
    found: dict[str, list[str]] = {}
    here: list[str] = []
    below = False
    for line in lines:
        if match := _code(line, bool(found), below):
            code, line = match
            below = below or code in _TEXT
            here = found.setdefault(code, [])
        here.append(line.removesuffix("|").rstrip())
    if not found.keys() & {*_TEXT}:
        return {}
    text = "\n\n".join(told for code in _TEXT if (told := "\n".join(found.get(code, ())).strip()))
    fields = {field: joined(found.get(code, ())) for code, field in _FIELDS.items()}
    return filled({**fields, "author": BY.sub("", fields["author"], count=1), "text": text})


def _code(line: str, begun: bool, in_text: bool) -> tuple[str, str] | None:
    """The code a line begins with and the rest; None for a line of text, which may begin in capitals."""
    match = _CODED.fullmatch(line)
    if match is None:
        return None
    code, rest = match.groups()
    if code in _TEXT:
        return code, rest
    if in_text:
        return (
            (code, rest)
            if code in _BELOW and (not rest or _INDEXED.match(rest) or code in _PLAIN_BELOW)
            else None
        )
    return (code, rest) if code in _ABOVE and (begun or code in ("HD", "SE", "CLM")) else None


def _plain(lines: Sequence[str]) -> Mapping[str, str]:
    """The fields of lines without codes."""
    at = next((number for number, line in enumerate(lines) if _WORDS.fullmatch(line)), None)
    if at is None:
        return filled({"text": "\n".join(lines).strip()})
    begin = _body(lines, at)
    below = [line.strip() for line in lines[at + 1 : begin] if line.strip()]
    day, *names = [line for line in below if not _TIME.fullmatch(line)] or [""]
    fields = dict(_head([line.strip() for line in lines[:at] if line.strip()]))
    text = "\n".join(lines[begin:]).strip()
    return filled({**fields, "published": day, "source": names[0] if names else "", "text": text})


def _body(lines: Sequence[str], at: int) -> int:
    """Where the text begins: behind the line of the copyright, or else of the language, or an empty one."""
    for ends in (COPYRIGHT.search, _LANGUAGE.fullmatch):
        for number, line in enumerate(lines[at : at + 24], at):
            if ends(line.strip()):
                return number + 1
    return next((number for number, line in enumerate(lines[at:], at) if not line.strip()), at + 1)


def _head(above: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The title is the longest line; a section may stand over it, below it who wrote."""
    if not above:
        return
    author = next((line for line in reversed(above) if BY.match(line)), "")
    title = max((line for line in above if line is not author), key=len, default="")
    below = [*above][[*above].index(title) + 1 :] if title else []
    yield "title", title
    yield "author", BY.sub("", author or joined(below[:1]), count=1)
