"""Keeping the collector of garbage away from the many records of a log."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 50_000
"""New objects after which garbage is looked for; 700, as Python has it, costs 6 % of a parse."""


@contextmanager
def no_collection() -> Iterator[None]:
    """No garbage collection while many records are made, nor of them later (a stall at 100,000 rows)."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Garbage is looked for seldom: what an article is parsed with is kept or gone with its function."""
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
