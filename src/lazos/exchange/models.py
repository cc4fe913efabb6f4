"""PRIVATE: imports. What was brought, how it was read, and what it changed, so that all of it can be undone."""

from __future__ import annotations

from django.db import models

from lazos.activity.rows import Owned, OwnedQuerySet


class Import(Owned):
    """One file on its way in: uploaded, read into a preview, applied, perhaps undone."""

    class State(models.TextChoices):
        UPLOADED = "uploaded"
        MAPPING = "mapping"  # the member says what each column is
        READING = "reading"
        PREVIEW = "preview"
        APPLYING = "applying"
        APPLIED = "applied"
        REFUSED = "refused"
        CANCELLED = "cancelled"
        UNDOING = "undoing"
        UNDONE = "undone"

    scoped_by = ("owner", "run", "origin")

    file_name = models.CharField(max_length=200)
    file = models.FileField(upload_to="imports/%Y/%m", max_length=300, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    format = models.CharField(max_length=30, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.UPLOADED)
    keep_texts = models.BooleanField(default=False)
    mapping = models.JSONField(null=True)
    circle = models.CharField(max_length=100, blank=True)
    counts = models.JSONField(default=dict)  # read, created, matched, merged, possible_duplicates, interactions …
    skipped = models.JSONField(default=list)  # [{"line", "code", "facts", "file"}], capped; counts["skipped"] is whole
    asks = models.JSONField(default=list)  # of the preview: pairs to decide, capped (see importing.importer.Ask)
    decisions = models.JSONField(default=dict)  # {ask id: "same" | "apart"}
    progress = models.JSONField(default=dict)  # how far it is applied, so that a killed import goes on there
    problem = models.JSONField(null=True)  # the reason where the whole file was refused
    run = models.ForeignKey("background.Run", on_delete=models.SET_NULL, null=True, related_name="+")
    origin = models.OneToOneField("people.Origin", on_delete=models.SET_NULL, null=True, related_name="file_import")
    applied_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at", "-pk"]

    @property
    def can_be_undone(self) -> bool:
        return self.state == self.State.APPLIED and bool(self.origin_id or self.progress.get("restored"))

    def put_away(self, state: str) -> None:
        """It ends without having brought anybody: the names that its preview showed are kept no longer."""
        self.state, self.progress, self.asks, self.decisions = state, {}, [], {}
        self.counts.pop("newcomers", None)
        self.save(update_fields=["state", "progress", "asks", "decisions", "counts"])

    @property
    def is_busy(self) -> bool:
        return self.state in {self.State.READING, self.State.APPLYING, self.State.UNDOING}


class Completion(models.Model):
    """A contact that was there before and that an import completed: the fields it wrote, as they were before."""

    owner_path = "origin__owner"
    scoped_by: tuple[str, ...] = ("origin",)

    origin = models.ForeignKey("people.Origin", on_delete=models.CASCADE, related_name="completions")
    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="+")
    before = models.JSONField(default=dict)

    objects = models.Manager.from_queryset(OwnedQuerySet)()


class ColumnMapping(Owned):
    """What the member said the columns of such a file are, remembered by its header."""

    header_digest = models.CharField(max_length=64)
    mapping = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "header_digest"], name="mapping_per_header")]


class TakeOut(Owned):
    """A member's own export: the zip that holds everything."""

    scoped_by = ("owner", "run")

    file = models.FileField(upload_to="takeouts/%Y/%m", max_length=300, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    run = models.ForeignKey("background.Run", on_delete=models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(null=True)
