from django.urls import path

from lazos.exchange.views import cards, imports, mappings, takeouts, yourself

urlpatterns = [
    path("people/<int:pk>/card/", cards.card, name="contact_card"),
    path("imports/", imports.imports, name="imports"),
    path("imports/<int:pk>/", imports.detail, name="import"),
    path("imports/<int:pk>/application/", imports.application, name="import_application"),
    path("imports/<int:pk>/cancellation/", imports.cancellation, name="import_cancellation"),
    path("imports/<int:pk>/undoing/", imports.undoing, name="import_undoing"),
    path("imports/<int:pk>/decisions/", imports.decision, name="import_decision"),
    path("imports/<int:pk>/yourself/", yourself.yourself, name="import_yourself"),
    path("imports/<int:pk>/mapping/", mappings.mapping, name="import_mapping"),
    path("takeouts/", takeouts.takeouts, name="takeouts"),
    path("takeouts/<int:pk>/file/", takeouts.file, name="takeout_file"),
]
