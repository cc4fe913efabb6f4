# ruff: noqa: E501 — pattern tables read best as written
"""What is said in Spanish, over folded text (no accents, ñ as n): tú, vos, usted, ustedes and vosotros.

Each entry is an alternative of one expression; it stands between word boundaries. Repetitions are bounded.
"""

# What I do for somebody: present, future and conditional, alone or with others.
_I = "(?:o|amos|emos|imos|(?:a|e|i)?re(?:mos)?|(?:a|e|i)?ria(?:mos)?)"
_GIVE_VERBS = (
    rf"(?:pas|mand|envi|compr|compart|dej|invit|llev|prepar|ayud|revis|ensen|regal|present|avis|inform|ahorr|pag|actualiz|mencion|cit|prest|acerc|"
    rf"apoy|adjunt|edit|disen|arregl|cocin|public|busc|corrij|correg|corrig|escrib|difund|retribuy|reenvi|consig|consegu|devuelv|devolv|cont|"
    rf"recomiend|recomend|ofrezc|ofrec|traduzc|traduc|muestr|mostr|cuent|cubr|pong|pond|traig|tra|har|hag|deb){_I}|"
    "doy|dare|daremos|daria|hago llegar|hare llegar|le(?:o|ere|eria)(?! desde| hace| siempre)|"
    "puedo|podemos|podria|podriamos|puede servir|puede interesar|pueden interesar|pueden servir|podrian? (?:servir|interesar)|"
    "iremos contando|ire contando|voy a (?:contar|mandar|pasar|llevar|enviar)|voy contando|vamos contando"
)
_WORK = "trabajo|trabajito|empleo|chamba|chambita|laburo|curro|pega|camello|jale|brete|puesto|puestito|vacante|plaza|colocacion|contrato fijo"
_A_WORK = rf"(?:(?:un|una|algun|alguna|algo de|de|el|la) )?(?:(?:buen|buena|nuevo|nueva|posible) )?(?:{_WORK})"
_OPENING = "vacantes?|puestos?|plazas?|empleos?|trabajos?|trabajito|chamba|laburo|curro|pega|hueco|huequito|huequillo|lugar|lugarcito|sitio|posicion|posiciones|oportunidad laboral|algo"
_CV = "(?:cv|curriculum|curriculo|curriculum vitae|hoja de vida|perfil|contacto|nombre|datos|candidatura|portafolio|portfolio)"
_BOSS = "(?:jef\\w+|director\\w*|gerente|gerencia|direccion|rrhh|rr\\. ?hh\\.?|recursos humanos|patron|patrona|duen[oa]|equipo de seleccion|la empresa)"
_ME = "(?:me|nos|le|les|lo|la)"
# The endings with which one asks somebody to do a thing: tú, vos, usted, ustedes and vosotros; present, subjunctive, conditional,
# imperative, infinitive. Folded, so that *conseguís* ends like *leis*.
_ENDINGS = "(?:[aei]r|ando|iendo|[aei]s?|an|en|ais|eis|[aei]d|(?:a|ie)r(?:as?|an|ais)|(?:a|ie)s(?:es?|en)|[aei]ri(?:as?|an|ais)|[aei]r(?:as?|an|eis))"
_CLITICS = "(?:me|nos|le|les|l[oa]s?|mel[oa]s?|nosl[oa]s?|sel[oa]s?)?"


def _asked(stems: str) -> str:
    """A verb as one asks for it, whatever the treatment: ``_asked("consig|consegu")`` is *consígueme*, *me conseguís* …"""
    return rf"(?:(?:me|nos|le|les) )?(?:{stems}){_ENDINGS}{_CLITICS}"


PATTERNS: dict[str, list[str]] = {
    # --- what a good message has -----------------------------------------------------------------------------------
    "thanks": [
        r"(?:muchas |mil |muchisimas |infinitas )?gracias",
        r"agrade\w+|gracies|grazas|eskerrik asko|obrigad[oa]|merci|grazie|reconocid[oa]",
        r"se (?:te|le|os|les) aprecia|dios (?:te|se|os) lo pague|(?:que )?dios (?:te|le|os|les) bendiga",
        r"(?:seria|seriais|serias|sea|es|fuera) (?:usted )?tan amables?",
        r"(?:con|todo) (?:mi |todo mi )?(?:agradecimiento|gratitud|aprecio)",
        r"en deuda",
        r"un (?:sol|crack|genio|amor)",
        r"me (?:ayudarias|ayudas|ayudaria|ayudaria|ayudarian|seria de|servira|serviria) (?:\w+ )?(?:mucho|muchisimo|enormemente|montones|un monton|gran ayuda|un mundo)|(?:seria|es) (?:\w+ )?(?:un honor|de gran ayuda|un regalo|un placer)",
        r"(?:te|le|os|les) (?:estare|quedare|quedo|estaria|estariamos|estamos|quedamos) muy",
    ],
    "exit": [
        r"(?:un )?[«\"“']?no(?: puedo)?[»\"”']? (?:es|sera|tambien es) una (?:respuesta|opcion)|(?:si no )?no hay fijon|sin vueltas|no cambia nada entre",
        r"si (?:no|ahora no|hoy no|esta semana no|este mes no|en este momento no|por lo que sea no|no,)(?! (?:me|nos) (?:ayudas?|contestas?|respondes?|das?|echas?)\b)",
        r"si (?:\w+ ){0,4}no (?:puedes?|podes|pueden|podeis|llegas?|alcanzas?|te|le|os|les|se|es|fuera|hay|conoces?|tienes?|tenes|tiene)",
        r"si (?:\w+ )?(?:prefier\w+|preferis)",
        r"(?<=[.!?;\n] )si (?!alguna vez|te sirve|le sirve|les sirve|te interesa|le interesa|necesitas|necesita|de verdad|fueras|eres|me ayudas|quieres crecer)|(?:lo|la) (?:respeto|respetare|respetaria|respetamos)|no hay cuidado|descuid[ae]|todo en orden|y listo|nada\.|me (?:dices|decis|avisas|dice|avisa) y (?:ya|listo|todo)",
        r"si (?:crees|cree|creen|ves|sientes?|sentis) que no",
        r"si (?:estas?|estan|estais|andas?|andan|andais|vas|va|van) (?:de guardia|a mil|a tope|con|muy|hasta|tapad\w|llen\w|liad\w|ocupad\w|sin tiempo|saturad\w|complicad\w|enredad\w|corriendo|corta|corto|justa|justo|fuera)",
        r"si (?:te|le|os|les|se) (?:parece|es posible|fuera posible|resulta posible|apetece|late|da la vida|queda bien|viene bien|va bien|acomoda|sirve|interesa|provoca|animas?|cuadra|nace|da apuro|da corte|da pena|incomoda|complica)",
        r"si (?:puedes|podes|puede|pueden|podeis|pudieras?|pudiera|quieres|queres|quiere|gustas|gusta|tienes (?:tiempo|un|unos|ganas|hueco)|tiene (?:tiempo|un|unos|espacio)|tenes (?:tiempo|un|ganas)|lo considera\w*|lo ves?|lo cree\w*|esta muy)",
        r"de no (?:ser|poder|resultar)",
        r"(?:no pasa|no pasaria|no hay|no habria|sin|ningun|cero|todo) (?:nada|problemas?|drama|apuro|prisa|prisas|compromiso|compromisos|presion|presiones|obligacion|ningun\w* (?:problema|compromiso|prisa|apuro|obligacion)|bien|tranqui|lio|rollo|bronca|inconveniente|afan|estres)",
        r"(?:ni |no )(?:te|se|os|le|les) (?:preocupe\w*|apures?|agobie\w*|hagas problema|sientas? (?:obligad\w|mal)|compliques?|inquiete|estreses?|des prisa)",
        r"(?:lo |te |le |os |les )?(?:entender\w+|entiendo|entendemos|comprender\w+|comprendo|comprendemos)(?: (?:perfectamente|del todo|totalmente|completamente|muy bien|igual))?",
        r"tranqui(?:l[oa]s?)?",
        r"solo si",
        r"(?:cuando|el dia que|como|donde|a la hora que) (?:a (?:ti|usted|ustedes|vos) )?(?:mejor )?(?:te|le|os|les) (?:venga|acomode|quede|convenga|vaya|resulte|parezca|sea|apetezca)",
        r"cuando (?:puedas|pueda|puedan|podais|quieras|quiera|quieran|querais|tengas|tenga|tengan|tengais|gustes|guste)",
        r"(?:dime|decime|digame|dimelo|decimelo|digamelo|avisame|aviseme)(?:lo)? (?:sin|con) (?:pena|apuro|confianza|problema|tranquilidad|toda)",
        r"sin (?:pena|apuro|prisa|prisas|compromiso|presion|ningun compromiso|ninguna obligacion|problema)",
        r"no (?:corre|hay|tengo|es) (?:ninguna |nada de )?(?:prisa|apuro|urgencia|urgente|obligacion)",
        r"me adapto|nos adaptamos|puedo adaptarme|me acomodo",
        r"otro (?:dia|momento|ano) (?:sera|vemos|te|le|mejor|esta bien)|(?<=, )(?:otro dia|en otra ocasion|otra vez|mas adelante)(?=[.;,]|$)",
        r"(?:o|y) si no,?",
        r"ni modo|no importa|no hace falta que|no tienes? (?:que|por que)|no es necesario que",
        r"lo dejamos|lo corremos|ya nos veremos|cualquier otro dia|seguimos siendo|igual(?:mente)? (?:muchas )?gracias|gracias (?:igual|de todos modos|de todas formas|igualmente)",
        r"(?:con|tienes|tiene) (?:toda la )?(?:libertad|confianza)(?: (?:de|para) (?:decir|decirme|declinar)\w*)?",
        r"(?:un )?(?:no|«no») (?:tambien )?(?:es|me sirve|vale|esta)(?: (?:una )?(?:respuesta|bien|tan util))?",
    ],
    "give": [
        rf"(?:te|le|les|os|se lo|se la|se los|se las) (?:\w+ ){{0,2}}(?:{_GIVE_VERBS})",
        r"(?:te|le|les|os) (?:\w+ )?\w+(?:aremos|eremos|iremos)",
        r"con (?:mucho |todo )?gusto|(?:lo|la|los|las) (?:invito|invitamos|invitaremos|invitare)|(?:te|le|les) (?:etiqueto|etiquetare|nombro|nombrare)|(?:avisame|aviseme|dime|digame|me (?:dices|avisas|dice|avisa)) (?:cuando|si) (?:necesit|hag|te falt|quier|os hag)\w*|prometo|estas? invitad[oa]s?",
        r"a cambio|en agradecimiento|de vuelta|como retribucion|en retribucion|para devolver|devolver\w* el favor",
        r"(?:cuenta|cuente|conta|cuentas|cuenten|contad) conmigo|(?:a|para) (?:su|tu|vuestra) disposicion|a las ordenes|(?:cualquier|lo) (?:cosa )?que (?:necesites?|necesiten|quieras|te haga falta)",
        r"(?:yo|nosotros) (?:\w+ )?(?:llevo|invito|pongo|pago|ayudo|reviso|leo|puedo|podemos|preparo|cubro|traduzco|redacto|escribo)",
        r"(?:invito|pago) yo|va por mi cuenta|van por mi cuenta|por cuenta mia|corre por mi cuenta|el cafe (?:lo pongo|va|es mio|corre)",
        r"(?<!me )(?<!nos )(?<!me lo )(?<!me la )(?<!nos lo )(?<!nos la )(?<!¿)(?<!usted )(?:puedo|podemos|podria|podriamos) (?:ayudar|pasar|compartir|mandar|enviar|ofrecer|revisar|presentar|devolver|echar|aportar|colaborar|corresponder|traducir|apoyar|contar|escribir|dar)(?:te|le|les|os|la|lo|las|los|sel[oa]s?)?",
        r"(?:encantad[oa]s?|feliz|felices) (?:de|te|le|les|os)",
        r"(?:me|nos) (?:encargo|encantaria|gustaria|alegraria|ofrezco|ofrecemos|comprometo) (?:de |a )?(?:compartir|ayudar|devolver|ofrecer|mandar|enviar|corresponder|contar|regalar|invitar)\w*",
        r"gratis|gratuit\w+|sin costo|sin coste|de regalo|descuento",
        r"(?:publicare|publicaremos|compartire|compartiremos|comparto|compartimos|contare|contaremos|cuento despues|despues cuento|citare|reportare|informare|mencionare|corresponder\w*)",
        r"(?:ella|el|ellos|ellas|usted|tu|ustedes|su equipo|laura|ambos|ambas|los dos|las dos|cada uno) (?:gana|ganan|tendria|tendra|tendran|recibiria|recibe|reciben|ganaria)",
        r"(?:que (?:le|les) (?:puede|pueden|podria|podrian|va a|sirve|serviria|interesa|interese|vendria) ?\w*)|(?:le|les|te|os) (?:sirve|serviria|interesa|interesaria|vendria bien|ahorra|conviene|aporta|aportaria|seria util|resultaria util)",
        r"(?:ella|el|ellos|ellas|ambos|ambas|a ella|a el|a ellos|a ellas|a ambos) (?:le |les |se |lo |la |tambien |quiza |tal vez )*(?:podria|podrian|puede|pueden|encontrar|veria|veran|conocer|aprovech|sirv|ayud|interes|vendr|gust|resultar|ahorr|beneficia)\w*|(?:le|les|os) (?:podria|podrian|puede|pueden|va a|van a) (?:\w+ )?(?:servir|interesar|venir|ayudar|gustar|aportar|ahorrar|resultar|beneficiar|encajar|sumar)|beneficios?|provecho|ganan? (?:un|una|los|las|el|la)|utilidad|aport(?:e|ar|arle|arles)|interes (?:mutuo|comun|para)|(?:le|les) (?:llevo|doy|paso|puedo|ofrezco|comparto)",
        r"tendra (?:tres|un|dos|acceso)|(?:tendrias|tendria|tendrian) (?:tres|un|dos|acceso)|te debo|le debo",
        r"(?:ganan?|ganarian?) (?:tambien )?(?:ell[oa]s?|el|ambos|ambas|los dos|las dos)",
        r"que (?:buscaba|andaba buscando|necesitaba|buscaban)|contar(?:te|le|les|os) (?:como|que|el resultado|en que)",
    ],
    "reference": [
        r"(?:usted|vos|tu) y yo|(?:nos|que nos) graduamos",
        r"(?:como )?(?:viste|diste)(?! a )(?= )",
        r"(?:nos )?(?:conocimos|coincidimos|hablamos|conversamos|platicamos|charlamos|cursamos|colaboramos)",
        r"(?:fue|ha sido|que) un (?:gusto|placer|honor) \w+|nos \w{2,}amos|nos \w{2,}imos|fuimos (?:junt|compan|vecin|alumn|coleg)\w+",
        r"(?:sigo|seguimos|valoro|valoramos|admiro|admiramos|respeto|aprecio|confio en|recuerdo|me (?:quede|quedo|fije|llevo|acuerdo|acorde|alegra|alegro)(?: con| en| de| que| pensando)?|he aprendido|aprendi(?: mucho| tanto| muchisimo)? (?:de|con)|disfrute|celebro|me conto|nos contaron)(?= )(?! (?:recibir|saber si|poder escribir))",
        r"lo que (?:me |nos |te |le |les )?(?:(?:hici|vivi|habla|conversa|comparti|construi|vi|aprendi|logra|arma)mos|(?!puedas|quieras|necesites|prefieras|digas|pidas|decidas|opines|piensas|piensas|creas|sepas|tengas|veas|gustes|desees|es\b|haces falta)\w+(?:aste|iste|as|es|aron|ieron))|lo que (?:usted |ustedes )?(?:conto|dijo|hizo|hace|hacen|escribio|publico|comento|explico|mostro|ensena|cuenta|vive|ha \w+)|como (?:lo |la |me |nos )?(?:ves|ve usted|lees|trabajas|trabaja usted|haces|ensenas|escribes|dirig\w+|manej\w+|resolv\w+|convenc\w+|constru\w+|hiciste|hizo usted)",
        r"(?<!si )(?<!¿)(?<!¿me )(?:eres|sos|haces|llevas|trabajas|vives|dominas|diriges|ensenas|publicas|conoces como|conoce como|sabes como|has \w+(?:ado|ido|cho|sto)|habeis \w+(?:ado|ido))",
        r"nos (?:cruzamos|sentamos|vimos|presentaron|encontramos|saludamos|conectamos|toco)|(?:trabajamos|estudiamos|hicimos|tomamos|compartimos|quedamos|intercambiamos) (?:\w+ ){0,3}?(?:junt[oa]s|contigo|con (?:usted|ustedes|vos)|codo|mesa|curso|clase|piso|proyecto|oficina|cafe)|(?:trabajamos|estudiamos) (?:junt\w+|en|para|hace)",
        r"(?!existe|triste|chiste|insiste|consiste|asiste|resiste|persiste|contraste|baste|desgaste|gaste|traste|desastre|viste a|este)\w{2,}(?:aste|iste|eiste)s?",
        r"(?:usted|ustedes) (?:ya |tambien |me |nos )?(?!podria|puede|tendria|quier|tien|esta|es |sea)\w+(?:o|io|aron|ieron|a|e|an|en)(?= |,)",
        r"(?:que|como|porque|cuando|pues) (?:usted|ustedes|vos|tu|vosotros)(?: ya| tambien| me| nos)? \w+",
        r"(?:tu|vos|usted|ustedes|vosotros) (?:ya |que |me |nos |conoces?|pasaste|viste|trabaj\w+|sabes?|llevas?|cambiaste|haces?|atend\w+|estuv\w+|armaste|viv\w+)\w*",
        r"vi (?:en \w+ )?(?:que|tus?|sus?|como)|vi en (?:tu|su)|vimos (?:que|tu|su)|(?:he|hemos) (?:visto|leido|seguido|escuchado|oido) (?:que|tus?|sus?|vuestr\w+|como|lo que|hablar)|lei (?:que|tus?|sus?|lo que|en (?:tu|su))|leyendo (?:tu|su)|(?:te|le|os) (?:leo|leemos|veo|conozco|ubico|tengo visto|tengo vista) (?:desde|del?|por|hace|en)|(?:te|le|la|lo|os) (?:escuche|escuchamos|oi|sigo|seguimos|segui|vi|lei|conoci|recuerdo|admiro)",
        r"sigo (?:tu|tus|su|sus|vuestr\w+|desde)|segui (?:tu|tus|su|sus|vuestro|vuestra|desde)|siguiendo (?:tu|su|vuestr\w+)|(?:me )?(?:encanto|gusto|impresiono|sirvio|ayudo|inspiro|intereso|acompano) (?:mucho |muchisimo )?(?:tu|su|lo que|vuestr\w+|como)",
        r"(?:asisti|asistimos|fui|estuve|participe|vine) (?:a|en) (?:tu|su|vuestr\w+|la|el)|asistio usted|curse con|(?:fui|soy|era) (?:su |tu )?(?:ex)?alumn[oa]|tome (?:tu|su|el|la)|estudie con|trabaje con",
        r"supe (?:que|de|por)|me entere (?:de )?(?:que|por)|se que (?:tu|usted|vos|eres|es|trabajas?|cantas?|conoces?|llevas?|has|ha|haces?|sos|fuiste|fue|pasaste|vendes?|tienes?|estas?|estuviste|ustedes|te|le|\w+as|\w+aste)",
        r"(?:tu|tus|su|sus|vuestr[oa]s?) (?:\w+ )?(?:charlas?|articulos?|libros?|ponencias?|conferencias?|talleres|taller|cursos?|clases?|seminarios?|podcasts?|publicaciones|publicacion|posts?|perfil|entrevistas?|presentacion|novela|blog|boletin|newsletter|hilo|video|videos|guia|notas|columna|investigacion|tesis|proyecto|obra|carrera|trayectoria|camino|cambio|recorrido|tienda|local|exposicion|restaurante|cooperativa|equipo|empresa|organizacion|escuela|universidad|hospital|banco|clinica|fundacion|estudio|departamento|bodega|huerta|app|sitio|web|consejo|consejos|comentario|comentarios|recomendacion|pregunta|idea|libreria|hija|hijo|hermana|hermano|prima|primo|mujer|esposo|marido|excolega|excompaner[oa]|jefa?|colegas?|intervencion|trabajo (?:en|con|sobre|de)|experiencia (?:en|con|como|de)|paso (?:por|de|a)|labor)",
        r"(?:me|nos) (?:hablo|hablaron|dio|dieron|paso|pasaron|comento|sugirio|sugirieron|recomendo|recomendaron|conto|conecto|menciono|dijo|dijeron|animo|instalo|evaluo|vendio|atendio|presento|ayudaste|ayudo|invito)",
        r"de parte de|por recomendacion de|(?:en|de) comun|soy (?:(?!yo)\w+,? )?(?:el|la|los|las|de la|de los|de las|del|tu|su) (?!mism)\w+|soy (?:la|el|tu|su) (?:vecin[oa]|companer[oa]|amig[oa]|herman[oa]|prim[oa]|alumn[oa]|de la|del|que)|somos vecin\w+|desde que (?:te|nos|lo|la)|la ultima vez que|hace (?:\w+ )?(?:anos|meses|semanas) que no",
        r"gracias (?:otra vez|de nuevo|nuevamente)|gracias por (?!(?:tu|su|vuestr[oa]|el|la|toda su|todo tu) (?:tiempo|atencion|ayuda|apoyo|respuesta|consideracion|colaboracion|paciencia|disposicion|interes|lectura)|adelantado|anticipado|leer|todo|considerar|responder|contestar|ayudar|apoyar|atender|escuchar|eso|esto|antelacion)\w+",
        r"pense en (?:ti|usted|vos|ustedes|tu|su)|me acorde de|te acuerdas|te acordas|se acuerda|(?:me )?quede pensando|recuerdo (?:tu|su|que|cuando|la|el)|mencionaste|contaste",
        r"felicidades|felicitaciones|enhorabuena|que (?:gusto|bueno|alegria) (?:verte|verle|verla|que|saber|coincidir)",
        r"egresad[oa]s? (?:de la|del) mism\w+|tambien (?:egres\w+|soy|vengo|estudie|trabaje)|como (?:tu|usted|vos),",
    ],
    "shared": [
        r"junt[oa]s|ambos|ambas|los dos|las dos|mism[oa]",
    ],
    "formula": [
        r"(?:te|le|les|os|se|lo|la) (?:escrib\w+|contact\w+|salud\w+|molest\w+|agrade\w+|cont\w+|cuento|coment\w+|mand\w+|envi\w+|ruego|pid\w+|adjunt\w+|deseo|habla)|(?:que )?(?:te encuentres|se encuentre|estes|este usted|todo te|todo le)(?: \w+){0,4}|espero que(?: \w+){0,6}|me dirijo a \w+|(?:su|tu|vuestr[oa]) (?:atencion|tiempo|respuesta|amable \w+|ayuda|apoyo|colaboracion|consideracion|disponibilidad|interes)",
    ],
    "second_person": [
        r"tu|tus|te|ti|contigo|usted|ustedes|su|sus|le|les|vos|os|vuestr[oa]s?|tuy[oa]s?|(?!existe|triste|chiste|insiste|consiste|asiste|resiste|contraste|baste|desastre|este)\w{2,}(?:aste|iste|abas|ais|eis)|(?:pod|tend|ha|quer|sab|da|se|esta)rias",
    ],
    "mass": [
        r"a quien(?:es)? (?:corresponda|pueda interesar|interese|competa)",
        r"(?:hola|buenas|buenos dias|buenas tardes|estimad[oa]s|querid[oa]s)(?: |, ?)(?:a )?(?:todos|todas|todxs|todes|tod@s|grupo|gente|red|comunidad|contactos)(?: y todas| y todos)?",
        r"a tod[oa]s (?:los|las|mis|l@s)|queridos todos",
        r"(?:estimad[oa]s?|querid[oa]s?|apreciad[oa]s?) (?:senor(?:es)?|senoras y senores|senor/a|senor o senora|amig[oa]s|colegas|companer[oa]s|contactos?|miembros|socios|lectores|clientes?|usuari[oa]s?|destinatari[oa]s?|conocid[oa]s|profesional(?:es)?|red)(?: y \w+)?(?= ?[:,.;\n]| ?$)",
        r"(?:estimad[oa]s?|querid[oa]s?|apreciad[oa]s?)(?=\s*[:,.;])",
        r"(?:estimad|querid|apreciad)(?:o/a|a/o|os/as|as/os|@|@s|xs|es)(?: \w+)?(?=\s*[:,.;])",
        r"(?:muy )?senor(?:es)? mios?|(?:mensaje|correo|texto) (?:masivo|para todos|general)|este mensaje (?:va|es) para (?:todos|varias)|reenviad? a (?:todos|quien)",
    ],
    # --- time ---------------------------------------------------------------------------------------------------------
    "talk": [
        r"(?:hablar|platicar|charlar|conversar|dialogar|vernos|reunirnos|juntarnos|encontrarnos|llamarnos|llamarte|llamarle|verte|verle|entrevistar\w*|quedar)(?:la|le|lo|te|nos)?(?! (?:de|en) (?:claro|plata))",
        r"(?:habla|platica|charla|conversa)(?:mos|ramos|semos)(?= (?:algun|un dia|cuando|con|pronto|la semana|el|esta|luego|\d|por))",
        r"(?:quedamos|quedemos)(?= (?:un|algun|cualquier|otro|para|y|esta|este|el|la|pronto|cuando))|(?:hablemos|platiquemos|charlemos|conversemos|hablaramos|conversaramos|platicaramos|reunamonos|juntemonos|veamonos|nos vemos|nos veamos|nos vieramos|nos juntamos|nos reunimos|nos tomamos|nos tomemos|nos tomaramos)",
        r"(?:una|alguna|otra|por|la) (?:video)?(?:llamada|reunion|videollamada|videoconferencia|charla|platica|conversacion|junta|cita|entrevista|zoom|meet)(?= (?:para|conmigo|contigo|con usted|por|de|sobre|el|la|entre|esta|corta|breve|rapida|un)|\?|,|\.|$)",
        r"(?:agendar|coordinar|programar|hacer|tener) (?:una|un|otra)? ?(?:video)?(?:llamada|reunion|charla|conversacion|cita|zoom|meet|encuentro)",
        r"(?:un|unos|el|algun) (?:cafe|cafecito|cafelito|te|mate|almuerzo|vermu|chela|cerveza)(?= (?:contigo|con|para|y|un|algun|cuando|esta|el|la|juntos)|\?|,|\.)",
        r"(?:tomar|tomarnos|tomemos|tomamos|invitar\w*|invito) (?:a )?(?:un|unos|a) (?:cafe|cafecito|cafelito|te|mate|almorzar|comer|cenar|desayunar|almuerzo|cerveza|algo)",
        r"invitar(?:te|le|la|lo)s? a (?:comer|almorzar|cenar|desayunar|tomar)|(?:comemos|almorzamos|cenamos|desayunamos)",
        r"hacer(?:te|le|les|os) (?:\w+ )?(?:preguntas|unas|una entrevista)|llam[ae](?:me|nos)|ll[aá]meme|me llam[ae]s?|sentarme con|sentarnos|un rato contigo|de tu tiempo|de su tiempo",
        r"(?:me|nos) (?:dedicarias?|dedicas?|dedique|regalarias?|regalas?|regale|prestarias?|prestas?|das?|daria|darias)(?: \w+){0,2} (?:tiempo|rato|ratito|tarde|manana|momento|espacio|hueco)",
    ],
    "soft_time": [
        r"(?:un |tu )?(?:cafe|cafecito|cafelito|mate)",
        r"(?:breve|breves|brevemente|cort[oa]s?|cortit[oa]s?|rapid[oa]s?|rapidit[oa]s?|unos minutos|unos minutitos|un par de minutos|un momento|un momentito|un minuto|un rato|un ratito|un ratico|un toque|poco tiempo|pocos minutos|un hueco|un huequito|un espacio|una vuelta)",
    ],
    "vague_time": [
        r"(?:un|algun|cualquier) dia(?: de estos| de estas)?(?! (?:que|en) )(?!,? por la)",
        r"(?:uno|una) de estos dias|una de estas|de estos dias|en algun momento|alguna vez|algun rato|un rato de estos|en cualquier momento|ahi vemos|a ver cuando|ya veremos cuando",
        r"con (?:calma|tiempo|tranquilidad) (?:sobre|de|para|y)|con tiempo|largo y tendido|el tiempo que haga falta|todo el tiempo que|lo que haga falta|(?:hablar|charlar|platicar|conversar) largo",
        r"cuando (?:sea|se pueda|se de)|pronto",
    ],
    "long_time": [
        r"(?:una|la|toda la|toda una|media) (?:tarde|manana|jornada)(?: entera| completa)",
        r"tod[ao] (?:la|el|una|un) (?:tarde|manana|dia|fin de semana|semana|jornada)|un dia (?:entero|completo)|(?:varias|muchas|un par de|algunas|unas) horas|horas y horas|varias (?:reuniones|sesiones|llamadas)|un fin de semana",
    ],
    "small": [
        r"(?:con |en )?(?:un|una|uno|dos|tres|cuatro|cinco|un par de|media|\d{1,2}) (?:solas? |breves? |sola |cortas? )?(?:lineas?|lineitas?|frases?|palabras?|preguntas?|dudas?|audio|nota de voz|mensaje|correo|nombre|ideas?|cosas?|cosa|parrafos?|paginas?|hojas?|cuartillas?|carillas?|pantallas?|laminas?|diapositivas?|escenas?|capitulos?|puntos?|rango|renglon|renglones|folios?|fotos?|secciones|versiones|titulos?|opciones|respuesta)",
        r"\d{1,4} palabras|(?:que|cual es (?:el|la)|cual) (?:frase|parrafo|linea|palabra|titulo|pagina|diapositiva|seccion|escena)|mira(?:lo|la|los|las) (?:un|dos|\d)",
        r"(?:una )?respuesta (?:breve|corta|rapida)|(?:brevemente|por escrito|por correo|por mensaje|por aqui|en un audio|por whatsapp|un audio|en una palabra)",
        r"(?:sol|un)[oa]? (?:una )?(?:sola )?(?:pregunta|duda|cosa)|una pregunta|solo (?:quiero|quisiera|necesito) (?:saber|una)|con (?:un|una|dos|tres|eso|lo que)(?: \w+)? (?:me|nos|ya|es) (?:\w+ )?(?:basta|alcanza|arreglo|ayudas|ayuda|sirve|vale|sobra|suficiente)",
        r"(?:el|la) (?:primer|primera|segund[oa]|tercer|tercera|cuart[oa]|ultim[oa]) (?:parrafo|pagina|escena|seccion|capitulo|pantalla|punto|paso|diapositiva|proyecto|titular|frase)|(?:cv|resumen|esquema|propuesta) de una pagina",
        r"antes de(?:l| la| fin| que)? \w+|hasta el \w+|(?:para|el) (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|\d{1,2} de|fin de)",
    ],
    # --- job ----------------------------------------------------------------------------------------------------------
    "job": [
        rf"{_ME} (?:\w+ ){{0,3}}(?:consigu?es?|consigas?|consigan|conseguis|consiguen|consiguieras?|consiguiera[ns]?|consiguieses?|conseguirias?|conseguir|de|des|das|diera[ns]?|dieras|den|da|daria[ns]?|darias|dar|ofrezcas?|ofrezcan|ofrecieras?|ofrecerias?|ofreces|ofrecer|encuentres?|encuentras|encontrar|busques?|buscas|buscar|saques|arregles?|acomodes|facilites?|facilitar) (?:(?:usted|ustedes|tu|vos) )?{_A_WORK}",
        rf"(?:conseguir|dar|ofrecer|encontrar|buscar|facilitar|consigue|consigueme|dame|deme|ofrece|ayudar\w* a (?:conseguir|encontrar))(?:me|nos|rme|melo|lo)? {_A_WORK}(?! (?:final|propio|bien|de (?:campo|fin)))",
        rf"(?:ayudar\w*|ayud\w+ a|ayudes? a|ayuda para) (?:a |para )?(?:conseguir|encontrar|obtener|hallar|tener) {_A_WORK}",
        rf"(?:tienes?|tenes|tienen|teneis|tendras?|tendran|tendria[sn]?|tenias|hay|habra|habria|queda|sale|saldra|tendrias|tendria) (?:(?:alguna?|una?|ningun[ao]?|algo de|por ahi|ahi|de casualidad|por casualidad|acaso) ){{0,2}}(?:{_OPENING}) (?:(?:libres?|abiertas?|abiertos?|disponibles?|laboral|vacantes?) )?(?:para (?:mi|alguien como yo|una persona como yo|nosotros)|disponibles?|en tu|en su|en vuestr\w+|donde trabajas?|ahi|alli|por ahi)",
        r"(?:tienes?|tenes|tienen|tendras?|tendran|hay|habra|queda) (?:alguna?|una|un) (?:vacante|puesto|plaza|empleo|trabajo|chamba)s?(?: (?:de|libre|abiert[oa]|disponible)\w*(?: \w+){0,4})?(?= ?\?)",
        r"(?:contratar(?:me|nos)|contrata(?:me|nos)|contrate(?:me|nos)|(?:me|nos) (?:\w+ )?contrat(?:es|en|as|an|e|a|ais|eis|aras|aran|ara|arias|arian|aria|aseis|asen)|(?:contratarias?|contrates|contraten) a (?:mi|alguien como yo))",
        r"(?:(?:meter|colocar|enchufar|contratar|emplear)(?:l[oa]s?|les?)(?= (?:en|a|con|de)\b)|meter(?:me|nos)|meteme|meta(?:me)|me metas|me metan|me metieras|me metes|colocar(?:me|nos)|me coloques?|me colocas|me colocaras|enchufar(?:me)|me enchufes?|me enchufas|entrar yo|hacer(?:me) (?:un )?(?:hueco|lugar|campo|huequito)|me hagas? (?:un )?(?:hueco|lugar|huequito)|hac[eé]rme un (?:hueco|lugar)|una palanca|hazme palanca|hacerme palanca|un enchufe|(?:me )?palanque\w+)(?: (?:a|en|dentro))?",
        rf"(?:pas|mand|envi|entreg|d|llev|hac|muev|mover|recomend|reenvi)\w* (?:llegar )?(?:mi|este|el) {_CV} (?:\w+ ){{0,2}}(?:a|al|con|en) (?:tus? |sus? |la |el |los |las |vuestr\w+ |alguien |la gente )?(?:de )?(?:la |los |tu |su )?{_BOSS}",
        rf"(?:hablar|habla|hables|hablas|hablaras|hablarle|hablale|dile|decirle|digas|convencer|convence\w*|convenzas)(?:le|les)? (?:bien de mi )?(?:a|con) (?:tus? |sus? |la |el |los |vuestr\w+ )?{_BOSS} (?:\w+ ){{0,3}}(?:para que|de mi|que me)",
        r"(?:quiero|quisiera|me gustaria|necesito|me encantaria|pretendo|busco) (?:un (?:puesto|trabajo|empleo) en tu|un (?:puesto|trabajo|empleo) en su|trabajar (?:contigo|para ti|en tu|con usted|para usted|en su|con ustedes|en vuestr\w+)|entrar (?:a trabajar )?(?:en|a) (?:tu|su|vuestr\w+) (?:empresa|equipo|oficina|despacho|estudio|area|departamento))",
        r"(?:d(?:ar|es|as?|arias?|en|an)|ofrec\w+|brind\w+)(?:me|nos)? (?:una|alguna|la) oportunidad(?: laboral| de trabajo| de trabajar)? (?:en|con|dentro)",
        r"(?:necesito|me urge|quiero|quisiera|busco) (?:emplearme|colocarme|(?:volver a |empezar a )?trabajar (?:de|en) lo que|un sueldo|un ingreso)|entrar a trabajar (?:en|a|con|de)|(?:ayud|apoy)\w* a (?:entrar|ingresar|incorporarme) (?:a|en|de)",
        rf"necesito (?:con urgencia |urgente(?:mente)? |ya |un |una |el |conseguir |encontrar )*(?:{_WORK})(?: (?:ya|urgente|urgentemente|fijo))?",
        r"de (?:lo que haya|lo que sea|cualquier cosa|lo que salga) (?:me sirve|acepto|trabajo)|acepto (?:lo que sea|cualquier (?:cosa|puesto|trabajo))|(?:algo|alguna cosa) para mi",
        r"(?:ayud\w+|ayudar\w*|apoy\w+|echar\w* una mano) (?:a |para |en )?(?:entrar|ingresar|trabajar|incorporarme|colocarme|posicionarme) (?:a|en|con|dentro de) (?:tu|su|vuestr\w+|la) (?:\w+ )?(?:empresa|compania|equipo|organizacion|despacho|oficina|departamento|area|escuela|hospital|banco|consultora|agencia|estudio|editorial|fabrica|firma|institucion|universidad|tienda|negocio|ayuntamiento|ministerio)",
        r"(?:sabes?|saben|conoces?|conocen|te enteraste|has oido) (?:de )?(?:algun|alguna|un|una|algo de) (?:\w+ )?(?:vacante|puesto|trabajo|empleo|chamba|laburo|curro|oferta|oportunidad)(?: (?:de trabajo|laboral|de empleo))?(?: (?:para mi|en tu|en su|donde|disponible|abiert[oa]|libre)|(?= ?\?))|(?:en|para|a) cualquier (?:puesto|vacante|trabajo|plaza|cargo|posicion|area|departamento)",
        r"(?:necesitan|necesitais|necesitas|necesita|buscan|les falta|os falta|hace falta) (?:a )?(?:nadie|alguien|gente|personal|una persona|manos|un refuerzo)(?: \w+){0,3} (?:en|por|para) (?:tu|su|vuestr\w+|ahi|alli)",
        r"(?:me|nos) (?:incluy\w+|incluir|consider\w+|tom(?:es|e|en|as|an|ar) en cuenta|teng(?:as|a|an) en cuenta|llam(?:es|e|en) a|met\w+) (?:en|para|a) (?:\w+ ){0,3}(?:procesos?|seleccion|vacantes?|puestos?|plazas?|trabajo|empleo|entrevistas?|planilla|nomina|plantilla|bolsa)",
        r"(?:estan|estais|andan|esta tu \w+|esta su \w+|siguen) (?:contratando|buscando (?:gente|personal|a alguien|personas))|(?:necesitan|contratan|ocupan|toman|cogen) (?:gente|personal|a alguien|mas gente)",
        r"(?:me|nos) (?:\w+ )?(?:hacer|haces|hace|hagas|haga|encontrar|buscar|dar|abrir|reservar|guardar) (?:un |una |algun )?(?:hueco|huequito|lugar|lugarcito|campo|espacio|sitio|plaza|cupo)(?! (?:en (?:tu|su) (?:agenda|semana|dia|calendario)|para (?:hablar|charlar|conversar|platicar|vernos|una|un|contar\w*|que)|de \d|esta|el |la |manana|hoy|cuando))",
        r"(?:me|nos) (?:puedes|podes|podrias|puede|podria|pueden|podrian|quieres|querrias) (?:colocar|meter|enchufar|contratar|emplear|palanquear|acomodar)|de lo que (?:haya|sea|salga|tengas|tenga)|(?:cualquier|todo) (?:tipo|clase) de (?:trabajo|empleo|puesto)",
        rf"(?:dame|deme|denme|dadme|regalame) {_A_WORK}|(?:darme|ofrecerme|conseguirme|buscarme|encontrarme) (?:\w+ )?(?:un |una |algun |alguna |algo de )?(?:{_WORK})|echar(?:me)? una mano para (?:entrar|conseguir)",
    ],
    "searching": [
        r"(?:busco|buscando|ando buscando|en busca de|estoy buscando) (?:(?:un|una|algun|alguna|nuev\w|de) ){0,2}(?:algo|trabajo|chamba|empleo|laburo|curro|pega|oportunidades laborales|lo que sea)",
        r"(?:si (?:sabes|sabe|saben|te enteras|se entera|escuchas|oyes|ves|hay|sale|surge) (?:de )?(?:algo|algun|alguna|cualquier)|me avisas? si|me avise si|avisame|aviseme|tenme en cuenta|teneme en cuenta|tengame en cuenta|me tengas en cuenta|me tenga en cuenta|acuerdate de mi|acordate de mi|piensa en mi)",
    ],
    "spread_word": [
        r"(?:tu|usted|vos|que) conoces? a (?:todo|tod[oa]s|medio|mucha|muchos)(?: el)?(?: mundo| gente)?",
        r"(?:si (?:sabes|sabe|saben|te enteras|se entera|escuchas|oyes) (?:de )?(?:algo|algun|alguna|cualquier)|me avisas? si|avisame si|tenme en cuenta|teneme en cuenta|tengame en cuenta|me tengas en cuenta|me tenga en cuenta|acuerdate de mi|acordate de mi)",
    ],
    "not_asking": [
        r"(?:no|nunca|jamas|tampoco) (?:(?:te|le|os|les|me|se|lo) )?(?:\w+ )?(?:pido|pedir\w*|pidiendo|busco|buscando|quiero|quisiera|espero|esperando|pretendo|vengo|escribo|trata|pretende|es para|es por|hace falta|necesito que|se trata|estoy|ando|quiere decir|significa)",
        r"(?:sin|lejos de|en vez de|en lugar de|mas que|antes que|ni|y no|pero no) (?:\w+ ){0,3}?",
    ],
    # --- pressure -------------------------------------------------------------------------------------------------------
    "deadline": [
        r"(?:(?:es|esta|seria) (?:muy |bastante |super |algo )?)?(?:urgente|urgentisimo|urgentisima|urgentemente)|con (?:mucha |suma |la mayor )?urgencia|(?:me|nos) urge\w*|urge (?:tu|su|que|una|la|respuesta|vuestra)|(?:respuesta|contestacion) (?:inmediata|urgente|rapida)|a la brevedad(?: posible)?|con la mayor brevedad",
        r"(?:lo (?:mas|antes) (?:pronto|posible|rapido)(?: posible)?)|cuanto antes|lo antes que (?:puedas|pueda)|asap|ya mismo|ahora mismo|hoy mismo|manana mismo|de inmediato|inmediatamente|ya ya|ipso facto",
        r"(?:lo |la |los |las )?(?:necesit\w+|quiero|espero|urge|hace falta|ocupo|exijo|requiero)(?: \w+){0,4} (?:para|antes de|a mas tardar|hasta) (?:a mas tardar )?(?:el dia de )?(?:hoy|manana|esta noche|esta tarde|el mediodia|dentro de (?:una|dos) horas?)(?: (?:mismo|a primera hora|sin falta|temprano|en la manana|por la manana))?",
        r"(?:a mas tardar|como tarde|como muy tarde) (?:hoy|manana|esta noche|esta tarde)(?: mismo)?(?: sin falta)?|(?:hoy|manana|esta tarde|esta noche) (?:sin falta|a mas tardar|como tarde|mismo)|(?:tiene que ser|tendria que ser|debe ser|ha de ser) (?:hoy|manana|ya|esta (?:noche|tarde|misma)|antes de(?:l)? (?:hoy|manana|mediodia))|sin falta",
        r"(?:para|antes de) (?:hoy|esta noche|esta tarde)(?! (?:no|en la))",
        r"(?:en|dentro de) (?:las proximas )?(?:una|dos|tres|24|\d) horas?(?= (?:como|maximo|sin)|,? porfa)|contra ?reloj",
    ],
    "guilt": [
        r"(?:sobre|en|cargo de) (?:tu|su|vuestra) conciencia|por no molestart[ea]|porque no (?:te|se) (?:molestaste|molesto|dio la gana|diste)",
        r"(?:sera|seria|va a ser|habra sido) (?:por )?(?:(?:tu|su|vuestra) culpa|culpa (?:tuya|suya|vuestra))|por no ayudarme",
        r"no (?:tengo|me queda|hay) (?:a )?(?:nadie|ninguna otra persona) mas|solo (?:te tengo a ti|le tengo a usted|tu puedes|usted puede|tu me puedes)|(?:eres|sos|es) (?:el|la) unic[oa] (?:que|persona)|(?:me )?(?:devuelvas|devuelva|devuelves|regreses|regresas|correspondas) (?:el|ese|los|mi|mis) favor(?:es)?|(?:yo )?siempre te (?:he|ayude|apoye|di)(?: \w+ado)?|cuantas veces te (?:he )?ayud\w+",
        r"(?:no )?(?:me |nos )(?:lo )?(?:debes|debe|deben|debeis)(?: (?:una|un|esto|esta|este|ese|eso|muchas|varias|el favor|ese favor))?(?! (?:de )?(?:ser|estar|haber))",
        r"(?:despues de|con) (?:todo|todos|todas|tanto|tantos|cuanto|lo mucho) (?:lo |los |las )?(?:\w+ )?(?:que|favores|cuanto) (?:\w+ ){0,2}(?:hice|he hecho|hicimos|he dado|te di|he ayudado|te ayude|he apoyado|favores)",
        r"(?:no )?me (?:puedes|podes|puede|podras|vas a|va a|pueden) (?:decir que no|fallar|rechazar|dejar (?:solo|sola|tirad\w|colgad\w|asi|plantad\w)|negar\w*)",
        r"no (?:me|nos) (?:falles|falle|fallen|dejes|deje|digas|diga|decepciones|defraudes|abandones|niegues|niegue|hagas esto)(?: (?:que no|mal|sol[oa]|tirad[oa]|colgad[oa]|plantad[oa]|asi|abajo|en la estacada))?",
        r"no (?:acepto|aceptare|admito|se admite|voy a aceptar|quiero) (?:un |ningun )?(?:\"|«|“)?no(?:\"|»|”)?(?: (?:como|por) respuesta)?(?= |,|\.|!|$)",
        r"si (?:de verdad|realmente|en serio|tanto|fueras|fuera|eres|sos) (?:\w+ ){0,4}(?:amig[oa]s?|aprecias|apreciaras|quisieras|quieres|importa|importara|importo|companer[oa]|valoras|valoraras)",
        r"(?:eres|sos|es usted|es|seras) (?:mi|nuestra|la) (?:unica|ultima) (?:esperanza|opcion|salvacion|oportunidad|salida|persona)|(?:mi|nuestra) (?:unica|ultima) (?:esperanza|salvacion)|(?:de ti|de usted|de vos|en tus manos|en sus manos) (?:depende|esta) (?:mi|todo|nuestro|que)|depende de (?:ti|usted|vos) (?:que|mi)|(?:todo|mi futuro|mi vida) depende de",
        r"(?:sin|si no) (?:ti|usted|vos|tu ayuda|su ayuda|me ayudas|me ayuda|me contestas)(?: (?:no|me|estoy|pierdo|lo pierdo|voy|reprobare|suspendo|repruebo|se acaba|todo)\b)|cuestion de vida o muerte|de vida o muerte|es lo minimo que|lo menos que (?:puedes|podes|podrias|puede|podria)|no te cuesta nada|no le cuesta nada|que (?:te|le|os|les) cuesta(?= ?[?.!,;]|$)",
        r"(?:me|nos) (?:decepcion\w+|doleria|dolio|extrana|molesta|sorprende|parece mal|parece fatal) (?:mucho )?que no|(?:quedare|quedaria|voy a quedar) (?:mal|muy mal) (?:contigo|si)|(?:tu|su) (?:obligacion|deber)|me parece (?:una )?(?:falta|injusto|feo|mal)",
    ],
    "insistence": [
        r"(?:ya )?(?:van|son|llevo|llevamos) (?:ya )?(?:dos|tres|cuatro|cinco|seis|varias|muchas|mil|\d+) (?:veces|mensajes|correos|recordatorios|intentos)(?! que (?:nos vimos|hablamos|coincid))|(?:y )?ni (?:puto )?caso|(?:me|nos) (?:ignor|evit|esquiv)(?:as|a|an|ais|ando)|pas(?:as|ando) de (?:mi|nosotr[oa]s)|(?:lo |la |me |nos )?(?:vas|va|vais|van|piensas|piensa|pensas) a \w+(?:me|nos|lo|la)? o no",
        r"(?:otra vez|aun|todavia|sigues|sigue|siguen|sigo) sin (?:responder\w*|contestar\w*|respuesta|noticias)|(?:ninguna|sin) respuesta (?:tuya|suya)|cuantas veces (?:te|le|tengo)|(?:contesta|responde|contestame|respondeme|dime|decime|decidete)(?:lo)? (?:ya )?de una (?:buena )?vez",
        r"(?:es |va )?(?:ya )?(?:la|mi|esta es la) (?:segunda|tercera|cuarta|quinta|enesima) vez que (?:te|le|les|os) (?:\w+)|(?:te|le) (?:he escrito|escribi|escribo|mande|he mandado|llame|he llamado) (?:ya )?(?:\w+ ){0,2}(?:veces|mensajes|correos)|(?:te|le) escribi (?:ayer|antier|anteayer|el)(?: \w+){0,4} y (?:nada|no)|(?:mi|este es mi) (?:segundo|tercer|cuarto|quinto|enesimo) (?:mensaje|correo|intento|recordatorio|mail|email)",
        r"(?:sigo|seguimos|continuo|llevo(?: \w+){1,4}|llevamos(?: \w+){1,4}) (?:esperando|sin (?:recibir )?respuesta|aguardando)|(?:por que|porque|como es que) (?:no|aun no|todavia no|nunca) (?:me |nos )?(?:has |ha |han )?(?:contest\w+|respond\w+|escrib\w+|dices|dignas)|(?:no|aun no|todavia no|nunca|ni siquiera) me (?:has |ha )?(?:contest(?:as|aste|ado|o)|respond(?:es|iste|ido|io))|(?:me )?(?:dejaste|has dejado|dejas) en visto|ya (?:contesta|contestame|responde|respondeme|contesteme|respondame)|(?:contesta|responde|contestame|respondeme)(?: ya)?!+",
        r"(?:vuelvo a|otra vez|de nuevo) (?:insistir|insisto|a insistir)|(?:te|le) (?:insisto|recuerdo (?:otra vez|de nuevo|por))|(?:hasta|y no parare hasta|no voy a parar hasta) que (?:me )?(?:contestes|respondas|digas)",
    ],
    "have_to": [
        r"(?:tienes|tenes|tiene|tienen|teneis|debes|debe|deberias|deberia|vas a tener) que(?= (?:ayud|dar|hacer|consegu|present|contest|respond|recomend|recib|leer|decir|refer|echar|revis|escrib|venir|apoy)\w*(?:me|nos|lo|la|selo|le)\b)|(?:tienes|tenes|tiene|tienen) que(?= ayudar| responder| contestar)|(?:debes|debe|deberias|deberia)(?= (?:ayudar|presentar|dar|recomendar|recibir|contestar|responder)(?:me|nos))",
    ],
    "command": [
        r"(?:te |le |les )?(?:exijo|ordeno|demando)|si o si|a como de lugar|a la fuerza|quieras o no|obligatoriamente|no hay excusas?|sin excusas?|ni se te ocurra|mas te vale|no tienes? (?:opcion|excusa)",
    ],
    "now": [
        r"(?:(?:llama|llame|contesta|conteste|responde|responda|escribe|escriba|manda|mande|envia|envie|da|de|avisa|avise|consigue|consiga|refiere|presenta|ayuda|ayude|di|diga)(?:me|nos|melo|selo)|(?<!me )(?:contesta|conteste|contesten|responde|responda|respondan)) (?:ya|hoy|ahora|ahorita|inmediatamente|enseguida|rapido)(?! (?:que|si|lo|no)\b)",
    ],
    "need": [
        r"(?:de verdad |realmente |en serio )?(?:te |lo |le )?necesito (?:(?:si o si|de verdad|realmente|en serio|urgentemente|con urgencia|urgente|ya|desesperadamente|ahora mismo|hoy mismo) )+(?:que|de)|(?:de verdad|realmente|en serio) (?:te |lo |le )?necesito que|me urge que",
    ],
    "sell": [
        r"(?:le|les|te|os)? ?(?:vend\w+|venderl[eao]s?|ofrecerle)(?= (?:una|un|mi|mis|el|la|los|las|nuestr))|(?:le|les) (?:cuento|presento|ofrezco|muestro|enseno) (?:el|mi|nuestro) (?:producto|servicio|catalogo|negocio)|le compre \w+",
    ],
    "plea": [
        r"(?:te|se|os|le|les) (?:lo )?(?:ruego|suplico|imploro)(?! (?:me |que me |me l[oa] )?(?:di(?:ga|gas)|disculp|perdon|acept|recib|exc[uú]s|tenga a bien|considere))|de rodillas|por lo que mas quieras|por el amor de dios|por favor,? por favor|porfa,? porfa|(?:de verdad|realmente|en serio) (?:te |lo |le )?necesito|te necesito (?:ya|mucho|urgente)|no se que (?:voy a|vamos a) hacer si (?:no|tu)",
    ],
    "not_pressing": [
        r"(?:no|sin|nada|nunca|ni|tampoco|menos) (?:es |hay |esta |tiene |corre |te |le |lo |sea |(?:de )?(?:que )?|por )*(?:nada |ninguna |tan |muy )?(?:que ser )?$|(?:disponible|disponibilidad|incorporacion|incorporarme|empezar|contesto|respondo|avise|llame|llamamos|salimos|fuimos) $"
    ],
    # --- several ----------------------------------------------------------------------------------------------------------
    "act_review": [
        rf"{_asked('le|lee|leye|revis|corrig|corrij|correg|edit|traduzc|traduc')} (?:mi|mis|nuestr\w+|el|la|este|esta) (?:cv|curriculum|hoja de vida|carta|propuesta|plan|portafolio|texto|borrador|perfil|tesis|presentacion|pagina|web|articulo|documento|proyecto|ensayo|guion|contrato)",
        r"(?:revis|corrig|corrij|correg|retoc|edit)(?:ar|ir|es|as|a|e|en|an|aras|ara|aran|eras|iera|ieras|arias|aria|irias|eis|ais|i)?(?:me|nos|le|les|la|lo|mela|melo)? (?:\w+ ){0,2}(?:mi|mis|nuestr\w+|el|la|este|esta|un) ?(?:cv|curriculum|hoja de vida|carta|propuesta|plan|portafolio|portfolio|texto|borrador|perfil|tesis|presentacion|pagina|web|articulo|documento|proyecto|ensayo|guion|contrato)",
        r"(?:me|nos) (?:la |lo )?(?:revis|corrij|correg|corrig)(?:es?|as|a|en|an|aras|ara|aran|ieras|iera|arias|aria|is)|(?:revisar|corregir|leer)(?:me|nos|mela|melo)",
        r"(?:echar|eches|echas|echa|echaras|echarias|echarle|echale|des|dar|das|darle|dale)(?:le|les)? un (?:ojo|vistazo|ojito|repaso|mirada)",
        r"(?:pruebes?|prueban?|probas|probarias?|probais|testees|(?:podrias?|podrian|puedes|podes|quieres|querrias) (?:probar|testear))(?:la|lo)?(?= )",
    ],
    "act_introduce": [
        rf"{_asked('present|conect|contact')} (?:tambien )?(?:a|con) (?:tus?|sus?|la|el|los|las|alguien|quien|gente|vuestr\w+)",
        r"(?:me|nos) (?:\w+ ){0,1}(?:present|conect|contact)(?:es|as|a|e|en|an|aras|ara|aran|ases|arias|aria|arian|ais|eis|arais)|(?:presentar|conectar|contactar)(?:me|nos|mela|melo|nosla)|(?:presenta|conecta|presente|conecte|presentad)(?:me|nos|mela|melo)",
        r"pon(?:er|erme|ernos|me|nos|gas|ga|gan|es|eis|dria|drias)? ?(?:me |nos )?en contacto|(?:pusieras|pusiera|pusieran) en contacto|presentaci(?:on) (?:con|a) (?:tu|su)|presentandonos|presentandome",
    ],
    "act_vouch": [
        rf"{_asked('recomiend|recomend|refier|refer|refir')}(?= (?:con|a|para|en|como)\b)(?! (?:para|como) (?:leer|ver|aprender|empezar))",
        r"(?:me|nos) (?:recomiend|recomend|refier|refir)(?:es|as|a|e|en|an|aras|ara|aran|ieras|iera|ieran|arias|aria|irias|iria|eis|ais)|(?:recomendar|referir)(?:me|nos)|(?:recomienda|refiere|recomiende|refiera)(?:me|nos)|refiriendome|recomendandome",
        r"(?:pas|d|pon|mand|entreg|reenvi|envi)(?:ar|aras|ara|arias|aria|es|e|as|a|er|en|an|gas|ga|is)?(?:le|les)? (?:mi|nuestro) (?:cv|contacto|nombre|curriculum|hoja de vida|perfil|datos|candidatura)",
        r"(?:escrib|firm|hac|redact|dej|prepar)(?:ir|irme|ieras|iera|as|a|es|e|irias|iria|er|erme|ar|arme|ais|is|arias|aria|rias|ria|imos)?(?: tu| usted)?(?: \w+){0,2} (?:carta|recomendacion|referencia|resena|testimonio)",
        r"(?:me|nos) (?:\w+ ){0,2}(?:carta|recomendacion|referencia|resena|testimonio)",
    ],
    "act_share": [
        rf"{_asked('difund|compart|publi[cq]u?|reenvi|comparti|promocion|mov|muev')} (?:mi|mis|nuestr\w+|el|la|los|las|este|esta) (?:cartel|anuncio|evento|taller|libro|perfil|post|publicacion|pagina|convocatoria|producto|proyecto|oferta|enlace)",
        r"(?:difund|compart|publiqu|public|reenvi|retuite|repost|correr la voz|promocion)(?:ir|ar|as|a|es|e|an|en|ais|eis|is|ieras|iera|irias|iria|aras|ara|arias|aria|amos|i)?(?:lo|la|los|las|me|nos|melo|nosla)? (?:\w+ ){0,3}(?:en|con|entre|a) (?:tu|tus|su|sus|vuestr\w+) (?:redes|red|contactos|lectores|seguidores|grupo|grupos|linkedin|instagram|facebook|lista|comunidad|muro|historias|colegas|amigos|amigas|clientes)",
        r"(?:difund|compart|public|promocion)(?:ir|ar|as|a|es|e|an|en|ais|i|ieras|aras) (?:nuestr[oa]|mi) \w+",
    ],
    "act_lend": [
        r"(?:prest|dej)(?:ar|es|as|a|e|aras|arias|aria|an|en)?(?:me|nos|melo)? (?:\w+ ){0,2}(?:dinero|plata|\d+ ?(?:euros|pesos|dolares|soles|€|\$|mil|usd)|€ ?\d+|\$ ?\d+|el (?:proyector|coche|carro|auto|local|piso|salon|equipo)|tu (?:coche|carro|auto|local|piso|casa|salon|proyector|camara|equipo|oficina)|su (?:local|salon|proyector|equipo|oficina))",
        r"(?:me|nos) prest(?:as|es|a|e|aras|arias|aria) (?:el|la|tu|su|unos|unas|un|una|\d{3,}|dinero|plata)(?! (?:minut\w*|atencion|rat\w*|momento|hora|cuarto|media|oreja|oido|mano|ojo|segundo))|(?:invertir|inviertas|invierta|inviertes|donar|dones|done(?= (?:un|una|dinero|a )\b)|aportar dinero|patrocinar\w*|patrocines)",
    ],
    "act_get": [
        rf"{_asked('consig|consigu|consegu|pas|mand|envi|facilit|compart|averig[uü]')} (?:el|los|un|unos|su|sus|la) (?:contactos?|numeros?|telefonos?|correos?|datos|mails?|emails?|direccion|whatsapp)(?: \w+)? de",
        r"(?:pas|d|mand|consegu|consig|facilit|compart)(?:ar|es|as|a|e|ir|uir|uas|en|an|aras|arias|eis|ais)?(?:me|nos|le)? (?:el|los|un) (?:contactos?|numero|telefono|correo|datos|mail|email) de",
        r"conseguir(?:me|nos) (?:un |una |el |la |unos |unas |entradas|descuento)|(?:me|nos) consig(?:as|a|ues|ue|an)(?: un| una| el| la| entradas)|(?:un )?descuento en",
    ],
    "act_sign": [
        r"(?:firm)(?:ar|es|as|a|e|en|aras|arias|aria)(?:me|nos)? (?:nuestra|mi|la|esta) (?:peticion|solicitud|carta abierta)|votar por|votes por|vote por|que me votes"
    ],
    "act_attend": [
        r"(?:vengas|venga|vengan|venir|vienes|asistas|asista|asistir) (?:a|al) (?:mi|nuestr\w+)|(?:dar|des|de|das|impartir|impartas) (?:una|un) (?:charla|taller|clase|conferencia) (?:en|a|para) (?:mi|nuestr\w+)"
    ],
    "act_buy": [r"(?:comprar|compres|compre|compras|compraras|contratar|contrates) (?:mi|nuestr\w+|uno|una) (?:\w+)?"],
    "additive": [
        r"ademas|tambien|de paso|(?:y )?ya que (?:estas|esta|estamos|te)|(?:y )?otra cosa|por otra parte|por otro lado|aprovecho|aprovechando|asimismo|igualmente|y de una vez|por ultimo|una cosa mas|otra cosita|un favor mas|otro favor|de pasada|y tambien|adicionalmente|segundo favor",
    ],
    "request": [
        r"(?:me |nos |te )?(?:podrias|podria|podrian|podriais|puedes|podes|puede|pueden|podeis|querrias|querria|quieres|queres|te animas|te animarias|se animaria|te importaria|le importaria|serias|seria posible|seria tan amable|tendrias|tendria|tendrian|tendriais|tienes|tenes|harias|haria|darias|crees que podrias|te sentirias|se sentiria|aceptarias|aceptaria|estarias dispuest[oa]|estaria dispuest[oa]|habria|lo verias|nos presentarias)",
        r"(?:te|le|les|os) (?:pido|pediria|quiero pedir|queria pedir|quisiera pedir|agradeceria que|agradecere que|solicito)|para que (?:me|nos|la|lo|le|les) (?:lea|lean|leas|diga|digas|digan|revise|ayude|cuente|comente|oriente|corrij|opin)\w*|aprovech(?:o|amos) para (?:pedir\w*|preguntar\w*|solicitar\w*)|(?:quiero|quisiera|quisieramos|necesito|me gustaria|nos gustaria|queria|me encantaria|espero|cuento con) que|(?:pedir(?:te|le|les|os)) (?:que|un|otro|el)|un favor|(?:te|le|les|os) (?:escribo|escribimos)(?: de nuevo| otra vez)?,?(?: sin prisa,?)? (?:por|sobre|para)|solicit(?:o|amos|ar(?:te|les?|os)?)|me permito \w+|me (?:ayudaria|vendria (?:muy )?bien) que|(?:me|nos) (?:orient|aconsej|gui|asesor|explic|ensen|revis)(?:as|a|es|e|an|en|ais)|a ver si|ojala (?:puedas|pueda|podamos|pudieras)|(?:estaria|seria) (?:\w+ )?(?:bien|bueno|genial|lindo|bonito|estupendo|padre|chevere|ideal|maravilloso|fantastico)(?= (?:que|si|poder|vernos|hablar|quedar|conversar|charlar|platicar))|(?:tuy[oa]s?|suy[oa]s?|de tu parte|de su parte) (?:me |nos )?(?:\w+ )?(?:ayudaria|vendria|serviria|seria)|(?:quiero|queremos|quisiera|quisieramos|queria|me gustaria|nos gustaria|me encantaria|querria|necesito|necesitamos|necesitaria) (?:\w{2,}(?:ar|er|ir)(?:te|le|les|os|la|lo|nos)?|ver si|saber)",
        r"(?:me|nos) (?:haces|hace|harias|haria|das|daria|darias|presentas|presenta|presentarias|revisas|recomiendas|refieres|referirias|pasas|consigues|ayudas|echas|regalas|prestas|dices|escribes|firmas)",
    ],
    "order": [
        r"(?:llam|mand|envi|cuent|cont|explic|present|recomiend|recomend|refier|refer|ayud|escrib|contest|respond|pas|consig|consegu|revis|lee|prest|ech|mir|firm|compart|busc|met|acomod)(?:[aei]|ad|ed|id|an|en)?(?:me|nos)(?:l[oa]s?)?",
        r"(?:llama|llame|manda|mande|envia|envie|diga|cuenta|cuente|explica|explique|presenta|presente|recomienda|recomiende|refiere|refiera|ayuda|ayude|escribe|escriba|dame|deme|contesta|conteste|pasa|pase|consigue|consiga)(?:me|nos)(?:lo|la)?",
    ],
    "demand": [
        r"(?:cuento|contamos) con que|(?:la|te|le) llamo (?:el|manana|hoy|a las|este)|(?:quiero|necesito|espero|exijo) que (?:me|nos|lo|la|le|hablemos|conversemos|nos|te|usted)|doy por hecho|(?:escribame|escribeme|escribime|envielas?|enviamel[oa]s?|enviaselo|mandame|mandeme|refiereme|recomiendame|presentame|presenteme|reserve|reservame|digame que dia|dime que dia|dime a que hora|digame a que hora)",
    ],
    "apology": [
        r"(?:perdon|perdona|perdone|disculpa|disculpe|disculpame|perdoname|disculpas|siento|lamento|perdonen) (?:que (?:te|le|os|les) )?(?:por )?(?:\w+ ){0,2}(?:moleste|molest\w+|lata|interrumpir\w*|quitar\w* (?:tu |su )?tiempo|abusar|atrevimiento|robar\w* tiempo)|(?:perdon|disculpa|disculpe) (?:por )?la (?:molestia|lata)",
    ],
    # --- whose question it is --------------------------------------------------------------------------------------------
    "empty": [
        r"cualquier (?:consejo|consejito|tip|cosa que me (?:digas|diga))(?! (?:sobre|de|para) (?!la vida))|(?:la vida|todo|cosas?) en general|asi,? en general|(?:un ojo|vistazo|mirada|repaso) a (?:mis|unas) cosas|(?:hablar|hablemos|hablamos|charlar|charlamos|platicar|platicamos) de (?:todo un poco|cosas|la vida|todo)(?=[,.?!]|$)|lo que (?:salga|surja)(?=[,.?!]|$)"
    ],
    "vague_ask": [
        r"necesito (?:tu|su|vuestra|un poco de|algo de|mucha|de tu|de su)? ?(?:ayuda|apoyo|orientacion|consejo|consejos|un consejo|un favor|un empujon)(?: con (?:algo|una cosa|unas cosas|mi (?:carrera|vida|futuro|proyecto|situacion|trabajo|tema)))?",
        r"ay[uú]da(?:me|nos)|ayudar(?:me|nos)|(?:me|nos) (?:podrias? |puedes? )?ayud(?:as|a|ar|es|e)|(?:echar|echarme|echas|echame|dar|dame|darme) una mano",
        r"(?:unos|algunos|un|tus|sus) (?:consejos?|consejitos?|tips)|(?:tu|su|vuestra) (?:opinion|feedback|perspectiva|experiencia|consejo|ayuda|apoyo|orientacion)|(?:unas|algunas) preguntas|ponernos al dia|un favor|una cosa|algo",
    ],
    "introducing": [
        r"(?:te|le|os|les|los|las) (?:quiero |quisiera |queria |me gustaria )?present(?:o|ar|arte|arles|arlos)(?: a| porque| por|:|,)|(?:quiero|quisiera|me gustaria|me encanta|me alegra) presentar(?:te|le|les|los|las|os)|los dejo (?:conversar|hablar|en contacto|seguir)|las dejo (?:conversar|hablar|en contacto)",
    ],
    "topic": [
        r"(?:sobre|acerca de|respecto a|respecto de|en torno a|en cuanto a)(?: (?:el|la|los|las|un|una|mi|mis|como|de))?",
    ],
    "account": [
        r"(?:ando|estoy|estamos|sigo|seguimos) \w+(?:ando|iendo|yendo)(?:lo|la|le|me)?|(?:quiero|quisiera|quisieramos|queremos|busco|buscamos|intento|necesito|necesitamos|preparo|preparamos|dudo|dudamos|tengo|tenemos|abro|abrimos|lanzo|lanzamos|escribo|investigo|estudio|organizo|monto|armo|planeo|pienso)(?! gracias| agradecer)|(?:me|nos) (?:interesa|gustaria|encantaria|atoro|cuesta|atasco|preocupa|pregunto|pidieron|piden|falta|pas[oa]|ofrecieron|postul\w+)|me presento|no (?:se|sabemos|logro|logramos|consigo|entiendo|tengo claro)(?= )|es (?:justo|justamente|exactamente) lo que",
    ],
    "third_party": [
        r"(?:conoces?|conocen|mencionaste|menciono|mencionaron|hablaste de|sabes de) (?:a |con |de )?\w+|(?:tu|su|vuestr[oa]) (?:ex ?)?(?:colega|excolega|companer[oa]|excompaner[oa]|herman[oa]|prim[oa]|jef[ea]|exjef[ea]|amig[oa]|espos[oa]|marido|mujer|ti[oa]|cunad[oa]|vecin[oa]|soci[oa]|client[ea]|cliente|profesora?|profe|mentora?|contador[a]?|abogad[oa]|hij[oa]|yerno|nuera|suegr[oa]|sobrin[oa]|compadre|comadre|padrin[oa]|madrin[oa]|niet[oa]|abuel[oa]|mam[aá]|pap[aá]|novi[oa]|pareja|ex)|(?:que|quien) (?:coordina|lleva|dirige|trabaja|ensena|compra|organiza|maneja|fundo|programa|escribe|vende|investiga|tiene)",
    ],
    "role": [
        r"(?:vacante|puesto|plaza|cargo|rol|oferta|posicion) (?:\w+ )?(?:de|que|como|para)(?! (?:mi|lo que)\b)|convocatoria|ref|(?:busca|buscan|buscais|contratan) (?:un|una|gente|personas?|analistas?|alguien)",
    ],
    "anaphora": [
        r"(?:al|el|del|ese|este) (?:sector|rubro|gremio|oficio|campo|mundillo)|(?:ese|esa|esta|aquella|dicha|es[ao]s) (?:experiencia|historia)|(?:ese|esa|eso|este|esta|esto|aquel|aquella|dicho|dicha|su|tu|el|la) (?:cambio|paso|proceso|proyecto|decision|transicion|camino|tema|modelo|punto|caso|parte|trabajo|etapa|idea|salto|asunto|giro|error|producto|sistema|metodo)|como (?:lo|la|los|las) \w+|como (?:fue|les fue|te fue|le fue)|parecid[oa]|similar|lo mismo|igual que|de eso|sobre eso|sobre esto|que hicieron|que hiciste|hizo|al respecto|de ello|hicieron|algo asi|que haria|que harias|que cambi\w+",
    ],
    "identity": [r"(?:soy|me llamo|mi nombre es|te escribe|le escribe|les saluda|te saluda|le saluda|somos)"],
    "greeting": [
        r"(?:muy )?(?:hola|holi|holaa+|buenas(?: tardes| noches)?|buenos dias|buen dia|que tal|que onda|hey|ey|oye|estimad[oa]s?(?:/[oa]s?)?|querid[oa]s?(?:/[oa]s?)?|apreciad[oa]s?|distinguid[oa]s?|saludos|senora?(?:es|s)?|senorita|doctora?|maestr[oa]|profesora?|ingenier[oa]|licenciad[oa])",
    ],
    "signoff": [
        r"(?:muchas |mil |muchisimas )?gracias(?: (?:otra vez|de nuevo|por leerme|de antemano|por todo))?,(?=\n)|(?:(?:reciba|recibe|reciban|le envio|te mando|te envio|les mando|con) )?(?:un |una |muchos |mi |mis )?(?:fuerte |cordial |gran |atento |afectuoso |calido )?(?:saludos?|abrazos?|abrazote|besos?|besitos)(?: (?:cordial(?:es)?|afectuos[oa]s?|grande|fuerte|para todos|a todos|y \w+))?|atentamente|atte|cordialmente|afectuosamente|sinceramente|quedo (?:atent[oa]|al pendiente|a la espera|pendiente)|hasta pronto|con (?:aprecio|carino|afecto|mi agradecimiento)|que (?:tengas|tenga) (?:un )?(?:buen|lind|excelente)\w* \w+",
    ],
}

STOP = frozenset(
    "a al algo algun alguna algunas alguno algunos ante antes aqui ahi alli asi aun aunque bien cada casi como con contra cual cuales cualquier cuando "
    "cuanto de del desde donde dos durante e el ella ellas ellos en entre era eran eres es esa esas ese eso esos esta estaba estado estan estar estas este "
    "esto estos estoy etc fue fueron fui gran ha habia han hacia has hasta hay he hemos hoy igual incluso ir ja la las le les lo los luego mas me mejor menos "
    "mi mia mias mio mios mis mismo misma mucha muchas mucho muchos muy nada ni no nos nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros "
    "para pero poco poca pocos pocas por porque pues que quien quienes se sea ser si sido sin sino sobre sois solo somos son soy su sus suya suyo tal tambien "
    "tampoco tan tanto te ti tiene todo toda todas todos tras tu tus tuya tuyo un una unas uno unos usted ustedes va vamos van vos vosotros vuestra vuestro "
    "vuestras vuestros y ya yo conmigo contigo uds ud vds vd oye pues ojala quiza quizas tal vez ver tres cuatro cinco seis siete ocho nueve diez quince veinte treinta".split()
)

VAGUE = frozenset(
    "ayuda ayudar ayudarme ayudarnos ayudas ayudes ayude ayudame apoyo apoyar apoyarme orientacion orientar orientarme orientes consejo consejos tips opinion opinar opiniones perspectiva experiencia experiencias "
    "feedback comentarios comentario cosa cosas tema temas asunto asuntos situacion problema problemas problemon lio enorme grande dificil complicado complicada trabajo trabajos carrera profesional profesionales laboral "
    "futuro vida personal general mundo gente persona personas contacto contactos red redes networking interesante interesantes alguien hablar hablemos conversar conversemos charlar platicar llamada videollamada llamar reunion reunirnos "
    "vernos cafe cafecito tomar tomarnos minutos minuto minutitos rato ratito momento tiempo hora horas dia dias semana semanas proxima proximo mes meses media medio manana tarde noche lunes martes miercoles jueves viernes sabado domingo puedes podrias podria puede puedo "
    "varias varios tomarte ampliar ampliacion sector campo industria util utiles creo crees cree pienso parece regalas regala regale prestas presta dedicas dedicar sirve serviria necesita problemita problemilla rubro llevo meses anos ano gustar interesa interesaria podemos podriamos podiamos pudieramos poder vende vender convenga podes quiero quisiera quisieramos queria gustaria encantaria necesito necesitamos tendrias tendria tienes tenes tengo tenemos tener hacer haces hago hice saber sabemos sabes se decir decirme dime digas contar contarme "
    "cuentas cuentes cuenta preguntas pregunta preguntar preguntarte preguntarle favor gracias agradezco agradeceria agradecida agradecido saludo saludos abrazo hola estimado estimada buenos buenas tardes querido querida espero esperamos estes "
    "recomendacion recomendarme recomendar recomiendes recomendaria referirme referir refieras presentarme presentar presentas presentes introducir introducirme carta referencia escribir escribirme harias haria bonito bonita bueno buena "
    "lindo linda quieras quiera sea haya alguna disponible agenda coordinar agendar atenta atento respuesta quedo apoyarnos amable amables siempre sumo verdad mil todo funciona desesperada desesperado atascada atascado "
    "conoces conoce buscando busco algo alguno ocupada ocupado ocupadisima molestar perdido perdida rumbo hacia siento sentir mal ultimamente pasando pasa vez veces dar darme darnos das diez puedas pueda encantado encantada oportunidad oportunidades crecer avanzar mejorar mejor aprender conocer conocerte conocerlo conocerla "
    "algun estos estas pronto sabes sabria conversacion platica charla claro clara super gusto permites permite permitieras echar mano ojo vistazo mirar leer tomara bastara lleva llevaria toma queria demas bien mano empujon cambio nuevo nueva nuevos nuevas inquietud inquietudes duda dudas consulta consultas cuestion cuestiones aspecto aspectos detalle detalles informacion info luz luces pista pistas pauta pautas sugerencia sugerencias idea ideas punto puntos vista panorama ambito area areas mundillo proyecto proyectos plan planes meta metas objetivo objetivos sueno suenos reto retos desafio desafios etapa paso pasos camino caminos trayectoria recorrido conocimiento conocimientos sabiduria motivacion referente valioso valiosa valiosos enriquecedor enriquecedora posibilidad posibilidades opcion opciones alternativa alternativas mejora mejoras crecimiento desarrollo exito exitos hacemos hacen raro rara rarisima extrano extrana complejo compleja importante importantes rapido rapida breve breves corto corta pequeno pequena sencillo sencilla alumno alumna profesor profesora tarea tareas pasarme guste gustes poner pongas estara parecio pareciste caes respeto aprecio honor placer orgullo ilusion agrado gentil generoso generosa experto experta tranquila tranquilo tranquilos seguro segura ganarian ganaria aclarar aclararme adelante empezar comenzar arrancar lograr alcanzar seria serian tomaria muchisimo muchisimas tantas tantos bastante bastantes asi maravilla maravilloso genial increible estupendo estupenda charlita encuentro encontrarnos cosillas cosita cositas temita ando andamos darias echaras echarias echarme cuarto cuartito sincera sincero sinceras honesta honesto chance modo".split()
)
