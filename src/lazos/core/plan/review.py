"""Nobody silent for over half a year without the member knowing: the list, with one good next step each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lazos.core.plan.candidates import Candidate, Fact
from lazos.core.plan.days import occurrence
from lazos.core.plan.drafts import draft_for
from lazos.core.plan.gives import give_for
from lazos.core.plan.lines import Coded, Reason
from lazos.core.plan.soft import DORMANT_AFTER

#: A birthday that near is the best occasion.
BIRTHDAY_AHEAD = 30
#: Contact days that make a tie worth reviving rather than letting rest.
STANDING = 3


class Step(Coded):
    """The next step. Codes: `keep_promise` (id, text), `thank` (id, what), `wait_for_birthday` (on, days),
    `pick_up` (topic, on), `let_rest` (days), and those of `gives.py` that hand over something."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Silent:
    """A contact silent since `last_day`; `draft_kind` is None where the step is not a message."""

    contact: int | str
    last_day: date
    since_days: int
    step: Step
    draft_kind: str | None


def silent(candidates: Iterable[Candidate], today: date, after_days: int = DORMANT_AFTER) -> tuple[Silent, ...]:
    """Contacts silent for more than `after_days`, the tended circle first, then those with more of a past.

    Resting and never contacted people are left out: the first rest on purpose, the second have no silence to break.
    """
    quiet = [c for c in candidates if not c.resting and (c.history.since(today) or 0) > after_days]
    quiet.sort(key=lambda c: (not c.tended, not c.key_person, -c.history.days, c.history.last_day, str(c.contact)))
    return tuple(_silent(candidate, today) for candidate in quiet)


def _silent(candidate: Candidate, today: date) -> Silent:
    last, since = candidate.history.last_day, candidate.history.since(today)
    if last is None or since is None:
        raise ValueError("a contact without a last day is not silent")
    step, draft = next_step(candidate, today)
    return Silent(candidate.contact, last, since, step, draft)


def next_step(candidate: Candidate, today: date) -> tuple[Step, str | None]:
    """One good step after a long silence: a debt, an occasion, a gift, where you left off; a slight tie may rest."""
    for promise in candidate.promises:
        return Step("keep_promise", {"id": promise.id, "text": promise.text}), "promise"
    for owed in candidate.thanks:
        return Step("thank", {"id": owed.id, "what": owed.what}), "thanks"
    for key in candidate.dates:
        on = occurrence(key, today, ahead=BIRTHDAY_AHEAD) if key.kind == "birthday" else None
        if on is not None:
            return Step("wait_for_birthday", {"on": on, "days": (on - today).days}), "birthday"
    give = give_for(candidate, "dormant", Reason("dormant"))
    topic = candidate.last_topic
    if give.code == "listen" and topic:
        return Step("pick_up", {"topic": topic.text, "on": topic.on}), draft_for("dormant", "listen")
    if give.code == "listen" and _is_slight(candidate):
        facts: dict[str, Fact] = {"days": candidate.history.since(today)}
        return Step("let_rest", facts), None
    return Step(give.code, give.facts), draft_for("dormant", give.code)


def _is_slight(candidate: Candidate) -> bool:
    kept = candidate.tended or candidate.key_person or bool(candidate.goals)
    return not kept and candidate.history.days < STANDING
