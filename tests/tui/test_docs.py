"""The pages say what the browser, the filter language and `dateline parse` do."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from parsing.annotations import read_request, write_answer
from parsing.pipeline import parse_article
from parsing.readers.formats import ARCHIVES, FORMATS, PACKED
from store.query import parse_query
from tui.actions import ACTIONS, key_name
from tui.reference import FILTER

ROOT = Path(__file__).parents[2]
PAGES: dict[str, str] = runpy.run_path(str(ROOT / "scripts" / "make_docs.py"))["pages"]()


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_made_of_what_there_is(name: str) -> None:
    made_anew = "run: python scripts/make_docs.py"
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == PAGES[name], made_anew


@pytest.mark.parametrize("example", [example for example, _ in FILTER])
def test_every_example_of_a_filter_reads(example: str) -> None:
    assert parse_query(example).node is not None


def test_every_filter_of_the_readme_reads() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme[readme.index("## Filter") : readme.index("## For programs")]
    rows = [line.split("|") for line in table.splitlines() if line.startswith("| `")]
    filters = re.findall(r"`([^`]+)`", " ".join(" ".join(row) for row in rows))
    assert len(filters) > 20
    for one in filters:
        assert parse_query(one).node is not None, one


def test_every_key_of_the_readme_is_one() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme[readme.index("The keys used most") : readme.index("Thirteen formats")]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    named = re.findall(r"`([^`]+)`", " ".join(cells))
    assert len(named) > 25
    assert set(named) <= {key_name(key) for action in ACTIONS for key in action.keys}


def test_the_page_on_reading_names_every_kind_of_file() -> None:
    page = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    table = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    assert set(re.findall(r"`(\.\w+)`", " ".join(table))) == {*FORMATS, *PACKED, *ARCHIVES}


def test_the_page_on_annotations_names_every_field() -> None:
    page = (ROOT / "docs" / "parse.md").read_text(encoding="utf-8")
    parts = dict(part.split("\n", 1) for part in page.split("\n## ")[1:])
    shown = {
        name: {
            field
            for row in part.splitlines()
            if row.startswith("| `")
            for field in re.findall(r"`(\w+)`", row.split("|")[1])
        }
        for name, part in parts.items()
    }
    request = {
        "id": "mill",
        "title": "Mill burns",
        "text": "French miller Anne Brandt told reporters at a meeting in Oster on Monday: “It burned.”",
        "published": "2019-05-08",
        "source": "Oster Post",
        "url": "https://example.org/mill",
        "author": "Ines Korda",
    }
    article = read_request(request, "unused")
    assert shown["What goes in"] == set(request)
    assert {name: getattr(article, name) for name in request} == request
    answer = write_answer(parse_article(article))
    assert shown["What comes out"] == set(answer)
    for name in ("dates", "actors", "countries", "quotes", "events"):
        assert shown[name] == set(answer[name][0]), name
