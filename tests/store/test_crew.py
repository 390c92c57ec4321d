"""The workers of an ingest end when they are told to, whatever they are at."""

from __future__ import annotations

import time

import pytest

from store.crew import Crew, crew_of

LARGE = 40_000_000


@pytest.mark.parametrize("after", [0.0, 0.01, 0.03])
def test_a_crew_that_is_cut_off_amid_what_it_tells_ends(after: float) -> None:
    crew = Crew(1)
    crew.submit(bytes).result()
    told = [crew.submit(bytes, LARGE) for _ in range(20)]
    told[0].result()
    time.sleep(after)
    crew.close(at_once=True)
    assert all(one.done() for one in told)


def test_a_crew_does_what_it_is_handed_and_is_gone() -> None:
    with crew_of(2) as crew:
        assert [crew.submit(len, "a" * size).result() for size in range(3)] == [0, 1, 2]
        assert crew.is_at_work
    with pytest.raises(RuntimeError):
        crew.submit(len, "")
