"""What an export says about the member: offered after the import, written only where it was ticked."""

from __future__ import annotations

import io
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from lazos.activity.models import Deed
from lazos.core.ties.warmth import COLD
from lazos.exchange.importing.act import import_now
from lazos.exchange.models import Import
from lazos.exchange.yourself import owner_skills, proposals, skills_on_offer
from lazos.people.models import Contact, Interaction, Leftover
from lazos.practice.models import Offering
from tests.exchange.files import CONNECTIONS, written
from tests.world import NOW, World

pytestmark = pytest.mark.django_db

PROFILE = "First Name,Last Name,Maiden Name,Headline,Industry\nAna,Robles Ortiz,,Cuento datos con calma,Consultoría\n"
SKILLS = "Name\nAnálisis de datos\nPython\nRedacción\n"
LANGUAGES = "Name,Proficiency\nInglés,Professional working proficiency\n"
INVITATIONS = """From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Ana Robles,Omar Santillán,"2/1/26, 2:37 PM",,OUTGOING,https://www.linkedin.com/in/ana-r,https://www.linkedin.com/in/omar-s
Lucía Paredes,Ana Robles,"2/3/26, 2:37 PM",,INCOMING,https://www.linkedin.com/in/luparedes,https://www.linkedin.com/in/ana-r
Nadie Conocido,Ana Robles,"2/4/26, 2:37 PM",,INCOMING,https://www.linkedin.com/in/nadie,https://www.linkedin.com/in/ana-r
"""


@pytest.fixture
def bring(world: World, as_member: Any, django_capture_on_commit_callbacks: Any) -> Any:
    """Uploads and applies one file."""

    def go(name: str, data: bytes) -> Import:
        client = as_member(world.ana)
        with django_capture_on_commit_callbacks(execute=True):
            client.post("/imports/", {"files": SimpleUploadedFile(name, data)})
        job = Import.objects.owned_by(world.ana).latest("pk")
        with django_capture_on_commit_callbacks(execute=True):
            client.post(f"/imports/{job.pk}/application/", {"circle": ""})
        job.refresh_from_db()
        return job

    return go


def archive(**members: str) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as file:
        for name, text in members.items():
            file.writestr(f"{name}.csv", text)
    return buffer.getvalue()


def test_a_profile_is_offered_and_only_what_is_ticked_is_taken(world: World, as_member: Any, bring: Any) -> None:
    job = bring("linkedin.zip", archive(Profile=PROFILE, Skills=SKILLS, Languages=LANGUAGES))
    assert [(one.field, one.value) for one in proposals(job)] == [
        ("name", "Ana Robles Ortiz"),
        ("headline", "Cuento datos con calma"),
    ]
    assert skills_on_offer(job) == ["Análisis de datos", "Python", "Redacción", "Inglés"]
    client = as_member(world.ana)
    assert "Lo que el archivo dice de ti" in client.get(f"/imports/{job.pk}/").content.decode()
    name = world.ana.name
    client.post(f"/imports/{job.pk}/yourself/", {"field": ["headline"], "skill": ["Python", "Hechizos"]})
    world.ana.refresh_from_db()
    job.refresh_from_db()
    assert (world.ana.name, world.ana.headline) == (name, "Cuento datos con calma")
    assert owner_skills(job) == ["Python"]
    assert list(Offering.objects.owned_by(world.ana).values_list("side", "text")) == [("offer", "Python")]
    page = client.get(f"/imports/{job.pk}/").content.decode()
    assert "Lo que el archivo dice de ti" not in page
    assert "Python" in page


def test_taking_over_can_be_undone(world: World, as_member: Any, bring: Any) -> None:
    job = bring("linkedin.zip", archive(Profile=PROFILE, Skills=SKILLS))
    client = as_member(world.ana)
    client.post(f"/imports/{job.pk}/yourself/", {"field": ["headline"], "skill": ["Python"]})
    deed = Deed.objects.owned_by(world.ana).latest("pk")
    assert deed.undo(now=NOW)
    world.ana.refresh_from_db()
    job.refresh_from_db()
    assert world.ana.headline == ""
    assert owner_skills(job) == []
    assert not Offering.objects.owned_by(world.ana).exists()
    assert proposals(job)


def test_nothing_of_it_puts_the_question_away(world: World, as_member: Any, bring: Any) -> None:
    job = bring("linkedin.zip", archive(Profile=PROFILE))
    as_member(world.ana).post(f"/imports/{job.pk}/yourself/", {"none": "1", "field": ["headline"]})
    world.ana.refresh_from_db()
    job.refresh_from_db()
    assert world.ana.headline == ""
    assert not proposals(job)


@pytest.mark.parametrize(
    ("name", "text", "skills"),
    [("Skills.csv", SKILLS, 3), ("Aptitudes.csv", SKILLS, 3), ("Profile.csv", PROFILE, 0)],
)
def test_a_file_alone_is_recognised_by_what_it_was_called(bring: Any, name: str, text: str, skills: int) -> None:
    job = bring(name, text.encode())
    assert (job.state, job.format, job.counts["created"]) == ("applied", "linkedin", 0)
    assert len(skills_on_offer(job)) == skills


def test_a_list_of_names_is_still_a_table(bring: Any) -> None:
    assert bring("invitados.csv", b"Name\nAna Robles\nLuis Vega\n").format != "linkedin"


def test_recommendations_given_alone_are_given(world: World, tmp_path: Any) -> None:
    header = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
    given = f"{header}\nOmar,Santillán,,,Muy bien,2026/02/01,VISIBLE\n"
    files = [written(tmp_path, "Connections.csv", CONNECTIONS), written(tmp_path, "Recommendations_Given.csv", given)]
    import_now(world.ana, files, now=NOW)
    omar = Contact.objects.owned_by(world.ana).get(given="Omar")
    assert [row.direction for row in omar.exchanges.all()] == ["given"]


def test_invitations_without_words_say_who_came_first_and_warm_nothing(
    world: World, as_member: Any, tmp_path: Any
) -> None:
    files = [written(tmp_path, "Connections.csv", CONNECTIONS), written(tmp_path, "Invitations.csv", INVITATIONS)]
    for _ in range(2):
        report = import_now(world.ana, files, now=NOW)[1]
    rows = Leftover.objects.owned_by(world.ana).filter(name__startswith="invitation").order_by("name")
    assert [(row.name, row.value, row.contact.given) for row in rows] == [
        ("invitation_received", "2026-02-03", "Lucía"),
        ("invitation_sent", "2026-02-01", "Omar"),
    ]
    assert report.unmatched == 0
    assert not Interaction.objects.owned_by(world.ana).exists()
    assert all((contact.warmth or COLD) <= COLD for contact in Contact.objects.owned_by(world.ana))
    page = as_member(world.ana).get(f"/people/{rows[0].contact_id}/").content.decode()
    assert "Te invitó a LinkedIn el 3 de febrero de 2026." in page
