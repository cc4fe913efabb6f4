"""Which message template a line opens with."""

from lazos.core.plan.lines import Kind

#: Every key that a template must exist for.
DRAFTS = (
    "promise",
    "birthday",
    "congratulation",
    "event",
    "follow_up",
    "thanks",
    "result",
    "share",
    "offer_help",
    "offer_introduction",
    "revive",
    "greeting",
    "served",
    "catch_up",
)

_BY_KIND: dict[Kind, str] = {
    "promise_overdue": "promise",
    "promise_due": "promise",
    "birthday": "birthday",
    "date": "congratulation",
    "event": "event",
    "follow_up": "follow_up",
    "dormant": "revive",
    "seed": "greeting",
}
_BY_GIVE = {
    "thank": "thanks",
    "tell_result": "result",
    "tell_served": "served",
    "share_saved": "share",
    "introduce": "offer_introduction",
    "answer_need": "offer_help",
}


def draft_for(kind: Kind, give: str) -> str:
    """The template key: a situation with words of its own keeps them, any other follows what is given."""
    if kind == "seed" and give == "tell_served":
        return "served"
    return _BY_KIND.get(kind) or _BY_GIVE.get(give, "catch_up")
