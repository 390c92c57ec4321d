"""One row an event, however many articles tell it, and never one for two."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from parsing.logged import LoggedEvent, Reconciled
from parsing.reconcile import reconcile
from parsing.records import Country, CountryMention, Event, Status
from tests.parsing.told import article, country, event, person, quote, spans, told_by_two


def single(rows: Sequence[LoggedEvent], words: str) -> LoggedEvent:
    """The one row that has a source with these words."""
    found = [row for row in rows if any(words in source.text for source in row.sources)]
    assert len(found) == 1
    return found[0]


def test_an_event_told_by_two_articles_is_one_row_with_both_sentences() -> None:
    log = reconcile(told_by_two())
    row = single(log.events, "resigned on Monday")
    assert [source.article for source in row.sources] == ["a", "b"]
    assert row.date == row.first == row.last == "2031-05-19"
    assert row.actors == ("ines-korda",)
    assert row.conflicts == ()
    assert len(log.events) == 2


def deeds(type: str, told: dict[str, str], status: tuple[Status, Status] = ("occurred", "occurred")) -> int:
    """Rows of what two articles tell that Ines Korda did on one day; `told`: sentence -> its event word."""
    return len(
        reconcile(
            article(
                word,
                text,
                [
                    person(text, "k", "Ines Korda"),
                    person(text, "b", "Pavel Brandt"),
                    person(text, "h", "Jonas Hale"),
                ],
                [
                    event(
                        text,
                        text,
                        "2031-05-19",
                        *(
                            id
                            for id, name in (("k", "Korda"), ("b", "Brandt"), ("h", "Hale"))
                            if name in text
                        ),
                        type=type,
                        word=word,
                        status=as_,
                    )
                ],
            )
            for (text, word), as_ in zip(told.items(), status, strict=True)
        ).events
    )


def test_what_is_done_once_a_day_is_one_row_in_whatever_words() -> None:
    assert (
        deeds(
            "RESIGN", {"Ines Korda quit.": "quit", "Ines Korda resigned over a harbour contract.": "resigned"}
        )
        == 1
    )


def test_a_bare_denial_is_the_one_that_says_more() -> None:
    told = {"Ines Korda hit back.": "hit back", "Ines Korda rejected the charge of fraud.": "rejected"}
    assert deeds("REJECT", told, ("occurred", "denied")) == 1


def test_a_deed_told_by_another_verb_is_one_row_where_its_object_agrees() -> None:
    told = {
        "Ines Korda accused the ferry owners of fraud.": "accused",
        "Ines Korda lashed out at ferry owners in the granary.": "lashed out",
    }
    assert deeds("ACCUSE", told) == 1


@pytest.mark.parametrize(
    ("type", "told"),
    [
        (
            "CONSULT",
            {
                "Ines Korda met the harbour union at the pier.": "met",
                "Ines Korda received grain merchants for lunch.": "received",
            },
        ),
        ("RESIGN", {"Ines Korda sacked the pilots.": "sacked", "Ines Korda named a new envoy.": "named"}),
        ("CONSULT", {"Ines Korda met Pavel Brandt.": "met", "Ines Korda received Jonas Hale.": "received"}),
        (
            "ASSAULT",
            {
                "Ines Korda attacked a grain ship off the islands.": "attacked",
                "Ines Korda raided the customs house by the bridge.": "raided",
            },
        ),
        (
            "ASSAULT",
            {
                "Ines Korda attacked a grain ship off the islands.": "attacked",
                "Ines Korda attacked a police post by the bridge.": "attacked by",
            },
        ),
    ],
)
def test_two_deeds_of_one_actor_on_one_day_stay_two(type: str, told: dict[str, str]) -> None:
    assert deeds(type, told) == 2


def test_a_row_reads_like_the_source_that_tells_it_best() -> None:
    told = {
        "… of her resignation on Monday": "a",
        "She resigned.": "b",
        "Ines Korda resigned on Monday.": "c",
    }
    log = reconcile(
        article(
            id,
            text,
            [person(text, "k", "Ines Korda", "her", "She")],
            [event(text, text, "2031-05-19", "k", type="RESIGN", word="resigned")],
        )
        for text, id in told.items()
    )
    assert [row.summary for row in log.events] == ["Ines Korda resigned on Monday."]


def speech(*days: str) -> int:
    """Rows of an article in which Ines Korda says something on each of `days`, sentence after sentence."""
    words = (
        "The ferry fares are far too high",
        "Nobody reads our harbour contract",
        "Grain rots in the granary",
    )
    text = " ".join(f"“{said},” Ines Korda said." for said in words)
    told = [
        event(text, f"“{said},” Ines Korda said.", day, "k") for said, day in zip(words, days, strict=False)
    ]
    quotes = [quote(text, said, "Ines Korda", "k") for said in words]
    return len(reconcile([article("a", text, [person(text, "k", "Ines Korda")], told, quotes)]).events)


def test_what_one_speaker_says_in_one_breath_is_one_row() -> None:
    assert speech("2031-05-19", "2031-05-19", "2031-05-19") == 1
    assert speech("2031-05-19", "2031-05-12", "2031-05-19") == 3


@pytest.mark.parametrize(
    ("date", "word", "rows"),
    [
        ("2031-05-12/2031-05-18", "met", 1),
        ("2031-05", "met", 1),
        ("2031-04", "met", 2),
        ("2031-05-18", "met", 2),
        ("2031-05", "sued", 2),
    ],
)
def test_the_same_two_met_on_a_day_of_that_week(date: str, word: str, rows: int) -> None:
    told = {
        "Ines Korda met Pavel Brandt at the granary.": ("2031-05-15", "met"),
        f"It was then that Ines Korda {word} Pavel Brandt, to loud cheers from the pier.": (date, word),
    }
    log = reconcile(
        article(
            when,
            text,
            [person(text, "k", "Ines Korda"), person(text, "b", "Pavel Brandt")],
            [event(text, text, when, "k", "b", type="CONSULT" if how == "met" else "COERCE", word=how)],
        )
        for text, (when, how) in told.items()
    )
    assert len(log.events) == rows


def test_events_are_in_date_order_and_undated_ones_last() -> None:
    log = reconcile(told_by_two())
    assert [row.date for row in log.events] == ["2031-05-19", None]
    assert log.events[1].latest == "2031-05-20"
    assert log.events[1].first is None


def test_the_same_words_on_days_far_apart_are_two_events() -> None:
    text = "Ines Korda met the harbour union in Port Selm."
    korda = person(text, "k", "Ines Korda")
    log = reconcile([
        article("a", text, [korda], [event(text, text, "2031-03-02", "k")], published="2031-03-03"),
        article("b", text, [korda], [event(text, text, "2031-05-19", "k")]),
    ])  # fmt: skip
    assert [row.date for row in log.events] == ["2031-03-02", "2031-05-19"]


def test_two_persons_doing_the_same_on_one_day_are_two_events() -> None:
    log = reconcile(
        article(
            who,
            f"{who} resigned on Monday.",
            [person(who, "x", who)],
            [event(f"{who} resigned on Monday.", who, "2031-05-19", "x", type="RESIGN", word="resigned")],
        )
        for who in ("Ines Korda", "Pavel Brandt")
    )
    assert len(log.events) == 2


def test_an_event_scheduled_for_one_day_is_one_row_in_whatever_words() -> None:
    told = {
        "votes": "Norland votes for a president on June 8.",
        "ballot": "The ballot in Norland opens June 8.",
    }
    log = reconcile(
        article(
            word,
            text,
            events=[
                event(
                    text, text, "2031-06-08", status="scheduled", type="ELECT", word=word, countries=("NO",)
                )
            ],
            countries=[country(text, "NO", "Norland")],
        )
        for word, text in told.items()
    )
    assert len(log.events) == 1
    assert log.events[0].status == "scheduled"


def test_a_vote_without_a_day_joins_one_round_and_glues_no_two() -> None:
    told = {
        "2031-06": "Norland elects a president in June.",
        "2031-06-08": "Norland’s first round of voting is on June 8.",
        "2031-06-22": "Norland’s runoff is on June 22.",
    }
    log = reconcile(
        article(
            day,
            text,
            events=[event(text, text, day, status="scheduled", type="ELECT", word="vote", countries=("NO",))],
            countries=[country(text, "NO", "Norland")],
        )
        for day, text in told.items()
    )
    assert [row.date for row in log.events] == ["2031-06-08", "2031-06-22"]


def disagreeing(one: str, other: str, dates: tuple[str, str] = ("2031-05-19", "2031-05-19")) -> Reconciled:
    return reconcile([
        article(id, text, [person(text, "k", "Ines Korda")], [event(text, text, date, "k")])
        for id, text, date in (("a", one, dates[0]), ("b", other, dates[1]))
    ])  # fmt: skip


def test_sources_that_give_another_day_are_one_row_that_says_so() -> None:
    told = "Ines Korda opened the new ferry terminal with the harbour union and a brass band."
    row = disagreeing(told, told.replace("opened", "inaugurated"), ("2031-05-18", "2031-05-19")).events[0]
    assert [(conflict.field, conflict.values) for conflict in row.conflicts] == [
        ("date", ("2031-05-18", "2031-05-19"))
    ]
    assert row.date == "2031-05-18"
    assert [source.date for source in row.sources] == ["2031-05-18", "2031-05-19"]


def test_the_same_words_every_day_are_an_event_a_day() -> None:
    korda = "Ines Korda read out the harbour prices from the granary steps as the ferries left."
    log = reconcile(
        article(
            day, korda, [person(korda, "k", "Ines Korda")], [event(korda, korda, day, "k")], published=day
        )
        for day in ("2031-05-19", "2031-05-20")
    )
    assert [row.date for row in log.events] == ["2031-05-19", "2031-05-20"]


def test_sources_that_count_differently_are_one_row_that_says_so() -> None:
    row = disagreeing(
        "Ines Korda said the ferry fire had left 12 passengers injured near the old harbour wall.",
        "Ines Korda said the ferry fire left 14 passengers injured at the harbour wall.",
    ).events[0]
    assert [(conflict.field, conflict.values) for conflict in row.conflicts] == [
        ("number", ("12 passengers", "14 passengers"))
    ]


def test_sources_that_name_another_place_are_one_row_that_says_so() -> None:
    row = disagreeing(
        "Ines Korda warned the ferry owners against new fares at the Granary Hall.",
        "Ines Korda warned ferry owners against the new fares at the Customs House.",
    ).events[0]
    assert [(conflict.field, conflict.values) for conflict in row.conflicts] == [
        ("place", ("Granary Hall", "Customs House"))
    ]


def test_a_hall_is_no_other_place_than_the_town_it_stands_in() -> None:
    told = {
        "a": "Ines Korda warned the ferry owners against new fares in Oslo.",
        "b": "Ines Korda warned ferry owners against the new fares at the Customs House.",
    }
    log = reconcile(
        article(
            id,
            text,
            [person(text, "k", "Ines Korda")],
            [event(text, text, "2031-05-19", "k")],
            countries=[
                Country(
                    "NO",
                    tuple(CountryMention(s.start, s.end, "inferred", "city") for s in spans(text, "Oslo")),
                )
            ],
        )
        for id, text in told.items()
    )
    assert [row.conflicts for row in log.events] == [()]


def test_a_day_stated_is_preferred_to_the_day_of_publication() -> None:
    told = "Ines Korda accused the ferry owners of hiding the harbour contract."
    korda = person(told, "k", "Ines Korda")
    log = reconcile([
        article("a", told, [korda], [event(told, told, "2031-05-20", "k", basis="publication")]),
        article("b", told, [korda], [event(told, told, "2031-05-19", "k")]),
    ])  # fmt: skip
    assert [(row.date, row.basis, row.conflicts) for row in log.events] == [("2031-05-19", "relative", ())]


def test_a_headline_and_a_closing_repeat_tell_the_event_of_the_body_once() -> None:
    body = "Ingrid Korda sued the ferry owners over fares on Monday"
    sentences = ["Korda sues ferry owners", f"{body}.", body]
    text = "\n".join(sentences)
    told = [
        event(text, sentences[0], "2031-05-19", "k", basis="inferred"),
        event(text, sentences[1], "2031-05-19", "k"),
    ]
    last = text.rindex("Ingrid")
    told.append(
        Event(last, len(text), "2031-05-19", "relative", "", "occurred", None, None, sentences[2], ("k",), ())
    )
    log = reconcile([article("a", text, [person(text, "k", "Ingrid Korda", "Korda")], told)])
    assert len(log.events) == 1
    assert len(log.events[0].sources) == 3
