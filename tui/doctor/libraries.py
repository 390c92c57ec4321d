"""Python, the libraries that are needed, and those that can be had."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from typing import Final

from tui.doctor.findings import Finding

EXTRAS: Final = {
    "docx": ("python-docx", "reads documents of word processors (.docx)"),
    "graphml": ("networkx", "writes graphs of actors (.graphml)"),
    "parquet": ("pyarrow", "reads and writes tables (.parquet)"),
    "pdf": ("pypdf", "reads .pdf"),
    "rtf": ("striprtf", "reads .rtf"),
    "serve": ("textual-serve", "`dateline serve`, the browser as a web page"),
    "spacy": ("spacy", "--ner, a model that helps to find names"),
    "warc": ("warcio", "reads web archives (.warc)"),
    "zst": ("zstandard", "reads what is packed as .zst"),
}
"""Extra -> the distribution it brings, and what that gives."""
_REQUIREMENT = re.compile(r"([\w.-]+?)\s*(?:\[[^]]*\])?\s*((?:[<>=!~]=?[^;]*)?)(?:;.*)?")
_BOUND = re.compile(r"(>=|==)\s*([\d.]+)")


def examine_libraries() -> Iterator[Finding]:
    """What dateline runs on; a library that is missing or too old is wrong."""
    python = f"{platform.python_implementation()} {platform.python_version()}, {platform.system()}"
    yield Finding("environment", "Python", "fine", f"{python} ({sys.executable})")
    try:
        yield Finding("environment", "dateline", "fine", metadata.version("dateline"))
        needed = metadata.requires("dateline") or []
    except metadata.PackageNotFoundError:
        yield Finding(
            "environment", "dateline", "note", "not installed; run from its folder", "pip install ."
        )
        return
    yield from (_library(one) for one in needed if "extra ==" not in one)


def examine_extras() -> Iterator[Finding]:
    """What can be installed beside it."""
    for extra, (name, gives) in EXTRAS.items():
        if version := _version(name):
            yield Finding("extras", extra, "fine", f"{name} {version}: {gives}")
        else:
            yield Finding("extras", extra, "note", f"not there: {gives}", f"pip install 'dateline[{extra}]'")


def _library(requirement: str) -> Finding:
    match = _REQUIREMENT.fullmatch(requirement)
    name, bounds = (match[1], match[2].strip()) if match else (requirement, "")
    version = _version(name)
    advice = f"pip install '{name}{bounds}'"
    if version is None:
        return Finding("environment", name, "wrong", "not there", advice)
    if not is_within(version, bounds):
        return Finding("environment", name, "wrong", f"{version}, where {bounds} is needed", advice)
    return Finding("environment", name, "fine", version)


def is_within(version: str, bounds: str) -> bool:
    """Whether a version keeps to the `>=` and `==` of a requirement; other bounds are not looked at."""
    has = _numbers(version)
    for sign, wanted in _BOUND.findall(bounds):
        needs = _numbers(wanted)
        if has < needs or (sign == "==" and has != needs):
            return False
    return True


def _numbers(version: str) -> list[int]:
    """Those before anything else, without zeros at the end: `8.2.0rc1` is 8.2."""
    found = re.match(r"\d+(?:\.\d+)*", version)
    numbers = [int(one) for one in found[0].split(".")] if found else []
    while numbers and not numbers[-1]:
        numbers.pop()
    return numbers


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
