"""Setting a log right from the command line: what is said, what is refused, what comes of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from parsing.records import Affiliation
from store.log import EventLog
from store.query import parse_query
from tests.store.making import actor, snapshot
from tui.app import DatelineApp
from tui.cli import main
from tui.correct.lists import print_actors
from tui.correct.typed import Unclear, country_code, edtf_date

from .screens import lines

FERRY = """On 3 March 2031 the mayor of Skarvik, Ines Korda, signed the ferry contract.

“We shall keep our ferries,” Ines Korda said. Bernt Solem, a painter, left Skarvik on 4 March 2031.
"""
AGAIN = """Skarvik’s mayor, Ines Korda, signed the ferry contract on 3 March 2031.

Ines Kordova sued the port on 5 March 2031.
"""

Say = Callable[..., str]


@pytest.fixture
def log(tmp_path: Path) -> EventLog:
    return EventLog.open(tmp_path / "ferry.json")


@pytest.fixture
def say(tmp_path: Path, log: EventLog, monkeypatch: pytest.MonkeyPatch) -> Say:
    """Runs `dateline` on a log of two articles; what it prints, where it ends with `code`."""
    monkeypatch.setenv("COLUMNS", "120")
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("ferry", FERRY), ("again", AGAIN)):
        (folder / f"{name}.txt").write_text(f"---\npublished: 2031-03-06\n---\n{text}", encoding="utf-8")

    def call(*arguments: str, code: int = 0) -> str:
        done = CliRunner().invoke(main, [*arguments, "--log", str(log.path)])
        assert done.exit_code == code, done.output
        return done.stderr if code else done.stdout

    call("ingest", str(folder))
    return call


def event_of(log: EventLog, word: str) -> str:
    return log.snapshot().page(parse_query(word)).rows[0].id


# ---------------------------------------------------------------- actors


def test_actors_are_listed_with_what_is_known_of_them(say: Say) -> None:
    listed = say("actors", "list")
    row = next(line for line in listed.splitlines() if "Ines Korda " in line)
    assert re.search(r"Ines Korda +person +3× in 2", row)
    assert "mayor" in listed
    assert "Ines Korda" not in say("actors", "list", "-q", "solem")
    assert "No actor matches" in say("actors", "list", "-q", "nobody")


def test_merging_says_how_many_rows_name_the_one(say: Say, log: EventLog) -> None:
    told = say("actors", "merge", "ines korda", "Kordova")
    assert re.fullmatch(
        r"Merged Ines Kordova into Ines Korda; \d events, 1 quote now name Ines Korda \(ines-korda\)\n", told
    )
    assert "merged by you" in say("actors", "list")
    assert "ines-kordova" not in log.snapshot().actors


def test_splitting_by_article_lists_two_of_one_name(say: Say, log: EventLog) -> None:
    told = say("actors", "split", "Ines Korda", "--article", "again")
    assert told.startswith("Split Ines Korda in two\n")
    assert told.count("now name Ines Korda (ines-korda") == 2
    listed = say("actors", "list")
    assert listed.count("Ines Korda ") == 2
    assert "ines-korda-2" in listed
    refused = say("actors", "rename", "Ines Korda", "X", code=2)
    assert "can be 2 actors" in refused
    assert "  ines-korda-2  Ines Korda" in refused


def test_splitting_by_name_takes_back_a_merge_of_one_article(say: Say, log: EventLog) -> None:
    say("actors", "merge", "Ines Korda", "Ines Kordova")
    told = say("actors", "split", "ines-korda", "--form", "ines kordova")
    assert "now name Ines Kordova (ines-kordova)" in told
    assert {"ines-korda", "ines-kordova"} <= log.snapshot().actors.keys()


def test_what_an_actor_is_can_be_said(say: Say, log: EventLog) -> None:
    assert say("actors", "rename", "solem", "Bernt A. Solem").startswith(
        "Renamed Bernt Solem to Bernt A. Solem; "
    )
    assert say("actors", "set-country", "solem", "Swedish") == "Bernt A. Solem is of SE; was of none\n"
    assert say("actors", "set-role", "solem", "sculptor") == "Bernt A. Solem is sculptor; was painter\n"
    solem = log.snapshot().actors["bernt-solem"]
    assert (solem.name, solem.country, solem.role) == ("Bernt A. Solem", "SE", "sculptor")
    assert solem.affiliation == Affiliation("you")
    assert re.search(r"SE +person", listed := say("actors", "list"))
    assert "by you  " in listed
    say("actors", "set-country", "solem", "none")
    say("actors", "set-role", "solem", "none")
    solem = log.snapshot().actors["bernt-solem"]
    assert (solem.country, solem.role, solem.corrected) == (None, None, ("name", "country", "role"))


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("actors", "merge", "Ines Korda"), "it takes two actors to merge"),
        (("actors", "merge", "Ines Korda", "Vesk"), "no actor is called “Vesk”"),
        (("actors", "rename", "kord", "X"), "“kord” can be 2 actors"),
        (("actors", "rename", "…", "X"), "an actor needs a name"),
        (("actors", "split", "solem", "--article", "\x1b[31m"), "is not named in ␛[31m, but in ferry"),
        (("actors", "set-country", "solem", "Ruritania"), "“Ruritania” is no country"),
        (("actors", "split", "solem"), "say which articles are about another (of ferry), or which names"),
        (("actors", "split", "solem", "--form", "Vesk"), "is nowhere called “Vesk”, but Bernt Solem"),
        (("actors", "split", "solem", "--article", "again"), "is not named in again, but in ferry"),
        (("events", "merge", "e-000000000000", "e-1"), "no event has the id"),
        (("events", "show", "e-"), "no event has the id"),
        (("actors", "list", "-q", "country:"), "filter:"),
    ],
)
def test_what_is_not_clear_is_refused_and_changes_nothing(
    say: Say, log: EventLog, arguments: tuple[str, ...], reason: str
) -> None:
    before = log.path.read_bytes()
    assert reason in say(*arguments, code=2)
    assert log.path.read_bytes() == before


def test_namesakes_are_listed_as_two_with_their_ids(capsys: pytest.CaptureFixture[str]) -> None:
    print_actors(
        snapshot(actors=[actor("ines-korda", "Ines Korda"), actor("ines-korda-pt", "Ines Korda")]), ""
    )
    listed = capsys.readouterr().out
    assert listed.count("Ines Korda ") == 2
    assert listed.count("ines-korda-pt") == 1


def test_names_that_look_like_markup_are_shown_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    print_actors(snapshot(actors=[actor("korda", "Ines [/b]", "[red]Korda")]), "")
    assert re.search(r"Ines \[/b\] .* \[red\]Korda", capsys.readouterr().out)


# ---------------------------------------------------------------- events


def test_events_are_listed_with_ids_and_shown_with_numbered_sources(say: Say, log: EventLog) -> None:
    id = event_of(log, "signed")
    assert re.search(rf"{id} +2031-03-03 +2 ", say("events", "list"))
    shown = say("events", "show", id[:8])
    assert re.findall(r"^   \d  \w+$", shown, re.MULTILINE) == ["   1  again", "   2  ferry"]
    assert "No event matches" in say("events", "list", "-q", "nobody")


def test_an_event_is_split_and_merged_again(say: Say, log: EventLog) -> None:
    id = event_of(log, "signed")
    assert say("events", "split", id, "--source", "2").count("2031-03-03") == 2
    rows = log.snapshot().page(parse_query("signed")).rows
    assert [len(row.sources) for row in rows] == [1, 1]
    assert "Merged 2 events; e-" in say("events", "merge", *(row.id for row in rows))
    assert event_of(log, "signed") == id


def test_redating_says_what_the_date_became(say: Say, log: EventLog) -> None:
    id = event_of(log, "left")
    told = say("events", "redate", id, "april 2031")
    assert told.endswith("is now 2031-04; was 2031-03-04 (explicit)\n")
    summary = say("summary", "-q", "left")
    assert re.search(r"given by you on \d{4}-\d\d-\d\d", summary)
    assert "undated" in say("events", "redate", id, "none")
    assert "undated, given by you" in say("summary", "-q", "left")


# ---------------------------------------------------------------- corrections


def test_corrections_are_listed_and_taken_back(say: Say, log: EventLog) -> None:
    assert say("corrections", "list") == "Nothing was corrected in this log.\n"
    say("actors", "merge", "Ines Korda", "Ines Kordova")
    say("actors", "set-country", "solem", "SE")
    listed = say("corrections", "list").splitlines()
    assert re.fullmatch(
        r"  1  \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ  merge Ines Kordova into Ines Korda \(by you\)", listed[0]
    )
    assert say("corrections", "undo", "1") == "Took back 1: merge Ines Kordova into Ines Korda\n"
    assert say("corrections", "undo") == "Took back 2: set the country of Bernt Solem to SE\n"
    assert "ines-kordova" in log.snapshot().actors


@pytest.mark.parametrize(("number", "reason"), [([], "nothing was corrected"), (["7"], "no correction 7")])
def test_what_was_never_made_cannot_be_taken_back(say: Say, number: list[str], reason: str) -> None:
    assert reason in say("corrections", "undo", *number, code=1)


def test_a_correction_whose_target_is_gone_says_so(say: Say, log: EventLog, tmp_path: Path) -> None:
    say("events", "redate", event_of(log, "left"), "2030")
    (tmp_path / "articles" / "ferry.txt").write_text("Nothing happened.\n", encoding="utf-8")
    say("ingest", str(tmp_path / "articles"))
    assert "(not found any more)" in say("corrections", "list")


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("2031-03-04", "2031-03-04"),
        (" 2031~ ", "2031~"),
        ("2031-03-04/2031-03-06", "2031-03-04/2031-03-06"),
        ("4 March 2031", "2031-03-04"),
        ("march 2031", "2031-03"),
        ("2031q2", "2031-04-01/2031-06-30"),
        ("2031-03..2031-05", "2031-03-01/2031-05-31"),
        ("2031..", "2031-01-01/.."),
    ],
)
def test_a_date_as_people_type_it_becomes_edtf(typed: str, date: str) -> None:
    assert edtf_date(typed) == date


@pytest.mark.parametrize("typed", ["soon", "", "2031-02-30", "2031-05/2031-03"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(Unclear, match="cannot read"):
        edtf_date(typed)


@pytest.mark.parametrize("typed", ["no", "NO", "Norway", "Norwegian", "norway"])
def test_a_country_is_a_code_a_name_or_a_demonym(typed: str) -> None:
    assert country_code(typed) == "NO"


# ---------------------------------------------------------------- shown as yours


@pytest.fixture
def corrected(say: Say, log: EventLog) -> Say:
    """A log in which one event was dated and merged, and one actor given a country."""
    say("events", "redate", event_of(log, "left"), "2031-04")
    say("events", "merge", event_of(log, "left"), event_of(log, "signed"))
    say("actors", "set-country", "solem", "SE")
    return say


def test_summaries_say_what_you_set_right(corrected: Say) -> None:
    summary = corrected("summary", "-q", "left")
    assert re.search(r"given by you on \d{4}-\d\d-\d\d — again, ferry · merged by you", summary)
    assert re.search(
        r"Bernt Solem · SE · painter · 1 event · country by you", corrected("summary", "--by", "actor")
    )
    assert re.search(r"\*\*2031-04\*\* \*given by you on", corrected("summary", "--format", "markdown"))


def test_exports_say_what_you_set_right(corrected: Say) -> None:
    page = json.loads(corrected("export", "--format", "json", "-q", "left"))
    event = page["events"][0]
    assert (event["basis"], event["corrected"]) == ("given", ["date", "merged"])
    assert event["how"].startswith("given by you on ")
    assert ["country"] in [one["corrected"] for one in page["actors"]]
    assert "2031-04-30,given,given by you on " in corrected("export", "--format", "csv", "-q", "left")


async def test_the_evidence_says_what_you_set_right(corrected: Say, log: EventLog) -> None:
    app = DatelineApp(log.snapshot(), "left")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        shown = "\n".join(lines(app))
    assert re.search(r"2031-04  given by you on \d{4}-\d\d-\d\d \(here 2031-03-0\d\)", shown)
    assert "merged by you" in shown
