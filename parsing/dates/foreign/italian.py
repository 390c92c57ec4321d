"""How Italian says when."""

from __future__ import annotations

from parsing.dates.foreign import counted, pointed, written
from parsing.dates.foreign.model import ForeignRule
from parsing.rules import Rule

FUTURE = r"\b(?:\w+(?:rà|ranno)|sta per|stanno per|deve|devono|previst[oaie])\b"
PAST = (
    r"\b(?:(?:è|sono|ha|hanno|era|erano|aveva|avevano) (?:stat[oaie] )?\w+(?:at|ut|it|es|er|os|rt|tt|"
    r"st)[oaie]|era|erano|aveva|avevano|fu|furono|\w+(?:ò|arono|irono))\b"
)

RULES: tuple[ForeignRule, ...] = (
    Rule(
        "no_date",
        r"<number> anni di età|(?:uomo|donna|ragazzo|ragazza|bambino|bambina|giovane|anziano|"
        r"anziana) di <age> anni|"
        r"(?<=, )(?:di )?<age> anni(?=[,.)])|(?<=\()<age> anni|età di <number> anni|"
        r"(?:ha|aveva|compie|compiuto) <age> anni(?=[ ,.](?:e|,|\.|ed)?)",
        counted.no_date,
        yes=(),
        no=(
            "all'età di trenta anni",
            "Lia Arveri, 34 anni, presiede.",
            "Una donna di 40 anni.",
        ),
    ),
    Rule(
        "holiday",
        r"<holiday>(?: (?:del )?<year>| <pointer>)?",
        written.holiday,
        yes=(
            ("prima di Natale", "2016-12-25"),
            ("il venerdì santo del 2016", "2016-03-25"),
            ("il Capodanno 2015", "2015-01-01"),
        ),
        no=("la natalità",),
    ),
    Rule(
        "day_range",
        r"<dom>(?: al | e il | e |-)<dom> <month>(?: <year>)?",
        written.day_range,
        yes=(
            ("dal 13 al 15 febbraio 2017", "2017-02-13/2017-02-15"),
            ("il 3 e il 5 marzo", "2017-03-03/2017-03-05"),
        ),
        no=("da 13 a 15 persone",),
    ),
    Rule(
        "day_month_year",
        r"(?:<weekday> )?<dom>[º°]? <month> <year>",
        written.full_day,
        yes=(("Il 3 marzo 2016 partì.", "2016-03-03"), ("lunedì 1° febbraio 2016", "2016-02-01")),
        no=("il 31 febbraio 2016",),
    ),
    Rule(
        "month_year",
        r"(?:(?:inizio|metà|fine|inizi di|fine di) )?<month> (?:del )?<year>",
        written.full_month,
        yes=(("Dall'agosto 2014 nulla.", "2014-08"), ("a fine marzo del 2016", "2016-03")),
        no=("nel maggio 20160 persone",),
    ),
    Rule(
        "month_of_year",
        r"(?:<dom> )?<month> (?:dell'anno <pointer>|dello <pointer> anno|di quest'anno)",
        written.month_of_year,
        yes=(
            ("nel marzo dello scorso anno", "2016-03"),
            ("marzo di quest'anno", "2017-03"),
        ),
        no=("nel corso dell'anno scorso",),
    ),
    Rule(
        "day_month",
        r"(?:<pointer> )?(?:<weekday> )?<dom>[º°]? <month>(?: <pointer>)?",
        written.day_of_month,
        yes=(
            ("Parlerà il 3 marzo.", "2017-03-03"),
            ("martedì 14 febbraio", "2017-02-14"),
            ("lo scorso 12 marzo", "2016-03-12"),
        ),
        no=("i 12 marzolini",),
    ),
    Rule(
        "month",
        r"(?:<pointer> )?<fullmonth>(?: <pointer>)?",
        written.bare_month,
        yes=(("Il voto di marzo conta.", "2017-03"), ("ad aprile, in agosto scorso", "2016-08")),
        no=("Il dottor Aprile tace.", "non mai"),
    ),
    Rule(
        "part_of_month",
        r"(?:inizio|metà|fine|ad) <fullmonth>(?: <pointer>)?",
        written.bare_month,
        yes=(("a fine gennaio", "2017-01"),),
        no=("all'inizio del film",),
    ),
    Rule(
        "every",
        r"(?:ogni|tutti i|tutte le|tutti gli) (?:<weekday>|<unit>)",
        counted.every,
        yes=(("Viene ogni lunedì.", "XXXX-WXX-1"), ("tutti gli anni", "P1Y")),
        no=("ogni uomo",),
    ),
    Rule(
        "adverb",
        r"<set>",
        counted.every,
        yes=(("Scrivono quotidianamente.", "P1D"),),
        no=("la quotidianità",),
    ),
    Rule(
        "night",
        r"(?:la )?notte (?:tra|fra) <weekday> e <weekday>",
        pointed.night,
        yes=(("Nella notte tra lunedì e martedì nevicò.", "2017-02-13TNI"),),
        no=("nella notte buia",),
    ),
    Rule(
        "weekday_of_week",
        r"<weekday> della (?:settimana <pointer>|<pointer> settimana)",
        pointed.weekday_of_week,
        yes=(("lunedì della prossima settimana", "2017-02-20"),),
        no=("la settimana prossima",),
    ),
    Rule(
        "part_of_weekday",
        r"<part> di <weekday>",
        pointed.weekday,
        yes=(("Nella serata di lunedì piovve.", "2017-02-13TEV"),),
        no=("in serata",),
    ),
    Rule(
        "weekday",
        r"(?:<pointer> )?<weekday>(?: (?:in |alla |nel )?<part>)?(?: <pointer>)?",
        pointed.weekday,
        yes=(
            ("È morto lunedì.", "2017-02-13"),
            ("Il consiglio si riunirà lunedì.", "2017-02-20"),
            ("martedì sera", "2017-02-14TEV"),
            ("giovedì prossimo", "2017-02-16"),
            ("lo scorso martedì", "2017-02-14"),
        ),
        no=("La cantante Sabato ride.",),
    ),
    Rule(
        "part_of_day",
        r"quest[ao'] ?<part>",
        pointed.this_part,
        yes=(("Ha parlato questa mattina.", "2017-02-15TMO"),),
        no=("questa persona",),
    ),
    Rule(
        "day",
        r"<day>(?: (?:nel |in )?<part>)?",
        pointed.day,
        yes=(
            ("Ieri sera pioveva.", "2017-02-14TEV"),
            ("Arriva dopodomani.", "2017-02-17"),
            ("Stasera parla.", "2017-02-15TEV"),
        ),
        no=("l'oggidì",),
    ),
    Rule(
        "stretch",
        r"(?:gli |i |le |negli |nei |nelle )<pointer> <number> <unit>|(?:gli |i |le |negli |nei |"
        r"nelle )<number> <pointer> <unit>|"
        r"(?:gli |i |le |negli |nei |nelle )<pointer> <unit>",
        counted.stretch,
        yes=(("negli ultimi due anni", "P2Y"), ("Nei prossimi giorni farà freddo.", "PXD")),
        no=("le ultime tre persone",),
    ),
    Rule(
        "part_of_this_year",
        r"inizio (?:dell')?anno|fine (?:dell')?anno",
        pointed.this_year,
        yes=(("entro fine anno", "2017"),),
        no=("quest'uomo",),
    ),
    Rule(
        "unit",
        r"(?:il |la |l'|lo |dell'|nell'|all')?<unit> <pointer>|(?:il |la |lo |l')?<pointer> ?<unit>",
        pointed.unit,
        yes=(
            ("La settimana scorsa piovve.", "2017-W06"),
            ("il prossimo anno", "2018"),
            ("questo mese", "2017-02"),
            ("l'anno scorso", "2016"),
            ("lo scorso fine settimana", "2017-W06-WE"),
            ("quest'anno", "2017"),
        ),
        no=("questo annoso",),
    ),
    Rule(
        "weekend",
        r"(?:il|del|nel|durante il) (?P<only>fine settimana|weekend|week-end)",
        pointed.weekend,
        yes=(("Hanno giocato nel fine settimana.", "2017-W06-WE"),),
        no=("la fine della settimana",),
    ),
    Rule(
        "season",
        r"(?:l'|la |questa |quest'|in |nell'|dell'|della |d')<season>(?: (?:del )?<year>| <pointer>)?|"
        r"<season> (?:del )?<year>|<season> <pointer>",
        pointed.season,
        yes=(
            ("nell'estate del 2016", "2016-SU"),
            ("l'inverno scorso", "2016-WI"),
            ("quest'autunno", "2016-FA"),
        ),
        no=("l'estatista",),
    ),
    Rule(
        "part_of_year",
        r"(?:il |del |nel )?<ordinal> <quarter>(?: (?:del )?<year>)?",
        pointed.part_of_year,
        yes=(("nel primo trimestre del 2016", "2016-Q1"), ("il secondo semestre", "2016-H2")),
        no=("all'inizio del film",),
    ),
    Rule(
        "ago",
        r"(?:circa |quasi )?<number> <unit> (?:or sono|fa)",
        counted.ago,
        yes=(
            ("È partito due anni fa.", "2015"),
            ("3 settimane fa", "2017-W04"),
            ("qualche mese fa", "PAST_REF"),
        ),
        no=("due anni facili",),
    ),
    Rule(
        "ahead",
        r"(?:tra|fra) <number> <unit>",
        counted.ahead,
        yes=(("Torna tra tre mesi.", "2017-05"),),
        no=("tra tre case",),
    ),
    Rule(
        "shifted",
        r"<number> <unit> <side>",
        counted.shifted,
        yes=(("Il 3 maggio 2016 cadde. Due giorni dopo si alzò.", "2016-05-05"),),
        no=("tre persone dopo",),
    ),
    Rule(
        "told_day",
        r"(?:il |la |l'|lo )<told>(?! (?:del|della|dello|di)\b| dell')",
        pointed.told_day,
        yes=(("Il 3 maggio 2016 cadde. Il giorno dopo si alzò.", "2016-05-04"),),
        no=("il palazzo seguente",),
    ),
    Rule(
        "decade",
        r"(?:gli |degli |negli )?anni '?(?:(?P<tens>(?:19|20)\d0|[2-9]0)|<decade>)",
        written.decade,
        yes=(("negli anni novanta", "199"), ("gli anni '60", "196"), ("Anni Ottanta", "198")),
        no=("gli anni passano",),
    ),
    Rule(
        "century",
        r"(?:il |nel |del )?(?P<century>[xvi]+) secolo",
        written.century,
        yes=(("nel XIX secolo", "18"),),
        no=("un secolo di pace",),
    ),
    Rule(
        "year_range",
        r"(?:tra il|fra il|dal) (?P<only><year> (?:e il|al) <year>)",
        written.year_range,
        yes=(("tra il 2014 e il 2016", "2014/2016"),),
        no=("da 20 a 25 persone",),
    ),
    Rule(
        "year",
        r"(?:nel|dal|al|fino al|entro il|anno|fine|inizio|metà|prima del|dopo il) (?P<only><year>)"
        r"(?! (?:euro|persone|metri))",
        written.year,
        yes=(("Nel 2016 vinse.", "2016"), ("a fine 2015", "2015")),
        no=("dal 2000 euro",),
    ),
    Rule(
        "loose_year",
        r"(?:del |il |\()(?P<only><year>)(?!-| ?(?:€|%))",
        written.loose_year,
        yes=(("La crisi del 2008 fu dura.", "2008"),),
        no=("circa 2000 soldati", "il 2000 soldati"),
    ),
    Rule(
        "clock",
        r"(?:alle|dalle|verso le|fino alle|ore) (?P<only>(?:ore )?(?P<hour>\d{1,2})"
        r"(?:[:.](?P<minute>[0-5]\d))?)(?! (?:mila|per|persone))",
        pointed.clock,
        yes=(("È arrivato lunedì alle 20.30.", "2017-02-13T20:30"), ("verso le 8", "2017-02-15T08:00")),
        no=("alle 25 persone",),
    ),
    Rule(
        "reference",
        r"<reference>",
        pointed.pointing,
        yes=(("Vive attualmente a Orvale.", "PRESENT_REF"),),
        no=("l'attualità",),
    ),
    Rule(
        "length",
        r"<number> <unit>",
        counted.length,
        yes=(("per due settimane", "P2W"), ("diversi anni", "PXY")),
        no=("Un giorno verrà.",),
    ),
)
