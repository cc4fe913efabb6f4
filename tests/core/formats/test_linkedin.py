"""LinkedIn's export: every era, every trap its README lists."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lazos.core import formats
from lazos.core.formats.linkedin.people import slug_of, split_credentials
from lazos.core.formats.records import OwnerRecord, Problem
from tests.core.formats.files import contacts, exchanges, interactions, of, problems, read, read_zip

REMARK = (
    '"When exporting your connection data, you may notice that some of the email addresses are missing. '
    'You will only see email addresses for connections who have allowed it."\n'
)
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANA = "Ana,Pérez,https://www.linkedin.com/in/ana-perez,,Acme,CTO,08 Feb 2026\n"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
)
ME, YOU = "https://www.linkedin.com/in/me", "https://www.linkedin.com/in/ana-perez"
PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry\nXóchitl,Ñáñez,,,,Ingeniera,,\n"
)
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"


@pytest.mark.parametrize(
    "text",
    [
        CONNECTIONS + ANA,
        "Notes:\n" + REMARK + "\n" + CONNECTIONS + ANA,
        CONNECTIONS + "Notes:\n" + REMARK + "\n" + ANA,
        CONNECTIONS.replace(",", ";") + ANA.replace(",", ";").replace("08 Feb 2026", "8-feb-26"),
        "Notes:\r\n" + REMARK + "\r\n" + CONNECTIONS + ANA.replace("08 Feb 2026", "08/02/2026"),
        "Notes:;;;;;;\n" + REMARK.replace('"', "") + ";;;;;;\n" + (CONNECTIONS + ANA).replace(",", ";"),
        "sep=;\n" + (CONNECTIONS + ANA).replace(",", ";"),
        CONNECTIONS.replace(",", "\t") + ANA.replace(",", "\t"),
        "Nombre,Apellidos,URL,Correo electrónico,Empresa,Cargo,Conectado el\n" + ANA.replace("Feb", "feb."),
        "Nombre,Apellidos,URL,Dirección de correo,Empresa,Puesto,Fecha de contacto\n"
        + ANA.replace("Feb", "de feb. de"),
        "Primeiro nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em\n" + ANA,
        "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté(e) le\n" + ANA.replace("Feb", "févr."),
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Vernetzt am\n" + ANA.replace("08 Feb", "8. Februar"),
        "Nome,Cognome,URL,Indirizzo email,Azienda,Posizione,Collegato il\n" + ANA.replace("Feb", "febbraio"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_connections_of_every_era(tmp_path: Path, text: str, encoding: str) -> None:
    found = read(tmp_path, text, encoding=encoding)
    assert problems(found) == []
    (ana,) = contacts(found)
    assert (ana.given, ana.family, ana.uid, ana.met_on) == ("Ana", "Pérez", "linkedin:ana-perez", date(2026, 2, 8))
    assert (ana.positions[0].organisation, ana.positions[0].role, ana.met_how) == ("Acme", "CTO", "linkedin")
    assert ana.line == text.replace("\r\n", "\n").count("\n")


def test_connections_before_pages_were_written(tmp_path: Path) -> None:
    head = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
    rows = "Ana,Pérez,a@example.org,Acme,CTO,05 Jun 1833\n,,,,,07 Jun 2026\nEva,,,,,13/25/2026\nalgo\nLuis,Gil,,Acme\n"
    found = read(tmp_path, head + rows)
    ana, eva, luis = contacts(found)
    assert (luis.full_name, luis.positions[0].organisation, luis.met_on) == ("Luis Gil", "Acme", None)
    assert (ana.uid, ana.met_on, ana.emails[0].value) == ("", date(1833, 6, 5), "a@example.org")
    assert [(kept.name, kept.value) for kept in eva.leftovers] == [("Connected On", "13/25/2026")]
    assert problems(found) == [("hidden_member", 3), ("bad_row", 5)]


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/Ana-P%C3%A9rez/",
        "www.linkedin.com/in/ana-pérez?locale=es",
        "https://es.linkedin.com/in/ANA-PÉREZ/es/#top",
        "/in/ana-pérez",
    ],
)
def test_one_page_has_one_key(url: str) -> None:
    assert slug_of(url) == "ana-pérez"


@pytest.mark.parametrize(
    ("written", "name", "degrees"),
    [
        ("Rodríguez, PhD 🚀", "Rodríguez", "PhD"),
        ("Smith MBA", "Smith", "MBA"),
        ("Sáenz de Santamaría", "Sáenz de Santamaría", ""),
        ("Gil (she/her), Ph.D., PMP®", "Gil", "Ph.D., PMP"),
        ("Ma", "Ma", ""),
        ("🌽 Peña ⚡️", "Peña", ""),
    ],
)
def test_degrees_and_ornaments_are_no_surname(written: str, name: str, degrees: str) -> None:
    assert split_credentials(written) == (name, degrees)


def talk(*rows: str, head: str = MESSAGES) -> str:
    return head + "".join(rows)


IN = f"c1,,Ana Pérez,{YOU},Xóchitl Ñáñez,{ME},2025-06-01 14:03:22 UTC,Hola,uno,INBOX\n"
OUT = f"c1,,Xóchitl Ñáñez,{ME},Ana Pérez,{YOU},2025-06-02 10:00:00 UTC,,dos,INBOX\n"


def test_messages_have_a_direction_a_moment_and_no_text(tmp_path: Path) -> None:
    found = read_zip(
        tmp_path, {"Profile.csv": PROFILE, "messages.csv": talk(IN, OUT), "Connections.csv": CONNECTIONS + ANA}
    )
    first, second = interactions(found)
    assert (first.direction, second.direction) == ("in", "out")
    assert first.at == datetime(2025, 6, 1, 14, 3, 22, tzinfo=UTC)
    assert [person.uid for person in (*first.people, *second.people)] == ["linkedin:ana-perez"] * 2
    assert (first.title, first.text, first.line) == ("Hola", "", 2)
    assert [contact.uid for contact in contacts(found)] == ["linkedin:ana-perez"]
    assert of(OwnerRecord, found)[0].facts["full_name"] == "Xóchitl Ñáñez"


def test_someone_known_from_messages_only_comes_once_before_the_first(tmp_path: Path) -> None:
    found = read_zip(tmp_path, {"Profile.csv": PROFILE, "messages.csv": talk(IN, OUT)})
    kinds = [type(item).__name__ for item in found]
    assert kinds == ["OwnerRecord", "ContactRecord", "InteractionRecord", "InteractionRecord"]
    assert contacts(found)[0].links[0].value == YOU


def test_the_owner_is_told_by_argument_invitations_or_frequency(tmp_path: Path) -> None:
    other = f"c2,,Eva Gil,https://www.linkedin.com/in/eva,Xóchitl Ñáñez,{ME},2025-06-03 10:00:00 UTC,,x,INBOX\n"
    for asked in ({"owner": ME}, {"owner": "xochitl ñañez"}, {}):
        found = read(tmp_path, talk(IN, OUT, other), **asked)
        assert [item.direction for item in interactions(found)] == ["in", "out", "in"], asked
        assert [code for code, _ in problems(found)] == ([] if asked else ["owner_guessed"])
    invitation = f'Xóchitl Ñáñez,Ana Pérez,"1/29/26, 2:37 PM",,OUTGOING,{ME},{YOU}\n'
    found = read_zip(tmp_path, {"Invitations.csv": INVITATIONS + invitation, "messages.csv": talk(IN, OUT)})
    assert [item.direction for item in interactions(found)] == ["out", "in", "out"]


def test_a_group_and_names_with_commas_of_their_own(tmp_path: Path) -> None:
    head = MESSAGES.replace("RECIPIENT PROFILE URLS,", "")
    rows = [
        f'c1,Grupo,Ana Pérez,{YOU},"Xóchitl Ñáñez, Eva Gil, Ph.D.",2025-06-01 14:03:22 UTC,,a,\n',
        f'c1,Grupo,Xóchitl Ñáñez,{ME},"Ana Pérez, Eva Gil, Ph.D., MBA",2025-06-01 15:03:22 UTC,,b,\n',
    ]
    found = read_zip(tmp_path, {"Profile.csv": PROFILE, "messages.csv": talk(*rows, head=head)})
    incoming, outgoing = interactions(found)
    assert [person.name for person in incoming.people] == ["Ana Pérez"]
    assert [(person.name, person.uid) for person in outgoing.people] == [
        ("Ana Pérez", "linkedin:ana-perez"),
        ("Eva Gil, Ph.D., MBA", ""),
    ]


def test_recipients_by_page_where_names_do_not_tell(tmp_path: Path) -> None:
    row = f'c1,,X Ñ,{ME},"Ana Pérez, CPA, Eva Gil",{YOU},2025-06-01 14:03:22 UTC,,a,\n'.replace(
        f",{YOU},", f',"{YOU},https://www.linkedin.com/in/eva",'
    )
    (sent,) = interactions(read(tmp_path, talk(row), owner=ME))
    assert [person.uid for person in sent.people] == ["linkedin:ana-perez", "linkedin:eva"]
    assert [person.name for person in sent.people] == ["Ana Pérez, CPA", "Eva Gil"]


def test_what_a_person_does_not_want_is_left_out_and_counted(tmp_path: Path) -> None:
    head = MESSAGES.rstrip("\n") + ",ATTACHMENTS,IS MESSAGE DRAFT\n"
    spin = '<p class=""spinmail-quill-editor__spin-break"">Hola %FIRSTNAME%</p>'
    rows = [
        IN.replace("\n", ",,No\n"),
        OUT.replace("\n", ",,Yes\n"),
        f'c3,,Marca,,X Ñ,{ME},2025-06-01 14:03:22 UTC,,"{spin}",INBOX,,No\n',
        f"c4,,LinkedIn Member,,X Ñ,{ME},2025-06-01 14:03:22 UTC,,hola,INBOX,,No\n",
        f"c5,,Spammer,https://www.linkedin.com/in/spam,X Ñ,{ME},2025-06-01 14:03:22 UTC,,compra,SPAM,,No\n",
        "BADROW\n",
    ]
    found = read(tmp_path, talk(*rows, head=head), owner=ME)
    assert [(met.line, met.direction) for met in interactions(found)] == [(2, "in")]
    assert [contact.full_name for contact in contacts(found)] == ["Ana Pérez"]
    counted = {problem.code: problem.facts.get("count") for problem in of(Problem, found)}
    assert counted == {
        "bad_row": None,
        "drafts_left_out": "1",
        "sponsored_left_out": "1",
        "closed_accounts_left_out": "1",
        "spam_left_out": "1",
    }


def test_texts_are_kept_only_when_asked_and_without_markup(tmp_path: Path) -> None:
    row = IN.replace(",uno,", ',"<p>Hola, <strong>Ana</strong>&nbsp;&amp; co</p>a < b",')
    (kept,) = interactions(read(tmp_path, talk(row), owner=ME, keep_texts=True))
    assert kept.text == "Hola, Ana & co\na < b"
    (left,) = interactions(read(tmp_path, talk(row), owner=ME))
    assert (left.text, left.key) == ("", kept.key)


def test_keys_stay_the_same_and_tell_messages_of_one_second_apart(tmp_path: Path) -> None:
    first = [met.key for met in interactions(read(tmp_path, talk(IN, IN, OUT), owner=ME))]
    again = [met.key for met in interactions(read(tmp_path, talk(IN, IN, OUT), owner=ME))]
    assert first == again
    assert len(set(first)) == 3


def test_invitations_with_and_without_words(tmp_path: Path) -> None:
    head = "From,To,Sent At,Message,Direction\n"
    rows = 'Ana Pérez,X Ñ,"1/29/26, 2:37 PM",Nos vimos,INCOMING\nX Ñ,Eva Gil,"12/31/25, 1:00 AM",,OUTGOING\n,,x,,\n'
    found = read(tmp_path, head + rows)
    incoming, outgoing = interactions(found)
    assert (incoming.kind, incoming.direction, incoming.day, incoming.at) == ("message", "in", date(2026, 1, 29), None)
    assert (outgoing.kind, outgoing.direction, outgoing.people[0].name) == ("invitation", "out", "Eva Gil")
    assert problems(found) == [("bad_row", 4)]


def test_endorsements_and_recommendations_are_given_and_received(tmp_path: Path) -> None:
    received = (
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n"
        "2024/02/01 15:02:55 UTC,Python,Ana,Pérez,www.linkedin.com/in/ana-perez,ACCEPTED\n"
    )
    given = (
        "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsement Status\n"
        "2024/02/01 15:02:55 UTC,SQL,Eva,Gil,PENDING\n"
    )
    words = (
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAna,Pérez,Acme,CTO,Muy buena,{},VISIBLE\n"
    )
    found = read_zip(
        tmp_path,
        {
            "e/Endorsement_Received_Info.csv": received,
            "e/Endorsement_Given_Info.csv": given,
            "e/Recommendations_Received.csv": words.format("05 Jun 1833"),
            "e/Recommendations_Given.csv": words.format('"02/14/25, 03:04 PM"'),
        },
    )
    assert [(got.direction, got.kind, got.person.name, got.note, got.day) for got in exchanges(found)] == [
        ("received", "endorsement", "Ana Pérez", "Python", date(2024, 2, 1)),
        ("given", "endorsement", "Eva Gil", "SQL", date(2024, 2, 1)),
        ("received", "recommendation", "Ana Pérez", "Muy buena", date(1833, 6, 5)),
        ("given", "recommendation", "Ana Pérez", "Muy buena", date(2025, 2, 14)),
    ]
    assert exchanges(found)[0].person.uid == "linkedin:ana-perez"


def test_notes_go_to_the_person_and_uploads_are_contacts(tmp_path: Path) -> None:
    notes = (
        "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n"
        f"Ana,Pérez,{YOU},le gusta el café,2026-01-10 10:00:00 UTC,\nEva,Gil,https://www.linkedin.com/in/eva,otra,,\n"
    )
    uploads = (
        "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,"
        'FullName,Birthday,Location,BookmarkedAt,Profiles\nMOBILE,Luis,Gil,Acme,,"l@example.org,m@example.org",'
        "600111222,1/2/24,,,,Luis Gil,,,,\n"
    )
    members: dict[str, str | bytes] = {
        "Connections.csv": CONNECTIONS + ANA,
        "Notes.csv": notes,
        "ImportedContacts.csv": uploads,
    }
    found = contacts(read_zip(tmp_path, members))
    ana, luis, eva = found
    assert (ana.notes, eva.notes, eva.uid) == (["le gusta el café"], ["otra"], "linkedin:eva")
    assert [email.value for email in luis.emails] == ["l@example.org", "m@example.org"]


def test_members_are_known_by_content_and_strangers_are_named(tmp_path: Path) -> None:
    found = read_zip(
        tmp_path,
        {
            "Basic/Conexiones.csv": CONNECTIONS + ANA,
            "Basic/Ad_Targeting.csv": "Member Age,Company Names,Company Names\n30,a,b\n",
            "Basic/Skills.csv": "Name\nPython\n",
            "Basic/guide_messages.csv": talk(IN),
            "Basic/Articles/Articles/x.html": "<html></html>",
            "Basic/Surprise.csv": "Foo,Bar\n1,2\n",
            "Basic/inner.zip": b"PK\x03\x04rest",
        },
    )
    assert [contact.full_name for contact in contacts(found)] == ["Ana Pérez"]
    assert {(problem.code, problem.file, problem.skipped) for problem in of(Problem, found)} == {
        ("unknown_member_file", "Basic/Surprise.csv", False),
        ("nested_archive", "Basic/inner.zip", True),
    }
    assert of(OwnerRecord, found)[0].facts["skills"] == ["Python"]


def test_a_folder_reads_like_its_zip(tmp_path: Path) -> None:
    members: dict[str, str | bytes] = {
        "Profile.csv": PROFILE,
        "messages.csv": talk(IN, OUT),
        "Connections.csv": CONNECTIONS + ANA,
    }
    folder = tmp_path / "unpacked"
    folder.mkdir()
    for name, text in members.items():
        (folder / name).write_text(str(text))
    assert formats.detect(folder).format == "linkedin"
    assert sorted(map(repr, formats.read(folder))) == sorted(map(repr, read_zip(tmp_path, members)))
