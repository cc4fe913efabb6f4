"""The form of a message template of the member's own; it can be tried with a person before it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from lazos.people import access
from lazos.practice.drafts import Draft, UnknownVariable, check, known_of
from lazos.practice.drafts.filling import VARIABLES
from lazos.practice.drafts.meaning import meant
from lazos.practice.drafts.situations import MOMENTS
from lazos.practice.drafts.writing import completed, values_for
from lazos.practice.models import OwnTemplate
from lazos.web.forms import LazosModelForm

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Contact


@dataclass(frozen=True, slots=True)
class Trial:
    """How a template reads for one person; `contact` is None where nobody has that name."""

    contact: Contact | None
    draft: Draft | None = None


def _situations() -> list[tuple[Any, Any]]:
    return [(moment.name, list(moment.situations.items())) for moment in MOMENTS]


class TemplateForm(LazosModelForm):
    """A variable that does not exist is said before it can fail, with the one that was probably meant."""

    situation = forms.ChoiceField(label=_("Situación"), choices=_situations)
    language = forms.ChoiceField(label=_("Idioma"), choices=[("es", _("Español")), ("en", _("Inglés"))])
    person = forms.CharField(
        label=_("Probarlo con"),
        required=False,
        max_length=200,
        help_text=_("El nombre de alguien. Vacío: una persona de tu círculo."),
    )

    class Meta:
        model = OwnTemplate
        fields = ["name", "situation", "language", "text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 6})}

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        try:
            check(text)
        except UnknownVariable as unknown:
            raise forms.ValidationError(_trouble(unknown.args[0])) from unknown
        return text

    def tried(self, member: Member) -> Trial:
        """The template as it stands in the form, filled from the page of a contact."""
        contact = _somebody(member, self.cleaned_data["person"])
        if contact is None:
            return Trial(None)
        language, situation = self.cleaned_data["language"], self.cleaned_data["situation"]
        values = values_for(contact, member, language) | known_of(contact, member)
        return Trial(contact, completed(situation, self.cleaned_data["text"], values, contact, language))


def _somebody(member: Member, name: str) -> Contact | None:
    people = access.contacts_of(member).filter(kind="person")
    if name:
        return people.matching(name).order_by("sort_name", "pk").first()
    return people.tended().order_by("sort_name", "pk").first() or people.order_by("sort_name", "pk").first()


def _trouble(wrong: str) -> str:
    if wrong in "{}":
        return gettext("Hay una llave “%(brace)s” sin su pareja. Ciérrala, o quítala.") % {"brace": wrong}
    said = gettext("No conocemos la variable “%(name)s”.") % {"name": wrong}
    if near := meant(wrong):
        hint = gettext("Quizá quieres {%(name)s}: %(what)s.") % {"name": near, "what": VARIABLES[near]}
    else:
        hint = gettext("Las que hay: %(known)s.") % {"known": ", ".join(VARIABLES)}
    return f"{said} {hint}"
