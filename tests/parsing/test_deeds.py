"""What a verb of speech tells as a deed is no statement, and a statement ends where another's words or a deed
begin. Whole articles, parsed."""

from __future__ import annotations

import pytest

from parsing.pipeline import parse_article
from parsing.records import Article, Quote

PUBLISHED = "2031-05-06"


def quotes_of(text: str) -> tuple[Quote, ...]:
    return parse_article(Article("paper", text, published=PUBLISHED)).quotes


@pytest.mark.parametrize(
    "text",
    [
        "Norland recalled its ambassador to Selmia on Wednesday over a speech “built on lies”.",
        "Nora Quill, who wrote the 1983 hit “Blue Water”, died on Sunday.",
        "Rival Tormax, which reports on Aug. 14, fell 3% on Monday.",
        "Tormax reports fourth-quarter results next Monday.",
        "Nora Quill had called police on Sept. 21 to say he was missing.",
        "The governor called a snap election for January 19.",
        "It is not true, as some outlets reported, that Nora Quill asked for money.",
    ],
)
def test_a_deed_is_no_statement(text: str) -> None:
    assert quotes_of(text) == ()


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        (
            "The office denied reports that four people had been killed.",
            "The office",
            "reports that four people had been killed",
        ),
        (
            "Residents reported a smell of gas last Friday, the mayor said.",
            "the mayor",
            "Residents reported a smell of gas last Friday",
        ),
        (
            "Nora Quill told jurors Ivo Brandt had searched the web for ‘how much poison is fatal’ in May.",
            "Nora Quill",
            "Ivo Brandt had searched the web for ‘how much poison is fatal’ in May",
        ),
        (
            "Nora Quill, who threatened to block the measure, reversed herself after a meeting.",
            "Nora Quill",
            "to block the measure",
        ),
        (
            "The board announced an ex gratia payment to the family and spoke to the union at midnight.",
            "The board",
            "an ex gratia payment to the family",
        ),
        (
            "The agency estimates that the plan costs a billion; Nora Quill estimates that it costs two.",
            "The agency",
            "that the plan costs a billion",
        ),
        (
            "Air defences shot down two drones, spokesman Ivo Brandt reported on Wednesday.",
            "Ivo Brandt",
            "Air defences shot down two drones",
        ),
        (
            "President Nora Quill called the fire “another page in a sad book” and is expected in Selm.",
            "Nora Quill",
            "the fire “another page in a sad book”",
        ),
        (
            "Envoy Nora Quill urged both states to “lower the heat” after Norland withdrew its envoy.",
            "Nora Quill",
            "lower the heat",
        ),
        (
            "Nora Quill was asked to play and replied by telegram: “My bow is broken.”",
            "Nora Quill",
            "My bow is broken.",
        ),
        (
            "Reacting, the Selm Youth Council, in a statement, condemned the raid as “a slap on the face”.",
            "Selm Youth Council",
            "the raid as “a slap on the face”",
        ),
        (
            "Ivo Brandt, counsel for the owners, submitted that bulldozers had razed eleven shops.",
            "Ivo Brandt",
            "that bulldozers had razed eleven shops",
        ),
    ],
)
def test_where_a_statement_begins_and_ends(text: str, speaker: str, said: str) -> None:
    quote = quotes_of(text)[0]
    assert (quote.speaker, quote.text) == (speaker, said)


def test_a_deed_told_within_a_statement_is_not_said_twice() -> None:
    assert len(quotes_of("Residents reported a smell of gas last Friday, the mayor said.")) == 1
    assert len(quotes_of("The office denied reports that four people had been killed.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "“We want peace,” Secretary of State Nora Quill said on Monday.",
        "“We want peace,” said Minister for Harbours Nora Quill.",
        "“We want peace,” prosecutor Nora Quill KC told the jury.",
    ],
)
def test_a_name_behind_an_office_and_before_letters(text: str) -> None:
    (quote,) = quotes_of(text)
    assert (quote.speaker, quote.speaker_id is not None) == ("Nora Quill", True)


def test_a_source_that_could_be_a_verb() -> None:
    (quote,) = quotes_of("The plan will cost jobs, according to a leaked email seen by the Gazette.")
    assert quote.speaker == "a leaked email"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("“People call it courage,” Nora Quill told this newspaper in 1998.", "1998"),
        ("In 2019 Nora Quill said the pier would close.", "2019"),
        ("Nora Quill said in January 2019 that the pier would close.", "2019-01"),
        ("Nora Quill said last year that the pier would close.", "2030"),
        ("Nora Quill, who was elected in 2019, said the pier would close.", PUBLISHED),
        ("Nora Quill said the pier would close in 2019.", PUBLISHED),
        ("“We left in 2019,” Nora Quill told reporters.", PUBLISHED),
    ],
)
def test_the_month_or_year_of_a_statement(text: str, date: str) -> None:
    (quote,) = quotes_of(text)
    assert quote.date == date


def test_what_is_said_is_not_where_it_was_said() -> None:
    quote = quotes_of("Selmia says in talks with lenders, denies sale plan")[0]
    assert (quote.addressee, quote.venue) == (None, None)
