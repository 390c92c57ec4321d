"""One line for an event: the sentence's own words, shortened, never new ones.

A line begins where a clause with a subject and a verb of its own begins, back to the sentence's start if need
be; what stays a part of a clause begins with “…”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing import lexicon
from parsing.events.shorten import LONGEST, closed, dangles, shorten, undangled
from parsing.events.telling import Telling
from parsing.events.verbs import find_verbs

_LINK = re.compile(r"\[([^\[\]\n]{1,80})\]\([^()\s]{0,200}\)")  # Markdown
_EMPHASIS = re.compile(r"(?<![\w*])\*{1,2}([^*\n]{1,120})\*{1,2}(?![\w*])")
_PARENTHESIS = re.compile(r"\s*\([^()]{0,80}\)")
# “…, who is married, …” and “…, the club's president, …”: an aside between two commas.
_ASIDE = re.compile(r",\s(?:who|which|whose|where)\b[^,;:“”\"]{0,120},(?=\s)")
# “Korda, the head of the port board, …”
_APPOSITION = re.compile(
    r"(\b[A-Z][\w’'-]+),\s(?:an?|the|its|his|her|their)\s(?:(?!\sand\s)[^;:“”\",]){8,120},(?=\s[a-z])"
)
_DATELINE = re.compile(r"^[A-Z][A-Z .'’-]{2,30}(?:,\s[A-Z][\w. ]{2,20})?\s+[—–]\s+(?=[A-Z“\"])")
_OPENING = re.compile(
    r"^(?:[-•*·–—]\s+|(?:and|but|or|that|when|where|as|while|after|because|since|with)\s+|(?:Meanwhile|However|Also),\s+)"
)
# What a clause of its own begins after: a conjunction, or a mark that is no comma.
_CONJUNCTION = re.compile(
    r"[\s,]*(?:(?P<that>that)|and|but|or|while|when|after|before|as|because|since|where|if|although|though|"
    r"[;:—–-])\s+",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(
    r"[;:—–](?=\s)|\b(?:and|but|or|while|when|after|before|as|because|since|where|if|although|though|that)\s",
    re.IGNORECASE,
)
_OPENS_CLAUSE = re.compile(
    r"\W*(?:after|and|because|before|but|since|that|when|where|which|while|who|\w+ing)\b", re.IGNORECASE
)
_COMMA = re.compile(r"[,;:—–]\s+")
_PHRASE = re.compile(
    r"\s(?=(?:in|of|by|for|from|at|on|with|about|against|after|before|over|the|an?)\s(?=\S))", re.IGNORECASE
)
_GOES_ON = re.compile(r"\s*(?:that|how|why|whether|to)\s")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "you", "this", "everyone", "nobody", "another"})
_PRONOUN = re.compile(r"(?:he|she|it|they|its|his|her|their)\b", re.IGNORECASE)
_NEXT = re.compile(r"\s*[^\W\d_]")
# “which said in March it …”: the subject of what is left out.
_LAST_PRONOUN = re.compile(r"\s(?:he|I|it|she|they|we)\s*\Z")
_CONDITION = re.compile(r"\b(?:if|unless|whether)\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)")
_MARKS = " ,;:"
_LONGEST_REPORT = 3 * LONGEST // 4
"""Characters that who said it takes of a line at most."""
_READ = 4 * LONGEST
"""Characters of a part that are looked at: time stays linear."""


def summarise(
    text: str, visible: str, telling: Telling, sentence: tuple[int, int], trigger: str, governed: int | None
) -> str:
    """What `telling` tells on one line of at most `LONGEST` characters, “…” where words are left out.

    `visible` is `text` without quotations and dates, `sentence` the span of its whole sentence, `trigger` the
    word that tells the event; at `governed` the words end by which the clause is denied, or only claimed.
    """
    return closed(_summary(text, visible, telling, sentence, trigger, governed))


def _summary(
    text: str, visible: str, telling: Telling, sentence: tuple[int, int], trigger: str, governed: int | None
) -> str:
    if telling.main:
        return _of_main(text, visible, telling, trigger) or "…"
    if governed is not None and telling.start - sentence[0] <= _READ:
        line = _line(text[sentence[0] : min(telling.end, telling.start + _READ)])
        return shorten(line, len(_line(text[sentence[0] : governed])), trigger)
    return _of_part(text, visible, telling, sentence, trigger)


def _of_main(text: str, visible: str, telling: Telling, trigger: str) -> str:
    """The main clause without the dated parts of its sentence, if that is a sentence; else all of it."""
    whole = _line(text[telling.start : telling.end])
    if telling.own == ((telling.start, telling.end),) or not telling.verb:
        return _short(whole, telling, text, trigger)
    first, last = telling.own[0][0], telling.own[-1][1]
    left = " … ".join(filter(None, (_line(text[start:end]) for start, end in telling.own)))
    left = left.removesuffix(" … .").rstrip(_MARKS)
    begins = first == telling.start or _clause_start(visible, first, last, telling.start) is not None
    goes_on = any(_GOES_ON.match(text, end, telling.end) for _, end in telling.own)
    if (
        not begins
        or goes_on
        or _breaks_off(text, telling)
        or left.count("(") != left.count(")")
        or dangles(left)
        or left.endswith(" it")
        or not _is_told(visible, telling)
        or (len(whole) <= LONGEST and not _leaves_clauses(visible, telling))
        or trigger not in left
        or _changes_sense(visible, telling)
    ):
        return _short(whole, telling, text, trigger)
    return shorten(left, trigger=trigger)


def _leaves_clauses(visible: str, telling: Telling) -> bool:
    """Each part left out is a clause: not “… gave his birth [as 1931]”."""
    ends = [telling.start, *(end for _, end in telling.own)]
    starts = [*(start for start, _ in telling.own), telling.end]
    gaps = [
        (end, start) for end, start in zip(ends, starts, strict=True) if _WORD.search(visible, end, start)
    ]
    return all(_OPENS_CLAUSE.match(visible, *gap) or find_verbs(visible, *gap) for gap in gaps)


def _changes_sense(visible: str, telling: Telling) -> bool:
    """What is left out is a condition, or governs a clause that is left: “…, holding that he lied”."""
    ends = [end for _, end in telling.own]
    if any(
        _CONDITION.search(visible, end, start) for end, (start, _) in zip(ends, telling.own[1:], strict=False)
    ):
        return True
    if _CONDITION.search(visible, ends[-1], telling.end) or _CONDITION.search(
        visible, telling.start, telling.own[0][0]
    ):
        return True
    return any(_tells_more(visible, *own) for own in telling.own[1:])


def _tells_more(visible: str, start: int, end: int) -> bool:
    """Another clause stands there than who says all that: “…, the port said”."""
    verb = next(iter(find_verbs(visible, start, end)), None)
    if verb is None:
        return False
    says = verb.word in lexicon.words("reporting-verbs")
    return not (says and visible[max(0, start - 1) : start + 1].strip(" ")[-1:] == ",")


def _breaks_off(text: str, telling: Telling) -> bool:
    """A stretch before a part left out ends with a word that leads on: “interference in … two days later”."""
    return any(dangles(text[start:end]) for start, end in telling.own[:-1])


def _is_told(visible: str, telling: Telling) -> bool:
    """Something follows the verb in what is left of the main clause, or nothing does in the sentence."""
    verb = telling.verb
    if verb is None or verb.word in lexicon.words("reporting-verbs"):
        return False
    return any(_WORD.search(visible, max(start, verb.end), end) for start, end in telling.own)


def _short(line: str, telling: Telling, text: str, trigger: str) -> str:
    """`line`, the whole sentence, cut after its verb if that fits; asides are left out, but not the verb."""
    verb = _line(text[telling.verb.start : telling.verb.end]) if telling.verb else ""
    if len(line) > LONGEST:
        line = _keeping(verb, line, _ASIDE.sub(" …", line))
        if line.find(verb) + len(verb) > LONGEST:
            line = _keeping(verb, line, _APPOSITION.sub(r"\1 …", line))
    return shorten(line, line.find(verb) + len(verb) if verb in line else 0, trigger)


def _keeping(verb: str, line: str, shorter: str) -> str:
    """`shorter`, if the verb still stands in it, else `line`."""
    return shorter if verb in shorter else line


def _of_part(text: str, visible: str, telling: Telling, sentence: tuple[int, int], trigger: str) -> str:
    end = min(telling.end, telling.start + _READ)
    if _GOES_ON.match(text, end, sentence[1]) or (telling.verb is None and _NEXT.match(text, end)):
        end = min(sentence[1], end + _READ)
    elif _NEXT.match(text, end) and (pronoun := _LAST_PRONOUN.search(text, telling.start, end)):
        end = pronoun.start()
    vague = ""  # a clause about “it”: the sentence's start says what, if that fits
    for start in _starts(visible, telling.start, end, sentence[0]):
        if start != telling.start and end - start > _READ:
            continue
        begins = _clause_start(visible, start, telling.end, sentence[0])
        if begins is None or not _is_its_own(visible, begins, telling, sentence[0]):
            continue
        line = _line(text[begins:end])
        if _PRONOUN.match(line) and start != sentence[0]:
            vague = vague or line
        elif start == telling.start or len(line) <= LONGEST:
            return _ended(line, trigger)
    if not vague and telling.verb and telling.verb.word in lexicon.words("reporting-verbs"):
        return _said_at_the_end(text, telling, sentence)
    return _ended(
        vague or "… " + _line(text[_led_in(visible, telling.start, end, sentence[0]) : end]), trigger
    )


def _is_its_own(visible: str, begins: int, telling: Telling, first: int) -> bool:
    """The clause that begins there is that of the telling's verb, or the sentence's first."""
    if begins <= first or begins >= telling.start or telling.verb is None:
        return True
    verb = next(iter(find_verbs(visible, begins, telling.verb.end)), None)
    return verb is None or verb.start == telling.verb.start


def _said_at_the_end(text: str, telling: Telling, sentence: tuple[int, int]) -> str:
    """The start of what was said, and who said so: “The pier will close … the port said on Monday.”"""
    says = _line(text[telling.start : telling.end])
    if len(says) > _LONGEST_REPORT:
        says = undangled(says[:_LONGEST_REPORT].rpartition(" ")[0] or says[:_LONGEST_REPORT]) + "…"
    said = _line(text[sentence[0] : min(telling.start, sentence[0] + LONGEST - len(says) - len(" … "))])
    return f"{undangled(said.rpartition(' ')[0] or said)} … {says}"


def _led_in(visible: str, start: int, end: int, begin: int) -> int:
    """Where to begin before a part that is no clause, so that the words it belongs to stand with it: as far
    back as fits, after a comma, else at a preposition or an article."""
    earliest = max(begin, end - LONGEST + len("… "))
    for opening, shortest in ((_COMMA, LONGEST // 2), (_PHRASE, 0)):
        match = opening.search(visible, earliest, start)
        if match and end - match.end() >= shortest:
            return match.end()
    return start


def _ended(line: str, trigger: str) -> str:
    """`line` with a clean end, no longer than a line may be."""
    return shorten(undangled(line) + "…" if dangles(line) else line, trigger=trigger)


def _starts(visible: str, start: int, end: int, begin: int) -> Iterator[int]:
    """Where the line may begin: at the part, at a boundary before it, at the sentence's start."""
    yield start
    earliest = max(begin, end - 2 * LONGEST)
    yield from sorted((match.start() for match in _BOUNDARY.finditer(visible, earliest, start)), reverse=True)
    yield begin


def _clause_start(visible: str, start: int, end: int, begin: int) -> int | None:
    """Where the words proper of a clause with a subject begin, None where `start` opens no such clause."""
    if start == begin:
        return start
    before = _CONJUNCTION.match(visible, start, end)
    opening = before or _behind(visible, start, begin)
    if opening is None or (opening.group("that") and not _reports_before(visible, opening.start(), begin)):
        return None
    words = max(start, opening.end())
    verb = next(iter(find_verbs(visible, words, min(end, words + _READ))), None)
    if verb is None or verb.subordinate or "," in visible[words : verb.start]:
        return None
    return words if _has_subject(visible, words, verb.start) else None


def _behind(visible: str, start: int, begin: int) -> re.Match[str] | None:
    """The conjunction right before `start`."""
    nearest = [match.start() for match in _BOUNDARY.finditer(visible, max(begin, start - 12), start)][-1:]
    return _CONJUNCTION.fullmatch(visible, nearest[0], start) if nearest else None


def _reports_before(visible: str, place: int, begin: int) -> bool:
    """A verb of saying stands right before: this “that” is not the one of a relative clause."""
    words = _WORD.findall(visible, max(begin, place - 40), place)
    return bool(words) and words[-1].lower() in lexicon.words("reporting-verbs")


def _has_subject(visible: str, start: int, end: int) -> bool:
    """A noun or a pronoun stands there, and no preposition before it."""
    words = [word.lower() for word in _WORD.findall(visible, start, end)]
    if words[:1] in (["of"], ["to"]):
        return False  # “because of the risk”
    stop = lexicon.words("stop-words")
    return any(word in _SUBJECTS or word not in stop for word in words)


def _line(words: str) -> str:
    """`words` on one line, without the marks and conjunctions that lead to them, notes in parentheses and
    the marks of Markdown."""
    line = _LINK.sub(r"\1", words) if "](" in words else words
    line = _EMPHASIS.sub(r"\1", line) if "*" in line else line
    line = " ".join(line.split()).strip(_MARKS)
    line = _DATELINE.sub("", line) or line
    line = _OPENING.sub("", line) or line
    return (_without_notes(line) or line).removesuffix("…").strip(_MARKS)


def _without_notes(line: str) -> str:
    """`line` without what stands in parentheses, but not within quotation marks: those words were said."""
    if "(" not in line:
        return line
    quoted = [match.span() for match in _QUOTED.finditer(line)]
    return _PARENTHESIS.sub(
        lambda note: note.group() if any(start < note.start() < end for start, end in quoted) else "", line
    )
