"""The filter text → query."""

from __future__ import annotations

import re
from collections.abc import Callable

from store.query.hints import elsewhere, no_date, unknown_field, unknown_value
from store.query.model import (
    CLOSED_FIELDS,
    DATE_FIELDS,
    EVERYTHING,
    FIELDS,
    Node,
    Not,
    Phrase,
    Query,
    QuerySyntaxError,
    Regex,
    Term,
    Value,
    Word,
    all_of,
    any_of,
)
from store.query.patterns import compile_pattern
from store.query.periods import LONGEST_DATE, is_date_word, read_period

_SPACE = re.compile(r"\s*")
_WORD = re.compile(r"[^\s\"“”()]+")
_VALUE = re.compile(r"[^\s\"“”(),]+")
_FIELD = re.compile(r"([A-Za-z]+):(?!//)")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"|“((?:[^”\\]|\\.)*)”', re.DOTALL)
_REGEX = re.compile(r"/((?:[^/\\]|\\.)*)/", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_OPERATOR = re.compile(r"(OR|AND|NOT)(?=[\s()\"“”]|$)")
_DATE_WORD = re.compile(r"\s+([^\s\"“”(),:]+)(?=\s|\)|$)")
_DEEPEST = 50


def parse_query(text: str) -> Query:
    """Reads a filter. Raises QuerySyntaxError and nothing else. `parse_query(render_query(q)) == q`."""
    return _Parser(text).query()


class _Parser:
    """Recursive descent, one method a line of the grammar; `position` is the next code point."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.depth = 0

    def query(self) -> Query:
        self._skip_space()
        if self._at_end():
            return EVERYTHING
        node = self._or()
        if not self._at_end():
            raise QuerySyntaxError("“)” without “(”", self.position)
        return Query(node)

    def _or(self) -> Node:
        nodes = [self._and()]
        while self._operator("OR"):
            nodes.append(self._and())
        return any_of(nodes)

    def _and(self) -> Node:
        nodes = [self._not()]
        while not (self._at_end() or self.text[self.position] == ")" or self._sees("OR")):
            self._operator("AND")
            nodes.append(self._not())
        return all_of(nodes)

    def _not(self) -> Node:
        if self._at_end() or self._sees("OR", "AND") or self.text[self.position] == ")":
            raise QuerySyntaxError("something to look for is missing here", self.position)
        if self.text[self.position] == "-":
            self.position += 1
            if self._at_end() or self.text[self.position].isspace():
                raise QuerySyntaxError("“-” stands right before what it leaves out", self.position - 1)
            return Not(self._deeper(self._not))
        if self._operator("NOT"):
            return Not(self._deeper(self._not))
        return self._atom()

    def _deeper(self, part: Callable[[], Node]) -> Node:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise QuerySyntaxError("too many parentheses or negations inside each other", self.position)
        node = part()
        self.depth -= 1
        return node

    def _atom(self) -> Node:
        match self.text[self.position]:
            case "(":
                return self._group()
            case '"' | "“" | "”":
                return Phrase(self._quoted())
            case "/":
                return self._regex()
        if field := _FIELD.match(self.text, self.position):
            return self._term(field)
        word = _WORD.match(self.text, self.position)
        assert word is not None  # every other character has been seen to
        if hint := elsewhere(word[0]):
            raise QuerySyntaxError(hint, self.position)
        self._advance(word.end())
        return Word(word[0])

    def _group(self) -> Node:
        opened = self.position
        self._advance(opened + 1)
        node = self._deeper(self._or)
        if self._at_end():
            raise QuerySyntaxError("“(” is not closed", opened)
        self._advance(self.position + 1)
        return node

    def _quoted(self) -> str:
        quoted = _QUOTED.match(self.text, self.position)
        if self.text[self.position] == "”":
            raise QuerySyntaxError("this quotation mark was not opened by “", self.position)
        if not quoted:
            raise QuerySyntaxError("the quotation mark is not closed", self.position)
        words = _ESCAPED.sub(r"\1", quoted[1] if quoted[1] is not None else quoted[2])
        if not words.strip():
            raise QuerySyntaxError("nothing between the quotation marks", self.position)
        self._advance(quoted.end())
        return words

    def _regex(self) -> Regex:
        found = _REGEX.match(self.text, self.position)
        if not found:
            raise QuerySyntaxError("the regular expression has no second “/”", self.position)
        if not found[1]:
            raise QuerySyntaxError("nothing between the slashes", self.position)
        try:
            compile_pattern(found[1])
        except ValueError as error:
            reason, where = error.args
            message = f"not a regular expression we can use: {reason}"
            raise QuerySyntaxError(message, self.position + 1 + where) from None
        self._advance(found.end())
        return Regex(found[1])

    def _term(self, name: re.Match[str]) -> Term:
        field = name[1].casefold()
        if field not in FIELDS:
            raise QuerySyntaxError(unknown_field(field), self.position)
        self.position = name.end()
        values = [self._value(field)]
        while self.text.startswith(",", self.position):
            self.position += 1
            values.append(self._value(field))
        self._skip_space()
        return Term(field, tuple(values))

    def _value(self, field: str) -> Value:
        start = self.position
        if self.text[start : start + 1] in ('"', "“"):
            text, exact = self._quoted_value(), True
        else:
            bare = _VALUE.match(self.text, start)
            if not bare:
                spaced = ", without a space" if self.text[start : start + 1].isspace() else ""
                raise QuerySyntaxError(f"{field}: needs a value right after it{spaced}", start)
            self.position = bare.end()
            text, exact = bare[0], False
        if field in DATE_FIELDS:
            return self._date(field, text, start, exact)
        if field in CLOSED_FIELDS:
            _check_closed(field, text, start)
        return Value(text, exact)

    def _quoted_value(self) -> str:
        text = self._quoted()
        # _quoted skips the space after it; a value's comma must follow at once.
        while self.text[self.position - 1].isspace():
            self.position -= 1
        return text

    def _date(self, field: str, text: str, start: int, quoted: bool) -> Value:
        """The longest date that begins with `text`: after a word, date words that follow belong to it."""
        readings = [(text, self.position)]
        complete = quoted or text[:4].isdecimal()  # 2017, 2017-05: a word after it is a word to look for
        while not complete and is_date_word(readings[-1][0].split()[-1]):
            more = _DATE_WORD.match(self.text, readings[-1][1])
            if not more or not is_date_word(more[1]) or len(readings[-1][0]) > LONGEST_DATE:
                break
            readings.append((f"{readings[-1][0]} {more[1]}", more.end()))
        for reading, end in reversed(readings):
            if read_period(reading):
                self.position = end
                return Value(" ".join(reading.split()))
        more = None if quoted else _DATE_WORD.match(self.text, readings[-1][1])
        if is_date_word(text):  # “early 2017”, “last mnth”
            text = f"{readings[-1][0]} {more[1]}" if more else readings[-1][0]
        raise QuerySyntaxError(no_date(field, text), start)

    def _sees(self, *operators: str) -> bool:
        found = _OPERATOR.match(self.text, self.position)
        return found is not None and found[1] in operators

    def _operator(self, name: str) -> bool:
        if not self._sees(name):
            return False
        self._advance(self.position + len(name))
        return True

    def _advance(self, position: int) -> None:
        self.position = position
        self._skip_space()

    def _skip_space(self) -> None:
        space = _SPACE.match(self.text, self.position)
        assert space is not None  # it matches nothing, too
        self.position = space.end()

    def _at_end(self) -> bool:
        return self.position >= len(self.text)


def _check_closed(field: str, text: str, position: int) -> None:
    known = CLOSED_FIELDS[field]
    if not any(value.startswith(text.casefold()) for value in known):
        raise QuerySyntaxError(unknown_value(field, text), position)
