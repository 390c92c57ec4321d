"""What a mail repeats of the mails that it answers: no words of its sender."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WROTE = (
    r"(?:wrote|writes|schrieb|schreibt|a écrit|escribió|ha scritto|schreef|escreveu|skrev|napisał(?:\(a\))?|"
    r"написал(?:\(а\))?|kirjoitti|yazdı)"
)
_INTRODUCED = re.compile(
    r"^(?:On|Am|Le|El|Il|Op|Em|Den|W dniu)\b[^\n]{5,200}(?:\n(?!>)[^\n]{0,120})?"
    rf"\b{_WROTE}\b[^\n]{{0,80}}:[ \t]*$",
    re.MULTILINE,
)
"""The line, or two, that mail programs put before it."""
_BY_A_PROGRAM = re.compile(r"@|\d{1,2}[:.]\d{2}")
"""What such a line has where it is no sentence of a text: an address, a clock."""
_ORIGINAL = re.compile(
    r"^(?:-{3,} ?Original Message ?-{3,}[ \t]*|_{10,}[ \t]*|(?=From:))\n?"
    r"From:[^\n]+\n(?:(?:Sent|Date|To|Cc|Subject):[^\n]*\n){2,6}",
    re.MULTILINE | re.IGNORECASE,
)
_QUOTED = re.compile(
    rf"(?:^[^\n>]{{1,120}}\b{_WROTE}[ \t]?:[ \t]*\n\s{{0,4}}(?=>))?(?:^[ \t]*>.*(?:\n|\Z))+", re.MULTILINE
)
_MARKED = re.compile(r"\s*+>")
_GAP = re.compile(r"\n{3,}")
_MARKS = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_FEWEST_MARKED = 3
_WRAPPING = frozenset({"gmail_attr", "gmail_quote", "moz-cite-prefix", "protonmail_quote", "yahoo_quoted"})
"""Classes of what mail programs wrap it in."""
_FORWARDED = re.compile(r"-{3,} ?Forwarded message|Begin forwarded message:", re.IGNORECASE)


def without_earlier(text: str, is_reply: bool) -> str:
    """Without the lines of earlier mails; where there are no others, those without their marks `>`.

    `is_reply`: whether the mail says that it is an answer, so that an original below it is one it answers.
    """
    kept = _QUOTED.sub("\n", _below_introductions(text))
    kept = _GAP.sub("\n\n", kept) if len(kept) < len(text) else text
    if is_reply and (original := _ORIGINAL.search(kept)):
        kept = kept[: original.start()]
    return kept if kept.strip() else _MARKS.sub("", text)


def passed_on(text: str) -> str:
    """A text that was copied from an answer to it, most lines marked `>`: without marks and the line that
    introduces it; any other as it is."""
    lines = [line for line in text.split("\n") if line.strip()]
    marked = sum(line.lstrip().startswith(">") for line in lines)
    if marked < _FEWEST_MARKED or 4 * marked < 3 * len(lines):
        return text
    return _MARKS.sub("", _INTRODUCED.sub("", text))


def _below_introductions(text: str) -> str:
    """Without the lines that introduce earlier mails, and all below one whose mail has no marks."""
    kept, at = [], 0
    for match in _INTRODUCED.finditer(text):
        if match.start() < at:
            continue
        marked = _MARKED.match(text, match.end())
        if not marked and not _BY_A_PROGRAM.search(match[0]):
            continue
        kept.append(text[at : match.start()])
        at = match.end() if marked else len(text)
    return "".join([*kept, text[at:]])


def without_cited(markup: str) -> str:
    """HTML without what wraps earlier mails; the same where there is nothing else, or it was forwarded."""
    from lxml import html

    if not re.search(r"cite|_quote", markup) or _FORWARDED.search(markup):
        return markup
    tree: HtmlElement = html.document_fromstring(f"<div>{markup}</div>")
    for element in [one for one in tree.iter() if _is_cited(one)]:
        if element.getparent() is not None:
            element.drop_tree()
    return html.tostring(tree, encoding="unicode") if tree.text_content().strip() else markup


def _is_cited(element: HtmlElement) -> bool:
    cites = element.tag == "blockquote" and element.get("type") == "cite"
    return cites or not _WRAPPING.isdisjoint((element.get("class") or "").split())
