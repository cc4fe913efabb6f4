"""What a column name means, in Spanish, English, Portuguese, French, German and Italian.

Outlook alone writes its 93 columns in the language of the machine, and people write their own. Names are therefore
understood word by word: a thing (e-mail, phone, street …), where it belongs (work, home, other) and its number. The
meaning is a key such as "email", "phone.work#2", "city.home", "relation.spouse"; "" is a column we do not understand.
"""

import re
from functools import lru_cache

from lazos.core.language.fold import fold

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 300
_NUMERAL = re.compile(r"[1-9](?:[oa]|st|nd|rd)?")
_NAME = ("nombre", "nome", "nom", "name", "nombre pila")
_JOB = ("title", "titulo", "titre", "titel")
_AIDE = ("nombre del asistente", "nombre asistente", "asistente", "nombre de asistente")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_EXACT = {
    name: key
    for key, names in {
        "full_name": "full name,display name,nombre completo,nombre y apellidos,nombre y apellido,nombres y apellidos,"
        "apellidos y nombre,apellidos y nombres,apellido y nombre,apellidos nombre,nombre apellidos,nombre en pantalla,"
        "nombre para mostrar,asistente,asistentes,attendee,participante,participant,persona,person,contacto,contact,"
        "contact name,nombre de contacto,nombre del contacto,socio,invitado,guest,nome completo,nom complet,"
        "vollstandiger name,anzeigename,cliente,client,nombre asistente,nombre del asistente,nombre participante,"
        "nombre del participante,nom et prenom,nom prenom,fullname,displayname,quien,who,nome e cognome",
        "given": "first name,firstname,given name,givenname,given,first,forename,nombre de pila,nombres,primer nombre,"
        "prenom,"
        "vorname,primeiro nome,nombre pila",
        "additional": "middle name,middlename,additional name,middle,segundo nombre,deuxieme prenom,weitere vornamen,"
        "secondo nome,segundo nome,outros nomes apelidos,otros nombres",
        "family": "last name,lastname,family name,familyname,surname,surnames,last,apellidos,apellido,primer apellido,"
        "apellido paterno,apellido 1,apellido1,1er apellido,first surname,cognome,sobrenome,apelido,nachname,"
        "nom de famille,familienname,apellido s,a paterno,ap paterno",
        "family2": "segundo apellido,apellido materno,apellido 2,apellido2,2o apellido,second surname,2do apellido,"
        "a materno,"
        "ap materno",
        "prefix": "prefix,name prefix,tratamiento,anrede,titolo,honorific,saludo,titulo de cortesia,civilite,"
        "tratamento,formula de tratamiento",
        "suffix": "suffix,name suffix,sufijo,suffixe,sufixo,titolo straniero,sufijos",
        "nickname": "nickname,nick,alias,apodo,mote,sobrenombre,surnom,spitzname,soprannome,apelido familiar",
        "maiden": "maiden name,apellido de soltera,nom de jeune fille,geburtsname",
        "initials": "initials,iniciales,initiales,iniciais,initialen,iniziali",
        "organisation": "company,company name,organization,organisation,organization name,empresa,compania,"
        "organizacion,institucion,empresa institucion,empresa organizacion,entidad,firma,firm,societe,"
        "entreprise,societa,azienda,"
        "unternehmen,employer,work company,centro,centro de trabajo,universidad,institution,empresa o institucion,"
        "lugar de trabajo,negocio,razon social,companies,current company,nombre de la empresa,nombre empresa,"
        "empresa entidad,organizacion empresa,afiliacion,affiliation,org,empresa actual",
        "department": "department,departamento,service,abteilung,reparto,area,work dept,organization department,dpto,"
        "depto,departement,division,seccion",
        "role": "job title,jobtitle,role,position,puesto,cargo,puesto de trabajo,cargo puesto,puesto cargo,rol,funcion,"
        "occupation,ocupacion,organization title,work title,poste,fonction,posizione,beruf position,job,funcao,"
        "puesto actual,ruolo,headline,titulo profesional,cargo actual,posicion",
        "profession": "profession,profesion,profissao,professione,beruf",
        "gender": "gender,sex,sexo,genero,geschlecht,sesso,sexe",
        "languages": "language,languages,idioma,idiomas,langue,sprache,lingua,lengua,linguaggio",
        "birthday": "birthday,birth date,birthdate,date of birth,dob,bday,cumpleanos,fecha de nacimiento,nacimiento,"
        "f nacimiento,fecha nacimiento,geburtstag,geburtsdatum,anniversaire,date de naissance,compleanno,"
        "data di nascita,"
        "data de nascimento,cumple,f nac,fecha nac,nascimento,fecha de cumpleanos",
        "birth_year": "birth year,ano de nacimiento,geburtsjahr,annee de naissance,anno di nascita",
        "birth_month": "birth month,mes de nacimiento,geburtsmonat,mois de naissance,mese di nascita",
        "birth_day": "birth day,dia de nacimiento,geburtstag tag,jour de naissance,giorno di nascita",
        "anniversary": "anniversary,aniversario,jahrestag,anniversario,anniversaire de mariage ou fete,"
        "aniversario de boda,bodas,wedding anniversary",
        "note": "notes,note,notas,nota,obs,observaciones,observacion,comentarios,comentario,comments,comment,remarks,"
        "notizen,"
        "anotacoes,commentaires,anmerkungen,observacoes,info,anotaciones,detalles,description,descripcion,apuntes,memo",
        "tag": "categories,category,categorias,categoria,tags,tag,etiquetas,etiqueta,labels,label,grupo,grupos,"
        "group,groups,"
        "kategorien,kategorie,categorie,lista,group membership,keywords,palabras clave,circulo,tipo de contacto",
        "interest": "hobby,hobbies,interests,interest,aficiones,aficion,intereses,interes,passe temps,passatempo,"
        "gustos,hobbys,centros de interes",
        "link": "web page,webpage,website,web,direccion web,url,urls,link,links,sitio web,pagina web,webseite,"
        "homepage,home page,page web,"
        "pagina da web,pagina na web,enlace,perfil,profile,profile url,site web,site,sites,blog,"
        "website home page,sitio,"
        "web page 1,business home page,perfil url",
        "link.personal": "personal web page,pagina web personal,web personal,personal homepage",
        "link.linkedin": "linkedin,linkedin url,perfil de linkedin,linkedin profile,perfil linkedin,url linkedin,"
        "url de linkedin",
        "link.twitter": "twitter,x twitter,twitter url",
        "link.facebook": "facebook",
        "link.instagram": "instagram",
        "link.github": "github",
        "messenger.im": "im address,screen name,nombre de usuario,im,imaddress,chat,mensajeria instantanea",
        "messenger.telegram": "telegram",
        "messenger.signal": "signal",
        "messenger.skype": "skype",
        "city": "city,ciudad,town,poblacion,localidad,municipio,ville,ort,stadt,citta,cidade,localidade,ciudad pais,"
        "location,"
        "ubicacion,localizacion,ciudad residencia,lugar de residencia,wohnort,comune",
        "region": "state,province,provincia,estado,region,state province,comunidad autonoma,departamento provincia,"
        "bundesland,"
        "distrito,etat,estado provincia,provincia estado",
        "country": "country,pais,country region,land,pays,paese,pais region,nacionalidad pais",
        "postcode": "zip,zip code,postal code,postcode,cp,c p,codigo postal,code postal,plz,postleitzahl,cap,cep,"
        "cod postal",
        "met_where": "met where,where met,where we met,donde nos conocimos,lugar de encuentro,evento,event,lugar,place,"
        "donde lo conoci,donde la conoci,conocido en,donde,feria,congreso,encuentro,met at,origen,lugar encuentro",
        "met_how": "how met,how we met,como nos conocimos,como lo conoci,met how",
        "introduced_by": "introduced by,presentado por,referido por,recomendado por,referred by,presentada por,"
        "presentado a por,quien nos presento,referral",
        "met_on": "met on,fecha de encuentro,conocido el,fecha en que nos conocimos,date met,connected on,"
        "conectado el,fecha de conexion,fecha conexion",
        "interaction_day": "date,fecha,last contact,ultimo contacto,fecha ultimo contacto,fecha de contacto,"
        "last contacted,ultima conversacion,fecha del ultimo contacto,contacted on,last spoke,fecha contacto,"
        "fecha evento,dia,"
        "fecha de ultimo contacto,fecha del evento,f contacto,fecha reunion,fecha de la reunion",
        "relation.spouse": "spouse,conyuge,conjuge,conjoint e,conjoint,nome coniuge,coniuge,esposo,esposa,pareja,"
        "partner,esposo a,marido,mujer,nombre del conyuge",
        "relation.child": "children,hijos,filhos,enfants,kinder,figli,hijas e hijos,child,hijos as",
        "relation.manager": "managers name,manager s name,manager,manager name,jefe,nombre del jefe,"
        "nombre del director,responsable,nome manager,nome do gestor,nome do gerenciador,"
        "name des der vorgesetzten,superior,nombre jefe,"
        "nombre del administrador,jefa,nombre del responsable",
        "relation.assistant": "assistants name,assistant s name,assistant,nombre del ayudante,"
        "nombre asistente personal,ayudante,nom de l assistant e,name assistent,nome assistente,"
        "nome do assistente,asistente personal,secretaria,"
        "nombre del secretario,nombre de la secretaria,nombre ayudante",
        "phone.home": "particular,abitazione,casa",
        "phone.work": "ufficio",
        "phone.mobile": "movil,celular,mobile,cell,cel,telefono movil,tel movil,mobiltelefon,handy,cellulare,telemovel,"
        "mobile number,n movil,portable",
        "phone.whatsapp": "whatsapp,whatsapp number,numero de whatsapp,wasap,wsp",
        "phone.pager": "pager,buscapersonas,cercapersone,pager number,localizador,recepteur de radiomessagerie",
        "phone.fax": "fax,fax number,telefax,telecopie,numero de fax",
        "phone.radio": "radio phone,radiotelefono,radio telephone,radiotelefone",
        "phone.callback": "callback,devolucion de llamada,rappel,ruckmeldung,richiamata automatica,retorno de chamada,"
        "tel de resposta",
        "phone.tty": "tty tdd phone,numero de teletipo,telefono tty tdd,telefone tty tdd,telefon fur horbehinderte,"
        "telephone tdd tty,telefono de texto tty tdd",
        "phone.main": "primary phone,telefono principal,haupttelefon,telephone principal,telefone principal,main phone",
        "uid": "uid,uuid,identificador unico",
    }.items()
    for name in names.split(",")
}

_WORK = _words(
    "business work office company trabajo laboral oficina comercial profesional empresa empresarial "
    "corporativo corporate "
    "bureau professionnel professionnelle geschaftlich dienstlich uff ufficio organizacion institucional lavoro"
)
_HOME = _words(
    "home house casa domicilio particular personal privat private privado residencia residencial "
    "domicile ab abitazione hogar"
)
_OTHER = _words(
    "other otro otra otros autre weitere weiterer weiteres altro altra outro outra alternativo alternativa alternate"
)
_MOBILE = _words("mobile cell cellular movil cel celular cellulare mobil handy mobiltelefon telemovel portable gsm")
_EMAIL = _words("email emails mail mails correo correos messagerie courriel correio emailadresse")
_PHONE = _words(
    "phone phones telephone tel telefono telefonos telefone telefon tlf tfno tlfno fono phonenumbers phonenumber "
    "mobiltelefon autotelefon tels telf telefonico centralita"
)
_FAX = _words("fax telefax telecopie")
_STREET = _words(
    "street address calle direccion rue strasse via rua endereco adresse indirizzo domicilio addresses domicile"
)
_CITY = _words("city ciudad town ville ort citta cidade localidad localidade poblacion municipio")
_REGION = _words("state province provincia estado distrito bundesland dep county comarca")
_REGION_WEAK = _words("region kanton")
_POSTCODE = _words("zip zipcode postcode cp plz postleitzahl cap cep")
_COUNTRY = _words("country pais land pays paese")
_POBOX = _words("pobox apartado postfach bp")
_TYPE = _words("type tipo typ label etiqueta")
_SHOWN = _words(
    "display displayname pantalla mostrar visualizzato angezeigter complet exibicao apresentar visible presentacion"
)
_ASSISTANT = _words("assistant assistants ayudante asistente assistente assistent secretaria secretario")
_CAR = _words("car coche automovil voiture auto autotelefon carro vehiculo")
_MAIN = _words("main primary principal centralita")
_PAGE = _words("website web url page pagina homepage perfil profile enlace link linkedin twitter facebook instagram")
_DATED = _words("date fecha day dia")
_SERVICES = _words("aim icq jabber msn skype telegram signal xmpp matrix hangouts qq gtalk wechat")
_LABELS = (("mobile", _MOBILE), ("work", _WORK), ("home", _HOME), ("other", _OTHER))


def norm(name: str) -> str:
    """A column name as its folded words: "E-mail 2 Address" → "e mail 2 address". Data, by its length, is none: ""."""
    return " ".join(_WORD.findall(fold(name))) if len(name) < _LONGEST else ""


@lru_cache(maxsize=4096)
def meaning(name: str) -> str:
    """The key a column name stands for, "" when nobody could tell."""
    text = norm(name)
    if text in _EXACT:
        return _EXACT[text]
    numeral = next((word for word in text.split() if _NUMERAL.fullmatch(word)), "")
    number = numeral[:1]
    bare = " ".join(word for word in text.split() if word != numeral)
    key = _EXACT.get(bare, "") if number else ""
    key = key if key.split(".")[0] in ("phone", "link", "note", "tag", "organisation", "role") else ""
    key = key or _composed(frozenset(bare.split()), bare)
    return f"{key}#{number}" if key and number not in ("", "1") else key


def meanings(header: list[str]) -> list[str]:
    """The key of every column, read together: "Nombre" beside "Apellidos" is the given name, alone the whole one."""
    keys = [meaning(name) for name in header]
    parts = {key for key in keys if key}
    for index, name in enumerate(map(norm, header)):
        if name in _NAME:
            keys[index] = _plain_name(name, parts)
        elif name in _JOB:
            keys[index] = "prefix" if "role" in parts and name != "titre" else "role"
        elif name in _AIDE and {"given", "family"} <= parts:
            keys[index] = "relation.assistant"
    return keys


def _plain_name(name: str, parts: set[str]) -> str:
    if name == "nom" and "given" in parts:
        return "family"
    return "given" if "family" in parts and "given" not in parts else "full_name"


def _composed(words: frozenset[str], text: str) -> str:
    if words & _EMAIL or "e mail" in text or "posta elettronica" in text:
        return _email(words)
    if words & _TYPE:
        return ""
    if words & _FAX:
        return _at("phone.fax", words - _MOBILE)
    if words & _PHONE or text in ("numero de contacto", "contact number"):
        return _phone(words)
    if words & _MOBILE and len(words) <= 3:
        return "phone.mobile"
    if words & _PAGE and not words & _DATED:
        return _rest("link", words, text)
    if "im" in words or words & _SERVICES:
        return _rest("messenger", words, text)
    return _address(words - _MOBILE, text)


def _email(words: frozenset[str]) -> str:
    if words & _TYPE:
        return "email_type"
    return "email_name" if words & _SHOWN else _at("email", words - _MOBILE)


def _phone(words: frozenset[str]) -> str:
    if words & _ASSISTANT:
        return "phone.assistant"
    if words & _CAR:
        return "phone.car"
    if words & _MAIN:
        return "phone.company" if words & _WORK else "phone.main"
    return "phone.video" if "video" in words else _at("phone", words)


def _address(words: frozenset[str], text: str) -> str:
    if words & _POBOX or any(
        box in text for box in ("po box", "casella postale", "boite postale", "caixa postal", "b p")
    ):
        return _at("po_box", words)
    if words & _POSTCODE or ("postal" in words and words & _words("code codigo cod")):
        return _at("postcode", words)
    if words & _COUNTRY:
        return _at("country", words)
    if words & (_REGION | _REGION_WEAK):
        return _at("region", words)
    if words & _CITY:
        return _at("city", words)
    return _at("street", words) if words & _STREET and not words & _words("ip mac") else ""


def _rest(kind: str, words: frozenset[str], text: str) -> str:
    """The place if there is one, else what is left of the name: "Website Blog" → "link.blog"."""
    left = [word for word in text.split() if word not in _PAGE and word != "im"]
    placed = _at(kind, words)
    return placed if "." in placed or len(left) != 1 else f"{kind}.{left[0]}"


def _at(kind: str, words: frozenset[str]) -> str:
    place = next((label for label, known in _LABELS if words & known), "")
    return f"{kind}.{place}" if place else kind
