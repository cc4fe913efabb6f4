"""The pieces of the design as template tags. They know people and ties only as words and numbers."""

from __future__ import annotations

import zlib
from datetime import date, datetime
from functools import lru_cache
from typing import Any

import nh3
from django import template
from django.templatetags.static import static
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext
from markdown_it import MarkdownIt

from lazos.web import wording

register = template.Library()

_markdown = MarkdownIt("commonmark", {"html": False, "linkify": False, "breaks": True})
_ALLOWED = {"p", "br", "strong", "em", "ul", "ol", "li", "a", "blockquote", "code", "pre", "h3", "h4", "hr"}
TINTS = 5


@lru_cache(maxsize=1)
def _sprite() -> str:
    return static("icons/sprite.svg")


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon of the sprite; decoration only, the word stands beside it."""
    return format_html('<svg class="i" aria-hidden="true"><use href="{}#{}"/></svg>', _sprite(), name)


@register.inclusion_tag("web/parts/bow.html")
def bow() -> dict[str, Any]:
    return {}


@register.simple_tag
def avatar(name: str, tie: str = "", size: str = "", key: Any = None) -> SafeString:
    """Initials in a circle; the rim is the tie (only in Mi red). The tint comes from the name, always the same."""
    classes = f"avatar {size}".strip()
    rim = format_html(' data-tie="{}"', tie) if tie else ""
    tint = zlib.crc32(str(key or name).encode()) % TINTS + 1
    return format_html(
        '<span class="{}" data-tint="{}"{} aria-hidden="true">{}</span>', classes, tint, rim, wording.initials(name)
    )


@register.simple_tag
def tie(state: str) -> SafeString:
    """The word and the line of a tie."""
    return format_html('<span class="tie" data-tie="{}">{}</span>', state, wording.tie(state))


@register.simple_tag
def priv(level: int, text: str = "") -> SafeString:
    """Who sees this: P0 only me … P4 public."""
    return format_html(
        '<span class="priv" data-p="{}">{}<span class="vh">{} </span>{}</span>',
        level,
        icon("lock" if level == 0 else "eye"),
        gettext("Lo ve:"),
        text or wording.privacy(level),
    )


@register.simple_tag(takes_context=True)
def keeps(context: Any, said: str = "") -> SafeString:
    """In a form that may be sent without signal: whose it is, and what it is called while it waits (see worker.js)."""
    mark = context.get("shell", {}).get("mark", "")
    return format_html(
        '<input type="hidden" name="for" value="{}"><input type="hidden" name="said" value="{}">', mark, said
    )


@register.inclusion_tag("web/parts/field.html")
def field(bound: Any, hint: str = "", label: str = "") -> dict[str, Any]:
    """A form field with its label, hint and error; the error replaces nothing the person typed."""
    described = " ".join(
        part
        for part, there in (
            (f"{bound.id_for_label}-h", hint or bound.help_text),
            (f"{bound.id_for_label}-e", bound.errors),
        )
        if there
    )
    attrs = {"aria-describedby": described} if described else {}
    if bound.errors:
        attrs |= {"aria-invalid": "true", "autofocus": True}  # the first of the page takes it: there one goes on
    return {
        "bound": bound,
        "widget": bound.as_widget(attrs=attrs),
        "hint": hint or bound.help_text,
        "label": label or bound.label,
        "optional": not bound.field.required,
    }


@register.filter
def markdown(text: str) -> SafeString:
    """Markdown of a member through an allow-list: no images, no inline styles, links open safely."""
    html = _markdown.render(text or "")
    clean = nh3.clean(
        html,
        tags=_ALLOWED,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer nofollow",
    )
    return mark_safe(clean)


@register.filter
def ago(day: date | datetime | int | None) -> str:
    """How long ago, in the words of a person: hoy, ayer, hace 3 días, hace 5 meses."""
    return wording.ago(_as_date(day), timezone.localdate()) if day is not None else ""


@register.filter
def near(day: date | datetime | None) -> str:
    """When, seen from today: mañana, el viernes, desde octubre, el 3 de marzo de 2027."""
    return wording.near(_as_date(day), timezone.localdate()) if day is not None else ""


@register.filter
def long_date(day: date | datetime) -> str:
    """“22 de noviembre”, with the year where it is not this one."""
    wanted = "MONTH_DAY_FORMAT" if _as_date(day).year == timezone.localdate().year else "DATE_FORMAT"
    return date_format(_as_date(day), wanted)


@register.filter
def weekday_date(day: date) -> str:
    """“martes 11 de noviembre”."""
    return f"{date_format(day, 'l')} {date_format(day, 'MONTH_DAY_FORMAT')}"


@register.filter
def minutes(count: int) -> str:
    return ngettext("%(count)s minuto", "%(count)s minutos", count) % {"count": count}


@register.simple_tag(takes_context=True)
def query(context: Any, **changes: Any) -> str:
    """The query string of this page with some values changed (None removes one)."""
    params = context["request"].GET.copy()
    for name, value in changes.items():
        params.pop(name, None)
        if value is not None:
            params[name] = value
    return f"?{params.urlencode()}" if params else "?"


def _as_date(day: date | datetime | int) -> date:
    if isinstance(day, int):
        return date.fromordinal(day)
    if isinstance(day, datetime):
        return timezone.localtime(day).date()
    return day
