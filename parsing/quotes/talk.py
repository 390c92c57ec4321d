"""Who was talking: the memory from which a quotation without a frame gets its speaker."""

from __future__ import annotations

from dataclasses import dataclass, field

from parsing.quotes.dating import UNDATED, When
from parsing.quotes.resolve import Cast
from parsing.quotes.salience import Speaker, carried
from parsing.quotes.sentence_subject import first_subject
from parsing.quotes.units import Unit


@dataclass(slots=True)
class Talk:
    """The last speaker, and the last sentence's subject, each with its paragraph."""

    speaker: Speaker | None = None
    spoke_in: int = -1
    subject: Speaker | None = None
    subject_in: int = -1
    days: dict[str, tuple[int, When]] = field(default_factory=dict)
    """Speaker -> the paragraph and the day of the last statement with a date."""

    def day_of(self, speaker: Speaker | None, paragraph: int) -> When:
        """When that speaker spoke last, in the same paragraph or the one before it."""
        spoke_in, when = self.days.get(_who(speaker), (-1, UNDATED))
        return when if spoke_in in (paragraph, paragraph - 1) else UNDATED

    def remember_day(self, speaker: Speaker | None, paragraph: int, when: When) -> None:
        """A statement with a date of its own."""
        if _who(speaker):
            self.days[_who(speaker)] = paragraph, when

    def carry(self, unit: Unit) -> Speaker | None:
        """The speaker of the words before, in the same paragraph or the one before it."""
        here = (unit.paragraph, unit.paragraph - 1)
        if self.subject and self.subject_in == unit.paragraph and self.spoke_in != unit.paragraph:
            return carried(self.subject)
        if self.speaker and self.spoke_in in here:
            return carried(self.speaker)
        if self.subject and self.subject_in in here:
            return carried(self.subject)
        return None

    def remember(self, unit: Unit, speaker: Speaker | None, cast: Cast, is_headline: bool) -> None:
        """Takes in a sentence that was read: its speaker, else whom it is about."""
        if speaker and speaker.name:
            self.speaker, self.spoke_in = speaker, unit.paragraph
            return
        if is_headline or any(token.kind == "quote" for token in unit.tokens):
            return
        subject = first_subject(unit.tokens)
        about = cast.resolve(unit.tokens, subject, speaks=False) if subject else None
        if about and about.id:
            self.subject, self.subject_in = about, unit.paragraph


def _who(speaker: Speaker | None) -> str:
    return (speaker.id or speaker.name or "") if speaker else ""
