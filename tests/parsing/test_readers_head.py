"""The head of a plain text: header lines, front matter that is no YAML, a headline of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from parsing.readers import read_each
from parsing.readers.head import read_above, read_header
from parsing.records import Article

BODY = "The mayor of Brel resigned on Tuesday. She gave no reason."


def read(folder: Path, text: str, name: str = "a.txt") -> Article:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    (reading,) = read_each(path, name)
    (article,) = reading.articles
    return article


def test_header_lines_give_fields_and_are_no_part_of_the_text(tmp_path: Path) -> None:
    article = read(
        tmp_path,
        "Title: Mayor of Brel quits\nPublished: 15 May 2024\nSource: 'Brel Wire'\nBy: Ana Lund\n"
        f"Section: Local\n\n{BODY}\n",
    )
    assert (article.title, article.published, article.source) == (
        "Mayor of Brel quits",
        "2024-05-15",
        "Brel Wire",
    )
    assert article.author == "Ana Lund"
    assert article.text.strip() == BODY


@pytest.mark.parametrize(
    "text",
    [
        f"Title: Mayor of Brel quits\n\n{BODY}\n",
        f"Ana Lund: Why did you go?\nMayor: I was tired.\nAna Lund: Of what?\n\n{BODY}\n",
        f"Source: Brel Wire\nThe mayor of Brel resigned.\nDate: none was given\n\n{BODY}\n",
        "Title: Mayor of Brel quits\nDate: 2024-05-15\n\n",
        BODY,
    ],
)
def test_what_is_no_header(text: str) -> None:
    assert read_header(text) == ({}, 0)


def test_front_matter_with_a_colon_in_a_value_is_read(tmp_path: Path) -> None:
    article = read(
        tmp_path, f"---\ntitle: Explainer: why Brel fell\nsource: Brel Wire\n---\n\n{BODY}\n", "a.md"
    )
    assert (article.title, article.source) == ("Explainer: why Brel fell", "Brel Wire")


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (f"Mayor of Brel quits\n\n{BODY}", "Mayor of Brel quits"),
        (f"# Enough of it\n\n{BODY}", "Enough of it"),
        (f"# Enoughness #\n\n{BODY}", "Enoughness"),
        (
            f"Quits! Mayor of Brel goes\n- No reason given\n- Deputy to follow\n{BODY}",
            "Quits! Mayor of Brel goes",
        ),
        (f"Mayor of Brel quits\nBy Ana Lund\n\n{BODY}", "Mayor of Brel quits"),
        (f"Mayor of Brel quits\nBREL, May 14, 2024 (Tide News) - {BODY}", "Mayor of Brel quits"),
        (f"The Brel Courier\nTuesday 14 May 2024\n\nMAYOR OF BREL GOES\n\n{BODY}", "MAYOR OF BREL GOES"),
        (
            f"For Immediate Release\nBrel: Free the Mayor's Driver\nBREL | Tue May 14, 2024\n\n{BODY}",
            "Brel: Free the Mayor's Driver",
        ),
        (
            f"Brel Ferries AS\nPRESS RELEASE\nBrel, 14 May 2024\n\nChanges in the board\n\n{BODY}",
            "Changes in the board",
        ),
        (BODY, None),
        (f"The mayor of Brel resigned.\n\n{BODY}", None),
        (f"Tuesday, 14 May 2024\n\n{BODY}", None),
        (f"Brel Wire\n\n{BODY}", None),
        ("", None),
    ],
)
def test_a_headline_in_a_line_of_its_own_is_the_title(text: str, headline: str | None) -> None:
    assert read_above(text)[0] == headline


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ana Lund", "Ana Lund"),
        ("By ANA LUND, Senior Reporter", "ANA LUND"),
        ("by Ana Lund (Brel) and Nils Okoye (Port Selm)", "Ana Lund and Nils Okoye"),
        ("By Ana Lund, health correspondent | Tuesday 14 May 2024 | The Brel Courier", "Ana Lund"),
        ("An investigation by Ana Lund, The Brel Courier", "Ana Lund"),
        ("ANNA LUND", "ANNA LUND"),
        ("By our court reporter", None),
        ("Special Correspondent", None),
    ],
)
def test_a_byline_gives_the_author(line: str, author: str | None) -> None:
    assert read_above(f"Mayor of Brel quits\n{line}\n\n{BODY}") == ("Mayor of Brel quits", author)
