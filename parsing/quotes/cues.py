"""Words that say it was said: finite verbs, participles, “according to”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from parsing import lexicon
from parsing.quotes.tokens import Token, group, word_class

Form = Literal["finite", "base", "participle", "source", "noun"]
"""`source` is “according to” and the like: the speaker follows, the statement stands around it; `noun` is
“her claim that”."""


_IDIOMS = {"asked not to", "begs to differ", "begged to differ"}
_PARTICLES = {"on": "goes on", "back": "answers back", "in": "breaks in"}
"""A word behind a verb -> the group of the verbs that say, with it, that somebody speaks."""
_CITING = {("per",), ("to", "quote")}
"""Source cues that are often something else."""
_OPEN_ENDINGS = ("ed", "ing", "s")
"""Of verbs that are cues only beside a quotation."""
_LONGEST_AGENT = 8
"""Tokens of “by a local paper” in “was quoted by a local paper as saying”."""
_LONGEST_NAMED = 8
"""Tokens of what somebody refers to as something."""


@dataclass(frozen=True, slots=True)
class Verb:
    """What the lexicon says of a form: its lemma, what it may be, and what may follow it (see the file)."""

    lemma: str
    forms: frozenset[str]
    """Of: base, third, past, ing."""
    takes: str


@dataclass(frozen=True, slots=True)
class Cue:
    """`start`..`end` are token numbers, auxiliaries and adverbs taken in, `end` exclusive."""

    start: int
    end: int
    verb: int
    """Number of the verb's own token."""
    form: Form
    lemma: str
    takes: str
    unsaid: bool = False
    """“did not say”, “declined to say”, “could say”: nothing was said."""
    passive: bool = False

    @property
    def is_denial(self) -> bool:
        return self.lemma in group("denial")


@cache
def verbs() -> dict[str, Verb]:
    """Every form of a speech verb, lower case."""
    found: dict[str, Verb] = {}
    for base, third, past, ing, takes in lexicon.table("speech-verbs"):
        for form, written in (("base", base), ("third", third), ("past", past), ("ing", ing)):
            known = found.get(written)
            forms = (known.forms if known else frozenset()) | {form}
            found[written] = Verb(base, forms, takes)
    return found


def verb_forms(token: Token) -> frozenset[str]:
    """What forms of a speech verb the word may be, if any."""
    verb = verbs().get(token.word) if token.kind == "word" else None
    return verb.forms if verb else frozenset()


def find_cues(tokens: tuple[Token, ...], is_title: bool = False) -> list[Cue]:
    """The cues of a sentence in order; in a title a verb may have a capital."""
    cues = []
    known, sources = verbs(), _sources()
    for number, token in enumerate(tokens):
        source = _source_at(tokens, number) if token.word in sources else None
        if source:
            cues.append(Cue(number, number + len(source), number, "source", " ".join(source), "c"))
            continue
        if token.kind != "word" and not (token.kind == "name" and (is_title or _opens(tokens, number))):
            continue
        if number and _goes_with(tokens[number - 1], token):
            start, _ = _helpers(tokens, number - 1)
            cues.append(Cue(start, number + 1, number - 1, "finite", f"go {token.word}", "q"))
            continue
        verb = known.get(token.word)
        if verb is None and token.word.endswith(_OPEN_ENDINGS):
            verb = _beside_quotation(tokens, number)
        if verb and not token.possessive:
            cue = _read(tokens, number, verb)
            if cue:
                cues.append(cue)
    return cues


@cache
def _sources() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The first word of a source cue -> the cues that begin with it."""
    phrases = [tuple(phrase.split()) for phrase in lexicon.lines("source-cues.txt")]
    return {words[0]: tuple(other for other in phrases if other[0] == words[0]) for words in phrases}


def _source_at(tokens: Sequence[Token], number: int) -> tuple[str, ...] | None:
    for words in _sources()[tokens[number].word]:
        if tuple(token.word for token in tokens[number : number + len(words)]) == words:
            return words if words not in _CITING or _cites(tokens, number) else None
    return None


def _cites(tokens: Sequence[Token], at: int) -> bool:
    """“…,” per the statutes; “To quote Orla Venn, “…””; not “two a day per head”, “declined to quote her”."""
    parted = not at or tokens[at - 1].kind in ("comma", "quote")
    behind = at + (2 if tokens[at].word == "to" else 1)
    following = tokens[behind] if behind < len(tokens) else None
    return (
        parted and following is not None and (following.kind == "name" or following.word in group("article"))
    )


def _goes_with(verb: Token, particle: Token) -> bool:
    """“went on”, “fired back”, “chimed in”."""
    return particle.word in _PARTICLES and verb.word in group(_PARTICLES[particle.word])


def _opens(tokens: tuple[Token, ...], number: int) -> bool:
    """“Continued Venn: “…””: a verb that opens the sentence has a capital."""
    return number == 0 and [token.kind for token in tokens[1:3]] in (
        ["name", "colon"],
        ["name", "name"],
        ["name", "quote"],
    )


def _beside_quotation(tokens: tuple[Token, ...], number: int) -> Verb | None:
    """“…,” boomed Venn; and he boomed, “…”: any verb form that stands between a quotation and its subject.
    Also “referred to it as “…””."""
    word = tokens[number].word
    if word in group("names as") and _as_quotation(tokens, number + 1):
        return Verb("refer", frozenset(["past" if word.endswith("ed") else "third"]), "q")
    if word.endswith("ing") and any(
        token.word == "with" for token in tokens[max(0, number - 4) : number - 1]
    ):
        return Verb(word, frozenset(["ing"]), "q")
    if not word.endswith("ed") or len(word) < 5 or word in word_class():
        return None
    before = tokens[number - 1] if number else None
    after = [token.kind for token in tokens[number + 1 : number + 3]]
    if before and before.kind == "quote" and after[:1] == ["name"]:
        return Verb(word, frozenset(["past"]), "q")
    if after in (["comma", "quote"], ["colon", "quote"]):
        return Verb(word, frozenset(["past"]), "q")
    return None


def _as_quotation(tokens: Sequence[Token], start: int) -> bool:
    """“to … as “…”” follows."""
    if start >= len(tokens) or tokens[start].word != "to":
        return False
    ends = (
        at for at in range(start + 1, min(start + _LONGEST_NAMED, len(tokens) - 1)) if tokens[at].word == "as"
    )
    return any(tokens[at + 1].kind == "quote" for at in ends)


def _read(tokens: tuple[Token, ...], number: int, verb: Verb) -> Cue | None:
    """The verb with what stands before it, None where it is no verb here."""
    start, helpers = _helpers(tokens, number)
    before = tokens[start - 1] if start else None
    passive = bool(helpers & group("be")) and "ing" not in verb.forms
    unsaid = bool(helpers & (group("not") | group("modal"))) or any(word.endswith("n't") for word in helpers)
    if "ing" in verb.forms:
        form: Form = "finite" if helpers & group("be") else "participle"
    elif "past" in verb.forms or "third" in verb.forms or helpers:
        form = "finite"
    else:
        form = "base"
    if before and before.word == "to" and form == "base":
        return _infinitive(tokens, start, number, verb)
    reported = _reported(tokens, start, helpers, form)
    if reported is not None:
        return Cue(reported, number + 1, number, "finite", verb.lemma, verb.takes)
    if before and _is_object(before, tokens[number]):
        return None
    owned = before is not None and (before.possessive or before.word in group("noun follows"))
    verbal = tokens[number].word in group("never a noun")
    acting = before is not None and before.word == "those" and "ing" in verb.forms
    relative = before is not None and before.word == "that" and (verbal or "past" in verb.forms)
    heard = (
        form == "base"
        and start > 1
        and tokens[start - 1].word == "her"
        and tokens[start - 2].word in group("overhears")
    )
    if before and owned and not (acting or relative or heard or (before.possessive and verbal)):
        return None
    if " ".join(token.word for token in tokens[number : number + 3]) in _IDIOMS:
        return None
    if tokens[number].word == "note" and before and before.word in group("takes"):
        return None
    return Cue(start, number + 1, number, form, verb.lemma, verb.takes, unsaid, passive)


def _is_object(before: Token, noun: Token) -> bool:
    """“denied reports that”: what could be a verb stands right behind one."""
    return noun.word in group("also a noun") and not verb_forms(before).isdisjoint(("past", "third"))


def _reported(tokens: tuple[Token, ...], start: int, helpers: set[str], form: Form) -> int | None:
    """Where “was quoted as” saying, “is reported to have” said begins: who speaks stands before it."""
    before = tokens[start - 1].word if start else ""
    governor = None
    if before == "to" and "have" in helpers and form == "finite":
        told = start > 1 and tokens[start - 2].word in group("reported of")
        governor = start - 2 if told else None
    elif before == "as" and (form == "participle" or "having" in helpers):
        governor = _quoted(tokens, start - 1)
    if governor is None:
        return None
    begins, words = _helpers(tokens, governor)
    return begins if words & group("be") else None


def _quoted(tokens: Sequence[Token], end: int) -> int | None:
    """The number of “quoted” in “quoted as”, “quoted by a local paper as”, of which “as” is `end`."""
    for at in range(end - 1, max(-1, end - _LONGEST_AGENT), -1):
        if tokens[at].word in group("quoted as"):
            return at if at == end - 1 or tokens[at + 1].word in ("by", "in", "on") else None
        if tokens[at].kind not in ("word", "name"):
            return None
    return None


def _helpers(tokens: tuple[Token, ...], number: int) -> tuple[int, set[str]]:
    """Where the verb group starts, and its auxiliaries and adverbs."""
    start, helpers = number, set()
    while start and (_helps(tokens[start - 1]) or _is_since(tokens, start - 1)):
        start -= 1
        helpers.add(tokens[start].word)
    return start, helpers


def _is_since(tokens: Sequence[Token], at: int) -> bool:
    """“has since said”."""
    return tokens[at].word == "since" and at > 0 and tokens[at - 1].word in group("perfect")


def _helps(token: Token) -> bool:
    if token.kind != "word":
        return False
    return word_class().get(token.word) in ("auxiliary", "adverb") or (
        token.word.endswith("ly") and len(token.word) > 4 and token.word not in group("no adverb")
    )


def _infinitive(tokens: tuple[Token, ...], start: int, number: int, verb: Verb) -> Cue | None:
    """“went on to say” is said; “declined to say” is not; “to say” alone tells nothing."""
    governor = start - 2
    helper_start = _helpers(tokens, governor)[0] if governor >= 0 else 0
    word = tokens[governor].word if governor >= 0 else ""
    if word in group("unsaid"):
        return Cue(helper_start, number + 1, number, "finite", verb.lemma, verb.takes, unsaid=True)
    if word == "on" and governor and tokens[governor - 1].word in ("went", "goes", "go", "going"):
        first, _ = _helpers(tokens, governor - 1)
        return Cue(first, number + 1, number, "finite", verb.lemma, verb.takes)
    if word == "heard" and _helpers(tokens, governor)[1] & group("be"):
        return Cue(helper_start, number + 1, number, "finite", verb.lemma, verb.takes)
    if word in group("said all the same"):
        return Cue(helper_start, number + 1, number, "finite", verb.lemma, verb.takes)
    return None
