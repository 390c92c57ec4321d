"""Regular expressions of filters: they find what they should, and a bad one cannot hold up the screen."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from store.query import QuerySyntaxError, parse_query, patterns
from store.query.patterns import literal_in
from tests.store.making import event, snapshot

ENDLESS = "/(a+)+$/"
"""Tries every way of cutting up a row of a's."""


def test_an_endless_expression_is_given_up_and_said() -> None:
    rows = [event("trap", None, "a" * 5000 + "!"), event("plain", None, "a banana")]
    log = snapshot(rows)
    query = parse_query(ENDLESS)
    begin = time.monotonic()
    assert [row.id for row in log.page(query).rows] == ["plain"]
    assert log.caveat(query) == f"{ENDLESS} took too long on 1 row, left out"
    assert time.monotonic() - begin < 2
    assert log.caveat(parse_query("banana")) is None


def test_many_endless_rows_end_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_ALL_ROWS", 0.3)
    log = snapshot([event(f"e{n}", None, "a" * 5000 + "!") for n in range(300)])
    query = parse_query(f"-{ENDLESS} a")
    begin = time.monotonic()
    log.page(query)
    assert time.monotonic() - begin < 3
    caveat = log.caveat(query)
    assert caveat is not None
    assert re.fullmatch(r"/\(a\+\)\+\$/ took too long: \d+ of 300 rows not looked at", caveat)


@pytest.mark.parametrize("pattern", ["a{99999999}", "((ab{1000}){1000}){1000}", "x{ 9999999,}"])
def test_one_that_repeats_too_often_is_refused_before_it_takes_all_memory(pattern: str) -> None:
    with pytest.raises(QuerySyntaxError, match="it repeats too often"):
        parse_query(f"/{pattern}/")
    assert parse_query("/(ferry ){2,4}a{0,99999999}/")


@pytest.mark.parametrize(
    ("pattern", "literal"),
    [
        ("sanction", "sanction"),
        (r"Sanct\w+", "sanct"),
        (r"\bferr(y|ies)\b", None),
        ("ferry|pact", None),
        ("ferry?", "ferr"),
        ("pact.*harbour", "harbour"),
        ("[abc]def", "def"),
        (r"\x41bcde", None),
        ("a{300}", None),
        ("ab", None),
        ("...", None),
    ],
)
def test_the_letters_every_match_has(pattern: str, literal: str | None) -> None:
    assert literal_in(pattern) == literal


ROWS = ["the ferry pact", "Ferries ran late", "a PACT-like deal", "sanctions, ſanctions", "abab ab", ""]
PIECES = st.sampled_from(
    ["ferr", "y", "ies", "pact", "sanct", ".", "*", "?", "+", r"\w", r"\b", "[a-c]", "ab", "-", " ", "{2}"]
)


@given(st.lists(PIECES, min_size=1, max_size=5).map("".join))
@example("sanctions")
@example("abab?")
def test_an_expression_finds_what_a_plain_search_finds(pattern: str) -> None:
    try:
        compiled = re.compile(pattern, re.IGNORECASE)
        query = parse_query(f"/{pattern}/")
    except (re.error, QuerySyntaxError):
        return
    log = snapshot([event(str(number), None, text) for number, text in enumerate(ROWS)])
    expected = [str(number) for number, text in enumerate(ROWS) if compiled.search(text)]
    assert [row.id for row in log.page(query).rows] == expected
