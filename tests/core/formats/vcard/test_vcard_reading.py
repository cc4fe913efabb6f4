"""The ways in which programs write vCards, each as a small card of our own."""

import base64

import pytest

from lazos.core.formats.records import (
    AddressRecord,
    ContactRecord,
    DateRecord,
    Labelled,
    Leftover,
    PositionRecord,
    Problem,
    RelationRecord,
)
from lazos.core.formats.vcard import read, write

PIXEL = base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(60)).decode()


def both(data):
    found = list(read(data.encode() if isinstance(data, str) else data))
    return [x for x in found if isinstance(x, ContactRecord)], [x for x in found if isinstance(x, Problem)]


def card(*lines, version="3.0"):
    """The one record of a card with these lines, which must give no problem."""
    head = ["BEGIN:VCARD", f"VERSION:{version}"] if version else ["BEGIN:VCARD"]
    records, problems = both("\r\n".join([*head, *lines, "END:VCARD", ""]))
    assert problems == []
    assert len(records) == 1
    return records[0]


def left(record):
    return [kept for kept in record.leftovers if kept.name != "X-LAZOS-AS-READ"]


# names


def test_a_name_in_its_parts():
    ana = card("N:Pérez;Ana;María;Dra.;PhD", "FN:Dra. Ana María Pérez")
    assert (ana.prefix, ana.given, ana.additional, ana.family, ana.suffix) == ("Dra.", "Ana", "María", "Pérez", "PhD")


@pytest.mark.parametrize(
    ("value", "family", "family2"),
    [
        ("García Márquez;Gabriel", "García Márquez", ""),
        ("García,Márquez;Gabriel", "García", "Márquez"),
        ("García\\,Márquez;Gabriel", "García,Márquez", ""),
        ("Smith, Jr.;John", "Smith, Jr.", ""),
        ("García,Márquez;Gabriel;;;;Márquez;", "García", "Márquez"),
    ],
)
def test_two_surnames_only_where_the_source_separates_them(value, family, family2):
    found = card(f"N:{value}", "FN:x")
    assert (found.family, found.family2) == (family, family2)


def test_in_2_1_a_comma_is_a_letter():
    assert card("N:García,Márquez;Gabriel", version="2.1").family == "García,Márquez"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["N:Ruiz;Ana;;;"], "Ana Ruiz"),
        (["FN:", "N:;;;;", "NICKNAME:Anita"], "Anita"),
        (["ORG:Acme"], "Acme"),
        (["EMAIL:ana@example.com"], "ana@example.com"),
        (["TEL:+34 600"], "+34 600"),
        (["URL:example.com"], "example.com"),
        (["N:Madonna"], "Madonna"),
    ],
)
def test_without_fn_a_name_is_composed(lines, name):
    assert card(*lines).full_name == name


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["FN:Ana"], "person"),
        (["FN:Acme", "ORG:Acme;"], "organisation"),
        (["ORG:Acme"], "organisation"),
        (["FN:Ana", "ORG:Acme"], "person"),
        (["KIND:org", "FN:Acme"], "organisation"),
        (["FN:Acme", "N:Ruiz;Ana", "ORG:Acme", "X-ABShowAs:COMPANY"], "organisation"),
        (["FN:Club", "X-ADDRESSBOOKSERVER-KIND:group"], "group"),
    ],
)
def test_kind(lines, kind):
    assert card(*lines).kind == kind


def test_phonetic_maiden_gender_languages_tags():
    found = card(
        "FN:x", "X-PHONETIC-LAST-NAME:Dou", "X-PHONETIC-FIRST-NAME:Yon", "X-MAIDENNAME:Gil", "GENDER:F;ella", "LANG:es",
        "LANG;PREF=2:en", "CATEGORIES:uno,dos\\, tres", "CATEGORIES:cuatro", "NICKNAME:Nita,Ani",
    )  # fmt: skip
    assert (found.phonetic, found.maiden, found.gender, found.languages) == ("Yon Dou", "Gil", "F", ["es", "en"])
    assert (found.tags, found.nickname) == (["uno", "dos, tres", "cuatro"], "Nita, Ani")


# ways to reach


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("TEL;TYPE=CELL:1", Labelled("1", "mobile")),
        ("TEL;HOME;VOICE:1", Labelled("1", "home")),
        ("tel;type=work,fax:1", Labelled("1", "work fax")),
        ("TEL;TYPE=HOME;TYPE=pref:1", Labelled("1", "home", True)),
        ('TEL;TYPE="voice,home";PREF=1:1', Labelled("1", "home", True)),
        ("TEL;VALUE=uri:tel:+1-555;ext=5", Labelled("+1-555 ext. 5", "")),
        ("TEL;type=CELL;waid=34600:+34 600", Labelled("+34 600", "mobile")),
        ("TEL;CELL;PREF;ENCODING=QUOTED-PRINTABLE:=2B34", Labelled("+34", "mobile", True)),
    ],
)
def test_phones(line, expected):
    assert card("FN:x", line).phones == [expected]


def test_apples_labels_of_a_group():
    found = card(
        "FN:x", "item1.URL;type=pref:a.example", "item1.X-ABLabel:_$!<HomePage>!$_", "item2.EMAIL:b@c.example",
        "item2.X-ABLabel:Trabajo", "item3.ADR;type=HOME:;;Sol 1;Madrid;;;", "item3.X-ABADR:es",
    )  # fmt: skip
    assert found.links == [Labelled("a.example", "homepage", True)]
    assert found.emails == [Labelled("b@c.example", "Trabajo")]
    assert left(found) == [Leftover("item3.X-ABADR", "es")]
    assert "\r\nitem3.ADR;TYPE=HOME:;;Sol 1;Madrid;;;\r\nitem3" not in write(found)
    assert "item3.ADR;TYPE=HOME:" in write(found)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("IMPP:xmpp:a@b.example", Labelled("a@b.example", "xmpp")),
        ("IMPP;X-SERVICE-TYPE=Telegram;type=pref:x-apple:ana", Labelled("ana", "telegram", True)),
        ("X-SKYPE;TYPE=HOME:ana", Labelled("ana", "skype")),
        ("X-SKYPE-USERNAME:ana", Labelled("ana", "skype")),
        ("X-MS-IMADDRESS:ana@b.example", Labelled("ana@b.example", "im")),
    ],
)
def test_messengers(line, expected):
    assert card("FN:x", line).messengers == [expected]


def test_social_profiles_are_links():
    found = card(
        "FN:x", "X-SOCIALPROFILE;type=linkedin:https://l.example/in/ana", "X-SOCIALPROFILE;x-user=ana:x-apple:ana"
    )
    assert found.links == [Labelled("https://l.example/in/ana", "linkedin"), Labelled("ana", "")]


def test_an_address_and_its_label():
    old = card(
        "FN:x", "ADR;WORK:;;Sol 1;Madrid;;28001;España", "LABEL;WORK;QUOTED-PRINTABLE:Sol 1=0D=0AMadrid", version="2.1"
    )
    new = card("FN:x", 'ADR;TYPE=work;LABEL="Sol 1\\nMadrid":;;Sol 1;Madrid;;28001;España', version="4.0")
    caret = card("FN:x", 'ADR;TYPE=work;LABEL="Sol 1^nMadrid":;;Sol 1;Madrid;;28001;España', version="4.0")
    expected = AddressRecord("Sol 1", "", "", "Madrid", "", "28001", "España", "Sol 1\nMadrid", "work")
    assert old.addresses == new.addresses == caret.addresses == [expected]


def test_positions_by_group_and_by_order():
    assert card("FN:x", "ORG:A;B;C", "TITLE:T", "ROLE:R").positions == [PositionRecord("A", "B, C", "T")]
    assert card("FN:x", "ORG:A", "ORG:B", "TITLE:T", "TITLE:U").positions == [
        PositionRecord("A", "", "T"),
        PositionRecord("B", "", "U"),
    ]
    assert card("FN:x", "a.ORG:A", "b.ORG:B", "b.TITLE:U", "a.TITLE:T").positions == [
        PositionRecord("A", "", "T"),
        PositionRecord("B", "", "U"),
    ]


# dates and relations


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("BDAY:1980-02-29", DateRecord("birthday", 1980, 2, 29)),
        ("BDAY:19800229T000000Z", DateRecord("birthday", 1980, 2, 29)),
        ("BDAY:--0229", DateRecord("birthday", None, 2, 29)),
        ("BDAY:--02-29", DateRecord("birthday", None, 2, 29)),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", DateRecord("birthday", None, 2, 29)),
        ("BDAY:1604-02-29", DateRecord("birthday", None, 2, 29)),
        ("BDAY:1981-02-29", DateRecord("birthday", text="1981-02-29")),
        ("BDAY;VALUE=text:circa 1800", DateRecord("birthday", text="circa 1800")),
        ("BDAY:1980", DateRecord("birthday", 1980)),
        ("BDAY:1980-03", DateRecord("birthday", 1980, 3)),
        ("BDAY:70-7-14", DateRecord("birthday", text="70-7-14")),
        ("X-MS-ANNIVERSARY:20110113", DateRecord("anniversary", 2011, 1, 13)),
        ("DEATHDATE:2020", DateRecord("death", 2020)),
    ],
)
def test_dates(line, expected):
    assert card("FN:x", line, version="4.0").dates == [expected]


def test_android_customs_and_apple_dates():
    found = card(
        "FN:x", "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2001-05-06;1;;;;;;;;;;;;;",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Eva;14;;;;;;;;;;;;;",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Nita;1;;;;;;;;;;;;;",
        "item1.X-ABDATE:2014-03-10", "item1.X-ABLabel:_$!<Anniversary>!$_", "item2.X-ABDATE:2015-01-02",
        "item2.X-ABLabel:Boda", "item3.X-ABRELATEDNAMES:Luis", "item3.X-ABLabel:_$!<Brother>!$_", version="2.1",
    )  # fmt: skip
    assert found.nickname == "Nita"
    assert found.dates == [
        DateRecord("anniversary", 2001, 5, 6),
        DateRecord("anniversary", 2014, 3, 10),
        DateRecord("other", 2015, 1, 2, "Boda"),
    ]
    assert found.relations == [RelationRecord("spouse", "Eva"), RelationRecord("brother", "Luis")]


def test_related_people_by_name_and_by_uid():
    found = card("FN:x", "RELATED;TYPE=friend:urn:uuid:1", "RELATED;TYPE=co-worker;VALUE=text:Eva", "X-MS-MANAGER:Luis")
    assert found.relations == [
        RelationRecord("friend", "", "urn:uuid:1"),
        RelationRecord("co-worker", "Eva"),
        RelationRecord("manager", "Luis"),
    ]


@pytest.mark.parametrize(
    "agent",
    [
        ["AGENT:", "BEGIN:VCARD", "FN:Eva", "END:VCARD"],
        ["AGENT:BEGIN:VCARD", "FN:Eva", "END:VCARD"],
        ["AGENT:BEGIN:VCARD\\nFN:Eva\\nEND:VCARD\\n"],
    ],
)
def test_a_card_within_a_card(agent):
    found = card("FN:Ana", *agent, "TEL:1")
    assert found.relations == [RelationRecord("agent", "Eva")]
    assert found.phones == [Labelled("1")]
    assert write(found).count("BEGIN:VCARD") == 2


# lines, folds, escapes


@pytest.mark.parametrize(
    ("lines", "note"),
    [
        (["NOTE:uno dos", "  tres"], "uno dos tres"),
        (["NOTE:uno dos", "\t tres"], "uno dos tres"),
        (["NOTE:a\\nb\\Nc\\,d\\;e\\:f\\\\g"], "a\nb\nc,d;e:f\\g"),
        (["NOTE:C:\\temp"], "C:\\temp"),
        (['NOTE:\\"AS IS\\"'], '"AS IS"'),
        (["NOTE;ENCODING=QUOTED-PRINTABLE:a=", "b=0D=0Ac"], "ab\nc"),
        (["NOTE;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Espa=F1a"], "España"),
        (["NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Espa=C3=", "", "=B1a"], "España"),
        (["NOTE;ENCODING=QUOTED-PRINTABLE:Hola=", "Nota: sigue"], "HolaNota: sigue"),
    ],
)
def test_notes(lines, note):
    assert card("FN:x", *lines).notes == [note]


def test_folding_of_2_1_keeps_the_blank_it_folds_at():
    assert card("FN:x", "NOTE:uno", " dos", version="2.1").notes == ["uno dos"]


def test_a_soft_break_before_a_property_ends_the_value():
    found = card("FN:x", "NOTE;ENCODING=QUOTED-PRINTABLE:Hola=0D=0A=", "TEL;CELL:1", version="2.1")
    assert (found.notes, found.phones) == (["Hola"], [Labelled("1", "mobile")])


@pytest.mark.parametrize(
    "lines",
    [
        ["PHOTO;ENCODING=BASE64;TYPE=PNG:", f" {PIXEL[:40]}", f" {PIXEL[40:]}", "", "TEL:1"],
        ["PHOTO;PNG;BASE64:" + PIXEL[:40], PIXEL[40:], "", "TEL:1"],
        [f"PHOTO;ENCODING=b;TYPE=PNG:{PIXEL}", "TEL:1"],
        [f"PHOTO:data:image/png;base64,{PIXEL}", "TEL:1"],
        [f"PHOTO:data:base64\\,{PIXEL}", "TEL:1"],
        [f"PHOTO;ENCODING=b;X-ABCROP-RECTANGLE=ABClipRect_1&0&0:{PIXEL}", "TEL:1"],
    ],
)
def test_photos(lines):
    found = card("FN:x", *lines)
    assert found.photo.data.startswith(b"\x89PNG")
    assert found.photo.media_type == "image/png"
    assert found.phones == [Labelled("1")]
    assert ("X-ABCROP-RECTANGLE=ABClipRect_1&0&0" in "".join(write(found).split("\r\n "))) == ("CROP" in lines[0])


def test_an_address_of_a_photo_is_not_fetched_and_kept():
    found = card("FN:x", "PHOTO;VALUE=URI;TYPE=GIF:http://a.example/p.gif")
    assert (found.photo, left(found)) == (None, [Leftover("PHOTO", "http://a.example/p.gif", "VALUE=URI;TYPE=GIF")])


def test_what_is_not_understood_stays_as_it_was():
    found = card("FN:x", "X-Samsung;A=b:c\\,d", "item7.GEO:1;2", "REV:20200101", 'X-Q;X="a;b:c":d', "TZ:-05:00")
    assert left(found) == [
        Leftover("X-Samsung", "c\\,d", "A=b"),
        Leftover("item7.GEO", "1;2"),
        Leftover("REV", "20200101"),
        Leftover("X-Q", "d", 'X="a;b:c"'),
        Leftover("TZ", "-05:00"),
    ]


def test_the_whole_card_is_kept_as_text():
    data = "BEGIN:VCARD\nVERSION:3.0\nFN:Señor\nEND:VCARD\n"
    assert both(data)[0][0].raw == both(data.encode("cp1252"))[0][0].raw == data


def test_parameters_without_a_field_come_out_again_until_the_value_changes():
    found = card("FN:x", "TEL;TYPE=work,msg;PID=1.1;LANGUAGE=es:1")
    assert "\r\nTEL;TYPE=work,msg;PID=1.1;LANGUAGE=es:1\r\n" in write(found)
    found.phones[0].value = "2"
    assert "\r\nTEL;TYPE=work:2\r\n" in write(found)


def test_the_same_thing_said_in_another_language_is_no_second_value():
    found = card("FN:x", "TITLE;ALTID=1;LANGUAGE=fr:Patron", "TITLE;ALTID=1;LANGUAGE=en:Boss", version="4.0")
    assert [position.role for position in found.positions] == ["Patron"]
    assert left(found) == [Leftover("TITLE", "Boss", "ALTID=1;LANGUAGE=en")]


# files


@pytest.mark.parametrize(
    "data",
    [
        "begin:vcard \nversion:2.1\nn:Ruiz;Ana\nend:vcard",
        "BEGIN:VCARD\rN:Ruiz;Ana\rEND:VCARD\r",
        "\n\n  BEGIN:VCARD\n  N:Ruiz;\n   Ana\n  END:VCARD\n",
        "BEGIN : VCARD\nN:Ruiz;Ana\n\n\nEND:VCARD",
        "\ufeffBEGIN:VCARD\nN:Ruiz;A\0na\nEND:VCARD",
    ],
)
def test_loose_beginnings(data):
    records, problems = both(data)
    assert ([record.full_name for record in records], problems) == (["Ana Ruiz"], [])


@pytest.mark.parametrize(
    ("data", "names", "problems"),
    [
        ("", [], [(1, "no_cards", True)]),
        ("../otro.vcf", [], [(1, "no_cards", True)]),
        ("BEGIN:VCARD\nFN:A", ["A"], [(1, "missing_end", False)]),
        ("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD", ["A", "B"], [(1, "missing_end", False)]),
        (
            "hola\nBEGIN:VCARD\nFN:A\nEND:VCARD\nadiós",
            ["A"],
            [(1, "text_outside_card", False), (5, "text_outside_card", False)],
        ),
        ("BEGIN:VCARD\nFN:A\nsin nombre\nTEL:1\nEND:VCARD", ["A"], [(3, "bad_line", False)]),
        ("BEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:A\nEND:VCARD", ["A"], [(1, "empty_card", True)]),
        ("BEGIN:VCARD\nBDAY:1980\nEND:VCARD", [], [(1, "no_identity", True)]),
        ("BEGIN:VCARD\nFN:A\nPHOTO;ENCODING=b:*\nEND:VCARD", ["A"], [(3, "bad_base64", False)]),
        ("BEGIN:VCARD\nFN;CHARSET=bla:A\nEND:VCARD", ["A"], [(2, "unknown_charset", False)]),
    ],
)
def test_what_is_wrong_is_reported_with_its_line(data, names, problems):
    records, found = both(data)
    assert [record.full_name for record in records] == names
    assert [(problem.line, problem.code, problem.skipped) for problem in found] == problems


def test_a_bad_line_is_kept_and_goes_out_again():
    records, _ = both("BEGIN:VCARD\nFN:A\nsin nombre\nEND:VCARD")
    assert left(records[0]) == [Leftover("X-LAZOS-UNREADABLE", "sin nombre")]
    assert "X-LAZOS-UNREADABLE:sin nombre\r\n" in write(records[0])
