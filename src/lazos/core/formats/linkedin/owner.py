"""Whose export it is. The direction of every message hangs on it, and no file says it outright.

The name stands in Profile.csv, the address only in Invitations.csv; without them, the owner is who takes part in most
conversations.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lazos.core.formats.linkedin.people import name_key, slug_of
from lazos.core.formats.records import Problem
from lazos.core.formats.sheet import Sheet
from lazos.core.language.fold import fold


@dataclass(slots=True)
class Owner:
    """The member behind the export: folded names and page keys. `guessed`: nothing but frequency speaks for it."""

    names: set[str] = field(default_factory=set)
    slugs: set[str] = field(default_factory=set)
    guessed: str = ""

    def is_me(self, name: str, url: str) -> bool:
        """A page decides where both sides have one; else the name does."""
        slug = slug_of(url)
        if slug and self.slugs:
            return slug in self.slugs
        return name_key(name) in self.names


@dataclass(slots=True)
class Talk:
    """What a first look at the messages tells: who writes, under which pages, in how many conversations."""

    conversations: Counter[str] = field(default_factory=Counter)
    names: dict[str, str] = field(default_factory=dict)
    slugs_of_name: dict[str, set[str]] = field(default_factory=dict)
    senders: dict[str, set[str]] = field(default_factory=dict)
    clean_senders: set[str] = field(default_factory=set)
    first_recipient: str = ""


def cells_of(sheet: Sheet) -> Iterator[tuple[int, dict[str, str]] | Problem]:
    """Rows by folded column name; cells beyond the header under ""."""
    names = [fold(name) for name in sheet.header]
    width = len(names)
    for row in sheet.rows():
        if isinstance(row, Problem):
            yield row
            continue
        line, cells = row
        found = dict(zip(names, cells, strict=False))
        if len(cells) > width and any(cells[width:]):
            found[""] = " ".join(cells[width:])
        yield line, found


def find_owner(
    told: str, profile: Iterable[Sheet], invitations: Iterable[Sheet], messages: Iterable[Sheet], connected: set[str]
) -> tuple[Owner, Talk]:
    """The owner, from the argument, the profile, the invitations or the talk itself, in that order."""
    owner = Owner()
    if told:
        (owner.slugs.add(slug_of(told)) if slug_of(told) else owner.names.add(name_key(told)))
    for sheet in profile:
        owner.names.update(_profile_names(sheet))
    for sheet in invitations:
        _learn_from_invitations(owner, sheet)
    talk = Talk()
    for sheet in messages:
        _listen(talk, sheet)
    _complete(owner, talk, connected)
    return owner, talk


def _profile_names(sheet: Sheet) -> Iterator[str]:
    for row in cells_of(sheet):
        if not isinstance(row, Problem):
            yield name_key(f"{row[1].get('first name', '')} {row[1].get('last name', '')}")
            return


def _learn_from_invitations(owner: Owner, sheet: Sheet) -> None:
    names: Counter[str] = Counter()
    slugs: Counter[str] = Counter()
    for row in cells_of(sheet):
        if isinstance(row, Problem):
            continue
        outgoing = fold(row[1].get("direction", "")).startswith(("out", "env", "sal"))
        side = ("from", "inviterprofileurl") if outgoing else ("to", "inviteeprofileurl")
        names[name_key(row[1].get(side[0], ""))] += 1
        slugs[slug_of(row[1].get(side[1], ""))] += 1
    for counter, known in ((names, owner.names), (slugs, owner.slugs)):
        if counter and not known and (best := counter.most_common(1)[0])[0] and best[1] * 2 > counter.total():
            known.add(best[0])


def _listen(talk: Talk, sheet: Sheet) -> None:
    seen: set[tuple[str, str]] = set()
    for row in cells_of(sheet):
        if isinstance(row, Problem):
            continue
        cells = row[1]
        conversation, sender = cells.get("conversation id", ""), cells.get("from", "").strip()
        slug = slug_of(cells.get("sender profile url", ""))
        if not cells.get("date") or not sender:
            continue
        key = slug or name_key(sender)
        _note_sender(talk, conversation, sender, slug, cells.get("folder", ""))
        others = {slug_of(url) for url in cells.get("recipient profile urls", "").split(",")} - {""}
        others = others or {name_key(cells.get("to", ""))}
        talk.first_recipient = talk.first_recipient or next(iter(others), "")
        for taking_part in {key, *others} - {""}:
            if (conversation, taking_part) not in seen:
                seen.add((conversation, taking_part))
                talk.conversations[taking_part] += 1


def _note_sender(talk: Talk, conversation: str, sender: str, slug: str, folder: str) -> None:
    talk.senders.setdefault(conversation, set()).add(sender)
    if slug:
        talk.names.setdefault(slug, sender)
        talk.slugs_of_name.setdefault(name_key(sender), set()).add(slug)
    if fold(folder) != "spam":
        talk.clean_senders.add(slug or name_key(sender))


def _complete(owner: Owner, talk: Talk, connected: set[str]) -> None:
    """Pages from names, names from pages, and both from frequency where nothing was told."""
    if not owner.slugs:
        for name in owner.names:
            owner.slugs.update(talk.slugs_of_name.get(name, ()))
    if not owner.slugs and not owner.names and talk.conversations:
        owner.guessed = _most_frequent(talk, connected)
        known_slug = owner.guessed in talk.names or any(owner.guessed in slugs for slugs in talk.slugs_of_name.values())
        (owner.slugs if known_slug else owner.names).add(owner.guessed)
    owner.names.update(name_key(talk.names[slug]) for slug in owner.slugs if slug in talk.names)


def _most_frequent(talk: Talk, connected: set[str]) -> str:
    """Who takes part in most conversations; connections are never the owner; the first recipient breaks a tie."""
    return max(
        sorted(talk.conversations),
        key=lambda who: (talk.conversations[who], who not in connected, who == talk.first_recipient),
    )
