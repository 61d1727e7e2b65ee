from django.urls import path

from cms.core import views

app_name = "core"
urlpatterns = [
    path("leesbaarder/", views.display_settings, name="display"),
]
