"""Folders into a log: what is new, what is left alone, what is refused, and that it is one transaction."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from parsing.pipeline import parse_article
from parsing.records import Article, ParsedArticle
from store.candidates import Candidate
from store.files import Note
from store.ingest import ingest
from store.log import EventLog
from store.query import EVERYTHING, parse_query
from tests.store.making import document

SIGNED = "On 3 March 2017 the harbour council of Skarvik signed a treaty with Norway.\n"
LEFT = "On 9 June 2017 Norway's envoy left Skarvik after the vote.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles, one of them in a folder of its own."""
    folder = tmp_path / "articles"
    (folder / "wire").mkdir(parents=True)
    (folder / "signed.txt").write_text(SIGNED)
    (folder / "wire" / "left.md").write_text(f"---\npublished: 2017-06-10\nsource: The Tern\n---\n{LEFT}")
    return folder


def ids(log: EventLog) -> list[str]:
    return sorted(log.snapshot().articles)


def reasons(notes: Sequence[Note]) -> list[tuple[str, str]]:
    return [(Path(note.path).name, note.reason) for note in notes]


def test_a_folder_becomes_a_log(folder: Path, log: EventLog) -> None:
    seen: list[tuple[int, int, str]] = []
    report = ingest([folder], log, progress=lambda *step: seen.append(step))
    paths = (str(folder / "signed.txt"), str(folder / "wire" / "left.md"))
    assert report.read == report.new == paths
    assert (report.changed, report.unchanged, report.skipped, report.warnings) == ((), (), (), ())
    assert seen == [(1, 2, paths[0]), (2, 2, paths[1]), (2, 2, "")]
    snapshot = log.snapshot()
    assert list(snapshot.articles) == ["signed", "wire/left"]
    left = snapshot.articles["wire/left"]
    assert left.article.text == LEFT
    assert (left.publication.date, left.publication.basis) == ("2017-06-10", "metadata")
    assert report.events == snapshot.summary.events > 0
    for event in snapshot.page(EVERYTHING).rows:
        for source in event.sources:
            assert snapshot.articles[source.article].article.text[source.start : source.end] == source.text


def test_what_is_gone_from_a_folder_is_named_and_stays(folder: Path, log: EventLog) -> None:
    one, other = '{"text": "Norra voted on 4 May 2017."}\n', '{"text": "Norra voted again."}\n'
    (folder / "a#b.jsonl").write_text(one + other)
    assert ingest([folder], log).gone == ()
    before = ids(log)
    (folder / "signed.txt").unlink()
    (folder / "a#b.jsonl").write_text(one)
    assert ingest([folder / "wire"], log).gone == ()
    gone = "gone since it was read; it stays in the log"
    assert reasons(ingest([folder], log).gone) == [("signed.txt", gone)]
    (folder / "a#b.jsonl").unlink()
    named = [name for name, _ in reasons(ingest([folder], log).gone)]
    assert named == ["a#b.jsonl#1", "a#b.jsonl#2", "signed.txt"]
    assert ids(log) == before


def test_what_came_from_an_address_is_not_gone(log: EventLog) -> None:
    with log.transaction() as transaction:
        transaction.put_articles([document("https://example.org/news")])
    assert ingest(["https://example.org/"], log).gone == ()


def test_ingesting_again_does_nothing(folder: Path, log: EventLog, monkeypatch: pytest.MonkeyPatch) -> None:
    first = ingest([folder], log)
    before = (log.path.read_bytes(), log.path.stat().st_mtime_ns)
    monkeypatch.setattr("parsing.pipeline.parse_article", lambda *_: pytest.fail("parsed again"))
    seen: list[int] = []
    again = ingest([folder], EventLog.open(log.path), progress=lambda done, *_: seen.append(done))
    assert seen == [1, 2]
    assert again.unchanged == first.new
    assert (again.new, again.changed) == ((), ())
    assert (again.events, again.quotes) == (first.events, first.quotes)
    assert (log.path.read_bytes(), log.path.stat().st_mtime_ns) == before


def test_a_changed_article_replaces_its_old_rows(folder: Path, log: EventLog) -> None:
    ingest([folder], log)
    (folder / "signed.txt").write_text("On 5 April 2017 the council of Ostvik rejected the treaty.\n")
    report = ingest([folder], log)
    assert report.changed == (str(folder / "signed.txt"),)
    assert len(report.unchanged) == 1
    snapshot = log.snapshot()
    assert snapshot.page(parse_query("article:signed rejected")).total > 0
    assert snapshot.page(parse_query("skarvik signed")).total == 0
    assert snapshot.page(parse_query("envoy")).total > 0


def test_an_article_whose_file_is_gone_stays(folder: Path, log: EventLog) -> None:
    ingest([folder], log)
    (folder / "signed.txt").unlink()
    ingest([folder], log)
    assert ids(log) == ["signed", "wire/left"]


def test_a_file_keeps_its_id_by_whatever_path_it_is_reached(
    folder: Path, log: EventLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest([folder], log)
    (tmp_path / "link.md").symlink_to(folder / "wire" / "left.md")
    monkeypatch.chdir(folder)
    report = ingest(["wire", "wire/left.md", tmp_path / "link.md"], log)
    assert report.unchanged == (str(folder / "wire" / "left.md"),)
    assert ids(log) == ["signed", "wire/left"]


def test_ids_are_unique_in_the_log(folder: Path, log: EventLog, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "signed.md").write_text(LEFT)
    (folder / "signed.md").write_text(LEFT)
    ingest([folder, other], log)
    assert ids(log) == ["signed", "signed-2", "signed-3", "wire/left"]


def test_a_flag_outweighs_metadata_and_is_kept(folder: Path, log: EventLog) -> None:
    ingest([folder], log)
    flagged = ingest([folder], log, published="15 Feb 2017", source="Skarvik Post")
    assert len(flagged.changed) == 2
    again = ingest([folder], log)
    assert len(again.unchanged) == 2
    for parsed in log.snapshot().articles.values():
        assert (parsed.publication.date, parsed.publication.basis) == ("2017-02-15", "flag")
        assert parsed.article.source == "Skarvik Post"


def test_a_flag_that_is_no_date_is_refused(folder: Path, log: EventLog) -> None:
    with pytest.raises(ValueError, match="“soon” is no date"):
        ingest([folder], log, published="soon")
    assert not log.path.exists()


def test_bad_input_is_named_and_the_rest_is_ingested(folder: Path, log: EventLog) -> None:
    (folder / "binary.txt").write_bytes(b"\x00\x01")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "latin.txt").write_bytes("caf\xe9".encode("latin-1"))
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    (folder / "lines.jsonl").write_text(
        '{"text": "The ferry left."}\n{oops\n{"text": "x", "published": "soon"}'
    )
    (folder / ".hidden.txt").write_text(SIGNED)
    (folder / ".git").mkdir()
    (folder / ".git" / "notes.txt").write_text(SIGNED)
    with (folder / "vast.txt").open("wb") as file:
        file.truncate(50_000_000)
    report = ingest([folder], log)
    assert ids(log) == ["latin", "lines#1", "lines#3", "signed", "wire/left"]
    assert [(name, reason.split(" (")[0]) for name, reason in reasons(report.skipped)] == [
        ("binary.txt", "binary, not text"),
        ("empty.txt", "empty"),
        ("lines.jsonl", "line 2: not JSON"),
        ("photo.jpg", "not a kind of file we read"),
        ("vast.txt", "larger than 20 MB"),
    ]
    assert [Path(note.path).name for note in report.skipped if not note.error] == ["photo.jpg"]
    assert reasons(report.warnings) == [
        ("latin.txt", "not UTF-8; read as cp1252, the likeliest encoding"),
        ("lines.jsonl", "line 3: published: “soon” is no date we can read"),
    ]


def test_days_that_want_a_publication_date_are_told_of(tmp_path: Path, log: EventLog) -> None:
    (tmp_path / "talks.txt").write_text("Harbour talks collapsed on Monday, the mayor of Skarvik said.\n")
    (tmp_path / "treaty.txt").write_text(SIGNED)
    report = ingest([tmp_path], log)
    assert [Path(note.path).name for note in report.warnings] == ["talks.txt"]
    assert "--published" in report.warnings[0].reason
    assert ingest([tmp_path], log, published="2017-02-15").warnings == ()


def test_what_cannot_be_ingested_at_all_makes_no_log(tmp_path: Path, log: EventLog) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    report = ingest([tmp_path / name for name in ("empty", "photo.jpg", "gone.txt", "loop.txt")], log)
    assert report.read == ()
    assert all(note.error for note in report.skipped)
    assert reasons(report.skipped)[:3] == [
        ("empty", "no article in it"),
        ("photo.jpg", "not a kind of file we read (.jpg)"),
        ("gone.txt", "no such file or directory"),
    ]
    assert Path(report.skipped[3].path).name == "loop.txt"
    assert not log.path.exists()


def test_a_link_to_itself_stops_nothing_else(folder: Path, log: EventLog, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    report = ingest([tmp_path / "loop", folder], log)
    assert len(report.new) == 2
    assert [Path(note.path).name for note in report.skipped] == ["loop"]


def test_a_link_to_a_folder_is_not_followed_and_says_so(folder: Path, log: EventLog) -> None:
    (folder / "round").symlink_to(folder)
    report = ingest([folder], log)
    assert len(report.new) == 2
    assert reasons(report.skipped) == [("round", "a link to a folder, not followed")]


def test_file_names_that_are_no_text_do_no_harm(folder: Path, log: EventLog) -> None:
    odd = os.fsencode(folder) + b"/caf\xe9"
    Path(os.fsdecode(odd + b".txt")).write_text(SIGNED)
    Path(os.fsdecode(odd + b".jpg")).write_bytes(b"\xff\xd8")
    report = ingest([folder], log, source=os.fsdecode(b"Caf\xe9"))
    assert "caf\\xe9" in ids(log)
    assert [Path(note.path).name for note in report.skipped] == ["caf\\xe9.jpg"]
    assert len(ingest([folder], log).unchanged) == 3


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_what_one_has_no_right_to_read_is_named(folder: Path, log: EventLog) -> None:
    (folder / "signed.txt").chmod(0)
    (folder / "wire").chmod(0)
    report = ingest([folder], log)
    (folder / "wire").chmod(0o755)
    assert reasons(report.skipped) == [("signed.txt", "permission denied"), ("wire", "permission denied")]


def test_a_defect_of_our_parser_stops_no_folder(
    folder: Path, log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def parse(article: Article, ner: str | None = None) -> ParsedArticle:
        if article.id == "signed":
            raise IndexError("out of words")
        return parse_article(article)

    monkeypatch.setattr("parsing.pipeline.parse_article", parse)
    report = ingest([folder], log)
    assert ids(log) == ["wire/left"]
    reason = "our parser failed on it (IndexError('out of words')); please report this"
    assert reasons(report.skipped) == [("signed.txt", reason)]


def test_an_interrupted_ingest_changes_no_row_and_keeps_what_was_parsed(
    folder: Path, log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest([folder / "signed.txt"], log)
    before = log.summary()

    def interrupt(done: int, total: int, path: str) -> None:
        if path.endswith("left.md"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest([folder], log, progress=interrupt)
    assert log.summary() == before
    monkeypatch.setattr("parsing.pipeline.parse_article", lambda *_: pytest.fail("parsed again"))
    assert len(ingest([folder], log).new) == 1


def test_few_articles_are_in_memory_at_a_time(tmp_path: Path, log: EventLog) -> None:
    """However many a folder has: each is let go when it is parsed."""
    for number in range(60):
        (tmp_path / f"{number:02}.txt").write_text(f"The council of Skarvik met in {1900 + number}.\n")
    most = 0

    def look(done: int, total: int, path: str) -> None:
        nonlocal most
        if done % 20 == 0:
            most = max(most, sum(isinstance(one, Candidate) for one in gc.get_objects()))

    ingest([tmp_path], log, progress=look)
    assert 1 <= most <= 2


def test_an_article_is_named_alike_whichever_way_it_comes(folder: Path, log: EventLog) -> None:
    ingest([folder], log)
    (folder / "wire" / "voted.txt").write_text(SIGNED)
    (folder / "wire" / "met.csv").write_text(f'text\n"{SIGNED}"\n')
    ingest([folder / "wire" / "voted.txt"], log)
    ingest([folder / "wire"], log)
    assert ids(log) == ["signed", "wire/left", "wire/met#1", "wire/voted"]
    assert log.paths() == (str(folder),)


TABLE = f'Kop,Tekst\nTreaty signed,"{SIGNED}"\n'


def test_names_of_columns_outlast_the_call_and_hold_for_new_files(folder: Path, log: EventLog) -> None:
    (folder / "a.csv").write_text(TABLE)
    ingest([folder], log, columns={"text": "Tekst"})
    (folder / "wire" / "b.csv").write_text(TABLE)
    assert len(ingest([folder], log).new) == 1
    ingest([folder / "wire" / "b.csv"], log, columns={"title": "Kop"})
    ingest([folder], log)
    titles = {id: one.article.title for id, one in log.snapshot().articles.items()}
    assert (titles["a#1"], titles["wire/b#1"]) == (None, "Treaty signed")


def test_what_is_said_of_a_folder_holds_below_it_and_can_be_taken_back(folder: Path, log: EventLog) -> None:
    (folder / "wire" / "b.csv").write_text(TABLE)
    ingest([folder / "wire"], log, columns={"text": "Kop"})
    assert len(ingest([folder], log, columns={"text": "Tekst"}).changed) == 1
    assert len(ingest([folder / "wire"], log).unchanged) == 2
    again = ingest([folder], log, columns={"text": ""})
    assert reasons(again.skipped)[0][1].startswith("no column with the text")
    assert reasons(ingest([folder], log).skipped) == reasons(again.skipped)


def test_what_is_said_again_writes_nothing(folder: Path, log: EventLog) -> None:
    ingest([folder], log, columns={"text": "Tekst"})
    before = log.path.read_bytes()
    ingest([folder], log, columns={"text": "Tekst"})
    assert log.path.read_bytes() == before


def test_an_article_another_writer_put_in_meanwhile_is_kept(folder: Path, log: EventLog) -> None:
    def meanwhile(done: int, total: int, path: str) -> None:
        if done == 1:
            ingest([folder / "wire"], EventLog.open(log.path))

    ingest([folder / "signed.txt"], log, progress=meanwhile)
    assert ids(log) == ["left", "signed"]


def test_a_new_parser_reads_articles_again(
    folder: Path, log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest([folder], log)
    monkeypatch.setattr("store.candidates.parser_version", lambda: "the next one")
    assert len(ingest([folder], log).changed) == 2


def test_the_log_knows_what_was_ingested(folder: Path, log: EventLog) -> None:
    ingest([folder / "signed.txt"], log)
    ingest([folder], log)
    ingest([folder], log)
    assert log.paths() == (str(folder / "signed.txt"), str(folder))
