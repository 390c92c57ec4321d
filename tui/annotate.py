"""`dateline parse` and `dateline explain`: articles to annotations, the log is not touched."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import click
import orjson

from parsing.annotations import read_request, write_answer
from parsing.ner import ModelMissing, load
from parsing.pipeline import parse_article
from parsing.readers import Unreadable, iso_day, read_file
from parsing.records import Article

Complain = Callable[[str], None]


def print_annotations(
    files: Iterable[str], jsonl: bool, published: str | None, ner: str | None = None
) -> int:
    """Prints a line of JSON for each article of `files` (`-` is standard input); what cannot be read is
    named on standard error. Returns how many articles were parsed. ClickException where the model `ner` is
    missing."""
    _check(ner)
    done = 0
    for file in files:
        for article in _articles(file, jsonl, _complain):
            parsed = parse_article(_dated(article, published), ner)
            sys.stdout.buffer.write(orjson.dumps(write_answer(parsed)) + b"\n")
            sys.stdout.buffer.flush()
            done += 1
    return done


def print_explanation(file: Path, published: str | None, ner: str | None = None) -> None:
    """Prints the page of each article of `file`. Raises ClickException where it, or `ner`, cannot be read."""
    from rich.console import Console

    from tui.explain import explain_page

    _check(ner)
    if file.is_dir():
        raise click.ClickException(
            f"{file}: is a folder; give one of its files, or read it all: dateline {file}"
        )
    try:
        reading = read_file(file, file.stem)
    except Unreadable as error:
        raise click.ClickException(f"{file}: {error}") from error
    console = Console()
    for article in reading.articles:
        console.print(explain_page(parse_article(_dated(article, published), ner)))
    for problem in (*reading.unreadable, *reading.warnings):
        _complain(f"{file}: {problem}")


def _check(ner: str | None) -> None:
    """Loads the model. Raises ClickException where it is missing."""
    if ner is None:
        return
    try:
        load(ner)
    except ModelMissing as error:
        raise click.ClickException(str(error)) from error


def _dated(article: Article, published: str | None) -> Article:
    return replace(article, published=published, published_basis="flag") if published else article


def _articles(file: str, jsonl: bool, complain: Complain) -> Iterator[Article]:
    try:
        if file == "-":
            yield from _standard_input(jsonl, complain)
        elif jsonl:
            with Path(file).open("rb") as lines:
                yield from _requests(lines, file, complain)
        else:
            reading = read_file(Path(file), Path(file).stem)
            yield from reading.articles
            for problem in (*reading.unreadable, *reading.warnings):
                complain(f"{file}: {problem}")
    except (Unreadable, UnicodeDecodeError) as error:
        complain(f"{file}: {error}")
    except OSError as error:
        complain(f"{file}: {(error.strerror or str(error)).lower()}")


def _standard_input(jsonl: bool, complain: Complain) -> Iterator[Article]:
    if jsonl:
        yield from _requests(sys.stdin.buffer, "-", complain)
    else:
        yield Article("-", sys.stdin.buffer.read().decode("utf-8"))


def _requests(lines: BinaryIO, file: str, complain: Complain) -> Iterator[Article]:
    """An article a line, one at a time: the answer to a line is out before the next is read."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            article = read_request(orjson.loads(line), f"{file}#{number}")
        except ValueError as error:
            complain(f"{file}: line {number}: {error}")
            continue
        if article.published:
            day = iso_day(article.published)
            if day is None:
                complain(f"{file}: line {number}: published: “{article.published}” is no date")
            article = replace(article, published=day, published_basis="metadata" if day else None)
        yield article


def _complain(line: str) -> None:
    click.echo(line, err=True)
