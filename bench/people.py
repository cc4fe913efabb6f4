"""Invented people and what address books make of them: seeded, with the truth beside it.

Households, namesakes, fathers and sons, twins, switchboards, typing errors, second surnames left out, nicknames,
initials, lost accents, exchanged names, changed addresses, married names.
"""

import random
import unicodedata
from collections.abc import Callable
from typing import Any

Record = dict[str, Any]
ES_GIVEN = (
    "Francisco José Guadalupe Ignacio Concepción María Luis Jesús Ana Carmen Antonio Manuel Lucía Elena Pedro Rosario "
    "Sofía Javier Fernanda Ximena Raúl Tomás Iñigo Nuria Begoña Enrique Eduardo Gabriela Verónica Andrés Óscar"
)
ES_SECOND = "María Luis Isabel|de los Ángeles|del Carmen|Antonio|Teresa|Alberto".replace(" ", "|")
ES_FAMILY = (
    "García|Hernández|López|"
    "Martínez|Pérez|González|Rodríguez|Sánchez|Ramírez|Torres|Ruiz|Vázquez|Zúñiga|Ibáñez|Quiroga|"
    "de la Cruz|Sáenz de Santamaría|Echeverría|Villaseñor|Güell|Bustamante|Ocampo|Treviño|del Río|Arriaga|Peñalver|"
    "Fernández-Quesada|Cañizares|Montoya|Urrutia|Llorente|Yáñez|Zamorano|Becerra|Valverde|Jáuregui"
)
EN_GIVEN = (
    "William Robert Elizabeth Margaret Katherine James Thomas Susan Jennifer Michael Edward Richard Patricia Samuel "
    "Deborah Anthony Joshua Rebecca Emily Oliver Grace Harry Chloe Liam Isla Callum Imogen Rhys Freya Nathan"
)
EN_FAMILY = (
    "Smith|Johnson|Williams|Brown|Taylor|Pemberton|O'Neill|McAllister|Featherstone|Whitlock|Ashdown|Kowalski|Nakamura|"
    "van der Berg|Lindqvist|Okafor|Harrington|Sutcliffe|Dimitriou|Castellano|Abernathy|Greenwood|Holloway|Thackeray"
)
CITIES = ("Bogotá", "Málaga", "Guadalajara", "Lima", "Córdoba", "Mérida", "Bilbao", "Leeds", "Perth", "Austin")
FIRMS = ("Acme, S.A.", "Café Tacuba", "Estudio Norte", "Hilados del Sur S.L.", "Northwind Ltd", "Clínica Alba", "Faro")
ROLES = ("Contadora", "Diseñadora UX", "Directora general", "Ingeniero civil", "Engineer", "Head of sales", "Médico")
STREETS = "Calle Mayor|Avenida Juárez|Paseo del Río|Elm Street|Giblin Street|Calle de Alcalá|Camelot Close|Ruta Norte"
DOMAINS = "abc"
NICKS = {
    "Francisco": "Paco Pancho Curro",
    "José": "Pepe",
    "Guadalupe": "Lupita Lupe",
    "Ignacio": "Nacho",
    "Concepción": "Concha Conchita",
    "Jesús": "Chuy",
    "Rosario": "Charo",
    "Manuel": "Manolo",
    "Enrique": "Quique",
    "Eduardo": "Lalo",
    "William": "Bill Will",
    "Robert": "Bob Rob",
    "Elizabeth": "Liz Beth",
    "Margaret": "Peggy Maggie",
    "Katherine": "Kate",
    "Thomas": "Tom",
    "Susan": "Sue",
    "Michael": "Mike",
}


def address_book(seed: int, people: int, *, spanish: bool = True) -> tuple[list[Record], list[int]]:
    """Records of an address book kept in several places, and for each the number of the person it is about."""
    rng = random.Random(f"{seed} {people} {spanish}")
    persons: list[Record] = []
    while len(persons) < people:
        person = _person(rng, spanish)
        persons.append(person)
        if rng.random() < 0.2:
            persons.append(_companion(rng, person, spanish))
    found: list[tuple[Record, int]] = []
    for number, person in enumerate(persons[:people]):
        copies = rng.choices((1, 2, 3), (6, 3, 1))[0]
        found.append((person, number))
        found += [(_corrupted(rng, person, rng.randint(1, 3)), number) for _ in range(copies - 1)]
    rng.shuffle(found)
    return [record for record, _ in found], [number for _, number in found]


def register(seed: int, people: int, *, hardest: int = 6) -> tuple[list[Record], list[int]]:
    """A population register (no e-mail, no phone) with up to `hardest` errors in a duplicate, all kinds mixed."""
    rng = random.Random(f"register {seed} {people} {hardest}")
    found: list[tuple[Record, int]] = []
    for number in range(people):
        full = _person(rng, spanish=False)
        person = {key: full[key] for key in ("given", "family", "street", "city", "postcode", "birthday")}
        person |= {"street2": rng.choice(("", _word(rng))), "region": rng.choice(("nsw", "vic", "qld", "wa", "sa"))}
        found.append((person, number))
        for _ in range(rng.choices((0, 1, 2, 4), (4, 4, 2, 1))[0]):
            found.append((_garbled(rng, person, rng.randint(1, hardest)), number))
    rng.shuffle(found)
    return [record for record, _ in found], [number for _, number in found]


def _person(rng: random.Random, spanish: bool) -> Record:
    given = rng.choice((ES_GIVEN if spanish else EN_GIVEN).split())
    families = (ES_FAMILY if spanish else EN_FAMILY).split("|")
    weights = [1 / (1 + rank) ** 0.7 for rank in range(len(families))]
    first, second = rng.choices(families, weights, k=2)
    if not spanish and rng.random() < 0.5:
        first = _word(rng).capitalize()
    if spanish and rng.random() < 0.3:
        given += " " + rng.choice(ES_SECOND.split("|"))
    family = f"{first} {second}" if spanish else first
    return {
        "given": given,
        "family": family,
        "email": [_email(rng, given, first)],
        "phone": [_phone(rng, spanish)],
        "organisation": rng.choice(FIRMS),
        "role": rng.choice(ROLES),
        "city": rng.choice(CITIES),
        "street": f"{rng.choice(STREETS.split('|') + [_word(rng)] * 20)} {rng.randint(1, 200)}",
        "postcode": f"{rng.randint(1000, 9999)}0",
        "birthday": _birthday(rng) if rng.random() < 0.6 else "",
        "url": f"https://www.linkedin.com/in/{_plain(given + '-' + first)}-{rng.randrange(16**5):05x}"
        if rng.random() < 0.4
        else "",
    }


def _companion(rng: random.Random, person: Record, spanish: bool) -> Record:
    """Somebody who shares much with a person and is not that person."""
    other = _person(rng, spanish)
    kind = rng.choice(("sibling", "twin", "father", "namesake", "couple", "colleague"))
    home = {key: person[key] for key in ("city", "street", "postcode")}
    if kind == "sibling":
        return other | home | {"family": person["family"], "phone": person["phone"], "url": ""}
    if kind == "twin":
        return other | home | {"family": person["family"], "birthday": person["birthday"] or "1990-05-17"}
    if kind == "father":
        person["birthday"], born = "1991-03-08", "1962-11-20"
        return (
            other
            | home
            | {"given": person["given"], "family": person["family"], "birthday": born, "phone": person["phone"]}
        )
    if kind == "namesake":
        person["birthday"] = person["birthday"] or _birthday(rng)
        return other | {"given": person["given"], "family": person["family"], "birthday": _birthday(rng)}
    if kind == "couple":
        return other | home | {"email": person["email"], "phone": person["phone"], "birthday": ""}
    return other | {"organisation": person["organisation"], "phone": person["phone"], "city": person["city"]}


def _corrupted(rng: random.Random, person: Record, changes: int) -> Record:
    record = dict(person)
    for change in rng.sample(_CHANGES, changes):
        change(rng, record)
    for key in ("birthday", "url", "street", "organisation", "role"):
        if rng.random() < 0.2:
            record[key] = ""
    keeps = [key for key in ("email", "phone") if record[key] == person[key]]
    if len(keeps) == 2 and rng.random() < 0.3:
        record[rng.choice(keeps)] = []
    return record


def _garbled(rng: random.Random, person: Record, errors: int) -> Record:
    record = dict(person)
    for key in rng.choices(list(record), k=errors):
        kind = rng.random()
        if kind < 0.65 and record[key]:
            record[key] = _typo(rng, record[key])
        elif kind < 0.8:
            record[key] = ""
        elif kind < 0.9 and key in {"given", "family"}:
            record["given"], record["family"] = record["family"], record["given"]
        elif kind < 0.95:
            record[key] = _person(rng, spanish=False).get(key, "")
    return record


def _nickname(rng: random.Random, record: Record) -> None:
    first = record["given"].split()[0]
    if first in NICKS:
        record["given"] = rng.choice(NICKS[first].split())


def _initial(rng: random.Random, record: Record) -> None:
    record["given"] = record["given"][0] + "."


def _first_surname(rng: random.Random, record: Record) -> None:
    for family in sorted((ES_FAMILY + "|" + EN_FAMILY).split("|"), key=len, reverse=True):
        if record["family"].startswith(family + " "):
            record["family"] = family
            return


def _no_accents(rng: random.Random, record: Record) -> None:
    record["given"], record["family"] = _bare(record["given"]), _bare(record["family"])


def _upper(rng: random.Random, record: Record) -> None:
    record["given"], record["family"] = record["given"].upper(), record["family"].upper()


def _slip(rng: random.Random, record: Record) -> None:
    key = rng.choice(("given", "family", "family"))
    record[key] = _typo(rng, record[key])


def _exchange(rng: random.Random, record: Record) -> None:
    record["given"], record["family"] = record["family"], record["given"]


def _new_job(rng: random.Random, record: Record) -> None:
    record |= {"organisation": rng.choice(FIRMS), "role": rng.choice(ROLES)}
    record["email"] = [_email(rng, record["given"], record["family"].split()[0])]


def _new_phone(rng: random.Random, record: Record) -> None:
    record["phone"] = [_phone(rng, spanish=True)]


def _phone_style(rng: random.Random, record: Record) -> None:
    record["phone"] = [phone.replace("+34 ", rng.choice(("0034", "", "(34) ", "+34"))) for phone in record["phone"]]


def _married(rng: random.Random, record: Record) -> None:
    record["family"] = f"{record['family'].split()[0]} de {rng.choice(ES_FAMILY.split('|'))}"


_CHANGES: list[Callable[[random.Random, Record], None]] = [
    _nickname,
    _initial,
    _first_surname,
    _no_accents,
    _upper,
    _slip,
    _exchange,
    _new_job,
    _new_phone,
    _phone_style,
    _married,
]


def _typo(rng: random.Random, text: str) -> str:
    if not text:
        return text
    at, letter = rng.randrange(len(text)), rng.choice("abcdefghilmnoprstuvz ")
    swapped = text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :] if at else text
    return rng.choice(
        (text[:at] + text[at + 1 :], text[:at] + letter + text[at:], text[:at] + letter + text[at + 1 :], swapped)
    )


def _word(rng: random.Random) -> str:
    return "".join(rng.choice("bcdfglmnprst") + rng.choice("aeiou") for _ in range(rng.randint(2, 4)))


def _birthday(rng: random.Random) -> str:
    return f"{rng.randint(1940, 2004)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"


def _phone(rng: random.Random, spanish: bool) -> str:
    return f"+34 6{rng.randrange(10**8):08}" if spanish else f"+44 7{rng.randrange(10**9):09}"


def _email(rng: random.Random, given: str, family: str) -> str:
    tail = rng.randint(1, 99_999)
    return f"{_plain(given.split()[0])}.{_plain(family)}{tail}@{rng.choice(DOMAINS)}.example"


def _plain(text: str) -> str:
    return "".join(char for char in _bare(text).lower() if char.isalnum() or char == "-")


def _bare(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
