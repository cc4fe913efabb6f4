"""Addresses of this app."""

from django.urls import URLPattern, path

from lazos.harvest.views import campaign_notes, campaign_people, campaigns, interviews

urlpatterns: list[URLPattern] = [
    path("interviews/", interviews.interviews, name="interviews"),
    path("interviews/new/", interviews.new, name="interview_new"),
    path("interviews/<int:pk>/", interviews.interview, name="interview"),
    path("interviews/<int:pk>/request/", interviews.request_, name="interview_request"),
    path("interviews/<int:pk>/appointment/", interviews.appointment, name="interview_appointment"),
    path("interviews/<int:pk>/appointment/cancellation/", interviews.cancellation, name="interview_cancellation"),
    path("interviews/<int:pk>/appointment.ics", interviews.calendar_file, name="interview_ics"),
    path("interviews/<int:pk>/preparation/", interviews.preparation, name="interview_preparation"),
    path("interviews/<int:pk>/conversation/", interviews.conversation, name="interview_conversation"),
    path("interviews/<int:pk>/postponement/", interviews.postponement, name="interview_postponement"),
    path("interviews/<int:pk>/thanks/", interviews.gratitude, name="interview_thanks"),
    path("interviews/<int:pk>/report/", interviews.report, name="interview_report"),
    path("interviews/<int:pk>/ending/", interviews.ending, name="interview_ending"),
    path("campaigns/", campaigns.campaigns, name="campaigns"),
    path("campaigns/new/", campaigns.new, name="campaign_new"),
    path("campaigns/<int:pk>/", campaigns.campaign, name="campaign"),
    path("campaigns/<int:pk>/change/", campaigns.change, name="campaign_change"),
    path("campaigns/<int:pk>/ending/", campaigns.ending, name="campaign_ending"),
    path("campaigns/<int:pk>/greetings/", campaigns.greetings, name="campaign_greetings"),
    path("campaigns/<int:pk>/people/", campaign_people.people, name="campaign_people"),
    path("campaigns/people/<int:pk>/", campaign_people.person, name="campaign_person"),
    path("campaigns/people/<int:pk>/stage/", campaign_people.moving, name="campaign_stage"),
    path("campaigns/people/<int:pk>/message/", campaign_people.message, name="campaign_message"),
    path("campaigns/people/<int:pk>/leaving/", campaign_people.leaving, name="campaign_leaving"),
    path("campaigns/<int:pk>/places/", campaign_notes.places, name="campaign_places"),
    path("campaigns/places/<int:pk>/", campaign_notes.place, name="campaign_place"),
    path("campaigns/places/<int:pk>/removal/", campaign_notes.place_removal, name="campaign_place_removal"),
    path("campaigns/<int:pk>/notes/", campaign_notes.notes, name="campaign_notes"),
    path("campaigns/notes/<int:pk>/", campaign_notes.note, name="campaign_note"),
    path("campaigns/notes/<int:pk>/completion/", campaign_notes.note_done, name="campaign_note_done"),
    path("campaigns/notes/<int:pk>/removal/", campaign_notes.note_removal, name="campaign_note_removal"),
    path("campaigns/<int:pk>/news/", campaign_notes.news, name="campaign_news"),
    path("campaigns/news/<int:pk>/", campaign_notes.update, name="campaign_update"),
    path("campaigns/news/<int:pk>/told/", campaign_notes.told, name="campaign_told"),
]
