"""What a rule of another language is given."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from parsing.dates import model
from parsing.dates.foreign.vocabulary import forms
from parsing.dates.model import Reading, Tense
from parsing.language import Language
from parsing.rules import Rule

_STARTS = re.compile(r"(?:^|[\n.!?:;•|–—\"“”«»„]|(?:^|\s)-\s)[\s\"“”«»„]*$")


@dataclass(slots=True)
class Context(model.Context):
    """A `model.Context` that knows its language."""

    language: Language = "en"
    future: re.Pattern[str] = re.compile("(?!)")
    """Verbs that tell of what is to come."""
    past: re.Pattern[str] = re.compile("(?!)")
    """Verbs that tell of what is over."""
    last_at: int = -1
    """Where the date mentioned last ends."""

    def value(self, kind: str, word: str) -> str:
        """The value of a word of the lexicon; KeyError where it has none."""
        return forms(self.language, kind)[word]

    def number(self, word: str) -> int | None:
        """A number in digits or words; None where it is left open ("quelques")."""
        if word.isdigit():
            return int(word)
        value = self.value("number", word)
        return None if value == "X" else int(value)

    def starts(self, position: int) -> bool:
        """Nothing but marks stands before `position` in its sentence: a capital says nothing there."""
        return bool(_STARTS.search(self.text[max(self.paragraph[0], position - 6) : position]))

    def is_ahead(self, start: int, end: int) -> bool:
        """The sentence around tells of what is to come."""
        return bool(self.future.search(self.lower, *self._near(start, end)))

    def tense(self, start: int, end: int) -> Tense | None:
        """What the verbs around tell of; None where there is none, or some of either kind."""
        ahead, over = self.is_ahead(start, end), bool(self.past.search(self.lower, *self._near(start, end)))
        return None if ahead == over else "future" if ahead else "past"

    def _near(self, start: int, end: int) -> tuple[int, int]:
        first, last = self.sentence(start)[0], self.sentence(end - 1)[1]  # "3." may end a sentence in between
        return max(first, start - 80), min(last, end + 80)


Build = Callable[[re.Match[str], Context], Reading | None]
ForeignRule = Rule[Build]


def said(match: re.Match[str], kind: str) -> str | None:
    """The word of a kind that a rule matched, wherever its pattern has it; None where it matched none."""
    groups = match.groupdict()
    return next((word for n in ("", "2", "3", "4") if (word := groups.get(kind + n))), None)


def one(match: re.Match[str], kind: str) -> str:
    """The same for a word that every way of the rule has; ValueError without it."""
    word = said(match, kind)
    if word is None:
        raise ValueError(f"no {kind} in {match[0]!r}")
    return word


def place(match: re.Match[str], kind: str) -> int:
    """Where the word that `one` gives begins."""
    groups = match.groupdict()
    return next(match.start(kind + n) for n in ("", "2", "3", "4") if groups.get(kind + n))
