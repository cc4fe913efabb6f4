"""What the deeds of sharing say, in the language of whoever reads them."""

from __future__ import annotations

from django.utils.translation import gettext as _

from lazos.activity.sentences import sentences

sentences(
    {
        "clipping_shared": lambda name, title: _("Le diste a %(name)s: %(title)s") % {"name": name, "title": title},
        "clipping_set_aside": lambda name, title: _("No era para %(name)s: %(title)s") % {"name": name, "title": title},
        "clipping_let_go": lambda title: _("Soltaste algo que guardabas: %(title)s") % {"title": title},
    }
)
