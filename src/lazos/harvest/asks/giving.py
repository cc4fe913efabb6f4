"""What there is to give somebody before asking: concrete things, each with where it was learned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from lazos.core.plan import Candidate, KeyDate
from lazos.core.plan.agenda import near_dates
from lazos.people.models import Contact, Exchange, Fact
from lazos.people.models import KeyDate as KeyDateRow
from lazos.practice import sentences
from lazos.practice.flows import flows_of
from lazos.practice.models import Promise
from lazos.practice.plan.candidates import filled, last_topics
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.accounts.models import Member

MOST = 3
YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Gift:
    """`key` names its source; `because` is where it was learned. `situation` and `values` make its draft."""

    key: str
    title: str
    because: str
    situation: str
    exchange: str
    values: dict[str, str] = field(default_factory=dict)
    other: int = 0  # somebody to introduce them to
    promise: Promise | None = None


def gifts_for(contact: Contact, member: Member, today: date, most: int = MOST) -> list[Gift]:
    """The three that come first; each of another kind where there are several."""
    found = [*_promised(contact, member, today), *_needed(contact, member, today), *_celebrated(contact, member, today)]
    found += [*_interesting(contact, member, today), *_spoken(contact, member, today)]
    firsts = {gift.key.split("-")[0]: gift for gift in reversed(found)}
    return sorted(found, key=lambda gift: firsts[gift.key.split("-")[0]] is not gift)[:most]


def given_before(contact: Contact, member: Member, today: date) -> tuple[str, str]:
    """What went each way in a year, in a sentence each; "" where nothing was noted."""
    rows = Exchange.objects.owned_by(member).filter(contact=contact, day__range=(today - YEAR, today))
    by_side: dict[str, list[str]] = {"given": [], "received": []}
    for row in rows.order_by("-day", "-pk")[:20]:
        by_side[row.direction].append(row.note.rstrip(".") or str(row.get_kind_display()))
    given, received = (_listed(by_side[side][:3]) for side in ("given", "received"))
    return (
        _("Este año le diste: %(what)s.") % {"what": given} if given else "",
        _("Y te dio: %(what)s.") % {"what": received} if received else "",
    )


def _promised(contact: Contact, member: Member, today: date) -> Iterator[Gift]:
    rows = list(Promise.objects.owned_by(member).open().mine().filter(contact=contact)[:5])
    steps = flows_of(member, [row.pk for row in rows])
    for row in rows:
        if row.pk not in steps:
            when = wording.ago(row.made_on, today)
            because = _("Se lo prometiste %(when)s.") % {"when": when}
            values = {"promise": row.text.rstrip(".")}
            yield Gift(f"promise-{row.pk}", row.text, because, "promise", "help", values, promise=row)


def _needed(contact: Contact, member: Member, today: date) -> Iterator[Gift]:
    needs = list(_facts(contact, member, "need").filter(met_on=None)[:3])
    if not needs:
        return
    matches = filled(member, {contact.pk: Candidate(contact.pk)}, today)[contact.pk].matches
    if matches:
        match = matches[0]
        because = _("%(source)s: %(need)s. %(who)s ofrece: %(offer)s.") % {
            "source": _noted(needs[0], today),
            "need": needs[0].text.rstrip("."),
            "who": match.name,
            "offer": match.about.rstrip("."),
        }
        values = {"other": match.name, "what": match.about}
        title = _("Presentarle a %(who)s") % {"who": match.name}
        key = f"introduce-{match.contact}"
        yield Gift(key, title, because, "offer_introduction", "introduction", values, other=int(match.contact))
    for need in needs:
        title = _("Una mano con lo que busca: %(what)s") % {"what": need.text.rstrip(".")}
        yield Gift(
            f"need-{need.pk}", title, _noted(need, today) + ".", "offer_help", "help", {"need": need.text.rstrip(".")}
        )


def _celebrated(contact: Contact, member: Member, today: date) -> Iterator[Gift]:
    rows = KeyDateRow.objects.owned_by(member).filter(contact=contact, month__isnull=False, day__isnull=False)
    rows = rows.filter(kind__in=["birthday", "anniversary"])
    dates = tuple(KeyDate(row.kind, row.month, row.day, row.year, row.label) for row in rows)
    for item in near_dates([Candidate(contact.pk, dates=dates)], today):
        because = _("%(what)s %(when)s.") % {
            "what": _capital(sentences.near_date(item)),
            "when": wording.near(item.on, today),
        }
        situation = "birthday" if item.kind == "birthday" else "congratulation"
        yield Gift(
            f"date-{item.kind}", _("Felicitarle"), because, situation, "congratulation", {"title": item.title or ""}
        )


def _interesting(contact: Contact, member: Member, today: date) -> Iterator[Gift]:
    for fact in _facts(contact, member, "interest")[:2]:
        title = _("Algo que hayas visto sobre %(what)s") % {"what": fact.text.rstrip(".")}
        because = _("Le importa. %(source)s.") % {"source": _noted(fact, today)}
        yield Gift(
            f"interest-{fact.pk}", title, because, "share_interest", "article", {"interest": fact.text.rstrip(".")}
        )


def _spoken(contact: Contact, member: Member, today: date) -> Iterator[Gift]:
    if topic := last_topics([contact.pk]).get(contact.pk):
        because = _("Hablaron de esto %(when)s: %(what)s") % {
            "when": wording.ago(topic.on or today, today),
            "what": topic.text,
        }
        yield Gift(
            "topic-0",
            _("Preguntarle cómo le fue, y escuchar"),
            because,
            "how_it_went",
            "help",
            {"topic": topic.text.rstrip(".")},
        )
    yield Gift("hello-0", _("Un saludo, sin pedir nada"), _("Todavía anotas poco de esta persona."), "greeting", "help")


def _facts(contact: Contact, member: Member, kind: str) -> Any:
    return Fact.objects.owned_by(member).filter(contact=contact, kind=kind).order_by("-noted_on", "position", "pk")


def _noted(fact: Fact, today: date) -> str:
    day = fact.noted_on or fact.owner.today(fact.created_at)
    return _("Lo anotaste %(when)s") % {"when": wording.ago(day, today)}


def _listed(texts: list[str]) -> str:
    return "; ".join(texts)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
