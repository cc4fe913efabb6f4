"""Fields that people fill in as they speak: several addresses, words with commas, a day with or without its year."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.datastructures import MultiValueDict
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lazos.core.formats.days import Day, parse_day
from lazos.web.numbers import number_in

MOST_VALUES = 30


class SeveralInput(forms.Widget):
    """One input for each value and an empty one after them, all of one name: it works without a script."""

    def __init__(self, input_type: str = "text", attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.input_type = input_type

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        values = data.getlist(name) if isinstance(data, MultiValueDict) else data.get(name, [])
        return [values] if isinstance(values, str) else list(values)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in data

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        values = [text for text in value or [] if text] if not isinstance(value, str) else [value]
        shared = self.build_attrs(self.attrs, {k: v for k, v in (attrs or {}).items() if k != "id"})
        rows = [
            (
                self.input_type,
                name,
                text,
                self._identity((attrs or {}).get("id"), nth),
                format_html_join("", ' {}="{}"', shared.items()),
            )
            for nth, text in enumerate([*values, ""] if values else [""])
        ]
        return format_html_join("", '<input type="{}" name="{}" value="{}"{}{}>', rows)

    def _identity(self, html_id: str | None, nth: int) -> SafeString:
        if not nth:
            return format_html(' id="{}"', html_id) if html_id else format_html("")
        return format_html(' aria-label="{}"', _("Otro más, el número %(n)s") % {"n": nth + 1})


class SeveralField(forms.Field):
    """Several short texts in order, blanks left out, each once."""

    widget = SeveralInput

    def __init__(self, *, max_length: int = 2000, input_type: str = "text", **kwargs: Any) -> None:
        super().__init__(widget=SeveralInput(input_type, kwargs.pop("attrs", None)), required=False, **kwargs)
        self.max_length = max_length

    def to_python(self, value: Any) -> list[str]:
        return list(dict.fromkeys(text.strip() for text in value or [] if text.strip()))

    def validate(self, value: list[str]) -> None:
        if len(value) > MOST_VALUES:
            raise ValidationError(_("Son demasiados: caben %(n)s.") % {"n": MOST_VALUES})
        for text in value:
            if len(text) > self.max_length:
                raise ValidationError(_("“%(text)s…” es demasiado largo.") % {"text": text[:30]})

    def has_changed(self, initial: Any, data: Any) -> bool:
        return list(initial or []) != self.to_python(data)


class EmailsField(SeveralField):
    def validate(self, value: list[str]) -> None:
        super().validate(value)
        problems = [problem for text in value if (problem := email_problem(text, alone=len(value) == 1))]
        if problems:
            raise ValidationError(problems)


class RowsField(forms.ModelMultipleChoiceField):
    """Rows by their keys; what cannot be a key is refused before a database meets it."""

    def clean(self, value: Any) -> Any:
        for pk in value if isinstance(value, (list, tuple)) else ():
            text = str(pk)
            if number_in(text) is None:
                raise ValidationError(self.error_messages["invalid_pk_value"], params={"pk": text[:40]})
        return super().clean(value)


class OpenedField(forms.CharField):
    """What a form showed when it was opened, as JSON in a hidden field."""

    def __init__(self) -> None:
        super().__init__(required=False, widget=forms.HiddenInput)

    def prepare_value(self, value: Any) -> Any:
        return value if isinstance(value, str) else json.dumps(value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False

    @staticmethod
    def read(text: str | None) -> dict[str, Any]:
        """Nothing where it is no JSON of ours."""
        try:
            said = json.loads(text or "")
        except (ValueError, RecursionError):
            return {}
        return said if isinstance(said, dict) else {}


class WordsField(forms.CharField):
    """Words or short phrases with commas between them; where a phrase holds a comma itself, semicolons divide."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, max_length=5000, **kwargs)

    def to_python(self, value: Any) -> list[str]:
        return split_phrases(super().to_python(value) or "")

    def prepare_value(self, value: Any) -> Any:
        return join_phrases(value) if isinstance(value, (list, tuple)) else value

    def run_validators(self, value: Any) -> None:
        super().run_validators(join_phrases(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return list(initial or []) != split_phrases(data or "")


class DayInWordsField(forms.CharField):
    """“29 de febrero”, “4 June”, “1980-06-04”: a `Day` whose year may be 0, or None where nothing is written."""

    def __init__(self, *, day_first: bool = True, **kwargs: Any) -> None:
        super().__init__(required=False, max_length=60, **kwargs)
        self.day_first = day_first

    def to_python(self, value: Any) -> Day | None:
        text = super().to_python(value)
        if not text:
            return None
        day = parse_day(text, day_first=self.day_first)
        if day is None or not (day.month and day.day):
            raise ValidationError(gettext_lazy("No es un día del calendario. Escríbelo así: 29 de febrero."))
        return day

    def run_validators(self, value: Any) -> None:
        pass  # the length was checked by the widget's maxlength and the parse


def email_problem(text: str, *, alone: bool = True) -> str:
    """What is wrong with an address, in a sentence; "" where nothing is."""
    before, at, after = text.partition("@")
    try:
        validate_email(text)
    except ValidationError:
        pass
    else:
        return ""
    if not at:
        problem = _("Falta la arroba.")
    elif not after:
        problem = _("Falta lo que va después de la arroba.")
    elif not before:
        problem = _("Falta lo que va antes de la arroba.")
    else:
        problem = _("No parece un correo. Revísalo.")
    return problem if alone else f"{text}: {problem}"


def split_phrases(text: str) -> list[str]:
    divided = re.split(r"[;\n]" if ";" in text or "\n" in text else ",", text)
    return list(dict.fromkeys(part.strip() for part in divided if part.strip()))


def join_phrases(phrases: Iterable[str]) -> str:
    listed = list(phrases)
    if any("," in phrase for phrase in listed):
        return "; ".join(listed) + (";" if len(listed) == 1 else "")
    return ", ".join(listed)
