"""Whom a subject means: an actor by name, by pronoun or by office; else the words themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsing import lexicon
from parsing.quotes.gender import unnamed_gender
from parsing.quotes.mentions import LOOK_BACK, Mentions
from parsing.quotes.nominals import (
    Description,
    Named,
    compatriots,
    describe,
    fitting,
    read_compatriot,
    read_description,
    untitled,
)
from parsing.quotes.salience import GENDERS, Salience, Speaker
from parsing.quotes.sentence_subject import first_subject
from parsing.quotes.subjects import Subject
from parsing.quotes.tokens import Token, group
from parsing.quotes.units import Unit
from parsing.records import Actor
from parsing.segments import Quotation

_POSSESSIVE = ("'s", "’s")


class Cast:
    """The actors of an article, read from front to back."""

    def __init__(
        self, text: str, actors: Sequence[Actor], units: Sequence[Unit], quotations: Sequence[Quotation]
    ) -> None:
        self.text = text
        self.mentions = Mentions(text, actors, units, quotations)
        self.salience = Salience(text, self.mentions, units, quotations)
        self.described: dict[str, Named] = {}

    def resolve(
        self, tokens: Sequence[Token], subject: Subject, speaks: bool = True, denies: bool = False
    ) -> Speaker:
        """The speaker a subject names; one who `speaks` is the likelier meaning of later pronouns, one who
        `denies` is no victim."""
        subject = self._writer(tokens, subject)
        first, last = tokens[subject.head_start], tokens[subject.head_end - 1]
        if subject.head_end - subject.head_start == 1 and first.kind == "word":
            if first.word in GENDERS:
                but = self._who_hears(tokens, subject)
                return self.salience.pronoun(first, speaks, denies, but)
            if first.word in group("nobody") | group("owner") | group("object pronoun"):
                return self.salience.thing(first)
        subject = self._titled(tokens, subject)
        last = tokens[subject.head_end - 1]
        actor = self.mentions.named(first.start, last.end)
        if actor:
            self.salience.remember(first.start, actor, speaks)
            return Speaker(actor.name, actor.id, first.start, last.end, "named")
        meant = self._described(tokens, subject)
        if meant:
            self.salience.remember(first.start, meant, speaks)
            return Speaker(meant.name, meant.id, first.start, tokens[subject.end - 1].end, "nominal")
        found = self._words(tokens, subject)
        gender = unnamed_gender(tokens, subject)
        if gender and found.name:
            self.salience.remember_unnamed(found.start, found.name, gender, speaks)
        else:
            self.salience.remember_others(found, last, speaks)
        return found

    def _who_hears(self, tokens: Sequence[Token], heard: Subject) -> str | None:
        """“he heard him call it”: the id of the one who is not meant by “him”."""
        before = [token.word for token in tokens[max(0, heard.start - 2) : heard.start]]
        if not before or (before[-1] if before[-1] != "to" else before[0]) not in group("overhears"):
            return None
        subject = first_subject(tokens[: heard.start])
        return self.resolve(tokens, subject, speaks=False).id if subject else None

    def _writer(self, tokens: Sequence[Token], subject: Subject) -> Subject:
        """“a letter from Orla Venn”: the person who wrote it, where the phrase names one."""
        by = subject.head_end
        if tokens[by - 1].word not in group("bears words") or by + 1 >= len(tokens):
            return subject
        by += tokens[by].word in ("sent", "signed", "written")
        end = by + 1
        while end < len(tokens) and tokens[end].kind == "name" and not tokens[end].possessive:
            end += 1
        if tokens[by].word not in ("by", "from") or end == by + 1:
            return subject
        named = self.is_person(tokens[by + 1].start, tokens[end - 1].end)
        return Subject(by + 1, end, by + 1, end) if named else subject

    def _titled(self, tokens: Sequence[Token], subject: Subject) -> Subject:
        """“Minister for Harbours Orla Venn”: with the name that the office stands before; “Orla Venn QC”:
        without the letters behind the name."""
        start, end, whole = subject.head_start, subject.head_end, subject.end
        while end - start > 2 and self._written(tokens[end - 1]) in lexicon.words("post-nominals"):
            end -= 1
        if end < subject.head_end:
            return replace(subject, head_end=end)
        office = tokens[end - 1]
        if end == whole or office.kind != "name" or office.word not in lexicon.words("roles"):
            return subject
        named = self.mentions.last_person(tokens[end].end, tokens[whole - 1].end)
        place = next((at for at in range(end + 1, whole) if tokens[at].kind == "name"), whole)
        behind = named is not None and place < whole and tokens[place].start < named
        return replace(subject, head_end=whole) if behind else subject

    def _written(self, token: Token) -> str:
        return self.text[token.start : token.end]

    def take_in(self, tokens: Sequence[Token]) -> None:
        """A sentence about to be read: its subject is the likelier meaning of the pronouns in it."""
        subject = first_subject(tokens)
        if subject and subject.head_end > subject.head_start:
            start = tokens[subject.head_start].start
            actor = self.mentions.named(start, tokens[subject.head_end - 1].end)
            if actor and actor.kind == "person":
                self.salience.expect(start, actor)

    def labelled(self, start: int, end: int) -> Speaker:
        """The speaker a label names; one in capitals may be the surname of a person named in full."""
        label = self.text[start:end]
        actor = self.mentions.named(start, end) or self.mentions.by_capitals(label)
        if actor is None:
            return Speaker(label, None, start, end, "named")
        self.salience.remember(start, actor, speaks=True)
        return Speaker(actor.name, actor.id, start, end, "named")

    def is_person(self, start: int, end: int) -> bool:
        """The words there name a person of the article."""
        actor = self.mentions.named(start, end)
        return actor is not None and actor.kind == "person"

    def hearer(self, tokens: Sequence[Token], subject: Subject, speaker: Speaker | None) -> Speaker:
        """Whom the words for those spoken to mean; nobody speaks to himself."""
        first, last = tokens[subject.head_start], tokens[subject.head_end - 1]
        if first.word in group("object pronoun") and subject.end - subject.start == 1:
            gender = GENDERS.get(first.word)
            speaker_id = (speaker.id or "") if speaker else None
            met = self.salience.person(first.start, gender, speaker_id) if gender else None
            return Speaker(
                met.name if met else None, met.id if met else None, first.start, last.end, "pronoun"
            )
        actor = self.mentions.named(first.start, last.end)
        if actor:
            return Speaker(actor.name, actor.id, first.start, last.end, "named")
        end = tokens[subject.end - 1].end
        meant = self._described(tokens, subject)
        if meant:
            return Speaker(meant.name, meant.id, first.start, end, "nominal")
        return Speaker(self.text[first.start : end], None, first.start, end, "nominal")

    def named_before(self, at: int, start: int) -> Speaker | None:
        """The person named last between `start` and `at`."""
        told = self.mentions.told_between(start, at)
        if not told:
            return None
        mention_start, end, actor = told[-1]
        return Speaker(actor.name, actor.id, mention_start, end, "named")

    def _words(self, tokens: Sequence[Token], subject: Subject) -> Speaker:
        """A speaker who is no actor goes by the words that name him."""
        last = tokens[subject.head_end - 1]
        if last.kind != "name" or _only_opens(tokens, subject) or read_compatriot(tokens, subject):
            start, end = tokens[subject.head_start].start, tokens[subject.end - 1].end
            end = self._without_possessive(start, end)
            end += self.text.startswith("%", end)
            return Speaker(self.text[start:end], None, start, end, "nominal")
        at = subject.head_end - 1
        while at > subject.head_start and tokens[at - 1].kind == "name" and not tokens[at - 1].possessive:
            at -= 1
        start, end = tokens[at].start, self._without_possessive(tokens[at].start, last.end)
        return Speaker(self.text[start:end], None, start, end, "named")

    def _without_possessive(self, start: int, end: int) -> int:
        words = self.text[start:end]
        return end - 2 * words.endswith(_POSSESSIVE) - words.endswith(("s'", "s’"))

    def _described(self, tokens: Sequence[Token], subject: Subject) -> Actor | None:
        """The one actor told of before whom “the minister”, “the broadcaster” fits."""
        at = tokens[subject.start].start
        compatriot = read_compatriot(tokens, subject)
        if compatriot:
            people = compatriots(compatriot, self.mentions.told_alone(at, paragraphs=0))
            people = people or compatriots(compatriot, self.mentions.told_alone(at))
            return people[0] if len(people) == 1 else None
        said = read_description(tokens, subject)
        if said is None:
            return None
        recent = self.mentions.recent(at)
        opening = self.mentions.opening(at)
        near = [self._name(actor) for start, _, actor in recent if start >= opening]
        fit = (
            self._body_before(said, at)
            or fitting(said, near)
            or fitting(said, [self._name(actor) for _, _, actor in recent])
        )
        fit = fit or self._untitled(said, at, near)
        return fit[0] if len(fit) == 1 else None

    def _body_before(self, said: Description, at: int) -> list[Actor]:
        """“the company”: the one that the sentence before is about, rather than one named by the way."""
        if said.noun not in ("company", "firm") or said.modifiers or said.country:
            return []
        opening = self.mentions.start_of_sentence(self.mentions.sentence(at) - 1)
        acted = [self._name(actor) for start, actor in self.salience.acted[-1:] if opening <= start < at]
        return untitled(said, acted)

    def _untitled(self, said: Description, at: int, near: Sequence[Named]) -> list[Actor]:
        """Who could be meant where nobody near can be whose title says the same: whoever acted near, or is
        named near and acted before."""
        if fitting(replace(said, country=None), near):
            return []
        opening = self.mentions.opening(at)
        if said.kind == "organization":
            opening = max(opening, self.mentions.start_of_sentence(self.mentions.sentence(at) - 1))
        acted = [
            (start, self._name(actor)) for start, actor in self.salience.acted[-LOOK_BACK:] if start < at
        ]
        fit = untitled(said, [one for start, one in acted if start >= opening])
        if fit or said.kind == "organization":
            return fit
        fit = untitled(said, near)
        return fit if len(fit) == 1 else untitled(said, [one for _, one in acted if one in near])

    def _name(self, actor: Actor) -> Named:
        if actor.id not in self.described:
            self.described[actor.id] = describe(self.text, actor)
        return self.described[actor.id]


def _only_opens(tokens: Sequence[Token], subject: Subject) -> bool:
    """“Lawyers said”, “Police said”: a noun with a capital because it opens the sentence."""
    first = tokens[subject.head_start]
    alone = subject.head_start == 0 and subject.head_end == 1
    plural = first.word.endswith("s") and first.word in lexicon.words("common-words")
    return alone and (plural or first.word in group("plural"))
