"""What the rail, the phone bar and Más list. An entry shows where its address exists: an app that is off has none."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True)
class Entry:
    route: str
    icon: str
    label: str | Promise
    fact: str | Promise = ""

    @property
    def url(self) -> str:
        try:
            return reverse(self.route)
        except NoReverseMatch:
            return ""


MINE = (
    Entry("home", "sun", pgettext_lazy("nav", "Hoy")),
    Entry("people", "users", _("Personas")),
    Entry("map", "waypoints", _("Mapa"), _("círculos, puentes, huecos")),
    Entry("goals", "target", _("Metas"), _("para qué tejes tu red")),
    Entry("asks", "hand-heart", _("Peticiones"), _("pedir bien, agradecer")),
    Entry("review", "scissors", _("Revisión"), _("renovar, descansar, soltar")),
)
COMMUNITY = (
    Entry("community", "house", _("Inicio")),
    Entry("directory", "book-open", _("Directorio")),
    Entry("groups", "messages-square", _("Grupos")),
    Entry("events", "calendar-days", _("Eventos")),
    Entry("introductions", "handshake", _("Presentaciones")),
    Entry("jobs", "briefcase", _("Empleos")),
    Entry("mentoring", "graduation-cap", _("Mentoría")),
    Entry("offers", "tag", _("Ofertas")),
)
MORE = (
    Entry("introducing", "handshake", _("Presentar"), _("a dos personas que ganarían al conocerse")),
    Entry("interviews", "coffee", _("Entrevistas para aprender"), _("veinte minutos con quien ya lo hizo")),
    Entry("campaigns", "flag", _("Campañas"), _("un trabajo, un lanzamiento, un problema")),
    Entry("harvest", "wheat", _("Cosecha"), _("lo que salió, y gracias a quién")),
    Entry("clippings", "gift", _("Para compartir"), _("lo que te recordó a alguien")),
    Entry("gatherings", "calendar", _("Encuentros"), _("a dónde vas y con quién")),
    Entry("card", "qr-code", _("Tu tarjeta"), _("un código que lleva lo que eliges")),
    Entry("pitches", "megaphone", _("Tu presentación"), _("para decirla en treinta segundos")),
    Entry("offerings", "gift", _("Lo que das y lo que buscas"), _("con tus palabras")),
    Entry("promises", "bookmark", _("Promesas"), _("lo que dijiste y lo que te dijeron")),
    Entry("silent", "moon", _("Más de seis meses"), _("a quién hace mucho que no oyes")),
    Entry("dormant", "sprout", _("Lazos que duermen"), _("a quién valdría la pena volver a oír")),
    Entry("duplicates", "merge", _("¿Son la misma persona?"), _("fichas que se parecen")),
    Entry("imports", "upload", _("Traer contactos"), _("de archivos o del teléfono")),
    Entry("templates", "quote", _("Borradores"), _("frases para cada momento")),
    Entry("waiting", "cloud-upload", _("Lo que esperaba"), _("lo que escribiste sin señal")),
    Entry("history", "history", _("Lo que hiciste"), _("con su deshacer")),
)
ACCOUNT = (
    Entry("notices", "bell", _("Avisos"), _("lo que toca hoy")),
    Entry("account", "settings", _("Cuenta y avisos"), _("idioma, minutos, silencio")),
    Entry("mails", "mail", _("Correos para ti"), _("el resumen, y si no pudo salir")),
    Entry("takeouts", "download", _("Llévate todo"), _("un archivo, formatos abiertos")),
)


#: Where "Más" of the phone bar leads to one is within it: all that has no place of its own there.
BEHIND_MORE = frozenset(entry.route for entry in (*MINE, *MORE, *ACCOUNT)) - {"home", "people"}


def present(entries: tuple[Entry, ...]) -> list[Entry]:
    return [entry for entry in entries if entry.url]
