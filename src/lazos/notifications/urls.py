from django.urls import path

from lazos.notifications.views import devices, feeds, mails, notices, settings

urlpatterns = [
    path("mails/", mails.mails, name="mails"),
    path("notices/", notices.notices, name="notices"),
    path("notices/reading/", notices.reading_all, name="notices_reading"),
    path("notices/<int:pk>/reading/", notices.reading, name="notice_reading"),
    path("account/notices/", settings.channels, name="channels"),
    path("devices/", devices.devices, name="devices"),
    path("devices/<int:pk>/", devices.device, name="device"),
    path("devices/<int:pk>/trial/", devices.trial, name="device_trial"),
    path("devices/<int:pk>/removal/", devices.removal, name="device_removal"),
    path("alarms/", devices.appointments, name="alarms"),
    path("calendars/", feeds.feeds, name="calendars"),
    path("calendars/<int:pk>/", feeds.feed, name="calendar_change"),
    path("calendars/<int:pk>/address/", feeds.address, name="calendar_address"),
    path("calendars/<int:pk>/removal/", feeds.removal, name="calendar_removal"),
    path("calendar/<str:token>.ics", feeds.calendar, name="calendar"),
]
