"""Who speaks where no frame says so."""

from __future__ import annotations

from collections.abc import Sequence

from parsing.quotes.labels import name_label, transcript_label
from parsing.quotes.resolve import Cast
from parsing.quotes.salience import Speaker, carried
from parsing.quotes.sentence_subject import first_subject
from parsing.quotes.subjects import Subject, is_people
from parsing.quotes.talk import Talk
from parsing.quotes.tokens import Token, group, word_class
from parsing.quotes.units import Unit

_ASIDE = ["quote", "dash"]


def unreported(
    unit: Unit, at: int, span: tuple[int, int], cast: Cast, talk: Talk
) -> tuple[Speaker | None, tuple[int, int]]:
    """Who speaks in the quotation at token `at`, and its words without a label: who spoke before, or the
    actor the sentence is about. All but a label is a guess, marked as carried over."""
    tokens, (start, end) = unit.tokens, span
    if _is_writers(tokens, at):
        return None, span
    if all(_only_joins(token) for token in tokens[:at]):
        label = _label_within(start, end, cast)
        if label is None:
            return talk.carry(unit), span
        return cast.labelled(*label), (end - len(cast.text[label[1] + 1 : end].lstrip()), end)
    if [token.kind for token in tokens[:2]] == _ASIDE and tokens[at - 1].kind == "dash":
        return talk.carry(unit), span  # “…” — he paused — “…”
    if tokens[0].word in group("takes up") and not unit.first:
        return talk.carry(unit), span  # “That makes it “…””
    speaker = _whom_it_is_about(unit, at, cast)
    return carried(speaker) if speaker and speaker.name else None, span


def _whom_it_is_about(unit: Unit, at: int, cast: Cast) -> Speaker | None:
    """Whom the subject of the sentence means, or who is named before the quotation."""
    tokens = unit.tokens
    subject = first_subject(tokens)
    speaker = cast.resolve(tokens, subject, speaks=False) if subject else None
    if speaker and not speaker.id and speaker.attribution != "pronoun":
        named = cast.named_before(tokens[at].start, tokens[0].start)
        speaker = named or (speaker if subject and _leads_to(tokens, subject, at) else None)
    return speaker


def _is_writers(tokens: Sequence[Token], at: int) -> bool:
    """““…” is how I would put it”: the words are those of the article."""
    words = [token.word for token in tokens[at + 1 :] if token.kind == "word"][:3]
    return words[:1] in (["is"], ["was"]) and words[1:] in (["how", "i"], ["what", "i"])


def _label_within(start: int, end: int, cast: Cast) -> tuple[int, int] | None:
    """The label with which the quotation opens: a name in capitals, or a person’s full name."""
    label = name_label(cast.text, start, end)
    if label and cast.is_person(*label):
        return label
    return transcript_label(cast.text, start, end)


def _only_joins(token: Token) -> bool:
    """What may stand before a quotation that carries on: “And”, “Instead,”, another quotation."""
    if token.kind in ("comma", "quote", "dash"):
        return True
    return word_class().get(token.word) == "adverb" or token.word in group("sentence adverb") | {
        "and",
        "but",
        "so",
    }


def _leads_to(tokens: Sequence[Token], subject: Subject, at: int) -> bool:
    """“The letter ends with a plea: “…””: a colon leads from a text, or from people, to the quotation."""
    noun = tokens[subject.head_end - 1]
    speaks = is_people(noun) or noun.word in group("work") | group("bears words") | group("quoted noun")
    return speaks and tokens[at - 1].kind == "colon"
