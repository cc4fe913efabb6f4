"""Drafts of the four scenarios and of introducing, in Spanish: (de tú, de usted). See `drafts.filling` for the form.

Where something is asked: why this person, one thing, how long, what comes back, thanks, an easy no.
"""

SUBJECTS = {
    "heads_up": "Te cuento algo con tiempo",
    "company_insight": "{minutes} minutos sobre {company}",
    "interview_request": "{minutes} minutos para aprender de tu camino",
    "interview_thanks": "Gracias por la conversación",
    "interview_who_else": "Una persona más",
    "job_interview_thanks": "Gracias por la entrevista",
    "referral_request": "Una recomendación para un puesto",
    "recommendation_request": "Unas líneas tuyas",
    "progress_helpers": "Cómo va lo que ayudaste a mover",
    "job_news": "Buenas noticias, y gracias",
    "pain_points": "Antes de construir, escuchar",
    "free_help": "Algo en lo que puedo ayudarte",
    "useful_material": "Esto puede servirte",
    "launch_note": "Ya existe",
    "early_feedback": "Tu mirada, antes que nadie",
    "launch_recommendation": "Dos o tres líneas tuyas",
    "learning_advice": "{minutes} minutos de tu experiencia",
    "applied": "Hice lo que me aconsejaste",
    "learning_help": "Ahora me toca a mí",
    "problem_ask": "¿Te ha tocado algo así?",
    "problem_details": "Los detalles, en corto",
    "problem_result": "Se resolvió",
    "problem_shared": "Por si un día te sirve",
    "mentor_request": "Tres conversaciones en tres meses",
    "read_request": "Una lectura tuya",
    "ask_reminder": "Sobre lo que te escribí",
    "introduction_request": "Una presentación, si te parece",
    "introduction_ask_first": "¿Te presento a alguien?",
    "introduction_text": "{name} y {other}",
    "introduction_follow_up": "¿Cómo les fue?",
    "introduction_not_now": "Sobre la presentación",
    "decline_introduction": "Sobre la presentación que pediste",
    "decline_meeting": "Sobre vernos",
}
FORMAL_SUBJECTS = {
    "heads_up": "Le cuento algo con tiempo",
    "interview_request": "{minutes} minutos para aprender de su camino",
    "recommendation_request": "Unas líneas suyas",
    "free_help": "Algo en lo que puedo ayudarle",
    "useful_material": "Esto puede servirle",
    "early_feedback": "Su mirada, antes que nadie",
    "launch_recommendation": "Dos o tres líneas suyas",
    "learning_advice": "{minutes} minutos de su experiencia",
    "applied": "Hice lo que me aconsejó",
    "problem_ask": "¿Le ha tocado algo así?",
    "problem_shared": "Por si un día le sirve",
    "read_request": "Una lectura suya",
    "ask_reminder": "Sobre lo que le escribí",
    "introduction_request": "Una presentación, si le parece",
    "introduction_ask_first": "¿Le presento a alguien?",
    "progress_helpers": "Cómo va lo que ayudó a mover",
    "decline_introduction": "Sobre la presentación que pidió",
}

TEMPLATES = {
    "heads_up": (
        "Hola, {name}. [Me quedé pensando en lo que hablamos: {topic}|Me acordé de ti esta semana]. Te cuento algo"
        " con tiempo. En los próximos meses quiero moverme hacia esto: {goal}. No te pido nada ahora, solo quería que"
        " lo supieras por mí. ¿Y tú, en qué andas? Si en algo puedo servirte, dime.",
        "Hola, {name}. [Me quedé pensando en lo que hablamos: {topic}|Me acordé de usted esta semana]. Le cuento algo"
        " con tiempo. En los próximos meses quiero moverme hacia esto: {goal}. No le pido nada ahora, solo quería que"
        " lo supiera por mí. ¿Y usted, en qué anda? Si en algo puedo servirle, dígame.",
    ),
    "company_insight": (
        "Hola, {name}. [Me quedé pensando en lo que hablamos: {topic}|Pensé en ti porque conoces {company} por"
        " dentro]. Antes de dar un paso hacia {company} quiero entender esto: {ask}. ¿Tendrías {minutes} minutos"
        " {when} para darme tu perspectiva? [{offer}|Después te cuento para qué me sirvió]. Si no es buen momento, lo"
        " entiendo. Gracias por leerme.",
        "Hola, {name}. [Me quedé pensando en lo que hablamos: {topic}|Pensé en usted porque conoce {company} por"
        " dentro]. Antes de dar un paso hacia {company} quiero entender esto: {ask}. ¿Tendría {minutes} minutos"
        " {when} para darme su perspectiva? [{offer}|Después le cuento para qué me sirvió]. Si no es buen momento, lo"
        " entiendo. Gracias por leerme.",
    ),
    "interview_request": (
        "Hola, {name}. [Me quedé pensando en lo que hablamos: {topic}|Pensé en ti por lo que haces en {company}|Me"
        " interesa tu camino por esto: {why}]. Quiero entender esto: {ask}. ¿Tendrías {minutes} minutos {when} para"
        " darme tu perspectiva? Llevo las preguntas preparadas. [{offer}|Después te cuento para qué me sirvió]. Si no"
        " es buen momento, lo entiendo. Gracias.",
        "Hola, {name}. [Me quedé pensando en lo que hablamos: {topic}|Pensé en usted por lo que hace en {company}|Me"
        " interesa su camino por esto: {why}]. Quiero entender esto: {ask}. ¿Tendría {minutes} minutos {when} para"
        " darme su perspectiva? Llevo las preguntas preparadas. [{offer}|Después le cuento para qué me sirvió]. Si no"
        " es buen momento, lo entiendo. Gracias.",
    ),
    "interview_thanks": (
        "Hola, {name}. Gracias por el rato que me diste. Lo que más me llevo: {learned}. Lo pongo en práctica y te"
        " cuento cómo resulta.[ Va también lo que prometí: {promise}.] Si algo mío te sirve, cuenta conmigo.",
        "Hola, {name}. Gracias por el rato que me dio. Lo que más me llevo: {learned}. Lo pongo en práctica y le"
        " cuento cómo resulta.[ Va también lo que prometí: {promise}.] Si algo mío le sirve, cuente conmigo.",
    ),
    "interview_who_else": (
        "Hola, {name}. Gracias otra vez por la conversación[; ya hice esto: {done}]. ¿Hay una persona más con quien"
        " convenga hablar de esto: {ask}? Con un nombre me basta, cuando tengas dos minutos, y solo si te sientes a"
        " gusto. Te cuento qué sale de ahí.",
        "Hola, {name}. Gracias otra vez por la conversación[; ya hice esto: {done}]. ¿Hay una persona más con quien"
        " convenga hablar de esto: {ask}? Con un nombre me basta, cuando tenga dos minutos, y solo si se siente a"
        " gusto. Le cuento qué sale de ahí.",
    ),
    "job_interview_thanks": (
        "Hola, {name}. Gracias por la entrevista[ para {role}]. Me quedé pensando en esto: {learned}. Me interesa"
        " seguir. Si les hace falta algo de mi parte, lo mando el mismo día.",
        "Hola, {name}. Gracias por la entrevista[ para {role}]. Me quedé pensando en esto: {learned}. Me interesa"
        " seguir. Si les hace falta algo de mi parte, lo mando el mismo día.",
    ),
    "referral_request": (
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Me acordé de lo que hicimos: {what}]. Vi este puesto["
        " en {company}]: {role}. Creo que encajo por esto: {why}. ¿Te sentirías a gusto refiriéndome {when}? Te mando"
        " tres líneas listas, son {minutes} minutos. [{offer}|Con gusto te lo devuelvo]. Si prefieres que no, lo"
        " entiendo. Gracias.",
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Me acordé de lo que hicimos: {what}]. Vi este puesto["
        " en {company}]: {role}. Creo que encajo por esto: {why}. ¿Se sentiría a gusto refiriéndome {when}? Le mando"
        " tres líneas listas, son {minutes} minutos. [{offer}|Con gusto se lo devuelvo]. Si prefiere que no, lo"
        " entiendo. Gracias.",
    ),
    "recommendation_request": (
        "Hola, {name}. Me acordé de lo que hicimos: {what}. Voy hacia esto: {goal}. ¿Me escribirías cinco líneas de"
        " recomendación {when} sobre esto: {ask}? Te paso un borrador con los datos, para que te tome {minutes}"
        " minutos. [{offer}|Con gusto escribo una para ti]. Si no te sientes a gusto, dímelo con confianza. Gracias.",
        "Hola, {name}. Me acordé de lo que hicimos: {what}. Voy hacia esto: {goal}. ¿Me escribiría cinco líneas de"
        " recomendación {when} sobre esto: {ask}? Le paso un borrador con los datos, para que le tome {minutes}"
        " minutos. [{offer}|Con gusto escribo una para usted]. Si no se siente a gusto, dígamelo con confianza."
        " Gracias.",
    ),
    "progress_helpers": (
        "Hola, {name}. Te cuento en qué va lo que me ayudaste a mover[: {goal}]. [Hasta hoy: {result}|Avanza, un paso"
        " a la vez]. [Lo tuyo me sirvió así: {what}|Tu ayuda cuenta en cada paso]. No necesito nada, quería que lo"
        " supieras. Gracias. ¿Y tú, cómo vas?",
        "Hola, {name}. Le cuento en qué va lo que me ayudó a mover[: {goal}]. [Hasta hoy: {result}|Avanza, un paso a"
        " la vez]. [Lo suyo me sirvió así: {what}|Su ayuda cuenta en cada paso]. No necesito nada, quería que lo"
        " supiera. Gracias. ¿Y usted, cómo va?",
    ),
    "job_news": (
        "Hola, {name}. Quiero que lo sepas por mí: {result}. [Lo que hiciste contó: {what}|En buena parte fue por"
        " ti]. Gracias por abrir camino. Cuando te toque a ti, cuenta conmigo.",
        "Hola, {name}. Quiero que lo sepa por mí: {result}. [Lo que hizo contó: {what}|En buena parte fue por usted]."
        " Gracias por abrir camino. Cuando le toque a usted, cuente conmigo.",
    ),
    "pain_points": (
        "Hola, {name}. [Me quedé pensando en lo que hablamos: {topic}|Sé que vives de cerca esto: {interest}|Pensé en"
        " ti por lo que haces]. Estoy empezando algo y antes de construir quiero escuchar. ¿Tendrías {minutes}"
        " minutos {when} para contarme cómo vives esto: {ask}? No vendo nada, y te comparto lo que aprenda. Si no"
        " puedes, está bien. Gracias.",
        "Hola, {name}. [Me quedé pensando en lo que hablamos: {topic}|Sé que vive de cerca esto: {interest}|Pensé en"
        " usted por lo que hace]. Estoy empezando algo y antes de construir quiero escuchar. ¿Tendría {minutes}"
        " minutos {when} para contarme cómo vive esto: {ask}? No vendo nada, y le comparto lo que aprenda. Si no"
        " puede, está bien. Gracias.",
    ),
    "free_help": (
        "Hola, {name}. [Me quedé pensando en lo que me contaste: {need}|Pensé en lo que tienes entre manos]. Puedo"
        " darte esto, sin costo: {give}. Me toma poco, y me sirve para aprender. ¿Te lo mando, o lo vemos en"
        " {minutes} minutos? Si no te hace falta, dime y ya.",
        "Hola, {name}. [Me quedé pensando en lo que me contó: {need}|Pensé en lo que tiene entre manos]. Puedo darle"
        " esto, sin costo: {give}. Me toma poco, y me sirve para aprender. ¿Se lo mando, o lo vemos en {minutes}"
        " minutos? Si no le hace falta, dígame y ya.",
    ),
    "useful_material": (
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Sé que te interesa esto: {interest}|Pensé en lo que"
        " haces]. Creo que esto te sirve: {give}[. Está aquí: {link}].[ La parte que escogí para ti: {what}.] No hace"
        " falta que contestes.",
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Sé que le interesa esto: {interest}|Pensé en lo que"
        " hace]. Creo que esto le sirve: {give}[. Está aquí: {link}].[ La parte que escogí para usted: {what}.] No"
        " hace falta que conteste.",
    ),
    "launch_note": (
        "Hola, {name}. Ya existe lo que vine armando: {project}. [Nació en parte de lo que hablamos: {topic}|Lo que"
        " me contaste ayudó a darle forma]. Quería que lo supieras por mí y no por un anuncio.[ Está aquí: {link}.]"
        " Si conoces a alguien a quien le sirva, puedes pasárselo; si no, me alegra que lo sepas. Gracias.",
        "Hola, {name}. Ya existe lo que vine armando: {project}. [Nació en parte de lo que hablamos: {topic}|Lo que"
        " me contó ayudó a darle forma]. Quería que lo supiera por mí y no por un anuncio.[ Está aquí: {link}.] Si"
        " conoce a alguien a quien le sirva, puede pasárselo; si no, me alegra que lo sepa. Gracias.",
    ),
    "early_feedback": (
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Confío en tu mirada]. Quiero que veas esto antes que"
        " nadie: {project}[ ({link})]. ¿Tendrías {minutes} minutos {when} para decirme qué no se entiende? Lo"
        " incómodo es lo que más sirve. [{offer}|Te cuento qué cambié con lo que digas]. Si no puedes, no pasa nada."
        " Gracias.",
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Confío en su mirada]. Quiero que vea esto antes que"
        " nadie: {project}[ ({link})]. ¿Tendría {minutes} minutos {when} para decirme qué no se entiende? Lo incómodo"
        " es lo que más sirve. [{offer}|Le cuento qué cambié con lo que diga]. Si no puede, no pasa nada. Gracias.",
    ),
    "launch_recommendation": (
        "Hola, {name}. Me alegra que te haya servido esto: {project}[. Recuerdo lo que me dijiste: {what}]. ¿Lo"
        " contarías en dos o tres líneas que pueda mostrar, {when}? Son {minutes} minutos, y las ves antes de que se"
        " publiquen. [{offer}|Con gusto recomiendo lo tuyo]. Si prefieres que no, está bien. Gracias.",
        "Hola, {name}. Me alegra que le haya servido esto: {project}[. Recuerdo lo que me dijo: {what}]. ¿Lo contaría"
        " en dos o tres líneas que pueda mostrar, {when}? Son {minutes} minutos, y las ve antes de que se publiquen."
        " [{offer}|Con gusto recomiendo lo suyo]. Si prefiere que no, está bien. Gracias.",
    ),
    "learning_advice": (
        "Hola, {name}. [Me quedé pensando en lo que hablamos: {topic}|Pensé en ti porque conoces esto:"
        " {interest}|Pensé en ti porque ya hiciste este camino]. Estoy aprendiendo algo nuevo: {goal}[; ya probé"
        " esto: {done}]. ¿Tendrías {minutes} minutos {when} para decirme cómo ves esto: {ask}? Lo aplico y te cuento"
        " qué pasó. Si no es buen momento, lo entiendo. Gracias.",
        "Hola, {name}. [Me quedé pensando en lo que hablamos: {topic}|Pensé en usted porque conoce esto:"
        " {interest}|Pensé en usted porque ya hizo este camino]. Estoy aprendiendo algo nuevo: {goal}[; ya probé"
        " esto: {done}]. ¿Tendría {minutes} minutos {when} para decirme cómo ve esto: {ask}? Lo aplico y le cuento qué"
        " pasó. Si no es buen momento, lo entiendo. Gracias.",
    ),
    "applied": (
        "Hola, {name}. Hice lo que me aconsejaste[: {what}]. Esto pasó: {result}.[ Y aprendí esto: {learned}.]"
        " Gracias, sin tu consejo seguiría dando vueltas. ¿En qué puedo servirte yo?",
        "Hola, {name}. Hice lo que me aconsejó[: {what}]. Esto pasó: {result}.[ Y aprendí esto: {learned}.] Gracias,"
        " sin su consejo seguiría dando vueltas. ¿En qué puedo servirle yo?",
    ),
    "learning_help": (
        "Hola, {name}. Tu consejo me sirvió[: {what}], y ahora me toca a mí. [{offer}|Si tienes algo entre manos en"
        " lo que pueda ayudar, dime]. Sin prisa ni compromiso.",
        "Hola, {name}. Su consejo me sirvió[: {what}], y ahora me toca a mí. [{offer}|Si tiene algo entre manos en lo"
        " que pueda ayudar, dígame]. Sin prisa ni compromiso.",
    ),
    "problem_ask": (
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Pensé en ti por lo que has vivido]. Tengo este"
        " problema: {problem}. ¿Te ha tocado algo así? Con {minutes} minutos {when}, o tres líneas por escrito, me"
        " ayudas mucho. Te comparto lo que funcione. Si no te suena, no pasa nada. Gracias.",
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Pensé en usted por lo que ha vivido]. Tengo este"
        " problema: {problem}. ¿Le ha tocado algo así? Con {minutes} minutos {when}, o tres líneas por escrito, me"
        " ayuda mucho. Le comparto lo que funcione. Si no le suena, no pasa nada. Gracias.",
    ),
    "problem_details": (
        "Hola, {name}. Gracias por querer mirarlo. En corto:\n\nQué pasa: {problem}.\nQué probé: {done}.\nLo que no"
        " sé todavía: {ask}.\n\nSi te falta un dato, te lo mando hoy. Contesta cuando puedas, y te cuento en qué"
        " queda.",
        "Hola, {name}. Gracias por querer mirarlo. En corto:\n\nQué pasa: {problem}.\nQué probé: {done}.\nLo que no"
        " sé todavía: {ask}.\n\nSi le falta un dato, se lo mando hoy. Conteste cuando pueda, y le cuento en qué queda.",
    ),
    "problem_result": (
        "Hola, {name}. Se resolvió lo que te conté[: {problem}]. Funcionó esto: {result}.[ Lo que dijiste fue la"
        " clave: {what}.] Gracias por tu tiempo. Te lo dejo escrito por si un día te sirve.",
        "Hola, {name}. Se resolvió lo que le conté[: {problem}]. Funcionó esto: {result}.[ Lo que dijo fue la clave:"
        " {what}.] Gracias por su tiempo. Se lo dejo escrito por si un día le sirve.",
    ),
    "problem_shared": (
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Pensé en ti, por si un día te sirve]. Tuve este"
        " problema: {problem}. Esto funcionó: {result}. Si te encuentras con lo mismo, te paso los detalles con"
        " gusto.",
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Pensé en usted, por si un día le sirve]. Tuve este"
        " problema: {problem}. Esto funcionó: {result}. Si se encuentra con lo mismo, le paso los detalles con gusto.",
    ),
    "mentor_request": (
        "Hola, {name}. [Sigo pensando en lo que hablamos: {topic}|Te escribo a ti por esto: {why}]. Quiero pedirte"
        " algo acotado: tres conversaciones de {minutes} minutos en tres meses sobre esto: {ask}. Yo preparo cada una"
        " y te cuento qué hice con lo que digas. [{offer}|Cuenta conmigo en lo tuyo]. Si no te da el tiempo, lo"
        " entiendo. Gracias.",
        "Hola, {name}. [Sigo pensando en lo que hablamos: {topic}|Le escribo a usted por esto: {why}]. Quiero pedirle"
        " algo acotado: tres conversaciones de {minutes} minutos en tres meses sobre esto: {ask}. Yo preparo cada una"
        " y le cuento qué hice con lo que diga. [{offer}|Cuente conmigo en lo suyo]. Si no le da el tiempo, lo"
        " entiendo. Gracias.",
    ),
    "read_request": (
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Pensé en ti por esto: {why}]. ¿Tendrías {minutes}"
        " minutos {when} para leer esto: {title}[ ({link})]? [Solo quiero saber una cosa: {ask}|Me basta una frase"
        " sobre lo que cambiarías]. [{offer}|Con gusto leo algo tuyo]. Si no puedes, no pasa nada. Gracias.",
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Pensé en usted por esto: {why}]. ¿Tendría {minutes}"
        " minutos {when} para leer esto: {title}[ ({link})]? [Solo quiero saber una cosa: {ask}|Me basta una frase"
        " sobre lo que cambiaría]. [{offer}|Con gusto leo algo suyo]. Si no puede, no pasa nada. Gracias.",
    ),
    "ask_reminder": (
        "Hola, {name}. Te escribí {ago} sobre esto: {ask}. Las semanas se llenan, así que basta con un sí,"
        " un no o un más adelante. Cualquiera de los tres está bien. Gracias por leerme.",
        "Hola, {name}. Le escribí {ago} sobre esto: {ask}. Las semanas se llenan, así que basta con un sí,"
        " un no o un más adelante. Cualquiera de los tres está bien. Gracias por leerme.",
    ),
    "introduction_request": (
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Pensé en ti porque conoces a {other}]. Me gustaría"
        " hablar {minutes} minutos con {other} para entender esto: {ask}. ¿Nos presentarías {when}? Te mando un"
        " párrafo listo para reenviar, y antes le preguntas si quiere. [{offer}|Te cuento qué sale de ahí]. Si no lo"
        " ves, no pasa nada. Gracias.",
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Pensé en usted porque conoce a {other}]. Me gustaría"
        " hablar {minutes} minutos con {other} para entender esto: {ask}. ¿Nos presentaría {when}? Le mando un"
        " párrafo listo para reenviar, y antes le pregunta si quiere. [{offer}|Le cuento qué sale de ahí]. Si no lo"
        " ve, no pasa nada. Gracias.",
    ),
    "introduction_ask_first": (
        "Hola, {name}. Pensé en presentarte a {other}[: {other_about}]. [Creo que les une esto: {interest}|Creo que"
        " te serviría por esto: {gain}|Creo que tienen mucho que contarse].[ Y a {other} le serviría esto de ti:"
        " {other_gain}.] ¿Te gustaría? No he dado tus datos. Si ahora no es momento, dime que no con confianza.",
        "Hola, {name}. Pensé en presentarle a {other}[: {other_about}]. [Creo que les une esto: {interest}|Creo que"
        " le serviría por esto: {gain}|Creo que tienen mucho que contarse].[ Y a {other} le serviría esto de usted:"
        " {other_gain}.] ¿Le gustaría? No he dado sus datos. Si ahora no es momento, dígame que no con confianza.",
    ),
    "introduction_text": (
        "Hola, {name} y {other}. Con el sí de cada quien, les presento.\n\n{name}: {about}[. Le serviría esto de"
        " {other}: {gain}].\n{other}: {other_about}[. Le serviría esto de {name}: {other_gain}].\n\n[Creo que les une"
        " esto: {interest}. ]¿Se escriben directamente? Desde aquí me hago a un lado. Si algo bueno sale, me alegrará"
        " saberlo.",
        "Hola, {name} y {other}. Con el sí de cada quien, les presento.\n\n{name}: {about}[. Le serviría esto de"
        " {other}: {gain}].\n{other}: {other_about}[. Le serviría esto de {name}: {other_gain}].\n\n[Creo que les une"
        " esto: {interest}. ]¿Se escriben directamente? Desde aquí me hago a un lado. Si algo bueno sale, me alegrará"
        " saberlo.",
    ),
    "introduction_follow_up": (
        "Hola, {name}. ¿Pudiste hablar con {other}? Si salió algo bueno, me alegrará saberlo; si no se dio, también"
        " está bien. Gracias por abrir la puerta.",
        "Hola, {name}. ¿Pudo hablar con {other}? Si salió algo bueno, me alegrará saberlo; si no se dio, también está"
        " bien. Gracias por abrir la puerta.",
    ),
    "introduction_not_now": (
        "Hola, {name}. La presentación que te comenté esta vez no se dio. [Pensé en otra cosa que podría servirte:"
        " {give}|Sigo pensando en quién más podría servirte]. Gracias por la confianza.",
        "Hola, {name}. La presentación que le comenté esta vez no se dio. [Pensé en otra cosa que podría servirle:"
        " {give}|Sigo pensando en quién más podría servirle]. Gracias por la confianza.",
    ),
    "decline_introduction": (
        "Hola, {name}. Gracias por la confianza. Esa presentación no la puedo hacer bien ahora, y prefiero decírtelo"
        " pronto. [Quizá esto te sirva más: {give}|Si quieres, buscamos otro camino].",
        "Hola, {name}. Gracias por la confianza. Esa presentación no la puedo hacer bien ahora, y prefiero decírselo"
        " pronto. [Quizá esto le sirva más: {give}|Si quiere, buscamos otro camino].",
    ),
    "decline_meeting": (
        "Hola, {name}. Gracias por buscarme. Este mes no me da para vernos, y no quiero dejarte esperando. Si me"
        " mandas tu pregunta en dos líneas, te contesto por escrito. ¿Te sirve así?",
        "Hola, {name}. Gracias por buscarme. Este mes no me da para vernos, y no quiero dejarle esperando. Si me"
        " manda su pregunta en dos líneas, le contesto por escrito. ¿Le sirve así?",
    ),
}
