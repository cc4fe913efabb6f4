# ruff: noqa: E501 — sentences stay whole
"""What the checker says about a message in Spanish: reasons for its writer (*tú*) and wordings for its recipient.

Keys are ``code.detail`` or, more exactly, ``code.detail.purpose``. In wordings ``{te}``, ``{tu}``, ``{tendrias}`` … follow
the treatment of the message (see FORMS); ``{name}`` is the recipient, ``{kept}`` what stays of the text, ``[…]`` what only the writer knows.
"""

REASONS = {
    "personal.mass": "Así empieza un correo para muchos. Un nombre y algo que los une invitan a contestar.",
    "personal.variable": "Quedó un hueco de la plantilla sin llenar. Pon aquí lo que es de esta persona.",
    "personal.no_reference": "Todavía no dice por qué le escribes a esta persona. Una frase sobre lo que hizo o lo que compartieron abre la puerta.",
    "specific.vague": "Aún no se sabe qué le pides. Una sola cosa, concreta, es fácil de contestar.",
    "specific.vague.introduction": "Di a quién quieres conocer y para qué. Así puede pensar en alguien.",
    "specific.vague.referral": "Di para qué puesto o para quién. Así puede hablar de ti con hechos.",
    "specific.vague.recommendation": "Di sobre qué trabajo y qué te gustaría que mencionara. Escribirla será mucho más fácil.",
    "specific.vague.feedback": "Di qué quieres saber: una pregunta concreta trae una respuesta útil.",
    "specific.vague.problem": "Cuenta el problema en una frase, con un dato. Sin eso es difícil ayudarte.",
    "specific.vague.thanks": "Unas gracias se recuerdan cuando dicen por qué. Nombra qué hizo y de qué te sirvió.",
    "time.no_bound": "Sin duración, cuesta decir que sí. Quince o veinte minutos bastan.",
    "time.vague_when": "Sin tiempo ni fecha, cuesta decir que sí. Veinte minutos y una semana bastan.",
    "time.too_long": "Es mucho tiempo para pedirlo de una vez. Empieza con veinte minutos.",
    "time.soft_bound": "Di cuántos minutos: un tiempo con final se acepta con más gusto.",
    "time.no_size": "Di cuánto le va a tomar, o qué parte leer. Lo pequeño se hace hoy.",
    "job.asks_job": "Pedir un trabajo pone en un aprieto a quien apenas te conoce. Pide consejo sobre algo que esa persona conoce.",
    "job.spread_word": "Suena a pedir trabajo. Pide consejo sobre algo que esa persona haya vivido.",
    "give.missing": "Puedes decir qué le devuelves, aunque sea contarle en qué quedó.",
    "give.no_gain": "Di también qué gana la otra persona: una presentación les sirve a las dos partes.",
    "thanks.missing": "Falta una palabra de agradecimiento por su tiempo.",
    "exit.missing": "Una salida amable hace más fácil decir que sí.",
    "exit.demand": "Da por hecho el sí. Pregúntalo y deja una salida amable.",
    "exit.apology": "Disculparte le quita fuerza. Mejor deja una salida amable.",
    "pressure.deadline": "La prisa es tuya, no suya. Con más aire es más fácil que te ayude.",
    "pressure.guilt": "Esto suena a deuda o a reproche. La ayuda que se da con libertad llega mejor.",
    "pressure.insistence": "Insistir así incomoda. Un recordatorio amable, con salida, se contesta antes.",
    "pressure.command": "Suena a orden. Una pregunta deja elegir.",
    "pressure.have_to": "Suena a orden. Una pregunta deja elegir.",
    "pressure.now": "La prisa es tuya, no suya. Con más aire es más fácil que te ayude.",
    "pressure.need": "Tanta necesidad pone peso en la otra persona. Pide con calma, deja elegir.",
    "pressure.plea": "Rogar pone peso en la otra persona. Pide con calma, deja elegir.",
    "pressure.capitals": "Las mayúsculas se leen como gritos.",
    "several.list": "Son varias peticiones a la vez. Quédate con una, la que más te importa ahora.",
    "several.more": "Aquí empieza otra petición. Una sola se contesta; la otra puede esperar.",
    "several.within_thanks": "Las gracias se disfrutan solas. Deja la petición para otro mensaje.",
}

REWRITES = {
    "personal.mass": "Hola, {name}: me quedé pensando en lo que {contaste} sobre […];",
    "personal.variable": "[…]",
    "personal.no_reference": "Me quedé pensando en lo que {contaste} sobre […].",
    "personal.no_reference.thanks": "Me acuerdo de lo que {contaste} sobre […].",
    "specific.vague": "¿{Tendrias} 15 minutos la próxima semana para {darme} {tu} perspectiva sobre […]?",
    "specific.vague.interview": "¿{Tendrias} 20 minutos la próxima semana para {contarme} cómo […]?",
    "specific.vague.introduction": "¿{Te} {sentirias} a gusto presentándome a […], para preguntarle por […]?",
    "specific.vague.referral": "¿{Te} {sentirias} a gusto refiriéndome para el puesto de […]?",
    "specific.vague.recommendation": "¿{Te} {animarias} a escribir tres líneas sobre […]?",
    "specific.vague.feedback": "¿{Podrias} verlo diez minutos y {decirme} si se entiende […]?",
    "specific.vague.problem": "En una frase, el problema es este: […]. ¿Qué {probarias} primero?",
    "specific.vague.thanks": "Gracias por […]; me sirvió para […].",
    "time.no_bound": "Serían 20 minutos.",
    "time.vague_when": "20 minutos la próxima semana",
    "time.vague_when.noun": "unos 20 minutos la próxima semana",
    "time.too_long": "20 minutos",
    "time.soft_bound": "Serían 20 minutos.",
    "time.no_size": "Serían diez minutos.",
    "job.asks_job": "¿{Tendrias} 15 minutos la próxima semana para {darme} {tu} perspectiva sobre cómo se llega a trabajar en […]?",
    "job.spread_word": "Quiero entender cómo {hiciste} […]. ¿{Tendrias} 15 minutos la próxima semana para {contarme}?",
    "give.missing": "Después {te} cuento en qué quedó.",
    "give.no_gain": "A cambio, le puedo compartir […].",
    "thanks.missing": "Muchas gracias por {tu} tiempo.",
    "exit.missing": "Si no es buen momento, no pasa nada.",
    "exit.demand": "Si no es buen momento, no pasa nada.",
    "exit.apology": "Si no es buen momento, no pasa nada.",
    "pressure.deadline": "cuando {te} venga bien",
    "pressure.deadline.sentence": "{Responde} cuando {te} venga bien.",
    "pressure.deadline.open": "Si {puedes} ayudarme con […], {se} lo agradezco.",
    "pressure.now": "cuando {te} venga bien",
    "pressure.now.sentence": "{Responde} cuando {te} venga bien.",
    "pressure.now.open": "Si {puedes} ayudarme con […], {se} lo agradezco.",
    "pressure.guilt": "si {te} viene bien",
    "pressure.guilt.sentence": "Si no es buen momento, no pasa nada.",
    "pressure.guilt.open": "Si {puedes} ayudarme con […], {se} lo agradezco.",
    "pressure.insistence": "{te} escribo de nuevo, sin prisa, por",
    "pressure.insistence.clause": "{te} escribo de nuevo, sin prisa",
    "pressure.insistence.sentence": "{Te} escribo de nuevo por si se {te} pasó; si no es buen momento, no pasa nada.",
    "pressure.insistence.open": "Si {puedes} ayudarme con […], {se} lo agradezco.",
    "pressure.have_to": "{podrias}",
    "pressure.have_to.sentence": "Si {puedes} ayudarme, {se} lo agradezco.",
    "pressure.have_to.open": "Si {puedes} ayudarme con […], {se} lo agradezco.",
    "pressure.command": "si {te} viene bien",
    "pressure.command.sentence": "Si {puedes} ayudarme, {se} lo agradezco.",
    "pressure.command.open": "Si {puedes} ayudarme con […], {se} lo agradezco.",
    "pressure.need": "me ayudaría que",
    "pressure.need.sentence": "Si {puedes} ayudarme, {se} lo agradezco.",
    "pressure.need.open": "Si {puedes} ayudarme con […], {se} lo agradezco.",
    "pressure.plea": "si {te} viene bien",
    "pressure.plea.sentence": "Me vendría muy bien {tu} mirada, si ahora {puedes}.",
    "pressure.plea.open": "Si {puedes} ayudarme con […], {se} lo agradezco.",
    "several.more": "Por ahora, con eso me basta.",
    "several.within_thanks": "Pronto {te} cuento cómo sigue.",
}

_TU = {
    "responde": "responde", "se": "te",
    "te": "te", "tu": "tu", "tendrias": "tendrías", "podrias": "podrías", "contaste": "contaste", "darme": "darme", "contarme": "contarme",
    "decirme": "decirme", "sentirias": "sentirías", "animarias": "animarías", "probarias": "probarías", "hiciste": "hiciste", "puedes": "puedes",
}  # fmt: skip
_USTED = _TU | {
    "responde": "responda", "se": "se",
    "te": "le", "tu": "su", "tendrias": "tendría", "podrias": "podría", "contaste": "usted contó", "sentirias": "sentiría", "animarias": "animaría",
    "probarias": "probaría", "hiciste": "hizo usted", "puedes": "puede",
}  # fmt: skip
_USTEDES = _TU | {
    "responde": "respondan", "se": "se",
    "te": "les", "tu": "su", "tendrias": "tendrían", "podrias": "podrían", "contaste": "ustedes contaron", "sentirias": "sentirían",
    "animarias": "animarían", "probarias": "probarían", "hiciste": "hicieron", "puedes": "pueden",
}  # fmt: skip
_VOSOTROS = _TU | {
    "responde": "responded", "se": "os",
    "te": "os", "tu": "vuestra", "tendrias": "tendríais", "podrias": "podríais", "contaste": "contasteis", "sentirias": "sentiríais",
    "animarias": "animaríais", "probarias": "probaríais", "hiciste": "hicisteis", "puedes": "podéis",
}  # fmt: skip

FORMS = {
    "tu": _TU,
    "vos": _TU | {"puedes": "podés", "responde": "respondé"},
    "usted": _USTED,
    "ustedes": _USTEDES,
    "vosotros": _VOSOTROS,
}

# What tells the treatment; the form with most words wins, tú when none speaks.
TREATMENTS = {
    "tu": "te|tu|tus|ti|contigo|tuyo|tuya|puedes|podrias|tendrias|tienes|quieres|eres|sabes|conoces|harias",
    "vos": "vos|tenes|podes|sos|sabes|queres|conoces|decime|avisame|haces",
    "usted": "usted|ud|vd|le|su|sus|podria|tendria|puede|seria|senor|senora|estimado|estimada|doctora|doctor",
    "ustedes": "ustedes|uds|les|podrian|tendrian|pueden|tienen|estimados|estimadas",
    "vosotros": "vosotros|vosotras|os|vuestro|vuestra|vuestros|vuestras|podeis|podriais|teneis|tendriais",
}
