"""HTML → text: paragraphs between blank lines, headings `## …`, items of lists `• …`, captions apart.

lxml is imported only when there is markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ITEMS = frozenset({"li", "item"})
_BLOCKS = _HEADINGS | _ITEMS | {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "figcaption",
    "figure", "footer", "form", "header", "hr", "html", "list", "main", "nav", "ol", "p", "pre", "quote",
    "row", "section", "table", "tbody", "thead", "tr", "ul",
}  # fmt: skip
_CELLS = frozenset({"cell", "td", "th"})
_BREAKS = frozenset({"br", "lb"})
_UNSEEN = frozenset(
    {
        "button",
        "head",
        "iframe",
        "noscript",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "title",
    }
)
_MARKUP = re.compile(
    r"</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|figure|span|strong|em|b|i|a)\b[^<>]{0,500}>", re.I
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_BREAK = re.compile(r" *\n *")
_BLANK = re.compile(r"\n{2,}")
_CAPTIONED = re.compile(r"(?:file )?(?:photo|picture|image|photograph)s?:", re.IGNORECASE)
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def is_markup(text: str, least: int = 2) -> bool:
    """Whether a text is HTML, of `least` tags, not only a text that has a `<` in it."""
    return len(_MARKUP.findall(text, 0, 20_000)) >= least or bool(
        re.match(r"\s*<(?:p|div|html)\b", text, re.I)
    )


def markup_text(markup: str) -> str:
    """The text of a piece of HTML; empty where there is none."""
    from lxml import html

    markup = _NOT_TEXT.sub("", markup)
    if not markup.strip():
        return ""
    return "\n\n".join(paragraphs(html.fromstring(f"<div>{markup}</div>")))


def caption(text: str) -> str:
    """A caption as a paragraph that says it is one."""
    text = _SPACE.sub(" ", text).strip()
    return text if _CAPTIONED.match(text) else f"Photo: {text}"


def without_title(parts: Iterable[str], title: str | None) -> list[str]:
    """The paragraphs, without those at the start that only repeat the title."""
    kept, wanted = list(parts), _bare(title or "")
    while kept and wanted and _bare(kept[0]) == wanted:
        del kept[0]
    return kept


def paragraphs(root: HtmlElement) -> Iterator[str]:
    """The paragraphs of a tree, in order, captions last."""
    from lxml import etree

    run: list[str] = []
    captions: list[str] = []
    unseen = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag
        if event == "start":
            unseen += _is_unseen(element)
            if tag in _BLOCKS:
                yield from _flushed(run, "")
            if not unseen:
                run.append("\n" if tag in _BREAKS else _told(element.text))
            continue
        if event == "end":
            if tag == "figcaption":
                captions += map(caption, _flushed(run, ""))
            elif tag in _BLOCKS:
                yield from _flushed(run, tag)
            elif tag in _CELLS and element.getnext() is not None and "".join(run).strip():
                run.append(" | ")
            unseen -= _is_unseen(element)
        if element is not root and not unseen:
            run.append(_told(element.tail))
    yield from _flushed(run, "")
    yield from captions


def _is_unseen(element: HtmlElement) -> bool:
    return element.tag in _UNSEEN or bool(_HIDDEN.search(element.get("style") or ""))


def _told(text: str | None) -> str:
    return _SPACE.sub(" ", text) if text else ""


def _flushed(run: list[str], tag: str) -> Iterator[str]:
    """What has been gathered, as paragraphs; two line breaks part them."""
    text = "".join(run)
    run.clear()
    mark = "## " if tag in _HEADINGS else "• " if tag in _ITEMS else ""
    for part in _BLANK.split(_BREAK.sub("\n", re.sub(r"[ \t\r\f\v]+", " ", text))):
        if stripped := part.strip(" \n|"):
            yield mark + stripped
            mark = ""


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
