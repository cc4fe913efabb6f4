"""The pieces of a note as chips: what was understood in a few words, each opening the fields that correct it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from lazos.practice.notes.form import PEOPLE, PROMISES, PiecesForm
from lazos.practice.notes.groups import GROUPS, Group, numbered
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
    chips = [*_people(form), *_single(form), *_told(form), *_promises(form)]
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
    how = [form[name] for name in ("kind", "day", "minutes", "direction", "place")]
    return [
        Chip("notebook-pen", _("Cómo"), _conversation(form), how),
        Chip("map-pin", _("Dónde"), _value(form, "met_where"), [form["met_where"], form["met_on"]]),
        Chip("handshake", _("Los presentó"), _value(form, "introduced_by"), [form["introduced_by"]]),
    ]


def _conversation(form: PiecesForm) -> str:
    """ "café, ayer, 20 min": the day where it is not today, the length where it was said."""
    kind, day, minutes = _shown(form, "kind"), _day(form, "day"), _value(form, "minutes")
    if not kind:
        return ""
    told = near(day, form.today) if day and day != form.today else ""
    return ", ".join(part for part in (kind, told, _("%(n)s min") % {"n": minutes} if minutes else "") if part)


def _told(form: PiecesForm) -> list[Chip]:
    """What is told of each person; with several, the chip says of whom."""
    chips = []
    for n in range(form.count):
        for group in GROUPS:
            key = numbered(group.key, n)
            fields = [form[numbered(name, n)] for name in group.names]
            label = str(group.label)
            if form.count > 1:
                fields.append(form[f"whose_{key}"])
                label = _("%(what)s · %(who)s") % {"what": label, "who": _shown(form, f"whose_{key}")}
            chips.append(Chip(group.icon, label, _words(form, group, n), fields))
    return chips


def _words(form: PiecesForm, group: Group, n: int) -> str:
    names = [numbered(name, n) for name in group.names]
    if group.key == "work":
        return _joined(form, *reversed(names))
    if group.key == "date" and _value(form, names[0]):
        return f"{_shown(form, names[1])}, {_value(form, names[0])}"
    return _shown(form, names[0])


def _promises(form: PiecesForm) -> list[Chip]:
    chips = []
    for n in range(PROMISES):
        label = _("Prometió") if _value(form, f"theirs_{n}") else _("Prometí")
        parts = [form[f"{part}_{n}"] for part in ("promise", "due", "theirs")]
        if form.count > 1:
            parts.append(form[f"whose_promise_{n}"])
            label = _("%(what)s · %(who)s") % {"what": label, "who": _shown(form, f"whose_promise_{n}")}
        due = _day(form, f"due_{n}")
        text = _value(form, f"promise_{n}")
        value = f"{text}, {near(due, form.today)}" if text and due else text
        chips.append(Chip("bookmark", label, value, parts))
    return chips


def _joined(form: PiecesForm, *names: str) -> str:
    return ", ".join(value for name in names if (value := _value(form, name)))


def _shown(form: PiecesForm, name: str) -> str:
    """The value as the field shows it: the words of a choice."""
    value = _value(form, name)
    choices = getattr(form.fields[name], "choices", None)
    return str(dict(choices).get(value, "")) if choices and value else value


def _day(form: PiecesForm, name: str) -> date | None:
    """The day of a field, also where it came back from the page as text."""
    value = form[name].value()
    try:
        return value if isinstance(value, date) else date.fromisoformat(str(value))
    except ValueError:
        return None


def _value(form: PiecesForm, name: str) -> str:
    value = form[name].value()
    return "" if value is None or value is False else str(value)
