"""Where a statement ends before its sentence does."""

from __future__ import annotations

import pytest

from tests.parsing.test_speakers import quotes_of


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Orla Venn warned the port against meddling in the vote after a candidate was forced to deny "
            "that he is ill and his aides accused Tide FM of running a smear campaign.",
            [
                ("Orla Venn", "against meddling in the vote"),
                ("his aides", "Tide FM of running a smear campaign"),
            ],
        ),
        (
            "Tomas Brekk accused the port of hiding the figures as Orla Venn said the pier was safe.",
            [("Tomas Brekk", "the port of hiding the figures"), ("Orla Venn", "the pier was safe")],
        ),
        (
            "Tomas Brekk accused the port of hiding the figures while Orla Venn blamed its owners for all.",
            [("Tomas Brekk", "the port of hiding the figures"), ("Orla Venn", "its owners for all")],
        ),
    ],
)
def test_a_circumstance_with_a_speaker_of_its_own_is_no_part_of_it(
    text: str, statements: list[tuple[str, str]]
) -> None:
    assert [(quote.speaker, quote.text) for quote in quotes_of(text)] == statements


def test_when_it_was_called_so_is_no_part_of_it() -> None:
    (quote,) = quotes_of("Orla Venn called the vote “a shabby little coup”, hours before it was to end.")
    assert quote.text == "the vote “a shabby little coup”"


def test_a_circumstance_within_a_clause_stays() -> None:
    first = quotes_of("Orla Venn said the pier fell after Tomas Brekk accused the port of neglect.")[0]
    assert first.text == "the pier fell after Tomas Brekk accused the port of neglect"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Orla Venn condemned the sinking of the ferry but will stay in her office.",
            "the sinking of the ferry",
        ),
        ("Orla Venn denied the claim and lodged a complaint.", "the claim"),
        (
            "Orla Venn called the charges hollow and invented by his aides.",
            "the charges hollow and invented by his aides",
        ),
        (
            "Orla Venn mocked the man who left the port and lacked a plan.",
            "the man who left the port and lacked a plan",
        ),
    ],
)
def test_a_second_verb_of_the_same_subject_ends_what_is_condemned(text: str, words: str) -> None:
    (quote,) = quotes_of(text)
    assert quote.text == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "What Orla Venn called “the theft of the century” has divided the port.",
            "the theft of the century",
        ),
        ("Orla Venn said no deal was near.", "no deal was near"),
        ("Orla Venn asked whether “a single boat” was left.", "whether “a single boat” was left"),
        ("Asked if he feared for his job, Tomas Brekk said: “Next question.”", "Next question."),
        ("Orla Venn called it “a wreck” of a pier; the port was silent on it.", "it “a wreck” of a pier"),
        ("He's said he gets all his ideas from her.", "he gets all his ideas from her"),
        ("Tomas Brekk dubbed it “a storm in a cup”; his aide begs to differ.", "it “a storm in a cup”"),
    ],
)
def test_the_statement_is_only_what_was_said(text: str, words: str) -> None:
    assert [quote.text for quote in quotes_of(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Venn said nothing that would help.",
        "An official, who asked not to be named, went home.",
        "There is no denying he has had quite a run.",
    ],
)
def test_nothing_was_said(text: str) -> None:
    assert quotes_of(text) == []


def test_what_it_is_said_to_be_is_no_circumstance() -> None:
    (quote, *_) = quotes_of("Orla Venn cited the storm as a major reason she said the pier would close.")
    assert quote.text.startswith("the storm as a major reason")


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Orla Venn, who announced in May that she would run for a fourth term, has warned that storms "
            "are now part of daily life.",
            "that she would run for a fourth term",
            "that storms are now part of daily life",
        ),
        (
            "Orla Venn announced that she would run for a fourth term, and warned that storms are now part "
            "of daily life.",
            "that she would run for a fourth term",
            "that storms are now part of daily life",
        ),
        (
            "Orla Venn said the pier would close but promised that the ferry would run.",
            "the pier would close",
            "that the ferry would run",
        ),
    ],
)
def test_two_cues_of_one_subject_report_two_statements(text: str, first: str, second: str) -> None:
    quotes = quotes_of(text)
    assert [quote.text for quote in quotes] == [first, second]
    assert {quote.speaker for quote in quotes} == {"Orla Venn"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "It came as aides to one of the candidates, Tomas Brekk, this week accused the port of lying.",
            "aides to one of the candidates",
        ),
        ("Tomas Brekk’s party accused the port of lying.", "Tomas Brekk’s party"),
        ("Orla Venn left. Her office accused the port of lying.", "Her office"),
        ("Orla Venn left. His aides accused the port of lying.", "His aides"),
    ],
)
def test_the_people_around_someone_are_not_that_person(text: str, speaker: str) -> None:
    (quote,) = quotes_of(text)
    assert (quote.speaker, quote.speaker_id) == (speaker, None)


def test_what_another_says_meanwhile_is_no_part_of_it() -> None:
    text = "Orla Venn described it as “a wreck”, while Tomas Brekk insisted that it was safe."
    assert [quote.text for quote in quotes_of(text)] == ["it as “a wreck”", "that it was safe"]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Orla Venn, who asked Tomas Brekk to run the port on 4 March, invited both of them.",
            ["to run the port on 4 March"],
        ),
        (
            "Orla Venn, which said on Sunday that the pier was sound, suspended work on it.",
            ["that the pier was sound"],
        ),
        (
            "Orla Venn, who last month called the case “a mix-up”, said she had been “too quick”.",
            ["the case “a mix-up”", "she had been “too quick”"],
        ),
        ("A man who police say shot at the guards gave up on Tuesday.", ["shot at the guards"]),
        (
            "A man who police say shot at the guards and then locked himself in a shed gave up on Tuesday.",
            ["shot at the guards and then locked himself in a shed"],
        ),
        (
            "Orla Venn, who promised in spring to close the pier “on day one,” has been mayor for a year.",
            ["in spring to close the pier “on day one,”"],
        ),
        (
            "According to a poll published on Friday by the port, half of the dockers want it closed.",
            ["half of the dockers want it closed"],
        ),
        ("Orla Venn said a day earlier that the pier was sound.", ["that the pier was sound"]),
        ("Orla Venn said at the time she had lost her job.", ["she had lost her job"]),
        (
            "Orla Venn, who told this while briefing reporters in Selm, said the pier was sound.",
            ["the pier was sound"],
        ),
        (
            "Orla Venn said that, according to Tomas Brekk, the pier would close.",
            ["that, according to Tomas Brekk, the pier would close", "the pier would close"],
        ),
        (
            "Orla Venn called the plan “unnecessary” and ruled out joining the pact.",
            ["the plan “unnecessary”"],
        ),
        (
            "Orla Venn accused him of theft from the port and Tomas Brekk denied it.",
            ["him of theft from the port", "it"],
        ),
        (
            "“If it is not done,” warned Orla Venn, “we will come back.”",
            ["If it is not done,", "we will come back."],
        ),
        (
            "If it is not done, warned Orla Venn, “we will come back with boats.”",
            ["we will come back with boats."],
        ),
        (
            "Orla Venn, the mayor of Selm, who in May called it “a wreck”, said it was “sound”.",
            ["it “a wreck”", "it was “sound”"],
        ),
        ("Orla Venn deplored this Thursday, in Selm, the closing of the pier.", ["the closing of the pier"]),
        ("Police said that a boat had sunk; they later withdrew the words.", ["that a boat had sunk"]),
        (
            "Orla Venn admitted she had met him, a week after swearing they had never met.",
            ["she had met him", "they had never met"],
        ),
        (
            "When a reporter asked Orla Venn in 2004 whether she was bitter, she replied: “I have a cat.”",
            ["whether she was bitter", "I have a cat."],
        ),
    ],
)
def test_what_a_clause_reports_ends_with_it(text: str, statements: list[str]) -> None:
    assert [quote.text for quote in quotes_of(text)] == statements


@pytest.mark.parametrize(
    "text",
    [
        "The council boss charged the dockers for his hedges.",
        "Orla Venn reported him to the port police.",
        "Orla Venn rejected that offer from the port on Monday.",
        "Some 3.1% reported a bad headache, and two fell ill.",
        "Orla Venn announced the decision at a briefing in Selm.",
        "The boats announced on 15 June have not come.",
        "The company (“Nemo” or the “Bank”) takes note of the report.",
    ],
)
def test_a_deed_is_no_statement(text: str) -> None:
    assert quotes_of(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Orla Venn warned Norland to refrain from steps that would anger the port.",
            "to refrain from steps that would anger the port",
        ),
        (
            "Orla Venn pledged to push for a bill to overturn a ruling that helped the smugglers.",
            "to push for a bill to overturn a ruling that helped the smugglers",
        ),
        ("Orla Venn complained bitterly that fares were too high.", "that fares were too high"),
        ("Orla Venn told Tomas Brekk that was no way to treat him.", "that was no way to treat him"),
    ],
)
def test_that_may_open_a_relative_clause(text: str, words: str) -> None:
    assert [quote.text for quote in quotes_of(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "That was what Orla Venn said when she resigned from the port in May.",
        "Orla Venn said as much in a talk on Monday.",
        "Orla Venn told reporters after the meeting that was held on a boat.",
    ],
)
def test_the_occasion_is_not_what_was_said(text: str) -> None:
    assert quotes_of(text) == []


@pytest.mark.parametrize(
    "turn",
    [
        "though a look at the books shows he paid duty",
        "even though she voted for him",
        "although the books were never opened",
        "but Tomas Brekk learned from it",
        "as he sat in the hall",
    ],
)
def test_what_the_writer_adds_to_a_mere_object_is_not_said(turn: str) -> None:
    assert [quote.text for quote in quotes_of(f"Orla Venn derided the deal as toothless, {turn}.")] == [
        "the deal as toothless"
    ]


def test_what_is_asked_for_ends_before_what_came_of_it() -> None:
    (quote,) = quotes_of("Orla Venn promised to sell the old pier, but the board declined.")
    assert quote.text == "to sell the old pier"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Orla Venn accused Tomas Brekk of lying in an interview with Tide FM.", "Tomas Brekk of lying"),
        ("Orla Venn accused Tomas Brekk of lying in a letter to the board.", "Tomas Brekk of lying"),
        ("Orla Venn said the port would close in a statement.", "the port would close"),
        (
            "Orla Venn said the port would close in a statement on Monday.",
            "the port would close in a statement on Monday",
        ),
        ("Orla Venn said she had met Tomas Brekk at a rally.", "she had met Tomas Brekk at a rally"),
        ("Orla Venn said she had seen a fault in a letter.", "she had seen a fault in a letter"),
    ],
)
def test_where_it_was_said_is_no_part_of_it(text: str, words: str) -> None:
    assert [quote.text for quote in quotes_of(text)] == [words]


def test_where_it_was_said_behind_what_was_said_is_its_venue() -> None:
    (quote,) = quotes_of("Orla Venn accused Tomas Brekk of lying in a letter to the board.")
    assert (quote.venue, quote.addressee) == ("a letter", "the board")
