"""What could not be read, and why two may be one person: the codes of core as sentences in the member's language."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop, ngettext

_SENTENCES: dict[str, str] = {
    "activity_without_people": gettext_noop("Una actividad sin personas: no la trajimos."),
    "bad_base64": gettext_noop("Una imagen o un archivo venía dañado. Lo demás de la ficha está bien."),
    "bad_json": gettext_noop("El archivo está cortado o dañado: no es un JSON completo."),
    "bad_line": gettext_noop("No pudimos leer esta línea. Las demás están bien."),
    "bad_row": gettext_noop("No pudimos leer esta fila. Las demás están bien."),
    "bad_sql": gettext_noop("No pudimos leer esta parte de la copia. Lo demás está bien."),
    "calendar": gettext_noop("Es un calendario. Tráelo desde Encuentros."),
    "card_too_big": gettext_noop("Esta ficha es demasiado grande. Las demás están bien."),
    "closed_accounts_left_out": gettext_noop("Mensajes de cuentas cerradas: no dicen de quién son."),
    "damaged": gettext_noop("El archivo está dañado desde aquí. Lo anterior está bien."),
    "database": gettext_noop(
        "Es una base de datos. En el teléfono o programa de donde viene, exporta los contactos como vCard."
    ),
    "document": gettext_noop(
        "Es un documento, no una lista de contactos. Sirven vCard, CSV, un zip de LinkedIn o Monica."
    ),
    "drafts_left_out": gettext_noop("Borradores sin enviar: no son contacto, se quedan fuera."),
    "empty": gettext_noop("El archivo está vacío."),
    "empty_card": gettext_noop("Una ficha vacía."),
    "encrypted": gettext_noop("El archivo está cifrado con contraseña. Descífralo y tráelo otra vez."),
    "file_too_big": gettext_noop("El archivo es demasiado grande: paramos aquí. Pártelo en dos."),
    "hidden_member": gettext_noop("LinkedIn oculta quién es: solo viene la fecha."),
    "image": gettext_noop("Es una imagen, no una lista de contactos."),
    "lazos_archive": gettext_noop("Es una copia de Lazos, y no pudimos leerla."),
    "ldif": gettext_noop("Es un LDIF. Exporta la libreta como vCard o CSV y tráela otra vez."),
    "line_too_long": gettext_noop("Una línea era demasiado larga y se quedó fuera. Lo demás de la ficha está bien."),
    "mail": gettext_noop("Es correo, no una lista de contactos."),
    "missing_end": gettext_noop("La ficha no terminaba bien. La leímos igual."),
    "needs_mapping": gettext_noop("No sabemos qué es cada columna. Dínoslo en la pantalla de traer contactos."),
    "nested_archive": gettext_noop("Un archivo comprimido dentro de otro: ábrelo y trae lo que lleva dentro."),
    "nested_too_deep": gettext_noop("Fichas dentro de fichas, demasiadas. Las demás están bien."),
    "no_cards": gettext_noop("No hay ninguna ficha en el archivo."),
    "no_identity": gettext_noop("No dice quién es: ni nombre, ni correo, ni teléfono."),
    "not_a_file": gettext_noop("Esto no es un archivo que se pueda leer de principio a fin."),
    "not_found": gettext_noop("No encontramos el archivo."),
    "not_text": gettext_noop("No es un archivo de texto que sepamos leer."),
    "nothing_found": gettext_noop("No hay ninguna persona en el archivo."),
    "outlook_store": gettext_noop("Es un archivo de datos de Outlook. En Outlook, exporta los contactos como CSV."),
    "photo_too_big": gettext_noop("La foto es demasiado grande y se quedó fuera. La ficha está bien."),
    "row_too_long": gettext_noop("Esta fila es demasiado larga. Las demás están bien."),
    "spreadsheet": gettext_noop("Es una hoja de cálculo. Guárdala como CSV y tráela otra vez."),
    "text_outside_card": gettext_noop("Hay texto fuera de las fichas. No lo trajimos."),
    "too_large": gettext_noop("Es demasiado grande para leerlo sin riesgo."),
    "too_many_columns": gettext_noop("Tiene demasiadas columnas para ser una lista de personas."),
    "too_many_entries": gettext_noop("El archivo comprimido lleva demasiados archivos."),
    "too_many_lines": gettext_noop("Esta ficha tiene demasiadas líneas. Las demás están bien."),
    "too_many_problems": gettext_noop("Casi nada se dejaba leer: paramos aquí."),
    "too_many_properties": gettext_noop("Esta ficha trae demasiados datos. Las demás están bien."),
    "too_many_records": gettext_noop("Hay más fichas de las que leemos de una vez. Parte el archivo en dos."),
    "too_many_rows": gettext_noop("Hay más filas de las que leemos de una vez. Parte el archivo en dos."),
    "too_much_text": gettext_noop("Hay demasiado texto que no es de nadie: paramos aquí."),
    "unclosed_quote": gettext_noop("Unas comillas sin cerrar: no pudimos leer esta fila. Las demás están bien."),
    "unknown_archive": gettext_noop("No sabemos abrir este tipo de archivo comprimido. Prueba con un zip."),
    "unknown_charset": gettext_noop("Los acentos venían en un código desconocido. Leímos lo que se pudo."),
    "unknown_format": gettext_noop("No reconocemos este archivo. Sirven vCard, CSV, un zip de LinkedIn o Monica."),
    "unreadable": gettext_noop("No pudimos abrir el archivo. Revisa que exista y que puedas leerlo."),
    "unsupported_format": gettext_noop("Todavía no sabemos leer este tipo de archivo."),
    "web_page": gettext_noop("Es una página web, no una lista de contactos."),
}
_WITH_FACTS: dict[str, str] = {
    "owner_guessed": gettext_noop("Suponemos que los mensajes son de %(owner)s."),
    "unknown_member_file": gettext_noop("No usamos %(name)s: no trae personas."),
    "unreadable_date": gettext_noop("No entendimos la fecha “%(value)s”."),
}
_REASONS: dict[str, str | Promise] = {
    "same_email": gettext_lazy("mismo correo"),
    "same_phone": gettext_lazy("mismo teléfono"),
    "same_phone_written_differently": gettext_lazy("mismo teléfono, escrito distinto"),
    "same_profile": gettext_lazy("misma página"),
    "same_name": gettext_lazy("mismo nombre"),
    "same_given_name": gettext_lazy("mismo nombre de pila"),
    "nickname": gettext_lazy("un nombre es el diminutivo del otro"),
    "initial": gettext_lazy("una inicial que coincide"),
    "extra_given_name": gettext_lazy("un nombre de más"),
    "one_letter_differs": gettext_lazy("cambia una letra"),
    "same_surnames": gettext_lazy("mismos apellidos"),
    "extra_surname": gettext_lazy("un apellido más"),
    "one_surname_shared": gettext_lazy("comparten un apellido"),
    "names_swapped": gettext_lazy("nombre y apellido cambiados de lugar"),
    "same_birthday": gettext_lazy("mismo cumpleaños"),
    "birthday_almost": gettext_lazy("casi el mismo cumpleaños"),
    "similar_email": gettext_lazy("correo parecido"),
    "similar_phone": gettext_lazy("teléfono parecido"),
    "same_organisation": gettext_lazy("mismo lugar de trabajo"),
    "same_role": gettext_lazy("mismo puesto"),
    "same_address": gettext_lazy("misma dirección"),
    "same_city": gettext_lazy("misma ciudad"),
    "different_given_name": gettext_lazy("otro nombre de pila"),
    "different_surname": gettext_lazy("otro apellido"),
    "different_birthday": gettext_lazy("otro cumpleaños"),
    "different_profile": gettext_lazy("otra página"),
}


def sentence(problem: dict[str, Any]) -> str:
    """One sentence for {"code", "facts"}; an unknown code gets the sentence of a row that could not be read."""
    code, facts = problem["code"], problem.get("facts") or {}
    if code in _WITH_FACTS:
        return _(_WITH_FACTS[code]) % ({"owner": "", "name": "", "value": ""} | facts)
    count = int(facts.get("count") or 0)
    if code in ("spam_left_out", "sponsored_left_out"):
        return ngettext("%(n)s mensaje de publicidad, fuera.", "%(n)s mensajes de publicidad, fuera.", count) % {
            "n": count
        }
    if code == "more_problems":
        return ngettext("Y %(n)s problema más.", "Y %(n)s problemas más.", count) % {"n": count}
    return _(_SENTENCES.get(code, _SENTENCES["bad_row"]))


def reason(code: str) -> str:
    return str(_REASONS.get(code, ""))


def reasons(codes: list[list[str]]) -> str:
    """ "Mismo nombre; misma ciudad." of the codes of a pair."""
    told = list(dict.fromkeys(word for code, *_facts in codes if (word := reason(code))))
    text = "; ".join(told)
    return f"{text[:1].upper()}{text[1:]}." if text else ""
