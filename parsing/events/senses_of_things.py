"""Senses of words that name a thing, a state or a mere occasion where they stand, and no deed."""

from __future__ import annotations

from parsing.events.sense import Sense

_AT_WORK = (
    r"\b(?i:classes|ferries|flights?|lessons|matches|operations|play|production|sailings|services?|trains?|work"
    r")\b"
)
_PROBE = r"\b(?i:capsule|lander|mission|orbiter|probe|rover|satellite|shuttle|spacecraft|telescope)s?\b"
_ENDS = (
    r"(?:\s*(?:[.,;:)]|\Z)|\s{2,}|"
    r"\s+(?:after|and|as|at|before|but|by|for|from|in|near|of|on|that|to|when|where|which|with)\b)"
)

SENSES_OF_THINGS = (
    Sense(
        ("ships",),
        None,
        ("The Dutch ships lay in the ice.", "Two ships from Selm sank."),
        ("The firm ships 300 phones a day.", "It ships its grain to Selm."),
        after=r"\s+(?!\d|(?:a|an|first|its|more|new|the|their)\b)",
    ),
    Sense(
        ("building",),
        None,
        ("They broke into the main government building.", "The Selm building in Halden burned."),
        ("The firm is building a ferry.", "They were building houses."),
        after=_ENDS,
    ),
    Sense(
        ("closed",),
        None,
        ("It was closed on Monday.", "It remained closed for days."),
        ("The mill was closed.", "Selm closed its plant."),
        before=r"\b(?:[Ii]t|[Tt]hey)\s+(?:remained|remains|stayed|was|were)\s+\Z",
    ),
    Sense(
        ("ruling out", "rule out", "ruled out"),
        None,
        (),
        ("Korda ruled out a strike.",),
        before=r"\b(?:spen[dt]s?\b[^.;]{0,40}|(?i:doctors|scientists|study|tests?)\s+(?:\w+\s+)?)\Z",
    ),
    Sense(
        ("blast", "blasts", "explosion", "explosions"),
        "DISASTER",
        ("An explosion at a chemicals depot killed seven.", "A blast in a coal mine hurt two."),
        ("An explosion at a market killed seven.", "A bomb explosion at a plant killed two."),
        before=r"(?<!bomb )(?<!bombing )\Z",
        after=r"\s+(?:at|in)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:boiler|depot|factory|kitchen|laboratory|mill|mine|pipeline|plant|"
        r"quarry|refinery|smelter|warehouse|works)\b",
    ),
    Sense(
        ("land", "lands"),
        None,
        ("The land was sold.", "They farm grazing land in Selm.", "Talks on land rights"),
        ("The plane will land in Selm.", "Two probes land on Monday."),
        before=r"\b(?:an|[Bb]y|[Tt]he|acres\s+of|farm|grazing|her|his|its|more|my|of|on|over|private|public|their|tribal|whose)\s+\Z",
    ),
    Sense(
        ("land",),
        None,
        ("The rise of land trade", "Land reform is due."),
        ("The plane will land in Selm.",),
        after=r"\s+(?:borders?|claims?|deals?|disputes?|forces|grabs?|laws?|mass|mines?|owners?|ownership|prices?|reforms?|rights?|"
        r"routes?|sales?|tax|titles?|trade|use|values?)\b",
    ),
    Sense(
        ("honours", "honors"),
        None,
        ("She was knighted in the New Year Honours.", "The Birthday Honours list"),
        ("The city honours its dead.",),
        before=r"\b(?:Birthday|Dissolution|Resignation|Year)\s+\Z",
    ),
    Sense(
        ("warn", "warned", "warning", "warns"),
        None,
        ("Forecasters warned of rain.", "The Met Office warns of snow.", "The weather bureau has warned."),
        ("The army warned of war.",),
        before=r"\b(?:[Ff]orecasters?|Meteorology|Meteorological\s+\w+|Met\s+Office|meteorologists?|[Ww]eather\s+"
        r"(?:[Ss]ervice|[Bb]ureau|[Oo]ffice))\s+(?:(?:also|had|has|have|is|was)\s+)?\Z",
    ),
    Sense(
        ("warning", "warnings"),
        None,
        (
            "A red warning comes into force.",
            "Flood warnings are in place.",
            "The port had ignored a warning.",
        ),
        ("Korda gave a warning.", "A warning of war came."),
        before=r"\b(?i:amber|flood|gale|heat|ignored|ignores|ignoring|orange|rain|red|snow|storm|tsunami|weather|wind|yellow)\s+"
        r"(?:(?:an?|any|earlier|repeated|several|the)\s+)*\Z",
    ),
    Sense(
        ("final",),
        None,
        ("She will hand down her final report.", "The final whistle blew."),
        ("The final is on Sunday.", "They won the final against Selm."),
        after=r"\s+(?!(?:against|and|at|between|for|from|has|in|is|of|on|to|was|will|with)\b)[a-z]",
    ),
    Sense(
        ("settle", "settled", "settles"),
        "BUSINESS",
        ("Shares settled 2.3 per cent lower.", "The index settled at 4,712.", "Oil settled down $1.20."),
        ("The two settled the case.", "They settled in Selm."),
        after=r"\s+(?:at\s+[$€£]?\d|(?:down|up)\s+[$€£]?\d|(?:[$€£]?[\d.,]+\s*(?:%|cents?|per\s?cent|points?)?\s+)?(?:higher|lower)\b)",
    ),
    Sense(
        ("gain", "gains"),
        None,
        ("It was done for political gain.", "She did it for personal gain."),
        ("Shares gain 3%.", "The firm made gains in May."),
        before=r"\b(?i:electoral|financial|for|material|military|personal|political|private|territorial)\s+\Z",
    ),
    Sense(
        ("sever", "severed", "severs"),
        None,
        ("Two data cables were severed.", "The anchor severed a cable."),
        ("Norland severed ties with Selm.", "Relations were severed."),
        before=r"\b(?i:arter(?:y|ies)|cables?|cords?|fingers?|limbs?|lines?|pipe(?:line)?s?)\b[^.;]{0,80}\b(?:been|is|was|were)\s+\Z",
    ),
    Sense(
        ("sever", "severed", "severing", "severs"),
        None,
        ("The anchor severed a cable.", "It severed two power lines."),
        ("Norland severed its ties.",),
        after=r"\s+(?:an?|her|his|its|the|two|three)\s+(?:[\w-]+\s+){0,2}?(?:arter(?:y|ies)|cables?|cords?|fingers?|lines?|pipe(?:line)?s?)\b",
    ),
    Sense(
        ("hit", "hits", "hitting"),
        None,
        ("Oil hit a record.", "Shares hit an all-time high.", "The index hit 4,712."),
        ("The rebels hit a bridge.", "Rockets hit Selm."),
        after=r"\s+(?:(?:an?|its|their)\s+)?(?:[\w-]+[\s-]+){0,2}?(?:bottom|high|highs|low|lows|milestone|peak|record|snag|[$€£]?\d[\d.,]*)\b",
    ),
    Sense(
        ("order",),
        None,
        ("The law and order section met.", "They restored order."),
        ("The king gave an order.", "They order a ferry."),
        before=r"\b(?:[Ll]aw\s+and|alphabetical|in|of|out\s+of|public|restore|restored|restoring|working|world)\s+\Z",
    ),
    Sense(
        ("welcome", "welcomed", "welcomes"),
        "SUPPORT",
        ("Selm welcomed the announcement.", "The union welcomes this decision."),
        ("The mayor welcomed the envoy.",),
        after=r"\s+(?:an?|her|his|its|that|the|their|this|\w+[’']s)\s+(?:[\w-]+\s+){0,2}?(?:accord|agreement|announcement|ban|cease-?fire|"
        r"change|deal|decision|inquiry|initiative|law|measures?|moves?|news|outcome|plans?|proposals?|release|report|results?|"
        r"ruling|statement|steps?|verdict|vote)\b",
    ),
    Sense(
        ("end", "ended", "ends", "conclude", "concluded", "concludes"),
        None,
        (
            "In the quarter ended      it lost money.",
            "The briefing was concluded at noon.",
            "The talks ended.",
        ),
        ("The strike ended.", "Norland ended the embargo."),
        before=r"\b(?i:briefing|conference|half|hearing|interview|match|meeting|months|period|quarter|session|summit|talks|year)\s+"
        r"(?:(?:had|has|have|was|were)\s+)?\Z",
    ),
    Sense(
        ("launched", "launch"),
        None,
        ("The probe was launched from Selm.", "A weather satellite was launched on Monday."),
        ("The ferry was launched.", "A missile was launched."),
        before=rf"{_PROBE}[^.;:]{{0,40}}\b(?:be|been|is|was|were)\s+\Z",
    ),
    Sense(
        ("launch", "launched", "launches"),
        None,
        ("Norland launched a weather satellite.",),
        ("Norland launched a ferry.",),
        after=rf"\s+(?:an?|its|the|two|three)\s+(?:[\w-]+\s+){{0,3}}?{_PROBE}",
    ),
    Sense(
        ("suspended",),
        None,
        ("All train services remain suspended.", "Flights were suspended."),
        ("Korda was suspended.", "The licence was suspended."),
        before=rf"{_AT_WORK}[^.;:]{{0,40}}\b(?:are|been|is|remain|remained|remains|was|were)\s+\Z",
    ),
    Sense(
        ("detention",),
        None,
        ("He died at the Selm Detention Center.", "The detention centre is full."),
        ("His detention was unlawful.",),
        after=r"\s+(?i:camps?|cells?|cent(?:er|re)s?|conditions|facilit(?:y|ies))\b",
    ),
    Sense(
        ("asked",),
        None,
        ("Asked whether he agreed, Korda laughed.", "When asked why, she left."),
        ("Korda asked whether it was so.", "They asked for help."),
        before=r"(?:\A\W*|\b[Ww]hen\s+|\A\W*[Bb]eing\s+)\Z",
        after=r"\s+(?:about|by|how|if|what|when|whether|who|why)\b",
    ),
    Sense(
        ("crown", "crowns"),
        None,
        ("Selm Crown Court heard it.",),
        ("They will crown the king.",),
        after=r"\s+(?i:court|dependenc(?:y|ies)|estate|prince|princess|prosecut\w+)\b",
    ),
)
