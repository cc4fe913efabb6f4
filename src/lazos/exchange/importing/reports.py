"""What became of each file, in numbers and reasons: read = created + matched + merged + len(skipped)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from lazos.core.formats.records import Problem


@dataclass(slots=True)
class Report:
    """One file (a zip or folder is one). `skipped` and `noted` hold {"line", "code", "facts", "file"}."""

    file: str
    format: str = ""
    read: int = 0
    created: int = 0
    matched: int = 0
    merged: int = 0
    possible_duplicates: int = 0
    interactions: int = 0
    exchanges: int = 0
    promises: int = 0
    unmatched: int = 0  # interactions and the like with people who are not there
    skipped: list[dict[str, Any]] = field(default_factory=list)
    noted: list[dict[str, Any]] = field(default_factory=list)
    refused: dict[str, Any] | None = None
    owner: dict[str, Any] = field(default_factory=dict)

    def take(self, problem: Problem) -> None:
        told = {"line": problem.line, "code": problem.code, "facts": dict(problem.facts), "file": problem.file}
        if problem.fatal and self.refused is None:
            self.refused = told
        if problem.skipped or problem.fatal:
            self.read += 1
            self.skipped.append(told)
        else:
            self.noted.append(told)

    def counts(self) -> dict[str, int]:
        names = ("read", "created", "matched", "merged", "possible_duplicates", "interactions", "exchanges", "promises")
        return {name: getattr(self, name) for name in (*names, "unmatched")} | {"skipped": len(self.skipped)}


def add_up(reports: list[Report]) -> dict[str, int]:
    total: dict[str, int] = {}
    for report in reports:
        for name, count in report.counts().items():
            total[name] = total.get(name, 0) + count
    return total
