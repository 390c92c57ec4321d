"""Senses of words for what harms: what is fired, hit, struck, and what falls."""

from __future__ import annotations

from parsing.events.sense import Sense

_FORCE = (
    r"\b(?:army|artillery|boats?|fighters|forces?|gunmen|guns?|militia|planes?|police|rebels|ships?|soldiers|tanks?|"
    r"troops)\b"
)
_SHOT = r"\b(?i:bullets?|flares?|guns?|missiles?|mortars?|rockets?|rounds|shells?|shots?|torpedoes)\b"
_SHOTS = (
    r"(?:artillery|bullets?|flares?|missiles?|mortars?|rockets?|rounds|shells?|shots?|tear-?gas|torpedoes)"
)

SENSES_OF_HARM = (
    Sense(
        ("careered", "careers", "dropped", "drops", "fall", "falls", "fell", "plunge", "plunged", "plunges"),
        "DISASTER",
        (
            "A bus plunged into a ravine.",
            "The lorry fell 30 metres off a bridge.",
            "A car fell into the canal.",
        ),
        ("Shares plunged into the close.", "Profit fell to $3 million.", "The town fell into debt."),
        after=r"\s+(?:(?:about\s+|some\s+)?[\d,]+\s?(?:ft|feet|m|met(?:re|er)s)\s+)?(?:down|from|into|off|over)\s+(?:an?|the)\s+"
        r"(?:[\w-]+\s+){0,2}(?:bridge|canal|cliff|creek|crevasse|ditch|embankment|gorge|harbou?r|lake|ravine|reservoir|river|"
        r"sea|valley)\b",
    ),
    Sense(
        ("fired", "fire", "fires", "firing"),
        "ASSAULT",
        ("Rockets were fired from the hill.", "Several shots were fired."),
        ("Korda was fired on Monday.", "The port fired Korda."),
        before=rf"{_SHOT}\s+(?:(?:are|been|had|has|have|is|was|were|being|they)\s+)*\Z",
    ),
    Sense(
        ("fired", "fire", "fires", "firing"),
        "ASSAULT",
        ("The army had fired from the hill.", "The rebels fired a rocket."),
        ("Korda was fired from the board.", "The port fired Korda."),
        before=rf"(?i:{_FORCE})[^,.;:]{{0,20}}(?<!was )(?<!were )(?<!been )\Z",
        after=r"\s+(?:across|from|in\s+the\s+air|(?:an?|the|\w+)\s+(?:\w+\s+)?"
        r"(?:bullets?|missiles?|mortars?|rockets?|rounds|shells?|shots?|torpedoes)\b)",
    ),
    Sense(
        ("fire", "fired", "fires", "firing"),
        "ASSAULT",
        ("Norland fired two missiles into the sea.", "Police fired teargas.", "The army fired rockets."),
        ("The port fired Korda.", "Selm fired its pilot.", "The board fired two clerks."),
        after=rf"\s+(?:[\w-]+\s+){{0,3}}?(?:(?:rubber|tear|water)[\s-]?\w+|drones|{_SHOTS})\b",
    ),
    Sense(
        ("fired", "fired on"),
        "RESIGN",
        ("She was fired on     .", "He was fired over the leak.", "Korda was fired."),
        (
            "They were fired at.",
            "Shots were fired.",
            "The crowd was fired on by police.",
            "He was fired upon.",
        ),
        before=r"(?<!shots )(?<!rockets )(?<!missiles )\b(?:been|being|get|got|is|was|were)\s(?:\w+ly\s)?\Z",
        after=r"(?:\s*(?:[.,;]|\Z)|\s{2,}|\s+(?:on(?=\s{2,})|after|as|by|for|from|in|last|over)\b)",
    ),
    Sense(
        ("launch", "launched", "launches", "launching"),
        "ASSAULT",
        ("Norland launched a missile.", "The rebels launched dozens of drones at Selm."),
        ("The firm launched a ferry.", "Korda launched a campaign."),
        after=rf"\s+(?:[\w-]+\s+){{0,3}}?(?:air\s?strikes?|drones?|rocket|missile|{_SHOTS})\b(?!\s+(?:factor|plant|program))",
    ),
    Sense(
        ("shoot down", "shooting down", "shoots down", "shot down"),
        "ASSAULT",
        (),
        ("Korda shot down the plan.",),
        after=r"\s+(?:[\w-]+\s+){0,3}?(?:air(?:craft|liners?|planes?)|drones?|helicopters?|jets?|missiles?|planes?|rockets?)\b",
    ),
    Sense(
        ("hit", "hits", "hitting", "struck"),
        "DISASTER",
        ("The car hit a tree.", "A lorry struck the bridge.", "The ferry hit rocks."),
        ("The rebels hit a bridge.", "A missile struck the train.", "Korda hit a clerk."),
        before=r"\b(?i:aircraft|boat|bus|car|coach|ferry|helicopter|lorry|minibus|plane|ship|taxi|train|tram|truck|van|vehicle)"
        r"\s+(?:\w+ly\s+|had\s+)?\Z",
        after=r"\s+(?:(?:an?|another|the)\s+)?(?:[\w-]+\s+){0,2}?(?:barriers?|bridge|bus|car|iceberg|lamp-?posts?|lorry|pole|"
        r"pylon|reef|rocks?|train|trees?|truck|walls?)\b",
    ),
    Sense(
        ("explode", "exploded", "explodes", "detonated", "detonates"),
        "ASSAULT",
        ("A bomb exploded in Selm.", "Two rockets exploded.", "A roadside device exploded."),
        ("A boiler exploded.", "The ferry exploded."),
        before=r"\b(?i:bombs?|bomber|charges?|devices?|drones?|explosives|grenades?|landmines?|mines?|missiles?|mortars?|rockets?|"
        r"shells?|torpedo(?:es)?)\s+(?:\w+ly\s+|had\s+|has\s+|have\s+)?\Z",
    ),
    Sense(
        ("blast", "blasts", "explosion", "explosions"),
        "DISASTER",
        ("A gas explosion killed three.", "A boiler blast wrecked the mill.", "A suspected gas explosion"),
        (
            "A car explosion killed two.",
            "Two explosions shook Selm.",
        ),
        before=r"\b(?i:ammonia|boiler|chemical|dust|factory|fireworks?|fuel|gas|grain|methane|mine|oven|plant|propane|"
        r"refinery|steam|tanker)\s+\Z",
    ),
    Sense(
        ("collapse", "collapsed", "collapses", "collapsing"),
        None,
        ("The talks collapsed.", "Talks between Selm and Halden collapsed.", "The coalition has collapsed."),
        ("The bridge collapsed.", "A roof collapsed."),
        before=r"\b(?i:alliance|bid|case|cease-?fire|coalition|currency|deal|economy|empire|firm|government|market|merger|"
        r"negotiations?|party|peso|prices?|regime|talks|trial|truce)\b[^,.;:]{0,50}\Z",
    ),
    Sense(
        ("storm", "stormed", "storms"),
        None,
        ("Doreen stormed: he left.", "She stormed out."),
        ("Rebels stormed the hall.",),
        after=r"\s*(?:[:,]|(?:off|out)\b)",
    ),
    Sense(
        ("fight", "fights"),
        None,
        ("It sets up a floor fight.", "A title fight is due."),
        ("A fight broke out.",),
        before=r"\b(?i:court|floor|legal|title)\s+\Z",
    ),
    Sense(
        ("killed", "kill", "kills"),
        "REJECT",
        ("Democrats killed the bill.", "They killed an earlier version of the bill."),
        ("Rebels killed the mayor.",),
        after=r"\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+(?:of\s+the\s+)?){0,3}?(?:amendment|bill|deal|measure|motion|"
        r"plan|project|proposal)\b",
    ),
)
