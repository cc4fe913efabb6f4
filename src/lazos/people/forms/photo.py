"""A photo that comes in: capped in bytes and pixels, and really an image."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from lazos.people.photos import MOST_BYTES, NotAPhoto, checked


class PhotoField(forms.FileField):
    widget = forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,image/gif"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, max_length=300, **kwargs)

    def clean(self, data: Any, initial: Any = None) -> Any:
        photo = super().clean(data, initial)
        if not photo:
            return None
        if photo.size > MOST_BYTES:
            raise ValidationError(_("La foto pesa demasiado: hasta 10 MB."))
        try:
            photo.media_type = checked(photo)
        except NotAPhoto:
            raise ValidationError(_("No pudimos leer la foto. Prueba con una JPEG o PNG."))
        return photo
