"""Addresses of this app."""

from django.urls import path

from lazos.reviews.views import key_people, reviews, steps, thanks

urlpatterns = [
    path("review/", reviews.review, name="review"),
    path("review/<int:pk>/", reviews.one, name="review_one"),
    path("review/<int:pk>/reopening/", reviews.reopening, name="review_reopening"),
    path("review/<int:pk>/<slug:step>/", steps.step, name="review_step"),
    path("review/<int:pk>/<slug:step>/people/", steps.people, name="review_people"),
    path("review/thanks/<int:pk>/", thanks.thanks, name="review_thanks"),
    path("key-people/", key_people.key_people, name="key_people"),
    path("key-people/new/", key_people.new, name="key_person_new"),
    path("key-people/<int:pk>/", key_people.key_person, name="key_person"),
    path("key-people/<int:pk>/end/", key_people.end, name="key_person_end"),
]
