"""Text exports of news archives."""

from __future__ import annotations

from pathlib import Path

import pytest

from parsing.readers import read_file
from tests.parsing.reading.making import FIRST, SECOND, THIRD, read, written

NEXIS = f"""
                               1 of 2 DOCUMENTS


                              The Tern (Skerry)

                            May 30, 2017 Tuesday
                                City Edition

Ferry line to close

BYLINE: Ana Doe

SECTION: NEWS; Pg. 4

LENGTH: 312 words

{FIRST}

{SECOND}

LOAD-DATE: May 31, 2017

LANGUAGE: ENGLISH

                  Copyright 2017 Tern Media
                     All Rights Reserved


                               2 of 2 DOCUMENTS

                              Holm Post

                            June 2, 2017

HEADLINE: Last ship sails

LENGTH: 9 words

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


@pytest.mark.parametrize("export", [NEXIS, NEXIS_UNI, BLOCKS], ids=["nexis", "nexis uni", "blocks"])
def test_an_export_is_split_into_its_articles(tmp_path: Path, export: str) -> None:
    path = written(tmp_path / "a.txt", export)
    first, second = read_file(path, "base").articles
    assert (first.title, first.published, first.source, first.author) == (
        "Ferry line to close",
        "2017-05-30",
        "The Tern (Skerry)",
        "Ana Doe",
    )
    assert first.text.strip() == f"{FIRST}\n\n{SECOND}"
    assert (second.title, second.published, second.source) == ("Last ship sails", "2017-06-02", "Holm Post")
    assert second.text.strip() == THIRD
    assert (second.id, second.path) == ("base#2", f"{path}#2")


def test_rules_between_paragraphs_are_no_export(tmp_path: Path) -> None:
    text = f"{FIRST}\n-----\nDate: Friday\n{THIRD}\n-----\n{SECOND}\n"
    assert read(tmp_path, "a.txt", text).articles[0].text == text
