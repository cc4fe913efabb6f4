"""Addresses of this app."""

from django.urls import path

from lazos.field.views import calendar, cards, gatherings, mode, people

urlpatterns = [
    path("gatherings/", gatherings.gatherings, name="gatherings"),
    path("gatherings/new/", gatherings.new, name="gathering_new"),
    path("gatherings/calendar/", calendar.calendar_in, name="gathering_calendar"),
    path("gatherings/<int:pk>/", gatherings.gathering, name="gathering"),
    path("gatherings/<int:pk>/change/", gatherings.change, name="gathering_change"),
    path("gatherings/<int:pk>/removal/", gatherings.removal, name="gathering_removal"),
    path("gatherings/<int:pk>/people/", people.people, name="gathering_people"),
    path("gatherings/people/<int:pk>/", people.person, name="gathering_person"),
    path("gatherings/people/<int:pk>/meeting/", people.meeting, name="gathering_meeting"),
    path("gatherings/people/<int:pk>/removal/", people.removal, name="gathering_person_removal"),
    path("gatherings/<int:pk>/mode/", mode.mode, name="gathering_mode"),
    path("gatherings/<int:pk>/notes/", mode.notes, name="gathering_notes"),
    path("gatherings/notes/<int:pk>/reading/", mode.reading, name="gathering_note_reading"),
    path("card/", cards.card, name="card"),
    path("card/code.svg", cards.code, name="card_code"),
    path("card/card.vcf", cards.file, name="card_file"),
    path("card/reading/", cards.reading, name="card_reading"),
    path("card/keeping/", cards.keeping, name="card_keeping"),
]
