"""A current SQLite in place of the one of the operating system.

Debian 12 brings 3.40, inside the range of the WAL-reset bug (3.7.0–3.51.2) and without the accent-blind trigram
tokenizer. The wheel `pysqlite3` brings a newer one; it has to stand in `sys.modules` before Django loads its backend.
"""

import sys

WAL_BUG_FIXED = (3, 51, 3)

try:
    import pysqlite3
    from pysqlite3 import dbapi2
except ImportError:  # no wheel for this platform: the library of the system, which `lazos doctor` names
    import sqlite3 as dbapi2
else:
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = dbapi2

version: str = dbapi2.sqlite_version
version_info: tuple[int, ...] = tuple(int(part) for part in version.split("."))
is_safe_for_several_writers: bool = version_info >= WAL_BUG_FIXED
