"""The only doors to what a member kept. What is not theirs is not there (404)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404

from lazos.sharing.models import Clipping

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def clipping_for(member: Member, pk: int) -> Clipping:
    return get_object_or_404(Clipping.objects.owned_by(member), pk=pk)
