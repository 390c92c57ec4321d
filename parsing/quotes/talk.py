"""Who was talking: the memory from which a quotation without a frame gets its speaker."""

from __future__ import annotations

from dataclasses import dataclass

from parsing.quotes.resolve import Cast, Speaker, carried
from parsing.quotes.sentence_subject import first_subject
from parsing.quotes.units import Unit


@dataclass(slots=True)
class Talk:
    """The last speaker, and the last sentence's subject, each with its paragraph."""

    speaker: Speaker | None = None
    spoke_in: int = -1
    subject: Speaker | None = None
    subject_in: int = -1

    def carry(self, unit: Unit) -> Speaker | None:
        """The speaker of the words before, in the same paragraph or the one before it."""
        here = (unit.paragraph, unit.paragraph - 1)
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
