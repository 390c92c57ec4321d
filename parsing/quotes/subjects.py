"""Noun phrases that say who speaks: what they are made of, and the one that stands after a cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from parsing import lexicon
from parsing.quotes.cues import verb_forms
from parsing.quotes.phrases import attached_end, describes, end_of_phrase
from parsing.quotes.tokens import Token, group, word_class

_LONGEST_INVERTED = 14
_LONGEST_ROLE = 8


@dataclass(frozen=True, slots=True)
class Subject:
    """Token numbers, ends exclusive. `start`..`end` is the whole phrase with its apposition, `head_start`..
    `head_end` the part that names: “a spokesman” of “a spokesman for the port”."""

    start: int
    end: int
    head_start: int
    head_end: int


def moved(subject: Subject, by: int) -> Subject:
    """The same phrase in a sentence that begins so many tokens earlier."""
    return Subject(subject.start + by, subject.end + by, subject.head_start + by, subject.head_end + by)


def is_done(token: Token) -> bool:
    """A past participle: “shared”, “seen”."""
    ended = token.word.endswith("ed") and len(token.word) > 4 and token.word not in lexicon.words("roles")
    return token.kind == "word" and (ended or token.word in group("participle"))


def subject_of(tokens: Sequence[Token], start: int, end: int, governed: bool = False) -> Subject | None:
    """The phrase without an opening preposition's part, and its head."""
    while start and start + 1 < end and tokens[start].word in group("time") and _is_dated(tokens, start):
        start += 1
    before = tokens[start - 1].word if start and tokens[start - 1].kind == "word" else ""
    governed = governed or (before in group("roughly") and tokens[start].kind == "number")
    is_object = word_class().get(before) == "preposition" and before not in group("clause opening") | {"with"}
    if is_object and not governed:
        start = _after_introduction(tokens, start, end)
    if start >= end:
        return None
    head_end = start
    while head_end < end and not (
        tokens[head_end].kind == "word"
        and word_class().get(tokens[head_end].word) == "preposition"
        and head_end > start
    ):
        head_end += 1
    return Subject(start, end, start, head_end)


def _is_dated(tokens: Sequence[Token], at: int) -> bool:
    """“on Monday Orla Venn”: a day before the name."""
    return tokens[at].kind == "name" and tokens[at + 1].kind == "name" and tokens[at - 1].kind == "word"


def _after_introduction(tokens: Sequence[Token], start: int, end: int) -> int:
    """In “in a statement Orla Venn” the subject starts with the name; in “from the port” there is none."""
    at = end
    while at > start and tokens[at - 1].kind == "name":
        at -= 1
    if at in (start, end):
        return start if at == start else end
    return at


def is_people(noun: Token) -> bool:
    """The noun is one of people or of a body of them."""
    one = noun.word[:-3] + "y" if noun.word.endswith("ies") else noun.word.removesuffix("s")
    return noun.word in _people() or one in _people()


@cache
def _people() -> frozenset[str]:
    return lexicon.words("roles") | group("body") | group("hears") | group("kind of body") | group("plural")


def opens_with_participle(tokens: Sequence[Token]) -> bool:
    """“Speaking in Oslo, …”, “Joining her, …”; not “Beijing, which …”, “Building piers, …”."""
    if len(tokens) < 2 or not tokens[0].word.endswith("ing"):
        return False
    sort = word_class().get(tokens[1].word)
    return sort in ("preposition", "determiner", "adverb") or tokens[1].word in group("object pronoun")


def opens_with_time(tokens: Sequence[Token], start: int, end: int) -> bool:
    """“a few hours before the vote”, “a week later”: a phrase of time that stands before the subject."""
    for at in range(start, end):
        word = tokens[at].word
        if word in group("time noun"):
            return at + 1 == end or tokens[at + 1].word in group("after a time")
        if (
            tokens[at].kind != "number"
            and word_class().get(word) != "determiner"
            and word not in group("count")
        ):
            return False
    return False


def with_name(tokens: Sequence[Token], subject: Subject, start: int, end: int) -> Subject:
    """“the mayor, Orla Venn,”: a bare name in apposition names; not “aides to the mayor, Orla Venn”."""
    head = tokens[subject.head_end - 1]
    owned = tokens[subject.start].word == "the" or any(
        token.possessive for token in tokens[subject.start : subject.head_end - 1]
    )
    is_office = owned and head.word in lexicon.words("roles")
    if (head.kind == "name" and not is_office) or (
        subject.head_end < subject.end and head.word.endswith("s")
    ):
        return subject
    name = end
    while name > start and tokens[name - 1].kind == "name":
        name -= 1
    role = tokens[start:name]
    if name < end and end - start <= _LONGEST_ROLE and all(describes(token) for token in role):
        return Subject(subject.start, end, name, end)
    return subject


def is_object_pronoun(tokens: Sequence[Token], at: int) -> bool:
    """“him”, “them”, and “her” where it owns nothing: “according to her, Port Selm …”."""
    token = tokens[at]
    if token.kind != "word" or token.word not in group("object pronoun"):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    is_owner = following is not None and (
        following.kind == "name" or (following.kind == "word" and following.word not in word_class())
    )
    return token.word != "her" or not is_owner


def right_subject(tokens: Sequence[Token], start: int) -> Subject | None:
    """The subject after the cue, “said Orla Venn, the mayor”; None where a clause follows."""
    while (
        start < len(tokens)
        and word_class().get(tokens[start].word) == "adverb"
        and tokens[start].kind == "word"
    ):
        start += 1
    if start >= len(tokens):
        return None
    token = tokens[start]
    if token.word in group("time"):
        return None
    if token.kind == "word" and token.word in ("he", "she", "they", "it", "we", "i"):
        return Subject(start, start + 1, start, start + 1)
    if is_object_pronoun(tokens, start):
        return Subject(start, start + 1, start, start + 1)
    end = end_of_phrase(tokens, start)
    if end == start or end - start > _LONGEST_INVERTED:
        return None
    if end - start > 2 and tokens[start].word in group("article") and is_done(tokens[end - 1]):
        end -= 1  # “according to a study published”
    head_end = end
    named = tokens[end - 1].kind == "name"  # “said Venn at the pier”: the place
    sent = ("to",) if named and tokens[end - 1].word in group("sent") else ()
    behind = ("of", "for", "with") if named else ("of", "for", "at", "from", "with")
    full_end = attached_end(tokens, end, (*behind, *sent))
    if full_end - head_end > 1 and is_done(tokens[full_end - 1]):
        full_end -= 1  # “a trial of 900 people published”
    subject = Subject(start, full_end, start, head_end)
    if full_end < len(tokens) and tokens[full_end].kind == "comma":
        stop = full_end + 1
        while stop < len(tokens) and describes(tokens[stop]):
            if verb_forms(tokens[stop]) & {"past", "third"}:
                return subject  # “according to the report, Venn told Brekk”
            stop += 1
        return with_name(tokens, subject, full_end + 1, stop)
    return subject
