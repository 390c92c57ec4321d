"""Texts that were encoded twice, as many collections have them: `â€œNo` is `“No`."""

from __future__ import annotations

import re
from dataclasses import replace

from parsing.readers.model import Reading
from parsing.records import Article

_BYTES = {ord(sign): byte for byte in range(0x80, 0xA0) if (sign := bytes([byte]).decode("cp1252", "ignore"))}
"""What cp1252 has where Latin-1 has control characters -> its byte."""
_CUT = re.compile(r"â\x80(?![\x80-\xbf])")
"""The last quotation mark, whose third byte is none of cp1252 and gets lost."""
_BEYOND = re.compile(r"[\x80-\xff]{2,}")
_FEWEST = 2


def mended(reading: Reading) -> Reading:
    """With every text as it was before it was encoded a second time, and a word about it."""
    articles = [_mended(article) for article in reading.articles]
    changed = sum(new is not old for new, old in zip(articles, reading.articles, strict=True))
    if not changed:
        return reading
    warnings = (*reading.warnings, "was encoded twice; mended")
    return replace(reading, articles=tuple(articles), warnings=warnings)


def _mended(article: Article) -> Article:
    text = once(article.text)
    if text == article.text:
        return article
    return replace(article, text=text, title=article.title and once(article.title))


def once(text: str) -> str:
    """A text that is UTF-8 still when its characters are taken for the bytes of cp1252; else as it is."""
    bare = text.translate(_BYTES)
    try:
        data = _CUT.sub("â\x80\x9d", bare).encode("latin-1")
    except UnicodeEncodeError:
        return text
    if len(_BEYOND.findall(bare)) < _FEWEST:
        return text
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return text
