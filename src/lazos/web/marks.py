"""The mark of a member: what a browser knows them by, so that it never shows or sends to one what is another's."""

from __future__ import annotations

from typing import Any

from django.utils.crypto import salted_hmac

#: The response header that says whose page it is; `NOBODY` where nobody is signed in.
HEADER, NOBODY = "X-Lazos-Member", "-"
#: The response header with the number of people they removed: pages that were kept with a smaller one are dropped.
REMOVED = "X-Lazos-Removed"
#: The request header of the worker that keeps pages: what was just said to the member is not for it.
KEEPING = "X-Lazos-Keeping"


def mark_of(member: Any) -> str:
    """Always the same for one member of one installation, and nothing that an address could be guessed from."""
    return salted_hmac("lazos.web.marks", str(member.pk)).hexdigest()[:16] if member.is_authenticated else NOBODY
