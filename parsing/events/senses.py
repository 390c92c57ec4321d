"""Words that look like those for an event but mean something else where they stand.

A sense is told by what stands right before and right after the word; the first that fits wins.
"""

from __future__ import annotations

import re
from functools import cache

from parsing.events.sense import Sense
from parsing.events.senses_of_harm import SENSES_OF_HARM
from parsing.events.senses_of_moves import SENSES_OF_MOVES
from parsing.events.senses_of_things import SENSES_OF_THINGS

_BEFORE = 100
"""Characters before a word that are looked at."""
_SPEAKER = r"(?:\b(?:I|we|you|he|she|they|who)|\b[A-Z][\w’'-]+)\s+"
_POLITICIAN = (
    r"\b(?:candidates?|congressmen|councillors|deputies|economists|lawmakers|lawyers|leaders|legislators|ministers|"
    r"MPs|parliamentarians|parties|politicians|presidents|rivals|senators)\b"
)
_CONTENT = (
    r"(?:audio|clips?|footage|images?|links?|memes?|photo(?:graph)?s?|pictures?|posts?|recordings?|videos?)"
)

SENSES = (
    Sense(
        ("halt", "halted", "halts", "suspend", "suspended", "suspends"),
        "BUSINESS",
        ("The exchange halted trading twice.", "The board has suspended trading in the shares."),
        ("Norland halted the talks.", "The board suspended Korda."),
        after=r"\s+(?:all\s+)?(?:dealings?|trading)\b",
    ),
    Sense(
        ("halted", "suspended"),
        "BUSINESS",
        ("Trading was suspended.", "Trading in the shares will be halted."),
        ("The trader was suspended.", "Korda was suspended."),
        before=r"\b(?i:dealings?|trading)\b[^,.;:]{0,40}\b(?:are|be|been|is|was|were)\s+\Z",
    ),
    Sense(
        ("decline", "declined", "declines"),
        "BUSINESS",
        (
            "Sales declined 5%.",
            "Its share has declined from a third.",
            "Profits declined sharply.",
            "Output declined.",
        ),
        ("She declined to comment.", "The port declined the offer.", "Korda declined."),
        before=r"(?:s|\b(?i:income|index|market|money|output|production|profit|revenue|share|trade|turnover|value))"
        r"\s+(?:(?:had|has|have)\s+)?\Z",
        after=r"(?:\s+(?:by|from|in|further|sharply|slightly|steadily|steeply|[$€£\d]|(?:about|almost|nearly|over)\s)|"
        r"\s*[.,;])",
    ),
    Sense(
        ("studied", "studies", "study"),
        None,
        ("She studied law in Selm.", "He studied at Ostrand.", "Korda studied under Brandt."),
        ("The board studied the plan.", "Experts study the wreck."),
        after=r"\s+(?:at|for|under|with|(?:[\w-]+\s+)?(?:architecture|art|biology|business|chemistry|economics|engineering|"
        r"history|journalism|languages|law|literature|mathematics|medicine|music|philosophy|physics|politics|theology))\b",
    ),
    Sense(
        ("recall", "recalled", "recalling", "recalls"),
        "SANCTION",
        ("Norland recalled its ambassador.", "Norland has recalled its two envoys from Selm."),
        ("The firm recalled 3,000 cars.", "She recalled the raid."),
        after=r"\s+(?:his|her|its|the|their)\s+(?:[\w-]+\s+){0,2}?(?:ambassadors?|consuls?|diplomats?|envoys?)\b",
    ),
    Sense(
        ("order", "orders"),
        "REQUEST",
        ("The king sent the order.", "She gave an order to leave.", "Korda signed the executive order."),
        ("Selm Ferries won an order.", "The yard has orders for nine ships."),
        before=r"\b(?i:court|defied|gave|given|gives?|issued?|issues|obeyed|sen[dt]|sends|signed|signs|under)\s+(?:an?|the)\s+"
        r"(?:[\w-]+\s+)?\Z",
    ),
    Sense(
        ("unveil", "unveiled", "unveiling", "unveils"),
        None,
        ("The mayor unveiled a plaque.", "She unveils a bronze statue."),
        ("The firm unveiled a ferry.",),
        after=r"\s+(?:an?|the|his|her|its)\s+(?:[\w-]+\s+){0,2}?(?:bust|memorial|monument|mural|plaque|portrait|statue|stone)\b",
    ),
    Sense(
        ("unveiled",),
        None,
        ("A plaque was unveiled.",),
        ("A ferry was unveiled.",),
        before=r"\b(?i:bust|memorial|monument|mural|plaque|portrait|statue|stone)\s+(?:has\s+been|is|was|were)\s+\Z",
    ),
    Sense(
        ("opposition",),
        None,
        ("The opposition leader left.", "Opposition parties met.", "The opposition walked out."),
        ("There was strong opposition to the plan.",),
        after=r"\s+(?i:activists?|bloc|candidates?|coalition|deput(?:y|ies)|figures?|groups?|(?:law)?makers?|leaders?|members?|"
        r"MPs?|part(?:y|ies)|politicians?|spokes\w+|supporters?|accused|called|has|said|says|walked|wants|which|who)\b",
    ),
    Sense(
        ("dismissed",),
        None,
        ("Selm were dismissed for 181.",),
        ("He was dismissed for theft.", "She dismissed the plan."),
        after=r"\s+for\s+(?:an?\s+)?(?:\d+|duck)\b",
    ),
    Sense(
        ("partner", "partners"),
        None,
        ("He poisoned his business partner.", "Her former partner left."),
        ("The firms partner with Selm.",),
        before=r"\b(?i:business|civil|domestic|ex|former|her|his|junior|law|life|sexual|trading)[\s-]+\Z",
    ),
    Sense(
        ("press", "presses"),
        None,
        ("The press secretary left.", "Eve Lind, press secretary to Korda", "The press office closed."),
        ("They press for a vote.", "Unions press the mayor."),
        after=r"\s+(?:agency|association|briefing|centre|center|club|conference|corps|freedom|gallery|office|officer|officials?|"
        r"release|reports?|secretar(?:y|ies)|service|statement)\b",
    ),
    Sense(
        ("question", "questions"),
        None,
        ("QUESTION: did he?",),
        ("They question the mayor.",),
        after=r"\s*:",
    ),
    Sense(
        ("warning", "warnings", "notice"),
        None,
        ("It fell without any warning.", "There was no warning."),
        ("Korda gave a warning.",),
        before=r"\b(?i:little|no|without)\s+(?:any\s+|prior\s+|much\s+)?\Z",
    ),
    Sense(
        ("compromise", "compromises"),
        None,
        ("They are working on a compromise.", "She seeks a compromise."),
        ("The two reached a compromise.", "They compromised."),
        before=r"\b(?i:for|on|possible|seeks?|seeking|sought|towards?)\s+(?:an?\s+)?\Z",
    ),
    Sense(
        ("aided", "assisted", "helped"),
        None,
        ("Profit rose, helped by higher rates.", "Sales grew, aided by the fair."),
        ("The port helped the crew.", "They were helped by nurses."),
        before=r",\s+\Z",
        after=r"\s+by\b",
    ),
    Sense(
        ("hearing", "hearings"),
        None,
        ("Neighbours described hearing shouting.", "She recalled hearing a loud bang."),
        ("The hearing was held on Monday.", "A hearing began."),
        after=r"\s+(?:(?:an?|the|some|several|\w+ly)\s+)?(?:[\w-]+\s+)?(?:bangs?|explosions?|gunfire|gunshots?|noises?|"
        r"screaming|screams?|shouting|shouts?|shots|sirens?|voices?)\b",
    ),
    Sense(
        ("met",),
        None,
        ("The Met Office issued a warning.", "Met Éireann issued a warning."),
        ("Korda met Tern.", "They met on Monday."),
        before=r"(?:\b[Tt]he\s+|\A|[.\n]\s*)\Z",
        after=r"\s+[^\W\d_a-z]",
    ),
    Sense(
        ("review", "reviews", "monitor", "analysis", "opinion", "interview"),
        None,
        ("Review: a brisk evening at the opera.",),
        ("The board opened a review: it ends in May.",),
        before=r"(?:\A|\n)\W*\Z",
        after=r":",
    ),
    Sense(
        ("recall", "recalls", "recalled", "recalling"),
        None,
        ("She recalled on Monday.", "Korda recalled that the ship was old.", "He recalled how they ran."),
        ("The firm recalled 3,000 cars.", "Norland recalled its envoy.", "The cars were recalled on Monday."),
        before=rf"(?:{_SPEAKER}|\s{{2,}}|\A)(?<!been )(?<!were )(?<!was )\Z",
        after=r"(?:\s*[.,;:]|\s+(?:hearing|how|seeing|that|when|where)\b|\s+in\s+an?\s+(?:\w+\s+)?interview|\s+on\s|\s*\Z)",
    ),
    Sense(
        ("clash", "clashes", "clashed", "clashing"),
        None,
        ("MPs clash over the water bill.", "The two candidates clashed on television."),
        ("Protesters clash with police.", "Troops clashed at the border.", "Rebels clashed over a mine."),
        before=rf"{_POLITICIAN}[^,.;:]{{0,20}}\Z",
    ),
    Sense(
        ("advocate", "advocates"),
        None,
        ("A senior advocate appeared for the defence.", "Two defence advocates left."),
        ("They advocate a ban.", "The unions will advocate a ban."),
        before=r"\b(?i:an|chief|consumer|defen[cs]e|leading|patient|public|rights|senior|state|victims?[’']?)\s+\Z",
    ),
    Sense(
        ("advocate", "advocates"),
        None,
        ("Counsel, advocate Mira Korda, spoke.",),
        ("They advocate a ban.",),
        after=r"\s+[A-Z][\w.]",
    ),
    Sense(
        ("share", "shares", "shared", "sharing"),
        None,
        ("A video shared on Sunday shows the pier.", "Korda shared a photo of the ship."),
        ("The two states shared data.", "They share intelligence."),
        before=rf"\b(?i:{_CONTENT})\s+(?:\w+\s+)?\Z",
    ),
    Sense(
        ("share", "shares", "shared", "sharing"),
        None,
        ("Korda shared a photo of the ship.", "It was shared widely."),
        ("The two states shared data.",),
        after=rf"\s+(?:(?:(?:an?|the|his|her|their|this|that)\s+)?(?:\w+\s+)?(?i:{_CONTENT})\b|online\b|widely\b|"
        r"on\s+(?:social|Facebook|Instagram|Telegram|TikTok|Twitter|X)\b)",
    ),
    *SENSES_OF_HARM,
    *SENSES_OF_MOVES,
    *SENSES_OF_THINGS,
)


@cache
def _senses_of(word: str) -> list[tuple[Sense, re.Pattern[str], re.Pattern[str]]]:
    """Those of a word with their patterns: most words that have any are never met."""
    return [(one, re.compile(one.before), re.compile(one.after)) for one in SENSES if word in one.words]


def other_sense(text: str, start: int, end: int, clause: int) -> Sense | None:
    """The sense of the word at a place, None where it has the common one.

    `clause` is where its clause begins.
    """
    for sense, before, after in _senses_of(text[start:end].lower()):
        if after.match(text, end) and before.search(text[max(clause, start - _BEFORE) : start]):
            return sense
    return None
