"""The drafts that come with Lazos, in Spanish: (de tú, de usted). See `drafts.filling` for the form."""

from lazos.practice.drafts import es_asking

#: What a message says where nothing else was said.
USUAL = {"minutes": "15", "when": "la próxima semana", "ago": "hace unos días"}
#: What stands in the place of a variable that the member still has to say.
BLANKS = {
    "name": "su nombre",
    "me": "tu nombre",
    "topic": "lo último que hablaron",
    "give": "lo que le das",
    "offer": "lo que le devuelves",
    "promise": "lo que prometiste",
    "where": "dónde",
    "what": "lo que hizo por ti",
    "interest": "lo que le interesa",
    "need": "lo que busca",
    "title": "el título",
    "other": "la otra persona",
    "years": "cuántos años",
    "ask": "tu pregunta",
    "minutes": "cuántos",
    "when": "cuándo",
    "ago": "hace cuánto",
    "why": "la razón",
    "goal": "hacia dónde vas",
    "company": "la organización",
    "role": "el puesto",
    "project": "lo que haces",
    "problem": "el problema",
    "learned": "lo que te llevas",
    "done": "lo que ya probaste",
    "result": "lo que resultó",
    "link": "la dirección",
    "about": "quién es y cómo le conoces",
    "gain": "lo que gana",
    "other_about": "quién es y cómo le conoces",
    "other_gain": "lo que gana",
}

#: Why something kept for them has to do with them (de tú, de usted).
BECAUSE = {
    "need": ("Tiene que ver con lo que buscas: {text}", "Tiene que ver con lo que busca: {text}"),
    "interest": ("Tiene que ver con algo que te importa: {text}", "Tiene que ver con algo que le importa: {text}"),
    "offer": ("Tú sabes de esto: {text}", "Usted sabe de esto: {text}"),
}
SUBJECTS = es_asking.SUBJECTS | {
    "meeting_proposal": "¿Un café o una llamada?",
    "meeting_confirm": "Nos vemos {when}",
    "after_talk": "Gracias por el rato",
    "hard_time": "Pensé en ti",
    "revive_give": "Vi esto y me acordé de ti",
    "recommendation_offer": "Una recomendación para ti",
    "thanks_introduction": "Gracias por presentarnos",
    "thanks_chain": "Algo que empezó contigo",
    "follow_up": "Fue un gusto conocernos",
    "event": "Nos vemos en {title}",
    "birthday": "Feliz cumpleaños",
    "congratulation": "Felicidades",
    "promise": "Lo que quedamos",
    "promise_send": "Lo que quedamos",
    "promise_late": "Lo que quedó pendiente",
    "promise_late_send": "Lo que quedó pendiente",
    "thanks": "Gracias",
    "thanks_recommendation": "Gracias por la recomendación",
    "result": "Cómo resultó",
    "served": "Para lo que me sirvió",
    "share": "Vi esto y pensé en ti",
    "share_interest": "Algo sobre {interest}",
    "offer_help": "Sobre lo que buscas",
    "offer_introduction": "Alguien que vale la pena conocer",
    "how_it_went": "¿Cómo salió?",
    "progress": "Cómo va todo",
    "advice": "{minutes} minutos de tu mirada",
    "decline": "Sobre tu propuesta",
    "": "Un saludo",
}
FORMAL_SUBJECTS = es_asking.FORMAL_SUBJECTS | {
    "share": "Vi esto y pensé en usted",
    "hard_time": "Pensé en usted",
    "revive_give": "Vi esto y me acordé de usted",
    "recommendation_offer": "Una recomendación para usted",
    "thanks_chain": "Algo que empezó con usted",
    "served": "Para lo que me sirvió",
    "offer_help": "Sobre lo que busca",
    "advice": "{minutes} minutos de su mirada",
    "decline": "Sobre su propuesta",
}

TEMPLATES = es_asking.TEMPLATES | {
    "follow_up": (
        "Hola, {name}. Fue un gusto conocernos[ en {where}][. Me quedé pensando en lo que hablamos: {topic}]. ¿Te"
        " vendría bien un café o una llamada corta la próxima semana?",
        "Hola, {name}. Fue un gusto conocernos[ en {where}][. Me quedé pensando en lo que hablamos: {topic}]. ¿Le"
        " vendría bien un café o una llamada corta la próxima semana?",
    ),
    "event": (
        "Hola, {name}. Vi que también vas a {title}. Me encantaría saludarte ahí[ y que me cuentes de {interest}].",
        "Hola, {name}. Vi que también va a {title}. Me encantaría saludarle ahí[ y que me cuente de {interest}].",
    ),
    "greeting": (
        "Hola, {name}. Me acordé de ti y quise saludarte. ¿Cómo va todo por allá?",
        "Hola, {name}. Me acordé de usted y quise saludarle. ¿Cómo va todo por allá?",
    ),
    "hello_friend": (
        "Hola, {name}. Hace tiempo que quiero saber de ti. ¿Qué es lo mejor que te ha pasado este mes?",
        "Hola, {name}. Hace tiempo que quiero saber de usted. ¿Cómo le ha ido este mes?",
    ),
    "hello_family": (
        "Hola, {name}. Pensé en ti hoy. ¿Cómo están en casa? Cuando puedas, hablamos un rato.",
        "Hola, {name}. Pensé en usted hoy. ¿Cómo están en casa? Cuando pueda, hablamos un rato.",
    ),
    "hello_neighbour": (
        "Hola, {name}. Vivimos tan cerca y hablamos tan poco. ¿Un café uno de estos días?",
        "Hola, {name}. Vivimos tan cerca y hablamos tan poco. ¿Le gustaría un café uno de estos días?",
    ),
    "hello_colleague": (
        "Hola, {name}. Me acordé de la época en que compartimos trabajo y quise saber de ti. ¿En qué andas ahora?",
        "Hola, {name}. Me acordé de la época en que compartimos trabajo y quise saber de usted. ¿En qué anda ahora?",
    ),
    "hello_teacher": (
        "Hola, {name}. Sigo usando algo que me enseñaste y quise contártelo. ¿Cómo estás?",
        "{name}: sigo usando algo que me enseñó. Me acordé de usted y quise contárselo. ¿Cómo está?",
    ),
    "hello_classmate": (
        "Hola, {name}. Me vino a la cabeza la época de la escuela. ¿Qué ha sido de ti desde entonces?",
        "Hola, {name}. Me vino a la cabeza la época de la escuela. ¿Qué ha sido de usted desde entonces?",
    ),
    "hello_client": (
        "Hola, {name}. Quería saber cómo les ha ido con lo que hicimos. Si algo puede mejorar, me sirve mucho oírlo.",
        "Hola, {name}. Quería saber cómo les ha ido con lo que hicimos. Si algo puede mejorar, me sirve mucho oírlo"
        " de usted.",
    ),
    "hello_supplier": (
        "Hola, {name}. Quería decirte que tu trabajo nos ha servido mucho. ¿Hay alguien a quien pueda recomendarte?",
        "Hola, {name}. Quería decirle que su trabajo nos ha servido mucho. ¿Hay alguien a quien pueda recomendarle?",
    ),
    "hello_association": (
        "Hola, {name}. Hemos coincidido varias veces y poco hemos hablado. ¿Qué te trae por el grupo?",
        "Hola, {name}. Hemos coincidido varias veces y poco hemos hablado. ¿Qué le trae por el grupo?",
    ),
    "birthday": (
        "Feliz cumpleaños, {name}. Que este año traiga lo que más te importa.[ Me acuerdo de lo que hablamos:"
        " {topic}. ¿Cómo sigue?]",
        "Feliz cumpleaños, {name}. Que este año traiga lo que más le importa.[ Me acuerdo de lo que hablamos:"
        " {topic}. ¿Cómo sigue?]",
    ),
    "congratulation": (
        "Felicidades, {name}[, por {title}]. Me dio mucho gusto. ¿Qué es lo que más has disfrutado?",
        "Felicidades, {name}[, por {title}]. Me dio mucho gusto. ¿Qué es lo que más ha disfrutado?",
    ),
    "catch_up": (
        "Hola, {name}. ¿Cómo has estado?[ Me acuerdo de lo último que hablamos: {topic}. ¿Cómo siguió?]",
        "Hola, {name}. ¿Cómo ha estado?[ Me acuerdo de lo último que hablamos: {topic}. ¿Cómo siguió?]",
    ),
    "revive": (
        "Hola, {name}. Ha pasado mucho desde la última vez[ y me acordé de ti. Lo último que hablamos: {topic}|. Vi"
        " algo sobre {interest} y me acordé de ti|. Me acordé de cuando nos conocimos en {where}| y me acordé de ti]."
        " No necesito nada, solo saber cómo estás.",
        "Hola, {name}. Ha pasado mucho desde la última vez[ y me acordé de usted. Lo último que hablamos: {topic}|. Vi"
        " algo sobre {interest} y me acordé de usted|. Me acordé de cuando nos conocimos en {where}| y me acordé de"
        " usted]. No necesito nada, solo saber cómo está.",
    ),
    "promise": (
        "Hola, {name}. Quedé en esto contigo y no lo he olvidado: {promise}. ¿Te viene bien hoy?",
        "Hola, {name}. Quedé en esto con usted y no lo he olvidado: {promise}. ¿Le viene bien hoy?",
    ),
    "promise_send": (
        "Hola, {name}. Aquí va lo que quedé en mandarte: {promise}. Dime si te sirve así.",
        "Hola, {name}. Aquí va lo que quedé en mandarle: {promise}. Dígame si le sirve así.",
    ),
    "promise_late": (
        "Hola, {name}. Quedé en esto y no lo he olvidado: {promise}. ¿Te viene bien uno de estos días? Gracias por la"
        " paciencia.",
        "Hola, {name}. Quedé en esto y no lo he olvidado: {promise}. ¿Le viene bien uno de estos días? Gracias por la"
        " paciencia.",
    ),
    "promise_late_send": (
        "Hola, {name}. Aquí va lo que quedé en mandarte: {promise}. Gracias por la paciencia.",
        "Hola, {name}. Aquí va lo que quedé en mandarle: {promise}. Gracias por la paciencia.",
    ),
    "thanks": (
        "Hola, {name}. Quiero darte las gracias[ por esto: {what}]. Me sirvió de verdad y no quería dejar de"
        " decírtelo.",
        "Hola, {name}. Quiero darle las gracias[ por esto: {what}]. Me sirvió de verdad y no quería dejar de"
        " decírselo.",
    ),
    "thanks_recommendation": (
        "Hola, {name}. Gracias por recomendarme[: {what}]. Te cuento en cuanto sepa cómo sale.",
        "Hola, {name}. Gracias por recomendarme[: {what}]. Le cuento en cuanto sepa cómo sale.",
    ),
    "result": (
        "Hola, {name}. Te cuento cómo resultó lo que me aconsejaste[: {what}]. Lo puse en práctica, y mucho fue"
        " gracias a ti.",
        "Hola, {name}. Le cuento cómo resultó lo que me aconsejó[: {what}]. Lo puse en práctica, y mucho fue gracias"
        " a usted.",
    ),
    "served": (
        "Hola, {name}. Hoy usé algo que aprendí de ti y me acordé. Quise contártelo. ¿Cómo estás?",
        "{name}: hoy usé algo que aprendí de usted y me acordé. Quise contárselo. ¿Cómo está?",
    ),
    "share": (
        "Hola, {name}. Vi esto y pensé en ti: {give}.[ {why}.][ Me recordó lo que hablamos: {topic}.][\n{link}]",
        "Hola, {name}. Vi esto y pensé en usted: {give}.[ {why}.][ Me recordó lo que hablamos: {topic}.][\n{link}]",
    ),
    "share_interest": (
        "Hola, {name}. Leí algo sobre {interest} y me acordé de ti. ¿Cómo lo ves tú, que estás más cerca?",
        "Hola, {name}. Leí algo sobre {interest} y me acordé de usted. ¿Cómo lo ve, que está más cerca?",
    ),
    "offer_help": (
        "Hola, {name}. Me quedé pensando en lo que me contaste: {need}. Quizá pueda echarte una mano. ¿Sigue en pie?",
        "Hola, {name}. Me quedé pensando en lo que me contó: {need}. Quizá pueda echarle una mano. ¿Sigue en pie?",
    ),
    "offer_introduction": (
        "Hola, {name}. Pensé en alguien que podría servirte: {other}[, que sabe de {what}]. ¿Te gustaría que les"
        " presente? Antes le pregunto.",
        "Hola, {name}. Pensé en alguien que podría servirle: {other}[, que sabe de {what}]. ¿Le gustaría que les"
        " presente? Antes le pregunto.",
    ),
    "how_it_went": (
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Me acordé de lo que tenías entre manos]. ¿Cómo salió?",
        "Hola, {name}. [Me acordé de lo que hablamos: {topic}|Me acordé de lo que tenía entre manos]. ¿Cómo salió?",
    ),
    "progress": (
        "Hola, {name}. Te cuento cómo va lo que me ayudaste a empezar[: {topic}]. Avanza, y en parte es por ti.",
        "Hola, {name}. Le cuento cómo va lo que me ayudó a empezar[: {topic}]. Avanza, y en parte es por usted.",
    ),
    "advice": (
        "Hola, {name}. [Me quedé pensando en lo que hablamos: {topic}|Te escribo a ti por esto: {why}]. ¿Tendrías"
        " {minutes} minutos {when} para darme tu perspectiva sobre algo concreto: {ask}? [{offer}|Te cuento qué"
        " decido]. Si no te viene bien, lo entiendo. Gracias.",
        "Hola, {name}. [Me quedé pensando en lo que hablamos: {topic}|Le escribo a usted por esto: {why}]. ¿Tendría"
        " {minutes} minutos {when} para darme su perspectiva sobre algo concreto: {ask}? [{offer}|Le cuento qué"
        " decido]. Si no le viene bien, lo entiendo. Gracias.",
    ),
    "meeting_proposal": (
        "Hola, {name}. [Me quedé con ganas de seguir lo que hablamos: {topic}|Me gustaría saber en qué andas]. ¿Te"
        " vendría bien un café o una llamada de {minutes} minutos {when}? Me acomodo a tu agenda, y si andas con"
        " mucho lo dejamos para otro mes.",
        "Hola, {name}. [Me quedé con ganas de seguir lo que hablamos: {topic}|Me gustaría saber en qué anda]. ¿Le"
        " vendría bien un café o una llamada de {minutes} minutos {when}? Me acomodo a su agenda, y si anda con mucho"
        " lo dejamos para otro mes.",
    ),
    "meeting_confirm": (
        "Hola, {name}. Nos vemos {when}[, en {where}].[ Me gustaría preguntarte esto: {ask}.] Si algo cambia, me"
        " dices y buscamos otro día.",
        "Hola, {name}. Nos vemos {when}[, en {where}].[ Me gustaría preguntarle esto: {ask}.] Si algo cambia, me dice"
        " y buscamos otro día.",
    ),
    "after_talk": (
        "Hola, {name}. Gracias por el rato. Me llevo esto: {learned}.[ Y aquí sigue lo que te prometí: {promise}.] Si"
        " algo de lo que dije te sirve, aquí estoy.",
        "Hola, {name}. Gracias por el rato. Me llevo esto: {learned}.[ Y aquí sigue lo que le prometí: {promise}.] Si"
        " algo de lo que dije le sirve, aquí estoy.",
    ),
    "hard_time": (
        "Hola, {name}. Supe que estás pasando por algo difícil y pensé en ti. No hace falta que contestes. Si te"
        " sirve que te escuche, o que te quite algo de encima, aquí estoy.",
        "Hola, {name}. Supe que está pasando por algo difícil y pensé en usted. No hace falta que conteste. Si le"
        " sirve que le escuche, o que le quite algo de encima, aquí estoy.",
    ),
    "revive_give": (
        "Hola, {name}. Hace mucho que no hablamos[; lo último fue esto: {topic}]. Vi algo que quizá te sirva: {give}."
        " No necesito nada, me dio gusto acordarme de ti. ¿Cómo estás?",
        "Hola, {name}. Hace mucho que no hablamos[; lo último fue esto: {topic}]. Vi algo que quizá le sirva: {give}."
        " No necesito nada, me dio gusto acordarme de usted. ¿Cómo está?",
    ),
    "recommendation_offer": (
        "Hola, {name}. Me gustaría escribirte una recomendación[ por esto: {what}]. Son unas líneas, y las ves antes."
        " ¿Te serviría? Si prefieres que no, también está bien.",
        "Hola, {name}. Me gustaría escribirle una recomendación[ por esto: {what}]. Son unas líneas, y las ve antes."
        " ¿Le serviría? Si prefiere que no, también está bien.",
    ),
    "thanks_introduction": (
        "Hola, {name}. Gracias por presentarme a {other}.[ Ya hablamos: {what}.] Me abriste una puerta y quería que"
        " lo supieras. Te cuento en qué queda.",
        "Hola, {name}. Gracias por presentarme a {other}.[ Ya hablamos: {what}.] Me abrió una puerta y quería que lo"
        " supiera. Le cuento en qué queda.",
    ),
    "thanks_chain": (
        "Hola, {name}. Quizá no lo sepas, pero algo empezó contigo[: {what}]. De ahí salió esto: {result}. Gracias de"
        " verdad. Si un día puedo devolverlo o pasarlo a alguien más, dime.",
        "Hola, {name}. Quizá no lo sepa, pero algo empezó con usted[: {what}]. De ahí salió esto: {result}. Gracias"
        " de verdad. Si un día puedo devolverlo o pasarlo a alguien más, dígame.",
    ),
    "decline": (
        "Hola, {name}. Gracias por pensar en mí. Esta vez no puedo hacerlo bien, y prefiero decírtelo pronto. Si te"
        " sirve, te paso a alguien que quizá pueda.",
        "Hola, {name}. Gracias por pensar en mí. Esta vez no puedo hacerlo bien, y prefiero decírselo pronto. Si le"
        " sirve, le paso a alguien que quizá pueda.",
    ),
}
