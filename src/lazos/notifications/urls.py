from django.urls import path

from lazos.notifications.views import feeds, mails

urlpatterns = [
    path("mails/", mails.mails, name="mails"),
    path("calendars/", feeds.feeds, name="calendars"),
    path("calendars/<int:pk>/", feeds.feed, name="calendar_change"),
    path("calendars/<int:pk>/address/", feeds.address, name="calendar_address"),
    path("calendars/<int:pk>/removal/", feeds.removal, name="calendar_removal"),
    path("calendar/<str:token>.ics", feeds.calendar, name="calendar"),
]
