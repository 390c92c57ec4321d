"""Files to articles: what is read, and what is refused with which words."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.readers import SUFFIXES, Reading, Unreadable, iso_day, read_file


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(folder: Path, name: str, content: str | bytes) -> Reading:
    return read_file(written(folder, name, content), "base")


FRONT = """---
title: "Ferry: the end"
Published: 2017-05-30T08:15:00+02:00
source: The Tern
url: https://tern.example/ferry
author: [Jon Roe, Ana Doe]
mood: gloomy
---

The last ferry sailed.
"""


def test_plain_text_is_an_article_without_metadata(tmp_path: Path) -> None:
    path = written(tmp_path, "one.txt", "The ferry sailed.\n")
    (article,) = read_file(path, "base").articles
    assert (article.id, article.text, article.path) == ("base", "The ferry sailed.\n", str(path))
    assert (article.title, article.published, article.published_basis) == (None, None, None)


def test_front_matter_gives_the_metadata_and_is_no_part_of_the_text(tmp_path: Path) -> None:
    reading = read(tmp_path, "one.md", FRONT)
    (article,) = reading.articles
    assert article.text == "\nThe last ferry sailed.\n"
    assert (article.title, article.source, article.author) == (
        "Ferry: the end",
        "The Tern",
        "Jon Roe, Ana Doe",
    )
    assert (article.published, article.published_basis) == ("2017-05-30", "metadata")
    assert article.url == "https://tern.example/ferry"
    assert reading.warnings == ()


def test_front_matter_may_call_its_fields_as_tables_do(tmp_path: Path) -> None:
    front = "---\nheadline: Last ferry\ndate: 2017-05-30\nlink: https://tern.example/f\n---\nIt sailed.\n"
    (article,) = read(tmp_path, "a.md", front).articles
    assert (article.title, article.published, article.url) == (
        "Last ferry",
        "2017-05-30",
        "https://tern.example/f",
    )


def test_front_matter_is_taken_as_it_is_written(tmp_path: Path) -> None:
    (article,) = read(
        tmp_path, "one.md", "---\ntitle: 1.10\nauthor: no\nsource:\nurl: {a: b}\n---\nText."
    ).articles
    assert (article.title, article.author, article.source, article.url) == ("1.10", "no", None, None)


@pytest.mark.parametrize(
    "text", ["---\nA line, then no more.\n", "----\nA rule.\n---\n", "Text\n---\ntitle: x\n---\n"]
)
def test_dashes_that_are_no_front_matter_stay_in_the_text(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, "one.md", text).articles[0].text == text


def test_a_published_date_nobody_can_read_is_a_warning(tmp_path: Path) -> None:
    reading = read(tmp_path, "one.md", "---\npublished: soon\n---\nText.")
    assert (reading.articles[0].published, reading.articles[0].published_basis) == (None, None)
    assert reading.warnings == ("published: “soon” is no date we can read",)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (codecs.BOM_UTF8 + "Zoë".encode(), "Zoë"),
        ("Zoë 👩‍🚀".encode("utf-16"), "Zoë 👩‍🚀"),
        (codecs.BOM_UTF16_BE + "Zoë".encode("utf-16-be"), "Zoë"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
    ],
)
def test_encodings_and_line_ends(tmp_path: Path, content: bytes, text: str) -> None:
    assert read(tmp_path, "one.txt", content).articles[0].text == text


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("one.txt", b"", "empty"),
        ("one.txt", b" \n\t\n", "empty"),
        ("one.txt", codecs.BOM_UTF8, "empty"),
        ("one.txt", b"\x89PNG\x00\x00", "binary, not text"),
        ("one.txt", b"\x89\x01\x02\x03PNG", "binary, not text"),
        ("one.txt", codecs.BOM_UTF8 + b"ab\xff", "not UTF-8: byte 0xff at 2"),
        ("one.txt", codecs.BOM_UTF16_LE + b"a\x00b", "not UTF-16: byte 0x62 at 4"),
        ("one.md", "---\ntitle: x\n---\n \n", "no text after the front matter"),
        ("one.md", '---\ntitle: "x\n---\nText.', "broken front matter, line 3"),
        ("one.md", "---\n- a\n- b\n---\nText.", "broken front matter: not “name: value” lines"),
        pytest.param("one.md", "---\n" + "[" * 5000 + "\n---\nText.", "broken front matter", id="deep"),
        ("one.jsonl", b"\n\n", "empty"),
        ("one.png", b"PNG", r"not a kind of file we read \(.png\)"),
        ("one.XLSX", b"PK", r"not a kind of file we read \(.xlsx\): save it as .csv$"),
        ("one", b"text", r"not a kind of file we read \(no suffix\)"),
    ],
)
def test_refuses_with_the_reason(tmp_path: Path, name: str, content: bytes | str, reason: str) -> None:
    with pytest.raises(Unreadable, match=f"^{reason}") as error:
        read(tmp_path, name, content)
    assert "\n" not in str(error.value)


def test_refuses_what_is_too_large_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(Unreadable, match=r"^larger than 20 MB$"):
        read_file(path, "base")


def test_refuses_what_is_no_regular_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path / "pipe.txt", tmp_path / "gone.txt"):
        with pytest.raises(Unreadable, match=r"not a regular file|no such file"):
            read_file(path, "base")


def test_each_json_line_is_an_article(tmp_path: Path) -> None:
    lines = [
        {"id": "own", "text": "One.", "published": "30 May 2017", "source": "The Tern"},
        {"text": "Two."},
        {"id": "own", "text": "Three."},
    ]
    path = written(tmp_path, "all.jsonl", codecs.BOM_UTF8 + b"\n".join(map(orjson.dumps, lines)) + b"\n\n")
    articles = read_file(path, "base").articles
    assert [(one.id, one.text, one.path) for one in articles] == [
        ("own", "One.", f"{path}#own"),
        ("base#2", "Two.", f"{path}#2"),
        ("base#3", "Three.", f"{path}#3"),
    ]
    assert (articles[0].published, articles[0].published_basis) == ("2017-05-30", "metadata")


def test_a_bad_json_line_leaves_the_others_alone(tmp_path: Path) -> None:
    lines = [
        '{"text": "One."}',
        "{broken",
        "[1]",
        '{"text": 5}',
        '{"title": "x"}',
        '{"text": " "}',
        '{"text": "Two."}',
    ]
    reading = read(tmp_path, "all.jsonl", "\n".join(lines))
    assert [one.text for one in reading.articles] == ["One.", "Two."]
    assert [reason.split(" (")[0] for reason in reading.unreadable] == [
        "line 2: not JSON",
        "line 3: not a JSON object",
        "line 4: “text” is not a string",
        "line 5: no “text”",
        "line 6: empty",
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2017-02-15", "2017-02-15"),
        (" 2017-02-15T23:59:00-05:00 ", "2017-02-15"),
        ("20170215", "2017-02-15"),
        ("Wed, 15 Feb 2017 23:20:00 GMT", "2017-02-15"),
        ("February 15, 2017", "2017-02-15"),
        ("15 février 2017", "2017-02-15"),
        ("13/06/2017", "2017-06-13"),
        ("05/06/2017", None),
        ("2017-02-30", None),
        ("February 2017", None),
        ("yesterday", None),
        ("soon", None),
        ("", None),
    ],
)
def test_publication_dates(text: str, day: str | None) -> None:
    assert iso_day(text) == day


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("It cost £5m, the café said.", "cp1252"),
        ("café", "cp1252"),
        ("“We have no choice,” said Zoë’s director.", "cp1252"),
        ("Der Fährbetrieb zwischen Skerry und Holm endet am Freitag.", "cp1252"),
        ("“It’s over,” the mayor of Skerry said at the café.", "mac_roman"),
        ("Der Fährbetrieb zwischen Köln und Süderholm endet; „das ist schön“, hieß es.", "mac_roman"),
        ("Il sindaco ha detto che la città è più sicura: “Perché no?” ha chiesto.", "mac_roman"),
        ("Le maire a déclaré que le café « La Mouette » fermera à l’été.", "mac_roman"),
        ("The paper Правда wrote on Monday that the minister (Министр) had left Skerry.", "cp1251"),
        ("قال الوزير إن العبارة ستغلق يوم الجمعة", "cp1256"),
        ("Premiér řekl, že přívoz v pátek končí a žádné další lodě nebudou.", "cp1250"),
        ("Министр сказал, что паром закроют в пятницу.", "cp1251"),
        ("Министр сказал, что паром закроют в пятницу.", "koi8_r"),
        ("Министр сказал, что паром закроют в пятницу.", "iso8859_5"),
        ("Министр сказал, что паром закроют в пятницу.", "mac_cyrillic"),
        ("Министр сказал, что паром закроют в пятницу.", "cp866"),
        ("Міністр сказав, що пором закриють у п'ятницю.", "koi8_u"),
        ("Жителите на селото чакаха автобуса два часа.", "cp1251"),
        ("Požar je uništio skladište na rubu grada.", "cp1250"),
        ("Pożar zniszczył magazyn, nikt nie został ranny.", "cp1250"),
        ("Pożar zniszczył magazyn, nikt nie został ranny.", "iso8859_2"),
        ("Straty są duże, twierdzą strażacy.", "cp1250"),
        ("Škoda je veľká, uviedli hasiči.", "iso8859_2"),
        ("A kár több millió forint.", "cp1250"),
        ("Un incendiu a distrus un depozit, nimeni nu a fost rănit.", "cp1250"),
        ("Gaisras sunaikino sandėlį, niekas nenukentėjo.", "cp1257"),
        ("Ugunsgrēks iznīcināja noliktavu, neviens necieta.", "cp1257"),
        ("Tulekahju hävitas laohoone, keegi viga ei saanud.", "cp1257"),
        ("Eldur eyðilagði vöruhús, enginn slasaðist.", "cp1252"),
        ("Yangın bir depoyu yok etti, kimse yaralanmadı.", "cp1254"),
        ("En brand förstörde ett lager utanför staden.", "mac_roman"),
        ("Κανείς δεν τραυματίστηκε από τη φωτιά.", "cp1253"),
        ("Κανείς δεν τραυματίστηκε από τη φωτιά.", "iso8859_7"),
        ("שריפה הרסה מחסן בשולי העיר ואיש לא נפגע.", "cp1255"),
        ("ไฟไหม้โกดังชานเมือง ไม่มีผู้บาดเจ็บ", "cp874"),
        ("渡轮公司星期五宣布停止运营，董事长说别无选择。", "gb18030"),
        ("フェリー会社は金曜日に運航を停止すると発表した。", "shift_jis"),
        ("The ferry will sail no more.", "utf-16-le"),
        ("The ferry will sail no more.", "utf-16-be"),
    ],
)
def test_what_is_no_utf_8_is_read_as_the_likeliest_and_says_so(
    tmp_path: Path, text: str, encoding: str
) -> None:
    reading = read(tmp_path, "one.txt", text.encode(encoding))
    assert reading.articles[0].text == text
    (warning,) = reading.warnings
    assert warning.startswith("not UTF-8; read as ")


KINDS = sorted(suffix for suffix in SUFFIXES if suffix.count(".") == 1)
STARTS = (
    b"",
    b"<html><p>",
    b"<rss version='2.0'>",
    b"PK\x03\x04",
    b"%PDF-1.4\n",
    b'{"text":',
    b"text,date\n",
)


@given(st.binary(max_size=200), st.sampled_from(STARTS), st.sampled_from(KINDS))
def test_no_content_breaks_a_reader(tmp_path: Path, content: bytes, start: bytes, kind: str) -> None:
    name, content = f"a{kind}", start + content
    try:
        reading = read(tmp_path, name, content)
    except Unreadable:
        return
    assert all(article.text.strip() for article in reading.articles)


@given(st.text(max_size=120))
def test_no_front_matter_breaks_a_reader(tmp_path: Path, block: str) -> None:
    try:
        reading = read(tmp_path, "a.md", f"---\n{block}\n---\nThe text.".encode("utf-8", "replace"))
    except Unreadable:
        return
    assert reading.articles[0].text.endswith("The text.")
