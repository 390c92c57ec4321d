"""Text in terminal cells, and the names of articles cut to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from parsing.records import Article
from tui.panes.cells import fit_end
from tui.panes.evidence import _name


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("harbour", 7, "harbour"),
        ("harbour", 5, "…bour"),
        ("山田太郎", 4, "…郎"),
        ("harbour", 1, "…"),
        ("a", 0, ""),
    ],
)
def test_of_what_is_too_wide_the_end_is_shown(text: str, width: int, shown: str) -> None:
    assert fit_end(text, width) == shown


@given(st.text(), st.integers(0, 20))
def test_it_never_is_wider(text: str, width: int) -> None:
    assert cell_len(fit_end(text, width)) <= width


@pytest.mark.parametrize(
    ("outlet", "width", "shown"),
    [
        ("The Courier", 40, "The Courier  harbour/2019-05-08-the-fire"),
        ("The Courier", 30, "The Courier  …9-05-08-the-fire"),
        ("The Courier", 20, "The Courier"),
        (None, 20, "…2019-05-08-the-fire"),
    ],
)
def test_a_long_name_keeps_what_tells_articles_apart(outlet: str | None, width: int, shown: str) -> None:
    name = _name(Article("harbour/2019-05-08-the-fire", "", source=outlet), False, width)
    assert name == shown
    assert cell_len(name) <= width
