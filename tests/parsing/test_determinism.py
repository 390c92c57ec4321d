"""The same articles give the same annotations in every run, whatever the order of Python's sets."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import product
from pathlib import Path

SAMPLES = sorted(
    str(path)
    for path in (Path(__file__).resolve().parents[2] / "sample_articles").rglob("*")
    if path.suffix in (".jsonl", ".md", ".txt")
)
NAMES = (
    "Belvane", "Ana Belvane", "Velt Group", "VGT", "Harbour Watch", "Omar bin Velt", "Oslo", "Grace",
    "North Velt",
)  # fmt: skip
FRAMES = (
    "{} said so.", "They met {} at noon.", "It was {}'s idea.", "The {} firm closed.",
    "A report by {} came out.",
    "He told {}, 61, to go.", "In the {} it rained.", "Reporters from {} left.", "{} has its office there.",
    "Minister {} spoke.", "It goes to {} and others.", "He left with {} (VGT).",
)  # fmt: skip


def annotations(seed: str, *arguments: str, articles: str = "") -> list[str]:
    """What a fresh process with this hash seed answers, a line an article."""
    done = subprocess.run(
        [sys.executable, "-m", "tui", "parse", *arguments],
        env={**os.environ, "PYTHONHASHSEED": seed},
        input=articles,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout.splitlines()


def test_the_order_of_sets_changes_nothing_in_the_samples() -> None:
    first = annotations("1", *SAMPLES)
    assert len(first) >= len(SAMPLES)
    assert annotations("7", *SAMPLES) == first


def test_the_order_of_sets_decides_no_name_that_hangs_in_the_balance() -> None:
    texts = [f"{one} {other}".replace("{}", name) for name, one, other in product(NAMES, FRAMES, FRAMES)]
    articles = "\n".join(json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts))
    first = annotations("1", "--jsonl", "-", articles=articles)
    assert len(first) == len(texts)
    assert annotations("7", "--jsonl", "-", articles=articles) == first
