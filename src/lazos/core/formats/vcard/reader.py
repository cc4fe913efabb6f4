"""vCard 2.1, 3.0 and 4.0 → `ContactRecord`s and `Problem`s, one card at a time (RFC 6350, RFC 2426, vCard 2.1).

What a card counts as: a record, if anything in it says who it is about (a name, nickname, organisation, e-mail, phone,
messenger or link). Else a `Problem` that it was skipped: `empty_card` with nothing between BEGIN and END,
`no_identity` with lines of which none says who.
"""

from collections.abc import Iterator

from lazos.core.formats.build import name_to_show
from lazos.core.formats.limits import DEFAULT, Limits
from lazos.core.formats.records import ContactRecord, Leftover, Problem
from lazos.core.formats.vcard import person, reach
from lazos.core.formats.vcard.companions import KEPT, UNREADABLE, companion, data_uri_line, leftover, photo_params
from lazos.core.formats.vcard.content import CardText, Line
from lazos.core.formats.vcard.escape import escape, split, unescape
from lazos.core.formats.vcard.mapping import Bundle, Card, Mapped, assemble
from lazos.core.formats.vcard.scan import RawCard, Scanner, Source

NAME_FIELDS = ("prefix", "given", "additional", "family", "family2", "suffix")
# The order in which the writer writes, and in which companions stand among the leftovers.
ORDER = [
    "kind",
    "uid",
    "full_name",
    "n",
    "nickname",
    "phonetic",
    "maiden",
    "gender",
    "positions",
    "emails",
    "phones",
    "addresses",
    "links",
    "messengers",
    "dates",
    "relations",
    "notes",
    "tags",
    "interests",
    "needs",
    "offers",
    "languages",
    "met_how",
    "met_where",
    "met_on",
    "introduced_by",
    "preferred_channel",
    "formality",
    "archived",
    "starred",
    "created_at",
    "photo",
    "documents",
]
_RANK = {attr: rank for rank, attr in enumerate(ORDER)}
_LISTS = frozenset(
    [
        "positions",
        "emails",
        "phones",
        "addresses",
        "links",
        "messengers",
        "dates",
        "relations",
        "notes",
        "tags",
        "interests",
        "needs",
        "offers",
        "languages",
        "documents",
    ]
)
_MAPPERS = (person, reach)  # imported so that they register


def read(
    source: Source, *, default_charset: str | None = None, limits: Limits = DEFAULT
) -> Iterator[ContactRecord | Problem]:
    """Everything in a binary file, bytes, or an iterable of bytes, in the order of the file; never raises for content.

    `default_charset` is tried where text is neither UTF-8 nor declared; without it the charset is guessed.
    """
    scanner = Scanner(source, limits, default_charset)
    records = problems = 0
    for found in scanner:
        for item in [found] if isinstance(found, Problem) else _card(found, scanner, limits):
            records += isinstance(item, ContactRecord)
            problems += isinstance(item, Problem)
            if records > limits.records:
                yield Problem(item.line, "too_many_records", fatal=True)
                return
            if isinstance(item, ContactRecord) or item.fatal or problems <= limits.problems:
                yield item
            elif problems > 10 * records:
                yield Problem(item.line, "too_many_problems", fatal=True)
                return
    if problems > limits.problems:
        yield Problem(0, "more_problems", {"count": str(problems - limits.problems)}, skipped=False)


def _card(raw: RawCard, scanner: Scanner, limits: Limits) -> Iterator[ContactRecord | Problem]:
    if raw.refused:
        yield Problem(raw.line, raw.refused)
        return
    text = CardText(raw, scanner.fallback, limits.line_chars)
    lines = list(text.lines())
    if len(lines) > limits.properties:
        yield Problem(raw.line, "too_many_properties", {"count": str(len(lines))})
        return
    if not raw.ended:
        yield Problem(raw.line, "missing_end", skipped=False)
    mapped = assemble(Card(lines, limits))
    yield from text.problems
    yield from mapped.problems
    record = _record(mapped, raw, text)
    if record.full_name:
        yield record
    else:
        yield Problem(raw.line, "no_identity" if any(line.key != "VERSION" for line in lines) else "empty_card")


def _record(mapped: Mapped, raw: RawCard, text: CardText) -> ContactRecord:
    record = ContactRecord("vcard", raw.line)
    mapped.bundles.sort(key=lambda bundle: _RANK[bundle.attr])
    for bundle in mapped.bundles:
        _put(record, bundle)
    record.leftovers = [_kept(line) for line in mapped.leftovers]
    record.leftovers += [Leftover(UNREADABLE, escape(bad)) for _, bad in text.bad]
    record.leftovers += [kept for bundle in mapped.bundles if (kept := _beside(bundle))]
    if "kind" not in {bundle.attr for bundle in mapped.bundles}:
        record.kind = "organisation" if _is_organisation(record) else "person"
    record.full_name = record.full_name or composed_name(record)
    record.raw = text.raw()
    return record


def _put(record: ContactRecord, bundle: Bundle) -> None:
    if bundle.attr == "n":
        for attr, value in zip(NAME_FIELDS, bundle.items[0], strict=True):
            setattr(record, attr, value)
    elif bundle.attr in _LISTS:
        getattr(record, bundle.attr).extend(bundle.items)
    else:
        setattr(record, bundle.attr, bundle.items[0])


def _beside(bundle: Bundle) -> Leftover | None:
    if bundle.attr == "photo":
        return photo_params(bundle.lines[0])
    return None if bundle.exact else companion(bundle)


def _kept(line: Line) -> Leftover:
    if line.key == KEPT:
        name, params, value = ([unescape(piece) for piece in split(line.value, ";")] + ["", "", ""])[:3]
        return Leftover(name, value, params)
    if line.head.encoding == "B" and line.key != "PHOTO":
        line = data_uri_line(line)
    return leftover(line)


def _is_organisation(record: ContactRecord) -> bool:
    """Apple says so; else a card whose only name is that of its organisation."""
    if any(kept.name.upper() == "X-ABSHOWAS" and kept.value.upper() == "COMPANY" for kept in record.leftovers):
        return True
    organisation = next((position.organisation for position in record.positions), "")
    if not organisation or any(getattr(record, attr) for attr in NAME_FIELDS) or record.nickname:
        return False
    return record.full_name.casefold() in ("", organisation.casefold())


def composed_name(record: ContactRecord) -> str:
    """A name to show where FN is missing: from N, else what stands in for it."""
    return " ".join(part for attr in NAME_FIELDS if (part := getattr(record, attr))) or name_to_show(record)
