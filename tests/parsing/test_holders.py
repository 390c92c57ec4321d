"""What long logs are looked up by takes little room, and gives what lists of all would."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from parsing.reconcile.holders import Holders, joined, key_of
from parsing.reconcile.recent import Recent

ADDED = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 9)), max_size=30)


def lists(added: list[tuple[int, int]]) -> dict[int, list[int]]:
    """Key -> its numbers, in order."""
    found: dict[int, list[int]] = {key: [] for key in range(5)}
    for key, number in added:
        found[key].append(number)
    return found


@given(ADDED, st.integers(1, 3))
def test_numbers_come_out_as_they_were_added(added: list[tuple[int, int]], most: int) -> None:
    holders = Holders()
    for key, number in added:
        holders.add(key, number)
    numbers = lists(added)
    assert {key: list(holders[key]) for key in numbers} == numbers
    assert holders.latest(range(5), most) == [one for key in numbers for one in numbers[key][-most:]]
    counted = [(len(numbers[key]), str(key), key) for key in numbers if numbers[key]]
    assert holders.counted((str(key), key) for key in numbers) == counted


@given(ADDED, ADDED)
def test_what_was_added_last_can_be_taken_back(
    stays: list[tuple[int, int]], goes: list[tuple[int, int]]
) -> None:
    holders = Holders()
    for key, number in stays + goes:
        holders.add(key, number)
    for key, _ in reversed(goes):
        holders.take_last(key)
    assert {key: list(holders[key]) for key in range(5)} == lists(stays)


@given(ADDED, st.integers(0, 9))
def test_numbers_put_in_their_places_are_there_once_and_in_order(
    added: list[tuple[int, int]], first: int
) -> None:
    holders = Holders()
    assert [holders.put(*one) for one in added] == [one not in added[:at] for at, one in enumerate(added)]
    held = {key: sorted(set(numbers)) for key, numbers in lists(added).items()}
    assert {key: list(holders[key]) for key in held} == held
    holders.cut(first)
    assert all(list(holders[key]) == [one for one in held[key] if one < first] for key in held)


def test_what_an_earlier_run_found_comes_first_and_is_read_once() -> None:
    asked = []

    def before(key: int, below: int) -> list[int]:
        asked.append((key, below))
        return [3, 5] if key == 1 else []

    holders = Holders(before, 7)
    for key in (1, 2, 1):
        holders.add(key, 8)
    assert (holders[1], holders[2]) == ([3, 5, 8, 8], (8,))
    assert asked == [(1, 7), (2, 7)]


def test_keys_are_the_same_in_every_process() -> None:
    code = "from parsing.reconcile.holders import joined, key_of; print(joined(key_of('Port Selm'), 7))"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(other.stdout) == joined(key_of("Port Selm"), 7) != joined(key_of("Port Solm"), 7)


@given(st.lists(st.integers(0, 20), min_size=1), st.integers(1, 5))
def test_few_are_held_and_those_asked_for_lately_are_not_made_again(asked: list[int], most: int) -> None:
    made: list[int] = []

    def make(number: int) -> str:
        made.append(number)
        return str(number)

    recent = Recent(make, most)
    for at, number in enumerate(asked):
        before = len(made)
        assert recent[number] == str(number)
        if number in asked[max(at - most, 0) : at]:
            assert len(made) == before
        if len(set(asked[:at][::-1][: _since(number, asked[:at])])) >= 2 * most:
            assert len(made) == before + 1


def _since(number: int, asked: list[int]) -> int:
    """How many were asked for since the number was."""
    return asked[::-1].index(number) if number in asked else len(asked)
