"""Each finding in words, with its one next step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from lazos.practice.seeds import SEEDS, circle_name
from lazos.practice.sentences import short_name
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.core.ties.revival import Pick
    from lazos.people.models import Contact, Exchange

SECTORS: dict[str, str | Promise] = {
    "health": gettext_lazy("la salud"),
    "education": gettext_lazy("la educación"),
    "technology": gettext_lazy("la tecnología"),
    "government": gettext_lazy("el gobierno"),
    "finance": gettext_lazy("las finanzas"),
    "law": gettext_lazy("el derecho"),
    "culture": gettext_lazy("la cultura"),
    "media": gettext_lazy("los medios"),
    "design": gettext_lazy("el diseño"),
    "construction": gettext_lazy("la construcción"),
    "industry": gettext_lazy("la industria"),
    "farming": gettext_lazy("el campo"),
    "trade": gettext_lazy("el comercio"),
    "hospitality": gettext_lazy("la hostelería"),
    "transport": gettext_lazy("el transporte"),
    "energy": gettext_lazy("la energía y el ambiente"),
    "social": gettext_lazy("las organizaciones sociales"),
    "research": gettext_lazy("la investigación"),
}


@dataclass(frozen=True, slots=True)
class Notice:
    """A finding to read: a heading, a sentence, and a step with its address."""

    heading: str
    text: str
    step: str
    url: str


def notices(findings: list[dict[str, Any]], people: Mapping[int, Contact]) -> list[Notice]:
    """Findings about people who are still there. `people` holds everybody whom they name."""
    told = [_notice(one, people) for one in findings if all(pk in people for pk in named_in(one))]
    return [notice for notice in told if notice]


def separators(names: Sequence[str]) -> list[str]:
    """What stands before each name of a list, so that every name can be a link: "", ", ", " e "."""
    last = wording.joined(names[-2:])
    between = last[len(names[-2]) : len(last) - len(names[-1])] if len(names) > 1 else ""
    return ["", *[", "] * (len(names) - 2), between][: len(names)] if names else []


def named_in(finding: dict[str, Any]) -> list[int]:
    """Whom the sentence of a finding names."""
    beyond = finding["others"][:3] if finding["kind"] == "only_way" else []
    return [pk for pk in (finding["person"], finding["towards"], *beyond) if pk is not None]


def _notice(one: dict[str, Any], people: Mapping[int, Contact]) -> Notice | None:
    names = {pk: short_name(people[pk]) for pk in named_in(one)}
    who, towards = names.get(one["person"], ""), names.get(one["towards"], "")
    match one["kind"]:
        case "only_bridge":
            return Notice(
                _("%(name)s es tu único puente con %(kind)s") % {"kind": kind_of(one), "name": who},
                ngettext(
                    "Es el único lazo vivo que tienes ahí. También conoces a %(other)s.",
                    "Es el único lazo vivo que tienes ahí. También conoces a %(other)s y a otras personas.",
                    len(one["others"]),
                )
                % {"other": towards},
                _("Saludar a %(name)s") % {"name": towards},
                _greeting(people[one["towards"]]),
            )
        case "only_way":
            rest = [names[pk] for pk in one["others"][:3]]
            return Notice(
                _("Solo %(name)s te acerca a otras personas") % {"name": who},
                _("Por ese lazo llegas a %(names)s, y hoy no hay otro camino.") % {"names": wording.joined(rest)},
                _("Pedirle una presentación"),
                _page("ask_new", contact=one["person"], purpose="introduction") or _contact(one["person"]),
            )
        case "alone":
            return Notice(
                _("%(name)s no conoce a nadie más de tu red") % {"name": who},
                _("Con %(other)s comparte algo: %(shared)s.") % {"other": towards, "shared": one["shared"]},
                _("Presentar a %(a)s y %(b)s") % {"a": who, "b": towards},
                _page("introduction_new", first=one["person"], second=one["towards"]) or _contact(one["person"]),
            )
        case "all_alike":
            return Notice(
                _("Casi toda tu red viva es de lo mismo: %(kind)s") % {"kind": kind_of(one)},
                _("Quien es distinto trae lo que aún no sabes. %(name)s lo es.") % {"name": towards}
                if towards
                else _("Quien es distinto trae lo que aún no sabes."),
                _("Saludar a %(name)s") % {"name": towards} if towards else _("Anotar a alguien distinto"),
                _greeting(people[one["towards"]]) if towards else reverse("contact_new"),
            )
        case "nobody":
            return Notice(
                _("Hoy no hay un lazo vivo con %(kind)s") % {"kind": kind_of(one)},
                _("Ahí está %(name)s, a quien hace tiempo no oyes.") % {"name": towards}
                if towards
                else _("Quizá hay alguien a quien te dé gusto volver a oír."),
                _("Saludar a %(name)s") % {"name": towards} if towards else _("Pensar en alguien"),
                _greeting(people[one["towards"]]) if towards else _adding(one),
            )
    return None


def kind_of(one: dict[str, Any]) -> str:
    """The kind of people a finding speaks of, within a sentence."""
    facet, value = one["facet"], one["value"]
    if facet == "sector":
        return str(SECTORS.get(value, value))
    if facet == "seed":
        return circle_name(value) if value in SEEDS else value
    if facet == "decade":
        return _("gente nacida en los años %(decade)s") % {"decade": value}
    return str(value)


@dataclass(slots=True)
class Told:
    """What the reasons of sleeping ties speak of: the last exchange each way, and somebody they introduced."""

    exchanges: dict[tuple[int, str], Exchange] = field(default_factory=dict)
    introduced: dict[int, str] = field(default_factory=dict)


def trust(contact: Contact, codes: Sequence[str], told: Told, today: date) -> str:
    """Why this tie: what there was between the two, and how long ago they last spoke."""
    said = next((words for code in codes if (words := _trust(contact, code, told))), "")
    last = date.fromordinal(contact.last_day or today.toordinal())
    spoke = ngettext("Hablaron una vez, %(ago)s.", "Hablaron %(n)d veces, la última %(ago)s.", contact.contact_days) % {
        "n": contact.contact_days,
        "ago": wording.ago(last, today),
    }
    return f"{said} {spoke}".strip()


def unlikely(pick: Pick) -> str:
    """Why the pick is not the first that comes to mind, and worth it."""
    kinds = [kind_of({"facet": facet, "value": value}) for facet, value in sorted(pick.new, reverse=True)]
    said = [_("Trataste más a otras personas, y por eso no viene primero a la cabeza.")]
    if kinds:
        said.append(_("Lo suyo queda lejos de tus lazos de hoy: %(kinds)s.") % {"kinds": wording.joined(kinds)})
    if pick.apart:
        said.append(_("Y no conoce a nadie con quien hables ahora."))
    return " ".join(said)


def _trust(contact: Contact, code: str, told: Told) -> str:
    if code in ("helped_me", "helped"):
        row = told.exchanges.get((contact.pk, "received" if code == "helped_me" else "given"))
        if row is None:
            return ""
        said = _("Te dio algo: %(what)s.") if code == "helped_me" else _("Le diste algo: %(what)s.")
        return said % {"what": (row.note or row.get_kind_display()).rstrip(".")}
    if code == "introduced":
        name = told.introduced.get(contact.pk, "")
        return _("Te presentó a %(name)s.") % {"name": name} if name else ""
    return str(_TRUST.get(code, ""))


_TRUST: dict[str, str | Promise] = {
    "mentor": gettext_lazy("Te orientó."),
    "sponsor": gettext_lazy("Te recomendó y te abrió puertas."),
    "teacher": gettext_lazy("Te enseñó."),
    "mentee": gettext_lazy("Le orientaste."),
    "tended": gettext_lazy("Elegiste cuidar este lazo."),
}


def _contact(pk: int) -> str:
    return reverse("contact", args=[pk])


def _adding(one: dict[str, Any]) -> str:
    """Where somebody of that kind is noted: the guided start asks circle by circle."""
    return reverse("welcome_step", args=["people"]) if one["facet"] == "seed" else reverse("contact_new")


def _greeting(contact: Contact) -> str:
    """Where a greeting to them is drafted, by whether they ever spoke."""
    return reverse("message", args=[contact.pk, "revive" if contact.last_day else "greeting"])


def _page(route: str, **query: Any) -> str:
    """A page of another part of the practice, "" where that part is off."""
    try:
        return f"{reverse(route)}?{urlencode(query)}"
    except NoReverseMatch:
        return ""
