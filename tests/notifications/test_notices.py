"""Avisos: what is due, once, in words that are true when they are read; and by which ways it comes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from unittest import mock

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from lazos.accounts.models import Member
from lazos.exchange.models import Import
from lazos.field import acts as field_acts
from lazos.field.models import Gathering
from lazos.harvest.models import Interview
from lazos.notifications import digest, outbox, rounds
from lazos.notifications.channels import channels_of, choose
from lazos.notifications.models import Channel, Notice, Outgoing, Round
from lazos.notifications.notices.gather import gather
from lazos.notifications.notices.listing import lines_of, news
from lazos.people.models import Contact, KeyDate
from lazos.practice import promising
from lazos.practice.models import Promise
from lazos.reviews.calendar import period_of
from lazos.reviews.models import Review

MORNING = datetime(2026, 11, 20, 14, 5, tzinfo=UTC)  # 8:05 in Mérida, a Friday
DAY = timedelta(days=1)


def promise(world, text="mandarle la guía", days=0, contact=None, **fields):
    contact = contact or world.lucia
    due = world.today + days * DAY
    return Promise.objects.create(
        owner=contact.owner, contact=contact, text=text, due=due, made_on=world.today, **fields
    )


def birthday(contact, month=11, day=20, year=None, **fields):
    return KeyDate.objects.create(owner=contact.owner, contact=contact, month=month, day=day, year=year, **fields)


def said(member, now=MORNING):
    rows = list(Notice.objects.owned_by(member).order_by("pk"))
    return [line.told.plain for line in lines_of(member, rows, now=now)]


def told(member, now=MORNING):
    """What Avisos says after a look, without the day of review."""
    gather(member, now=now)
    Notice.objects.owned_by(member).filter(kind="review").delete()
    return said(member, now)


class TestWhatIsTold:
    def test_promises_of_today_and_of_these_days(self, world):
        promise(world)
        promise(world, "llamarle", days=-6)
        promise(world, "otra vez", days=-7)
        promise(world, "mañana", days=1)
        promise(world, "algo que me debe", by_me=False)
        promise(world, "sin día").delete()
        assert told(world.ana) == [
            "Le prometiste a Lucía Paredes Ccori: llamarle",
            "Le prometiste a Lucía Paredes Ccori para hoy: mandarle la guía",
        ]

    def test_dates_of_people_one_is_near_to(self, world):
        talked, tended, far, resting, dead = (world.contact(given=n) for n in ("Ema", "Teo", "Fer", "Rut", "Ada"))
        world.talked(talked, world.today - 300 * DAY)
        world.tended(tended)
        for contact, year in ((talked, 1986), (tended, None), (far, None), (resting, None), (dead, None)):
            birthday(contact, year=year)
        for contact in (resting, dead):
            world.talked(contact, world.today - DAY)
        resting.rest(by=world.ana, at=world.now)
        birthday(dead, 1, 2, 2020, kind="death")
        birthday(tended, year=2016, kind="anniversary", label="su taller")
        birthday(tended, kind="other", label="la feria")
        birthday(tended, kind="other")
        birthday(tended, 11, 21)
        assert told(world.ana) == [
            "Hoy Ema cumple 40 años.",
            "Hoy Teo cumple años.",
            "Hoy, Teo: 10 años de su taller",
            "Hoy, Teo: la feria",
        ]

    @pytest.mark.parametrize(
        ("day", "falls"),
        [((2027, 2, 28), True), ((2027, 3, 1), False), ((2028, 2, 28), False), ((2028, 2, 29), True)],
    )
    def test_29_february(self, world, day, falls):
        world.tended(world.lucia)
        birthday(world.lucia, 2, 29)
        now = datetime(*day, 15, tzinfo=UTC)
        assert bool([line for line in told(world.ana, now) if "cumple" in line]) is falls

    def test_a_word_after_meeting_somebody(self, world):
        for name, days in (("Uno", 1), ("Dos", 2), ("Tres", 3), ("Hoy", 0)):
            contact = world.contact(given=name, met_on=world.today - days * DAY)
            world.talked(contact, contact.met_on)
        spoken = world.contact(given="Ya", met_on=world.today - 2 * DAY)
        world.talked(spoken, world.today - DAY)
        assert told(world.ana) == [
            "Conociste a Uno ayer. Unas líneas ahora se recuerdan.",
            "Conociste a Dos hace 2 días. Unas líneas ahora se recuerdan.",
        ]

    def test_whoever_was_met_at_a_gathering_is_told_once_on_their_day(self, world):
        fair = Gathering.objects.create(owner=world.ana, title="Feria", day=world.today, last_day=world.today)
        contact = world.contact(given="Omar", met_on=world.today)
        field_acts.meet(fair, contact, at=world.now, now=world.now)
        (first,) = told(world.ana)  # the gathering itself
        assert first == "Hoy es Feria."
        due = ["Siguiente paso con Omar: escribirle después de la feria"]
        assert told(world.ana, MORNING + DAY)[1:] == due
        assert told(world.ana, MORNING + 2 * DAY)[1:] == due

    def test_where_one_is_expected_by_ones_own_clock(self, world):
        at = datetime(2026, 11, 21, 5, 30, tzinfo=UTC)  # 23:30 of the 20th in Mérida
        Interview.objects.create(owner=world.ana, contact=world.lucia, starts_at=at)
        Interview.objects.create(owner=world.ana, contact=world.lucia, starts_at=at + timedelta(hours=2))
        Interview.objects.create(owner=world.ana, contact=world.lucia, starts_at=MORNING - timedelta(hours=1))
        facts = {"day": world.today, "last_day": world.today, "timezone": "Europe/Madrid"}
        Gathering.objects.create(owner=world.ana, title="Café", starts_at=at - timedelta(hours=5), **facts)
        assert told(world.ana) == ["A las 23:30, conversación con Lucía Paredes Ccori.", "A las 18:30, Café."]

    def test_the_review_on_its_day_until_it_is_done(self, world):
        gather(world.ana, now=MORNING)
        assert said(world.ana) == ["Es tu día de repaso: cierre de semana, 20 minutos."]
        assert news(world.ana, now=MORNING).count() == 1
        period = period_of("week", world.today, world.ana.review_day)
        Review.objects.create(owner=world.ana, kind="week", period=period, step="x", ended_at=MORNING)
        assert news(world.ana, now=MORNING).count() == 0
        gather(world.ana, now=MORNING + DAY)
        assert Notice.objects.owned_by(world.ana).count() == 1

    def test_the_turn_of_a_quarter_once(self, world):
        world.ana.review_day = 0
        world.ana.save_changes("review_day")
        for days in range(14):
            gather(world.ana, now=datetime(2026, 12, 26, 18, tzinfo=UTC) + days * DAY)
        quarter = [n for n in Notice.objects.owned_by(world.ana) if n.subject == 1]
        assert [(n.kind, n.about) for n in quarter] == [("review", date(2026, 10, 1))]

    def test_an_import_that_ended_and_a_mail_that_could_not_leave(self, world):
        facts = {"owner": world.ana, "file_name": "contactos.vcf"}
        Import.objects.create(state="applied", applied_at=MORNING, counts={"created": 124}, **facts)
        Import.objects.create(state="applied", applied_at=MORNING - 8 * DAY, **facts)
        outbox.write(world.ana, "digest:x", subject="Hoy, una persona.", text="…")
        Outgoing.objects.owned_by(world.ana).update(given_up_at=MORNING)
        assert sorted(told(world.ana)) == [
            "No pudo salir este correo para ti: Hoy, una persona.",
            "Terminó de entrar contactos.vcf: 124 personas nuevas.",
        ]

    def test_names_and_texts_are_no_markup_and_no_format(self, world):
        contact = world.contact(given="<b>{0} {text.__class__}")
        promise(world, "<i>{who.url}", contact=contact)
        gather(world.ana, now=MORNING)
        notice = Notice.objects.owned_by(world.ana).filter(kind="promise").get()
        (line,) = lines_of(world.ana, [notice], now=MORNING)
        assert "<i>{who.url}" in line.told.plain
        assert "&lt;i&gt;{who.url}" in line.told.html
        assert "<b>" not in line.told.html


def test_an_import_is_told_when_it_ends_and_no_more_once_it_was_looked_at(
    world, as_member, django_capture_on_commit_callbacks
):
    client, card = as_member(world.ana), b"BEGIN:VCARD\nVERSION:3.0\nFN:Omar Ruz\nEND:VCARD\n"
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/imports/", {"files": SimpleUploadedFile("contactos.vcf", card)})
    job = Import.objects.owned_by(world.ana).get()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"/imports/{job.pk}/application/", {"circle": ""})
    now = timezone.now()
    assert said(world.ana, now) == ["Terminó de entrar contactos.vcf: 1 persona nueva."]
    assert news(world.ana, now=now).count() == 1
    client.get(f"/imports/{job.pk}/")
    assert news(world.ana, now=now).count() == 0


class TestTrueWhenRead:
    def test_nothing_is_noted_twice(self, world):
        promise(world)
        for hours in range(3):
            gather(world.ana, now=MORNING + timedelta(hours=hours))
        assert Notice.objects.owned_by(world.ana).filter(kind="promise").count() == 1

    def test_what_was_done_is_no_news(self, world):
        kept, moved, gone = promise(world), promise(world, "otra"), promise(world, "más")
        gather(world.ana, now=MORNING)
        Notice.objects.owned_by(world.ana).filter(kind="review").delete()
        assert news(world.ana, now=MORNING).count() == 3
        promising.keep(kept, now=MORNING)
        promising.move(moved, world.today + DAY, now=MORNING)
        gone.delete()
        assert news(world.ana, now=MORNING).count() == 0
        rows = list(Notice.objects.owned_by(world.ana))
        assert [line.told.is_over for line in lines_of(world.ana, rows, now=MORNING)] == [True, True]
        gather(world.ana, now=MORNING + DAY)  # on its new day it is told again
        assert news(world.ana, now=MORNING + DAY).filter(kind="promise").count() == 1

    def test_an_appointment_that_was_moved_to_another_day_is_no_news(self, world):
        late = datetime(2026, 11, 21, 5, 30, tzinfo=UTC)  # 23:30 of the 20th in Mérida
        stays = Interview.objects.create(owner=world.ana, contact=world.lucia, starts_at=late)
        talk = Interview.objects.create(owner=world.ana, contact=world.lucia, starts_at=late)
        facts = {"owner": world.ana, "day": world.today, "last_day": world.today}
        fair, coffee = Gathering(title="Feria", **facts), Gathering(title="Café", starts_at=late, **facts)
        fair.save()
        coffee.save()
        with timezone.override(world.ana.zone):
            gather(world.ana, now=MORNING)
            found = news(world.ana, now=MORNING).exclude(kind="review")
            assert found.count() == 4
            talk.starts_at, fair.day, coffee.starts_at = late + DAY, fair.day + DAY, late + DAY
            for row, name in ((talk, "starts_at"), (fair, "day"), (coffee, "starts_at")):
                row.save_changes(name)
            assert [one.subject for one in found.all()] == [stays.pk]
            lines = lines_of(world.ana, list(Notice.objects.owned_by(world.ana).exclude(kind="review")), now=MORNING)
            assert [line.pk for line in lines if line.is_new] == [one.pk for one in found.all()]

    def test_a_week_that_began_with_the_quarter_does_not_close_it(self, world):
        for subject in (0, 1):
            about = {"kind": "review", "subject": subject, "about": date(2026, 10, 1)}
            Notice.objects.create(owner=world.ana, noted_at=MORNING, **about)
        done = {"owner": world.ana, "period": date(2026, 10, 1), "step": "x", "ended_at": MORNING}
        Review.objects.create(kind="week", **done)
        assert [one.subject for one in news(world.ana, now=MORNING)] == [1]
        Review.objects.create(kind="quarter", **done)
        assert not news(world.ana, now=MORNING).exists()

    def test_somebody_who_is_put_away_or_removed_is_not_named(self, world):
        promise(world)
        other = world.contact(given="Omar")
        promise(world, contact=other)
        gather(world.ana, now=MORNING)
        Contact.objects.owned_by(world.ana).filter(pk=other.pk).delete()
        world.lucia.archive(by=world.ana, at=world.now)
        assert [line for line in said(world.ana) if "prometiste" in line] == []
        assert news(world.ana, now=MORNING).filter(kind="promise").count() == 0

    def test_after_a_week_nothing_counts_as_new(self, world):
        promise(world)
        gather(world.ana, now=MORNING)
        assert news(world.ana, now=MORNING + 6 * DAY).filter(kind="promise").count() == 1
        assert news(world.ana, now=MORNING + 8 * DAY).count() == 0

    def test_it_is_told_in_the_language_of_the_moment(self, world):
        from django.utils import translation

        promise(world)
        gather(world.ana, now=MORNING)
        with translation.override("en"):
            assert "You promised Lucía Paredes Ccori for today: mandarle la guía" in said(world.ana)


class TestRounds:
    def test_once_a_day_at_ones_hour(self, world):
        promise(world)
        assert rounds.go(now=MORNING - timedelta(minutes=10)) == 0
        assert [rounds.go(now=MORNING + timedelta(hours=n)) for n in range(3)] == [1, 0, 0]
        assert rounds.go(now=MORNING + DAY) == 1
        assert Round.objects.owned_by(world.ana).count() == 2

    def test_not_in_quiet_hours(self, world):
        assert world.ana.pk
        Member.objects.update(digest_at=time(22), quiet_from=time(21), quiet_to=time(9))
        assert rounds.go(now=MORNING) == 0
        assert rounds.go(now=MORNING + timedelta(hours=1)) == 1

    def test_a_server_that_comes_back_at_night_waits_for_the_morning(self, world):
        assert world.ana.pk
        assert rounds.go(now=MORNING + timedelta(hours=14)) == 0
        assert rounds.go(now=MORNING + DAY) == 1

    @pytest.mark.parametrize(
        ("zone", "before", "after"),
        [
            # Madrid falls back on 25 October 2026: 8:00 is 6:00 UTC the day before, 7:00 UTC that day.
            ("Europe/Madrid", datetime(2026, 10, 24, 6, 1, tzinfo=UTC), datetime(2026, 10, 25, 7, 1, tzinfo=UTC)),
            # It springs forward on 29 March 2026.
            ("Europe/Madrid", datetime(2026, 3, 28, 7, 1, tzinfo=UTC), datetime(2026, 3, 29, 6, 1, tzinfo=UTC)),
            # A quarter of an hour's zone, and one beyond the date line.
            ("Asia/Kathmandu", datetime(2026, 3, 28, 2, 16, tzinfo=UTC), datetime(2026, 3, 29, 2, 16, tzinfo=UTC)),
            ("Pacific/Kiritimati", datetime(2026, 3, 27, 18, 1, tzinfo=UTC), datetime(2026, 3, 28, 18, 1, tzinfo=UTC)),
        ],
    )
    def test_the_hour_is_that_of_the_clock_on_the_wall(self, world, zone, before, after):
        assert world.ana.pk
        Member.objects.update(timezone=zone)
        for at in (before, after):
            assert rounds.go(now=at - timedelta(minutes=2)) == 0
            assert rounds.go(now=at) == 1
            assert rounds.go(now=at + timedelta(hours=1)) == 0

    def test_a_day_that_has_the_hour_twice_or_not_at_all(self, world):
        assert world.ana.pk
        Member.objects.update(timezone="Europe/Madrid", digest_at=time(2, 30), quiet_from=time(0), quiet_to=time(0))
        night = datetime(2026, 10, 25, 0, 0, tzinfo=UTC)  # 2:00 summer time; 2:30 comes at 0:30 and at 1:30 UTC
        assert sum(rounds.go(now=night + timedelta(minutes=n)) for n in range(0, 180, 5)) == 1
        night = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)  # 1:30; at 1:00 UTC it is 3:00
        made = [n for n in range(0, 180, 5) if rounds.go(now=night + timedelta(minutes=n))]
        assert made == [30]

    def test_a_round_that_dies_leaves_no_trace_and_is_made_again(self, world):
        promise(world)

        class Killed(BaseException):
            pass

        with mock.patch("lazos.notifications.rounds.gather", side_effect=Killed), pytest.raises(Killed):
            rounds.go(now=MORNING)
        assert not Round.objects.owned_by(world.ana).exists()
        assert rounds.go(now=MORNING) == 1
        assert Notice.objects.owned_by(world.ana).filter(kind="promise").count() == 1

    def test_one_who_fails_does_not_keep_the_others(self, world):
        promise(world)
        promise(world, contact=world.contact(world.bruno, given="Ann"))
        real = gather

        def failing(member, *, now):
            if member.pk == world.ana.pk:
                raise ValueError("broken")
            return real(member, now=now)

        with mock.patch("lazos.notifications.rounds.gather", failing):
            assert rounds.go(now=MORNING) == 1
        assert Notice.objects.owned_by(world.bruno).exists()

    def test_two_at_once_make_one(self, world):
        promise(world)
        assert [rounds.round_of(world.ana, now=MORNING) for _ in range(2)] == [True, False]

    def test_what_nobody_looks_at_any_more_goes(self, world):
        promise(world)
        rounds.go(now=MORNING)
        rounds.forget(now=MORNING + 29 * DAY)
        assert Round.objects.owned_by(world.ana).exists()
        rounds.forget(now=MORNING + 121 * DAY)
        assert not Round.objects.owned_by(world.ana).exists()
        assert not Notice.objects.owned_by(world.ana).exists()


class TestWays:
    def test_what_is_not_wanted_here_is_not_noted(self, world):
        promise(world)
        choose(world.ana, {"promises": frozenset({"mail"})})
        assert told(world.ana) == []

    def test_only_what_differs_is_kept(self, world):
        choose(world.ana, channels_of(world.ana))
        assert not Channel.objects.owned_by(world.ana).exists()
        choose(world.ana, {"dates": frozenset()})
        assert channels_of(world.ana)["dates"] == frozenset()
        choose(world.ana, {"dates": frozenset({"app", "mail", "push"})})
        assert Channel.objects.owned_by(world.ana).count() == 1

    def test_the_mail_holds_what_is_wanted_by_mail(self, world, settings):
        settings.EMAIL_HOST = "mail.lazos.example"
        world.ana.digest = "daily"
        world.ana.save_changes("digest")
        promise(world)
        birthday(world.lucia)
        Interview.objects.create(owner=world.ana, contact=world.lucia, starts_at=MORNING + timedelta(hours=3))
        choose(world.ana, {"today": frozenset(), "dates": frozenset({"app"}), "review": frozenset({"mail"})})
        assert digest.write_due(now=MORNING) == 1
        row = Outgoing.objects.owned_by(world.ana).get()
        assert row.subject == "Tienes 3 cosas para hoy."
        for part in (row.text, row.html):
            assert "mandarle la guía" in part
            assert "A las 11:05, conversación con Lucía Paredes Ccori." in part
            assert "Es tu día de repaso" in part
            assert "cumple" not in part
            assert "Para darle" not in part

    def test_a_mail_without_anything_wanted_is_none(self, world, settings):
        settings.EMAIL_HOST = "mail.lazos.example"
        world.ana.digest = "daily"
        world.ana.save_changes("digest")
        promise(world)
        choose(world.ana, {group: frozenset({"app"}) for group in channels_of(world.ana)})
        assert digest.write_due(now=MORNING) == 0


def form_of(member, **changes):
    """What the card of Tu cuenta posts."""
    ticked = {f"{group}-{way}": "on" for group, ways in channels_of(member).items() for way in ways}
    posted = {"digest": member.digest, "digest_at": "08:00", "seen_version": member.version} | ticked | changes
    return {name: value for name, value in posted.items() if value is not None}


class TestScreens:
    def test_the_page_says_it_and_the_bell_too(self, world, as_member):
        client = as_member(world.ana)
        with mock.patch("django.utils.timezone.now", return_value=MORNING):
            promise(world)
            page = client.get("/notices/").content.decode()
        assert "para hoy: mandarle la guía" in page
        assert f'<a href="/people/{world.lucia.pk}/">Lucía Paredes Ccori</a>' in page
        assert 'aria-label="Avisos: 2 nuevos"' in page
        assert "De 21:00 a 8:00 no sale ninguno de aquí." in page

    def test_one_is_read_then_all(self, world, as_member):
        client = as_member(world.ana)
        with mock.patch("django.utils.timezone.now", return_value=MORNING):
            promise(world)
            client.get("/notices/")
            notice = Notice.objects.owned_by(world.ana).filter(kind="promise").get()
            assert client.post(f"/notices/{notice.pk}/reading/").status_code == 302
            assert 'aria-label="Avisos: 1 nuevo"' in client.get("/more/").content.decode()
            client.post("/notices/reading/")
            assert 'aria-label="Avisos"' in client.get("/more/").content.decode()

    def test_reading_ones_own_leaves_those_of_others(self, world, as_member):
        facts = {"kind": "date", "subject": 1, "about": world.today, "noted_at": world.now}
        theirs = Notice.objects.create(owner=world.ana, **facts)
        as_member(world.carla).post("/notices/reading/")
        theirs.refresh_from_db()
        assert theirs.read_at is None

    @pytest.mark.parametrize("many", [5, 50])
    def test_queries_do_not_grow(self, world, as_member, django_assert_max_num_queries, many):
        client = as_member(world.ana)
        for n in range(many):
            contact = world.contact(given=f"P{n}", met_on=world.today - DAY)
            world.tended(contact) if n < 20 else world.talked(contact, world.today - DAY)
            promise(world, contact=contact)
            birthday(contact)
            Interview.objects.create(owner=world.ana, contact=contact, starts_at=MORNING + timedelta(hours=1))
        with (
            mock.patch("django.utils.timezone.now", return_value=MORNING),
            django_assert_max_num_queries(34) as seen,
        ):
            assert client.get("/notices/").status_code == 200
        assert len(seen) > 15

    def test_the_card_of_the_account_saves_all_of_it(self, world, as_member):
        client = as_member(world.ana)
        posted = form_of(world.ana, digest="daily", digest_at="07:30") | {"today-push": "on"}
        del posted["dates-push"]
        answer = client.post("/account/notices/", posted)
        assert (answer.status_code, answer.headers["Location"]) == (302, "/account/#avisos")
        world.ana.refresh_from_db()
        assert (world.ana.digest, world.ana.digest_at) == ("daily", time(7, 30))
        ways = channels_of(world.ana)
        assert ways["today"] == {"mail", "push"}
        assert ways["dates"] == {"app", "mail"}
        assert ways["promises"] == {"app", "mail", "push"}
        page = client.get("/account/").content.decode()
        assert 'name="today-push" class="check" aria-label="Hoy: a quién nutrir: teléfono"' in page
        assert Channel.objects.owned_by(world.ana).count() == 2

    def test_an_older_window_is_told_and_keeps_what_was_chosen(self, world, as_member):
        client = as_member(world.ana)
        posted = form_of(world.ana)
        client.post("/account/notices/", posted | {"digest": "daily"})
        late = dict(posted)
        del late["dates-push"]
        answer = client.post("/account/notices/", late)
        assert answer.status_code == 422
        assert "Otra ventana guardó antes" in answer.content.decode()
        assert not Channel.objects.owned_by(world.ana).exists()
        import re

        page = answer.content.decode()
        assert re.search(r'name="dates-push"[^>]*checked', page) is None
        version = re.findall(r'name="seen_version" value="(\d+)"', page)[-1]
        assert client.post("/account/notices/", late | {"seen_version": version}).status_code == 302
        assert "push" not in channels_of(world.ana)["dates"]

    def test_the_account_keeps_its_other_form(self, world, as_member):
        told = {"name": "Ana R.", "language": "es", "theme": "auto", "timezone": "America/Merida", "region": "MX",
                "weekly_minutes": 30, "review_day": 2, "tended_cap": 20, "quiet_from": "22:00", "quiet_to": "07:00",
                "seen_version": world.ana.version}  # fmt: skip
        assert as_member(world.ana).post("/account/", told).status_code == 302
        world.ana.refresh_from_db()
        assert (world.ana.digest, world.ana.quiet_from) == ("off", time(22))
