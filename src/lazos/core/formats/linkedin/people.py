"""Who someone is in a LinkedIn export: the key of their page, and a name without degrees and ornaments."""

import re
import unicodedata
from urllib.parse import unquote

from lazos.core.formats.records import ContactRecord, Labelled, PersonRef
from lazos.core.language.fold import fold

_SLUG = re.compile(r"linkedin\.com/(?:[a-z]{2}(?:-[a-z]{2})?/)?(?:in|pub)/([^/?#\s,]+)", re.IGNORECASE)
_PLAIN_SLUG = re.compile(r"^/?in/([^/?#\s,]+)", re.IGNORECASE)
_PRONOUNS = re.compile(
    r"[(\[]\s*(?:she|he|they|ella|él|el|elle|her|him|them)\s*(?:[/·,|]\s*[^)\]]{1,12})*[)\]]", re.IGNORECASE
)
_DEGREES = frozenset(
    [
        "phd",
        "mba",
        "md",
        "msc",
        "mba",
        "ma",
        "ba",
        "bsc",
        "ms",
        "bs",
        "jr",
        "sr",
        "ii",
        "iii",
        "iv",
        "esq",
        "cpa",
        "cfa",
        "pmp",
        "phr",
        "sphr",
        "rn",
        "dds",
        "mph",
        "jd",
        "llm",
        "edd",
        "acca",
        "cissp",
        "pe",
        "pmi-acp",
        "csm",
        "cspo",
        "mpa",
        "mfa",
        "meng",
        "beng",
        "cfp",
        "shrm-cp",
        "shrm-scp",
        "lcsw",
        "psyd",
        "dba",
        "dr",
        "ing",
        "lic",
        "prof",
        "mtro",
        "mtra",
        "dnp",
        "cscp",
        "cpim",
        "fca",
        "ca",
    ]
)


def slug_of(url: str) -> str:
    """The key in a profile address: lower case, percent-decoded, no query, no slash; "" when it is none."""
    found = _SLUG.search(url) or _PLAIN_SLUG.match(url.strip())
    if not found:
        return ""
    return unicodedata.normalize("NFC", unquote(found[1])).casefold().strip("/")


def uid_of(url: str) -> str:
    """The stable key of a person: "linkedin:ana-perez-1a2b3"."""
    slug = slug_of(url)
    return f"linkedin:{slug}" if slug else ""


def full_url(url: str) -> str:
    """A profile address as one can open it: the exports leave the scheme out here and there."""
    url = url.strip()
    return f"https://{url}" if url and "://" not in url else url


def split_credentials(family: str) -> tuple[str, str]:
    """("Rodríguez", "PhD") of "Rodríguez, PhD 🚀": what follows a comma and known degrees, without ornaments."""
    plain = _PRONOUNS.sub(" ", without_ornaments(family))
    name, _, rest = plain.partition(",")
    words, degrees = name.replace(" ?", " ").split(), [part.strip() for part in rest.split(",") if part.strip()]
    while len(words) > 1 and words[-1].replace(".", "").casefold() in _DEGREES:
        degrees.insert(0, words.pop())
    return " ".join(words), ", ".join(degrees)


def without_ornaments(text: str) -> str:
    """The text without emoji and other pictures, white space tidied."""
    kept = [char for char in text if unicodedata.category(char) not in ("So", "Sk", "Cs", "Co", "Cn", "Cf", "Me")]
    return " ".join("".join(char for char in kept if not "\ufe00" <= char <= "\ufe0f").split())


def name_parts(record: ContactRecord, given: str, family: str) -> None:
    """Set the names of a contact: cleaned parts, `full_name` as LinkedIn wrote it."""
    record.full_name = " ".join(f"{given} {family}".split())
    record.given = _PRONOUNS.sub(" ", without_ornaments(given)).strip()
    record.family, record.suffix = split_credentials(family)


def person(name: str, url: str = "", email: str = "") -> PersonRef:
    """A reference to someone: by page where there is one."""
    return PersonRef(name=" ".join(name.split()), url=full_url(url), email=email, uid=uid_of(url))


def contact_of(who: PersonRef, line: int, file: str) -> ContactRecord:
    """A contact for someone who is not among the connections: all that a message says about them."""
    record = ContactRecord("linkedin", line=line, file=file, uid=who.uid, full_name=who.name)
    record.suffix = split_credentials(who.name)[1]
    if who.url:
        record.links.append(Labelled(who.url, "linkedin"))
    return record


def name_key(name: str) -> str:
    """A name for comparing within one archive: folded, without degrees and ornaments."""
    return " ".join(fold(split_credentials(name)[0]).split())
