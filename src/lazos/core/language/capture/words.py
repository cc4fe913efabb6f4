# ruff: noqa: E501 — word lists and tables read best as written
"""Word lists by which names are told apart. Folded."""

from lazos.core.language.capture.gazetteer import CIRCLES, RELATIONS

INTRODUCING = (
    frozenset(CIRCLES)
    | frozenset(RELATIONS)
    | frozenset(
        "socia socio llamada llamado named directora director ceo cto founder fundador fundadora reclutadora recruiter gerente".split()
    )
)


KIN = frozenset(
    """hija hijo esposa esposo marido mujer hermana hermano pareja novia novio perro mama papa daughter son wife husband sister brother partner dog
    missus mum dad mate nephew niece grandson granddaughter girlfriend boyfriend fiance fiancee""".split()
)


# Whose: “my old roommate Corey Blum”.
WHOSE = frozenset("my his her their our mi mis su sus nuestro nuestra".split())


SOMEBODY_IS = frozenset("she's he's they're who's".split())


WITH = frozenset("con with w".split())


OBJECT_VERBS = frozenset(
    """asked sent gave met called phoned texted emailed saw messaged pinged into zoomed rang visited told promised conoci conocimos thank call text email message
    ping remind intro introduce thanked interviewed whatsapped dm'd thanked helped hosted mentored coached congratulated contacted help chase hosted meet send owe give tell remember""".split()
)


SOURCES = frozenset(
    """mensaje correo llamada perdida mail email call text message whatsapp dm note news mails audio wasap
    heard word news gift present card flowers voicemail letter whats wpp postcard card reply callback invite invitation request tip referral ping nota carta recado invitacion aviso respuesta pedido solicitud llamado visita visit cumple cumpleanos birthday""".split()
)


OF = frozenset("de del from of @ at en in for para d".split())


ARTICLES = frozenset("el la los las the un una a an nuestra nuestro su sus".split())


DETERMINERS = frozenset("a an the his her my our their your some".split())


WORK_WORDS = frozenset(
    "labura laburan laburo chambea employed promoted based moved trabaja trabajan trabajaba works working work worked entro labora laboraba started job puesto trabajo chambea curra she's he's now ahora".split()
)


TOOL_COMPANIES = frozenset(
    "zoom google slack linkedin instagram facebook twitter notion sap aws telegram whatsapp".split()
)


AFTER_SUBJECT = frozenset(
    """could can might may will would should has had hasn't isn't wasn't does owes thinks reckons knows left moved joined podria esta anda
    va viene tiene sigue vive acaba ya nos les se
    de del from @ me le is was no needs busca necesita quiere wants offers who que can't cannot couldn't won't rang called texted
    emailed says said asked no dice dijo llamo escribio pregunto pidio puede""".split()
)


SUBJECT_TAGS = ("need", "interest", "offer", "promise", "theirs", "learned", "works", "introduced", "birthday")


GENERIC = frozenset(
    """marketing ventas sales producto product operaciones operations finanzas finance tecnologia comunicacion comunicaciones recursos humanos
    procurement purchasing compliance comms logistica people innovacion innovation datos data compras legal research growth ingenieria engineering diseno design rrhh hr talento accounting contabilidad mantenimiento sistemas logistica logistics support soporte work school church gym college uni
    trabajo escuela universidad iglesia colegio gimnasio""".split()
)


# “Brian from accounting”: where they sit, in small letters.
FROM_WITHIN = GENERIC | frozenset(
    "accounts hq reception admin it payroll facturacion administracion contabilidad recepcion".split()
)


# Everyday things of house and office, which a hurried note begins with; names among them are left out.
THINGS = frozenset(
    """car van truck bike motorbike scooter boat boiler heating heater radiator roof gutter chimney printer scanner copier laptop computer tablet monitor
    screen keyboard server website site wifi internet router network fridge freezer oven cooker hob dishwasher washer dryer kettle microwave toaster
    tap toilet sink shower bath drain pipe kitchen bathroom bedroom garden fence gate door window windows lock key keys light lights lamp alarm
    battery engine brakes tyre tyres insurance passport licence license visa rent mortgage invoice invoices payroll tax taxes account accounts
    budget contract contracts lease order orders parcel parcels package delivery shipment post letter dog cat puppy kitten homework exam exams bus train trains
    plane flight flights traffic weather rain snow storm water power electricity gas bill bills subscription software app system backup password
    project deadline proposal report reports draft deck minutes logo poster posters slides presentation booth stand desk chair chairs table tables carpet floor wall walls ceiling
    paint machine lathe forklift lift elevator stairs tooth teeth knee shoulder house flat office shop store business company meeting everything
    nothing something loan grant bank stock supplies parts sales prices numbers results
    coche furgoneta camion moto bici caldera calefaccion nevera lavadora lavavajillas horno impresora ordenador movil portatil tejado gotera puerta
    ventana cerradura grifo factura facturas alquiler seguro tren trenes vuelo vuelos autobus trafico lluvia paquete pedido envio contrato presupuesto
    web pagina servidor obra obras piso local nave ascensor calefactor aire agua ruedas frenos pintura suelo pared""".split()
)


# Several people at once: what they need is a need, but they are nobody in particular.
GROUPS = frozenset(
    """choir team club committee board council band staff management crew class neighbours neighbors church parish department ward residents tenants
    parents volunteers students kids school coro equipo comite junta consejo claustro vecinos padres parroquia""".split()
)


# Somebody known by the trade or the tie alone, and houses one deals with: “Landlord wants the keys back”.
TRADES = frozenset(
    """plumber builder electrician carpenter joiner roofer painter decorator cleaner gardener landlord landlady tenant neighbour neighbor accountant
    bookkeeper solicitor lawyer barrister notary vet dentist doctor gp nurse midwife physio teacher tutor headteacher driver courier postman supplier
    customer client caterer baker butcher barber hairdresser mechanic plasterer tiler surveyor architect engineer translator agent broker trainer
    coach estate agency garage nursery council venue university college hospital surgery clinic police mayor grandma grandpa granny grandad
    fontanero fontanera electricista carpintero pintor albanil casero casera inquilino inquilina gestor gestora contable notario notaria abogado
    abogada medico dentista veterinario veterinaria tutora cliente clienta proveedor vecino vecina imprenta ayuntamiento colegio abuelo abuela
    mama papa""".split()
)


# Past verbs that begin a note and would pass for a first name before a surname.
OPENING_PAST = frozenset(
    """thanked helped hosted mentored coached congratulated interviewed joined visited invited introduced contacted recommended referred chased pitched
    caught heard fixed rang wrote took found drove trained bought borrowed
    greeted hired onboarded reminded told asked gave showed taught paid sent owed lent hugged escorted drove joined followed presented demoed
    agradeci felicite ayude entreviste invite salude acompane visite recomende contacte""".split()
)


NOT_NAMES = frozenset(
    """yo already missing dm'd voz texto audio cliente clientes equipo jefe jefa amigos amigas todos todas ellos ellas vecinos proveedor proveedores gente alumnos socios nadie alguien
    half most none plenty whether abogado notaria again up the for next everyone people friends folks investors students someone somebody nobody mum mom mama papa dad kids
    family familia colleagues clients customers suppliers candidates neighbours neighbors reclutadora reclutador mucho mucha varios varias
    unos unas muchas muchos nuevos nuevas gusto ganas calma cuidado razon tiempo prisa exito detalle respecto mas menos otro otra otros
    them her him it you us me myself all others both help work her his my our their your both lots some care pleasure joy love time it that
    this these those what which who whom ella el usted ustedes vosotros nosotros ti mi si leche azucar postre pan vino""".split()
)


LANGUAGES = frozenset(
    """english spanish french german italian portuguese dutch danish swedish norwegian finnish polish russian ukrainian turkish greek arabic hebrew hindi
    urdu chinese mandarin japanese korean catalan basque galician welsh irish latin""".split()
)


PEOPLE_NOUNS = frozenset(
    """equipo gente alguien chica chico senora senor tipo es son somebody someone team people folks guy woman man was is works trabaja ella el
    ambos ambas both dos los las branch office arm side planta sucursal sede delegacion filial fabrica
    chicas chicos muchachas muchachos companeras companeros gente lads girls guys ladies
    companera companero amiga amigo friend colleague she's he's they're""".split()
)


COMMON_NAMES = frozenset(
    """mar sol paz luz will mark grace max angel rosa blanca cruz dulce alba victoria consuelo concepcion dolores rose may june frank rob jack
    bill sue ray linda clara mercedes rosario soledad pilar austin mason brooke harper poppy ivy hazel daisy holly ruby dawn art reyna perla
    nieves celeste lee kim park young wright hill green cook bell cooper ward wood gray price brown white black long campos flores rico
    real leal marin lara costa guerra santos valle rey blanco bravo casa sierra villa parra ramos jo dana jun ron ming trini casey alma
    nena pia jade christian jordan virginia florencia rene ada wen may amber asuncion azul blake caridad clark clemencia cliff cosme courtney dale dean drew encarnacion esperanza fausto faye felicidad ginger harvey jasper jerry joy ken lance lin lloyd marshall melchor modesto natividad norman otis parker pearl perfecto preston refugio remedios rowan roy seth shannon sidney socorro spencer trinidad urbano viola wallace warren
    serena severo valen vero curro piers tamer merle myrtle angus silvestre modesta fleur rulo
    violet pat gene penny liv nat flo emi """.split()
)


# “Her firm, Milton Cotton, …”
FIRMS = frozenset(
    "firm company startup business agency shop employer empresa negocio agencia despacho firma tienda".split()
)


DELIVERED = frozenset(
    """propuesta presupuesto cotizacion oferta informe factura contrato respuesta borrador proposal quote invoice contract draft report
    answer""".split()
)
