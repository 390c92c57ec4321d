"""What a person set right lasts: it is there after every ingest, and gone without a trace when taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing.corrections import Change
from store.corrections import (
    Impossible,
    correct,
    is_date,
    merge_actors,
    merge_events,
    names_of,
    redate_event,
    rename_actor,
    set_actor_country,
    set_actor_role,
    split_actor,
    split_event,
    undo,
)
from store.ingest import ingest
from store.log import EventLog
from store.query import EVERYTHING, parse_query


def told(published: str, *sentences: str) -> str:
    return f"---\npublished: {published}\n---\n{' '.join(sentences)}\n"


ARTICLES = {
    "signed": told(
        "2017-03-04",
        "On 3 March 2017 the mayor of Skarvik, Ines Korda, signed a treaty with Norway.",
        "“We shall keep our harbour,” Ines Korda said.",
    ),
    "left": told(
        "2017-06-10",
        "On 9 June 2017 the envoy Pavel Brandt left Skarvik after the vote.",
        "Mr Brandt met Ines Korda.",
    ),
    "again": told(
        "2017-03-05",
        "Skarvik’s mayor, Ines Korda, signed a treaty with Norway on 3 March 2017.",
        "Pavel Brandt resigned on 4 March 2017.",
    ),
}
NEW = told("2017-07-01", "Pavel Brandt met Ines Korda in Oslo on 30 June 2017.")

Rows = tuple[object, ...]
Make = Callable[[EventLog], Change]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def filled(folder: Path, log: EventLog) -> EventLog:
    ingest([folder], log)
    return log


def rows(log: EventLog) -> Rows:
    """Everything a reader sees."""
    snapshot = log.snapshot()
    return (
        tuple(snapshot.page(EVERYTHING).rows),
        tuple(snapshot.quotes(EVERYTHING).rows),
        dict(snapshot.actors),
        dict(snapshot.actor_ids),
        dict(snapshot.articles),
    )


def signed(log: EventLog) -> str:
    return log.snapshot().page(parse_query("signed")).rows[0].id


def any_other(log: EventLog) -> str:
    return next(row.id for row in log.snapshot().page(EVERYTHING).rows if row.id != signed(log))


CHANGES: dict[str, Make] = {
    "merge actors": lambda log: merge_actors(log.snapshot(), ["ines-korda", "pavel-brandt"]),
    "split by article": lambda log: split_actor(log.snapshot(), "ines-korda", articles=["again"]),
    "split by name": lambda log: split_actor(log.snapshot(), "pavel-brandt", forms=["brandt"]),
    "rename": lambda log: rename_actor(log.snapshot(), "ines-korda", "Inês Korda"),
    "country": lambda log: set_actor_country(log.snapshot(), "pavel-brandt", "SE"),
    "role": lambda log: set_actor_role(log.snapshot(), "ines-korda", "Harbour Master"),
    "merge events": lambda log: merge_events(log.snapshot(), [signed(log), any_other(log)]),
    "split event": lambda log: split_event(log.snapshot(), signed(log), [1]),
    "redate": lambda log: redate_event(log.snapshot(), signed(log), "2017-03"),
    "undate": lambda log: redate_event(log.snapshot(), signed(log), None),
}
every_change = pytest.mark.parametrize("make", CHANGES.values(), ids=list(CHANGES))


@every_change
def test_a_correction_changes_the_rows_and_undoing_it_restores_them(filled: EventLog, make: Make) -> None:
    before = rows(filled)
    made = correct(filled, make(filled))
    assert (made.number, made.by, made.found) == (1, "you", True)
    assert rows(filled) != before
    assert undo(filled) == made
    assert rows(filled) == before
    assert filled.corrections() == ()


@every_change
def test_a_correction_outlasts_a_newer_parser_and_the_same_files(
    filled: EventLog, folder: Path, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    correct(filled, make(filled))
    after = rows(filled)
    monkeypatch.setattr("store.candidates.parser_version", lambda: "the next one")
    assert len(ingest([folder], filled).changed) == 3
    assert rows(filled) == after


@every_change
def test_undone_after_a_new_and_a_changed_file_it_was_never_made(
    filled: EventLog, folder: Path, tmp_path: Path, make: Make
) -> None:
    correct(filled, make(filled))
    (folder / "new.txt").write_text(NEW, encoding="utf-8")
    (folder / "left.txt").write_text(ARTICLES["left"].replace("9 June", "8 June"), encoding="utf-8")
    report = ingest([folder], filled)
    assert (len(report.new), len(report.changed)) == (1, 1)
    assert [one.found for one in filled.corrections()] == [True]
    fresh = EventLog.open(tmp_path / "fresh.json")
    ingest([folder], fresh)
    assert rows(filled) != rows(fresh)
    undo(filled)
    assert rows(filled) == rows(fresh)


def test_a_new_article_is_read_under_the_corrections(filled: EventLog, folder: Path) -> None:
    correct(filled, CHANGES["merge actors"](filled))
    correct(filled, CHANGES["rename"](filled))
    (folder / "new.txt").write_text(NEW, encoding="utf-8")
    ingest([folder], filled)
    korda = filled.snapshot().actors["ines-korda"]
    assert (korda.name, korda.corrected) == ("Inês Korda", ("name", "merged"))
    assert korda.articles == ("again", "left", "new", "signed")
    assert "pavel-brandt" not in filled.snapshot().actors


def test_a_split_event_stays_split_beside_new_articles(filled: EventLog, folder: Path) -> None:
    correct(filled, split_event(filled.snapshot(), signed(filled), [1]))
    (folder / "new.txt").write_text(NEW, encoding="utf-8")
    ingest([folder], filled)
    told = [
        row for row in filled.snapshot().page(parse_query("signed treaty")).rows if "split" in row.corrected
    ]
    assert [[source.article for source in row.sources] for row in told] == [["signed"], ["again"]]


def test_an_actor_split_by_name_is_another_wherever_one_looks(filled: EventLog) -> None:
    correct(filled, CHANGES["split by name"](filled))
    snapshot = filled.snapshot()
    assert {actor.name for actor in snapshot.articles["left"].actors} >= {"Pavel Brandt", "Brandt"}
    assert {snapshot.actor_ids["left", id] for id in ("pavel-brandt", "brandt")} == {"pavel-brandt", "brandt"}
    assert [row.summary for row in snapshot.page(parse_query("actor:brandt -actor:pavel")).rows] == [
        "Mr Brandt met Ines Korda."
    ]


def test_what_a_correction_no_longer_finds_is_kept_and_holds_again(filled: EventLog, folder: Path) -> None:
    correct(filled, redate_event(filled.snapshot(), signed(filled), "2016"))
    for name in ("signed", "again"):
        (folder / f"{name}.txt").write_text("Nothing happened.\n", encoding="utf-8")
    ingest([folder], filled)
    assert [one.found for one in filled.corrections()] == [False]
    (folder / "signed.txt").write_text(ARTICLES["signed"], encoding="utf-8")
    ingest([folder], filled)
    assert [one.found for one in filled.corrections()] == [True]
    assert filled.snapshot().page(parse_query("signed")).rows[0].date == "2016"


def test_any_correction_can_be_taken_back_by_its_number(filled: EventLog) -> None:
    for name in ("country", "rename", "redate"):
        correct(filled, CHANGES[name](filled))
    assert undo(filled, 2).number == 2
    assert [one.number for one in filled.corrections()] == [1, 3]
    assert filled.snapshot().actors["ines-korda"].name == "Ines Korda"
    assert filled.snapshot().actors["pavel-brandt"].country == "SE"
    with pytest.raises(Impossible, match="no correction 2"):
        undo(filled, 2)
    undo(filled)
    undo(filled)
    with pytest.raises(Impossible, match="nothing was corrected"):
        undo(filled)


def test_what_makes_no_sense_is_refused_and_says_why(filled: EventLog) -> None:
    reader = filled.snapshot()
    refused: dict[str, Callable[[], object]] = {
        "two actors": lambda: merge_actors(reader, ["ines-korda", "ines-korda"]),
        "no article would be left": lambda: split_actor(reader, "pavel-brandt", articles=["again", "left"]),
        "is not named in nowhere": lambda: split_actor(reader, "ines-korda", articles=["nowhere"]),
        "say which articles": lambda: split_actor(reader, "ines-korda"),
        "is nowhere called “Vesk”": lambda: split_actor(reader, "ines-korda", forms=["Vesk"]),
        "no name would be left": lambda: split_actor(reader, "ines-korda", forms=["ines KORDA"]),
        "needs letters": lambda: rename_actor(reader, "ines-korda", "  "),
        "two events": lambda: merge_events(reader, [signed(filled)]),
        "no source 3": lambda: split_event(reader, signed(filled), [2]),
        "some to stay": lambda: split_event(reader, signed(filled), [0, 1]),
        "is no date": lambda: redate_event(reader, signed(filled), "soon"),
    }
    for reason, make in refused.items():
        with pytest.raises(Impossible, match=reason):
            make()
    with pytest.raises(KeyError):
        rename_actor(reader, "nobody", "Somebody")


def test_the_names_an_actor_can_be_split_by(filled: EventLog) -> None:
    assert set(names_of(filled.snapshot(), "pavel-brandt")) == {"Pavel Brandt", "Brandt"}


@pytest.mark.parametrize(
    "date", ["2017", "2017-03", "2017-03-04", "201X", "2017~", "../2017-03", "2017-03/2017-05"]
)
def test_a_date_is_edtf(date: str) -> None:
    assert is_date(date)


@pytest.mark.parametrize(
    "date", ["", "/", "../..", "soon", "2017-02-30", "2017-05/2017-03", "soon/2017", "2017/2018/2019"]
)
def test_anything_else_is_none(date: str) -> None:
    assert not is_date(date)


@settings(max_examples=12)
@given(st.lists(st.sampled_from(list(CHANGES)), min_size=1, max_size=4))
def test_taken_back_one_by_one_every_state_before_returns(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    log = EventLog.open(folder.parent / f"{folder.name}.json")
    ingest([folder], log)
    states = []
    for name in names:
        try:
            change = CHANGES[name](log)
        except (Impossible, KeyError, IndexError):
            continue  # those before it left nothing to change
        states.append(rows(log))
        correct(log, change)
    for state in reversed(states):
        undo(log)
        assert rows(log) == state
