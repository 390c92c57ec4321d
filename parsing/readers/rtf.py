"""`.rtf`: a document, or an export of a news archive, by striprtf."""

from __future__ import annotations

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from parsing.readers.content import read_bytes
from parsing.readers.head import read_above
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.services import exported, split_export
from parsing.records import Article

_BEGIN = "{\\rtf"
_FONT = re.compile(r"\\f(\d{1,5})(?!\d)[^;{}]{0,200}?\\fcharset(\d{1,3})")
_MOST_FONTS = 500
_LONGEST_TABLE = 200_000


def read_rtf(stored: Stored) -> Iterator[Reading]:
    """The article of a document, or those of an export. Raises Unreadable."""
    written = read_bytes(stored).decode("latin-1").lstrip()
    if not written.startswith(_BEGIN):
        raise Unreadable("not an .rtf document")
    text = str(rtf_to_text(_linear(written), errors="replace"))  # type: ignore[no-untyped-call]
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # halves of one character
    text = "\n\n".join(line for row in text.split("\n") if (line := row.strip(" \t|")))
    if not text:
        raise Unreadable("no text in this document")
    if documents := split_export(text):
        yield from exported(documents, stored)
        return
    title, author = read_above(text)
    yield Reading((Article(stored.id, text + "\n", title, author=author, path=stored.where),))


def _linear(written: str) -> str:
    """With a font table of ours, and links without their addresses: the library's expressions for both take
    the square of their length and more."""
    head, _, rest = written.partition("\\fonttbl")
    found = _FONT.findall(rest[:_LONGEST_TABLE])[:_MOST_FONTS]
    table = "\n".join(f"{{\\f{number}\\fcharset{charset} a;}}" for number, charset in found)
    plain = f"{head}\\*\\fonts{rest}".replace("\\fonttbl", "\\*\\fonts").replace("\\field{", "{")
    return f"{_BEGIN}1{{\\fonttbl{table}}}{plain}}}"
