from django.conf import settings
from django.urls import path

from cms.core import styleguide, views

app_name = "core"
urlpatterns = [
    path("leesbaarder/", views.display_settings, name="display"),
]
if settings.DEBUG:
    urlpatterns.append(path("styleguide/", styleguide.show, name="styleguide"))
