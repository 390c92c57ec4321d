"""Which candidates are no mention of a place: persons, languages, newspapers, towns named like a word."""

from __future__ import annotations

import re
from functools import cache

from parsing import lexicon
from parsing.countries.gazetteer import is_place
from parsing.countries.mentions import Found
from parsing.patterns import one_of
from parsing.segments import Segments

_NAME_BEFORE = re.compile(r"([^\W_][\w'.-]*) $")
_NAME_AFTER = re.compile(r" ([^\W\d_][\w'-]*)(\.?)")
_TITLE = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Sen|Rep|Judge|Justice|Coach|Det|Sgt|Capt|Officer|Prof)\.?|[A-Z]\.?"
)

_SPOKEN_BEFORE = re.compile(
    r"\b(?:speak(?:s|ing)?|spoken?|fluent|learn(?:s|ing|ed)?|taught|teach(?:es|ing)?|stud(?:y|ies|ied|ying)|broken"
    r"|translated (?:to|into))(?: in| fluent| broken| good| basic| some)? $",
    re.IGNORECASE,
)
_IN_BEFORE = re.compile(r"\b(?:in|into|from|both|and|or) $")
_LANGUAGE_AFTER = re.compile(
    r"[ -](?:languages?|speaking|speakers?|subtitles|translations?|lessons|dictionary|words?|alphabet"
    r"|editions?|versions?|service)\b"
)
_PHRASE_ENDS = re.compile(r"[.,;:)\"”]|$| (?:and|or|on|that|by|for|as|to|into|with)\b")

_PLACED_BEFORE = re.compile(
    r"\b(?:in|near|outside|around|downtown|throughout|across|leaving|greater|central"
    r"|(?:north|south|east|west)(?:ern)?|nearby|suburban|visit(?:ed|ing)|(?:city|town|port|capital) of) $",
    re.IGNORECASE,
)
_PLACED_AFTER = re.compile(
    r"-(?:based|born|area)\b| (?:[Aa]irport|[Cc]ity|[Uu]niversity|[Mm]ayor|[Mm]etro|[Pp]olice|[Rr]esidents?"
    r"|[Ss]uburbs?|[Cc]ity [Cc]ouncil|[Cc]athedral|[Ii]nternational [Aa]irport)\b"
)
_DATELINE_AFTER = re.compile(
    r"(?:, [A-Z][\w. ]{1,30})?(?: \([A-Za-z/ .-]{2,30}\))? ?(?:--|—|–|-|:) |, [A-Z][a-z]{2,8}\.? \d"
)
_ADDRESS_AFTER = re.compile(
    r" (?:Street|Avenue|Road|Lane|Boulevard|Drive|Terrace|Crescent|St\.|Ave\.|Rd\.|Blvd\.)"
)
_FIRST_IN_CREDIT = re.compile(r"\((?:[\w ]+ by )?[A-Z][\w.-]+ $")
_CREDIT_AFTER = re.compile(r"/[A-Z][\w ]{1,30}\)")
_HOUSE_AFTER = re.compile(r" (?:House|School|College|Hotel|Kennel|Dog Show|Abbey|Bank|Cathedral)\b")
_LOOK_BACK = 24
_HEADS = ("organisation-heads", "place-heads", "event-heads", "facility-heads", "newspaper-heads", "roles")
_NO_SURNAMES = frozenset({"power"})

_ARTICLE_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
_NO_NOUN_AFTER = re.compile(
    r"['’.,;:)\"”]|$| (?:and|also|was|is|has|had|who|did|does|will|would|could|can|may|might|must|should"
    r"|said|says|told|added|wrote|asked|denied|whose|in|on|at|to|from|for|with|by)\b"
)
_PEOPLE = frozenset({"Dane", "Finn", "Pole", "Turk"})
"""Demonyms that are surnames too and no adjectives: “Dane met her” tells of somebody named so."""
_NO_FIRST_NAMES = frozenset({"A", "Christian"})
"""Words that are first names or initials elsewhere: “Christian German charities”, “A French baker”."""

_OPENINGS = frozenset({"El", "La", "Los", "Port", "Saint", "San", "Santa", "Santo"})
"""Towns whose name begins that of others: “San” in Mali, not in “San Fermin”."""
_DOLLAR_AFTER = re.compile(r" ?\$")
_CAPITAL_AFTER = re.compile(r" [A-Z]")
_LONGEST_NAME = 64
"""Characters in which the word stands that says what a ship or storm is."""


def refuse(text: str, found: list[Found], segments: Segments) -> list[tuple[Found, bool]]:
    """The mentions among `found`, each with whether it is sure: not also a word, or placed by its words."""
    openings = frozenset(sentence.start for sentence in segments.sentences)
    persons = {match.place.surface.title() for match in found if _is_person(text, match, openings)}
    kept = []
    for match in found:
        placed = bool(match.region) or _is_placed(text, match)
        if match.region or _is_mention(text, match, persons, openings):
            kept.append((match, placed or not match.place.shy))
    return kept


def _is_mention(text: str, match: Found, persons: set[str], openings: frozenset[int]) -> bool:
    if not match.place.senses:
        return False
    evidence = match.place.senses[0].evidence
    if _DOLLAR_AFTER.match(text, match.end):
        return False
    if evidence == "demonym":
        return not (_is_language(text, match) or _is_surname(text, match, persons, openings))
    if evidence == "seat":
        return not _HOUSE_AFTER.match(text, match.end)
    if _ADDRESS_AFTER.match(text, match.end) or _is_ship_or_storm(text, match):
        return False
    if match.place.surface.title() in _OPENINGS and _CAPITAL_AFTER.match(text, match.end):
        return False
    if _is_person(text, match, openings) or (evidence in {"city", "region"} and _is_newspaper(text, match)):
        return False
    return match.place.surface.title() not in persons or bool(_before(text, match, _PLACED_BEFORE))


def _is_ship_or_storm(text: str, match: Found) -> bool:
    """“HMS London”, “the ferry Star of Malta”, “Cyclone Gombe”, not “the ferry Norway bought”."""
    start = max(0, match.start - _LONGEST_NAME)
    called = _called_before().search(text, start, match.start)
    if not called:
        return False
    name = match.place.senses[0].evidence == "name"
    return not (
        name and called[1].islower() and called[2] == " " and not _CAPITAL_AFTER.match(text, match.end)
    )


@cache
def _called_before() -> re.Pattern[str]:
    """The word that says of what kind a ship or storm is, and its name up to the place."""
    kinds = one_of(lexicon.words("ship-prefixes") | lexicon.words("vessels-and-storms"))
    return re.compile(rf"\b({kinds})((?: [A-Z][a-z'-]{{1,20}}(?: of(?: the)?)?){{0,2}} [\"“‘']?)$")


def _is_language(text: str, match: Found) -> bool:
    """“in English”, “Russian-speaking”: the language, not the country."""
    if text[match.start : match.end] not in lexicon.words("languages"):
        return False
    if _LANGUAGE_AFTER.match(text, match.end) or _before(text, match, _SPOKEN_BEFORE):
        return True
    return bool(_before(text, match, _IN_BEFORE)) and bool(_PHRASE_ENDS.match(text, match.end))


def _is_surname(text: str, match: Found, persons: set[str], openings: frozenset[int]) -> bool:
    """“Ruth Dane”, and “Dane said” where she is named so; not “the Dane said”, “Danish shops”."""
    if _has_first_name(text, match, openings):
        return True
    if match.place.surface.title() not in persons or _before(text, match, _ARTICLE_BEFORE):
        return False
    alone = text[match.start : match.end] in _PEOPLE
    return alone or bool(_NO_NOUN_AFTER.match(text, match.end))


def _is_newspaper(text: str, match: Found) -> bool:
    """“Boston Globe”, “Sydney Morning Herald”: a paper, which need not write about its town."""
    after = match.end
    for _ in range(2):
        name = _NAME_AFTER.match(text, after)
        if not name or not name[1][0].isupper():
            return False
        if name[1].removesuffix("'s") in lexicon.words("newspaper-heads"):
            return True
        after = name.end(1)
    return False


def _is_person(text: str, match: Found, openings: frozenset[int]) -> bool:
    """“Jack London”, “Mr. Ireland”, “Paris Hilton”, “Chad Brown”, “(Velt Jordan/Wire)”."""
    surface = match.place.surface
    if not match.place.senses or " " in surface:
        return False
    if match.place.senses[0].evidence == "demonym":
        return _has_first_name(text, match, openings)
    if match.place.senses[0].evidence not in {"name", "city", "region"}:
        return False
    if _CREDIT_AFTER.match(text, match.end) and _before(text, match, _FIRST_IN_CREDIT):
        return True
    return _has_first_name(text, match, openings) or _has_surname(text, match)


def _has_first_name(text: str, match: Found, openings: frozenset[int]) -> bool:
    before = _before(text, match, _NAME_BEFORE)
    if (
        not before
        or not before[1][0].isupper()
        or match.place.surface.lower() not in lexicon.words("surnames")
    ):
        return False
    name = before[1]
    if match.place.senses[0].evidence == "demonym" and (is_place(name) or name in _NO_FIRST_NAMES):
        return False
    # “Will Turkey …” opens a sentence: its capital says nothing.
    opens = before.start(1) in openings and name.lower() in lexicon.words("common-words")
    return bool(_TITLE.fullmatch(name)) or (name.lower() in lexicon.pairs("first-names") and not opens)


def _has_surname(text: str, match: Found) -> bool:
    after = _NAME_AFTER.match(text, match.end)
    if (
        not after
        or not after[1][0].isupper()
        or match.place.surface.lower() not in lexicon.pairs("first-names")
    ):
        return False
    name = after[1].removesuffix("'s")
    if len(name) < 3 or (after[2] and len(name) < 5):  # “Virginia Gov. Ann Lee”
        return False
    if name.lower() in lexicon.words("common-words"):
        return _is_plain_surname(text, match, name, after.end())
    return not is_place(name) or name.lower() in lexicon.words("surnames")


def _is_plain_surname(text: str, match: Found, name: str, end: int) -> bool:
    """`Mason` in “India Mason”, not `Power` in “Georgia Power”, `Hill` in “Georgia Hill Farmers”."""
    if name.lower() not in lexicon.words("surnames") or _CAPITAL_AFTER.match(text, end):
        return False
    if any(name in lexicon.words(heads) for heads in _HEADS) or name.lower() in _NO_SURNAMES:
        return False
    return not _before(text, match, _PLACED_BEFORE)


def _is_placed(text: str, match: Found) -> bool:
    """Whether the words beside a place say that it is one."""
    if _before(text, match, _PLACED_BEFORE):
        return True
    if _PLACED_AFTER.match(text, match.end):
        return not match.place.surface.startswith("St")
    return match.place.surface.isupper() and bool(_DATELINE_AFTER.match(text, match.end))


def _before(text: str, match: Found, pattern: re.Pattern[str]) -> re.Match[str] | None:
    return pattern.search(text, max(0, match.start - _LOOK_BACK), match.start)
