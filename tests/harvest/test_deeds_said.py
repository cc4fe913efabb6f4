"""The history of interviews and campaigns is read in the language of whoever reads it, and on their calendar."""

from datetime import UTC, datetime

from django.utils import translation

from lazos.activity.models import Deed
from lazos.harvest.campaigning import acts as campaigning
from lazos.harvest.campaigning import notes, updates
from lazos.harvest.interviewing import acts as interviewing
from lazos.harvest.models import CampaignPerson


def test_deeds_are_said_in_the_language_of_the_reader(world):
    row = interviewing.begin(world.ana, world.lucia, now=world.now, topic="Su oficio")[0]
    interviewing.asked(row, now=world.now)
    campaign = campaigning.begin(world.ana, now=world.now, kind="job", title="Otro trabajo")[0]
    campaigning.add_people(campaign, [(world.lucia, "tell", "")], now=world.now)
    person = CampaignPerson.objects.owned_by(world.ana).select_related("step", "owner", "contact", "campaign").get()
    campaigning.move(person, "learn", now=world.now)
    campaigning.wrote(person, now=world.now)
    notes.write(campaign, kind="advice", text="Pausa", day=world.today, contact=None, url="", now=world.now)
    update, _deed = updates.begin(campaign, "Sigo en ello", now=world.now)
    updates.tell(update, world.lucia, now=world.now)
    campaigning.end(campaign, result="Salió", outcome=None, now=world.now, seen=None)
    deeds = list(Deed.objects.owned_by(world.ana))
    with translation.override("en"):
        english = [deed.sentence for deed in deeds]
    assert "You asked: Twenty minutes with Lucía" in english
    assert not [said for said, deed in zip(english, deeds, strict=True) if said == deed.subject]


def test_the_month_of_some_news_is_the_members(world):
    evening = datetime(2026, 12, 1, 3, tzinfo=UTC)  # 30 November, nine in the evening in Mérida
    campaign = campaigning.begin(world.ana, now=world.now, kind="job", title="Otro trabajo")[0]
    update, _deed = updates.begin(campaign, "Sigo en ello", now=evening)
    update.told.add(world.lucia)
    assert updates.recipients(update, world.ana)[0].draft.subject == "Novedad de noviembre"
