"""The written messages in tests/fixtures/asks, and what the checker finds in them.

A row is purpose, tie, scenario, recipient, expected problems (``-`` none, ``?code`` neither right nor wrong), text.
Row n of the Spanish and of the English file say the same, so a row's half is decided by its number, not its words.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zlib import crc32

from lazos.core.language.asks import Finding, check

#: Written after the rules, in other voices; each was measured before anything was mended for it.
LATER = ("fresh", "voices")
FOLDER = Path(__file__).resolve().parents[3] / "fixtures" / "asks"


@dataclass(frozen=True)
class Message:
    language: str
    place: str
    purpose: str
    tie: str
    scenario: str
    recipient: str
    codes: str
    text: str

    @property
    def context(self) -> dict[str, str]:
        named = {"recipient": self.recipient} if self.recipient != "-" else {}
        return {"tie": self.tie, "purpose": self.purpose, **named}

    @cached_property
    def expected(self) -> frozenset[str]:
        return frozenset(code for code in self.codes.split(",") if code[0] not in "-?")

    @cached_property
    def tolerated(self) -> frozenset[str]:
        return frozenset(code[1:] for code in self.codes.split(",") if code[0] == "?")

    @property
    def findings(self) -> list[Finding]:
        return check(self.text, self.language, self.context)


def problems(message: Message) -> set[str]:
    """The codes of the problems found."""
    return {finding.code for finding in message.findings if finding.severity == "problem"}


def load(part: str = "all") -> list[Message]:
    """``dev``, ``held``, ``fresh``, ``voices`` or ``all`` (dev and held)."""
    names = (
        [f"{language}_{part}" for language in ("es", "en")]
        if part in LATER
        else ["es_good", "es_wrong", "en_good", "en_wrong"]
    )
    rows = [row for name in names for row in _rows(name)]
    return [message for message, half in rows if part in ("all", *LATER, half)]


def _rows(name: str) -> list[tuple[Message, str]]:
    language, kind = name.split("_")
    lines = (
        (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines() if (FOLDER / f"{name}.tsv").exists() else []
    )
    rows = []
    for number, line in enumerate(lines, 1):
        *fields, text = line.split("\t")
        half = "held" if crc32(f"{kind} {number}".encode()) & 1 else "dev"
        rows.append((Message(language, f"{name}:{number}", *fields, text.replace("\\n", "\n")), half))
    return rows
