"""Names of agency copy are found at least as well as they have been, and the gold is sound."""

from __future__ import annotations

from functools import cache

import pytest

from parsing.records import ActorKind
from tests.accuracy import agency

FLOORS: dict[ActorKind, tuple[int, int]] = {"person": (97, 97), "organization": (65, 68)}
"""F1 strict and relaxed, in percent; they only rise."""


@cache
def scores() -> dict[ActorKind, agency.Score]:
    return agency.score()


@pytest.mark.parametrize("kind", FLOORS)
def test_a_figure_has_not_fallen(kind: ActorKind) -> None:
    strict, relaxed = scores()[kind].f1
    misses = "\n".join(scores()[kind].misses)
    assert strict >= FLOORS[kind][0], misses
    assert relaxed >= FLOORS[kind][1], misses


def test_the_marks_of_the_gold_pair_and_stand_in_no_text() -> None:
    for story in agency.stories():
        assert not set("[]{}") & set(story.text), story.name
        assert all(start < end for spans in story.spans.values() for start, end in spans), story.name
