"""What templates of interviews and campaigns say."""

from datetime import datetime, timedelta
from typing import Any

from django import template

from lazos.harvest.forms.who import named
from lazos.harvest.interviewing.stages import heading

register = template.Library()
register.filter("interview_heading", heading)
register.filter("named", named)


@register.filter
def interview_end(interview: Any) -> datetime:
    end: datetime = interview.starts_at + timedelta(minutes=interview.minutes)
    return end


@register.filter
def clock(moment: datetime) -> str:
    """The hour on the clock of the moment's own zone (`date` would turn it into the member's)."""
    return f"{moment:%H:%M}"
