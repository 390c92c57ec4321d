"""One statement, however many articles print it, in whatever words or translation.

Two quotes of one speaker are variants where the shorter one's content words stand in the other to at least a
half. Containment, not Jaccard: articles print fragments. (True pairs of the trial came to 0.67–0.82, the
nearest false one to 0.25.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from parsing.edtf import bounds
from parsing.logged import LoggedQuote, Source
from parsing.reconcile.apart import are_of_two, contradict, count_apart, is_piece
from parsing.reconcile.conflicts import quote_conflicts
from parsing.reconcile.copies import independent
from parsing.reconcile.holders import joined, key_of
from parsing.reconcile.known_actors import KnownRow
from parsing.reconcile.seen import RANK, ReadQuote, SeenQuote, overlaps
from parsing.reconcile.senses import Reading, may_share, read_beside, senses_of, with_opposites
from parsing.reconcile.told import Sights, Told
from parsing.records import Basis
from parsing.words import containment

_LEAST_CONTAINMENT = 0.5
_FEWEST_SHARED = 2
"""Share of the shorter quote's content words, and how many, that two quotes of one speaker have in common."""
_LEAST_OF_LONGER = 0.3
_LEAST_OF_LONGER_RETOLD = 0.45
_FEW_RETOLD = 3
"""Share of the longer one's words where no more than the fewest are in common, or no more than a few in what
reporters tell in their own words: “against meddling” is no threat to those who meddle."""
_SAME_SENSE = 0.4
"""Likeness of what says the same in other words: less than that of words in common."""
_LEAST_SENSES = 0.75
"""Share of the longer one's senses, stems and names that both then have."""
_COUNTS_TWICE = "=~"
"""One key each for a sense: as much as a stem counts."""
_UNNAMED = 0.75
_FEWEST_UNNAMED = 3
"""What it takes where one article does not name the speaker: “the party said”."""
_VERBATIM = 0.9
_VERBATIM_WORDS = 6
"""What it takes for the words alone, whoever said them, to make it the same."""
_REPRINTED = 0.75
_FEWEST_REPRINTED = 4
"""What it takes where articles far apart print it, and neither tells the day."""
_FARTHEST_DAYS = 30
"""Days from which the same words, each with its day, were said twice."""
_DAY = len("2031-05-06")
LOOKED_UP = 48
"""Groups looked up for each word, the latest ones: keeps long logs linear."""
_FEWEST_VOTES = 2
"""Of a group that is worth comparing: one shared stem counts twice where the speaker is the same."""
_MOST_COMPARED = 12
"""Groups a quote is compared with: those that share most stems with it."""
_MEMBERS_COMPARED = 6
"""Members of a group, the first ones, that stand for it."""


def group_quotes(seen: Sights[SeenQuote], told: Told) -> None:
    """Puts the quotes that `told` does not know yet into its groups: of those that are one statement."""
    for _, one in seen.since(len(told.group_of)):
        keys = _keys(one)
        votes = Counter(told.holders.latest(keys, told.most))
        alike_ones = [
            (likeness, -group)
            for group in _top(votes)
            if (likeness := _likeness(one, [seen[other] for other in told.groups[group][:_MEMBERS_COMPARED]]))
        ]
        told.put(-max(alike_ones)[1] if alike_ones else len(told.groups), keys)


def _keys(one: SeenQuote) -> list[int]:
    """What a quote is looked up by: its words; with its speaker, these and what they may mean."""
    speaker, stems = key_of(_speaker(one)), [key_of(stem) for stem in with_opposites(one.stems)]
    senses = [key_of(f"{sign}{sense}") for sense in senses_of(one.stems) for sign in _COUNTS_TWICE]
    return [*stems, *(joined(speaker, word) for word in (*stems, *senses))]


def _top(votes: Counter[int]) -> list[int]:
    found = sorted((-count, group) for group, count in votes.items() if count >= _FEWEST_VOTES)
    return [group for _, group in found[:_MOST_COMPARED]]


def _speaker(one: SeenQuote) -> str:
    return one.speaker_id or one.voice or "?"


def _likeness(one: SeenQuote, members: Sequence[SeenQuote]) -> float:
    """How much the quote is like a group's, 0 where it is not a variant of any, or shares no matter with
    one of them: likeness does not pass on from one to the next."""
    likeness = 0.0
    if all(not (one.stems & other.stems) <= one.names for other in members):
        likeness = max(_alike(one, other) for other in members)
    if not likeness and all(_is_same_in_sense(one, other) for other in members):
        likeness = _SAME_SENSE
    apart = likeness and any(contradict(one, other) or count_apart(one, other) for other in members)
    return 0.0 if apart else likeness


def _is_same_in_sense(one: SeenQuote, other: SeenQuote) -> bool:
    """What two articles quote one speaker with, said on one day, in other words of the same sense: “We rule
    out nothing”, “Nothing is excluded”."""
    if one.place == other.place or not (one.day and other.day) or abs(one.day - other.day) > 1:
        return False
    if not (_speaker(one) == _speaker(other) != "?" and one.plain and other.plain):
        return False
    if len(one.stems & other.stems) >= may_share(one.stems, other.stems):
        return False
    first, second = _read_beside(one, other), _read_beside(other, one)
    shared, apart = first.matter & second.matter, first.matter ^ second.matter
    if first.negated != second.negated or any(word[:1].isdigit() for word in apart):
        return False
    if len(shared) == 1:
        return not (apart or first.points or second.points)
    return len(shared) >= _LEAST_SENSES * max(len(first.matter), len(second.matter))


def _read_beside(one: SeenQuote, other: SeenQuote) -> Reading:
    own = one.plain if one.kind == "direct" else one.plain.removeprefix("that ")
    return read_beside(other.stems, own, one.stems, one.names)


def _alike(one: SeenQuote, other: SeenQuote) -> float:
    if overlaps(one, other) or _is_one_breath(one, other):
        return 0.0
    apart = _far_apart(one, other)
    if apart and (one.dated or other.dated):
        return 0.0
    shared = len(one.stems & other.stems)
    share = containment(one.stems, other.stems)
    if _speaker(one) == _speaker(other) != "?":
        if apart:
            return share if shared >= _FEWEST_REPRINTED and share >= _REPRINTED else 0.0
        return share if share >= _LEAST_CONTAINMENT and _shares_enough(one, other) else 0.0
    if apart:
        return 0.0
    of_two = are_of_two(one, other)
    if not of_two and shared >= _FEWEST_UNNAMED and share >= _UNNAMED:
        return share
    if of_two and not (one.plain and other.plain):
        return 0.0
    return share if shared >= _VERBATIM_WORDS and share >= _VERBATIM else 0.0


def _is_one_breath(one: SeenQuote, other: SeenQuote) -> bool:
    """Words of one paragraph, both between quotation marks: said one after the other, not twice, unless the
    one is a piece of the other."""
    if one.place != other.place or "indirect" in (one.kind, other.kind):
        return False
    if is_piece(one, other):
        return False
    first, second = sorted((one, other), key=lambda seen: seen.start)
    return first.end >= second.start or first.lines[1] == second.lines[0]


def _shares_enough(one: SeenQuote, other: SeenQuote) -> bool:
    common = one.stems & other.stems
    told = len(common - one.names)
    of_longer = len(common) / max(len(one.stems), len(other.stems))
    kinds = {one.kind, other.kind}
    if (
        "indirect" in kinds
        and "direct" not in kinds
        and told <= _FEW_RETOLD
        and of_longer < _LEAST_OF_LONGER_RETOLD
    ):
        return False
    if told == _FEWEST_SHARED:
        return of_longer >= _LEAST_OF_LONGER
    return told > _FEWEST_SHARED or (told == 1 and one.stems == other.stems)


def _far_apart(one: SeenQuote, other: SeenQuote) -> bool:
    """Said on days far apart. What an article prints without its day may have been said long before."""
    if not (one.day and other.day) or abs(one.day - other.day) <= _FARTHEST_DAYS:
        return False
    first, second = sorted((one, other), key=lambda quote: quote.day or 0)
    return first.dated == second.dated or second.dated


# ---------------------------------------------------------------- the record


def log_quote(
    id: str,
    members: Sequence[ReadQuote],
    actors: Mapping[str, KnownRow],
    copies: Mapping[str, str],
    denies: tuple[str, ...],
) -> LoggedQuote:
    """The row of that id, from the variants of a statement, which are in order of publication. `copies`: as
    `Texts.copies` gives them; `denies`: ids of the rows it denies."""
    chief = max(members, key=lambda one: (one.quote.kind == "direct", len(one.quote.text)))
    known = next(
        (one for one in members if one.speaker_id), next((one for one in members if one.quote.speaker), chief)
    )
    actor = actors.get(known.speaker_id or "")
    date, basis = _said(members)
    days = bounds(date)
    codes = [actor.country] if actor and actor.country else []
    codes += [code for one in members for code in _countries_near(one)]
    return LoggedQuote(
        id=id,
        text=chief.quote.text,
        kind=chief.quote.kind,
        speaker=actor.name if actor else known.quote.speaker,
        speaker_id=known.speaker_id,
        attribution=known.quote.attribution,
        negated=any(one.quote.negated for one in members),
        date=date,
        basis=basis,
        first=days[0].isoformat() if days and days[0] else None,
        last=days[1].isoformat() if days and days[1] else None,
        countries=tuple(dict.fromkeys(codes)),
        sources=tuple(_source(one, copies) for one in members),
        conflicts=quote_conflicts(independent(members, copies)),
        addressee_ids=tuple(dict.fromkeys(one.hearer_id for one in members if one.hearer_id)),
        denies=denies,
    )


def _said(members: Sequence[ReadQuote]) -> tuple[str | None, Basis]:
    """The best founded date, a day before a month or a year, the earliest among equals."""
    dated = [
        (len(one.quote.date) < _DAY, RANK[one.quote.basis], one.quote.date, one.quote.basis)
        for one in members
        if one.quote.date
    ]
    if not dated:
        return None, "none"
    *_, date, basis = min(dated)
    return date, basis


def _countries_near(one: ReadQuote) -> list[str]:
    """Countries named within the quote."""
    quote = one.quote
    return [
        country.code
        for country in one.parsed.countries
        if any(quote.start <= mention.start < quote.end for mention in country.mentions)
    ]


def _source(one: ReadQuote, copies: Mapping[str, str]) -> Source:
    quote = one.quote
    return Source(
        article=one.parsed.article.id,
        start=quote.start,
        end=quote.end,
        text=one.parsed.article.text[quote.start : quote.end],
        date=quote.date,
        basis=quote.basis,
        how=quote.how,
        date_start=quote.date_start,
        date_end=quote.date_end,
        speaker_start=quote.speaker_start,
        speaker_end=quote.speaker_end,
        cue=quote.cue,
        addressee=quote.addressee,
        venue=quote.venue,
        copy_of=copies.get(one.parsed.article.id),
    )
