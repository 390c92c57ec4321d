"""A summary is the sentence's own words, shortened to a clause that reads."""

from __future__ import annotations

import re

import pytest

from parsing.events.shorten import LONGEST, closed
from parsing.records import Event
from tests.accuracy import gold, samples
from tests.parsing.reports import events, telling


def gaps_are_marked(text: str, event: Event) -> bool:
    """Each stretch between two “…” stands in the text, but for notes in parentheses and marks of Markdown."""
    place = max(0, event.start - 700)
    for part in event.summary.split("…"):
        words = re.findall(r"\w+", part)
        between = r"(?:\W+|\s*\([^()]{0,80}\)\W*|\]\([^()\s]*\)\W*)"
        found = re.compile(r"\b" + between.join(words) + r"\b").search(text, place)
        if not found:
            return False
        place = found.end()
    return True


def test_no_summary_of_the_samples_leaves_out_words_without_a_mark() -> None:
    told = [(samples.parsed(name).article.text, samples.parsed(name).events) for name in gold.articles()]
    events = [(text, event) for text, found in told for event in found]
    assert [event.summary for text, event in events if not gaps_are_marked(text, event)] == []
    typed = [event for _, event in events if event.type_word]
    triggers = [event for event in typed if (event.type_word or "").lower() in event.summary.lower()]
    assert len(triggers) >= 0.97 * len(typed)


@pytest.mark.parametrize(
    ("words", "summary", "text"),
    [
        (
            "said on Tuesday",
            "Some 800 men, not 1,200 as the union claims, stopped work at the port, the pier … Selm said on "
            "Tuesday.",
            "Some 800 men, not 1,200 as the union claims, stopped work at the port, the pier and the tower "
            "on Monday evening, Selm said on Tuesday.",
        ),
        (
            "quashed",
            "The High Court on Monday quashed a complaint lodged in 2029 against Ingrid Korda of Selm…",
            "The High Court on Monday quashed a complaint lodged in 2029 against Ingrid Korda of Selm, "
            "holding that the police had acted with intent.",
        ),
        (
            "quit",
            "“We lost (badly) and I quit (for good),” Korda said on Monday.",
            "“We lost (badly) and I quit (for good),” Korda said on Monday.",
        ),
        (
            "walked out",
            "The ministry of the interior of the northern province denied late on Tuesday that soldiers … "
            "walked out…",
            "The ministry of the interior of the northern province denied late on Tuesday that soldiers of "
            "the third brigade had walked out of the barracks on Monday.",
        ),
        (
            "said a word",
            "What matters is what happened last Wednesday, when a boat with 60 people sank off Selm and not "
            "one … said…",
            "What matters is what happened last Wednesday, when a boat with 60 people sank off Selm and not "
            "one of the seven said a word.",
        ),
        (
            "paid to",
            "… an exhibition in the great hall of the palace marking the visit that Tsar Olaf paid to Selm "
            "in 1717.",
            "The two presidents opened an exhibition in the great hall of the palace marking the visit that "
            "Tsar Olaf paid to Selm in 1717.",
        ),
        (
            "met",
            "Norland’s Prime Minister Ingrid Korda-Hansen … Pavel Brandt-Olsen and Emil Sand met late on "
            "Saturday…",
            "Norland’s Prime Minister Ingrid Korda-Hansen, the Ostrand foreign minister Pavel Brandt-Olsen "
            "and Emil Sand met late on Saturday without result.",
        ),
    ],
)
def test_a_cut_changes_nobodys_claim_and_keeps_what_happened(words: str, summary: str, text: str) -> None:
    assert telling(words, text).summary == summary


def test_a_summary_is_the_sentences_own_words() -> None:
    text = (
        "Norland’s prime minister, Ingrid Korda (54), who had promised to publish the contract, "
        "resigned on Monday after the ferry owners published it themselves, page by page, on a wall."
    )
    summary = events(text)[0].summary
    assert len(summary) <= 120
    assert set(summary.replace("…", " ").split()) <= set(text.replace(",", " ,").split()) | set(text.split())


@pytest.mark.parametrize(
    ("words", "summary", "text"),
    [
        (
            "denied on Tuesday",
            "The owners sued the port on Monday, a charge the harbour master denied on Tuesday.",
            "The owners sued the port on Monday, a charge the harbour master denied on Tuesday.",
        ),
        (
            "closed on Tuesday",
            "the granary closed on Tuesday.",
            "The owners sued the port on Monday and the granary closed on Tuesday.",
        ),
        (
            "sued the port",
            "The owners sued the port on Monday",
            "The owners sued the port on Monday and the granary closed on Tuesday.",
        ),
        (
            "in 2029",
            "… the limits imposed on the port of Selm in 2029 after the harbour fire.",
            "Ingrid Korda told the ferry owners, the harbour unions and the merchants on Monday that she "
            "would not lift the limits imposed on the port of Selm in 2029 after the harbour fire.",
        ),
        (
            "Halden Lines said",
            "On Monday Halden Lines said that the pier had been sold in April.",
            "On Monday Halden Lines said that the pier had been sold in April.",
        ),
        (
            "closed on Tuesday",
            "Halden Lines sued the port on Monday after it closed on Tuesday",
            "Halden Lines sued the port on Monday after it closed on Tuesday",
        ),
        (
            "shut on Tuesday",
            "The pier will be shut on Tuesday because of the risk of floods.",
            "The pier will be shut on Tuesday because of the risk of floods.",
        ),
        (
            "sank",
            "Jonas Hale, the pilot, pulled the plug and the ferry sank.",
            "[Jonas Hale](https://example.org/hale), the pilot, *pulled the plug* and the ferry sank.",
        ),
    ],
)
def test_a_summary_begins_where_a_clause_begins_or_says_that_it_does_not(
    words: str, summary: str, text: str
) -> None:
    assert telling(words, text).summary == summary


@pytest.mark.parametrize(
    ("words", "summary", "text"),
    [
        (
            "said on Monday",
            "The ferry owner will not be able to carry wool to all of the islands … the port said on Monday.",
            "The ferry owner will not be able to carry wool to all of the islands of the northern coast "
            "before July, the port said on Monday.",
        ),
        (
            "printed on Sunday",
            "In May 2030 Norland stopped … "
            "the harbour master of the old town said in an interview printed on Sunday.",
            "In May 2030 Norland stopped four hundred ferries that carried wool and grain to the islands, "
            "the harbour master of the old town said in an interview printed on Sunday.",
        ),
        (
            "quit on Monday",
            "Pavel Brandt quit on Monday over his phone calls to the harbour master.",
            "Pavel Brandt quit on Monday over his phone calls to the harbour master.",
        ),
    ],
)
def test_a_part_of_a_long_sentence_is_told_with_the_words_it_belongs_to(
    words: str, summary: str, text: str
) -> None:
    found = telling(words, text).summary
    assert found == summary
    assert len(found) <= LONGEST


def test_a_summary_never_ends_with_a_word_that_leads_on() -> None:
    text = (
        "Pirates attacked a ship on Monday to seize the grain of Halden Lines and of the old granary "
        "and the wool of all the merchants of the river."
    )
    assert events(text)[0].summary.endswith("and the wool…")


def test_a_long_apposition_is_left_out_where_the_verb_would_not_be_reached() -> None:
    text = (
        "Pavel Brandt, a member of the board of the pilots’ union of the northern islands of Norland for ten "
        "long years, told the port that the old lighthouse had failed."
    )
    assert events(text)[0].summary == "Pavel Brandt … told the port that the old lighthouse had failed."


@pytest.mark.parametrize(
    "text",
    [
        "The cabinet approved a 12-billion-euro tax cut on Monday.",
        "Selm Ferries cut its full-year profit forecast on Monday.",
        "The yard that built the ship cut 300 jobs on Monday.",
        "After a long night talks between the dockers and Halden Lines collapsed on Monday.",
    ],
)
def test_a_noun_that_could_be_a_verb_stays_with_its_clause(text: str) -> None:
    assert [event.summary for event in events(text)] == [text]


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("It says a 1959 treaty gives it a right to the water.",) * 2,
        (
            "The life of Eva Lind (9 May) gave her year of birth as 1931.",
            "The life of Eva Lind gave her year of birth as 1931.",
        ),
        (
            "SELM — Norland's cabinet approved a tax cut on Thursday.",
            "Norland's cabinet approved a tax cut on Thursday.",
        ),
    ],
)
def test_a_line_is_a_whole_clause_without_the_dateline(text: str, summary: str) -> None:
    assert [event.summary for event in events(text)] == [summary]


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("She said it was “a long", "She said it was “a long…”"),
        ('"Go," he said. "We have been here since 2031.', '"Go," he said. "We have been here since 2031."'),
        ("“They used it to hide … Korda said.", "“They used it to hide…” Korda said."),
        ("“Go,” he said.", "“Go,” he said."),
        ("He left ……", "He left …"),
    ],
)
def test_a_quotation_is_closed(line: str, whole: str) -> None:
    assert closed(line) == whole
