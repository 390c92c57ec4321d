"""The one boundary where article text is made safe to show: on the screen and in exports.

Articles may carry control characters, escape sequences that drive a terminal, and bidirectional
overrides that make text read differently than it is. Each is replaced by one visible code point, so
every offset stays true: `len(clean(text)) == len(text)`.
"""

from __future__ import annotations

from typing import Final

_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
_CONTROL_PICTURES: Final = 0x2400
_LINE_ENDS: Final = (0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
_BIDI: Final = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SURROGATES: Final = range(0xD800, 0xE000)
_NOT_IN_XML: Final = (0xFFFE, 0xFFFF)

_LINES: Final[dict[int, str]] = {
    **{code: chr(_CONTROL_PICTURES + code) for code in range(0x20)},  # ESC -> ␛, NUL -> ␀
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT),
    **dict.fromkeys(_BIDI, _REPLACEMENT),
    **dict.fromkeys(_SURROGATES, _REPLACEMENT),
    **dict.fromkeys(_NOT_IN_XML, _REPLACEMENT),
    **dict.fromkeys(_LINE_ENDS, "\n"),
    0x09: " ",
    0x0D: " ",  # of \r\n the \n remains
    0xAD: "-",  # a soft hyphen has no width of its own on some terminals
}
_ONE_LINE: Final[dict[int, str]] = {**_LINES, **dict.fromkeys(_LINE_ENDS, " ")}


def clean(text: str) -> str:
    """`text` with every code point that could steer a terminal replaced, line ends kept as `\\n`."""
    return text.translate(_LINES)


def clean_line(text: str) -> str:
    """The same in one line: line ends become spaces, one for one."""
    return text.translate(_ONE_LINE)
