"""Words of moving, leaving, rising and closing that mean something else where they stand."""

from __future__ import annotations

from parsing.events.sense import Sense

_COUNTED = (
    r"\b(?i:bodies|casualties|cases|claims|count|deaths|fever|floodwaters?|levels?|moon|number|smoke|sun|tally|"
    r"temperatures?|tensions?|toll|waters?|winds?)\b"
)

SENSES_OF_MOVES = (
    Sense(
        ("leave", "leaves", "leaving", "left"),
        None,
        (
            "The ferry capsized on Monday, leaving 23 dead.",
            "The storm left thousands of people homeless.",
            "It left the mayor without a word.",
        ),
        ("Korda left the hall.", "The crew is leaving.", "Ten ships left Selm on Monday."),
        after=r"\s+(?:[\w,’-]+\s+){0,6}?(?:dead|disabled|homeless|hospitali[sz]ed|hurt|injured|missing|paraly[sz]ed|"
        r"stranded|trapped|unconscious|wounded|without)\b",
    ),
    Sense(
        ("left",),
        None,
        (
            "With nine minutes left, Korda scored.",
            "Selm has two seats left.",
            "With      left, Korda scored.",
        ),
        ("The crew left.", "Four minutes later Korda left."),
        before=r"\b(?:(?:days|hours|laps|matches|minutes|months|places|rounds|seats|seconds|time|weeks|years)\s+|"
        r"(?:had|has|have|only|with|With)\s{3,})\Z",
    ),
    Sense(
        ("rise", "rises", "rising", "rose", "risen"),
        None,
        ("The death toll rose to 34.", "Temperatures have risen."),
        ("Profit rose by a tenth.", "Shares rise."),
        before=rf"{_COUNTED}[^,.;:]{{0,30}}\Z",
    ),
    Sense(
        ("close", "closed", "end", "ended", "ends", "finish", "finished", "finishes"),
        "BUSINESS",
        ("The index ended at 4,712.", "Shares finished the day lower.", "The main index ended down 3%."),
        ("The strike ended at the gates.", "The boat ended up on the rocks.", "The war ended."),
        after=r"\s+(?:(?:the|a)\s+(?:\w+\s+)?(?:day|session|trading|week|year)\s+)?"
        r"(?:at\s+[$€£]?\d|(?:down|up)\s+(?:by\s+)?(?:about\s+|nearly\s+|more\s+than\s+)?[$€£]?\d|(?:flat|higher|lower)\b)",
    ),
    Sense(
        ("fall", "fallen", "falls", "fell"),
        None,
        ("He fell ill.", "The seat fell vacant.", "Korda fell silent."),
        ("Shares fell 3%.", "The index fell on Monday."),
        after=r"\s+(?:apart|asleep|behind|foul|ill|in\s+love|open|out\s+with|pregnant|short|sick|silent|vacant|victim)\b",
    ),
    Sense(
        ("fall", "fallen", "falling", "falls", "fell"),
        None,
        ("Rain could fall on Selm.", "Snow fell overnight.", "Night fell."),
        ("Shares fell.", "Grain prices fell."),
        before=r"\b(?i:curtain|darkness|hail|leaves|night|rain|silence|sleet|snow)\s+(?:could\s+|had\s+|has\s+|may\s+|will\s+)?\Z",
    ),
    Sense(
        ("close", "closed", "closes", "closing"),
        "COERCE",
        ("Norland closed the border.", "The army closed all roads to Selm."),
        ("The firm closed two plants.", "The mill closed."),
        after=r"\s+(?:all|its|the|their)\s+(?:[\w-]+\s+){0,2}?(?:air-?space|airports?|borders?|bridges?|crossings?|embass(?:y|ies)|"
        r"roads?|schools?|streets?)\b",
    ),
    Sense(
        ("retire", "retired", "retires"),
        None,
        ("Perera retired hurt.", "She retired injured."),
        ("Korda retired.",),
        after=r"\s+(?:hurt|ill|injured)\b",
    ),
    Sense(
        ("leave", "leaves", "leaving", "left"),
        None,
        ("He left the hall in tears.", "She was leaving the courtroom.", "Korda left her hotel."),
        ("Korda left the party.", "Troops left the town.", "Ten ships left Selm."),
        before=r"\b(?:he|she|they|[A-Z][\w’-]+)\s+(?:\w+ly\s+|was\s+|were\s+|had\s+)?\Z",
        after=r"\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+)?(?i:bar|building|capitol|car|church|clinic|club|court(?:house|room)?|"
        r"field|flat|hall|home|hospital|hotel|house|pitch|pub|restaurant|room|scene|shop|stage|station|studio|vehicle)\b",
    ),
    Sense(
        ("withdraw", "withdrawn", "withdrew"),
        None,
        ("We have withdrawn a story.", "The paper withdrew the article."),
        ("They withdrew the troops.", "Korda withdrew."),
        after=r"\s+(?:an?|the|its|our|their)\s+(?:[\w-]+\s+)?(?:article|column|report|review|stor(?:y|ies)|study)\b",
    ),
    Sense(
        ("climbed", "climbs", "rise", "rises", "rising", "rose", "risen"),
        None,
        ("The death toll from the flood in Selm, Norland, rose to 11.",),
        ("The price of grain rose.", "Selm rose 3%."),
        before=r"\btoll\b[^.;:]{0,90}\Z",
    ),
    Sense(
        ("walk", "walk out", "walked", "walked out", "walking", "walking out", "walks", "walks out"),
        None,
        (
            "The gunman walked out at seven.",
            "She walked out of the house.",
            "He walked out with his hands up.",
        ),
        ("Teachers walked out on Monday.", "The opposition walked out of the vote."),
        after=r"(?:\s+out)?\s+(?:at\s{3,}|at\s+(?:\d|dawn|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|midnight)|with\s+(?:her|his|their)\s+hands|"
        r"of\s+(?:an?|her|his|the|their)\s+(?:[\w-]+\s+)?(?:bank|building|car|door|flat|home|hospital|house|prison|room|shop|store)\b)",
    ),
    Sense(
        ("jump", "jumped", "jumping", "jumps"),
        None,
        (
            "He jumped into a car.",
            "The fire jumped the river.",
            "She jumped from a window.",
            "The fire jumped the Selm River.",
        ),
        ("Profit jumped by a third.", "Shares jumped 3%."),
        after=r"\s+(?:(?:across|aboard|for|from|in|into|off|on|onto|out|over|through)\s+(?:an?|her|his|the|their)\b(?!\s+(?:day|week|month|"
        r"quarter|year))|(?:an?|the)\s+(?:[\w-]+\s+)?(?i:bridge|creek|fence|gap|highway|line|queue|river|road|track|wall))",
    ),
    Sense(
        ("passed",),
        None,
        ("The worst has passed.", "The danger passed.", "The storm had passed."),
        ("The bill passed.", "The house passed the bill."),
        before=r"\b(?i:crisis|danger|deadline|moment|night|peril|storm|threat|time|worst)\s+(?:had\s+|has\s+)?\Z",
    ),
)
