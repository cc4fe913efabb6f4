"""Web push, with a push service of our own: who sends, what only the browser opens, once a device, an end to trying."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from unittest import mock

import pytest

from lazos.accounts.models import Member
from lazos.core.webpush import encoded, key_of, new_key, public_of
from lazos.field.models import Gathering
from lazos.harvest.models import Interview
from lazos.notifications import delivery, rounds
from lazos.notifications.channels import choose
from lazos.notifications.clock import before_quiet, end_of_quiet
from lazos.notifications.models import Alarm, Device, Notice, Push, Round
from lazos.notifications.notices.gather import gather
from lazos.notifications.push import alarms, keys, sending
from lazos.notifications.push.devices import NotABrowser, TooMany, guessed_name, turn_on
from lazos.practice.models import Promise
from lazos.web.outgoing import INTERNET
from tests.notifications.push_service import Killed, push_service, until
from tests.notifications.test_notices import DAY, MORNING, birthday, promise

KEYS = {"p256dh": encoded(public_of(key_of(new_key()))), "auth": encoded(b"sixteen octets!!")}
HOUR = timedelta(hours=1)


@pytest.fixture
def service(tmp_path, settings):
    settings.VAPID_KEY = new_key()
    settings.VAPID_CONTACT = "mailto:casa@lazos.example"
    settings.SITE_URL = "https://lazos.example"
    with push_service(tmp_path, key_of(settings.VAPID_KEY).public_key()) as running:
        yield running


@pytest.fixture
def ana(world, service):
    """Two devices, one that may show names, and two things for today."""
    service.device(world.ana, number=1, now=world.now)
    service.device(world.ana, number=2, now=world.now, shows_names=True)
    world.tended(world.lucia)
    promise(world)
    birthday(world.lucia)
    return world.ana


def send(service, now=MORNING):
    return sending.send_due(now=now, reach=service.reach)


class TestTheMessageOfTheDay:
    def test_it_arrives_once_at_each_device_sealed_and_signed(self, ana, service):
        assert rounds.go(now=MORNING) == 1
        assert [send(service, MORNING + timedelta(minutes=n)) for n in range(3)] == [2, 0, 0]
        plain, named = service.received
        assert plain.said == {
            "title": "Tienes 2 cosas para hoy", "body": "", "url": "/notices/", "tag": "lazos-day", "lang": "es",
        }  # fmt: skip
        assert named.said["title"] == "Tienes 2 cosas para hoy"
        assert named.said["body"].split("\n") == [
            "Le prometiste a Lucía Paredes Ccori para hoy: mandarle la guía",
            "Hoy Lucía Paredes Ccori cumple años.",
        ]
        for one in service.received:
            assert one.claims["aud"] == service.origin
            assert one.claims["sub"] == "mailto:casa@lazos.example"
            assert MORNING < until(one.claims) <= MORNING + DAY
            assert one.headers["content-encoding"] == "aes128gcm"
            assert one.headers["topic"] == "day"
            assert 0 < int(one.headers["ttl"]) <= 24 * 3600
        assert plain.size == named.size  # from outside one does not see which of them names somebody
        assert Device.objects.owned_by(ana).filter(used_at=MORNING).count() == 2

    def test_in_english_for_whom_reads_it(self, world, service):
        service.device(world.bruno, now=world.now)
        promise(world, contact=world.contact(world.bruno, given="Ann"))
        rounds.go(now=MORNING)
        send(service)
        (said,) = service.told
        assert (said["title"], said["lang"]) == ("You have one thing for today", "en")

    def test_at_most_one_a_day(self, ana, service, world):
        rounds.go(now=MORNING)
        promise(world, "otra cosa")
        for hours in range(12):
            gather(ana, now=MORNING + hours * HOUR)
            rounds.go(now=MORNING + hours * HOUR)
            send(service, MORNING + hours * HOUR)
        assert len(service.received) == 2

    def test_what_was_read_or_done_before_its_hour_is_not_pushed(self, ana, service):
        gather(ana, now=MORNING - HOUR)
        Notice.objects.owned_by(ana).filter(kind="date").update(read_at=MORNING - HOUR)
        Promise.objects.owned_by(ana).update(kept_at=MORNING - HOUR)
        rounds.go(now=MORNING)
        assert send(service) == 0

    def test_nothing_to_say_says_nothing(self, world, service):
        service.device(world.ana, now=world.now)
        assert rounds.go(now=MORNING) == 1
        assert not Push.objects.owned_by(world.ana).exists()

    def test_only_what_was_chosen_for_the_phone(self, ana, service):
        choose(ana, {"dates": frozenset({"app"}), "promises": frozenset({"push"})})
        rounds.go(now=MORNING)
        send(service)
        assert {said["title"] for said in service.told} == {"Tienes una cosa para hoy"}
        assert Notice.objects.owned_by(ana).filter(kind="promise", shown=True).count() == 0

    def test_the_people_of_the_day_where_that_was_chosen(self, ana, service, world):
        choose(ana, {"today": frozenset({"push"}), "dates": frozenset(), "promises": frozenset()})
        rounds.go(now=MORNING)
        send(service)
        plain, named = service.told
        assert (plain["title"], plain["body"], plain["url"]) == ("Hoy, una persona.", "", "/")
        assert named["body"] == "Lucía Paredes Ccori"

    def test_many_things_fit_into_one_message(self, world, service):
        service.device(world.ana, now=world.now, shows_names=True)
        for n in range(30):
            promise(world, f"{n} " + "muy largo " * 49)
        rounds.go(now=MORNING)
        assert send(service) == 1
        (said,) = service.told
        lines = said["body"].split("\n")
        assert len(lines) == 5
        assert lines[-1] == "y 26 más"
        assert max(map(len, lines)) <= 120

    def test_the_query_count_does_not_grow_with_what_is_due(self, world, service, django_assert_max_num_queries):
        service.device(world.ana, now=world.now, shows_names=True)
        for n in range(50):
            promise(world, f"cosa {n}")
        with django_assert_max_num_queries(35):
            rounds.go(now=MORNING)


class TestQuietHours:
    def test_one_that_was_late_waits_for_their_end_or_is_worth_nothing(self, ana, service):
        rounds.go(now=MORNING)
        night = MORNING + 14 * HOUR  # 22:05
        assert send(service, night) == 0
        assert send(service, night + 9 * HOUR) == 0  # 7:05, still quiet
        assert send(service, MORNING + DAY) == 0  # yesterday's
        assert set(Push.objects.owned_by(ana).values_list("problem", flat=True)) == {"late"}
        assert service.received == []

    def test_the_same_day_it_still_leaves(self, ana, service):
        Member.objects.update(quiet_from=time(12), quiet_to=time(16))
        rounds.go(now=MORNING)
        assert send(service, MORNING + 5 * HOUR) == 0  # 13:05
        assert send(service, MORNING + 8 * HOUR) == 2  # 16:05

    @pytest.mark.parametrize(
        ("zone", "at", "ends"),
        [
            ("America/Merida", datetime(2026, 11, 21, 4, 0, tzinfo=UTC), datetime(2026, 11, 21, 14, 0, tzinfo=UTC)),
            ("America/Merida", datetime(2026, 11, 21, 13, 0, tzinfo=UTC), datetime(2026, 11, 21, 14, 0, tzinfo=UTC)),
            # Over the nights in which Madrid turns its clocks: 8:00 is 7:00 UTC in winter, 6:00 in summer.
            ("Europe/Madrid", datetime(2026, 10, 24, 20, 0, tzinfo=UTC), datetime(2026, 10, 25, 7, 0, tzinfo=UTC)),
            ("Europe/Madrid", datetime(2026, 3, 28, 21, 0, tzinfo=UTC), datetime(2026, 3, 29, 6, 0, tzinfo=UTC)),
        ],
    )
    def test_their_end_and_what_comes_before_them(self, world, zone, at, ends):
        world.ana.timezone = zone
        assert world.ana.quiet_from
        world.ana.quiet_from, world.ana.quiet_to = time(21), time(8)
        assert end_of_quiet(world.ana, at) == ends
        before = before_quiet(world.ana, at)
        assert before.astimezone(world.ana.zone).time() == time(20, 45)
        assert timedelta(0) < at - before < DAY
        assert before_quiet(world.ana, ends) == ends


class TestNoneLostNoneTwice:
    def test_a_sender_killed_before_sending_loses_nothing(self, ana, service):
        rounds.go(now=MORNING)
        with mock.patch("lazos.web.outgoing.post", side_effect=Killed), pytest.raises(Killed):
            send(service)
        assert send(service, MORNING + timedelta(minutes=1)) == 1  # the other; the first might still be sending
        assert send(service, MORNING + delivery.LEASE) == 1
        assert sorted(one.path for one in service.received) == ["/send/1", "/send/2"]

    def test_one_killed_after_sending_shows_one(self, ana, service):
        """The one honest window: the service has it, the row does not know. Topic and tag make it one."""
        rounds.go(now=MORNING)
        with mock.patch("lazos.notifications.push.sending.delivery.sent", side_effect=Killed), pytest.raises(Killed):
            send(service)
        send(service, MORNING + delivery.LEASE)
        send(service, MORNING + 3 * delivery.LEASE)
        first = [one for one in service.received if one.path == "/send/1"]
        assert len(first) == 2
        assert {(one.headers["topic"], one.said["tag"]) for one in first} == {("day", "lazos-day")}

    def test_a_round_killed_while_it_is_written_is_made_once(self, ana, service):
        with mock.patch("lazos.notifications.push.sending.write", side_effect=Killed), pytest.raises(Killed):
            rounds.go(now=MORNING)
        assert not Round.objects.owned_by(ana).exists()
        assert rounds.go(now=MORNING) == 1
        assert [send(service), send(service)] == [2, 0]

    def test_two_workers_never_send_one_row(self, ana, service):
        rounds.go(now=MORNING)
        row, stale = (Push.objects.owned_by(ana).first() for _ in range(2))
        assert delivery.claim(row, MORNING)
        assert not delivery.claim(stale, MORNING)

    @pytest.mark.parametrize("status", [429, 500, 502, 503])
    def test_a_service_that_is_busy_is_asked_again(self, ana, service, status):
        rounds.go(now=MORNING)
        service.answer = status
        assert send(service) == 0
        assert send(service, MORNING + timedelta(seconds=30)) == 0
        assert len(service.received) == 2
        service.answer = 201
        assert send(service, MORNING + timedelta(minutes=2)) == 2
        assert send(service, MORNING + HOUR) == 0

    @pytest.mark.parametrize("said", ["600", "Fri, 20 Nov 2026 14:15:00 GMT"])
    def test_it_waits_as_long_as_it_is_asked_to(self, ana, service, said):
        rounds.go(now=MORNING)
        service.answer = (429, {"Retry-After": said})
        send(service)
        service.answer = 201
        assert send(service, MORNING + timedelta(minutes=9)) == 0
        assert send(service, MORNING + timedelta(minutes=10)) == 2

    @pytest.mark.parametrize("said", ["", "pronto", "-5", "9" * 40, "Fri, 99 Nov 2026"])
    def test_a_strange_wait_is_ours_to_choose(self, ana, service, said):
        rounds.go(now=MORNING)
        service.answer = (503, {"Retry-After": said})
        send(service)
        service.answer = 201
        assert send(service, MORNING + timedelta(minutes=2)) == 2

    @pytest.mark.parametrize("status", [404, 410])
    def test_a_browser_that_is_gone_is_turned_off_and_its_member_told(self, ana, service, status, as_member):
        rounds.go(now=MORNING)
        service.answer = status
        assert send(service) == 0
        assert send(service, MORNING + HOUR) == 0
        assert len(service.received) == 2
        device = Device.objects.owned_by(ana).first()
        assert (device.endpoint, device.p256dh, device.auth) == ("", "", "")
        assert not Push.objects.owned_by(ana).exists()
        assert "Ya no le llega nada" in as_member(ana).get("/devices/").content.decode()
        gather(ana, now=MORNING + HOUR)
        assert Notice.objects.owned_by(ana).filter(kind="device").count() == 2
        service.answer = 201
        rounds.go(now=MORNING + DAY)
        assert send(service, MORNING + DAY) == 0

    @pytest.mark.parametrize("status", [400, 401, 403, 413])
    def test_a_refusal_is_not_tried_again(self, ana, service, status):
        rounds.go(now=MORNING)
        service.answer = status
        send(service)
        send(service, MORNING + 5 * HOUR)
        assert len(service.received) == 2
        row = Push.objects.owned_by(ana).first()
        assert (row.problem, bool(row.given_up_at), row.payload) == (str(status), True, {})
        assert Device.objects.owned_by(ana).first().needs_turning_on is (status != 413)

    def test_it_gives_up_in_the_end(self, ana, service):
        rounds.go(now=MORNING)
        service.answer = 500
        for minutes in range(0, 12 * 60, 3):
            send(service, MORNING + timedelta(minutes=minutes))
        assert set(Push.objects.owned_by(ana).values_list("attempts", flat=True)) == {delivery.ATTEMPTS}
        assert Push.objects.owned_by(ana).filter(given_up_at=None).count() == 0

    def test_what_was_said_is_forgotten_once_it_left(self, ana, service):
        rounds.go(now=MORNING)
        send(service)
        assert list(Push.objects.owned_by(ana).values_list("payload", flat=True)) == [{}, {}]
        rounds.forget(now=MORNING + 60 * DAY)
        assert not Push.objects.owned_by(ana).exists()

    def test_a_redirect_is_not_followed(self, ana, service):
        rounds.go(now=MORNING)
        service.answer = (307, {"Location": f"{service.origin}/send/3"})
        send(service)
        assert {one.path for one in service.received} == {"/send/1", "/send/2"}
        assert not Push.objects.owned_by(ana).exclude(sent_at=None).exists()

    def test_somebody_who_left_is_told_nothing(self, ana, service):
        rounds.go(now=MORNING)
        Member.objects.update(is_active=False)
        assert send(service) == 0


class TestNothingInside:
    """The address comes from a browser: it must lead nowhere but out."""

    @pytest.mark.parametrize(
        "endpoint",
        [
            "https://127.0.0.1/x", "https://localhost/x", "https://[::1]/x", "https://169.254.169.254/latest",
            "https://10.0.0.8/x", "https://2130706433/x",
        ],
    )  # fmt: skip
    def test_an_address_of_this_network_is_not_asked(self, world, service, endpoint):
        device = service.device(world.ana, now=world.now)
        Device.objects.owned_by(world.ana).update(endpoint=endpoint)
        sending.write(device, "x", payload={"title": "x"}, topic="", expires_at=MORNING + HOUR)
        assert sending.send_due(now=MORNING, reach=INTERNET) == 0
        row = Push.objects.owned_by(world.ana).get()
        assert row.given_up_at
        assert row.problem in {"inside", "name", "address"}
        assert service.received == []

    @pytest.mark.parametrize(
        "endpoint",
        [
            "", "x", "http://push.example/x", "ftp://push.example/x", "https://push.example:22/x", "https://a@push.example/",
            "https://push.example/" + "x" * 2000, "javascript:alert(1)", "https:///x", "https://push.example/\r\nX: y",
        ],
    )  # fmt: skip
    def test_what_is_no_push_service_is_refused(self, world, endpoint):
        with pytest.raises(NotABrowser):
            turn_on(world.ana, endpoint=endpoint, name="x", shows_names=False, session="", now=world.now, **KEYS)

    def test_a_key_that_cannot_be_read_sends_nothing_and_says_so(self, ana, service, settings, as_member):
        rounds.go(now=MORNING)
        settings.VAPID_KEY = "x"
        assert keys.public() == ""
        assert send(service) == 0
        assert "su llave no se puede leer" in as_member(ana).get("/devices/").content.decode()
        settings.VAPID_KEY = new_key()


class TestAlarms:
    @pytest.fixture
    def talk(self, world, service):
        service.device(world.ana, now=world.now)
        service.device(world.ana, number=2, now=world.now, shows_names=True)
        return Interview.objects.create(owner=world.ana, contact=world.lucia, starts_at=MORNING + 5 * HOUR)

    def ring(self, now, service):
        return alarms.ring(now=now), send(service, now)

    def test_only_what_was_asked_for_rings_and_once(self, world, talk, service):
        assert self.ring(MORNING + 4.9 * HOUR, service) == (0, 0)
        alarms.ask(world.ana, "interview", talk, 15, now=MORNING)
        assert self.ring(MORNING + 4.7 * HOUR, service) == (0, 0)
        rung = [self.ring(MORNING + 4.75 * HOUR + timedelta(minutes=n), service) for n in range(15)]
        assert rung == [(2, 2)] + [(0, 0)] * 14
        plain, named = service.told
        assert (plain["title"], plain["body"]) == ("Una cita hoy a las 13:05", "")
        assert named["body"] == "Conversación con Lucía Paredes Ccori"
        assert plain["url"] == f"/interviews/{talk.pk}/"

    def test_moved_it_rings_for_its_new_hour(self, world, talk, service):
        alarms.ask(world.ana, "interview", talk, 15, now=MORNING)
        assert self.ring(MORNING + 4.8 * HOUR, service) == (2, 2)
        talk.starts_at = MORNING + 9 * HOUR
        talk.save_changes("starts_at")
        assert self.ring(MORNING + 5 * HOUR, service) == (0, 0)
        assert self.ring(MORNING + 8.8 * HOUR, service) == (2, 2)

    def test_asked_for_at_another_moment_it_rings_again_where_that_is_to_come(self, world, talk, service):
        alarms.ask(world.ana, "interview", talk, 24 * 60, now=MORNING)
        assert self.ring(MORNING, service) == (2, 2)
        alarms.ask(world.ana, "interview", talk, 60, now=MORNING + HOUR)
        assert self.ring(MORNING + 3.9 * HOUR, service) == (0, 0)
        assert self.ring(MORNING + 4 * HOUR, service) == (2, 2)
        alarms.ask(world.ana, "interview", talk, 24 * 60, now=MORNING + 4.1 * HOUR)  # its moment is behind
        assert self.ring(MORNING + 4.2 * HOUR, service) == (0, 0)

    def test_what_leaves_in_the_morning_says_what_is_true_then(self, world, talk, service):
        talk.starts_at = MORNING + DAY + 2 * HOUR  # 10:05 tomorrow
        talk.save_changes("starts_at")
        night = MORNING + 14 * HOUR  # 22:05
        alarms.ask(world.ana, "interview", talk, 24 * 60, now=night)
        assert self.ring(night, service) == (2, 0)
        assert send(service, end_of_quiet(world.ana, night)) == 2
        assert service.told[0]["title"] == "Una cita hoy a las 10:05"

    def test_called_off_or_over_it_is_silent(self, world, talk, service):
        alarms.ask(world.ana, "interview", talk, 60, now=MORNING)
        assert self.ring(MORNING + 5.1 * HOUR, service) == (0, 0)
        talk.closed_at = MORNING
        talk.save_changes("closed_at")
        assert self.ring(MORNING + 4.5 * HOUR, service) == (0, 0)

    def test_before_quiet_hours_where_it_would_fall_into_them(self, world, talk, service):
        talk.starts_at = MORNING + DAY - timedelta(minutes=20)  # 7:45 tomorrow
        talk.save_changes("starts_at")
        alarms.ask(world.ana, "interview", talk, 15, now=MORNING)
        evening = MORNING + 12 * HOUR + timedelta(minutes=40)  # 20:45
        assert self.ring(evening - timedelta(minutes=1), service) == (0, 0)
        assert self.ring(evening, service) == (2, 2)
        assert service.told[0]["title"] == "Una cita mañana a las 7:45"

    def test_one_that_is_killed_rings_again_and_once(self, world, talk, service):
        alarms.ask(world.ana, "interview", talk, 15, now=MORNING)
        now, real = MORNING + 4.8 * HOUR, sending.write
        calls = []

        def dying(*args, **kwargs):
            calls.append(args)
            if len(calls) == 2:
                raise Killed
            return real(*args, **kwargs)

        with mock.patch("lazos.notifications.push.sending.write", dying), pytest.raises(Killed):
            alarms.ring(now=now)
        assert not Push.objects.owned_by(world.ana).exists()
        assert self.ring(now, service) == (2, 2)
        assert self.ring(now, service) == (0, 0)

    def test_a_gathering_too_and_it_goes_with_it(self, world, talk, service):
        facts = {"day": world.today, "last_day": world.today, "starts_at": MORNING + 6 * HOUR}
        coffee = Gathering.objects.create(owner=world.ana, title="Datos con Café", **facts)
        alarms.ask(world.ana, "gathering", coffee, 60, now=MORNING)
        assert self.ring(MORNING + 5.1 * HOUR, service) == (2, 2)
        assert service.told[1]["body"] == "Datos con Café"
        coffee.delete()
        assert not Alarm.objects.owned_by(world.ana).exists()

    def test_the_page_writes_only_what_was_changed(self, world, talk, as_member):
        client = as_member(world.ana)
        with mock.patch("django.utils.timezone.now", return_value=MORNING):
            page = client.get("/alarms/").content.decode()
            assert "Conversación con Lucía Paredes Ccori" in page
            assert "Cuándo avisar: Lucía Paredes Ccori</label>" in page  # one choice like the other, but for its name
            name = f"interview-{talk.pk}"
            client.post("/alarms/", {name: "60", f"initial-{name}": ""})
            assert alarms.asked(world.ana) == {("interview", talk.pk): 60}
            client.post("/alarms/", {name: "", f"initial-{name}": ""})  # an older window that left it alone
            assert alarms.asked(world.ana) == {("interview", talk.pk): 60}
            client.post("/alarms/", {name: "", f"initial-{name}": "60"})
            assert alarms.asked(world.ana) == {}
            assert client.post("/alarms/", {name: "7", f"initial-{name}": ""}).status_code == 422

    def test_nobody_sets_an_alarm_on_what_is_not_theirs(self, world, talk, as_member):
        with mock.patch("django.utils.timezone.now", return_value=MORNING):
            as_member(world.carla).post("/alarms/", {f"interview-{talk.pk}": "60", f"initial-interview-{talk.pk}": ""})
        assert not Alarm.objects.all().unscoped().exists()


def subscription(number=1, **more):
    return {"name": "Firefox, Android", "endpoint": f"https://push.example/send/{number}"} | KEYS | more


class TestDevices:
    def test_it_is_turned_on_named_and_turned_off(self, world, as_member):
        client = as_member(world.ana)
        assert client.post("/devices/", subscription(shows_names="on")).status_code == 302
        row = Device.objects.owned_by(world.ana).get()
        assert (row.name, row.shows_names, bool(row.session_hash)) == ("Firefox, Android", True, True)
        page = client.get("/devices/").content.decode()
        assert row.endpoint not in page
        assert KEYS["auth"] not in page
        assert row.endpoint_hash in page
        told = {"name": "Mi teléfono", "seen_version": row.version}
        assert client.post(f"/devices/{row.pk}/", told).status_code == 302
        assert client.post(f"/devices/{row.pk}/", told).status_code == 422  # an older window
        row.refresh_from_db()
        assert (row.name, row.shows_names) == ("Mi teléfono", False)
        assert "Mi teléfono" in client.get("/account/").content.decode()
        client.post(f"/devices/{row.pk}/removal/")
        assert not Device.objects.owned_by(world.ana).exists()

    @pytest.mark.parametrize("wrong", [{"endpoint": "https://10.0.0.1:22/"}, {"p256dh": "x"}, {"auth": ""}])
    def test_what_is_no_subscription_is_told(self, world, as_member, wrong):
        answer = as_member(world.ana).post("/devices/", subscription(**wrong))
        assert answer.status_code == 422
        assert not Device.objects.owned_by(world.ana).exists()

    def test_one_browser_is_of_whoever_turned_it_on_last(self, world, as_member):
        as_member(world.ana).post("/devices/", subscription())
        as_member(world.ana).post("/devices/", subscription(name="Otra vez"))
        assert Device.objects.owned_by(world.ana).get().name == "Otra vez"
        as_member(world.carla).post("/devices/", subscription())
        assert not Device.objects.owned_by(world.ana).exists()
        assert Device.objects.owned_by(world.carla).count() == 1

    def test_there_is_an_end_to_it(self, world):
        for number in range(20):
            turn_on(world.ana, session="", now=world.now, shows_names=False, **subscription(number))
        with pytest.raises(TooMany):
            turn_on(world.ana, session="", now=world.now, shows_names=False, **subscription(20))
        turn_on(world.ana, session="", now=world.now, shows_names=False, **subscription(3))

    def test_leaving_turns_it_off_there_and_only_there(self, world, as_member):
        here, there = as_member(world.ana), as_member(world.ana)
        here.post("/devices/", subscription(1))
        there.post("/devices/", subscription(2))
        here.post("/accounts/logout/")
        assert Device.objects.owned_by(world.ana).get().endpoint.endswith("/2")

    def test_ending_other_sessions_turns_theirs_off(self, world, as_member):
        here, there = as_member(world.ana), as_member(world.ana)
        here.post("/devices/", subscription(1))
        there.post("/devices/", subscription(2))
        here.post("/account/sessions/end/")
        assert Device.objects.owned_by(world.ana).get().endpoint.endswith("/1")

    def test_a_new_password_turns_all_of_them_off(self, world, as_member):
        as_member(world.ana).post("/devices/", subscription(1))
        told = {"oldpassword": world.password, "password1": "otra-frase-larga-9", "password2": "otra-frase-larga-9"}
        as_member(world.ana).post("/accounts/password/", told)
        assert not Device.objects.owned_by(world.ana).exists()

    def test_it_can_be_tried_at_any_hour_once_a_minute(self, world, service, as_member):
        row = service.device(world.ana, now=world.now)
        client, night = as_member(world.ana), MORNING + 15 * HOUR
        with mock.patch("django.utils.timezone.now", return_value=night):
            client.post(f"/devices/{row.pk}/trial/")
            client.post(f"/devices/{row.pk}/trial/")
        assert send(service, night) == 1
        assert service.told[0]["title"] == "Así llega un aviso"

    @pytest.mark.parametrize(
        ("agent", "name"),
        [
            ("Mozilla/5.0 (Android 14; Mobile; rv:125.0) Gecko/125.0 Firefox/125.0", "Firefox, Android"),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17 Safari/605",
                "Safari, Mac",
            ),
            ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/124.0 Safari/537.36 Edg/124.0", "Edge, Windows"),
            ("curl/8", "Este equipo"),
        ],
    )
    def test_a_name_to_begin_with(self, agent, name):
        assert guessed_name(agent) == name
