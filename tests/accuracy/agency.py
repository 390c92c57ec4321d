"""How well names of agency copy are found: `python -m tests.accuracy.agency [--errors]` prints it.

The gold is `tests/gold/agency/*.txt`: stories of our own after the manner of wire services, with persons in
`[ ]` and organisations in `{ }`. A line that begins with `#` opens the next one.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from parsing.actors import find_actors
from parsing.countries import find_countries
from parsing.records import ActorKind
from parsing.segments import segment

GOLD = Path(__file__).parents[1] / "gold" / "agency"
KINDS: dict[str, ActorKind] = {"[": "person", "{": "organization"}
_MARK = re.compile(r"[\[\]{}]")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Story:
    name: str
    text: str
    spans: dict[ActorKind, set[Span]]


@dataclass(slots=True)
class Score:
    gold: int = 0
    found: int = 0
    strict: int = 0
    """Found with the words of the gold."""
    relaxed: int = 0
    """Found with words that overlap those of the gold, one to one."""
    misses: list[str] = field(default_factory=list)

    @property
    def f1(self) -> tuple[float, float]:
        """Strict and relaxed, in percent."""
        both = max(self.gold + self.found, 1)
        return 200 * self.strict / both, 200 * self.relaxed / both


def stories() -> Iterator[Story]:
    """All stories of the gold."""
    for path in sorted(GOLD.glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("# ")[1:]:
            name, _, marked = part.partition("\n")
            yield _story(f"{path.stem}: {name}", marked)


def _story(name: str, marked: str) -> Story:
    text, last, opened = "", 0, 0
    spans: dict[ActorKind, set[Span]] = {"person": set(), "organization": set()}
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        last = mark.end()
        if mark.group() in KINDS:
            opened, kind = len(text), KINDS[mark.group()]
        else:
            spans[kind].add((opened, len(text)))
    return Story(name, text + marked[last:], spans)


def score() -> dict[ActorKind, Score]:
    """The counts over all stories."""
    scores: dict[ActorKind, Score] = {"person": Score(), "organization": Score()}
    for story in stories():
        segments = segment(story.text)
        actors = find_actors(story.text, segments, find_countries(story.text, segments))
        for kind, counts in scores.items():
            mentions = (span for actor in actors if actor.kind == kind for span in actor.mentions)
            _count(counts, story, kind, {(span.start, span.end) for span in mentions})
    return scores


def _count(counts: Score, story: Story, kind: ActorKind, found: set[Span]) -> None:
    gold = story.spans[kind]
    counts.gold += len(gold)
    counts.found += len(found)
    counts.strict += len(gold & found)
    counts.relaxed += _overlapping(gold, found)
    for what, spans in (("missed", gold - found), ("false", found - gold)):
        counts.misses += [f"  {story.name}: {what} {_shown(story.text, span)}" for span in sorted(spans)]


def _overlapping(gold: set[Span], found: set[Span]) -> int:
    free = sorted(found)
    for start, end in sorted(gold):
        mine = next((span for span in free if span[0] < end and start < span[1]), None)
        if mine:
            free.remove(mine)
    return len(found) - len(free)


def _shown(text: str, span: Span) -> str:
    before, after = text[max(0, span[0] - 25) : span[0]], text[span[1] : span[1] + 25]
    return f"{before}«{text[slice(*span)]}»{after}".replace("\n", "¶")


def main() -> None:
    """Prints F1 of persons and organisations."""
    lines = []
    for kind, one in score().items():
        strict, relaxed = one.f1
        lines.append(
            f"{kind}: F1 {strict:.1f}, relaxed {relaxed:.1f} ({one.gold} in gold, {one.found} found)"
        )
        if "--errors" in sys.argv:
            lines += one.misses
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
