"""A sense of a word: another than the one for which it stands in the lexicon."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sense:
    """`words`: the forms, lower case; `before` and `after`: patterns of what stands around one of them.

    `type`: the event type it has there, None where it names no event. `yes` are texts in which a word has the
    sense, `no` such in which none has.
    """

    words: tuple[str, ...]
    type: str | None
    yes: tuple[str, ...]
    no: tuple[str, ...]
    before: str = ""
    after: str = ""
