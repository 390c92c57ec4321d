"""Whether a noun phrase can be the subject of a verb form, or the verb is none there at all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from parsing import lexicon
from parsing.quotes.circumstances import circumstance_end
from parsing.quotes.cues import Cue, verbs
from parsing.quotes.subjects import Subject, is_people
from parsing.quotes.tokens import Token, group, word_class

_LONGEST_PLACE = 6
"""Tokens of “in a letter on Monday” between a verb and its clause."""


def agrees(tokens: Sequence[Token], subject: Subject, cue: Cue) -> bool:
    """“Officials say”, “the minister says”; but not “tough questions”, “the vote called a sham”."""
    if not _is_whole(tokens, subject) or _is_noun(tokens, subject, cue):
        return False
    if cue.form == "base":
        return _is_plural(tokens, subject) or ("s" in cue.takes and _is_many(tokens, subject))
    if cue.form == "finite" and cue.start == cue.verb:
        verb = verbs().get(tokens[cue.verb].word)
        if verb and "third" in verb.forms:
            return not _is_bare_plural(tokens, subject)
        if verb and "past" in verb.forms:
            relative = tokens[cue.start - 1].word in group("relative")
            return relative or not _is_reduced(tokens, subject, cue)
    return True


def _is_noun(tokens: Sequence[Token], subject: Subject, cue: Cue) -> bool:
    """“The states are”, “the report may”: what looks like a cue is the subject itself."""
    if cue.start != cue.verb or _is_past(tokens[cue.verb]):
        return False
    following = tokens[cue.end] if cue.end < len(tokens) else None
    if following is None:
        return False
    if _is_compound(tokens, subject, cue, following):
        return True
    if tokens[cue.verb].word in group("also a noun") and _stands_alone(tokens, subject, cue):
        return True
    if tokens[cue.verb].word in group("behind a noun") and _is_bare_thing(tokens, subject):
        return True
    if tokens[cue.verb].word in group("rather a noun"):
        return following.word not in ("that", "in") and following.kind not in (
            "quote",
            "colon",
            "comma",
            "stop",
        )
    relative = subject.start > 0 and tokens[subject.start - 1].word in group("relative")
    if relative and tokens[cue.verb].word not in group("also a noun"):
        return False  # “a trend that the port says will last”
    return following.kind == "word" and word_class().get(following.word) == "auxiliary"


def _is_compound(tokens: Sequence[Token], subject: Subject, cue: Cue, following: Token) -> bool:
    """“the Senate estimates hearing”, “an insurance claims adjuster”, “insurance claims”: one noun of several
    words."""
    verb, before = tokens[cue.verb].word, tokens[subject.end - 1]
    if verb == "claims" and before.word in group("claimed for"):
        return True
    if verb not in group("also a noun") or tokens[subject.start].word not in group("article"):
        return False
    if following.kind != "word" or following.word in word_class() or is_people(before):
        return False
    return following.word.endswith("ing") or following.word in _of_compounds()


@cache
def _of_compounds() -> frozenset[str]:
    """Nouns that a noun like “claims” goes before; none is a plural, which could be who a clause is about."""
    nouns = lexicon.words("roles") | group("kind of body") | group("handles")
    return frozenset(noun for noun in nouns if not noun.endswith("s"))


def _stands_alone(tokens: Sequence[Token], subject: Subject, cue: Cue) -> bool:
    """“his recent remarks about the port”, “the early tweets shaming her”: no clause follows, and what stands
    before is nobody who speaks."""
    before, following = tokens[subject.end - 1], tokens[cue.end]
    hangs = word_class().get(following.word) == "preposition" or following.word.endswith("ing")
    if not hangs or before.kind != "word" or before.word in word_class() or is_people(before):
        return False
    ahead = tokens[cue.end : cue.end + _LONGEST_PLACE]
    return not any(token.word == "that" or token.kind in ("quote", "colon") for token in ahead)


def _is_bare_thing(tokens: Sequence[Token], subject: Subject) -> bool:
    """“Jobs report lifts markets”: a plural alone that is nobody who speaks."""
    only = tokens[subject.start]
    return (
        subject.end - subject.start == 1
        and not is_people(only)
        and only.word.endswith("s")
        and subject.start == 0
    )


def _is_past(token: Token) -> bool:
    verb = verbs().get(token.word)
    return verb is None or "past" in verb.forms


def _is_whole(tokens: Sequence[Token], subject: Subject) -> bool:
    """A common noun without an article speaks only in the plural: “officials said”."""
    words = tokens[subject.start : subject.end]
    if [token.word for token in words] == ["all"]:
        return False
    if any(token.kind in ("name", "number") or token.word in word_class() for token in words):
        return True
    final = tokens[subject.head_end - 1].word
    return final.endswith("s") or final in group("plural")


def _is_plural(tokens: Sequence[Token], subject: Subject) -> bool:
    words = tokens[subject.head_start : subject.head_end]
    final = words[-1]
    if final.kind == "number" or final.word in group("plural") or final.word in group("plural pronoun"):
        return True
    if any(token.word in ("and", "out", "one") for token in tokens[subject.start : subject.end]):
        return True
    return final.word.endswith("s") and not final.possessive


def _is_many(tokens: Sequence[Token], subject: Subject) -> bool:
    """“Those surveyed say”, “sources close to the talks say”, “a third of them say”."""
    first, final = tokens[subject.start], tokens[subject.end - 1]
    if tokens[subject.head_end - 1].word in group("share"):
        return True
    return (
        first.word in group("quantity")
        or (first.kind == "word" and first.word.endswith("s") and first.word not in word_class())
        or final.word in group("share")
    )


def _is_bare_plural(tokens: Sequence[Token], subject: Subject) -> bool:
    """What stands before a noun in -s that is no verb: “several calls”, “tough questions”."""
    words = tokens[subject.start : subject.end]
    if words[0].word in group("quantity") and words[0].kind == "word" and len(words) > 1:
        return True
    return words[0].word in group("quantity") or not any(
        token.kind in ("name", "number") or token.word in word_class() for token in words
    )


def _is_means(tokens: Sequence[Token], at: int) -> bool:
    """“replied by telegram: “…””: a bare noun before what was said."""
    means, behind = tokens[at : at + 1], tokens[at + 1 : at + 2]
    bare = bool(means) and means[0].kind == "word" and means[0].word not in word_class()
    return bare and bool(behind) and behind[0].kind in ("colon", "comma", "quote")


def _is_reduced(tokens: Sequence[Token], subject: Subject, cue: Cue) -> bool:
    """A past participle that describes its noun: “a party called”, “the facts reported by”."""
    if cue.end < len(tokens) and tokens[cue.end].word == "by" and "q" not in cue.takes:
        return not _is_means(tokens, cue.end + 1)
    timed = circumstance_end(tokens[cue.end :], 0) + cue.end if cue.end < len(tokens) else cue.end
    common = tokens[subject.head_end - 1].kind == "word"
    if common and cue.end < timed < len(tokens) and word_class().get(tokens[timed].word) == "auxiliary":
        return True  # “the trucks announced on 3 May have not come”
    if tokens[subject.head_end - 1].word in group("bears words") and cue.end < len(tokens):
        return word_class().get(tokens[cue.end].word) == "preposition"  # “a letter found in the attic”
    if not subject.start or "o" not in cue.takes:
        return False
    articles = {tokens[subject.start].word, tokens[subject.end - 2].word if subject.end > 1 else ""}
    if cue.lemma == "call" and articles & {"a", "an"}:
        return True
    before = tokens[subject.start - 1]
    if before.kind != "word" or before.word in verbs() or before.word.endswith("ly"):
        return False
    sort = word_class().get(before.word)
    if sort == "preposition":
        return before.word not in group("clause opening") and "," not in {
            t.word for t in tokens[: subject.start]
        }
    return sort is None
