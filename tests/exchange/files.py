# ruff: noqa: E501
"""Small files as address books write them, for the tests of imports; all the people are invented."""

from __future__ import annotations

from pathlib import Path

CARDS = """BEGIN:VCARD
VERSION:3.0
UID:uid-lucia
FN:Lucía Paredes Ccori
N:Paredes Ccori;Lucía;;;
ORG:Estudio Ágora;Litigios
TITLE:Abogada
EMAIL;TYPE=work:lucia@paredes.example
TEL;TYPE=cell:+51 991 555 117
BDAY:1984-02-29
NOTE:Le gusta el ajedrez.
CATEGORIES:lima,derecho
X-SKYPE-USERNAME:luparedes
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Hugo Barrientos
EMAIL:hugo@datosur.example
TEL:999 555 0133
END:VCARD
BEGIN:VCARD
VERSION:3.0
NOTE:nobody
END:VCARD
"""

CONNECTIONS = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Lucía,Paredes Ccori,https://www.linkedin.com/in/luparedes,lucia@paredes.example,Ágora,Socia,08 Feb 2026
Omar,Santillán,https://www.linkedin.com/in/omar-s,,Botica Clara,Producto,09 Feb 2026
,,,,,,07 Jun 2026
"""

MESSAGES = """CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
c1,,Ana Robles,https://www.linkedin.com/in/ana-r,Omar Santillán,https://www.linkedin.com/in/omar-s,2026-03-01 14:00:00 UTC,,Hola Omar,INBOX
c1,,Omar Santillán,https://www.linkedin.com/in/omar-s,Ana Robles,https://www.linkedin.com/in/ana-r,2026-03-02 14:00:00 UTC,,Qué gusto,INBOX
"""


def written(folder: Path, name: str, text: str) -> tuple[str, Path]:
    """(name, path), as the importer takes it."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return name, path
