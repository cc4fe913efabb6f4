"""The calendar feed: what stands in it, read by another library; who may read it; the same until it changes."""

from __future__ import annotations

import logging
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
import recurring_ical_events
from django.test import Client
from django.utils import timezone

from lazos.accounts.models import Member
from lazos.config.logs import WithoutKeys
from lazos.field.models import Gathering
from lazos.harvest.models import Interview
from lazos.notifications.doors import close_doors
from lazos.notifications.feeds.body import body
from lazos.notifications.models import CalendarFeed
from lazos.notifications.models.feeds import begin
from lazos.people import merging
from lazos.people.models import Contact, KeyDate
from lazos.practice import promising
from lazos.practice.models import Promise

SITE = "https://lazos.example"
DUE = date(2026, 11, 27)


@pytest.fixture(autouse=True)
def _address(settings):
    settings.SITE_URL = SITE
    settings.ALLOWED_HOSTS = ["testserver"]


def feed(member, now, **choices):
    row = CalendarFeed(name="teléfono", **choices)
    token = begin(member, now=now, feed=row)
    return row, f"/calendar/{token}.ics"


def components(row):
    row = CalendarFeed.objects.owned_by(row.owner_id).select_related("owner").get(pk=row.pk)
    return icalendar.Calendar.from_ical(body(row, site=SITE)).subcomponents


def said(row):
    return sorted(str(each["SUMMARY"]) for each in components(row))


def promise(world, text="mandarle la guía", due=DUE, **fields):
    contact = fields.pop("contact", world.lucia)
    return Promise.objects.create(
        owner=contact.owner, contact=contact, text=text, due=due, made_on=world.today, **fields
    )


def key_date(contact, month, day, year=None, **fields):
    return KeyDate.objects.create(owner=contact.owner, contact=contact, month=month, day=day, year=year, **fields)


def since_yesterday(world):
    """As if nothing had been touched today."""
    yesterday = timezone.now() - timedelta(days=1)
    Member.objects.filter(pk=world.ana.pk).update(updated_at=yesterday)
    for model in (Promise, CalendarFeed, Contact):
        model.objects.owned_by(world.ana).update(updated_at=yesterday)
    KeyDate.objects.owned_by(world.ana).update(created_at=yesterday)


class TestWhatStandsInIt:
    def test_names_alone_unless_more_is_chosen(self, world):
        promise(world)
        promise(world, "presentarme a su jefe", by_me=False)
        key_date(world.lucia, 3, 12, 1986)
        key_date(world.lucia, 9, 1, 2015, kind="anniversary", label="su despacho")
        few, _ = feed(world.ana, world.now)
        more, _ = feed(world.ana, world.now, with_text=True)
        name = "Lucía Paredes Ccori"
        assert said(few) == sorted(
            [f"Pendiente con {name}", f"{name} quedó en algo", f"Cumpleaños de {name}", f"Una fecha de {name}"]
        )
        assert said(more) == sorted([
            f"{name}: mandarle la guía", f"{name} quedó en: presentarme a su jefe", f"Cumpleaños de {name}",
            f"{name}: su despacho",
        ])  # fmt: skip
        assert not any("DESCRIPTION" in each for each in components(few))
        assert {str(each["DESCRIPTION"]) for each in components(more) if "DESCRIPTION" in each} == {
            "Nació en 1986.",
            "Desde 2015.",
        }

    def test_it_speaks_the_language_of_its_owner_whoever_asks(self, world):
        row, address = feed(world.bruno, world.now)
        promise(world, contact=world.contact(world.bruno, given="Ann"))
        seen = Client(headers={"accept-language": "es"}).get(address).content.decode()
        assert "SUMMARY:Something for Ann" in seen
        assert "X-WR-TIMEZONE:Europe/Madrid" in seen
        assert row.owner_id == world.bruno.pk

    def test_promises_stand_on_their_day_or_as_tasks(self, world):
        promise(world)
        (event,) = components(feed(world.ana, world.now)[0])
        assert (event.name, event["DTSTART"].dt, event["DTEND"].dt) == ("VEVENT", DUE, DUE + timedelta(days=1))
        (task,) = components(feed(world.ana, world.now, promises="tasks")[0])
        assert (task.name, task["DUE"].dt) == ("VTODO", DUE)
        assert components(feed(world.ana, world.now, promises="none")[0]) == []

    def test_what_is_over_or_has_no_day_does_not_stand_there(self, world):
        promising.keep(promise(world), now=world.now)
        promising.release(promise(world), now=world.now)
        promise(world, due=None)
        away = world.contact(given="Omar")
        promise(world, contact=away)
        away.archive(by=world.ana, at=world.now)
        assert said(feed(world.ana, world.now)[0]) == []

    def test_dates_of_those_whom_hoy_would_bring_up(self, world):
        tended, resting, dead = (world.contact(given=name) for name in ("Teresa", "Ramón", "Inés"))
        for contact in (world.lucia, tended, resting, dead):
            key_date(contact, 5, 4)
        key_date(world.lucia, 6, 31)  # no year has it
        key_date(world.lucia, 7, 1, kind="other")  # nobody said what it is
        key_date(world.lucia, None, None, text="en primavera")
        key_date(dead, 1, 2, 2020, kind="death")
        world.tended(tended)
        resting.rest(by=world.ana, at=world.now)
        row, _ = feed(world.ana, world.now)
        assert said(row) == ["Cumpleaños de Lucía Paredes Ccori", "Cumpleaños de Teresa"]
        assert said(feed(world.ana, world.now, dates="tended")[0]) == ["Cumpleaños de Teresa"]
        assert said(feed(world.ana, world.now, dates="none")[0]) == []

    @pytest.mark.parametrize(
        ("year", "falls"),
        [(2026, date(2026, 2, 28)), (2027, date(2027, 2, 28)), (2028, date(2028, 2, 29)), (2100, date(2100, 2, 28))],
    )
    def test_29_february_comes_every_year(self, world, year, falls):
        row = key_date(world.lucia, 2, 29, 1992)
        KeyDate.objects.owned_by(world.ana).filter(pk=row.pk).update(created_at=world.now)
        (event,) = components(feed(world.ana, world.now)[0])
        calendar = icalendar.Calendar()
        calendar.add_component(event)
        found = recurring_ical_events.of(calendar).between(date(year, 1, 1), date(year + 1, 1, 1))
        assert [each["DTSTART"].dt for each in found] == [falls]

    def test_a_day_with_a_year_to_come_begins_then(self, world):
        row = key_date(world.lucia, 2, 29, 2031, kind="anniversary", label="boda")
        KeyDate.objects.owned_by(world.ana).filter(pk=row.pk).update(created_at=world.now)
        assert components(feed(world.ana, world.now)[0])[0]["DTSTART"].dt == date(2031, 2, 28)

    def test_interviews_and_gatherings(self, world):
        at = datetime(2026, 12, 1, 23, 30, tzinfo=UTC)
        talk = Interview.objects.create(
            owner=world.ana,
            contact=world.lucia,
            topic="cómo empezó",
            starts_at=at,
            minutes=20,
            place="https://v.example/1",
        )
        Interview.objects.create(owner=world.ana, contact=world.lucia, starts_at=at, closed_at=world.now)
        Interview.objects.create(owner=world.ana, contact=world.lucia)
        Interview.objects.create(  # they talked before the day they had agreed: nobody is expected then
            owner=world.ana, contact=world.contact(given="Omar"), starts_at=at, held_at=world.now
        )
        Gathering.objects.create(
            owner=world.ana, title="Feria de Datos", day=date(2026, 12, 5), last_day=date(2026, 12, 6), place="Mérida"
        )
        Gathering.objects.create(
            owner=world.ana, title="Café", day=date(2026, 12, 9), last_day=date(2026, 12, 9), starts_at=at,
            ends_at=at + timedelta(hours=2), timezone="Europe/Madrid",
        )  # fmt: skip
        row, _ = feed(world.ana, world.now, with_text=True, alarms=True)
        found = {str(each["SUMMARY"]): each for each in components(row)}
        assert set(found) == {"Conversación con Lucía Paredes Ccori", "Feria de Datos", "Café"}
        assert "Conversación con Omar" not in found
        interview, fair, coffee = found["Conversación con Lucía Paredes Ccori"], found["Feria de Datos"], found["Café"]
        assert interview["DTSTART"].dt == at
        assert interview["DTEND"].dt == at + timedelta(minutes=20)
        assert (interview["LOCATION"], interview["DESCRIPTION"]) == ("https://v.example/1", "cómo empezó")
        assert interview["UID"] == f"interview-{talk.pk}-{world.lucia.uid}@lazos"
        assert (fair["DTSTART"].dt, fair["DTEND"].dt) == (date(2026, 12, 5), date(2026, 12, 7))
        assert coffee["DTEND"].dt == at + timedelta(hours=2)
        rings = {name: each.subcomponents[0]["TRIGGER"].dt for name, each in found.items()}
        assert rings["Conversación con Lucía Paredes Ccori"] == timedelta(minutes=-15)
        assert (rings["Café"], rings["Feria de Datos"]) == (timedelta(hours=-1), timedelta(hours=8))
        few, _ = feed(world.ana, world.now)
        assert fair["LOCATION"] == "Mérida"
        assert not any(place in body(few, site=SITE).decode() for place in ("v.example", "Mérida"))

    def test_it_rings_only_where_that_was_chosen(self, world):
        promise(world)
        promise(world, by_me=False)
        key_date(world.lucia, 5, 4)
        tended = world.contact(given="Teresa")
        world.tended(tended)
        key_date(tended, 5, 4)
        assert not any(each.subcomponents for each in components(feed(world.ana, world.now)[0]))
        ringing = [each for each in components(feed(world.ana, world.now, alarms=True)[0]) if each.subcomponents]
        assert {str(each["SUMMARY"]) for each in ringing} == {
            "Pendiente con Lucía Paredes Ccori",
            "Cumpleaños de Teresa",
        }
        assert {each.subcomponents[0]["TRIGGER"].dt for each in ringing} == {timedelta(hours=8)}

    def test_it_leads_back_to_the_page(self, world):
        promise(world)
        assert components(feed(world.ana, world.now)[0])[0]["URL"] == f"{SITE}/people/{world.lucia.pk}/"


class TestWhoReadsIt:
    def test_whoever_has_the_address_and_without_a_cookie(self, world):
        promise(world)
        _row, address = feed(world.ana, world.now)
        client = Client()
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert not client.cookies
        assert "private" in answer.headers["Cache-Control"]

    def test_a_wrong_address_is_the_page_that_is_not_there(self, world):
        _row, address = feed(world.ana, world.now)
        client = Client(headers={"accept-language": "es"})
        absent = client.get("/no-such-page/")
        for wrong in (address.replace(".ics", "x.ics"), "/calendar/x.ics", address[:-5] + ".ics"):
            answer = client.get(wrong)
            assert (answer.status_code, answer.content) == (404, absent.content)

    @pytest.mark.parametrize("method", ["PROPFIND", "OPTIONS", "POST"])
    def test_no_log_tells_it(self, world, caplog, method):
        """Programs ask what a calendar can do before they read it; that it can nothing more is written to the log."""
        _row, address = feed(world.ana, world.now)
        assert Client().generic(method, address).status_code == 405
        (console,) = {
            id(one): one for one in logging.getLogger().handlers if isinstance(one.formatter, WithoutKeys)
        }.values()
        written = [console.format(record) for record in caplog.records]
        assert written == [f"Method Not Allowed ({method}): /calendar/…"]

    def test_another_address_closes_the_old_one(self, world, as_member):
        row, address = feed(world.ana, world.now)
        Client().get(address)
        page = as_member(world.ana).post(f"/calendars/{row.pk}/address/").content.decode()
        assert Client().get(address).status_code == 404
        new = page.split(SITE)[1].split('"')[0]
        assert Client().get(new).status_code == 200
        # The form for one more stands on this page too: sent to the page itself it would change the address again.
        assert '<form class="card stack" method="post" action="/calendars/">' in page
        assert new not in as_member(world.ana).get("/calendars/").content.decode()

    def test_a_removed_one_and_one_of_somebody_who_left(self, world, as_member):
        row, address = feed(world.ana, world.now)
        _other, second = feed(world.ana, world.now)
        as_member(world.ana).post(f"/calendars/{row.pk}/removal/")
        assert Client().get(address).status_code == 404
        world.ana.is_active = False
        world.ana.save()
        assert Client().get(second).status_code == 404

    def test_a_new_password_closes_them_all(self, world, as_member):
        _row, address = feed(world.ana, world.now)
        _of_bruno, other = feed(world.bruno, world.now)
        told = {"oldpassword": world.password, "password1": "otra-frase-larga-9", "password2": "otra-frase-larga-9"}
        as_member(world.ana).post("/accounts/password/", told)
        world.ana.refresh_from_db()
        assert world.ana.check_password("otra-frase-larga-9")
        assert Client().get(address).status_code == 404
        assert Client().get(other).status_code == 200
        close_doors(world.bruno)
        assert Client().get(other).status_code == 404

    def test_nobody_finds_what_is_not_theirs_in_it(self, world):
        promise(world, "secreto de Carla", contact=world.contact(world.carla, given="Zoe"))
        key_date(world.contact(world.carla, given="Zulema"), 5, 4)
        row, _ = feed(world.ana, world.now, with_text=True)
        assert said(row) == []

    def test_the_last_day_it_was_read_is_said(self, world, as_member, django_assert_num_queries):
        _row, address = feed(world.ana, world.now)
        assert "Nadie lo ha leído todavía" in as_member(world.ana).get("/calendars/").content.decode()
        Client().get(address)
        assert "Leído por última vez hoy" in as_member(world.ana).get("/calendars/").content.decode()
        with django_assert_num_queries(
            5
        ):  # the feed, promises, dates, interviews, gatherings: nothing is written again
            Client().get(address)


class TestTheSameUntilItChanges:
    def test_it_is_not_sent_again(self, world):
        promise(world)
        _row, address = feed(world.ana, world.now)
        first = Client().get(address)
        again = Client().get(address, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert Client().get(address).content == first.content
        promise(world, "otra cosa")
        assert Client().get(address, headers={"If-None-Match": first.headers["ETag"]}).status_code == 200

    def test_a_change_keeps_the_name_and_grows_the_sequence(self, world):
        row, _ = feed(world.ana, world.now)
        what = promise(world)
        since_yesterday(world)
        (before,) = components(row)
        promising.move(what, DUE + timedelta(days=1), now=world.now)
        (after,) = components(row)
        assert before["UID"] == after["UID"]
        assert before["SEQUENCE"] < after["SEQUENCE"]
        assert before["DTSTAMP"].dt < after["DTSTAMP"].dt

    def test_so_does_another_name_of_the_person_and_another_choice(self, world):
        key_date(world.lucia, 5, 4)
        row, _ = feed(world.ana, world.now)
        since_yesterday(world)
        seen = [components(row)[0]]
        world.lucia.given, world.lucia.display_name = "Luz", "Luz Paredes"
        world.lucia.save_changes("given", "display_name")
        seen.append(components(row)[0])
        assert seen[1]["SUMMARY"] == "Cumpleaños de Luz Paredes"
        since_yesterday(world)
        row.refresh_from_db()
        row.with_text = True
        row.save_changes("with_text")
        seen.append(components(row)[0])
        assert len({each["UID"] for each in seen}) == 1
        assert seen[0]["SEQUENCE"] < min(seen[1]["SEQUENCE"], seen[2]["SEQUENCE"])

    def test_a_merge_keeps_the_promise_under_its_name(self, world):
        twin = world.contact(given="Lucía", family="Paredes")
        promise(world, contact=twin)
        row, _ = feed(world.ana, world.now)
        (before,) = components(row)
        merging.ContactMerge(world.lucia, twin).perform(by=world.ana, now=world.now)
        (after,) = components(row)
        assert before["UID"] == after["UID"]
        assert after["SUMMARY"] == "Pendiente con Lucía Paredes Ccori"


@pytest.mark.parametrize("many", [5, 50])
def test_queries_do_not_grow(world, many, django_assert_num_queries):
    for n in range(many):
        contact = world.contact(given=f"P{n}")
        key_date(contact, 1 + n % 12, 1 + n % 28)
        promise(world, contact=contact)
        Interview.objects.create(owner=world.ana, contact=contact, starts_at=world.now)
        Gathering.objects.create(owner=world.ana, title="x", day=DUE, last_day=DUE)
    row, _ = feed(world.ana, world.now, with_text=True)
    with django_assert_num_queries(5):
        assert body(row, site=SITE).count(b"BEGIN:VEVENT") == 4 * many


class TestScreens:
    def test_one_is_made_and_its_address_shown_once(self, world, as_member):
        client = as_member(world.ana)
        told = {"name": "portátil", "promises": "tasks", "dates": "tended", "with_text": "on"}
        page = client.post("/calendars/", told).content.decode()
        row = CalendarFeed.objects.owned_by(world.ana).get()
        assert (row.name, row.promises, row.dates, row.with_text, row.alarms) == (
            "portátil",
            "tasks",
            "tended",
            True,
            False,
        )
        address = page.split(f'value="{SITE}')[1].split('"')[0]
        assert f"webcal://lazos.example{address}" in page
        assert Client().get(address).status_code == 200
        assert row.token_hash not in page
        assert address not in client.get("/calendars/").content.decode()
        assert "portátil" in client.get("/account/").content.decode()

    def test_a_change_is_said_and_an_older_window_is_told(self, world, as_member):
        row, _ = feed(world.ana, world.now)
        client = as_member(world.ana)
        told = {"name": "móvil", "promises": "events", "dates": "all", "seen_version": row.version}
        assert client.post(f"/calendars/{row.pk}/", told).status_code == 302
        late = client.post(f"/calendars/{row.pk}/", told | {"name": "tarde"})
        assert late.status_code == 422
        assert 'value="tarde"' in late.content.decode()
        row.refresh_from_db()
        assert (row.name, row.appointments) == ("móvil", False)

    def test_there_is_an_end_to_it(self, world, as_member):
        for _ in range(20):
            feed(world.ana, world.now)
        answer = as_member(world.ana).post("/calendars/", {"name": "x", "promises": "none", "dates": "none"})
        assert answer.status_code == 422
        assert CalendarFeed.objects.owned_by(world.ana).count() == 20
