"""Time zones as people choose them, and the country that a zone lies in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from lazos.accounts.zones import zones
from lazos.core.language.fold import fold

CONTINENTS: dict[str, str | Promise] = {
    "America": _("América"),
    "Europe": _("Europa"),
    "Africa": _("África"),
    "Asia": _("Asia"),
    "Atlantic": _("Atlántico"),
    "Australia": _("Australia"),
    "Indian": _("Océano Índico"),
    "Pacific": _("Pacífico"),
    "Antarctica": _("Antártida"),
    "Arctic": _("Ártico"),
}
# The list of zones is in plain letters; whoever lives there writes them so.
_WRITTEN: dict[str, str | Promise] = {
    "Asuncion": "Asunción",
    "Bogota": "Bogotá",
    "Cancun": "Cancún",
    "Cordoba": "Córdoba",
    "Mazatlan": "Mazatlán",
    "Merida": "Mérida",
    "Panama": "Panamá",
    "Sao Paulo": "São Paulo",
    "Tucuman": "Tucumán",
    "Rio Gallegos": "Río Gallegos",
    "Belem": "Belém",
    "Cuiaba": "Cuiabá",
    "Maceio": "Maceió",
    "Bahia Banderas": "Bahía de Banderas",
    "Ciudad Juarez": "Ciudad Juárez",
    "Reunion": "Reunión",
    # Spanish has a name of its own for these.
    "Mexico City": _("Ciudad de México"),
    "Havana": _("La Habana"),
    "New York": _("Nueva York"),
    "Los Angeles": _("Los Ángeles"),
    "Port of Spain": _("Puerto España"),
    "Port-au-Prince": _("Puerto Príncipe"),
    "Cayenne": _("Cayena"),
    "Curacao": _("Curazao"),
    "Guadeloupe": _("Guadalupe"),
    "Martinique": _("Martinica"),
    "Canary": _("Canarias"),
    "Cape Verde": _("Cabo Verde"),
    "Easter": _("Isla de Pascua"),
    "Galapagos": _("Galápagos"),
    "Amsterdam": _("Ámsterdam"),
    "Athens": _("Atenas"),
    "Belgrade": _("Belgrado"),
    "Berlin": _("Berlín"),
    "Brussels": _("Bruselas"),
    "Bucharest": _("Bucarest"),
    "Copenhagen": _("Copenhague"),
    "Dublin": _("Dublín"),
    "Istanbul": _("Estambul"),
    "Lisbon": _("Lisboa"),
    "London": _("Londres"),
    "Luxembourg": _("Luxemburgo"),
    "Monaco": _("Mónaco"),
    "Moscow": _("Moscú"),
    "Paris": _("París"),
    "Prague": _("Praga"),
    "Rome": _("Roma"),
    "Sofia": _("Sofía"),
    "Stockholm": _("Estocolmo"),
    "Vienna": _("Viena"),
    "Warsaw": _("Varsovia"),
    "Zurich": _("Zúrich"),
    "Algiers": _("Argel"),
    "Cairo": _("El Cairo"),
    "Johannesburg": _("Johannesburgo"),
    "Tunis": _("Túnez"),
    "Jerusalem": _("Jerusalén"),
    "Seoul": _("Seúl"),
    "Singapore": _("Singapur"),
    "Tokyo": _("Tokio"),
    "Sydney": _("Sídney"),
}


def every_zone() -> list[str]:
    """Every name that a browser or an import may give, old ones included."""
    return sorted(zones() - {"Factory", "localtime"})


def grouped(now: datetime, *, also: Iterable[str] = ()) -> list[tuple[str, list[tuple[str, str]]]]:
    """(continent, [(zone, "Mérida (UTC−6)")]), one name for each place; `also`: zones that stand in it in any case."""
    return _grouped(now.replace(minute=0, second=0, microsecond=0), get_language(), tuple(also))


@lru_cache(maxsize=16)
def _grouped(now: datetime, language: str, also: tuple[str, ...]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Some four hundred places are named and put in order: once an hour for each language, not on every page."""
    places: dict[str, list[tuple[str, str]]] = {}
    names = {zone: _place(zone) for zone in {*countries(), *(name for name in also if "/" in name)}}
    for zone in sorted(names, key=lambda zone: (fold(names[zone]), zone)):
        places.setdefault(zone.partition("/")[0], []).append((zone, f"{names[zone]} ({_offset(zone, now)})"))
    known = [(str(name), places.pop(code)) for code, name in CONTINENTS.items() if code in places]
    return [("UTC", [("UTC", "UTC")]), *known, *places.items()]


def zone_named(said: str) -> str:
    """The zone that somebody means, by its name or its place ("Lima", "nueva york"); "" for none or one of several."""
    name = said.strip().replace(" ", "_")
    if name in zones():
        return name
    wanted = fold(name.replace("_", " "))
    found = [zone for zone in countries() if wanted in (fold(_place(zone)), fold(_plain(zone)))]
    return found[0] if len(found) == 1 else ""


def region_of(zone: str) -> str:
    """The country of a zone as two letters: for phone numbers without a prefix. "" where it lies in none."""
    return countries().get(zone, "")


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """Zone → country, of the public-domain table that comes with the zones."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text()
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {row[2]: row[0] for row in rows}


def _place(zone: str) -> str:
    name = _plain(zone)
    return str(_WRITTEN.get(name, name))


def _plain(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _offset(zone: str, now: datetime) -> str:
    """ "UTC−6", "UTC+5:30"."""
    off = now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    minutes = round(abs(off).total_seconds() / 60)
    sign = "−" if off < timedelta() else "+"
    return f"UTC{sign}{minutes // 60}{f':{minutes % 60:02}' if minutes % 60 else ''}" if minutes else "UTC"
