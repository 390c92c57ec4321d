"""The records everything else speaks in: frozen, slotted, plain values only.

Offsets are code points into `Article.text` exactly as it was read; `end` is exclusive.
Days are ISO strings (`2017-02-13`), dates are EDTF (ISO 8601-2) strings, countries ISO 3166-1
alpha-2 codes (`FR`), or ISO 3166-3 codes where the state is no more (`SUHH`, the Soviet Union). A tuple
is in order of first appearance unless it says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Basis = Literal["explicit", "relative", "inferred", "publication", "none", "given"]
"""How a date was reached: `explicit` written out in full; `relative` counted from an anchor ("on
Monday"); `inferred` a part (often the year) chosen by rule or carried from another sentence;
`publication` the day the article appeared, for want of another; `none` there is no date; `given` the
reader of the log said so, by a correction (rows of a log only)."""

PublicationBasis = Literal["flag", "metadata", "dateline", "file name", "inferred", "unknown"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TimexMod = Literal[
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS",
    "EQUAL_OR_MORE", "START", "MID", "END", "APPROX",
]  # fmt: skip
"""TIMEX3 `mod`: what a value alone cannot say ("early 1990s" is START of 199)."""

ActorKind = Literal["person", "organization"]
QuoteKind = Literal["direct", "mixed", "indirect"]
Tier = Literal["stated", "inferred"]
PlaceEvidence = Literal["name", "demonym", "city", "region", "seat", "institution"]
AffiliationEvidence = Literal[PlaceEvidence, "known", "article", "you"]
"""What tells an actor's country: a place in its role, in its name or beside it; `known` the actor or the
organisation in its role is; `article` the country the article is most about; `you` said so, by a correction
(rows of a log only)."""
Attribution = Literal["named", "pronoun", "nominal", "carried over"]
"""How a speaker was reached: by name, by a pronoun or a noun that was resolved, or from the paragraph
before."""

Status = Literal["occurred", "scheduled", "alleged", "denied"]
ActorPart = Literal["agent", "patient", "other"]
"""The part an actor takes: `agent` does it or says it, `patient` has it done to them (PLOVER's source and
target), `other` is named beside."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of `Article.text`, in code points, `end` exclusive."""

    start: int
    end: int


# ---------------------------------------------------------------- one article


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read. `text` is never changed: every offset points into it."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    """ISO day, from a flag or the file's metadata; None where neither gives one."""
    published_basis: Literal["flag", "metadata"] | None = None
    source: str | None = None
    """The outlet: from a flag, the file's metadata, or the agency its dateline names."""
    url: str | None = None
    author: str | None = None
    path: str | None = None
    """Where it was read from: the file's absolute path, with `#3` for the third article of a file."""


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article appeared and how we know."""

    date: str | None
    """ISO day, or None where it is not known to the day."""
    basis: PublicationBasis
    evidence: str = ""
    """The words or the name that say so, as written."""
    window: str | None = None
    """EDTF interval, or one of a set, within which it must have appeared, where `date` is None and the text
    fixes one."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression of the text with its TIMEX3 type and value."""

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    """TIMEX3 value: `2017-02-13`, `2017-W06`, `P2M`, `PAST_REF`, `XXXX-WXX-3` where it has no anchor."""
    edtf: str | None
    """The same on the calendar, None where it cannot be placed there."""
    basis: Literal["explicit", "relative", "inferred"]
    rule: str
    """Name of the rule that read it."""
    anchor: str | None = None
    """The date it was counted from (TIMEX3 value), None where none was needed or known."""
    how: str = ""
    """In words: `the Monday before publication (2017-02-15)`."""
    mod: TimexMod | None = None


@dataclass(frozen=True, slots=True)
class CountryMention:
    start: int
    end: int
    tier: Tier
    evidence: PlaceEvidence


@dataclass(frozen=True, slots=True)
class Country:
    code: str
    """ISO 3166-1 alpha-2 (`FR`); ISO 3166-3 (`SUHH`) for a state that is no more."""
    mentions: tuple[CountryMention, ...]


@dataclass(frozen=True, slots=True)
class Affiliation:
    """What tells the country of an actor."""

    evidence: AffiliationEvidence
    words: str | None = None
    """As written: `French` of its role, its own name where it is known; None where you said so."""
    start: int | None = None
    """Span of the words."""
    end: int | None = None
    article: str | None = None
    """`Article.id` of the words (rows of a log only)."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or organisation of one article."""

    id: str
    """Unique in the article: the name as a slug, `jean-marc-ayrault`."""
    name: str
    """Canonical: the fullest form, without title."""
    kind: ActorKind
    role: str | None
    """As the text words it: `French Foreign Minister`; `government` for one called by its capital."""
    country: str | None
    aliases: tuple[str, ...]
    """Other forms the article uses, misspellings included."""
    mentions: tuple[Span, ...]
    country_tier: Tier | None = None
    gender: Literal["f", "m"] | None = None
    """What titles, pronouns or the first name say, for resolving pronouns."""
    affiliation: Affiliation | None = None
    """What tells its country."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A statement. The span leaves the quotation marks out; a quote broken by its cue is one object
    a piece."""

    start: int
    end: int
    text: str
    kind: QuoteKind
    speaker: str | None
    """Canonical name of the actor, or the words that name the speaker; None: nobody can tell."""
    speaker_id: str | None
    """`Actor.id` where the speaker is an actor."""
    speaker_start: int | None
    speaker_end: int | None
    cue: str | None
    """The words that say it was said: `said`, `according to`."""
    attribution: Attribution | None = None
    date: str | None = None
    """EDTF day on which it was said, where the text tells."""
    basis: Basis = "none"
    negated: bool = False
    """The statement is a denial: `denied`."""
    how: str = ""
    """In words, how the date was reached, as `Event.how`."""
    date_start: int | None = None
    """Span of the time expression that dates it, None where none does."""
    date_end: int | None = None
    addressee: str | None = None
    """Whom it was said to: the actor's canonical name, or the words that name them."""
    addressee_id: str | None = None
    """`Actor.id` where the addressee is an actor."""
    addressee_start: int | None = None
    addressee_end: int | None = None
    venue: str | None = None
    """Where or in what it was said, as written: `a press conference`, `a tweet`."""
    venue_start: int | None = None
    venue_end: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, is scheduled or was said, told by one sentence (or clause)."""

    start: int
    end: int
    """The sentence that tells it."""
    date: str | None
    """EDTF; None where the article gives no date."""
    basis: Basis
    how: str
    """In words, how the date was reached: `“on Monday”: the Monday before publication (2017-02-15)`."""
    status: Status
    type: str | None
    """PLOVER type or one of ours (`parsing/lexicons/event-types.tsv`)."""
    type_word: str | None
    """The word that decided it."""
    summary: str
    """The sentence's own words, shortened; never new ones."""
    actors: tuple[str, ...]
    """`Actor.id`s, the one who acts first."""
    countries: tuple[str, ...]
    date_start: int | None = None
    """Span of the time expression that dates it, None where none does."""
    date_end: int | None = None
    latest: str | None = None
    """For an undated event the last ISO day it can have happened, where that is known."""
    parts: tuple[ActorPart, ...] = ()
    """The part of each of `actors`, in their order."""
    place: str | None = None
    """Where it happened, as written, where the clause says so: `Paris`."""
    place_start: int | None = None
    place_end: int | None = None


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """All that one article tells."""

    article: Article
    publication: Publication
    dates: tuple[TimeExpression, ...] = ()
    countries: tuple[Country, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
