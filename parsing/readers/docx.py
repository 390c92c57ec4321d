"""`.docx`: a document of a word processor, by python-docx."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from parsing.readers.archives import check_size
from parsing.readers.blocks import caption, without_title
from parsing.readers.content import LARGEST_WHOLE, read_bytes
from parsing.readers.head import read_above
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.services import exported, split_export
from parsing.records import Article

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WRAPPING = frozenset(map(qn, ("w:customXml", "w:ins", "w:sdt", "w:sdtContent", "w:smartTag")))
"""What may stand around paragraphs: fields to be filled in, what was inserted."""
_NOT_SHOWN = frozenset((qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"), _FALLBACK))
"""What was deleted or moved away; a box, whose paragraphs are its own; the same box for old programs."""
_NOTES = ("/footnotes", "/endnotes")
_SHOWN = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", qn("w:tab"): "\t"}


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
    plain: list[str] = []
    parts: list[str] = []
    for block in _blocks(document.element.body, document):
        if isinstance(block, Table):
            parts += (rows := [*_rows(block)])
            plain += rows
        elif text := _text(block._p).strip():
            plain.append(text)
            if _style(block) == "Title" and not parts:
                title = text
            else:
                parts.append(_marked(block, text))
    parts += _notes(document)
    if documents := split_export("\n\n".join(plain)):
        yield from exported(documents, stored)
        return
    text = "\n\n".join(without_title(parts, title))
    if not text.strip():
        raise Unreadable("no text in this document")
    headline, author = read_above(text)
    yield Reading((Article(stored.id, text + "\n", title or headline, author=author, path=stored.where),))


def _blocks(parent: Any, document: WordDocument) -> Iterator[Paragraph | Table]:
    """Paragraphs, each before those of its boxes, and tables, whatever stands around them."""
    for child in parent.iterchildren():
        if child.tag == qn("w:p"):
            yield Paragraph(child, document._body)
            for box in child.iter(qn("w:txbxContent")):
                if not any(one.tag == _FALLBACK for one in box.iterancestors()):
                    yield from _blocks(box, document)
        elif child.tag == qn("w:tbl"):
            yield Table(child, document._body)
        elif child.tag in _WRAPPING:
            yield from _blocks(child, document)


def _text(element: Any) -> str:
    """What a paragraph shows, with what was inserted, without what was deleted."""
    told = []
    for child in element.iterchildren():
        if child.tag == qn("w:t"):
            told.append(child.text or "")
        elif child.tag in _SHOWN:
            told.append(_SHOWN[child.tag])
        elif child.tag not in _NOT_SHOWN:
            told.append(_text(child))
    return "".join(told)


def _notes(document: WordDocument) -> Iterator[str]:
    """The notes at the foot and at the end."""
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(_NOTES):
            for paragraph in parse_xml(relation.target_part.blob).iter(qn("w:p")):
                if text := _text(paragraph).strip():
                    yield text


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
            if text := _text(paragraph._p).strip():
                yield _marked(paragraph, text)
        return
    for row in table.rows:
        cells = dict.fromkeys(" ".join(_cell_text(cell).split()) for cell in row.cells)
        if text := " | ".join(filter(None, cells)):
            yield text


def _cell_text(cell: _Cell) -> str:
    return "\n".join(_text(paragraph._p) for paragraph in cell.paragraphs)
