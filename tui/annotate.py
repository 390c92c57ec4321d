"""`dateline parse` and `dateline explain`: articles to annotations, the log is not touched."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import click
import orjson

from parsing.annotations import read_request, write_answer
from parsing.pipeline import parse_article
from parsing.records import Article


def parse_files(files: Iterable[str], jsonl: bool, published: str | None) -> int:
    """Prints a line of JSON for each article of `files` (`-` is standard input); what cannot be read is
    named on standard error. Returns how many were parsed."""
    done = 0
    for file in files:
        for article in _articles(file, jsonl):
            if published:
                article = replace(article, published=published, published_basis="flag")
            sys.stdout.buffer.write(orjson.dumps(write_answer(parse_article(article))) + b"\n")
            sys.stdout.buffer.flush()
            done += 1
    return done


def _articles(file: str, jsonl: bool) -> Iterator[Article]:
    if file == "-" and jsonl:
        yield from _requests(sys.stdin.buffer, "-")
    elif file == "-":
        yield Article("-", sys.stdin.buffer.read().decode("utf-8", "replace"))
    elif jsonl:
        with Path(file).open("rb") as lines:
            yield from _requests(lines, file)


def _requests(lines: BinaryIO, file: str) -> Iterator[Article]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield read_request(orjson.loads(line), f"{file}#{number}")
        except ValueError as error:
            complain(f"{file}: line {number}: {error}")


def complain(line: str) -> None:
    """One line on standard error."""
    click.echo(line, err=True)
