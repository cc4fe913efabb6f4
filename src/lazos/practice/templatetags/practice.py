"""What templates of the practice say of a contact."""

from django import template

from lazos.practice import sentences
from lazos.web import wording

register = template.Library()
register.filter("short_name", sentences.short_name)


@register.filter(name="and")
def and_(one: object, other: object) -> str:
    """{{ first|and:second }}: "Ana e Inés"."""
    return wording.joined([str(one), str(other)])
