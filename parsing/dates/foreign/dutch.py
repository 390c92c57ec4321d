"""How Dutch says when."""

from __future__ import annotations

from parsing.dates.foreign import counted, pointed, written
from parsing.dates.foreign.model import ForeignRule
from parsing.rules import Rule

FUTURE = r"\b(?:zal|zullen|gaat|gaan|moet|moeten|wil|willen|gepland|begint|start)\b"
PAST = r"\b(?:was|waren|werd|werden|had|hadden|heeft|hebben|zei|zeiden|kwam|kwamen|ging|gingen)\b"

RULES: tuple[ForeignRule, ...] = (
    Rule(
        "no_date",
        r"<number> jaar (?:oud|oude|jong|jonge)|leeftijd van <number> jaar|(?<=, )<age> jaar(?=[,.)])|"
        r"(?<=\()<age> jaar|"
        r"zwarte vrijdag",
        counted.no_date,
        yes=(),
        no=("Zij is dertig jaar oud.", "op de leeftijd van 34 jaar", "Zwarte Vrijdag was druk."),
    ),
    Rule(
        "holiday",
        r"<holiday>(?: <year>)?",
        written.holiday,
        yes=(
            ("voor Kerstmis", "2016-12-25"),
            ("op Goede Vrijdag 2017", "2017-04-14"),
            ("oudejaarsavond 2015", "2015-12-31"),
        ),
        no=("de kerstman",),
    ),
    Rule(
        "day_range",
        r"<dom>(?: tot en met | tot | t/m | en |-)<dom> <month>(?: <year>)?",
        written.day_range,
        yes=(
            ("van 13 tot en met 15 februari 2017", "2017-02-13/2017-02-15"),
            ("op 3 en 5 maart", "2017-03-03/2017-03-05"),
        ),
        no=("13 tot 15 mensen",),
    ),
    Rule(
        "day_month_year",
        r"(?:<weekday> )?<dom> <month> <year>",
        written.full_day,
        yes=(("Op 3 maart 2016 vertrok hij.", "2016-03-03"), ("maandag 1 feb. 2016", "2016-02-01")),
        no=("31 februari 2016",),
    ),
    Rule(
        "month_year",
        r"(?:(?:begin|half|medio|eind) )?<month> <year>",
        written.full_month,
        yes=(("Sinds augustus 2014 niets.", "2014-08"), ("eind maart 2016", "2016-03")),
        no=("in mei 20160 mensen",),
    ),
    Rule(
        "month_of_year",
        r"(?:<dom> )?<month> (?:van )?<pointer> jaar",
        written.month_of_year,
        yes=(
            ("in maart vorig jaar", "2016-03"),
            ("3 maart van dit jaar", "2017-03-03"),
        ),
        no=("in de loop van het jaar",),
    ),
    Rule(
        "day_month",
        r"(?:<weekday> )?<dom> <month>(?: <pointer>)?",
        written.day_of_month,
        yes=(("Zij spreekt op 3 maart.", "2017-03-03"), ("dinsdag 14 februari", "2017-02-14")),
        no=("12 maartse buien",),
    ),
    Rule(
        "month",
        r"(?:<pointer> )?<fullmonth>(?: <pointer>)?",
        written.bare_month,
        yes=(("De stemming van maart telt.", "2017-03"), ("in augustus", "2016-08")),
        no=("Mevrouw van Mei lacht.",),
    ),
    Rule(
        "part_of_month",
        r"(?:begin|half|medio|eind) <fullmonth>",
        written.bare_month,
        yes=(("eind januari", "2017-01"),),
        no=("begin goed",),
    ),
    Rule(
        "every",
        r"(?:elke|elk|iedere|ieder|alle) (?:<weekday>|<unit>)",
        counted.every,
        yes=(("Hij komt elke maandag.", "XXXX-WXX-1"), ("ieder jaar", "P1Y")),
        no=("elke man",),
    ),
    Rule(
        "adverb",
        r"<set>",
        counted.every,
        yes=(("De veerboot vaart dagelijks.", "P1D"),),
        no=("een dagelijksheid",),
    ),
    Rule(
        "night",
        r"(?:de )?nacht van <weekday> op <weekday>",
        pointed.night,
        yes=(("In de nacht van maandag op dinsdag sneeuwde het.", "2017-02-13TNI"),),
        no=("in de nacht",),
    ),
    Rule(
        "weekday_of_week",
        r"<weekday> (?:van )?<pointer> week|<pointer> week <weekday>",
        pointed.weekday_of_week,
        yes=(("volgende week maandag", "2017-02-20"),),
        no=("de volgende week",),
    ),
    Rule(
        "weekday",
        r"(?:<pointer> )?<weekday>[ -]?(?:<part>)?",
        pointed.weekday,
        yes=(
            ("Hij stierf maandag.", "2017-02-13"),
            ("De raad zal maandag vergaderen.", "2017-02-20"),
            ("dinsdagavond", "2017-02-14TEV"),
            ("komende donderdag", "2017-02-16"),
            ("afgelopen dinsdag", "2017-02-14"),
        ),
        no=("De heer Zondag lachte.",),
    ),
    Rule(
        "part_of_day",
        r"deze <part>",
        pointed.this_part,
        yes=(("Deze ochtend sprak zij.", "2017-02-15TMO"),),
        no=("deze man",),
    ),
    Rule(
        "day",
        r"<day>[ -]?(?:<part>)?",
        pointed.day,
        yes=(
            ("Gisteravond regende het.", "2017-02-14TEV"),
            ("Hij komt morgen.", "2017-02-16"),
            ("vannacht", "2017-02-15TNI"),
        ),
        no=("De krant De Morgen meldt het.",),
    ),
    Rule(
        "no_morrow", r"(?:de|het|een|'s) morgens?", counted.no_date, yes=(), no=("In de morgen viel sneeuw.",)
    ),
    Rule(
        "stretch",
        r"(?:de |het )?<pointer> <number> <unit>|(?:de )?<pointer> (?P<unit2>dagen|weken|maanden|jaren|"
        r"decennia)",
        counted.stretch,
        yes=(("in de afgelopen twee jaar", "P2Y"), ("De komende dagen wordt het koud.", "PXD")),
        no=("de laatste drie mensen",),
    ),
    Rule(
        "told_day",
        r"(?:de |het )?<told>",
        pointed.told_day,
        yes=(("Op 3 mei 2016 viel hij. De volgende dag stond hij op.", "2016-05-04"),),
        no=("de volgende man",),
    ),
    Rule(
        "part_of_this_year",
        r"(?:het )?(?:begin|einde?) (?:van het|dit) jaar",
        pointed.this_year,
        yes=(("sinds begin dit jaar", "2017"),),
        no=("dit huis",),
    ),
    Rule(
        "unit",
        r"(?:het |de )?<pointer> <unit>",
        pointed.unit,
        yes=(
            ("Vorige week regende het.", "2017-W06"),
            ("volgend jaar", "2018"),
            ("deze maand", "2017-02"),
            ("afgelopen weekend", "2017-W06-WE"),
            ("Afgelopen nacht brandde het.", "2017-02-14TNI"),
        ),
        no=("deze maandenlange ruzie",),
    ),
    Rule(
        "weekend",
        r"(?:het|in het|dit) (?P<only>weekend|weekeinde)",
        pointed.weekend,
        yes=(("Zij speelden in het weekend.", "2017-W06-WE"),),
        no=("het einde van de week",),
    ),
    Rule(
        "season",
        r"(?:de |het |van |deze |dit )(?:<pointer> )?<season>(?: (?:van )?<year>)?|<pointer> <season>|"
        r"<season> (?:van )?<year>",
        pointed.season,
        yes=(("in de zomer van 2016", "2016-SU"), ("vorige winter", "2016-WI"), ("dit najaar", "2016-FA")),
        no=("de lenteachtige dag",),
    ),
    Rule(
        "part_of_year",
        r"(?:de |het )?<ordinal> <quarter>(?: (?:van )?<year>)?",
        pointed.part_of_year,
        yes=(("in het eerste kwartaal van 2016", "2016-Q1"), ("de tweede helft van 2016", "2016-H2")),
        no=("begin van de film",),
    ),
    Rule(
        "ago",
        r"(?:zo'n |ruim |bijna |ongeveer )?<number> <unit> (?:geleden|terug)",
        counted.ago,
        yes=(
            ("Hij vertrok twee jaar geleden.", "2015"),
            ("ruim 3 weken geleden", "2017-W04"),
            ("enkele dagen geleden", "PAST_REF"),
        ),
        no=("drie mensen geleden",),
    ),
    Rule(
        "ahead",
        r"over(?: zo'n| ongeveer)? <number> <unit>",
        counted.ahead,
        yes=(("Hij keert over drie maanden terug.", "2017-05"),),
        no=("over drie huizen",),
    ),
    Rule(
        "shifted",
        r"<number> <unit> <side>",
        counted.shifted,
        yes=(("Op 3 mei 2016 viel hij. Twee dagen later stond hij op.", "2016-05-05"),),
        no=("drie mensen later",),
    ),
    Rule(
        "decade",
        r"(?:de )?jaren '?(?:(?P<tens>(?:19|20)\d0|[2-9]0)|<decade>)",
        written.decade,
        yes=(("in de jaren negentig", "199"), ("de jaren '60", "196"), ("de jaren 1980", "198")),
        no=("de jaren gaan voorbij",),
    ),
    Rule(
        "century",
        r"(?:de )?(?P<century>\d\d?)(?:e|de|ste) eeuw",
        written.century,
        yes=(("in de 19e eeuw", "18"),),
        no=("een eeuw van vrede",),
    ),
    Rule(
        "year_range",
        r"(?:tussen|van) (?P<only><year> (?:en|tot) <year>)",
        written.year_range,
        yes=(("tussen 2014 en 2016", "2014/2016"),),
        no=("van 20 tot 25 mensen",),
    ),
    Rule(
        "year",
        r"(?:in|sinds|tot|vanaf|jaar|begin|eind|medio|half|voor|na) (?P<only><year>)(?! (?:euro|mensen|"
        r"meter|kilometer|procent))",
        written.year,
        yes=(("In 2016 won hij.", "2016"), ("eind 2015", "2015")),
        no=("tot 2000 euro",),
    ),
    Rule(
        "loose_year",
        r"(?:van |\(|en )(?P<only><year>)(?!-| ?(?:€|%))",
        written.loose_year,
        yes=(("De crisis van 2008 was hard.", "2008"),),
        no=("bijna 2000 soldaten", "van 2000 soldaten"),
    ),
    Rule(
        "clock",
        r"(?:om|rond|tegen|vanaf|tot|voor|na|"
        r"sinds) (?P<only>(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))? uur)(?! (?:lang|per))",
        pointed.clock,
        yes=(("Hij kwam maandag om 20.30 uur aan.", "2017-02-13T20:30"), ("rond 8 uur", "2017-02-15T08:00")),
        no=(
            "om 25 uur",
            "om 8 mensen",
        ),
    ),
    Rule(
        "reference",
        r"<reference>",
        pointed.pointing,
        yes=(("Hij woont momenteel in Orveld.", "PRESENT_REF"),),
        no=("de huidigheid",),
    ),
    Rule(
        "length",
        r"<number> <unit>",
        counted.length,
        yes=(("gedurende twee weken", "P2W"), ("enkele jaren", "PXY")),
        no=("Een dag is kort.",),
    ),
)
