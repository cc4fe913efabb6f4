"""Giving first: the words for it, and saying that it was given."""

from __future__ import annotations

from secrets import token_urlsafe

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from lazos.activity.twice import one_at_a_time
from lazos.harvest.asks import giving
from lazos.harvest.asks.gifts import give, given_before
from lazos.harvest.views.ask_tracking import how
from lazos.people.access import contact_for
from lazos.people.models import Contact
from lazos.practice.drafts import for_situation, ways
from lazos.web.htmx import back, local, render_page
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
@one_at_a_time
def gift(request: HttpRequest, pk: int) -> HttpResponse:
    """`?gift=need-12`: one of what there is to give. An introduction has a page of its own."""
    contact, now = contact_for(request.user, pk), timezone.now()
    gifts = giving.gifts_for(contact, request.user, request.user.today(now), most=12)
    wanted = request.POST.get("gift") or request.GET.get("gift", "")
    chosen = next((one for one in gifts if one.key == wanted), gifts[0])
    if request.method == "POST":
        note, once = request.POST.get("note", "").strip() or chosen.title, request.POST.get("once", "")[:40]
        deed = given_before(contact, once, now=now) or give(
            contact, chosen, note=note, how=how(request), once=once, now=now
        )
        toast(request, _("Lo anotamos en su historia."), deed=deed)
        return back(request, "contact", contact.pk)
    if chosen.other:
        return redirect(f"{reverse('introduction_new')}?first={contact.pk}&second={chosen.other}")
    return _page(request, contact, chosen, gifts)


def _page(request: HttpRequest, contact: Contact, chosen: giving.Gift, gifts: list[giving.Gift]) -> HttpResponse:
    draft = for_situation(chosen.situation, contact, request.user, **chosen.values)
    context = {
        "contact": contact,
        "gift": chosen,
        "gifts": gifts[: giving.MOST],
        "draft": draft,
        "links": ways(contact, draft),
        "once": token_urlsafe(12),
        "next": local(request.GET.get("next", "")),
        "here": "asks",
    }
    return render_page(request, "harvest/asks/gift.html", context)
