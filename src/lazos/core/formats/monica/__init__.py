"""Monica 4's two account exports: JSON ("1.0-preview.1") and SQL. Both become the same `Book`, then records."""

from lazos.core.formats.monica.archive import read_json
from lazos.core.formats.monica.dump import read_sql

__all__ = ["read_json", "read_sql"]
