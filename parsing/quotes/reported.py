"""Whether the words after a cue, or before it, are a statement, and not a deed, a mere object or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from parsing.quotes.circumstances import says_something
from parsing.quotes.cues import Cue, verb_forms
from parsing.quotes.deeds import tells_a_deed
from parsing.quotes.ends import has_verb, is_clause
from parsing.quotes.statements import Statement, is_circumstance
from parsing.quotes.tokens import Token, group, word_class

_FEWEST_WORDS = 3
_WHEN = frozenset({"after", "before", "until", "when", "while"})
_LONGEST_SOURCE = 8


def is_quoting(tokens: Sequence[Token], statement: Statement) -> bool:
    """Whether words with quotations among them are one statement; after a cue that only goes with
    quotations (“joked”) they must begin with one, or with “that”. “ended with footage of Venn” is none."""
    cue = statement.frame.cue
    if cue and cue.lemma == "recall" and tells_a_deed(tokens, statement):
        return False
    first, *following = tokens[statement.start : statement.start + 3]
    if first.word in group("no content") and all(token.kind != "quote" for token in following):
        return False
    return cue is None or cue.takes != "q" or first.kind == "quote" or first.word in ("that", "how")


def is_reported(tokens: Sequence[Token], statement: Statement) -> bool:
    """Whether words without quotation marks make an indirect statement after this cue."""
    cue = statement.frame.cue
    words = tokens[statement.start : statement.end]
    if cue is None or (_count_words(words) < _FEWEST_WORDS and not (cue.is_denial and _points_back(words))):
        return False
    if not cue.is_denial and not says_something(words):
        return False
    if _only_names(cue, words) or _only_points(cue, words):
        return False
    if cue.form == "source":
        return True
    if statement.frame.side == "left":
        return not {"c", "s", "p"}.isdisjoint(cue.takes)
    first = words[0]
    if _only_times(words) or (first.word == "that" and _is_relative(tokens, statement, cue)):
        return False
    if (first.word in group("empty object") and not _opens_clause(words)) or tells_a_deed(tokens, statement):
        return False
    if first.word in ("that", "whether", "if", "how", "why"):
        return cue.takes != "q"
    if first.word in group("roughly") and len(words) > 1 and _counts(words[1]):
        return is_clause(words)
    if first.word == "to" or word_class().get(first.word) == "preposition":
        return _takes_preposition(cue, first)
    if "o" in cue.takes or "p" in cue.takes or "s" in cue.takes:
        return True
    return "c" in cue.takes and has_verb(words)


def _only_names(cue: Cue, words: Sequence[Token]) -> bool:
    """“accused Orla Venn”, “cited Orla Venn as saying”: whom, and not what."""
    if cue.lemma == "cite":
        pairs = pairwise(words[:_LONGEST_SOURCE])
        return any(one.word == "as" and "ing" in verb_forms(other) for one, other in pairs)
    return cue.lemma in group("accuses of") and not any(token.word in group("of what") for token in words)


def _only_points(cue: Cue, words: Sequence[Token]) -> bool:
    """“announced the decision at a briefing”: that it was announced, and not what."""
    if cue.lemma != "announce" or words[0].word not in ("the", "this") or len(words) < 2:
        return False
    told = words[1].word in group("announced") and words[1].kind == "word"
    rest = words[2:]
    return told and (not rest or (rest[0].word in ("at", "during", "in", "on") and not has_verb(rest)))


def _only_times(words: Sequence[Token]) -> bool:
    """“said when she left the port”, “said as much on Monday”: on what occasion, and not what."""
    if words[0].word == "as":
        return words[1].word == "much"
    return words[0].word in _WHEN and all(token.kind != "comma" for token in words)


def _is_relative(tokens: Sequence[Token], statement: Statement, cue: Cue) -> bool:
    """“adds to the drama that has begun”, “three states that have suffered”: no clause of what is said."""
    following = tokens[statement.start + 1 : statement.end]
    if not following or following[0].kind != "word" or word_class().get(following[0].word) != "auxiliary":
        return False
    if tokens[cue.verb].word in group("also a noun") | group("rather a noun"):
        return True
    return statement.start > cue.end and "p" not in cue.takes


def _opens_clause(words: Sequence[Token]) -> bool:
    """“said no deal was near”; not “said nothing of what was near”."""
    sorts = [word_class().get(token.word) for token in words[1:4]]
    return "auxiliary" in sorts and sorts[0] != "preposition" and words[1].word != "that"


def _points_back(words: Sequence[Token]) -> bool:
    """“denied it”, “denied the allegation”, “denied fraud”; not “denied bail”."""
    if words[0].word in group("pointing back"):
        return len(words) == 1 or is_circumstance(words, 1)
    noun = words[-1]
    bare = len(words) == 1 and noun.kind == "word" and noun.word not in word_class()
    told = any(token.word in group("what is denied") for token in words[:2])
    return told or (bare and noun.word not in group("granted"))


def _count_words(words: Sequence[Token]) -> int:
    """Words but those that only tell the time: “on Wednesday”."""
    timed = {at for at, token in enumerate(words) if token.word in group("time")}
    timed |= {at - 1 for at in timed if at and word_class().get(words[at - 1].word) == "preposition"}
    return sum(token.kind in ("word", "name", "number") for at, token in enumerate(words) if at not in timed)


def _counts(token: Token) -> bool:
    return token.kind == "number" or token.word.rpartition("-")[2] in group("share")


def _takes_preposition(cue: Cue, first: Token) -> bool:
    if first.word == "to":
        return "i" in cue.takes or "p" in cue.takes
    if "o" in cue.takes or "p" in cue.takes:
        if first.word == "for":
            return cue.lemma not in group("asks for")
        return first.word in ("on", "upon", "about", "against", "as")
    return "s" in cue.takes and first.word not in ("about", "by", "of", "on")
