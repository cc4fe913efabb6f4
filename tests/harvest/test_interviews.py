"""Informational interviews, as their owner goes through them; what is odd on the way; what is taken back."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from icalendar import Calendar

from lazos.activity.models import Deed
from lazos.harvest.forms.interviews import AppointmentForm
from lazos.harvest.interviewing import acts, stages
from lazos.harvest.models import Ask, Interview
from lazos.people.merging import ContactMerge
from lazos.people.models import Contact, Exchange, Interaction
from lazos.practice.models import Goal, Promise


@pytest.fixture
def interview(world):
    return acts.begin(world.ana, world.lucia, now=world.now, topic="Cómo se dirige un despacho")[0]


def fresh(row):
    return type(row).objects.owned_by(row.owner_id).select_related("owner", "contact", "step").get(pk=row.pk)


def undo(member, now):
    return Deed.objects.owned_by(member).order_by("pk").last().undo(now=now)


def appointment(**changes):
    return {
        "day": "2026-12-03", "time": "09:00", "clock": "mine", "their_timezone": "America/Lima", "minutes": "20",
        "channel": "video", "place": "https://meet.example/x",
    } | changes  # fmt: skip


def post(client, name, row, **data):
    return client.post(reverse(name, args=[row.pk]), data)


def test_from_asking_to_the_report(world, as_member, interview, time_machine_at):
    ana = as_member(world.ana)
    assert stages.stage_of(interview, world.now) == "ask"
    assert "pedirle 20 minutos" in fresh(interview).step.text
    assert post(ana, "interview_request", interview).status_code == 302
    assert stages.stage_of(fresh(interview), world.now) == "schedule"
    assert post(ana, "interview_appointment", interview, **appointment()).status_code == 302
    row = fresh(interview)
    assert row.starts_at == datetime(2026, 12, 3, 15, 0, tzinfo=UTC)
    assert str(row.step.due) == "2026-12-03"
    ids = [question.pk for question in row.questions.all()][:3]
    post(ana, "interview_preparation", interview, chosen=ids, own="¿Qué le falta al despacho?")
    assert row.questions.exclude(chosen_at=None).count() == 4
    assert row.questions.last().text == "¿Con quién más me sugieres hablar?"
    told = {"learned": "Depende de quién firma.", "promise": "mandarle mi guía el viernes", "who": "Berta Solís"}
    assert post(ana, "interview_conversation", interview, day="2026-11-20", minutes="25", **told).status_code == 302
    row = fresh(interview)
    assert row.interaction.learned == "Depende de quién firma."
    assert row.interaction.minutes == 25
    assert row.suggested.get().introduced_by == world.lucia
    assert Promise.objects.owned_by(world.ana).filter(text="mandarle mi guía").get().due is not None
    assert row.step.text == "darle las gracias por la conversación"
    post(ana, "interview_thanks", interview)
    assert str(fresh(interview).step.due) == "2026-12-20"
    assert not Exchange.objects.owned_by(world.ana).filter(contact=world.lucia, thanked_on=None).exists()
    assert post(ana, "interview_report", interview, applied="").status_code == 422
    assert post(ana, "interview_report", interview, applied="Cambié quién firma.").status_code == 302
    row = fresh(interview)
    assert (stages.stage_of(row, world.now), row.step) == ("closed", None)
    assert all(state == "done" for state, _name in stages.steps_of(row, world.now))


@pytest.fixture
def time_machine_at(monkeypatch, world):
    monkeypatch.setattr("django.utils.timezone.now", lambda: world.now)


def test_each_page_of_the_way_opens_months_later(world, as_member, interview):
    ana = as_member(world.ana)
    for change in (
        {}, {"requested_at": world.now}, {"starts_at": world.now - timedelta(days=90)},
        {"held_at": world.now - timedelta(days=89)}, {"thanked_at": world.now}, {"closed_at": world.now},
    ):  # fmt: skip
        Interview.objects.owned_by(world.ana).update(**change)
        page = ana.get(reverse("interview", args=[interview.pk]))
        assert page.status_code == 200, change
        assert 'class="steps"' in page.content.decode()
    assert "Entrevistas para aprender" in ana.get(reverse("interviews")).content.decode()


def test_their_clock_is_turned_into_mine(world, interview, as_member, time_machine_at):
    ana = as_member(world.ana)
    post(ana, "interview_appointment", interview, **appointment(clock="theirs", their_timezone="Europe/Madrid"))
    assert fresh(interview).starts_at == datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
    page = ana.get(reverse("interview", args=[interview.pk])).content.decode()
    assert "09:00 en Lima" in page or "09:00 en Madrid" in page
    assert "2:00 a" in page


def test_the_calendar_file_has_the_zone_and_invites_nobody(world, interview, as_member, time_machine_at):
    ana = as_member(world.ana)
    assert ana.get(reverse("interview_ics", args=[interview.pk])).status_code == 302
    post(ana, "interview_appointment", interview, **appointment())
    response = ana.get(reverse("interview_ics", args=[interview.pk]))
    calendar = Calendar.from_ical(response.content)
    event = calendar.walk("VEVENT")[0]
    assert event.decoded("dtstart").astimezone(UTC) == datetime(2026, 12, 3, 15, 0, tzinfo=UTC)
    assert event["dtstart"].params["TZID"] == "America/Merida"
    assert calendar.walk("VTIMEZONE")
    assert b"ATTENDEE" not in response.content
    assert b"ORGANIZER" not in response.content


SPRING = {"clock": "theirs", "their_timezone": "Europe/Madrid", "day": "2027-03-28", "time": "02:30"}


@pytest.mark.parametrize(
    ("changes", "name", "said"),
    [
        ({"day": "2026-02-31"}, "day", "Ese día no existe"),
        ({"day": "2020-01-01"}, "day", "ya pasó"),
        ({"day": "2036-01-01"}, "day", "dentro de un año"),
        ({"their_timezone": "Marte/Olimpo"}, "their_timezone", "No conocemos esa zona"),
        ({"clock": "theirs", "their_timezone": ""}, "their_timezone", "di cuál es"),
        (SPRING, "time", "no existe"),
    ],
)  # fmt: skip
def test_an_hour_that_cannot_be(world, interview, as_member, time_machine_at, changes, name, said):
    response = post(as_member(world.ana), "interview_appointment", interview, **appointment(**changes))
    assert response.status_code == 422
    assert said in response.content.decode()
    assert "https://meet.example/x" in response.content.decode()
    assert fresh(interview).starts_at is None


TWICE = {"clock": "theirs", "their_timezone": "Europe/Madrid", "day": "2027-10-31", "time": "02:30"}


def test_of_an_hour_that_comes_twice_it_says_which(world, interview, as_member, time_machine_at):
    ana = as_member(world.ana)
    post(ana, "interview_appointment", interview, **appointment(**TWICE))
    assert "esa hora llega dos veces. Guardamos la primera." in ana.get("/account/").content.decode()
    assert fresh(interview).starts_at == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("starts", "minutes"),
    [
        (datetime(2027, 10, 31, 1, 30, tzinfo=UTC), 20),  # the second 02:30
        (datetime(2027, 10, 31, 0, 50, tzinfo=UTC), 20),  # from the first 02:50 to the second 02:10
        (datetime(2027, 3, 28, 0, 50, tzinfo=UTC), 20),  # from 01:50 to 03:10
    ],
)
def test_the_calendar_file_where_the_clocks_change(world, interview, as_member, starts, minutes):
    world.ana.timezone = "Europe/Madrid"
    world.ana.save_changes("timezone")
    Interview.objects.owned_by(world.ana).update(starts_at=starts, minutes=minutes, requested_at=world.now)
    file = as_member(world.ana).get(reverse("interview_ics", args=[interview.pk])).content
    [event] = Calendar.from_ical(file).walk("VEVENT")
    # Of an hour that comes twice, calendars take the first.
    first = [event.decoded(name).replace(fold=0).astimezone(UTC) for name in ("dtstart", "dtend")]
    assert first == [starts, starts + timedelta(minutes=minutes)]


def test_two_windows(world, interview, as_member, time_machine_at):
    ana = as_member(world.ana)
    old = fresh(interview).version
    post(ana, "interview_appointment", interview, **appointment(), seen_version=old)
    response = post(ana, "interview_appointment", interview, **appointment(place="el café"), seen_version=old)
    assert response.status_code == 422
    page = response.content.decode()
    assert "Otra ventana guardó antes" in page
    assert "el café" in page
    now = fresh(interview).version
    assert (
        post(ana, "interview_appointment", interview, **appointment(place="el café"), seen_version=now).status_code
        == 302
    )


def test_two_windows_choose_questions(world, interview, as_member, time_machine_at):
    ana = as_member(world.ana)
    post(ana, "interview_appointment", interview, **appointment())
    first, second, third, *_rest = [row.pk for row in fresh(interview).questions.all()]
    post(ana, "interview_preparation", interview, chosen=[first])
    shown = {"was": [first]}  # what both windows have
    page = ana.get(reverse("interview", args=[interview.pk])).content.decode()
    assert f'name="was" value="{first}"' in page
    post(ana, "interview_preparation", interview, chosen=[first, second], own="¿Y el despacho?", **shown)
    post(ana, "interview_preparation", interview, chosen=[third], **shown)
    chosen = fresh(interview).questions.exclude(chosen_at=None)
    assert {row.pk for row in chosen} >= {second, third}
    assert "¿Y el despacho?" in [row.text for row in chosen]
    assert first not in [row.pk for row in chosen]  # unticked on purpose


def test_not_yet_and_cancelled_keep_what_was_prepared(world, interview, as_member, time_machine_at):
    ana = as_member(world.ana)
    for name in ("interview_postponement", "interview_cancellation"):
        post(ana, "interview_appointment", interview, **appointment())
        assert post(ana, name, interview).status_code == 302
        row = fresh(interview)
        assert row.starts_at is None
        assert row.questions.count() == 5
        assert "proponer otra hora" in row.step.text
        assert Promise.objects.owned_by(world.ana).open().count() == 1


def test_every_act_can_be_taken_back(world, interview, as_member, time_machine_at):
    ana, now = as_member(world.ana), world.now
    acts_ = [
        lambda: post(ana, "interview_request", interview),
        lambda: post(ana, "interview_appointment", interview, **appointment()),
        lambda: post(ana, "interview_conversation", interview, day="2026-11-20", minutes="20", who="Berta Solís"),
        lambda: post(ana, "interview_thanks", interview),
        lambda: post(ana, "interview_report", interview, applied="Algo"),
    ]

    def state():
        row = fresh(interview)
        fields = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
        steps = [row.step.text, row.step.due, row.step.kept_at] if row.step else []
        counts = [m.objects.owned_by(world.ana).count() for m in (Interaction, Contact, Exchange, Promise)]
        hidden = {"version", "updated_at", "step_id"}
        return {name: value for name, value in fields.items() if name not in hidden}, steps, counts

    for act in acts_:
        before = state()
        assert act().status_code == 302
        assert state() != before
        assert undo(world.ana, now)
        assert state() == before
        act()


def test_undoing_the_first_act_leaves_nothing(world):
    acts.begin(world.ana, world.lucia, now=world.now, topic="algo")
    assert undo(world.ana, world.now)
    assert not Interview.objects.owned_by(world.ana).exists()
    assert not Promise.objects.owned_by(world.ana).exists()


def test_who_else_is_never_made_twice(world, interview, as_member, time_machine_at):
    ana = as_member(world.ana)
    world.contact(given="Berta", family="Solís")
    one = world.contact(given="Berta", family="Ruiz")
    data = {"day": "2026-11-20", "minutes": "20", "learned": "mucho", "who": "Berta"}
    response = post(ana, "interview_conversation", interview, **data)
    assert response.status_code == 422
    assert "mucho" in response.content.decode()
    assert "Berta Ruiz" in response.content.decode()
    people = Contact.objects.owned_by(world.ana).count()
    assert post(ana, "interview_conversation", interview, **data, who_0=str(one.pk)).status_code == 302
    assert fresh(interview).suggested.get() == one
    assert Contact.objects.owned_by(world.ana).count() == people


def test_a_new_interview_finds_the_person_or_asks_which(world, as_member):
    ana = as_member(world.ana)
    world.contact(given="Lucía", family="Otra")
    assert world.lucia.pk
    response = ana.post(reverse("interview_new"), {"who": "Lucía", "topic": "leyes", "minutes": "20"})
    assert response.status_code == 422
    assert "Lucía Otra" in response.content.decode()
    assert "leyes" in response.content.decode()
    ana.post(reverse("interview_new"), {"who": "Lucía", "who_is": world.lucia.pk, "topic": "leyes", "minutes": "20"})
    ana.post(reverse("interview_new"), {"who": "Nadie Conocida", "topic": "leyes", "minutes": "20"})
    met = [str(row.contact) for row in Interview.objects.owned_by(world.ana).select_related("contact").order_by("pk")]
    assert met == ["Lucía Paredes Ccori", "Nadie Conocida"]


def test_an_ask_that_was_answered_with_yes_becomes_one(world, as_member):
    ana, goal = as_member(world.ana), Goal.objects.create(owner=world.ana, text="Abrir un despacho")
    ask = Ask.objects.create(
        owner=world.ana,
        contact=world.lucia,
        purpose="interview",
        answer="yes",
        topic="leyes",
        goal=goal,
        sent_at=world.now,
    )
    page = ana.get(reverse("interview_new") + f"?ask={ask.pk}")
    assert "Lucía Paredes Ccori" in page.content.decode()
    ana.post(reverse("interview_new"), {"ask": ask.pk, "who": "Lucía Paredes Ccori", "topic": "leyes", "minutes": "15", "goal": goal.pk})  # fmt: skip  # noqa: E501
    row = Interview.objects.owned_by(world.ana).get()
    assert (row.ask, row.goal, row.requested_at) == (ask, goal, world.now)
    assert ana.get(reverse("interview_new") + f"?ask={ask.pk}").status_code == 302


def test_a_contact_that_was_merged_or_archived(world, interview, as_member):
    ana, kept = as_member(world.ana), world.contact(given="Lucía", family="Paredes")
    world.lucia.archive(by=world.ana, at=world.now)
    page = ana.get(reverse("interview", args=[interview.pk]))
    assert "está en el archivo" in page.content.decode()
    ContactMerge(kept, world.lucia).perform(by=world.ana, now=world.now)
    page = ana.get(reverse("interview", args=[interview.pk]))
    assert page.status_code == 200
    assert reverse("contact", args=[kept.pk]) in page.content.decode()


def test_pages_ask_the_database_as_often_for_many(world, as_member, django_assert_max_num_queries, interview):
    ana, goal = as_member(world.ana), Goal.objects.create(owner=world.ana, text="algo")
    Interview.objects.owned_by(world.ana).update(goal=goal)
    for n in range(50):
        acts.begin(world.ana, world.contact(given=f"N{n}"), now=world.now, goal=goal)
    with django_assert_max_num_queries(10):
        ana.get(reverse("interviews"))
    with django_assert_max_num_queries(28):
        ana.get(reverse("interview", args=[interview.pk]))


def test_the_form_speaks_of_its_own_zone(world, interview):
    form = AppointmentForm(appointment(), interview=interview, now=world.now)
    assert form.is_valid()
    assert form.details()["starts_at"].tzinfo == ZoneInfo("America/Merida")


def test_hoy_has_the_words_of_each_step(world, interview, as_member, time_machine_at):
    from lazos.practice.plan.day import day_of

    ana = as_member(world.ana)

    def line(day):
        return day_of(world.ana, day).card_for(world.lucia.pk)

    card = line(world.today)
    assert card.page == reverse("interview", args=[interview.pk])
    assert "20 minutos" in card.draft.text
    data = {"kind": card.line.kind, "how": "message", "promise": card.promise_id}
    ana.post(reverse("line_done", args=[world.lucia.pk]), data)
    assert fresh(interview).requested_at is not None
    assert Interaction.objects.owned_by(world.ana).count() == 1
    post(ana, "interview_appointment", interview, **appointment())
    assert "el jueves 3 de diciembre a las 10:00" in line(fresh(interview).step.due).draft.text
    post(ana, "interview_conversation", interview, day="2026-11-20", minutes="20", learned="Depende de quién firma")
    assert "Lo que más me llevo: depende de quién firma" in line(fresh(interview).step.due).draft.text


def test_an_ask_and_its_interview_are_thanked_once(world, as_member, time_machine_at):
    ask = Ask.objects.create(owner=world.ana, contact=world.lucia, purpose="interview", answer="yes", sent_at=world.now)
    ask.propose("Acordar cuándo", world.today, contact=world.lucia, at=world.now)
    row, _deed = acts.begin(world.ana, world.lucia, now=world.now, ask=ask, requested_at=world.now)
    assert Promise.objects.owned_by(world.ana).open().count() == 1
    ana = as_member(world.ana)
    post(ana, "interview_conversation", row, day="2026-11-20", minutes="20", learned="mucho")
    assert fresh(ask).helped_at == world.now
    post(ana, "interview_thanks", row)
    assert fresh(ask).thanked_at == world.now
    assert undo(world.ana, world.now)
    assert fresh(ask).thanked_at is None


def test_what_they_advised_is_told_back_once(world, as_member, interview):
    ana = as_member(world.ana)
    post(ana, "interview_conversation", interview, day="2026-11-20", minutes="20", learned="Medir una sola sala")
    post(ana, "interview_thanks", interview)
    page = ana.get(reverse("interview", args=[interview.pk])).content.decode()
    assert "Hice lo que me aconsejaste: medir una sola sala. Esto pasó: [lo que resultó]. Gracias" in page


def test_whoever_they_suggested_can_be_asked_next(world, as_member, interview):
    ana = as_member(world.ana)
    post(ana, "interview_conversation", interview, day="2026-11-20", minutes="20", who="Berta Solís")
    berta = Contact.objects.owned_by(world.ana).get(given="Berta")
    page = ana.get(reverse("interview", args=[interview.pk])).content.decode()
    assert f"{reverse('interview_new')}?contact={berta.pk}" in page
