# ruff: noqa: E501 — word lists and tables read best as written
"""The words and shapes in which dates are said, as one expression over folded tokens joined by spaces."""

import re

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        [
            "lunes lun monday mon",
            "martes tuesday tues tue",
            "miercoles mie mier wednesday weds wed wensday",
            "jueves jue thursday thurs thur thu",
            "viernes vie friday fri",
            "sabado sab saturday sat",
            "domingo sunday",
        ]
    )
    for name in names.split()
}


MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "enero ene january jan",
            "febrero feb february",
            "marzo mar march",
            "abril abr april apr",
            "mayo may",
            "junio jun june",
            "julio jul july",
            "agosto ago august aug",
            "septiembre setiembre sep sept set september",
            "octubre oct october",
            "noviembre nov november",
            "diciembre dic december dec",
        ],
        1,
    )
    for name in names.split()
}


NUMBERS = {
    word: number
    for number, words in {
        1: "un una uno a an one",
        2: "dos two couple par",
        3: "tres three few unos unas",
        4: "cuatro four",
        5: "cinco five",
        6: "seis six",
        7: "siete seven",
        8: "ocho eight",
        9: "nueve nine",
        10: "diez ten",
        15: "quince fifteen",
        20: "veinte twenty",
        30: "treinta thirty",
    }.items()
    for word in words.split()
}


FEASTS = {"navidad": (12, 25), "christmas": (12, 25), "nochebuena": (12, 24), "reyes": (1, 6), "ano nuevo": (1, 1)}


FEASTS |= {"new year": (1, 1), "new year's": (1, 1), "nochevieja": (12, 31), "fin de ano": (12, 31)}


FEASTS |= {"end of the year": (12, 31), "end of year": (12, 31), "finales de ano": (12, 31), "year end": (12, 31)}


_WD = "(?:" + "|".join(sorted((w for w in WEEKDAYS if w not in ("sat", "lun", "mon")), key=len, reverse=True)) + ")"


_LONG_MONTH = "(?:" + "|".join(sorted((m for m in MONTHS if len(m) > 4), key=len, reverse=True)) + "|mayo|june|july)"


_MO = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"


_N = r"(?:\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"


_UNIT = "(?:dias?|semanas?|mes(?:es)?|anos?|days?|weeks?|months?|years?|fortnights?|quincenas?)"


_DD = r"(?:\d{1,2}(?:st|nd|rd|th|º|°|ro|er)?|primero)"


_YEAR = r"(?:19|20)\d\d"


_PART = (
    "(?:(?:por|en|a|de) la (?:manana|tarde|noche)|a mediodia|al mediodia|temprano|morning|afternoon|evening|night|noon)"
)


_HOUR = r"(?:(?:a|sobre) las? \d{1,2}(?: : \d\d|:\d\d)?(?: ?(?:am|pm|h|hs))?(?: y media)?|(?:at|around) \d{1,2}(?::\d\d)?(?: ?(?:am|pm))?)"


_AFTER = f"(?:,? (?:in the )?{_PART})?(?:,? {_HOUR})?(?: (?:at the latest|a mas tardar|como maximo|como muy tarde|sin falta|a primera hora))?"


_DEADLINE = r"(?:a mas tardar|de aqui a(?:l| la)?|antes de(?:l| la| las| los| que termine)?|hasta|para|no later than|by|before|until|till|due|deadline)"


_LEAD = (
    rf"(?:(?P<deadline>{_DEADLINE}) )?"
    r"(?:(?:on|sometime|some time|first thing|early|later|en|desde|since|from|de|del|a|al|for|in|durante|during|a lo largo de) )?"
    r"(?:(?:lunchtime|midday|noon|close of play|close|cob) )?"
    r"(?:(?P<article>el|la|los|the) )?(?:dia )?"
)


RULES: list[tuple[str, str]] = [
    ("iso", r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})"),
    ("slashed", r"(?P<slashed>\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}/\d{1,2})"),
    ("dashed", r"(?P<dashed>(?<=el )\d{1,2}-\d{1,2})"),
    (
        "day_month",
        rf"(?:(?:{_WD}|sat|mon) ,? ?(?:the |el )?)?(?P<dm_day>{_DD}) (?:(?:de|of|del) )?(?:mes (?:de )?)?(?P<dm_month>{_MO})"
        rf"(?: ?,? (?:(?:de|del) )?(?P<dm_year>{_YEAR}))?",
    ),
    (
        "month_day",
        rf"(?:(?:{_WD}|sat|mon) ,? ?)?(?P<md_month>{_MO}) (?:the )?(?P<md_day>{_DD})(?! de )(?: ?,? (?P<md_year>{_YEAR}))?",
    ),
    ("week_from", rf"(?:a week (?:from|on) (?P<wf_day>{_WD}|monday)|(?P<wf_day2>{_WD}|monday) week)"),
    (
        "weekday_number",
        rf"(?P<wn_weekday>{_WD}|lun|mon) (?:the |el )?(?P<wn_day>{_DD})(?! (?:de|of|personas?|people|minutos?|min|am|pm|a ?m|p ?m)\b)",
    ),
    (
        "weekday",
        rf"(?:(?P<which>este|esta|proximo|prox|pasado|ultimo|this coming|this|next|last|every|cada) )?(?P<weekday>{_WD}|lun|mon)"
        r"(?: (?P<after>que viene|proximo|pasado|siguiente|de la semana que viene|de la proxima semana|de la semana pasada"
        r"|next week|last week|of next week|of last week))?",
    ),
    (
        "ago",
        rf"(?:hace (?:como |unos |unas |mas de )?(?P<ago_n>{_N})(?: o {_N})? (?:par de )?(?P<ago_unit>{_UNIT})"
        rf"|(?:about |around |a )?(?P<ago_n2>{_N}) (?:of )?(?P<ago_unit2>{_UNIT}) ago)",
    ),
    (
        "ahead",
        rf"(?:(?:en|dentro de|within|in|de aqui a) (?:unos |unas |about |the next |los proximos |las proximas |un )?(?:a )?"
        rf"(?P<in_n>{_N}) (?:de |of )?(?P<in_unit>{_UNIT})(?: time)?|(?P<in_n2>{_N}) (?P<in_unit2>{_UNIT}) from (?:now|today))",
    ),
    (
        "named",
        r"(?P<named>pasado manana|day after tomorrow|day before yesterday|antes de ayer|hoy mismo|hoy|today|tonight|"
        r"tomorrow|tomorow|tmrw|tmw|manana(?! es )|manna|mnana|tomorrrow|tommorow|tommorrow|anteayer|antier|antes de anoche|anteanoche|yesterday|ayer|anoche|last night|"
        r"esta (?:manana|tarde|noche|misma tarde|misma noche)|this (?:morning|afternoon|evening)|end of (?:the )?day|eod|final del dia)",
    ),
    (
        "period_edge",
        r"(?P<edge>fin|fines|final|finales|principios|comienzos|inicios|mediados|end|beginning|start|middle|mid|early|late)"
        r"(?: |-)(?:(?:de|del|of) )?(?:(?:el|la|the) )?"
        rf"(?P<edge_unit>este mes|this month|proximo mes|mes que viene|next month|mes|month|esta semana|this week|next week"
        rf"|semana que viene|proxima semana|week|{_LONG_MONTH})",
    ),
    ("eow", r"(?P<eow>eow|eom|eoy|month end|month-end)"),
    (
        "weekend",
        r"(?:(?P<we_which>este|proximo|pasado|this|next|last) )?(?P<weekend>fin de semana|finde|weekend)(?: (?P<we_after>que viene|proximo|pasado))?",
    ),
    (
        "period",
        r"(?:(?P<p_which>esta misma|esta|este mismo|este|proxima|proximo|pasada|pasado|ultima|this|next|last) (?P<p_unit>semana|mes|ano|week|month|year)"
        r"|(?P<p_unit2>semana|mes|ano) (?P<p_after>que viene|entrante|siguiente|proxima|proximo|pasada|pasado))",
    ),
    (
        "feast",
        "(?P<feast>" + "|".join(FEASTS) + ")(?! (?:party|dinner|lunch|drinks|market|fair|gala|do|card|bonus)\\b)",
    ),
    (
        "day_only",
        r"(?P<day_only>(?<=el )\d{1,2}|(?<=dia )\d{1,2}|(?<=del )\d{1,2}|(?<=al )\d{1,2}|(?<=the )\d{1,2}(?:st|nd|rd|th))"
        r"(?= (?:[^\w\s]|y|e|a|en|con|para|por|at|in|with|and|for|sin falta|del? (?:este|proximo) mes|of this month|nos|me|le)|$)",
    ),
    (
        "month_only",
        rf"(?P<month_only>(?:(?<=en )|(?<=in )|(?<=for )|(?<=para )|(?<=by )|(?<=de )|(?<=hasta )|(?<=before ))(?:{_LONG_MONTH}|may))(?: (?:de|del) (?P<mo_year>{_YEAR}))?",
    ),
]


FINDER = re.compile(
    r"(?<![\w/])"
    + _LEAD
    + "(?:"
    + "|".join(f"(?P<rule_{name}>{rule})" for name, rule in RULES)
    + ")"
    + _AFTER
    + r"(?![\w/])"
)
