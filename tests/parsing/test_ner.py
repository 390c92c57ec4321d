"""A model of the user's: what it finds is evidence, and becomes the same records."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from parsing.actors import find_actors
from parsing.ner import ModelMissing, model_version
from parsing.pipeline import parse_article
from parsing.records import Article
from parsing.segments import segment
from store.ingest import ingest
from store.log import EventLog
from tui.cli import main

MakeModel = Callable[..., str]


@pytest.fixture
def make_model(tmp_path: Path) -> MakeModel:
    """Saves a blank pipeline with an entity ruler of (label, words) to a folder and gives its path."""
    spacy = pytest.importorskip("spacy", reason="needs the extra: pip install 'dateline[spacy]'")

    def make(*patterns: tuple[str, str], version: str = "1.0.0") -> str:
        nlp = spacy.blank("en")
        nlp.meta["version"] = version
        ruler = nlp.add_pipe("entity_ruler")
        ruler.add_patterns([{"label": label, "pattern": words} for label, words in patterns])
        folder = tmp_path / f"model-{version}"
        nlp.to_disk(folder)
        return str(folder)

    return make


def kinds(text: str, model: str | None) -> dict[str, str]:
    return {actor.name: actor.kind for actor in find_actors(text, segment(text), (), model)}


@pytest.mark.parametrize(
    ("text", "label", "words", "without", "with_model"),
    [
        ("We asked about Qorvath.", "PERSON", "Qorvath", {}, {"Qorvath": "person"}),
        ("We asked about Qorvath.", "PER", "Qorvath", {}, {"Qorvath": "person"}),
        ("We asked about Qorvath.", "ORG", "Qorvath", {}, {"Qorvath": "organization"}),
        ("We asked about Qorvath.", "DATE", "Qorvath", {}, {}),
        ("They bought shoes of qorvath and left.", "ORG", "qorvath", {}, {"qorvath": "organization"}),
        ("They bought shoes of qorvath and left.", "GPE", "qorvath", {}, {}),
        ("Yesterday Ana Veldt spoke.", "PERSON", "Yesterday Ana Veldt", {"Ana Veldt": "person"},
         {"Ana Veldt": "person"}),
        ("Ana Veldt spoke.", "GPE", "Ana Veldt", {"Ana Veldt": "person"}, {"Ana Veldt": "person"}),
    ],
)  # fmt: skip
def test_what_a_model_finds_is_weighed_with_our_own_evidence(
    make_model: MakeModel,
    text: str,
    label: str,
    words: str,
    without: dict[str, str],
    with_model: dict[str, str],
) -> None:
    model = make_model((label, words))
    assert kinds(text, None) == without
    assert kinds(text, model) == with_model


def test_names_a_model_finds_have_their_place_in_the_text(make_model: MakeModel) -> None:
    text = "Nothing happened.\n\nThen qorvath sold shoes.\n\nLater qorvath closed."
    (actor,) = find_actors(text, segment(text), (), make_model(("ORG", "qorvath")))
    assert [text[span.start : span.end] for span in actor.mentions] == ["qorvath", "qorvath"]


def test_the_whole_parser_takes_a_model(make_model: MakeModel) -> None:
    article = Article("a", "We asked about Qorvath.")
    assert [actor.name for actor in parse_article(article, make_model(("ORG", "Qorvath"))).actors] == [
        "Qorvath"
    ]


def test_an_article_is_read_again_with_another_model_or_version(
    make_model: MakeModel, tmp_path: Path
) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("We asked about Qorvath and Belvane.", encoding="utf-8")
    log = EventLog.open(tmp_path / "log.json")
    first = make_model(("ORG", "Qorvath"))
    second = make_model(("ORG", "Belvane"), version="1.1.0")
    found = []
    for model in (first, None, second, ""):
        report = ingest([tmp_path / "news"], log, ner=model)
        found.append((len(report.unchanged), sorted(actor.name for actor in log.snapshot().actors.values())))
    assert found == [(0, ["Qorvath"]), (1, ["Qorvath"]), (0, ["Belvane"]), (0, [])]


def test_the_commands_take_a_model(make_model: MakeModel, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("We asked about Qorvath.", encoding="utf-8")
    model = make_model(("ORG", "Qorvath"))
    answer = CliRunner().invoke(main, ["parse", str(file), "--ner", model])
    assert [actor["name"] for actor in json.loads(answer.stdout)["actors"]] == ["Qorvath"]
    page = CliRunner().invoke(main, ["explain", str(file), "--ner", model])
    assert "organization" in page.stdout


@pytest.mark.parametrize("command", ["parse", "explain", "ingest", "open"])
def test_a_missing_model_is_one_clear_line(command: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Nothing happened.", encoding="utf-8")
    arguments = [command, str(file), "--ner", "en_no_such_model"]
    if command in ("ingest", "open"):
        arguments += ["--log", str(tmp_path / "log.json")]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert "en_no_such_model" in line or "dateline[spacy]" in line


def test_without_spacy_the_line_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsing.ner.find_spec", lambda name: None)
    with pytest.raises(ModelMissing, match=r"pip install 'dateline\[spacy\]'"):
        model_version("en_core_web_sm")


def test_a_folder_that_is_no_model_says_so(tmp_path: Path) -> None:
    pytest.importorskip("spacy")
    (tmp_path / "meta.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelMissing, match="is no spaCy model"):
        model_version(str(tmp_path))


def test_spacy_is_imported_only_when_a_model_is_named() -> None:
    code = (
        "import sys; from parsing.pipeline import parse_article; from parsing.records import Article\n"
        "parse_article(Article('a', 'Ana Veldt spoke.'))\n"
        "assert 'spacy' not in sys.modules and 'numpy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
