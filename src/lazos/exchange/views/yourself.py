"""Taking over what an export says about the member themselves."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lazos.exchange.access import import_for
from lazos.exchange.yourself import take_over
from lazos.web.toasts import toast


@require_POST
def yourself(request: HttpRequest, pk: int) -> HttpResponse:
    """Chosen facts and skills; “none” puts the question away."""
    job = import_for(request.user, pk)
    none = "none" in request.POST
    fields, skills = ([], []) if none else (request.POST.getlist("field"), request.POST.getlist("skill"))
    deed = take_over(job, fields, skills, by=request.user, now=timezone.now())
    toast(request, _("Hecho. Queda en tu cuenta.") if deed else _("Todo queda como estaba."), deed=deed)
    return redirect("import", pk)
