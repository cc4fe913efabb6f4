"""Hoy by mail: at the member's hour, never in quiet hours, once a day, complete by itself."""

from datetime import UTC, datetime, time, timedelta

import pytest
from django.core import mail
from django.urls import reverse

from lazos.accounts.models import Member
from lazos.notifications import digest, outbox
from lazos.notifications.models import Outgoing
from lazos.practice.models import Promise

MORNING = datetime(2026, 11, 20, 14, 5, tzinfo=UTC)  # 8:05 in Mérida


@pytest.fixture(autouse=True)
def _server(settings):
    settings.EMAIL_HOST = "mail.lazos.example"
    settings.SITE_URL = "https://lazos.example"


@pytest.fixture
def ana(world):
    world.ana.digest = "daily"
    world.ana.save_changes("digest")
    world.talked(world.lucia, world.today - timedelta(days=200), title="su piloto <b>")
    Promise.objects.create(
        owner=world.ana, contact=world.lucia, text="mandarle la guía", made_on=world.today, due=world.today
    )
    return world.ana


def test_it_is_complete_by_itself(ana, world):
    assert digest.write_due(now=MORNING) == 1
    row = Outgoing.objects.owned_by(ana).get()
    assert (row.key, row.subject) == ("digest:2026-11-20", "Hoy, una persona.")
    for part in (row.text, row.html):
        for said in (
            "Lucía Paredes Ccori",
            "Le prometiste mandarle la guía. Es para hoy.",
            "Para darle",
            "mailto:lucia@paredes.example",
        ):
            assert said in part
    assert "su piloto <b>" in row.text
    assert "su piloto &lt;b&gt;" in row.html
    assert "<img" not in row.html
    assert "https://lazos.example/account/#avisos" in row.html


def test_once_a_day(ana):
    assert [digest.write_due(now=MORNING + timedelta(hours=n)) for n in range(3)] == [1, 0, 0]
    assert digest.write_due(now=MORNING + timedelta(days=1)) == 1


def test_that_of_another_day_does_not_leave_any_more(ana, as_member):
    digest.write_due(now=MORNING)
    digest.write_due(now=MORNING + timedelta(days=3))  # nobody sent for three days
    assert outbox.send_due(now=MORNING + timedelta(days=3, minutes=5)) == 1
    old, new = Outgoing.objects.owned_by(ana).order_by("key")
    assert (old.sent_at, old.problem, old.text, old.html) == (None, "late", "", "")
    assert (bool(old.given_up_at), bool(new.sent_at)) == (True, True)
    assert len(mail.outbox) == 1
    assert "No pudo salir en su día" in as_member(ana).get(reverse("mails")).content.decode()
    assert outbox.send_due(now=MORNING + timedelta(days=3, minutes=10)) == 0


def test_late_on_its_own_day_it_still_leaves(ana):
    digest.write_due(now=MORNING)
    assert outbox.send_due(now=MORNING + timedelta(hours=9)) == 1


def test_not_before_its_hour_and_not_in_quiet_hours(ana):
    assert digest.write_due(now=MORNING - timedelta(minutes=10)) == 0
    Member.objects.filter(pk=ana.pk).update(digest_at=time(22), quiet_from=time(21), quiet_to=time(9))
    assert digest.write_due(now=MORNING) == 0
    assert digest.write_due(now=MORNING + timedelta(hours=1)) == 1


def test_weekly_on_the_day_of_review(ana):
    Member.objects.filter(pk=ana.pk).update(digest="weekly", review_day=4)  # 20 November 2026 is a Friday
    days = [digest.write_due(now=MORNING + timedelta(days=n)) for n in range(8)]
    assert days == [1, 0, 0, 0, 0, 0, 0, 1]


def test_a_day_with_nothing_to_say_says_nothing(world):
    world.carla.digest = "daily"
    world.carla.save_changes("digest")
    assert digest.write_due(now=MORNING) == 0


def test_what_comes_up_after_its_hour_waits_for_the_next_day(world, django_assert_max_num_queries):
    world.bruno.digest = "daily"
    world.bruno.save_changes("digest")
    assert digest.write_due(now=MORNING) == 0
    contact = world.contact(world.bruno, given="Ann")
    Promise.objects.create(owner=world.bruno, contact=contact, text="x", made_on=world.today, due=world.today)
    with django_assert_max_num_queries(2):  # nor is the day worked out every five minutes
        assert digest.write_due(now=MORNING + timedelta(hours=1)) == 0
    assert digest.write_due(now=MORNING + timedelta(days=1)) == 1


def test_one_that_could_not_be_written_is_written_later(ana, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(digest, "render_to_string", lambda *_: 1 / 0)
        assert digest.write_due(now=MORNING) == 0
    assert digest.write_due(now=MORNING + timedelta(minutes=5)) == 1


def test_without_a_server_nothing_is_written(ana, settings):
    settings.EMAIL_HOST = ""
    assert digest.write_due(now=MORNING) == 0
    assert not Outgoing.objects.owned_by(ana).exists()


def test_nobody_gets_what_they_did_not_choose(ana):
    Member.objects.filter(pk=ana.pk).update(digest="off")
    assert digest.write_due(now=MORNING) == 0


def test_it_is_on_the_schedule(ana):
    from lazos.background import schedule

    ran = schedule.tick(now=MORNING)
    assert {"lazos.notifications.tasks.write_digests", "lazos.notifications.tasks.send_outbox"} <= set(ran)
