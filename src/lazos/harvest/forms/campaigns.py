"""Forms of campaigns."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lazos.harvest.campaigning.stages import KIND_HINTS, NOTES, stages_of
from lazos.harvest.forms.interviews import DAY, ERRORS
from lazos.harvest.forms.who import WhoForm
from lazos.harvest.models import Campaign, CampaignNote, CampaignPerson, CampaignPlace, CampaignUpdate, Outcome
from lazos.people.models import Contact
from lazos.practice.models import Goal
from lazos.practice.notes.people import find
from lazos.web.forms import LazosForm, LazosModelForm

FARTHEST = timedelta(days=366 * 5)
#: Lines of material that are planned at once, one for each week.
WEEKS = 52


class CampaignForm(LazosModelForm):
    """What is looked for, in few fields."""

    places = forms.CharField(
        label=_("Lugares que te interesan"), required=False, widget=forms.Textarea(attrs={"rows": 3}), max_length=4000,
        help_text=_("Uno por línea. Vemos quién está o estuvo ahí, por lo que tú anotaste."),
    )  # fmt: skip

    class Meta:
        model = Campaign
        fields = ["kind", "title", "about", "goal", "until"]
        widgets = {"kind": forms.RadioSelect, "about": forms.Textarea(attrs={"rows": 2}), "until": DAY}
        error_messages = {"until": ERRORS}

    def __init__(self, *args: Any, owner: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owner, self.today = owner, today
        self.fields["kind"].choices = [(value, label) for value, label in Campaign.Kind.choices]
        # Its own goal stays to choose when it was reached meanwhile: saving the rest must not take it away.
        offered = Q(reached_at=None) | Q(pk=self.instance.goal_id)
        self.fields["goal"].queryset = Goal.objects.owned_by(owner).filter(offered)
        self.fields["goal"].empty_label = _("Ninguna")
        self.fields["goal"].label = _("Para qué meta")
        self.fields["until"].help_text = _("Vacío: sin prisa.")
        if self.instance.pk:
            del self.fields["kind"], self.fields["places"]

    @property
    def kinds(self) -> list[tuple[Any, Any]]:
        """Each choice of kind with what it is about."""
        return [(box, KIND_HINTS[box.data["value"]]) for box in self["kind"]]

    def clean_until(self) -> date | None:
        until: date | None = self.cleaned_data["until"]
        if until is not None and not self.today <= until <= self.today + FARTHEST:
            if self.instance.pk and until == Campaign(until=self.initial.get("until")).until:
                return until  # its day came and went; it need not be changed to change the rest
            raise forms.ValidationError(_("Elige un día que esté por venir, dentro de cinco años."))
        return until

    def clean_title(self) -> str:
        return str(self.cleaned_data["title"]).strip()

    def own(self) -> dict[str, Any]:
        names = [name for name in ("kind", "title", "about", "goal", "until") if name in self.cleaned_data]
        return {name: self.cleaned_data[name] for name in names}

    def named_places(self) -> list[str]:
        lines = [line.strip()[:200] for line in self.cleaned_data.get("places", "").splitlines()]
        return list(dict.fromkeys(line for line in lines if line))[:50]


class JoinForm(WhoForm):
    """One person by name, into a stage."""

    stage = forms.ChoiceField(label=_("En qué etapa"))
    why = forms.CharField(label=_("Por qué"), required=False, max_length=300)

    def __init__(self, *args: Any, campaign: Campaign, **kwargs: Any) -> None:
        super().__init__(*args, owner=campaign.owner, **kwargs)
        self.fields["stage"].choices = stage_choices(campaign)
        self.fields["who"].label = _("Quién")
        self.fields["who"].required = False  # the ticked suggestions are enough


class MoveForm(LazosForm):
    stage = forms.ChoiceField(label=_("Pasar a"))

    def __init__(self, *args: Any, campaign: Campaign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stage"].choices = stage_choices(campaign)


class PersonForm(LazosModelForm):
    class Meta:
        model = CampaignPerson
        fields = ["why", "helps"]


class PlaceForm(LazosModelForm):
    class Meta:
        model = CampaignPlace
        fields = ["name", "note"]


class NoteForm(LazosModelForm):
    """A note of a campaign, of one of its kinds, about somebody where it is about them."""

    who = forms.CharField(
        label=_("De quién, o para quién"), required=False, max_length=200, help_text=_("Vacío: de nadie en particular.")
    )

    class Meta:
        model = CampaignNote
        fields = ["kind", "text", "day", "url"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3}), "day": DAY}
        error_messages = {"day": ERRORS}

    def __init__(self, *args: Any, campaign: Campaign, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.campaign, self.today = campaign, today
        labels = dict(CampaignNote.Kind.choices)
        self.fields["kind"].choices = [(code, labels[code]) for code in NOTES[campaign.kind]]
        self.fields["url"].assume_scheme = "https"
        if campaign.kind == "launch":
            self.fields["text"].help_text = _("De material útil, uno por línea: uno por semana.")
        self.contact: Contact | None = None
        self.which: list[Contact] = []
        if self.instance.pk:
            self.fields["who"].initial = str(self.instance.contact or "")

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        splits = self.instance.pk is None and self.data.get("kind") == CampaignNote.Kind.MATERIAL
        if splits and len([line for line in text.splitlines() if line.strip()]) > WEEKS:
            said = _(
                "Son más de %(n)d líneas, y cada una es de una semana. Deja las primeras, o ponlo en una sola línea."
            )
            raise forms.ValidationError(said, params={"n": WEEKS})
        return text

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        planned = self.data.get("kind", self.instance.kind) == CampaignNote.Kind.MATERIAL
        if day > self.today and not planned:
            raise forms.ValidationError(_("Ese día aún no llega. Lo que planeas mandar va como material útil."))
        if abs((day - self.today).days) > FARTHEST.days:
            raise forms.ValidationError(_("Elige un día más cercano."))
        return day

    def clean_who(self) -> str:
        name: str = self.cleaned_data["who"].strip()
        if not name:
            return ""
        found = find(self.campaign.owner, name)
        picked = str(self.data.get("who_is", ""))
        by_pk = {str(contact.pk): contact for contact in found.candidates}
        if not found.candidates:
            raise forms.ValidationError(
                _("No encontramos a “%(name)s”. Primero suma a esa persona a la campaña."), params={"name": name}
            )
        if picked not in by_pk and not found.is_sure:
            self.which = found.candidates
            raise forms.ValidationError(_("Hay más de una persona así. Elige cuál es."))
        self.contact = by_pk.get(picked, found.candidates[0])
        return name


class UpdateForm(LazosModelForm):
    class Meta:
        model = CampaignUpdate
        fields = ["text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 4})}


class EndingForm(LazosForm):
    """How it ended; what grew from it becomes an outcome."""

    result = forms.CharField(
        label=_("En qué quedó"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000,
        help_text=_("Con tus palabras, también si no se dio."),
    )  # fmt: skip
    grew = forms.ChoiceField(
        label=_("Qué salió"), required=False, choices=[("", _("Esta vez, nada que cosechar")), *Outcome.Kind.choices]
    )
    title = forms.CharField(label=_("En una línea"), required=False, max_length=200)
    day = forms.DateField(label=_("Cuándo"), widget=DAY, error_messages=ERRORS)
    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day > self.today:
            raise forms.ValidationError(_("Ese día aún no llega. Aquí va lo que ya pasó."))
        return day


def stage_choices(campaign: Campaign) -> list[tuple[str, Any]]:
    return [(one.code, one.name) for one in stages_of(campaign.kind)]
