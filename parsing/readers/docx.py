"""`.docx`: a document of a word processor, by python-docx."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from parsing.readers.archives import check_size
from parsing.readers.blocks import caption, without_title
from parsing.readers.content import LARGEST_WHOLE, read_bytes
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.services import exported, split_export
from parsing.records import Article


def read_docx(stored: Stored) -> Iterator[Reading]:
    """The article of a document; when it was made is not when it appeared, so no date. Raises Unreadable."""
    data = read_bytes(stored, LARGEST_WHOLE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_size(archive.infolist(), len(data))
    except zipfile.BadZipFile:
        raise Unreadable("not a .docx document") from None
    document = Document(io.BytesIO(data))
    title = document.core_properties.title.strip() or None
    parts: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            parts += _rows(block)
        elif text := block.text.strip():
            if _style(block) == "Title" and not parts:
                title = text
            else:
                parts.append(_marked(block, text))
    if documents := split_export("\n\n".join(parts)):
        yield from exported(documents, stored)
        return
    text = "\n\n".join(without_title(parts, title))
    if not text.strip():
        raise Unreadable("no text in this document")
    yield Reading((Article(stored.id, text + "\n", title, path=stored.where),))


def _style(block: Paragraph) -> str:
    return (block.style.name if block.style else None) or ""


def _marked(block: Paragraph, text: str) -> str:
    style = _style(block)
    if style.startswith("Heading"):
        return f"## {text}"
    if style.startswith("List"):
        return f"• {text}"
    return caption(text) if style == "Caption" else text


def _rows(table: Table) -> Iterator[str]:
    """A row a line; a table of one column is there for the looks, and its cells hold paragraphs."""
    if len(table.columns) == 1:
        for paragraph in (one for row in table.rows for one in row.cells[0].paragraphs):
            if text := paragraph.text.strip():
                yield _marked(paragraph, text)
        return
    for row in table.rows:
        cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
        if text := " | ".join(filter(None, cells)):
            yield text
