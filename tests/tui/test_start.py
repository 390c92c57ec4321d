"""What starting the browser does not do."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "parsing.actors",
    "parsing.countries",
    "parsing.dates",
    "parsing.pipeline",
    "parsing.reconcile",
    "aiohttp",
    "click",
    "dateparser",
    "filelock",
    "jinja2",
    "lxml",
    "numpy",
    "orjson",
    "rapidfuzz",
    "regex",
    "spacy",
    "store.documents",
    "tinydb",
    "tomllib",
    "trafilatura",
    "tui.export.writing",
    "tui.panes.jump",
    "watchfiles",
    "webbrowser",
    "yaml",
)
"""What the first frame does without."""


@pytest.mark.parametrize("module", HEAVY)
def test_the_browser_does_not_import_the_engine(module: str) -> None:
    check = f"import sys, tui.app; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
