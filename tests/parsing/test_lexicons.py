"""Every word list is in order, and no name stands for two countries unseen."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import parsing
from parsing import lexicon

FOLDER = Path(parsing.__file__).parent / "lexicons"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix in {".txt", ".tsv"})


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_lexicon_says_what_it_is_for_and_is_sorted_and_unique(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert not any(line.endswith(" ") for line in lines)
    entries = lexicon.lines(path.name)
    assert len(entries) == len(set(entries))
    if path.suffix == ".tsv":
        assert len({entry.count("\t") for entry in entries}) == 1
    elif path.name != "word-suffixes.txt":  # tried in its order
        assert list(entries) == sorted(entries)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_readme_names_the_source_of_every_lexicon_once(path: Path) -> None:
    assert (FOLDER / "README.md").read_text(encoding="utf-8").count(f"`{path.name}`") == 1


def test_no_surface_has_two_codes() -> None:
    """Homonyms stand in `homonym-places.tsv`, with weights; cities in `cities.tsv`, with people."""
    rows = [*lexicon.table("country-forms"), *lexicon.table("country-places")]
    surfaces = Counter(surface for _, _, listed in rows for surface in listed.split("|"))
    assert [surface for surface, count in surfaces.items() if count > 1] == []


def test_codes_are_those_of_countries() -> None:
    known = {row[0] for name in ("country-names", "former-countries") for row in lexicon.table(name)}
    tables = (
        ("country-forms", 0),
        ("country-places", 0),
        ("cities", 1),
        ("homonym-places", 1),
        ("region-abbreviations", 1),
    )
    for name, column in tables:
        assert {row[column] for row in lexicon.table(name)} <= known, name
