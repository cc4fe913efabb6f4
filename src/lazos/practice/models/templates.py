"""The member's own message templates. Those that come with Lazos are files: `practice/templates_es.py`, `_en.py`."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from lazos.activity.rows import Owned, Versioned


class OwnTemplate(Owned, Versioned):
    situation = models.CharField(_("Situación"), max_length=40)
    language = models.CharField(_("Idioma"), max_length=2, default="es")
    name = models.CharField(_("Nombre"), max_length=100)
    text = models.TextField(_("Texto"))

    class Meta:
        ordering = ["situation", "name"]
