# ruff: noqa: E501 — word lists and tables read best as written
"""What opens a clause, and the verb forms by which it is known."""

import re
from dataclasses import dataclass

INFINITIVE = re.compile(
    r"^(?:ir|[a-z]{1,14}(?:ar|er|ir))(?:me|te|se|le|les|lo|la|los|las|nos|selo|sela|selos|selas|melo|mela)?$"
)

CLITIC_INFINITIVE = re.compile(r"^[a-z]{1,14}(?:ar|er|ir)(?:te|le|les|lo|la|los|las|nos|selo|sela|selos|selas)$")

NOT_INFINITIVES = frozenset(
    """converse charle charles parle charla perla burla orla birla merla mirla parla habla mirlo charlas perlas verla carla karla mujer lugar bar mar ayer taller alquiler hogar celular familiar popular escolar par azucar dolar super lider tercer primer poder
    cualquier placer mesa nivel similar particular militar circular secular solar ejemplar singular oler regular""".split()
)
CLITICS = frozenset("le les lo la los las te".split())


@dataclass(frozen=True, slots=True)
class Opening:
    """The words from ``start`` to ``body`` open a clause of the kind ``tag``; an empty stretch where the verb is part of it."""

    tag: str
    start: int
    body: int
