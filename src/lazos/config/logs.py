"""What is written to the log. An address that is a key opens what it leads to for whoever reads it there."""

from __future__ import annotations

import logging
import re

#: Private calendars, invitations, new passwords: what stands behind these is left out.
_KEYS = re.compile(r"(/(?:calendar|join|accounts/password/reset)/)[^\s/?#\"']+")


class WithoutKeys(logging.Formatter):
    """Django writes the path of each request that went wrong: of a program that asks with PROPFIND, to begin with."""

    def format(self, record: logging.LogRecord) -> str:
        return _KEYS.sub(r"\1…", super().format(record))
