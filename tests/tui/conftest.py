"""Logs the screen is tested on: a small one of every kind of row, an empty, a big and a long one."""

from __future__ import annotations

import os

import pytest

from parsing.logged import LoggedActor, LoggedEvent, Reconciled, Source
from parsing.records import (
    Actor,
    Article,
    Country,
    CountryMention,
    ParsedArticle,
    Publication,
    PublicationBasis,
    Quote,
    Span,
    TimeExpression,
)
from store.index import Snapshot
from tests.store.making import snapshot_of

from .harbour import ACTORS, EVENTS, QUOTES, TEXTS

os.environ.pop("NO_COLOR", None)
os.environ.pop("TEXTUAL_THEME", None)
os.environ["COLORTERM"] = "truecolor"


def parsed(id: str, outlet: str, title: str, published: str | None, basis: PublicationBasis) -> ParsedArticle:
    text = TEXTS[id]
    sources = [one for row in EVENTS for one in row.sources if one.article == id]
    times = tuple(
        TimeExpression(
            s.date_start,
            s.date_end,
            text[s.date_start : s.date_end],
            "DATE",
            s.date or "",
            s.date,
            "relative",
            "test",
        )
        for s in sources
        if s.date_start is not None and s.date_end is not None
    )
    voss = tuple(Span(i, i + 4) for i in range(len(text)) if text.startswith("Voss", i))
    alden = tuple(
        CountryMention(i, i + 10, "inferred", "city")
        for i in range(len(text))
        if text.startswith("Port Alden", i)
    )
    ferry = text.find("We")
    return ParsedArticle(
        Article(id, text, title=title, source=outlet),
        Publication(published, basis),
        dates=times,
        actors=(Actor("voss", "Ana Voss", "person", None, "NL", (), voss),) if voss else (),
        countries=(Country("NL", alden),) if alden else (),
        quotes=(
            Quote(
                ferry,
                text.index(",", ferry),
                text[ferry : text.index(",", ferry)],
                "direct",
                None,
                None,
                None,
                None,
                None,
            ),
        )
        if ferry >= 0
        else (),
    )


ARTICLES = (
    parsed("courier-0142", "The Courier", "Voss meets Okonjo", "2017-05-30", "dateline"),
    parsed("herald-0099", "The Herald", "Talks in the harbour", "2017-05-31", "metadata"),
    parsed("wire-0007", "", "Notes from the wire", None, "unknown"),
)


@pytest.fixture
def log() -> Snapshot:
    """Three articles, thirteen events, three quotes."""
    return snapshot_of(ARTICLES, Reconciled(EVENTS, ACTORS, QUOTES), "harbour", "/logs/harbour.json")


@pytest.fixture
def empty_log() -> Snapshot:
    return snapshot_of([], Reconciled(), "nothing", "/logs/nothing.json")


@pytest.fixture
def big_log() -> Snapshot:
    """Two thousand events over four years, one actor among twenty each."""
    names = [f"Person {n:02}" for n in range(20)]
    actors = tuple(
        LoggedActor(f"person-{n}", name, "person", None, None, None, (), ("big",), 100)
        for n, name in enumerate(names)
    )
    text = "Something happened at the harbour."
    events = []
    for n in range(2000):
        day = f"{2014 + n // 500}-{n % 500 // 42 + 1:02}-{n % 28 + 1:02}"
        place = Source("big", 0, len(text), text, day, "explicit")
        events.append(
            LoggedEvent(
                f"e-{n}",
                day,
                "explicit",
                day,
                day,
                "occurred",
                None,
                None,
                f"{text} ({n})",
                (f"person-{n % 20}",),
                (),
                (place,),
            )
        )
    articles = [ParsedArticle(Article("big", text), Publication(None, "unknown"))]
    return snapshot_of(articles, Reconciled(tuple(events), actors), "big", "/logs/big.json")


@pytest.fixture
def long_log() -> Snapshot:
    """One article of 400 paragraphs; its one event stands in the 300th."""
    sentence = "On 3 May 2011 the harbour burned down."
    paragraphs = [f"Paragraph {n} tells of nothing but the weather." for n in range(1, 401)]
    paragraphs[299] = sentence
    text = "\n\n".join(paragraphs)
    start = text.index(sentence)
    day = "2011-05-03"
    place = Source("long", start, start + len(sentence), sentence, day, "explicit")
    fire = LoggedEvent(
        "e-fire", day, "explicit", day, day, "occurred", None, None, sentence, (), (), (place,)
    )
    articles = [ParsedArticle(Article("long", text), Publication(None, "unknown"))]
    return snapshot_of(articles, Reconciled((fire,)), "long", "/logs/long.json")


@pytest.fixture
def far_log() -> Snapshot:
    """Sixty events of one year and one of 1789."""
    text = "Something happened at the harbour."
    days = ["1789-07-14", *(f"2017-{n % 12 + 1:02}-{n % 28 + 1:02}" for n in range(60))]
    events = tuple(
        LoggedEvent(
            f"e-{n}", day, "explicit", day, day, "occurred", None, None, text, (), (),
            (Source("far", 0, len(text), text, day, "explicit"),),
        )
        for n, day in enumerate(days)
    )  # fmt: skip
    return snapshot_of(
        [ParsedArticle(Article("far", text), Publication(None, "unknown"))], Reconciled(events), "far", ""
    )
