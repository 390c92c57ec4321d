"""A value that is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Late(Generic[Value]):
    """Calling it gives the value of `make()`, which runs once, whichever thread asks first."""

    def __init__(self, make: Callable[[], Value]) -> None:
        self._make = make
        self._made: tuple[Value] | None = None
        self._lock = RLock()

    def __call__(self) -> Value:
        if self._made is None:
            with self._lock:
                if self._made is None:
                    self._made = (self._make(),)
        return self._made[0]
