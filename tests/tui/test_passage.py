"""The paragraph a sentence stands in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.clean import clean_line
from tui.panes.passage import paragraph_at, passage

TEXT = "First line.\nStill the first.\n\nThe second, with a sentence. And another.\n \n\nThe third.\n"


def test_blank_lines_part_paragraphs() -> None:
    start = TEXT.index("with a")
    paragraph = paragraph_at(TEXT, start, start + 6)
    assert TEXT[paragraph.start : paragraph.end] == "The second, with a sentence. And another."
    assert paragraph.number == 2


def test_without_blank_lines_each_line_is_one() -> None:
    text = "One.\nTwo.\nThree."
    paragraph = paragraph_at(text, 5, 9)
    assert (text[paragraph.start : paragraph.end], paragraph.number) == ("Two.", 2)


def test_a_span_over_two_paragraphs_has_both() -> None:
    paragraph = paragraph_at(TEXT, TEXT.index("Still"), TEXT.index("second"))
    assert TEXT[paragraph.start : paragraph.end].endswith("And another.")
    assert paragraph.number == 1


def test_context_is_cut_at_words_and_says_so() -> None:
    start = TEXT.index("with")
    content = passage(TEXT, start, start + len("with a sentence."), [], 6)
    assert content.plain == "…\N{NO-BREAK SPACE}with a sentence. And\N{NO-BREAK SPACE}…"


@given(st.text("ab \n.", min_size=1), st.data())
def test_the_passage_holds_its_words_and_marks_them(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    content = passage(text, start, end, [(start, end, "sentence")], data.draw(st.integers(0, 20)))
    words = clean_line(text[start:end])
    if words.strip():
        marked = "".join(content.plain[span.start : span.end] for span in content.spans)
        assert marked.strip() == words.strip()
