"""The field of work that an organisation's name or a role tells of, es and en: a hint for the picture, nothing more.

The sectors follow the sections of ISIC rev. 4, put as people speak of them.
"""

import re
from functools import lru_cache

from lazos.core.language.fold import words

#: Code → beginnings of folded words that tell it. The first sector whose word comes first in the text is meant.
STEMS: dict[str, str] = {
    "health": "hospital salud health clinic medic sanita sanator farmac pharma enfermer nurse doctor medico dental"
    " odonto psicolog psycholog terapeut therap paciente patient biotec",
    "education": "universi escuela school colegio educa academ instituto docent profesor teacher maestr facultad campus"
    " pedagog kinder guarderia college",
    "technology": "software tecnolog technolog informatic systems sistemas datos data desarroll developer digital cloud"
    " ciber cyber programa ingenieria_web devops analytics robot",
    "government": "gobierno government ministeri ayuntamiento municipal alcaldia prefectura secretaria_de publico"
    " council diputacion senado congreso embajada embassy intendencia",
    "finance": "banco bank financ seguros insurance inversion invest contab contador accoun auditor capital credito"
    " mutual fintech fiscal tax",
    "law": "abogad law legal juridic notari attorney derecho juzgado solicitor",
    "culture": "museo museum bibliotec librar teatro theat music cultur arte_ galeria galler editorial publish cine"
    " film orquesta escritor writer cuentacuentos",
    "media": "periodi journal prensa press radio television tv_ noticia news medios media comunica marketing publicidad"
    " advert social_media",
    "design": "diseno design arquitect architect ux ui_ ilustra illustrat creativ grafic graphic",
    "construction": "constru inmobiliar real_estate obra ingenieria_civil vivienda housing urbanis builder",
    "industry": "fabric factory manufactur industr planta textil metal automotri quimic chemic imprenta print",
    "farming": "agricol agro farm granja ganader campo_ vino wine pesca fish forest",
    "trade": "tienda store shop comerci ventas sales retail mayorista wholesale distribu mercado market",
    "hospitality": "hotel restaur cafe_ cafeteria turis touris cocina chef gastronom catering bar_",
    "transport": "transport logistic aerolinea airline ferrocarril puerto_ envio shipping",
    "energy": "energia energy electric solar petrol oil_ gas_ agua_ water ambient environment clima",
    "social": "ong ngo fundacion foundation asociacion association caridad charit cooperativ voluntari nonprofit"
    " iglesia church sindicat union_",
    "research": "investiga research cientific scien laborator conicet csic conacyt",
}  # fmt: skip
SECTORS = tuple(STEMS)


@lru_cache(maxsize=1 << 12)
def sector_of(organisation: str, role: str = "") -> str:
    """A code of `SECTORS`, "" where nothing tells: the organisation says more than the role."""
    return _told(organisation) or _told(role)


def _told(text: str) -> str:
    said = " ".join(words(text)) + " "
    found = [(match.start(), sector) for sector, pattern in _patterns().items() if (match := pattern.search(said))]
    return min(found)[1] if found else ""


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    return {sector: re.compile(r"\b(?:" + "|".join(_stems(text)) + ")") for sector, text in STEMS.items()}


def _stems(text: str) -> list[str]:
    # An underscore is a gap in the text: the end of a word, or two words.
    return [re.escape(stem.replace("_", " ")) for stem in text.split()]
