"""The noun phrase that says who speaks: before the cue, after it, or at the head of the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsing import lexicon
from parsing.quotes.cues import verbs
from parsing.quotes.tokens import Token, group, word_class

_LONGEST = 24
_LONGEST_INVERTED = 9
_LONGEST_ROLE = 8


@dataclass(frozen=True, slots=True)
class Subject:
    """Token numbers, ends exclusive. `start`..`end` is the whole phrase with its apposition, `head_start`..
    `head_end` the part that names: “a spokesman” of “a spokesman for the port”."""

    start: int
    end: int
    head_start: int
    head_end: int


def left_subject(tokens: Sequence[Token], end: int) -> Subject | None:
    """The subject of a verb group that starts at token `end`, past appositions and parentheses."""
    last = _skip_left(tokens, end)
    if last < 0:
        return None
    token = tokens[last]
    if token.kind == "comma":
        return _before_apposition(tokens, last)
    return _phrase_left(tokens, last)


def _skip_left(tokens: Sequence[Token], end: int) -> int:
    """The number of the last token of what stands before `end`, brackets and words of time passed over."""
    last = end - 1
    while last >= 0:
        token = tokens[last]
        if token.kind == "close":
            opening = last
            while opening >= 0 and tokens[opening].kind != "open":
                opening -= 1
            if opening <= 0:
                return -1
            last = opening - 1
        elif (
            token.word in group("time")
            and last
            and tokens[last - 1].word in ("on", "this", "last", "in", "earlier", "late")
        ):
            last -= 2
        elif (
            token.word in group("time") and token.kind == "name" and last and tokens[last - 1].kind == "name"
        ):
            last -= 1
        else:
            return last
    return last


def _phrase_left(tokens: Sequence[Token], last: int) -> Subject | None:
    """The noun phrase that ends with token `last`."""
    final = tokens[last]
    if final.word in group("subject pronoun") and final.kind == "word":
        if final.word == "who":
            return _antecedent(tokens, last)
        return Subject(last, last + 1, last, last + 1)
    start = _start_of_phrase(tokens, last)
    if start > last:
        return None
    return _subject(tokens, start, last + 1)


def _start_of_phrase(tokens: Sequence[Token], last: int) -> int:
    """Where the noun phrase that ends with token `last` starts."""
    start = last + 1
    while start and last - start < _LONGEST:
        token = tokens[start - 1]
        sort = word_class().get(token.word) if token.kind == "word" else None
        if token.kind in ("name", "number") or (token.kind == "word" and sort is None):
            if token.kind == "word" and _is_verb(tokens, start - 1, last):
                break
            start -= 1
        elif sort == "determiner":
            start -= 1
            if not _attaches(tokens, start - 1) and not _is_determined(tokens, start - 1):
                break
        elif start <= last and (_attaches(tokens, start - 1) or _joins(tokens, start - 1)):
            start -= 1
        else:
            break
    return start


def _is_determined(tokens: Sequence[Token], at: int) -> bool:
    """One more determiner stands before: “all the”, “one of his”."""
    return at >= 0 and tokens[at].kind == "word" and word_class().get(tokens[at].word) == "determiner"


def _attaches(tokens: Sequence[Token], at: int) -> bool:
    """A preposition at `at` that hangs on a noun before it: “spokesman for”, “Venn of”."""
    if at < 1 or tokens[at].word not in group("attaching"):
        return False
    before = tokens[at - 1]
    if before.kind == "word":
        sort = word_class().get(before.word)
        return (sort is None and not _is_verb(tokens, at - 1, at)) or (
            sort == "determiner" and tokens[at].word == "of"
        )
    return before.kind == "name" and tokens[at].word in ("of", "from", "at", "for", "with")


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """“and” at `at` between two names."""
    return (
        at > 0
        and tokens[at].word in ("and", "&")
        and tokens[at - 1].kind == "name"
        and tokens[at + 1].kind == "name"
    )


def _is_verb(tokens: Sequence[Token], at: int, last: int) -> bool:
    """A lower-case word that is a verb here rather than a noun."""
    word = tokens[at].word
    verb = verbs().get(word)
    if verb and ("past" in verb.forms or "third" in verb.forms) and at < last:
        return "past" in verb.forms or not at or word_class().get(tokens[at - 1].word) != "determiner"
    return False


def _subject(tokens: Sequence[Token], start: int, end: int) -> Subject | None:
    """The phrase without an opening preposition's part, and its head."""
    if (
        start
        and tokens[start - 1].kind == "word"
        and word_class().get(tokens[start - 1].word) == "preposition"
    ):
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


def _after_introduction(tokens: Sequence[Token], start: int, end: int) -> int:
    """In “in a statement Orla Venn” the subject starts with the name; in “from the port” there is none."""
    at = end
    while at > start and tokens[at - 1].kind == "name":
        at -= 1
    if at in (start, end):
        return start if at == start else end
    return at


def _antecedent(tokens: Sequence[Token], who: int) -> Subject | None:
    """Whom “who” stands for: the phrase before it, over a comma."""
    last = who - 1
    if last >= 0 and tokens[last].kind == "comma":
        last -= 1
    last = _skip_left(tokens, last + 1)
    return (
        _phrase_left(tokens, last) if last >= 0 and tokens[last].kind in ("name", "word", "number") else None
    )


def _before_apposition(tokens: Sequence[Token], comma: int) -> Subject | None:
    """“Orla Venn, who runs the port, said”: the phrase before the comma that opens the apposition."""
    clause = comma
    while clause and tokens[clause - 1].kind not in ("quote", "stop", "colon", "dash"):
        clause -= 1
    at = clause
    while at < comma:
        cut = at
        while cut < comma and tokens[cut].kind != "comma":
            cut += 1
        found = _chunk_subject(tokens, at, cut, comma)
        if found and cut < comma:
            return found
        at = cut + 1
    return None


def _chunk_subject(tokens: Sequence[Token], start: int, end: int, comma: int) -> Subject | None:
    """The noun phrase that a chunk between commas is, or ends with."""
    while (
        start < end
        and tokens[start].kind == "word"
        and tokens[start].word in ("and", "but", "or", "yet", "so")
    ):
        start += 1
    if start >= end:
        return None
    last = _skip_left(tokens, end)
    if last < start or tokens[last].kind not in ("name", "word"):
        return None
    found = _phrase_left(tokens, last)
    if found is None or found.start < start:
        return None
    opens = found.start == start or word_class().get(tokens[found.start - 1].word) in ("conjunction",)
    if not opens or not _is_nominal(tokens, found):
        return None
    return _with_name(tokens, found, end + 1, comma)


def _is_nominal(tokens: Sequence[Token], subject: Subject) -> bool:
    words = tokens[subject.head_start : subject.head_end]
    return any(token.kind == "name" for token in words) or (
        words[0].kind == "word" and word_class().get(words[0].word) in ("determiner", "pronoun", None)
    )


def _with_name(tokens: Sequence[Token], subject: Subject, start: int, end: int) -> Subject:
    """“the mayor, Orla Venn,”: the apposition that is a bare name names."""
    if tokens[subject.head_end - 1].kind == "name":
        return subject
    name = end
    while name > start and tokens[name - 1].kind == "name":
        name -= 1
    role = tokens[start:name]
    if name < end and end - start <= _LONGEST_ROLE and all(_describes(token) for token in role):
        return Subject(subject.start, end, name, end)
    return subject


def _describes(token: Token) -> bool:
    """A word that may stand before a name in an apposition: “the far-right leader Orla Venn”."""
    sort = word_class().get(token.word) if token.kind == "word" else "determiner"
    return token.kind in ("word", "name") and sort in (None, "determiner")


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
    end = _end_of_phrase(tokens, start)
    if end == start or end - start > _LONGEST_INVERTED:
        return None
    head_end = end
    full_end = _attached_end(tokens, end)
    subject = Subject(start, full_end, start, head_end)
    if full_end < len(tokens) and tokens[full_end].kind == "comma":
        stop = full_end + 1
        while stop < len(tokens) and _describes(tokens[stop]):
            stop += 1
        return _with_name(tokens, subject, full_end + 1, stop)
    return subject


def _end_of_phrase(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < len(tokens):
        token = tokens[end]
        sort = word_class().get(token.word) if token.kind == "word" else None
        if token.kind in ("name", "number"):
            if token.word in group("time") and end > start:
                break
        elif token.kind == "word":
            follows_name = end > start and tokens[end - 1].kind == "name" and not tokens[end - 1].possessive
            if (
                token.word in ("and", "&")
                and follows_name
                and end + 1 < len(tokens)
                and tokens[end + 1].kind == "name"
            ):
                end += 1
                continue
            if sort == "determiner":
                if end > start and not _is_determined(tokens, end - 1):
                    break
            elif sort is not None or token.word in verbs():
                break
        else:
            break
        end += 1
    return end


def _attached_end(tokens: Sequence[Token], end: int) -> int:
    """Past “of the port”, “for the council” after a common noun or a title."""
    while (
        end < len(tokens)
        and tokens[end].kind == "word"
        and tokens[end].word in ("of", "for", "at", "from", "with")
    ):
        inner = _end_of_phrase(tokens, end + 1)
        if inner == end + 1:
            break
        end = inner
    return end


def first_subject(tokens: Sequence[Token]) -> Subject | None:
    """The subject of the whole sentence: its first noun phrase after an introduction."""
    at = 0
    while at < len(tokens) and tokens[at].kind != "quote":
        token = tokens[at]
        sort = word_class().get(token.word) if token.kind == "word" else None
        if sort == "pronoun" and token.word in group("subject pronoun"):
            return Subject(at, at + 1, at, at + 1)
        if _introduces(token, sort, at):
            at = _next_comma(tokens, at)
        elif token.kind in ("name", "number", "word") and sort in (None, "determiner"):
            end = _end_before_verb(tokens, at)
            if all(word.kind == "number" or word.word in group("time") for word in tokens[at:end]):
                at = end
                continue
            return _subject(tokens, at, end)
        else:
            at += 1
    return None


def _end_before_verb(tokens: Sequence[Token], start: int) -> int:
    """Where the noun phrase at `start` ends in a sentence whose verb nobody has found."""
    end = max(_end_of_phrase(tokens, start), start + 1)
    roles = lexicon.words("roles")
    for at in range(start + 1, end):
        token, before = tokens[at], tokens[at - 1]
        if token.kind != "word":
            continue
        if before.kind == "name" and not before.possessive and token.word not in roles | group("body"):
            return at
        if token.word.endswith("ed") and word_class().get(before.word) != "determiner":
            return at
    return end


def _introduces(token: Token, sort: str | None, at: int) -> bool:
    """The word opens a phrase or clause that stands before the subject."""
    if sort in ("preposition", "conjunction"):
        return token.word not in ("and", "but", "or", "so", "yet")
    return at == 0 and token.kind != "number" and sort is None and token.word.endswith(("ing", "ed"))


def _next_comma(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].kind not in ("comma", "quote"):
        at += 1
    return at + 1 if at < len(tokens) and tokens[at].kind == "comma" else at
