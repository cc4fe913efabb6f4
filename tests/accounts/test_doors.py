"""Who comes in, and how one leaves."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from lazos.accounts import places
from lazos.accounts.forms import NewMemberForm
from lazos.accounts.models import Invitation, Member
from lazos.people.models import Contact
from tests.world import PASSWORD

NEW = {"name": "Nadia", "email": "nadia@lazos.example", "password": PASSWORD, "language": "es", "timezone": "UTC"}


def test_a_visitor_of_an_empty_installation_makes_the_first_member(db, client):
    assert "password" in client.get("/").content.decode()
    client.post(reverse("start"), NEW)
    assert Member.objects.get().is_steward
    assert client.get("/").status_code in {200, 302}


def test_the_first_door_closes_for_ever(world, client):
    assert world.ana.pk
    assert client.post(reverse("start"), NEW).status_code == 302
    assert not Member.objects.filter(email=NEW["email"]).exists()


def test_signing_in_from_the_front_page(world, client):
    page = client.get("/", headers={"accept-language": "en"}).content.decode()
    assert page.count('type="password"') == 1
    assert world.ana.pk
    answer = client.post(reverse("account_login"), {"login": world.ana.email, "password": PASSWORD})
    assert answer.status_code == 302
    assert client.get(reverse("account")).status_code == 200


def test_a_wrong_password_says_so_and_keeps_the_address(world, client):
    answer = client.post(
        reverse("account_login"),
        {"login": world.ana.email, "password": "otra"},
        headers={"accept-language": "es"},
    )
    page = answer.content.decode()
    assert "no coincide" in page
    assert world.ana.email in page


@pytest.mark.parametrize("spoil", ["used", "expired", "withdrawn", "unknown"])
def test_an_invitation_opens_once_and_in_time(world, client, spoil):
    now = timezone.now()
    issued = now - timedelta(days=15) if spoil == "expired" else now
    invitation, token = Invitation.issue(by=world.ana, now=issued)
    if spoil == "used":
        assert invitation.accept(by=world.bruno, now=now)
    if spoil == "withdrawn":
        invitation.withdraw(now=now)
    address = reverse("join", args=["x" if spoil == "unknown" else token])
    assert client.get(address).status_code == 404
    assert client.post(address, NEW).status_code == 404


def test_an_invitation_is_kept_as_a_digest_only(world):
    invitation, token = Invitation.issue(by=world.ana, now=world.now)
    assert token not in str(vars(invitation))


def test_signing_out_everywhere_else(world, as_member):
    here, there = as_member(world.ana), as_member(world.ana)
    somebody = as_member(world.bruno)
    here.post(reverse("sessions_end"))
    assert here.get(reverse("account")).status_code == 200
    assert there.get(reverse("account")).status_code == 302
    assert somebody.get(reverse("account")).status_code == 200


def test_a_new_password_ends_the_other_sessions(world, as_member):
    here, there = as_member(world.ana), as_member(world.ana)
    new = "otra-frase-de-verdad"
    here.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": new, "password2": new})
    world.ana.refresh_from_db()
    assert world.ana.check_password(new)
    assert there.get(reverse("account")).status_code == 302


def test_each_in_their_language(world, as_member):
    assert "Your account" in as_member(world.bruno).get(reverse("account")).content.decode()
    assert "Tu cuenta" in as_member(world.ana).get(reverse("account")).content.decode()
    visitor = Client(headers={"accept-language": "en"})
    assert 'lang="en"' in visitor.get("/accounts/login/").content.decode()


def test_a_second_window_does_not_undo_the_first(world, as_member):
    client = as_member(world.ana)
    page = client.get(reverse("account")).content.decode()
    assert 'name="seen_version" value="1"' in page
    form = {
        "seen_version": 1, "name": "Ana R.", "language": "es", "theme": "auto", "timezone": "UTC", "region": "MX",
        "weekly_minutes": 45, "review_day": 4, "tended_cap": 20, "quiet_from": "21:00", "quiet_to": "08:00",
        "digest": "off", "digest_at": "08:00",
    }  # fmt: skip
    assert client.post(reverse("account"), form).status_code == 302
    late = client.post(reverse("account"), form | {"name": "Otra"})
    assert late.status_code == 422
    assert "Otra" in late.content.decode()
    world.ana.refresh_from_db()
    assert world.ana.name == "Ana R."


def test_leaving_erases_everything_of_ones_own(world, as_member, django_capture_on_commit_callbacks):
    assert world.lucia.pk
    theirs = world.contact(world.bruno, given="Otra")
    client = as_member(world.ana)
    assert client.post(reverse("account_removal"), {"password": "no"}).status_code == 422
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("account_removal"), {"password": PASSWORD})
    assert not Member.objects.filter(email="ana@lazos.example").exists()
    assert list(Contact.objects.unscoped()) == [theirs]


def test_the_same_address_at_the_same_moment_is_told_and_no_error(world, client, settings, monkeypatch):
    """Both forms were looked at before either was written."""
    settings.OPEN_SIGNUP = True
    monkeypatch.setattr(NewMemberForm, "validate_unique", lambda form: None)
    _invitation, token = Invitation.issue(by=world.ana, now=timezone.now())
    same = NEW | {"email": world.bruno.email, "name": "Otro nombre"}
    for address in (reverse("account_signup"), reverse("join", args=[token])):
        answer = client.post(address, same, headers={"accept-language": "es"})
        assert answer.status_code == 422
        assert "Ya hay una cuenta con ese correo" in answer.content.decode()
        assert "Otro nombre" in answer.content.decode()
    assert Invitation.open_with(token, now=timezone.now())


def test_changing_the_language_of_the_first_page_loses_nothing_that_was_typed(db, client):
    typed = {"name": "Nadia", "email": "nadia@lazos.example", "password": "secreta", "timezone": "America/Lima"}
    page = client.post(reverse("start"), typed | {"language": "es", "speak": "en"}, headers={"accept-language": "es"})
    text = page.content.decode()
    assert "Create my account" in text
    assert 'value="Nadia"' in text
    assert 'value="nadia@lazos.example"' in text
    assert "secreta" not in text
    assert '<option value="America/Lima" selected>' in text
    assert 'name="language" value="en"' in text
    assert "Create my account" in client.get("/", headers={"accept-language": "es"}).content.decode()
    assert not Member.objects.exists()


def test_a_new_member_has_the_country_of_their_zone(db, client):
    client.post(reverse("start"), NEW | {"timezone": "America/Lima"})
    assert Member.objects.get().region == "PE"


@pytest.mark.parametrize("zone", ["America/Buenos_Aires", "Asia/Calcutta", "Europe/Kiev"])
def test_a_zone_that_a_browser_calls_by_an_old_name_is_taken(db, client, zone):
    client.post(reverse("start"), NEW | {"timezone": zone})
    assert Member.objects.get().timezone == zone
    page = client.get(reverse("account")).content.decode()
    assert f'<option value="{zone}" selected>' in page


def test_the_first_field_with_an_error_takes_the_focus(db, client):
    page = client.post(reverse("start"), NEW | {"email": "nadia@", "password": "corta"}).content.decode()
    fields = {
        name: field for field in page.split("<input")[1:] for name in ("name", "email") if f'name="{name}"' in field
    }
    assert "autofocus" not in fields["name"]
    assert "autofocus" in fields["email"]
    assert "No parece un correo. Revísalo." in page


def test_a_wrong_password_is_said_at_the_password(world, client):
    data = {"login": world.ana.email, "password": "otra"}
    page = client.post(reverse("account_login"), data, headers={"accept-language": "es"}).content.decode()
    field = page.split('id="id_password"')[1].split("</div>")[0]
    assert "Esa contraseña no coincide con ese correo. Prueba otra vez." in field


@pytest.mark.parametrize(("language", "named"), [("es", "La Habana (UTC−5)"), ("en", "Havana (UTC−5)")])
def test_zones_stand_by_the_name_one_says_them_with(language, named):
    with translation.override(language):
        zones = [
            said for _continent, rows in places.grouped(datetime(2026, 11, 28, tzinfo=UTC)) for _zone, said in rows
        ]
    assert named in zones
    assert zones.index("Buenos Aires (UTC−3)") > zones.index("Bogotá (UTC−5)")
    assert ("Mexico City (UTC−6)" in zones) is (language == "en")
