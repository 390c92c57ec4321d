"""Who speaks where the noun phrase stands before the cue: past appositions, brackets and participles."""

from __future__ import annotations

from collections.abc import Sequence

from parsing import lexicon
from parsing.quotes.phrases import end_of_phrase, start_of_phrase
from parsing.quotes.subjects import (
    Subject,
    is_done,
    is_people,
    opens_with_participle,
    opens_with_time,
    subject_of,
    with_name,
)
from parsing.quotes.tokens import Token, group, word_class

_LONGEST_ASIDE = 20


def left_subject(tokens: Sequence[Token], end: int) -> Subject | None:
    """The subject of a verb group that starts at token `end`, past appositions and parentheses."""
    last = _skip_left(tokens, end)
    if last < 0:
        return None
    token = tokens[last]
    if token.kind == "comma":
        return (
            _relative(tokens, last)
            or _office_and_name(tokens, last)
            or _before_apposition(tokens, last)
            or _past_quotation(tokens, last)
        )
    found = _past_participle(tokens, end) or _phrase_left(tokens, last) or _before_participle(tokens, last)
    if found and found.start and tokens[found.start - 1].kind == "comma" and _tells_office(tokens, found):
        return _described(tokens, found) or found
    return found


def _past_participle(tokens: Sequence[Token], end: int) -> Subject | None:
    """“A video shared widely since Sunday claims”: the noun phrase that opens the clause, with what was done
    to it and no verb behind."""
    start = end
    while start and tokens[start - 1].kind in ("word", "name", "number"):
        start -= 1
    if start == end or tokens[start].word not in group("article") or tokens[start].kind != "word":
        return None
    at = start + 1
    while (
        at < end
        and tokens[at].kind == "word"
        and tokens[at].word not in word_class()
        and not is_done(tokens[at])
    ):
        at += 1
    if not start + 1 < at < end or not is_done(tokens[at]):
        return None
    hangs = at + 1 == end or _hangs(tokens[at + 1])
    verbs_behind = any(
        token.kind == "word"
        and (word_class().get(token.word) in ("auxiliary", "pronoun", "conjunction") or is_done(token))
        for token in tokens[at + 1 : end]
    )
    return Subject(start, at, start, at) if hangs and not verbs_behind else None


def opening_people(tokens: Sequence[Token], end: int) -> Subject | None:
    """“Dockers fighting to keep the pier say”, “Families of those hit by the flood said”: the people
    with whom the clause opens, and no verb between what hangs on them and the cue."""
    start = end
    while start and end - start < _LONGEST_ASIDE and tokens[start - 1].kind in ("word", "name", "number"):
        start -= 1
    start += start < end and tokens[start].word in ("and", "but", "as", "while")
    return _people_at(tokens, start, end)


def _people_at(tokens: Sequence[Token], start: int, end: int) -> Subject | None:
    head = max(end_of_phrase(tokens, start), start + 1) if start < end else end
    while head - 1 > start and tokens[head - 1].word.endswith("ing"):
        head -= 1
    if head >= end or not is_people(tokens[head - 1]) or not _hangs_on(tokens[head]):
        return None
    between = tokens[head + 1 : end]
    if any(_is_verb(token, following) for token, following in zip(between, tokens[head + 2 :], strict=False)):
        return None
    return Subject(start, end, start, head)


def _hangs_on(token: Token) -> bool:
    ends = token.kind == "word" and token.word.endswith("ing") and len(token.word) > 4
    return ends or word_class().get(token.word) == "preposition" or is_done(token)


def _is_verb(token: Token, following: Token) -> bool:
    """A verb, and no participle that something hangs on."""
    if token.kind != "word":
        return False
    if word_class().get(token.word) == "auxiliary" or token.word in group("subject pronoun"):
        return True
    return is_done(token) and not _hangs(following)


def _hangs(token: Token) -> bool:
    """A word that goes on from a participle: “by”, “widely”, “Monday”."""
    sort = word_class().get(token.word) if token.kind == "word" else None
    return sort in ("preposition", "adverb") or token.word.endswith("ly") or token.word in group("time")


def _before_participle(tokens: Sequence[Token], last: int) -> Subject | None:
    """“a woman living near the port said”: the people that the participle describes."""
    at = start_of_phrase(tokens, last) - 1
    if at > 0 and word_class().get(tokens[at].word) == "preposition":
        at -= 1
    if at < 1 or not tokens[at].word.endswith("ing") or tokens[at - 1].kind != "word":
        return None
    noun = tokens[at - 1].word
    people = noun in lexicon.words("roles") or noun.removesuffix("s") in lexicon.words("roles")
    return _phrase_left(tokens, at - 1) if people or noun in group("hears") else None


def _described(tokens: Sequence[Token], phrase: Subject) -> Subject | None:
    """“Orla Venn, the mayor said”: the name that the phrase describes, where it opens the sentence."""
    if tokens[phrase.start].word in group("subject pronoun") or tokens[0].word in group("sentence adverb"):
        return None
    named = _phrase_left(tokens, phrase.start - 2) if phrase.start > 1 else None
    if named and named.start == 0 and tokens[named.head_end - 1].kind == "name":
        return named
    return None


def _tells_office(tokens: Sequence[Token], phrase: Subject) -> bool:
    """“the mayor”, “the head of the Norland Port”; not “the Norland Port”."""
    head = tokens[phrase.head_end - 1]
    return head.kind == "word" and (phrase.end == phrase.head_end or is_people(head))


def _skip_left(tokens: Sequence[Token], end: int) -> int:
    """The number of the last token of what stands before `end`, brackets, what stands between two dashes, and
    words of time passed over."""
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
        elif token.kind == "dash":
            opening = _dash_before(tokens, last)
            if opening <= 0:
                return last
            last = opening - 1
        elif (
            token.word in group("time")
            and last
            and tokens[last - 1].word in ("on", "this", "last", "in", "earlier", "late")
        ):
            last -= 2
        elif (
            token.word.endswith("day")
            and token.word in group("time")
            and last
            and tokens[last - 1].kind == "name"
        ):
            last -= 1
        else:
            return last
    return last


def _dash_before(tokens: Sequence[Token], last: int) -> int:
    """The number of the dash that opens what the one at `last` closes; -1 where none does."""
    for at in range(last - 1, max(-1, last - _LONGEST_ASIDE), -1):
        if tokens[at].kind in ("quote", "stop"):
            break
        if tokens[at].kind == "dash":
            return at
    return -1


def _phrase_left(tokens: Sequence[Token], last: int, governed: bool = False) -> Subject | None:
    """The noun phrase that ends with token `last`; one that a preposition may govern (“among those who”)."""
    if last and tokens[last].word in ("all", "both", "each") and tokens[last - 1].word in ("they", "we"):
        last -= 1
    final = tokens[last]
    if final.word in group("subject pronoun") and final.kind == "word":
        if final.word == "who":
            return _antecedent(tokens, last)
        return Subject(last, last + 1, last, last + 1)
    if final.word in ("that", "which") and final.kind == "word":
        found = _antecedent(tokens, last) if last else None
        parts = (_last_part(tokens, found), found) if found else ()
        return next((one for one in parts if _has_words(tokens[one.head_end - 1], final.word)), None)
    start = start_of_phrase(tokens, last)
    if start > last:
        return None
    return subject_of(tokens, start, last + 1, governed)


def _has_words(noun: Token, relative: str) -> bool:
    """Something that may say a thing itself: “a sign that says”, “the union, which said”."""
    if noun.word in group("bears words") | group("work") | group("text"):
        return True
    body = noun.kind == "name" or noun.word in group("kind of body") | group("body")
    return relative == "which" and body and not noun.possessive


def _antecedent(tokens: Sequence[Token], who: int) -> Subject | None:
    """Whom “who” stands for: the phrase before it, over a comma or a dash."""
    last = who - 1
    if last >= 0 and tokens[last].kind in ("comma", "dash"):
        last -= 1
    last = _skip_left(tokens, last + 1)
    if last < 0 or tokens[last].kind not in ("name", "word", "number"):
        return None
    found = _phrase_left(tokens, last, governed=True)
    return _inner(tokens, found) if found else None


def _inner(tokens: Sequence[Token], phrase: Subject) -> Subject:
    """“a lecture from the president, who”, “steep for Mr. Venn, who”: the person named last, where the phrase
    itself names nobody."""
    head, last = tokens[phrase.head_end - 1], tokens[phrase.end - 1]
    if phrase.end == phrase.head_end or head.kind == "name" or is_people(head):
        return phrase
    if last.kind != "name" and not is_people(last):
        return phrase
    return _last_part(tokens, phrase)


def _last_part(tokens: Sequence[Token], phrase: Subject) -> Subject:
    """The noun phrase behind the last preposition of a phrase, else the phrase."""
    cuts = (at for at in range(phrase.end - 1, phrase.head_end - 1, -1) if tokens[at].kind == "word")
    cut = next((at for at in cuts if word_class().get(tokens[at].word) == "preposition"), phrase.start - 1)
    return Subject(cut + 1, phrase.end, cut + 1, phrase.end)


def _relative(tokens: Sequence[Token], comma: int) -> Subject | None:
    """“Orla Venn, who, after a talk with Tomas Brekk, said”: whom “who” stands for."""
    for at in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1):
        if tokens[at].kind in ("quote", "stop", "colon"):
            return None
        if tokens[at].word == "who" and tokens[at + 1].kind == "comma" and at + 1 < comma:
            return _antecedent(tokens, at)
    return None


def _past_quotation(tokens: Sequence[Token], comma: int) -> Subject | None:
    """“Orla Venn, who called it “a wreck”, said”: the name that opens the sentence, past a quotation."""
    if tokens[comma - 1].kind != "quote":
        return None
    who = next(
        (
            at
            for at in range(comma - 1, max(1, comma - _LONGEST_ASIDE), -1)
            if tokens[at].word in ("who", "which")
        ),
        0,
    )
    between = tokens[who:comma]
    if (
        not who
        or tokens[who - 1].kind != "comma"
        or any(token.kind in ("stop", "colon") for token in between)
    ):
        return None
    found = _antecedent(tokens, who)
    found = (_described(tokens, found) or found) if found else None
    return found if found and (not found.start or tokens[found.head_end - 1].kind == "name") else None


def _before_apposition(tokens: Sequence[Token], comma: int) -> Subject | None:
    """“Orla Venn, who runs the port, said”: the phrase before the comma that opens the apposition."""
    at = _start_of_clause(tokens, comma)
    while at < comma:
        cut = at
        while cut < comma and tokens[cut].kind != "comma":
            cut += 1
        found = _chunk_subject(tokens, at, cut, comma)
        if found and (cut < comma or tokens[cut - 1].kind == "close"):
            return found
        if cut == comma and found and _is_full_name(tokens, found):
            return found
        at = cut + 1
    return None


def _office_and_name(tokens: Sequence[Token], comma: int) -> Subject | None:
    """“…, the head of ports, Orla Venn, said”: the name right before the cue, and the office before it."""
    name = comma
    while name and tokens[name - 1].kind == "name" and not tokens[name - 1].possessive:
        name -= 1
    if not 1 < name < comma or tokens[name - 1].kind != "comma":
        return None
    start = start_of_phrase(tokens, name - 2)
    if start >= name - 1 or tokens[start].word not in group("article") | group("owner"):
        return None
    head = next(
        (at for at in range(start + 1, name - 1) if word_class().get(tokens[at].word) == "preposition"),
        name - 1,
    )
    if tokens[head - 1].word not in lexicon.words("roles"):
        return None
    return Subject(start, comma, name, comma)


def _is_full_name(tokens: Sequence[Token], phrase: Subject) -> bool:
    """“her pick to run the port, ex-mayor Orla Venn, said”: the name, where nothing else is a subject."""
    last = tokens[max(phrase.head_start, phrase.head_end - 2) : phrase.head_end]
    return phrase.end == phrase.head_end and len(last) == 2 and all(token.kind == "name" for token in last)


def _start_of_clause(tokens: Sequence[Token], end: int) -> int:
    """Back to a quotation, a stop or an opening bracket; brackets that close again are passed over."""
    start, depth = end, 0
    while start:
        kind = tokens[start - 1].kind
        depth += (kind == "close") - (kind == "open")
        if depth < 0 or (not depth and kind in ("quote", "stop", "colon", "dash")):
            break
        start -= 1
    return start


def _chunk_subject(tokens: Sequence[Token], start: int, end: int, comma: int) -> Subject | None:
    """The noun phrase that a chunk between commas is, or ends with."""
    while (
        start < end
        and tokens[start].kind == "word"
        and tokens[start].word in ("and", "but", "or", "yet", "so")
    ):
        start += 1
    if end - start == 1 and tokens[start].word in group("sentence adverb"):
        return None
    if start >= end or (not start and (opens_with_participle(tokens) or _is_bare_participle(tokens, end))):
        return None
    last = _skip_left(tokens, end)
    if last < start or tokens[last].kind not in ("name", "word") or opens_with_time(tokens, start, end):
        return None
    found = _phrase_left(tokens, last)
    if found is None or found.start < start:
        return _people_at(tokens, start, end)
    before = tokens[found.start - 1].word if found.start > start else ""
    opens = not before or word_class().get(before) == "conjunction"
    opens = opens or before in group("clause opening") or before in group("time")
    if not opens:
        return _people_at(tokens, start, end)
    if not _is_nominal(tokens, found):
        return None
    named = with_name(tokens, found, end + 1, comma)
    if named is not found or end >= comma:
        return named
    cut = next((at for at in range(end + 1, comma) if tokens[at].kind == "comma"), comma)
    return with_name(tokens, found, end + 1, cut)  # “the mayor, Orla Venn, who built it,”


def _is_bare_participle(tokens: Sequence[Token], end: int) -> bool:
    """“Reacting, the union said”: not “Beijing, the capital, said”."""
    word = tokens[0].word
    known = lexicon.words("common-words")
    return end == 1 and word.endswith("ing") and (word in known or word.removesuffix("ing") in known)


def _is_nominal(tokens: Sequence[Token], subject: Subject) -> bool:
    words = tokens[subject.head_start : subject.head_end]
    return any(token.kind == "name" for token in words) or (
        words[0].kind == "word" and word_class().get(words[0].word) in ("determiner", "pronoun", None)
    )
