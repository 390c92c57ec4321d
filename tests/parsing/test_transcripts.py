"""Lines of a transcript or an interview: who says what stands without quotation marks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing.quotes import find_quotes
from parsing.records import Actor, Publication, Quote, Span, TimeExpression
from parsing.segments import segment

PEOPLE = ("Orla Venn", "Tomas Brekk")


def actors_of(text: str) -> tuple[Actor, ...]:
    found = []
    for name in PEOPLE:
        pattern = rf"{name}|\b{name.split()[-1]}\b"
        mentions = tuple(Span(m.start(), m.end()) for m in re.finditer(pattern, text))
        if mentions:
            found.append(Actor(name.lower().replace(" ", "-"), name, "person", None, None, (), mentions))
    return tuple(found)


def told(text: str) -> list[tuple[str, str | None]]:
    """Words and speaker of each quote."""
    quotes = find_quotes(text, segment(text), Publication(None, "unknown"), (), actors_of(text))
    return [(quote.text, quote.speaker) for quote in quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orla Venn: I never sold the pier.\nTomas Brekk: You did.\nOrla Venn: Never.",
            [("I never sold the pier.", "Orla Venn"), ("You did.", "Tomas Brekk"), ("Never.", "Orla Venn")],
        ),
        (
            "Orla Venn met Tomas Brekk.\n\nVENN: We will build it.\n\nBREKK: You will not.\n\nVENN: Yes.",
            [("We will build it.", "Orla Venn"), ("You will not.", "Tomas Brekk"), ("Yes.", "Orla Venn")],
        ),
        (
            "Orla Venn runs the port.\n\nQ: Will the pier close?\n\nA: In spring.",
            [("In spring.", "Orla Venn")],
        ),
        (
            "**Orla Venn:** We never sold it.\n\n**Tide FM:** Why the advert?\n\n**Orla Venn:** Ask him.",
            [("We never sold it.", "Orla Venn"), ("Why the advert?", "Tide FM"), ("Ask him.", "Orla Venn")],
        ),
    ],
)
def test_each_line_belongs_to_whom_its_label_names(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


def test_a_line_without_a_label_belongs_to_the_last_speaker() -> None:
    text = "Orla Venn: I never sold it.\nTomas Brekk: You did.\nIt was in the paper.\nOrla Venn: No."
    assert ("It was in the paper.", "Tomas Brekk") in told(text)


def test_what_follows_the_last_line_is_the_article_again() -> None:
    text = "Orla Venn: I never sold it.\nTomas Brekk: You did.\nOrla Venn: No.\n\nThe show ended at noon."
    assert [words for words, _ in told(text)] == ["I never sold it.", "You did.", "No."]


def test_with_two_guests_nobody_can_tell_who_answers() -> None:
    text = "Orla Venn and Tomas Brekk came.\n\nQ: Will it close?\n\nA: In spring."
    assert told(text)[-1] == ("In spring.", None)


@pytest.mark.parametrize(
    "text",
    [
        "Orla Venn: Ahead by far.\n\nThe minister leads.\n\nTomas Brekk: Hanging on.\n\nHe trails.",
        "RELATED: Pier to close.\n\nRELATED: Boats leave.\n\nThe port was shut.",
        "Orla Venn: harbour\nTomas Brekk: town hall\nOrla Venn: port",
        "The plan: Close the pier.\nThe cost: Nobody knows.\nThe plan: None.",
    ],
)
def test_lists_and_notices_are_no_transcript(text: str) -> None:
    assert told(text) == []


def signed(text: str) -> list[Quote]:
    """The quotes of a text that ends with the day May 3, 2031."""
    start, day = text.index("May"), "2031-05-03"
    date = TimeExpression(start, len(text), text[start:], "DATE", day, day, "explicit", "full")
    return list(find_quotes(text, segment(text), Publication(None, "unknown"), (date,), actors_of(text)))


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Venn: We can keep the pier", [("We can keep the pier", "Orla Venn")]),
        ("We can keep the pier: Venn", [("We can keep the pier", "Orla Venn")]),
        ("Venn Says: We Can Keep The Pier", [("We Can Keep The Pier", "Orla Venn")]),
        ("“We can keep the pier”, Venn says", [("We can keep the pier", "Orla Venn")]),
        ("Venn: A life by the sea", []),
        ("Norway: They can keep the pier", []),
    ],
)
def test_a_headline_may_name_the_speaker_before_or_after_a_colon(
    headline: str, expected: list[tuple[str, str | None]]
) -> None:
    assert told(f"{headline}\n\nOrla Venn spoke in Oslo about the harbour and its old pier.") == expected


def test_a_post_belongs_to_whom_it_is_signed_by() -> None:
    for text in (
        "The pier closes. Sorry. https://tide.example/x — Orla Venn (@orlavenn) May 3, 2031",
        "The pier closes. Sorry.\n\n— Orla Venn (@orlavenn) May 3, 2031",
    ):
        day = TimeExpression(
            text.index("May"),
            len(text),
            "May 3, 2031",
            "DATE",
            "2031-05-03",
            "2031-05-03",
            "explicit",
            "full",
        )
        quotes = find_quotes(text, segment(text), Publication(None, "unknown"), (day,), actors_of(text))
        (quote,) = quotes
        assert (quote.text, quote.speaker) == ("The pier closes. Sorry.", "Orla Venn")
        assert (quote.venue, quote.date) == ("@orlavenn", "2031-05-03")


def test_a_post_in_marks_takes_the_day_of_its_signature() -> None:
    text = "“The pier closes.” — Orla Venn (@orlavenn) May 3, 2031"
    (quote,) = signed(text)
    assert (quote.kind, quote.speaker, quote.date) == ("direct", "Orla Venn", "2031-05-03")


PIECES = ["Q:", "A:", "VENN:", "**", "Orla Venn", "\n", ": ", "No. ", "“", "(", " — Orla Venn (@orla) May 3"]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["Q:", "A:", "VENN:", "**", "Orla Venn", "\n", ": ", "No. ", "“", "("])).map(
        "".join
    )
)
def test_any_labels_give_spans_that_lie_in_the_text(text: str) -> None:
    for words, _ in told(text):
        assert words
        assert words in text


@pytest.mark.parametrize("unit", ["Q: a.\n", "VENN: a.\n", "a " * 20 + "\n", "A:", "A. ", "a — V (@vv)\n"])
def test_many_lines_do_not_hang(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    quotes = find_quotes(text, segment(text), Publication(None, "unknown"), (), ())
    assert all(quote.end <= len(text) for quote in quotes)


def test_what_a_label_opens_is_verbatim() -> None:
    text = "Orla Venn: I never sold it.\n\n**Tomas Brekk: You did.**\n\nOrla Venn: Never."
    quotes = find_quotes(text, segment(text), Publication(None, "unknown"), (), actors_of(text))
    assert [(quote.text, quote.kind) for quote in quotes] == [
        ("I never sold it.", "direct"),
        ("You did.", "direct"),
        ("Never.", "direct"),
    ]
