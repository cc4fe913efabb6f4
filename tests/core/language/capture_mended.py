# ruff: noqa: E501 — one sentence, one line
# fmt: off
"""One note for each rule that the fresh sentences asked for. Today is Tuesday 10 November 2026."""

from tests.core.language.sentences import s

SPANISH = [
    # names, and what is none
    s("Cena con Bruno Lizárraga y su esposa Perla", "Bruno Lizárraga; Perla", kind="meal"),
    s("Comida en la Alhóndiga con Ofelia Rivas", "Ofelia Rivas", kind="meal"),
    s("Charlé con la arquitecta Zaida Norte", "Zaida Norte", kind="meeting"),
    s("Nadie de Movistar contestó", "", "Movistar"),
    s("Dice Movistar que suben los precios", "", "*"),
    s("El primo de Laura busca piso", "*", needs="piso"),
    s("hablamos sobre la beca de Noemí, con Rita Solana", "Rita Solana", kind="*"),
    s("Correo de Rosario Prim, pide tarifas", "Rosario Prim", needs="tarifas", kind="email"),
    s("1) escribir a Nuria 2) llevarle el libro a Pau el 20", "Nuria; Pau", promises="escribir a Nuria; llevarle el libro a Pau > 2026-11-20"),
    # organisations
    s("Conocí a Brenda Loza, directora de la Casa de la Música de Quilmes", "Brenda Loza", "Casa de la Música de Quilmes", kind="meeting"),
    s("Llamó Tito del taller El Rayo", "Tito", "El Rayo", kind="call"),
    s("Visita a la planta de Aceites del Valle con Irma Cota", "Irma Cota", "Aceites del Valle", kind="meeting"),
    s("Junta Coppel: Elvira Sainz y Tomás", "Elvira Sainz; Tomás", "Coppel", kind="meeting"),
    s("Comí con Lía Ferrán, tiene una startup en Cuenca que se llama Nubika", "Lía Ferrán", "Nubika", kind="meal"),
    s("Darío Ponce trabaja de traductor en la OCDE", "Darío Ponce", "OCDE"),
    s("Bárbara Solís quiere trabajar en una ONG", "Bárbara Solís"),
    s("Café con Irene Vidal, notaria en Huesca", "Irene Vidal", kind="coffee"),
    s("Almorcé con Mati, de la asociación de feriantes de Olivos", "Mati", "asociación de feriantes de Olivos", kind="meal"),
    # needs and offers
    s("Doña Lola necesita un carpintero urgente", "Lola", needs="carpintero"),
    s("Telefonazo a Nando: lleva meses y sigue sin encontrar piso", "Nando", needs="piso", kind="call"),
    s("Elsa anda viendo quién le cuide al perro", "Elsa", needs="quién le cuide al perro"),
    s("Julián me puede traducir el contrato", "Julián", offers="traducir el contrato"),
    s("Gustavo sabe un buen de aduanas", "Gustavo", offers="aduanas"),
    s("Hablé con Pía: que si conozco a un fontanero", "Pía", needs="fontanero", kind="call"),
    # to do
    s("No alcancé a ver a Octavio, reprogramar.", "Octavio", promises="reprogramar", kind="*"),
    s("Le regreso el libro a Dalia el jueves", "Dalia", promises="Le regreso el libro a Dalia > 2026-11-12"),
    s("Mandarle la muestra a Edna de aquí al viernes", "Edna", promises="Mandarle la muestra a Edna > 2026-11-13"),
    s("Zoom c/ Noé; quedé en armar el guion p/ el lunes", "Noé", promises="armar el guion > 2026-11-16", kind="video"),
    s("Le debo a Fermín una comida y el dinero del taxi", "Fermín", promises="una comida; el dinero del taxi"),
    s("Llamada con Aura, que le mande el temario", "Aura", promises="le mande el temario", kind="call"),
    s("Subo el jueves a ver a Marcial", "*", promises="Subo a ver a Marcial > 2026-11-12", kind="*"),
    # what kind of contact
    s("converse con rita solana x whatsapp", "Rita Solana", kind="message"),
    s("Pádel con Nacho y Lola", "Nacho; Lola", kind="meeting"),
    s("Café con Lola, busca quien le dé un taller de costura", "Lola", needs="quien le dé un taller de costura", kind="coffee"),
    s("cafe c rita solana de ternium", "Rita Solana", "Ternium", kind="coffee"),
    s("qde con Tito en llevarle el cable mñn", "Tito", promises="*", kind="*"),
]
ENGLISH = [
    # names, and what is none
    s("Dinner with Omar Reed and his wife Paula", "Omar Reed; Paula", kind="meal"),
    s("Lunch at the Savoy with Petra Voss", "Petra Voss", kind="meal"),
    s("Had coffee with my old flatmate Desmond Tull", "Desmond Tull", kind="coffee"),
    s("Drinks after work, new member Zelda Quint wants a mentor", "Zelda Quint", needs="mentor", kind="coffee"),
    s("Coffee with Inge and Marek", "Inge; Marek", kind="coffee"),
    s("Call from Joost van den Berg, needs a lawyer", "Joost van den Berg", needs="lawyer", kind="call"),
    s("Coach Ferris needs a bus for 20 kids", "Ferris", needs="bus for 20 kids"),
    s("Nobody from Nokia came", "", "Nokia"),
    s("Beers with Lou. Says Nokia is moving", "Lou", "*", kind="coffee"),
    s("Suki's birthday is May 4", "Suki", birthday="5-4"),
    s("Owe Will a beer", "Will", promises="a beer"),
    s("May from accounts says the invoice is late", "May", "*"),
    s("Bring the forms to Otis, and send Gail the keys on Friday", "Otis; Gail", promises="Bring the forms to Otis; send Gail the keys > 2026-11-13"),
    s("Introduced by Perpetua to Lars Holm", "Lars Holm", introduced="Perpetua", kind="meeting"),
    s("Intro'd by Tom Reed to Lars Holm", "Lars Holm", introduced="Tom Reed", kind="meeting"),
    # organisations
    s("Met Ada Finch, runs the Leeds office of Arup", "Ada Finch", "Arup", kind="meeting"),
    s("Spoke to Ian, his firm Castle Roofing is taking on drivers", "Ian", "Castle Roofing", needs="drivers", kind="call"),
    s("Talked to Noor in purchasing at Danone", "Noor", "Danone", kind="call"),
    s("zoom w/ noor hashemi, buyer @ maple health, needs a nurse", "Noor Hashemi", "Maple Health", "nurse", kind="video"),
    s("Met Reuben Cole, NHS Lothian", "Reuben Cole", "NHS Lothian", kind="meeting"),
    s("Tea with Ida Moss, translator from Finnish", "Ida Moss", kind="coffee"),
    # needs and offers
    s("Petra's after a drum teacher", "Petra", needs="drum teacher"),
    s("Lenny can't find a plumber", "Lenny", needs="plumber"),
    s("Ollie asked whether we know any surveyors", "Ollie", needs="surveyors"),
    s("Walter Beck, notary, happy to read the deed", "Walter Beck", offers="read the deed"),
    s("Nell is up for judging the pitches", "Nell", offers="judging the pitches"),
    s("Priya is brilliant on tax", "Priya", offers="tax"),
    s("Gina offered us her barn", "Gina", offers="her barn"),
    s("Rosa volunteered to check the kit", "Rosa", offers="check the kit"),
    # to do
    s("Kindly send brochure by 20th Nov", promises="send brochure > 2026-11-20"),
    s("Send Ted the plan asap", "Ted", promises="Send Ted the plan"),
    s("Owe Anita a lunch and the charger", "Anita", promises="a lunch; the charger"),
    s("Will text Jess the code + ring Hal re keys", "Jess; Hal", promises="text Jess the code; ring Hal re keys"),
    s("Book club with Fay Lund", "Fay Lund", kind="*"),
    s("Nothing decided with Abe, call again then", "Abe", promises="call again then", kind="*"),
    s("Promised Ivo the figures by close of play Friday", "Ivo", promises="the figures > 2026-11-13"),
    # theirs
    s("Board call: Ruth to circulate the minutes by the 17th", "Ruth", theirs="circulate the minutes > 2026-11-17", kind="call"),
    s("Phoned Mr Abiola, he'll get back to me by Thursday", "Abiola", theirs="get back to me > 2026-11-12", kind="call"),
    s("Vic says he'll fix the gate at the weekend", "Vic", theirs="fix the gate > 2026-11-14"),
    s("Zara said she would lend us her stall", "Zara", theirs="lend us her stall"),
    # what kind of contact
    s("Quick word with Femi after church", "Femi", kind="meeting"),
    s("Touched base with Lena Marsh at Siemens", "Lena Marsh", "Siemens", kind="meeting"),
    s("Popped in on Alf at the shop", "Alf", "*", kind="meeting"),
    s("Alumni mixer: Nita Rao sells solar panels", "Nita Rao", kind="event"),
    s("Quiz night: met Jonas Beck", "Jonas Beck", kind="event"),
    s("LinkedIn DM from Mona Sayed", "Mona Sayed", kind="message"),
    s("Brekkie with Kaz", "Kaz", kind="meal"),
    s("Squash with Odile", "Odile", kind="meeting"),
]
