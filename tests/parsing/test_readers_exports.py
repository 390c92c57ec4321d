"""Exports of news archives, written here by hand in the shape each service gives them."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest

from parsing.readers import Reading, Unreadable, read_file
from tests.parsing.reading.making import FIRST, SECOND, THIRD, read, reason, written

NEXIS = f"""
                               1 of 2 DOCUMENTS


                              The Tern (Skerry)

                            May 30, 2017 Tuesday
                                City Edition

Ferry line
to close

BYLINE: Ana Doe

SECTION: NEWS; Pg. 4

LENGTH: 312 words

HIGHLIGHT: The islands lose
their last ship.

{FIRST}

{SECOND}

LOAD-DATE: May 31, 2017

LANGUAGE: ENGLISH

                  Copyright 2017 Tern Media
                     All Rights Reserved


                               2 of 2 DOCUMENTS

                              Holm Post

                            June 2, 2017

HEADLINE: Last ship
sails

LENGTH: 9 words

BODY:
{THIRD}

LOAD-DATE: June 3, 2017
"""

NEXIS_UNI = f"""Ferry line to close
The Tern (Skerry)
May 30, 2017 Tuesday

Copyright 2017 Tern Media All Rights Reserved
Section: NEWS; Pg. 4
Length: 312 words
Byline: Ana Doe
Body

{FIRST}

{SECOND}

Load-Date: May 31, 2017

End of Document

Last ship sails
Holm Post
June 2, 2017

Length: 9 words
Body

{THIRD}

Load-Date: June 3, 2017

End of Document
"""

COVER = """User Name: reader

Date and Time: Monday, July 3, 2017 10:15:00 AM CEST

Job Number: 123456789

Documents (2)

1. Ferry line to close

Client/Matter: -None-

Search Terms: ferry

Search Type: Natural Language

2. Last ship sails

About LexisNexis | Privacy Policy | Terms & Conditions | Copyright © 2017 LexisNexis

"""

FACTIVA = f"""HD   Ferry line to close
BY   By Ana Doe
WC   312 words
PD   30 May 2017
ET   08:15
SN   The Tern (Skerry)
SC   TERN
ED   Final
PG   4
LA   English
CY   (c) 2017 Tern Media. All rights reserved.

LP
{FIRST}

TD
{SECOND}

CO   skfrry : Skerry Ferries Ltd
IN   i74 : Water Transport
NS   gtrans : Transport | gcat : Political/General News
RE   sker : Skerry
PUB  Tern Media
AN   Document TERN000020170530ed5u0001x

HD   Last ship sails
WC   9 words
PD   2 June 2017
SN   Holm Post
SC   HOLMP
LA   English
CY   Copyright 2017 Holm Post

TD   {THIRD}
AN   Document HOLMP00020170602ed620002a

Search Summary
Text    ferry
Results Found   2
"""

FACTIVA_PLAIN = f"""News
Ferry line to close
By Ana Doe
312 words
30 May 2017
08:15
The Tern (Skerry)
TERN
Final
4
English
(c) 2017 Tern Media. All rights reserved.

{FIRST}

{SECOND}

Document TERN000020170530ed5u0001x

Last ship sails

9 words
2 June 2017
Holm Post
HOLMP
English
Copyright 2017 Holm Post

{THIRD}

Document HOLMP00020170602ed620002a
"""

PROQUEST = f"""
____________________________________________________________

Document 1 of 2

Ferry line to close

Author: Ana Doe

Publication info: The Tern (Skerry) ; Skerry [Skerry]30 May 2017: A.4.

Abstract: The line closes.

Full text: {FIRST}

{SECOND}

Subject: Ferries; Islands

Title: Ferry line to close

Publication title: The Tern (Skerry)

Publication date: May 30, 2017

Document type: News

ProQuest document ID: 1900000001

Document URL: https://www.proquest.example/docview/1900000001

Copyright: Copyright Tern Media May 30, 2017

Last updated: 2017-05-31

____________________________________________________________

Document 2 of 2

Last ship sails

Full text: {THIRD}

Title: Last ship sails

Publication title: Holm Post

Publication date: Jun 2, 2017

____________________________________________________________

Contact ProQuest
Copyright 2017 ProQuest LLC. All rights reserved.
"""

BLOCKS = f"""Title: Ferry line to close
Date: 2017-05-30
Source: The Tern (Skerry)
Author: Ana Doe

{FIRST}

{SECOND}
==========
Title: Last ship sails
Date: 2 June 2017
Source: Holm Post

{THIRD}
"""


UNRULED = BLOCKS.replace("==========\n", "\n\n")
DOCUMENTS = re.sub(r"(\d of 2) DOCUMENTS", r"Document \1", NEXIS)


def row(code: str, cell: str) -> str:
    return f"<tr><td><b>{code}</b>&nbsp;</td><td>{cell}</td></tr>"


def paragraph(*texts: str) -> str:
    return "".join(f'<p class="articleParagraph">{text}</p>' for text in texts)


FACTIVA_TABLE = (
    "<html><body>"
    + "<table>"
    + row("HD", "<span class='enHeadline'>Ferry line to close</span>")
    + row("BY", "By Ana Doe")
    + row("WC", "312 words")
    + row("PD", "30 May 2017")
    + row("SN", "The Tern (Skerry)")
    + row("CY", "(c) 2017 Tern Media")
    + row("LP", paragraph(FIRST))
    + row("TD", paragraph(SECOND))
    + row("NS", "gtrans : Transport")
    + row("AN", "Document TERN000020170530ed5u0001x")
    + "</table><table>"
    + row("HD", "Last ship sails")
    + row("PD", "2 June 2017")
    + row("SN", "Holm Post")
    + row("LP", paragraph(THIRD))
    + row("AN", "Document HOLMP00020170602ed620002a")
    + "</table></body></html>"
)
FACTIVA_PAGE = (
    "<html><body><div class='article enArticle'><div>News</div><div><b>Ferry line to close</b></div>"
    "<div>By Ana Doe</div><div>312 words</div><div>30 May 2017</div><div>The Tern (Skerry)</div>"
    f"<div>TERN</div><div>English</div><div>(c) 2017 Tern Media</div>{paragraph(FIRST, SECOND)}"
    "<p>Document TERN000020170530ed5u0001x</p></div>"
    "<div class='article enArticle'><div><b>Last ship sails</b></div><div>9 words</div><div>2 June 2017</div>"
    f"<div>Holm Post</div><div>HOLMP</div><div>English</div><div>(c) 2017 Holm Post</div>{paragraph(THIRD)}"
    "<p>Document HOLMP00020170602ed620002a</p></div></body></html>"
)
EUROPRESSE = f"""<!doctype html><html><head><title>Documents sauvegardés</title></head><body>
<article><header><div class="rdp__DocPublicationName">
<span class="DocPublicationName">The Tern (Skerry)</span></div>
<span class="DocHeader">News, mardi 30 mai 2017 312 mots, p. 4</span>
<div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">Ferry line to close</p></div>
<div class="docAuthors">Ana Doe</div></header>
<section><div class="DocText clearfix">
<div class="docOcurrContainer"><p>{FIRST}</p><p>{SECOND}</p></div></div>
</section><footer><small>© 2017 Tern Media. Tous droits réservés.</small></footer></article>
<article><header><span class="DocPublicationName">Holm Post</span>
<span class="DocHeader">vendredi 2 juin 2017</span><p class="titreArticleVisu">Last ship sails</p></header>
<section><div class="DocText"><p>{THIRD}</p></div></section></article></body></html>"""


def page_of(text: str) -> str:
    return "<html><body>" + "".join(f"<p>{part}</p>" for part in text.split("\n\n")) + "</body></html>"


def hold_both(reading: Reading) -> None:
    first, second = reading.articles
    assert (first.title, first.published, first.source, first.author) == (
        "Ferry line to close",
        "2017-05-30",
        "The Tern (Skerry)",
        "Ana Doe",
    )
    assert first.text.strip() == f"{FIRST}\n\n{SECOND}"
    assert (second.title, second.published, second.source) == ("Last ship sails", "2017-06-02", "Holm Post")
    assert second.text.strip() == THIRD
    assert (second.id, second.published_basis) == ("base#2", "metadata")
    assert reading.unreadable == reading.warnings == ()


EXPORTS = {
    "nexis": NEXIS,
    "nexis uni": NEXIS_UNI,
    "nexis uni with its cover": COVER + NEXIS_UNI,
    "factiva": FACTIVA,
    "factiva, one space": FACTIVA.replace("   ", " ").replace("PUB  ", "PUB "),
    "factiva without codes": FACTIVA_PLAIN,
    "proquest": PROQUEST,
    "nexis, numbered otherwise": DOCUMENTS,
    "blocks": BLOCKS,
    "blocks without rules": UNRULED,
}
PAGES = {
    "nexis": page_of(NEXIS),
    "factiva": FACTIVA_TABLE,
    "factiva without codes": FACTIVA_PAGE,
    "europresse": EUROPRESSE,
}


@pytest.mark.parametrize("export", EXPORTS.values(), ids=EXPORTS)
def test_an_export_is_split_into_its_articles(tmp_path: Path, export: str) -> None:
    hold_both(read(tmp_path, "a.txt", export))


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_an_export_as_a_page_is_split(tmp_path: Path, page: str) -> None:
    hold_both(read(tmp_path, "a.html", page))


@pytest.mark.parametrize("export", [COVER + NEXIS_UNI, FACTIVA], ids=["nexis uni", "factiva"])
def test_an_export_as_a_document_is_split(tmp_path: Path, export: str) -> None:
    document = docx.Document()
    for line in filter(None, export.split("\n")):
        titled = line in ("Ferry line to close", "Last ship sails")
        document.add_paragraph(line, style="Heading 1" if titled else "Normal")
    document.save(str(tmp_path / "a.docx"))
    hold_both(read_file(tmp_path / "a.docx", "base"))


@pytest.mark.parametrize(
    "export", [COVER + NEXIS_UNI, FACTIVA, FACTIVA_PLAIN], ids=["nexis uni", "coded", "plain"]
)
def test_an_export_as_rtf_is_split(tmp_path: Path, export: str) -> None:
    hold_both(read(tmp_path, "a.rtf", rtf(export)))


def test_an_rtf_is_its_paragraphs_without_what_serves_looks(tmp_path: Path) -> None:
    head = "{\\info{\\title Else}}{\\colortbl;\\red0;}"
    link = '{\\field{\\*\\fldinst{HYPERLINK "https://x.example"}}{\\fldrslt{the page}}}'
    body = f"Last ferry to Holm\\par {{\\f1 \\'cf\\'f0\\'e0}} see {link} \\u-10179?\\u-8704?\\par\\par End."
    fonts = "{\\fonttbl{\\f0\\fnil\\fcharset0 A;}{\\f1\\fswiss\\fprq2\\fcharset204{\\*\\panose 02}B;}}"
    (article,) = read(tmp_path, "a.rtf", f"{{\\rtf1\\ansi\\ansicpg1252{fonts}{head}{body}}}").articles
    assert article.text == "Last ferry to Holm\n\nПра see the page 😀\n\nEnd.\n"
    assert article.title == "Last ferry to Holm"


@pytest.mark.parametrize("piece", ["{\\f0", "\\f0", "\\f1\\fcharset1 ", '{\\field{\\*\\fldinst{HYPERLINK "'])
def test_no_rtf_takes_long(tmp_path: Path, piece: str) -> None:
    with pytest.raises(Unreadable, match="no text in this document"):
        read(tmp_path, "a.rtf", "{\\rtf1{\\fonttbl{\\f0" + piece * 20_000)


def test_what_is_no_rtf_says_so(tmp_path: Path) -> None:
    assert reason(tmp_path, "a.rtf", "A text.") == "not an .rtf document"


def rtf(text: str) -> str:
    told = "".join(one if ord(one) < 128 else f"\\u{ord(one)}?" for one in text)
    return (
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}}" + told.replace("\n", "\\par\n") + "}"
    )


def test_a_paragraph_in_capitals_is_no_code_of_factiva(tmp_path: Path) -> None:
    text = FACTIVA.replace(SECOND, f"{SECOND}\n\nIN SHORT\n\nRE ELECTED\n\nTHE END")
    (first, _) = read(tmp_path, "a.txt", text).articles
    assert first.text.strip() == f"{FIRST}\n\n{SECOND}\n\nIN SHORT\n\nRE ELECTED\n\nTHE END"


def test_a_document_of_an_export_is_known_by_its_place(tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", NEXIS)
    assert [one.path for one in read_file(path, "base").articles] == [f"{path}#1", f"{path}#2"]


def test_rules_between_paragraphs_are_no_export(tmp_path: Path) -> None:
    text = f"{FIRST}\n-----\nDate: Friday\n{THIRD}\n-----\n{SECOND}\n"
    assert read(tmp_path, "a.txt", text).articles[0].text == text
