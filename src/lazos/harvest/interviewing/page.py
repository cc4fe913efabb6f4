"""Everything that the page of one interview shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from lazos.harvest.drafting import Written, since, written
from lazos.harvest.interviewing.stages import REPORT_AFTER, is_past, stage_of, steps_of, told
from lazos.harvest.models import Interview
from lazos.people.models import Exchange, Fact
from lazos.practice.drafts import Draft, language_of
from lazos.practice.plan.candidates import last_topics

if TYPE_CHECKING:
    from lazos.accounts.models import Member

BESIDE = 6


@dataclass(frozen=True)
class Beside:
    """Another interview for the same goal, and where it stands."""

    interview: Interview
    told: str


def page_of(interview: Interview, now: datetime) -> dict[str, Any]:
    member, contact = interview.owner, interview.contact
    stage = stage_of(interview, now)
    language = language_of(contact, member)
    return {
        "interview": interview,
        "contact": contact,
        "stage": stage,
        "steps": steps_of(interview, now),
        "written": draft_of(interview, stage, member.today(now)),
        "language": language,
        "theirs": their_time(interview),
        "facts": facts_of(interview),
        "beside": beside(interview, now),
        "report_on": member.today(interview.held_at or interview.starts_at or now) + REPORT_AFTER,
        "suggested": list(interview.suggested.all()),
        "gone": _gone(interview),
    }


def draft_of(interview: Interview, stage: str, today: date) -> Written | None:
    """The message that the stage asks for; none while there is only to prepare and to talk."""
    situation = {"ask": "interview_request", "schedule": "ask_reminder"}.get(stage, "")
    if stage == "thanks":
        situation = "interview_thanks" if interview.thanked_at is None else "applied"
    if not situation:
        return None
    contact, member, facts = interview.contact, interview.owner, values_of(interview)
    if situation == "applied":
        facts["learned"] = ""  # what they advised is what was learned: said once
    if stage == "schedule" and interview.requested_at is not None:
        facts |= since(member.today(interview.requested_at), today, contact, member)
    return written(situation, contact, member, **facts)


def step_draft(interview: Interview, today: date) -> Draft | None:
    """The message of the open step, for Hoy: a request, a word before the conversation, thanks, the report."""
    stage = stage_of(interview, interview.starts_at or interview.created_at)
    if is_past(interview, today):
        return written("meeting_proposal", interview.contact, interview.owner, topic=interview.topic).draft
    if stage in ("prepare", "talk") and interview.starts_at is not None:
        facts = {"when": spoken(interview), "where": interview.place if interview.channel == "in_person" else ""}
        return written("meeting_confirm", interview.contact, interview.owner, **facts).draft
    found = draft_of(interview, stage, today)
    return found.draft if found else None


def spoken(interview: Interview) -> str:
    """ "el jueves 26 de noviembre a las 9:00", on their clock where it is known, in the language of the message."""
    language, there = language_of(interview.contact, interview.owner), their_time(interview)
    starts = there[1] if there else interview.starts_at.astimezone(interview.owner.zone)
    with override(language):
        day = f"{date_format(starts.date(), 'l')} {date_format(starts.date(), 'MONTH_DAY_FORMAT')}"
    return f"on {day} at {starts:%H:%M}" if language == "en" else f"el {day} a las {starts:%H:%M}"


def values_of(interview: Interview) -> dict[str, Any]:
    return {
        "ask": interview.topic,
        "minutes": interview.minutes,
        "company": interview.contact.organisation,
        "learned": interview.learned,
        "what": interview.learned,
        "result": interview.applied,
        "goal": interview.goal or "",
    }


def their_time(interview: Interview) -> tuple[str, datetime] | None:
    """(place, the same moment there), where their zone is known and another."""
    name = interview.their_timezone or interview.contact.timezone
    if not name or interview.starts_at is None or name == interview.owner.timezone:
        return None
    try:
        there = interview.starts_at.astimezone(ZoneInfo(name))
    except (KeyError, ValueError):
        return None
    return interview.contact.city or name.rsplit("/", 1)[-1].replace("_", " "), there


def facts_of(interview: Interview) -> list[tuple[str, str]]:
    """What to have in mind: last topic, what they have in common, what there is to give."""
    contact = interview.contact
    topic = last_topics([contact.pk]).get(contact.pk)
    given = [(_("Lo último"), topic.text)] if topic else []
    rows = list(Fact.objects.owned_by(interview.owner).filter(contact=contact, met_on=None))
    interests = [row.text for row in rows if row.kind == Fact.Kind.INTEREST][:3]
    common = ", ".join(part for part in (contact.in_common, *interests) if part)
    needs = [row.text for row in rows if row.kind == Fact.Kind.NEED][:2]
    told = [(_("En común"), common)] if common else []
    return [*given, *told, (_("Para darle"), _gift(interview, needs))]


def beside(interview: Interview, now: datetime) -> list[Beside]:
    """Others for the same goal or campaign, the open ones first."""
    same = Q(pk__in=[])
    if interview.goal_id:
        same |= Q(goal=interview.goal_id)
    if interview.campaign_id:
        same |= Q(campaign=interview.campaign_id)
    rows = Interview.objects.owned_by(interview.owner).filter(same).exclude(pk=interview.pk)
    rows = rows.select_related("contact").order_by("closed_at", "-created_at")
    return [Beside(row, told(row, now)) for row in rows[:BESIDE]]


def listed(member: Member, now: datetime) -> dict[str, list[Any]]:
    """All interviews: those that go on, by what is next, and those that are closed."""
    rows = Interview.objects.owned_by(member).select_related("contact", "step")
    found = [(row, stage_of(row, now), told(row, now)) for row in rows[:200]]
    order = {"thanks": 0, "talk": 1, "prepare": 2, "ask": 3, "schedule": 4}
    going = sorted((one for one in found if one[1] != "closed"), key=lambda one: order[one[1]])
    return {"going": going, "closed": [one for one in found if one[1] == "closed"]}


def _gift(interview: Interview, needs: list[str]) -> str:
    if needs:
        return _("Busca: %(what)s. Quizá puedas acercarle algo.") % {"what": ", ".join(needs)}
    given = (
        Exchange.objects.owned_by(interview.owner).filter(contact=interview.contact, direction="given").exclude(note="")
    )
    last = given.first()
    if last is not None:
        return _("Ya le diste: %(what)s. Pregúntale si le sirvió.") % {"what": last.note.rstrip(".")}
    return _("Cuéntale después qué hiciste con su consejo: es lo que más se agradece.")


def _gone(interview: Interview) -> str:
    if hasattr(interview.contact, "archival"):
        return _(
            "%(name)s está en el archivo. La entrevista sigue aquí; puedes cerrarla o sacar su ficha del archivo."
        ) % {"name": interview.contact.display_name}
    return ""
