"""Fields of a record → unfolded content lines of vCard 4; the inverse of the mappers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from lazos.core.formats.records import (
    AddressRecord,
    Binary,
    ContactRecord,
    DateRecord,
    Labelled,
    PositionRecord,
    RelationRecord,
)
from lazos.core.formats.vcard import dates, labels
from lazos.core.formats.vcard.binary import data_uri
from lazos.core.formats.vcard.content import Params, params_text
from lazos.core.formats.vcard.escape import escape, escape_uri, param_encode
from lazos.core.formats.vcard.reach import im_form
from lazos.core.formats.vcard.reader import composed_name


@dataclass(slots=True)
class Context:
    """What a line depends on beside its own value."""

    groups: Iterator[str]
    photo_params: str
    several_positions: bool


Renderer = Callable[[list[Any], Context], Iterator[str]]


def composed(record: ContactRecord) -> str:
    return composed_name(record)


def _text(name: str) -> Renderer:
    def render(items: list[Any], _: Context) -> Iterator[str]:
        for item in items:
            if item:
                yield f"{name}:{escape(item)}"

    return render


def _flag(name: str) -> Renderer:
    def render(items: list[Any], _: Context) -> Iterator[str]:
        yield from (f"{name}:true" for item in items if item)

    return render


def _labelled(name: str, quote: Callable[[str], str]) -> Renderer:
    def render(items: list[Any], context: Context) -> Iterator[str]:
        for item in items:
            preferred: Params = (("PREF", ("1",)),) if item.preferred else ()
            yield from _with_label(name, preferred, quote(item.value), item.label, context)

    return render


def _with_label(name: str, params: Params, value: str, label: str, context: Context) -> Iterator[str]:
    """TYPE for the usual labels, Apple's grouped X-ABLabel (which all address books know) for any other."""
    types, apple = labels.render(label)
    said = params_text(types + params)
    line = f"{name}{';' if said else ''}{said}:{value}"
    if not apple:
        yield line
        return
    group = next(context.groups)
    yield f"{group}.{line}"
    yield f"{group}.X-ABLabel:{escape(apple)}"


def _kind(items: list[str], _: Context) -> Iterator[str]:
    yield "KIND:" + {"person": "individual", "organisation": "org", "group": "group"}[items[0]]


def _full_name(items: list[str], _: Context) -> Iterator[str]:
    yield f"FN:{escape(items[0])}"


def _name(items: list[tuple[str, ...]], _: Context) -> Iterator[str]:
    prefix, given, additional, family, family2, suffix = map(escape, items[0])
    surnames = f"{family},{family2}" if family2 else family
    yield f"N:{surnames};{given};{additional};{prefix};{suffix}"


def _gender(items: list[str], _: Context) -> Iterator[str]:
    known = len(items[0]) == 1 and items[0] in "MFONU"
    yield f"GENDER:{items[0]}" if known else f"GENDER:;{escape(items[0])}"


def _positions(items: list[PositionRecord], context: Context) -> Iterator[str]:
    for item in items:
        state = "" if item.current else "past"
        span = ";".join((escape(item.started), escape(item.finished), state)) if item.started or item.finished else ""
        span = span or (f";;{state}" if state else "")
        group = f"{next(context.groups)}." if span or context.several_positions else ""
        if item.organisation or item.department:
            department = f";{escape(item.department)}" if item.department else ""
            yield f"{group}ORG:{escape(item.organisation)}{department}"
        if item.role:
            yield f"{group}TITLE:{escape(item.role)}"
        if span:
            yield f"{group}X-LAZOS-POSITION:{span}"


def _addresses(items: list[AddressRecord], context: Context) -> Iterator[str]:
    for item in items:
        parts = (item.po_box, item.extended, item.street, item.city, item.region, item.postcode, item.country)
        value = ";".join(map(escape, parts))
        if "\\" in item.formatted:
            yield from _address_and_label(item, value if any(parts) else "", context)
        elif any(parts) or item.formatted:
            label: Params = (("LABEL", (item.formatted.replace("\n", "\\n"),)),) if item.formatted else ()
            yield from _with_label("ADR", label, value, item.label, context)


def _address_and_label(item: AddressRecord, value: str, context: Context) -> Iterator[str]:
    """LABEL as a property: in the parameter RFC 6350 takes backslash-n for a line break and has no escape for it."""
    group = next(context.groups)
    types, apple = labels.render(item.label)
    said = f";{params_text(types)}" if types else ""
    if value:
        yield f"{group}.ADR{said}:{value}"
    yield f"{group}.LABEL{said}:{escape(item.formatted)}"
    if apple:
        yield f"{group}.X-ABLabel:{escape(apple)}"


def _messengers(items: list[Labelled], context: Context) -> Iterator[str]:
    for item in items:
        scheme, service = im_form(item.label)
        params = f";X-SERVICE-TYPE={param_encode(service)}" if service else ""
        yield f"IMPP{params}{';PREF=1' if item.preferred else ''}:{scheme}:{escape_uri(item.value)}"


def _dates(items: list[DateRecord], context: Context) -> Iterator[str]:
    names = {"birthday": "BDAY", "anniversary": "ANNIVERSARY", "death": "DEATHDATE"}
    for item in items:
        words, value = dates.render(item)
        name = names.get(item.kind, "X-ABDATE")
        params: Params = (("VALUE", ("text",)),) if words else ()
        if name == "X-ABDATE" and (item.kind != "other" or item.label in ("anniversary", "birthday")):
            params += (("X-LAZOS-KIND", (item.kind,)),)
        said = params_text(params)
        line = f"{name}{';' if said else ''}{said}:{value}"
        if item.label:
            group = next(context.groups)
            yield f"{group}.{line}"
            yield f"{group}.X-ABLabel:{escape(labels.wrap(item.label))}"
        else:
            yield line


def _relations(items: list[RelationRecord], _: Context) -> Iterator[str]:
    for item in items:
        kind = f";TYPE={param_encode(item.kind)}" if item.kind else ""
        if item.uid:
            named = f";X-LAZOS-NAME={param_encode(item.name)}" if item.name else ""
            yield f"RELATED{kind};VALUE=uri{named}:{escape_uri(item.uid)}"
        elif item.name:
            yield f"RELATED{kind};VALUE=text:{escape(item.name)}"


def _tags(items: list[str], _: Context) -> Iterator[str]:
    yield "CATEGORIES:" + ",".join(map(escape, items))


def _day(items: list[date], _: Context) -> Iterator[str]:
    yield f"X-LAZOS-MET-ON:{items[0].isoformat()}"


def _created(items: list[datetime], _: Context) -> Iterator[str]:
    at = items[0]
    if at.tzinfo is UTC and not at.microsecond and not at.fold:
        yield f"CREATED:{at:%Y%m%dT%H%M%SZ}" if at.year > 999 else f"X-LAZOS-CREATED:{at.isoformat()}"
    else:
        yield f"X-LAZOS-CREATED:{at.isoformat()}"


def _photo(items: list[Binary], context: Context) -> Iterator[str]:
    params = f";{context.photo_params}" if context.photo_params else ""
    yield f"PHOTO{_filename(items[0])}{params}:{data_uri(items[0])}"


def _documents(items: list[Binary], _: Context) -> Iterator[str]:
    for item in items:
        yield f"X-LAZOS-DOCUMENT{_filename(item)}:{data_uri(item)}"


def _filename(item: Binary) -> str:
    return f";X-LAZOS-FILENAME={param_encode(item.name)}" if item.name else ""


RENDERERS: dict[str, Renderer] = {
    "kind": _kind,
    "uid": _text("UID"),
    "full_name": _full_name,
    "n": _name,
    "nickname": _text("NICKNAME"),
    "phonetic": _text("X-PHONETIC-FIRST-NAME"),
    "maiden": _text("X-MAIDENNAME"),
    "gender": _gender,
    "positions": _positions,
    "emails": _labelled("EMAIL", escape),
    "phones": _labelled("TEL", escape),
    "addresses": _addresses,
    "links": _labelled("URL", escape_uri),
    "messengers": _messengers,
    "dates": _dates,
    "relations": _relations,
    "notes": _text("NOTE"),
    "tags": _tags,
    "interests": _text("INTEREST"),
    "needs": _text("X-LAZOS-NEED"),
    "offers": _text("X-LAZOS-OFFER"),
    "languages": _text("LANG"),
    "met_how": _text("X-LAZOS-MET-HOW"),
    "met_where": _text("X-LAZOS-MET-WHERE"),
    "met_on": _day,
    "introduced_by": _text("X-LAZOS-INTRODUCED-BY"),
    "preferred_channel": _text("X-LAZOS-CHANNEL"),
    "formality": _text("X-LAZOS-FORMALITY"),
    "archived": _flag("X-LAZOS-ARCHIVED"),
    "starred": _flag("X-LAZOS-STARRED"),
    "created_at": _created,
    "photo": _photo,
    "documents": _documents,
}
