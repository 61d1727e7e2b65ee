from django.urls import path

app_name = "pairs"
urlpatterns: list[path] = []
