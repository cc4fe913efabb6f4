"""Cards by QR: one's own with what one chooses, and another's, which becomes a person once and can be given back."""

from __future__ import annotations

import io
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from lazos.core.formats import cards
from lazos.field import acts, carding, keeping, scanning
from lazos.field.models import CardChoice, Gathering, GatheringPerson
from lazos.people import records
from lazos.people.models import Contact
from lazos.practice.models import Promise
from tests.world import NOW, TODAY

pytestmark = pytest.mark.django_db
PILAR = (
    "MECARD:N:Kú,Pilar;ORG:Hospital;TITLE:Enfermera;TEL:+529995550100;EMAIL:p@ku.example;"
    "ADR:,,Calle 62,Mérida,,,;BDAY:19800514;NOTE:del coro;;"
)


@pytest.fixture
def fair(world):
    return Gathering.objects.create(owner=world.ana, title="Datos con Café", day=TODAY, last_day=TODAY)


def kept(member, text, name="", gathering=None, **more):
    card = cards.read(text)
    return keeping.keep(member, card, name or card.full_name, gathering, **({"now": NOW, "key": uuid4()} | more))


def photo(*texts, angle=0, size=(900, 1200)):
    """A photo with a code for each text, on a table."""
    zxing = pytest.importorskip("zxingcpp")
    table = Image.new("RGB", size, (180, 160, 140))
    for place, text in enumerate(texts):
        code = Image.fromarray(zxing.create_barcode(text, zxing.BarcodeFormat.QRCode).to_image(scale=5)).convert("RGB")
        white = Image.new("RGB", (code.width + 60, code.height + 60), "white")
        white.paste(code, (30, 30))
        table.paste(white.rotate(angle, expand=True, fillcolor=(180, 160, 140)), (60 + 20 * place, 60 + 550 * place))
    out = io.BytesIO()
    table.save(out, "JPEG", quality=80)
    return SimpleUploadedFile("foto.jpg", out.getvalue(), "image/jpeg")


class TestOwn:
    def test_only_what_was_chosen_is_shown(self, world):
        choice = CardChoice(owner=world.ana, phone="+52 999 555 0117")
        assert world.ana.email not in carding.written(choice)
        assert "0117" not in carding.written(choice)
        choice.shows_email = choice.shows_phone = True
        assert world.ana.email in carding.written(choice)

    def test_what_is_still_to_be_written_is_said(self, world, as_member):
        said = "Todavía está por escribir, en Tu cuenta."
        client = as_member(world.ana)
        assert said in client.get(reverse("card")).content.decode()
        world.ana.headline = "Ingeniera de datos"
        world.ana.save()
        assert said not in client.get(reverse("card")).content.decode()

    def test_the_code_on_the_screen_says_what_the_file_says(self, world, as_member):
        zxing = pytest.importorskip("zxingcpp")
        world.ana.name = "Ana Robles Ñ"
        world.ana.save()
        client = as_member(world.ana)
        assert client.get(reverse("card_code")).content.startswith(b"<?xml")
        drawn = io.BytesIO()
        carding.made(CardChoice(owner=world.ana)).save(drawn, kind="png", scale=4)
        [seen] = zxing.read_barcodes(Image.open(drawn))
        response = client.get(reverse("card_file"))
        assert seen.text == response.content.decode()
        assert bytes(seen.bytes) == response.content  # UTF-8, whatever the letters
        assert response.headers["Content-Disposition"] == 'attachment; filename="ana-robles-n.vcf"'

    def test_the_phone_is_written_with_its_country(self, world, as_member):
        world.ana.region = "MX"
        world.ana.save()
        as_member(world.ana).post(reverse("card"), {"phone": "999 123 4567", "shows_phone": "on"})
        assert CardChoice.objects.owned_by(world.ana).get().phone == "+52 999 123 4567"


class TestReading:
    def test_scanned_looked_at_and_kept(self, fair, world, as_member):
        client = as_member(world.ana)
        page = client.post(reverse("card_reading"), {"text": PILAR}).content.decode()
        for said in ("Pilar Kú", "Enfermera, Hospital", "Calle 62, Mérida", "del coro"):
            assert said in page
        client.post(reverse("card_keeping"), {"text": PILAR, "name": "Pilar Kú", "gathering": fair.pk})
        pilar = Contact.objects.owned_by(world.ana).get()
        assert (pilar.given, pilar.family, pilar.emails.get().address) == ("Pilar", "Kú", "p@ku.example")
        assert (pilar.organisation, pilar.role, pilar.city, pilar.notes) == (
            "Hospital",
            "Enfermera",
            "Mérida",
            "del coro",
        )
        assert (pilar.dates.get().month, pilar.dates.get().day, pilar.addresses.get().street) == (5, 14, "Calle 62")
        assert GatheringPerson.objects.owned_by(world.ana).get().met_at is not None

    @pytest.mark.slow
    @pytest.mark.parametrize("angle", [0, 17, 90])
    def test_a_photo_of_the_code(self, world, as_member, angle):
        response = as_member(world.ana).post(reverse("card_reading"), {"photo": photo(PILAR, angle=angle)})
        assert response.status_code == 200
        assert "p@ku.example" in response.content.decode()

    def test_the_own_code_of_another_phone(self, world, as_member):
        pytest.importorskip("zxingcpp")
        shown = io.BytesIO()
        carding.made(CardChoice(owner=world.bruno)).save(shown, kind="png", scale=6)
        upload = SimpleUploadedFile("foto.png", shown.getvalue(), "image/png")
        page = as_member(world.ana).post(reverse("card_reading"), {"photo": upload}).content.decode()
        assert "Bruno Díaz" in page

    @pytest.mark.slow
    @pytest.mark.parametrize(
        ("upload", "said"),
        [
            (lambda: photo(), "No vimos ningún código"),
            (lambda: photo(PILAR, "https://robles.example"), "más de un código"),
            (lambda: SimpleUploadedFile("x.jpg", b"no es una foto"), "No pudimos abrir esa foto"),
            (
                lambda: SimpleUploadedFile("x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
                "No pudimos abrir esa foto",
            ),
            (lambda: SimpleUploadedFile("x.png", bomb()), "No pudimos abrir esa foto"),
            (lambda: photo("WIFI:T:WPA;S:casa;P:secreto;;"), "Es una clave"),
            (lambda: photo("7501031311309"), "No parece la tarjeta"),
        ],
        ids=["none", "two", "no photo", "drawing", "bomb", "wifi", "product"],
    )
    def test_a_photo_of_something_else(self, world, as_member, upload, said):
        response = as_member(world.ana).post(reverse("card_reading"), {"photo": upload()})
        assert response.status_code == 422
        assert said in response.content.decode()

    def test_what_the_photo_said_stays_in_the_form(self, world, as_member):
        response = as_member(world.ana).post(reverse("card_reading"), {"photo": photo("Feria de Datos, puerta 3")})
        assert "Feria de Datos, puerta 3" in response.content.decode()

    def test_without_the_scanner_the_text_is_pasted(self, world, as_member, monkeypatch):
        monkeypatch.setattr(scanning, "zxingcpp", None)
        client = as_member(world.ana)
        assert "data-camera hidden" in client.get(reverse("card_reading")).content.decode()
        response = client.post(reverse("card_reading"), {"photo": SimpleUploadedFile("x.jpg", b"x")})
        assert "No hay nada que leer" in response.content.decode()

    @pytest.mark.parametrize("text", ["WIFI:T:WPA;S:casa;P:secreto;;", "7501031311309", "geo:1,2", "BEGIN:VEVENT"])
    def test_what_is_no_card_says_so(self, world, as_member, text):
        response = as_member(world.ana).post(reverse("card_reading"), {"text": text})
        assert response.status_code == 422
        assert text in response.content.decode()

    def test_anothers_gathering_is_not_there(self, fair, world, as_member):
        response = as_member(world.carla).get(reverse("card_reading"), {"gathering": fair.pk})
        assert response.status_code == 404


class TestKeeping:
    def test_the_same_form_twice_is_one_person(self, world, as_member):
        """Nothing but a name: no address says that they are the same."""
        client, sent = as_member(world.ana), {"text": "Omar Santillán", "name": "Omar Santillán", "key": str(uuid4())}
        for _twice in range(2):
            assert client.post(reverse("card_keeping"), sent).status_code == 302
        assert Contact.objects.owned_by(world.ana).count() == 1

    def test_somebody_known_gets_what_was_missing(self, world):
        pilar = world.contact(given="Pilar", family="Kú", notes="La vi en marzo")
        records.set_emails(pilar, ["p@ku.example"])
        found = kept(world.ana, PILAR)
        pilar.refresh_from_db()
        assert (found.contact, found.is_new) == (pilar, False)
        assert (pilar.organisation, pilar.city, pilar.notes) == ("Hospital", "Mérida", "La vi en marzo\ndel coro")
        assert found.deed.undo(now=NOW)
        pilar.refresh_from_db()
        assert (pilar.organisation, pilar.city, pilar.notes) == ("", "", "La vi en marzo")
        assert [row.address for row in pilar.emails.all()] == ["p@ku.example"]
        rows = (pilar.phones, pilar.dates, pilar.addresses, pilar.positions)
        assert [manager.count() for manager in rows] == [0, 0, 0, 0]

    def test_a_switchboard_is_nobody(self, world):
        other = world.contact(given="Berta", family="Sol")
        records.set_phones(other, ["+52 999 555 0100"], region="MX")
        found = kept(world.ana, "MECARD:N:Kú,Pilar;TEL:+529995550100;;")
        assert found.is_new

    @pytest.mark.parametrize("known", ["https://www.linkedin.com/in/pilar-ku/", "http://linkedin.com/in/pilar-ku"])
    def test_a_profile_in_another_spelling_is_the_same(self, world, known):
        pilar = world.contact(given="Pilar", family="Kú")
        records.set_links(pilar, [known])
        found = kept(world.ana, "https://mx.linkedin.com/in/pilar-ku?trk=x")
        assert found.contact == pilar

    def test_a_namesake_is_asked_about(self, fair, world, as_member):
        other, expected = world.contact(given="Pilar", family="Kú"), world.contact(given="Pilar", family="Kú")
        acts.expect(fair, expected)
        client, sent = as_member(world.ana), {"text": "MECARD:N:Kú,Pilar;TEL:1234567;;", "gathering": fair.pk}
        page = client.post(reverse("card_reading"), sent).content.decode()
        places = [page.index(f'name="whose" value="{one.pk}"') for one in (expected, other)]
        assert places == sorted(places)
        client.post(reverse("card_keeping"), sent | {"name": "Pilar Kú", "whose": expected.pk})
        assert expected.phones.get().number == "1234567"
        client.post(reverse("card_keeping"), sent | {"name": "Pilar Kú", "whose": ""})
        client.post(reverse("card_keeping"), {"text": "tel:7654321", "name": "Pilar Kú", "whose": ""})
        assert Contact.objects.owned_by(world.ana).count() == 3
        theirs = world.contact(world.carla, given="Pilar", family="Kú")
        client.post(reverse("card_keeping"), {"text": "tel:5555555", "name": "Pilar Kú", "whose": theirs.pk})
        assert not theirs.phones.exists()

    def test_a_name_that_says_more_than_its_parts(self, world):
        found = kept(world.ana, "BEGIN:VCARD\nN:Kú;Pilar;;;\nFN:Pilar Kú Canché\nTEL:1234567\nEND:VCARD")
        assert (found.contact.display_name, found.contact.family2) == ("Pilar Kú Canché", "Canché")

    def test_undoing_a_card_takes_the_person_and_the_meeting_back(self, fair, world):
        found = kept(world.ana, "https://www.linkedin.com/in/pilar-ku", "Pilar Kú", fair)
        assert Promise.objects.owned_by(world.ana).exists()
        assert found.deed.undo(now=NOW)
        for model in (Contact, Promise, GatheringPerson):
            assert not model.objects.owned_by(world.ana).exists()

    def test_undoing_leaves_whoever_was_expected_or_written_about(self, fair, world):
        person = acts.expect(fair, world.contact(given="Pilar", family="Kú"))
        records.set_emails(person.contact, ["p@ku.example"])
        found = kept(world.ana, PILAR, gathering=fair)
        assert found.deed.undo(now=NOW)
        assert GatheringPerson.objects.owned_by(world.ana).get() == person
        second = kept(world.ana, "tel:+529995550199", "Omar Sol")
        world.talked(second.contact, TODAY)
        assert second.deed.undo(now=NOW)
        assert Contact.objects.owned_by(world.ana).filter(given="Omar").exists()


def bomb() -> bytes:
    """A small file of nine hundred million pixels."""
    out = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(out, "PNG")
    return out.getvalue()
