"""What happened in a week or a quarter, in words that a person would say. Numbers only where they help."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.harvest.models import Introduction, OutcomeHop
from lazos.harvest.reaping import screens
from lazos.people.models import ContactDay, Tending
from lazos.practice import sentences
from lazos.practice.models import KeyPerson, Promise
from lazos.reviews.calendar import last_day

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.reviews.models import Review


def happened(review: Review, today: date) -> list[str]:
    """A few sentences; none about what there was not. A constant number of queries."""
    first, last = review.period, min(last_day(review.kind, review.period), today)
    member = review.owner
    said = [_spoken(member, first, last), _kept(member, first, last), *_introduced(member, first, last)]
    if review.kind == "quarter":
        said += _key_people(member, first, last)
    said += _outcomes(member, first, last)
    return [sentence for sentence in said if sentence]


def _spoken(member: Member, first: date, last: date) -> str:
    days = ContactDay.objects.owned_by(member).filter(day__range=(first.toordinal(), last.toordinal()))
    spoken = set(days.values_list("contact_id", flat=True).distinct())
    circle = set(Tending.objects.owned_by(member).values_list("contact_id", flat=True))
    if circle & spoken:
        said = {"n": len(circle & spoken), "of": len(circle)}
        return _("Hablaste con %(n)s de tus %(of)s.") % said
    n = len(spoken)
    return ngettext("Hablaste con %(n)s persona.", "Hablaste con %(n)s personas.", n) % {"n": n} if n else ""


def _kept(member: Member, first: date, last: date) -> str:
    mine = Promise.objects.owned_by(member).mine().filter(proposed=False)
    kept = mine.filter(kept_at__range=_between(member, first, last)).count()
    if not kept:
        return ""
    left = mine.open().filter(due__range=(first, last)).count()
    said = ngettext("Cumpliste %(n)s promesa.", "Cumpliste %(n)s promesas.", kept) % {"n": kept}
    if not left:
        return said
    rest = ngettext("Queda %(n)s en el aire.", "Quedan %(n)s en el aire.", left) % {"n": left}
    return f"{said} {rest}"


def _introduced(member: Member, first: date, last: date) -> list[str]:
    rows = Introduction.objects.owned_by(member).filter(introduced_at__range=_between(member, first, last))
    said = []
    for row in rows.select_related("first", "second").order_by("introduced_at")[:3]:
        names = {"first": sentences.short_name(row.first), "second": sentences.short_name(row.second)}
        said.append(_("Presentaste a %(first)s y a %(second)s.") % names)
        if row.outcome:
            said.append(_("De ahí salió: %(what)s.") % {"what": row.outcome.strip().rstrip(".")})
    return said


def _key_people(member: Member, first: date, last: date) -> list[str]:
    rows = KeyPerson.objects.owned_by(member).filter(quarter=first, contact__merged_into=None).select_related("contact")
    days = ContactDay.objects.owned_by(member).filter(day__range=(first.toordinal(), last.toordinal()))
    spoken = set(days.filter(contact__key_quarters__quarter=first).values_list("contact_id", flat=True))
    return [
        (_("Profundizaste con %(name)s.") if row.contact_id in spoken else _("Con %(name)s queda pendiente el paso."))
        % {"name": sentences.short_name(row.contact)}
        for row in rows[:3]
    ]


def _outcomes(member: Member, first: date, last: date) -> list[str]:
    """ "Salió el contrato: gracias a Teresa, y a Rosalba, que te llevó a ella." """
    rows = screens.outcomes(member).filter(day__range=(first, last))[:3]
    said = []
    for outcome in rows:
        names = [sentences.short_name(hop.contact) for hop in outcome.hops.all()]
        title = outcome.title.strip().rstrip(".")
        if len(names) > 1:
            facts = {"title": title, "last": names[-1], "first": names[0]}
            said.append(_("Salió esto: %(title)s. Llegó por %(last)s, y empezó con %(first)s.") % facts)
        elif names:
            said.append(_("Salió esto: %(title)s. Llegó por %(name)s.") % {"title": title, "name": names[0]})
        else:
            said.append(_("Salió esto: %(title)s.") % {"title": title})
    return said


def thanks_left(member: Member) -> Any:
    """An outcome of which somebody waits for thanks, or None."""
    hop: OutcomeHop | None = screens.waiting(member).first()
    return hop.outcome if hop else None


def _between(member: Member, first: date, last: date) -> tuple[datetime, datetime]:
    start = datetime.combine(first, time.min, tzinfo=member.zone)
    return start, datetime.combine(last + timedelta(days=1), time.min, tzinfo=member.zone)


def open_before(member: Member, until: date) -> Any:
    """Promises of both sides whose day has come, or comes until `until`; then those without a day."""
    rows = Promise.objects.owned_by(member).open().filter(contact__archival=None, contact__merged_into=None)
    return rows.filter(Q(due__lte=until) | Q(due=None)).select_related("contact")
