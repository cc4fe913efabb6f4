"""Campaigns: whom they find, how people move, what is noted and told, how they end; what is odd on the way."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from lazos.activity.models import Deed
from lazos.harvest.asks import composing, tracking
from lazos.harvest.campaigning import acts, messages, notes, page, places, suggestions, updates
from lazos.harvest.campaigning.stages import NOTES, STAGES
from lazos.harvest.interviewing import acts as interviewing
from lazos.harvest.models import Ask, Campaign, CampaignNote, CampaignPerson, Interview, Outcome
from lazos.people import derive, records
from lazos.people.merging import ContactMerge
from lazos.people.models import Contact, Exchange, Fact, Interaction, Position, Relative
from lazos.practice.drafts import PURPOSES, SITUATIONS
from lazos.practice.models import Goal, Promise


@pytest.fixture(autouse=True)
def frozen(monkeypatch, request):
    if "world" in request.fixturenames:
        world = request.getfixturevalue("world")
        monkeypatch.setattr("django.utils.timezone.now", lambda: world.now)


@pytest.fixture
def job(world):
    return acts.begin(world.ana, now=world.now, kind="job", title="Dirigir investigación en un hospital", places=["Hospital San Lázaro"])[0]  # fmt: skip  # noqa: E501


def join(campaign, contact, stage, why=""):
    acts.add_people(campaign, [(contact, stage, why)], now=campaign.created_at)
    return CampaignPerson.objects.get(campaign=campaign, contact=contact)


def fresh(row):
    return type(row).objects.owned_by(row.owner_id).get(pk=row.pk)


def last(member):
    return Deed.objects.owned_by(member).order_by("pk").last()


def known(contact, **at):
    """Positions and words of a contact, as the form would write them."""
    if "organisation" in at:
        records.set_position(contact, at["organisation"], at.get("role", ""))
        contact.save_changes("organisation", "role")
    derive.refresh_words(contact.owner_id, [contact.pk])
    return contact


def test_every_stage_has_a_draft_and_asks_what_the_draft_asks():
    for kind, stages in STAGES.items():
        assert NOTES[kind]
        for one in stages:
            assert one.situation in SITUATIONS, one.code
            assert all(purpose in Ask.Purpose.values for purpose in one.asks)
            if one.situation in PURPOSES:
                assert one.asks, one.code
            assert not (one.gives and one.asks)


class TestPlaces:
    def test_who_is_and_was_there_by_the_folded_name(self, world, job):
        now = known(world.contact(given="Teresa"), organisation="HOSPITAL SAN LAZARO", role="dirección")
        before = known(world.contact(given="Pilar"), organisation="Otra casa")
        Position.objects.create(owner=world.ana, contact=before, organisation="Hospital San Lázaro", current=False)
        derive.refresh_words(world.ana.pk, [before.pk])
        known(world.contact(given="Norte"), organisation="Hospital San Lázaro Norte")
        found = places.who(world.ana, list(job.places.all()))[job.places.get().pk]
        assert [(one.contact, one.how, one.now) for one in found.there] == [
            (now, "dirección", True),
            (before, "estuvo ahí", False),
        ]

    def test_who_may_know_somebody_there_by_what_was_noted(self, world, job):
        teresa = known(world.contact(given="Teresa"), organisation="Hospital San Lázaro")
        cousin, told, noted = world.contact(given="Hugo"), world.contact(given="Rosa"), world.contact(given="Nahia")
        Relative.objects.create(owner=world.ana, contact=cousin, kind="prima", name="Tere", other=teresa)
        world.talked(told, world.today, summary="Su hermana trabaja en el hospital san lázaro")
        noted.notes = "Conoce a la gerencia del Hospital San Lázaro."
        noted.save_changes("notes")
        known(noted)
        host = world.contact(given="Inés")
        teresa.introduced_by = host
        teresa.save_changes("introduced_by")
        found = places.who(world.ana, list(job.places.all()))[job.places.get().pk]
        assert {one.contact: one.how for one in found.near} == {
            cousin: "Tere: prima",
            host: "te presentó a Teresa",
            noted: "anotaste: “Conoce a la gerencia del Hospital San Lázaro”",
            told: "según te contó",
        }

    def test_nothing_of_another_member(self, world, job):
        known(world.contact(world.bruno, given="Ajena"), organisation="Hospital San Lázaro")
        found = places.who(world.ana, list(job.places.all()))[job.places.get().pk]
        assert (found.there, found.near) == ([], [])


class TestSuggestions:
    def test_a_job_finds_places_trust_and_goal(self, world, job):
        there = known(world.contact(given="Teresa"), organisation="Hospital San Lázaro")
        sponsor, goal = world.contact(given="Rosalba"), Goal.objects.create(owner=world.ana, text="Dirigir")
        for n in range(6):
            world.talked(sponsor, world.today - timedelta(days=10 * n))
        records.set_relations(sponsor, ["sponsor"])
        mine = world.contact(given="Omar")
        goal.contacts.add(mine)
        Campaign.objects.owned_by(world.ana).update(goal=goal)
        found = {one.contact: (one.stage, one.reason) for one in suggestions.suggest(fresh(job))}
        assert found[there] == ("learn", "Está en Hospital San Lázaro.")
        assert found[sponsor][0] == "recommend"
        assert found[mine] == ("tell", "Va con tu meta.")

    @pytest.mark.parametrize(
        ("kind", "title", "fact", "stage"),
        [
            ("launch", "Taller de encuadernación", ("need", "aprender a encuadernar"), "help"),
            ("learning", "Presupuestar obras", ("offer", "presupuestos de obra pública"), "advice"),
            ("problem", "La espera en urgencias", ("learned", "redujo la espera de su clínica"), "find"),
        ],
    )
    def test_the_other_kinds_find_by_subject(self, world, kind, title, fact, stage):
        campaign, _deed = acts.begin(world.ana, now=world.now, kind=kind, title=title)
        records.add_fact(world.lucia, *fact)
        world.contact(given="Nada")
        assert [(one.contact, one.stage) for one in suggestions.suggest(campaign)] == [(world.lucia, stage)]

    def test_who_is_inside_archived_or_resting_is_not_proposed(self, world, job):
        inside, archived, resting = (world.contact(given=name) for name in ("A", "B", "C"))
        goal = Goal.objects.create(owner=world.ana, text="Dirigir")
        goal.contacts.add(inside, archived, resting)
        Campaign.objects.owned_by(world.ana).update(goal=goal)
        join(job, inside, "tell")
        archived.archive(by=world.ana, at=world.now)
        resting.rest(by=world.ana, at=world.now)
        assert suggestions.suggest(fresh(job)) == []


class TestPeople:
    def test_joining_leaves_steps_in_small_minutes(self, world, job):
        people = [world.contact(given=f"P{n}") for n in range(3)]
        acts.add_people(job, [(person, "tell", "") for person in people], now=world.now)
        days = [promise.due.isoformat() for promise in Promise.objects.owned_by(world.ana).open()]
        assert days == ["2026-11-23", "2026-11-25", "2026-11-27"]
        assert acts.add_people(job, [(people[0], "learn", "")], now=world.now) is None

    def test_moving_changes_the_step_and_can_be_undone(self, world, job, as_member):
        person = join(job, world.lucia, "tell")
        as_member(world.ana).post(reverse("campaign_stage", args=[person.pk]), {"stage": "report"})
        moved = fresh(person)
        assert (moved.stage, moved.step.text, moved.helps) == (
            "report",
            "contarle en qué vas y darle las gracias",
            True,
        )
        assert Promise.objects.owned_by(world.ana).open().count() == 1
        assert last(world.ana).undo(now=world.now)
        back = fresh(person)
        assert (back.stage, back.step.text, back.helps) == ("tell", "contarle en qué andas, sin pedir nada", False)

    def test_a_stage_that_is_none_is_refused(self, world, job, as_member):
        person = join(job, world.lucia, "tell")
        response = as_member(world.ana).post(reverse("campaign_stage", args=[person.pk]), {"stage": "feedback"})
        assert response.status_code == 422
        assert fresh(person).stage == "tell"

    def test_writing_warms_the_tie_and_ends_the_step(self, world, job, as_member):
        person = join(job, world.lucia, "tell")
        as_member(world.ana).post(reverse("campaign_message", args=[person.pk]))
        assert fresh(person).step is None
        assert fresh(world.lucia).last_day == world.today.toordinal()
        assert last(world.ana).undo(now=world.now)
        assert fresh(person).step.text == "contarle en qué andas, sin pedir nada"
        assert fresh(world.lucia).last_day is None

    def test_leaving_and_coming_back(self, world, job, as_member):
        ana, person = as_member(world.ana), join(job, world.lucia, "tell")
        ana.post(reverse("campaign_leaving", args=[person.pk]))
        assert not Promise.objects.owned_by(world.ana).exists()
        assert last(world.ana).undo(now=world.now)
        assert fresh(person).left_at is None
        ana.post(reverse("campaign_leaving", args=[person.pk]))
        data = {"who": "Lucía Paredes Ccori", "stage": "learn"}
        assert ana.post(reverse("campaign_people", args=[job.pk]), data).status_code == 302
        assert CampaignPerson.objects.get(campaign=job, left_at=None).stage == "learn"

    def test_two_windows(self, world, job, as_member):
        ana, person = as_member(world.ana), join(job, world.lucia, "tell")
        old = fresh(person).version
        ana.post(reverse("campaign_person", args=[person.pk]), {"why": "uno", "seen_version": old})
        response = ana.post(reverse("campaign_person", args=[person.pk]), {"why": "otra cosa", "seen_version": old})
        assert response.status_code == 422
        assert "otra cosa" in response.content.decode()
        assert "Otra ventana guardó antes" in response.content.decode()
        assert fresh(person).why == "uno"

    def test_ticked_suggestions_and_a_name(self, world, job, as_member):
        ana, one = as_member(world.ana), world.contact(given="Uno")
        data = {"contact": [one.pk], f"stage_{one.pk}": "learn", f"why_{one.pk}": "Va con tu meta.",
                "who": "Alguien Nueva", "stage": "tell"}  # fmt: skip
        ana.post(reverse("campaign_people", args=[job.pk]), data)
        people = {str(row.contact): row.stage for row in job.people.select_related("contact")}
        assert people == {"Uno": "learn", "Alguien Nueva": "tell"}

    def test_another_members_contact_is_not_added(self, world, job, as_member):
        theirs = world.contact(world.bruno, given="Ajena")
        response = as_member(world.ana).post(reverse("campaign_people", args=[job.pk]), {"contact": [theirs.pk]})
        assert response.status_code == 422
        assert not job.people.exists()


class TestSilence:
    def test_who_was_neglected_is_greeted_first(self, world, job, as_member):
        ana, hugo = as_member(world.ana), world.contact(given="Hugo")
        world.talked(hugo, world.today - timedelta(days=200))
        world.talked(world.lucia, world.today - timedelta(days=10))
        person = join(job, hugo, "tell")
        join(job, world.lucia, "tell")
        board = ana.get(reverse("campaign", args=[job.pk])).content.decode()
        assert "Vas a escribirle a Hugo después de meses de silencio." in board
        ana.post(reverse("campaign_greetings", args=[job.pk]))
        assert fresh(person).step.text == "saludar, sin pedir nada"
        board = ana.get(reverse("campaign", args=[job.pk])).content.decode()
        assert "meses de silencio" not in board
        assert "Saludar, sin pedir" in board
        assert last(world.ana).undo(now=world.now)
        assert fresh(person).step.text == "contarle en qué andas, sin pedir nada"
        assert "meses de silencio" in ana.get(reverse("campaign", args=[job.pk])).content.decode()

    def test_thanking_after_silence_needs_no_greeting(self, world, job):
        world.talked(world.lucia, world.today - timedelta(days=200))
        person = join(job, world.lucia, "report")
        assert page.neglected([person], job, world.today) == []


class TestBoard:
    def test_it_speaks_of_asks_and_interviews(self, world, job, as_member):
        ana, tomas = as_member(world.ana), world.contact(given="Tomás")
        join(job, world.lucia, "learn")
        join(job, tomas, "learn")
        starts = world.now + timedelta(days=3)
        Interview.objects.create(
            owner=world.ana, contact=world.lucia, campaign=job, requested_at=world.now, starts_at=starts
        )
        sent = world.now - timedelta(days=7)
        Ask.objects.create(owner=world.ana, contact=tomas, campaign=job, sent_at=sent)
        for view in ("", "?view=list"):
            board = ana.get(reverse("campaign", args=[job.pk]) + view).content.decode()
            assert "Hablan el lunes." in board
            assert "Enviada hace una semana." in board

    def test_without_people_it_shows_the_way_on(self, world, job, as_member):
        board = as_member(world.ana).get(reverse("campaign", args=[job.pk])).content.decode()
        assert "Todavía no hay nadie en esta campaña." in board
        assert reverse("campaign_people", args=[job.pk]) in board

    def test_with_all_of_them_in_the_archive_it_says_so(self, world, job, as_member):
        tomas = world.contact(given="Tomás")
        join(job, tomas, "learn")
        tomas.archive(by=world.ana, at=world.now)
        page = as_member(world.ana).get(f"/campaigns/{job.pk}/").content.decode()
        assert "Quienes estaban en esta campaña están en el archivo." in page
        assert "Todavía no hay nadie" not in page

    def test_merged_and_archived_in_the_middle(self, world, job, as_member):
        ana, double = as_member(world.ana), world.contact(given="Lucía", family="Paredes")
        person = join(job, world.lucia, "learn")
        join(job, double, "tell")
        ContactMerge(double, world.lucia).perform(by=world.ana, now=world.now)
        board = ana.get(reverse("campaign", args=[job.pk]))
        assert board.content.decode().count(f'"{reverse("contact", args=[double.pk])}"') == 1
        assert ana.get(reverse("campaign_person", args=[person.pk])).status_code == 200
        fresh(double).archive(by=world.ana, at=world.now)
        board = ana.get(reverse("campaign", args=[job.pk])).content.decode()
        assert "En el archivo, sin mensajes:" in board
        assert page.updates.helpers(job) == []

    @pytest.mark.slow
    def test_query_counts_do_not_grow(self, world, job, as_member, django_assert_max_num_queries):
        ana = as_member(world.ana)
        for n in range(50):
            contact = known(world.contact(given=f"N{n}"), organisation="Hospital San Lázaro")
            world.talked(contact, world.today - timedelta(days=200))
            join(job, contact, "tell")
            acts.add_place(job, f"Lugar {n}", now=world.now)
        with django_assert_max_num_queries(27):
            ana.get(reverse("campaign", args=[job.pk]))
        with django_assert_max_num_queries(25):
            ana.get(reverse("campaign_people", args=[job.pk]))
        with django_assert_max_num_queries(6):
            ana.get(reverse("campaigns"))


class TestNotes:
    def post(self, client, campaign, **data):
        return client.post(reverse("campaign_notes", args=[campaign.pk]), {"day": "2026-11-20"} | data)

    def test_a_pain_point_becomes_a_need_and_help_follows(self, world, as_member):
        campaign, _deed = acts.begin(world.ana, now=world.now, kind="launch", title="Taller")
        person = join(campaign, world.lucia, "listen")
        self.post(as_member(world.ana), campaign, kind="pain", text="pierde horas en actas", who="Lucía Paredes Ccori")
        assert Fact.objects.owned_by(world.ana).get(kind="need").text == "pierde horas en actas"
        assert fresh(person).stage == "help"

    def test_free_help_counts_as_given_and_undo_takes_it_back(self, world, as_member):
        campaign, _deed = acts.begin(world.ana, now=world.now, kind="launch", title="Taller")
        self.post(as_member(world.ana), campaign, kind="free_help", text="le revisé un contrato", who="Lucía Paredes")
        assert Exchange.objects.owned_by(world.ana).filter(contact=world.lucia).count() == 0  # nobody of that name yet
        assert world.lucia.pk
        self.post(as_member(world.ana), campaign, kind="free_help", text="le revisé un contrato", who="Lucía Paredes")
        assert Exchange.objects.owned_by(world.ana).get().direction == "given"
        assert last(world.ana).undo(now=world.now)
        assert not Exchange.objects.owned_by(world.ana).exists()
        assert not campaign.notes.exists()

    def test_material_is_planned_week_by_week(self, world, as_member):
        campaign, _deed = acts.begin(world.ana, now=world.now, kind="launch", title="Taller")
        person = join(campaign, world.lucia, "material")
        ana = as_member(world.ana)
        self.post(ana, campaign, kind="material", text="La guía\nEl video\nLa plantilla", day="2026-11-25")
        days = {note.text: note.day.isoformat() for note in campaign.notes.all()}
        assert days == {"La guía": "2026-11-25", "El video": "2026-12-02", "La plantilla": "2026-12-09"}
        assert (fresh(person).step.text, fresh(person).step.due.isoformat()) == ("mandarle: La guía", "2026-11-25")
        note = campaign.notes.get(text="La guía")
        ana.post(reverse("campaign_note_done", args=[note.pk]))
        assert fresh(note).done_at is not None

    def test_a_pasted_article_is_no_year_of_weeks(self, world, as_member):
        campaign, _deed = acts.begin(world.ana, now=world.now, kind="launch", title="Taller")
        sent = {"kind": "material", "text": "Una línea\n" * 300, "day": "2026-11-25"}
        answer = as_member(world.ana).post(reverse("campaign_notes", args=[campaign.pk]), sent)
        assert answer.status_code == 422
        assert "Son más de 52 líneas" in answer.content.decode()
        assert not campaign.notes.exists()

    def test_learning_goes_from_advice_to_help_offered(self, world, as_member):
        ana = as_member(world.ana)
        campaign, _deed = acts.begin(world.ana, now=world.now, kind="learning", title="Presupuestar")
        person = join(campaign, world.lucia, "advice")
        self.post(ana, campaign, kind="advice", text="empieza por las horas", who="Lucía Paredes Ccori")
        assert fresh(person).stage == "apply"
        assert Exchange.objects.owned_by(world.ana).get().direction == "received"
        self.post(ana, campaign, kind="applied", text="conté las horas", who="Lucía Paredes Ccori")
        assert fresh(person).stage == "report"
        shown = ana.get(reverse("campaign_person", args=[person.pk])).content.decode()
        assert "empieza por las horas" in shown
        assert "conté las horas" in shown

    def test_a_solved_problem_is_told_to_all_who_were_asked(self, world, as_member):
        campaign, _deed = acts.begin(world.ana, now=world.now, kind="problem", title="La espera")
        asked, waiting = join(campaign, world.lucia, "find"), join(campaign, world.contact(given="Omar"), "find")
        acts.wrote(asked, now=world.now)
        self.post(as_member(world.ana), campaign, kind="result", text="con turnos por mensaje")
        assert (fresh(asked).stage, fresh(waiting).stage) == ("share", "find")

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            ({"day": "2026-02-31"}, "Ese día no existe"),
            ({"day": "2026-12-25"}, "Ese día aún no llega"),
            ({"day": "1900-01-01"}, "más cercano"),
            ({"who": "Quién Sabe"}, "No encontramos a"),
            ({"text": ""}, "Falta este dato."),
            ({"kind": "material"}, "Elige otra vez."),
        ],
    )
    def test_what_cannot_be_is_said(self, world, as_member, job, data, said):
        good = {"kind": "advice", "text": "pregunta antes", "url": "https://a.example/x"}
        response = self.post(as_member(world.ana), job, **(good | data))
        assert response.status_code == 422
        assert said in response.content.decode()
        assert "https://a.example/x" in response.content.decode()
        assert not job.notes.exists()

    @pytest.mark.parametrize(
        ("kind", "note", "stage"), [("launch", "pain", "listen"), ("launch", "material", "material")]
    )
    def test_taking_a_note_back_takes_back_where_it_led(self, world, as_member, kind, note, stage):
        campaign, _deed = acts.begin(world.ana, now=world.now, kind=kind, title="Taller")
        person = join(campaign, world.lucia, stage)
        before = person.step.text
        self.post(as_member(world.ana), campaign, kind=note, text="pierde horas", who="Lucía Paredes Ccori")
        assert fresh(person).step.text != before
        assert Deed.objects.owned_by(world.ana).get(facts__has_key="followed").undo(now=world.now)
        assert (fresh(person).stage, fresh(person).step.text) == (stage, before)
        assert not campaign.notes.exists()

    def test_a_removed_note_comes_back(self, world, as_member, job):
        note = CampaignNote.objects.create(owner=world.ana, campaign=job, kind="advice", text="algo", day=world.today)
        as_member(world.ana).post(reverse("campaign_note_removal", args=[note.pk]))
        assert not job.notes.exists()
        assert last(world.ana).undo(now=world.now)
        assert job.notes.get().text == "algo"


class TestNews:
    def test_each_is_told_once(self, world, job, as_member):
        ana, person = as_member(world.ana), join(job, world.lucia, "report")
        assert person.helps
        notes.write(
            job, kind="advice", text="Casi nadie mide la espera", day=world.today, contact=None, url="", now=world.now
        )
        board = ana.get(reverse("campaign", args=[job.pk])).content.decode()
        assert "Una persona sigue tu búsqueda." in board
        assert "Novedad de noviembre" in board
        assert "Casi nadie mide la espera" in board
        ana.post(reverse("campaign_news", args=[job.pk]), {"text": "Hablé con tres hospitales."})
        update = job.updates.get()
        shown = ana.get(reverse("campaign_update", args=[update.pk])).content.decode()
        assert "mailto:lucia@paredes.example" in shown
        for _twice in range(2):
            ana.post(reverse("campaign_told", args=[update.pk]), {"contact": world.lucia.pk})
        assert Interaction.objects.owned_by(world.ana).count() == 1
        assert fresh(update).sent_at == world.now
        assert last(world.ana).undo(now=world.now)
        assert (update.told.count(), Interaction.objects.owned_by(world.ana).count()) == (0, 0)

    def test_the_greeting_is_in_the_language_of_the_text(self, world, job, as_member):
        world.lucia.language = "en"
        world.lucia.save_changes("language")
        join(job, world.lucia, "report")
        update, _deed = updates.begin(job, "Voy bien.", now=world.now)
        assert updates.recipients(update, world.ana)[0].draft.text == "Hola, Lucía. Voy bien."
        page = as_member(world.ana).get(reverse("campaign_update", args=[update.pk])).content.decode()
        assert "Suelen escribirse en inglés." in page

    def test_the_proposed_text_says_neither_tu_nor_usted(self, world, job):
        assert not re.search(r"\b(te|ti|tú|le|usted)\b", updates.proposed(job, world.today))


class TestCampaign:
    def test_a_new_one_in_few_fields(self, world, as_member):
        data = {"kind": "job", "title": "Un hospital", "places": "San Lázaro\n\nSan Lázaro\nCampeche"}
        response = as_member(world.ana).post(reverse("campaign_new"), data)
        campaign = Campaign.objects.owned_by(world.ana).get()
        assert response.headers["Location"] == reverse("campaign_people", args=[campaign.pk])
        assert [place.name for place in campaign.places.all()] == ["San Lázaro", "Campeche"]

    @pytest.mark.parametrize("until", ["2026-02-31", "2020-01-01", "2090-01-01", "mañana"])
    def test_a_day_that_cannot_be(self, world, as_member, until):
        data = {"kind": "launch", "title": "Mi taller", "about": "de costura", "until": until}
        response = as_member(world.ana).post(reverse("campaign_new"), data)
        assert response.status_code == 422
        assert "de costura" in response.content.decode()
        assert not Campaign.objects.owned_by(world.ana).exists()

    def test_two_windows(self, world, job, as_member):
        ana, old = as_member(world.ana), job.version
        ana.post(reverse("campaign_change", args=[job.pk]), {"title": "Uno", "seen_version": old})
        response = ana.post(reverse("campaign_change", args=[job.pk]), {"title": "Otro nombre", "seen_version": old})
        assert response.status_code == 422
        assert "Otro nombre" in response.content.decode()
        assert fresh(job).title == "Uno"

    def test_its_end_becomes_an_outcome_and_can_be_undone(self, world, job, as_member):
        ana, person = as_member(world.ana), join(job, world.lucia, "tell")
        url = reverse("campaign_ending", args=[job.pk])
        assert ana.post(url, {"day": "2026-11-20"}).status_code == 422
        ana.post(url, {"result": "Empiezo en enero", "grew": "job", "title": "Coordinación", "day": "2026-11-20"})
        outcome = Outcome.objects.owned_by(world.ana).get()
        assert (outcome.kind, outcome.title, outcome.campaign) == ("job", "Coordinación", job)
        assert not Promise.objects.owned_by(world.ana).open().exists()
        assert "Empiezo en enero" in ana.get(reverse("campaign", args=[job.pk])).content.decode()
        assert last(world.ana).undo(now=world.now)
        assert fresh(job).ended_at is None
        assert fresh(person).step.text == "contarle en qué andas, sin pedir nada"
        assert not Outcome.objects.owned_by(world.ana).exists()

    def test_it_may_end_without_a_harvest(self, world, job, as_member):
        url = reverse("campaign_ending", args=[job.pk])
        as_member(world.ana).post(url, {"result": "No se dio", "grew": "", "day": "2026-11-20"})
        assert fresh(job).result == "No se dio"
        assert not Outcome.objects.owned_by(world.ana).exists()

    def test_beginning_can_be_undone(self, world, job):
        assert last(world.ana).undo(now=world.now)
        assert not Campaign.objects.owned_by(world.ana).exists()
        assert not Contact.objects.owned_by(world.ana).exists()


def test_places_come_and_go(world, job, as_member):
    ana = as_member(world.ana)
    ana.post(reverse("campaign_places", args=[job.pk]), {"name": "Campeche", "note": "abre en enero"})
    place = job.places.get(name="Campeche")
    ana.post(reverse("campaign_place_removal", args=[place.pk]))
    assert "Campeche" not in ana.get(reverse("campaign", args=[job.pk])).content.decode().replace("Quitaste un lugar: Campeche", "")  # fmt: skip  # noqa: E501
    assert last(world.ana).undo(now=world.now)
    assert fresh(place).left_at is None


def test_a_place_that_was_there_stays_where_adding_it_again_is_taken_back(world, job, as_member):
    ana, url = as_member(world.ana), reverse("campaign_places", args=[job.pk])
    ana.post(url, {"name": "Campeche", "note": "abre en enero"})
    place = job.places.get(name="Campeche")
    deeds = Deed.objects.owned_by(world.ana).count()
    ana.post(url, {"name": "campeche"})
    assert Deed.objects.owned_by(world.ana).count() == deeds  # a second tap
    ana.post(url, {"name": "Campeche", "note": "abre en marzo"})
    assert last(world.ana).undo(now=world.now)
    assert fresh(place).note == "abre en enero"
    ana.post(reverse("campaign_place_removal", args=[place.pk]))
    ana.post(url, {"name": "Campeche"})
    assert fresh(place).left_at is None
    assert last(world.ana).undo(now=world.now)
    assert fresh(place).left_at is not None


def test_somebody_new_goes_when_joining_is_taken_back(world, job, as_member):
    sent = {"who": "Pilar Kú", "who_is": "new", "stage": "tell", "why": ""}
    as_member(world.ana).post(reverse("campaign_people", args=[job.pk]), sent)
    assert Contact.objects.owned_by(world.ana).filter(given="Pilar").exists()
    assert last(world.ana).undo(now=world.now)
    assert not Contact.objects.owned_by(world.ana).filter(given="Pilar").exists()


def test_done_with_two_taps_is_done(world, job, as_member):
    note = CampaignNote.objects.create(owner=world.ana, campaign=job, kind="advice", text="Leerlo", day=world.today)
    for _tap in range(2):
        as_member(world.ana).post(reverse("campaign_note_done", args=[note.pk]), {"done": "1"})
    assert fresh(note).done_at is not None
    as_member(world.ana).post(reverse("campaign_note_done", args=[note.pk]), {"done": "0"})
    assert fresh(note).done_at is None


class TestHoy:
    """The next step of somebody in a campaign is a line of Hoy with the words of its stage."""

    def line(self, member, today, contact):
        from lazos.practice.plan.day import day_of

        return day_of(member, today).card_for(contact.pk)

    def test_the_line_leads_back_and_done_moves_the_campaign(self, world, job, as_member):
        ana, person = as_member(world.ana), join(job, world.lucia, "tell")
        day = person.step.due
        card = self.line(world.ana, day, world.lucia)
        assert card.page == reverse("campaign_person", args=[person.pk])
        assert "dirigir investigación en un hospital" in card.draft.text.lower()
        data = {"kind": card.line.kind, "how": "message", "promise": card.promise_id}
        ana.post(reverse("line_done", args=[world.lucia.pk]), data)
        assert fresh(person).written_at is not None
        assert Interaction.objects.owned_by(world.ana).count() == 1
        Deed.objects.owned_by(world.ana).get(kind="line_done").undo(now=world.now)
        assert fresh(person).written_at is None
        assert fresh(person).step.kept_at is None

    def test_after_a_hello_the_message_comes_a_week_later(self, world, job, as_member):
        world.talked(world.lucia, world.today - timedelta(days=200))
        person = join(job, world.lucia, "tell")
        acts.greet_first([person], now=world.now)
        card = self.line(world.ana, world.today, world.lucia)
        assert "no necesito nada" in card.draft.text.lower()
        as_member(world.ana).post(reverse("campaign_message", args=[person.pk]))
        after = fresh(person)
        assert after.written_at is None
        assert (after.step.text, after.step.due) == (
            "contarle en qué andas, sin pedir nada",
            world.today + timedelta(days=7),
        )

    def test_the_page_of_the_contact_shows_what_goes_on(self, world, job, as_member):
        person = join(job, world.lucia, "learn")
        shown = as_member(world.ana).get(reverse("contact", args=[world.lucia.pk])).content.decode()
        assert reverse("campaign_person", args=[person.pk]) in shown


def test_an_ended_campaign_without_anybody_asks_for_nobody(world, as_member):
    campaign, _deed = acts.begin(world.ana, now=world.now, kind="problem", title="Nadie contesta")
    acts.end(campaign, result="Salió bien", outcome=None, now=world.now, seen=None)
    answer = as_member(world.ana).get(reverse("campaign", args=[campaign.pk]))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert reverse("campaign_people", args=[campaign.pk]) not in page


def test_a_campaign_keeps_a_goal_that_was_reached_meanwhile(world, as_member):
    goal = Goal.objects.create(owner=world.ana, text="Dirigir", rank=1)
    campaign = acts.begin(world.ana, now=world.now, kind="job", title="Otro trabajo", goal=goal)[0]
    goal.reached_at = world.now
    goal.save_changes("reached_at")
    client, address = as_member(world.ana), reverse("campaign_change", args=[campaign.pk])
    assert f'<option value="{goal.pk}" selected>' in client.get(address).text
    said = {"title": "El mismo trabajo", "goal": goal.pk, "seen_version": campaign.version}
    assert client.post(address, said).status_code == 302
    assert fresh(campaign).goal_id == goal.pk


def test_a_move_from_an_old_page_moves_nothing(world, job, as_member):
    person, client = join(job, world.lucia, "tell"), as_member(world.ana)
    address, seen = reverse("campaign_stage", args=[person.pk]), person.version
    client.post(address, {"stage": "learn", "seen_version": seen})
    told = client.post(address, {"stage": "report", "seen_version": seen}, follow=True)
    assert fresh(person).stage == "learn"
    assert "Otra ventana guardó antes" in told.content.decode()
    assert f'name="seen_version" value="{fresh(person).version}"' in client.get(reverse("campaign", args=[job.pk])).text


class TestWaiting:
    """What was asked is not forgotten: one reminder, and never two steps for the same thing."""

    def test_a_reminder_is_proposed_once(self, world, job, as_member):
        ana, person = as_member(world.ana), join(job, world.lucia, "learn")
        acts.wrote(person, now=world.now)
        step = fresh(person).step
        assert (step.text, step.due) == ("preguntarle si pudo verlo", world.today + timedelta(days=10))
        card = TestHoy().line(world.ana, step.due, world.lucia)
        assert "Te escribí hace unos días sobre esto: dirigir investigación" in card.draft.text
        data = {"kind": card.line.kind, "how": "message", "promise": card.promise_id}
        ana.post(reverse("line_done", args=[world.lucia.pk]), data)
        assert fresh(person).step is None
        Deed.objects.owned_by(world.ana).get(kind="line_done").undo(now=world.now)
        assert fresh(person).step.text == "preguntarle si pudo verlo"

    def test_what_gives_waits_for_nothing(self, world, job):
        person = join(job, world.lucia, "report")
        acts.wrote(person, now=world.now)
        assert fresh(person).step is None

    def test_an_ask_is_the_message_of_the_stage(self, world, job):
        person = join(job, world.lucia, "recommend")
        ask = composing.begin(world.lucia, by=world.ana, purpose="referral", campaign=job)
        sent = tracking.send(ask, how="email", day=world.today, now=world.now)
        assert (fresh(person).step, fresh(person).written_at) == (None, world.now)
        assert [one.text for one in Promise.objects.owned_by(world.ana).open()] == [ask.step.text]
        assert sent.undo(now=world.now)
        assert (fresh(person).step.text, fresh(person).written_at) == ("pedirle una recomendación", None)

    def test_an_interview_is_the_message_of_the_stage(self, world, job):
        person = join(job, world.lucia, "learn")
        interview, _deed = interviewing.begin(world.ana, world.lucia, now=world.now, campaign=job)
        asked = interviewing.asked(interview, now=world.now)
        assert fresh(person).step is None
        assert Promise.objects.owned_by(world.ana).open().count() == 1
        assert asked.undo(now=world.now)
        assert fresh(person).step.text == "pedirle veinte minutos para aprender"

    def test_an_ask_leaves_a_stage_alone_that_asks_nothing(self, world, job):
        person = join(job, world.lucia, "tell")
        ask = composing.begin(world.lucia, by=world.ana, purpose="advice", campaign=job)
        tracking.send(ask, how="email", day=world.today, now=world.now)
        assert fresh(person).step.text == "contarle en qué andas, sin pedir nada"


def test_the_words_of_a_problem_are_said_once_and_inside_a_sentence(world):
    about = "Menos de la mitad termina la encuesta"
    campaign, _deed = acts.begin(world.ana, now=world.now, kind="problem", title="Nadie contesta", about=about)
    person = join(campaign, world.lucia, "find")
    assert "este problema: menos de la mitad" in messages.draft_of(person, world.today).draft.text
    person.stage = "details"
    text = messages.draft_of(person, world.today).draft.text
    assert text.lower().count("menos de la mitad") == 1
    assert "Lo que no sé todavía: [" in text
