from django.urls import path

from talentscan.scan import views

app_name = "scan"
urlpatterns = [
    path("", views.start, name="start"),
    path("nakijken/", views.check, name="check"),
    path("wis-alles/", views.forget, name="forget"),
    path("<slug:key>/", views.card, name="card"),
]
