from django.urls import path

from cms.messaging import views

app_name = "messaging"
urlpatterns = [
    path("", views.outbox, name="outbox"),
    path("brieven/", views.letters, name="letters"),
    path("bellijst/", views.calls, name="calls"),
    path("<uuid:pk>/", views.detail, name="detail"),
    path("<uuid:pk>/gedaan/", views.done, name="done"),
    path("<uuid:pk>/opnieuw/", views.again, name="again"),
]
