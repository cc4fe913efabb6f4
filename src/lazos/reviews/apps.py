from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    name = "lazos.reviews"
    label = "reviews"

    def ready(self) -> None:
        from lazos.reviews import acts, banners, key_people, panels, verdicts  # noqa: F401  (undo; what others show)
