"""What is done by two people, or called off, is never one event with the other."""

from __future__ import annotations

from parsing.logged import LoggedEvent
from parsing.pipeline import parse_article
from parsing.reconcile import reconcile
from parsing.records import Article


def rows(*texts: str, days: tuple[str, str] = ("2031-05-21", "2031-05-21")) -> list[LoggedEvent]:
    """What two papers tell."""
    articles = (
        parse_article(Article(str(number), text, published=day, published_basis="flag"))
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    )
    return list(reconcile(articles).events)


def test_two_people_resign_twice() -> None:
    log = rows(
        "ROME, May 21 (X) - Ana Ruiz resigned on Monday.", "ROME, May 21 (Y) - Eva Lind resigned on Monday."
    )
    assert sorted(row.actors for row in log if row.type == "RESIGN") == [("ana-ruiz",), ("eva-lind",)]


def test_two_people_are_arrested_twice() -> None:
    log = rows("Police arrested Ana Ruiz in Selm on Monday.", "Police arrested Eva Lind in Selm on Monday.")
    assert [len(row.sources) for row in log] == [1, 1]


def test_a_surname_alone_may_be_the_same_person() -> None:
    log = rows(
        "Ruiz ordered an inquiry on Monday into the sinking of the ferry off Selm.",
        "President Ana Ruiz Jr. ordered an inquiry on Monday into the sinking of the ferry off Selm.",
    )
    assert [len(row.sources) for row in log] == [2]


def test_a_meeting_is_one_whoever_is_named_first() -> None:
    log = rows("Ana Ruiz met Eva Lind in Selm on Monday.", "Eva Lind met Ana Ruiz in Selm on Monday.")
    assert [len(row.sources) for row in log] == [2]


def test_a_visit_to_come_and_the_visit_postponed_are_two() -> None:
    log = rows(
        "President Ana Ruiz will visit the survivors in Selm on Thursday, the palace said.",
        "President Ana Ruiz postponed a visit to the survivors in Selm on Thursday because of the storm.",
        days=("2031-05-21", "2031-05-23"),
    )
    assert [(row.type, row.status) for row in log if row.type] == [
        ("CONSULT", "scheduled"),
        ("RETREAT", "occurred"),
    ]


def test_a_visit_to_come_and_the_visit_cancelled_are_two() -> None:
    log = rows(
        "President Ana Ruiz will visit Lagos on Friday.",
        "President Ana Ruiz cancelled her visit to Lagos on Friday, her office said.",
        days=("2031-05-20", "2031-05-21"),
    )
    assert [len(row.sources) for row in log] == [1, 1]


def test_what_was_planned_and_then_happened_occurred() -> None:
    log = rows(
        "President Ana Ruiz will visit the survivors in Selm on Thursday.",
        "President Ana Ruiz visited the survivors in Selm on Thursday.",
        days=("2031-05-21", "2031-05-23"),
    )
    assert [(len(row.sources), row.status) for row in log] == [(2, "occurred")]


def sentences(text: str) -> list[int]:
    """How many tellings each row of one article has, the most first."""
    found = reconcile(
        [parse_article(Article("a", text, published="2031-05-21", published_basis="flag"))]
    ).events
    return sorted((len(row.sources) for row in found), reverse=True)


def test_two_deeds_in_the_last_minute_are_two() -> None:
    goal = (
        "Substitute Emil Sand scored in the 94th minute on Monday to send Selm Rovers into the fourth round."
    )
    assert sentences(f"{goal} He was sent to the stands in the 88th minute.") == [1, 1]


def test_what_is_said_to_come_is_no_part_of_what_is_reported() -> None:
    text = "Halden Lines reported a loss on Monday and said it would cut 300 jobs by the end of the year."
    assert sentences(text) == [1, 1]


def test_what_a_speaker_then_does_is_another_event() -> None:
    told = "Ana Ruiz told reporters in Rome that she would stay. She accused Norway of spying."
    assert [row.summary for row in rows(told, "The port is old.")] == [
        "Ana Ruiz told reporters in Rome that she would stay.",
        "She accused Norway of spying.",
    ]


def test_arrests_in_two_towns_for_two_reasons_are_two() -> None:
    log = rows(
        "Police arrested two men in Bradford on Monday over a stabbing.",
        "Police arrested two men in Leeds on Monday over a robbery.",
    )
    assert [len(row.sources) for row in log] == [1, 1]


def test_arrests_in_one_town_counted_differently_are_one() -> None:
    log = rows(
        "Police arrested two men in Bradford on Monday over a stabbing.",
        "Police arrested three men in Bradford on Monday over the stabbing.",
    )
    assert [conflict.field for row in log for conflict in row.conflicts] == ["number"]


def test_what_another_did_hours_earlier_is_another_event() -> None:
    log = rows(
        "Halden Systems unveiled a telephone on Monday. Hours earlier, Nordia unveiled its first one.",
        "The pier is old.",
    )
    assert [len(row.sources) for row in log if row.type_word == "unveiled"] == [1, 1]


def test_what_one_state_does_and_the_other_has_no_intention_of_is_two() -> None:
    log = rows(
        "Norway has recalled its ambassador to Chile, the ministry said on Monday.",
        "The minister, Eva Lind, said on Monday that Chile had no intention of recalling its ambassador.",
    )
    assert sorted(row.status for row in log) == ["denied", "occurred"]


def test_who_resigns_is_not_who_dismisses() -> None:
    log = rows(
        "President Ana Ruiz resigned on Monday.",
        "President Ana Ruiz dismissed the defence minister, Pavel Brandt, on Monday.",
    )
    assert [len(row.sources) for row in log] == [1, 1]


def test_words_after_a_deed_are_another_event() -> None:
    log = rows(
        "Ana Ruiz, who had threatened “to block” it, met Eva Lind on Monday. “I am not glad,” Ruiz said.",
        "The pier is old.",
    )
    assert [len(row.sources) for row in log if "ana-ruiz" in row.actors] == [1, 1]
