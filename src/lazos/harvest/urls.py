"""Addresses of this app."""

from django.urls import URLPattern, path

from lazos.harvest.views import interviews

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
]
