"""The sample articles are parsed at least as well as they have been, and their gold is sound."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from parsing.edtf import bounds
from tests.accuracy import gold, score
from tests.accuracy.samples import SAMPLES, parsed
from tests.accuracy.tally import Tally

FLOORS: dict[str, dict[str, int]] = json.loads(
    Path(__file__).with_name("floors.json").read_text(encoding="utf-8")
)
NAMES = sorted(gold.articles())


@cache
def tally() -> Tally:
    return score.score()


# ---------------------------------------------------------------- floors, which only rise


@pytest.mark.parametrize("figure", sorted(FLOORS["at least"]))
def test_a_figure_has_not_fallen(figure: str) -> None:
    misses = tally().misses[figure.removesuffix(" F1")]
    assert tally().right[figure] >= FLOORS["at least"][figure], "\n".join(misses)


@pytest.mark.parametrize("figure", sorted(FLOORS["at most"]))
def test_false_findings_have_not_grown(figure: str) -> None:
    assert tally().false[figure] <= FLOORS["at most"][figure], "\n".join(tally().misses[figure])


def test_every_figure_has_a_floor() -> None:
    assert set(FLOORS["at least"]) == set(tally().total)
    assert set(tally().false) <= set(FLOORS["at most"])


# ---------------------------------------------------------------- the gold itself


def test_every_sample_has_gold() -> None:
    samples = set()
    for path in SAMPLES.rglob("*"):
        name = path.relative_to(SAMPLES).as_posix()
        if path.suffix == ".jsonl":
            samples |= {f"{name}#{n}" for n, _ in enumerate(path.read_text("utf-8").splitlines(), start=1)}
        elif path.is_file():
            samples.add(name)
    assert set(NAMES) == samples


@pytest.mark.parametrize("name", NAMES)
def test_the_words_of_the_gold_stand_in_the_article(name: str) -> None:
    expected, text = gold.articles()[name], parsed(name).article.text
    places = [gold.occurrence(text, date["text"], date["nth"]) for date in expected["dates"]]
    assert places == sorted(places)
    assert len(set(places)) == len(places)
    for entry in expected["quotes"]:
        gold.place(text, entry["text"])
    for entry in expected["events"]:
        gold.place(text, entry["sentence"])
    for words in expected["not_quotes"]:
        gold.place(text, words)
    for actor in expected["actors"]:
        assert all(word in text for word in actor["name"].split()), actor["name"]
        assert all(alias in text for alias in actor["aliases"]), actor["name"]


@pytest.mark.parametrize("name", NAMES)
def test_the_dates_of_the_gold_can_be_read(name: str) -> None:
    expected = gold.articles()[name]
    for date in expected["dates"]:
        assert date["edtf"] is None or bounds(date["edtf"]), date
    for event in expected["events"]:
        assert all(date is None or bounds(date) for date in gold.accepted(event, "date")), event


def test_the_gold_across_articles_names_entries_of_its_articles() -> None:
    across = gold.across()
    for kind in ("events", "quotes"):
        entries = {(name, gold.words(entry)) for name in NAMES for entry in gold.articles()[name][kind]}
        for group in across["statements" if kind == "quotes" else kind]:
            assert len(group["of"]) > 1
            assert {(one["article"], gold.words(one)) for one in group["of"]} <= entries, group["name"]
    people = [one for group in across["one"] for one in group["of"]]
    people += [pair[side] for pair in across["two"] for side in ("a", "b")]
    for article, name in people:
        assert any(actor["name"] == name for actor in gold.articles()[article]["actors"]), name
    groups = {group["name"] for group in across["events"]}
    assert {one["group"] for one in across["disagreements"]} <= groups
