"""Frames: a cue with its subject, and on which side of them the statement stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from parsing.quotes.agreement import agrees
from parsing.quotes.asked import is_asked
from parsing.quotes.cues import Cue, find_cues, verb_forms
from parsing.quotes.labels import opening_label, signature
from parsing.quotes.left_subjects import left_subject, opening_people
from parsing.quotes.nouns import claiming_nouns, noun_cues, quoting_nouns
from parsing.quotes.phrases import start_of_phrase
from parsing.quotes.sentence_subject import first_subject
from parsing.quotes.sides import stands_before
from parsing.quotes.subjects import Subject, is_done, is_people, moved, right_subject
from parsing.quotes.tokens import Token, group, word_class
from parsing.quotes.units import Unit

Side = Literal["left", "right", "between"]
"""`between`: only a quotation that stands between cue and subject is said, “called “…” by Orla Venn”."""
_INVERTING = frozenset("csq")
_LONGEST_ABSOLUTE = 6
_LONGEST_HEARD = 9
"""Tokens from “heard” to the verb of whom is heard."""
_LONGEST_PASSIVE = 12
"""Tokens between a cue and its “by”."""


@dataclass(frozen=True, slots=True)
class Frame:
    """`start`..`end` are the token numbers that subject and cue take up; `side` is where the statement
    stands seen from them. `cue` is None for a label (“Orla Venn: …”)."""

    start: int
    end: int
    subject: Subject | None
    cue: Cue | None
    side: Side
    cue_end: int


def find_frames(unit: Unit) -> list[Frame]:
    """The frames of a sentence in order; those in which nothing was said are left out."""
    tokens = unit.tokens
    frames: list[Frame] = []
    for cue in find_cues(tokens, unit.is_title):
        frame = _frame(tokens, cue, frames)
        if frame:
            frames.append(frame)
    frames += [
        Frame(min(cue.start, who.start), cue.end, who, cue, "right", cue.end)
        for cue, who in (*noun_cues(tokens), *quoting_nouns(tokens))
    ]
    frames += [Frame(cue.start, cue.end, who, cue, "left", cue.end) for cue, who in claiming_nouns(tokens)]
    return frames or _labelled(tokens)


def _labelled(tokens: Sequence[Token]) -> list[Frame]:
    """The frame of a speaker who is named without a verb."""
    label = opening_label(tokens)
    if label:
        return [Frame(0, label.end + 1, label, None, "right", label.end + 1)]
    label = signature(tokens)
    return [Frame(label.start - 1, label.end, label, None, "left", label.end)] if label else []


def _frame(tokens: tuple[Token, ...], cue: Cue, earlier: list[Frame]) -> Frame | None:
    if cue.form == "source":
        return _source(tokens, cue)
    if not cue.unsaid and "o" in cue.takes:
        passive = _passive(tokens, cue)
        if passive:
            return passive
    if cue.passive and not cue.unsaid:
        return _told_by(tokens, cue)
    if cue.unsaid or cue.passive:
        return None
    if cue.form == "participle":
        return _participle(tokens, cue, earlier)
    heard = _heard(tokens, cue) if cue.form == "base" else None
    if heard:
        return Frame(heard.start, cue.end, heard, cue, "right", cue.end)
    if _inverts(tokens, cue):
        subject = right_subject(tokens, cue.end)
        before = tokens[cue.start - 1].kind if cue.start else "quote"
        before = "quote" if before == "word" else before  # “…” So said Orla Venn
        if (
            subject
            and _ends_clause(tokens, subject.end, before)
            and not _describes_left(tokens, cue, subject)
        ):
            return Frame(cue.start, subject.end, subject, cue, "left", cue.end)
    return _with_left_subject(tokens, cue, earlier)


def _heard(tokens: Sequence[Token], cue: Cue) -> Subject | None:
    """“listened to him call”, “heard Orla Venn describe”: whom somebody hears."""
    for at in range(cue.start - 2, max(-1, cue.start - _LONGEST_HEARD), -1):
        if tokens[at].word in group("overhears"):
            start = at + 1 + (tokens[at + 1].word == "to")
            return (
                Subject(start, cue.start, start, cue.start)
                if _is_somebody(tokens, start, cue.start)
                else None
            )
    return None


def _is_somebody(tokens: Sequence[Token], start: int, end: int) -> bool:
    """One pronoun, or a name with no more than its title before it."""
    if end - start == 1 and tokens[start].word in group("object pronoun"):
        return True
    whole = all(token.kind in ("word", "name") and not token.possessive for token in tokens[start:end])
    return whole and start_of_phrase(tokens, end - 1) <= start < end


def _describes_left(tokens: Sequence[Token], cue: Cue, subject: Subject) -> bool:
    """“Orla Venn, the mayor, said the plan, …”: a common noun after the cue, a name before it."""
    if tokens[subject.head_end - 1].kind == "name" or not cue.start or tokens[cue.start - 1].kind != "comma":
        return False
    before = left_subject(tokens, cue.start)
    return before is not None and tokens[before.head_end - 1].kind == "name"


def _with_left_subject(tokens: tuple[Token, ...], cue: Cue, earlier: list[Frame]) -> Frame | None:
    before = tokens[cue.start - 1] if cue.start else None
    if before and before.word in ("and", "but", "or", "then") and before.kind == "word":
        subject = _who_goes_on(tokens, cue.start, earlier)
        start = cue.start
    else:
        subject = left_subject(tokens, cue.start)
        start = subject.start if subject else cue.start
        if subject is None and before and before.kind == "comma" and earlier:
            subject = earlier[-1].subject if goes_on_in_headline(tokens, cue) else None
    if subject is None or not agrees(tokens, subject, cue):
        subject = opening_people(tokens, cue.start)
        start = subject.start if subject else start
        if subject is None or not agrees(tokens, subject, cue):
            return None
    if is_asked(tokens, start):
        return None
    side: Side = "left" if stands_before(tokens, start, cue) else "right"
    return Frame(start, cue.end, subject, cue, side, cue.end)


def goes_on_in_headline(tokens: Sequence[Token], cue: Cue) -> bool:
    """“Port says in talks, denies sale plan”: a verb in the present right behind a comma."""
    return cue.start == cue.verb and cue.is_denial and "third" in verb_forms(tokens[cue.verb])


def _who_goes_on(tokens: tuple[Token, ...], end: int, earlier: list[Frame]) -> Subject | None:
    """Who “and told him” goes on from: the speaker before, not “the report” of “According to the report, Venn
    met Brekk and told him” or “In May, the report says, Venn met Brekk and told him”."""
    if not earlier:
        return first_subject(tokens[:end])
    last = earlier[-1]
    main = _main_clause(tokens, last, end)
    if main:
        return main
    cited = last.cue is not None and last.cue.form == "source" and last.side == "right"
    inserted = last.side == "left" and not any(token.kind == "quote" for token in tokens[: last.start])
    if not (cited or inserted) or tokens[last.end].kind != "comma":
        return last.subject
    found = first_subject(tokens[last.end + 1 : end])
    return moved(found, last.end + 1) if found else last.subject


def _main_clause(tokens: tuple[Token, ...], last: Frame, end: int) -> Subject | None:
    """“As the crowd began to chant, Venn rose and joked”: who acts behind the clause that opens the sentence,
    of which the `last` frame is a part."""
    if tokens[0].word not in group("clause opening") or tokens[0].kind != "word":
        return None
    commas = [at for at in range(last.end, end - 1) if tokens[at].kind == "comma"]
    found = first_subject(tokens[commas[0] + 1 : end]) if commas else None
    return moved(found, commas[0] + 1) if found else None


def _source(tokens: tuple[Token, ...], cue: Cue) -> Frame | None:
    subject = right_subject(tokens, cue.end)
    if subject is None:
        return None
    leading = not any(token.kind in ("word", "name", "quote", "number") for token in tokens[: cue.start])
    side: Side = "right" if leading else "left"
    return Frame(cue.start, subject.end, subject, cue, side, cue.end)


def _passive(tokens: tuple[Token, ...], cue: Cue) -> Frame | None:
    """“was described as “a wreck” by Orla Venn”: the quotation right before “by” is hers."""
    stop = min(len(tokens), cue.end + _LONGEST_PASSIVE)
    for at in range(cue.end + 1, stop):
        if tokens[at - 1].kind == "quote" and tokens[at].word == "by":
            subject = right_subject(tokens, at + 1)
            return Frame(cue.start, cue.end, subject, cue, "between", cue.end) if subject else None
        if tokens[at].kind not in ("word", "name", "quote", "number"):
            break
    return None


def _told_by(tokens: Sequence[Token], cue: Cue) -> Frame | None:
    """“was told by a judge that …”, “was described by Orla Venn as …”."""
    if {"p", "o"}.isdisjoint(cue.takes) or cue.end >= len(tokens) or tokens[cue.end].word != "by":
        return None
    if cue.lemma in group("also a deed"):
        return None
    subject = right_subject(tokens, cue.end + 1)
    if subject is None or subject.end >= len(tokens):
        return None
    opens = tokens[subject.end].word in group("told by somebody") or tokens[subject.end].kind == "quote"
    return Frame(cue.start, subject.end, subject, cue, "right", subject.end) if opens else None


def _participle(tokens: tuple[Token, ...], cue: Cue, earlier: list[Frame]) -> Frame | None:
    """“…, saying”: the speaker is whoever acts in the sentence."""
    before = tokens[cue.start - 1] if cue.start else None
    if before and (before.word in group("before a noun") or _is_warning(tokens, cue)):
        return None
    if before and _names_a_craft(tokens, cue.start):
        return None
    quoted = _quoted_as(tokens, cue.start) if before and before.word == "as" else None
    if quoted:
        return Frame(quoted.start, cue.end, quoted, cue, "right", cue.end)
    if before and before.word in group("bears words"):
        start = start_of_phrase(tokens, cue.start - 1)
        return Frame(start, cue.end, Subject(start, cue.start, start, cue.start), cue, "right", cue.end)
    if before and _has_own_subject(tokens, cue.start, before):
        subject = _shown(tokens, cue.start) or left_subject(tokens, cue.start)
        start = subject.start if subject else cue.start
        return Frame(start, cue.end, subject, cue, "right", cue.end)
    subject = earlier[-1].subject if earlier else first_subject(tokens[: cue.start]) or first_subject(tokens)
    return Frame(cue.start, cue.end, subject, cue, "right", cue.end)


def _quoted_as(tokens: Sequence[Token], end: int) -> Subject | None:
    """Whom “quoted Orla Venn as saying” quotes."""
    for at in range(end - 2, max(-1, end - _LONGEST_PASSIVE), -1):
        if tokens[at].kind not in ("word", "name"):
            return None
        if tokens[at].word in group("quoting"):
            whom = right_subject(tokens, at + 1)
            return whom if whom and whom.end <= end - 1 else None
    return None


def _names_a_craft(tokens: Sequence[Token], at: int) -> bool:
    """“a creative writing professor”: an adjective before the word, and an article before that."""
    before = tokens[at - 1]
    if at < 2 or before.kind != "word" or before.word in word_class() or is_people(before):
        return False
    bears = before.word in group("bears words") | group("text") | group("work") | group("recording")
    return not bears and tokens[at - 2].word in group("article") and tokens[at - 2].kind == "word"


def _shown(tokens: Sequence[Token], end: int) -> Subject | None:
    """“footage of Orla Venn saying”: the one who is seen or heard."""
    for at in range(end - 1, max(0, end - _LONGEST_ABSOLUTE), -1):
        if tokens[at].word == "of" and tokens[at - 1].word in group("recording"):
            return Subject(at + 1, end, at + 1, end) if at + 1 < end else None
    return None


def _is_warning(tokens: Sequence[Token], cue: Cue) -> bool:
    """“a red wind warning for the coast”: the noun, where an article opens the phrase and nothing tells what
    of."""
    following = tokens[cue.end] if cue.end < len(tokens) else None
    if cue.lemma != "warn" or tokens[cue.start - 1].kind not in ("name", "word"):
        return False
    tells = following is not None and (
        following.word in ("about", "against", "of", "that")
        or following.kind in ("name", "quote", "colon", "number")
        or word_class().get(following.word) in ("determiner", "pronoun")
    )
    start = start_of_phrase(tokens, cue.start - 1)
    return not tells and start < cue.start and tokens[start].word in group("article")


def _has_own_subject(tokens: Sequence[Token], start: int, before: Token) -> bool:
    if before.possessive or before.word in group("time"):
        return False
    if before.kind != "name":
        return _is_absolute(tokens, start)
    named = left_subject(tokens, start)
    return named is not None and (
        not named.start or tokens[named.start - 1].word not in ("to", "in", "at", "on", "for")
    )


def _is_absolute(tokens: Sequence[Token], end: int) -> bool:
    """“with her niece calling for …”: the participle has a subject of its own."""
    start = max(0, end - _LONGEST_ABSOLUTE)
    return any(
        token.word == "with" and all(other.kind in ("word", "name") for other in tokens[at:end])
        for at, token in enumerate(tokens[start : end - 1], start)
    )


def _inverts(tokens: Sequence[Token], cue: Cue) -> bool:
    """The subject may follow the cue: it stands after a quotation, a comma, or at the very start."""
    if cue.start and tokens[cue.start - 1].kind == "quote":
        return "p" not in cue.takes or "q" in cue.takes
    if cue.start > 1 and tokens[cue.start - 1].word in ("so", "thus"):
        return tokens[cue.start - 2].kind == "quote"
    if not _INVERTING & set(cue.takes):
        return False
    if cue.is_denial:
        return False  # “Port in talks, denies sale plan”
    return cue.start == 0 or tokens[cue.start - 1].kind in ("comma", "dash", "stop")


def _ends_clause(tokens: Sequence[Token], at: int, before: str) -> bool:
    """No verb or second noun phrase follows the subject that “said” went before; after a mere comma
    the clause must end there."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    if before != "quote":
        return token.kind in ("comma", "stop", "close", "dash") or token.word == "who"
    if token.kind != "word":
        return token.kind != "name"
    sort = word_class().get(token.word)
    if sort is None and (is_done(token) or token.word.endswith("ing")):  # “said a man standing nearby”
        sort = word_class().get(tokens[at + 1].word) if at + 1 < len(tokens) else None
    return sort in ("preposition", "adverb") or token.word in group("after a subject")
