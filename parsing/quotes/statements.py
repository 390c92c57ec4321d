"""What a frame reports: the stretch of the sentence that is the statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from parsing.quotes.circumstances import after_aside, circumstance_end, says_something
from parsing.quotes.closing import before_occasion
from parsing.quotes.cues import Cue
from parsing.quotes.ends import (
    before_aside,
    before_later,
    before_quotation,
    before_resumption,
    has_verb,
    is_inserted,
)
from parsing.quotes.frames import Frame
from parsing.quotes.hearers import hearer
from parsing.quotes.occasions import Occasion, is_event
from parsing.quotes.relatives import before_main_verb, opens_relative
from parsing.quotes.sides import opens_sentence
from parsing.quotes.subjects import is_done, right_subject
from parsing.quotes.tokens import Token, group, word_class

_LONGEST_ADDRESSEE = 9
_LONGEST_CIRCUMSTANCE = 16
_LONGEST_OWNER = 4


@dataclass(frozen=True, slots=True)
class Statement:
    """Token numbers of a statement's words, `end` exclusive, with the frame that reports it."""

    start: int
    end: int
    frame: Frame


def find_statements(
    tokens: Sequence[Token], frames: Sequence[Frame], occasions: Mapping[Frame, Occasion]
) -> list[Statement]:
    """A statement for each frame that has one, in the order of the frames."""
    found: list[Statement] = []
    for number, frame in enumerate(frames):
        if frame.side == "between":
            continue
        span: tuple[int, int] | None
        if is_inserted(tokens, frame):
            span = strip(tokens, frame.end, len(tokens))
        elif frame.side == "left":
            span = _left(tokens, frame, frames[:number], occasions[frame].end)
            if span and span[1] > frame.end:
                span = strip(tokens, span[0], before_quotation(tokens, span[1], frame, frames[number + 1 :]))
        else:
            span = _right(tokens, frame, frames[number + 1 :], occasions[frame].end)
            clausal = frame.cue is None or "s" in frame.cue.takes
            if (
                span
                and not clausal
                and any(one.start <= frame.start and frame.end < one.end for one in found)
            ):
                span = span[0], before_resumption(tokens, *span)
        if span and span[0] < span[1]:
            found.append(Statement(*span, frame))
    return found


def _left(
    tokens: Sequence[Token], frame: Frame, earlier: Sequence[Frame], after_occasion: int
) -> tuple[int, int] | None:
    start = max((other.end for other in earlier if other.side == "left"), default=0)
    end = frame.start
    if end > start and tokens[end - 1].word in ("as", "so", "thus"):
        end -= 1
    if frame.cue and frame.cue.form == "noun":
        start, end = strip(tokens, start, end)
        return end - 1, end
    start, end = strip(tokens, start, end)
    while start < end and tokens[start].word in ("and", "but"):
        start += 1
    if _is_untrue(tokens, start):
        return None
    start = _after_opening(tokens, start, end)
    after = _continuation(tokens, frame, start, end, after_occasion)
    if after is None and _is_condition(tokens, start) and _first(tokens, start, end, "comma") == end:
        return None
    return after or ((start, end) if end > start else None)


def _after_opening(tokens: Sequence[Token], start: int, end: int) -> int:
    """“He fired back: “…,” he wrote”, “In a letter on Friday, “…,” he wrote”: only the quotation is the
    statement."""
    if end - start < 2 or tokens[end - 1].kind != "quote":
        return start
    before, words = tokens[end - 2], tokens[start : end - 2]
    if before.kind == "colon":
        return end - 1
    phrase = before.kind == "comma" and word_class().get(words[0].word) == "preposition" if words else False
    if phrase and any(is_event(token) or token.word in group("work") for token in words):
        return start if has_verb(words) or _first(tokens, start, end - 2, "comma") < end - 2 else end - 1
    return start


def _continuation(
    tokens: Sequence[Token], frame: Frame, start: int, end: int, after_occasion: int
) -> tuple[int, int] | None:
    """“The plan, Venn told us on Monday, would fail.”: the whole of what goes on after the cue."""
    at = after_occasion if frame.cue_end == frame.end else frame.end
    if start >= end:
        return None
    source = frame.cue is not None and frame.cue.form == "source" and opens_sentence(tokens[start])
    source = source or _is_condition(tokens, start)
    if at + 1 >= len(tokens) or tokens[at].kind != "comma":
        return None
    following = tokens[at + 1]
    resumes = following.word == "that" or word_class().get(following.word) == "auxiliary"
    goes_on = tokens[frame.start - 1].kind == "comma" and (resumes or following.kind == "quote")
    source = source or (goes_on and frame.cue is not None and frame.cue.form == "source")
    if not (source or frame.cue_end == frame.end) or all(t.kind == "quote" for t in tokens[start:end]):
        return None
    if at > frame.end and not (source or resumes):
        return None
    if following.word.endswith("ing") or following.word in group("no continuation"):
        return None
    if following.kind == "quote" and not (source or opens_sentence(tokens[start])):
        return None
    if following.kind == "quote" and _is_condition(tokens, start):
        return None
    return start, strip(tokens, at + 1, len(tokens))[1]


def _is_untrue(tokens: Sequence[Token], at: int) -> bool:
    """“It is not true, as some outlets reported, that …”: nobody has said so."""
    words = [token.word for token in tokens[at : at + 4]]
    return words[:1] == ["it"] and (words[2:] == ["not", "true"] or words[2:3] in (["untrue"], ["false"]))


def _is_condition(tokens: Sequence[Token], at: int) -> bool:
    """“Had the port asked, …”, “If the port asks, …”: what follows from it has to come."""
    return at == 0 and tokens[at].word in ("had", "if", "should", "unless", "were") and tokens[at].capital


def _right(
    tokens: Sequence[Token], frame: Frame, later: Sequence[Frame], after_occasion: int
) -> tuple[int, int] | None:
    start = frame.end
    if quotes_by_the_way(tokens, frame):
        quotation = _quotation_near(tokens, start)
        return (quotation, quotation + 1) if quotation is not None else None
    start = _after_published(tokens, frame)
    end = before_later(tokens, frame, later)
    if _only_addresses(tokens, frame, end):
        return None
    if frame.cue:
        end = before_main_verb(tokens, start, end, frame)
        start = _after_addressee(tokens, frame.cue, start, end)
        start = _after_circumstances(tokens, start, end)
        if start < after_occasion < end and _opens_statement(tokens, after_occasion, end):
            start = after_occasion
        quotation = _quotation_behind_comma(tokens, start, end)
        reported = quotation and any(start <= other.start < quotation for other in later)
        if quotation and not reported and is_circumstance(tokens, start):
            start, end = quotation, quotation + 1
    start, end = strip(tokens, start, end)
    if start < end and frame.cue and frame.cue.form == "noun":
        end = min(_first(tokens, start, end, kind) for kind in ("comma", "dash", "stop", "colon"))
    elif start < end and _is_subordinate(tokens, frame):
        end = min(_first(tokens, start, end, "comma"), _first(tokens, start, end, "dash"))
    start, end = strip(tokens, start, before_aside(tokens, start, end, frame.cue))
    if _denies_it(tokens, start, end, frame.cue):
        end = start + 1
    clause = frame.cue is None or "o" not in frame.cue.takes
    end = before_occasion(tokens, start, end, clause)
    return (start, end) if start < end else None


def _after_published(tokens: Sequence[Token], frame: Frame) -> int:
    """“According to a poll published on Friday, …”: past what was done to the source."""
    start = frame.end
    if frame.cue is None or frame.cue.form != "source" or start >= len(tokens) or not is_done(tokens[start]):
        return start
    comma = _first(tokens, start, len(tokens), "comma")
    return comma if comma < min(len(tokens), start + _LONGEST_CIRCUMSTANCE) else start


def _only_addresses(tokens: Sequence[Token], frame: Frame, end: int) -> bool:
    """“When they asked her, Orla Venn laughed”: the clause tells whom it was said to, and not what."""
    if frame.cue is None or "p" not in frame.cue.takes:
        return False
    meanwhile = frame.cue.form == "participle" and tokens[frame.cue.start - 1].word in ("when", "while")
    if not meanwhile and not _is_subordinate(tokens, frame):
        return False
    whom = hearer(tokens, frame.end)
    if whom is None:
        return False
    comma = whom.end
    if comma < end and word_class().get(tokens[comma].word) == "preposition":
        comma = _first(tokens, comma, end, "comma")
    if comma + 1 >= end or tokens[comma].kind != "comma" or has_verb(tokens[whom.end : comma]):
        return False
    as_said = frame.start > 0 and tokens[frame.start - 1].word == "as"
    following = tokens[comma + 1]
    return not as_said and following.kind != "quote" and following.word not in ("that", "whether", "if")


def _denies_it(tokens: Sequence[Token], start: int, end: int, cue: Cue | None) -> bool:
    """“denied it on Monday”: all but the pronoun tells when or where."""
    if (
        cue is None
        or not cue.is_denial
        or end - start < 2
        or tokens[start].word not in group("pointing back")
    ):
        return False
    return not says_something(tokens[start + 1 : end])


def quotes_by_the_way(tokens: Sequence[Token], frame: Frame) -> bool:
    """“what Orla Venn called “…” was”, “what she calls the “…” there”: only the quotation is hers."""
    if frame.subject is None or not frame.subject.start or tokens[frame.subject.start - 1].word != "what":
        return False
    return frame.side == "right" and _quotation_near(tokens, frame.end) is not None


def _quotation_near(tokens: Sequence[Token], start: int) -> int | None:
    """The number of the quotation there, or behind an article or an owner."""
    for at in range(start, min(start + _LONGEST_OWNER, len(tokens))):
        if tokens[at].kind == "quote":
            return at
        owns = tokens[at].kind == "name" or tokens[at].possessive or tokens[at].word in group("noun follows")
        if not owns:
            return None
    return None


def _after_addressee(tokens: Sequence[Token], cue: Cue, start: int, end: int) -> int:
    """Past whom it was told, when and where it was said, up to “that” or the clause."""
    if "p" not in cue.takes or cue.passive:
        return start
    if start < end and tokens[start].word in ("whether", "if", "why", "how"):
        return start
    for at in range(start, min(start + _LONGEST_ADDRESSEE, end)):
        if cue.lemma == "ask" and tokens[at].word == "whether" and tokens[at - 1].word != "on":
            return at
        if tokens[at].kind == "comma":
            return after_aside(tokens, at, end)
        if opens_relative(tokens, at) and _is_past_hearer(tokens, start, at):
            break
        if tokens[at].word == "that" or tokens[at].kind in ("quote", "colon"):
            return _after_hearer(tokens, start, at)
        if at > start and tokens[at].word == "against":
            return at  # “warned the port against meddling”
    if start < end and tokens[start].word == "for":
        return start
    addressee = right_subject(tokens, start)
    if addressee and addressee.end < end and word_class().get(tokens[addressee.end].word) == "auxiliary":
        return start  # “warned the pier would close”
    return min(addressee.end, end) if addressee else min(start + 1, end)


def _is_past_hearer(tokens: Sequence[Token], start: int, at: int) -> bool:
    """“warned him to drop a plan that”: more than who was told stands before; not “told him that”."""
    whom = hearer(tokens, start)
    return whom is not None and whom.end < at


def _after_hearer(tokens: Sequence[Token], start: int, at: int) -> int:
    """“told reporters the pier was “a wreck””: where the clause begins of which the quotation at `at` is the
    end; `at` itself where no clause leads up to it."""
    whom = hearer(tokens, start) if tokens[at].kind == "quote" else None
    if whom is None or whom.end >= at or not has_verb(tokens[whom.end : at]):
        return at
    return whom.end + 2 * (tokens[whom.end].word in ("this", "last"))


def _after_circumstances(tokens: Sequence[Token], start: int, end: int) -> int:
    """Past when and where it was said, where “that” follows: “said on the quay on Monday that …”."""
    if start + 1 < end and tokens[start].word.endswith("ly") and tokens[start + 1].word == "that":
        return start + 1  # “complained bitterly that”
    if start < end and not is_circumstance(tokens, start):
        timed = circumstance_end(tokens[start:end], 0) + start
        return timed if start < timed < end and tokens[timed].word == "that" else start
    if start >= end or tokens[start].word in ("against", "of"):
        return start
    if [token.word for token in tokens[start : start + 3]] == ["at", "the", "time"]:
        return min(start + 3, end)
    for at in range(start + 1, min(start + _LONGEST_CIRCUMSTANCE, end)):
        if opens_relative(tokens, at) or tokens[at].kind not in ("word", "name", "number"):
            break
        if tokens[at].word == "that":
            return at
    return _after_day(tokens, start, end)


def _after_day(tokens: Sequence[Token], start: int, end: int) -> int:
    """Past “on Wednesday” before the object of a verb: “reported on Wednesday a loss”, “told us Monday to”"""
    at = circumstance_end(tokens[start:end], 0) + start
    if not start < at < end or tokens[at - 1].word not in group("time"):
        return start
    while at + 1 < end and tokens[at].kind == "comma":
        at = circumstance_end(tokens[at + 1 : end], 0) + at + 1
    opens = tokens[at].kind in ("name", "number") or word_class().get(tokens[at].word) == "determiner"
    return at if opens or tokens[at].word in ("for", "to") else start


def _quotation_behind_comma(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """“said during the visit last week, “We go,” when”: the first quotation there, where it is a sentence."""
    for at in range(start + 1, end):
        if tokens[at].kind == "quote":
            return at if tokens[at - 1].kind == "comma" and tokens[at].capital else None
    return None


def _opens_statement(tokens: Sequence[Token], at: int, end: int) -> bool:
    """A quotation or a clause starts there: “said in a statement the pier would close”."""
    if tokens[at].kind == "comma":
        return at + 1 < end and tokens[at + 1].kind == "quote"
    if tokens[at].kind in ("quote", "colon"):
        return True
    sort = word_class().get(tokens[at].word) if tokens[at].kind == "word" else "determiner"
    return sort in ("determiner", "pronoun") and has_verb(tokens[at:end])


def is_circumstance(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.word in ("this", "last") and at + 1 < len(tokens) and tokens[at + 1].word in group("time"):
        return True
    sort = word_class().get(token.word) if token.kind == "word" else None
    return sort in ("preposition", "adverb") or token.word in group("time")


def _is_subordinate(tokens: Sequence[Token], frame: Frame) -> bool:
    """The frame stands in a clause before the main one: “While Venn says that …, the port stays shut”."""
    start = frame.start
    while start and tokens[start - 1].kind not in ("comma", "quote", "stop", "colon", "dash"):
        start -= 1
    if start:
        return tokens[start].word in ("and", "but") and tokens[start + 1].word in group("conceding")
    if frame.start == start:
        return frame.cue is not None and frame.cue.form == "participle"
    while start < frame.start and _only_leads(tokens[start]):
        start += 1
    opening = tokens[start]
    opens = opening.word in group("clause opening") | group("questioned") or opens_sentence(opening)
    timed = any(token.word in group("time") for token in tokens[start + 1 : start + 3])
    return start < frame.start and opens and not timed


def _only_leads(token: Token) -> bool:
    """“But”, “Now”, “Even”: what stands before a clause of any kind."""
    return token.word in group("joining") or (
        token.kind == "word" and word_class().get(token.word) == "adverb"
    )


def _first(tokens: Sequence[Token], start: int, end: int, kind: str) -> int:
    return next((at for at in range(start, end) if tokens[at].kind == kind), end)


def strip(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """`start`..`end` without the punctuation at either end."""
    while end > start and tokens[end - 1].kind in ("comma", "stop", "dash", "colon"):
        end -= 1
    while start < end and tokens[start].kind in ("comma", "colon", "dash", "stop"):
        start += 1
    return start, end
