"""Who said what: the speaker, how we know, and what was no statement."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing.quotes import find_quotes
from parsing.records import Actor, Publication, Quote, Span, TimeExpression
from parsing.segments import segment

UNKNOWN = Publication(None, "unknown")
PEOPLE = {
    "Orla Venn": ("f", "Harbour Minister"),
    "Tomas Brekk": ("m", "mayor"),
    "Ida Lund": ("f", "spokeswoman"),
}


def actors_of(text: str) -> tuple[Actor, ...]:
    """The people of these stories, found by full name or surname."""
    found = []
    for name, (gender, role) in PEOPLE.items():
        pattern = rf"{name}|\b{name.split()[-1]}\b"
        mentions = tuple(Span(m.start(), m.end()) for m in re.finditer(pattern, text))
        if mentions:
            id = name.lower().replace(" ", "-")
            found.append(Actor(id, name, "person", role, None, (), mentions, gender=gender))  # type: ignore[arg-type]  # f or m
    return tuple(found)


def quotes_of(text: str, dates: tuple[TimeExpression, ...] = ()) -> list[Quote]:
    return list(find_quotes(text, segment(text), UNKNOWN, dates, actors_of(text)))


def told(text: str) -> list[tuple[str, str | None]]:
    return [(quote.text.rstrip(".,?!"), quote.speaker) for quote in quotes_of(text)]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“The pier will close,” Orla Venn said.", "Orla Venn", "said"),
        ("“The pier will close,” said Orla Venn, the harbour minister.", "Orla Venn", "said"),
        ("“The pier will close,” Orla Venn, who runs the harbour, told reporters.", "Orla Venn", "told"),
        ("“The pier will close,” Orla Venn (Independent) said on the quay.", "Orla Venn", "said"),
        ("Orla Venn, the harbour minister, said: “The pier will close.”", "Orla Venn", "said"),
        ("The harbour minister, Orla Venn, said, “The pier will close.”", "Orla Venn", "said"),
        ("“The pier will close,” according to Orla Venn.", "Orla Venn", "according to"),
        ("In the words of Orla Venn, “The pier will close”.", "Orla Venn", "In the words of"),
        ("Orla Venn left early, adding: “The pier will close.”", "Orla Venn", "adding"),
        ("“Will the pier close?” asked Tomas Brekk.", "Tomas Brekk", "asked"),
        ("“The pier will close,” boomed Tomas Brekk.", "Tomas Brekk", "boomed"),
        ("“The pier will close,” Tomas Brekk went on.", "Tomas Brekk", "went on"),
        ("Tomas Brekk: “The pier will close.”", "Tomas Brekk", None),
        ("“The pier will close.” — Tomas Brekk", "Tomas Brekk", None),
        ("“The pier will close,” a spokesman for the harbour said.", "a spokesman for the harbour", "said"),
        ("“The pier will close,” officials said.", "officials", "said"),
    ],
)
def test_speaker_and_cue_of_a_direct_quote(text: str, speaker: str, cue: str | None) -> None:
    (quote,) = quotes_of(text)
    assert quote.text.rstrip(".,?") in ("The pier will close", "Will the pier close")
    assert (quote.kind, quote.speaker, quote.cue) == ("direct", speaker, cue)


def test_a_quote_broken_by_its_cue_is_one_object_a_piece() -> None:
    text = "“The pier will close,” Venn said, “and the boats will leave.” “All of them.”"
    assert told(text) == [
        ("The pier will close", "Orla Venn"),
        ("and the boats will leave", "Orla Venn"),
        ("All of them", "Orla Venn"),
    ]


def test_the_words_that_name_the_speaker_are_kept() -> None:
    text = "“The pier will close,” Venn said."
    (quote,) = quotes_of(text)
    assert quote.speaker_start is not None
    assert text[quote.speaker_start : quote.speaker_end] == "Venn"
    assert (quote.speaker, quote.speaker_id, quote.attribution) == ("Orla Venn", "orla-venn", "named")


def test_mixed_speech_spans_the_whole_content() -> None:
    (quote,) = quotes_of("Venn said the closure was “a painful but necessary step” for the town.")
    assert quote.kind == "mixed"
    assert quote.text == "the closure was “a painful but necessary step” for the town"


def test_indirect_speech() -> None:
    (quote,) = quotes_of("Venn told reporters that the pier would close in spring.")
    assert (quote.kind, quote.text) == ("indirect", "that the pier would close in spring")
    (quote,) = quotes_of("The pier would close in spring, Venn said.")
    assert (quote.kind, quote.text) == ("indirect", "The pier would close in spring")


def test_pronouns_mean_the_person_of_that_gender_who_spoke_last() -> None:
    text = (
        "Orla Venn met Tomas Brekk on the quay. “The pier will close,” she said.\n"
        "“We were never asked about it,” he said."
    )
    quotes = quotes_of(text)
    assert [(q.speaker, q.attribution) for q in quotes] == [
        ("Orla Venn", "pronoun"),
        ("Tomas Brekk", "pronoun"),
    ]


def test_a_bare_quote_paragraph_carries_its_speaker_over() -> None:
    text = "“The pier will close,” Venn said.\n“Nobody will lose a job over it.”"
    assert [(q.speaker, q.attribution) for q in quotes_of(text)] == [
        ("Orla Venn", "named"),
        ("Orla Venn", "carried over"),
    ]


def test_a_transcript_labels_its_speakers_within_the_marks() -> None:
    text = "“VENN: The pier will close.\n“That is all I know.\n“BREKK: We were never asked about it.”"
    assert [quote.speaker for quote in quotes_of(text)] == ["VENN", "VENN", "BREKK"]


def test_a_speaker_nobody_can_tell_is_none() -> None:
    (quote,) = quotes_of("“Nobody will lose a job over it.”")
    assert (quote.speaker, quote.speaker_id, quote.attribution) == (None, None, None)
    (quote,) = quotes_of("“Nobody will lose a job over it,” he said.")
    assert (quote.speaker, quote.attribution) == (None, "pronoun")


def test_the_body_that_speaks_is_not_the_person_named_before() -> None:
    text = "Mayor Tomas Brekk asked for a report on the “safety of every single pier”, the town hall said."
    (quote,) = quotes_of(text)
    assert quote.speaker == "the town hall"


def test_a_participle_may_have_a_speaker_of_its_own() -> None:
    text = "Venn stayed away, with her brother calling for “an end to the long silence”."
    (quote,) = quotes_of(text)
    assert quote.speaker == "her brother"


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “pier tax” was dropped.",
        "The novel “The Drowned Lighthouse of Marrow” won a prize.",
        "A leaflet called “Who Really Owns Our Pier?” was handed out.",
        "Venn did not say why the pier would close.",
        "Venn declined to say that the pier would close.",
        "The report was long and the calls were many.",
        "Her harbour plans and the reports of the port were late.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert quotes_of(text) == []


def test_a_denial_is_negated() -> None:
    (quote,) = quotes_of("Venn denied that the pier would close.")
    assert quote.negated
    (quote,) = quotes_of("Venn confirmed that the pier would close.")
    assert not quote.negated


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Venn denied it.", ["it"]),
        ("Venn denies this on Monday.", ["this"]),
        ("Venn has denied the allegation.", ["the allegation"]),
        ("Venn denied any wrongdoing.", ["any wrongdoing"]),
        ("Venn could not deny it.", []),
        ("The court denied his appeal.", []),
        ("The council denied Brekk a permit for the pier.", []),
        ("Venn was denied entry.", []),
        ("Venn rejected the offer.", []),
    ],
)
def test_a_bare_denial_is_a_statement_and_a_refusal_is_none(text: str, denied: list[str]) -> None:
    quotes = quotes_of(text)
    assert [quote.text for quote in quotes] == denied
    assert all(quote.negated for quote in quotes)


DAYS = {"Monday": "2031-03-03", "Friday": "2031-03-07"}


def dates_of(text: str) -> tuple[TimeExpression, ...]:
    """The weekdays of a text, all in the week of Monday, 3 March 2031."""
    return tuple(
        TimeExpression(
            m.start(), m.end(), m.group(), "DATE", DAYS[m.group()], DAYS[m.group()], "relative", "weekday"
        )
        for m in re.finditer("|".join(DAYS), text)
    )


def test_the_sentence_says_when_it_was_said() -> None:
    text = "“The pier will close,” Venn said on Monday. The pier closes on Friday, Brekk said."
    first, second = quotes_of(text, dates_of(text))
    assert (first.date, first.basis, first.how) == ("2031-03-03", "relative", "“Monday”")
    assert first.date_start is not None
    assert text[first.date_start : first.date_end] == "Monday"
    assert (second.date, second.basis, second.how) == (None, "none", "")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Venn, who quit on Monday, said the pier was sound.", [None]),
        ("Venn, whose car was hit on Monday, said on Friday the pier was sound.", ["2031-03-07"]),
        ("Venn, who called it “a wreck”, told the port on Friday it was sound.", [None, "2031-03-07"]),
        ("Venn, who told this while briefing the port on Monday, said it was sound.", ["2031-03-03"]),
        ("Venn said the pier was sound, but added on Friday that it was old.", [None, "2031-03-07"]),
        ("On Monday Venn, who asked Brekk to run the port, left.", [None]),
        ("Venn, who said on Monday the pier was sound, left.", ["2031-03-03"]),
    ],
)
def test_a_relative_clause_and_the_main_one_have_a_day_each(text: str, days: list[str | None]) -> None:
    assert [quote.date for quote in quotes_of(text, dates_of(text))] == days


def test_a_speaker_who_goes_on_keeps_the_day() -> None:
    text = "Venn said on Monday that the pier would close. “Nobody will lose a job,” she added."
    _, second = quotes_of(text, dates_of(text))
    assert (second.date, second.basis) == ("2031-03-03", "inferred")
    assert "“Monday”" in second.how


@pytest.mark.parametrize(
    "later",
    [
        "“Nobody will lose a job,” Brekk said.",
        "Venn has said that nobody would lose a job.",
        "Venn says that nobody will lose a job.",
        "A boat sank.\n\nA fair opened.\n\nVenn said that nobody would lose a job.",
    ],
)
def test_no_day_is_kept_for_another_speaker_tense_or_place(later: str) -> None:
    text = f"Venn said on Monday that the pier would close. {later}"
    assert quotes_of(text, dates_of(text))[-1].date is None


MARKS = [*"“”'\",.?()—: \n", "’s"]
WORDS = [
    "said",
    "Venn",
    "the",
    "who",
    "he",
    "and",
    "according to",
    "told",
    "that",
    "with",
    "saying",
    "Ida Lund",
    "denied",
    "called for",
    "which",
    "but",
    "however",
    "what",
    "those were",
    "words",
    "a letter",
    "footage of",
    "of",
    "they",
    "heard her call",
    "police say",
    "a week after",
    "was the answer from",
]
words = st.sampled_from(MARKS + WORDS)


def test_a_relative_clause_that_ends_with_its_cue() -> None:
    assert quotes_of("We met the crew who they call") == []


@settings(deadline=None)
@given(st.lists(words, max_size=60).map(" ".join) | st.lists(words, max_size=60).map("".join) | st.text())
def test_any_text_gives_spans_that_lie_in_it(text: str) -> None:
    for quote in quotes_of(text):
        assert 0 <= quote.start < quote.end <= len(text)
        assert text[quote.start : quote.end] == quote.text
        if quote.speaker_start is not None:
            assert quote.speaker_end is not None
            assert 0 <= quote.speaker_start < quote.speaker_end <= len(text)


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "“(",
        "said ",
        "“a” ",
        "Venn said, ",
        "(",
        "the ",
        "he said “so be it”. ",
        "and ",
        "told ",
        "in an interview with ",
        "his claim that ",
        "who, ",
        "her slogan, ",
        "denied it and was ",
        "a sign saying ",
        "“a” — ",
        "heard him call ",
        "people on it say ",
        "(“a” or ",
        "Venn, who said “a”, said ",
    ],
)
def test_a_long_line_does_not_hang(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    quotes = find_quotes(text, segment(text), UNKNOWN, (), actors_of(text))
    assert all(quote.end <= len(text) for quote in quotes)
