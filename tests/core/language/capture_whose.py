# ruff: noqa: E501 — one sentence, one line
# fmt: off
"""Notes that speak of several people, put the subject last, or name two days. Today is Tuesday 10 November 2026."""

from tests.core.language.sentences import s

SPANISH = [
    s("Me presentó a Rosa mi primo Luis", "Rosa", introduced="Luis", kind="*"),
    s("Nos presentó a Diego su jefa Carmen", "Diego", introduced="Carmen", kind="*"),
    s("Me presentó a Marta Gómez en la cena mi vecina Elena", "Marta Gómez", introduced="Elena", kind="*"),
    s("Quedó en mandarme el contrato Ana", "Ana", theirs="mandarme el contrato"),
    s("Quedó en mandarme el contrato, Ana", "Ana", theirs="mandarme el contrato"),
    s("Quedó Ana en mandarme el contrato el lunes", "Ana", theirs="mandarme el contrato > 2026-11-16"),
    s("Me va a mandar los datos Pedro el jueves", "Pedro", theirs="mandar los datos > 2026-11-12"),
    s("Prometió enviarme la propuesta Marta Ruiz antes del viernes", "Marta Ruiz", theirs="enviarme la propuesta > 2026-11-13"),
    s("Me prometió pasarme el contacto de la imprenta mi amiga Sofía", "Sofía", theirs="pasarme el contacto de la imprenta"),
    s("Necesita un diseñador Paula", "Paula", needs="diseñador"),
    s("Prometió presentarme a su socio Raúl", "*", theirs="presentarme a su socio Raúl", kind="*"),
    s("Café con Lucía, busca traductora para el libro de Ana", "Lucía", "", "traductora para el libro de Ana", kind="coffee"),
    s("Le prometí a Ana mandarle la guía el martes y la factura el viernes", "Ana", promises="mandarle la guía > 2026-11-17; la factura > 2026-11-13"),
    s("Mandarle a Jorge el borrador el lunes y la versión final el 12 de diciembre", "Jorge", promises="Mandarle a Jorge el borrador > 2026-11-16; la versión final > 2026-12-12"),
    s("Llamada con Inés: le mando las fotos mañana, el video el sábado", "Inés", promises="le mando las fotos > 2026-11-11; el video > 2026-11-14", kind="call"),
    s("Quedé en enviarle a Rita el presupuesto mañana y en visitarla el 3 de diciembre", "Rita", promises="enviarle a Rita el presupuesto|el presupuesto > 2026-11-11; visitarla > 2026-12-03"),
    s("Llamar a Teo entre el jueves y el viernes", "Teo", promises="Llamar a Teo > *"),
    s("Enviarle a Eva la minuta del lunes y la agenda el viernes", "Eva", promises="Enviarle a Eva la minuta del lunes y la agenda > 2026-11-13"),
]
ENGLISH = [
    s("I was introduced to Rosa by my cousin Luis", "Rosa", introduced="Luis", kind="*"),
    s("My old boss Kate introduced me to Sam", "Sam", introduced="Kate", kind="*"),
    s("Agreed to send me the contract: Ana", "Ana", theirs="send me the contract"),
    s("Promised Ana the guide on Thursday and the invoice on Friday", "Ana", promises="the guide > 2026-11-12; the invoice > 2026-11-13"),
    s("Send Jorge the draft Monday and the final version on December 12", "Jorge", promises="Send Jorge the draft > 2026-11-16; the final version > 2026-12-12"),
    s("Coffee with Ann, I'll email her the deck tomorrow and the budget by Friday", "Ann", promises="email her the deck > 2026-11-11; the budget > 2026-11-13", kind="coffee"),
    s("Call Ted between Thursday and Friday", "Ted", promises="Call Ted > *", kind="*"),
]
# (language, note, {piece: whose})
WHOSE = [
    ("es", "Café con Ana y Luis; Ana busca contadora, Luis ofrece un local", {"contadora": "Ana", "local": "Luis"}),
    ("es", "Comida con Marta y Jorge: a Marta le interesa el vino, Jorge necesita un abogado", {"vino": "Marta", "abogado": "Jorge"}),
    ("es", "Café con Ana de Acme y Luis de Bimbo. Ana busca contadora y le interesa la cerámica; a Luis le prometí la guía el martes", {"Acme": "Ana", "Bimbo": "Luis", "contadora": "Ana", "cerámica": "Ana", "la guía": "Luis"}),
    ("es", "Comida con Sara y Tomás, buscan un local. Le mando a Tomás el plano mañana", {"local": "", "Le mando a Tomás el plano": "Tomás"}),
    ("es", "Ana cumple años el 3 de marzo y Luis el 5 de mayo", {"3-3": "Ana", "5-5": "Luis"}),
    ("es", "Mi mentora Clara me presentó a Julián, director de arte en Ogilvy", {"mentor": "Clara", "director de arte": "Julián", "Ogilvy": "Julián"}),
    ("es", "Café con mi vecino Jorge y mi mentora Clara", {"neighbours": "Jorge", "mentor": "Clara"}),
    ("es", "Café con Inés, busca piso", {"piso": "Inés"}),
    ("en", "Coffee with Ann and Luke; Ann needs an accountant, Luke offers office space", {"accountant": "Ann", "office space": "Luke"}),
    ("en", "Lunch with Ann (designer at Acme) and Bob, CTO of Initech. Bob needs a lawyer. I owe Ann the deck by Friday", {"designer": "Ann", "Acme": "Ann", "CTO": "Bob", "Initech": "Bob", "lawyer": "Bob", "the deck": "Ann"}),
    ("en", "My neighbour Kate needs a plumber, and my mentor Paul offers advice", {"neighbours": "Kate", "mentor": "Paul", "plumber": "Kate", "advice": "Paul"}),
    ("en", "Met Ann and Bob, they need a venue", {"venue": ""}),
]
