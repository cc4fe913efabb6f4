"""Thanks for help received, said from the close of the week."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lazos.practice import answers
from lazos.practice.plan.day import lengths_of
from lazos.reviews import access
from lazos.web.htmx import back
from lazos.web.toasts import toast


@require_POST
def thanks(request: HttpRequest, pk: int) -> HttpResponse:
    """As in Hoy: it is contact, and it is given."""
    help_, now = access.help_for(request.user, pk), timezone.now()
    if help_.thanked_on is None:
        minutes = lengths_of(request.user)["thanks"]
        doing = answers.Doing(help_.contact, "thanks", minutes, thanks=help_)
        answer = doing.perform(how="message", today=request.user.today(now), now=now)
        if help_.thanked_on is None:  # the second thanks of a day to one person: the first was the contact
            help_.thanked_on = request.user.today(now)
            help_.save_changes("thanked_on")
        toast(request, _("Hecho. Queda en su historia."), deed=answer.deed)
    return back(request, "review")
