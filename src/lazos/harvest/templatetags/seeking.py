"""What templates of interviews and campaigns say."""

from datetime import datetime, timedelta
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language

from lazos.harvest.campaigning.stages import stage
from lazos.harvest.forms.who import named
from lazos.harvest.interviewing.stages import heading

register = template.Library()
register.filter("interview_heading", heading)
register.filter("named", named)


@register.filter
def lead(text: str) -> str:
    """What is to do, without what it is about: that stands beside it."""
    return text.partition(":")[0]


@register.filter
def interview_end(interview: Any) -> datetime:
    end: datetime = interview.starts_at + timedelta(minutes=interview.minutes)
    return end


@register.filter
def clock(moment: datetime) -> str:
    """The hour on the clock of the moment's own zone (`date` would turn it into the member's)."""
    return f"{moment:%H:%M}"


@register.filter
def month_year(day: Any) -> str:
    """ "septiembre", with the year where it is not this one."""
    this_year = day.year == timezone.localdate().year
    text: str = date_format(day, "F" if this_year else "YEAR_MONTH_FORMAT").lower()
    return text if (get_language() or "es").startswith("es") else text.capitalize()


@register.filter
def stage_name(person: Any) -> Any:
    return stage(person.campaign.kind, person.stage).name
