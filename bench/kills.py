"""A writer killed (SIGKILL) again and again while it writes: is what it acknowledged still there?

`./lazos bench kills [--kills 1000] [--database sqlite|postgresql] [--outbox]`. Each round forks a process that writes
through the functions of the app (a contact, a talk, a promise) and says each row that is committed into a pipe; after
some milliseconds it is killed. At the end every row that was said must be there, and what is derived must agree.

With `--outbox` the process sends mails; the mail server is a file that is flushed to disk with each mail it takes.
Every mail must leave. One may leave twice only where the process died between the answer of the server and the mark
on the row, no more often than there were kills, and both carry one Message-ID: SMTP knows no commit over both sides.

A killed process loses what it had in memory, not what the system holds: this shows nothing about a power cut, which
SQLite's `synchronous=FULL` is for.
"""

from __future__ import annotations

import argparse
import os
import random
import select
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

NOW = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
MAILS = "mails.txt"


def main() -> int:
    parser = argparse.ArgumentParser(prog="./lazos bench kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--outbox", action="store_true")
    options = parser.parse_args()
    from lazos.config.cli.cluster import Cluster

    with Cluster() if options.database == "postgresql" else nullcontext("") as url:
        os.environ["LAZOS_DATABASE_URL"] = url
        return run(options.kills, outbox=options.outbox)


def run(kills: int, *, outbox: bool = False, seed: int = 7) -> int:
    """Exit code 0 where nothing was lost. Sets Django up in a throw-away folder, so it wants a process of its own."""
    with tempfile.TemporaryDirectory(prefix="lazos-kills-") as folder:
        os.environ |= {"LAZOS_DATA": folder, "DJANGO_SETTINGS_MODULE": "lazos.config.settings"}
        os.environ |= {"LAZOS_SMTP_HOST": "mail.example", "LAZOS_EMAIL_BACKEND": "kills.FileServer"}
        sys.modules["kills"] = sys.modules[__name__]
        from lazos.config.cli.django import set_up

        set_up()
        in_a_fork(lambda tell: prepare(kills * 10 if outbox else 0))
        told, chance, started = b"", random.Random(seed), time.perf_counter()
        for nth in range(kills):
            told += killed(send if outbox else write, nth, chance.uniform(0.0, 0.12))
        seconds = time.perf_counter() - started
        print(f"{kills} kills in {seconds:.0f} s, {told.count(10)} writes acknowledged")
        check = check_outbox if outbox else check_writes
        return in_a_fork(lambda tell: check(told, kills))


def write(tell: Callable[[str, int], None], nth: int) -> None:
    """Acts of a member, one after the other, each told once it is committed."""
    from lazos.accounts.models import Member
    from lazos.people import records
    from lazos.practice import promising
    from lazos.practice.models import Promise

    member = Member.objects.get()
    today = member.today(NOW)
    for n in range(10_000):
        contact = records.new_contact(member, now=NOW, given=f"N{nth}", family=f"F{n}")
        tell("contact", contact.pk)
        talk = records.record_interaction(member, [contact], kind="call", day=today, today=today, title=f"{nth} {n}")
        tell("talk", talk.pk)
        promise = Promise.objects.create(owner=member, contact=contact, text="algo", made_on=today)
        deed = promising.keep(promise, now=NOW)
        tell("kept", promise.pk)
        tell("deed", deed.pk)


def send(tell: Callable[[str, int], None], nth: int) -> None:
    """Sends what waits. Each round is a day later: the claims of the dead have run out."""
    from lazos.notifications import outbox

    tell("begun", nth)
    while outbox.send_due(now=NOW + nth * timedelta(days=1)):
        pass


def check_writes(told: bytes, kills: int) -> int:
    from lazos.activity.models import Deed
    from lazos.people.models import Contact, ContactDay, Interaction
    from lazos.practice.models import Promise

    tables = {
        "contact": Contact.objects.unscoped(),
        "talk": Interaction.objects.unscoped(),
        "kept": Promise.objects.unscoped().filter(kept_at__isnull=False),
        "deed": Deed.objects.unscoped(),
    }
    lost = 0
    for name, rows in tables.items():
        said = {int(line.split()[1]) for line in told.decode().splitlines() if line.startswith(f"{name} ")}
        missing = said - set(rows.values_list("pk", flat=True))
        print(f"{name}: {len(said)} acknowledged, {len(missing)} lost")
        lost += len(missing)
    talked = set(Interaction.contacts.through.objects.values_list("contact_id", flat=True))
    derived = set(ContactDay.objects.unscoped().values_list("contact_id", flat=True))
    unlike = len(talked ^ derived)
    torn = Interaction.objects.unscoped().filter(contacts=None).count()
    print(f"contacts whose days do not agree with their talks: {unlike}; talks with nobody: {torn}; {sound()}")
    return int(bool(lost or unlike or torn))


def check_outbox(told: bytes, kills: int) -> int:
    from django.conf import settings

    from lazos.notifications import outbox
    from lazos.notifications.models import Outgoing

    outbox.ATTEMPTS = kills + 10
    while outbox.send_due(now=NOW + (kills + 2) * timedelta(days=1)):
        pass
    left = Counter((settings.DATA / MAILS).read_text().split())
    rows = set(Outgoing.objects.unscoped().values_list("message_id", flat=True))
    twice = sum(count - 1 for count in left.values())
    lost = len(rows - set(left))
    print(f"{len(rows)} mails: {lost} lost, {twice} sent twice (at most one a kill), {sound()}")
    return int(bool(lost or twice > kills))


def prepare(mails: int) -> None:
    from lazos.accounts.models import Member
    from lazos.notifications import outbox

    member = Member.objects.create_user("kills@lazos.example", None, name="Banco", welcomed_at=NOW)
    for n in range(mails):
        outbox.write(member, f"mail:{n}", subject=f"{n}", text="…")


def killed(work: Callable[..., None], nth: int, seconds: float) -> bytes:
    """What a process said that did `work` and was killed `seconds` after its first word (or a second)."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.close(reader)
            work(lambda name, pk: os.write(writer, f"{name} {pk}\n".encode()) and None, nth)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    os.close(writer)
    select.select([reader], [], [], 1)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    said = b""
    while piece := os.read(reader, 65536):
        said += piece
    os.close(reader)
    return said[: said.rfind(b"\n") + 1]


def in_a_fork(work: Callable[[Any], int | None]) -> int:
    """In a process of its own, so that this one never holds a connection that its forks would share."""
    from django.db import connections

    connections.close_all()
    sys.stdout.flush()
    child = os.fork()
    if not child:
        code = 70
        try:
            code = work(None) or 0
        finally:
            sys.stdout.flush()
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def sound() -> str:
    from django.db import connection

    if connection.vendor != "sqlite":
        return "PostgreSQL"
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        return f"integrity_check: {cursor.fetchone()[0]}"


class FileServer:
    """A mail server that takes a mail by writing its Message-ID to the disk."""

    def __init__(self, **_options: Any) -> None:
        pass

    def send_messages(self, messages: list[Any]) -> int:
        from django.conf import settings

        with (Path(settings.DATA) / MAILS).open("a") as file:
            for message in messages:
                file.write(message.extra_headers["Message-ID"] + "\n")
                file.flush()
                os.fsync(file.fileno())
        return len(messages)


if __name__ == "__main__":
    sys.exit(main())
