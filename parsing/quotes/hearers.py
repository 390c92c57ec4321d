"""The noun phrase that says who was spoken to: “told the French parliament”, “to his cabinet”."""

from __future__ import annotations

from collections.abc import Sequence

from parsing import lexicon
from parsing.quotes.phrases import attached_end, end_of_phrase
from parsing.quotes.subjects import Subject, is_object_pronoun
from parsing.quotes.tokens import Token, group, word_class

_LONGEST = 14


def hearer(tokens: Sequence[Token], at: int) -> Subject | None:
    """The hearers who are named at token `at`, None where the words there are no people and no body."""
    if at >= len(tokens):
        return None
    if is_object_pronoun(tokens, at):
        return Subject(at, at + 1, at, at + 1)
    end = _before_clause(tokens, at, min(end_of_phrase(tokens, at), at + _LONGEST))
    if end <= at or not _can_hear(tokens[at:end]):
        return None
    return Subject(at, min(attached_end(tokens, end, ("of", "from")), at + _LONGEST), at, end)


def is_person_or_body(tokens: Sequence[Token], subject: Subject) -> bool:
    """A name, a pronoun or a noun for people: “to her cabinet”, not “to the latest offer”."""
    final = tokens[subject.head_end - 1]
    if final.kind == "name" or final.word in group("object pronoun"):
        return True
    nouns = lexicon.words("roles") | group("kind of body") | group("hears") | group("body") | group("plural")
    return final.word in nouns or final.word.removesuffix("s") in nouns


def _before_clause(tokens: Sequence[Token], start: int, end: int) -> int:
    """“told reporters Venn would resign”: a name after a plural noun opens the clause."""
    for at in range(start + 1, end):
        before = tokens[at - 1]
        if tokens[at].kind == "name" and before.kind == "word" and _is_people(before.word):
            return at
    return end


def _is_people(word: str) -> bool:
    return word in group("plural") or (word.endswith("s") and word not in word_class())


def _can_hear(words: Sequence[Token]) -> bool:
    final = words[-1]
    if final.possessive or final.kind not in ("name", "word") or final.word in word_class():
        return False
    if final.word in group("time") or final.word in group("not told"):
        return False
    if any(token.kind == "name" or token.word in word_class() for token in words):
        return True
    noun = final.word
    if len(words) == 1 and _is_people(noun):
        return True
    return not {noun, noun.removesuffix("s")}.isdisjoint(lexicon.words("roles") | group("hears"))
