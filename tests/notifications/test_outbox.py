"""The outbox: none lost, none doubled, and an end to trying, with its reason."""

from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from lazos.accounts.models import Member
from lazos.notifications import delivery, outbox, rounds
from lazos.notifications.models import Outgoing


class Killed(BaseException):
    """The process dies: nothing catches it."""


class Failing(EmailBackend):
    """Raises `problem` before or after the server took the message."""

    problem: BaseException | None = None
    after = False

    def send_messages(self, messages):
        if self.problem and not self.after:
            raise self.problem
        super().send_messages(messages)
        if self.problem:
            raise self.problem
        return len(messages)


@pytest.fixture(autouse=True)
def _server(settings, monkeypatch):
    settings.EMAIL_HOST = "mail.lazos.example"
    settings.EMAIL_BACKEND = "tests.notifications.test_outbox.Failing"
    monkeypatch.setattr(Failing, "problem", None)
    monkeypatch.setattr(Failing, "after", False)


@pytest.fixture
def row(world):
    return outbox.write(world.ana, "digest:2026-11-20", subject="Hoy,\nuna persona.", text="…", html="<p>…</p>")


def test_a_mail_leaves_once(world, row):
    assert [outbox.send_due(now=world.now) for _ in range(3)] == [1, 0, 0]
    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == (["ana@lazos.example"], "Hoy, una persona.")
    assert sent.extra_headers["Message-ID"] == row.message_id


def test_what_it_said_is_forgotten_once_it_left_or_was_given_up(world, row, monkeypatch):
    refused = outbox.write(world.bruno, row.key, subject="x", text="…", html="…")
    monkeypatch.setattr(Failing, "problem", SMTPServerDisconnected("se cortó"))
    outbox.send_due(now=world.now)
    row.refresh_from_db()
    assert (row.text, row.html) == ("…", "<p>…</p>")  # it is tried again
    monkeypatch.setattr(Failing, "problem", SMTPRecipientsRefused({"x": (550, b"no such user")}))
    Outgoing.objects.owned_by(world.ana).update(not_before=world.now + 2 * delivery.LEASE)
    outbox.send_due(now=world.now + delivery.LEASE)
    monkeypatch.setattr(Failing, "problem", None)
    assert outbox.send_due(now=world.now + 2 * delivery.LEASE) == 1
    for gone in (row, refused):
        gone.refresh_from_db()
        assert (gone.text, gone.html) == ("", "")
    assert (bool(row.sent_at), bool(refused.given_up_at)) == (True, True)
    assert mail.outbox[0].body == "…"
    Outgoing.objects.owned_by(world.ana).update(text="…")  # as it was kept before
    waits = outbox.write(world.ana, "later", subject="x", text="…")
    rounds.forget(now=world.now)
    assert [Outgoing.objects.owned_by(world.ana).get(pk=one.pk).text for one in (row, waits)] == ["", "…"]


def test_a_slow_server_does_not_let_claims_run_out(world, row, monkeypatch):
    """Each claim counts from the beginning of its run: a run that went on for longer than a claim holds would send to
    people whom another worker has taken over."""
    outbox.write(world.ana, "other", subject="x", text="x")
    moments = iter([0, 0, outbox.BUDGET + 1])
    monkeypatch.setattr(outbox, "clocks", SimpleNamespace(monotonic=lambda: next(moments)))
    assert outbox.send_due(now=world.now) == 1
    assert delivery.LEASE.total_seconds() > outbox.BUDGET + 10 * settings.EMAIL_TIMEOUT


def test_nothing_leaves_for_somebody_who_is_suspended(world, row):
    Member.objects.filter(pk=world.ana.pk).update(is_active=False)
    assert outbox.send_due(now=world.now) == 0
    assert not mail.outbox


def test_a_key_is_written_once(world, row):
    assert outbox.write(world.ana, row.key, subject="x", text="x") is None
    assert outbox.write(world.bruno, row.key, subject="x", text="x")


def test_nothing_leaves_without_a_server(world, row, settings):
    settings.EMAIL_HOST = ""
    assert outbox.send_due(now=world.now) == 0
    assert not mail.outbox


def test_a_sender_killed_before_sending_loses_nothing(world, row, monkeypatch):
    monkeypatch.setattr(Failing, "problem", Killed())
    with pytest.raises(Killed):
        outbox.send_due(now=world.now)
    monkeypatch.setattr(Failing, "problem", None)
    assert outbox.send_due(now=world.now) == 0  # it might still be sending
    assert outbox.send_due(now=world.now + delivery.LEASE) == 1
    assert len(mail.outbox) == 1


def test_a_sender_killed_after_sending_doubles_with_one_message_id(world, row, monkeypatch):
    """The one honest window: the server has it, the row does not know."""
    monkeypatch.setattr(Failing, "problem", Killed())
    monkeypatch.setattr(Failing, "after", True)
    with pytest.raises(Killed):
        outbox.send_due(now=world.now)
    monkeypatch.setattr(Failing, "problem", None)
    assert outbox.send_due(now=world.now) == 0
    outbox.send_due(now=world.now + delivery.LEASE)
    assert {sent.extra_headers["Message-ID"] for sent in mail.outbox} == {row.message_id}
    assert outbox.send_due(now=world.now + 2 * delivery.LEASE) == 0


def test_two_workers_never_send_one_row(world, row):
    stale = Outgoing.objects.owned_by(world.ana).get()
    assert delivery.claim(row, world.now)
    assert not delivery.claim(stale, world.now)


def test_it_waits_longer_each_time_and_gives_up_with_a_reason(world, row, monkeypatch):
    monkeypatch.setattr(Failing, "problem", SMTPServerDisconnected("se cortó"))
    now, tries = world.now, 0
    for _minute in range(60 * 24):
        outbox.send_due(now=now)
        now += timedelta(minutes=1)
    row.refresh_from_db()
    tries = row.attempts
    assert tries == delivery.ATTEMPTS
    assert row.given_up_at
    assert "se cortó" in row.problem


def test_an_address_that_is_refused_is_not_tried_again(world, row, monkeypatch, as_member):
    monkeypatch.setattr(Failing, "problem", SMTPRecipientsRefused({"ana@lazos.example": (550, b"no such user")}))
    outbox.send_due(now=world.now)
    row.refresh_from_db()
    assert (row.attempts, bool(row.given_up_at)) == (1, True)
    assert "no such user" in as_member(world.ana).get("/mails/").content.decode()
    assert "no such user" not in as_member(world.carla).get("/mails/").content.decode()
