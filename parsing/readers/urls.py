"""A web page by its address: fetched with trafilatura where the site's robots.txt allows it."""

from __future__ import annotations

from copy import deepcopy
from functools import lru_cache
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from trafilatura import fetch_response
from trafilatura.settings import DEFAULT_CONFIG
from trafilatura.utils import Response

from parsing.readers.html import read_page
from parsing.readers.model import Reading, Unreadable
from parsing.records import Article

_AGENT = "dateline"
_OK = 200
_SHUT = (401, 403)
_SERVER_ERROR = 500

CONFIG = deepcopy(DEFAULT_CONFIG)
CONFIG["DEFAULT"].update(
    USER_AGENTS=_AGENT,
    INSECURE_SSL_FALLBACK="off",
    DOWNLOAD_TIMEOUT="20",
)


def read_url(url: str) -> Reading:
    """The article of a page on the net, known by its address. Raises Unreadable."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Unreadable("not an address of a web page")
    _ask(url)
    response = _fetched(url)
    if urlsplit(response.url).netloc != parts.netloc:
        _ask(response.url)
    if response.status != _OK:
        raise Unreadable(f"the server answered {response.status}")
    if not response.html:
        raise Unreadable("no web page at this address")
    id = f"{parts.netloc}{parts.path}".rstrip("/")
    return read_page(response.html, Article(id, "", url=url, path=url))


def _ask(url: str) -> None:
    """Raises Unreadable where the site does not allow a page to be fetched."""
    parts = urlsplit(url)
    if not _robots(f"{parts.scheme}://{parts.netloc}").can_fetch(_AGENT, url):
        raise Unreadable("the site's robots.txt does not allow it")


def _fetched(url: str) -> Response:
    response = fetch_response(url, decode=True, config=CONFIG)
    if response is None:
        raise Unreadable("could not be reached: no connection, no such server, or nothing there")
    return response


@lru_cache(maxsize=256)
def _robots(site: str) -> RobotFileParser:
    """A site's rules, asked for once: none where it has no robots.txt, all shut where that is (RFC 9309)."""
    rules = RobotFileParser()
    response = _fetched(f"{site}/robots.txt")
    shut = response.status in _SHUT or response.status >= _SERVER_ERROR
    written = (response.html or "").splitlines() if response.status == _OK else []
    rules.parse(["User-agent: *", "Disallow: /"] if shut else written)
    return rules
