from tests.permissions.rows import MEMBERS, Row

ROWS = {
    "mails": Row(get=MEMBERS),
}
