"""What waits out of memory for a log to be written comes back as it was, and leaves nothing behind."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Raw

from store.documents import Table, encode
from store.errors import LogUnwritable
from store.spool import Spool
from store.writing import Script


@pytest.fixture
def spool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Spool:
    """Ten bytes of it are in memory at most."""
    monkeypatch.setattr("store.spool._IN_MEMORY", 10)
    monkeypatch.setattr("store.spool._AT_ONCE", 10)
    return Spool(tmp_path / "log.json")


@given(st.lists(st.binary(max_size=20), max_size=20), st.data())
def test_what_is_put_comes_out_in_any_order(documents: list[bytes], data: st.DataObject) -> None:
    with pytest.MonkeyPatch.context() as patched, closing(Spool(None)) as spool:
        patched.setattr("store.spool._IN_MEMORY", 30)
        patched.setattr("store.spool._AT_ONCE", 30)
        kept = []
        for document in documents:
            kept.append(spool.put(document))
            number = data.draw(st.integers(0, len(kept) - 1))
            assert kept[number].read() == documents[number]
        assert [one.read() for one in kept] == documents


def test_its_file_has_no_name(spool: Spool, tmp_path: Path) -> None:
    kept = spool.put(b"The ferry left Skarvik.")
    assert kept.read() == b"The ferry left Skarvik."
    assert list(tmp_path.iterdir()) == []
    spool.close()


def test_where_there_is_no_room_the_log_is_named(spool: Spool, tmp_path: Path) -> None:
    tmp_path.rmdir()
    with pytest.raises(LogUnwritable, match=r"log\.json: no such file or directory; the log is as it was"):
        spool.put(b"The ferry left Skarvik.")


@pytest.mark.parametrize("count", [0, 1, 64, 65, 200])
def test_tables_are_written_as_if_they_were_in_memory(spool: Spool, count: int) -> None:
    rows = [{"id": f"é{number}"} for number in range(count)]
    whole = {str(number): row for number, row in enumerate(rows, 1)}
    kept = [spool.put(encode(row)) if number % 3 else Raw(encode(row)) for number, row in enumerate(rows)]
    tables: dict[str, Table | Raw] = {"plain": whole, "kept": kept, "raw": Raw(encode(whole))}
    assert b"".join(map(bytes, Script(tables).pieces())) == encode(
        {"plain": whole, "kept": whole, "raw": whole}
    )
    spool.close()
