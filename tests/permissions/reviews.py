from tests.permissions.rows import Row

ROWS: dict[str, Row] = {}
