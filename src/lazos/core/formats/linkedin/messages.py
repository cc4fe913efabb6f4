"""messages.csv: every message as an interaction with the people on the other side. What was said stays out by default.

Left out, and counted instead of listed: drafts, advertisements (no sender's page, a template in the text), messages of
closed accounts ("LinkedIn Member"), and strangers who only ever appear in the SPAM folder.
"""

import hashlib
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lazos.core.formats import days
from lazos.core.formats.linkedin.owner import Owner, Talk, cells_of
from lazos.core.formats.linkedin.people import contact_of, name_key, person, slug_of
from lazos.core.formats.records import ContactRecord, InteractionRecord, PersonRef, Problem
from lazos.core.formats.sheet import Sheet
from lazos.core.language.fold import fold

_YES = frozenset({"yes", "true", "1", "si"})
_CLOSED = frozenset(
    {"linkedin member", "miembro de linkedin", "usuario de linkedin", "membro do linkedin", "membre de linkedin"}
)
_TEMPLATE = re.compile(r"spinmail-quill-editor|%[A-Z]{4,}%")
_BREAK = re.compile(r"<\s*(?:br\s*/?|/p|/div|/li)\s*>", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>")
_DEGREE = r"(?:ph\.?\s?d|m\.?d|mba|m\.?sc|b\.?sc|ma|ba|jr|sr|ii|iii|iv|esq|cpa|cfa|pmp|rn|dds|jd|ll\.?m|ed\.?d)\.?"
_CREDENTIAL = re.compile(rf"^{_DEGREE}$", re.IGNORECASE)

Written = ContactRecord | InteractionRecord | Problem


@dataclass(slots=True)
class Reader:
    """Reads message files of one export; `seen` holds the uids and names that already gave a contact."""

    owner: Owner
    talk: Talk
    seen: set[str]
    keep_texts: bool = False
    _left_out: dict[str, list[int]] = field(default_factory=dict)
    _keys: dict[str, int] = field(default_factory=dict)

    def read(self, sheet: Sheet) -> Iterator[Written]:
        """Contacts for people met here first, each before their first message, and one interaction a message."""
        self._left_out.clear()
        for row in cells_of(sheet):
            if isinstance(row, Problem):
                yield row
            else:
                yield from self._message(row[0], row[1], sheet.source.name)
        for code, lines in self._left_out.items():
            yield Problem(lines[0], code, {"count": str(len(lines))}, sheet.source.name, skipped=False)

    def _message(self, line: int, cells: dict[str, str], file: str) -> Iterator[Written]:
        moment = days.parse_moment(cells.get("date", ""), day_first=False)
        sender, url = cells.get("from", "").strip(), cells.get("sender profile url", "").strip()
        if moment is None or not (sender or url):
            yield Problem(line, "bad_row", file=file)
            return
        if reason := self._reason_to_leave_out(cells, sender, url):
            self._left_out.setdefault(reason, []).append(line)
            return
        mine = self.owner.is_me(sender, url)
        others = self._recipients(cells) if mine else [person(sender, url)]
        if not others:
            self._left_out.setdefault("closed_accounts_left_out", []).append(line)
            return
        yield from self._new_contacts(others, line, file)
        yield InteractionRecord(
            "linkedin", line, "message", "out" if mine else "in", others, moment[0], moment[1],
            title=_plain(cells.get("subject") or cells.get("conversation title") or ""),
            text=_plain(cells.get("content", "")) if self.keep_texts else "",
            key=self._key(cells, slug_of(url) or name_key(sender)), file=file,
        )  # fmt: skip

    def _reason_to_leave_out(self, cells: dict[str, str], sender: str, url: str) -> str:
        if any(fold(cells.get(flag, "")) in _YES for flag in ("is message draft", "is conversation draft")):
            return "drafts_left_out"
        if not url and _TEMPLATE.search(cells.get("content", "")):
            return "sponsored_left_out"
        if not url and fold(sender) in _CLOSED:
            return "closed_accounts_left_out"
        key = slug_of(url) or name_key(sender)
        if fold(cells.get("folder", "")) == "spam" and not self.owner.is_me(sender, url):
            known = key in self.talk.clean_senders or f"linkedin:{key}" in self.seen
            return "" if known else "spam_left_out"
        return ""

    def _recipients(self, cells: dict[str, str]) -> list[PersonRef]:
        """The others of a message the owner wrote: pages by their shape, names by who speaks in the conversation."""
        names = self._split_names(cells.get("to", ""), cells.get("conversation id", ""))
        names = [name for name in names if fold(name) not in _CLOSED]
        urls = [
            url
            for url in re.split(r",\s*(?=http|www\.|linkedin\.)", cells.get("recipient profile urls", ""))
            if slug_of(url)
        ]
        if len(urls) == len(names):
            found = [person(name, url) for name, url in zip(names, urls, strict=True)]
        elif urls:
            found = [person(self.talk.names.get(slug_of(url), ""), url) for url in urls]
        else:
            found = [self._by_name(name) for name in names]
        return [who for who in found if not self.owner.is_me(who.name, who.url)]

    def _by_name(self, name: str) -> PersonRef:
        slugs = self.talk.slugs_of_name.get(name_key(name), set())
        slug = next(iter(slugs)) if len(slugs) == 1 else ""
        return person(name, f"https://www.linkedin.com/in/{slug}" if slug else "")

    def _split_names(self, joined: str, conversation: str) -> list[str]:
        """The names in a TO cell: those who write in the conversation first, then by comma, degrees kept."""
        rest, found = joined.strip(), []
        for name in sorted(self.talk.senders.get(conversation, ()), key=lambda name: (-len(name), name)):
            if match := re.search(
                rf"(?:^|(?<=, )){re.escape(name)}(?:, {_DEGREE}(?=$|, ))*(?=$|, )", rest, re.IGNORECASE
            ):
                found.append((joined.find(match[0]), match[0]))
                rest = rest[: match.start()] + rest[match.end() :]
        names: list[str] = []
        for piece in (piece.strip() for piece in rest.split(", ")):
            if names and _CREDENTIAL.match(piece):
                names[-1] = f"{names[-1]}, {piece}"
            elif piece.strip(","):
                names.append(piece)
        found.extend((joined.find(name), name) for name in names)
        return [name for _, name in sorted(found)]

    def _new_contacts(self, others: list[PersonRef], line: int, file: str) -> Iterator[ContactRecord]:
        for who in others:
            key = who.uid or name_key(who.name)
            if key and key not in self.seen:
                self.seen.add(key)
                yield contact_of(who, line, file)

    def _key(self, cells: dict[str, str], sender: str) -> str:
        """Conversation, moment and sender; several in one second are told apart by their order."""
        parts = (cells.get("conversation id", ""), cells.get("date", ""), sender)
        key = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:24]
        self._keys[key] = self._keys.get(key, 0) + 1
        return key if self._keys[key] == 1 else f"{key}-{self._keys[key]}"


def _plain(text: str) -> str:
    """HTML as text: breaks kept, tags dropped, entities read."""
    if "<" not in text and "&" not in text:
        return text.strip()
    return html.unescape(_TAG.sub("", _BREAK.sub("\n", text))).replace("\xa0", " ").strip()
