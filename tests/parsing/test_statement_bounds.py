"""What of a sentence is said, and what only leads up to it, goes on from it or tells when."""

from __future__ import annotations

import pytest

from tests.parsing.test_speakers import quotes_of


@pytest.mark.parametrize(
    "opening",
    ["In the evening", "When the siren went", "When the siren went off — as it does daily —", "Then"],
)
def test_what_leads_up_to_a_quotation_is_not_said(opening: str) -> None:
    joint = "" if opening.endswith("—") or opening == "Then" else ","
    (quote,) = quotes_of(f"{opening}{joint} Orla Venn said, “We all go home now.”")
    assert (quote.text, quote.kind, quote.speaker) == ("We all go home now.", "direct", "Orla Venn")


def test_a_quotation_without_a_capital_goes_on_from_what_stands_before() -> None:
    (quote,) = quotes_of("By spring, Orla Venn said, “the pier will be gone for good.”")
    assert (quote.text.split()[0], quote.kind) == ("By", "mixed")


@pytest.mark.parametrize("opening", ["But", "Now", "On Monday", "And still"])
def test_a_word_before_the_speaker_makes_no_subordinate_clause(opening: str) -> None:
    (quote,) = quotes_of(f"{opening} Orla Venn said the pier would close, leaving forty men without work.")
    assert quote.text == "the pier would close, leaving forty men without work"


@pytest.mark.parametrize("opening", ["As", "But as", "Even as"])
def test_a_clause_before_the_main_one_ends_with_its_comma(opening: str) -> None:
    (quote,) = quotes_of(f"{opening} Orla Venn said the pier would close, the ferry left.")
    assert quote.text == "the pier would close"


def test_nothing_need_stand_behind_that() -> None:
    assert [quote.text for quote in quotes_of("Orla Venn denied that.")] == ["that"]


def test_a_source_in_the_middle_of_its_statement() -> None:
    (quote,) = quotes_of("The pier, according to Orla Venn, will close in spring.")
    assert (quote.text, quote.speaker) == (
        "The pier, according to Orla Venn, will close in spring",
        "Orla Venn",
    )


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Orla Venn said the pier was rotten — and she noted that nobody had looked at it.",
            ["the pier was rotten", "that nobody had looked at it"],
        ),
        (
            "Orla Venn agreed that the pier was rotten, but she said that it could wait.",
            ["that the pier was rotten", "that it could wait"],
        ),
        ("It lost what Orla Venn calls Tomas Brekk’s “fleet of boats” there.", ["fleet of boats"]),
        (
            "Orla Venn described the bill as “a crazy system” during a visit to her town.",
            ["the bill as “a crazy system”"],
        ),
        (
            "Orla Venn called for cutting the port tax to a third, but Tomas Brekk would leave it be.",
            ["for cutting the port tax to a third"],
        ),
        ("Orla Venn told her staff Monday to look at the pier.", ["to look at the pier"]),
        (
            "Orla Venn said she had seen the pier rise and thought of the boats.",
            ["she had seen the pier rise and thought of the boats"],
        ),
    ],
)
def test_a_statement_ends_where_another_or_the_writer_goes_on(text: str, statements: list[str]) -> None:
    assert [quote.text for quote in quotes_of(text)] == statements


@pytest.mark.parametrize(
    "text",
    [
        "It is worth noting that the pier was never sold at all.",
        "It goes without saying that boats need a pier.",
        "Orla Venn called Tomas Brekk on Friday to thank him for the boats.",
        "Jobs report gives the port a lift after a hard winter.",
        "The bank charged Orla Venn $40 million for a loan it never made.",
        "The news adds to the drama that has surrounded the port.",
        "They came from four states that have suffered from the storm.",
        "It was a move called the boneless, which nobody else could do.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert quotes_of(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "The dockers’ union, which said it had not been asked, will go to court.",
            "The dockers’ union",
            "it had not been asked",
        ),
        (
            "The study — which notes that the pier is rotten — was paid for by the port.",
            "The study",
            "that the pier is rotten",
        ),
        (
            "Orla Venn, who said the pier had sunk, is ill.",
            "Orla Venn",
            "the pier had sunk",
        ),
        (
            "They turned to Tide FM which reported that the pier had sunk.",
            "Tide FM",
            "that the pier had sunk",
        ),
        ("It stood on a sign that says the pier is closed.", "a sign", "the pier is closed"),
    ],
)
def test_a_relative_clause_reports_no_more_than_its_own(text: str, speaker: str, words: str) -> None:
    (quote,) = quotes_of(text)
    assert (quote.speaker, quote.text) == (speaker, words)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "The dockers — and with them half of the town — insisted that the port pay.",
            "The dockers",
            "that the port pay",
        ),
        (
            "Orla Venn (Skarn), said after lunch that the pier was shut.",
            "Orla Venn",
            "that the pier was shut",
        ),
        (
            "In May, the mayor called for Tomas Brekk to leave the race.",
            "the mayor",
            "for Tomas Brekk to leave the race",
        ),
        (
            "The port said about half of its losses reflected the strike.",
            "The port",
            "about half of its losses reflected the strike",
        ),
        (
            "Multiple sources close to the talks say the pier is sold.",
            "Multiple sources close to the talks",
            "the pier is sold",
        ),
        (
            "Orla Venn called upon the mayor to close the pier.",
            "Orla Venn",
            "upon the mayor to close the pier",
        ),
        (
            "Orla Venn said she would hold a vote, however the town has no money.",
            "Orla Venn",
            "she would hold a vote",
        ),
        (
            "It is shut, and while Orla Venn said she would open it, nobody believes that.",
            "Orla Venn",
            "she would open it",
        ),
        (
            "Orla Venn said the pier was old, answering the call of the town, and had to go.",
            "Orla Venn",
            "the pier was old, answering the call of the town, and had to go",
        ),
        (
            "Orla Venn said the pier would close — a heavy blow to the town.",
            "Orla Venn",
            "the pier would close",
        ),
        ("Orla Venn told us that was not true at all.", "Orla Venn", "that was not true at all"),
        (
            "The pier, which Orla Venn said was rotten from end to end, will not be sold.",
            "Orla Venn",
            "was rotten from end to end",
        ),
        ("Dockers report a loss of forty boats.", "Dockers", "a loss of forty boats"),
        (
            "Orla Venn, a creative writing teacher, said the pier was old.",
            "Orla Venn",
            "the pier was old",
        ),
        ("Orla Venn criticised the old pier, which is shut.", "Orla Venn", "the old pier"),
        (
            "Orla Venn accused Tomas Brekk, who runs the port, of lying.",
            "Orla Venn",
            "Tomas Brekk, who runs the port, of lying",
        ),
        (
            "Orla Venn said she wanted a pier, but found the bay too deep.",
            "Orla Venn",
            "she wanted a pier, but found the bay too deep",
        ),
    ],
)
def test_the_whole_of_an_indirect_statement(text: str, speaker: str, words: str) -> None:
    (quote,) = quotes_of(text)
    assert (quote.speaker, quote.text, quote.kind) == (speaker, words, "indirect")


def test_what_shows_something_is_not_always_a_speaker() -> None:
    assert quotes_of("The port raised its fees, which shows that it needs money.") == []


def test_where_it_was_said_is_no_part_of_a_quoted_sentence() -> None:
    (quote,) = quotes_of("Orla Venn said during the talks last week, “We all go home,” when asked about it.")
    assert (quote.text, quote.kind) == ("We all go home,", "direct")


@pytest.mark.parametrize("when", ["last week", "this month", "the following day"])
def test_a_day_behind_the_cue_is_not_what_is_said(when: str) -> None:
    (quote,) = quotes_of(f"The pier has never been so full, Orla Venn said {when}.")
    assert quote.text == "The pier has never been so full"


@pytest.mark.parametrize(
    ("start", "cue"),
    [
        ("Orla Venn has since", "said"),
        ("Dockers continue to", "warn"),
        ("Orla Venn was quick to", "say"),
        ("They all", "vowed"),
        ("A third of the dockers, 33%,", "say"),
        ("Four in ten of those surveyed", "say"),
    ],
)
def test_what_stands_between_subject_and_cue(start: str, cue: str) -> None:
    (quote,) = quotes_of(f"{start} {cue} that the pier will close.")
    assert quote.text == "that the pier will close"


@pytest.mark.parametrize(
    "turn",
    [
        "but she has not told her board",
        "but the board disagrees",
        "although the board disagrees",
        "though nobody knows when",
    ],
)
def test_what_the_writer_sets_against_it_is_not_said(turn: str) -> None:
    (quote,) = quotes_of(f"Orla Venn has said that the pier will close in spring, {turn}.")
    assert quote.text == "that the pier will close in spring"


def test_what_a_speaker_sets_against_it_in_quotation_marks_is_said() -> None:
    (quote,) = quotes_of("Orla Venn said that the pier would close, but it had “served us well.”")
    assert quote.text.endswith("“served us well.”")
