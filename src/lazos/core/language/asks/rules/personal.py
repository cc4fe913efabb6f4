"""Written to this person: their name, something shared; no mail to many, no blanks of a template."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from lazos.core.language.asks.finding import Finding
from lazos.core.language.asks.lexicon import finder
from lazos.core.language.asks.reading import Reading
from lazos.core.language.asks.wording import Wording

_NAMED = (
    r"nombre|apellido|name|surname|empresa|company|organi[sz]acion|organization|puesto|cargo|role|rol|position|tema|topic|"
    r"fecha|date|proyecto|project|ciudad|city|first|last|recipient|destinatari[oa]|contacto|contact|event|evento|insertar?|"
    r"insert|tu|your|su|sector|industry|universidad|school|amig[oa]|friend|motivo|skill|field|area"
)
_VARIABLE = re.compile(
    rf"\{{\{{?[^{{}}\n]{{0,40}}\}}?\}}|[\[<](?:\w+[ _-]){{0,3}}(?:{_NAMED})(?:[ _-]\w+){{0,4}}[\]>]|%(?:{_NAMED})%"
    rf"|\$\{{?(?:{_NAMED})\w*\}}?|(?<!\w)x{{3,}}(?!\w)|_{{4,}}"
    r"|(?<!\w)(?:fulanit?[oa]|first_?name|nombre_?contacto)(?!\w)"
)
_NAME = re.compile(r"nombre|name|recipient|destinatari|contact|fulan|amig|friend")


# *Estimados emprendedores:* — a plural that is no name.
_MANY = re.compile(
    r"\s*(?:[Ee]stimad[oa]s|[Qq]uerid[oa]s|[Aa]preciad[oa]s|[Dd]ear|DEAR) (?:[a-záéíóúñü]+ ){0,3}[a-záéíóúñü]+s\s*[,:]"
)


def check(reading: Reading, wording: Wording) -> Iterator[Finding]:
    """Mass mail and blanks are problems; a missing reference is one in a letter to a weak tie."""
    variables = list(_VARIABLE.finditer(reading.flat.text))
    for match in variables:
        yield _blank(reading, wording, match)
    mass = _mass(reading)
    if mass:
        yield wording.replace("personal", "problem", mass, "mass", "")
    elif not _refers(reading):
        yield from _no_reference(reading, wording)


def _blank(reading: Reading, wording: Wording, match: re.Match[str]) -> Finding:
    recipient = reading.context.recipient
    fits = recipient and _NAME.search(match.group()) and not _VARIABLE.search(recipient.lower())
    finding = wording.replace("personal", "problem", match.span(), "variable")
    return wording.finding("personal", "problem", finding.span, "variable", recipient) if fits else finding


def _mass(reading: Reading) -> tuple[int, int] | None:
    """The opening of a mass mail, with the comma or colon after it; only in the first lines."""
    many = _MANY.match(reading.flat.source)
    if many and reading.context.weak:
        return 0, bisect_left(reading.flat.at, many.end())
    match = finder("mass").search(reading.flat.own[:200])
    if not match or (match.start() > 40 and reading.names_recipient):
        return None
    following = re.compile(r" ?[:,]?").match(reading.flat.text, match.end())
    return match.start(), following.end() if following else match.end()


def _refers(reading: Reading) -> bool:
    """Where a job is asked for, *your company* is no tie to anybody."""
    told = [sentence for sentence in reading.sentences if not sentence.has("job")]
    return any(sentence.has("reference") for sentence in told) or any(
        sentence.speaks_of_recipient for sentence in told if sentence in reading.body
    )


def _no_reference(reading: Reading, wording: Wording) -> Iterator[Finding]:
    if not reading.context.weak or not reading.sentences[0].text:
        return
    nameless = not reading.names_recipient
    if reading.context.purpose == "thanks":
        if nameless and not reading.is_line:
            yield wording.insert("personal", "hint", "no_reference", after_greeting=True)
        return
    grave = (reading.is_letter or nameless) and not reading.is_line
    yield wording.insert("personal", "problem" if grave else "hint", "no_reference", after_greeting=True)
