"""What a user of a log relies on: one person, one statement, however many articles tell it, in any order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing.logged import Reconciled
from parsing.reconcile import reconcile
from parsing.records import ParsedArticle
from tests.parsing.told import article, event, named, person, quote, told_by_two

# ---------------------------------------------------------------- actors


def test_a_misspelling_in_one_article_joins_the_name_the_others_know() -> None:
    log = reconcile([
        named("a", "Hjalmar-Otto Vesk", role="Foreign Minister"),
        named("b", "Hjalmar-Otto Vesk", role="foreign minister of Norland"),
        named("c", "Hjlamar-Otto Vesk", role="Foreign Minister"),
    ])  # fmt: skip
    assert [actor.name for actor in log.actors] == ["Hjalmar-Otto Vesk"]
    assert log.actors[0].aliases == ("Hjlamar-Otto Vesk",)
    assert log.actors[0].articles == ("a", "b", "c")
    assert log.actor_ids["c", "x"] == log.actors[0].id == "hjalmar-otto-vesk"


def test_two_real_first_names_a_letter_apart_stay_two_persons() -> None:
    log = reconcile([named("a", "Mario Vesk"), named("b", "Mario Vesk"), named("c", "Maria Vesk")])
    assert {actor.name for actor in log.actors} == {"Mario Vesk", "Maria Vesk"}


def test_one_name_with_another_role_and_country_is_another_person() -> None:
    log = reconcile([
        named("a", "Ines Korda", role="painter", country="PT"),
        named("b", "Ines Korda", role="central bank governor", country="HU"),
        named("c", "Ines Korda", role="governor", country="HU"),
    ])  # fmt: skip
    assert [(actor.id, actor.country, actor.articles) for actor in log.actors] == [
        ("ines-korda", "HU", ("b", "c")),
        ("ines-korda-pt", "PT", ("a",)),
    ]


def test_one_name_with_two_countries_and_no_role_is_one_person() -> None:
    log = reconcile(
        [named("a", "Ines Korda", country="PT"), named("b", "Ines Korda", role="governor", country="HU")]
    )
    assert len(log.actors) == 1


def test_a_surname_alone_joins_the_only_person_of_that_name() -> None:
    log = reconcile([named("a", "Ines Korda"), named("b", "Korda")])
    assert [actor.name for actor in log.actors] == ["Ines Korda"]


def test_a_surname_alone_stays_alone_where_two_persons_bear_it() -> None:
    log = reconcile([named("a", "Ines Korda"), named("b", "Pavel Korda"), named("c", "Korda")])
    assert {actor.name for actor in log.actors} == {"Ines Korda", "Pavel Korda", "Korda"}


def test_accents_and_capitals_make_no_other_person() -> None:
    log = reconcile(
        [named("a", "François Hébrant"), named("b", "Francois Hebrant"), named("c", "François Hébrant")]
    )
    assert [actor.name for actor in log.actors] == ["François Hébrant"]


# ---------------------------------------------------------------- quotes


def test_one_statement_in_two_translations_is_one_quote_with_both_variants() -> None:
    said = {
        "a": "We shall tolerate no pressure on our harbour courts, not from the owners nor from anyone",
        "b": "We will tolerate no pressure whatever on our harbour courts, from the owners or anyone else",
    }
    log = reconcile(
        article(
            id,
            f"“{words},” Ines Korda said.",
            [person(f"“{words},” Ines Korda said.", "k", "Ines Korda")],
            quotes=[quote(f"“{words}", words, "Ines Korda", "k")],
        )
        for id, words in said.items()
    )
    assert len(log.quotes) == 1
    assert [source.article for source in log.quotes[0].sources] == ["a", "b"]
    assert log.quotes[0].speaker_id == "ines-korda"
    assert [conflict.field for conflict in log.quotes[0].conflicts] == ["wording"]


def test_a_fragment_joins_the_whole_statement_and_is_no_disagreement() -> None:
    whole, part = "Nobody buys our harbour courts, not for any money", "buys our harbour courts"
    text = f"“{whole},” Ines Korda said. Nobody “{part}”, she said."
    korda = person(text, "k", "Ines Korda")
    quotes = [quote(text, whole, "Ines Korda", "k"), quote(text, part, "Ines Korda", "k")]
    log = reconcile([article("a", text, [korda], quotes=quotes)])
    assert len(log.quotes) == 1
    assert log.quotes[0].text == "Nobody buys our harbour courts, not for any money"
    assert log.quotes[0].conflicts == ()


def test_a_speaker_one_article_does_not_name_is_the_one_the_other_does() -> None:
    said = "“Nobody buys our harbour courts, not for any money,”"
    named, unnamed = f"{said} Ines Korda said.", f"{said} the minister said."
    words, korda = said[1:-1], person(named, "k", "Ines Korda")
    log = reconcile([
        article("a", unnamed, quotes=[quote(unnamed, words, "the minister", None)]),
        article("b", named, [korda], quotes=[quote(named, words, "Ines Korda", "k")]),
    ])  # fmt: skip
    assert [(row.speaker, len(row.sources), row.conflicts) for row in log.quotes] == [("Ines Korda", 2, ())]


@pytest.mark.parametrize(
    ("first", "second", "rows"),
    [
        ("2031-01-06", None, 1),  # printed again in May, without its day
        ("2031-01-06", "2031-05-19", 2),  # said twice
        ("2031-05-19", None, 1),
    ],
)
def test_an_old_statement_may_be_printed_again_but_two_days_are_two_statements(
    first: str, second: str | None, rows: int
) -> None:
    said = "Nobody buys our harbour courts, not for any money"
    text = f"“{said},” Ines Korda said."
    korda, told = person(text, "k", "Ines Korda"), quote(text, said, "Ines Korda", "k")
    log = reconcile(
        article(id, text, [korda], quotes=[replace(told, date=day, basis="explicit" if day else "none")])
        for id, day in (("a", first), ("b", second))
    )
    assert len(log.quotes) == rows


def test_two_speakers_and_two_statements_stay_apart() -> None:
    text = (
        "“The ferry fares are far too high,” said Ines Korda. “The harbour contract stays secret,” she said. "
        "“Too high, those fares,” said Pavel Brandt."
    )
    korda, brandt = person(text, "k", "Ines Korda"), person(text, "b", "Pavel Brandt")
    log = reconcile([
        article("a", text, [korda, brandt], (), [
            quote(text, "The ferry fares are far too high", "Ines Korda", "k"),
            quote(text, "The harbour contract stays secret", "Ines Korda", "k"),
            quote(text, "Too high, those fares", "Pavel Brandt", "b"),
        ]),
    ])  # fmt: skip
    assert len(log.quotes) == 3


def test_an_event_names_the_statements_that_stand_in_it() -> None:
    text = "“The ferry fares are far too high,” said Ines Korda."
    told = [event(text, text, "2031-05-20", "k", basis="publication")]
    quotes = [quote(text, "The ferry fares are far too high", "Ines Korda", "k")]
    log = reconcile([article("a", text, [person(text, "k", "Ines Korda")], told, quotes)])
    assert log.events[0].quotes == (log.quotes[0].id,)


# ---------------------------------------------------------------- any order, any log


def invented_log() -> list[ParsedArticle]:
    korda = named("n", "Ines Kroda", role="prime minister")
    statement = "“We shall tolerate no pressure on our harbour courts,” Ines Korda said on Tuesday."
    said = article(
        "s", statement, [person(statement, "k", "Ines Korda", role="prime minister")],
        [event(statement, statement, "2031-05-20", "k")],
        [quote(statement, "We shall tolerate no pressure on our harbour courts", "Ines Korda", "k")],
    )  # fmt: skip
    again = article(
        "t", statement, [person(statement, "k", "Ines Korda")],
        [event(statement, statement, "2031-05-21", "k")],
        [quote(statement, "no pressure on our harbour courts", "Ines Korda", "k")], published="2031-05-22",
    )  # fmt: skip
    return [
        *told_by_two(),
        korda,
        said,
        again,
        named("o", "Korda"),
        named("p", "Ines Korda", role="painter", country="PT"),
    ]


@settings(max_examples=60, deadline=None)
@given(st.permutations(range(len(invented_log()))))
def test_the_order_of_articles_makes_no_difference(order: list[int]) -> None:
    articles = invented_log()
    assert reconcile(articles[number] for number in order) == reconcile(articles)


def test_rows_have_ids_of_their_own() -> None:
    log = reconcile(invented_log())
    for rows in (log.events, log.quotes, log.actors):
        assert len({row.id for row in rows}) == len(rows)


@pytest.mark.parametrize("articles", [[], [article("a", "")]])
def test_an_empty_log_has_no_rows(articles: list[ParsedArticle]) -> None:
    assert reconcile(articles) == Reconciled()


@pytest.mark.parametrize(
    ("second", "rows"),
    [
        ("the harbour courts were bought with foreign money", 1),
        ("nobody bought the courts", 2),
    ],
)
def test_a_statement_without_a_day_may_be_told_again_months_later(second: str, rows: int) -> None:
    told = {"a": ("Foreign money bought our harbour courts", "2031-01-06"), "b": (second, "2031-05-19")}
    articles = []
    for id, (words, day) in told.items():
        text = f"Ines Korda said {words}."
        korda = person(text, "k", "Ines Korda")
        articles.append(
            article(id, text, [korda], quotes=[quote(text, words, "Ines Korda", "k")], published=day)
        )
    assert len(reconcile(articles).quotes) == rows


def test_those_it_was_said_to_are_actors_of_the_log() -> None:
    text = "Ines Korda told Pavel Brandt the courts were sold."
    people = [person(text, "k", "Ines Korda"), person(text, "b", "Pavel Brandt")]
    said = quote(text, "the courts were sold", "Ines Korda", "k")
    heard = replace(said, addressee="Pavel Brandt", addressee_id="b", venue="the quay")
    (row,) = reconcile([article("a", text, people, quotes=[heard])]).quotes
    assert row.addressee_ids == ("pavel-brandt",)
    assert (row.sources[0].addressee, row.sources[0].venue) == ("Pavel Brandt", "the quay")
