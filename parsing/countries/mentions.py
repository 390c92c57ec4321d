"""Finds the words of a text that may stand for a country."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from parsing import lexicon
from parsing.countries.foreign import foreign_places_from
from parsing.countries.gazetteer import Place, Sense, places_from, region_abbreviations, shouted_places_from
from parsing.language import Language
from parsing.segments import Segments

_CAPITALISED = re.compile(r"(?<![\w@])[A-Z\u00c0-\u017f][^\W_]*")
_ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w.-]+|@\w+|\b\w{1,60}\.(?:com|org|net|co\.uk|gov)\b"
)
_OF_ADDRESS = re.compile(r"//|www\.|@|\.(?:com|org|net|co\.uk|gov)\b")
"""What every address has: most texts have none."""
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z]{0,5}\.?(?:[A-Z]\.){0,2}")
_ENDS = re.compile(r"[,.;:)\"”]|$| (?:on|in|at|said|was|were|is|are|has|had|who|where|after|when|that)\b")
"""What follows a town with its state: more of the sentence, and no list."""
_IN_REGION = re.compile(r"(?<=[a-zA-Z]), (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of text that may stand for a country."""

    start: int
    end: int
    place: Place
    region: str | None = None
    """The country of the region named behind it, as in “Paris, Texas”."""


def plain(text: str) -> str:
    """`text` with straight apostrophes and plain spaces for newlines, offsets unchanged."""
    return text.replace("’", "'").replace("\n", " ").replace("\u00a0", " ")


def find_mentions(text: str, segments: Segments, language: Language) -> list[Found]:
    """The candidates of all paragraphs but boilerplate, in order, none over another. `text` is plain."""
    addresses = [match.span() for match in _ADDRESS.finditer(text)] if _OF_ADDRESS.search(text) else []
    found: list[Found] = []
    for paragraph in segments.paragraphs:
        if paragraph.kind != "boilerplate":
            found += _in_paragraph(text, paragraph.start, paragraph.end, language)
    return _with_regions(text, _outside(found, addresses))


def _in_paragraph(text: str, start: int, end: int, language: Language) -> Iterator[Found]:
    after = start
    for word in _CAPITALISED.finditer(text, start, end):
        if word.start() < after:
            continue
        first = word.group()
        place = _longest(
            text, word.start(), end, (*foreign_places_from(first, language), *places_from(first))
        )
        if place is None and first.isupper() and len(first) > 1:
            place = _longest(text, word.start(), end, shouted_places_from(first))
        if place is not None:
            after = word.start() + len(place.surface)
            yield Found(word.start(), after, place)
        elif behind := _IN_REGION.match(text, word.end(), end):
            # A town we do not know, by the state behind it: “Dunmore Falls, Ore.”
            yield from _unknown_town(text, word.start(), word.end(), behind.end())


def _unknown_town(text: str, start: int, end: int, after: int) -> Iterator[Found]:
    code = _abbreviation(text, after, dotted=True)
    if code:
        surface = text[start:end]
        yield Found(start, end, Place(surface, (Sense(code, "city", 0),), False), code)


def _longest(text: str, start: int, end: int, places: Iterable[Place]) -> Place | None:
    for place in places:
        after = start + len(place.surface)
        if after <= end and text.startswith(place.surface, start) and _is_whole(text, after, end):
            return place
    return None


def _is_whole(text: str, after: int, end: int) -> bool:
    """Whether a surface ends where a word does; one with a hyphen (“Franco-”) where a word begins."""
    if text[after - 1] == "-":
        return after < end and text[after].isalpha()
    return after == end or not (text[after].isalnum() or text[after] == "_")


def _outside(found: list[Found], addresses: list[tuple[int, int]]) -> list[Found]:
    """Those that stand in no link, e-mail address or handle."""
    kept, at = [], 0
    for match in found:
        while at < len(addresses) and addresses[at][1] <= match.start:
            at += 1
        if at == len(addresses) or match.start < addresses[at][0]:
            kept.append(match)
    return kept


def _with_regions(text: str, found: list[Found]) -> list[Found]:
    """“Paris, Texas”, “Lebanon, Pa.”: what follows a place after a comma says in which country it lies."""
    joined = []
    for number, match in enumerate(found):
        if match.place.senses and not match.region and text.startswith(", ", match.end):
            after = match.end + 2
            behind = found[number + 1] if number + 1 < len(found) else None
            stands_behind = behind is not None and behind.start == after and behind.place.senses
            region = (
                _region_of(text, match, behind) if behind and stands_behind else _abbreviation(text, after)
            )
            joined.append(replace(match, region=region))
        else:
            joined.append(match)
    return joined


def _region_of(text: str, match: Found, behind: Found) -> str | None:
    """The country of `behind` where that can contain `match`."""
    codes = {sense.code for sense in match.place.senses}
    evidence = match.place.senses[0].evidence
    for sense in behind.place.senses:
        if sense.code in codes and sense.evidence in {"name", "region"}:
            return sense.code
        if sense.evidence == "region" and (evidence == "city" or _is_town(text, match, sense, behind)):
            return sense.code
    return None


def _is_town(text: str, match: Found, region: Sense, behind: Found) -> bool:
    """“in Lebanon, Tennessee, and”, not “trade with Mexico, Texas and Ohio”."""
    known = region.code == "US" and match.place.surface in lexicon.words("towns-named-like-countries")
    return known and bool(_ENDS.match(text, behind.end))


def _abbreviation(text: str, start: int, dotted: bool = False) -> str | None:
    """The country of the state abbreviated at `start`: “Ill.”, “TX”; `dotted` leaves the postal codes out."""
    word = _ABBREVIATION.match(text, start)
    if not word or (dotted and "." not in word.group()):
        return None
    known = region_abbreviations()
    return known.get(word.group()) or (None if dotted else known.get(word.group().rstrip(".")))
