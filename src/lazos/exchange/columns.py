"""The columns of an unknown table, as the mapping screen shows and remembers them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lazos.core import formats
from lazos.core.formats import table
from lazos.core.formats.records import ContactRecord, InteractionRecord, Problem
from lazos.core.identity.phones import parse_phone
from lazos.exchange.models import ColumnMapping, Import

if TYPE_CHECKING:
    from lazos.accounts.models import Member

_LABELS = {
    "": gettext_lazy("No traer"),
    "full_name": gettext_lazy("Nombre completo"),
    "given": gettext_lazy("Nombre"),
    "additional": gettext_lazy("Otros nombres"),
    "family": gettext_lazy("Primer apellido"),
    "family2": gettext_lazy("Segundo apellido"),
    "prefix": gettext_lazy("Tratamiento"),
    "suffix": gettext_lazy("Después del nombre"),
    "nickname": gettext_lazy("Cómo le dices"),
    "email": gettext_lazy("Correo"),
    "email.work": gettext_lazy("Correo del trabajo"),
    "email.home": gettext_lazy("Correo personal"),
    "phone": gettext_lazy("Teléfono"),
    "phone.mobile": gettext_lazy("Celular"),
    "phone.work": gettext_lazy("Teléfono del trabajo"),
    "phone.home": gettext_lazy("Teléfono de casa"),
    "phone.whatsapp": gettext_lazy("WhatsApp"),
    "organisation": gettext_lazy("Organización"),
    "department": gettext_lazy("Área"),
    "role": gettext_lazy("Puesto"),
    "street": gettext_lazy("Calle y número"),
    "city": gettext_lazy("Ciudad"),
    "region": gettext_lazy("Estado o provincia"),
    "postcode": gettext_lazy("Código postal"),
    "country": gettext_lazy("País"),
    "birthday": gettext_lazy("Cumpleaños"),
    "anniversary": gettext_lazy("Aniversario"),
    "link": gettext_lazy("Página o enlace"),
    "link.linkedin": gettext_lazy("Página de LinkedIn"),
    "note": gettext_lazy("Nota"),
    "tag": gettext_lazy("Etiqueta"),
    "interest": gettext_lazy("Le importa"),
    "need": gettext_lazy("Busca"),
    "offer": gettext_lazy("Ofrece"),
    "languages": gettext_lazy("Idiomas que habla"),
    "met_where": gettext_lazy("Dónde nos conocimos"),
    "met_how": gettext_lazy("Cómo nos conocimos"),
    "met_on": gettext_lazy("Cuándo nos conocimos"),
    "introduced_by": gettext_lazy("Quién nos presentó"),
    "interaction_day": gettext_lazy("Fecha de contacto"),
    "relation.spouse": gettext_lazy("Pareja"),
    "relation.child": gettext_lazy("Hijas e hijos"),
    "uid": gettext_lazy("Clave en el otro programa"),
}
_HINTS = {
    "several_values": gettext_lazy("Hay varios en una celda: los separamos."),
    "surname_first": gettext_lazy("Van con coma: leemos “apellidos, nombre”."),
    "ambiguous_dates": gettext_lazy("Las fechas podrían leerse de dos maneras: míralas en la fila de al lado."),
    "mostly_empty": gettext_lazy("Casi siempre está vacía."),
}


@dataclass(frozen=True)
class Shown:
    """A column with its samples, what it may be, and what to know about it."""

    name: str
    samples: str
    guess: str
    hints: list[str]


def choices() -> list[tuple[str, Any]]:
    return [("", _LABELS[""]), *((key, _LABELS[key]) for key in table.FIELDS if key and key in _LABELS)]


def columns_of(job: Import) -> list[Shown]:
    """The columns of the file; none where it is no table."""
    sheet = _sheet(job)
    if sheet is None:
        return []
    chosen = job.mapping or {}
    return [
        Shown(
            column.name,
            "; ".join(column.samples[:3]),
            chosen.get(str(nth), column.guess.partition("#")[0] or _by_content(column.samples)),
            _hints(column, job.owner),
        )
        for nth, column in enumerate(table.preview(sheet, 3, job.owner.language))
    ]


def _by_content(samples: list[str]) -> str:
    """What a column holds whose name says nothing: only what cannot be anything else."""
    said = [sample for sample in samples if sample]
    for field, shape in _SHAPES:
        if said and all(shape.fullmatch(sample) for sample in said):
            return field
    return ""


_SHAPES = (
    ("email", re.compile(r"[^@\s]{1,64}@[^@\s]{1,255}\.[^@\s.]{2,}")),
    ("link.linkedin", re.compile(r"(?:https?://)?(?:[a-z]{2,3}\.)?linkedin\.com/in/[^\s/]+/?", re.IGNORECASE)),
    ("phone", re.compile(r"\+\d[\d ().-]{7,20}")),
)


def _hints(column: Any, member: Member) -> list[str]:
    hints = [str(_HINTS[hint]) for hint in column.hints if hint in _HINTS]
    if column.guess.startswith("phone") and member.region:
        hints.append(_("Sin país, suponemos el tuyo: %(region)s.") % {"region": member.region})
    if not (column.guess or _by_content(column.samples)):
        hints.append(_("No entra en su ficha; se guarda aparte y sale en tu exportación."))
    return hints


def row_of(job: Import, mapping: dict[str, str], nth: int) -> dict[str, Any] | None:
    """How the nth person of the file (from 1) would come in; None past the end."""
    found = formats.read(job.file.path, mapping=mapping, language=job.owner.language)
    people = (item for item in found if isinstance(item, ContactRecord))
    record = next(islice(people, nth - 1, None), None)
    if record is None:
        return None
    following = next(found, None)
    met = following.day if isinstance(following, InteractionRecord) else None
    return _facts(record, job.owner) | {"met": met}


def _facts(record: ContactRecord, member: Member) -> dict[str, Any]:
    position = next(iter(record.positions), None)
    work = [position.role, position.organisation] if position else []
    return {
        "name": record.full_name,
        "work": ", ".join(part for part in work if part),
        "emails": [email.value for email in record.emails],
        "phones": [_phone(phone.value, member) for phone in record.phones],
        "city": next((address.city for address in record.addresses if address.city), ""),
        "notes": record.notes,
        "tags": record.tags,
    }


def _phone(number: str, member: Member) -> str:
    parsed = parse_phone(number, member.region or None)
    return parsed.international if parsed else number


def troubles_of(job: Import, mapping: dict[str, str], most: int = 5) -> list[Problem]:
    """The first rows that could not be read with this mapping."""
    found = islice(formats.read(job.file.path, mapping=mapping, language=job.owner.language), 2000)
    return list(islice((item for item in found if isinstance(item, Problem)), most))


def header_digest(job: Import) -> str:
    sheet = _sheet(job)
    return hashlib.sha256("\x1f".join(sheet.header).encode("utf-8", "replace")).hexdigest() if sheet else ""


def remembered(job: Import) -> dict[str, str] | None:
    """What the member said of a file with the same header."""
    row = ColumnMapping.objects.owned_by(job.owner_id).filter(header_digest=header_digest(job)).first()
    return row.mapping if row else None


def remember(job: Import, mapping: dict[str, str]) -> None:
    ColumnMapping.objects.owned_by(job.owner_id).update_or_create(
        owner_id=job.owner_id, header_digest=header_digest(job), defaults={"mapping": mapping}
    )


def _sheet(job: Import) -> Any:
    if not job.file or not Path(job.file.path).exists():
        return None
    members = formats.detect(job.file.path).members
    return members[0].sheet if len(members) == 1 and members[0].format == "table" else None
