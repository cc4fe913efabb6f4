"""Many members at once, as people use it: how long a page takes, and is everything that was acknowledged there?

    ./lazos bench members [--database sqlite|postgresql] [--members 50] [--contacts 500000] [--seconds 180]

Fills a throw-away database (one member by the functions of the app, copied for the others in SQL), starts `./lazos` on it
as anybody does (server and worker) and lets each member act over HTTP: a click, then a pause of 5 s on average (exponential).
One request in ten writes. The sessions are put into the database: signing in is limited to some a minute for one address.

The load comes from this one process: asyncio with httpx, a connection for each member, so it takes little from the two cores
that it shares with the server. Its own CPU seconds are printed too. On PostgreSQL the throw-away cluster waits for the disk
(fsync on), as a real one does.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from _world import FAMILY, GIVEN, WORK, percentiles

KEYSTROKE = 0.3  # seconds
TALKS = 3  # for each contact
WRITING = 0.16  # of what a member sets out to do; opening forms and looking at what came of it are requests that read
PERSON = re.compile(r'href="/people/(\d+)/"')
ASK = re.compile(r'href="/asks/(\d+)/"')
TOKEN = re.compile(r"zq\w+qz")
PLACES = ("Mérida", "Lima", "Quito")
ELSEWHERE = "promises goals history notices introducing silent dormant harvest circles clippings gatherings".split()


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="./lazos bench members", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--members", type=int, default=50)
    parser.add_argument("--contacts", type=int, default=500_000, help="of all members together")
    parser.add_argument("--seconds", type=float, default=180)
    parser.add_argument("--think", type=float, default=5, help="seconds between two clicks, on average")
    parser.add_argument("--warm-up", type=float, default=20, help="seconds that are not counted")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    from lazos.config.cli.cluster import Cluster

    with (
        tempfile.TemporaryDirectory(prefix="lazos-members-") as folder,
        Cluster(durable=True) if options.database == "postgresql" else nullcontext("") as url,
    ):
        os.environ |= {"LAZOS_DATA": folder, "LAZOS_DATABASE_URL": url}
        return run(options, Path(folder))


def run(options: argparse.Namespace, folder: Path) -> int:
    started = time.perf_counter()
    sessions = World(options.members, options.contacts // options.members).build()
    print(
        f"{options.members} members, {options.contacts} contacts made in {time.perf_counter() - started:.0f} s",
        flush=True,
    )
    with Server(folder) as server:
        crowd = Crowd(server, sessions, options.think, random.Random(options.seed))
        asyncio.run(crowd.act(options.warm_up, options.seconds))
    crowd.report(options.seconds)
    return int(bool(check(crowd) + server.complaints() + crowd.failed()))


# What is there


@dataclass
class World:
    """The members and what they know. `build` gives the cookies of their sessions."""

    members: int
    contacts: int  # of each

    def build(self) -> dict[int, dict[str, str]]:
        from lazos.config.cli.django import set_up

        set_up()
        from django.db import connection
        from django.test import Client
        from django.utils import timezone

        from lazos.accounts.models import Member

        now = timezone.now()
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA synchronous=OFF")
                cursor.execute("PRAGMA foreign_keys=OFF")
        self._first()
        others = [
            Member(email=f"n{n}@lazos.example", name=f"Banco {n}", welcomed_at=now, timezone="UTC")
            for n in range(1, self.members)
        ]
        self._copy([one.pk for one in Member.objects.bulk_create(others)])
        Member.objects.update(joined_at=now - timedelta(days=100))  # past the help of the first days
        sessions = {}
        for member in Member.objects.all():
            client = Client()
            client.force_login(member, backend="allauth.account.auth_backends.AuthenticationBackend")
            sessions[member.pk] = {name: morsel.value for name, morsel in client.cookies.items()}
        if connection.vendor == "postgresql":  # as its own autovacuum would, after a while
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
        connection.close()
        return sessions

    def _first(self) -> None:
        """Names, talks, facts, dates, promises and asks of one member."""
        import today as made
        from django.utils import timezone

        from lazos.harvest.asks import composing, tracking
        from lazos.people import derive
        from lazos.people.models import Contact, Fact

        now = timezone.now()
        made.TODAY = now.date()
        member = made.generate(self.contacts, TALKS * self.contacts)
        chance = random.Random(5)
        people = list(Contact.objects.owned_by(member))
        # Few people write down more than that of whom they know; with needs of all of them the worker does little else.
        noted = [one.pk for one in people[: min(300, len(people))]]
        Fact.objects.owned_by(member).exclude(contact__in=noted).delete()
        for n, one in enumerate(people):
            one.given, one.family, one.family2 = chance.choice(GIVEN), chance.choice(FAMILY), chance.choice(FAMILY)
            one.organisation, one.role, one.city = f"{chance.choice(WORK)} {n % 700}", "Coordina", chance.choice(PLACES)
            derive.write_words(one)
        fields = ["given", "family", "family2", "city", *derive.DERIVED_WORDS]
        Contact.objects.owned_by(member).bulk_update(people, fields, batch_size=200)
        for n, one in enumerate(people[:12]):
            ask = composing.begin(one, by=member, purpose="advice", topic="cómo empezaste")
            if n % 2:
                tracking.send(ask, how="email", day=now.date(), now=now)

    def _copy(self, others: list[int]) -> None:
        """The rows of the first member once more for each of the others: numbers moved on by one stride for each."""
        from django.apps import apps
        from django.core.management.color import no_style
        from django.db import connection, transaction

        from lazos.accounts.models import Member

        left_out = {"auth", "contenttypes", "sessions", "accounts", "account", "mfa", "background", "django_tasks_db"}
        models = [
            model
            for model in apps.get_models(include_auto_created=True)
            if model._meta.app_label not in left_out and model._meta.managed
        ]
        last = {model: model._base_manager.order_by("-pk").values_list("pk", flat=True).first() for model in models}
        filled = [model for model, pk in last.items() if pk]
        stride = max(last[model] for model in filled) + 1
        with connection.cursor() as cursor, transaction.atomic():
            cursor.execute("CREATE TEMPORARY TABLE copies (nth integer, member integer)")
            cursor.executemany("INSERT INTO copies VALUES (%s, %s)", list(enumerate(others, 1)))
            if connection.vendor == "postgresql":
                # Copies of whole members: twenty million references need not be proved one by one.
                cursor.execute("SET LOCAL session_replication_role = replica")
            for model in filled:
                cursor.execute(_copying(model, set(filled), stride, last[model], Member))
            for statement in connection.ops.sequence_reset_sql(no_style(), filled):
                cursor.execute(statement)


def _copying(model: Any, copied: set[Any], stride: int, last: int, member: Any) -> str:
    columns, values = [], []
    for one in model._meta.concrete_fields:
        column = f'"{one.column}"'
        columns.append(column)
        if one.primary_key or one.related_model in copied:
            values.append(f"t.{column} + c.nth * {stride}")
        else:
            values.append("c.member" if one.related_model is member else f"t.{column}")
    table = model._meta.db_table
    return (
        f'INSERT INTO "{table}" ({", ".join(columns)}) SELECT {", ".join(values)} FROM copies c CROSS JOIN "{table}" t'
        f' WHERE t."{model._meta.pk.column}" <= {last} ORDER BY c.nth, t."{model._meta.pk.column}"'
    )


# Who serves


class Server:
    """`./lazos` on a free port, its words in a file; `cpu` of it and of all it started."""

    def __init__(self, folder: Path) -> None:
        self.words = folder / "server.log"

    def __enter__(self) -> Server:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        command = [sys.executable, "-m", "lazos.config.cli", "run", "--port", str(self.port), "--no-open"]
        with self.words.open("wb") as words:
            self.process = subprocess.Popen(command, stdout=words, stderr=subprocess.STDOUT)
        deadline = time.monotonic() + 120
        while b"Ctrl-C" not in self.words.read_bytes():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(self.words.read_text())
            time.sleep(0.1)
        return self

    def __exit__(self, *_error: object) -> None:
        self.process.terminate()
        self.process.wait(30)

    def cpu(self) -> Counter[str]:
        """Seconds of the processes that make pages, of the worker and of the database."""
        spent = Counter({"database": sum(_cpu(pid) for pid in _database())})
        for pid in _tree(self.process.pid):
            name = Path(f"/proc/{pid}/cmdline").read_bytes()
            spent["worker" if b"cli.worker" in name else "pages"] += _cpu(pid)
        return spent

    def complaints(self) -> int:
        """Locked databases and tracebacks among what the server said."""
        said = self.words.read_text(errors="replace")
        locked, torn = said.count("database is locked"), said.count("Traceback")
        print(f"database is locked: {locked}, tracebacks: {torn}")
        if torn:
            print(said[-6000:])
        return locked + torn


def _database() -> list[int]:
    """The processes of the throw-away cluster, where there is one."""
    url = os.environ["LAZOS_DATABASE_URL"]
    return _tree(int(Path(url.split("host=")[1], "data/postmaster.pid").read_text().split()[0])) if url else []


def _tree(root: int) -> list[int]:
    children = defaultdict(list)
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            children[int(path.read_text().rpartition(")")[2].split()[1])].append(int(path.parent.name))
        except OSError:
            continue
    found = [root]
    for pid in found:
        found += children[pid]
    return found


def _machine() -> float:
    """Seconds that all processors were at work."""
    told = [int(ticks) for ticks in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
    return (sum(told) - told[3] - told[4]) / os.sysconf("SC_CLK_TCK")


def _cpu(pid: int) -> float:
    """Seconds of this process and of its children that ended."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(int(ticks) for ticks in told[11:15]) / os.sysconf("SC_CLK_TCK")


# Who acts


@dataclass
class Crowd:
    """All members, and what became of their requests."""

    server: Server
    sessions: dict[int, dict[str, str]]
    think: float
    chance: random.Random
    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    statuses: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    said: dict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))  # what was acknowledged
    odd: list[str] = field(default_factory=list)
    counting = False

    async def act(self, warm_up: float, seconds: float) -> None:
        self.until = time.monotonic() + warm_up + seconds
        people = [
            asyncio.create_task(Person(self, pk, cookies, random.Random(self.chance.random())).live())
            for pk, cookies in self.sessions.items()
        ]
        await asyncio.sleep(warm_up)
        self.counting, self.busy, self.own, self.machine = True, self.server.cpu(), time.process_time(), _machine()
        await asyncio.sleep(seconds)
        self.counting = False
        self.busy, self.own = self.server.cpu() - self.busy, time.process_time() - self.own
        self.machine = _machine() - self.machine
        await asyncio.gather(*people)

    def note(self, kind: str, seconds: float, status: int, answer: str) -> None:
        if status >= 500 or status in {400, 401, 403, 404, 422, 0}:
            self.odd.append(f"{kind}: {status} {' '.join(re.sub('<[^>]*>', ' ', answer).split())[:300]}")
        if self.counting or status >= 500 or status == 0:
            self.seconds[kind].append(seconds)
            self.statuses[kind][status] += 1

    def failed(self) -> int:
        return sum(
            count for told in self.statuses.values() for status, count in told.items() if status >= 500 or not status
        )

    def report(self, seconds: float) -> None:
        everything = [one for times in self.seconds.values() for one in times]
        writes = sum(len(times) for kind, times in self.seconds.items() if kind.endswith("!"))
        print(f"{'kind':24} {'count':>6} {'p50':>8} {'p95':>8} {'p99':>8} ms  statuses")
        for kind, times in [*sorted(self.seconds.items()), ("all", everything)]:
            told = self.statuses[kind] if kind != "all" else sum(self.statuses.values(), Counter())
            p = percentiles(times)
            answers = ", ".join(f"{status}: {count}" for status, count in sorted(told.items()))
            print(f"{kind:24} {len(times):6} {p['p50']:8.0f} {p['p95']:8.0f} {p['p99']:8.0f}     {answers}")
        print(
            f"{len(everything) / seconds:.1f} requests a second, {100 * writes / max(1, len(everything)):.0f} % write (!);"
            f" CPU seconds in {seconds:.0f}: {', '.join(f'{name} {spent:.0f}' for name, spent in self.busy.items())}"
            f" ({1000 * self.busy.total() / max(1, len(everything)):.0f} ms a request), this process {self.own:.0f},"
            f" what else runs here {self.machine - self.busy.total() - self.own:.0f};"
            f" load {os.getloadavg()[0]:.1f}; 5xx or no answer: {self.failed()}"
        )
        for kind, count in Counter(self.odd).most_common(5):
            print(f"  {count}× {kind}")


@dataclass
class Person:
    """One member at a browser: cookies, the page that is open, pauses."""

    crowd: Crowd
    pk: int
    cookies: dict[str, str]
    chance: random.Random
    known: list[int] = field(default_factory=list)  # contacts seen on a list
    asks: list[int] = field(default_factory=list)
    written = 0

    async def live(self) -> None:
        import httpx

        address = f"http://127.0.0.1:{self.crowd.server.port}"
        async with httpx.AsyncClient(base_url=address, cookies=self.cookies, timeout=60, verify=False) as self.browser:
            await self.pause()
            await self.look("people, all", "/people/?who=all")
            while time.monotonic() < self.crowd.until:
                await self.pause()
                chosen = WRITES if self.chance.random() < WRITING else READS
                await self.chance.choices(list(chosen), list(chosen.values()))[0](self)

    async def pause(self) -> None:
        left = self.crowd.until - time.monotonic()
        await asyncio.sleep(max(0.0, min(self.chance.expovariate(1 / self.crowd.think), left)))

    async def ask(
        self, kind: str, method: str, address: str, *, part: bool = False, **sent: Any
    ) -> tuple[int, str, str]:
        """Status, text and where it leads."""
        import httpx

        headers = {"HX-Request": "true"} if part else {}
        if sent:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        started = time.perf_counter()
        try:
            answer = await self.browser.request(method, address, headers=headers, **sent)
        except httpx.HTTPError as problem:
            self.crowd.note(kind, time.perf_counter() - started, 0, repr(problem))
            return 0, "", ""
        self.crowd.note(kind, time.perf_counter() - started, answer.status_code, answer.text if answer.is_error else "")
        return answer.status_code, answer.text, answer.headers.get("location", "")

    async def look(self, kind: str, address: str, *, part: bool = False) -> str:
        text = (await self.ask(kind, "GET", address, part=part))[1]
        if kind.startswith("people"):
            self.known = [int(pk) for pk in PERSON.findall(text)] or self.known
        return text

    async def send(
        self, kind: str, page: str, action: str, said: Any, values: dict[str, str], *, part: bool = False
    ) -> str:
        """Sends the form of the page with that action; where that was taken (a redirect), it `said` so, and is followed."""
        forms = Forms.in_page(page)
        fields = forms.get(action, forms.get(""))  # a form without an action goes to its own page
        if fields is None:
            self.crowd.odd.append(f"{kind}: no form for {re.sub('[0-9]+', 'N', action)}")
            return ""
        sent = [(name, value) for name, value in fields if name not in values] + list(values.items())
        status, text, leads_to = await self.ask(kind, "POST", action, part=part, content=urlencode(sent))
        if status == 302:
            self.crowd.said[kind].append((self.pk, said))
            return await self.look(f"after {kind[:-1]}", leads_to, part=part)
        return text

    def somebody(self) -> int:
        return self.chance.choice(self.known)

    def token(self) -> str:
        self.written += 1
        return f"zq{self.pk}x{self.written}qz"

    # Reading

    async def today(self) -> None:
        await self.look("Hoy", "/")

    async def people(self) -> None:
        name, page = self.chance.choice(FAMILY), self.chance.randint(1, 20)
        kind, query = self.chance.choice(
            [
                ("tended", ""),
                ("all", f"?who=all&page={page}"),
                ("silent", "?who=silent&order=last"),
                ("closest", "?who=all&order=tie"),
                ("place", f"?who=all&place={self.chance.choice(PLACES)}"),
                ("search", f"?who=all&q={name}"),
            ]
        )
        await self.look(f"people, {kind}", f"/people/{query}")

    async def contact(self) -> None:
        await self.look("contact", f"/people/{self.somebody()}/")

    async def search(self) -> None:
        typed = f"{self.chance.choice(GIVEN)} {self.chance.choice(FAMILY)}"
        for length in range(3, min(9, len(typed)), 2):
            await self.look("search as one types", f"/search/?q={typed[:length]}", part=True)
            await asyncio.sleep(KEYSTROKE)

    async def map(self) -> None:
        page = await self.look("map", "/map/")
        if "people.json" in page:
            await self.look("map, drawn", "/map/people.json")

    async def their_asks(self) -> None:
        if self.asks and self.chance.random() < 0.5:
            await self.look("ask", f"/asks/{self.chance.choice(self.asks)}/")
        else:
            self.asks = [int(pk) for pk in ASK.findall(await self.look("asks", "/asks/"))]

    async def elsewhere(self) -> None:
        await self.look("elsewhere", f"/{self.chance.choice(ELSEWHERE)}/")

    # Writing

    async def note(self) -> None:
        page = await self.look("form: note", f"/capture/?contact={self.somebody()}")
        await self.pause()
        token = self.token()
        line = f"Café hoy, me habló de su jardín {token}"
        page = await self.send("note, read", page, "/capture/", None, {"line": line}, part=True)
        await self.pause()
        await self.send("note!", page, "/capture/", token, {"save": "done"})

    async def conversation(self) -> None:
        address = f"/people/{self.somebody()}/interactions/new/"
        page = await self.look("form: conversation", address)
        await self.pause()
        token = self.token()
        await self.send("conversation!", page, address, token, {"title": f"Jardines {token}", "kind": "call"})

    async def tick(self) -> None:
        page = await self.look("Hoy", "/")
        await self.pause()
        actions = [action for action in Forms.in_page(page) if action.endswith("/done/")]
        if actions:
            action = self.chance.choice(actions)
            kind = dict(Forms.in_page(page)[action])["kind"]
            await self.send("line done!", page, action, (int(action.split("/")[2]), kind), {}, part=True)

    async def edit(self) -> None:
        contact = self.somebody()
        page = await self.look("form: edit", f"/people/{contact}/edit/")
        await self.pause()
        token = self.token()
        notes = {"notes": f"Le gustan los jardines {token}"}
        await self.send("edit!", page, f"/people/{contact}/edit/", (contact, token), notes)

    async def undo(self) -> None:
        page = await self.look("history", "/history/")
        await self.pause()
        action = next((action for action in Forms.in_page(page) if action.endswith("/undo/")), None)
        if action:
            await self.send("undo!", page, action, int(action.split("/")[2]), {})


READS: dict[Any, int] = {
    Person.today: 20, Person.people: 22, Person.contact: 30, Person.search: 8, Person.map: 4, Person.their_asks: 6, Person.elsewhere: 10,
}  # fmt: skip
WRITES: dict[Any, int] = {
    Person.note: 30, Person.conversation: 25, Person.tick: 25, Person.edit: 15, Person.undo: 5,
}  # fmt: skip


class Forms(HTMLParser):
    """The forms of a page as a browser would send them untouched, by their action (the last one of each)."""

    @classmethod
    def in_page(cls, page: str) -> dict[str, list[tuple[str, str]]]:
        parser = cls()
        parser.feed(page)
        return parser.found

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[tuple[str, str]]] = {}
        self.fields: list[tuple[str, str]] = []
        self.area = self.select = ""
        self.options: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attributes: Any) -> None:
        said = {name: value or "" for name, value in attributes}
        if tag == "form":
            self.fields = self.found[said.get("action", "")] = []
        elif tag == "input" and said.get("name") and said.get("type") not in {"file", "submit"}:
            ticked = said.get("type") in {"checkbox", "radio"}
            if not ticked or "checked" in said:
                self.fields.append((said["name"], said.get("value", "on" if ticked else "")))
        elif tag == "textarea":
            self.area = said.get("name", "")
            self.fields.append((self.area, ""))
        elif tag == "select":
            self.select, self.options = said.get("name", ""), []
        elif tag == "option" and self.select:
            self.options.append((said.get("value", ""), "selected" in said))

    def handle_data(self, data: str) -> None:
        if self.area:
            self.fields[-1] = (self.area, (self.fields[-1][1] + data).removeprefix("\n"))

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.area = ""
        elif tag == "select" and self.select:
            if self.options:
                self.fields.append((self.select, next((value for value, on in self.options if on), self.options[0][0])))
            self.select = ""


# What is there afterwards


def check(crowd: Crowd) -> int:
    """How many acknowledged writes are missing or there more than once."""
    from django.db.models import Q

    from lazos.activity.models import Deed
    from lazos.people.models import Contact, Interaction
    from lazos.practice.models import PlanAnswer

    talks = Interaction.objects.unscoped().filter(Q(summary__contains="zq") | Q(title__contains="zq"))
    there = Counter(
        token for texts in talks.values_list("title", "summary") for token in {*TOKEN.findall(" ".join(texts))}
    )
    undone = Deed.objects.unscoped().filter(undone_at__isnull=False)
    taken_back = Counter(undone.filter(kind="note_saved").values_list("owner", flat=True))
    wrong = Counter[str]()
    missing = Counter[int]()
    for kind in ("note!", "conversation!"):
        for owner, token in crowd.said[kind]:
            wrong["twice"] += there[token] > 1
            if not there[token]:
                missing[owner] += kind == "note!"
                wrong["conversation lost"] += kind != "note!"
    # A note that was taken back is gone on purpose.
    wrong["note lost"] = sum(abs(missing[owner] - taken_back[owner]) for owner in missing | taken_back)
    answers = Counter(PlanAnswer.objects.unscoped().filter(answer="done").values_list("contact", "kind"))
    wrong["line lost or twice"] = sum(answers[said] != 1 for _owner, said in crowd.said["line done!"])
    wrong["undo lost"] = len({pk for _owner, pk in crowd.said["undo!"]} - set(undone.values_list("pk", flat=True)))
    last = dict(said for _owner, said in crowd.said["edit!"])
    notes = dict(Contact.objects.unscoped().filter(pk__in=list(last)).values_list("pk", "notes"))
    wrong["edit lost"] = sum(token not in notes.get(pk, "") for pk, token in last.items())
    count = sum(len(said) for kind, said in crowd.said.items() if kind.endswith("!"))
    print(
        f"{count} writes acknowledged, {sum(wrong.values())} lost or twice {json.dumps({k: v for k, v in wrong.items() if v})}"
    )
    return sum(wrong.values())


if __name__ == "__main__":
    sys.exit(main())
