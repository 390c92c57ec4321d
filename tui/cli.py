"""The command line."""

from __future__ import annotations

import sys

import click


@click.group()
def main() -> None:
    """Build a dated event log from news articles, and browse it."""


@main.command()
@click.option("--jsonl", is_flag=True)
@click.argument("files", nargs=-1)
def parse(jsonl: bool, files: tuple[str, ...]) -> None:
    """Annotations as JSON, one article a line."""
    import orjson

    from parsing.annotations import read_request, write_answer
    from parsing.pipeline import parse_article

    for number, line in enumerate(sys.stdin.buffer, 1):
        parsed = parse_article(read_request(orjson.loads(line), f"line {number}"))
        sys.stdout.buffer.write(orjson.dumps(write_answer(parsed)) + b"\n")
