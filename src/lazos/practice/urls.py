from django.urls import path

from lazos.practice.views import capture, goals, messages, promises, silent, templates, tending, today, welcome

urlpatterns = [
    path("", today.today, name="home"),
    path("today/<int:pk>/done/", today.done, name="line_done"),
    path("today/<int:pk>/postponement/", today.postponement, name="line_later"),
    path("today/<int:pk>/refusal/", today.refusal, name="line_not_now"),
    path("today/<int:pk>/opening/", today.opening, name="line_opening"),
    path("today/answers/<int:pk>/", today.telling, name="line_telling"),
    path("welcome/", welcome.welcome, name="welcome"),
    path("welcome/end/", welcome.end, name="welcome_end"),
    path("welcome/<slug:step>/", welcome.step, name="welcome_step"),
    path("capture/", capture.capture, name="capture"),
    path("promises/", promises.promises, name="promises"),
    path("promises/<int:pk>/keeping/", promises.keeping, name="promise_keeping"),
    path("promises/<int:pk>/release/", promises.release, name="promise_release"),
    path("promises/<int:pk>/due/", promises.due, name="promise_due"),
    path("goals/", goals.goals, name="goals"),
    path("goals/<int:pk>/attainment/", goals.attainment, name="goal_attainment"),
    path("silent/", silent.silent, name="silent"),
    path("templates/", templates.templates, name="templates"),
    path("templates/new/", templates.new_template, name="template_new"),
    path("templates/<int:pk>/", templates.template, name="template"),
    path("templates/<int:pk>/removal/", templates.removal, name="template_removal"),
    path("templates/<slug:code>/recipients/", messages.recipients, name="recipients"),
    path("people/<int:pk>/message/<slug:code>/", messages.message, name="message"),
    path("people/<int:pk>/tending/", tending.tending, name="tending"),
    path("people/<int:pk>/tending/end/", tending.ending, name="tending_end"),
    path("people/<int:pk>/rest/", tending.resting, name="rest"),
]
