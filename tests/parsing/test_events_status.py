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
        ("The pier was to have opened on Monday.", "alleged"),
        ("The pier will not be opened.", "denied"),
        ("The pier would open in June.", "scheduled"),
        ("A vote is expected as early as Friday.", "scheduled"),
        ("The jury could return a verdict later today.", "scheduled"),
        ("A strike may begin tonight.", "scheduled"),
        ("People in the port could see the fire tonight.", "occurred"),
        ("The ports expect the deal to close in the fourth quarter.", "scheduled"),
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
        ("Nurse stole her brother’s drugs, jury told", "alleged"),
        ("Halden offers money to build a pier", "occurred"),
        ("Korda loses bid to halt the ferry", "occurred"),
    ],
)
def test_a_headline_tells_what_is_to_be_done(headline: str, status: str) -> None:
    article = Article("a", f"{headline}\n\nThe port is old.", published=PUBLISHED, published_basis="flag")
    assert [event.status for event in parse_article(article).events] == [status]


@pytest.mark.parametrize(
    ("sentence", "statuses"),
    [
        ("A grand jury indicted Pavel Brandt on Monday, accusing him of fraud.", ["occurred"]),
        ("The mayor stepped down on Monday following allegations of fraud.", ["occurred"]),
        ("A judge jailed Pavel Brandt on Monday for alleged spying.", ["occurred"]),
        ("Pavel Brandt, accused of fraud by the port, resigned on Monday.", ["occurred"]),
        ("A purported class action was filed on Monday.", ["occurred"]),
        ("A suit was filed on Monday, alleging that Pavel Brandt knew of it.", ["occurred"]),
        ("Mayor Ingrid Korda blasted the claims on Monday.", ["occurred"]),
        (
            "On Monday Pavel Brandt admitted that he had met her – a week after swearing they had never met.",
            ["occurred"],
        ),
        ("The prosecution does not allege that Pavel Brandt sank the ferry on Monday.", ["denied"]),
        ("It will be recalled that gunmen stormed the pier on Monday.", ["occurred"]),
        ("Pavel Brandt sank the ferry on Monday, prosecutors allege.", ["alleged"]),
        ("The ferry was sunk on Monday, allegedly by Pavel Brandt.", ["alleged"]),
        ("Claims that the bank collapsed on Monday are untrue.", ["denied"]),
        ("Orbex denied the claim on Monday and said it had built the pier in 2012.", ["denied", "occurred"]),
        ("Reports that the ferry sank on Monday were wrong, the port said.", ["denied"]),
        ("The army denied it, saying no soldier was deployed on Tuesday.", ["denied", "denied"]),
        ("It is not true, as the papers say, that Brandt sank the ferry in May 2030.", ["denied"]),
        ("Suppose the ferry had sunk on Monday.", []),
        ("No reason was given on Monday.", []),
        ("Monday marks ten years since the army raided Port Selm.", []),
    ],
)
def test_a_claim_is_told_from_a_deed(sentence: str, statuses: list[str]) -> None:
    found = parse_article(Article("a", sentence, published=PUBLISHED, published_basis="flag")).events
    assert [event.status for event in found] == statuses
