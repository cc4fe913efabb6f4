"""Whom it would interest: with which reason, in which order, and who is left in peace."""

from datetime import timedelta

import pytest

from lazos.people import derive, records
from lazos.people.merging import ContactMerge
from lazos.people.models import Fact, Tag
from lazos.people.removals import remove_contact
from lazos.sharing import acts, jobs, looking, wording
from lazos.sharing.models import Clipping, ClippingPerson
from tests.sharing.cast import kept, names, person, worked_out
from tests.world import NOW, TODAY

pytestmark = pytest.mark.django_db


def reasons(clipping):
    return {one.contact.given: wording.reason(one.fit.match, TODAY) for one in looking.found(clipping, TODAY)}


def test_each_with_its_reason(world):
    person(world, "Pilar", interest="cerámica")
    person(world, "Omar", need="cerámica de Ticul")
    person(world, "Elena", offer="clases de cerámica")
    person(world, "Nadie", interest="ajedrez")
    tagged, works, common, spoken = (person(world, name) for name in ("Hugo", "Iker", "Noa", "Uma"))
    records.tag_named(world.ana, "cerámica").contacts.add(tagged)
    records.set_position(works, "Taller", "Profesora de cerámica de Ticul")
    works.save_changes("role", "organisation")
    common.in_common = "la cerámica de Ticul"
    common.save_changes("in_common")
    world.talked(spoken, TODAY - timedelta(days=21), title="Quiere aprender cerámica en Ticul")
    derive.refresh_words(world.ana.pk, [tagged.pk, works.pk, common.pk, spoken.pk])
    row = kept(world)
    found = {one.contact.given: wording.reason(one.fit.match, TODAY) for one in looking.found(row, TODAY, most=20)}
    assert found == {
        "Pilar": "Le interesa: cerámica.",
        "Omar": "Busca: cerámica de Ticul.",
        "Elena": "Sabe de esto: clases de cerámica.",
        "Hugo": "Le pusiste esta etiqueta: cerámica.",
        "Iker": "Es su trabajo: Profesora de cerámica de Ticul.",
        "Noa": "Lo tienen en común: la cerámica de Ticul.",
        "Uma": "Hablaron de esto hace 3 semanas: Quiere aprender cerámica en Ticul.",
    }


def test_what_a_page_says_in_another_language(world):
    person(world, "Pilar", interest="cerámica")
    person(world, "Joaquín", need="bibliotecas que prestan bicicletas")
    row = kept(world, "The new pottery workshops of Oaxaca")
    assert reasons(row) == {"Pilar": "Le interesa: cerámica. Aquí dice “pottery”."}
    other = kept(world, "How libraries lend bicycles", link="https://x.example/b")
    assert reasons(other) == {"Joaquín": "Busca: bibliotecas que prestan bicicletas. Aquí dice “libraries, bicycles”."}


def test_at_most_five_the_tended_first(world):
    people = [person(world, f"P{n}", interest="cerámica") for n in range(8)]
    world.tended(people[6])
    for days in (40, 55, 70):
        world.talked(people[3], TODAY - timedelta(days=days))
    row = kept(world)
    assert len(names(row)) == 5
    assert names(row)[:2] == ["P6", "P3"]


def test_who_is_left_in_peace(world):
    from lazos.people.models import KeyDate

    resting, archived, dead, gone, met = (
        person(world, name, interest="cerámica") for name in ("Resta", "Archiva", "Muere", "Une", "Queda")
    )
    company = person(world, "Empresa", interest="cerámica")
    company.kind = "organisation"
    company.save_changes("kind")
    resting.rest(by=world.ana, at=NOW)
    archived.archive(by=world.ana, at=NOW)
    KeyDate.objects.create(owner=world.ana, contact=dead, kind="death", month=3, day=1)
    ContactMerge(met, gone).perform(by=world.ana, now=NOW)
    person(world, "Ajena", owner=world.carla, interest="cerámica")
    assert names(kept(world)) == ["Queda"]


def test_whoever_rests_later_is_left_in_peace_at_once(world):
    pilar = person(world, "Pilar", interest="cerámica")
    row = kept(world)
    assert names(row) == ["Pilar"]
    pilar.rest(by=world.ana, at=NOW)
    assert names(row) == []


def test_what_is_taken_back_counts_at_once_and_is_kept_nowhere(world):
    person(world, "Pilar", interest="cerámica")
    row = kept(world)
    assert "cerámica" not in str(ClippingPerson.objects.owned_by(world.ana).values())
    Fact.objects.owned_by(world.ana).delete()
    assert names(row) == []


def test_a_need_that_was_met_is_no_reason(world):
    person(world, "Omar", need="cerámica")
    Fact.objects.owned_by(world.ana).update(met_on=TODAY)
    assert names(kept(world)) == []


def test_what_is_learned_later_is_found_by_night(world):
    row = kept(world)
    person(world, "Pilar", interest="cerámica")
    assert names(row) == []
    Clipping.objects.owned_by(world.ana).update(created_at=NOW)
    jobs.look_again.func()
    assert names(row) == ["Pilar"]


def test_correcting_the_title_looks_again(world):
    person(world, "Pilar", interest="cerámica")
    person(world, "Hugo", interest="astronomía")
    row = kept(world)
    acts.change(row, title="Astronomía para empezar", note="", day=None, seen=None, now=NOW)
    worked_out(row)
    assert names(row) == ["Hugo"]


def test_a_job_that_runs_twice_or_too_late_does_no_harm(world):
    pilar = person(world, "Pilar", interest="cerámica")
    row = kept(world)
    acts.share(row, pilar, how="email", now=NOW)
    for _twice in range(2):
        jobs.work_out.func(row.pk)
    assert ClippingPerson.objects.owned_by(world.ana).get().shared_at == NOW
    acts.let_go(row, now=NOW)
    assert jobs.work_out.func(row.pk) == 0


def test_merging_two_people_keeps_what_was_given(world):
    kept_one, gone = (person(world, name, interest="cerámica") for name in ("Pilar", "Pili"))
    row = kept(world)
    acts.share(row, gone, how="email", now=NOW)
    merge = ContactMerge(kept_one, gone).perform(by=world.ana, now=NOW)
    assert names(row) in ([], ["Pilar"])
    given = ClippingPerson.objects.owned_by(world.ana).filter(shared_at__isnull=False)
    assert given.count() == 1
    assert merge.undo(now=NOW)
    assert given.get().contact_id == gone.pk


def test_whoever_is_removed_is_gone_from_it(world):
    import json

    from lazos.activity.models import Deed

    pilar = person(world, "Pilar", interest="cerámica")
    person(world, "Omar", interest="cerámica")
    row = kept(world)
    acts.share(row, pilar, how="email", now=NOW)
    acts.set_aside(row, person(world, "Noa", interest="cerámica"), now=NOW)
    gone = acts.let_go(row, now=NOW)
    remove_contact(pilar, by=world.ana, now=NOW)
    deeds = Deed.objects.owned_by(world.ana)
    assert "Pilar" not in json.dumps([[deed.subject, deed.facts] for deed in deeds], ensure_ascii=False)
    gone.refresh_from_db()
    assert gone.undo(now=NOW)
    assert [one.contact.given for one in ClippingPerson.objects.owned_by(world.ana).exclude(set_aside_at=None)] == [
        "Noa"
    ]


def test_words_that_say_nothing_find_nobody(world):
    person(world, "Pilar", interest="ideas para trabajar mejor")
    assert names(kept(world, "Diez ideas para trabajar mejor")) == []
    assert Tag.objects.owned_by(world.ana).count() == 0


def test_what_is_gone_by_then_is_not_looked_for_any_more(world, monkeypatch):
    """The job reads a page and looks through people for seconds; the member goes on meanwhile."""
    pilar, omar = (person(world, name, interest="cerámica") for name in ("Pilar", "Omar"))
    row, real = kept(world), looking.whom

    def meanwhile(*told):
        fits = real(*told)
        remove_contact(pilar, by=world.ana, now=NOW)
        return fits

    with monkeypatch.context() as patch:
        patch.setattr(looking, "whom", meanwhile)
        assert looking.look(row, now=NOW) == 1
    assert [one.contact for one in ClippingPerson.objects.owned_by(world.ana)] == [omar]
    acts.let_go(Clipping.objects.owned_by(world.ana).get(), now=NOW)
    assert looking.look(row, now=NOW) == 0
    assert not ClippingPerson.objects.owned_by(world.ana).exists()
