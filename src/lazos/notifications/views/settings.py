"""What comes by which way: the card of Tu cuenta."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lazos.accounts.models import Member
from lazos.accounts.views.settings import account_page
from lazos.activity.rows import StaleVersion
from lazos.notifications.forms import ChannelsForm
from lazos.web.toasts import toast


@require_POST
def channels(request: HttpRequest) -> HttpResponse:
    form = ChannelsForm(request.POST, instance=Member.objects.get(pk=request.user.pk))
    if form.is_valid():
        try:
            form.keep()
        except StaleVersion:
            form.say_stale(Member.objects.get(pk=request.user.pk).version)
        else:
            toast(request, _("Guardado."))
            return redirect(f"{reverse('account')}#avisos")
    return account_page(request, {"avisos": form})
