"""What a page has beside its story, and what in it is no text, taken out before the story is looked for."""

from __future__ import annotations

import re

from lxml.html import HtmlElement, fromstring

_MACHINERY = frozenset(
    {"amp-ad", "amp-carousel", "amp-consent", "amp-embed", "amp-sidebar", "amp-sticky-ad", "dialog"}
)
"""What the AMP dialect, and HTML, has beside a story."""
_CONSENT = re.compile(
    r"(?<![\w-])(?:cookie|consent|gdpr|onetrust|didomi|cmp|usercentrics|qc-cmp|sp_message)"
    r"(?:bot|s)?(?:[-_]?(?:banner|bar|box|consent|container|dialog|law|layer|modal|notice|overlay|policy|popup|"
    r"wrapper))*(?![\w-])",
    re.IGNORECASE,
)
_WALL = re.compile(
    r"(?<![\w-])(?:(?:pay|reg|subscription-|subscriber-|meter-)wall|piano-|subscribe-(?:box|prompt|wall))",
    re.IGNORECASE,
)
_STORY = frozenset({"article", "h1", "main"})
"""What no notice is, or holds."""
_LONGEST_NOTICE = 2_000
"""Characters: an element that holds more is no notice, whatever it is called."""
_LONGEST_WALL = 500
_SEVERAL = 2
_BLANK = re.compile(r"\n[ \t]*\n")


def drop_beside(tree: HtmlElement) -> bool:
    """Takes out notices about cookies, what asks for money, machinery and marks of notes; `<pre>` becomes
    paragraphs. Whether anything asked for money."""
    asks = False
    for element in [*tree.iter()]:
        if element.getparent() is None or not isinstance(element.tag, str) or element.tag in ("body", "head"):
            continue
        if (
            element.tag in _MACHINERY
            or _is_note_mark(element)
            or _is_called(element, _CONSENT, _LONGEST_NOTICE)
        ):
            element.drop_tree()
        elif _is_called(element, _WALL, _LONGEST_WALL):
            asks = True
            element.drop_tree()
        elif element.tag == "pre":
            _part(element)
    return asks


def stories(tree: HtmlElement) -> list[str]:
    """The text of each story of a page that has several side by side, as the front page of a site has."""
    found = [
        one
        for one in tree.iter("article")
        if not any(above.tag == "article" for above in one.iterancestors())
    ]
    return [
        _bare(text)
        for one in found
        if (text := " ".join(part.text_content() for part in one.iter("p"))).strip()
    ]


def are_left_out(texts: list[str], read: str) -> bool:
    """Whether most of several stories is not in what was read."""
    bare = _bare(read)
    missing = [text for text in texts if text not in bare]
    return len(missing) >= _SEVERAL and sum(map(len, missing)) > len(bare)


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _is_called(element: HtmlElement, names: re.Pattern[str], longest: int) -> bool:
    said = " ".join(filter(None, (element.get("id"), element.get("class"))))
    if not said or not names.search(said) or any(True for _ in element.iter(*_STORY)):
        return False
    return len(element.text_content()) <= longest


def _is_note_mark(element: HtmlElement) -> bool:
    return element.tag == "sup" and element.find(".//a") is not None


def _part(pre: HtmlElement) -> None:
    """Its paragraphs, parted by empty lines."""
    parts = [part for part in _BLANK.split(pre.text_content()) if part.strip()]
    if len(parts) > 1:
        told = pre.tail
        pre.clear()
        pre.tag, pre.tail = "div", told
        for part in parts:
            paragraph = fromstring("<p></p>")
            paragraph.text = part
            pre.append(paragraph)
