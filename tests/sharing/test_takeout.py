"""Out and back in: what is kept comes back once, and nothing that a file brought is asked of the network."""

import json
from zipfile import ZipFile

import pytest

from lazos.exchange.importing.act import import_now
from lazos.exchange.takeout import archive
from lazos.sharing import acts, jobs
from lazos.sharing.models import Clipping, ClippingPerson
from tests.sharing.cast import kept, person
from tests.world import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def out(world, tmp_path):
    """Ana keeps a link that she gave to Pilar, and two ideas in the same words."""
    acts.share(kept(world), person(world, "Pilar", interest="cerámica"), how="email", now=NOW)
    for _nth in range(2):
        kept(world, "Barro", link="")
    archive.write(world.ana, tmp_path / "out.zip", now=NOW)
    return tmp_path / "out.zip"


def changed(path, **values):
    """The archive with other values in its first clipping."""
    with ZipFile(path) as old:
        files = {name: old.read(name) for name in old.namelist()}
    lines = files["lazos.json"].decode().split("\n")  # one row a line
    first = next(nth for nth, line in enumerate(lines) if '"sharing.clipping"' in line) + 1
    lines[first] = json.dumps(json.loads(lines[first].rstrip(",")) | values) + ("," if lines[first][-1] == "," else "")
    files["lazos.json"] = "\n".join(lines).encode()
    with ZipFile(path, "w") as new:
        for name, body in files.items():
            new.writestr(name, body)
    return path


def test_into_another_account(world, out):
    import_now(world.carla, [("out.zip", out)], now=NOW)
    rows = Clipping.objects.owned_by(world.carla)
    assert sorted(str(row) for row in rows) == ["Barro", "Barro", "La cerámica de Ticul"]
    given = ClippingPerson.objects.owned_by(world.carla).get()
    assert (given.contact.given, given.shared_at, given.exchange.note) == ("Pilar", NOW, "La cerámica de Ticul")


def test_again_into_the_same_account_after_a_change(world, out):
    row = Clipping.objects.owned_by(world.ana).get(kind="link")
    acts.change(row, title="Otro título", note="otra nota", day=None, seen=None, now=NOW)
    import_now(world.ana, [("out.zip", out)], now=NOW)
    assert Clipping.objects.owned_by(world.ana).count() == 3
    row.refresh_from_db()
    assert row.title == "Otro título"


def test_an_address_that_is_none_is_shown_and_leads_nowhere(world, as_member, out):
    import_now(
        world.carla, [("out.zip", changed(out, url="javascript://x.example/%0aalert(1)", understood=["x"]))], now=NOW
    )
    row = Clipping.objects.owned_by(world.carla).order_by("pk").first()
    page = as_member(world.carla).get(f"/clippings/{row.pk}/")
    assert page.status_code == 200
    assert 'href="javascript' not in page.content.decode()


def test_what_a_file_brought_is_not_read_by_itself(world, as_member, out, monkeypatch):
    def asked(*args, **kwargs):
        raise AssertionError("asked the network")

    monkeypatch.setattr("lazos.web.outgoing.get", asked)
    import_now(world.carla, [("out.zip", changed(out, read_at=None))], now=NOW)
    Clipping.objects.owned_by(world.carla).update(created_at=NOW)
    jobs.look_again.func()
    row = Clipping.objects.owned_by(world.carla).order_by("pk").first()
    acts.change(row, title="Cerámica", note="", day=None, seen=None, now=NOW)
    assert jobs.work_out.func(row.pk) == 1


def test_leaving_takes_it_all(world):
    from lazos.accounts.leaving import erase, leave

    kept(world)
    person(world, "Pilar", interest="cerámica")
    pk = world.ana.pk
    leave(world.ana, now=NOW)
    erase(pk)
    assert not Clipping.objects.all().unscoped().filter(owner_id=pk).exists()
    assert not ClippingPerson.objects.all().unscoped().filter(owner_id=pk).exists()
