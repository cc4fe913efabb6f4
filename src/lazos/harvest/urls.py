"""Addresses of this app."""

from django.urls import path

from lazos.harvest.views import ask_tracking, asks, giving, introduction_tracking, introductions

urlpatterns = [
    # Asks
    path("asks/", asks.asks, name="asks"),
    path("asks/new/", asks.new, name="ask_new"),
    path("asks/<int:pk>/", asks.ask, name="ask"),
    path("asks/<int:pk>/sending/", asks.sending, name="ask_sending"),
    path("asks/<int:pk>/removal/", asks.removal, name="ask_removal"),
    path("asks/<int:pk>/answer/", ask_tracking.answer, name="ask_answer"),
    path("asks/<int:pk>/help/", ask_tracking.help_received, name="ask_help"),
    path("asks/<int:pk>/thanks/", ask_tracking.thanks, name="ask_thanks"),
    path("asks/<int:pk>/report/", ask_tracking.report, name="ask_report"),
    path("asks/<int:pk>/reminder/", ask_tracking.reminder, name="ask_reminder"),
    path("asks/<int:pk>/closing/", ask_tracking.closing, name="ask_closing"),
    path("asks/<int:pk>/reopening/", ask_tracking.reopening, name="ask_reopening"),
    path("people/<int:pk>/gift/", giving.gift, name="gift"),
    # Introductions between contacts
    path("introducing/", introductions.introducing, name="introducing"),
    path("introducing/new/", introductions.new, name="introduction_new"),
    path("introducing/found/<int:pk>/aside/", introductions.setting_aside, name="acquaintance_aside"),
    path("introducing/<int:pk>/", introductions.introduction, name="introduction"),
    path("introducing/<int:pk>/<slug:side>/asking/", introduction_tracking.asking, name="introduction_asking"),
    path("introducing/<int:pk>/<slug:side>/answer/", introduction_tracking.answer, name="introduction_answer"),
    path("introducing/<int:pk>/meeting/", introduction_tracking.meeting, name="introduction_meeting"),
    path("introducing/<int:pk>/outcome/", introduction_tracking.outcome, name="introduction_outcome"),
    path("introducing/<int:pk>/closing/", introduction_tracking.closing, name="introduction_closing"),
    path("introducing/<int:pk>/reopening/", introduction_tracking.reopening, name="introduction_reopening"),
]
