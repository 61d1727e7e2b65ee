"""Pages inside the Wagtail admin, under /beheer/vertalingen/."""

from django.urls import path

from cms.languages import views

app_name = "translations"
urlpatterns = [
    path("", views.KindsView.as_view(), name="index"),
    path("<str:model>/", views.KindView.as_view(), name="kind"),
    path("<str:model>/<int:pk>/", views.EditTranslationsView.as_view(), name="edit"),
]
