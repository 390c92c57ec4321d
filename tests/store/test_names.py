"""What a filter's value stands for, and what a value is called."""

from __future__ import annotations

import pytest

from store.names import Names
from store.query.model import Value


@pytest.mark.parametrize(
    ("value", "codes"),
    [
        (Value("SUHH"), {"SUHH"}),
        (Value("Soviet Union", exact=True), {"SUHH"}),
        (Value("ussr"), {"SUHH"}),
        (Value("Yugoslav"), {"YUCS"}),
        (Value("East Germany", exact=True), {"DDDE"}),
        (Value("Germany", exact=True), {"DE"}),
        (Value("Burma"), {"MM"}),
    ],
)
def test_a_state_that_is_no_more_is_filtered_by_code_name_or_adjective(value: Value, codes: set[str]) -> None:
    assert set(Names({}, {}, {}).resolve("country", value)) == codes


def test_a_state_that_is_no_more_is_shown_by_its_name() -> None:
    assert Names({}, {}, {}).label("country", "SUHH") == "Soviet Union"
