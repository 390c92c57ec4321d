"""What a filter's value stands for, and what a value is called."""

from __future__ import annotations

import pytest

from store.countries import no_country
from store.names import Names
from store.query import parse_query
from store.query.model import Value
from tests.store.making import event, snapshot


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


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Gremany", "country: knows no “Gremany”; did you mean Germany?"),
        ("Narnia", "country: knows no “Narnia”; did you mean Armenia"),
        ("Zzyzx", "country: knows no “Zzyzx”, neither as a code nor as a name"),
    ],
)
def test_what_no_country_is_called_is_told_with_the_nearest_names(text: str, message: str) -> None:
    assert no_country(text).startswith(message)


@pytest.mark.parametrize(
    ("filter_", "text"),
    [
        ("country:Narnia", "Narnia"),
        ("talks (-country:FR,Narnia OR ferry)", "Narnia"),
        ("country:Narn", "Narn"),
    ],
)
def test_a_filter_by_what_no_country_is_called_says_so(filter_: str, text: str) -> None:
    log = snapshot([event("met", "2017-05-29", "They met.", countries=("FR",))])
    assert log.caveat(parse_query(filter_)) == no_country(text)


@pytest.mark.parametrize(
    "filter_", ["country:FR", "country:fra", 'country:"Soviet Union"', "country:norw narnia"]
)
def test_of_a_country_that_is_one_nothing_is_said(filter_: str) -> None:
    assert snapshot().caveat(parse_query(filter_)) is None
