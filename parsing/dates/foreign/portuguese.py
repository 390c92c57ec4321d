"""How Portuguese says when, in Portugal and in Brazil."""

from __future__ import annotations

from parsing.dates.foreign import counted, pointed, written
from parsing.dates.foreign.model import ForeignRule
from parsing.rules import Rule

FUTURE = r"\b(?:\w+(?:ará|erá|irá|orá|arão|erão|irão|orão)|vai|vão|deve|devem|previst[oa]s?)\b"
PAST = r"\b(?:foi|foram|era|eram|estava|estavam|tinha|tinham|havia|disse|\w{3,}(?:ou|aram|eram|iram))\b"

RULES: tuple[ForeignRule, ...] = (
    Rule(
        "no_date",
        r"<number> anos de idade|aos <age> anos|"
        r"(?:homem|mulher|menino|menina|jovem|idoso|idosa|adolescente) de <age> anos|"
        r"(?<=, )(?:de )?<age> anos(?=[,.)])|(?<=\()<age> anos|"
        r"(?:na|a|pela|uma|da|nesta|desta|esta) (?:segunda|terça|quarta|quinta|sexta) "
        r"(?!(?:passada|que|à|às|de|a|o|os|as|em|e|no|na|por|para|com|ele|ela|um|uma|se|não)\b)\w+",
        counted.no_date,
        yes=(),
        no=(
            "com trinta anos de idade",
            "Morreu aos 88 anos.",
            "Lia Arvelo, de 34 anos, preside.",
            "Na segunda rodada ele caiu.",
            "a quarta vez",
        ),
    ),
    Rule(
        "holiday",
        r"(?:do|no|o|a|na|da|pelo|ao) (?P<only><holiday>(?: (?:de )?<year>| <pointer>)?)",
        written.holiday,
        yes=(
            ("antes do Natal", "2016-12-25"),
            ("Na sexta-feira santa votarão.", "2017-04-14"),
            ("o Réveillon de 2015", "2015-12-31"),
        ),
        no=("Mora em Natal.",),
    ),
    Rule(
        "day_range",
        r"<dom>(?: a | e | ao | até |-)<dom> de <month>(?: de <year>)?",
        written.day_range,
        yes=(
            ("de 13 a 15 de fevereiro de 2017", "2017-02-13/2017-02-15"),
            ("nos dias 3 e 5 de março", "2017-03-03/2017-03-05"),
        ),
        no=("de 13 a 15 moradores",),
    ),
    Rule(
        "day_month_year",
        r"(?:<weekday>,? )?<dom>[º°]?(?: de)? <month>(?:,| de)? <year>",
        written.full_day,
        yes=(
            ("Em 3 de março de 2016 partiu.", "2016-03-03"),
            ("segunda-feira, 1º de fevereiro de 2016", "2016-02-01"),
        ),
        no=("31 de fevereiro de 2016",),
    ),
    Rule(
        "month_year",
        r"(?:(?:início|começo|meados|final|finais|fim|fins) de )?<month>(?: de)? <year>",
        written.full_month,
        yes=(("Desde agosto de 2014 nada.", "2014-08"), ("no final de março de 2016", "2016-03")),
        no=("em maio 20160 moradores",),
    ),
    Rule(
        "month_of_year",
        r"(?:<dom> de )?<month> (?:do ano <pointer>|<pointer> ano|do <pointer> ano)",
        written.month_of_year,
        yes=(
            ("em março do ano passado", "2016-03"),
            ("março deste ano", "2017-03"),
        ),
        no=("ao longo do ano passado",),
    ),
    Rule(
        "day_month",
        r"(?:<pointer> (?:dia )?)?(?:<weekday>,? )?<dom>[º°]? de <month>(?: <pointer>)?",
        written.day_of_month,
        yes=(
            ("Falará em 3 de março.", "2017-03-03"),
            ("terça-feira, 14 de fevereiro", "2017-02-14"),
            ("no último 12 de março", "2016-03-12"),
            ("no próximo dia 6 de março", "2017-03-06"),
        ),
        no=("o 3 de maioria",),
    ),
    Rule(
        "month",
        r"(?:<pointer> )?<fullmonth>(?: <pointer>)?",
        written.bare_month,
        yes=(("A votação de março conta.", "2017-03"), ("em agosto passado", "2016-08")),
        no=("a editora Abril", "de marços"),
    ),
    Rule(
        "part_of_month",
        r"(?:início|começo|meados|final|finais|fim|fins) de <fullmonth>(?: <pointer>)?",
        written.bare_month,
        yes=(("no fim de janeiro", "2017-01"),),
        no=("no início do filme",),
    ),
    Rule(
        "every",
        r"(?:cada|todos os|todas as|toda|todo) (?:<weekday>s?|<unit>)",
        counted.every,
        yes=(("Vem toda segunda-feira.", "XXXX-WXX-1"), ("todos os anos", "P1Y")),
        no=("todos os moradores",),
    ),
    Rule("adverb", r"<set>", counted.every, yes=(("Escrevem diariamente.", "P1D"),), no=("um diarista",)),
    Rule(
        "night",
        r"(?:noite|madrugada) de <weekday> para <weekday>",
        pointed.night,
        yes=(("Na noite de segunda para terça nevou.", "2017-02-13TNI"),),
        no=("na noite escura",),
    ),
    Rule(
        "weekday_of_week",
        r"<weekday> da (?:semana <pointer>|<pointer> semana)",
        pointed.weekday_of_week,
        yes=(("segunda-feira da próxima semana", "2017-02-20"),),
        no=("na semana que vem",),
    ),
    Rule(
        "part_of_weekday",
        r"<part> de <weekday>",
        pointed.weekday,
        yes=(("Na noite de segunda choveu.", "2017-02-13TNI"),),
        no=("à tarde",),
    ),
    Rule(
        "weekday",
        r"(?:na|da|até|desde|no|do|à|ao|a) "
        r"(?P<only>(?:<pointer> )?<weekday>(?!-)(?: (?:à|de|pela) <part>)?"
        r"(?: <pointer>)?(?!,? \d{1,2}[º°]? de | da (?:semana|próxima))(?: \(<dom>\))?)|"
        r"<pointer> <weekday>(?!-)(?: (?:à|de|pela) <part>)?(?: \(<dom>\))?|"
        r"(?P<weekday3>(?:segunda|terça|quarta|quinta|sexta)-feira|sábado|domingo)"
        r"(?: (?:à|de|pela) <part>)?(?: <pointer>)?(?!,? \d{1,2}[º°]? de | da (?:semana|próxima))"
        r"(?: \(<dom>\))?",
        pointed.weekday,
        yes=(
            ("Morreu na segunda-feira.", "2017-02-13"),
            ("O conselho se reunirá na segunda-feira.", "2017-02-20"),
            ("na terça à noite", "2017-02-14TNI"),
            ("Na terça o juiz saiu.", "2017-02-14"),
            ("na próxima quinta-feira", "2017-02-16"),
            ("nesta sexta-feira (10)", "2017-02-10"),
            ("A sessão começa nesta quinta.", "2017-02-16"),
        ),
        no=("O cantor Domingo Abelho ri.",),
    ),
    Rule(
        "part_of_day",
        r"(?:nesta|esta|desta|hoje à|hoje de) <part>",
        pointed.this_part,
        yes=(("Falou esta manhã.", "2017-02-15TMO"),),
        no=("esta moradora",),
    ),
    Rule(
        "day",
        r"<day>(?: (?:à|de|pela) <part>)?",
        pointed.day,
        yes=(("Ontem à noite chovia.", "2017-02-14TNI"), ("Chega depois de amanhã.", "2017-02-17")),
        no=("ontens",),
    ),
    Rule(
        "stretch",
        r"(?:os |as |nos |nas |dos |das )<pointer> <number> <unit>|(?:os |as |nos |"
        r"nas )<number> <pointer> <unit>|"
        r"(?:os |as |nos |nas |dos |das |estes |estas )<pointer> <unit>",
        counted.stretch,
        yes=(("nos últimos dois anos", "P2Y"), ("Nos próximos dias fará frio.", "PXD")),
        no=("os três últimos moradores",),
    ),
    Rule(
        "part_of_this_year",
        r"(?:início|começo|final|fim) do ano",
        pointed.this_year,
        yes=(("até o fim do ano", "2017"),),
        no=("este morador",),
    ),
    Rule(
        "unit",
        r"(?:o |a |no |na )?<unit> <pointer>|(?:o |a |no |na )?<pointer> <unit>(?! \d)",
        pointed.unit,
        yes=(
            ("Na semana passada choveu.", "2017-W06"),
            ("no próximo ano", "2018"),
            ("este mês", "2017-02"),
            ("o ano que vem", "2018"),
            ("no último fim de semana", "2017-W06-WE"),
        ),
        no=("este anoso",),
    ),
    Rule(
        "weekend",
        r"(?:o|do|no|durante o) (?P<only>fim de semana)",
        pointed.weekend,
        yes=(("Jogaram no fim de semana.", "2017-W06-WE"),),
        no=("o fim da semana",),
    ),
    Rule(
        "season",
        r"(?:o |a |no |na |neste |nesta |este |esta |do |da )(?:<pointer> )?<season>(?: (?:de )?<year>|"
        r" <pointer>)?",
        pointed.season,
        yes=(("no verão de 2016", "2016-SU"), ("o inverno passado", "2016-WI"), ("neste outono", "2016-FA")),
        no=("Eles verão o mar.",),
    ),
    Rule(
        "part_of_year",
        r"(?:o |do )?<ordinal> <quarter>(?: (?:de )?<year>)?",
        pointed.part_of_year,
        yes=(("no primeiro trimestre de 2016", "2016-Q1"), ("o segundo semestre", "2016-H2")),
        no=("no início do filme",),
    ),
    Rule(
        "ago",
        r"há(?: mais de| cerca de| quase| apenas)? <number> <unit>(?: atrás)?|<number> <unit> atrás",
        counted.ago,
        yes=(
            ("Partiu há dois anos.", "2015"),
            ("há quase 3 semanas", "2017-W04"),
            ("há alguns dias", "PAST_REF"),
            ("Partiu dois meses atrás.", "2016-12"),
        ),
        no=("há três casas",),
    ),
    Rule(
        "ahead",
        r"(?:dentro de|daqui a) <number> <unit>",
        counted.ahead,
        yes=(("Volta daqui a três meses.", "2017-05"),),
        no=("dentro de três casas",),
    ),
    Rule(
        "shifted",
        r"<number> <unit> <side>",
        counted.shifted,
        yes=(("Em 3 de maio de 2016 caiu. Dois dias depois levantou-se.", "2016-05-05"),),
        no=("três moradores depois",),
    ),
    Rule(
        "told_day",
        r"(?:o |no |ao |a |na )<told>(?! (?:ao|à|do|da|de)\b)",
        pointed.told_day,
        yes=(("Em 3 de maio de 2016 caiu. No dia seguinte levantou-se.", "2016-05-04"),),
        no=("o morador seguinte",),
    ),
    Rule(
        "decade",
        r"(?:os |nos |dos )?(?:anos|década de) '?(?:(?P<tens>(?:19|20)\d0|[2-9]0)|<decade>)",
        written.decade,
        yes=(("nos anos noventa", "199"), ("a década de 1960", "196"), ("os anos 80", "198")),
        no=("os anos passam",),
    ),
    Rule(
        "century",
        r"(?:o |no )?século (?P<century>[xvi]+)",
        written.century,
        yes=(("no século XIX", "18"),),
        no=("um século de paz",),
    ),
    Rule(
        "year_range",
        r"(?:entre|de) (?P<only><year> (?:e|a) <year>)",
        written.year_range,
        yes=(("entre 2014 e 2016", "2014/2016"),),
        no=("de 20 a 25 moradores",),
    ),
    Rule(
        "year",
        r"(?:em|desde|até|ano de|início de|meados de|final de|finais de|fim de|antes de|"
        r"depois de) (?P<only><year>)"
        r"(?! (?:euros|reais|dólares|pessoas|metros))",
        written.year,
        yes=(("Em 2016 venceu.", "2016"), ("no final de 2015", "2015")),
        no=("até 2000 euros",),
    ),
    Rule(
        "loose_year",
        r"(?:de |\(|e )(?P<only><year>)(?!-| ?(?:€|%))",
        written.loose_year,
        yes=(("A crise de 2008 foi dura.", "2008"),),
        no=("cerca de 2000 soldados",),
    ),
    Rule(
        "clock",
        r"(?:às|à|desde as|até as|por volta das) (?P<only>(?P<hour>\d{1,2})"
        r"(?:(?: ?h|[:.](?=\d)| horas)(?P<minute>[0-5]\d)?| da <part>))",
        pointed.clock,
        yes=(
            ("Chegou na segunda-feira às 20h30.", "2017-02-13T20:30"),
            ("às 8 da noite", "2017-02-15T20:00"),
        ),
        no=("às 25 moradoras",),
    ),
    Rule(
        "reference",
        r"<reference>",
        pointed.pointing,
        yes=(("Vive atualmente em Orval.", "PRESENT_REF"),),
        no=("a atualidade",),
    ),
    Rule(
        "length",
        r"<number> <unit>",
        counted.length,
        yes=(("durante duas semanas", "P2W"), ("vários anos", "PXY")),
        no=("Um dia virá.",),
    ),
)
