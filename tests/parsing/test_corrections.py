"""What the reader of a log set right holds: beside new articles, in changed ones, and in any order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing.corrections import (
    ActorRef,
    Change,
    Correction,
    EventRef,
    MergeActors,
    MergeEvents,
    RedateEvent,
    RenameActor,
    SetActorCountry,
    SetActorRole,
    SourceRef,
    SplitActor,
    SplitEvent,
)
from parsing.logged import LoggedEvent, Reconciled
from parsing.reconcile import reconcile
from parsing.records import ParsedArticle, Quote, Span
from parsing.separating import names_taken
from tests.parsing.told import article, event, named, person, quote, told_by_two


def made(*changes: Change) -> list[Correction]:
    return [Correction(number, change, "2031-06-01T09:00:00Z") for number, change in enumerate(changes, 1)]


def who(log: Reconciled, id: str) -> ActorRef:
    actor = next(one for one in log.actors if one.id == id)
    return ActorRef(
        actor.name, actor.kind, tuple(sorted(key for key, one in log.actor_ids.items() if one == id))
    )


def what(row: LoggedEvent) -> EventRef:
    return EventRef(
        row.summary, tuple(SourceRef(one.article, one.text, one.start, one.date) for one in row.sources)
    )


def actors(log: Reconciled) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(actor.name, actor.articles, actor.corrected) for actor in log.actors]


# ---------------------------------------------------------------- actors


TWO = [named("a", "Ines Korda"), named("b", "Iness Cordova")]
MERGED = MergeActors(tuple(who(reconcile(TWO), id) for id in ("ines-korda", "iness-cordova")))


def test_merged_actors_are_one_under_the_name_of_the_first() -> None:
    log = reconcile(TWO, made(MERGED))
    assert actors(log) == [("Ines Korda", ("a", "b"), ("merged",))]
    assert log.actors[0].aliases == ("Iness Cordova",)
    assert set(log.actor_ids.values()) == {"ines-korda"}


def test_a_new_article_that_names_either_joins_them() -> None:
    later = [named("c", "Ines Korda"), named("d", "Iness Cordova"), named("e", "Iness Cordova")]
    assert actors(reconcile([*TWO, *later], made(MERGED))) == [
        ("Ines Korda", ("a", "b", "c", "d", "e"), ("merged",))
    ]


def test_an_actor_whose_article_is_another_now_is_found_by_its_name() -> None:
    log = reconcile([named("z", "Ines Korda"), TWO[1]], made(MERGED))
    assert actors(log) == [("Ines Korda", ("b", "z"), ("merged",))]


def test_a_correction_that_finds_nothing_is_told_and_holds_again_later() -> None:
    away = reconcile(TWO[:1], made(MERGED))
    assert (actors(away), away.missed) == ([("Ines Korda", ("a",), ())], (1,))
    assert reconcile(TWO, made(MERGED)).missed == ()


def test_of_two_namesakes_none_is_guessed() -> None:
    namesakes = [
        named("x", "Ines Korda", role="painter", country="PT"),
        named("y", "Ines Korda", role="governor", country="HU"),
    ]
    renamed = RenameActor(ActorRef("Ines Korda", "person", (("gone", "x"),)), "I. Korda")
    log = reconcile(namesakes, made(renamed))
    assert [actor.name for actor in log.actors] == ["Ines Korda", "Ines Korda"]
    assert log.missed == (1,)


def test_merged_actors_speak_as_one() -> None:
    text = "“Nobody buys our harbour courts,” said Ines Korda."
    other = text.replace("Ines Korda", "Iness Cordova")
    log = [
        article(
            id,
            words,
            [person(words, "k", name)],
            [event(words, words, "2031-05-20", "k")],
            [quote(words, "Nobody buys our harbour courts", name, "k")],
        )
        for id, words, name in (("a", text, "Ines Korda"), ("b", other, "Iness Cordova"))
    ]
    row = reconcile(log, made(MERGED))
    assert [one.conflicts for one in row.quotes] == [()]
    assert [(one.speaker, one.speaker_id) for one in row.quotes] == [("Ines Korda", "ines-korda")]
    assert [one.actors for one in row.events] == [("ines-korda",)]


def test_what_is_said_of_an_actor_holds_and_is_marked() -> None:
    articles = [named("a", "Ines Korda", role="painter", country="PT")]
    korda = who(reconcile(articles), "ines-korda")
    changes = made(RenameActor(korda, "Inês Korda"), SetActorCountry(korda, "HU"), SetActorRole(korda, None))
    for told in (articles, [*articles, named("b", "Ines Korda", role="poet")]):
        actor = reconcile(told, changes).actors[0]
        assert (actor.id, actor.name, actor.country, actor.role) == ("ines-korda", "Inês Korda", "HU", None)
        assert actor.aliases == ("Ines Korda",)
        assert (actor.country_tier, actor.corrected) == (None, ("name", "country", "role"))


def test_the_last_word_on_an_actor_holds() -> None:
    korda = who(reconcile(TWO), "ines-korda")
    log = reconcile(TWO, made(RenameActor(korda, "Inge"), MERGED, RenameActor(korda, "Inga Korda")))
    assert actors(log) == [("Inga Korda", ("a", "b"), ("name", "merged"))]


def test_an_actor_split_by_article_stays_two() -> None:
    articles = [named(id, "Ines Korda") for id in "abc"]
    korda = who(reconcile(articles), "ines-korda")
    split = made(SplitActor(korda, articles=("b",)))
    for told in (articles, [*articles, named("d", "Ines Korda")]):
        log = reconcile(told, split)
        assert {(actor.id, "b" in actor.articles, actor.corrected) for actor in log.actors} == {
            ("ines-korda", False, ("split",)),
            ("ines-korda-2", True, ("split",)),
        }
    assert reconcile(articles[:1], split).missed == (1,)


def test_who_comes_after_a_split_goes_with_whom_they_share_role_and_country() -> None:
    mayor, painter = {"role": "mayor", "country": "NO"}, {"role": "painter", "country": "NO"}
    articles = [named("a", "Ines Korda", **mayor), named("b", "Ines Korda", **painter)]
    split = made(SplitActor(who(reconcile(articles), "ines-korda"), articles=("b",)))
    later = [named("c", "Ines Korda", **painter), named("d", "Ines Korda", **mayor), named("e", "Ines Korda")]
    log = reconcile([*articles, *later], split)
    assert {actor.articles for actor in log.actors} == {("a", "d", "e"), ("b", "c")}


def test_what_was_said_before_a_split_stays_with_those_who_stay() -> None:
    articles = [named(id, "Ines Korda") for id in "ab"]
    korda = who(reconcile(articles), "ines-korda")
    log = reconcile(articles, made(SetActorCountry(korda, "HU"), SplitActor(korda, articles=("a",))))
    assert {(actor.articles, actor.country) for actor in log.actors} == {(("a",), None), (("b",), "HU")}


def test_a_split_and_a_merge_after_it_leave_one() -> None:
    articles = [named(id, "Ines Korda") for id in "ab"]
    korda = who(reconcile(articles), "ines-korda")
    split = SplitActor(korda, articles=("b",))
    apart = reconcile(articles, made(split))
    merged = MergeActors((who(apart, "ines-korda-2"), who(apart, "ines-korda")))
    assert actors(reconcile(articles, made(split, merged))) == [
        ("Ines Korda", ("a", "b"), ("split", "merged"))
    ]


# ---------------------------------------------------------------- one name of an actor is another's


MIXED = (
    "Ines Korda spoke. Ines Kroda wept on Monday. “The fares are far too high,” said Kroda. “Never,” she "
    "said. At last Korda sued."
)


def mixed(id: str) -> ParsedArticle:
    """An article that takes two persons for one."""
    korda = person(MIXED, "ik", "Ines Korda", "Ines Kroda", "Kroda. “", "last Korda", role="mayor")
    return article(
        id,
        MIXED,
        [replace(korda, aliases=("Korda", "Ines Kroda", "Kroda"), mentions=tuple(map(bare, korda.mentions)))],
        [
            event(MIXED, told, "2031-05-19", "ik")
            for told in ("Ines Kroda wept on Monday.", "At last Korda sued.")
        ],
        [said("The fares are far too high", "Kroda."), said("Never", "she")],
    )


def bare(mention: Span) -> Span:
    """Without what marks which mention is meant."""
    words = MIXED[mention.start : mention.end]
    return Span(mention.start + (5 if "last" in words else 0), mention.end - (3 if "“" in words else 0))


def said(words: str, by: str) -> Quote:
    start = MIXED.index(by)
    told = quote(MIXED, words, "Ines Korda", "ik")
    return replace(told, speaker_start=start, speaker_end=start + len(by))


KRODA = SplitActor(who(reconcile([mixed("a")]), "ines-korda"), forms=("Ines Kroda",))


@pytest.mark.parametrize("ids", ["a", "ab"])
def test_a_name_that_is_anothers_takes_its_mentions_deeds_and_words_along(ids: str) -> None:
    log = reconcile([mixed(id) for id in ids], made(KRODA))
    assert [(one.id, one.aliases, one.role, one.mentions) for one in log.actors] == [
        ("ines-korda", ("Korda",), "mayor", 2 * len(ids)),
        ("ines-kroda", ("Kroda",), None, 2 * len(ids)),
    ]
    assert {row.summary: row.actors for row in log.events} == {
        "Ines Kroda wept on Monday.": ("ines-kroda",),
        "At last Korda sued.": ("ines-korda",),
    }
    assert {row.speaker_id for row in log.quotes} == {"ines-kroda"}


def test_a_new_article_under_the_split_name_is_the_others() -> None:
    log = reconcile([mixed("a"), named("b", "Ines Kroda"), named("c", "Ines Korda")], made(KRODA))
    assert actors(log) == [("Ines Korda", ("a", "c"), ("split",)), ("Ines Kroda", ("a", "b"), ("split",))]


def test_a_name_no_article_has_any_more_is_told() -> None:
    assert reconcile([named("a", "Ines Korda")], made(KRODA)).missed == (1,)


@pytest.mark.parametrize(
    ("names", "given", "taken"),
    [
        (["Ines Korda", "Korda", "Ines Kroda", "Kroda"], ["Ines Kroda"], {"ines kroda", "kroda"}),
        (["Ines Korda", "Pavel Korda", "Korda"], ["Pavel Korda"], {"pavel korda"}),
        (["Ines Korda", "Korda"], ["INES  korda"], {"ines korda", "korda"}),
        (["Ines Korda", "Korda"], ["Korda"], {"korda"}),
        (["Ines Korda"], ["Pavel Brandt"], set()),
    ],
)
def test_short_forms_go_with_the_name_they_are_only_short_for(
    names: list[str], given: list[str], taken: set[str]
) -> None:
    assert names_taken(names, given) == taken


# ---------------------------------------------------------------- events


def wept_and_resigned(corrections: Sequence[Correction] = ()) -> Reconciled:
    return reconcile(told_by_two(), corrections)


RESIGNED, WEPT = map(what, wept_and_resigned().events)


def test_merged_events_are_one_row_with_every_source() -> None:
    rows = wept_and_resigned(made(MergeEvents((RESIGNED, WEPT)))).events
    assert [(len(row.sources), row.date, row.corrected) for row in rows] == [(3, "2031-05-19", ("merged",))]


def test_a_split_event_keeps_its_sources_apart() -> None:
    log = wept_and_resigned(made(SplitEvent(RESIGNED, RESIGNED.sources[1:])))
    assert [([one.article for one in row.sources], row.corrected) for row in log.events] == [
        (["a"], ("split",)),
        (["b"], ("split",)),
        (["b"], ()),
    ]
    assert len({row.id for row in log.events}) == 3


def test_what_is_told_after_a_split_goes_with_what_it_is_more_like() -> None:
    told = {
        "a": "Ines Korda resigned on Monday after the harbour contract was published.",
        "b": "Ines Korda quit on Monday as leader of the rowing club.",
        "c": "On Monday Ines Korda resigned as the harbour contract was published in full.",
        "d": "Ines Korda quit on Monday as the leader of a rowing club.",
    }
    articles = [
        article(
            id,
            text,
            [person(text, "k", "Ines Korda")],
            [
                event(
                    text,
                    text,
                    "2031-05-19",
                    "k",
                    type="RESIGN",
                    word="quit" if "quit" in text else "resigned",
                )
            ],
        )
        for id, text in told.items()
    ]
    row = what(reconcile(articles[:2]).events[0])
    log = reconcile(articles, made(SplitEvent(row, row.sources[1:])))
    assert {tuple(one.article for one in row.sources) for row in log.events} == {("a", "c"), ("b", "d")}


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2031-04-02", "2031-04-02", "2031-04-02"),
        ("2031-04", "2031-04-01", "2031-04-30"),
        ("2031-04-02/..", "2031-04-02", None),
        (None, None, None),
    ],
)
def test_a_date_given_by_hand_is_the_rows_and_says_who_gave_it(
    date: str | None, first: str | None, last: str | None
) -> None:
    log = wept_and_resigned(made(RedateEvent(RESIGNED, date)))
    row = next(row for row in log.events if len(row.sources) == 2)
    assert (row.date, row.first, row.last, row.basis) == (date, first, last, "given")
    assert (row.how, row.corrected) == ("given by you on 2031-06-01", ("date",))
    assert [source.date for source in row.sources] == ["2031-05-19", "2031-05-19"]


def test_a_sentence_cut_elsewhere_by_another_parser_is_still_found() -> None:
    first, second = told_by_two()
    cut = replace(first.events[0], end=first.events[0].end - 25)
    log = reconcile([replace(first, events=(cut,)), second], made(RedateEvent(what_of(first), "2031-04")))
    assert "2031-04" in [row.date for row in log.events]
    assert log.missed == ()


def what_of(parsed: ParsedArticle) -> EventRef:
    return what(reconcile([parsed]).events[0])


def test_events_whose_sentences_are_gone_are_told() -> None:
    changes = made(
        MergeEvents((RESIGNED, WEPT)), SplitEvent(RESIGNED, RESIGNED.sources[1:]), RedateEvent(WEPT, "2031")
    )
    assert reconcile([named("a", "Ines Korda")], changes).missed == (1, 2, 3)


# ---------------------------------------------------------------- any corrections, any order


def harbour() -> list[ParsedArticle]:
    return [
        *told_by_two(),
        mixed("m"),
        mixed("n"),
        named("o", "Korda"),
        named("p", "Ines Korda", country="PT"),
    ]


@st.composite
def corrections(draw: st.DrawFn) -> list[Correction]:
    """Up to five, each made of the rows that those before it leave."""
    found: list[Correction] = []
    for _ in range(draw(st.integers(1, 5))):
        log = reconcile(harbour(), found)
        people = [who(log, actor.id) for actor in log.actors]
        rows = [what(row) for row in log.events]
        one, other = draw(st.sampled_from(people)), draw(st.sampled_from(people))
        row, second = draw(st.sampled_from(rows)), draw(st.sampled_from(rows))
        ids = sorted({article for article, _ in one.members})
        choices: list[Change] = [
            MergeActors((one, other)),
            SplitActor(one, articles=tuple(draw(st.sets(st.sampled_from(ids), min_size=1)))),
            SplitActor(one, forms=(draw(st.sampled_from(["Ines Kroda", "Korda", one.name])),)),
            RenameActor(one, draw(st.sampled_from(["Inga", "Ines Kroda"]))),
            SetActorCountry(one, draw(st.sampled_from(["HU", None]))),
            MergeEvents((row, second)),
            SplitEvent(row, row.sources[: draw(st.integers(1, 2))]),
            RedateEvent(row, draw(st.sampled_from(["2031-04-02", "2031", None]))),
        ]
        change = draw(st.sampled_from(choices))
        found.append(Correction(len(found) + 1, change, "2031-06-01T09:00:00Z"))
    return found


@settings(max_examples=40)
@given(corrections(), st.permutations(range(len(harbour()))))
def test_corrected_or_not_the_order_of_articles_makes_no_difference(
    changes: list[Correction], order: list[int]
) -> None:
    articles = harbour()
    assert reconcile([articles[number] for number in order], changes) == reconcile(articles, changes)


@settings(max_examples=40)
@given(corrections())
def test_no_correction_loses_a_source_or_a_mention(changes: list[Correction]) -> None:
    before, after = reconcile(harbour()), reconcile(harbour(), changes)
    for rows in ("events", "quotes"):
        kept = [Counter(one for row in getattr(log, rows) for one in row.sources) for log in (before, after)]
        assert kept[0] == kept[1]
    assert sum(one.mentions for one in before.actors) == sum(one.mentions for one in after.actors)
    ids = [actor.id for actor in after.actors]
    assert len(set(ids)) == len(ids)
    assert {id for row in after.events for id in row.actors} <= set(ids)


def what_stands_in(row: LoggedEvent) -> set[SourceRef]:
    return set(what(row).sources)


@settings(max_examples=60)
@given(corrections())
def test_the_last_correction_holds_beside_new_articles(changes: list[Correction]) -> None:
    log = reconcile([*harbour(), named("y", "Ines Korda"), named("z", "Pavel Brandt")], changes)
    change = changes[-1].change
    if isinstance(change, MergeActors):
        members = {member for actor in change.actors for member in actor.members}
        assert len({log.actor_ids[member] for member in members}) == 1
    if isinstance(change, SetActorCountry):
        assert change.country in {actor.country for actor in log.actors if "country" in actor.corrected}
    if isinstance(change, SplitActor) and change.articles:
        parts = [
            {log.actor_ids[key] for key in change.actor.members if (key[0] in change.articles) == parted}
            for parted in (True, False)
        ]
        assert not (parts[0] & parts[1])
    if isinstance(change, SplitEvent):
        stay = set(change.event.sources) - set(change.sources)
        assert not any(
            {*change.sources} & what_stands_in(row) and stay & what_stands_in(row) for row in log.events
        )
    if isinstance(change, MergeEvents):
        told = {(one.article, one.text) for row in change.events for one in row.sources}
        assert any(told <= {(one.article, one.text) for one in row.sources} for row in log.events)
    if isinstance(change, RedateEvent):
        assert change.date in {row.date for row in log.events if row.basis == "given"}
