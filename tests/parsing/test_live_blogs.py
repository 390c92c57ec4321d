"""Live blogs: each post counts from the day and hour above it."""

from __future__ import annotations

import pytest

from tests.parsing.reports import events

FIRST = "The mayor of Port Selm closed the harbour this morning."
SECOND = "Divers found the ferry today. All trains stand still."


@pytest.mark.parametrize(
    ("stamp", "earlier"),
    [
        ("22 May 2031 09:12", "21 May 2031 23:05"),
        ("May 22, 2031 9:12 a.m.", "May 21, 2031 11:05 p.m."),
        ("09:12 GMT, Thursday 22 May 2031", "23:05 GMT, Wednesday 21 May 2031"),
        ("2031-05-22 09:12", "2031-05-21 23:05"),
    ],
)
def test_a_post_is_of_the_day_above_it(stamp: str, earlier: str) -> None:
    told = events("Storm hits Port Selm", stamp, SECOND, earlier, FIRST)
    dates = {event.summary: (event.date, event.status) for event in told}
    assert dates["Divers found the ferry today."] == ("2031-05-22", "occurred")
    assert dates[FIRST] == ("2031-05-21", "occurred")


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("22 May 2031 09:12", FIRST, SECOND),
        ("20 May 2031 09:12", "22 May 2031 09:12", FIRST, SECOND),
        ("22 May 2031 09:12", FIRST, "On 23 May 2031 at 09:12 it sank.", SECOND),
        ("3 May 1998 09:12", FIRST, "4 May 1998 09:12", SECOND),
    ],
)
def test_an_article_is_none(paragraphs: tuple[str, ...]) -> None:
    told = [event for event in events(*paragraphs) if event.summary == FIRST]
    assert [event.date for event in told] == ["2031-05-21"]
