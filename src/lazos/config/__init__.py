"""Settings, addresses and the command line. Loading this package puts a current SQLite in place of the system's."""

from lazos.config import sqlite as sqlite
