"""Where facts come from: typed by the member, or brought by one import that can be undone."""

from __future__ import annotations

import hashlib

from django.db import models

from lazos.activity.rows import Owned

HISTORY = "history:"


class Origin(Owned):
    """One import: every row it wrote points here, so that undoing it is a deletion by origin."""

    kind = models.CharField(max_length=20)  # vcard, linkedin, google, outlook, monica, table, lazos, capture
    label = models.CharField(max_length=200, blank=True)
    undone_at = models.DateTimeField(null=True)


class SourceKey(Owned):
    """The key a record had where it came from, so that importing the same file again changes nothing.

    `key` is the source's own ("linkedin:ana-perez", a vCard UID) or a digest of the whole record with its ordinal.
    """

    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="source_keys")
    key = models.CharField(max_length=200)
    digest = models.CharField(max_length=64, blank=True)  # of the record as last seen: equal means nothing is new
    origin = models.ForeignKey(Origin, on_delete=models.SET_NULL, null=True, related_name="+")

    scoped_by = ("owner", "contact")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="one_contact_per_source_key")]


def history_key(source_key: str) -> str:
    """The key under which it stays known that a talk, an exchange, a promise or a date came once, though it is gone."""
    key = HISTORY + source_key
    return key if len(key) <= 200 else f"{key[:120]}#{hashlib.sha256(key.encode()).hexdigest()}"
