"""No article steers the terminal, and no offset moves."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.logged import Conflict, LoggedActor, LoggedEvent, LoggedQuote, Reconciled, Source
from parsing.records import Article, ParsedArticle, Publication
from store.index import Snapshot
from tests.store.making import snapshot_of
from tui.app import DatelineApp
from tui.clean import clean, clean_line

from .screens import lines, settle

ANY_TEXT = st.text(st.characters(exclude_categories=()))
STEERING = {"Cc", "Cs"}
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(ANY_TEXT)
def test_offsets_stay_true(text: str) -> None:
    assert len(clean(text)) == len(clean_line(text)) == len(text)


@given(ANY_TEXT)
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    left = {char for char in clean(text) if unicodedata.category(char) in STEERING or char in BIDI}
    assert left <= {"\n"}
    assert not any(unicodedata.category(char) in STEERING or char in BIDI for char in clean_line(text))


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"])))
def test_words_are_left_alone(text: str) -> None:
    assert clean(text) == text == clean_line(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]8;;http://x\x07link\x1b]8;;\x07", "␛]8;;http://x␇link␛]8;;␇"),
        ("\x9b31m", "\ufffd31m"),
        ("a\u202etxt.exe", "a\ufffdtxt.exe"),
        ("one\r\ntwo\tthree", "one \ntwo three"),
        ("[sic] [/b] [link=x]", "[sic] [/b] [link=x]"),
    ],
)
def test_what_it_looks_like(text: str, shown: str) -> None:
    assert clean(text) == shown


async def test_markup_and_escapes_of_an_article_are_shown_as_they_are(log: Snapshot) -> None:
    app = DatelineApp(log, at="e-held")
    async with app.run_test(size=(200, 50)) as pilot:
        await pilot.press("5")
        screen = "\n".join(lines(app))
        assert "held [sic] below deck; the words [/b] and ␛[31mred␛[0m were" in screen
        await pilot.press("o")
        assert "held [sic] below deck; the words [/b] and ␛[31mred␛[0m were" in "\n".join(lines(app))
        assert "\x1b" not in screen


HOSTILE = "\x1b[31m\x9b2J\x07\u202e[/b][sic]\r\n\t\x00\x7f{x}"


@pytest.mark.parametrize(
    "keys", [[], ["j"], ["2"], ["3"], ["4"], ["5"], ["o"], ["4", "o"], ["4", "plus"], ["5", "plus"]]
)
@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_no_field_of_a_log_reaches_the_terminal_as_it_is(
    keys: list[str], size: tuple[int, int]
) -> None:
    app = DatelineApp(_hostile_log())
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await settle(pilot)
        screen = "".join(lines(app))
        assert "␛[31m" in screen
        assert not {char for char in screen if unicodedata.category(char) in STEERING or char in BIDI}


def _hostile_log() -> Snapshot:
    """A log whose every text is made to steer the terminal."""
    text = f"{HOSTILE} and {HOSTILE}"
    article = Article(HOSTILE, text, title=HOSTILE, source=HOSTILE, url=HOSTILE, author=HOSTILE)
    place = Source(HOSTILE, 0, len(text), text, "2017-05-29", "explicit", HOSTILE, 0, 5, 0, 5, HOSTILE)
    conflicts = (Conflict("place", (HOSTILE, text)), Conflict("wording", (HOSTILE, text)))
    day = "2017-05-29"
    event = LoggedEvent(
        "e",
        day,
        "explicit",
        day,
        day,
        "alleged",
        HOSTILE,
        HOSTILE,
        text,
        ("a",),
        ("FR",),
        (place, place),
        ("q",),
        conflicts,
    )
    quote = LoggedQuote(
        "q",
        text,
        "direct",
        HOSTILE,
        None,
        "named",
        True,
        day,
        "explicit",
        day,
        day,
        ("FR",),
        (place, place),
        conflicts,
    )
    actor = LoggedActor("a", HOSTILE, "person", HOSTILE, "FR", "stated", (HOSTILE,), (HOSTILE,), 1)
    parsed = ParsedArticle(article, Publication(day, "dateline", HOSTILE))
    return snapshot_of([parsed], Reconciled((event, event), (actor,), (quote,)), HOSTILE, HOSTILE)
