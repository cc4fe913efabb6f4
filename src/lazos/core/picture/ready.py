"""If help were needed tomorrow: who would welcome the call. Facts of the tie, no measure of anybody."""

from collections.abc import Iterable
from dataclasses import dataclass

#: Days since the last contact after which a call comes out of the blue.
RECENT = 183
#: Days in which a second ask would come too soon.
ASKED = 60


@dataclass(frozen=True, slots=True)
class Standing:
    """How the member stands with one person. `leaning` as in `core.ties.strength.leaning`; days None: never."""

    id: int
    warmth: float
    word: str
    leaning: str = "even"
    since: int | None = None
    asked_days: int | None = None
    owes_promise: bool = False  # the member's own promise is overdue
    has_helped: bool = False


def would_welcome(people: Iterable[Standing], most: int = 7) -> list[int]:
    """Those who would welcome a call, the surest first.

    A tie that is firm or alive, spoken with in half a year, from whom more has not been taken than given, who was not
    asked these weeks and to whom nothing is owed. Whoever has helped before stands first, then the warmer.
    """
    able = [person for person in people if _welcomes(person)]
    able.sort(key=lambda person: (not person.has_helped, person.word != "firme", -person.warmth, person.id))
    return [person.id for person in able[:most]]


def _welcomes(person: Standing) -> bool:
    return (
        person.word in ("firme", "vivo")
        and person.since is not None
        and person.since <= RECENT
        and person.leaning != "receive-2"
        and (person.asked_days is None or person.asked_days > ASKED)
        and not person.owes_promise
    )
