"""Members: the first one, their time, their silence."""

from datetime import UTC, datetime, time

import pytest
from django.core.exceptions import ValidationError

from lazos.accounts.models import Member


def test_the_first_member_runs_the_installation(db):
    first = Member.objects.create_user("Ana@Lazos.Example", "x")
    second = Member.objects.create_user("bruno@lazos.example", "x")
    assert (first.email, first.is_steward, second.is_steward) == ("ana@lazos.example", True, False)


@pytest.mark.parametrize("email", ["", "ana", "ana@"])
def test_an_address_has_to_be_one(db, email):
    with pytest.raises(ValidationError):
        Member.objects.create_user(email, "x")
    assert not Member.objects.exists()


def test_one_address_one_member(world):
    with pytest.raises(ValidationError):
        Member.objects.create_user(world.ana.email.upper(), "x")


def test_an_unknown_zone_is_refused(db):
    with pytest.raises(ValidationError):
        Member.objects.create_user("ana@lazos.example", "x", timezone="Mars/Olympus")


def test_today_is_the_day_where_the_member_lives():
    late = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
    assert Member(timezone="America/Merida").today(late).day == 20
    assert Member(timezone="Europe/Madrid").today(late).day == 21


@pytest.mark.parametrize(
    ("start", "end", "clock", "quiet"),
    [
        (time(21), time(8), 22, True),
        (time(21), time(8), 7, True),
        (time(21), time(8), 8, False),
        (time(21), time(8), 12, False),
        (time(13), time(15), 14, True),
        (time(13), time(15), 15, False),
        (time(8), time(8), 8, False),  # equal ends: no silence
    ],
)
def test_hours_of_silence_may_cross_midnight(start, end, clock, quiet):
    member = Member(timezone="UTC", quiet_from=start, quiet_to=end)
    assert member.is_quiet(datetime(2026, 11, 20, clock, tzinfo=UTC)) is quiet
