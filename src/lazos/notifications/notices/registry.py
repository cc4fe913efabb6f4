"""The kinds of notices. An app adds its own when it is ready; notifications know of each only what stands here.

A notice holds no words: its kind finds what is due and says it, so that a promise that was kept, moved or forgotten is
never told as if it were not, and everything is in the language of whoever reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils.functional import Promise as Lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: How long something that nobody was told of is still worth telling, and stands among what is new.
DAYS = 7


@dataclass(frozen=True, slots=True)
class Due:
    """Something to be told: the key of the row it is about, and the day it is about (a date, the first of a week …)."""

    subject: int
    about: date


@dataclass(frozen=True, slots=True)
class Told:
    """A notice in words. `sentence` has {who}, which leads to `url`, and the names of `facts`.

    `is_over`: it was done, or is no longer so.
    """

    sentence: str
    who: str
    url: str
    icon: str
    moment: str
    facts: Mapping[str, str] = field(default_factory=dict)
    is_over: bool = False

    @property
    def html(self) -> SafeString:
        return format_html(self.sentence, who=format_html('<a href="{}">{}</a>', self.url, self.who), **self.facts)

    @property
    def plain(self) -> str:
        return self.sentence.format(who=self.who, **self.facts)


@dataclass(frozen=True, slots=True)
class Kind:
    """`find(member, today, now)` gives what is due, `tell(member, dues, today)` the words of those still there.

    `is_news` is a condition on notices of this kind, with `OuterRef`s: it leaves out those whose matter is over. Each
    is a constant number of queries.
    """

    code: str
    group: str
    find: Callable[[Member, date, datetime], Iterable[Due]]
    tell: Callable[[Member, list[Due], date], dict[Due, Told]]
    is_news: Callable[[], Q | Any]


@dataclass(frozen=True, slots=True)
class Group:
    """What a member chooses channels for. `usual` is what comes by which channel until they choose."""

    code: str
    label: str | Lazy
    usual: frozenset[str]
    offered: frozenset[str] = frozenset({"app", "mail", "push"})
    order: int = 50


_kinds: dict[str, Kind] = {}
_groups: dict[str, Group] = {}


def register(group: Group, *kinds: Kind) -> None:
    _groups[group.code] = group
    _kinds.update({kind.code: kind for kind in kinds})


def kinds() -> list[Kind]:
    return list(_kinds.values())


def kind_called(code: str) -> Kind | None:
    return _kinds.get(code)


def groups() -> list[Group]:
    return sorted(_groups.values(), key=lambda group: group.order)
