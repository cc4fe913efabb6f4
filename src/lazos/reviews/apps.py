from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    name = "lazos.reviews"
    label = "reviews"
