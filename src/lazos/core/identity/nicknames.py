"""Everyday forms of given names, Spanish and English, written for this project.

A nickname may stand for several names (Chelo: Consuelo, Marcelo); two given names agree when they share one of them.
"""

from functools import lru_cache

_TABLE = """
alejandro: ale alex jandro sandro
alejandra: ale alex jandra sandra
alberto: beto berto tito
adalberto: beto berto
norberto: beto berto
roberto: beto berto rober tito
humberto: beto berto
gilberto: beto gil
alfonso: poncho fonso fonsi alfon
alfredo: fredo fredy alf
alicia: licha ali
ana: anita ani anny
andrea: andy andre
andres: andy andresito
angel: angelito gelo
angela: angelita gela
antonio: tono antonito toni tony nono tonin
antonia: tona toni tonia tonita
armando: mando
arturo: arturito turo
asuncion: asun chona susi
aurelio: yeyo
aurora: auro aurorita
beatriz: bea beti bety betty triz
begona: bego
bernardo: nardo berna
carlos: carlitos charly charlie carlangas litos
carlota: carlo lota
carmen: carmela carmelita carmina menchu maricarmen mamen carmencita
catalina: cata lina catita cati
cecilia: ceci chila chela
celia: celi
cesar: checha
claudia: clau
concepcion: concha conchita conchi chona concepta cochita
consuelo: chelo consuelito chelito
cristina: cris cristi tina crista
cristian: cris chris
cristobal: tobal cris
daniel: dani danny dan
daniela: dani danny
david: davis dave davey
diego: dieguito
dolores: lola lolita loli lolis dolly
domingo: mingo chomin
eduardo: edu lalo guayo eduardito duardo eddy
elena: nena lena elenita
elisabet: eli
emilio: milo emi
encarnacion: encarna encarni
enrique: quique kike enriquito henry quico
ernesto: neto ernes teto
esperanza: pera espe lancha
esteban: teban estebi
eugenia: geni maru
eugenio: gene geño
eva: evita
federico: fede fico fred
felipe: feli pipe lipe
fernando: fer nando nano ferny
fernanda: fer nanda
florencia: flor flopi
francisco: paco pancho pacho curro frasquito kiko quico fran francis paquito panchito cisco xisco
francisca: paca pancha paquita fran paqui curra panchita
gabriel: gabi gabo gaby
gabriela: gabi gaby
gerardo: gera jerry lalo
gertrudis: tula
gloria: glori goya
gonzalo: gonza chalo
graciela: chela gra
gregorio: goyo grego
guadalupe: lupe lupita lupis pita lupillo guada
guillermo: guille memo willy guillo billy
gustavo: gus tavo gustavito
hector: tito hetor
hilario: lalo
hortensia: tencha
ignacio: nacho nachito iñaki inaki iggy
ignacia: nacha
ines: nesi inesita
inmaculada: inma macu
isabel: isa chabela chavela isabelita bel chabe belita
isidro: chiro isi
ismael: isma
ivan: vanchi
jacinto: chinto
jacobo: cobo
jaime: jimmy jaimito
javier: javi xavi javito
jesus: chuy chucho suso jesusin chus chuchito
jesusa: chucha susa chus
joaquin: quino chimo xoaquin juaco joaco quin
jorge: coque yoyo jorgito
jose: pepe pepito josito chepe cheo pepin pepo
josefa: pepa pepita fina josefina pepi
josefina: fina pepa chepina josefa finita
josemaria: chema
juan: juanito juancho juanin xuan
juana: juanita juani
julia: juli julita
julian: juli julianito
julio: julito
laura: lau laurita
leonardo: leo nardo
leonor: leo nora
leticia: leti lety
lorenzo: loren lencho renzo
lorena: lore
lourdes: lulu lurdes lou
lucas: luquitas
lucia: lucha luci lucy chia
luis: lucho luisito guicho luisin
luisa: luisita lucha lu
magdalena: magda malena lena nena
manuel: manolo manu lolo manolito manny nel meme manolin
manuela: manola manoli manu lola
marcelo: chelo marce
marcela: chela marce
marcos: marquitos
margarita: marga rita mago margot maggie
maria: mari maruja mariquita marita marucha maruxa mary
mariana: mari nana
mariajose: cote majo marijose
mariateresa: maite mayte mariate marite
marialuisa: malu marisa
mariaisabel: maribel marisa
mariadelcarmen: maricarmen mamen
mariapilar: maripili
mario: mayito
martin: tincho martincho
mateo: teo
maximiliano: max maxi
mercedes: merche meche merceditas mecha meches
miguel: migue mike miguelito michel
miguelangel: miguelangelo micky
monica: moni
montserrat: montse monse
natalia: nati naty nata talia
nicolas: nico colas nicolasito
nicanor: nico
octavio: tavo
oscar: osqui
pablo: pablito pol
paola: pao
patricia: pati paty patri trish tricia pat
patricio: pato pat
pedro: perico pedrito piter periquillo
pilar: pili piluca pilarica pilarin piru
rafael: rafa fael rafita felo falo
ramon: moncho mon ramoncho monchi
ramona: mona
raquel: raque quela
raul: rulo raulito
rebeca: beca becky
refugio: cuca cuquita
reinaldo: rey naldo
ricardo: ricky richi riqui cayo rich
rodrigo: rodri rigo ro
rodolfo: rodo fito rolfo
rogelio: roge
rosa: rosita rosi
rosario: charo chayo charito rosarito
rosalia: lia rosa
rocio: chio ro
salvador: salva chava chavo
santiago: santi chago yago tiago
sara: sarita
sebastian: seba sebas chano bastian
sergio: checo sergi
silvia: silvi chiva
silvestre: veto
socorro: coco soco cocorro
sofia: sofi chofi
soledad: sole chole cholita
susana: susi susy su
teodoro: teo doro
teresa: tere teresita teresica terita
tomas: tomy tomi tomasito
trinidad: trini
valentin: vale
valentina: vale tina
valeria: vale
vanesa: vane
veronica: vero vera
vicente: chente vicen tente vicentico
victor: vitor vico vic vito
victoria: vicky viky toya vico
violeta: viole
virginia: vicky virgi gina
ximena: xime jime mena
yolanda: yoli yola
abigail: abby gail
abraham: abe bram
albert: al bert bertie
alexander: alex alec sandy xander sasha
alexandra: alex sandy lexi sandra
alfred: al fred alfie
allison: ally allie
amanda: mandy
andrew: andy drew
anne: annie nan nancy
anthony: tony ant
arthur: art artie
barbara: barb babs barbie
benjamin: ben benny benji benja
bernard: bernie
bradley: brad
brian: bri
caroline: carrie caro
catherine: cathy kate cat katie kitty cate
charles: charlie chuck chas chaz
charlotte: charlie lottie
christine: chris chrissy tina
christopher: chris kit topher
clifford: cliff
cynthia: cindy
daniel: dan danny
deborah: deb debbie debby
dennis: denny
donald: don donny
dorothy: dot dottie dolly
douglas: doug
edward: ed eddie ted ned teddy
eleanor: ellie nell nora
elizabeth: liz beth betty eliza lizzie libby betsy elsie bess
emily: em emmy
eugene: gene
florence: flo
frances: fran frankie
francis: frank
franklin: frank
frederick: fred freddie fritz
gabriella: gabby ella
geoffrey: geoff
gerald: gerry jerry
gregory: greg
harold: harry hal
helen: nell ellie
henry: hank harry hal
isabella: bella izzy
jacob: jake
jacqueline: jackie
james: jim jimmy jamie jem
janet: jan
jeffrey: jeff
jennifer: jen jenny
jeremy: jerry jem
jessica: jess jessie
joan: joanie
john: jack johnny jon
jonathan: jon jonny
joseph: joe joey jo
josephine: jo josie
joshua: josh
judith: judy
katherine: kathy kate katie kat kitty
kathleen: kathy kath
kenneth: ken kenny
kimberly: kim
lawrence: larry laurie
leonard: len lenny leo
lillian: lily lil
louis: lou
louise: lou
margaret: maggie meg peggy marge greta daisy
martha: marty
martin: marty
mary: molly polly mamie
matthew: matt matty
maximilian: max
melissa: mel missy
michael: mike mick mickey micky mikey
michelle: shelly
nathaniel: nat nate
nathan: nat nate
nicholas: nick nicky
nicole: nicky nikki
oliver: ollie
pamela: pam
patrick: pat paddy
peter: pete
philip: phil pip
phillip: phil pip
rachel: rach
raymond: ray
rebecca: becky becca
richard: rick dick rich richie ricky
robert: bob rob bobby robbie bert
ronald: ron ronnie
rosemary: rose rosie
russell: russ
samantha: sam
samuel: sam sammy
sarah: sally sadie
sophie: soph
stanley: stan
stephanie: steph
stephen: steve stevie
steven: steve stevie
susan: sue susie suzy
terence: terry
theodore: ted theo teddy
theresa: terry tess tessa
thomas: tom tommy
timothy: tim timmy
victoria: vicky tori vic
vincent: vince vinny
virginia: ginny ginger
walter: walt wally
william: bill billy will willy liam
zachary: zach zack
jorge: jordi xurxo
javier: xavier xabier xavi
jose: josep joseba xose
juan: joan jon xoan ion
pedro: pere peru
miguel: miquel mikel
luis: lluis koldo
francisco: francesc patxi
carlos: carles karlos
jaime: jaume
andres: andreu ander
fernando: ferran
enrique: enric
pablo: pau
antonio: antoni
guillermo: guillem
esteban: esteve
felipe: felip
ignacio: ignasi inaki
vicente: vicent
domingo: domenec txomin
eugenio: eugeni
ana: anna ane
elena: helena
catalina: caterina
"""

_COMPOUND = {
    ("jose", "maria"): "josemaria",
    ("maria", "jose"): "mariajose",
    ("maria", "teresa"): "mariateresa",
    ("maria", "luisa"): "marialuisa",
    ("maria", "isabel"): "mariaisabel",
    ("maria", "del", "carmen"): "mariadelcarmen",
    ("maria", "carmen"): "mariadelcarmen",
    ("maria", "pilar"): "mariapilar",
    ("maria", "del", "pilar"): "mariapilar",
    ("miguel", "angel"): "miguelangel",
}
_SHORT = {"ma": "maria", "m.a": "maria", "fco": "francisco", "fca": "francisca", "jno": "juan", "ant": "antonio"}


def _parse() -> dict[str, frozenset[str]]:
    formal: dict[str, set[str]] = {}
    for line in _TABLE.strip().splitlines():
        name, _, nicks = line.partition(":")
        for nick in nicks.split():
            formal.setdefault(nick, set()).add(name.strip())
    return {nick: frozenset(names) for nick, names in formal.items()}


_FORMAL = _parse()


@lru_cache(maxsize=1 << 12)
def formal_names(given: str) -> frozenset[str]:
    """The given names that a folded given name (one word) may stand for, itself included.

    >>> sorted(formal_names("chelo"))
    ['chelo', 'consuelo', 'marcelo']
    """
    name = _SHORT.get(given, given)
    return _FORMAL.get(name, frozenset()) | {name}


@lru_cache(maxsize=1 << 12)
def expand(given: tuple[str, ...]) -> frozenset[str]:
    """As `formal_names` for a whole given name: Chema is one word for José María, and so are its parts together."""
    whole = _COMPOUND.get(tuple(_SHORT.get(word, word) for word in given))
    return formal_names(given[0]) | ({whole} if whole else frozenset()) if given else frozenset()


def same_by_nickname(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two folded given names are everyday forms of one: (paco,) and (francisco, jose)."""
    return not expand(a).isdisjoint(expand(b))
