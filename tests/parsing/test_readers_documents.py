"""Mail, documents of word processors, PDF."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from parsing.readers import read_file
from tests.parsing.reading.making import FIRST, SECOND, STORY, THIRD, read, reason

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


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


def test_what_a_mail_hides_and_what_is_attached(tmp_path: Path) -> None:
    message = mail(html=f'<div style="color: red; display:none">Look inside</div><p>{FIRST}</p>')
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="report.pdf")
    reading = read(tmp_path, "a.eml", bytes(message))
    assert [one.text for one in reading.articles] == [f"{FIRST}\n"]
    assert reading.warnings == ("what is attached is not read: report.pdf",)


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


def test_a_document_without_a_title_has_the_headline_and_byline_above_its_story(tmp_path: Path) -> None:
    lines = ["Ferry line to close", "By Ana Lund", "The Tern | Tuesday 30 May 2017", FIRST]
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(tmp_path / "a.docx"))
    (article,) = read_file(tmp_path / "a.docx", "base").articles
    assert (article.title, article.author) == ("Ferry line to close", "Ana Lund")
    (article,) = read(tmp_path, "a.pdf", pdf(lines)).articles
    assert (article.title, article.author) == ("Ferry line to close", "Ana Lund")


def pdf(*pages: list[str] | str, title: str = "") -> bytes:
    """A PDF of pages in one font, each given as lines or as what draws it: objects, then their places."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</Title({title})/CreationDate(D:20200101000000Z)>>",
    ]
    for number, lines in enumerate(pages):
        shown = lines if isinstance(lines, str) else " ".join(f"({line}) Tj T*" for line in lines)
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


# ---------------------------------------------------------------- as they come


FORWARDS = [
    "---------- Forwarded message ---------\nFrom: The Tern <news@tern.example>\n"
    "Date: Tue, 30 May 2017 at 08:00\nSubject: Last ferry\nTo: <me@tern.example>\n",
    "Begin forwarded message:\n\nFrom: The Tern <news@tern.example>\nSubject: Last ferry\n"
    "Date: 30 May 2017 at 08:00:00 CEST\nTo: me@tern.example\n",
    "-----Original Message-----\nFrom: The Tern\nSent: Tuesday, May 30, 2017 8:00 AM\nTo: Me\n"
    "Subject: Last ferry\n",
]


@pytest.mark.parametrize("head", FORWARDS)
def test_a_forwarded_mail_is_the_one_that_was_forwarded(tmp_path: Path, head: str) -> None:
    message = mail(plain=f"Look at this!\n\n{head}\n{FIRST}\n\n{SECOND}\n")
    message.replace_header("Subject", "Fwd: Last ferry")
    message.replace_header("From", "Me <me@x.example>")
    message.replace_header("Date", "1 Jun 2017 10:00 +0000")
    reading = read(tmp_path, "a.eml", bytes(message))
    (article,) = reading.articles
    assert (article.title, article.source, article.published) == ("Last ferry", "The Tern", "2017-05-30")
    assert article.text == f"{FIRST}\n\n{SECOND}\n"
    assert reading.warnings == ("a forwarded message; what stands above it is left out",)


HEAD = (
    "From: Jon Roe <jon@x.example>\nSent: Monday, May 29, 2017\nTo: Ana\nSubject: Ferry\n\nWill it close?\n"
)
REPLIES = {
    "below": f"{FIRST}\n\nOn Mon, 29 May 2017 at 10:00, Jon Roe <jon@x.example> wrote:\n> Will?\n>> Who?\n",
    "wrapped": f"{FIRST}\n\nOn Mon, 29 May 2017 Jon Roe, of Skerry,\n<jon@x.example> wrote:\n\n> No.\n",
    "bare": f"Jon Roe wrote:\n> Will it close?\n\n{FIRST}\n",
    "above": f"Am 29.05.2017 um 10:00 schrieb Jon Roe:\n> Will it close?\n\n{FIRST}\n",
    "without marks": f"{FIRST}\n\nLe 29 mai 2017 à 10:00, Jon <jon@x.example> a écrit :\n\nWill it close?\n",
    "original": f"{FIRST}\n\n-----Original Message-----\n{HEAD}",
    "rule": f"{FIRST}\n\n________________________________\n{HEAD}",
}


@pytest.mark.parametrize("plain", REPLIES.values(), ids=REPLIES)
def test_what_a_mail_repeats_of_those_it_answers_is_no_text(tmp_path: Path, plain: str) -> None:
    message = mail(plain=plain)
    message.replace_header("Subject", "Re: Ferry")
    reading = read(tmp_path, "a.eml", bytes(message))
    assert [one.text for one in reading.articles] == [f"{FIRST}\n"]
    assert reading.articles[0].title == "Ferry"
    assert reading.warnings == ("what it repeats of earlier mails is left out",)


def test_what_html_wraps_as_an_earlier_mail_is_no_text(tmp_path: Path) -> None:
    cited = f'<div class="gmail_quote"><div class="gmail_attr">On Mon Jon wrote:</div><blockquote>{SECOND}'
    html = f"<div><p>{FIRST}</p><blockquote>{THIRD}</blockquote></div>{cited}</blockquote></div>"
    reading = read(tmp_path, "a.eml", bytes(mail(html=html)))
    assert [one.text for one in reading.articles] == [f"{FIRST}\n\n{THIRD}\n"]
    assert reading.warnings == ("what it repeats of earlier mails is left out",)


def test_a_mail_of_nothing_but_a_quotation_is_that(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.eml", bytes(mail(plain=f"> {FIRST}\n>\n> {SECOND}\n"))).articles
    assert article.text == f"{FIRST}\n\n{SECOND}\n"


def test_a_sentence_that_ends_in_wrote_is_text(tmp_path: Path) -> None:
    text = f"On Tuesday the mayor of Skerry wrote:\n\n{SECOND}\n"
    reading = read(tmp_path, "a.eml", bytes(mail(plain=text)))
    assert (reading.articles[0].text, reading.warnings) == (text, ())


def test_a_mail_that_only_says_where_to_read_it_is_its_html(tmp_path: Path) -> None:
    message = mail(plain="View this e-mail in your browser", html=f"<p>{FIRST}</p><p>{SECOND}</p>")
    message.replace_header("Subject", "Re: Fwd: Last ferry")
    (article,) = read(tmp_path, "a.eml", bytes(message)).articles
    assert (article.title, article.text) == ("Last ferry", f"{FIRST}\n\n{SECOND}\n")


def test_a_mail_attached_to_a_mail_is_read_and_a_signature_is_not(tmp_path: Path) -> None:
    inner, outer = EmailMessage(), EmailMessage()
    inner["Subject"], inner["From"], inner["Date"] = "Last ferry", "The Tern <n@x>", "30 May 2017 10:00 +0000"
    inner.set_content(f"{FIRST}\n\n-- \nThe Tern, 1 Harbour Street\n", cte="quoted-printable")
    outer["Subject"], outer["From"] = "Attached", "me@x.example"
    outer.set_content("-- \nMe")
    outer.add_attachment(inner)
    (article,) = read(tmp_path, "a.eml", bytes(outer)).articles
    assert (article.id, article.path) == ("base#1", f"{tmp_path / 'a.eml'}#1")
    assert (article.text, article.source, article.published) == (f"{FIRST}\n", "The Tern", "2017-05-30")


def test_a_table_of_one_column_holds_paragraphs(tmp_path: Path) -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = FIRST
    cell.add_paragraph(SECOND)
    document.save(str(tmp_path / "made.docx"))
    (article,) = read(tmp_path, "a.docx", (tmp_path / "made.docx").read_bytes()).articles
    assert article.text == f"{FIRST}\n\n{SECOND}\n"


CHANGED = (
    '<w:p><w:r><w:t xml:space="preserve">The mayor </w:t></w:r>'
    "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
    '<w:ins><w:r><w:t xml:space="preserve">always </w:t></w:r></w:ins><w:r><w:t>agreed.</w:t></w:r></w:p>'
    "<w:sdt><w:sdtContent><w:p><w:r><w:t>The owner did not.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:pict>"
    "<w:t>Beside a box.</w:t></w:r></w:p>"
)


def test_a_document_with_changes_fields_and_boxes_is_what_it_shows(tmp_path: Path) -> None:
    document = docx.Document()
    head = '<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    for element in reversed(list(parse_xml(f"{head}{CHANGED}</w:body>"))):
        document.element.body.insert(0, element)
    document.save(str(tmp_path / "a.docx"))
    (article,) = read_file(tmp_path / "a.docx", "base").articles
    assert article.text == "The mayor always agreed.\n\nThe owner did not.\n\nBeside a box.\n\nIn a box.\n"


def test_the_notes_of_a_document_come_last(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(FIRST)
    head = '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    note = f"{head}<w:footnote><w:p><w:r><w:t>By letter.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", note.encode(), document.part.package)
    document.part.relate_to(part, f"{RELATIONS}/footnotes")
    document.save(str(tmp_path / "a.docx"))
    (article,) = read_file(tmp_path / "a.docx", "base").articles
    assert article.text == f"{FIRST}\n\nBy letter.\n"


def test_a_hyphen_at_the_end_of_a_line_is_a_part_of_some_words_only(tmp_path: Path) -> None:
    lines = ["The ferry will be discon-", "tinued; a well-", "known owner of Skerry-", "holm said so."]
    (article,) = read(tmp_path, "a.pdf", pdf(lines)).articles
    assert article.text == "The ferry will be discontinued; a well-known owner of Skerryholm said so.\n"


ACROSS = "Ferry line to close on Friday, the owner of the ships says in the town hall"
LEFT = [
    "The ferry line between the two",
    "islands will close on Friday,",
    "its owner said after a week of",
    "storms that broke both of its",
    "ships and left hundreds in the",
    "harbour, many of them children",
]
RIGHT = [
    "from the outer islands. The new",
    "ministry said it would look for",
    "another company before autumn,",
    "but gave no promise. A union of",
    "sailors wants the state to run",
    "the ships until the spring.",
]


def beside(*columns: list[str]) -> bytes:
    """A PDF whose text is drawn row by row, below a line that goes across."""
    drawn = [f"1 0 0 1 50 700 Tm ({ACROSS}) Tj"]
    for row, cells in enumerate(zip(*columns, strict=True)):
        drawn += [f"1 0 0 1 {50 + 260 * at} {680 - 14 * row} Tm ({cell}) Tj" for at, cell in enumerate(cells)]
    return pdf(" ".join(drawn))


def test_columns_that_are_drawn_row_by_row_are_read_one_after_the_other(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.pdf", beside(LEFT, RIGHT)).articles
    assert article.text.split() == " ".join([ACROSS, *LEFT, *RIGHT]).split()


def test_columns_that_are_drawn_one_after_the_other_stay(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.pdf", pdf([*LEFT, *RIGHT])).articles
    assert article.text.split() == " ".join([*LEFT, *RIGHT]).split()


def test_the_rows_of_a_table_stay_rows(tmp_path: Path) -> None:
    table = beside([f"Island {number}" for number in range(8)], [f"{number}00 people" for number in range(8)])
    (article,) = read(tmp_path, "a.pdf", table).articles
    assert "Island 3 300 people" in " ".join(article.text.split())


def test_a_pdf_of_pages_that_are_all_alike_keeps_them(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.pdf", pdf(*[[FIRST] * 20] * 3)).articles
    assert article.text.count(FIRST) == 36


def test_ligatures_of_a_pdf_are_letters(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.pdf", pdf(["The \\256nal \\257ight"])).articles
    assert article.text == "The final flight\n"


def test_what_heads_and_foots_the_pages_of_a_pdf_is_no_text(tmp_path: Path) -> None:
    told = ("The ferry between the", "islands will close on", "Friday, its owner said.")
    pages = [
        ["The Tern", "Tuesday, May 30, 2017", line, f"Page {number}"] for number, line in enumerate(told, 1)
    ]
    (article,) = read(tmp_path, "a.pdf", pdf(*pages)).articles
    assert article.text == "\n".join(told) + "\n"
    (short,) = read(tmp_path, "b.pdf", pdf(*pages[:2])).articles
    assert "The Tern" in short.text
