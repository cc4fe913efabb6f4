"""Thunderbird CSV: birthdays in three columns, a second address line per place, a comma too many at the end."""

from collections.abc import Iterator

from lazos.core.formats.build import Plan, build, columns_of
from lazos.core.formats.columns import meanings, norm
from lazos.core.formats.records import ContactRecord, Problem
from lazos.core.formats.sheet import Sheet

_SIGNS = (
    {"display name", "primary email", "secondary email"},
    {"nombre en pantalla", "direccion de correo electronico principal"},
    {"nombre para mostrar", "correo electronico principal"},
    {"nombre mostrado", "correo electronico principal"},
    {"anzeigename", "primare e mail adresse"},
    {"nom a afficher", "premiere adresse electronique"},
)
_OWN = {
    "primary email": "email",
    "secondary email": "email#2",
    "work address": "street.work",
    "home address": "street.home",
    "fax number": "phone.fax",
    "organization": "organisation",
    "screen name": "messenger.im",
    "custom 1": "",
}


def is_header(header: list[str]) -> bool:
    names = set(map(norm, header))
    return any(sign <= names for sign in _SIGNS)


def read(sheet: Sheet) -> Iterator[ContactRecord | Problem]:
    """One contact a row; a row that names nobody is a Problem "no_identity"."""
    keys = [_OWN.get(norm(name), key) for name, key in zip(sheet.header, meanings(sheet.header), strict=True)]
    plan = Plan("thunderbird", columns_of(sheet.header, keys, {}))
    for row in sheet.full_rows():
        if isinstance(row, Problem):
            yield row
            continue
        record = build(plan, row[0], row[1], sheet.source.name)
        yield record or Problem(row[0], "no_identity", file=sheet.source.name)
