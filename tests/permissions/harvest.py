from lazos.harvest.models import Outcome, OutcomeHop
from tests.permissions.rows import LOGIN, MEMBERS, OWNER, OWNER_GOES_ON, REFUSED, Row

OWNER_REFUSED = (LOGIN, 422, 404, 404)


# Outcomes and thanks
def outcome(world):
    return [_outcome(world).pk]


def hop(world):
    return [OutcomeHop.objects.create(owner=world.ana, outcome=_outcome(world), contact=world.lucia).pk]


def _outcome(world):
    return Outcome.objects.create(owner=world.ana, title="El contrato", day=world.today, settled_at=world.now)


ROWS: dict[str, Row] = {
    "harvest": Row(get=MEMBERS),
    "outcome_new": Row(get=MEMBERS, post=REFUSED),
    "outcome": Row(get=OWNER, args=outcome),
    "outcome_edit": Row(get=OWNER, post=OWNER_REFUSED, args=outcome),
    "outcome_removal": Row(post=OWNER_GOES_ON, args=outcome),
    "outcome_settlement": Row(post=OWNER_GOES_ON, args=outcome),
    "outcome_search": Row(post=OWNER_GOES_ON, args=outcome),
    "outcome_hop_new": Row(get=OWNER, post=OWNER_REFUSED, args=outcome),
    "outcome_hop": Row(get=OWNER, post=OWNER_REFUSED, args=hop),
    "outcome_hop_place": Row(post=OWNER_GOES_ON, args=hop),
    "outcome_hop_thanks": Row(post=OWNER_GOES_ON, args=hop),
    "outcome_hop_not_now": Row(post=OWNER_GOES_ON, args=hop),
    "outcome_hop_removal": Row(post=OWNER_GOES_ON, args=hop),
    "harvest_gift": Row(post=OWNER_GOES_ON, args=lambda world: [world.lucia.pk]),
}
