"""One event told in other words: in a clause, by a noun, by another verb, with another number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsing.logged import LoggedEvent
from parsing.reconcile import reconcile
from parsing.records import Basis, Event, ParsedArticle
from tests.parsing.told import article, country, event, person, quote

NAMES = {"k": ("Ines Korda", "Korda"), "b": ("Pavel Brandt", "Brandt"), "u": ("Jonas Hale", "Hale")}


def telling(id: str, text: str, *events: Event, published: str = "2031-05-20") -> ParsedArticle:
    """An article with the persons and countries its words name."""
    actors = [person(text, key, *forms) for key, forms in NAMES.items() if forms[1] in text]
    countries = [
        country(text, code, *names)
        for code, names in {"NO": ("Norland", "Norlandic"), "SU": ("Sundria", "Sundrian")}.items()
        if any(name in text for name in names)
    ]
    return article(id, text, actors, events, countries=countries, published=published)


def rows(*articles: ParsedArticle) -> list[LoggedEvent]:
    return list(reconcile(articles).events)


def count_of_attacks(second: str) -> list[LoggedEvent]:
    """Rows of what two articles count in 2030; the second tells it in a clause."""
    first = "Norland stopped 2,400 cyberattacks on its ferries last year, Ines Korda said."
    clause = second[second.index("that") :]
    told = event(second, second, "2031-04", "k" if "Korda" in second else "b")
    return rows(
        telling("a", first, event(first, first, "2030", "k", word="stopped", type="COERCE")),
        telling("b", second, told, event(second, clause, "2030", word="blocked", type="REJECT")),
    )


def test_a_number_that_differs_a_little_is_a_disagreement_on_one_event() -> None:
    found = count_of_attacks(
        "Last month Ines Korda revealed that 2,500 attacks on her ministry had been blocked in 2030."
    )
    assert len(found) == 2
    assert [conflict.values for row in found for conflict in row.conflicts] == [
        ("2,400 cyberattacks", "2,500 attacks")
    ]


@pytest.mark.parametrize(
    "second",
    [
        "Last month Pavel Brandt revealed that 2,500 attacks on his ministry had been blocked in 2030.",
        "Last month Ines Korda revealed that 9,500 attacks on her ministry had been blocked in 2030.",
        "Last month Ines Korda revealed that 2,500 letters to her ministry had been blocked in 2030.",
    ],
)
def test_another_speaker_number_or_thing_is_another_event(second: str) -> None:
    assert len(count_of_attacks(second)) == 3


@pytest.mark.parametrize(
    ("again", "date", "expected"),
    [
        ("Ines Korda defended her decision to receive Pavel Brandt in May.", "2031-05", 1),
        ("Ines Korda defended her decision to receive Pavel Brandt in April.", "2031-04", 2),
        ("Ines Korda defended her decision to receive Pavel Brandt this year.", "2031", 2),
        ("Ines Korda defended her decision to sue Pavel Brandt in May.", "2031-05", 2),
        ("Ines Korda defended her decision to receive Jonas Hale in May.", "2031-05", 2),
    ],
)
def test_what_two_did_is_one_event_where_it_is_told_again_on_the_way(
    again: str, date: str, expected: int
) -> None:
    first = "Ines Korda received Pavel Brandt at the granary on Friday."
    whom = "u" if "Hale" in again else "b"
    found = rows(
        telling("a", first, event(first, first, "2031-05-16", "k", "b", type="CONSULT", word="received")),
        telling("b", again, event(again, again, date, "k", whom, type="SUPPORT", word="defended")),
    )
    assert len(found) == expected


def conference(second: str, *actors: str) -> list[LoggedEvent]:
    first = "Ines Korda told a news conference at the Granary Hall that Norland would not bow to Sundria."
    return rows(
        telling("a", first, event(first, first, "2031-05-19", "k", type="CONSULT", word="news conference")),
        telling(
            "b", second, event(second, second, "2031-05-19", *actors, type="CONSULT", word="press conference")
        ),
    )


def test_who_met_the_press_need_not_be_named() -> None:
    found = conference(
        "The Norlandic leader let rip at a press conference in the Customs House as the Sundrian looked on."
    )
    assert [(c.field, c.values) for row in found for c in row.conflicts] == [
        ("place", ("Granary Hall", "Customs House"))
    ]


def test_two_who_met_the_press_on_one_day_are_two_events() -> None:
    told = "Pavel Brandt of Norland gave a press conference on the Sundrian grain."
    assert len(conference(told, "b")) == 2
    assert len(conference("A harbour pilot from Norland gave a press conference on his whales.")) == 2


def test_voters_who_choose_that_day_are_the_vote_of_that_day() -> None:
    choose, vote = (
        "Voters in Norland choose among nine candidates on June 8.",
        "The ballot in Norland is June 8.",
    )
    found = rows(
        telling("a", choose, event(choose, choose, "2031-06-08", status="scheduled", countries=("NO",))),
        telling(
            "b",
            vote,
            event(
                vote, vote, "2031-06-08", status="scheduled", type="ELECT", word="ballot", countries=("NO",)
            ),
        ),
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Ines Korda published a report on Monday about the granary, which clerks use to sell grain.", 1),
        ("Ines Korda published a novel on Monday about a pilot who loved the whales of the sound.", 2),
    ],
)
def test_one_actor_one_day_and_three_words_make_one_event(second: str, expected: int) -> None:
    first = (
        "Ines Korda, head of the pilots, reported on Monday that clerks of the granary had sold bad flour."
    )
    found = rows(
        telling("a", first, event(first, first, "2031-05-19", "k", word="reported")),
        telling("b", second, event(second, second, "2031-05-19", "k", word="published")),
    )
    assert len(found) == expected


def test_a_sentence_that_tells_two_deeds_does_not_make_them_one() -> None:
    told = {
        "a": "Ines Korda sold seven ferries.",
        "b": "Ines Korda left the granary to merchants.",
        "c": "Ines Korda sold seven ferries and left the granary to merchants.",
    }
    found = rows(*(telling(id, text, event(text, text, "2031-05-19", "k")) for id, text in told.items()))
    assert [len(row.sources) for row in found] == [2, 1]


@pytest.mark.parametrize(
    ("remark", "basis", "expected"),
    [
        (
            "Foreign boats fill the harbour, but no pilot has a lantern, a rope, a coat or a meal",
            "inferred",
            1,
        ),
        ("The whales of the sound sing again", "inferred", 2),
        (
            "Foreign boats fill the harbour, but no pilot has a lantern, a rope, a coat or a meal",
            "relative",
            2,
        ),
    ],
)
def test_a_remark_on_the_matter_of_its_occasion_is_part_of_that(
    remark: str, basis: Basis, expected: int
) -> None:
    accused = "Ines Korda accused the bank on Monday of giving the harbour to foreign owners, “a swindle”."
    text = f"{accused} Ferries ran late. “{remark},” Korda said."
    spoken = text[text.index(f"“{remark}") :]
    quotes = [quote(text, words, "Korda", "k") for words in ("a swindle", remark)]
    events = [
        event(text, accused, "2031-05-19", "k", word="accused", type="ACCUSE"),
        event(text, spoken, "2031-05-19", "k", basis=basis),
    ]
    log = reconcile([replace(telling("a", text, *events), quotes=tuple(quotes))])
    assert len(log.events) == expected


@pytest.mark.parametrize(("denier", "expected"), [("Norland", 1), ("Ines Korda", 2)])
def test_a_denial_and_the_words_of_its_spokesman_are_one_event(denier: str, expected: int) -> None:
    denied = f"{denier} denied the charge on Monday."
    text = f"{denied} “No ferry of ours was near,” Pavel Brandt of Norland said."
    spoken = text[len(denied) + 1 :]
    words = "No ferry of ours was near"
    first = event(text, denied, "2031-05-19", *["k"] * (denier != "Norland"), type="REJECT", word="denied")
    second = event(text, spoken, "2031-05-19", "b", basis="inferred", countries=("NO",))
    dated = {"date_start": text.index("on Monday"), "date_end": len(denied) - 1}
    told = [replace(first, countries=("NO",), **dated), replace(second, **dated)]
    log = reconcile([replace(telling("a", text, *told), quotes=(quote(text, words, "Brandt", "b"),))])
    assert len(log.events) == expected


def test_what_one_says_of_another_on_one_day_is_one_event_in_two_papers() -> None:
    told = {
        "a": ("Ines Korda said on Monday that Pavel Brandt had wrecked the granary.", "wrecked the granary"),
        "b": ("Ines Korda claimed on Monday that the clerks of Pavel Brandt lied.", "clerks of Pavel Brandt"),
        "c": ("Ines Korda said on Monday that Jonas Hale had left the pier.", "left the pier"),
    }
    articles = []
    for id, (text, words) in told.items():
        actors = ("k", "u" if "Hale" in text else "b")
        parsed = telling(id, text, event(text, text, "2031-05-19", *actors))
        articles.append(replace(parsed, quotes=(quote(text, words, "Korda", "k"),)))
    assert [len(row.sources) for row in rows(*articles)] == [2, 1]


def test_a_charge_rejected_says_nothing_that_could_differ() -> None:
    told = {
        "rejected": "Ines Korda rejected the accusation on Monday.",
        "hit back": "Ines Korda hit back on Monday over the pilots.",
    }
    found = rows(
        *(
            telling(word, text, event(text, text, "2031-05-19", "k", word=word, type="REJECT"))
            for word, text in told.items()
        )
    )
    assert len(found) == 1
