"""Articles as they come: files of every kind in a folder, addresses, columns of other names."""

from __future__ import annotations

import gzip
import subprocess
import sys
import tracemalloc
import zipfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import orjson
import pytest

from parsing.records import Article
from store.arrivals import find_places, read_place
from store.files import Note
from store.ingest import ingest
from store.log import EventLog

STORY = "The mill in Skerry burned down on Friday, and nobody was hurt, the owner said on Saturday."
PAGE = f"<html><head><title>Mill burns</title></head><body><article><p>{STORY}</p></article></body></html>"
HEAVY = (
    "lxml",
    "trafilatura",
    "feedparser",
    "charset_normalizer",
    "pypdf",
    "docx",
    "pyarrow",
    "warcio",
    "dateparser",
)


def arrivals(*paths: str | Path) -> Iterator[Article | Note]:
    return chain.from_iterable(map(read_place, find_places(paths)))


def test_a_folder_of_many_kinds(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "one.html").write_text(PAGE)
    (tmp_path / "one.txt").write_text(STORY)
    (tmp_path / "in" / "two.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (tmp_path / "bad.csv").write_text("a,b\n1,2\n")
    (tmp_path / "some.tar.gz").write_bytes(gzip.compress(b"tar"))
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("three.txt", STORY)
    found = list(arrivals(tmp_path))
    assert [one.id for one in found if isinstance(one, Article)] == ["all#three", "in/two", "one", "one"]
    notes = [one for one in found if isinstance(one, Note)]
    assert [(Path(note.path).name, note.error) for note in notes] == [
        ("bad.csv", True),
        ("some.tar.gz", False),
    ]
    assert notes[0].reason.startswith("no column with the text (there are a, b)")


def test_an_address_is_fetched_only_when_told() -> None:
    address = "https://tern.example/mill"
    assert list(arrivals(address)) == [Note(address, "an address is fetched only with --fetch")]


def test_columns_of_other_names_reach_the_log(tmp_path: Path, log: EventLog) -> None:
    (tmp_path / "a.csv").write_text(f'Kop,Tekst\nMill burns,"{STORY}"\n')
    assert not ingest([tmp_path], log).new
    report = ingest([tmp_path], log, columns={"title": "Kop", "text": "Tekst"})
    assert report.new == (f"{tmp_path.resolve() / 'a.csv'}#1",)


def test_reading_plain_text_imports_no_library_of_another_format(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(STORY)
    (tmp_path / "two.jsonl").write_bytes(orjson.dumps({"text": STORY, "published": "2017-05-30"}))
    check = (
        "import sys; from store.arrivals import find_places, read_place; "
        f"assert len([one for place in find_places([{str(tmp_path)!r}]) for one in read_place(place)]) == 2; "
        f"print(*(name for name in {HEAVY!r} if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", check], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")


@pytest.mark.parametrize("name", ["all.jsonl", "all.jsonl.gz"])
def test_a_large_table_is_never_in_memory_as_a_whole(tmp_path: Path, name: str) -> None:
    line = orjson.dumps({"text": f"{STORY} " * 100}) + b"\n"
    content = line * 2000
    (tmp_path / name).write_bytes(gzip.compress(content, 1) if name.endswith(".gz") else content)
    sum(1 for _ in arrivals(tmp_path))  # what is imported and cached is no part of it
    tracemalloc.start()
    count = sum(isinstance(one, Article) for one in arrivals(tmp_path))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 2000
    assert peak < len(content) / 10
