from django.urls import path

from cms.users import views

app_name = "users"
urlpatterns = [
    path("na-inloggen/", views.after_login, name="after_login"),
]
