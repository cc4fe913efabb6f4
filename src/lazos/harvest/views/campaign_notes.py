"""What hangs on a campaign: its places, its notes, its news."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lazos.activity.rows import StaleVersion
from lazos.activity.sentences import say
from lazos.activity.twice import just_made, one_at_a_time
from lazos.core.language.fold import fold
from lazos.harvest import access
from lazos.harvest.campaigning import acts, updates
from lazos.harvest.campaigning import notes as noting
from lazos.harvest.changes import changing
from lazos.harvest.forms.campaigns import NoteForm, PlaceForm, UpdateForm
from lazos.harvest.models import CampaignNote, CampaignUpdate
from lazos.harvest.views.campaigns import HERE, posted, stale, status_of
from lazos.people.access import contact_for
from lazos.web.htmx import back, render_page
from lazos.web.numbers import number_in
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
def places(request: HttpRequest, pk: int) -> HttpResponse:
    campaign, now = access.campaign_for(request.user, pk), timezone.now()
    form = PlaceForm(posted(request))
    if form.is_valid():
        deed = acts.add_place(campaign, form.cleaned_data["name"], form.cleaned_data["note"], now=now)
        toast(request, _("Sumado."), deed=deed)
        return redirect("campaign", pk)
    context = {"campaign": campaign, "form": form} | HERE
    return render_page(request, "harvest/campaigns/place.html", context, status=status_of(form))


@require_http_methods(["GET", "POST"])
def place(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.campaign_place_for(request.user, pk)
    form = PlaceForm(posted(request), instance=row)
    if form.is_valid():
        row.folded = fold(row.name)[:200]
        try:
            row.save_changes("name", "note", "folded", seen=form.seen_version)
        except StaleVersion:
            stale(form, access.campaign_place_for(request.user, pk))
        else:
            toast(request, _("Guardado."))
            return redirect("campaign", row.campaign_id)
    context = {"campaign": row.campaign, "form": form, "place": row} | HERE
    return render_page(request, "harvest/campaigns/place.html", context, status=status_of(form))


@require_POST
def place_removal(request: HttpRequest, pk: int) -> HttpResponse:
    row, now = access.campaign_place_for(request.user, pk), timezone.now()
    said = say("place_removed", name=row.name)
    with changing(row, said, now=now) as change:
        row.left_at = now
    toast(request, said, deed=change.deed)
    return redirect("campaign", row.campaign_id)


@require_http_methods(["GET", "POST"])
@one_at_a_time
def notes(request: HttpRequest, pk: int) -> HttpResponse:
    campaign, now = access.campaign_for(request.user, pk), timezone.now()
    today = request.user.today(now)
    initial = {"day": today, "kind": request.GET.get("kind", ""), "who": request.GET.get("who", "")}
    form = NoteForm(posted(request), campaign=campaign, today=today, initial=initial)
    if form.is_valid():
        data = form.cleaned_data
        same = {name: data[name] for name in ("kind", "text", "day")} | {"campaign": campaign, "contact": form.contact}
        if just_made(CampaignNote, request.user, now=now, **same):
            return redirect("campaign_notes", pk)
        _rows, deed = noting.write(
            campaign,
            kind=data["kind"],
            text=data["text"],
            day=data["day"],
            url=data["url"],
            contact=form.contact,
            now=now,
        )
        toast(request, _("Anotado."), deed=deed)
        return redirect("campaign_notes", pk)
    rows = CampaignNote.objects.filter(campaign=campaign).select_related("contact")[:300]
    context = {"campaign": campaign, "form": form, "rows": rows, "today": today} | HERE
    return render_page(request, "harvest/campaigns/notes.html", context, status=status_of(form))


@require_http_methods(["GET", "POST"])
def note(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.campaign_note_for(request.user, pk)
    form = NoteForm(posted(request), instance=row, campaign=row.campaign, today=request.user.today(timezone.now()))
    if form.is_valid():
        row.contact = form.contact
        try:
            row.save_changes("kind", "text", "day", "url", "contact", seen=form.seen_version)
        except StaleVersion:
            stale(form, access.campaign_note_for(request.user, pk))
        else:
            toast(request, _("Guardado."))
            return redirect("campaign_notes", row.campaign_id)
    context = {"campaign": row.campaign, "form": form, "note": row} | HERE
    return render_page(request, "harvest/campaigns/note.html", context, status=status_of(form))


@require_POST
def note_done(request: HttpRequest, pk: int) -> HttpResponse:
    row, now = access.campaign_note_for(request.user, pk), timezone.now()
    is_wanted = request.POST.get("done", "1") == "1"
    if is_wanted != (row.done_at is not None):  # else a second tap
        deed = noting.done(row, now=now) if is_wanted else noting.reopen(row, now=now)
        toast(request, _("Anotado."), deed=deed)
    return back(request, "campaign_notes", row.campaign_id)


@require_POST
def note_removal(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.campaign_note_for(request.user, pk)
    deed = noting.take_away(row, now=timezone.now())
    toast(request, _("Quitada."), deed=deed)
    return redirect("campaign_notes", row.campaign_id)


@require_http_methods(["GET", "POST"])
@one_at_a_time
def news(request: HttpRequest, pk: int) -> HttpResponse:
    """A new message for those who follow the campaign."""
    campaign, now = access.campaign_for(request.user, pk), timezone.now()
    initial = {"text": updates.proposed(campaign, request.user.today(now))}
    form = UpdateForm(posted(request), initial=initial)
    if form.is_valid():
        same = {"campaign": campaign, "text": form.cleaned_data["text"]}
        if there := just_made(CampaignUpdate, request.user, now=now, **same):
            return redirect("campaign_update", there.pk)
        update, deed = updates.begin(campaign, form.cleaned_data["text"], now=now)
        toast(request, _("Lista para enviar, persona por persona."), deed=deed)
        return redirect("campaign_update", update.pk)
    context = {"campaign": campaign, "form": form, "title": updates.subject(campaign, request.user.today(now))} | HERE
    return render_page(request, "harvest/campaigns/news.html", context, status=status_of(form))


@require_http_methods(["GET", "POST"])
def update(request: HttpRequest, pk: int) -> HttpResponse:
    """The message to each, and who knows already. A post changes the text."""
    row = access.campaign_update_for(request.user, pk)
    form = UpdateForm(posted(request), instance=row)
    if form.is_valid():
        try:
            row.save_changes("text", seen=form.seen_version)
        except StaleVersion:
            stale(form, access.campaign_update_for(request.user, pk))
        else:
            toast(request, _("Guardado."))
            return redirect("campaign_update", pk)
    found = access.campaign_update_for(request.user, pk)
    context = {
        "campaign": found.campaign,
        "update": found,
        "form": form,
        "title": updates.subject(found.campaign, request.user.today(found.created_at)),
        "recipients": updates.recipients(found, request.user),
    } | HERE
    return render_page(request, "harvest/campaigns/news.html", context, status=status_of(form))


@require_POST
def told(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.campaign_update_for(request.user, pk)
    contact = contact_for(request.user, number_in(request.POST.get("contact")) or 0)
    deed = updates.tell(row, contact, now=timezone.now())
    toast(request, _("Anotado: %(name)s ya lo sabe.") % {"name": contact.display_name}, deed=deed)
    return redirect("campaign_update", pk)
