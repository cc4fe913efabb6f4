"""What the member brings: versions of their presentation; offers and needs, matched to concepts they confirm."""

import pytest
from django.urls import reverse

from lazos.activity.models import Deed
from lazos.practice import goals, pitches
from lazos.practice import offerings as acts
from lazos.practice.models import Goal, Offering, Pitch

PARTS = {"who": "Soy Ana.", "what": "Ayudo a hospitales.", "moves": "Mi abuela.", "why": "Busco preguntar mejor."}


@pytest.fixture
def client(world, as_member):
    return as_member(world.ana)


def undo_last(world):
    assert Deed.objects.owned_by(world.ana).latest("pk").undo(now=world.now)


def test_versions_are_written_shown_and_one_goes_first(world, client):
    for name, language in (("30 segundos", "es"), ("English", "en")):
        client.post(reverse("pitch_new"), PARTS | {"name": name, "language": language})
    first, english = Pitch.objects.owned_by(world.ana)
    page = client.get(reverse("goals")).content.decode()
    assert 'data-value="Soy Ana. Ayudo a hospitales. Mi abuela. Busco preguntar mejor."' in page
    assert f'href="?pitch={english.pk}"' in page
    assert 'lang="en"' in client.get(reverse("goals"), {"pitch": english.pk}).content.decode()
    client.post(reverse("pitch_first", args=[english.pk]))
    assert pitches.of(world.ana).current == english
    assert (first.lead, first.rest) == ("Soy Ana. Ayudo a hospitales.", "Mi abuela. Busco preguntar mejor.")


def test_a_presentation_without_words_is_asked_for_them(client):
    empty = client.post(reverse("pitch_new"), {"name": "Breve", "language": "es"})
    assert empty.status_code == 422
    assert "Escribe al menos una parte" in empty.content.decode()
    assert 'value="Breve"' in empty.content.decode()


def test_words_of_before_come_back(world, client):
    client.post(reverse("pitch_new"), PARTS | {"name": "Breve", "language": "es"})
    pitch = Pitch.objects.owned_by(world.ana).get()
    url, changed = reverse("pitch", args=[pitch.pk]), PARTS | {"name": "Breve", "language": "es", "who": "Otra."}
    client.post(url, changed | {"seen_version": 1})
    late = client.post(url, changed | {"seen_version": 1, "who": "Tarde."})
    assert late.status_code == 422
    assert "Tarde." in late.content.decode()
    undo_last(world)
    pitch.refresh_from_db()
    assert pitch.who == "Soy Ana."
    client.post(reverse("pitch_removal", args=[pitch.pk]))
    assert not Pitch.objects.owned_by(world.ana).exists()
    undo_last(world)
    assert Pitch.objects.owned_by(world.ana).get().text == pitch.text


def test_how_long_it_takes_to_say():
    assert pitches.seconds(Pitch(what=" ".join(["palabra"] * 70))) == 30


def test_words_are_matched_to_what_the_member_confirms(world, client):
    answer = client.post(reverse("offerings"), {"side": "offer", "kind": "skill", "text": "contabilidad"})
    offering = Offering.objects.owned_by(world.ana).get()
    assert answer.url == reverse("offering", args=[offering.pk])
    proposed = acts.proposals(offering, "en")
    assert (proposed[0].label, proposed[0].sure) == ("accounting", True)
    page = client.get(answer.url).content.decode()
    assert "<strong>contabilidad</strong>" in page
    assert page.count(" checked") == 1
    data = {"text": "contabilidad", "kind": "skill", "seen_version": 1}
    client.post(answer.url, data | {"concepts": [proposed[0].code, proposed[1].code]})
    offering.refresh_from_db()
    assert acts.labels(offering.concepts, "en")[0] == "accounting"
    assert len(offering.concepts) == 2
    undo_last(world)
    offering.refresh_from_db()
    assert offering.concepts == []


def test_other_words_bring_other_concepts(world, client):
    offering = acts.add(world.ana, side="need", kind="skill", text="contabilidad")
    data = {"text": "fotografía", "kind": "skill", "seen_version": 1}
    answer = client.post(reverse("offering", args=[offering.pk]), data)
    assert answer.url == reverse("offering", args=[offering.pk])
    assert "<strong>fotografía</strong>" in client.get(answer.url).content.decode()


def test_a_concept_that_was_not_proposed_is_refused(world, client):
    offering = acts.add(world.ana, side="need", kind="skill", text="contabilidad")
    data = {"text": "contabilidad", "kind": "skill", "concepts": ["nothing"], "seen_version": 1}
    assert client.post(reverse("offering", args=[offering.pk]), data).status_code == 422


def test_words_in_no_vocabulary_are_enough(world, client):
    offering = acts.add(world.ana, side="offer", kind="resource", text="xkqzw")
    page = client.get(reverse("offering", args=[offering.pk])).content.decode()
    assert "Tus palabras bastan" in page


def test_said_twice_it_is_there_once_and_what_ends_comes_back(world, client):
    for _ in range(2):
        client.post(reverse("offerings"), {"side": "need", "kind": "skill", "text": "Contabilidad"})
    offering = Offering.objects.owned_by(world.ana).get()
    client.post(reverse("offering_ending", args=[offering.pk]))
    assert acts.by_side(world.ana)["need"] == []
    undo_last(world)
    assert acts.by_side(world.ana)["need"] == [offering]


def test_an_undo_leaves_what_was_written_since(world):
    """Of a goal, a pitch and an offering: the words of the last window stand."""
    goal = Goal.objects.create(owner=world.ana, text="Uno", rank=1)
    first = goals.change(goal, text="Dos", horizon=None, rank=1, seen=None, now=world.now)
    second = goals.change(goal, text="Tres", horizon=None, rank=1, seen=None, now=world.now)
    assert not first.undo(now=world.now)
    assert Goal.objects.owned_by(world.ana).get().text == "Tres"
    assert second.undo(now=world.now)
    assert first.undo(now=world.now)
    offering = acts.add(world.ana, side="offer", kind="skill", text="Uno")
    words = {"kind": "skill", "concepts": [], "seen": None, "now": world.now}
    first = acts.change(offering, text="Dos", **words)
    acts.change(offering, text="Tres", **words)
    assert not first.undo(now=world.now)
    assert Offering.objects.owned_by(world.ana).get().text == "Tres"
    pitch = pitches.add(world.ana, Pitch(name="Breve", who="Uno", language="es"))
    pitch.who = "Dos"
    first = pitches.change(pitch, seen=None, now=world.now)
    pitch.who = "Tres"
    pitches.change(pitch, seen=None, now=world.now)
    assert not first.undo(now=world.now)
    assert Pitch.objects.owned_by(world.ana).get().who == "Tres"
