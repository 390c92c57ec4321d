"""How well the sample articles are parsed: figures against their gold.

Run `python -m tests.accuracy.score`, with `--errors` for what was missed.

published                the day of publication right
dates, dates F1          value right (TIMEX3, as in TempEval); optional expressions are left aside
persons, organizations   found, and false ones
actor countries          right, of the found actors whose country the gold gives
countries exact          articles whose set of countries is right
direct, indirect quotes  found, and with the right speaker; what is no statement, left alone
events                   dated right, status right of those; undated ones left without a day
boilerplate events       told by a footer, a teaser or a sign-off

The figures across articles are in across.py.
"""

from __future__ import annotations

import re
import sys

from parsing.edtf import bounds
from parsing.records import ParsedArticle, Quote, TimeExpression
from tests.accuracy import across, gold, samples
from tests.accuracy.gold import Entry, Place, alike, overlap, place_of
from tests.accuracy.tally import Tally

_FOOTER = re.compile(
    r"^(?:Scroll down|Read more|Follow us|© Copyright|\(Reporting|By [A-Z]).*$", re.MULTILINE
)


def score() -> Tally:
    """All figures of all articles."""
    tally = Tally()
    for name, expected in gold.articles().items():
        score_article(expected, samples.parsed(name), tally)
    across.score(tally)
    _dates_f1(tally)
    return tally


def score_article(expected: Entry, parsed: ParsedArticle, tally: Tally) -> None:
    """Adds the figures of one article."""
    found = parsed.publication.date
    tally.count("published", found == expected["published"], f"{expected['article']}: {found}")
    _dates(expected, parsed, tally)
    _actors(expected, parsed, tally)
    _countries(expected, parsed, tally)
    _quotes(expected, parsed, tally)
    _events(expected, parsed, tally)


def around(text: str, where: Place, width: int = 50) -> str:
    """The stretch in [[ ]] with some text about it, on one line."""
    shown = f"{text[max(0, where.start - width) : where.start]}[[{text[where.start : where.end]}]]"
    return " ".join((shown + text[where.end : where.end + width]).split())


# ---------------------------------------------------------------- dates


def _dates(expected: Entry, parsed: ParsedArticle, tally: Tally) -> None:
    text, name = parsed.article.text, expected["article"]
    free = list(parsed.dates)
    for date in expected["dates"]:
        where = gold.occurrence(text, date["text"], date["nth"])
        over = [one for one in free if overlap(place_of(one), where) > 0]
        free = [one for one in free if one not in over]
        if date.get("optional"):
            continue
        right = _has_value(date, over)
        got = ", ".join(map(_show, over)) or "nothing"
        tally.count("dates", right, f"{name}: {date['value']}, got {got}: {around(text, where)}")
        if not right:
            tally.false["false dates"] += len(over)
    for one in free:
        tally.add_false("false dates", f"{name}: {_show(one)}: {around(text, place_of(one))}")


def _has_value(date: Entry, found: list[TimeExpression]) -> bool:
    values = {one.value for one in found} | {one.edtf for one in found if one.edtf and "/" in one.edtf}
    return bool(values & set(gold.accepted(date, "value"))) or set(date.get("parts", ["-"])) <= values


def _show(date: TimeExpression) -> str:
    return f"{date.text} = {date.value} ({date.rule})"


def _dates_f1(tally: Tally) -> None:
    """In whole percent."""
    right = tally.right["dates"]
    tally.right["dates F1"] = 200 * right // (tally.total["dates"] + right + tally.false["false dates"])
    tally.total["dates F1"] = 100


# ---------------------------------------------------------------- actors and countries


def _actors(expected: Entry, parsed: ParsedArticle, tally: Tally) -> None:
    name = expected["article"]
    free = list(parsed.actors)
    for actor in expected["actors"]:
        names = [actor["name"], *actor["aliases"]]
        found = next((one for one in free if one.kind == actor["kind"] and gold.is_actor(one, names)), None)
        if found:
            free.remove(found)
        if actor.get("optional"):
            continue
        tally.count(f"{actor['kind']}s", found is not None, f"{name}: {actor['name']}")
        if found and actor["country"]:
            right = found.country == actor["country"]
            miss = f"{name}: {actor['name']} {actor['country']}, got {found.country}"
            tally.count("actor countries", right, miss)
    for one in free:
        tally.add_false(f"false {one.kind}s", f"{name}: {', '.join((one.name, *one.aliases))}")


def _countries(expected: Entry, parsed: ParsedArticle, tally: Tally) -> None:
    wanted = set(expected["countries"])
    found = {country.code for country in parsed.countries} - set(expected.get("countries_optional", []))
    miss = f"{expected['article']}: lacks {sorted(wanted - found)}, has {sorted(found - wanted)}"
    tally.count("countries exact", wanted == found, miss)


# ---------------------------------------------------------------- quotes


def _quotes(expected: Entry, parsed: ParsedArticle, tally: Tally) -> None:
    text, name = parsed.article.text, expected["article"]
    for entry in expected["quotes"]:
        figure = "indirect quotes" if entry["kind"] == "indirect" else "direct quotes"
        where = gold.place(text, entry["text"])
        over = [quote for quote in parsed.quotes if _is_piece(quote, where, entry["kind"])]
        speakers = gold.accepted(entry, "speaker")
        names = [form for who in speakers if who for form in gold.forms(expected, who)]
        right = any(gold.is_named(one.speaker, names) if one.speaker else None in speakers for one in over)
        got = " | ".join(str(quote.speaker) for quote in over) or "no quote"
        miss = f"{name}: {entry['speaker']}, got {got}: {around(text, where)}"
        tally.count(figure, bool(over), miss)
        tally.count(f"{figure} with speaker", right, miss)
    for words in expected["not_quotes"]:
        where = gold.place(text, words)
        taken = any(quote.kind != "indirect" and alike(place_of(quote), where) for quote in parsed.quotes)
        tally.count("not quotes left", not taken, f"{name}: {around(text, where)}")


def _is_piece(quote: Quote, where: Place, kind: str) -> bool:
    """Half of both in common, or all of it within a longer statement that is not a direct quote."""
    span = place_of(quote)
    whole = overlap(span, where) == where.end - where.start
    if kind == "indirect":
        return whole or alike(span, where)
    return quote.kind != "indirect" and (alike(span, where) or (whole and quote.kind == "mixed"))


# ---------------------------------------------------------------- events


def _events(expected: Entry, parsed: ParsedArticle, tally: Tally) -> None:
    text, name = parsed.article.text, expected["article"]
    for entry in expected["events"]:
        where = gold.place(text, entry["sentence"])
        over = [event for event in parsed.events if overlap(place_of(event), where) > 0]
        got = ", ".join(f"{event.date} {event.status} ({event.how})" for event in over) or "no event"
        miss = f"{name}: {entry['date']} {entry['status']}, got {got}: {around(text, where)}"
        if entry["date"] is None:
            tally.count("undated left", not any(_is_day(event.date) for event in over), miss)
            continue
        dated = [event for event in over if gold.same_days(event.date, gold.accepted(entry, "date"))]
        tally.count("events dated", bool(dated), miss)
        if dated:
            right = any(event.status in gold.accepted(entry, "status") for event in dated)
            tally.count("event status", right, miss)
    footers = [Place(match.start(), match.end()) for match in _FOOTER.finditer(text)]
    for event in parsed.events:
        if any(alike(place_of(event), footer) for footer in footers):
            tally.add_false("boilerplate events", f"{name}: {event.summary}")


def _is_day(date: str | None) -> bool:
    days = bounds(date)
    return days is not None and days[0] is not None and days[0] == days[1]


# ---------------------------------------------------------------- printing


def main(arguments: list[str]) -> None:
    """Prints the figures, and with --errors what was missed."""
    tally = score()
    lines = [
        f"{figure:32}{tally.right[figure]:5} of {total}" for figure, total in sorted(tally.total.items())
    ]
    lines += [f"{figure:32}{number:5}" for figure, number in sorted(tally.false.items())]
    if "--errors" in arguments:
        for figure, found in sorted(tally.misses.items()):
            lines += ["", f"## {figure}: {len(found)}", *(f"- {miss}" for miss in found)]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
