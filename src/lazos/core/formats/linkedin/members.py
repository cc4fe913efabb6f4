"""The files of a LinkedIn export, known by their headers: names vary with the year and the language of the account."""

import re
from collections.abc import Iterable

from lazos.core.formats.columns import meanings

_KINDS: tuple[tuple[str, frozenset[str]], ...] = tuple(
    (kind, frozenset(header.split(",")))
    for kind, header in (
        ("notes", "connection first name,connection last name,note"),
        ("connections", "first name,last name,connected on"),
        ("connections", "nombre,apellidos,conectado el"),
        ("connections", "nombre,apellidos,fecha de conexion"),
        ("messages", "conversation id,from,to,date"),
        ("invitations", "from,to,sent at,direction"),
        ("endorsements_received", "endorsement date,skill name,endorser first name"),
        ("endorsements_given", "endorsement date,skill name,endorsee first name"),
        ("recommendations", "first name,last name,text,creation date"),
        ("contacts", "source,firstname,lastname,emails"),
        ("contacts", "source,first name,last name,emails"),
        ("profile", "first name,last name,headline,industry"),
        ("profile", "first name,last name,headline,summary"),
        ("positions", "company name,title,started on"),
        ("volunteering", "company name,role,cause"),
        ("education", "school name,degree name"),
        ("languages", "name,proficiency"),
        ("certifications", "name,authority,license number"),
        ("publications", "name,published on,publisher"),
        ("projects", "title,description,url,started on"),
        ("emails", "email address,confirmed,primary"),
        ("whatsapp", "number,extension,is_whatsapp_number"),
        ("phones", "extension,number,type"),
        ("summary", "profile summary"),
        ("passed", "registered at,registration ip"),
        ("passed", "organization,followed on"),
        ("passed", "event name,event time"),
        ("passed", "date,sharelink"),
        ("passed", "date,type,link"),
        ("passed", "date,link,message"),
        ("passed", "media description,media link"),
        ("passed", "time,media link"),
        ("passed", "content title,content type"),
        ("passed", "alert_parameters,query_context"),
        ("passed", "transaction made at,payment method type"),
        ("passed", "application date,job url"),
        ("passed", "saved date,job url"),
        ("passed", "saved at,link"),
        ("passed", "verification type,verified date"),
        ("passed", "member age,company names"),
        ("passed", "job seeker activity level,locations"),
        ("passed", "private identity asset name"),
        ("passed", "question,answer"),
        ("passed", "date,search query"),
        ("passed", "login date,ip address"),
        ("passed", "service category,provider"),
    )
)  # fmt: skip
_SKILLS = ("skill", "aptitud", "habilidad", "competenc")
_PASSED_NAMES = [
    "ad_targeting",
    "ads_clicked",
    "ad_clicks",
    "company_follows",
    "hashtag_follows",
    "member_follows",
    "events",
    "registration",
    "reactions",
    "comments",
    "shares",
    "instantreposts",
    "votes",
    "rich_media",
    "learning",
    "savedjobalerts",
    "saved_items",
    "saved_articles",
    "receipts",
    "job_",
    "jobs",
    "searchqueries",
    "search_queries",
    "security_challenges",
    "logins",
    "private_identity",
    "inferences_about",
    "verifications",
    "causes",
    "courses",
    "test_scores",
    "honors",
    "patents",
    "organizations",
    "services_marketplace",
    "publisher_photos",
    "device",
    "group_posts",
    "groups",
    "polls",
    "likes",
    "member_consents",
    "digital_identity",
    "account_status",
    "coach",
    "guide_",
    "learning_",
    "salary",
    "talent_",
    "articles",
    "profile_photos",
    "testimonials",
    "easyapply",
    "premium",
    "providers",
    "service_engagements",
    "identity_",
    "connected_apps",
    "third_party",
    "voice_",
    "lan_ads",
    "marketplace",
    "whatsapp",
    "content_",
    "creator_",
    "journal_",
    "newsletters",
    "skill_assessments",
    "stories",
]
_ASSISTANTS = ("guide_", "learning_", "coach_", "role_play")
OWNER = frozenset(
    [
        "profile",
        "positions",
        "volunteering",
        "education",
        "languages",
        "certifications",
        "publications",
        "projects",
        "emails",
        "phones",
        "summary",
        "skills",
    ]
)


def kind_of(names: Iterable[str], base: str) -> str:
    """The kind of a file from its folded column names ("connections", "messages", …, "passed"); "" for a stranger.

    The file's own name only decides what headers leave open: Skills.csv has the one column "Name".
    """
    names = list(names)
    header = frozenset(names)
    for kind, sign in _KINDS:
        if sign <= header:
            return "passed" if kind == "messages" and base.replace(" ", "_").startswith(_ASSISTANTS) else kind
    if header == {"name"} and base.startswith(_SKILLS):
        return "skills"
    return "connections" if set(_CONNECTION) <= set(english(names)) and "url" in header else ""


def english(names: list[str]) -> list[str]:
    """The columns of Connections.csv as an English account names them; a stranger keeps its own folded name.

    The day is the column that is left over, or that tells of a tie or of a contact.
    """
    keys = ["met_on" if _TIED.search(name) else key for name, key in zip(names, meanings(names), strict=True)]
    return [_COLUMNS.get(key, name) for name, key in zip(names, keys, strict=True)]


_TIED = re.compile(r"\bconn?e[cx]|\bvernetz|\bcollegat|\bverbonden|\bfecha de contacto")
_COLUMNS = {
    "given": "first name",
    "family": "last name",
    "link": "url",
    "email": "email address",
    "organisation": "company",
    "role": "position",
    "met_on": "connected on",
}
_CONNECTION = tuple(_COLUMNS.values())


def is_passed_over(base: str) -> bool:
    """Whether a file of this name is a known part of the export that says nothing about people we know."""
    name = base.replace(" ", "_")
    return name.startswith(tuple(_PASSED_NAMES)) or name.endswith(
        (".html", ".pdf", ".jpg", ".jpeg", ".png", ".mp4", ".md")
    )
