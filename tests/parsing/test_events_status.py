"""What occurred, is scheduled, alleged or denied."""

from __future__ import annotations

import pytest

from parsing.pipeline import parse_article
from parsing.records import Article

PUBLISHED = "2031-05-21"  # a Wednesday


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The mayor of Port Selm brushed off the reports on Monday.", "denied"),
        ("The mayor dismissed all such claims on Monday.", "denied"),
        ("The mayor rejected Norland’s accusation on Monday.", "denied"),
        ("The mayor rejected the plan on Monday.", "occurred"),
        ("The mayor dismissed his clerk on Monday.", "occurred"),
        ("The clerk was suspected of theft on Monday.", "alleged"),
        ("On Monday the clerk named the men he suspected.", "occurred"),
        ("The ferry may have sunk in 2030.", "alleged"),
        ("The pier was to have opened on Monday.", "scheduled"),
        ("The pier will not be opened.", "denied"),
        ("The pier would open in June.", "scheduled"),
        ("The opening of the pier was cancelled on Monday.", "occurred"),
    ],
)
def test_a_status_follows_the_verb_and_its_object(sentence: str, status: str) -> None:
    found = parse_article(Article("a", sentence, published=PUBLISHED, published_basis="flag")).events
    assert [event.status for event in found] == [status]


@pytest.mark.parametrize(
    ("headline", "status"),
    [
        ("Selm Ferries to cut 300 jobs", "scheduled"),
        ("Two harbours to be merged", "scheduled"),
        ("Halden offers money to build a pier", "occurred"),
        ("Korda loses bid to halt the ferry", "occurred"),
    ],
)
def test_a_headline_tells_what_is_to_be_done(headline: str, status: str) -> None:
    article = Article("a", f"{headline}\n\nThe port is old.", published=PUBLISHED, published_basis="flag")
    assert [event.status for event in parse_article(article).events] == [status]
