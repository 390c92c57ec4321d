"""Finds the words of a text that may stand for a country, and leaves out those that do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from parsing import lexicon
from parsing.countries.gazetteer import Place, index, region_abbreviations, shouted_index
from parsing.segments import Segments

_PLAIN = str.maketrans({"’": "'", "\n": " ", "\u00a0": " "})
_CAPITALISED = re.compile(r"(?<![\w@])[A-Z\u00c0-\u017f][^\W_]*")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w.-]+|@\w+|\b\w+\.(?:com|org|net|co\.uk|gov)\b")
_WORD_BEFORE = re.compile(r"([^\W_][\w'.-]*) $")
_WORD_AFTER = re.compile(r" ([^\W_][\w'-]*)")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z]{0,5}\.?(?:[A-Z]\.){0,2}")
_TITLE = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Sen|Rep|Judge|Justice|Coach|Det|Sgt|Capt|Officer|Prof)\.?|[A-Z]\.?"
)

_LANGUAGE_BEFORE = re.compile(
    r"\b(?:speaks?|speaking|spoke|spoken|fluent|learn|learning|learned|taught|teach|teaches|broken|translated (?:to|into))"
    r"(?: in| fluent| broken| good| basic| some)? $",
    re.IGNORECASE,
)
_IN_LANGUAGE_BEFORE = re.compile(r"\b(?:in|into|from|both|and|or) $")
_LANGUAGE_AFTER = re.compile(
    r"[ -](?:language|languages|speaking|speakers?|subtitles|translations?|lessons|dictionary|words?|proficiency|alphabet)\b"
)
_LANGUAGE_ENDS = re.compile(r"[.,;:)\"”]|$| (?:and|or|on|that|by|for|as|to|into|with)\b")
_LANGUAGES = frozenset(
    [
        "English",
        "French",
        "German",
        "Spanish",
        "Italian",
        "Russian",
        "Chinese",
        "Japanese",
        "Portuguese",
        "Dutch",
    ]
    + [
        "Polish",
        "Turkish",
        "Korean",
        "Greek",
        "Ukrainian",
        "Persian",
        "Danish",
        "Swedish",
        "Norwegian",
        "Finnish",
    ]
    + [
        "Hungarian",
        "Czech",
        "Romanian",
        "Serbian",
        "Croatian",
        "Welsh",
        "Irish",
        "Vietnamese",
        "Thai",
        "Bengali",
    ]
)

_PLACED_BEFORE = re.compile(
    r"\b(?:in|near|outside|around|downtown|throughout|across|leaving|greater|central|north|south|east|west|northern"
    r"|southern|eastern|western|nearby|inner|suburban|visited|visiting|city of|town of|port of|capital of|streets of) $",
    re.IGNORECASE,
)
_PLACED_AFTER = re.compile(
    r"-(?:based|born|area)\b| (?:[Aa]irport|[Cc]ity|[Uu]niversity|[Mm]ayor|[Mm]etro|[Pp]olice|[Rr]esidents?"
    r"|[Ss]uburbs?|[Cc]ity [Cc]ouncil|[Cc]athedral|[Ii]nternational [Aa]irport)\b"
)
_DATELINE_AFTER = re.compile(
    r"(?:, [A-Z][\w. ]{1,30})?(?: \([A-Za-z/ .-]{2,30}\))? ?(?:--|—|–|-|:) |, [A-Z][a-z]{2,8}\.? \d"
)
_MEDIA_AFTER = re.compile(
    r" (?:Daily |Evening |Morning |Sunday |Business )?(?:Times|Post|Herald|Tribune|Journal|News|Chronicle|Globe|Gazette"
    r"|Star|Sun|Mail|Telegraph|Examiner|Inquirer|Observer|Standard|Dispatch|Magazine|Review|Courier|Register|Press)\b"
)


@dataclass(slots=True)
class Found:
    """A stretch of text that may stand for a country."""

    start: int
    end: int
    place: Place
    sure: bool
    """A shy place with a word beside it that places it, or one that is not shy."""
    region: str | None = None
    """The country of the region named behind it, as in “Paris, Texas”."""


def find_mentions(text: str, segments: Segments) -> list[Found]:
    """The candidates of all paragraphs but boilerplate, in order, none over another."""
    plain = text.translate(_PLAIN)
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    found: list[Found] = []
    for paragraph in segments.paragraphs:
        if paragraph.kind != "boilerplate":
            found += _in_paragraph(plain, paragraph.start, paragraph.end)
    found = _outside(found, addresses)
    _join_regions(plain, found)
    openings = frozenset(sentence.start for sentence in segments.sentences)
    persons = {match.place.surface for match in found if _is_person(plain, match, openings)}
    kept = [match for match in found if _is_mention(plain, match, persons, openings)]
    for match in kept:
        match.sure = match.sure or _is_placed(plain, match)
    return kept


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Found]:
    usual, shouted = index(), shouted_index()
    after = start
    for word in _CAPITALISED.finditer(text, start, end):
        if word.start() < after:
            continue
        first = word.group()
        place = _longest(text, word.start(), end, usual.get(first, ()))
        if place is None and first.isupper() and len(first) > 1:
            place = _longest(text, word.start(), end, shouted.get(first, ()))
        if place is not None:
            after = word.start() + len(place.surface)
            yield Found(word.start(), after, place, not place.shy)


def _longest(text: str, start: int, end: int, places: tuple[Place, ...]) -> Place | None:
    for place in places:
        after = start + len(place.surface)
        if after <= end and text.startswith(place.surface, start):
            if after == end or not (text[after].isalnum() or text[after] == "_"):
                return place
    return None


def _outside(found: list[Found], addresses: list[tuple[int, int]]) -> list[Found]:
    """Those that stand in no link, e-mail address or handle."""
    kept, at = [], 0
    for match in found:
        while at < len(addresses) and addresses[at][1] <= match.start:
            at += 1
        if at == len(addresses) or match.start < addresses[at][0]:
            kept.append(match)
    return kept


def _join_regions(text: str, found: list[Found]) -> None:
    """“Paris, Texas”, “Lebanon, Pa.”: what follows a place after a comma says in which country it lies."""
    for number, match in enumerate(found):
        if not match.place.senses or not text.startswith(", ", match.end):
            continue
        after = match.end + 2
        behind = found[number + 1] if number + 1 < len(found) else None
        if behind and behind.start == after and behind.place.senses:
            match.region = _region_of(match, behind)
        else:
            match.region = _abbreviation(text, after)
        match.sure = match.sure or match.region is not None


def _region_of(match: Found, behind: Found) -> str | None:
    """The country of `behind` where that can contain `match`."""
    codes = {sense.code for sense in match.place.senses}
    evidence = match.place.senses[0].evidence
    for sense in behind.place.senses:
        if sense.code in codes and sense.evidence in {"name", "region"}:
            return sense.code
        if sense.evidence == "region" and evidence == "city":
            return sense.code
    return None


def _abbreviation(text: str, start: int) -> str | None:
    word = _ABBREVIATION.match(text, start)
    if not word:
        return None
    known = region_abbreviations()
    return known.get(word.group()) or known.get(word.group().rstrip("."))


# ---------------------------------------------------------------- what is no mention


def _is_mention(text: str, match: Found, persons: set[str], openings: frozenset[int]) -> bool:
    if not match.place.senses:
        return False
    evidence = match.place.senses[0].evidence
    if match.region:
        return True
    if evidence == "demonym":
        return not _is_language(text, match)
    if _is_person(text, match, openings):
        return False
    if evidence in {"city", "region"} and _MEDIA_AFTER.match(text, match.end):
        return False
    return match.place.surface not in persons or bool(_before(text, match, _PLACED_BEFORE))


def _is_language(text: str, match: Found) -> bool:
    """“in English”, “Russian-speaking”: the language, not the country."""
    if text[match.start : match.end] not in _LANGUAGES:
        return False
    if _LANGUAGE_AFTER.match(text, match.end) or _before(text, match, _LANGUAGE_BEFORE):
        return True
    return bool(_before(text, match, _IN_LANGUAGE_BEFORE)) and bool(_LANGUAGE_ENDS.match(text, match.end))


def _is_person(text: str, match: Found, openings: frozenset[int]) -> bool:
    """“Jack London”, “Mr. Ireland”, “Paris Hilton”, “Chad Brown”."""
    surface = match.place.surface
    if (
        not match.place.senses
        or " " in surface
        or match.place.senses[0].evidence not in {"name", "city", "region"}
    ):
        return False
    before = _before(text, match, _WORD_BEFORE)
    if before and before[1][0].isupper() and surface.lower() in lexicon.words("surnames"):
        name = before[1]
        opens = match.start - 1 - len(name) in openings and name.lower() in lexicon.words("common-words")
        if _TITLE.fullmatch(name) or (name.lower() in _first_names() and not opens):
            return True
    after = _WORD_AFTER.match(text, match.end)
    if after and after[1][0].isupper() and surface.lower() in _first_names():
        name = after[1].removesuffix("'s").lower()
        return name in lexicon.words("surnames") and name not in lexicon.words("common-words")
    return False


@cache
def _first_names() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.table("first-names"))


def _is_placed(text: str, match: Found) -> bool:
    """Whether the words beside a shy place say that it is one."""
    if _before(text, match, _PLACED_BEFORE) or _PLACED_AFTER.match(text, match.end):
        return True
    return match.place.surface.isupper() and bool(_DATELINE_AFTER.match(text, match.end))


def _before(text: str, match: Found, pattern: re.Pattern[str]) -> re.Match[str] | None:
    return pattern.search(text, max(0, match.start - 24), match.start)
