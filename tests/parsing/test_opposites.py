"""Two papers tell of one matter the opposite, or count its dead differently."""

from __future__ import annotations

import pytest

from parsing.logged import Conflict
from parsing.reconcile.opposites import exclude_each_other
from tests.parsing.test_two_events import rows


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        (
            "Defence Minister Pavel Brandt resigned on Monday.",
            "Defence Minister Pavel Brandt was dismissed on Monday.",
            Conflict("status", ("resigned", "dismissed")),
        ),
        (
            "The court sentenced Pavel Brandt to five years on Monday.",
            "The court acquitted Pavel Brandt on Monday.",
            Conflict("status", ("sentenced", "acquitted")),
        ),
        (
            "Norway declined offers of aid from Chile on Monday.",
            "Norway accepted a Chilean offer of aid on Monday.",
            Conflict("status", ("declined", "accepted")),
        ),
        (
            "The death toll from the quake near Bergen in Norway rose to 217 on Monday.",
            "The death toll from the quake near Bergen in Norway rose to 264 on Monday.",
            Conflict("number", ("217", "264")),
        ),
    ],
)
def test_they_disagree_on_one_row(one: str, other: str, conflict: Conflict) -> None:
    assert [row.conflicts for row in rows(one, other)] == [(conflict,)]


def test_a_toll_that_rises_from_day_to_day_is_in_no_dispute() -> None:
    log = rows(
        "The death toll from the quake near Bergen in Norway rose to 217 on Sunday.",
        "The death toll from the quake near Bergen in Norway rose to 264 on Monday.",
    )
    assert [row.conflicts for row in log] == [(), ()]


@pytest.mark.parametrize(("first", "next_", "disputed"), [("8", "264", False), ("264", "8", True)])
def test_only_a_toll_that_falls_is_in_dispute(first: str, next_: str, disputed: bool) -> None:
    log = rows(
        f"A quake struck Norway on Sunday, killing at least {first} people near Bergen.",
        f"A quake that struck Norway on Sunday killed {next_} people near Bergen.",
        days=("2031-05-19", "2031-05-20"),
    )
    assert any(row.conflicts for row in log) == disputed


def test_a_row_tells_a_toll_as_the_latest_paper_does() -> None:
    (row,) = rows(
        "A quake struck Norway on Sunday, killing at least 8 people near Bergen.",
        "A quake that struck Norway on Sunday killed 264 people near Bergen.",
        days=("2031-05-19", "2031-05-20"),
    )
    assert "264" in row.summary
    assert row.conflicts == ()


def test_a_toll_in_dispute_is_told_as_by_the_first() -> None:
    (row,) = rows(
        "A bomb killed 12 people at a market in Lagos on Sunday.",
        "A bomb killed 20 people at a market in Lagos on Sunday.",
        days=("2031-05-19", "2031-05-20"),
    )
    assert "12" in row.summary
    assert [conflict.field for conflict in row.conflicts] == ["number"]


def test_only_two_sides_of_one_matter_exclude_each_other() -> None:
    assert exclude_each_other(["Resigned", "sacked", "resigned"]) == ("resigned", "sacked")
    assert exclude_each_other(["resigned", "quit", "acquitted", "said"]) == ()
