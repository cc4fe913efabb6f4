"""The pattern tables of both languages as compiled expressions."""

import re
from functools import lru_cache

from lazos.core.language.asks import patterns_en, patterns_es

_TABLES = {"es": patterns_es.PATTERNS, "en": patterns_en.PATTERNS}

STOP = patterns_es.STOP | patterns_en.STOP
VAGUE = patterns_es.VAGUE | patterns_en.VAGUE
# Verbs of asking, in whatever form.
VAGUE_STEMS = (
    "ayud",
    "orient",
    "aconsej",
    "recomend",
    "recomiend",
    "refer",
    "refier",
    "apoy",
    "asesor",
    "advis",
    "guid",
    "podr",
    "pued",
    "quis",
    "quier",
    "interes",
    "inspir",
    "entrevist",
    "opin",
    "interview",
    "redact",
    "admir",
)
# Adverbs of manner and superlatives colour what is said; they say nothing of it.
VAGUE_ENDINGS = ("mente", "isimo", "isima", "isimos", "isimas", "ly")


@lru_cache(maxsize=256)
def finder(name: str, language: str = "") -> re.Pattern[str]:
    """The expression of a table: of one language, or of both (messages mix them). Stands between word boundaries."""
    tables = [_TABLES[language]] if language else list(_TABLES.values())
    parts = [part for table in tables for part in table.get(name, ())]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)" if parts else r"(?!)")
