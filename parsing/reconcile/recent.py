"""What was asked for lately stays in memory; what was not for long is made again when it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Recent(Generic[Made]):
    """Things by number: twice `most` of them at a time, at most."""

    __slots__ = ("_before", "_lately", "_make", "_most")

    def __init__(self, make: Callable[[int], Made], most: int) -> None:
        self._make, self._most = make, most
        self._lately: dict[int, Made] = {}
        self._before: dict[int, Made] = {}
        """Let go of as a whole, when as many others were asked for since."""

    def __getitem__(self, number: int) -> Made:
        found = self._lately.get(number)
        if found is not None:
            return found
        found = self._before[number] if number in self._before else self._make(number)
        if len(self._lately) >= self._most:
            self._before, self._lately = self._lately, {}
        self._lately[number] = found
        return found
