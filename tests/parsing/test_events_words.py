"""Verbs and their tenses, the forms of event words, and words compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing import lexicon
from parsing.events.deciding import event_type
from parsing.events.forms import noun_forms, verb_forms
from parsing.events.shorten import LONGEST, dangles, shorten
from parsing.events.types import event_words
from parsing.events.verbs import find_verbs, main_verb
from parsing.words import containment, content_stems, stem


@pytest.mark.parametrize(
    ("sentence", "word", "tense"),
    [
        ("The owners sold the pier.", "sold", "past"),
        ("The owners have quietly sold the pier.", "sold", "perfect"),
        ("The pier had not been sold.", "sold", "pluperfect"),
        ("The owners will sell the pier.", "sell", "future"),
        ("The owners are to sell the pier.", "sell", "future"),
        ("The pier is due to open.", "open", "future"),
        ("The owners are selling the pier.", "selling", "progressive"),
        ("The owners might sell the pier.", "sell", "modal"),
        ("The pier is old.", "is", "state"),
        ("The pier was sold.", "sold", "past"),
        ("The owner says so.", "says", "present"),
        ("After the granary burned, the owners sold the pier.", "sold", "past"),
        ("The owners, who had promised to stay, sold the pier.", "sold", "past"),
        ("A paper called The Halden Post sued the owners.", "sued", "past"),
        ("The wounded slept.", "slept", "past"),
        ("Fire grips granary", "grips", "present"),
        ("Brandt meets Korda in Port Selm, denies theft", "meets", "present"),
        ("Pilot Pavel Brandt dies at 91", "dies", "present"),
        ("Korda dismisses Brandt as pilot tells of theft", "dismisses", "present"),
        ("Halden Lines vote faces delay", "faces", "present"),
        ("The ship left the widely used channel.", "left", "past"),
        ("The family rejected the offer.", "rejected", "past"),
        ("The clerk accused of theft fled.", "fled", "past"),
        ("The pilot nominated by the port resigned.", "resigned", "past"),
        ("Police say the pier is shut.", "say", "present"),
        ("The delay is due to heavy losses.", "is", "state"),
    ],
)
def test_the_main_verb_and_its_tense(sentence: str, word: str, tense: str) -> None:
    verb = main_verb(find_verbs(sentence, 0, len(sentence)))
    assert verb is not None
    assert (verb.word, verb.tense) == (word, tense)


@pytest.mark.parametrize(
    "words", ["A fine old pier", "Pirate attacks on Monday", "Harbour talks in Port Selm"]
)
def test_a_sentence_may_have_no_verb(words: str) -> None:
    assert main_verb(find_verbs(words, 0, len(words))) is None


def test_a_negated_verb_says_so() -> None:
    assert [verb.negated for verb in find_verbs("She did not say when, but she said why.", 0, 39)] == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("accuse", {"accuse", "accuses", "accused", "accusing"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
        ("visit", {"visit", "visits", "visited", "visiting"}),
        ("step down", {"step down", "steps down", "stepped down", "stepping down"}),
        ("take over", {"take over", "takes over", "took over", "taken over", "taking over"}),
        ("die", {"die", "dies", "died", "dying"}),
    ],
)
def test_the_forms_of_a_verb(base: str, forms: set[str]) -> None:
    assert verb_forms(base) == forms


def test_the_forms_of_a_noun() -> None:
    assert noun_forms("robbery") == {"robbery", "robberies"}
    assert noun_forms("crash") == {"crash", "crashes"}


def test_a_phrase_is_found_rather_than_its_first_word() -> None:
    text = "She stepped down after a news conference."
    assert [word.word for word in event_words(text, ((0, len(text)),))] == ["stepped down", "news conference"]


def test_a_noun_that_looks_like_a_verb_names_no_event() -> None:
    text = "She smiled at the world's press."
    assert event_words(text, ((0, len(text)),)) == []


@pytest.mark.parametrize(
    "text",
    [
        "They moved back to the three radio stations.",
        "The traders of the old town met Grey Storm at the pier.",
        "The mayor of Port Selm (left) and the harbour master",
    ],
)
def test_adverbs_nouns_names_and_places_in_a_picture_name_no_event(text: str) -> None:
    assert [word.word for word in event_words(text, ((0, len(text)),)) if word.word != "met"] == []


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("She said the vote was near.", None),
        ("She said the court had sentenced him.", "COERCE"),
        ("She said the hacking was over.", None),
        ("The elected mayor slept.", None),
        ("The port released its figures.", "OTHER"),
        ("The judge released the clerk on bail.", "OTHER"),
        ("The mayor brushed off the claims.", "REJECT"),
        ("Her rival beat her by two votes.", "OTHER"),
        ("The quake killed nine people.", "DISASTER"),
        ("The quake struck the islands.", "DISASTER"),
        ("A mast struck the pilot.", None),
        ("Nine people were killed when a landslide buried the granary.", "DISASTER"),
        ("The raiders killed nine people in an attack after the flood.", "ASSAULT"),
        ("Norland imposed new sanctions on the port.", "SANCTION"),
        ("The prosecutor opened a preliminary inquiry.", "INVESTIGATE"),
        ("The mayor opened the hall after the inquiry.", "OTHER"),
        ("The sailors fired shots at the pier.", "ASSAULT"),
        ("The owners fired the pilot.", "RESIGN"),
        ("She said she would not withdraw.", None),
        ("The port did not sign the treaty.", None),
        ("Rob Venn spoke.", None),
        ("The port received six orders.", "BUSINESS"),
        ("The port received six letters.", None),
        ("The port received the French minister.", "CONSULT"),
        ("Korda was received by Brandt.", "CONSULT"),
        ("The ferries will meet the new demand.", None),
        ("The owners replaced the pipes.", None),
        ("The owners replaced Pavel Brandt.", "RESIGN"),
        ("The traders slept in the building.", None),
        ("The rise in share prices ended.", "RETREAT"),
        ("The board dismissed Pavel Brandt as pilot.", "RESIGN"),
        ("The board dismissed Pavel Brandt’s complaint.", "REJECT"),
    ],
)
def test_what_decides_a_type(text: str, type: str | None) -> None:
    words = event_words(text, ((0, len(text)),))
    verbs = find_verbs(text, 0, len(text))
    main = main_verb(verbs)
    content = next((verb for verb in verbs if main and verb.start > main.start), None)
    assert event_type(text, words, main, content)[0] == type


@pytest.mark.parametrize(
    ("sentence", "type"),
    [
        ("The premier announced his resignation on Monday.", "RESIGN"),
        ("The board announced the results on Monday.", "OTHER"),
        ("Opposition Leader Eva Lind called the resignation late on Monday.", None),
        ("The mayor called a special election on Monday.", "ELECT"),
        ("The court disposed of a paper filed by Brandt on Monday.", None),
        ("The paper was filed by Brandt on Monday.", "REQUEST"),
        ("The NAB office told the papers on Monday that it was old.", None),
        ("She spoke to Open Ledger in Selm on Monday.", None),
        ("The traders broke a window hours after the port announced the results.", None),
        ("The police named a clerk who was fired in May.", None),
        ("The court stayed the work on a plea by the traders.", None),
        ("The boy was carried out by a rescue worker.", None),
        ("The ferry had given every election official bad dreams.", None),
        ("She condoled after the raid.", None),
        ("The mayor was placed under formal investigation.", "INVESTIGATE"),
        ("The clerk goes on trial.", "INVESTIGATE"),
        ("Talks between the two ports had broken down.", "CONSULT"),
        ("The judge opened a new criminal fraud investigation.", "INVESTIGATE"),
        ("Nine miners were buried when a shaft collapsed.", "DISASTER"),
        ("The biggest rail strike in ten years will go ahead.", "PROTEST"),
        ("The port has seen two mayors toppled by protests.", None),
        ("Eva Lind hit back, saying she was old.", "REJECT"),
        ("The firm won a no-bid contract.", "BUSINESS"),
        ("She was dismissed in May.", "RESIGN"),
        ("Her appeal was dismissed in May.", "REJECT"),
        ("The mayor handed in her resignation.", "RESIGN"),
        ("US, EU impose fresh sanctions on port officials", "SANCTION"),
        ("The figures were posted on a site for sharing data.", None),
        ("Chief executive Pavel Brandt resigns.", "RESIGN"),
        ("Masked men stormed the pier.", "ASSAULT"),
        ("The inquiry heard that warnings were ignored.", "INVESTIGATE"),
        ("The clerk polled 1,200 votes in the port.", "ELECT"),
        ("It was only in May that the mayor resigned.", "RESIGN"),
    ],
)
def test_what_a_noun_tells_is_no_deed_of_who_speaks_of_it(sentence: str, type: str | None) -> None:
    verb = main_verb(find_verbs(sentence, 0, len(sentence)))
    assert event_type(sentence, event_words(sentence, ((0, len(sentence)),)), verb)[0] == type


def test_every_type_of_the_lexicon_is_one_of_plovers_or_ours() -> None:
    plover = {"CONSULT", "ACCUSE", "REJECT", "THREATEN", "COOPERATE", "AID", "YIELD", "PROTEST", "COERCE"}
    plover |= {"ASSAULT", "MOBILIZE", "SUPPORT", "REQUEST", "RETREAT", "INVESTIGATE", "SANCTION"}
    rows = lexicon.table("event-types")
    assert {row[0] for row in rows} == plover | {"ELECT", "RESIGN", "DISASTER", "BUSINESS", "OTHER"}
    assert {row[1] for row in rows} == {"v", "p", "n"}


@pytest.mark.parametrize(
    "forms",
    [
        ("election", "elected", "electoral"),
        ("interfere", "interference", "interfering"),
        ("accuse", "accused", "accusation"),
        ("deny", "denied", "denial"),
        ("vote", "voted", "voting", "votes"),
        ("president", "presidential", "presidency"),
        ("journalist", "journalism"),
        ("receive", "received", "receives"),
        ("break", "broke", "broken", "breaking"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(word) for word in forms}) == 1


def test_other_words_have_other_stems() -> None:
    words = ("pass", "past", "nation", "union", "unit", "police", "polish", "granary", "grant")
    assert len({stem(word) for word in words}) == len(words)


def test_content_stems_leave_out_function_words_and_words_of_time_and_keep_numbers_whole() -> None:
    found = content_stems("On Monday the owners said they had sold 24,000 tickets.")
    assert found == {"own", "sell", "24,000", "ticket"}


@given(st.frozensets(st.integers()), st.frozensets(st.integers()))
def test_containment_is_a_share_and_even_handed(one: frozenset[str], other: frozenset[str]) -> None:
    assert 0.0 <= containment(one, other) == containment(other, one) <= 1.0
    assert containment(one, one) == (1.0 if one else 0.0)


@given(st.text(max_size=400))
def test_a_shortened_line_fits_and_is_the_start_of_the_whole(text: str) -> None:
    line = shorten(text)
    assert len(line) <= LONGEST
    assert text.startswith(line.removesuffix("…"))


def test_a_line_is_cut_after_its_verb_and_not_after_a_word_that_leads_on() -> None:
    text = (
        "Ingrid Korda, once the head of the granary, and of the ferry, and of the wool hall, has now "
        "resigned from the board of the old harbour of Port Selm"
    )
    line = shorten(text, text.index("resigned") + len("resigned"))
    assert "resigned" in line
    assert not dangles(line.removesuffix("…"))
