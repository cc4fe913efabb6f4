"""The contact whom a name that somebody typed means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.people import access

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Contact


def contact_named(member: Member, name: str) -> Contact:
    """Raises `ValidationError` where nobody has this name or several may."""
    found = list(access.contacts_of(member).matching(name).order_by("sort_name", "pk")[:6])
    same = [contact for contact in found if contact.display_name.casefold() == name.strip().casefold()]
    fitting = same or found
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        raise ValidationError(_("No encontramos a “%(name)s”. Revisa el nombre, o anótale primero.") % {"name": name})
    count = len(fitting)
    text = ngettext(
        "Hay %(n)s persona que se llama así.",
        "Hay %(n)s que pueden ser “%(name)s”. Escribe también el apellido.",
        count,
    )
    raise ValidationError(text % {"n": count, "name": name})
