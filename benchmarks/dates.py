"""Our time expressions beside `dateparser.search.search_dates`, on the sample articles.

Ours reads them repeated to 5 MB; dateparser is far slower and is given 20 KB. Both are stated per KB,
in processor time.

    python benchmarks/dates.py [SIZE_IN_MB]
"""

from __future__ import annotations

import sys
import time
import warnings
from pathlib import Path

from parsing.dates import find_dates
from parsing.records import Publication
from parsing.segments import segment

SAMPLES = Path(__file__).parent.parent / "sample_articles"
PUBLISHED = Publication("2017-02-15", "flag", "2017-02-15")
THEIR_BYTES = 20_000


def main() -> None:
    """Prints the speed of both and the ratio."""
    size = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
    articles = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*.md"))]
    articles += [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*.txt"))]
    length = sum(map(len, articles))
    ours = _ours(articles, max(1, round(size * 1e6 / length)))
    theirs = _theirs("\n".join(articles)[:THEIR_BYTES])
    print(f"dateline                {ours:10.1f} KB/s  on {size:g} MB, segments ready")
    print(f"dateparser search_dates {theirs:10.1f} KB/s  on {THEIR_BYTES / 1000:g} KB, scaled per KB")
    print(f"ratio                   {ours / theirs:10.0f}")


def _ours(articles: list[str], times: int) -> float:
    cut = [(text, segment(text)) for text in articles]
    find_dates(*cut[0], PUBLISHED)  # compiles the rules
    start = time.process_time()
    for _ in range(times):
        for text, segments in cut:
            find_dates(text, segments, PUBLISHED)
    return sum(map(len, articles)) * times / 1000 / (time.process_time() - start)


def _theirs(text: str) -> float:
    from dateparser.search import search_dates

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        search_dates("on 3 May 2016", languages=["en"])
        start = time.process_time()
        search_dates(text, languages=["en"])
    return len(text) / 1000 / (time.process_time() - start)


if __name__ == "__main__":
    main()
