"""Something to give on every line: the member's own word first, then what was saved for them, then attention.

Codes and facts: `promised` (text, due) · `congratulate` (title, years) · `prepare` (title, on) · `thank` (what) ·
`tell_result` (what, result) · `tell_served` (circle) · `share_saved` (id, title, about, on, why, link) ·
`introduce` (contact, name, about) · `answer_need` (id, text) · `share_interest` (interest) ·
`planned` (text) · `listen` (circle).
"""

from lazos.core.plan.candidates import Candidate, Facts
from lazos.core.plan.lines import Give, Kind, Reason

#: Circles of people who taught or formed the member: telling them what it served for is already giving.
TEACHERS = frozenset({"teachers", "mentors"})

_FIXED: dict[Kind, tuple[str, tuple[str, ...]]] = {
    "promise_overdue": ("promised", ("text", "due")),
    "promise_due": ("promised", ("text", "due")),
    "birthday": ("congratulate", ("title", "years")),
    "date": ("congratulate", ("title", "years")),
    "event": ("prepare", ("title", "on")),
}


def give_for(candidate: Candidate, kind: Kind, reason: Reason) -> Give:
    """The one thing to give with this line. Never empty-handed: the last resort is to listen."""
    if kind in _FIXED:
        code, names = _FIXED[kind]
        return Give(code, {name: reason.facts.get(name) for name in names})
    if kind == "thanks":
        return _thanks(reason.facts)
    if kind == "key_person" and candidate.gift:
        return Give("planned", {"text": candidate.gift})
    return _useful(candidate) or _attentive(candidate)


def _thanks(facts: Facts) -> Give:
    result = facts.get("result")
    return Give("tell_result", {"what": facts["what"], "result": result}) if result else Give("thank", facts)


def _useful(candidate: Candidate) -> Give | None:
    """A thing that serves them: what was kept for them, someone who has what they need, an answer to a need."""
    for saved in candidate.saved:
        names = ("id", "title", "about", "on", "why", "link")
        return Give("share_saved", {name: getattr(saved, name) for name in names})
    for match in candidate.matches:
        return Give("introduce", {"contact": match.contact, "name": match.name, "about": match.about})
    for need in candidate.needs:
        return Give("answer_need", {"id": need.id, "text": need.text})
    return None


def _attentive(candidate: Candidate) -> Give:
    """Without a thing to hand over: the fruit of their advice or teaching, an interest of theirs, an open ear."""
    for advice in candidate.advice:
        return Give("tell_result", {"what": advice.text, "result": advice.result})
    circle = candidate.seed.circle if candidate.seed else ""
    if circle in TEACHERS or candidate.relation == "mentor":
        return Give("tell_served", {"circle": circle})
    for interest in candidate.interests:
        return Give("share_interest", {"interest": interest})
    return Give("listen", {"circle": circle})
