"""Interviews and campaigns of the harvest."""

from lazos.harvest.campaigning import acts
from lazos.harvest.models import CampaignNote, CampaignPerson, CampaignPlace, CampaignUpdate, Interview
from tests.permissions.rows import LOGIN, MEMBERS, OWNER, OWNER_GOES_ON, REFUSED, Row

REFUSES_OWNER = (LOGIN, 422, 404, 404)


def interview(world):
    starts = world.now.replace(year=2027)
    return [Interview.objects.create(owner=world.ana, contact=world.lucia, topic="leyes", starts_at=starts).pk]


def held(world):
    return [Interview.objects.create(owner=world.ana, contact=world.lucia, held_at=world.now).pk]


def campaign(world):
    made, _deed = acts.begin(world.ana, now=world.now, kind="job", title="Un hospital", places=["San Lázaro"])
    acts.add_people(made, [(world.lucia, "tell", "")], now=world.now)
    return [made.pk]


def of_campaign(model):
    def row(world):
        own = {"owner": world.ana, "campaign_id": campaign(world)[0]}
        if model is CampaignNote:
            CampaignNote.objects.create(**own, kind="advice", text="empieza", day=world.today)
        if model is CampaignUpdate:
            CampaignUpdate.objects.create(**own, text="va bien")
        return [model.objects.owned_by(world.ana).order_by("pk").last().pk]

    return row


campaign_person, campaign_place = of_campaign(CampaignPerson), of_campaign(CampaignPlace)
campaign_note, campaign_update = of_campaign(CampaignNote), of_campaign(CampaignUpdate)


def lucia(world):
    return {"contact": world.lucia.pk}


ROWS: dict[str, Row] = {
    "interviews": Row(get=MEMBERS),
    "interview_new": Row(get=MEMBERS, post=REFUSED),
    "interview": Row(get=OWNER, args=interview),
    "interview_request": Row(post=OWNER_GOES_ON, args=interview),
    "interview_appointment": Row(post=REFUSES_OWNER, args=interview),
    "interview_cancellation": Row(post=OWNER_GOES_ON, args=interview),
    "interview_ics": Row(get=OWNER, args=interview),
    "interview_preparation": Row(post=OWNER_GOES_ON, args=interview),
    "interview_conversation": Row(post=REFUSES_OWNER, args=interview),
    "interview_postponement": Row(post=OWNER_GOES_ON, args=interview),
    "interview_thanks": Row(post=OWNER_GOES_ON, args=held),
    "interview_report": Row(post=REFUSES_OWNER, args=held),
    "interview_ending": Row(post=OWNER_GOES_ON, args=interview),
    "campaigns": Row(get=MEMBERS),
    "campaign_new": Row(get=MEMBERS, post=REFUSED),
    "campaign": Row(get=OWNER, args=campaign),
    "campaign_change": Row(get=OWNER, post=REFUSES_OWNER, args=campaign),
    "campaign_ending": Row(get=OWNER, post=REFUSES_OWNER, args=campaign),
    "campaign_greetings": Row(post=OWNER_GOES_ON, args=campaign),
    "campaign_people": Row(get=OWNER, post=REFUSES_OWNER, args=campaign),
    "campaign_person": Row(get=OWNER, post=OWNER_GOES_ON, args=campaign_person),
    "campaign_stage": Row(post=REFUSES_OWNER, args=campaign_person),
    "campaign_message": Row(post=OWNER_GOES_ON, args=campaign_person),
    "campaign_leaving": Row(post=OWNER_GOES_ON, args=campaign_person),
    "campaign_places": Row(get=OWNER, post=REFUSES_OWNER, args=campaign),
    "campaign_place": Row(get=OWNER, post=REFUSES_OWNER, args=campaign_place),
    "campaign_place_removal": Row(post=OWNER_GOES_ON, args=campaign_place),
    "campaign_notes": Row(get=OWNER, post=REFUSES_OWNER, args=campaign),
    "campaign_note": Row(get=OWNER, post=REFUSES_OWNER, args=campaign_note),
    "campaign_note_done": Row(post=OWNER_GOES_ON, args=campaign_note),
    "campaign_note_removal": Row(post=OWNER_GOES_ON, args=campaign_note),
    "campaign_news": Row(get=OWNER, post=REFUSES_OWNER, args=campaign),
    "campaign_update": Row(get=OWNER, post=REFUSES_OWNER, args=campaign_update),
    "campaign_told": Row(post=OWNER_GOES_ON, args=campaign_update, data=lucia),
}
