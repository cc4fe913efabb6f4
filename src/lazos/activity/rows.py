"""Bases of private rows: an owner, a version, and a manager that refuses to be used without its owner."""

from __future__ import annotations

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils import timezone


class Unscoped(RuntimeError):
    """A private table was about to be read without saying whose rows are meant."""


class StaleVersion(Exception):
    """Somebody else saved this row since it was read. Nothing was written."""


class OwnedQuerySet(models.QuerySet[Any]):
    """Rows of one owner. Evaluating it before `owned_by` or a filter on its owner or parent raises `Unscoped`.

    A model names in `scoped_by` the fields that lead to one owner's rows.
    """

    _scoped = False
    _owner: Any = None

    def owned_by(self, member: Any) -> Self:
        """The rows of `member` (a Member or its pk). Given a Member, `row.owner` is that one: no query, no join."""
        queryset = self.filter(**{self.model.owner_path: member})
        queryset._owner = member if isinstance(member, models.Model) and self.model.owner_path == "owner" else None
        return queryset

    def unscoped(self) -> Self:
        """Everybody's rows, for a migration, a backup or a nightly job: never for a view."""
        queryset = self._chain()
        queryset._scoped = True
        return queryset

    def _filter_or_exclude(self, negate: bool, args: Any, kwargs: Any) -> Any:
        queryset = super()._filter_or_exclude(negate, args, kwargs)
        if not negate and any(key.split("__")[0].removesuffix("_id") in self.model.scoped_by for key in kwargs):
            queryset._scoped = True
        return queryset

    def _clone(self) -> Any:
        clone = super()._clone()
        clone._scoped, clone._owner = self._scoped, self._owner
        return clone

    def _demand_scope(self) -> None:
        # Rows reached through a private row (contact.emails, a prefetch) have the scope of that row.
        reached_from = type(self._hints.get("instance"))
        if not self._scoped and not hasattr(reached_from, "owner_path") and not self.query.is_empty():
            raise Unscoped(f"{self.model.__name__}: say whose rows with owned_by(member)")

    def _fetch_all(self) -> None:
        self._demand_scope()
        is_new = self._result_cache is None
        super()._fetch_all()
        if is_new and self._owner is not None:
            self._hand_out_owner()

    def _hand_out_owner(self) -> None:
        # Not by `_known_related_objects`, which asks again for each row that `only` read without its owner.
        for row in self._result_cache:
            if isinstance(row, self.model) and row.__dict__.get("owner_id") == self._owner.pk:
                row._state.fields_cache.setdefault("owner", self._owner)

    def iterator(self, *args: Any, **kwargs: Any) -> Any:
        self._demand_scope()
        return super().iterator(*args, **kwargs)

    def count(self) -> int:
        self._demand_scope()
        return super().count()

    def exists(self) -> bool:
        self._demand_scope()
        return super().exists()

    def aggregate(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        self._demand_scope()
        return super().aggregate(*args, **kwargs)

    def update(self, **kwargs: Any) -> int:
        self._demand_scope()
        return super().update(**kwargs)

    update.alters_data = True  # type: ignore[attr-defined]

    def delete(self) -> tuple[int, dict[str, int]]:
        self._demand_scope()
        return super().delete()

    delete.alters_data = True  # type: ignore[attr-defined]


OwnedManager = models.Manager.from_queryset(OwnedQuerySet)


class Owned(models.Model):
    """A private row: its owner alone ever sees it (P0)."""

    owner_path = "owner"
    scoped_by: tuple[str, ...] = ("owner",)

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = OwnedManager()

    class Meta:
        abstract = True


class Versioned(models.Model):
    """A row that people edit. `save_changes` writes only the named fields, and only onto the version that was read."""

    version = models.PositiveIntegerField(default=1)
    updated_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        abstract = True

    def save_changes(self, *fields: str, seen: int | None = None) -> None:
        """Write `fields` onto version `seen` (default: the one this object was read with).

        Raises `StaleVersion` where another save came first.
        """
        seen = self.version if seen is None else seen
        values = {name: getattr(self, name) for name in fields}
        rows = type(self)._base_manager.filter(pk=self.pk, version=seen)
        self.updated_at = timezone.now()
        if not rows.update(**values, version=F("version") + 1, updated_at=self.updated_at):
            raise StaleVersion(f"{type(self).__name__} {self.pk}, version {seen}")
        self.version = seen + 1
