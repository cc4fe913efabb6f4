from django.urls import path

from lazos.people.views import circles, contact, editing, exchanges, facts, files, interactions, people, states, tags

urlpatterns = [
    path("people/", people.people, name="people"),
    path("people/new/", editing.new, name="contact_new"),
    path("people/states/", states.states, name="contact_states"),
    path("people/<int:pk>/", contact.contact, name="contact"),
    path("people/<int:pk>/edit/", editing.edit, name="contact_edit"),
    path("people/<int:pk>/removal/", states.removal, name="contact_removal"),
    path("people/<int:pk>/next-step/", facts.next_step, name="next_step"),
    path("people/<int:pk>/facts/", facts.facts, name="facts"),
    path("facts/<int:pk>/removal/", facts.removal, name="fact_removal"),
    path("people/<int:pk>/interactions/new/", interactions.new, name="interaction_new"),
    path("interactions/<int:pk>/", interactions.interaction, name="interaction"),
    path("interactions/<int:pk>/removal/", interactions.removal, name="interaction_removal"),
    path("people/<int:pk>/exchanges/new/", exchanges.new, name="exchange_new"),
    path("exchanges/<int:pk>/", exchanges.exchange, name="exchange"),
    path("exchanges/<int:pk>/removal/", exchanges.removal, name="exchange_removal"),
    path("exchanges/<int:pk>/thanks/", exchanges.thanks, name="exchange_thanks"),
    path("people/<int:pk>/photo/", files.photo, name="contact_photo"),
    path("attachments/<int:pk>/", files.attachment, name="attachment"),
    path("circles/", circles.circles, name="circles"),
    path("circles/<int:pk>/", circles.circle, name="circle"),
    path("circles/<int:pk>/removal/", circles.removal, name="circle_removal"),
    path("tags/", tags.tags, name="tags"),
    path("tags/<int:pk>/", tags.tag, name="tag"),
    path("tags/<int:pk>/removal/", tags.removal, name="tag_removal"),
]
