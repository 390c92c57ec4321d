"""On which side of its frame a statement stands: “…, Venn said” or “Venn said …”."""

from __future__ import annotations

from collections.abc import Sequence

from parsing.quotes.circumstances import circumstance_end
from parsing.quotes.cues import Cue, verbs
from parsing.quotes.hearers import hearer
from parsing.quotes.phrases import is_determined
from parsing.quotes.subjects import opens_with_participle
from parsing.quotes.tokens import Token, group, word_class

_FARTHEST_CLAUSE = 8


def stands_before(tokens: Sequence[Token], start: int, cue: Cue) -> bool:
    """Whether the statement ends before the frame that starts at `start`: a quotation or comma before it,
    nothing to report after the cue."""
    if start > 1 and tokens[start - 1].word == "as":
        start -= 1
    if not start or tokens[start - 1].kind not in ("comma", "quote", "dash", "stop"):
        return False
    leading = group("time") | group("sentence adverb")
    if not any(t.kind in ("quote", "name", "word") and t.word not in leading for t in tokens[:start]):
        return False
    end = _after_circumstances(tokens, cue, introduced=opens_sentence(tokens[0]))
    if end is None:
        return True
    if end < len(tokens) and (tokens[end].kind in ("quote", "colon") or tokens[end].word == "that"):
        return False
    return tokens[start - 1].kind == "quote" and not _reports(tokens, cue)


def _governs(cue: Cue, token: Token) -> bool:
    """“called for”, “warned against”, “vowed to”: the preposition leads to what is said."""
    if token.word == "to":
        return "i" in cue.takes
    return "o" in cue.takes and token.word in ("against", "for", "on", "upon")


def opens_sentence(token: Token) -> bool:
    """The word begins a phrase or clause that only leads up to the sentence."""
    sort = word_class().get(token.word) if token.kind == "word" else None
    return sort in ("preposition", "conjunction", "adverb") or token.word.endswith("ing")


def _after_circumstances(tokens: Sequence[Token], cue: Cue, introduced: bool) -> int | None:
    """Past when and where it was said; None where nothing more follows in the clause."""
    whom = hearer(tokens, cue.end) if "p" in cue.takes else None
    end = whom.end if whom else cue.end
    at = circumstance_end(tokens, end) if end < len(tokens) else end
    if end < len(tokens) and _governs(cue, tokens[end]) and (at == end or tokens[end].word != "on"):
        return end
    if whom and any(token.word == "to" for token in tokens[end : end + 2]):
        return end  # “urged the council to close the pier”
    while at < len(tokens):
        token = tokens[at]
        if token.kind in ("comma", "stop", "close", "dash"):
            following = tokens[at + 1] if at + 1 < len(tokens) else None
            quoted = following is not None and following.kind == "quote"
            fresh = at > end or opens_with_participle(tokens) or (quoted and tokens[at + 1].capital)
            return at + 1 if introduced and quoted and fresh else None
        if token.kind in ("quote", "colon") or token.word == "that":
            return at
        if cue.lemma == "put" and token.word == "it":
            return None
        sort = word_class().get(token.word) if token.kind == "word" else None
        opens = (
            sort in ("preposition", "adverb")
            or token.word in group("time")
            or token.word in ("when", "while")
        )
        if at == end and not opens:
            return at
        if _reports_again(tokens, at):
            return None
        at += 1
    return None


def _reports(tokens: Sequence[Token], cue: Cue) -> bool:
    """A clause follows the cue, at once or after whom it was told, and no other cue stands between."""
    for at in range(cue.end, min(cue.end + _FARTHEST_CLAUSE, len(tokens))):
        token = tokens[at]
        if token.word == "that" or token.kind in ("quote", "colon"):
            return True
        if _reports_again(tokens, at):
            break
    if "p" in cue.takes or cue.end >= len(tokens):
        return False
    following = tokens[cue.end]
    return following.kind == "name" or word_class().get(following.word) in ("pronoun", "determiner")


def _reports_again(tokens: Sequence[Token], at: int) -> bool:
    """Another verb of speech stands there, “wrote after Venn argued that”; not “in a report”."""
    verb = verbs().get(tokens[at].word) if tokens[at].kind == "word" else None
    return (
        verb is not None
        and not verb.forms.isdisjoint(("past", "third"))
        and not is_determined(tokens, at - 1)
    )
