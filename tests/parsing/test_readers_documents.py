"""Mail, documents of word processors, PDF."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import docx

from parsing.readers import read_file
from tests.parsing.reading.making import FIRST, STORY, read, reason


def mail(**parts: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "The Tern <news@tern.example>"
    message["Subject"] = "Ferry line to close"
    message["Date"] = "Tue, 30 May 2017 23:15:00 -0500"
    if "plain" in parts:
        message.set_content(parts["plain"])
    if "html" in parts:
        message.add_alternative(parts["html"], subtype="html")
    return message


def test_a_mail_is_its_plain_text(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.eml", mail(plain=STORY, html="<p>Else</p>").as_bytes()).articles
    assert article.text == STORY
    assert (article.title, article.published, article.source) == (
        "Ferry line to close",
        "2017-05-30",
        "The Tern",
    )


def test_a_mail_of_html_alone_becomes_paragraphs(tmp_path: Path) -> None:
    html = f"<style>p {{}}</style><h1>Ferry line to close</h1><p>{FIRST}</p><ul><li>One ship</li></ul>"
    (article,) = read(tmp_path, "a.eml", mail(html=html).as_bytes()).articles
    assert article.text == f"{FIRST}\n\n• One ship\n"


def test_a_mail_without_text_says_so(tmp_path: Path) -> None:
    assert reason(tmp_path, "a.eml", mail(plain=" ").as_bytes()) == "no text in this e-mail"
    assert reason(tmp_path, "a.eml", b"\n\nno headers") == "no e-mail: it has no headers"


def test_a_document(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Ferry line to close", style="Title")
    document.add_paragraph(FIRST)
    document.add_heading("What comes now", level=1)
    document.add_paragraph("One ship", style="List Bullet")
    document.add_paragraph("The harbour", style="Caption")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "2015", "12,000"
    document.save(str(tmp_path / "a.docx"))
    (article,) = read_file(tmp_path / "a.docx", "base").articles
    assert article.title == "Ferry line to close"
    assert (
        article.text == f"{FIRST}\n\n## What comes now\n\n• One ship\n\nPhoto: The harbour\n\n2015 | 12,000\n"
    )
    assert article.published is None
    assert reason(tmp_path, "b.docx", b"PK no") == "not a .docx document"


def pdf(*pages: list[str], title: str = "") -> bytes:
    """A PDF of one-font pages, by hand: objects, their offsets, and where the table of those begins."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</Title({title})/CreationDate(D:20200101000000Z)>>",
    ]
    for number, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        stream = f"BT /F1 12 Tf 14 TL 50 750 Td {shown} ET"
        page = f"<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 3 0 R>>>>/Contents {6 + 2 * number} 0 R"
        objects.append(f"{page}/MediaBox[0 0 600 800]>>")
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    data, offsets = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj{one}endobj\n".encode()
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R/Info 4 0 R>>"
    return data + f"{end}\nstartxref\n{len(data)}\n%%EOF".encode()


def test_a_pdf_is_the_text_of_its_pages(tmp_path: Path) -> None:
    data = pdf(["The ferry line will be discon-", "tinued on Friday, its"], ["owner said.", "It was old."])
    (article,) = read(tmp_path, "a.pdf", data).articles
    assert article.text == "The ferry line will be discontinued on Friday, its\nowner said.\nIt was old.\n"
    assert (article.title, article.published) == (None, None)


def test_the_title_of_a_pdf_unless_a_program_gave_it(tmp_path: Path) -> None:
    assert read(tmp_path, "a.pdf", pdf(["Words."], title="The Ferry")).articles[0].title == "The Ferry"
    assert read(tmp_path, "b.pdf", pdf(["Words."], title="ferry_v2.doc")).articles[0].title is None


def test_a_pdf_without_text_or_broken(tmp_path: Path) -> None:
    assert reason(tmp_path, "a.pdf", pdf([])) == "no text in it: its pages are pictures"
    assert reason(tmp_path, "b.pdf", b"%PDF-1.4 and no more").startswith("broken .pdf (")
