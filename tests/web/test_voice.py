"""What the framework says to a member is said as we say it: to *tú*, with a way out."""

import re

import pytest
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import translation

FORMAL = re.compile(r"\b(introduzca|ingrese|asegúrese|seleccione|escoja|elija|compruebe|envíe|por favor|usted)\b", re.I)

FIELDS = {
    "email": (forms.EmailField(), "nadie"),
    "url": (forms.URLField(assume_scheme="https"), "nada"),
    "date": (forms.DateField(), "ayer"),
    "time": (forms.TimeField(), "25:70"),
    "whole": (forms.IntegerField(), "dos"),
    "most": (forms.IntegerField(max_value=5), "9"),
    "least": (forms.IntegerField(min_value=5), "1"),
    "long": (forms.CharField(max_length=3), "cuatro"),
    "one": (forms.CharField(max_length=1), "dos"),
    "choice": (forms.ChoiceField(choices=[("a", "A")]), "b"),
    "choices": (forms.MultipleChoiceField(choices=[("a", "A")]), ["b"]),
    "required": (forms.CharField(), ""),
    "file": (forms.FileField(), None),
}


@pytest.mark.parametrize("name", FIELDS)
def test_what_a_field_has_against_something(name):
    field, value = FIELDS[name]
    with translation.override("es"), pytest.raises(ValidationError) as refused:
        field.clean(value)
    for said in refused.value.messages:
        assert not FORMAL.search(said), said
        assert said.endswith((".", "https://"))
        assert re.search(r"[áéíóúñ]|\b(el|la|un|de|no|este|aquí|caben?|puede)\b", said, re.I), f"not Spanish: {said}"


@pytest.mark.parametrize("password", ["corta", "12345678", "password"])
def test_what_a_password_lacks(password):
    with translation.override("es"), pytest.raises(ValidationError) as refused:
        validate_password(password)
    assert not any(FORMAL.search(said) or "Su contraseña" in said for said in refused.value.messages)
