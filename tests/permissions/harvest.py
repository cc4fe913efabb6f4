from lazos.harvest.asks import composing, tracking
from lazos.people import records
from tests.permissions.rows import LOGIN, MEMBERS, OWNER, OWNER_GOES_ON, REFUSED, Row

NOT_FILLED_IN = (LOGIN, 422, 404, 404)


def draft(world):
    return [composing.begin(world.lucia, by=world.ana, purpose="advice", topic="imprentas").pk]


def sent(world):
    ask = composing.begin(world.lucia, by=world.ana, purpose="advice", topic="imprentas")
    tracking.send(ask, how="email", day=world.today, now=world.now)
    return [ask.pk]


def gift(world):
    records.add_fact(world.lucia, "need", "una materia que enseñar")
    return [world.lucia.pk]


ROWS: dict[str, Row] = {
    # Asks
    "asks": Row(get=MEMBERS),
    "ask_new": Row(get=MEMBERS, post=REFUSED),
    "ask": Row(get=OWNER, post=NOT_FILLED_IN, args=draft),
    "ask_sending": Row(post=NOT_FILLED_IN, args=draft),
    "ask_removal": Row(post=OWNER_GOES_ON, args=draft),
    "ask_answer": Row(post=NOT_FILLED_IN, args=sent),
    "ask_help": Row(post=NOT_FILLED_IN, args=sent),
    "ask_thanks": Row(post=OWNER_GOES_ON, args=sent),
    "ask_report": Row(post=OWNER_GOES_ON, args=sent),
    "ask_reminder": Row(post=OWNER_GOES_ON, args=sent),
    "ask_closing": Row(post=OWNER_GOES_ON, args=sent),
    "ask_reopening": Row(post=OWNER_GOES_ON, args=sent),
    "gift": Row(get=OWNER, post=OWNER_GOES_ON, args=gift),
}
