"""Where a statement ends before its sentence does: at another's words, and at what the writer adds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from parsing import lexicon
from parsing.quotes.circumstances import before_time
from parsing.quotes.cues import Cue, verbs
from parsing.quotes.frames import Frame
from parsing.quotes.subjects import opens_with_time
from parsing.quotes.tokens import Token, group, word_class

_FEWEST_WORDS = 3
_LONGEST_SUBJECT = 6
_LONGEST_HEARER = 8
_TURNS = frozenset({"he", "it", "she", "the", "they"})
_OPENS_CLAUSE = {"who", "which", "whose"}


def before_later(tokens: Sequence[Token], frame: Frame, later: Sequence[Frame]) -> int:
    """The token number at which one of the `later` frames ends the statement to the right of `frame`."""
    for other in later:
        if other.cue is None:
            continue
        if is_inserted(tokens, other):
            continue
        cited = frame.cue is not None and frame.cue.form == "source" and frame.end < other.start
        if cited and opens_quotation(tokens, other):
            return _without_joint(tokens, frame.end, other.start)
        if other.start > frame.end and _is_meanwhile(tokens, other.start - 1):
            return _without_joint(tokens, frame.end, other.start - 1)
        parted = _parted(tokens, frame, other)
        if parted:
            return parted
        if _goes_past(tokens, frame, other):
            return _without_joint(tokens, frame.end, other.cue.start)
        timed = _timed(tokens, frame, other)
        if timed:
            return timed
        if other.start > frame.end and _breaks(tokens, other, other.cue):
            return _without_joint(tokens, frame.end, other.start)
        circumstance = _circumstance(tokens, frame, other)
        if circumstance:
            return circumstance
        if _takes_turn(tokens, frame, other):
            return _without_joint(tokens, frame.end, other.start)
    return len(tokens)


def is_inserted(tokens: Sequence[Token], frame: Frame) -> bool:
    """“said that, according to Brekk, the pier …”: a source between two commas of a clause."""
    at = frame.start
    cited = frame.cue is not None and frame.cue.form == "source" and frame.side == "left"
    return (
        cited
        and at > 1
        and tokens[at - 1].kind == "comma"
        and tokens[at - 2].word == "that"
        and frame.end + 1 < len(tokens)
        and tokens[frame.end].kind == "comma"
    )


def _takes_turn(tokens: Sequence[Token], frame: Frame, other: Frame) -> bool:
    """“accused Brekk of lying and Brekk denied it”: another speaks behind what a mere object is said of."""
    if (
        frame.cue is None
        or other.cue is None
        or "o" not in frame.cue.takes
        or tokens[frame.end].word == "that"
    ):
        return False
    own = other.side == "right" and frame.end < other.start < other.cue.start
    return own and tokens[other.start - 1].word in ("and", "but")


def _timed(tokens: Sequence[Token], frame: Frame, other: Frame) -> int | None:
    """“admitted it, a week after swearing that …”: the comma before what tells when it was said."""
    at = other.start - 1
    if other.cue is None or other.cue.form != "participle" or at <= frame.end:
        return None
    if tokens[at].word not in ("after", "before"):
        return None
    places = range(at, max(frame.end, at - _LONGEST_SUBJECT), -1)
    comma = next((place for place in places if tokens[place].kind == "comma"), None)
    return comma if comma is not None and opens_with_time(tokens, comma + 1, at + 1) else None


def _parted(tokens: Sequence[Token], frame: Frame, other: Frame) -> int | None:
    """“…; Tomas Brekk disputes that”: the semicolon before a second speaker who is named."""
    who = other.subject
    if who is None or tokens[who.head_end - 1].kind != "name":
        return None
    stops = (at for at in range(who.start - 1, frame.end, -1) if tokens[at].word == ";")
    at = next(stops, None)
    return at if at is not None and who.start - at <= _LONGEST_SUBJECT else None


def _is_meanwhile(tokens: Sequence[Token], at: int) -> bool:
    """“while Brekk said”, “…, as Brekk accused her”: the word joins what another said at the same time."""
    return at > 0 and (
        tokens[at].word == "while" or (tokens[at].word == "as" and tokens[at - 1].kind == "comma")
    )


def before_quotation(tokens: Sequence[Token], end: int, frame: Frame, later: Sequence[Frame]) -> int:
    """“In May, the report says, Venn met Brekk and told him, “…””: the quotation is no part of what the
    report says around its frame."""
    starts = (one.start for one in later if frame.end < one.start < end and opens_quotation(tokens, one))
    return _without_joint(tokens, frame.end, min(starts, default=end))


def opens_quotation(tokens: Sequence[Token], frame: Frame) -> bool:
    """“Venn told him: “…””, “Venn said, “…””: the words behind a frame are a quotation."""
    if frame.side != "right" or frame.subject is None:
        return False
    for at in range(frame.cue_end, min(frame.cue_end + _LONGEST_HEARER, len(tokens) - 1)):
        if tokens[at].kind in ("comma", "colon"):
            return tokens[at + 1].kind == "quote"
        if tokens[at].kind not in ("word", "name"):
            return False
    return False


def _without_joint(tokens: Sequence[Token], start: int, end: int) -> int:
    """Without the “and” or “but” that leads to the next."""
    while end > start and (tokens[end - 1].word in ("and", "but") or tokens[end - 1].kind == "comma"):
        end -= 1
    return end


def _breaks(tokens: Sequence[Token], frame: Frame, cue: Cue) -> bool:
    """A second frame that ends the first one's statement: “…, adding”, “and said”, “according to”."""
    before = tokens[frame.start - 1] if frame.start else None
    if before is None:
        return False
    if frame.side == "left" or (before.kind == "comma" and frame.start == cue.start and cue.is_denial):
        return True
    following = tokens[cue.end] if cue.end < len(tokens) else None
    if cue.takes == "t" and (following is None or following.word != "that"):
        return False  # “and found it rude”
    if before.word in ("and", "but") and frame.start > 1:
        own = frame.start < cue.start and tokens[frame.start - 2].kind in ("comma", "dash")
        return own or (frame.start == cue.start and cue.lemma not in group("thought"))
    quoting = following is not None and following.kind in ("quote", "colon", "comma")
    reports = cue.form == "source" or (cue.form == "participle" and (cue.takes != "q" or quoting))
    return reports and before.kind == "comma"


def _goes_past(tokens: Sequence[Token], frame: Frame, other: Frame) -> bool:
    """The subject of the other cue stands before this one, “Venn, who said …, has warned”: what this one
    reports is an aside."""
    if frame.cue is None or other.cue is None or other.subject is None or other.side != "right":
        return False
    at, start = frame.cue.start, other.cue.start
    aside = other.subject.end <= at and start > frame.end and tokens[start - 1].kind == "comma"
    at = before_time(tokens, at)
    return aside and at > 0 and tokens[at - 1].word in ("who", "which")


def _circumstance(tokens: Sequence[Token], frame: Frame, other: Frame) -> int | None:
    """“against meddling after his aides accused the port”: the clause that tells when it was said, and has a
    speaker of its own, is no part of what a mere object is said of."""
    if frame.cue is None or "o" not in frame.cue.takes or other.start <= frame.end:
        return None
    for at in range(frame.end + 1, other.start):
        token = tokens[at]
        if token.kind in ("quote", "stop", "colon") or token.word in ("that", "who", "which"):
            return None
        if token.kind == "word" and token.word in group("circumstance"):
            return at if token.word != "as" or at + 1 == other.start else None
    return None


def before_resumption(tokens: Sequence[Token], start: int, end: int) -> int:
    """“said she wrote the book in Oslo and that it hurt”: the second “that” goes back to “said”."""
    if tokens[start].word == "that":
        return end
    joints = (
        at for at in range(start + 1, end - 1) if tokens[at].word == "and" and tokens[at + 1].word == "that"
    )
    return next((at for at in joints if _opens_clause(tokens[at + 2 : at + 4])), end)


def _opens_clause(words: Sequence[Token]) -> bool:
    return len(words) == 2 and (
        words[0].kind == "name" or word_class().get(words[0].word) in ("determiner", "pronoun")
    )


def before_aside(tokens: Sequence[Token], start: int, end: int, cue: Cue | None) -> int:
    """What the writer adds ends the statement: “…, who”, “…, which”, “…, then left”, “… — a heavy blow”."""
    names_only = cue is not None and "o" in cue.takes
    if names_only:
        end = _end_of_object(tokens, start, end)
    else:
        end = _end_of_infinitive(tokens, start, end, cue)
        joint = _joint(tokens, start, end)
        told = is_clause(tokens[start:joint]) or any(one.word in irregular() for one in tokens[start:joint])
        end = end if told else joint
        end = next((at for at in range(start, end - 2) if _is_parted(tokens, at)), end)
        end = next((at for at in range(start, end - 2) if _turns(tokens, start, at, end)), end)
    dash = next((at for at in range(end - 2, start, -1) if tokens[at].kind == "dash"), end)
    if dash < end and tokens[dash + 1].word in ("a", "all", "an"):
        end = dash
    for at in range(start + (1 if names_only else _FEWEST_WORDS + 1), end - 1):
        joined = tokens[at + 1].word in ("and", "but")
        following = tokens[min(at + 1 + joined, end - 1)].word
        if tokens[at].kind != "comma" or following not in group("adds"):
            continue
        if names_only and _resumes(tokens, at + 2, end):
            continue
        if following in ("then", "however") or names_only or is_clause(tokens[start:at]):
            return at
    return end


def _is_parted(tokens: Sequence[Token], at: int) -> bool:
    """“…; they later withdrew it”: a clause of the writer’s behind a semicolon."""
    return tokens[at].word == ";" and tokens[at + 1].word in _TURNS


def _turns(tokens: Sequence[Token], start: int, comma: int, end: int) -> bool:
    """“said she would vote, but she has not”, “…, although he wrote”: the writer sets it against."""
    asked = tokens[start].word == "to"
    if tokens[comma].kind != "comma" or not (asked or is_clause(tokens[start:comma])):
        return False
    if any(token.kind == "quote" for token in tokens[comma:end]):
        return False
    joint = tokens[comma + 1].word
    return joint in ("although", "though") or (joint == "but" and tokens[comma + 2].word in _TURNS)


def _end_of_object(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where what a mere object is said of ends: at a semicolon, a quotation with its circumstances behind it,
    a clause with a subject or a verb of its own."""
    end = next((at for at in range(start, end) if tokens[at].word == ";"), end)
    end = next((at + 1 for at in range(start, end - 2) if _ends_with_quotation(tokens, at)), end)
    end = next((at for at in range(start, end - 3) if _opens_main_clause(tokens, at, end)), end)
    end = next((at + 1 for at in range(start, end - 2) if _is_resumed(tokens, at)), end)
    joint = _joint(tokens, start, end)
    return end if has_verb(tokens[start:joint]) else joint


def _end_of_infinitive(tokens: Sequence[Token], start: int, end: int, cue: Cue | None) -> int:
    """“urged both sides to “cool down” after the envoy left”: what is asked for ends with the quotation."""
    if cue is None or start >= end or {"i", "p"}.isdisjoint(cue.takes):
        return end
    quoted = tokens[start].kind == "quote" and tokens[start - 1].word == "to"
    if not quoted and tokens[start].word != "to":
        return end
    ends = (
        at + 1
        for at in range(start, end - 2)
        if tokens[at].kind == "quote" and tokens[at + 1].word in ("after", "before")
    )
    return next(ends, end)


def _resumes(tokens: Sequence[Token], start: int, end: int) -> bool:
    """“accused Venn, who runs the port, of lying”: what it is said of is named behind the aside."""
    return any(
        tokens[at].kind == "comma" and tokens[at + 1].word in group("of what") for at in range(start, end - 1)
    )


def _ends_with_quotation(tokens: Sequence[Token], at: int) -> bool:
    """“called the vote “a sham”, hours before it ended”: a comma and a phrase of time follow."""
    if tokens[at].kind != "quote":
        return False
    if tokens[at + 1].kind != "comma":
        return tokens[at + 1].word in group("circumstance") - {"as"}
    timed = opens_with_time(tokens, at + 2, len(tokens))
    return timed or (tokens[at + 2].kind == "word" and tokens[at + 2].word in group("circumstance"))


def _opens_main_clause(tokens: Sequence[Token], comma: int, end: int) -> bool:
    """“…, but Orla Venn would”: a clause with a subject of its own follows what a mere object is said of."""
    if tokens[comma].kind != "comma":
        return False
    joint = comma + 1 + (tokens[comma + 1].word == "even")
    if tokens[joint].word in ("although", "though"):
        return True
    if tokens[joint].word == "as" and tokens[joint + 1].word in group("subject pronoun"):
        return True
    if tokens[joint].word not in ("but", "and", "while"):
        return False
    for at in range(joint + 1, min(joint + 1 + _LONGEST_SUBJECT, end)):
        token = tokens[at]
        if token.kind == "word" and acts(tokens, at, end):
            return at > joint + 1
        if token.kind not in ("name", "word") or word_class().get(token.word) in (
            "conjunction",
            "preposition",
        ):
            return False
    return False


def _is_resumed(tokens: Sequence[Token], at: int) -> bool:
    """“called it “a sham” and is to sue”: an auxiliary goes on behind the quotation."""
    joined = tokens[at].kind == "quote" and tokens[at + 1].word in ("and", "but")
    verb = tokens[at + 2].word if joined else ""
    if joined and verb.endswith("ed") and acts(tokens, at + 2, len(tokens)):
        return True  # “and ruled out joining it”
    return word_class().get(verb) == "auxiliary" and verb not in ("be", "been", "being", "have", "having")


def _joint(tokens: Sequence[Token], start: int, end: int) -> int:
    """“denied fraud but was found guilty”: where a second verb of the same subject goes on."""
    for at in range(start, end - 1):
        if tokens[at].kind not in ("word", "name", "number") or tokens[at].word in _OPENS_CLAUSE | group(
            "clause opening"
        ):
            break
        if tokens[at].word in ("and", "but") and tokens[at + 1].kind == "word" and acts(tokens, at + 1, end):
            return at
    return end


def acts(tokens: Sequence[Token], at: int, end: int) -> bool:
    """A finite verb stands there: an auxiliary, or “lodged a complaint”."""
    word, following = tokens[at].word, tokens[at + 1].word if at + 1 < end else ""
    if (word.endswith("ed") or word in irregular()) and word not in word_class():
        return following.endswith(("self", "selves")) or (
            following != "by" and word_class().get(following) in ("determiner", "preposition", "pronoun")
        )
    return word_class().get(word) == "auxiliary"


@cache
def irregular() -> frozenset[str]:
    """The past of irregular verbs."""
    return frozenset(past for _, past, _ in lexicon.table("irregular-verbs"))


def is_clause(words: Sequence[Token]) -> bool:
    """It has its verb: “the pier will close”, not “the pier, which …”."""
    return has_verb(words) or any(
        token.kind == "word" and (token.word in verbs() or token.word.endswith("ed")) for token in words
    )


def has_verb(words: Sequence[Token]) -> bool:
    """An auxiliary or a pronoun as subject shows a clause rather than an object."""
    return any(
        word_class().get(token.word) == "auxiliary"
        or token.word in ("he", "she", "they", "it", "there", "we")
        for token in words
        if token.kind == "word"
    )
