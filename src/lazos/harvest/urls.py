"""Addresses of this app."""

from django.urls import path

from lazos.harvest.views import hops, outcomes

urlpatterns = [
    # Outcomes and thanks
    path("harvest/", outcomes.harvest, name="harvest"),
    path("harvest/new/", outcomes.new, name="outcome_new"),
    path("harvest/<int:pk>/", outcomes.outcome, name="outcome"),
    path("harvest/<int:pk>/edit/", outcomes.edit, name="outcome_edit"),
    path("harvest/<int:pk>/removal/", outcomes.removal, name="outcome_removal"),
    path("harvest/<int:pk>/settlement/", outcomes.settlement, name="outcome_settlement"),
    path("harvest/<int:pk>/search/", outcomes.search, name="outcome_search"),
    path("harvest/<int:pk>/people/", hops.new, name="outcome_hop_new"),
    path("harvest/people/<int:pk>/", hops.hop, name="outcome_hop"),
    path("harvest/people/<int:pk>/place/", hops.place, name="outcome_hop_place"),
    path("harvest/people/<int:pk>/thanks/", hops.thanks_given, name="outcome_hop_thanks"),
    path("harvest/people/<int:pk>/refusal/", hops.refusal, name="outcome_hop_not_now"),
    path("harvest/people/<int:pk>/removal/", hops.removal, name="outcome_hop_removal"),
    path("harvest/gifts/<int:pk>/", outcomes.gift, name="harvest_gift"),
]
