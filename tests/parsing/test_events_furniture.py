"""What stands in an article and is no event."""

from __future__ import annotations

import pytest

from parsing.events.furniture import is_furniture
from parsing.pipeline import parse_article
from parsing.records import Article


@pytest.mark.parametrize(
    "clause",
    [
        "By our Lisbon staff",
        "By a special correspondent in Halden",
        "Source: Port Wire",
        "NEWS IN BRIEF",
        "Harbour Office, Notice No. 45, 17 May:",
        "THE HALDEN GAZETTE, MONDAY, MAY 21, 1951",
        "Good morning, everyone.",
        "MS KORDA: Good afternoon.",
        "A: Yes.",
        "Let me start with the ferry.",
        "Because I was tired.",
        "Interview: Ada Brandt",
        "Words and photographs: Ada Brandt and Per Holt",
        "Done at Port Selm this 3rd day of May 2031.",
    ],
)
def test_heads_credits_and_greetings_tell_nothing(clause: str) -> None:
    assert is_furniture(clause, tells=clause.startswith(("Let", "Because")))


@pytest.mark.parametrize(
    "clause",
    [
        "By the evening the port was shut.",
        "PM: No early election",
        "No charges were filed.",
        "PORT SHUT",
        "Interview: Ada Brandt leaves the council",
        "Done at Port Selm in 2031, the painting hangs in the hall.",
        "Good Morning Halden, a radio station, closed on Monday.",
        "Because the port was shut, the ferry left for Lisbon.",
        "THE HALDEN HARBOUR WAS SHUT ON MONDAY",
    ],
)
def test_what_is_told_is_no_furniture(clause: str) -> None:
    assert not is_furniture(clause, tells=True)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The port closed on Monday.\n\nToday…", 1),
        ("The port closed on May 3. No: April 30 last year.", 1),
        ("The council sent the order on 21 May, two days before.", 1),
        ("The port closed on 3 May and the ferry left two days later.", 2),
    ],
)
def test_a_date_alone_is_no_event(text: str, rows: int) -> None:
    article = parse_article(Article("a", text, published="2031-05-28", published_basis="flag"))
    assert len(article.events) == rows


def test_a_headline_of_opinion_tells_nothing() -> None:
    text = "{}\n\nThe mayor, Ada Brandt, resigned on Monday."
    for headline, rows in (
        ("Opinion | The pier nobody will close", 1),
        ("The pier nobody will close", 2),
    ):
        article = Article("a", text.format(headline), published="2031-05-21", published_basis="flag")
        assert len(parse_article(article).events) == rows
