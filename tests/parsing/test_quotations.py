"""Quotation marks of every style are paired; apostrophes and inches are not taken for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.segments.model import Paragraph
from parsing.segments.quotations import find_quotations


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Paragraph(at, at + len(line), "body"))
        at += len(line) + 1
    return tuple(found)


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text, paragraphs_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail at dawn,” Orla Venn said. “All of us.”", ["We sail at dawn,", "All of us."]),
        ('"We sail at dawn," Orla Venn said.', ["We sail at dawn,"]),
        ("'We sail at dawn,' Orla Venn said.", ["We sail at dawn,"]),
        ("‘We sail at dawn,’ Orla Venn said.", ["We sail at dawn,"]),
        ("''We sail at dawn,'' Orla Venn said.", ["We sail at dawn,"]),
        ("``We sail at dawn,'' Orla Venn said.", ["We sail at dawn,"]),
        ("« Nous partons », a dit Orla Venn.", ["Nous partons"]),
        ("„Wir segeln“, sagte Orla Venn.", ["Wir segeln"]),
        ("”Vi seglar”, sade Orla Venn.", ["Vi seglar"]),
        ('She said: " We sail at dawn, " and left.', ["We sail at dawn,"]),
        ("'We sail at dawn, ' Orla Venn said. 'All of us.'", ["We sail at dawn,", "All of us."]),
        ("\u202a”We sail at dawn,” Orla Venn said.", ["We sail at dawn,"]),
    ],
)
def test_every_style_of_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The players' bus left at noon and the fans' bus didn't.",
        "Back in the '90s we told 'em to wait 'til spring.",
        "The keeper, 6'2\" tall, wears size 12.",
        "Venn's boat, the owners' pride, sank in '08.",
        "The D.C.'s oldest pier reopened.",
        'A board 12" wide was found.',
        'A stray " stands here.',
        'The pier <a href="pier.html" title=\'Old "Tide" pier\'>reopened</a> at noon.',
    ],
)
def test_apostrophes_feet_and_inches_are_no_marks(text: str) -> None:
    assert quoted(text) == []


def test_apostrophes_within_single_quotes() -> None:
    text = "'We met the players' parents and they don't mind 'em,' she said. 'It's the fans' turn.'"
    assert quoted(text) == ["We met the players' parents and they don't mind 'em,", "It's the fans' turn."]


def test_nested_marks_belong_to_the_outer_quotation() -> None:
    assert quoted("“She cried ‘stop’ and ran,” he said.") == ["She cried ‘stop’ and ran,"]
    assert quoted("'The paper \"Tide\" is wrong,' he said.") == ['The paper "Tide" is wrong,']
    assert quoted("''She cried 'stop,''' he said.") == ["She cried 'stop,'"]
    assert quoted('"The "Tide" is wrong," he said.') == ['The "Tide" is wrong,']
    assert quoted("'They all cry, 'stop,'' he said.") == ["They all cry, 'stop,'"]
    assert quoted("'It sank.' ''Gale' was its name,' he said.") == ["It sank.", "'Gale' was its name,"]
    assert quoted("'I asked 'why?' and 'when?' and left,' he said.") == [
        "I asked 'why?' and 'when?' and left,"
    ]


def test_a_quotation_that_never_closed_ends_where_the_next_opens() -> None:
    assert quoted("'We sail at dawn, she said. 'Bring bread.'") == [
        "We sail at dawn, she said.",
        "Bring bread.",
    ]


def test_a_speech_goes_on_where_the_next_paragraph_opens_again() -> None:
    text = "“We sail at dawn.\n“Bring bread,” she said."
    first, second = find_quotations(text, paragraphs_of(text))
    assert (first.continued, second.continued) == (True, False)
    assert (text[first.start : first.end], text[second.start : second.end]) == (
        "We sail at dawn.",
        "Bring bread,",
    )


def test_a_speech_goes_on_until_it_closes() -> None:
    assert quoted("She wrote: “We sail at dawn.\nBring bread.”") == ["We sail at dawn.", "Bring bread."]


def test_an_odd_mark_spoils_only_its_paragraph() -> None:
    text = 'He carried a " by mistake.\n"We sail at dawn," she said.\n"Bring bread," he said.'
    assert quoted(text)[-2:] == ["We sail at dawn,", "Bring bread,"]


def test_boilerplate_is_left_out() -> None:
    text = "“Subscribe now”"
    assert find_quotations(text, (Paragraph(0, len(text), "boilerplate"),)) == ()


@given(
    st.lists(st.sampled_from([*"\"'“”‘’«»„`", "''", " ", "\n", "a", "S", "s", ".", ",", "6"])).map("".join)
)
def test_any_marks_give_ordered_spans_within_their_paragraph(text: str) -> None:
    paragraphs = paragraphs_of(text)
    at = 0
    for quotation in find_quotations(text, paragraphs):
        paragraph = paragraphs[quotation.paragraph]
        assert max(at, paragraph.start) <= quotation.outer_start <= quotation.start < quotation.end
        assert quotation.end <= quotation.outer_end <= paragraph.end
        assert text[quotation.start : quotation.end].strip() == text[quotation.start : quotation.end]
        at = quotation.outer_end


@pytest.mark.parametrize(
    "unit", ['"', "'", "“", "”", "'a ", '"a ', "a' ", "«", '" ', "<a ", "'' a", '\u200b"']
)
def test_a_line_of_marks_does_not_hang(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    assert all(found.outer_end <= len(text) for found in find_quotations(text, paragraphs_of(text)))
