"""What the steps after it rely on: kinds of paragraphs, ends of sentences, exact offsets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing.segments import segment


def kinds(text: str) -> list[tuple[str, str]]:
    return [(p.kind, text[p.start : p.end]) for p in segment(text).paragraphs]


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in segment(text).sentences]


@pytest.mark.parametrize(
    "line",
    [
        "© 2024 Tarn Mail. All rights reserved.",
        "Copyright 2019 The Orvan Press. All rights reserved.",
        "Scroll down for video",
        "Read more: http://example.org/a/1",
        "Follow us: @tarnmail",
        "Share this article",
        "Post a Comment",
        "No comments:",
        "Sign up for our newsletter",
        "ADVERTISEMENT",
        "https://example.org/news/1",
        "(Reporting by Ann Lee in Tarn; Editing by Bo Dahl)",
        "By Ann Lee for the Tarn Mail",
        "Published: 3 November 2021, 08:15",
    ],
)
def test_what_is_beside_the_story_is_boilerplate(line: str) -> None:
    text = f"The mayor of Tarn resigned on Monday.\n{line}\n"
    assert kinds(text)[-1] == ("boilerplate", line)
    assert sentences(text) == ["The mayor of Tarn resigned on Monday."]


@pytest.mark.parametrize(
    "line",
    [
        "Written by hand, the letter tells of a quiet winter in Tarn.",
        "He told one of his protegÃ©s that the harbour of Orvania would never close.",
        "Copyright law was changed by the parliament of Orvania in May.",
        "By Monday the river had fallen by half a metre.",
    ],
)
def test_a_story_line_that_begins_like_boilerplate_stays(line: str) -> None:
    assert kinds(f"The flood is over, the mayor said.\n{line}\nThe end.")[1] == ("body", line)


def test_a_notice_glued_to_the_next_headline_does_not_swallow_it() -> None:
    text = "It rained. © 2024 Tarn Mail. All rights reserved.Storm leaves ten thousand homes in Orvania dark"
    assert kinds(text) == [
        ("body", "It rained."),
        ("boilerplate", "© 2024 Tarn Mail. All rights reserved."),
        ("body", "Storm leaves ten thousand homes in Orvania dark"),
    ]


@pytest.mark.parametrize("line", ["May 21, 2031", "21 mai 2031, 8h20", "2031-05-21 08:20"])
def test_a_line_over_a_date_line_is_a_headline_however_long(line: str) -> None:
    text = f"Port workers shut the granary over wages owed since spring\n{line}\nThe owners met on Monday.\n"
    assert kinds(text)[0][0] == "headline"


def test_headline_bullets_caption_and_body() -> None:
    text = (
        "Will Orvania sell its railway?\n"
        "- Minister wants an answer by May\n"
        "The railway of Orvania could be sold by May, the minister of transport said on Tuesday.\n"
        "Minister of transport Cy Holm (pictured) wants the railway of Orvania to be sold by May\n"
        "Unions called the plan a mistake and asked for talks with the government.\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["headline", "bullet", "body", "caption", "body"]


def test_the_label_of_a_caption_is_no_part_of_it() -> None:
    text = "The railway was sold on Monday.\nFile photo above: Cy Holm met the unions\nPhoto:\nUnions wept.\n"
    assert [words for kind, words in kinds(text) if kind == "caption"] == ["Cy Holm met the unions", "Photo:"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "TARN, Nov. 3 (Wire) - The finance minister of Orvania resigned on\n"
        "Tuesday after parliament rejected his budget by two votes, the\n"
        "government said in a statement.\n"
    )
    assert kinds(text) == [("body", text.strip())]
    assert len(sentences(text)) == 1


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He met Gen. Holm on Nov. 8 in the U.S. Senate. He left.", 2),
        ("J. K. Holm of Dahl Inc. said no. It was at 5 p.m. Tuesday.", 2),
        ("It began at 5 p.m. The police came.", 2),
        ("No. 5 won by 3.5 points. Bo was second.", 2),
        ("He waited... and then he left.", 1),
        ("“Go away!” Mr. Holm said. She went.", 2),
        ("“We lost. We will try again,” she said. He agreed.", 2),
        ("The shop was closed.The owner was away.", 2),
    ],
)
def test_sentences_end_at_real_full_stops(text: str, parts: int) -> None:
    found = sentences(text)
    assert len(found) == parts
    assert " ".join(found).replace(" ", "") == text.replace(" ", "")


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab AB.\n\r\t \"'”“(©)1-*>#!?…—\u2028\u00a0ßİ", max_size=120))
def test_spans_lie_in_the_text_in_order_and_trimmed(text: str) -> None:
    found = segment(text)
    before = 0
    for paragraph in found.paragraphs:
        assert before <= paragraph.start < paragraph.end <= len(text)
        before = paragraph.end
    for sentence in found.sentences:
        paragraph = found.paragraphs[sentence.paragraph]
        assert paragraph.kind != "boilerplate"
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end]


@pytest.mark.parametrize("unit", ["a", "1", '"', ". ", "!", "Mr. ", "© ", "By Jane "])
def test_long_monotonous_text_does_not_hang(unit: str) -> None:
    text = "x" + unit * (200_000 // len(unit)) + "y"
    found = segment(text)
    assert found.paragraphs[-1].end <= len(text)
