"""The plan of a day: who, why, with what, in the minutes there are; the same all day."""

from datetime import timedelta

import pytest

from lazos.people import records
from lazos.people.models import KeyDate
from lazos.practice import answers
from lazos.practice.models import KeyPerson, PlanAnswer, Promise
from lazos.practice.plan import day_of


def promise(world, contact, text="mandarle el artículo", due=0, **fields):
    return Promise.objects.create(
        owner=contact.owner,
        contact=contact,
        text=text,
        made_on=world.today,
        due=world.today + timedelta(days=due),
        **fields,
    )


def kinds(day):
    return [card.line.kind for card in day.cards]


def test_a_member_with_nothing_has_a_quiet_day(world):
    day = day_of(world.ana, world.today)
    assert (day.cards, day.promises, day.dates) == ([], [], [])
    assert day.minutes > 0


def test_a_promise_for_today_comes_with_reason_give_and_draft(world):
    world.talked(world.lucia, world.today - timedelta(weeks=7), title="su piloto en la biblioteca")
    promise(world, world.lucia)
    card = day_of(world.ana, world.today).cards[0]
    assert card.line.kind == "promise_due"
    assert card.reason == "Le prometiste mandarle el artículo. Es para hoy."
    assert card.last_topic == "su piloto en la biblioteca"
    assert card.give == "Lo que prometiste. Cumplirlo ya es dar."
    assert card.draft.text.startswith("Hola, Lucía.")
    assert "Aquí va lo que quedé en mandarte: el artículo." in card.draft.text


def test_lines_fit_the_minutes(world):
    for n in range(12):
        contact = world.contact(given=f"N{n}", seed_circle="friends")
        world.tended(contact)
    day = day_of(world.ana, world.today)
    assert day.cards
    assert sum(card.line.minutes for card in day.cards) <= day.minutes


def test_an_answered_line_stays_and_brings_in_nobody_else(world):
    for n in range(12):
        world.talked(world.contact(given=f"N{n}"), world.today - timedelta(days=200 + n))
    before = day_of(world.ana, world.today)
    ids = {card.contact.pk for card in before.cards}
    for card in before.cards:
        PlanAnswer.objects.create(
            owner=world.ana, contact=card.contact, kind=card.line.kind, answer="not_now", day=world.today
        )
        after = day_of(world.ana, world.today)
        assert {card.contact.pk for card in after.cards} == ids
    assert not after.open
    assert len(after.tied) == len(ids)
    tomorrow = day_of(world.ana, world.today + timedelta(days=1))
    assert not ids & {card.contact.pk for card in tomorrow.cards}


def test_contact_noted_elsewhere_ties_the_line(world):
    world.talked(world.lucia, world.today - timedelta(days=200))
    assert [card.contact for card in day_of(world.ana, world.today).open] == [world.lucia]
    world.talked(world.lucia, world.today)
    day = day_of(world.ana, world.today)
    assert [card.spoke for card in day.cards] == [True]


def test_somebody_met_today_for_the_first_time_needs_no_line(world):
    world.talked(world.lucia, world.today)
    assert day_of(world.ana, world.today).cards == []


def test_a_birthday_on_29_february_falls_on_the_28th(world):
    from datetime import date

    records.set_birthday(world.lucia, 1988, 2, 29)
    day = day_of(world.ana, date(2027, 2, 28))
    assert [near.text for near in day.dates] == ["cumple 39 años"]
    assert kinds(day) == ["birthday"]


def test_thanks_owed_make_a_line_until_given(world):
    exchange = records.record_exchange(
        world.lucia,
        direction="received",
        kind="referral",
        day=world.today - timedelta(days=3),
        note="la llamada al hospital",
    )
    assert day_of(world.ana, world.today).cards[0].reason == "Te dio algo: la llamada al hospital. Faltan las gracias."
    exchange.thanked_on = world.today - timedelta(days=1)
    exchange.save_changes("thanked_on")
    assert "thanks" not in kinds(day_of(world.ana, world.today))


def test_an_offer_of_another_contact_meets_a_need(world):
    world.talked(world.lucia, world.today - timedelta(days=200))
    records.add_fact(world.lucia, "need", "contadora para su despacho")
    marta = world.contact(given="Marta", family="Solís")
    records.add_fact(marta, "offer", "contabilidad de contadora pública")
    card = day_of(world.ana, world.today).card_for(world.lucia.pk)
    assert card.give == "Presentarle a Marta Solís, que ofrece contabilidad de contadora pública."


def test_the_draft_speaks_the_language_of_the_contact(world):
    contact = world.contact(given="Kate", language="en")
    world.talked(contact, world.today - timedelta(days=200))
    card = day_of(world.ana, world.today).cards[0]
    assert card.draft.language == "en"
    assert card.draft.text.startswith("Hello Kate")


def test_the_language_changes_the_words_and_not_the_plan(world):
    from django.utils import translation

    for n in range(5):
        world.talked(world.contact(given=f"N{n}"), world.today - timedelta(days=30 * n + 15))
    spanish = day_of(world.ana, world.today)
    with translation.override("en"):
        english = day_of(world.ana, world.today)
    assert [c.contact.pk for c in spanish.cards] == [c.contact.pk for c in english.cards]
    assert all(a.draft.language == b.draft.language for a, b in zip(spanish.cards, english.cards, strict=True))


def test_nobody_of_another_member_appears(world):
    world.talked(world.lucia, world.today - timedelta(days=200))
    assert day_of(world.bruno, world.today).cards == []


@pytest.mark.parametrize("people", [3, 40])
def test_the_number_of_queries_does_not_grow(world, people, django_assert_max_num_queries):
    for n in range(people):
        contact = world.contact(given=f"N{n}")
        world.talked(contact, world.today - timedelta(days=10 + n), title=f"tema {n}")
        if n % 3 == 0:
            promise(world, contact, due=n - 5)
    with django_assert_max_num_queries(36):
        day = day_of(world.ana, world.today)
        [card.links for card in day.cards]


def test_what_was_done_today_does_not_shrink_the_day(world):
    world.ana.weekly_minutes = 10  # on the last day of the week, all of them are for today
    for n in range(4):
        world.talked(world.contact(given=f"N{n}"), world.today - timedelta(days=200 + n))
    before = [card.contact.pk for card in day_of(world.ana, world.today).cards]
    assert len(before) == 2
    PlanAnswer.objects.create(
        owner=world.ana, contact_id=before[0], kind="dormant", answer="done", day=world.today, minutes=5
    )
    day = day_of(world.ana, world.today)
    assert sorted(card.contact.pk for card in day.cards) == sorted(before)
    assert (day.minutes, day.spent) == (10, 5)


def test_a_line_answered_on_the_first_evening_stays_to_be_told_of_and_undone(world):
    fresh = world.contact(given="Rosalba", seed_circle="friends")
    answers.Doing(fresh, "seed", 5).perform(how="message", today=world.today, now=world.now)
    card = day_of(world.ana, world.today).card_for(fresh.pk)
    assert card is not None
    assert card.answer.answer == "done"


def test_a_named_day_that_comes_back_is_near(world):
    for label, kind in (("Feria del libro", "other"), ("", "other"), ("Funeral", "death")):
        KeyDate.objects.create(
            owner=world.ana, contact=world.lucia, kind=kind, month=11, day=20, year=2020, label=label
        )
    assert [near.text for near in day_of(world.ana, world.today).dates] == ["Feria del libro"]


def test_a_key_person_of_the_quarter_comes_with_what_was_meant_for_them(world):
    for n in range(80):
        world.talked(world.contact(given=f"N{n}"), world.today - timedelta(days=40))
    world.talked(world.lucia, world.today - timedelta(days=40))
    quarter = world.today.replace(month=10, day=1)
    gift = "Presentarle a Joaquín, que busca bibliotecas"
    key = KeyPerson.objects.create(owner=world.ana, contact=world.lucia, quarter=quarter, gift=gift)
    first = day_of(world.ana, world.today).cards[0]
    assert (first.contact, first.line.kind) == (world.lucia, "key_person")
    assert first.reason == "Es de tus personas clave de este trimestre."
    assert first.give == "Presentarle a Joaquín, que busca bibliotecas."
    key.gift = ""
    key.save_changes("gift")
    assert day_of(world.ana, world.today).cards[0].give
    key.ended_at = world.now
    key.save_changes("ended_at")
    assert "key_person" not in kinds(day_of(world.ana, world.today))


def test_a_key_person_of_another_quarter_is_a_person_like_others(world):
    world.talked(world.lucia, world.today - timedelta(days=40))
    KeyPerson.objects.create(owner=world.ana, contact=world.lucia, quarter=world.today.replace(month=7, day=1))
    assert kinds(day_of(world.ana, world.today)) != ["key_person"]
