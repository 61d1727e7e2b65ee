"""Choosing a voice, and recording one. Staff give out the links to record with."""

from django.urls import path

from cms.languages.voices import views

app_name = "voices"
urlpatterns = [
    path("stem/", views.choose, name="choose"),
    path("opnemen/stem/<slug:code>/", views.begin, name="begin"),
    path("opnemen/stem/<slug:code>/teksten/", views.overview, name="overview"),
    path("opnemen/stem/<slug:code>/teksten/<str:ref>/", views.text, name="text"),
    path("opnemen/<str:token>/", views.open_link, name="open"),
]
