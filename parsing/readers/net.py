"""What stands at an address of the net, with its reasons where nothing can be got.

Each hop of a redirection asks the site's robots.txt first (RFC 9309), and no address but a public one is
connected to: a page that somebody else wrote may name any.
"""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message
from functools import lru_cache
from time import monotonic
from typing import Any
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import certifi
from trafilatura.downloads import create_pool
from urllib3.exceptions import HTTPError, LocationValueError, NameResolutionError, NewConnectionError
from urllib3.exceptions import SSLError as BadCertificate
from urllib3.exceptions import TimeoutError as TooSlow

from parsing.readers.content import LARGEST
from parsing.readers.model import Unreadable

AGENT = "dateline"
PUBLIC_ONLY = True
"""Whether this computer and its own network are out of reach."""
SECONDS = 20.0
"""Waited for an answer, and for each part of it."""
_SECONDS_IN_ALL = 120.0
_MOST_HOPS = 5
_OK = 200
_MOVED = (301, 302, 303, 307, 308)
_SHUT = (401, 403)
_SERVER_ERROR = 500


@dataclass(frozen=True, slots=True)
class Got:
    """The answer of a server."""

    url: str
    """The last of a redirection."""
    data: bytes
    kind: str
    """Its MIME type in lower case; "" where the server does not say."""
    charset: str | None


def get(url: str) -> Got:
    """What stands there. Raises Unreadable."""
    for _ in range(_MOST_HOPS):
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise Unreadable("not an address of a web page")
        if not _robots(f"{parts.scheme}://{parts.netloc}").can_fetch(AGENT, url):
            raise Unreadable("the site's robots.txt does not allow it")
        status, headers, data = _answer(url)
        if status == _OK:
            return Got(url, data, *_kind(headers.get("Content-Type") or ""))
        if status not in _MOVED or not headers.get("Location"):
            raise Unreadable(f"the server answered {status}")
        url = urljoin(url, headers["Location"])
    raise Unreadable("sent from one address to the next without end")


@lru_cache(maxsize=256)
def _robots(site: str) -> RobotFileParser:
    """A site's rules, asked for once: none where it has no robots.txt, all shut where that is (RFC 9309)."""
    url = f"{site}/robots.txt"
    for _ in range(_MOST_HOPS):
        status, headers, data = _answer(url)
        if status not in _MOVED or not headers.get("Location"):
            break
        url = urljoin(url, headers["Location"])
    shut = status in _SHUT or status >= _SERVER_ERROR
    written = data.decode("utf-8", "replace").splitlines() if status == _OK else []
    rules = RobotFileParser()
    rules.parse(["User-agent: *", "Disallow: /"] if shut else written)
    return rules


def _answer(url: str) -> tuple[int, Any, bytes]:
    """Status, headers and body. Raises Unreadable."""
    try:
        response = _pool(PUBLIC_ONLY).request(
            "GET",
            url,
            headers={"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate"},
            redirect=False,
            retries=False,
            timeout=SECONDS,
            preload_content=False,
        )
        try:
            return response.status, response.headers, _body(response)
        finally:
            response.close()
    except (HTTPError, OSError, ValueError) as error:
        raise Unreadable(_reason(error)) from error


def _body(response: Any) -> bytes:
    data = bytearray()
    end = monotonic() + _SECONDS_IN_ALL
    for part in response.stream(1 << 16, decode_content=True):
        data += part
        if len(data) > LARGEST:
            raise Unreadable(f"larger than {LARGEST // 1_000_000} MB")
        if monotonic() > end:
            raise Unreadable(f"not all of it came in {_SECONDS_IN_ALL:.0f} seconds")
    return bytes(data)


@lru_cache(maxsize=2)
def _pool(public_only: bool) -> Any:
    return create_pool(ssrf_protection=public_only, ca_certs=certifi.where(), cert_reqs="CERT_REQUIRED")


def _reason(error: Exception) -> str:
    if isinstance(error, LocationValueError | UnicodeError):
        return "not an address of a web page"
    if isinstance(error, NameResolutionError):
        return "could not be reached: no connection, or no server of that name"
    if isinstance(error, NewConnectionError) and "non-public" in str(error):
        return "not a public address"
    if isinstance(error, BadCertificate):
        return "its certificate is not valid"
    if isinstance(error, TooSlow) and not isinstance(error, NewConnectionError):
        return f"no answer in {SECONDS:g} seconds"
    return "could not be reached: no connection, or nothing there"


def _kind(written: str) -> tuple[str, str | None]:
    message = Message()
    message["Content-Type"] = written
    return (message.get_content_type() if "/" in written else ""), message.get_content_charset()
