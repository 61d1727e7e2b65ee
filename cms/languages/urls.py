"""Pages inside the Wagtail admin, under /beheer/vertalingen/."""

from django.urls import path

from cms.languages import views

app_name = "translations"
urlpatterns = [
    path("", views.MatrixView.as_view(), name="index"),
    path("werkblad/", views.SheetsView.as_view(), name="sheets"),
    path("werkblad/verschillen/", views.ApproveView.as_view(), name="approve"),
    path("werkblad/<slug:language>/", views.download, name="download"),
    path("pagina/<int:pk>/<slug:language>/", views.PageTextsView.as_view(), name="page"),
    path("<str:model>/<int:pk>/", views.RecordTextsView.as_view(), name="edit"),
]
