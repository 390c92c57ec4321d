"""How German says when."""

from __future__ import annotations

from parsing.dates.foreign import counted, pointed, written
from parsing.dates.foreign.model import ForeignRule
from parsing.rules import Rule

FUTURE = r"\b(?:wird|werden|soll|sollen|will|wollen|muss|geplant|beginnt|startet)\b"
PAST = r"\b(?:war|waren|wurde|wurden|hatte|hatten|hat|haben|sagte|sagten|gab|ging|kam|kamen|starb|fiel)\b"


RULES: tuple[ForeignRule, ...] = (
    Rule(
        "no_date",
        r"<number> jahre (?:alt|alte|alten|alter|altes|jung)|(?:im )?alter von <number> jahren|"
        r"(?<=, )<age> jahre(?=[,.)])|"
        r"schwarzer freitag",
        counted.no_date,
        yes=(),
        no=("Sie ist dreißig Jahre alt.", "im Alter von 34 Jahren", "Schwarzer Freitag an der Börse"),
    ),
    Rule(
        "holiday",
        r"<holiday>(?: <year>)?",
        written.holiday,
        yes=(
            ("vor Weihnachten", "2016-12-25"),
            ("Wir werden an Heiligabend singen", "2017-12-24"),
            ("vor Ostern 2015", "2015-04-05"),
            ("Am Ostermontag wird sie singen.", "2017-04-17"),
            ("Silvester 2015", "2015-12-31"),
        ),
        no=("Weihnachtsmann",),
    ),
    Rule(
        "day_range",
        r"<dom>\.?(?: bis (?:zum )?| und |-| - )<dom>\. <month>(?: <year>)?",
        written.day_range,
        yes=(
            ("vom 13. bis 15. Februar 2017", "2017-02-13/2017-02-15"),
            ("am 3. und 5. März", "2017-03-03/2017-03-05"),
        ),
        no=("13 bis 15 Leute",),
    ),
    Rule(
        "day_month_year",
        r"(?:<weekday>,? (?:(?:den|dem) )?)?<dom>\. ?<month> <year>",
        written.full_day,
        yes=(("Am 3. März 2016 ging er.", "2016-03-03"), ("am Montag, dem 1. Feb. 2016", "2016-02-01")),
        no=("der 31. Februar 2016",),
    ),
    Rule(
        "month_year",
        r"(?:(?:anfang|mitte|ende) )?<month> <year>",
        written.full_month,
        yes=(("Im August 2014 brannte es.", "2014-08"), ("seit Ende März 2016", "2016-03")),
        no=("im Mai 20160 Leute",),
    ),
    Rule(
        "month_of_year",
        r"(?:<dom>\. )?<month> <pointer> jahres",
        written.month_of_year,
        yes=(
            ("im März vergangenen Jahres", "2016-03"),
            ("am 3. März letzten Jahres", "2016-03-03"),
        ),
        no=("im Laufe des Jahres",),
    ),
    Rule(
        "day_month",
        r"(?:<weekday>,? (?:(?:den|dem) )?)?<dom>\. ?<month>",
        written.day_of_month,
        yes=(("Sie spricht am 3. März.", "2017-03-03"), ("am Dienstag, dem 14. Februar,", "2017-02-14")),
        no=("der 3. Maibaum",),
    ),
    Rule(
        "day_dot_month",
        r"(?:am|vom|bis|ab|zum|seit|dem|den) (?P<only><dom>\. ?(?P<monthnumber>0?[1-9]|1[0-2])\.)",
        written.day_of_month,
        yes=(("Er kommt am 12.2. zurück.", "2017-02-12"),),
        no=(
            "am 12.2.x",
            "Platz 12.2.",
        ),
    ),
    Rule(
        "month",
        r"(?:im|seit|bis|ab|vom|zum|der|den|des|dem|für|gegenüber|nach|vor|mit|monat|und|oder|zwischen) "
        r"(?P<only>(?:<pointer> )?<fullmonth>)(?! (?:\d{4}|\w+ jahres))",
        written.bare_month,
        yes=(("Im März wird gewählt.", "2017-03"), ("im vergangenen August", "2016-08")),
        no=("Frau Mai gewann.", "August der Starke", "Bürgermeister März"),
    ),
    Rule(
        "part_of_month",
        r"(?:anfang|mitte|ende) <fullmonth>",
        written.bare_month,
        yes=(("Ende Januar schneite es.", "2017-01"),),
        no=("Ende gut, alles gut",),
    ),
    Rule(
        "every",
        r"(?:jeden|jede|jedes|jeder|alle) (?:<weekday>|<unit>)",
        counted.every,
        yes=(("Er kommt jeden Montag.", "XXXX-WXX-1"), ("jedes Jahr", "P1Y")),
        no=("jeder Mann",),
    ),
    Rule(
        "adverb",
        r"<set>",
        counted.every,
        yes=(("Die Fähre fährt täglich.", "P1D"), ("montags", "XXXX-WXX-1")),
        no=("ein Tagebuch",),
    ),
    Rule(
        "night",
        r"(?:in )?der (?P<only>nacht (?:(?:zu|zum|auf|auf den) <weekday>|von <weekday> auf <weekday>|"
        r"vom <weekday> auf (?:den )?<weekday>))",
        pointed.night,
        yes=(
            ("In der Nacht zum Dienstag fiel Schnee.", "2017-02-13TNI"),
            ("in der Nacht von Montag auf Dienstag", "2017-02-13TNI"),
        ),
        no=("in der Nacht",),
    ),
    Rule(
        "weekday_of_week",
        r"<weekday> (?:der )?<pointer> woche",
        pointed.weekday_of_week,
        yes=(("Montag kommender Woche", "2017-02-20"),),
        no=("in der kommenden Woche",),
    ),
    Rule(
        "weekday",
        r"(?:<pointer> |(?:am |vom )?(?:frühen|späten) )?<weekday>[ -]?(?:<part>)?",
        pointed.weekday,
        yes=(
            ("Er starb am Montag.", "2017-02-13"),
            ("Der Rat wird am Montag tagen.", "2017-02-20"),
            ("am Dienstagabend", "2017-02-14TEV"),
            ("Montag früh", "2017-02-13TMO"),
            ("am kommenden Donnerstag", "2017-02-16"),
        ),
        no=("Frau Sonntag lachte.", "Michael Freitag sagte ab."),
    ),
    Rule(
        "day",
        r"<day>(?: <part>)?",
        pointed.day,
        yes=(("Gestern Abend regnete es.", "2017-02-14TEV"), ("Er kommt morgen.", "2017-02-16")),
        no=("Am Morgen fiel Schnee.",),
    ),
    Rule(
        "stretch",
        r"(?:der |den |die )?<pointer> <number> <unit>|(?:den|die|der) <pointer> (?P<unit2>tagen?|wochen|"
        r"monaten?|jahren?|jahrzehnten?)",
        counted.stretch,
        yes=(("in den letzten zwei Jahren", "P2Y"), ("In den kommenden Tagen wird es kalt.", "PXD")),
        no=("die drei letzten Leute",),
    ),
    Rule(
        "part_of_this_year",
        r"jahresbeginn|jahresanfang|jahresende|(?:anfang|ende) des jahres",
        pointed.this_year,
        yes=(
            ("seit Jahresbeginn", "2017"),
            ("bis Ende des Jahres", "2017"),
        ),
        no=("dieses Haus",),
    ),
    Rule(
        "unit",
        r"(?:das |die |der )?<pointer> <unit>",
        pointed.unit,
        yes=(
            ("Letzte Woche regnete es.", "2017-W06"),
            ("im kommenden Jahr", "2018"),
            ("in diesem Monat", "2017-02"),
            ("am vergangenen Wochenende", "2017-W06-WE"),
            ("In der vergangenen Nacht brannte es.", "2017-02-14TNI"),
        ),
        no=("dieser Tagebau",),
    ),
    Rule(
        "weekend",
        r"(?:am|vom|übers) (?P<only>wochenende)",
        pointed.weekend,
        yes=(
            ("Sie spielten am Wochenende.", "2017-W06-WE"),
            ("Am Wochenende werden sie spielen.", "2017-W07-WE"),
        ),
        no=("das Ende der Woche",),
    ),
    Rule(
        "season",
        r"(?:im |den |der |seit |zum |bis zum )<season>(?: (?:des jahres )?<year>)?|(?:<pointer> )"
        r"<season>|<season> <year>",
        pointed.season,
        yes=(
            ("im Sommer 2016", "2016-SU"),
            ("im vergangenen Winter", "2016-WI"),
            ("diesen Herbst", "2016-FA"),
        ),
        no=("Frau Sommer lachte.",),
    ),
    Rule(
        "part_of_year",
        r"(?:das |des )?<ordinal> <quarter>(?: (?:des jahres )?<year>)?",
        pointed.part_of_year,
        yes=(("im ersten Quartal 2016", "2016-Q1"), ("das zweite Halbjahr", "2016-H2")),
        no=("Anfang des Films",),
    ),
    Rule(
        "ago",
        r"vor(?: etwa| rund| gut| mehr als| knapp)? <number> <unit>",
        counted.ago,
        yes=(
            ("Er ging vor zwei Jahren.", "2015"),
            ("vor rund 3 Wochen", "2017-W04"),
            ("vor einigen Tagen", "PAST_REF"),
            ("vor einem Monat", "2017-01"),
        ),
        no=("vor drei Leuten",),
    ),
    Rule(
        "ahead",
        r"in(?: etwa| rund)? <number> <unit>",
        counted.ahead,
        yes=(("Er kommt in drei Monaten zurück.", "2017-05"),),
        no=("in drei Städten",),
    ),
    Rule(
        "shifted",
        r"<number> <unit> <side>",
        counted.shifted,
        yes=(("Am 3. Mai 2016 fiel er. Zwei Tage später stand er auf.", "2016-05-05"),),
        no=("drei Leute später",),
    ),
    Rule(
        "told_day",
        r"(?:am |der |den |dem )(?P<only><told>)|<told>",
        pointed.told_day,
        yes=(("Am 3. Mai 2016 fiel er. Am nächsten Tag stand er auf.", "2016-05-04"),),
        no=("am nächsten Tagungsort",),
    ),
    Rule(
        "decade",
        r"(?:die |den |der )?(?:(?P<tens>(?:19|20)\d0|[2-9]0)er|<decade>)[ -]jahren?",
        written.decade,
        yes=(("in den 1990er Jahren", "199"), ("die sechziger Jahre", "196"), ("den 80er-Jahren", "198")),
        no=("in den Jahren der Not",),
    ),
    Rule(
        "century",
        r"(?:das |des )?(?P<century>\d\d?)\. jahrhunderts?",
        written.century,
        yes=(("im 19. Jahrhundert", "18"),),
        no=("ein Jahrhundert des Friedens",),
    ),
    Rule(
        "year_range",
        r"(?:zwischen|von) (?P<only><year> (?:und|bis) <year>)",
        written.year_range,
        yes=(("zwischen 2014 und 2016", "2014/2016"),),
        no=("von 20 bis 25 Leuten",),
    ),
    Rule(
        "year",
        r"(?:im jahre?|jahres?|seit|bis|ab|anfang|mitte|ende|sommer|winter|herbst|frühjahr|"
        r"frühling) (?P<only><year>)"
        r"(?! (?:euro|menschen|mark|franken|prozent|meter|kilometer))",
        written.year,
        yes=(("Im Jahr 2016 gewann er.", "2016"), ("Ende 2015", "2015")),
        no=("bis 2000 Euro",),
    ),
    Rule(
        "loose_year",
        r"(?:von |in |\(|und |vor |nach |für )?(?P<only><year>)(?!-| ?(?:€|%))",
        written.loose_year,
        yes=(("Die Krise von 2008 war hart.", "2008"), ("Bereits 2014 hatte er gewarnt.", "2014")),
        no=("fast 2000 Soldaten",),
    ),
    Rule(
        "clock",
        r"(?:um|gegen|ab|bis|seit|nach|vor|kurz vor|kurz nach) (?P<only>(?P<hour>\d{1,2})"
        r"(?:[.:](?P<minute>[0-5]\d))? uhr)",
        pointed.clock,
        yes=(("Er kam am Montag um 20.30 Uhr an.", "2017-02-13T20:30"), ("gegen 8 Uhr", "2017-02-15T08:00")),
        no=(
            "um 25 Uhr",
            "um 8 Leute",
        ),
    ),
    Rule(
        "reference",
        r"<reference>",
        pointed.pointing,
        yes=(("Er lebt derzeit in Orfeld.", "PRESENT_REF"),),
        no=("die jetzige Lage",),
    ),
    Rule(
        "length",
        r"<number> <unit>",
        counted.length,
        yes=(("seit zwei Wochen", "P2W"), ("mehrere Jahre", "PXY")),
        no=("Eines Tages kommt er.",),
    ),
)
