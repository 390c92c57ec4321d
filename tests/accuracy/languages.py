"""How well dates of other languages are read: `python -m tests.accuracy.languages` prints it.

The gold is `tests/gold/languages/*.tsv`. An expression is right where it overlaps one of the gold and has its
TIMEX3 type and value, `exact` where its words are the same too.
"""

from __future__ import annotations

import datetime as dt
import sys
from dataclasses import dataclass
from pathlib import Path

from parsing.dates.foreign import RULES, find_in
from parsing.language import Language
from parsing.segments import segment

GOLD = Path(__file__).parents[1] / "gold" / "languages"


@dataclass(frozen=True, slots=True)
class Expression:
    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Sentence:
    published: dt.date
    text: str
    expressions: tuple[Expression, ...]


@dataclass(slots=True)
class Score:
    gold: int = 0
    found: int = 0
    right: int = 0
    exact: int = 0

    @property
    def f1(self) -> float:
        """Of expressions with the right type and value, in percent."""
        return 200 * self.right / (self.gold + self.found)


def sentences(language: Language) -> list[Sentence]:
    """The gold sentences of a language. ValueError where words of an expression are not in its sentence."""
    rows = (GOLD / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    return [_sentence(*row.split("\t")) for row in rows if not row.startswith("#")]


def _sentence(published: str, text: str, expressions: str) -> Sentence:
    return Sentence(dt.date.fromisoformat(published), text, tuple(_expressions(text, expressions)))


def _expressions(text: str, line: str) -> list[Expression]:
    made: list[Expression] = []
    for part in filter(None, line.split(" | ")):
        words, _, timex = part.partition(" = ")
        start = text.index(words, made[-1].end if made else 0)
        made.append(Expression(start, start + len(words), *timex.split()))
    return made


def found(language: Language, sentence: Sentence) -> list[Expression]:
    """What we read in a sentence."""
    read = find_in(language, sentence.text, segment(sentence.text), sentence.published)
    return [Expression(one.start, one.end, one.reading.type, one.reading.value) for one in read]


def score(language: Language) -> Score:
    """The counts over all sentences of a language."""
    total = Score()
    for sentence in sentences(language):
        ours = found(language, sentence)
        total.gold += len(sentence.expressions)
        total.found += len(ours)
        total.right += sum(any(_agree(one, gold) for gold in sentence.expressions) for one in ours)
        total.exact += len(set(ours) & set(sentence.expressions))
    return total


def _agree(one: Expression, gold: Expression) -> bool:
    overlap = one.start < gold.end and gold.start < one.end
    return overlap and (one.type, one.value) == (gold.type, gold.value)


def _misses(language: Language) -> list[str]:
    made: list[str] = []
    for sentence in sentences(language):
        ours, gold = found(language, sentence), sentence.expressions
        made += _told(
            "missed", sentence, [one for one in gold if not any(_agree(other, one) for other in ours)]
        )
        made += _told(
            "false", sentence, [one for one in ours if not any(_agree(one, other) for other in gold)]
        )
    return made


def _told(what: str, sentence: Sentence, expressions: list[Expression]) -> list[str]:
    return [f"  {what} {sentence.text[one.start : one.end]!r} {one.type} {one.value}" for one in expressions]


def main() -> None:
    """Prints F1 and counts a language, with `--errors` what was missed and falsely found."""
    lines = []
    for language in RULES:
        one = score(language)
        lines.append(
            f"{language}: value F1 {one.f1:.1f} ({one.right} right of {one.gold}, {one.found} found, "
            f"{one.exact} with the same words) in {len(sentences(language))} sentences"
        )
        if "--errors" in sys.argv:
            lines += _misses(language)
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
