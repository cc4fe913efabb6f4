"""Outlook CSV: the 93 columns of the desktop program in the language of the machine, and the shorter Outlook.com one.

Dates follow the machine's locale, so the order of day and month is taken from the column itself, then from the
language of the header. Addresses of type EX are paths inside an Exchange server, not mail addresses.
"""

from collections.abc import Iterator

from lazos.core.formats import days
from lazos.core.formats.build import Plan, build, columns_of
from lazos.core.formats.columns import meanings, norm
from lazos.core.formats.records import ContactRecord, Labelled, Leftover, Problem
from lazos.core.formats.sheet import Sheet

_DEFAULTS = frozenset(
    (
        "Normal", "Baja", "Low", "False", "FALSE", "Falso", "FALSO", "Falsch", "Faux", "Unspecified", "None",
        "Sin especificar", "No especificado", "Nicht angegeben", "Keine Angabe", "Non spécifié", "Indéterminé",
        "Não especificado", "Não Especificado", "Non specificato", "Nessuna", "0/0/00", "0/0/0000", "00/00/00",
        "00/00/0000", "0-0-00",
    )
)  # fmt: skip
_UNUSED = frozenset(
    {
        norm(name)
        for name in (
            "Location", "Ubicación", "Keywords", "Palabras clave", "Initials", "Iniciales", "Office Location",
            "Mileage", "Account", "Cuenta", "Ort", "Luogo", "Local", "Emplacement", "Localização",
        )
    }
)  # fmt: skip
_DAY_KEYS = ("birthday", "anniversary", "met_on", "interaction_day")
_LANGUAGES = {
    "es": {"apellidos", "nombre", "cumpleanos", "categorias"},
    "de": {"nachname", "vorname", "geburtstag"},
    "fr": {"prenom", "nom", "anniversaire"},
    "it": {"cognome", "nome", "compleanno"},
    "pt": {"sobrenome", "apelido", "primeiro nome", "data de nascimento"},
}


def keys_of(header: list[str]) -> list[str]:
    """The meaning of each column, where Outlook's own use of a word differs from everybody else's."""
    keys = meanings(header)
    for index, name in enumerate(map(norm, header)):
        if name in _UNUSED:
            keys[index] = ""
        elif name in ("title", "titulo", "titel"):
            keys[index] = "prefix"
    return keys


def variant_of(header: list[str]) -> str:
    """The language of an Outlook header ("en", "es", …; "web" for Outlook.com), "" when it is no Outlook header."""
    names = set(map(norm, header))
    keys = set(meanings(header))
    if not {"given", "family"} <= keys or not keys & {"email", "email#2"}:
        return ""
    places = {key.partition(".")[2].partition("#")[0] for key in keys if key.startswith(("street", "phone", "city"))}
    outlook = {"work", "home"} <= places and len([key for key in keys if key]) >= 12
    short = {"e mail address", "e mail 2 address"} <= names
    if not (outlook or short):
        return ""
    language = max(_LANGUAGES, key=lambda code: len(names & _LANGUAGES[code]))
    if names & _LANGUAGES[language]:
        return language
    return "web" if "primary phone" in names and "e mail type" not in names and "user 1" not in names else "en"


def read(sheet: Sheet, variant: str = "en") -> Iterator[ContactRecord | Problem]:
    """One contact a row; a row that names nobody is a Problem "no_identity"."""
    keys = keys_of(sheet.header)
    plan = Plan("outlook", columns_of(sheet.header, keys, _orders(sheet, keys, variant)), _DEFAULTS)
    emails = _email_columns(keys)
    for row in sheet.full_rows():
        if isinstance(row, Problem):
            yield row
            continue
        record = build(plan, row[0], row[1], sheet.source.name)
        if record is None:
            yield Problem(row[0], "no_identity", file=sheet.source.name)
            continue
        _take_emails(record, row[1], emails, sheet.header)
        yield record


def orders_of(sheet: Sheet, keys: list[str], default: bool) -> dict[int, bool]:
    """For every column of dates, whether the day comes first; columns that do not tell follow those that do."""
    found = {
        index: days.day_first_in(sheet.column(index))
        for index, key in enumerate(keys)
        if key.partition("#")[0] in _DAY_KEYS
    }
    told = [order for order in found.values() if order is not None]
    fallback = told[0] if told else default
    return {index: fallback if order is None else order for index, order in found.items()}


def _orders(sheet: Sheet, keys: list[str], variant: str) -> dict[int, bool]:
    """Without a telling date, English headers are read month first, unless the separator says another locale."""
    return orders_of(sheet, keys, variant not in ("en", "web") or sheet.separator == ";")


def _email_columns(keys: list[str]) -> dict[int, dict[str, int]]:
    """{number: {"email": column, "email_type": column, "email_name": column}}."""
    found: dict[int, dict[str, int]] = {}
    for index, key in enumerate(keys):
        kind, _, number = key.partition("#")
        kind = kind.partition(".")[0]
        if kind in ("email", "email_type", "email_name"):
            found.setdefault(int(number or 1), {}).setdefault(kind, index)
    return found


def _take_emails(
    record: ContactRecord, cells: list[str], columns: dict[int, dict[str, int]], header: list[str]
) -> None:
    """Type and display name belong to an address: they are dropped when they only repeat it."""
    repeats = {record.full_name, *(email.value for email in record.emails), "SMTP"}
    for parts in columns.values():
        values = {kind: cells[index].strip() if index < len(cells) else "" for kind, index in parts.items()}
        if values.get("email_type") == "EX":
            _drop_legacy(record.emails, values.get("email", ""))
        _drop_repeats(record, values, header, parts, repeats)


def _drop_legacy(emails: list[Labelled], address: str) -> None:
    emails[:] = [email for email in emails if email.value not in address]


def _drop_repeats(
    record: ContactRecord, values: dict[str, str], header: list[str], parts: dict[str, int], repeats: set[str]
) -> None:
    address, shown = values.get("email", ""), values.get("email_name", "")
    said = shown.replace(f"({address})", "").replace(f"<{address}>", "").strip(" '\"")
    redundant = (
        not said or said in repeats or said in record.full_name or set(said.split()) <= set(record.full_name.split())
    )
    for kind in ("email_type", "email_name"):
        value = values.get(kind, "")
        if value and (redundant if kind == "email_name" else value == "SMTP"):
            leftover = Leftover(header[parts[kind]], value)
            record.leftovers[:] = [kept for kept in record.leftovers if kept != leftover]
