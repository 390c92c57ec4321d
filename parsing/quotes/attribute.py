"""Which frame reports which quotation, and who speaks where none does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from parsing.quotes.frames import Frame, find_frames
from parsing.quotes.resolve import Cast, Speaker, carried
from parsing.quotes.statements import Statement, find_statements, is_reported
from parsing.quotes.subjects import first_subject
from parsing.quotes.tokens import Token, Unit, group
from parsing.records import Quote, QuoteKind
from parsing.segments import Quotation, Segments

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_SCARE_WORDS = 3


@dataclass(slots=True)
class _Talk:
    """Who spoke last, sentence by sentence."""

    speaker: Speaker | None = None
    paragraph: int = -1
    quoted: bool = False
    """The last words of that paragraph were a quotation, or announced one."""
    continued: bool = False
    subject: Speaker | None = None
    subject_paragraph: int = -1
    found: list[Quote] = field(default_factory=list)


def attribute(text: str, segments: Segments, units: Sequence[Unit], cast: Cast) -> list[Quote]:
    """All statements of the text, in the order of their sentences."""
    talk = _Talk()
    for unit in units:
        _read_unit(text, segments, unit, cast, talk)
    return talk.found


def _read_unit(text: str, segments: Segments, unit: Unit, cast: Cast, talk: _Talk) -> None:
    tokens = unit.tokens
    frames = find_frames(unit)
    speakers = {id(frame): cast.resolve(tokens, frame.subject) for frame in frames if frame.subject}
    statements = find_statements(tokens, frames)
    told: set[int] = set()
    for statement in statements:
        speaker = speakers.get(id(statement.frame))
        talk.found += _report(text, segments.quotations, tokens, statement, speaker, told)
    main = _main(statements, speakers, tokens)
    for token in unit.quotes:
        if token.quotation in told or token.quotation < 0:
            continue
        quotation = segments.quotations[token.quotation]
        frame = _nearest(tokens, frames, token)
        speaker, cue = _speaker_of(text, unit, token, frame, speakers, talk, cast)
        if frame is None and _is_scare(text, unit, token, quotation):
            continue
        talk.found.append(_quote(text, quotation.start, quotation.end, "direct", speaker, cue))
        main = speaker or main
    _remember(text, segments, unit, main, cast, talk)


def _main(
    statements: Sequence[Statement], speakers: dict[int, Speaker], tokens: Sequence[Token]
) -> Speaker | None:
    """Who speaks on in the next sentence: whose words were quoted last, else who was reported first."""
    quoting = [s for s in statements if any(token.kind == "quote" for token in tokens[s.start : s.end])]
    chosen = quoting[-1].frame if quoting else None
    return speakers.get(id(chosen)) or next(iter(speakers.values()), None)


def _speaker_of(
    text: str,
    unit: Unit,
    token: Token,
    frame: Frame | None,
    speakers: dict[int, Speaker],
    talk: _Talk,
    cast: Cast,
) -> tuple[Speaker | None, str | None]:
    if frame:
        return speakers.get(id(frame)), _cue_text(text, unit.tokens, frame)
    if _is_bare(unit):
        return _carry(unit, talk), None
    subject = first_subject(unit.tokens)
    return (cast.resolve(unit.tokens, subject, speaks=False), None) if subject else (None, None)


def _carry(unit: Unit, talk: _Talk) -> Speaker | None:
    """The speaker of the words before: of the same paragraph, or of the one before."""
    if talk.speaker and talk.paragraph in (unit.paragraph, unit.paragraph - 1):
        return carried(talk.speaker)
    if talk.subject and talk.subject_paragraph in (unit.paragraph, unit.paragraph - 1):
        return carried(talk.subject)
    return None


def _remember(
    text: str, segments: Segments, unit: Unit, main: Speaker | None, cast: Cast, talk: _Talk
) -> None:
    if main and main.name:
        talk.speaker, talk.paragraph = main, unit.paragraph
        return
    if unit.is_title or segments.paragraphs[unit.paragraph].kind == "headline":
        return
    subject = first_subject(unit.tokens)
    if subject and not unit.quotes:
        speaker = cast.resolve(unit.tokens, subject, speaks=False)
        if speaker.id:
            talk.subject, talk.subject_paragraph = speaker, unit.paragraph


def _report(
    text: str,
    quotations: tuple[Quotation, ...],
    tokens: Sequence[Token],
    statement: Statement,
    speaker: Speaker | None,
    told: set[int],
) -> Iterator[Quote]:
    """The quotes that a statement makes: direct where it is all quoted, else mixed or indirect."""
    inside = [
        token
        for token in tokens[statement.start : statement.end]
        if token.kind == "quote" and token.quotation >= 0
    ]
    cue = _cue_text(text, tokens, statement.frame)
    words = [
        token for token in tokens[statement.start : statement.end] if token.kind in ("word", "name", "number")
    ]
    if inside and all(token.word in ("and", "but", "or") for token in words):
        for token in inside:
            if token.quotation not in told:
                told.add(token.quotation)
                quotation = quotations[token.quotation]
                yield _quote(text, quotation.start, quotation.end, "direct", speaker, cue, statement)
    elif inside or is_reported(tokens, statement):
        told.update(token.quotation for token in inside)
        start, end = tokens[statement.start].start, tokens[statement.end - 1].end
        yield _quote(text, start, end, "mixed" if inside else "indirect", speaker, cue, statement)


def _quote(
    text: str,
    start: int,
    end: int,
    kind: QuoteKind,
    speaker: Speaker | None,
    cue: str | None,
    statement: Statement | None = None,
) -> Quote:
    negated = bool(statement and statement.frame.cue and statement.frame.cue.is_denial)
    if speaker is None:
        return Quote(start, end, text[start:end], kind, None, None, None, None, cue, negated=negated)
    return Quote(
        start,
        end,
        text[start:end],
        kind,
        speaker.name,
        speaker.id,
        speaker.start,
        speaker.end,
        cue,
        attribution=speaker.attribution,
        negated=negated,
    )


def _cue_text(text: str, tokens: Sequence[Token], frame: Frame) -> str | None:
    if frame.cue is None:
        return None
    return text[tokens[frame.cue.verb].start : tokens[frame.cue_end - 1].end]


def _nearest(tokens: Sequence[Token], frames: Sequence[Frame], token: Token) -> Frame | None:
    """The frame that stands next to a quotation, a stop between them counting as far."""
    at = tokens.index(token)

    def distance(frame: Frame) -> int:
        between = tokens[frame.end : at] if frame.end <= at else tokens[at + 1 : frame.start]
        return len(between) + 4 * sum(other.kind in ("stop", "quote") for other in between)

    return min(frames, key=distance, default=None)


def _is_bare(unit: Unit) -> bool:
    """Nothing but quotations, and what joins them."""
    return all(
        token.kind != "name"
        and token.kind != "number"
        and (token.kind != "word" or token.word in ("and", "but"))
        for token in unit.tokens
    )


def _is_scare(text: str, unit: Unit, token: Token, quotation: Quotation) -> bool:
    """A quotation that no frame reports and that is too short, or reads like a title."""
    if _is_bare(unit):
        return False
    words = _WORD.findall(text, quotation.start, quotation.end)
    if len(words) <= _SCARE_WORDS:
        return True
    at = unit.tokens.index(token)
    if at and unit.tokens[at - 1].word in group("titling"):
        return True
    return all(word[0].isupper() or word[0].isdigit() or word in group("in title") for word in words)
