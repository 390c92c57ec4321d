"""How Spanish says when."""

from __future__ import annotations

from parsing.dates.foreign import counted, pointed, written
from parsing.dates.foreign.model import ForeignRule
from parsing.rules import Rule

FUTURE = r"\b(?:\w+(?:rá|rán)|va a|van a|debe|deben|prevista?s?|previsto)\b"
PAST = (
    r"\b(?:fue|fueron|era|eran|estaba|estaban|había|habían|dijo|hubo|(?:ha|han) \w+(?:ado|ido)|\w{2,}"
    r"(?:ó|aron|ieron))\b"
)

RULES: tuple[ForeignRule, ...] = (
    Rule(
        "no_date",
        r"(?:de )?<number> años(?= de edad)|a los <age> años|(?:hombre|mujer|niño|niña|joven|anciano|anciana|"
        r"adolescente) de <age> años|"
        r"(?<=, )(?:de )?<age> años(?=[,.)])|(?<=\()<age> años|lunes santo|santo domingo",
        counted.no_date,
        yes=(),
        no=(
            "Tiene treinta años de edad.",
            "Murió a los 88 años.",
            "Lía Arvel, de 34 años, preside.",
            "El lunes santo llovió.",
        ),
    ),
    Rule(
        "holiday",
        r"<holiday>(?: (?:del? )?<year>| <pointer>)?",
        written.holiday,
        yes=(
            ("antes de Navidad", "2016-12-25"),
            ("el Viernes Santo de 2016", "2016-03-25"),
            ("la Nochevieja de 2015", "2015-12-31"),
        ),
        no=("una navidadeña",),
    ),
    Rule(
        "day_range",
        r"<dom>(?: al | y el | y | a |-)<dom> de <month>(?: del? <year>)?",
        written.day_range,
        yes=(
            ("del 13 al 15 de febrero de 2017", "2017-02-13/2017-02-15"),
            ("el 3 y 5 de marzo", "2017-03-03/2017-03-05"),
        ),
        no=("de 13 a 15 vecinos",),
    ),
    Rule(
        "day_month_year",
        r"(?:<weekday>,? )?<dom>[º°]?(?: de)? <month>(?:,| del?)? <year>",
        written.full_day,
        yes=(("El 3 de marzo de 2016 se fue.", "2016-03-03"), ("el lunes 1 de feb. de 2016", "2016-02-01")),
        no=("el 31 de febrero de 2016",),
    ),
    Rule(
        "month_year",
        r"(?:(?:principios|mediados|finales|fines) de )?<month>(?: del?)? <year>",
        written.full_month,
        yes=(("Desde agosto de 2014 nada cambió.", "2014-08"), ("a finales de marzo de 2016", "2016-03")),
        no=("en mayo 20160 vecinos",),
    ),
    Rule(
        "month_of_year",
        r"(?:<dom> de )?<month> del (?:año <pointer>|<pointer> año)",
        written.month_of_year,
        yes=(("en marzo del año pasado", "2016-03"),),
        no=("a lo largo del año pasado",),
    ),
    Rule(
        "day_month",
        r"(?:<pointer> (?:día )?)?(?:<weekday>,? )?<dom>[º°]? de <month>(?: <pointer>)?",
        written.day_of_month,
        yes=(
            ("Hablará el 3 de marzo.", "2017-03-03"),
            ("el martes 14 de febrero", "2017-02-14"),
            ("el pasado 12 de marzo", "2016-03-12"),
        ),
        no=("el 3 de mayoría",),
    ),
    Rule(
        "month",
        r"(?:<pointer> )?<fullmonth>(?: <pointer>)?",
        written.bare_month,
        yes=(("La votación de marzo cuenta.", "2017-03"), ("en agosto pasado", "2016-08")),
        no=("Los hijos de Abril cantan.", "de marzoso"),
    ),
    Rule(
        "part_of_month",
        r"(?:principios|mediados|finales|fines|comienzos) de <fullmonth>(?: <pointer>)?",
        written.bare_month,
        yes=(("a fines de enero", "2017-01"),),
        no=("a principios de la obra",),
    ),
    Rule(
        "every",
        r"(?:cada|todos los|todas las) (?:<weekday>s?|<unit>)",
        counted.every,
        yes=(("Viene cada lunes.", "XXXX-WXX-1"), ("todos los años", "P1Y")),
        no=("todos los vecinos",),
    ),
    Rule("adverb", r"<set>", counted.every, yes=(("Escriben diariamente.", "P1D"),), no=("la diarista",)),
    Rule(
        "night",
        r"(?:la )?(?:noche|madrugada) del <weekday> al <weekday>",
        pointed.night,
        yes=(("En la noche del lunes al martes nevó.", "2017-02-13TNI"),),
        no=("en la noche oscura",),
    ),
    Rule(
        "weekday_of_week",
        r"<weekday> de (?:la |esta )?(?:semana <pointer>|<pointer> semana)",
        pointed.weekday_of_week,
        yes=(("el lunes de la semana que viene", "2017-02-20"),),
        no=("la semana que viene",),
    ),
    Rule(
        "part_of_weekday",
        r"<part> del? <weekday>",
        pointed.weekday,
        yes=(("En la tarde del lunes llovió.", "2017-02-13TAF"),),
        no=("por la tarde",),
    ),
    Rule(
        "weekday",
        r"(?:<pointer> )?<weekday>(?: (?:por|en|a) la <part>| al <part>)?(?: <pointer>)?",
        pointed.weekday,
        yes=(
            ("Murió el lunes.", "2017-02-13"),
            ("El consejo se reunirá el lunes.", "2017-02-20"),
            ("el martes por la noche", "2017-02-14TNI"),
            ("el próximo jueves", "2017-02-16"),
            ("el martes pasado", "2017-02-14"),
        ),
        no=("El tenor Plácido Domingo cantó.",),
    ),
    Rule(
        "part_of_day",
        r"(?:esta|este) <part>",
        pointed.this_part,
        yes=(("Habló esta mañana.", "2017-02-15TMO"),),
        no=("esta vecina",),
    ),
    Rule(
        "no_morrow",
        r"(?:la|una|de|cada|media) (?:mañana|tarde|noche)(?! del <weekday>)",
        counted.no_date,
        yes=(),
        no=("a media mañana", "Por la mañana llovió."),
    ),
    Rule(
        "day",
        r"<day>(?: (?:por|en|a) la <part>| al <part>)?",
        pointed.day,
        yes=(
            ("Ayer por la tarde llovía.", "2017-02-14TAF"),
            ("Anoche nevó.", "2017-02-14TNI"),
            ("Llega mañana.", "2017-02-16"),
        ),
        no=("ayeres",),
    ),
    Rule(
        "stretch",
        r"(?:los |las )<pointer> <number> <unit>|(?:los |las )<number> <pointer> <unit>|(?:los |las |"
        r"estos |estas )<pointer> <unit>",
        counted.stretch,
        yes=(("en los últimos dos años", "P2Y"), ("En los próximos días hará frío.", "PXD")),
        no=("los tres últimos vecinos",),
    ),
    Rule(
        "part_of_this_year",
        r"(?:principios|comienzos|inicios|finales|fines|fin) de año",
        pointed.this_year,
        yes=(("a finales de año", "2017"),),
        no=("este vecino",),
    ),
    Rule(
        "unit",
        r"(?:el |la )?<unit> <pointer>|(?:el |la )?<pointer> <unit>(?! \d)",
        pointed.unit,
        yes=(
            ("La semana pasada llovió.", "2017-W06"),
            ("el próximo año", "2018"),
            ("este mes", "2017-02"),
            ("el año que viene", "2018"),
            ("el fin de semana pasado", "2017-W06-WE"),
        ),
        no=("este mesón",),
    ),
    Rule(
        "weekend",
        r"(?:el|del|durante el|en el) (?P<only>fin de semana)",
        pointed.weekend,
        yes=(("Jugaron durante el fin de semana.", "2017-W06-WE"),),
        no=("el fin de la semana",),
    ),
    Rule(
        "season",
        r"(?:el |la |este |esta |en |del? )?(?:<pointer> )?<season>(?: (?:de |del )?<year>| <pointer>)",
        pointed.season,
        yes=(("en el verano de 2016", "2016-SU"), ("el invierno pasado", "2016-WI")),
        no=("Un primaveral.",),
    ),
    Rule(
        "season_named",
        r"(?:en|el|este|esta|del|la) <season>",
        pointed.season,
        yes=(("este otoño", "2016-FA"),),
        no=("el primaveral",),
    ),
    Rule(
        "part_of_year",
        r"(?:el |del )?<ordinal> <quarter>(?: (?:del? )?<year>)?",
        pointed.part_of_year,
        yes=(("en el primer trimestre de 2016", "2016-Q1"), ("el segundo semestre", "2016-H2")),
        no=("a principios de la obra",),
    ),
    Rule(
        "length_since",
        r"desde hace(?: más de| casi| unos)? (?P<only><number> <unit>)",
        counted.length,
        yes=(("Viven allí desde hace dos años.", "P2Y"),),
        no=("desde hace mucho",),
    ),
    Rule(
        "ago",
        r"hace(?: más de| casi| apenas| cerca de)? <number> <unit>|<number> <unit> atrás",
        counted.ago,
        yes=(
            ("Se fue hace dos años.", "2015"),
            ("hace casi 3 semanas", "2017-W04"),
            ("hace unos días", "PAST_REF"),
            ("Se fue dos meses atrás.", "2016-12"),
        ),
        no=("hace tres casas",),
    ),
    Rule(
        "ahead",
        r"dentro de <number> <unit>",
        counted.ahead,
        yes=(("Vuelve dentro de tres meses.", "2017-05"),),
        no=("dentro de tres casas",),
    ),
    Rule(
        "shifted",
        r"<number> <unit> <side>",
        counted.shifted,
        yes=(("El 3 de mayo de 2016 cayó. Dos días después se levantó.", "2016-05-05"),),
        no=("tres vecinos después",),
    ),
    Rule(
        "told_day",
        r"(?:el |al |la )<told>(?! (?:del?|al?)\b)",
        pointed.told_day,
        yes=(("El 3 de mayo de 2016 cayó. Al día siguiente se levantó.", "2016-05-04"),),
        no=("el vecino siguiente",),
    ),
    Rule(
        "decade",
        r"(?:los |la )?(?:años|década de los|década de) '?(?:(?P<tens>(?:19|20)\d0|[2-9]0)|<decade>)",
        written.decade,
        yes=(("en los años noventa", "199"), ("la década de 1960", "196"), ("los años 80", "198")),
        no=("Tiene años 25.",),
    ),
    Rule(
        "century",
        r"(?:el )?siglo (?P<century>[xvi]+)",
        written.century,
        yes=(("en el siglo XIX", "18"),),
        no=("un siglo de paz",),
    ),
    Rule(
        "year_range",
        r"(?:entre|de) (?P<only><year> (?:y|a) <year>)",
        written.year_range,
        yes=(("entre 2014 y 2016", "2014/2016"),),
        no=("de 20 a 25 vecinos",),
    ),
    Rule(
        "year",
        r"(?:en|desde|hasta|año|principios de|mediados de|finales de|fines de|antes de|"
        r"después de) (?P<only><year>)"
        r"(?! (?:euros|dólares|pesos|personas|kilómetros|metros))",
        written.year,
        yes=(("En 2016 ganó.", "2016"), ("a finales de 2015", "2015")),
        no=("hasta 2000 euros",),
    ),
    Rule(
        "loose_year",
        r"(?:del? |\(|y )(?P<only><year>)(?!-| ?(?:€|%))",
        written.loose_year,
        yes=(("La crisis de 2008 fue dura.", "2008"),),
        no=("cerca de 2000 soldados",),
    ),
    Rule(
        "clock",
        r"(?:a|desde|hasta|hacia|sobre|para) (?P<only>las? (?:(?P<hour>\d{1,2})[:.](?P<minute>[0-5]\d)"
        r"(?: horas| h)?|<number> de la <part>))",
        pointed.clock,
        yes=(
            ("Llegó el lunes a las 20:30.", "2017-02-13T20:30"),
            ("a las ocho de la noche", "2017-02-15T20:00"),
        ),
        no=("a las 25 vecinas",),
    ),
    Rule(
        "reference",
        r"<reference>",
        pointed.pointing,
        yes=(("Vive actualmente en Orval.", "PRESENT_REF"),),
        no=("la actualidad",),
    ),
    Rule(
        "length",
        r"<number> <unit>",
        counted.length,
        yes=(("durante dos semanas", "P2W"), ("varios años", "PXY")),
        no=("Un día vendrá.",),
    ),
)
