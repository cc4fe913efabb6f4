# ruff: noqa: E501 — one sentence, one line
# fmt: off
"""One note for each rule that the plain notes asked for, with names that no list knows. Today is Tuesday 10 November 2026."""

from tests.core.language.sentences import s

SPANISH = [
    # what only a person does, or what stands only beside a person
    s("Zsofia compró la nave, busca socio", "Zsofia", needs="socio"),
    s("Ilargi propone cambiar la fecha.", "Ilargi"),
    s("Zsofia y Ana montan una tienda.", "Zsofia; Ana"),
    s("Ayer estuve en la obra con el capataz Dragan", "Dragan", kind="*"),
    s("Ayer vino Dragan a por las llaves", "Dragan"),
    s("Me dijo Dragan que cierran", "Dragan"),
    s("Correo para Zsofia con el presupuesto", "Zsofia", kind="email"),
    s("Dragan, fontanero, arregla la caldera.", "Dragan"),
    s("Gezim, que vende azulejos, necesita un almacén.", "Gezim", needs="almacén"),
    s("Comida con Quim Ferrer i Dalmau y Fátima El Amrani", "Quim Ferrer i Dalmau; Fátima El Amrani", kind="meal"),
    s("whats de gezim hoxha: necesita 20 sillas", "Gezim Hoxha", needs="20 sillas", kind="message"),
    s("Otra vez el tren con retraso", ""),
    s("Invité a comer a Ndidi, de Brightwell", "Ndidi", "Brightwell", kind="*"),
    s("Factura pendiente de Ndidi", "*", promises=""),
    # theirs, needs and offers
    s("Café con Zsofia. Zsofia enviará el contrato mañana.", "Zsofia", kind="coffee", theirs="enviará el contrato > 2026-11-11"),
    s("Llamó Dragan: que si le presento a un abogado", "Dragan", needs="abogado", kind="call"),
    s("A Dragan le sirve un contacto en la aduana", "Dragan", needs="contacto en la aduana"),
    s("Lola, guía en la Alhambra, puede colarnos en la visita", "Lola", "*", offers="colarnos en la visita", kind="*"),
    s("La furgoneta necesita frenos", ""),
    # broken off
    s("necesita y", ""),
    s("Café con Ana de Imprenta Aníbal &", "Ana", "*", kind="coffee"),
    s("Llamé a Dragan por el tejado, vendrá el jueves", "Dragan", kind="call", theirs="vendrá > 2026-11-12"),
    s("Reclamar a Gervasio la fianza el lunes", "Gervasio", promises="Reclamar a Gervasio la fianza > 2026-11-16"),
    s("Visité Astilleros Gondán con Eladio", "Eladio", "Astilleros Gondán", kind="meeting"),
    s("Café con Mirela. Recomienda a Eloísa para traducciones.", "Mirela", kind="coffee"),
    s("Café con Mirela; lo miro con Rebeca mañana", "Mirela", promises="lo miro con Rebeca > 2026-11-11", kind="coffee"),
]

ENGLISH = [
    # a past verb opens the sentence, and it was done to somebody
    s("Pitched Skylar Finch, no answer yet", "Skylar Finch", kind="meeting"),
    s("Trained Ndidi on the new till", "Ndidi", kind="meeting"),
    s("Lent Kirrily the ladder", "Kirrily"),
    s("Had Dragan over for dinner", "Dragan", kind="*"),
    s("Watched Casablanca with Gezim", "Gezim", kind="*"),
    s("Passed Spanish!", ""),
    s("Swapped cards with Ignatius Pell", "Ignatius Pell", kind="*"),
    s("Lost my keys, Jarek let me in", "Jarek"),
    s("Call with Hiltrud Maier, Krones.", "Hiltrud Maier", "Krones", kind="call"),
    s("Kofoworola's sister needs a flat", "*", needs="flat"),
    s("Met Quincy at the fair. He imports coffee.", "Quincy", kind="event"),
    s("Coffee with Mirela. She recommends Elodie.", "Mirela", kind="coffee"),
    s("Remember Kirrily from the ceramics class?", "Kirrily"),
    # what only a person does, or what stands only beside a person
    s("Kirrily never turned up", "Kirrily"),
    s("Marv got the job", "Marv"),
    s("Zsofia codes the back end", "Zsofia"),
    s("Zsofia and Ana run a bakery", "Zsofia; Ana"),
    s("Marv, a plumber, fixed the tap", "Marv"),
    s("Marv the plumber rang", "Marv", kind="call"),
    s("Ndidi from the bank asked for the papers", "Ndidi", "*", needs="papers"),
    s("Zsofia: send her the minutes", "Zsofia", promises="send her the minutes"),
    s("coffee w/ new starter Oluwaseun", "Oluwaseun", kind="coffee"),
    s("Meeting with the foreman Dragan", "Dragan", kind="meeting"),
    s("Our accountant Zsofia sent the figures", "Zsofia"),
    s("Met his missus Kirrily", "Kirrily", kind="meeting"),
    s("Great talk by Ndidi Obi on batteries", "Ndidi Obi", kind="*"),
    s("Present for Kirrily by Friday", "Kirrily"),
    s("Torsten will share the slides tomorrow", "Torsten", theirs="share the slides > 2026-11-11"),
    # the name itself
    s("Lunch with Jeroen de Wit and Hyun-woo Park", "Jeroen de Wit; Hyun-woo Park", kind="meal"),
    s("Met J. R. Patterson at the council", "J. R. Patterson", "*", kind="meeting"),
    s("Spoke with Eng. Wafula about the borehole", "Wafula", kind="call"),
    s("Sheldon Roth CPA, does charities", "Sheldon Roth"),
    s("Call with Chidi Okonkwo, PhD.", "Chidi Okonkwo", kind="call"),
    # things, groups and firms
    s("Car needs a service", ""),
    s("Boiler makes a noise", ""),
    s("Choir needs a tenor", "", needs="tenor"),
    s("Brightwell Lifts need an electrician", "", "Brightwell Lifts", "electrician"),
    s("invoice Harrison Tools before Friday", "", "Harrison Tools", promises="*"),
    s("Mrs Iyer (Flat 4B) called", "Iyer", kind="call"),
    s("Bryce is at SpaceX", "Bryce", "SpaceX"),
    s("Kwame got promoted at Unilever", "Kwame", "Unilever"),
    # to do: an imperative with its day
    s("wash the van Saturday", promises="wash the van > 2026-11-14"),
    s("Move the meeting to Thursday", promises="Move the meeting > 2026-11-12", kind="*"),
    s("Paid Gary £40, leave cash out Tuesday", "Gary", promises="leave cash out > 2026-11-17"),
    s("Harriet promised us a raffle prize, collect on the 12th", "Harriet", promises="collect > 2026-11-12", theirs="a raffle prize"),
    s("Saskia can't make Thursday, rebook", "Saskia", promises="rebook"),
    s("ring her tomorrow am", promises="ring her > 2026-11-11"),
    # needs
    s("Email from Kirrily: could I introduce her to a tax adviser?", "Kirrily", needs="tax adviser", kind="email"),
    s("Mrs Iyer requested a copy of the minutes", "Iyer", needs="copy of the minutes"),
    s("Chat with Gezim, his team need drivers", "Gezim", needs="drivers", kind="meeting"),
    s("Jerome and Adwoa, two kids, need a dentist", "Jerome; Adwoa", needs="dentist"),
    s("Tea with Gezim, who needs a plumber, and Marv, who sells tiles", "Gezim; Marv", needs="plumber", kind="coffee"),
    s("Coffee with Zdenek, they are opening a guest house and need a web designer", "Zdenek", needs="web designer", kind="coffee"),
    s("Visited Ferguson Marine with Alasdair; they lack fitters", "Alasdair", "Ferguson Marine", "fitters", kind="*"),
    s("Olamide wrote to ask whether I know a patent lawyer", "Olamide", needs="patent lawyer", kind="message"),
    s("Spoke with Hendrik Vos, notary in Ghent", "Hendrik Vos", "", kind="call"),
    s("Leila would love to see the old mill", "Leila"),
    s("Gary wants paying", "Gary"),
]
