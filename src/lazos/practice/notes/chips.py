"""The pieces of a note as chips: what was understood in a few words, each opening the fields that correct it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from lazos.practice.notes.form import PEOPLE, PROMISES, PiecesForm
from lazos.web.wording import near


@dataclass(slots=True)
class Chip:
    icon: str
    label: str
    value: str
    fields: list[Any] = field(default_factory=list)
    question: str = ""

    @property
    def has_trouble(self) -> bool:
        return any(bound.errors for bound in self.fields)


def chips_of(form: PiecesForm) -> dict[str, list[Chip]]:
    """`told`: the chips that say something; `more`: the fields that the note left empty."""
    chips = [*_people(form), *_single(form), *_promises(form)]
    told = [chip for chip in chips if chip.value or chip.has_trouble]
    return {"told": told, "more": [chip for chip in chips if chip not in told]}


def consequences(form: PiecesForm) -> list[tuple[str, str]]:
    """What saving will do, as (icon, sentence)."""
    said: list[tuple[str, str]] = []
    for n in range(PEOPLE):
        name, choice = _value(form, f"who_{n}"), _value(form, f"is_{n}")
        if name and choice in ("", "new"):
            said.append(("user-round", _("%(name)s entra en Personas") % {"name": name}))
    if _value(form, "kind"):
        said.append(("notebook-pen", _("La conversación queda en su historia")))
    elif _value(form, "who_0"):
        said.append(("notebook-pen", _("La línea queda en sus notas")))
    if _value(form, "met_where"):
        said.append(("sun", _("Mañana en Hoy: el primer mensaje, mientras aún se acuerdan")))
    if any(_value(form, f"promise_{n}") for n in range(PROMISES)):
        said.append(("bookmark", _("Lo prometido queda en Promesas, y llega a Hoy en su día")))
    return said


def _people(form: PiecesForm) -> list[Chip]:
    chips = []
    for n in range(PEOPLE):
        name, choice = _value(form, f"who_{n}"), _value(form, f"is_{n}")
        known = name and choice not in ("", "new")
        label = _("Persona") if known or not name else _("Persona nueva")
        chip = Chip("user-round", label, name, [form[f"who_{n}"]])
        found = form.found[n] if n < len(form.found) else None
        if found and found.candidates:
            chip.fields.append(form[f"is_{n}"])
            if not found.is_sure:
                chip.question = _("¿Quién es %(name)s?") % {"name": name}
        chips.append(chip)
    return chips


def _single(form: PiecesForm) -> list[Chip]:
    kind = str(dict(form.fields["kind"].choices).get(_value(form, "kind"), "")) if _value(form, "kind") else ""
    return [
        Chip("notebook-pen", _("Cómo"), kind, [form["kind"], form["day"]]),
        Chip("map-pin", _("Dónde"), _value(form, "met_where"), [form["met_where"], form["met_on"]]),
        Chip(
            "building-2", _("Trabaja en"), _joined(form, "role", "organisation"), [form["organisation"], form["role"]]
        ),
        Chip("handshake", _("Los presentó"), _value(form, "introduced_by"), [form["introduced_by"]]),
        Chip("tag", _("Le importa"), _value(form, "interest"), [form["interest"]]),
        Chip("search", _("Busca"), _value(form, "need"), [form["need"]]),
        Chip("gift", _("Ofrece"), _value(form, "offer"), [form["offer"]]),
        Chip("info", _("Lo que supe"), _value(form, "learned"), [form["learned"]]),
        Chip("gift", _("Le diste"), _value(form, "given"), [form["given"], form["given_kind"]]),
        Chip("heart", _("Te dio"), _value(form, "received"), [form["received"], form["received_kind"]]),
        Chip("mail", _("Correo"), _value(form, "email"), [form["email"]]),
        Chip("phone", _("Teléfono"), _value(form, "phone"), [form["phone"]]),
    ]


def _promises(form: PiecesForm) -> list[Chip]:
    chips = []
    for n in range(PROMISES):
        label = _("Prometió") if _value(form, f"theirs_{n}") else _("Prometí")
        due = form[f"due_{n}"].value()
        text = _value(form, f"promise_{n}")
        value = f"{text}, {near(due, form.initial['day'])}" if text and due and hasattr(due, "year") else text
        chips.append(Chip("bookmark", label, value, [form[f"{part}_{n}"] for part in ("promise", "due", "theirs")]))
    return chips


def _joined(form: PiecesForm, *names: str) -> str:
    return ", ".join(value for name in names if (value := _value(form, name)))


def _value(form: PiecesForm, name: str) -> str:
    value = form[name].value()
    return "" if value is None or value is False else str(value)
