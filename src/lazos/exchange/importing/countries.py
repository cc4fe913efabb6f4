"""The region of a phone number without a country code: that of the card's own address, else the member's."""

from __future__ import annotations

from functools import lru_cache

import phonenumbers

from lazos.core.language.fold import fold

_NAMES = {
    "AR": "argentina",
    "BO": "bolivia",
    "BR": "brasil|brazil",
    "CA": "canada",
    "CH": "suiza|switzerland|schweiz",
    "CL": "chile",
    "CO": "colombia",
    "CR": "costa rica",
    "CU": "cuba",
    "DE": "alemania|germany|deutschland",
    "DO": "republica dominicana|dominican republic",
    "EC": "ecuador",
    "ES": "espana|spain",
    "FR": "francia|france",
    "GB": "reino unido|united kingdom|great britain|inglaterra|england|uk",
    "GT": "guatemala",
    "HN": "honduras",
    "IT": "italia|italy",
    "MX": "mexico",
    "NI": "nicaragua",
    "PA": "panama",
    "PE": "peru",
    "PR": "puerto rico",
    "PT": "portugal",
    "PY": "paraguay",
    "SV": "el salvador",
    "US": "estados unidos|eeuu|ee uu|usa|united states|united states of america|u s a",
    "UY": "uruguay",
    "VE": "venezuela",
}
_BY_NAME = {name: code for code, names in _NAMES.items() for name in names.split("|")}


@lru_cache(maxsize=1024)
def region_of(country: str) -> str:
    """ISO 3166 of a country as people write it ("México", "Spain", "mx"); "" where it is not known."""
    code = country.strip().upper()
    if code in phonenumbers.SUPPORTED_REGIONS:
        return code
    return _BY_NAME.get(" ".join(fold(country).replace(".", " ").split()), "")
