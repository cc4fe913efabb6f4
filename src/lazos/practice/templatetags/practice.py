"""What templates of the practice say of a contact."""

from django import template

from lazos.practice import sentences

register = template.Library()
register.filter("short_name", sentences.short_name)
