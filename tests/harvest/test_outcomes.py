"""Outcomes: the chain that is proposed, changing it, thanks in Hoy and on the page, and everything back."""

from datetime import timedelta

import pytest
from django.urls import reverse

from lazos.activity.models import Deed
from lazos.harvest.models import Ask, Campaign, CampaignNote, Interview, Outcome, OutcomeHop
from lazos.people import records
from lazos.people.merging import ContactMerge
from lazos.people.models import Contact, Exchange, Interaction
from lazos.practice.models import Promise
from tests.world import TODAY

pytestmark = pytest.mark.django_db
DAY = TODAY.isoformat()


@pytest.fixture
def client(world, as_member):
    return as_member(world.ana)


@pytest.fixture
def rosalba(world):
    return world.contact(given="Rosalba", family="Chi")


@pytest.fixture
def teresa(world, rosalba):
    contact = world.contact(given="Teresa", family="Quiroga", introduced_by=rosalba)
    records.set_emails(contact, ["teresa@quiroga.example"])
    return contact


def noted(client, **fields):
    response = client.post(reverse("outcome_new"), {"title": "El contrato", "kind": "project", "day": DAY} | fields)
    assert response.status_code == 302, response.content.decode()
    return Outcome.objects.unscoped().latest("pk")


def names(outcome):
    return [str(hop.contact) for hop in OutcomeHop.objects.filter(outcome=outcome).select_related("contact")]


def undo_last(client, world):
    client.post(reverse("deed_undo", args=[Deed.objects.owned_by(world.ana).latest("pk").pk]))


def test_the_chain_goes_back_to_the_first_who_introduced(world, client, teresa):
    records.record_exchange(teresa, direction="received", kind="referral", day=TODAY, note="con dirección")
    outcome = noted(client, who="Teresa Quiroga")
    assert names(outcome) == ["Rosalba Chi", "Teresa Quiroga"]
    page = client.get(reverse("outcome", args=[outcome.pk])).content.decode()
    assert "Te presentó a Teresa Quiroga." in page
    assert "Te recomendó: con dirección." in page
    assert "Así la vemos" in page
    undo_last(client, world)
    assert not Outcome.objects.owned_by(world.ana).exists()


def test_who_helped_in_the_campaign_is_in_the_chain(world, client, teresa):
    campaign = Campaign.objects.create(owner=world.ana, kind="job", title="Un taller", starts_on=TODAY)
    gonzalo = world.contact(given="Gonzalo", family="Preve")
    own = {"owner": world.ana, "campaign": campaign}
    Ask.objects.create(**own, contact=gonzalo, topic="el guion", helped_at=world.now)
    Ask.objects.create(**own, contact=world.lucia, topic="sin respuesta", sent_at=world.now)
    Interview.objects.create(**own, contact=teresa, topic="imprentas", held_at=world.now - timedelta(days=9))
    CampaignNote.objects.create(**own, contact=world.lucia, kind="advice", text="empieza\npor uno", day=TODAY)
    outcome = noted(client, campaign=campaign.pk)
    assert names(outcome) == ["Rosalba Chi", "Teresa Quiroga", "Gonzalo Preve", "Lucía Paredes Ccori"]
    page = client.get(reverse("outcome", args=[outcome.pk])).content.decode()
    assert "empieza por uno" in page
    assert "Conversaron de esto: imprentas." in page


def test_thanks_are_proposed_once_the_chain_was_looked_at_one_a_day(world, client, teresa):
    outcome = noted(client, who="Teresa")
    assert not Promise.objects.owned_by(world.ana).exists()
    client.post(reverse("outcome_settlement", args=[outcome.pk]))
    steps = Promise.objects.owned_by(world.ana).order_by("due")
    assert [(str(step.contact), step.text) for step in steps] == [
        ("Teresa Quiroga", "darle las gracias: el contrato"),
        ("Rosalba Chi", "darle las gracias: el contrato"),
    ]
    assert steps[0].due < steps[1].due
    undo_last(client, world)
    assert not Promise.objects.owned_by(world.ana).exists()


@pytest.fixture
def hop(world, client, teresa):
    outcome = noted(client, who="Teresa")
    client.post(reverse("outcome_settlement", args=[outcome.pk]))
    return OutcomeHop.objects.get(outcome=outcome, contact=teresa)


def test_thanks_given_are_contact_and_close_what_was_owed(world, client, hop):
    owed = records.record_exchange(hop.contact, direction="received", kind="advice", day=TODAY)
    OutcomeHop.objects.filter(outcome=hop.outcome_id, pk=hop.pk).update(exchange=owed)
    url = reverse("outcome_hop_thanks", args=[hop.pk])
    client.post(url, {"how": "email"})
    client.post(url, {"how": "email"})
    hop.refresh_from_db()
    owed.refresh_from_db()
    assert hop.is_thanked
    assert hop.step.kept_at
    assert owed.thanked_on
    assert Interaction.objects.owned_by(world.ana).filter(kind="email").count() == 1
    assert Exchange.objects.owned_by(world.ana).filter(direction="given", kind="thanks").count() == 1
    undo_last(client, world)
    hop.refresh_from_db()
    owed.refresh_from_db()
    assert not hop.is_thanked
    assert owed.thanked_on is None
    assert not Interaction.objects.owned_by(world.ana).exists()


def test_a_line_tied_in_hoy_gave_the_thanks(world, client, hop):
    hop.step.keep(at=world.now)
    text = client.get(reverse("harvest")).content.decode()
    assert "Teresa Quiroga</a>: El contrato" not in text
    assert "Rosalba Chi</a>: El contrato" in text


def test_not_now_takes_the_step_away_and_undo_brings_it_back(world, client, hop):
    client.post(reverse("outcome_hop_not_now", args=[hop.pk]))
    assert not Promise.objects.owned_by(world.ana).filter(contact=hop.contact).exists()
    undo_last(client, world)
    hop.refresh_from_db()
    assert hop.is_open
    assert hop.step.text == "darle las gracias: el contrato"


def test_each_reads_only_their_own_part_in_their_language(world, client, teresa, rosalba):
    Contact.objects.owned_by(world.ana).filter(pk=rosalba.pk).update(language="en")
    outcome = noted(client, who="Teresa")
    first, second = OutcomeHop.objects.filter(outcome=outcome)
    english = client.get(reverse("outcome_hop", args=[first.pk])).content.decode()
    spanish = client.get(reverse("outcome_hop", args=[second.pk])).content.decode()
    assert "It goes back to when you introduced me to Teresa Quiroga." in english
    assert "Tu ayuda fue parte de esto." in spanish
    assert "Rosalba" not in spanish.split("<textarea")[1].split("</textarea>")[0]


def test_the_draft_is_kept_only_where_it_was_touched(world, client, hop):
    url = reverse("outcome_hop", args=[hop.pk])
    shown = client.get(url).context["link"].draft.text
    fields = {"part": "advised", "about": "el guion", "did": "", "thanks": shown, "seen_version": hop.version}
    client.post(url, fields)
    hop.refresh_from_db()
    assert hop.thanks == ""
    assert "el guion" in client.get(url).content.decode()
    client.post(url, fields | {"thanks": "Con mis palabras", "seen_version": hop.version})
    hop.refresh_from_db()
    assert hop.thanks == "Con mis palabras"


def test_two_windows_nothing_typed_is_lost(world, client, hop):
    url = reverse("outcome_hop", args=[hop.pk])
    fields = {"part": "advised", "about": "", "did": "", "thanks": "", "seen_version": hop.version}
    client.post(url, fields | {"did": "primera"})
    late = client.post(url, fields | {"did": "segunda", "thanks": "mi texto largo"})
    text = late.content.decode()
    assert late.status_code == 422
    assert "Otra ventana guardó antes" in text
    assert "segunda" in text
    assert "mi texto largo" in text
    hop.refresh_from_db()
    assert client.post(url, fields | {"did": "segunda", "seen_version": hop.version}).status_code == 302
    edit = reverse("outcome_edit", args=[hop.outcome_id])
    typed = {"title": "Otro nombre", "kind": "job", "day": DAY, "seen_version": 0}
    assert client.post(edit, typed | {"seen_version": 99}).status_code == 422


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"day": "2026-02-31"}, "Ese día no existe"),
        ({"day": "2099-01-01"}, "Ese día aún no llega"),
        ({"title": ""}, "Unas palabras bastan"),
        ({"who": "Nadie Así"}, "No encontramos a “Nadie Así”"),
    ],
)
def test_what_cannot_be_comes_back_with_a_sentence(world, client, typed, said):
    fields = {"title": "El contrato", "kind": "job", "day": DAY, "note": "doce semanas"} | typed
    response = client.post(reverse("outcome_new"), fields)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert "doce semanas" in response.content.decode()
    assert not Outcome.objects.owned_by(world.ana).exists()


def test_of_several_with_that_name_one_is_chosen(world, client):
    one, other = world.contact(given="Teresa", family="Paz"), world.contact(given="Teresa", family="Lugo")
    fields = {"title": "El contrato", "kind": "job", "day": DAY, "who": "Teresa"}
    response = client.post(reverse("outcome_new"), fields)
    assert response.status_code == 422
    assert f'value="{one.pk}"' in response.content.decode()
    assert names(noted(client, **fields, chosen=other.pk)) == ["Teresa Lugo"]


def test_a_name_that_is_only_begun_is_enough(world, client, teresa):
    world.contact(given="Teresa", family="Lugo")
    assert names(noted(client, who="tere qui")) == ["Rosalba Chi", "Teresa Quiroga"]


def test_a_stranger_cannot_be_chosen_by_number(world, client):
    foreign = world.contact(world.carla, given="Teresa")
    fields = {"title": "El contrato", "kind": "job", "day": DAY, "who": "Teresa", "chosen": foreign.pk}
    assert client.post(reverse("outcome_new"), fields).status_code == 422


def test_people_are_added_moved_and_taken_out(world, client, hop):
    outcome = hop.outcome
    client.post(reverse("outcome_hop_new", args=[outcome.pk]), {"who": str(world.lucia), "part": "advised", "did": ""})
    assert names(outcome) == ["Rosalba Chi", "Teresa Quiroga", str(world.lucia)]
    client.post(reverse("outcome_hop_place", args=[hop.pk]), {"to": "earlier"})
    assert names(outcome)[0] == "Teresa Quiroga"
    client.post(reverse("outcome_hop_removal", args=[hop.pk]))
    assert "Teresa Quiroga" not in names(outcome)
    assert not Promise.objects.owned_by(world.ana).filter(contact=hop.contact).exists()
    undo_last(client, world)
    assert names(outcome)[0] == "Teresa Quiroga"
    assert Promise.objects.owned_by(world.ana).filter(contact=hop.contact).exists()


def test_an_outcome_goes_and_comes_back_whole(world, client, hop):
    client.post(reverse("outcome_removal", args=[hop.outcome_id]))
    assert not Outcome.objects.owned_by(world.ana).exists()
    assert not Promise.objects.owned_by(world.ana).exists()
    undo_last(client, world)
    assert names(hop.outcome_id) == ["Rosalba Chi", "Teresa Quiroga"]
    assert Promise.objects.owned_by(world.ana).count() == 2


def test_a_contact_merged_or_archived_in_the_middle(world, client, hop, rosalba):
    ContactMerge(kept=world.lucia, gone=rosalba).perform(by=world.ana, now=world.now)
    hop.contact.archive(by=world.ana, at=world.now)
    page = client.get(reverse("outcome", args=[hop.outcome_id])).content.decode()
    assert "Lucía Paredes Ccori" in page
    assert "Está en el archivo." in page
    assert "las gracias siempre caben" in client.get(reverse("outcome_hop", args=[hop.pk])).content.decode()


def test_who_stands_in_several_chains_and_what_to_give(world, client, teresa):
    records.add_fact(teresa, "need", "una editora")
    for title in ("uno", "dos"):
        noted(client, title=title, who="Teresa")
    page = client.get(reverse("harvest")).content.decode()
    assert "Teresa y Rosalba" in page or "Rosalba y Teresa" in page
    assert "Una mano con lo que busca: una editora." in page
    client.post(reverse("harvest_gift", args=[teresa.pk]), {"text": "presentarle\r\na Ada"})
    assert Promise.objects.owned_by(world.ana).get().text == "presentarle a Ada"
    undo_last(client, world)
    assert not Promise.objects.owned_by(world.ana).exists()


def test_the_page_of_the_contact_tells_it(world, client, hop):
    page = client.get(reverse("contact", args=[hop.contact_id])).content.decode()
    assert "salió de este lazo" in page
    assert "Gracias pendientes" in page


@pytest.mark.parametrize("rows", [5, 50])
def test_the_list_asks_as_much_for_many_as_for_few(world, client, django_assert_max_num_queries, rows):
    for n in range(rows):
        outcome = Outcome.objects.create(owner=world.ana, title=f"n{n}", day=TODAY, settled_at=world.now)
        for name in ("a", "b", "c"):
            contact = world.contact(given=f"{name}{n}")
            OutcomeHop.objects.create(owner=world.ana, outcome=outcome, contact=contact, did="algo")
    with django_assert_max_num_queries(14):
        client.get(reverse("harvest"))
    with django_assert_max_num_queries(12):
        client.get(reverse("outcome", args=[outcome.pk]))
