"""Datelines: who wrote a story, where and when, which is no part of what it tells."""

from __future__ import annotations

import pytest

from parsing.pipeline import parse_article
from parsing.records import Article
from parsing.segments import find_dateline, segment

_STORY = "The mayor of Selm, Orla Venn, resigned on Monday."


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("PORT SELM, May 21, 2031. /TW/. ", "TW"),
        ("PORT SELM, May 21, 2031 /Tidewire/ -- ", "Tidewire"),
        ("Port Selm, May 21, 2031 (TW) ", "TW"),
        ("Port Selm [Norland], May 21, 2031 (TW): ", "TW"),
        ("Port Selm: May 21, 2031 (TW) ", "TW"),
        ("PORT SELM, Wednesday, May 21, 2031 (Tide News) -- ", "Tide News"),
        ("PORT SELM. May 21, 2031 (Tidewire) - ", "Tidewire"),
        ("Port Selm, 21 May 2031 (EFE).- ", "EFE"),
        ("Port Selm - 21 May 2031 (TW): ", "TW"),
        ("PORT SELM, May 21, 2031 - Kyodo - ", "Kyodo"),
        ("PORT SELM. May 21, 2031. ", None),
        ("PORT SELM, Nor., May 21st, 2031 — ", None),
    ],
)
def test_datelines_tell_the_day_and_the_agency_and_no_more(line: str, agency: str | None) -> None:
    parsed = parse_article(Article("a", f"Mayor leaves\n\n{line}{_STORY}"))
    assert (parsed.publication.date, parsed.article.source) == ("2031-05-21", agency)
    assert [actor.name for actor in parsed.actors] == ["Orla Venn"]
    assert [(event.date, event.summary) for event in parsed.events] == [("2031-05-19", _STORY)]


@pytest.mark.parametrize(
    "line", ["Selm (dpa) - ", "Selm (dpa/tw) - ", "PORT SELM, Nor.--(BUSINESS WIRE)--", "Selm - Kyodo - "]
)
def test_a_known_agency_needs_no_day(line: str) -> None:
    text = line + _STORY
    assert segment(text).sentences[0].start == len(line)


@pytest.mark.parametrize(
    "text",
    [
        "On May 21 (Friday) - a holiday - the pier closed.",
        "Orla Venn (Green Party) - a profile.",
        "Orla Venn (AP) walked the pier.",
        "PORT SELM (Tidewire) stayed open.",
        "VENN: I never said so on May 21.",
        "Selm, 21 May 2031 — the pier closed.",
        "May 21, 2031 – The port accuses Selm Bank.",
        "PORT SELM, May 21 (Tidewire) -",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert find_dateline(text, 0, len(text)) is None


@pytest.mark.parametrize("junk", ["A-", "A ", "A, ", "A/", "(A", "May 1 ", "A (A", "AA. "])
def test_what_is_no_dateline_is_passed_over_fast(junk: str) -> None:
    assert find_dateline(junk * 100, 0, len(junk) * 100) is None
