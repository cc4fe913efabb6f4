"""Small word lists that decide where a name splits. Written for this project; all folded (see `language.fold`)."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GIVEN = _words(
    """aaron abel abigail abraham abril adela adolfo adrian adriana agueda agustin aida ainhoa aitana aitor
    alan alba alberto aldo alejandra alejandro alejo alexandra alexis alfonso alfredo alicia almudena
    alma alvaro amalia amanda amaia ambar amelia amparo ana anais andrea andres angel angela angeles
    angelica angelina antonia antonio araceli arantxa aranzazu ariadna ariel armando arturo asuncion
    augusto aurelio aurora barbara beatriz begona belen benjamin bernardo blanca borja brenda brigida
    camila camilo carla carlos carlota carmelo carmen carolina catalina cecilia celeste celia cesar
    clara claudia claudio clemente concepcion consuelo cristian cristina cristobal cruz daniel daniela
    dario david debora delia desiree diana diego dolores domingo edgar edith edmundo eduardo efrain
    elena elias elisa elisabet eloisa elsa elvira emilia emiliano emilio emma encarnacion enrique erica
    erika ernesto esmeralda esperanza esteban estefania estela ester esther eugenia eugenio eva evelyn
    fabian fabiola fatima federico felipe felix fermin fernanda fernando fidel flavia florencia flor
    francisca francisco gabriel gabriela gael gaspar gema genaro georgina gerardo german gisela gloria
    gonzalo graciela gregorio griselda guadalupe guillermina guillermo gustavo hector helena hernan
    hilda hugo humberto ian ignacio iker imanol ines ingrid inigo inmaculada irene irma isaac isabel
    isaias isidro ismael israel itziar ivan ivonne jacinto jacobo jaime javier jesus jimena joaquin joel
    jon jonathan jordi jorge jose josefa josefina josue juan juana julia julian juliana julieta julio
    karen karina karla laura leandro leire leo leon leonardo leonel leonor leopoldo leticia lidia
    liliana lina lola lorena lorenzo lourdes lucas lucero lucia luciana luciano lucrecia luis luisa luz
    mabel macarena magdalena maite manuel manuela marcela marcelo marco marcos margarita maria mariana
    mariano maribel marina mario marisa marisol marta martin martina mateo matias mauricio maximiliano
    maya melisa mercedes mia micaela miguel mikel milagros miranda miren mireia miriam moises monica
    montserrat nadia natalia nayeli nelson nerea nestor nicanor nicolas nico nieves noe noelia noemi
    nora norberto norma nuria nuno octavio odette olga oliver olivia omar orlando oscar pablo paloma
    pamela paola pascual patricia patricio paula paulina paz pedro perla pilar rafael ramiro ramon
    raquel raul rebeca refugio reinaldo renata rene ricardo rita roberto rocio rodolfo rodrigo rogelio
    roman romina ronaldo rosa rosalia rosana rosario roxana ruben ruth salma salome salvador samanta
    samuel sandra santiago sara saul sebastian selena sergio silvia silvina simon socorro sofia sol
    soledad sonia susana tamara tania tatiana teodoro teresa tomas trinidad ulises unai urbano uriel
    ursula valentin valentina valeria vanesa vera veronica vicente victor victoria violeta virginia
    viviana xavier ximena yago yair yamila yesenia yolanda zaida zoe ma fco albert alexander alfred
    alice allison amy andrew ann anna anne anthony arthur ashley austin barbara benjamin betty brandon
    brian bruce caroline catherine charles charlotte christina christine christopher cynthia danielle
    deborah dennis diane donald donna dorothy douglas dylan edward elizabeth emily eric ethan eugene
    evelyn frances frank gary george grace gregory hannah harold harry heather helen henry jack jacob
    jacqueline james jane janet jason jean jeffrey jennifer jeremy jerry jessica joan joe john joseph
    joshua joyce judith julie justin karen katherine kathleen keith kelly kenneth kevin kimberly kyle
    larry lauren lawrence linda lisa louis louise lucy margaret marie mark martha mary matthew megan
    melissa michael michelle nancy nathan nicholas nicole noah oliver patrick paul peter philip rachel
    ralph raymond rebecca richard robert roger ronald roy russell ruth ryan samantha sarah scott sean
    sharon shirley sophie stephanie stephen steven susan teresa terry theresa thomas timothy tyler
    vincent virginia walter wayne william zachary"""
)
"""Given names common enough to tell that a second word is still the given name."""

ENGLISH_ONLY = _words(
    """alexander alfred alice allison amy andrew ann anne anthony arthur ashley austin betty brandon brian
    bruce caroline catherine charles charlotte christine christopher danielle deborah dennis diane
    donald donna dorothy douglas dylan edward elizabeth emily eric ethan eugene frances frank gary
    george grace gregory hannah harold harry heather helen henry jack jacob jacqueline james jane janet
    jason jean jeffrey jennifer jeremy jerry jessica joan joe john joseph joshua joyce judith julie
    justin katherine kathleen keith kelly kenneth kevin kimberly kyle larry lauren lawrence linda lisa
    louis louise lucy margaret marie mark martha mary matthew megan melissa michael michelle nancy
    nathan nicholas nicole noah patrick paul peter philip rachel ralph raymond rebecca richard robert
    roger ronald roy russell ryan samantha sarah scott sean sharon shirley sophie stephanie stephen
    steven susan theresa thomas timothy tyler vincent walter wayne william zachary bill bob jim mike tom
    dave steve"""
)

ALSO_SURNAMES = _words(
    """martin alonso vicente simon lorenzo benito cruz leon roman gaspar pascual santiago clemente domingo
    marcos mateo bernardo salvador andres tomas blanco paz flor luz rosario miranda vera sol romero
    ramiro german nieves aurelio mariano israel salome oliver tyler scott austin nelson kelly grace
    harry frank dylan henry george wayne lawrence russell paul mark thomas james adrian esteban garcia
    beltran perez reyes jordan soledad urbano fidel"""
)
"""Given names that are surnames too: as a second word of three they are read as a surname."""

DEVOTIONS = _words(
    """angeles carmen jesus dolores rosario pilar mar luz rocio guadalupe consuelo carmelo socorro mercedes
    nieves valle cielo sagrario milagro milagros remedios lourdes fatima refugio transito pino sol coro
    amparo rosa cristo dios"""
)
"""What follows a particle inside a given name: María de los Ángeles, María del Carmen."""

PARTICLES = _words(
    """de del la las los el y e i da das do dos di du della van von der den ter ten zu zur af av le st san
    santa bin ibn al ben"""
)
STARTERS = PARTICLES - {"y", "e", "i", "el", "san", "santa", "st", "al", "ben"}
"""Particles that open a surname. “San”, “Al” and “Ben” do so only inside one: they are names and nicknames too."""

PREFIXES = _words(
    """sr sra srta sres dr dra dres ing lic licda licdo mtro mtra maestro maestra prof profa arq abg c p cp don
    dona d da dna fr hno hna mons pbro padre sor gral cap cnel tte mr mrs ms miss mx sir dame lord lady
    rev hon excmo excma ilmo ilma qfb cpa doctor doctora ingeniero ingeniera licenciado licenciada
    arquitecto arquitecta"""
) - {
    "da",
    "d",
    "c",
    "p",
}
GENERATIONS = _words("jr sr ii iii iv hijo padre nieto junior senior")
"""What tells a father from his son. “Nieto” is also a surname: see `names`."""

SUFFIXES = GENERATIONS | _words(
    """phd mba md msc ma ba bsc mphil jd llm llb dds dvm cpa pmp pe esq rn cfa cissp edd mpa
    mph csm bs ms meng beng obe cbe"""
)
COMPOUND_FIRST = _words("maria mari ma jose juan ana luis miguel rosa josep joan")
"""Given names that mostly begin a longer one: María José, Juan Carlos."""

COMMON_SURNAMES = {
    name: share / 1000
    for share, names in (
        (28, "garcia hernandez"),
        (20, "gonzalez rodriguez lopez martinez fernandez sanchez perez"),
        (12, "gomez ramirez martin jimenez flores torres rivera cruz"),
        (
            7,
            "ruiz diaz moreno munoz alvarez romero gutierrez reyes morales ortiz castillo chavez ramos alonso vargas "
            "castro vazquez ortega delgado suarez mendoza silva rojas medina aguilar herrera guzman mendez",
        ),
        (9, "smith johnson williams brown jones"),
        (5, "davis miller wilson taylor anderson thomas white harris clark lewis walker hall young king wright"),
    )
    for name in names.split()
}
"""Rough share of people who bear a first surname, where address books are too small to say."""

LEGAL = _words(
    """sa sl slu sas srl sac spa ltda ltd inc llc llp gmbh ag bv nv plc corp corporation co cia coop sab sapi
    eirl asociacion fundacion universidad ayuntamiento instituto grupo clinica hospital colegio estudio
    banco cooperativa consultores asesores servicios hermanos hijos association foundation university
    institute group company services bank school church club hotel restaurante"""
)
