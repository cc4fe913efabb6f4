"""Monica 4's exports, the parts that are there and those that are not."""

import base64
import json
from datetime import date
from pathlib import Path
from typing import Any

from lazos.core.formats.records import ExchangeRecord, OwnerRecord, RelationRecord, ReminderRecord
from tests.core.formats.files import contacts, exchanges, interactions, of, problems, read, values


def section(kind: str, *items: Any) -> dict[str, Any]:
    return {"count": len(items), "type": kind, "values": list(items)}


def thing(uid: str, **props: Any) -> dict[str, Any]:
    return {"uuid": uid, "created_at": "2024-05-01T08:00:00.000000Z", "properties": props}


def person(uid: str, *sections: dict[str, Any], **props: Any) -> dict[str, Any]:
    return {**thing(uid, **props), "data": list(sections)}


def export(*sections: dict[str, Any], **instance: Any) -> str:
    tree = {"version": "1.0-preview.1", "exported_by": "me", "account": {"data": list(sections), "instance": instance}}
    return json.dumps(tree, indent=1, ensure_ascii=False)


KINDS = {
    "contact_field_types": [
        thing("t-mail", name="Email", protocol="mailto:", type="email"),
        thing("t-tel", name="Phone", protocol="tel:", type=None),
        thing("t-in", name="LinkedIn", protocol=None, type=None),
        thing("t-tg", name="Telegram", protocol=None, type=None),
    ],
    "genders": [thing("g-f", name="Mujer", type="F")],
}
PIXEL = base64.b64encode(b"\x89PNG fake").decode()


def full() -> str:
    ana = person(
        "ana",
        section(
            "contact_fields",
            thing("f1", data="a@example.org", type="t-mail"),
            thing("f2", data="0034600", type="t-tel"),
            thing("f3", data="https://linkedin.com/in/ana", type="t-in"),
            thing("f4", data="@ana", type="t-tg"),
        ),
        section("note", thing("n1", body="una\nnota")),
        section("call", thing("c1", called_at="2024-04-02T00:00:00.000000Z", content="breve", contact_called=True)),
        section(
            "conversation",
            thing(
                "v1",
                happened_at="2024-03-01T00:00:00.000000Z",
                contact_field_type="t-in",
                messages=[
                    thing("m1", content="hola", written_at="2024-03-01T00:00:00Z", written_by_me=True),
                    thing("m2", content="¡hola!", written_at="2024-03-02T00:00:00Z", written_by_me=False),
                ],
            ),
        ),
        section("activity", "act1"),
        section(
            "reminder",
            thing("r1", title="Felicitar", initial_date="2024-09-01", frequency_type="year", frequency_number=1),
        ),
        section("task", thing("k1", title="Enviar libro", completed=True)),
        section("gift", thing("gi1", name="Vino", status="offered"), thing("gi2", name="Taza", status="idea")),
        section("debt", thing("d1", in_debt="yes", amount=20, reason="cena")),
        section("life_event", thing("l1", name="Boda", happened_at="2020-05-06T00:00:00Z", note="en Cádiz")),
        section("pet", thing("p1", name="Toby")),
        section("address", thing("a1", name="Casa", street="C/ Sol", city="Málaga", province=None, country="ES")),
        section("photo", "ph1"),
        first_name="Ana", last_name="Pérez", gender="g-f", job="CTO", company="Acme", tags=["peña"], is_starred=True,
        birthdate={"date": "1980-02-29T00:00:00Z", "is_year_unknown": True, "is_age_based": False},
        first_met_date={"date": "2015-01-02T00:00:00Z"}, first_met_where="Feria", first_met_through="eva",
        last_talked_to="2024-05-05T00:00:00Z",
    )  # fmt: skip
    eva = person(
        "eva", section("activity", "act1"), first_name="Eva", birthdate={"date": "1990-01-01", "is_age_based": True}
    )
    son = person("son", first_name="Iñigo", is_partial=True)
    known = person("kim", section("note", thing("n9", body="algo")), first_name="Kim", is_partial=True)
    return export(
        section("user", thing("u", first_name="Xóchitl", email="x@example.org")),
        section("contacts", ana, eva, son, known),
        section(
            "activities",
            thing("act1", summary="Comida en la peña", description="señas", happened_at="2024-02-13T00:00:00Z"),
        ),
        section("relationship", thing("x1", type="child", contact_is="son", of_contact="ana")),
        section("photo", thing("ph1", original_filename="a.png", dataUrl=f"data:image/png;base64,{PIXEL}")),
        **KINDS,
    )


def test_a_contact_with_everything(tmp_path: Path) -> None:
    text = full()
    ana = contacts(read(tmp_path, text))[0]
    assert (ana.full_name, ana.gender, ana.tags, ana.starred) == ("Ana Pérez", "Mujer", ["peña"], True)
    assert [email.value for email in ana.emails] == ["a@example.org"]
    assert values(ana.phones) == [("0034600", "")]
    assert values(ana.links) == [("https://linkedin.com/in/ana", "linkedin")]
    assert values(ana.messengers) == [("@ana", "telegram")]
    assert [(day.kind, day.year, day.month, day.day, day.label) for day in ana.dates] == [
        ("birthday", None, 2, 29, ""),
        ("other", 2020, 5, 6, "Boda"),
    ]
    assert ana.relations == [RelationRecord("child", "Iñigo", "son")]
    assert (ana.met_on, ana.met_where, ana.introduced_by) == (date(2015, 1, 2), "Feria", "Eva")
    assert ana.photo is not None
    assert (ana.photo.data, ana.photo.media_type) == (b"\x89PNG fake", "image/png")
    assert {(kept.name, kept.value) for kept in ana.leftovers} >= {("pet", "Toby"), ("gift_idea", "Taza")}
    assert text.split("\n")[ana.line - 1].strip() == "{"
    assert '"uuid": "ana"' in text.split("\n")[ana.line]


def test_what_happened_with_its_people(tmp_path: Path) -> None:
    found = read(tmp_path, full())
    assert [(met.kind, met.direction, met.day, len(met.people), met.text) for met in interactions(found)] == [
        ("call", "in", date(2024, 4, 2), 1, "breve"),
        ("message", "out", date(2024, 3, 1), 1, ""),
        ("message", "in", date(2024, 3, 2), 1, ""),
        ("other", "both", date(2024, 5, 5), 1, ""),
        ("meal", "both", date(2024, 2, 13), 2, "señas"),
    ]
    assert "¡hola!" in [met.text for met in interactions(read(tmp_path, full(), keep_texts=True))]
    assert [(item.text, item.due, item.done, item.repeats) for item in of(ReminderRecord, found)] == [
        ("Felicitar", date(2024, 9, 1), False, "year/1"),
        ("Enviar libro", None, True, ""),
    ]
    assert [(item.kind, item.direction, item.note) for item in exchanges(found)] == [
        ("gift", "given", "Vino"),
        ("debt", "received", "20 cena"),
    ]
    assert of(OwnerRecord, found)[0].facts["emails"] == ["x@example.org"]


def test_a_mere_relative_is_no_contact_unless_something_is_known_of_them(tmp_path: Path) -> None:
    assert [contact.full_name for contact in contacts(read(tmp_path, full()))] == ["Ana Pérez", "Eva", "Kim"]


def test_an_age_gives_no_day(tmp_path: Path) -> None:
    eva = contacts(read(tmp_path, full()))[1]
    assert [(day.year, day.month, day.text) for day in eva.dates] == [(1990, None, "~1990")]


def test_sections_may_be_absent_or_strange(tmp_path: Path) -> None:
    odd = export(
        section("contact", person("a", first_name="Ana"), {}, 7, None, {"uuid": "b", "data": "x", "properties": []})
    )
    found = read(tmp_path, odd)
    assert [contact.full_name for contact in contacts(found)] == ["Ana"]
    assert [code for code, _ in problems(found)] == ["no_identity", "no_identity"]


def test_broken_json_is_told_with_its_line(tmp_path: Path) -> None:
    assert problems(read(tmp_path, full()[:400])) == [("bad_json", full()[:400].count("\n") + 1)]
    deep = '{"account": 1, "exported_by": ' + "[" * 100_000
    assert [code for code, _ in problems(read(tmp_path, deep))] == ["bad_json"]


SQL = r"""# banner
SET FOREIGN_KEY_CHECKS=0;

INSERT IGNORE INTO contacts (`id`,`first_name`,`last_name`,`uuid`,`is_partial`,`birthday_special_date_id`) VALUES
 (1,'José','O\'Donnell','u1',0,1),
 (2,'Eva','Gil \"La\" \\ Peña','u2',0,NULL),
 (3,'rota'),
 (4,'Sara',NULL,'u4',1,NULL);

INSERT IGNORE INTO unknown_table (`a`) VALUES
 ('; DROP TABLE contacts; --');

INSERT IGNORE INTO contact_field_types (`id`,`name`,`protocol`,`type`) VALUES
 (1,'Phone','tel:','phone');

INSERT IGNORE INTO contact_fields (`id`,`contact_id`,`contact_field_type_id`,`data`) VALUES
 (1,1,1,0034600111222);

INSERT IGNORE INTO notes (`id`,`contact_id`,`body`) VALUES
 (1,1,'dos (líneas);
aquí, sí');

INSERT IGNORE INTO special_dates (`id`,`is_age_based`,`is_year_unknown`,`date`) VALUES
 (1,0,1,'1980-02-29');

INSERT IGNORE INTO activities (`id`,`summary`,`happened_at`) VALUES
 (7,'Café','2024-04-10');

INSERT IGNORE INTO activity_contact (`activity_id`,`contact_id`) VALUES
 (7,1),
 (7,2);

INSERT IGNORE INTO relationship_types (`id`,`name`) VALUES
 (3,'child');

INSERT IGNORE INTO relationships (`id`,`relationship_type_id`,`contact_is`,`of_contact`) VALUES
 (1,3,4,1);
"""


def test_the_sql_export(tmp_path: Path) -> None:
    found = read(tmp_path, SQL)
    jose, eva = contacts(found)
    assert (jose.family, eva.family, jose.line) == ("O'Donnell", 'Gil "La" \\ Peña', 5)
    assert [phone.value for phone in jose.phones] == ["0034600111222"]
    assert jose.notes == ["dos (líneas);\naquí, sí"]
    assert [(day.year, day.month, day.day) for day in jose.dates] == [(None, 2, 29)]
    assert jose.relations == [RelationRecord("child", "Sara", "u4")]
    assert [(met.kind, len(met.people)) for met in interactions(found)] == [("coffee", 2)]
    assert [met.key for met in interactions(found)] == ["u1:activity:7"]
    assert problems(found) == [("bad_sql", 7)]


def test_an_unknown_exchange_is_none(tmp_path: Path) -> None:
    assert of(ExchangeRecord, read(tmp_path, SQL)) == []
