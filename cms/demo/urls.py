from django.urls import path

from cms.demo import views

app_name = "demo"
urlpatterns = [
    path("post/", views.mailbox, name="mailbox"),
    path("post/<str:name>/", views.mail, name="mail"),
    path("post/<str:name>/<int:number>/", views.attachment, name="attachment"),
]
