"""What quotation marks hold: titles of works, slogans, labels and teasers beside what somebody said."""

from __future__ import annotations

import pytest

from tests.parsing.test_speakers import quotes_of


def told(text: str) -> list[tuple[str, str | None]]:
    return [(quote.text.rstrip(".,?!"), quote.speaker) for quote in quotes_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Brekk’s column, “The pier has to stay,” is worth reading.",
        "In Orla Venn’s letter on Aug. 10, “The pier has to stay,” the minister seems to blame the port.",
        "Venn was seen during a “Friends of the Old Pier” evening at the port.",
    ],
)
def test_titles_are_no_statements(text: str) -> None:
    assert not [quote for quote in quotes_of(text) if quote.kind == "direct"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In her column on Friday, “The pier has to stay,” Orla Venn wrote.", "Orla Venn"),
        ("At a news conference in Oslo, “The pier has to stay,” Orla Venn said.", "Orla Venn"),
        ("The cap bears Orla Venn’s slogan, “The Pier Has to Stay.”", "Orla Venn"),
        ("Orla Venn came ashore. Her answer was: “The pier has to stay.”", "Orla Venn"),
        ("Brekk’s message: “The pier has to stay.”", "Tomas Brekk"),
        ("A friend referred to it as “the pier has to stay” in a letter.", "A friend"),
        ("Tomas Brekk spoke. “TOMAS BREKK: The pier has to stay.”", "Tomas Brekk"),
    ],
)
def test_only_the_quoted_words_are_said(text: str, speaker: str) -> None:
    (quote,) = quotes_of(text)
    assert quote.text.lower().rstrip(".,") == "the pier has to stay"
    assert (quote.kind, quote.speaker) == ("direct", speaker)


def test_a_noun_that_reports_is_the_cue() -> None:
    (quote,) = quotes_of("Orla Venn’s slogan is: “The Pier Has to Stay.”")
    assert quote.cue == "slogan"


def test_the_first_line_repeats_what_the_article_quotes() -> None:
    body = "The plan was read out on Monday. “We will ‘keep every single pier’ that we have,” Orla Venn said."
    assert told(f"Minister wants to “keep every single pier”.\n\n{body}") == [
        ("We will ‘keep every single pier’ that we have", "Orla Venn")
    ]
    assert len(told(f"Minister wants to “sell every single pier”.\n\n{body}")) == 2


@pytest.mark.parametrize(
    "pulled",
    [
        "“A fight to the last plank.”",
        "'A fight to the last plank'",
        "“A fight to the last plank.\nOrla Venn, mayor.”",
    ],
)
def test_a_pull_quote_repeats_what_the_article_quotes(pulled: str) -> None:
    body = (
        "Orla Venn spoke on Monday.\n\n{}\n\nThe pier was hers. “It was a fight to the last plank,” she said."
    )
    (quote,) = quotes_of(body.format(pulled))
    assert quote.text == "It was a fight to the last plank,"
    assert len(quotes_of(body.format("“A fight to the last boat.”"))) == 2


def test_a_quotation_whose_opening_mark_is_lost_starts_with_its_sentence() -> None:
    text = "“The pier has to stay,” Orla Venn said. I do not know why they want to sink it.” Later she left."
    assert told(text) == [
        ("The pier has to stay", "Orla Venn"),
        ("I do not know why they want to sink it", "Orla Venn"),
    ]


def test_a_capital_shows_a_name_that_looks_like_an_auxiliary() -> None:
    (quote,) = quotes_of("Ida May said this week that the pier would stay.")
    assert (quote.text, quote.speaker) == ("that the pier would stay", "Ida May")
