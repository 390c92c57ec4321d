"""Figures across the sample articles: what several of them tell is one row, and nothing else is.

event links, statement links   of a gold group told by n articles n - 1 links; one row of the log that
                               has two of the articles' tellings links them
false event merges             pairs of gold events in one row that have no day in common and no group
false statement merges         pairs of gold statements in one row that are not in one group
people one, people two         names that must be one actor of the log; pairs that must stay two
disagreements                  shown on the row that tells the event
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from parsing.edtf import bounds
from parsing.logged import LoggedEvent, LoggedQuote, Reconciled, Source
from tests.accuracy import gold, samples
from tests.accuracy.gold import Entry, overlap, place_of
from tests.accuracy.tally import Tally

Key = tuple[str, str]
"""An article's name and the words that stand for an event or a statement."""
Rows = dict[Key, set[str]]
"""Ids of the rows that have it."""


def score(tally: Tally) -> None:
    """Adds the figures across articles."""
    log = samples.log(gold.articles())
    events, quotes = _rows(log.events, "events"), _rows(log.quotes, "quotes")
    _links("event", events, tally)
    _links("statement", quotes, tally)
    _false_merges("event", events, tally)
    _false_merges("statement", quotes, tally)
    _people(log, tally)
    _disagreements(log, events, tally)


# ---------------------------------------------------------------- events and statements


def _rows(rows: Iterable[LoggedEvent | LoggedQuote], kind: str) -> Rows:
    """The rows of every gold event or statement, through the sources that tell it."""
    found: Rows = defaultdict(set)
    for row in rows:
        for source in row.sources:
            entry = _told(source, kind)
            if entry:
                found[source.article, gold.words(entry)].add(row.id)
    return found


def _told(source: Source, kind: str) -> Entry | None:
    """The gold entry a source tells: of events it covers the one of its date, else the only one."""
    text = samples.parsed(source.article).article.text
    shared = [
        (overlap(place_of(source), gold.place(text, gold.words(entry))), entry)
        for entry in gold.articles()[source.article][kind]
    ]
    over = [(both, entry) for both, entry in shared if both > 0]
    if kind == "events":
        dated = [pair for pair in over if gold.same_days(source.date, gold.accepted(pair[1], "date"))]
        over = dated or (over if len(over) == 1 else [])
    return max(over, key=lambda pair: pair[0], default=(0, None))[1]


def _links(kind: str, rows: Rows, tally: Tally) -> None:
    """Joins the articles of each group, in their order, to the first that shares a row with them."""
    for group in _groups(kind):
        if group.get("optional"):
            continue
        by_article: dict[str, set[str]] = defaultdict(set)
        for key in _keys(group):
            by_article[key[0]] |= rows.get(key, set())
        parts: list[tuple[list[str], set[str]]] = []
        for article, ids in by_article.items():
            joined = [part for part in parts if part[1] & ids]
            names = [name for part in joined for name in part[0]]
            parts = [part for part in parts if part not in joined]
            parts.append(([*names, article], ids.union(*(part[1] for part in joined))))
        for names, ids in parts[1:]:
            why = "apart" if ids else "not found"
            tally.count(f"{kind} links", False, f"{group['name']}: {', '.join(names)} ({why})")
        for _ in range(len(by_article) - len(parts)):
            tally.count(f"{kind} links", True, "")


def _false_merges(kind: str, rows: Rows, tally: Tally) -> None:
    known = {frozenset(pair) for group in _groups(kind) for pair in combinations(_keys(group), 2)}
    for a, b in _merged(rows):
        if frozenset((a, b)) not in known and (kind == "statement" or not _share_days(a, b)):
            tally.add_false(f"false {kind} merges", f"{_show(a)} || {_show(b)}")


def _groups(kind: str) -> list[Entry]:
    found: list[Entry] = gold.across()[f"{kind}s"]
    return found


def _keys(group: Entry) -> list[Key]:
    return [(one["article"], gold.words(one)) for one in group["of"]]


def _merged(rows: Rows) -> list[tuple[Key, Key]]:
    by_row: dict[str, list[Key]] = defaultdict(list)
    for key, ids in rows.items():
        for id in ids:
            by_row[id].append(key)
    return sorted({pair for keys in by_row.values() for pair in combinations(sorted(keys), 2)})


def _share_days(a: Key, b: Key) -> bool:
    """Two gold events may have happened on one day; an undated one on any."""
    return any(_overlap(x, y) for x in _dates(a) for y in _dates(b))


def _overlap(a: str | None, b: str | None) -> bool:
    x, y = bounds(a), bounds(b)
    if x is None or y is None:
        return True
    before = x[1] is not None and y[0] is not None and x[1] < y[0]
    after = x[0] is not None and y[1] is not None and y[1] < x[0]
    return not before and not after


def _dates(key: Key) -> list[str | None]:
    entries = gold.articles()[key[0]]["events"]
    return gold.accepted(next(entry for entry in entries if gold.words(entry) == key[1]), "date")


def _show(key: Key) -> str:
    return f"{key[0]} “{key[1]}”"


# ---------------------------------------------------------------- people


def _people(log: Reconciled, tally: Tally) -> None:
    for group in gold.across()["one"]:
        ids = {_actor(log, article, name) for article, name in group["of"]}
        shown = ", ".join(sorted(map(str, ids)))
        tally.count(
            "people one", None not in ids and len(ids) == 1, f"{group['name']} ({group['why']}): {shown}"
        )
    for pair in gold.across()["two"]:
        a, b = _actor(log, *pair["a"]), _actor(log, *pair["b"])
        miss = f"{pair['a'][1]}, {pair['b'][1]} ({pair['why']}): {a}, {b}"
        tally.count("people two", a is not None and b is not None and a != b, miss)


def _actor(log: Reconciled, article: str, name: str) -> str | None:
    """The `LoggedActor.id` of an actor of an article, None where it was not found."""
    entry = next(one for one in gold.articles()[article]["actors"] if one["name"] == name)
    names = [entry["name"], *entry["aliases"]]
    for actor in samples.parsed(article).actors:
        if actor.kind == entry["kind"] and gold.is_actor(actor, names):
            return log.actor_ids.get((article, actor.id))
    return None


# ---------------------------------------------------------------- disagreements


def _disagreements(log: Reconciled, rows: Rows, tally: Tally) -> None:
    by_id = {row.id: row for row in log.events}
    groups = {group["name"]: group for group in _groups("event")}
    for one in gold.across()["disagreements"]:
        told = {id for key in _keys(groups[one["group"]]) for id in rows.get(key, ())}
        shown = any(_is_shown(by_id[id], one) for id in told)
        tally.count("disagreements", shown, f"{one['field']} of “{one['group']}”: {', '.join(one['values'])}")


def _is_shown(row: LoggedEvent, one: Entry) -> bool:
    """The row has the sources that disagree, and a conflict of that field with all their values."""
    if not set(one["sources"]) <= {source.article for source in row.sources}:
        return False
    said = [
        gold.plain(" ".join(conflict.values)) for conflict in row.conflicts if conflict.field == one["field"]
    ]
    return any(all(gold.plain(value) in words for value in one["values"]) for words in said)
