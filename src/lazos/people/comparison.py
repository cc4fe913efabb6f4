"""Two records side by side, line by line: what both say, what they say differently, what will be kept of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.people import wording
from lazos.people.merge_rows import says_the_same
from lazos.people.models import Contact, Email, KeyDate, Phone


@dataclass(frozen=True)
class Line:
    """`name` is the group of the choice; "" where there is nothing to choose and `said` holds a sentence."""

    label: str
    kept: str = ""
    gone: str = ""
    name: str = ""
    said: str = ""

    @property
    def differ(self) -> bool:
        return bool(self.kept and self.gone and self.kept != self.gone)


def in_order(one: Contact, other: Contact) -> tuple[Contact, Contact]:
    """(kept, gone): the one you know more of stays; among equals the older record."""
    return (one, other) if _weight(one) >= _weight(other) else (other, one)


def side_by_side(kept: Contact, gone: Contact) -> list[Line]:
    pairs = [(name, label(), show(kept), show(gone)) for name, label, show in _CHOICES]
    lines = [Line(label, a, b, name) for name, label, a, b in pairs if a or b]
    lines.append(_birthdays(kept, gone))
    lines += [_both(Phone, _("Teléfono"), "number", kept, gone), _both(Email, _("Correo"), "address", kept, gone)]
    lines.append(_history(kept, gone))
    return [line for line in lines if line.kept or line.gone or line.said]


def where_from(contact: Contact) -> str:
    """“de LinkedIn, hace dos años”, or since when it was noted by hand."""
    if contact.origin:
        return wording.source(contact.origin)
    return _("lo anotaste tú")


_CHOICES: tuple[tuple[str, Callable[[], str], Callable[[Contact], str]], ...] = (
    ("name", lambda: _("Nombre"), lambda c: c.display_name),
    ("work", lambda: _("Trabajo"), lambda c: ", ".join(part for part in (c.role, c.organisation) if part)),
    ("nickname", lambda: _("Cómo le dices"), lambda c: c.nickname),
    ("city", lambda: _("Ciudad"), lambda c: c.city),
    ("met", lambda: _("Se conocieron"), lambda c: wording.met(c).strip()),
    ("channel", lambda: _("Prefiere"), lambda c: str(c.get_channel_display()) if c.channel else ""),
    ("language", lambda: _("Idioma"), lambda c: c.language),
    ("next_step", lambda: _("Siguiente paso"), lambda c: c.next_step),
    ("rhythm_days", lambda: _("Cada cuántos días"), lambda c: str(c.rhythm_days or "")),
)


def _weight(contact: Contact) -> tuple[int, int, int]:
    return contact.contact_days, int(contact.origin_id is None), -contact.pk


def _birthdays(kept: Contact, gone: Contact) -> Line:
    said = [_birthday(contact) for contact in (kept, gone)]
    return Line(_("Cumpleaños"), said[0], said[1], "birthday")


def _birthday(contact: Contact) -> str:
    row = contact.dates.filter(kind=KeyDate.Kind.BIRTHDAY).first()
    return wording.day_in_words(row) if row else ""


def _both(model: Any, label: str, column: str, kept: Contact, gone: Contact) -> Line:
    """Addresses and numbers are all kept; those that are one become one."""
    mine, theirs = (list(model.objects.filter(contact=contact)) for contact in (kept, gone))
    same = [(a, b) for b in theirs for a in mine if says_the_same(model, a, b)]
    once = {row.pk for pair in same for row in pair}
    said = [_one_of(getattr(a, column), getattr(b, column)) for a, b in same]
    rest = [getattr(row, column) for row in (*mine, *theirs) if row.pk not in once]
    if rest and mine and theirs:
        names = ", ".join(rest)
        said.append(
            _("%(what)s: se guarda también.") % {"what": names}
            if len(rest) == 1
            else _("%(what)s: se guardan.") % {"what": names}
        )
    return Line(label, said=" ".join(said) if mine and theirs else ", ".join(rest))


def _one_of(a: str, b: str) -> str:
    if a == b:
        return _("%(what)s: lo tienen las dos, queda uno.") % {"what": a}
    return _("%(one)s y %(other)s: es el mismo, queda uno.") % {"one": a, "other": b}


def _history(kept: Contact, gone: Contact) -> Line:
    counts = [contact.interactions.count() for contact in (kept, gone)]
    total = sum(counts)
    if not total:
        return Line(_("Historia"))
    text = ngettext("%(n)s conversación.", "%(n)s conversaciones: se juntan por fecha.", total) % {"n": total}
    return Line(_("Historia"), said=text)
