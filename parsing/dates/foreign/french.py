"""How French says when."""

from __future__ import annotations

from parsing.dates.foreign import counted, pointed, written
from parsing.dates.foreign.model import ForeignRule
from parsing.rules import Rule

FUTURE = (
    r"\b(?:\w+(?:era|ira|ura|dra|tra|vra|eront|iront|uront|dront|"
    r"tront|vront)|va|vont|doit|doivent|prévue?s?)\b"
)
PAST = (
    r"\b(?:(?:a|ont|est|sont|s'est|se sont|n'a|n'ont|avait|avaient|était|étaient) (?:pas |été |déjà )"
    r"?\w+(?:é|ée|és|ées|i|ie|is|it|ise|u|ue|us|ues)|avait|avaient|était|étaient|fut|furent)\b"
)

RULES: tuple[ForeignRule, ...] = (
    Rule(
        "no_date",
        r"(?:âgée?s? |à l'âge )(?:de |d'environ )<number> ans|(?<=, )<age> ans(?=[,.)])|"
        r"(?<=\()<age> ans(?=\))|"
        r"(?:homme|femme|garçon|fille|fillette|adolescent|adolescente|jeune|étudiante?|retraitée?|mère|"
        r"père) de <age> ans|"
        r"lundi saint|(?:champ|champs)-de-mars|planète mars",
        counted.no_date,
        yes=(),
        no=(
            "Il est âgé de trente ans.",
            "à l'âge de 88 ans",
            "Lise Arvel, 34 ans, préside.",
            "Le Champ-de-Mars est vide.",
            "le lundi saint",
        ),
    ),
    Rule(
        "holiday",
        r"(?:le |la |l')?<holiday>(?: <year>| <pointer>)?",
        written.holiday,
        yes=(
            ("le lundi de Pâques 2017", "2017-04-17"),
            ("avant Noël", "2016-12-25"),
            ("le 14-Juillet 2015", "2015-07-14"),
        ),
        no=("Noëlle chante.",),
    ),
    Rule(
        "day_range",
        r"(?:du |entre le |les )?<dom>(?: au | et le | et |-| à )(?:<dom>) <month>(?: <year>)?",
        written.day_range,
        yes=(
            ("du 13 au 15 février 2017", "2017-02-13/2017-02-15"),
            ("les 3 et 5 mars", "2017-03-03/2017-03-05"),
        ),
        no=("de 13 à 15 habitants",),
    ),
    Rule(
        "day_month_year",
        r"(?:<weekday> )?<dom>(?:er)? <month> <year>",
        written.full_day,
        yes=(("Le 3 mars 2016, il partit.", "2016-03-03"), ("le lundi 1er févr. 2016", "2016-02-01")),
        no=("le 31 février 2016",),
    ),
    Rule(
        "month_year",
        r"(?:(?:début|fin|mi)[ -])?<month> <year>",
        written.full_month,
        yes=(("Depuis août 2014, rien.", "2014-08"), ("mi-mars 2016", "2016-03")),
        no=("en mai 20160 habitants",),
    ),
    Rule(
        "month_of_year",
        r"(?:<dom>(?:er)? )?<month> de l'an(?:née)? <pointer>",
        written.month_of_year,
        yes=(("en mars de l'année dernière", "2016-03"),),
        no=("au cours de l'année dernière",),
    ),
    Rule(
        "day_month",
        r"(?:<weekday> )?<dom>(?:er)? <month>(?: <pointer>)?",
        written.day_of_month,
        yes=(
            ("Il parlera le 3 mars.", "2017-03-03"),
            ("le mardi 14 février", "2017-02-14"),
            ("le 12 mars dernier", "2016-03-12"),
        ),
        no=("les 12 marsouins",),
    ),
    Rule(
        "day_slash_month",
        r"le (?P<only><dom>/(?P<monthnumber>0?[1-9]|1[0-2]))(?! (?:des?|du) )",
        written.day_of_month,
        yes=(("Il part le 12/02.", "2017-02-12"),),
        no=("les 3/4 des voix", "le 1/3 des voix"),
    ),
    Rule(
        "month",
        r"(?:<pointer> )?<fullmonth>(?: <pointer>)?",
        written.bare_month,
        yes=(("Le vote de mars compte.", "2017-03"), ("en août dernier", "2016-08")),
        no=("Le dieu Mars aimait Vénus.", "La sonde vole vers Mars.", "le sol de Mars"),
    ),
    Rule(
        "part_of_month",
        r"(?:début|fin|mi)[ -]<fullmonth>(?: <pointer>)?",
        written.bare_month,
        yes=(("fin janvier", "2017-01"), ("La mi-mars approche.", "2017-03")),
        no=("début difficile",),
    ),
    Rule(
        "every",
        r"(?:chaque|tous les|toutes les) (?:<weekday>s?|<unit>)(?! (?:derni|proch))",
        counted.every,
        yes=(("Il vient chaque lundi.", "XXXX-WXX-1"), ("tous les ans", "P1Y")),
        no=("tous les habitants",),
    ),
    Rule(
        "adverb",
        r"<set>",
        counted.every,
        yes=(("Ils écrivent quotidiennement.", "P1D"),),
        no=("un quotidienneté",),
    ),
    Rule(
        "night",
        r"(?:dans )?(?P<only>la nuit de <weekday> à <weekday>)",
        pointed.night,
        yes=(("Dans la nuit de lundi à mardi, il neigea.", "2017-02-13TNI"),),
        no=("dans la nuit noire",),
    ),
    Rule(
        "weekday_of_week",
        r"<weekday> de (?:la semaine <pointer>|<pointer> semaine)",
        pointed.weekday_of_week,
        yes=(("lundi de la semaine prochaine", "2017-02-20"),),
        no=("la semaine prochaine",),
    ),
    Rule(
        "part_of_weekday",
        r"<part> (?:de|du) <weekday>",
        pointed.weekday,
        yes=(("Dans la soirée de lundi, il plut.", "2017-02-13TEV"),),
        no=("en soirée",),
    ),
    Rule(
        "weekday",
        r"(?:<pointer> )?<weekday>(?: (?:dans la |en |à )?<part>)?(?: <pointer>)?",
        pointed.weekday,
        yes=(
            ("Il est mort lundi.", "2017-02-13"),
            ("Mercredi, il a parlé.", "2017-02-15"),
            ("Le conseil se réunira lundi.", "2017-02-20"),
            ("mardi soir", "2017-02-14TEV"),
            ("Le musée rouvre ce jeudi.", "2017-02-16"),
            ("jeudi prochain", "2017-02-16"),
        ),
        no=("Luc Vendredi", "le roman Vendredi"),
    ),
    Rule(
        "day",
        r"<day>(?: (?:au |en |dans la )?<part>)?",
        pointed.day,
        yes=(("Hier soir, il pleuvait.", "2017-02-14TEV"), ("après-demain", "2017-02-17")),
        no=("hiérarchie",),
    ),
    Rule(
        "part_of_day",
        r"ce(?:t|tte)? <part>",
        pointed.this_part,
        yes=(("Il a parlé ce matin.", "2017-02-15TMO"),),
        no=("ce maire",),
    ),
    Rule(
        "stretch",
        r"(?:ces|les|des|aux) (?:<number> )?<pointer> <unit>|(?:les|ces|des) <number> <unit> <pointer>",
        counted.stretch,
        yes=(("ces deux dernières années", "P2Y"), ("Les prochains jours seront froids.", "PXD")),
        no=("les trois derniers habitants",),
    ),
    Rule(
        "part_of_this_year",
        r"(?:le |la )?(?:début|fin) de l'année",
        pointed.this_year,
        yes=(("depuis le début de l'année", "2017"),),
        no=("cette personne",),
    ),
    Rule(
        "unit",
        r"(?:le |la |l')<unit> <pointer>|ce(?:t|tte)? <unit>",
        pointed.unit,
        yes=(
            ("La semaine dernière, il a plu.", "2017-W06"),
            ("l'an prochain", "2018"),
            ("ce mois-ci", "2017-02"),
            ("cette année", "2017"),
            ("le week-end dernier", "2017-W06-WE"),
        ),
        no=("cet anneau",),
    ),
    Rule(
        "weekend",
        r"(?:le|du|au cours du|durant le|pendant le|ce) (?P<only>week-end|weekend)",
        pointed.weekend,
        yes=(("Ils ont joué durant le week-end.", "2017-W06-WE"),),
        no=("la fin de la semaine",),
    ),
    Rule(
        "season",
        r"(?:l'|cet |ce |au |le |du |en )<season>(?: (?:de |en )?<year>| <pointer>)?",
        pointed.season,
        yes=(("à l'été 2016", "2016-SU"), ("l'hiver dernier", "2016-WI"), ("cet automne", "2016-FA")),
        no=("Il a été élu.",),
    ),
    Rule(
        "part_of_year",
        r"(?:le |du )?<ordinal> <quarter>(?: (?:de )?<year>)?",
        pointed.part_of_year,
        yes=(("au premier trimestre 2016", "2016-Q1"), ("le second semestre", "2016-H2")),
        no=("au début du film",),
    ),
    Rule(
        "ago",
        r"(?:il y a|voilà|voici)(?: environ| près de| plus de| à peine)? <number> <unit>",
        counted.ago,
        yes=(
            ("Il est parti il y a deux ans.", "2015"),
            ("il y a environ 3 semaines", "2017-W04"),
            ("il y a quelques jours", "PAST_REF"),
        ),
        no=("il y a trois maires",),
    ),
    Rule(
        "ahead",
        r"(?:dans|d'ici|sous) <number> <unit>",
        counted.ahead,
        yes=(("Il revient dans trois mois.", "2017-05"),),
        no=("dans trois villes",),
    ),
    Rule(
        "shifted",
        r"<number> <unit> <side>",
        counted.shifted,
        yes=(("Le 3 mai 2016 il tomba. Deux jours plus tard, il se leva.", "2016-05-05"),),
        no=("trois maires plus tard",),
    ),
    Rule(
        "told_day",
        r"(?:le |la |l'|au |à la )<told>(?! (?:du|de|des)\b| d')",
        pointed.told_day,
        yes=(("Le 3 mai 2016 il tomba. Le lendemain, il se leva.", "2016-05-04"),),
        no=("le maire suivant",),
    ),
    Rule(
        "decade",
        r"(?:les |des |aux )?(?:années|ans) (?:(?P<tens>(?:19|20)\d0|[2-9]0)|<decade>)",
        written.decade,
        yes=(("dans les années 1990", "199"), ("les années soixante", "196"), ("années 80", "198")),
        no=("les années passent",),
    ),
    Rule(
        "century",
        r"(?:le |au |du )?(?P<century>[xvi]+|\d\d?)e siècle",
        written.century,
        yes=(("au XIXe siècle", "18"),),
        no=("un siècle de paix",),
    ),
    Rule(
        "year_range",
        r"(?:entre |de )(?P<only><year> (?:et|à) <year>)",
        written.year_range,
        yes=(("entre 2014 et 2016", "2014/2016"),),
        no=("de 20 à 25 habitants",),
    ),
    Rule(
        "year",
        r"(?:en|depuis|dès|jusqu'en|d'ici|d'ici à|l'an|l'année|avant|après|vers|fin|début|mi|courant|"
        r"printemps|été|automne|hiver)[ -](?:(?:début|fin|mi)[ -])?(?P<only><year>)(?! (?:euros|"
        r"personnes|francs|%|km))",
        written.year,
        yes=(("En 2016, il gagna.", "2016"), ("fin 2015", "2015")),
        no=("Il a payé 2016 euros.", "pour 2000 euros"),
    ),
    Rule(
        "loose_year",
        r"(?:de |\()(?P<only><year>)(?!-| ?(?:€|%))",
        written.loose_year,
        yes=(("la crise de 2008.", "2008"),),
        no=("près de 2000 soldats",),
    ),
    Rule(
        "clock",
        r"(?:à|vers|dès|jusqu'à) (?P<only>(?P<hour>\d{1,2}) ?(?:h|"
        r"heures?)(?: ?(?P<minute>[0-5]\d))?(?: du <part>)?)",
        pointed.clock,
        yes=(("Il est arrivé lundi à 20h30.", "2017-02-13T20:30"), ("vers 8 heures", "2017-02-15T08:00")),
        no=("à 25 habitants",),
    ),
    Rule(
        "reference",
        r"<reference>",
        pointed.pointing,
        yes=(("Il vit désormais à Orval.", "PRESENT_REF"),),
        no=("actuelle",),
    ),
    Rule(
        "length",
        r"<number> <unit>",
        counted.length,
        yes=(("pendant deux semaines", "P2W"), ("plusieurs années", "PXY")),
        no=("un jour viendra",),
    ),
)
