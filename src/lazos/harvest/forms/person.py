"""Naming somebody of one's people in a form: by their name, and where several have it, by choosing one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from lazos.people import access
from lazos.people.models import Contact
from lazos.web.numbers import number_in

MOST = 12


class PersonField(forms.CharField):
    """A name typed by hand. Gives the contact; where several fit, the error carries them as `candidates`."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {"required": _("Escribe su nombre.")})
        super().__init__(max_length=200, **kwargs)
        self.widget.attrs["autocomplete"] = "off"


class SeveralFit(forms.ValidationError):
    def __init__(self, name: str, candidates: list[Contact]) -> None:
        super().__init__(gettext("Hay más de una persona que puede ser “%(name)s”. Elige una.") % {"name": name})
        self.candidates = candidates


def person_named(member: Any, name: str, chosen: str = "") -> Contact:
    """Raises `ValidationError` (`SeveralFit` where there is a choice)."""
    living = access.contacts_of(member)
    if found := living.filter(pk=number_in(chosen)).first():
        return found
    fitting = list(living.matching(name).order_by("-contact_days", "sort_name", "pk")[: MOST + 1])
    same = [contact for contact in fitting if contact.display_name.casefold() == name.casefold()]
    if len(same) == 1 or len(fitting) == 1:
        return (same or fitting)[0]
    if not fitting:
        raise forms.ValidationError(
            gettext(
                "No encontramos a “%(name)s” entre tus personas. Prueba con menos palabras, o anota primero su nombre."
            )
            % {"name": name}
        )
    raise SeveralFit(name, fitting[:MOST])
