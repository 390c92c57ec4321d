"""What holds for every format."""

from __future__ import annotations

from pathlib import Path

import pytest

from parsing.readers import SUFFIXES, formats, read_each
from tests.parsing.reading.making import reason, written


def test_every_format_has_its_reader(tmp_path: Path) -> None:
    for suffix in (one for one in SUFFIXES if ".jsonl" not in one and ".ndjson" not in one):
        assert reason(tmp_path, f"a{suffix}", b"\x00\xff\x00\xfe\x01" * 9)


@pytest.mark.parametrize(
    ("name", "library", "said"),
    [
        ("a.pdf", "pypdf", "needs pypdf: pip install 'dateline[pdf]'"),
        ("a.docx", "docx", "needs docx: pip install 'dateline[docx]'"),
        ("a.parquet", "pyarrow", "needs pyarrow: pip install 'dateline[parquet]'"),
        ("a.warc", "warcio", "needs warcio: pip install 'dateline[warc]'"),
        ("a.rtf", "striprtf", "needs striprtf: pip install 'dateline[rtf]'"),
        ("a.txt.zst", "zstandard", "needs zstandard: pip install 'dateline[zst]'"),
    ],
)
def test_a_library_that_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str, said: str
) -> None:
    def missing(module: str) -> object:
        raise ModuleNotFoundError(f"No module named {library!r}", name=library)

    monkeypatch.setattr(formats, "import_module", missing)
    assert reason(tmp_path, name, b"x") == said


def test_articles_come_one_by_one(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", b'{"text": "One."}\n' * 5)
    reader = read_each(path, "base")
    assert len(next(reader).articles) == 1
    assert sum(len(reading.articles) for reading in reader) == 4
