"""Verbs of one sentence that tell of one day: what is dated for one is dated for the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from parsing import lexicon
from parsing.events.verbs import Verb, is_asked, is_bare_participle, is_issuing, main_verb, tells_result

_MOST = 24
"""Verbs of a sentence that are looked at: time stays linear."""
_AFTER = re.compile(r"\bafter\b|:\s", re.IGNORECASE)
_COLON = re.compile(r":\s")
_AHEAD = frozenset({"future", "modal"})
_WHO = re.compile(r",\s+\w[^,;:]*\Z")
_ENDS = re.compile(r"\s*(?:\.|\Z)")
_FARTHEST = 60
"""Characters from the comma to the verb of a report that ends a sentence."""
_MEANWHILE = re.compile(r"\b(?:when|as|while)\b", re.IGNORECASE)
# “said in a report [released on Friday]”, “a report [released on Friday] said”: when it was said.
_IN_A_REPORT = re.compile(r"[^,;:—–]*\b(?:in|on|to|by|at)\s+[^,;:—–]{0,60}\s\Z")
_SAYS_NEXT = re.compile(r"\s+(?:on|in|at|late|early|last|this|by|\s)*\Z", re.IGNORECASE)
_AND = re.compile(r"(?:,\s*)?\b(?:and|but|then)\b(?:\s+(?:then|also|immediately))*\s*\Z|,\s*(?:then\s*)?\Z")


def told_verb(visible: str, verbs: Sequence[Verb]) -> Verb | None:
    """The verb that says what a sentence tells: that of its main clause, unless this tells nothing.

    “Three people are missing after a boat sank”, “It was a dark day: a boat sank” and “Police say a boat
    sank” tell that it sank, “has not said why but left” that he left, “The port will close, the mayor
    announced” that she did.
    """
    main = main_verb(verbs)
    if main is None:
        return None
    verbs = verbs[:_MOST]
    later = [verb for verb in verbs if verb.start > main.start]
    if main.word in ("was", "were"):
        return next((verb for verb in later if _opens(visible, verbs, verb, _COLON)), main)
    if main.tense == "state":
        return next(
            (verb for verb in later if verb.tense == "past" and _opens(visible, verbs, verb, _AFTER)), main
        )
    if main.tense == "present" and _tells(main) and not tells_result(main):
        told = (verb for verb in later[:1] if verb.tense == "past" and not is_bare_participle(visible, verb))
        return next(told, main)
    if main.tense in _AHEAD and _is_report(visible, verbs[-1]):
        return verbs[-1]
    if main.negated and main.word in lexicon.words("reporting-verbs"):
        return next((verb for verb in later if _goes_on(visible, main, verb) and not verb.negated), main)
    return main


def without_issuing(visible: str, verbs: Sequence[Verb]) -> list[Verb]:
    """`verbs` without the participles that say when a report was published in which something was said: the
    date is that of the saying; and without “asked” of who answers."""
    return [
        verb
        for number, verb in enumerate(verbs)
        if not (_is_issuing(visible, verbs, number) or is_asked(visible, verb.start))
    ]


def _is_issuing(visible: str, verbs: Sequence[Verb], number: int) -> bool:
    verb = verbs[number]
    if not is_issuing(verb):
        return False
    if (
        number
        and _tells(verbs[number - 1])
        and _IN_A_REPORT.match(visible, verbs[number - 1].end, verb.start)
    ):
        return True
    following = verbs[number + 1] if number + 1 < len(verbs) else None
    says = following is not None and following.tense in ("past", "present") and not following.subordinate
    return says and following is not None and _SAYS_NEXT.match(visible, verb.end, following.start) is not None


@cache
def _reporting() -> frozenset[str]:
    """Past and third person of the verbs of speech that a clause may follow."""
    rows = lexicon.table("speech-verbs")
    return frozenset(
        form for _, third, past, _, takes in rows for form in (third, past) if set(takes) & set("cts")
    )


def _is_report(visible: str, verb: Verb) -> bool:
    """A sentence ends with who says the rest."""
    if verb.subordinate or verb.negated or verb.word not in _reporting():
        return False
    who = _WHO.search(visible, max(0, verb.start - _FARTHEST), verb.start)
    return who is not None and _ENDS.match(visible, verb.end) is not None


def share_a_day(visible: str, verbs: Sequence[Verb], main: Verb, dated: Verb | None) -> bool:
    """Whether the undated main verb of a sentence tells of the day of another: “were hurt when a roof fell on
    Sunday”, “left the hall and flew home on Sunday”.

    `visible` is the text without quotations and dates, `verbs` those of the sentence in order.
    """
    verbs = verbs[:_MOST]
    if dated not in verbs or dated is None or main.tense != "past" or dated.tense != "past" or _tells(dated):
        return False
    if dated.start < main.start:
        return _opens_with_meanwhile(visible, verbs, main, dated)
    if dated.subordinate:
        return _opens(visible, verbs, dated, _MEANWHILE)
    return _go_on(visible, verbs, main, dated)


def _tells(verb: Verb) -> bool:
    return verb.word in lexicon.words("reporting-verbs")


def _opens_with_meanwhile(visible: str, verbs: Sequence[Verb], main: Verb, dated: Verb) -> bool:
    """“When a roof fell on Sunday, ten people were hurt.”"""
    return (
        dated is verbs[0]
        and _opens(visible, verbs, dated, _MEANWHILE)
        and "," in visible[dated.end : main.start]
    )


def _opens(visible: str, verbs: Sequence[Verb], verb: Verb, opening: re.Pattern[str]) -> bool:
    """One of the words of `opening` opens the clause of `verb`."""
    before = max((other.end for other in verbs if other.end <= verb.start), default=max(0, verb.start - 80))
    return opening.search(visible, before, verb.start) is not None


def _go_on(visible: str, verbs: Sequence[Verb], main: Verb, dated: Verb) -> bool:
    """From `main` to `dated` each verb has the same subject, clauses in between left aside."""
    chain = [verb for verb in verbs if main.start < verb.start <= dated.start and not verb.subordinate]
    return all(verb.tense == "past" and _goes_on(visible, main, verb) for verb in chain)


def _goes_on(visible: str, main: Verb, verb: Verb) -> bool:
    """`verb` has the subject of `main`."""
    return (
        not verb.subordinate and _AND.search(visible, max(main.end, verb.start - 40), verb.start) is not None
    )
