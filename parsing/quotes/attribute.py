"""Which frame reports which quotation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from parsing.quotes.asked import is_quoted_in_question
from parsing.quotes.dating import UNDATED, Calendar, When, is_narrated
from parsing.quotes.deeds import tells_a_deed
from parsing.quotes.ends import is_clause
from parsing.quotes.frames import Frame, find_frames
from parsing.quotes.labels import headline_label
from parsing.quotes.occasions import Occasion, find_occasion
from parsing.quotes.reported import is_quoting, is_reported
from parsing.quotes.resolve import Cast
from parsing.quotes.salience import Speaker, carried
from parsing.quotes.scare import is_defined, is_disowned, is_naming, is_scare
from parsing.quotes.statements import (
    Statement,
    find_statements,
    quotes_by_the_way,
    strip,
)
from parsing.quotes.talk import Talk
from parsing.quotes.titles import is_headed, is_title
from parsing.quotes.tokens import Token, group
from parsing.quotes.told import occasions_of
from parsing.quotes.transcripts import Line
from parsing.quotes.units import Unit
from parsing.quotes.unreported import unreported
from parsing.records import Quote, QuoteKind
from parsing.segments import Segments

_EMPHASIS = frozenset("*_")
_FEWEST_OF_CLAUSE = 2
"""Tokens of a subject and its verb."""
_STOP_COSTS = 4
"""A stop or another quotation between a frame and its quotation is as far as so many words."""


@dataclass(frozen=True, slots=True)
class Said:
    """All but the words of a statement."""

    speaker: Speaker | None
    cue: str | None = None
    when: When = UNDATED
    negated: bool = False
    addressee: Speaker | None = None
    venue: tuple[int, int] | None = None
    narrated: bool = True
    """It is told in the order in which it was said, and may take the day of what was said before."""

    @property
    def is_known(self) -> bool:
        return self.speaker is not None and self.speaker.name is not None

    def quote(self, text: str, start: int, end: int, kind: QuoteKind) -> Quote:
        """The record of the words `start`..`end`."""
        by, to, venue = self.speaker, self.addressee, self.venue
        start, end = _without_stars(text, start, end)
        return Quote(
            start,
            end,
            text[start:end],
            kind,
            speaker=by.name if by else None,
            speaker_id=by.id if by else None,
            speaker_start=by.start if by else None,
            speaker_end=by.end if by else None,
            cue=self.cue,
            attribution=by.attribution if by else None,
            date=self.when.date,
            basis=self.when.basis,
            negated=self.negated,
            how=self.when.how,
            date_start=self.when.start,
            date_end=self.when.end,
            addressee=to.name if to else None,
            addressee_id=to.id if to else None,
            addressee_start=to.start if to else None,
            addressee_end=to.end if to else None,
            venue=text[slice(*venue)] if venue else None,
            venue_start=venue[0] if venue else None,
            venue_end=venue[1] if venue else None,
        )


class Reader:
    """Reads the sentences of one text from front to back."""

    def __init__(self, text: str, segments: Segments, cast: Cast, calendar: Calendar) -> None:
        self.text = text
        self.segments = segments
        self.cast = cast
        self.calendar = calendar
        self.talk = Talk()

    def read(self, unit: Unit) -> Iterator[Quote]:
        """The statements of the next sentence."""
        tokens, frames = unit.tokens, find_frames(unit)
        self.cast.take_in(tokens)
        occasions = occasions_of(self.text, tokens, frames)
        statements = _without_thoughts(tokens, _outermost(tokens, find_statements(tokens, frames, occasions)))
        said = self._said(tokens, occasions, statements)
        statements = [s for s in statements if not _is_noun(s.frame) or said[s.frame].is_known]
        deeds = {
            s.frame
            for s in statements
            if s.frame.cue and s.frame.cue.lemma == "recall" and tells_a_deed(tokens, s)
        }
        spoken = [frame for frame in frames if not _is_noun(frame) and frame not in deeds]
        told: set[int] = set()
        for statement in statements:
            content = tokens[statement.start].start, tokens[statement.end - 1].end
            one = self._placed(unit, said[statement.frame], content)
            yield from self._report(tokens, statement, one, told)
        if not frames and self._is_headline(unit):
            yield from self._headline(tokens)
        last = _last_said(tokens, statements, said)
        for at, token in enumerate(tokens):
            if token.kind != "quote" or token.quotation < 0 or token.quotation in told:
                continue
            frame = _nearest(tokens, [one for one in spoken if not _leads_in(tokens, one, at)], at)
            if not self._is_nothing(unit, at, frame):
                span = self._span(token)
                speaker, words = (None, span) if frame else unreported(unit, at, span, self.cast, self.talk)
                by = self._placed(unit, said[frame] if frame else Said(speaker), span)
                yield by.quote(self.text, *words, "direct")
                last = by.speaker or last
        self.talk.remember(unit, last, self.cast, self._is_headline(unit))

    def _headline(self, tokens: Sequence[Token]) -> Iterator[Quote]:
        """What a headline puts into a person's mouth: “Venn: We keep the pier”."""
        found = headline_label(tokens)
        if found is None:
            return
        label, start, end = found
        who = tokens[label.start].start, tokens[label.end - 1].end
        if self.cast.is_person(*who):
            speaker = self.cast.labelled(*who)
            start, end = strip(tokens, start, end)
            yield Said(speaker).quote(self.text, tokens[start].start, tokens[end - 1].end, "indirect")

    def read_line(self, line: Line, unit: Unit, first_at: int) -> Quote:
        """What is said in a line of a transcript, of which the first one stands at `first_at`."""
        role = line.role(self.text)
        if not role:
            speaker: Speaker | None = self.cast.labelled(*line.label)
        else:
            met = self.cast.mentions.only_person_before(first_at) if role == "answers" else None
            speaker = Speaker(met.name, met.id, *line.label, "nominal") if met else None
        if speaker and line.goes_on:
            speaker = carried(speaker)
        self.talk.remember(unit, speaker, self.cast, is_headline=True)
        when = self.calendar.within(line.label[1], line.signed) if line.signed else UNDATED
        return Said(speaker, when=when, venue=line.venue).quote(self.text, line.start, line.end, "direct")

    def _is_headline(self, unit: Unit) -> bool:
        return unit.is_title or self.segments.paragraphs[unit.paragraph].kind == "headline"

    def _said(
        self, tokens: Sequence[Token], occasions: Mapping[Frame, Occasion], statements: Sequence[Statement]
    ) -> dict[Frame, Said]:
        contents = {s.frame: (tokens[s.start].start, tokens[s.end - 1].end) for s in statements}
        ends = {s.frame: s.end for s in statements if s.end > s.frame.end}
        said = {}
        for frame, occasion in occasions.items():
            if frame in ends:  # “accused him of lying in an interview”
                occasion = occasion.or_else(find_occasion(self.text, tokens, ends[frame], len(tokens)))
            cue, who = frame.cue, frame.subject
            denies = cue is not None and cue.is_denial
            speaker = self.cast.resolve(tokens, who, denies=denies) if who else None
            if cue is None:
                signed = self.calendar.within(tokens[frame.end - 1].end, tokens[-1].end)
                said[frame] = Said(speaker, when=signed if frame.side == "left" else UNDATED)
                continue
            last = cue.verb if cue.form == "noun" else cue.end - 1
            words = self.text[tokens[cue.verb].start : tokens[last].end]
            when = self.calendar.said_on(tokens, cue, contents.get(frame, (0, 0)))
            told = occasion.addressee
            if told and _is_within((tokens[told.start].start, tokens[told.end - 1].end), contents.get(frame)):
                told = None
            whom = self.cast.hearer(tokens, told, speaker) if told else None
            said[frame] = Said(
                speaker,
                words,
                when,
                cue.is_denial,
                whom if whom and whom.name else None,
                None if _is_within(occasion.venue, contents.get(frame)) else occasion.venue,
                is_narrated(tokens, cue),
            )
        return said

    def _placed(self, unit: Unit, said: Said, content: tuple[int, int]) -> Said:
        """With the day of what the speaker said before, where it has none and goes on from there."""
        if said.when.date:
            if said.narrated:
                self.talk.remember_day(said.speaker, unit.paragraph, said.when)
            return said
        before = self.talk.day_of(said.speaker, unit.paragraph)
        if not (before.date and said.narrated and self.calendar.goes_on(unit.tokens, content, before)):
            return said
        return replace(said, when=self.calendar.carried(before))

    def _report(
        self, tokens: Sequence[Token], statement: Statement, said: Said, told: set[int]
    ) -> Iterator[Quote]:
        """The quotes that a statement makes: direct where it is all quoted, else mixed or indirect."""
        inside = [at for at in range(statement.start, statement.end) if tokens[at].quotation >= 0]
        opens = inside and inside[0] == statement.start and not quotes_by_the_way(tokens, statement.frame)
        if opens and self._is_naming(tokens, inside[0]):
            return
        words = [t for t in tokens[statement.start : statement.end] if t.kind in ("word", "name", "number")]
        fresh = [tokens[at] for at in inside if tokens[at].quotation not in told]
        if inside and all(token.word in ("and", "but", "or") for token in words):
            told.update(token.quotation for token in fresh)
            for token in fresh:
                yield said.quote(self.text, *self._span(token), "direct")
        elif (inside and is_quoting(tokens, statement)) or (not inside and is_reported(tokens, statement)):
            told.update(token.quotation for token in fresh)
            start, end = tokens[statement.start].start, tokens[statement.end - 1].end
            yield said.quote(self.text, start, end, "mixed" if inside else "indirect")

    def _span(self, token: Token) -> tuple[int, int]:
        quotation = self.segments.quotations[token.quotation]
        return quotation.start, quotation.end

    def _is_naming(self, tokens: Sequence[Token], at: int) -> bool:
        return is_naming(self.text, tokens, at, *self._span(tokens[at]))

    def _is_nothing(self, unit: Unit, at: int, frame: Frame | None) -> bool:
        """A scare quote, a title or a name rather than a statement."""
        span = self._span(unit.tokens[at])
        if is_disowned(unit.tokens, at) or is_quoted_in_question(unit.tokens, at):
            return True
        if unit.is_bare and self.text[span[0]] == "(" and self.text[span[1] - 1] == ")":
            return True  # “(CROSSTALK)”
        if unit.is_bare:
            return unit.first and len(unit.tokens) == 1 and is_title(self.text, *span)
        if is_defined(self.text, unit.tokens, at, *span):
            return True
        if frame is None:
            return is_scare(self.text, unit.tokens, at, *span)
        beside = frame.start == at + 1 or frame.end == at
        headed = not beside and is_headed(unit.tokens, at)
        return headed or is_title(self.text, *span) or self._is_naming(unit.tokens, at)


def _is_within(inner: tuple[int, int] | None, outer: tuple[int, int] | None) -> bool:
    """“says in talks with lenders”: what would be the occasion is what is said."""
    return inner is not None and outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]


def _without_stars(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the marks of Markdown at either end, “**What did you say?**”."""
    while start < end - 1 and text[start] in _EMPHASIS:
        start += 1
    while start < end - 1 and text[end - 1] in _EMPHASIS:
        end -= 1
    return start, end


def _outermost(tokens: Sequence[Token], statements: list[Statement]) -> list[Statement]:
    """Without the statements whose quoted words a frame after them reports: “…, the council said”."""
    closed = [s for s in statements if s.frame.side == "left" and _quotes(tokens, s)]
    return [
        s
        for s in statements
        if not _quotes(tokens, s)
        or not any(o.start <= s.frame.start and s.end <= o.end for o in closed if o is not s)
    ]


def _quotes(tokens: Sequence[Token], statement: Statement) -> bool:
    return any(token.kind == "quote" for token in tokens[statement.start : statement.end])


def _is_noun(frame: Frame) -> bool:
    return frame.cue is not None and frame.cue.form == "noun"


def _without_thoughts(tokens: Sequence[Token], statements: list[Statement]) -> list[Statement]:
    """“Venn said she hoped that …” is one statement: what a statement hopes, fears or calls a claim is no
    second one."""
    told = [s for s in statements if _quotes(tokens, s) or is_reported(tokens, s)]
    return [
        s
        for s in statements
        if s.frame.cue is None
        or not (_is_noun(s.frame) or s.frame.cue.lemma in group("thought") or _is_told_of(tokens, s))
        or not any(o.start <= s.frame.start and s.end <= o.end for o in told if o is not s)
    ]


def _is_told_of(tokens: Sequence[Token], statement: Statement) -> bool:
    """“Dockers reported a smell of gas, the mayor said”: a deed within what is said."""
    lemma = statement.frame.cue.lemma if statement.frame.cue else ""
    return lemma == "report" and not is_clause(tokens[statement.start : statement.end])


def _last_said(
    tokens: Sequence[Token], statements: Sequence[Statement], said: dict[Frame, Said]
) -> Speaker | None:
    """Who may speak on in the next sentence: whose words were quoted last, else who was reported first."""
    quoting = [s for s in statements if _quotes(tokens, s)]
    speakers = [said[quoting[-1].frame].speaker] if quoting else []
    speakers += [one.speaker for one in said.values()]
    return next((speaker for speaker in speakers if speaker), None)


def _leads_in(tokens: Sequence[Token], frame: Frame, at: int) -> bool:
    """“When Venn wrote to complain, he scrawled “…””: the frame stands in a clause before the main one, and
    the quotation at token `at` in the main one behind a subject of its own."""
    if tokens[0].word not in group("clause opening") - {"as"} or not 0 < frame.start < frame.end < at:
        return False
    comma = next((number for number in range(frame.end, at) if tokens[number].kind == "comma"), at)
    return at - comma > _FEWEST_OF_CLAUSE and all(
        token.kind in ("word", "name") for token in tokens[comma + 1 : at]
    )


def _nearest(tokens: Sequence[Token], frames: Sequence[Frame], at: int) -> Frame | None:
    """The frame that stands next to the quotation at token `at`."""

    def distance(frame: Frame) -> int:
        between = tokens[frame.end : at] if frame.end <= at else tokens[at + 1 : frame.start]
        return len(between) + _STOP_COSTS * sum(other.kind in ("stop", "quote") for other in between)

    return min(frames, key=distance, default=None)
