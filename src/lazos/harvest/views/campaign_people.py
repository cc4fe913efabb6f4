"""People of a campaign: who to include, the next message to one of them, moving and leaving."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lazos.activity.rows import StaleVersion
from lazos.harvest import access
from lazos.harvest.campaigning import acts, messages, page
from lazos.harvest.campaigning.stages import STAGES, following, stage
from lazos.harvest.campaigning.suggestions import suggest
from lazos.harvest.forms.campaigns import JoinForm, MoveForm, PersonForm, stage_choices
from lazos.harvest.models import Ask, Campaign, CampaignPerson
from lazos.harvest.views.campaigns import HERE, posted, stale, status_of
from lazos.people.access import contact_for, contacts_of
from lazos.web.htmx import back, render_page
from lazos.web.numbers import number_in
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
def people(request: HttpRequest, pk: int) -> HttpResponse:
    """Suggestions to tick, and one person by name. `?contact=` fills the name."""
    campaign, now = access.campaign_for(request.user, pk), timezone.now()
    form = JoinForm(posted(request) if request.POST.get("who") else None, campaign=campaign, initial=_named(request))
    if request.method == "POST":
        joining = _ticked(request, campaign)
        if (not form.is_bound or form.is_valid()) and (joining or form.is_bound):
            return _added(request, campaign, joining, form, now)
        if not form.is_bound and not joining:
            form = JoinForm(request.POST, campaign=campaign)
            form.is_valid()
            form.add_error("who", _("Elige a alguien, o escribe su nombre."))
    context = {"campaign": campaign, "form": form, "suggestions": suggest(campaign), "stages": stage_choices(campaign)}
    context |= {"ticked": set(request.POST.getlist("contact"))} | HERE
    return render_page(request, "harvest/campaigns/people.html", context, status=status_of(form))


@require_http_methods(["GET", "POST"])
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """One of them: where they stand, the next message, what to do after it."""
    found = access.campaign_person_for(request.user, pk)
    form = PersonForm(posted(request), instance=found)
    if form.is_valid():
        fresh, data = access.campaign_person_for(request.user, pk), form.cleaned_data
        try:
            deed = acts.change_person(
                fresh, why=data["why"], helps=data["helps"], now=timezone.now(), seen=form.seen_version
            )
        except StaleVersion:
            stale(form, access.campaign_person_for(request.user, pk))
        else:
            toast(request, _("Guardado."), deed=deed)
            return redirect("campaign_person", pk)
    return render_page(request, "harvest/campaigns/person.html", _page(request, found, form), status=status_of(form))


@require_POST
def moving(request: HttpRequest, pk: int) -> HttpResponse:
    found = access.campaign_person_for(request.user, pk)
    form = MoveForm(request.POST, campaign=found.campaign)
    if not form.is_valid():
        own = PersonForm(instance=found)
        context = _page(request, found, own) | {"move": form}
        return render_page(request, "harvest/campaigns/person.html", context, status=422)
    seen = number_in(request.POST.get("seen_version"))
    deed = acts.move(found, form.cleaned_data["stage"], now=timezone.now(), seen=seen)
    said = _("%(name)s pasó a “%(stage)s”.") % {
        "name": found.contact.display_name,
        "stage": stage(found.campaign.kind, found.stage).name,
    }
    toast(request, said, deed=deed)
    return back(request, "campaign", found.campaign_id)


@require_POST
def message(request: HttpRequest, pk: int) -> HttpResponse:
    """The member says that they wrote."""
    found = access.campaign_person_for(request.user, pk)
    deed = acts.wrote(found, now=timezone.now(), seen=number_in(request.POST.get("seen_version")))
    toast(request, _("Anotado en la historia de %(name)s.") % {"name": found.contact.display_name}, deed=deed)
    return redirect("campaign_person", pk)


@require_POST
def leaving(request: HttpRequest, pk: int) -> HttpResponse:
    found = access.campaign_person_for(request.user, pk)
    deed = acts.leave(found, now=timezone.now())
    toast(request, _("%(name)s ya no está en la campaña.") % {"name": found.contact.display_name}, deed=deed)
    return redirect("campaign", found.campaign_id)


def _page(request: HttpRequest, found: CampaignPerson, form: PersonForm) -> dict[str, Any]:
    campaign = found.campaign
    if found.contact.merged_into is not None:
        found.contact = contact_for(request.user, found.contact_id)
    today = request.user.today(timezone.now())
    asks = Ask.objects.owned_by(request.user).filter(campaign=campaign, contact=found.contact, closed_at=None)
    here, choices = stage(campaign.kind, found.stage), stage_choices(campaign)
    return {
        "person": found,
        "campaign": campaign,
        "contact": found.contact,
        "stage": here,
        "next": following(campaign.kind, found.stage),
        "steps": _steps(campaign, found),
        "written": messages.draft_of(found, today),
        "quiet": bool(page.neglected([found], campaign, today)),
        "purposes": [(code, Ask.Purpose(code).label) for code in here.asks if code in Ask.Purpose.values],
        "asks": list(asks[:5]),
        "interviews": list(found.contact.interviews.filter(campaign=campaign)[:5]),
        "notes": list(campaign.notes.filter(contact=found.contact)[:10]),
        "move": MoveForm(campaign=campaign, initial={"stage": here.code}),
        "choices": choices,
        "form": form,
        "gone": hasattr(found.contact, "archival"),
    } | HERE


def _steps(campaign: Campaign, found: CampaignPerson) -> list[tuple[str, Any]]:
    stages = STAGES[campaign.kind]
    at = stages.index(stage(campaign.kind, found.stage))
    return [("done" if n < at else "current" if n == at else "", one.name) for n, one in enumerate(stages)]


def _ticked(request: HttpRequest, campaign: Campaign) -> list[tuple[Any, str, str]]:
    """The suggestions that were ticked, with the stage chosen for each and the reason that was shown."""
    ids = [key for text in request.POST.getlist("contact") if (key := number_in(text)) is not None]
    known = contacts_of(request.user).in_bulk(ids[:100])
    post = request.POST
    return [(known[pk], post.get(f"stage_{pk}", ""), post.get(f"why_{pk}", "")[:300]) for pk in ids if pk in known]


def _added(request: HttpRequest, campaign: Campaign, joining: list[Any], form: JoinForm, now: Any) -> HttpResponse:
    new = []
    with transaction.atomic():
        if form.is_bound:
            contact, is_new = form.contact(now=now)
            joining = [*joining, (contact, form.cleaned_data["stage"], form.cleaned_data["why"])]
            new = [contact] if is_new else []
        deed = acts.add_people(campaign, joining, now=now, new=new)
    toast(
        request, _("Listo. Cada quien tiene su siguiente paso.") if deed else _("Ya estaba en la campaña."), deed=deed
    )
    return redirect("campaign", campaign.pk)


def _named(request: HttpRequest) -> dict[str, Any]:
    key = number_in(request.GET.get("contact"))
    if key is None:
        return {}
    contact = contact_for(request.user, key)
    return {"who": contact.display_name, "who_is": contact.pk, "stage": request.GET.get("stage", "")}
