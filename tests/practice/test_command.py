"""`./lazos today`: the shape that scripts rely on."""

import json
from datetime import timedelta

import pytest

from lazos.config.cli import main
from lazos.practice.models import Promise


@pytest.fixture(autouse=True)
def _prepared(monkeypatch):
    monkeypatch.setattr("lazos.config.cli.commands.today.set_up", lambda: None)


def asked(capsys, *arguments):
    assert main(["today", *arguments]) == 0
    return capsys.readouterr().out


def test_the_object(world, capsys):
    world.talked(world.lucia, world.today - timedelta(days=200), title="su piloto")
    Promise.objects.create(
        owner=world.ana, contact=world.lucia, text="mandarle la guía", made_on=world.today, due=world.today
    )
    day = json.loads(asked(capsys, "--member", "ana@lazos.example", "--date", "2026-11-20", "--json"))
    assert set(day) == {"date", "minutes", "people", "promises", "dates"}
    assert day["date"] == "2026-11-20"
    (person,) = day["people"]
    assert set(person) == {"contact", "reason", "kind", "last_topic", "give", "draft", "minutes"}
    assert person["contact"] == {"id": world.lucia.pk, "name": "Lucía Paredes Ccori"}
    assert (person["kind"], person["last_topic"], person["minutes"]) == ("promise_due", "su piloto", 5)
    assert day["promises"][0]["due"] == "2026-11-20"


def test_for_people(world, capsys):
    world.talked(world.lucia, world.today - timedelta(days=200))
    out = asked(capsys, "--member", "ana@lazos.example", "--date", "2026-11-20")
    assert out.startswith("Hoy, una persona.")
    assert "Lucía Paredes Ccori · 5 min" in out


def test_a_wrong_day_and_an_unknown_member_say_so(world, capsys):
    assert main(["today", "--member", "nadie@lazos.example", "--json"]) == 2
    assert main(["today", "--member", "ana@lazos.example", "--date", "ayer"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "nadie@lazos.example" in captured.err
