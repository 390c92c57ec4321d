"""Web archives and compressed files, bombs among them."""

from __future__ import annotations

import gzip
import io
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from parsing.readers import SUFFIXES, Unreadable, read_file
from tests.parsing.reading.making import FIRST, PAGE, STORY, read, reason


def warc(*pages: tuple[str, str, str, bytes], compressed: bool = False) -> bytes:
    data = io.BytesIO()
    writer = WARCWriter(data, gzip=compressed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the writer leaves its temporary files open
        for url, status, kind, body in pages:
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            record = writer.create_warc_record(url, "response", io.BytesIO(body), http_headers=headers)
            writer.write_record(record)
            del record
    return data.getvalue()


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_web_archive(tmp_path: Path, name: str) -> None:
    content = warc(
        ("https://tern.example/1", "200 OK", "text/html; charset=utf-8", PAGE.encode()),
        ("https://tern.example/gone", "404 Not Found", "text/html", b"<p>gone</p>"),
        ("https://tern.example/a.png", "200 OK", "image/png", b"\x89PNG"),
        ("https://tern.example/empty", "200 OK", "text/html", b"<html></html>"),
        compressed=name.endswith(".gz"),
    )
    reading = read(tmp_path, name, content)
    (article,) = reading.articles
    assert article.text.startswith(FIRST)
    assert (article.id, article.path) == ("base#1", f"{tmp_path / name}#https://tern.example/1")
    assert reading.unreadable == ("https://tern.example/empty: no story found in this page",)


def test_a_web_archive_without_pages_or_broken(tmp_path: Path) -> None:
    image = warc(("https://tern.example/a.png", "200 OK", "image/png", b"\x89PNG"))
    assert reason(tmp_path, "a.warc", image) == "no web page in this archive"
    assert reason(tmp_path, "b.warc", b"nothing like it\r\n\r\n").startswith("broken .warc (")


PACK: dict[str, Callable[[bytes], bytes]] = {".gz": gzip.compress, ".zst": zstandard.compress}


@pytest.mark.parametrize("outer", PACK)
def test_compressed_files_are_read_through(tmp_path: Path, outer: str) -> None:
    (article,) = read(tmp_path, f"a.txt{outer}", PACK[outer](STORY.encode())).articles
    assert (article.text, article.path) == (STORY, str(tmp_path / f"a.txt{outer}"))
    lines = b"\n".join(orjson.dumps({"text": f"Article {n}."}) for n in range(300))
    assert len(read(tmp_path, f"b.jsonl{outer}", PACK[outer](lines)).articles) == 300
    assert read(tmp_path, f"c.html{outer}", PACK[outer](PAGE.encode())).articles[0].text.startswith(FIRST)
    assert ".csv" + outer in SUFFIXES


@pytest.mark.parametrize("outer", PACK)
def test_broken_and_packed_twice(tmp_path: Path, outer: str) -> None:
    assert "\n" not in reason(tmp_path, f"a.txt{outer}", b"not compressed")
    cut = PACK[outer](STORY.encode() * 9)[:-9]
    assert "\n" not in reason(tmp_path, f"a.txt{outer}", cut)
    assert reason(tmp_path, f"a.txt.gz{outer}", PACK[outer](b"")) == "packed twice; unpack it first"
    assert reason(tmp_path, f"a.png{outer}", PACK[outer](b"x")) == "not a kind of file we read (.png)"


@pytest.mark.parametrize("outer", PACK)
@pytest.mark.parametrize("inner", [".jsonl", ".txt", ".csv"])
def test_a_compressed_bomb_is_refused(tmp_path: Path, outer: str, inner: str) -> None:
    bomb = PACK[outer](b"text\n" + b"0" * 60_000_000)
    try:
        reading = read(tmp_path, f"a{inner}{outer}", bomb)
    except Unreadable as error:
        said = [str(error)]
    else:
        said = [*reading.unreadable]
        assert not reading.articles
    assert any("unpacks to more than 200 times its size" in one or "larger than 20 MB" in one for one in said)


def zipped(path: Path, *members: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return path


def test_a_zip_is_read_file_by_file(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "a.zip",
        ("notes/one.html", PAGE.encode()),
        ("all.jsonl", b'{"text": "One."}\n{broken\n'),
        ("../../evil.txt", b"Stays within."),
        ("bad.pdf", b"%PDF"),
        ("picture.png", b"\x89PNG"),
        ("inner.zip", b"PK"),
        ("__MACOSX/x.txt", b"no"),
        (".hidden.txt", b"no"),
    )
    reading = read_file(path, "base")
    assert [(article.id, article.path) for article in reading.articles] == [
        ("base#notes/one", f"{path}#notes/one.html"),
        ("base#all#1", f"{path}#all.jsonl#1"),
        ("base#../../evil", f"{path}#../../evil.txt"),
    ]
    assert [said.split(" (")[0] for said in reading.unreadable] == [
        "all.jsonl: line 2: not JSON",
        "bad.pdf: broken .pdf",
    ]
    assert reading.warnings == (
        "picture.png: not a kind of file we read (.png)",
        "inner.zip: packed twice; unpack it first",
    )
    assert sorted(tmp_path.iterdir()) == [path]


def test_a_zip_that_cannot_be_read(tmp_path: Path) -> None:
    assert reason(tmp_path, "a.zip", b"PK no") == "not a .zip archive"
    with pytest.raises(Unreadable, match=r"^no article in this archive$"):
        read_file(zipped(tmp_path / "b.zip", ("a.png", b"x")), "base")
    with pytest.raises(Unreadable, match=r"^unpacks to more than 200 times its size$"):
        read_file(zipped(tmp_path / "c.zip", ("a.txt", b"0" * 60_000_000)), "base")
    damaged = bytearray(
        zipped(tmp_path / "d.zip", ("a.txt", STORY.encode()), ("b.txt", b"Whole.")).read_bytes()
    )
    damaged[60:70] = b"\xff" * 10
    reading = read(tmp_path, "e.zip", bytes(damaged))
    assert (reading.articles[0].text, reading.unreadable) == ("Whole.", ("a.txt: damaged",))
