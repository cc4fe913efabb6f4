"""Asks: the list, a new one, the composer, and saying that it was sent."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.accounts.views.front import posted
from lazos.activity.rows import StaleVersion
from lazos.activity.sentences import say
from lazos.activity.twice import just_made, one_at_a_time
from lazos.harvest import access
from lazos.harvest.asks import composing, giving, listing, load, tracking
from lazos.harvest.asks.checking import checked
from lazos.harvest.forms.asks import AskForm, NewAskForm
from lazos.harvest.models import Ask, Campaign
from lazos.harvest.views import ask_tracking
from lazos.people.access import contact_for
from lazos.people.removals import remove_row
from lazos.practice.drafts import Draft, ways
from lazos.practice.models import Goal
from lazos.web.htmx import render_page
from lazos.web.numbers import number_in
from lazos.web.toasts import toast, warn


@require_safe
def asks(request: HttpRequest) -> HttpResponse:
    today = request.user.today(timezone.now())
    board = listing.board_of(request.user, today)
    leaning = listing.leaning_of(request.user, today, board)
    return render_page(request, "harvest/asks/list.html", {"board": board, "leaning": leaning, "here": "asks"})


@require_http_methods(["GET", "POST"])
@one_at_a_time
def new(request: HttpRequest) -> HttpResponse:
    """`?contact=7&purpose=advice&topic=…`, or whom is asked for by name."""
    key = number_in(request.GET.get("contact"))
    contact = contact_for(request.user, key) if key is not None else None
    initial = {name: request.GET.get(name, "") for name in ("who", "purpose", "topic")}
    form = NewAskForm(posted(request), initial=initial, member=request.user, contact=contact)
    if form.is_valid() and form.contact:
        data = form.cleaned_data
        same = {"contact": form.contact, "purpose": data["purpose"], "topic": data["topic"], "sent_at": None}
        if there := just_made(Ask, request.user, now=timezone.now(), **same):
            return redirect("ask", there.pk)
        more = _linked(request)
        ask = composing.begin(form.contact, by=request.user, purpose=data["purpose"], topic=data["topic"], **more)
        return redirect("ask", ask.pk)
    context = {"form": form, "contact": contact, "here": "asks"}
    return render_page(request, "harvest/asks/new.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """The composer until it is sent, then where it stands. A post saves the draft; buttons of the page name more."""
    found = access.ask_for(request.user, pk)
    if found.sent_at and request.method == "GET":
        return ask_tracking.page(request, found)
    form = AskForm(posted(request), instance=found, today=request.user.today(timezone.now()))
    if form.is_valid() and _saved(found, form):
        return _went_on(request, found)
    return _composer(request, found, form)


@require_POST
def sending(request: HttpRequest, pk: int) -> HttpResponse:
    """The member says that it went out, with what stands in the composer."""
    found, now = access.ask_for(request.user, pk), timezone.now()
    form = AskForm(request.POST, instance=found, today=request.user.today(now))
    if not (form.is_valid() and _saved(found, form)):
        return _composer(request, found, form)
    data = form.cleaned_data
    deed = tracking.send(found, how=data["how"] or "message", day=data["day"] or request.user.today(now), now=now)
    toast(request, _("Anotada como enviada. En unos días te preguntamos cómo va."), deed=deed)
    return redirect("ask", found.pk)


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    found, now = access.ask_for(request.user, pk), timezone.now()
    said = say("ask_removed", name=found.contact.display_name)
    if found.sent_at:
        warn(request, _("Ya está enviada: puedes dejarla estar."))
        return redirect("ask", found.pk)
    toast(request, said, deed=remove_row(found, by=request.user, now=now, subject=said))
    return redirect("asks")


def _linked(request: HttpRequest) -> dict[str, Any]:
    """The goal and the campaign that the address names, where they are the member's."""
    named = {"goal": Goal, "campaign": Campaign}
    keys = {name: key for name in named if (key := number_in(request.GET.get(name))) is not None}
    return {name: named[name].objects.owned_by(request.user).filter(pk=key).first() for name, key in keys.items()}


def _saved(found: Ask, form: AskForm) -> bool:
    """False, with a sentence on the form, where another window was first."""
    if found.sent_at:
        form.add_error(None, _("Esta petición ya está enviada. Lo que escribiste sigue aquí, por si quieres copiarlo."))
        return False
    try:
        composing.save(found, form)
    except StaleVersion:
        form.add_error(None, _("Otra ventana guardó antes. Lo que escribiste sigue aquí; revísalo y guarda otra vez."))
        form.data = form.data.copy()
        form.data["seen_version"] = str(access.ask_for(found.owner, found.pk).version)
        return False
    return True


def _went_on(request: HttpRequest, found: Ask) -> HttpResponse:
    now, post = timezone.now(), request.POST
    if post.get("do") == "redraft":
        toast(request, _("Propusimos otro texto."), deed=composing.redraft(found, now=now))
    elif post.get("use"):
        deed = composing.rewrite(found, post["use"], now=now)
        toast(request, _("Cambiamos la frase."), deed=deed) if deed else warn(request, _("Esa frase ya no está así."))
    elif post.get("keep"):
        composing.leave_as_is(found, post["keep"])
    response = redirect("ask", found.pk)
    response["Location"] += "#found"
    return response


def _composer(request: HttpRequest, found: Ask, form: AskForm) -> HttpResponse:
    member, today = request.user, request.user.today(timezone.now())
    typed: dict[str, Any] = form.cleaned_data if form.is_bound and hasattr(form, "cleaned_data") else {}
    text = str(typed.get("message", found.message) or "")
    draft = Draft("", composing.subject(found), text, found.language)
    context = {
        "ask": found,
        "form": form,
        "check": checked(found, text),
        "gifts": giving.gifts_for(found.contact, member, today),
        "given": giving.given_before(found.contact, member, today),
        "load": load.before_asking(found, today),
        "draft": draft,
        "links": ways(found.contact, draft),
        "today": today,
        "here": "asks",
    }
    return render_page(request, "harvest/asks/ask.html", context, status=422 if form.is_bound else 200)
