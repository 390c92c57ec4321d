"""What a verb that may also tell a deed tells: “called the trip off”, “reported him to the police”."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from parsing.quotes.circumstances import circumstance_end
from parsing.quotes.cues import verb_forms
from parsing.quotes.ends import has_verb, is_clause
from parsing.quotes.phrases import end_of_phrase
from parsing.quotes.statements import Statement
from parsing.quotes.subjects import is_people
from parsing.quotes.tokens import Token, group, word_class

_LONGEST_PAYER = 6


def tells_a_deed(tokens: Sequence[Token], statement: Statement) -> bool:
    """The verb tells a deed: “called the council together”, “dismissed Orla Venn”, “denied her a permit”."""
    cue = statement.frame.cue
    tells = _DEEDS.get(cue.lemma) if cue else None
    return tells is not None and statement.frame.side != "left" and tells(tokens, statement)


def _calls(tokens: Sequence[Token], statement: Statement) -> bool:
    """“called an election”, “called Orla Venn on Friday”, “called the trip off”."""
    first, end = tokens[statement.start], end_of_phrase(tokens, statement.start)
    if tokens[end - 1].word in group("called by somebody"):
        return end == statement.end or _hangs(tokens[end]) or tokens[end].kind == "comma"
    whom = first.kind == "name" or first.word in group("rung")
    rings = whom and first.word not in group("time") and end < statement.end
    if rings and _hangs(tokens[end]):
        return True
    return any(token.word in group("particle") for token in tokens[statement.start + 1 : end + 1])


def _charges(tokens: Sequence[Token], statement: Statement) -> bool:
    """“charged guests two crowns”, “charged guests for the view”: money."""
    ahead = tokens[statement.start : min(statement.start + _LONGEST_PAYER, statement.end)]
    paid = any(token.kind == "number" and not token.word[0].isdigit() for token in ahead)
    joints = [token.word for token in ahead if token.word in ("for", "that", "with")]
    return paid or (ahead[0].word != "that" and joints[:1] == ["for"])


def _denies(tokens: Sequence[Token], statement: Statement) -> bool:
    """“denied Orla Venn a permit”."""
    end = end_of_phrase(tokens, statement.start)
    follows = tokens[end].word if end < statement.end else ""
    return tokens[statement.start].word != "that" and word_class().get(follows) == "determiner"


def _dismisses(tokens: Sequence[Token], statement: Statement) -> bool:
    """“dismissed Orla Venn”, “dismissed his chief of staff”."""
    first = tokens[statement.start]
    return first.kind == "name" or first.word in group("officer")


def _fetches(tokens: Sequence[Token], statement: Statement) -> bool:
    """“recalled its ambassador to Oslo”, “recalled 900 cars”: somebody or something is called back."""
    first, end = tokens[statement.start], end_of_phrase(tokens, statement.start)
    owned = first.word in group("officer") | {"its", "their"} and is_people(tokens[end - 1])
    return owned or first.kind == "number"


def _rejects(tokens: Sequence[Token], statement: Statement) -> bool:
    """“rejected that offer”."""
    ahead = tokens[statement.start : statement.end][:3]
    return any(token.word in ("bid", "bids", "offer", "offers") for token in ahead)


def _reports(tokens: Sequence[Token], statement: Statement) -> bool:
    """“reported him to the police”, “3% reported a headache”, “reports next Monday”."""
    words, cue = tokens[statement.start : statement.end], statement.frame.cue
    who = statement.frame.subject
    if who and tokens[who.head_end - 1].kind == "number":
        return not is_clause(_first_chunk(tokens, statement))
    return _hands_over(words) or (cue is not None and _publishes(tokens[cue.verb], words))


def _first_chunk(tokens: Sequence[Token], statement: Statement) -> Sequence[Token]:
    places = range(statement.start, statement.end)
    comma = next((at for at in places if tokens[at].kind == "comma"), statement.end)
    return tokens[statement.start : comma]


def _publishes(verb: Token, words: Sequence[Token]) -> bool:
    """“reports on Aug. 14”, “reports quarterly results next Monday”: what is to be published, and not what
    it says."""
    if "past" in verb_forms(verb):
        return False
    if any(token.kind == "number" for token in words) and not circumstance_end(words, 0):
        return False
    timed = circumstance_end(words, 0) or 2 * (
        len(words) > 1 and words[0].word in ("next", "this") and words[1].word in group("time")
    )
    if timed:
        return timed == len(words) or words[timed].kind == "comma"
    return any(token.word in group("published") for token in words) and not has_verb(words)


def _hands_over(words: Sequence[Token]) -> bool:
    """“reported him to the police”, “reported Orla Venn to”."""
    whom = next((at for at, token in enumerate(words) if token.kind != "name"), len(words))
    whom = whom or words[0].word in group("object pronoun")
    return 0 < whom < len(words) and words[whom].word == "to"


def _hangs(token: Token) -> bool:
    sort = word_class().get(token.word) if token.kind == "word" else None
    return sort == "preposition" or token.word in group("time")


_DEEDS: Mapping[str, Callable[[Sequence[Token], Statement], bool]] = {
    "call": _calls,
    "charge": _charges,
    "deny": _denies,
    "dismiss": _dismisses,
    "recall": _fetches,
    "reject": _rejects,
    "report": _reports,
}
"""Lemma of a cue -> whether what follows it makes it a deed."""
