"""A rule: a name, a pattern, what to build from a match, and the examples that prove it.

Rules stand in ordered tuples beside the code that uses them; the first that matches wins. One test
(`tests/parsing/test_rules.py`) runs the `yes` and `no` examples of every rule.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

Build = TypeVar("Build", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Rule(Generic[Build]):
    """One way of saying something.

    `pattern` is the source of a regular expression; `build` makes the record from a match, or
    returns None to refuse it. `yes` holds (text, what it must give) pairs, `no` texts in which the
    rule must find nothing.
    """

    name: str
    pattern: str
    build: Build
    yes: tuple[tuple[str, str], ...]
    no: tuple[str, ...] = ()
